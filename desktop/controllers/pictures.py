"""Pictures for the reader: decoded beside the interface, at the size in which they are shown, and only so many kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from db.errors import LibraryError
from db.model import Asset
from desktop.intake.picture_header import picture_header
from desktop.jobs import Job, Jobs

MOST_PIXELS = 50_000_000
"""A picture that claims more is not decoded."""
ALLOCATION_MEGABYTES = 256
KEPT_BYTES = 96_000_000
"""Bytes of decoded pictures that are kept for the next time."""
FORMATS = {
    "image/png": b"png",
    "image/jpeg": b"jpeg",
    "image/gif": b"gif",
    "image/webp": b"webp",
    "image/avif": b"avif",
}


class Pictures(QObject):
    """`ready` carries a hash and its `QImage`, a null one where the picture cannot be shown.

    `source` gives an asset by its hash and may be slow; it raises `LibraryError` for one that is gone.
    """

    ready = Signal(str, object)

    def __init__(self, source: Callable[[str], Asset], jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._jobs = jobs
        self._kept: OrderedDict[tuple[str, int, int], QImage] = OrderedDict()
        self._size = 0
        self._under_way: set[tuple[str, int, int]] = set()

    @Slot(str, QSize)
    def want(self, sha256: str, size: QSize) -> None:
        """Ask for a picture that will be shown in at most so many device pixels."""
        key = (sha256, size.width(), size.height())
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            self.ready.emit(sha256, kept)
            return
        if key in self._under_way:
            return
        self._under_way.add(key)

        def work(job: Job[QImage]) -> QImage:
            try:
                return decoded(self._source(sha256).content, size)
            except LibraryError:
                return QImage()

        def done(image: QImage) -> None:
            self._under_way.discard(key)
            self._keep(key, image)
            self.ready.emit(sha256, image)

        self._jobs.beside(work, done, lane="pictures")

    def _keep(self, key: tuple[str, int, int], image: QImage) -> None:
        self._kept[key] = image
        self._size += image.sizeInBytes()
        while self._size > KEPT_BYTES and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            self._size -= gone.sizeInBytes()


def decoded(content: bytes, room: QSize) -> QImage:
    """The picture, turned as its camera says and no larger than `room`; null where it is none that we show."""
    header = picture_header(content)
    if header is None or header.pixels > MOST_PIXELS or header.media_type not in FORMATS:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(FORMATS[header.media_type]))
    reader.setAutoTransform(True)
    QImageReader.setAllocationLimit(ALLOCATION_MEGABYTES)
    natural = reader.size()
    if not natural.isValid() or natural.width() * natural.height() > MOST_PIXELS:
        return QImage()
    turned = bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
    space = room.transposed() if turned else room
    if natural.width() > space.width() or natural.height() > space.height():
        # Twice the size first, so that the last step can be a smooth one.
        first = natural.scaled(space * 2, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(first if first.width() < natural.width() else natural)
    image = reader.read()
    if not image.isNull() and (image.width() > room.width() or image.height() > room.height()):
        image = image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return image

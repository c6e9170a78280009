"""The pictures of a web page or an e-book, prepared a few articles at a time while the book is written."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from db.body import Picture
from desktop.export.dossier import Dossier, Entry, IsCancelled
from desktop.export.options import Options
from desktop.export.pdf.book import scratch_folder
from desktop.export.pdf.pictures import COVER, Pictures, Prepared
from desktop.export.wording import counted

PORTION = 32
"""Articles whose pictures are prepared at once: between portions there is progress."""

EACH = 16
"""Pictures that one process prepares; two work at a time."""


@contextlib.contextmanager
def web_pictures(dossier: Dossier, options: Options, cancelled: IsCancelled) -> Iterator[WebPictures]:
    """The pictures of one export, in a scratch folder that is gone with the block. Raises `ExportError`."""
    with scratch_folder() as scratch:
        yield WebPictures(dossier, options, cancelled, scratch)


@dataclass
class WebPictures:
    """See `web_pictures`."""

    dossier: Dossier
    options: Options
    cancelled: IsCancelled
    scratch: Path
    _pictures: Pictures = field(init=False)

    def __post_init__(self) -> None:
        self._pictures = Pictures(self.scratch, EACH)

    def portions(self, entries: Sequence[Entry]) -> Iterator[Entry]:
        """The entries one by one, their pictures ready. Raises `Cancelled`."""
        for start in range(0, len(entries), PORTION):
            portion = entries[start : start + PORTION]
            if self.options.pictures:
                self._pictures.prepare(self.dossier, portion, None, self.cancelled)
            yield from portion

    def cover(self) -> Prepared | None:
        """The picture of the cover, where one was chosen that can be shown. Raises `Cancelled`."""
        if self.options.cover is None:
            return None
        self._pictures.prepare(self.dossier, (), self.options.cover, self.cancelled)
        return self._pictures.ready.get(COVER)

    def of(self, picture: Picture) -> Prepared | None:
        """The prepared file of a picture, where it was kept and can be shown."""
        return self._pictures.ready.get(picture.asset) if picture.asset and self.options.pictures else None

    def file(self, prepared: Prepared) -> Path:
        """Where a prepared picture lies."""
        return self.scratch / prepared.file.lstrip("/")

    def warnings(self) -> tuple[str, ...]:
        """What the person should know of pictures that are not shown."""
        missing = dict(self._pictures.unreadable)
        said = []
        if COVER in missing:
            said.append(f"The picture for the cover could not be used: {missing.pop(COVER)}.")
        if missing:
            reasons = "; ".join(sorted(set(missing.values()))[:3])
            said.append(f"{counted(len(missing), 'picture')} could not be shown: {reasons}.")
        return tuple(said)

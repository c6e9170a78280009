"""What other programs are given of clippings that are dragged out of the window: made when one of them asks for it.

An editor takes the citations, plain or rich; a folder, a desktop or a letter takes the articles as pages. Many at once
are only their addresses.
"""

from __future__ import annotations

import contextlib
import logging
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QMetaType, QMimeData, QUrl

from db.errors import CuttingsError
from db.library import Library
from desktop.export.dossier import IsCancelled
from desktop.export.references.cited import READ, bibliography
from desktop.export.references.handing import citable, write_pages
from desktop.models.dragging import CLIPPINGS, clippings_data

_log = logging.getLogger(__name__)

TEXT, RICH, URLS = "text/plain", "text/html", "text/uri-list"
MOST_CITED = 200
MOST_PAGES = 20
PATIENCE = 1.5
"""Seconds that a drop waits for pages with their pictures; those not made by then come without."""
KEPT = 86_400
"""Seconds for which the pages lie in the cache: who took them may read them late."""


class Pages:
    """The pages of some clippings, begun while they are still under way. `run` does that beside the window."""

    def __init__(
        self, library: Library, ids: Sequence[int], cache: Path, run: Callable[[Callable[[IsCancelled], None]], None]
    ):
        self._library = library
        self._ids = ids
        self._cache = cache
        self._run = run
        self._folder: Path | None = None
        self._made: dict[int, Path] = {}
        self._done = threading.Event()

    def begin(self) -> None:
        """Begin to write, once."""
        if self._folder is None:
            _sweep(self._cache)
            self._cache.mkdir(parents=True, exist_ok=True)
            self._folder = Path(tempfile.mkdtemp(dir=self._cache))
            self._run(self._write)

    def files(self) -> list[Path]:
        """All of the pages, in the order of the clippings."""
        self.begin()
        self._done.wait(PATIENCE)
        made = dict(self._made)
        assert self._folder is not None
        late = [number for number in self._ids if number not in made]
        # What is gone meanwhile, or finds no room on the disk, is left out.
        with contextlib.suppress(CuttingsError, OSError):
            made.update(write_pages(self._library, late, self._folder / "plain", pictures=False) if late else ())
        return [made[number] for number in self._ids if number in made]

    def _write(self, cancelled: IsCancelled) -> None:
        try:
            assert self._folder is not None
            for number, path in write_pages(self._library, self._ids, self._folder, cancelled=cancelled):
                self._made[number] = path
        except (CuttingsError, OSError) as error:
            _log.info("Pages could not be made with their pictures: %s", error)
        finally:
            self._done.set()


class DraggedOut(QMimeData):
    """Clippings as they are dragged: for this window their ids, for others what `pages` and citations give."""

    def __init__(
        self, library: Library, ids: Sequence[int], style: str, addresses: Sequence[str], pages: Pages | None
    ) -> None:
        super().__init__()
        self._library = library
        self._ids = ids
        self._style = style
        self._addresses = addresses
        self._pages = pages
        self._own = clippings_data(ids).data(CLIPPINGS)
        self._cited: tuple[str, str] | None = None
        self._files: list[QUrl] | None = None

    def formats(self) -> list[str]:
        few = len(self._ids) <= MOST_CITED
        rich = few and self._style in READ
        urls = self._pages is not None or bool(self._addresses)
        return [CLIPPINGS, *([TEXT] * few), *([RICH] * rich), *([URLS] * urls)]

    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in self.formats()

    def retrieveData(self, mimetype: str, wanted: Any) -> Any:
        if mimetype == CLIPPINGS:
            return self._own
        if mimetype.startswith(TEXT) and self.hasFormat(TEXT):
            return self._citations()[0]
        if mimetype == RICH and self.hasFormat(RICH):
            return self._citations()[1]
        if mimetype == URLS and self.hasFormat(URLS):
            urls = self._urls()
            if isinstance(wanted, QMetaType) and wanted.id() == QMetaType.Type.QByteArray.value:
                return QByteArray("".join(f"{url.toEncoded().toStdString()}\r\n" for url in urls).encode("ascii"))
            return urls
        return None

    def _citations(self) -> tuple[str, str]:
        if self._cited is None:
            self._cited = bibliography(citable(self._library, self._ids), self._style)
        return self._cited

    def _urls(self) -> list[QUrl]:
        if self._files is None:
            files = self._pages.files() if self._pages is not None else []
            self._files = [QUrl.fromLocalFile(str(file)) for file in files] or [QUrl(each) for each in self._addresses]
        return self._files


def _sweep(cache: Path) -> None:
    """Remove what was dragged long ago."""
    for folder in cache.glob("*") if cache.is_dir() else ():
        try:
            old = time.time() - folder.stat().st_mtime > KEPT
        except OSError:
            continue
        if old:
            shutil.rmtree(folder, ignore_errors=True)

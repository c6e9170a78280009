"""Hostile pages sent the whole way: intake, library, reader, exports. Nothing of them may run, load, lead or hang."""

from __future__ import annotations

import os
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeVar
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtWidgets import QApplication

from db.body import Body
from db.errors import CuttingsError
from db.library import Library
from db.model import Draft, Original
from desktop.controllers.page import read_page
from desktop.export.formats import write
from desktop.export.request import ExportRequest, gathered
from desktop.intake.read import draft_from_clipboard, drafts_from_original
from desktop.intake.sanitize import normalise
from desktop.intake.text import draft_from_text
from desktop.theme import Theme
from desktop.views.reader import Reader
from desktop.views.reader_formats import OWN_SCHEME
from tests.crash import outputs
from tests.crash.guard import Guard, watched
from tests.crash.hostile_pages import KINDS, Hostile
from tests.crash.proofs import Broken, Figures, Proof

LONGEST = 2.0
"""Seconds of processor time that any one step may take."""
_WHOLE, _SHOWN, _EXPORTED = 20, 40, 100
"""One mutant of so many goes through the whole of intake, is shown in the reader, is exported."""
_OF_ONE_LIBRARY = 400

T = TypeVar("T")


def run(count: int, seed: int, folder: Path) -> Figures:
    """So many mutants."""
    # A cover is drawn by a process of its own, half a second each.
    with (
        patch("desktop.export.web.epub.drawn_cover", return_value=None),
        watched(folder) as guard,
        _Way(seed, folder, guard) as way,
    ):
        for number in range(count):
            way.send(number)
        return {"mutants": count, **way.figures, "longest step in ms": round(way.longest * 1000)}


class WatchedReader(Reader):
    """A reader that remembers what it was asked to load."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 17)
        self.asked: list[str] = []
        self.is_composed = False
        self.composed.connect(self._done)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """As the reader does, and remember what is none of the kept pictures."""
        address = QUrl(name).toString()
        if not address.startswith(f"{OWN_SCHEME}:asset/"):
            self.asked.append(address)
        return super().loadResource(kind, name)

    def _done(self) -> None:
        self.is_composed = True


class _Way:
    """What is done with the mutants of one seed."""

    def __init__(self, seed: int, folder: Path, guard: Guard) -> None:
        self.figures: Counter[str] = Counter()
        self.longest = 0.0
        self._seed = seed
        self._folder = folder
        self._guard = guard
        self._hostile = Hostile(guard.decoys, guard.port)
        self._number = 0
        self._markup = ""
        self._library: Library | None = None
        self._kept: list[int] = []
        guard.forget()

    def __enter__(self) -> _Way:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        self._application = QApplication.instance() or QApplication([])
        self._theme = Theme("light")
        self._reader = WatchedReader(self._theme)
        self._reader.resize(900, 700)
        self._warm_up()
        return self

    def __exit__(self, *_: object) -> None:
        if self._library is not None:
            self._library.close()
        self._reader.close()
        self._reader.deleteLater()
        self._theme.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def send(self, number: int) -> None:
        """One mutant."""
        dice = random.Random(f"{self._seed}:{number}")
        self._number = number
        self._markup = self._hostile.markup(dice)
        base = dice.choice((None, None, "https://a.example/x/y.html", f"file://{self._guard.decoys[1]}"))
        body = self._timed("normalising", lambda: normalise(self._markup, base))
        markup = body.html()
        self._demand(outputs.of_body(markup))
        if Body.from_html(markup).html() != markup:
            self._fail(f"the text is another one when it is read again: {markup[:1000]!r}")
        self.figures["with text left in them"] += bool(body.text().strip())
        if number % _WHOLE == 0:
            self._take_in(dice)
        self._demand(self._guard.look())

    def _take_in(self, dice: random.Random) -> None:
        kind = dice.choice(KINDS)
        content = self._hostile.file(self._markup, kind, dice)
        self.figures["taken in whole"] += 1
        for draft in self._timed(f"taking in a {kind}", lambda: list(_drafts(kind, content))):
            self._demand(outputs.of_draft(draft))
            library = self._library_for_more()
            number, _ = library.add(draft, tags=[draft.article.title[:40].replace("/", " ") or "x"])
            self._kept.append(number)
            kept = library.clipping(number)
            self._demand(outputs.of_body(kept.article.body.html()))
            if self._number % _SHOWN == 0:
                self._show(library, number)
            if self._number % _EXPORTED == 0:
                self._export(library, dice)

    def _show(self, library: Library, number: int) -> None:
        self.figures["shown"] += 1
        page = read_page(library, number)
        self._reader.is_composed = False
        self._reader.show_page(None)
        self._timed("showing it", lambda: self._reader.show_page(page))
        while not self._reader.is_composed:
            self._timed("setting it", QCoreApplication.processEvents)
        self._timed("painting it", self._reader.grab)
        self._demand(outputs.of_document(self._reader.document()))
        self._demand(f"the reader was asked for {each!r}" for each in self._reader.asked)
        # No event loop runs here that would let go of the documents shown before.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _export(self, library: Library, dice: random.Random) -> None:
        self.figures["exported"] += 1
        ids = tuple(self._kept[-3:])
        out = self._folder / f"out{self._number}"
        out.mkdir()
        for form in ("html", "epub", dice.choice(("markdown", "obsidian"))):
            path = out / (f"book.{form}" if form in ("html", "epub") else form)
            dossier = gathered(library, ExportRequest(ids, form, path, title=self._markup[:100]))
            self._timed(f"writing {form}", partial(write, dossier, form, path))
            if form == "html":
                self._demand(outputs.of_page(path.read_text("utf-8")))
            elif form == "epub":
                self._demand(outputs.of_book(path))
            else:
                for note in path.rglob("*.md"):
                    self._demand(outputs.of_note(note.read_text("utf-8")))

    def _library_for_more(self) -> Library:
        if self._library is None or len(self._kept) > _OF_ONE_LIBRARY:
            if self._library is not None:
                self._library.close()
            self._kept.clear()
            with self._guard.looking_away():  # which looks whether the folder is one that is kept in step elsewhere
                self._library = Library.create(self._folder / f"library{self._number}")
        return self._library

    def _warm_up(self) -> None:
        """Load what is loaded once, outside of any measuring."""
        for kind in KINDS:
            content = self._hostile.file("<p>The council met.</p>", kind, random.Random(1))
            list(_drafts(kind, content))
        import dateparser  # type: ignore[import-untyped]

        dateparser.parse("12 of no month in any tongue")
        self._reader.grab()

    def _timed(self, what: str, work: Callable[[], T]) -> T:
        begun = time.process_time()
        try:
            return work()
        except CuttingsError:
            raise
        except Exception as error:
            raise Broken(f"{what} raised {error!r}: {self._said()}") from error
        finally:
            took = time.process_time() - begun
            self.longest = max(self.longest, took)
            if took > LONGEST:
                self._fail(f"{what} took {took:.1f} s")

    def _demand(self, wrong: Iterable[str]) -> None:
        for each in wrong:
            self._fail(each)

    def _fail(self, what: str) -> None:
        raise Broken(f"{what}: {self._said()}")

    def _said(self) -> str:
        return f"mutant {self._number} of seed {self._seed}, {self._markup[:1500]!r}"


def _drafts(kind: str, content: bytes) -> Iterator[Draft]:
    """As it comes in by its kind; what is refused in words gives nothing."""
    try:
        if kind == "fragment":
            yield draft_from_clipboard(content.decode("utf-8", "replace"), None)
        elif kind == "pasted":
            yield draft_from_text(content.decode("utf-8", "replace"))
        else:
            yield from drafts_from_original(
                Original(content, "", "2026-04-25T07:12:44Z", name=kind), refused=lambda name, error: None
            )
    except CuttingsError:
        return


PROOF = Proof(
    name="hostile-html",
    faults="hostile pages of every kind, mutated, in every file that articles come in",
    holds="no network, no foreign file, no program, no step over 2 s; only our own markup in library, reader, exports",
    unit="mutants",
    quick=4_000,
    long=1_000_000,
    run=run,
)

"""The pictures of the README: `python -m tests.screenshots [FOLDER]`, into `tests/screenshots/` where none is named.

A library is made of the test articles, and the real program is shown on it without a screen, in the bundled type, so
that the pictures are the same everywhere. Look at them before they are committed.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from db.care import backup
from db.errors import CuttingsError
from db.library import Library
from db.model import Draft
from desktop.app import Program
from desktop.controllers.intake_child import Source
from desktop.dialogs.captures import CapturesDialog
from desktop.dialogs.clip import ClipDialog
from desktop.dialogs.copies import CopiesDialog
from desktop.dialogs.export import ExportDialog
from desktop.dialogs.field_history import FieldHistoryDialog
from desktop.dialogs.graph import Graph
from desktop.dialogs.reprints import ReprintDialog
from desktop.export.options import Options
from desktop.export.request import ExportRequest, export
from desktop.intake.read import draft_from_bytes, draft_from_file
from desktop.paths import Paths
from desktop.settings import Settings

ARTICLES = Path(__file__).parent / "articles"
SIZE = QSize(1360, 860)
COLUMNS = [228, 396, 736, 0]
TAKEN = "2026-11-20T09:30:00Z"
TAKEN_LATER = "2026-11-21T18:05:00Z"

TAGS = {
    "port-strike": ("labour/port strike", "trade"),
    "brackwell-mine": ("labour/mine closure", "economy"),
    "landmine-protocol": ("war/land mines", "diplomacy"),
    "minister-resignation": ("politics",),
    "patchwell-case": ("courts", "health"),
    "flood": ("climate/flood",),
    "heatwave-2025": ("climate/heatwave", "health"),
    "wheat-export-ban": ("trade", "economy"),
    "malaria-vaccine": ("health/vaccines",),
    "hospital-cyberattack": ("health", "technology"),
    "spectrum-auction": ("technology", "economy"),
    "halcyon-probe": ("science",),
    "serandi-volcano": ("science/volcano",),
    "kenya-rate": ("economy/interest rates",),
    "pine-hollow-mayor": ("elections",),
    "brennfeld-rail": ("transport/rail",),
    "bridge-collapse": ("transport",),
    "dam-inquiry": ("climate/dam",),
    "festival-boycott": ("culture",),
    "lisbon-astrolabe": ("culture", "courts"),
}
"""Tags for the stories of the articles; a story that is not here gets its own name."""

SAVED = (
    ("Port strikes", "strike OR walkout"),
    ("Mines and treaties", "mines near/8 (treaty OR protocol)"),
    ("Unread in English", "is:unread lang:en"),
)

LINKS = (
    ("002", "001", "follow-up", "The vote led to the walkout"),
    ("010", "002", "follow-up", ""),
    ("011", "010", "background", "What the 47 days cost"),
    ("004", "002", "reaction", "Where the ships went"),
)
"""Links between articles by the numbers of their files."""

STORIES = {
    "Calder Haven strike": ("001", "002", "003", "008", "009", "010", "011"),
    "Mines and the protocol": ("022", "023", "024", "026", "032"),
}
"""Stories by the numbers of their files."""

TAKEN_AGAIN = (
    "008",
    (
        "Mediator called in as port strike enters second month",
        "Mediator meets both sides as port strike enters sixth week",
    ),
    (
        "on Friday at a hotel near Lincoln, the conciliation service said. No joint session is planned.",
        "for a second time on Wednesday, the conciliation service said. A joint session is planned for Thursday.",
    ),
    ("Some 140 ships", "Some 152 ships"),
    (
        "Comments (47)",
        "Correction: an earlier version of this article gave the union's figure for lost wages as £4.3m.",
    ),
)
"""An article that is taken a second time: the number of its file, and what it says then instead."""

MARKED = (
    ("voted by 871 to 203", "yellow", "The ballot, as corrected"),
    ("a rota that limits night work to five shifts in fourteen", "green", ""),
    ("Eleven ships are already steaming from Rotterdam", "blue", ""),
)
"""What is highlighted in the article numbered 010: words, colour, note."""

PASTED = """Share this
icon-facebook icon-twitter icon-whatsapp
Harbour crews vote to end four-day walkout
By Mira Castellan
The Lantern
Wed Nov 20 2024

PORT SELWYN: Dockers at the container terminal voted on Tuesday to go back to work after four days, ending a dispute \
over night shifts that had kept eleven ships at anchor, reports AFP.

"We have what we asked for in writing," said Ondine Farrow, who speaks for the crews. The operator said the first ship \
would be unloaded by Wednesday evening.

READ ALSO: Night shifts at Port Selwyn: what the crews want

The agreement runs for two years. Neither side would say what it costs.
"""


def build_library(folder: Path) -> None:
    """A library of all test articles that intake can read, with tags, links, stars."""
    stories, outlets = {}, {}
    for file in sorted(ARTICLES.glob("truth-*.jsonl")):
        for text in file.read_text("utf-8").splitlines():
            entry = json.loads(text)
            stories[entry["file"]] = entry["story"]
            outlets[entry["file"][:3]] = entry["outlet"]
    drafts: list[tuple[Draft, tuple[str, ...]]] = []
    numbers: list[str] = []
    for name in sorted(stories):
        try:
            draft = draft_from_file(ARTICLES / name)
        except CuttingsError as error:
            print(f"{name}: {error}", file=sys.stderr)
            continue
        story = stories[name]
        tags = TAGS.get(story, (story.replace("-", " "),)) if story else ()
        drafts.append((replace(draft, original=replace(draft.original, taken_at=TAKEN)), tags))
        numbers.append(name[:3])
    with Library.create(folder, "Clippings") as library:
        ids, _ = library.add_many(drafts, "Add")
        of_number = dict(zip(numbers, ids, strict=True))
        for source, target, kind, note in LINKS:
            library.link(of_number[source], [of_number[target]], kind, note)
        for file_number in STORIES["Calder Haven strike"]:
            library.edit([of_number[file_number]], "outlet", outlets[file_number] or "Calder Haven Echo")
        library.star(ids[::13])
        library.mark_read([each for each in ids if each % 3])
        library.colour_tag("labour/port strike", "#3b82f6")
        again, *changes = TAKEN_AGAIN
        content = next(ARTICLES.glob(f"{again}-*.txt")).read_text("utf-8")
        for old, new in changes:
            assert old in content
            content = content.replace(old, new)
        later = draft_from_bytes(content.encode(), name=f"{again}.txt")
        library.add_capture(of_number[again], replace(later, original=replace(later.original, taken_at=TAKEN_LATER)))
        for name, query in SAVED:
            library.save_search(name, query)
        for name, members in STORIES.items():
            library.add_story(name, [of_number[number] for number in members])
        number = of_number["010"]
        text = library.clipping(number).article.body.text()
        for words, colour, note in MARKED:
            start = text.index(words)
            library.highlight(number, start, start + len(words), colour, note)
        library.set_note(number, "Ring **Bernadette Quill** about the rota before it starts.")


class Photographer:
    """Shows the program and takes pictures."""

    def __init__(self, app: QApplication, scratch: Path, folder: Path, language: str) -> None:
        self._folder = folder
        paths = Paths(scratch / "config" / language, scratch / "cache" / language, scratch)
        settings = Settings(paths.settings_file)
        for key, value in (("language", language), ("theme", "light"), ("reader.size", 16)):
            settings.set(key, value)
        settings.save()
        self._program = Program(app, paths)
        self._program.open(scratch / "library")
        assert self._program.opened is not None
        self.indexed = False
        self._program.opened.desk.client.caught_up.connect(self._was_indexed)
        self.window = self._program.opened.window
        self.desk = self._program.opened.desk
        self.window.resize(SIZE)
        self.window.splitter.setSizes(COLUMNS)
        self.settle()

    def _was_indexed(self) -> None:
        self.indexed = True

    def set_theme(self, mode: str) -> None:
        """Light or dark."""
        self._program.theme.set_mode(mode)
        self.settle()

    def wait_for(self, condition: Callable[[], object]) -> None:
        """Let the program run until this is so; half a minute at most."""
        for _ in range(1500):
            if condition():
                return
            QTest.qWait(20)
        raise TimeoutError("The program did not get there.")

    def settle(self) -> None:
        """Until nothing is being read."""
        QTest.qWait(250)
        self.wait_for(lambda: self.desk.settled)
        QTest.qWait(120)

    def search(self, text: str) -> None:
        """Type into the search box and choose the first hit."""
        self.window.search_bar.field.setFocus()
        self.window.search_bar.field.clear()
        for character in text:
            QTest.keyClicks(self.window.search_bar.field, character)
        self.settle()
        self.window.list.select_row(0)
        self.window.list.setFocus()
        self.settle()

    def offer(self, text: str) -> None:
        """Type into the search box and wait for what is offered."""
        self.window.search_bar.field.setFocus()
        self.window.search_bar.field.clear()
        for character in text:
            QTest.keyClicks(self.window.search_bar.field, character)
        self.wait_for(self.window.completions.isVisible)

    def do(self, action_id: str) -> None:
        """Choose an action of the menus."""
        self.window.actions_[action_id].trigger()
        self.settle()

    def focused(self) -> QWidget:
        """What has the focus."""
        self.wait_for(QApplication.focusWidget)
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """The open dialog of this kind."""
        return next(each for each in self.window.findChildren(kind) if each.isVisible())

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """One picture."""
        self.settle()
        self.window.notice.hide()
        (widget or self.window).grab().save(str(self._folder / f"{name}.png"))
        print(f"{name}.png")

    def close(self) -> None:
        """Put everything away."""
        self.window.close()
        self._program.close()


def take_all(photographer: Photographer) -> None:
    """Every picture of the README, in turn."""
    window = photographer.window
    photographer.wait_for(lambda: photographer.indexed)
    photographer.search("strike night*")
    photographer.take("search")
    photographer.set_theme("dark")
    photographer.take("window-dark")
    photographer.set_theme("light")
    photographer.offer("strike outlet:the")
    photographer.take("completion")
    window.search_bar.clear()
    window.list.setFocus()
    photographer.settle()
    window.desk.listing.ask(text='tag:"labour/port strike"')
    photographer.settle()
    number = next(each for each in window.desk.listing.table.ids if photographer.desk.library.highlights(each))
    window.list.select_id(number)
    photographer.take("window-light")
    photographer.do("view.highlight_panel")
    photographer.do("reader.full")
    photographer.take("reading")
    photographer.do("reader.full")
    photographer.do("view.highlight_panel")
    window.search_bar.clear()
    photographer.do("list.table")
    photographer.do("group.outlet")
    before = window.splitter.sizes()
    window.splitter.setSizes([before[0], sum(before[1:3]) - 420, 420, before[3]])
    window.list.select_row(3)
    photographer.take("table")
    photographer.do("group.none")
    photographer.do("list.cards")
    window.splitter.setSizes(before)
    photographer.do("palette.open")
    QTest.keyClicks(photographer.focused(), "strike")
    photographer.settle()
    photographer.take("palette")
    QTest.keyClick(photographer.focused(), Qt.Key.Key_Escape)
    window.commands.export()
    export = photographer.dialog(ExportDialog)
    assert isinstance(export, ExportDialog)
    export.resize(1120, 640)
    export.folder.setText("~/Documents")
    photographer.wait_for(lambda: export.settled)
    photographer.take("export", export)
    export.reject()
    window.commands.clip_new()
    clip = photographer.dialog(ClipDialog)
    assert isinstance(clip, ClipDialog)
    clip.take([Source(text=PASTED)])
    photographer.wait_for(clip.preview.isVisible)
    photographer.take("clip-preview", clip)
    clip.reject()


def take_relations(photographer: Photographer) -> None:
    """What belongs together: the panel, the graph, reprints, captures, the page of a story."""
    window, library = photographer.window, photographer.desk.library
    window.search_bar.clear()
    photographer.settle()
    with library.reader() as connection:
        photographer.wait_for(
            lambda: (
                connection.execute("SELECT count(*) FROM mention").fetchone()[0]
                and connection.execute("SELECT count(*) FROM reprint").fetchone()[0]
            )
        )
    QTest.qWait(3000)
    title = "Calder Haven dockers walk out, ships divert to Rotterdam"
    photographer.desk.listing.ask(text=f'"{title}"')
    photographer.settle()
    number = next(each for each in photographer.desk.listing.table.ids if library.clipping(each).article.title == title)
    window.search_bar.clear()
    photographer.settle()
    window.show_clipping(number)
    photographer.settle()
    photographer.do("clipping.related")
    photographer.wait_for(lambda: photographer.desk.relating.settled)
    photographer.take("related")
    photographer.do("clipping.related")
    for action, kind, name in (
        ("clipping.graph", Graph, "graph"),
        ("clipping.reprints", ReprintDialog, "reprints"),
    ):
        photographer.do(action)
        dialog = photographer.dialog(kind)
        photographer.take(name, dialog)
        dialog.close()
    changed = "Mediator meets both sides as port strike enters sixth week"
    photographer.desk.listing.ask(text=f'"{changed}"')
    photographer.settle()
    window.list.select_row(0)
    photographer.settle()
    photographer.do("clipping.captures")
    dialog = photographer.dialog(CapturesDialog)
    photographer.take("captures", dialog)
    dialog.close()
    photographer.desk.listing.ask(text='story:="Calder Haven strike"')
    photographer.settle()
    photographer.do("story.page")
    photographer.take("story")


def make_copies(library: Library) -> None:
    """Some copies of earlier days, each from before something was changed."""
    ids = list(library.ids())
    for day, change in (
        ("20261118-081502", lambda: library.trash(ids[40:43])),
        ("20261119-080911", lambda: library.tag(ids[:6], ["to check"])),
        ("20261120-082237", lambda: library.edit(ids[5:6], "title", "O astrolábio de Alcântara voltou, enfim, a casa")),
    ):
        copy = backup.write_automatic(library, "daily")
        copy.rename(copy.with_name(f"{day}-000000-daily.sqlite3"))
        change()


def take_trust(photographer: Photographer) -> None:
    """The copies, with what one would change, and what became of the fields of a clipping."""
    window = photographer.window
    photographer.settle()
    number = photographer.desk.library.ids()[5]
    window.desk.listing.ask(view="all")
    photographer.settle()
    window.list.select_id(number)
    photographer.settle()
    window.commands.field_history()
    history = photographer.dialog(FieldHistoryDialog)
    assert isinstance(history, FieldHistoryDialog)
    photographer.wait_for(lambda: history.history.changes.rowCount() > 0)
    photographer.take("field-history", history)
    history.reject()
    window.commands.library_restore()
    copies = photographer.dialog(CopiesDialog)
    assert isinstance(copies, CopiesDialog)
    photographer.wait_for(copies.restore.isEnabled)
    copies.view.selectRow(3)
    photographer.wait_for(lambda: "would be" in copies.difference.toPlainText())
    photographer.take("copies", copies)
    copies.reject()


def take_in_urdu(photographer: Photographer) -> None:
    """The window from right to left."""
    photographer.wait_for(lambda: photographer.indexed)
    photographer.desk.listing.ask(text="lang:ur OR lang:ar")
    photographer.settle()
    photographer.window.list.select_row(0)
    photographer.take("window-urdu")


def take_book(library: Library, folder: Path, scratch: Path) -> None:
    """Some pages of a press book side by side."""
    story = library.story("Calder Haven strike")
    file = scratch / "book.pdf"
    request = ExportRequest(
        tuple(library.story_ids(story.id)),
        "pdf",
        file,
        title="Six weeks without a crane",
        subtitle="The strike at Calder Haven as the papers told it",
        compiler="Press office, Port of Averil",
        foreword="Eleven reports from five outlets, **in the order of their days**. Passages that matter are marked.",
        story=story.id,
        options=Options(group_by="outlet"),
    )
    export(library, request)
    with pypdfium2.PdfDocument(file) as book:
        texts = [page.get_textpage().get_text_range() for page in book]
        marked = next(number for number, text in enumerate(texts) if "Notes on highlights".upper() in text.upper())
        timeline = next(number for number, text in enumerate(texts) if "TIMELINE" in text.upper())
        contents = next(number for number, text in enumerate(texts) if text.startswith("Contents"))
        numbers = (0, timeline, contents, marked)
        pages = [book[number].render(scale=0.8).to_pil().convert("RGB") for number in numbers]
    gap, width, height = 18, pages[0].width, pages[0].height
    sheet = Image.new("RGB", (gap + len(pages) * (width + gap), height + 2 * gap), "#d4d8de")
    for number, page in enumerate(pages):
        sheet.paste(page, (gap + number * (width + gap), gap))
    sheet.save(folder / "press-book.png")
    print("press-book.png")


def main() -> None:
    """Take the pictures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as scratch:
        # The dialogs look whether a folder is there, and a person's own should not be in a picture.
        os.environ["HOME"] = scratch
        Path(scratch, "Documents").mkdir()
        build_library(Path(scratch) / "library")
        with Library.open(Path(scratch) / "library") as library:
            take_book(library, folder, Path(scratch))
            make_copies(library)
        for language, take in (("en", take_all), ("en", take_relations), ("en", take_trust), ("ur", take_in_urdu)):
            photographer = Photographer(app, Path(scratch), folder, language)
            try:
                take(photographer)
            finally:
                photographer.close()


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    main()

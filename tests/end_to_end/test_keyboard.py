"""The whole main job without a mouse: clip, correct, find, step, tag, story, link, highlight, note, undo, export.

Only keys go in, and they go to whatever has the focus; nothing is called and no widget is given the focus by the test.
"""

from __future__ import annotations

from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QListView, QWidget

from db.library import Library
from db.relations import LINK_KINDS
from desktop.dialogs.clip import ClipDialog
from desktop.dialogs.export import ExportDialog
from desktop.dialogs.link import LinkDialog
from desktop.dialogs.stories import StoryDialog
from desktop.dialogs.tags import TagDialog
from tests.end_to_end.conftest import Start
from tests.end_to_end.test_window import MINES, PASTED, VOTE
from tests.helpers.window import Hands

MOST_TABS = 120


def focused() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus, so no key can do anything"
    return widget


def tab_to(hands: Hands, name: str) -> None:
    """Press Tab until what has the focus is called so."""
    passed: list[str] = []
    for _ in range(MOST_TABS):
        if focused().accessibleName() == name:
            return
        passed.append(focused().accessibleName())
        hands.press("Tab")
    pytest.fail(f"Tab does not come to {name!r}, but to {list(dict.fromkeys(passed))}")


def clipping_called(library: Library, title: str) -> int:
    """The clipping with this headline."""
    return next(row.id for row in library.rows(list(library.ids())) if row.title == title)


def test_the_whole_main_job_by_keys_alone(start: Start, tmp_path: Path) -> None:
    hands = start(MINES, VOTE)
    library = hands.library

    # Clip what was copied, correct a field and give a tag in the preview, keep it.
    QGuiApplication.clipboard().setText(PASTED)
    hands.press("Ctrl+Shift+V")
    dialog = hands.dialog(ClipDialog)
    hands.wait_for(dialog.preview.isVisible)
    tab_to(hands, "Section")
    hands.write("Harbour")
    hands.press("Ctrl+Return")
    hands.wait_for(lambda: len(library.ids()) == 3)
    hands.settle()
    crews = clipping_called(library, "Harbour crews vote to end four-day walkout")
    assert library.clipping(crews).article.section == "Harbour"

    # Find it by a word, step through its hits, come to the list.
    hands.press("/")
    hands.write("crews")
    hands.wait_for(lambda: list(hands.window.desk.listing.table.ids) == [crews] and hands.window.desk.settled)
    hands.press("Return")
    assert focused() is hands.window.list
    hands.wait_for(lambda: hands.window.reader.hit_count > 1)
    hands.press("N")
    hands.wait_for(lambda: hands.find(QLabel, "hit_count").text().startswith("1 of "))

    # Tag, story, star, file.
    hands.press("T")
    hands.dialog(TagDialog)
    hands.write("labour/ports")
    hands.press("Return")
    hands.press("Return")
    hands.wait_for(lambda: [tag.name for tag in library.clipping(crews).tags] == ["labour/ports"])
    hands.settle()
    hands.press("Shift+T")
    hands.dialog(StoryDialog)
    hands.write("Port Selwyn")
    hands.press("Return")
    hands.press("Return")
    hands.wait_for(lambda: [story.name for story in library.stories_of(crews)] == ["Port Selwyn"])
    hands.settle()
    hands.press("S")
    hands.wait_for(lambda: library.clipping(crews).starred)

    # Link it to another one, with type and note.
    hands.press("L")
    hands.dialog(LinkDialog)
    hands.write("pier")
    choices = hands.find(QListView, "link_dialog.list").model()
    hands.wait_for(lambda: choices.rowCount() == 1)
    tab_to(hands, "Note")
    hands.write("the other vote")
    hands.press("Return")
    hands.wait_for(lambda: library.links(crews))
    (link,) = library.links(crews)
    assert (link.other(crews), link.note) == (clipping_called(library, VOTE.article.title), "the other vote")
    assert link.kind in LINK_KINDS
    hands.settle()

    # Select with the keyboard, from head to foot, and highlight what of it is the text.
    hands.press("Return")
    assert focused() is hands.window.reader
    hands.press("F7")
    hands.press("Ctrl+Home")
    hands.press("Ctrl+Shift+End")
    hands.wait_for(lambda: hands.window.actions_["highlight.add"].isEnabled())
    hands.press("H")
    hands.wait_for(lambda: library.highlights(crews))
    assert library.highlights(crews)[0].quotation in library.clipping(crews).article.body.text()
    hands.settle()

    # A note in the inspector.
    hands.press("F2")
    tab_to(hands, "Note")
    hands.write("Ring *Ondine Farrow* back.")
    hands.press("Esc")
    hands.press("Shift+Tab")
    hands.wait_for(lambda: library.clipping(crews).note == "Ring *Ondine Farrow* back.")
    hands.settle()

    # Take the last two steps back, and one of them forth.
    hands.press("Ctrl+Z", hands.window.list)
    hands.wait_for(lambda: library.clipping(crews).note == "")
    hands.settle()
    hands.press("Ctrl+Z", hands.window.list)
    hands.wait_for(lambda: not library.highlights(crews))
    hands.settle()
    hands.press("Ctrl+Y", hands.window.list)
    hands.wait_for(lambda: library.highlights(crews))
    hands.settle()

    # Everything that is listed, as a PDF.
    hands.press("Ctrl+2", hands.window.list)
    hands.press("Ctrl+F", hands.window.list)
    hands.press("Esc")
    hands.wait_for(lambda: len(hands.window.desk.listing.table.ids) == 3 and hands.window.desk.settled)
    hands.press("Ctrl+A", hands.window.list)
    hands.press("Ctrl+E", hands.window.list)
    hands.dialog(ExportDialog)
    tab_to(hands, "Title")
    hands.press("Ctrl+A")
    hands.write("Harbour book")
    tab_to(hands, "Folder")
    hands.press("Ctrl+A")
    hands.write(str(tmp_path))
    hands.press("Return")
    hands.wait_for(lambda: (tmp_path / "Harbour book.pdf").exists() and not hands.window.desk.tasks.running)
    document = pypdfium2.PdfDocument(tmp_path / "Harbour book.pdf")
    text = "".join(document[number].get_textpage().get_text_range() for number in range(len(document)))
    document.close()
    assert "Harbour crews vote" in text

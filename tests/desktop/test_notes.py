"""Notes in Markdown: what they become, and that they can bring nothing from elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest

from db.body import Heading, ListBlock, Paragraph, Picture, Preformatted, Quote, spans_text
from desktop.models.note_text import LONGEST_SHOWN, note_body
from desktop.theme import Theme
from desktop.views.note_editor import LEAST, MOST, NoteEditor


@pytest.fixture
def editor(qtbot) -> NoteEditor:
    theme = Theme("light")
    editor = NoteEditor(theme)
    theme.setParent(editor)
    qtbot.addWidget(editor)
    editor.resize(300, 400)
    editor.show()
    return editor


def test_markdown_becomes_blocks() -> None:
    body = note_body("# Plan\nAsk *her*\nand him\n- one\n- two\n\n> quoted\n\n```\na  b\n```")
    heading, paragraph, points, quote, code = body.blocks
    assert isinstance(heading, Heading)
    assert isinstance(paragraph, Paragraph)
    assert spans_text(paragraph.spans) == "Ask her\nand him", "line ends are kept"
    assert isinstance(points, ListBlock)
    assert len(points.items) == 2, "a list needs no empty line before it"
    assert isinstance(quote, Quote)
    assert isinstance(code, Preformatted)


@pytest.mark.parametrize("text", ["", "  \n\n ", "\r\n"])
def test_nothing_is_no_note(text: str) -> None:
    assert not note_body(text)


def test_markup_stays_text_and_pictures_become_links() -> None:
    body = note_body(
        "<script>alert(1)</script>\n\n![map](https://e.example/x.png) [bad](javascript:alert(1))\n\n> ![](/etc/passwd)"
    )
    assert "<script>alert(1)</script>" in body.text()
    assert not any(isinstance(block, Picture) for block in body.blocks)
    assert not list(body.pictures())
    assert all(span.href.startswith("https://") for span in body.spans() if span.href)


def test_a_note_without_measure_is_shown_as_it_is_written() -> None:
    assert note_body("*a* " * LONGEST_SHOWN).text().startswith("*a* *a*")


def test_the_editor_grows_with_its_text_within_bounds(editor: NoteEditor) -> None:
    assert editor.edit.height() == LEAST
    editor.set_text("line\n" * 9)
    grown = editor.edit.height()
    assert LEAST < grown < MOST
    editor.set_text("line\n" * 400)
    assert editor.edit.height() == MOST
    editor.set_text("")
    assert editor.edit.height() == LEAST


def test_the_preview_shows_and_loads_nothing(editor: NoteEditor, qtbot) -> None:
    assert not editor.toggle.isEnabled(), "there is nothing to show"
    editor.set_text("Some **bold** words and [a page](https://e.example/a)")
    editor.toggle.setChecked(True)
    assert editor.preview.isVisible()
    assert not editor.edit.isVisible()
    assert editor.preview.toPlainText() == "Some bold words and a page"
    for name in ("file:///etc/passwd", "https://e.example/x.png"):
        for kind in QTextDocument.ResourceType:
            assert editor.preview.loadResource(kind.value, QUrl(name)) is None
    with qtbot.waitSignal(editor.link) as caught:
        editor.preview.anchorClicked.emit(QUrl("https://e.example/a"))
    assert caught.args == ["https://e.example/a"]
    editor.write()
    assert editor.edit.isVisible()


def test_escape_leaves_the_note(editor: NoteEditor, qtbot) -> None:
    editor.edit.setFocus()
    with qtbot.waitSignal(editor.left):
        QTest.keyClick(editor.edit, Qt.Key.Key_Escape)

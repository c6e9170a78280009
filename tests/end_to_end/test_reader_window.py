"""The reader in the real window: type and page, the whole screen, its menu, quotations, notes, paper."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QColor, QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QPushButton, QToolButton

from db.body import Body, Paragraph, Picture, Quote, Span
from db.model import Draft
from desktop.controllers.page import read_page
from desktop.reading_looks import PAGE_THEMES, Looks
from desktop.views.looks_popover import LooksPopover
from desktop.views.note_editor import NoteEditor
from desktop.views.reader_print import PrintedArticle, paper
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

FERRY_AT = "https://serandi.example/ferry"
FERRY = make_draft(
    "Ferry to Saint-Éloi runs again", "The ferry sails twice a day.", url=FERRY_AT, published="2024-11-18"
)
MINES = make_draft(
    "Mines cleared along the Orrin road",
    outlet="The Lantern",
    authors=("Ada Marlow",),
    published="2024-11-20",
    url="https://lantern.example/mines",
)
BODY = Body(
    (
        Paragraph((Span("Teams have cleared the last mines from the road."),)),
        Paragraph((Span("As "), Span("the ferry", href=FERRY_AT + "?utm_source=x"), Span(" did, it took nine years."))),
        Paragraph((Span("See "), Span("the ministry", href="https://ministry.example/plan"), Span("."),)),
        Quote((Paragraph((Span("Nobody asked us about mines."),)),)),
    )
)  # fmt: skip


def mines() -> Draft:
    return replace(MINES, article=replace(MINES.article, body=BODY))


def begin(start: Start) -> Hands:
    hands = start(FERRY, mines())
    hands.window.list.step(0)
    hands.wait_for(lambda: hands.window.desk.reading.page)
    while hands.window.desk.reading.page.clipping.article.title != MINES.article.title:  # type: ignore[union-attr]
        hands.window.list.step(1)
        hands.settle()
    return hands


def spot_of(hands: Hands, text: str) -> QPoint:
    reader = hands.window.reader
    cursor = reader.document().find(text)
    assert not cursor.isNull(), text
    cursor.setPosition(cursor.selectionStart() + 1)
    return reader.cursorRect(cursor).center()


def select(hands: Hands, text: str) -> None:
    reader = hands.window.reader
    cursor = reader.document().find(text)
    assert not cursor.isNull(), text
    reader.setTextCursor(cursor)


def entries(hands: Hands, spot: QPoint) -> dict[str, QAction]:
    menu = hands.window.reader_menu.menu_at(spot)
    found = {each.text().replace("&", ""): each for each in menu.actions() if each.text()}
    hands.menu = menu  # type: ignore[attr-defined]
    return found


def choose(hands: Hands, spot: QPoint, text: str) -> None:
    entries(hands, spot)[text].trigger()


def test_what_is_chosen_in_the_popover_is_in_force_and_remembered(start: Start) -> None:
    hands = begin(start)
    window = hands.window
    hands.press("Ctrl+Shift+T")
    popover = hands.find(LooksPopover, "looks_popover")
    assert popover.isVisible()
    before = window.reader.document()
    hands.click(hands.find(QPushButton, "reader.theme.sepia"))
    hands.click(hands.find(QPushButton, "reader.width.narrow"))
    hands.click(hands.find(QToolButton, "looks.larger"))
    assert window.reader.looks == Looks(18, "narrow", theme="sepia")
    assert window.reader.document() is not before, "it is set anew"
    assert window.reader.viewport().grab().toImage().pixelColor(3, 3) == QColor(PAGE_THEMES["sepia"].page)
    assert window.desk.settings.text("reader.theme") == "sepia"
    hands.press("Esc", popover)
    assert not popover.isVisible()
    hands.press("Ctrl++")
    assert window.desk.settings.number("reader.size") == 19
    hands.press("Ctrl+0")
    assert window.reader.size_of_type == 17


def test_the_whole_screen_has_only_the_article_and_gives_the_window_back(start: Start) -> None:
    hands = begin(start)
    window = hands.window
    window.inspector.setVisible(True)
    hands.wait_for(lambda: window.splitter.sizes()[3])
    sizes = window.splitter.sizes()
    hands.press("F11")
    # What the platform without a screen makes of the wish for all of it is its own business.
    assert window.reading_mode.on
    around = (window.sidebar, window.column, window.inspector, window.menuBar(), window.pane.bar)
    assert not any(each.isVisible() for each in around)
    assert window.reader.isVisible()
    assert window.reader.hasFocus()
    before = window.desk.reading.page
    hands.press("K")
    hands.settle()
    hands.press("J")
    hands.press("S")
    hands.settle()
    after = window.desk.reading.page
    assert before is not None
    assert after is not None
    assert after.clipping.starred
    assert window.reading_mode.on
    hands.press("Esc")
    assert not window.reading_mode.on
    assert all(each.isVisible() for each in around)
    assert window.splitter.sizes() == pytest.approx(sizes, abs=9)
    assert not window.actions_["reader.full"].isChecked()
    assert not [each for each in window.notice.cards if "Escape" in each.message.whole], "it says what is no longer so"


def test_escape_leaves_the_whole_screen_before_it_clears_the_search(start: Start) -> None:
    hands = begin(start)
    hands.window.desk.listing.ask(text="mines")
    hands.settle()
    hands.window.list.step(0)
    hands.settle()
    hands.press("F11")
    hands.press("Esc")
    assert not hands.window.reading_mode.on
    assert hands.window.desk.listing.request.text == "mines"


def test_what_is_for_the_window_brings_it_back(start: Start) -> None:
    hands = begin(start)
    hands.press("F11")
    hands.press("Ctrl+F")
    assert not hands.window.reading_mode.on
    assert hands.window.column.isVisible()


def test_the_window_comes_back_when_nothing_is_left_to_read(start: Start) -> None:
    hands = begin(start)
    hands.press("F11")
    hands.press("Del")
    hands.settle()
    assert hands.window.reading_mode.on, "there is another one"
    hands.press("Del")
    hands.wait_for(lambda: not hands.window.reading_mode.on)
    assert hands.window.column.isVisible()


def test_selected_words_are_copied_with_where_they_come_from(start: Start) -> None:
    hands = begin(start)
    select(hands, "cleared the last mines")
    choose(hands, QPoint(5, 5), "Copy quotation with citation")
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == (
        "“cleared the last mines”\n\nMarlow, Ada. “Mines cleared along the Orrin road.” The Lantern, "
        "November 20, 2024. https://lantern.example/mines."
    )
    assert "<i>The Lantern</i>" in clipboard.mimeData().html()
    hands.window.desk.settings.set("citation.style", "apa")
    hands.window.commands.copy_citation()
    assert clipboard.text().startswith("Marlow, A. (2024, November 20).")
    choose(hands, QPoint(5, 5), "Copy")
    assert clipboard.text() == "cleared the last mines"


def test_selected_words_are_searched(start: Start) -> None:
    hands = begin(start)
    select(hands, "last mines")
    choose(hands, QPoint(5, 5), "Search for “last mines”")
    hands.settle()
    assert hands.window.desk.listing.request.text == '"last mines"'
    assert hands.titles() == [MINES.article.title]


def test_the_menu_of_a_link_to_something_clipped(start: Start) -> None:
    hands = begin(start)
    spot = spot_of(hands, "the ferry")
    found = entries(hands, spot)
    assert "Clip this link" not in found
    found["Copy the address"].trigger()
    assert QGuiApplication.clipboard().text() == FERRY_AT + "?utm_source=x"
    choose(hands, spot, "Open the clipping")
    hands.wait_for(lambda: (page := hands.window.desk.reading.page) and page.clipping.article.title.startswith("Ferry"))


def test_the_menu_of_a_link_to_something_that_is_not_clipped(start: Start) -> None:
    hands = begin(start)
    spot = spot_of(hands, "the ministry")
    found = entries(hands, spot)
    assert "Open the clipping" not in found
    assert "Open in the browser" in found
    assert "Clip this link" in found


def test_a_note_is_written_previewed_and_shown_above_the_article(start: Start) -> None:
    hands = begin(start)
    window = hands.window
    choose(hands, QPoint(5, 5), "Write a note")
    editor = hands.find(NoteEditor, "note_editor")
    hands.wait_for(editor.edit.hasFocus)
    low = editor.edit.height()
    hands.write("Ask **her** about:")
    editor.edit.insertPlainText("\n- the road\n- the [plan](https://ministry.example/plan)" + "\nmore" * 12)
    assert editor.edit.height() > low
    hands.click(editor.toggle)
    assert editor.preview.isVisible()
    assert "**" not in editor.preview.toPlainText()
    hands.click(editor.toggle)
    editor.edit.setFocus()
    hands.press("Esc")
    hands.wait_for(lambda: "Your note" in window.reader.toPlainText())
    assert window.reader.hasFocus()
    text = window.reader.toPlainText()
    assert text.index("the road") < text.index("Teams have cleared")
    editor.edit.clearFocus()
    window.reader.own_link.emit("note", "edit")
    hands.wait_for(editor.edit.hasFocus)


def test_hits_in_a_note_are_counted(start: Start) -> None:
    hands = begin(start)
    page = hands.window.desk.reading.page
    assert page is not None
    hands.window.desk.editing.set_note(page.clipping.id, "All mines?")
    hands.settle()
    hands.window.desk.listing.ask(text="mines")
    hands.settle()
    hands.window.list.step(0)
    hands.wait_for(lambda: hands.window.reader.hit_count == 4)


def test_an_article_is_printed_on_paper_with_page_numbers(start: Start, tmp_path: Path) -> None:
    hands = begin(start)
    long = Body((*BODY.blocks, *(Paragraph((Span(f"Paragraph {number}. " + "words " * 80),)) for number in range(30))))
    page = hands.window.desk.reading.page
    assert page is not None
    page = read_page(hands.library, page.clipping.id)
    picture = QImage(1200, 600, QImage.Format.Format_RGB32)
    picture.fill(QColor("#3366cc"))
    body = Body((Picture("", (Span("At noon"),), "", "a" * 64), *long.blocks))
    article = replace(page.clipping.article, body=body)
    page = replace(page, clipping=replace(page.clipping, article=article), pictures={"a" * 64: (1200, 600)})
    printer = paper("Mines", "a4")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    count = PrintedArticle(page, {"a" * 64: picture}, Looks(34, theme="dark")).paint(printer)
    document = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    try:
        assert len(document) == count > 2
        texts = [document[number].get_textpage().get_text_range() for number in range(count)]
        shot = document[0].render(scale=1).to_pil().convert("RGB")
    finally:
        document.close()
    assert f"2 of {count}" in texts[1]
    assert "Mines cleared along the Orrin road" in texts[0]
    assert sum(text.count("Paragraph 7.") for text in texts) == 1
    assert shot.getpixel((2, 2)) == (255, 255, 255), "paper, whatever the screen's colours"
    blue = sum(
        count for count, (red, green, blue) in shot.getcolors(1 << 20) if blue > 180 and red < 80 and green < 130
    )
    assert blue > 40_000, "the picture is there"


def test_printing_shows_first_how_it_will_be(start: Start) -> None:
    hands = begin(start)
    hands.press("Ctrl+P")
    preview = hands.dialog(QPrintPreviewDialog)
    assert preview.windowTitle() == "Print article"
    preview.close()

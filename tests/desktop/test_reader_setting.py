"""How the reader sets an article: quotations, tables, notes, ways to clippings, larger and smaller type."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QTextCursor, QTextTable, QWheelEvent
from PySide6.QtWidgets import QApplication

from db.body import Body, ListBlock, Paragraph, Preformatted, Quote, Span, Table
from db.model import Article, Clipping, Row
from desktop.controllers.page import Page
from desktop.models.note_text import note_body
from desktop.reading_looks import PAGE_THEMES, Looks
from desktop.theme import Theme
from desktop.views.reader import Reader
from desktop.views.reader_formats import QUOTED

URDU = "شہر میں پانی آ گیا اور لوگ چھتوں پر چلے گئے، جہاں سے انہیں نکالا گیا۔"


def said(text: str, href: str = "") -> Paragraph:
    return Paragraph((Span(text, href=href),))


def page(*blocks, title: str = "A headline", note: str = "", **more) -> Page:
    clipping = Clipping(
        7, Article(title, Body(blocks)), (), "2026-01-01T00:00:00Z", note, 400, False, False, True, None, ""
    )
    return Page(clipping, note=note_body(note), **more)


@pytest.fixture
def reader(qtbot) -> Reader:
    theme = Theme("light")
    theme.start()
    reader = Reader(theme, 17)
    theme.setParent(reader)
    qtbot.addWidget(reader)
    reader.resize(1000, 700)
    reader.show()
    return reader


def place_of(reader: Reader, text: str) -> QTextCursor:
    cursor = reader.document().find(text)
    assert not cursor.isNull(), text
    return cursor


def bar_beside(reader: Reader, text: str, *, right: bool = False) -> bool:
    """Whether a bar is painted beside the column at the height of this text."""
    rect = reader.cursorRect(place_of(reader, text))
    shot = reader.viewport().grab().toImage()
    ratio = shot.devicePixelRatio()
    side = (reader.viewport().width() - reader.column) // 2
    edge = reader.viewport().width() - side if right else side
    colour = QColor(reader.tokens.outline)
    places = range(edge - 8, edge + 8)
    return any(shot.pixelColor(round(x * ratio), round(rect.center().y() * ratio)) == colour for x in places)


def test_a_quotation_has_a_bar_on_the_side_where_its_lines_begin(reader: Reader) -> None:
    reader.show_page(page(said("Before."), Quote((said("Nobody asked us."),)), said("After."), Quote((said(URDU),))))
    assert bar_beside(reader, "Nobody asked us")
    assert not bar_beside(reader, "Before.")
    assert not bar_beside(reader, "After.")
    assert bar_beside(reader, URDU[:20], right=True)
    assert not bar_beside(reader, URDU[:20])


def test_what_is_quoted_inside_a_quotation_is_marked_twice(reader: Reader) -> None:
    reader.show_page(page(Quote((said("Outer."), Quote((said("Inner."),)), ListBlock(((said("Point."),),))))))
    bits = {text: place_of(reader, text).blockFormat().intProperty(QUOTED) for text in ("Outer.", "Inner.", "Point.")}
    assert bits == {"Outer.": 1, "Inner.": 3, "Point.": 1}
    assert place_of(reader, "Inner.").blockFormat().leftMargin() > place_of(reader, "Outer.").blockFormat().leftMargin()


def test_what_follows_a_list_is_no_item_of_it(reader: Reader) -> None:
    reader.show_page(page(ListBlock(((said("one"),), (said("two"), said("more of two"))), True), said("After.")))
    assert place_of(reader, "two").currentList() is not None
    assert place_of(reader, "After.").currentList() is None


def test_columns_of_figures_stand_right_and_words_are_not_broken(reader: Reader) -> None:
    rows = [["Municipality", "Votes"], ["Orrin", "318"], ["Vale", "–"], ["Much Harbour on the Sound", "1,204.5"]]
    reader.show_page(page(Table(tuple(tuple((Span(cell),) for cell in row) for row in rows), True)))
    assert place_of(reader, "318").blockFormat().alignment() & Qt.AlignmentFlag.AlignRight
    assert not place_of(reader, "Orrin").blockFormat().alignment() & Qt.AlignmentFlag.AlignRight
    assert reader.horizontalScrollBar().maximum() == 0
    cursor = place_of(reader, "Municipality")
    assert cursor.block().layout().lineCount() == 1


def test_a_table_that_has_no_room_can_be_reached_by_scrolling(reader: Reader) -> None:
    wide = tuple(tuple((Span(f"{'x' * 9}{row}{column}"),) for column in range(20)) for row in range(3))
    reader.show_page(page(Table(wide), said("After.")))
    assert reader.horizontalScrollBar().maximum() > 0
    (table,) = [each for each in reader.document().rootFrame().childFrames() if isinstance(each, QTextTable)]
    assert table.columns() == 20
    assert place_of(reader, "xxx02").block().layout().lineCount() == 1


def test_the_note_is_shown_as_markdown_with_the_way_to_change_it(reader: Reader, qtbot) -> None:
    reader.show_page(
        page(said("The article."), note="Ask **her**:\n- when\n- why <b>now</b>\n\n![a](https://e.example/x.png)")
    )
    text = reader.toPlainText()
    assert text.index("Your note") < text.index("The article.")
    assert "**" not in text
    assert "<b>now</b>" in text
    assert place_of(reader, "when").currentList() is not None
    assert place_of(reader, "her").charFormat().fontWeight() > 600
    with qtbot.waitSignal(reader.own_link) as caught:
        reader.anchorClicked.emit(place_of(reader, "Change the note").charFormat().anchorHref())
    assert caught.args == ["note", "edit"]


def test_a_clipping_without_note_has_no_box_for_it(reader: Reader) -> None:
    reader.show_page(page(said("The article."), note="  \n "))
    assert "note" not in reader.toPlainText()


def test_a_link_to_something_clipped_opens_that(reader: Reader, qtbot) -> None:
    row = Row(3, "The other", "Courier", None, (), None, "2026-01-01T00:00:00Z", "", 9, False, True, True, False, ())
    one, two = "https://lantern.example/a", "https://lantern.example/b"
    reader.show_page(page(said("clipped here", one), said("not clipped", two), clipped={one: row}))
    here, there = (place_of(reader, text).charFormat() for text in ("clipped here", "not clipped"))
    assert here.anchorHref() == "cuttings:clipping/3"
    assert "The other" in here.toolTip()
    assert there.anchorHref() == two
    assert there.fontUnderline(), "told from the text around it not by its colour alone"
    rect = reader.cursorRect(place_of(reader, "clipped here"))
    shot = reader.viewport().grab().toImage()
    pixel = shot.pixelColor((rect.topLeft() + QPoint(-6, 4)) * shot.devicePixelRatio())
    assert pixel == QColor(reader.tokens.selected), "it stands on a ground"


def test_the_wheel_with_ctrl_asks_for_another_size(reader: Reader) -> None:
    asked: list[int] = []
    reader.size_wanted.connect(asked.append)
    for turn, modifier in (
        (120, "ControlModifier"),
        (-60, "ControlModifier"),
        (-60, "ControlModifier"),
        (120, "NoModifier"),
    ):
        event = QWheelEvent(
            QPointF(50, 50), reader.mapToGlobal(QPointF(50, 50)), QPoint(), QPoint(0, turn),
            Qt.MouseButton.NoButton, getattr(Qt.KeyboardModifier, modifier), Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(reader.viewport(), event)
    assert asked == [18, 16]


def test_the_line_at_the_top_stays_when_the_type_grows(reader: Reader) -> None:
    reader.show_page(page(*(said(f"Paragraph {number}. {'words ' * 60}") for number in range(40))))
    reader.verticalScrollBar().setValue(2600)
    before = reader.cursorForPosition(QPoint(500, 4)).block().text()[:14]
    reader.set_looks(Looks(26, face="sans", width="wide"))
    assert reader.size_of_type == 26
    assert reader.cursorForPosition(QPoint(500, 4)).block().text()[:14] == before


@pytest.mark.parametrize("theme", list(PAGE_THEMES))
def test_a_page_with_colours_of_its_own(reader: Reader, theme: str) -> None:
    reader.set_looks(Looks(theme=theme))
    reader.show_page(page(said("Some words."), Preformatted("a  b")))
    tokens = PAGE_THEMES[theme]
    assert reader.viewport().grab().toImage().pixelColor(3, 3) == QColor(tokens.page)
    assert place_of(reader, "Some words").charFormat().foreground().color() == QColor(tokens.text)


def test_marks_stand_where_their_words_are_in_a_window_that_runs_from_right_to_left(reader: Reader) -> None:
    reader.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    wide = tuple(tuple((Span(f"{'x' * 9}{row}{column}"),) for column in range(20)) for row in range(2))
    reader.show_page(page(Table(wide), Quote((said("Nobody asked us."),))))
    assert reader.horizontalScrollBar().maximum() > 0
    rect = reader.cursorRect(place_of(reader, "Nobody"))
    shot = reader.viewport().grab().toImage()
    ratio = shot.devicePixelRatio()
    # The cursor stands behind the word that was found.
    start = reader.document().find("Nobody").selectionStart()
    cursor = QTextCursor(reader.document())
    cursor.setPosition(start)
    left = reader.cursorRect(cursor).left()
    colour = QColor(reader.tokens.outline)
    seen = [x for x in range(left - 60, left) if x >= 0]
    assert seen
    assert any(shot.pixelColor(round(x * ratio), round(rect.center().y() * ratio)) == colour for x in seen)

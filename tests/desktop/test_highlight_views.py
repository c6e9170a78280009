"""Highlights as a model, as words and as paint: what is asked for, what is said, what is seen where."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QToolTip

from db.body import Body, Paragraph, Quote, Span
from db.highlights import COLOURS
from db.marked import HighlightRow
from db.model import Article, Clipping, Highlight
from desktop.controllers.page import Page
from desktop.models.highlight_table import KEPT, PAGE, ROW, HighlightTable
from desktop.models.highlight_words import COLOUR_NAMES, as_markdown, spoken
from desktop.theme import HIGHLIGHT_COLOURS, Theme
from desktop.views.highlight_delegate import HighlightDelegate
from desktop.views.highlight_list import HighlightList
from desktop.views.reader import Reader

TEXT = "It began with a letter that nobody 😀 had asked for.\n\nThen came the second letter, in the night."


def highlight(number: int, start: int, end: int, text: str = TEXT, **rest: str) -> Highlight:
    given = {"colour": "yellow", "note": "", **rest}
    return Highlight(number, 7, text[start:end], "", "", start, created_at="2026-01-01T00:00:00Z", **given)


def row(number: int, **rest: str) -> HighlightRow:
    return HighlightRow(
        highlight(number, 0, 14, **rest), f"Headline {number}", "The Lantern", "2024-11-20", None, ("Ada Marlow",)
    )


def test_every_colour_has_a_name_and_its_paint() -> None:
    assert tuple(COLOUR_NAMES) == COLOURS == HIGHLIGHT_COLOURS


# The model


@pytest.fixture
def table(qapp: QApplication) -> HighlightTable:
    table = HighlightTable()
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Warning)
    tester.setParent(table)
    return table


def test_the_table_asks_for_what_is_looked_at_and_for_no_more(table: HighlightTable, qtbot) -> None:
    asked: list[tuple[int, ...]] = []
    table.wanted.connect(asked.append)
    table.show(range(1, 100_001))
    assert table.rowCount() == 100_000
    asked.clear()
    assert table.index(50_000, 0).data() is None
    qtbot.waitUntil(lambda: bool(asked))
    table.put(row(number) for number in asked[-1])
    assert table.index(50_000, 0).data() == "It began with"
    assert sum(map(len, asked)) <= 3 * PAGE
    table.put(row(number) for number in range(1, KEPT + 1))
    assert table.row(50_001) is None, "what was looked at longest ago is forgotten"


def test_the_table_changes_step_by_step(table: HighlightTable, qtbot) -> None:
    steps: list[str] = []
    table.rowsInserted.connect(lambda *_: steps.append("in"))
    table.rowsRemoved.connect(lambda *_: steps.append("out"))
    table.modelReset.connect(lambda: steps.append("anew"))
    for ids in ([1, 2], [1, 2, 3, 4], [1, 4], [1, 4], [4, 1], [5], []):
        table.show(ids)
    assert steps == ["in", "in", "out", "anew", "out", "in", "out"]
    assert table.rowCount() == 0


def test_a_changed_row_is_asked_for_again_and_shown_as_it_was_until_then(table: HighlightTable, qtbot) -> None:
    asked: list[tuple[int, ...]] = []
    table.show([1, 2])
    table.put([row(1), row(2)])
    table.wanted.connect(asked.append)
    table.renew_all()
    assert table.index(0, 0).data(ROW) == row(1)
    qtbot.waitUntil(lambda: asked == [(1,)])
    table.put([row(1, note="new")])
    assert table.index(0, 0).data(ROW).highlight.note == "new"


# The words


def test_one_is_said_with_all_that_its_look_tells() -> None:
    said = row(1, colour="pink", note="Really?\nAsk.")
    assert spoken(said, with_clipping=False) == "“It began with”, note: Really? Ask., Pink"
    lost = replace(said, highlight=replace(said.highlight, position=None))
    assert spoken(lost, with_clipping=True).endswith("Pink, lost its place, Headline 1, The Lantern, 20 Nov 2024")


def test_markdown_has_each_headline_once_and_no_marks_that_nobody_meant() -> None:
    one = HighlightRow(highlight(1, 0, 9, "*a* [b](c)"), "A <b> `c`", None, None, "https://example.org/a_b", ())
    two = HighlightRow(highlight(2, 0, 7, "# x\n\n_y"), "A <b> `c`", None, None, "https://example.org/a_b", ())
    assert as_markdown([one, two]) == (
        "## A \\<b\\> \\`c\\`\n\n<https://example.org/a_b>\n\n> \\*a\\* \\[b\\](c\n\n> \\# x\n>\n> \\_y\n"
    )
    assert as_markdown([]) == ""


# The paint


@pytest.fixture
def reader(qtbot) -> Reader:
    theme = Theme("light")
    reader = Reader(theme, 17)
    theme.setParent(reader)
    qtbot.addWidget(reader)
    reader.resize(900, 600)
    reader.show()
    body = Body((Paragraph((Span(TEXT.split("\n\n")[0]),)), Quote((Paragraph((Span(TEXT.split("\n\n")[1]),)),))))
    assert body.text() == TEXT
    clipping = Clipping(7, Article("A letter", body), (), "2026-01-01T00:00:00Z", "", 20, False, False, True, None, "")
    reader.show_page(Page(clipping))
    return reader


def colours(reader: Reader, number: int) -> set[str]:
    """The colours of the pixels where a highlight is."""
    picture: QImage = reader.viewport().grab().toImage()
    found = set()
    for rect in reader.highlights.rects(number):
        area = rect.toRect()
        for x in range(area.left(), area.right()):
            found |= {picture.pixelColor(x, y).name() for y in range(area.top(), area.bottom() + 6)}
    return found


def test_a_highlight_is_painted_over_paragraphs_and_others_stay_visible(reader: Reader) -> None:
    tokens = reader.tokens
    start, end = TEXT.index("nobody"), TEXT.index("second")
    reader.highlights.show_highlights([highlight(1, start, end, colour="green"), highlight(2, 0, 60, colour="pink")])
    assert len(reader.highlights.rects(1)) >= 2, "one for each paragraph"
    seen = colours(reader, 1)
    assert {tokens.mark_green, tokens.edge_green, tokens.edge_pink} <= seen, "both lines can be seen where both are"


def test_hits_stay_visible_on_a_highlight(reader: Reader) -> None:
    reader.highlights.show_highlights([highlight(1, 0, len(TEXT), colour="yellow")])
    stretch = next((start, text) for start, text in reader.texts() if "letter that" in text)
    at = stretch[1].index("letter")
    reader.set_marks([(*stretch, [(at, at + 6)])])
    seen = colours(reader, 1)
    assert {reader.tokens.hit, reader.tokens.mark_yellow} <= seen


def test_one_whose_words_are_elsewhere_now_is_not_painted(reader: Reader) -> None:
    moved = replace(highlight(1, 0, 14), position=3)
    lost = replace(highlight(2, 0, 14), position=None)
    reader.highlights.show_highlights([moved, lost])
    assert reader.highlights.placed_ids == []
    assert not reader.highlights.go_to(2)
    assert reader.highlights.step(1) == -1


def test_the_uppermost_is_hit_first_and_its_sign_too(reader: Reader) -> None:
    reader.highlights.show_highlights([highlight(1, 0, 30), highlight(2, 3, 8, note="Who?")])
    reader.viewport().grab()
    spot = reader.highlights.rects(2)[0].center().toPoint()
    assert reader.highlights.at(spot) == [2, 1]
    left = round(reader.document().rootFrame().frameFormat().leftMargin())
    assert reader.highlights.at(QPoint(left - 14, spot.y())) == [2], "the sign of the note in the margin"
    assert reader.highlights.at(QPoint(spot.x(), 5)) == []


def test_the_note_is_shown_where_the_mouse_is_and_markup_stays_words(reader: Reader) -> None:
    reader.highlights.show_highlights([highlight(1, 0, 30, note="<b>Who</b> says so?")])
    spot = reader.highlights.rects(1)[0].center().toPoint()
    QApplication.sendEvent(
        reader.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, reader.viewport().mapToGlobal(spot))
    )
    assert "&lt;b&gt;Who&lt;/b&gt; says so?" in QToolTip.text()
    QToolTip.hideText()


def test_stepping_begins_where_the_person_reads(reader: Reader) -> None:
    reader.highlights.show_highlights([highlight(1, 0, 5), highlight(2, 60, 70)])
    assert [reader.highlights.step(1) for _ in range(3)] == [1, 2, 1]
    reader.highlights.leave()
    assert reader.highlights.step(-1) == 2


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_rows_are_painted_mirrored_with_long_and_empty_parts(qtbot, mode: str, direction: Qt.LayoutDirection) -> None:
    theme = Theme(mode)
    table = HighlightTable()
    view = HighlightList("rows", "Rows", table, theme, None, with_clipping=True)  # type: ignore[arg-type]
    for owned in (theme, table):
        owned.setParent(view)
    qtbot.addWidget(view)
    view.setLayoutDirection(direction)
    view.resize(320, 500)
    long = "عنوان طويل جدا " * 20
    lost = HighlightRow(replace(highlight(2, 0, 40, note="n " * 400), position=None), long, None, None, None, ())
    plain = HighlightRow(highlight(1, 0, 14, colour="blue"), "Short", "The Lantern", "2024-11-20", None, ())
    table.show([1, 2])
    table.put([plain, lost])
    view.show()
    picture = view.viewport().grab().toImage()
    edge = theme.tokens.edge_blue
    at = [x for x in range(picture.width()) if picture.pixelColor(x, 20).name() == edge]
    middle = picture.width() // 2
    assert at, "the colour of the highlight is shown"
    assert all(x < middle for x in at) is (direction == Qt.LayoutDirection.LeftToRight)
    assert isinstance(view.itemDelegate(), HighlightDelegate)


def test_where_two_directions_meet_only_the_words_meant_are_painted(reader: Reader) -> None:
    text = "وقالت شركة Medilink Software إن العملاء"
    clipping = Clipping(
        8, Article("شركة", Body.from_text(text)), (), "2026-01-01T00:00:00Z", "", 20, False, False, True, None, ""
    )
    reader.show_page(Page(clipping))
    start, end = text.index("شركة"), text.index(" Software")
    reader.highlights.show_highlights([highlight(1, start, end, text)])
    (left, right) = sorted(reader.highlights.rects(1), key=lambda rect: rect.left())
    other = text.index("Software")
    reader.highlights.show_highlights([highlight(2, other, other + 8, text)])
    (between,) = reader.highlights.rects(2)
    # Each is painted two pixels wider than its letters.
    assert left.right() - 4 <= between.left()
    assert between.right() - 4 <= right.left() + 4

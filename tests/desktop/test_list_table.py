"""The list as a table and in bands: columns, headings that stay with their rows, a view that keeps its place."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.bands import Bands
from db.model import Marked, Row, Tag
from db.sort import Sort
from desktop.models.clipping_table import Card, ClippingTable
from desktop.models.list_columns import COLUMNS, PLACES, Arrangement
from desktop.models.orders import ORDERS, OTHER_ORDERS, band_in_words, order_in_words
from desktop.theme import interface_font
from desktop.views.clipping_list import MODES, ClippingList, Mode
from desktop.views.list_column import context_of
from desktop.views.row_delegate import source_line
from tests.helpers.lists import checked, shown_list, table_of

TODAY = date(2024, 11, 20)


def row(number: int, title: str = "") -> Row:
    return Row(
        number, title or f"Story {number}", "The Lantern", None, ("Ann Lee",), "2024-11-20", "2026-01-01T00:00:00Z",
        "It began.", 1200, True, False, False, False, (Tag(1, "war/ukraine", "#3b82f6"),), url="https://example.com/1",
    )  # fmt: skip


def bands_of(sizes: Sequence[int]) -> Bands:
    starts = array("q", [sum(sizes[:at]) for at in range(len(sizes))])
    days = tuple((TODAY - timedelta(days=at)).isoformat() for at in range(len(sizes)))
    return Bands("day", array("q", range(1, sum(sizes) + 1)), starts, days)


@pytest.fixture
def view(qtbot: QtBot) -> ClippingList:
    return shown_list(qtbot, lambda _, ids: [Card(row(n), Marked(f"Story {n}"), Marked("It began.")) for n in ids])


def test_the_model_spreads_and_folds_as_qt_demands(qtbot: QtBot) -> None:
    table = ClippingTable()
    checked(table)
    table.show([1, 2, 3])
    table.put([Card(row(number), Marked("x"), Marked("")) for number in (1, 2, 3)])
    table.set_spread(True)
    said = {column.id: table.index(1, place).data() for column, place in zip(COLUMNS, range(99), strict=False)}
    assert (said["headline"], said["outlet"], said["authors"]) == ("Story 2", "The Lantern", "Ann Lee")
    assert (said["published"], said["words"], said["tags"]) == ("20 Nov 2024", "1,200", "war/ukraine")
    assert table.headerData(PLACES["words"], Qt.Orientation.Horizontal) == "Words"
    spoken = table.index(0, PLACES["star"]).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Star: starred"
    table.set_spread(False)
    assert table.columnCount() == 1


def test_a_row_is_spoken_with_the_band_that_it_is_in(qtbot: QtBot) -> None:
    table = ClippingTable()
    checked(table)
    made = bands_of([2, 3])
    table.show(made.ids, bands=made)
    table.put([Card(row(number), Marked("x"), Marked("")) for number in range(1, 6)])
    spoken = [table.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) for at in (1, 2)]
    assert spoken[0].endswith("under 20 Nov 2024")
    assert spoken[1].endswith("under 19 Nov 2024")
    assert [table.band_rows(band) for band in (0, 1)] == [range(0, 2), range(2, 5)]
    table.show([1, 2, 3])
    assert table.band_of(1) is None


def test_days_close_by_have_names() -> None:
    assert band_in_words("day", "2024-11-20", TODAY) == "Today"
    assert band_in_words("day", "2024-11-19", TODAY) == "Yesterday"
    assert band_in_words("day", "2024-11-18", TODAY) == "18 Nov 2024"
    assert band_in_words("day", "2024-11", TODAY) == "Nov 2024"
    assert band_in_words("outlet", "", TODAY) == "No outlet"


def test_every_order_has_words_of_its_own() -> None:
    assert {*ORDERS, *OTHER_ORDERS} == set(Sort)
    assert len({order_in_words(order) for order in Sort}) == len(Sort)
    assert all(column.sort is None or column.sort in Sort for column in COLUMNS)


def test_remembered_columns_that_make_no_sense_are_as_at_first() -> None:
    first = Arrangement.read([])
    assert Arrangement.read(["x", ["outlet"], ["nonsense", 40, True], ["outlet", 1, True]]) == first
    kept = Arrangement.read([["words", 90, True], ["headline", 300, False]])
    assert kept.columns[:2] == (("words", 90, True), ("headline", 300, True))
    assert Arrangement.read(kept.kept()) == kept


@pytest.mark.parametrize("mode", MODES)
def test_every_mode_paints_both_ways_and_at_any_width(view: ClippingList, qtbot: QtBot, mode: str) -> None:
    table = table_of(view)
    made = bands_of([1, 2, 40])
    table.show(made.ids, bands=made)
    view.set_mode(mode)  # type: ignore[arg-type]
    for width in (260, 700, 1400):
        for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
            view.setLayoutDirection(direction)
            view.resize(width, 500)
            qtbot.waitUntil(lambda: table.card(1) is not None)
            assert not view.grab().isNull()
    assert view.rowHeight(5) == view.delegate.row_height
    assert view.rowHeight(0) == view.delegate.row_height + view.bands.height


def test_the_selection_outlives_another_mode(view: ClippingList, qtbot: QtBot) -> None:
    table_of(view).show(range(1, 201))
    view.select_rows(range(40, 44))
    for mode in ("table", "compact", "cards"):
        view.set_mode(mode)
        assert view.selected_ids() == [41, 42, 43, 44]
        assert view.selected_count() == 4
        assert view.current_id() == 41
        assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))


def test_headings_move_nothing_that_is_seen(view: ClippingList, qtbot: QtBot) -> None:
    """Room for headings is made while scrolling, above the screen too."""
    table = table_of(view)
    made = bands_of([3] * 2000)
    table.show(made.ids, bands=made)
    view.select_row(3000)
    bar = view.verticalScrollBar()
    for _ in range(60):
        row_at_top = view.rowAt(view.bands.height + 1)
        before = view.rowViewportPosition(row_at_top)
        bar.setValue(bar.value() - 50)
        assert view.rowViewportPosition(row_at_top) == before + 50
    for number in (0, 17, 5999, 2500):
        view.select_row(number)
        area = view.visualRect(view.currentIndex())
        assert view.viewport().rect().contains(area), number
        assert area.top() >= view.bands.covered(number)


def test_fresh_lists_have_no_room_left_from_headings_before(view: ClippingList, qtbot: QtBot) -> None:
    table = table_of(view)
    made = bands_of([2] * 300)
    table.show(made.ids, bands=made)
    for at in range(0, 600, 10):
        view.select_row(at)
    table.show(range(1, 500))
    assert {view.rowHeight(at) for at in range(499)} == {view.delegate.row_height}


def test_a_click_on_a_heading_selects_its_band(view: ClippingList, qtbot: QtBot) -> None:
    table = table_of(view)
    made = bands_of([1, 3, 9])
    table.show(made.ids, bands=made)
    heading = QPoint(60, view.rowViewportPosition(1) + 5)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert view.selected_ids() == [2, 3, 4]


def test_keys_go_to_both_ends_and_letters_search_nothing(view: ClippingList, qtbot: QtBot) -> None:
    table_of(view).show(range(1, 50_001))
    view.setFocus()
    view.select_row(10)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.current_id() == 50_000
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.current_id() == 1
    QTest.keyClick(view, Qt.Key.Key_B)
    assert view.current_id() == 1
    view.set_mode("table")
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.currentIndex().column() == 0


def test_heads_order_and_turn(view: ClippingList, qtbot: QtBot) -> None:
    table_of(view).show(range(1, 5))
    view.set_mode("table")
    asked: list[Sort] = []
    view.header.sorted_by.connect(asked.append)
    view.header.sectionClicked.emit(PLACES["words"])
    view.header.show_order(Sort.LENGTH)
    assert view.header.sortIndicatorSection() == PLACES["words"]
    assert view.header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
    view.header.sectionClicked.emit(PLACES["words"])
    assert asked == [Sort.LENGTH, Sort.LENGTH_REVERSED]
    view.header.show_order(Sort.RELEVANCE)
    assert not view.header.isSortIndicatorShown()


def test_columns_are_moved_sized_and_chosen(view: ClippingList, qtbot: QtBot) -> None:
    table_of(view).show(range(1, 5))
    view.set_mode("table")
    with qtbot.waitSignal(view.header.arranged):
        view.header.choose("agency", True)
    view.header.moveSection(view.header.visualIndex(PLACES["outlet"]), 0)
    view.header.resizeSection(PLACES["outlet"], 222)
    kept = view.header.arrangement
    assert kept.columns[0] == ("outlet", 222, True)
    assert ("agency", 100, True) in kept.columns
    view.set_mode("cards")
    assert view.header.arrangement == kept
    view.set_mode("table")
    assert view.header.arrangement == kept


def test_the_menu_of_rows_offers_only_what_can_be_done_to_them() -> None:
    one, several = ([each for part in context_of(count, trash=False) for each in part] for count in (1, 3))
    assert "clipping.edit" in one
    assert "clipping.edit_many" not in one
    assert "clipping.edit_many" in several
    assert not {"clipping.edit", "copy.text", "only.tag", "clipping.original"} & set(several)
    assert context_of(2, trash=True) == [["clipping.restore", "clipping.purge"]]


@pytest.mark.parametrize("first", MODES)
@pytest.mark.parametrize("second", MODES)
def test_another_mode_leaves_the_current_clipping_in_sight(
    view: ClippingList, qtbot: QtBot, first: Mode, second: Mode
) -> None:
    table_of(view).show(range(1, 301))
    view.set_mode(first)
    view.select_row(250)
    view.set_mode(second)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())


def test_short_of_room_the_name_is_cut_and_not_the_day(qapp: QApplication) -> None:
    metrics = QFontMetricsF(interface_font())
    clipping = replace(row(3, "Mines cleared"), outlet="The Continental Wire Service", published="2024-11-19")
    whole = source_line(clipping, metrics, 1000)
    short = source_line(clipping, metrics, metrics.horizontalAdvance(whole) - 40)
    assert "The Continental Wire Service" in whole
    assert "Service" not in short
    assert "19 Nov 2024" in short
    assert metrics.horizontalAdvance(short) <= metrics.horizontalAdvance(whole) - 40
    assert metrics.horizontalAdvance(source_line(clipping, metrics, 50)) <= 50


def test_headlines_take_the_room_there_is_and_give_some_to_their_neighbours(view: ClippingList, qtbot: QtBot) -> None:
    table_of(view).show(range(1, 5))
    view.set_mode("table")
    header = view.header
    first = header.arrangement
    view.resize(1400, 600)
    qtbot.waitUntil(lambda: header.length() == header.viewport().width())
    view.resize(440, 600)
    qtbot.waitUntil(lambda: header.sectionSize(0) < 250)
    assert header.sectionViewportPosition(PLACES["published"]) + 80 < header.viewport().width()
    assert header.arrangement == first
    header.resizeSection(0, 260)
    view.resize(1400, 600)
    qtbot.waitUntil(lambda: header.viewport().width() > 1000)
    assert header.sectionSize(0) == 260
    assert ("headline", 260, True) in header.arrangement.columns

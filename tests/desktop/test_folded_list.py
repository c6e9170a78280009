"""Copies of one text in the list: which rows are left, what they say, and what unfolding does to rows and headings."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.bands import Bands
from db.model import Marked, Row
from db.reprints.fold import fold
from desktop.models.clipping_table import CARD, UNFOLDED, Card, ClippingTable
from desktop.models.folded import (
    CopyOf,
    Fold,
    FoldedList,
    Reprinted,
    copy_of,
    difference_in_words,
    fold_in_words,
    fold_list,
    fold_of,
    unfolded,
)
from desktop.views.clipping_list import MODES, ClippingList, Mode
from tests.helpers.lists import checked, shown_list, table_of

GROUPS = Reprinted.of([(2, 2, 0), (4, 2, 0), (5, 2, 1), (7, 7, 1), (8, 7, 0)])


def row(number: int, outlet: str | None = "The Lantern", **fields: object) -> Row:
    made = Row(
        number, f"Story {number}", outlet, None, (), "2024-11-20", "2026-01-01T00:00:00Z", "It began.", 200,
        False, False, False, False, (),
    )  # fmt: skip
    return replace(made, **fields)  # type: ignore[arg-type]


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def numbers(found: Sequence[int]) -> list[int]:
    return list(found)


def test_a_list_keeps_the_lead_of_each_group_or_the_first_of_it_that_it_has() -> None:
    folded = fold_list(array("q", range(1, 10)), None, GROUPS)
    assert numbers(folded.ids) == [1, 3, 5, 6, 7, 9]
    assert {lead: numbers(copies) for lead, copies in folded.hidden.items()} == {5: [2, 4], 7: [8]}
    assert folded.count == 9
    assert numbers(fold_list(array("q", [4, 3, 2, 8]), None, GROUPS).ids) == [4, 3, 8]


@given(
    st.lists(st.integers(1, 60), unique=True),
    st.dictionaries(st.integers(1, 40), st.integers(1, 6)),
    st.sets(st.integers(1, 40)),
)
def test_long_lists_fold_as_short_ones(ids: list[int], groups: dict[int, int], leads: set[int]) -> None:
    first = {group: next(each for each in sorted(groups) if groups[each] == group) for group in set(groups.values())}
    leading = {next((each for each in sorted(leads) if groups.get(each) == group), one) for group, one in first.items()}
    folded = fold_list(
        array("q", ids), None, Reprinted.of([(each, group, each in leading) for each, group in groups.items()])
    )
    rows, hidden = fold(ids, groups, leading)
    assert (numbers(folded.ids), dict(folded.hidden)) == (rows, hidden)


def test_nothing_leaves_its_heading() -> None:
    ids = array("q", [1, 2, 4, 5, 7, 8])
    folded = fold_list(ids, Bands("outlet", ids, array("q", [0, 3]), ("Courier", "Lantern")), GROUPS)
    assert folded.bands is not None
    assert numbers(folded.ids) == [1, 2, 5, 7]
    assert numbers(folded.bands.starts) == [0, 2]
    rows, bands = unfolded(folded, [2, 7])
    assert bands is not None
    assert (numbers(rows), numbers(bands.starts)) == ([1, 2, 4, 5, 7, 8], [0, 3])


@pytest.mark.parametrize("opened", [[3, 60], list(range(0, 100, 3))])
def test_few_and_many_rows_unfold_alike(opened: list[int]) -> None:
    folded = FoldedList(array("q", range(100)), {each: (each + 1000, each + 2000) for each in opened})
    rows, _ = unfolded(folded, opened)
    wanted = [
        number for each in range(100) for number in ((each, each + 1000, each + 2000) if each in opened else (each,))
    ]
    assert numbers(rows) == wanted


def test_rows_say_who_has_the_text_and_copies_what_differs() -> None:
    lead = row(1, agency="Reuters", word_count=500)
    fold = fold_of(lead, [row(2, "Courier"), row(3, "Courier"), row(4, None)], 3)
    assert plain(fold_in_words(fold)) == "Reuters  ·  2 outlets"
    assert plain(fold_in_words(fold_of(row(1, None), [row(2, None)], 1))) == "2 copies"
    assert fold_of(lead, [row(2, "Courier")], 30).outlets == 31
    cut = copy_of(row(2, "Courier", word_count=300, title="Other"), lead)
    assert difference_in_words(cut) == "cut to 60 %, other headline"
    assert difference_in_words(copy_of(row(2, word_count=560, title="STORY  1"), lead)) == "12 % longer"
    assert difference_in_words(copy_of(row(2, word_count=501, title="Story 1"), lead)) == "same length and headline"


@pytest.fixture
def table(qtbot: QtBot) -> ClippingTable:
    made = ClippingTable()
    made.tester = checked(made)  # type: ignore[attr-defined]
    made.wanted.connect(lambda ids: made.put(cards(made, ids)))
    made.show([1, 3, 5, 6, 7, 9], hidden={5: (2, 4), 7: (8,)})
    return made


def cards(table: ClippingTable, ids: Sequence[int]) -> list[Card]:
    found = []
    for number in ids:
        copies, lead = table.folded_into(number), table.lead_of(number)
        fold = Fold("Reuters", len(copies) + 1, len(copies)) if copies else None
        found.append(Card(row(number), Marked("x"), Marked(""), fold, CopyOf(lead, "Other", 0.6) if lead else None))
    return found


def test_copies_come_under_their_row_and_go_again(table: ClippingTable) -> None:
    resets: list[bool] = []
    table.modelReset.connect(lambda: resets.append(True))
    table.unfold([5, 6])
    assert numbers(table.ids) == [1, 3, 5, 2, 4, 6, 7, 9]
    assert [table.is_unfolded(each) for each in (5, 6)] == [True, False]
    assert table.unfolded_rows == [(2, 2)]
    assert (table.whole_count, numbers(table.whole)) == (9, [1, 3, 5, 2, 4, 6, 7, 8, 9])
    assert [table.lead_of(each) for each in (2, 4, 8, 5)] == [5, 5, 7, None]
    table.unfold([5], False)
    assert numbers(table.ids) == [1, 3, 5, 6, 7, 9]
    assert not resets


def test_what_is_unfolded_stays_so_in_a_new_list_also_where_another_leads(table: ClippingTable) -> None:
    table.unfold([5])
    table.show([1, 2, 6, 7, 9, 10], hidden={2: (4, 5), 7: (8,)})
    assert numbers(table.ids) == [1, 2, 4, 5, 6, 7, 9, 10]
    table.show([1, 2, 9], hidden={2: (4, 5)}, afresh=True)
    assert numbers(table.ids) == [1, 2, 9]


def test_a_card_is_read_again_when_what_is_under_it_changes(table: ClippingTable, qtbot: QtBot) -> None:
    def fold_at(place: int) -> Fold | None:
        card = table.index(place, 0).data(CARD)
        return card.fold if card else None

    qtbot.waitUntil(lambda: fold_at(2) == Fold("Reuters", 3, 2))
    table.show([1, 3, 5, 4, 6, 7, 9], hidden={5: (2,), 7: (8,)})
    qtbot.waitUntil(lambda: fold_at(2) == Fold("Reuters", 2, 1))
    table.show([1, 3, 5, 2, 4, 6, 7, 8, 9])
    qtbot.waitUntil(lambda: table.index(2, 0).data(CARD) is not None and fold_at(2) is None)


def test_a_screen_reader_hears_of_copies(table: ClippingTable, qtbot: QtBot) -> None:
    def spoken(place: int) -> str:
        return plain(str(table.index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole)))

    qtbot.waitUntil(lambda: "folded" in spoken(2))
    assert spoken(2).endswith("Reuters  ·  3 outlets, folded")
    table.unfold([5])
    assert spoken(2).endswith("Reuters  ·  3 outlets, shown below")
    assert table.index(2, 0).data(UNFOLDED) is True
    qtbot.waitUntil(lambda: "copy:" in spoken(3))
    assert spoken(3).endswith("copy: cut to 60 %, other headline")


@pytest.fixture
def view(qtbot: QtBot) -> ClippingList:
    made = shown_list(qtbot, cards)
    made.setFocus()
    shown = [each for each in range(1, 200) if each % 10 or each == 10]
    table_of(made).show(shown, hidden={5: (1002, 1004), 50 + 1: (1051,), 151: tuple(range(2000, 2012))})
    return made


def test_arrows_show_and_hide_copies(view: ClippingList) -> None:
    table = table_of(view)
    view.select_id(5)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.selected_ids() == [5]
    assert numbers(table.ids)[4:7] == [5, 1002, 1004]
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.selected_ids() == [1004]
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.selected_ids() == [5]
    assert 1004 not in table.ids
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert 1004 in table.ids
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert 1004 not in table.ids


@pytest.mark.parametrize("mode", MODES)
def test_a_click_on_the_chip_unfolds_in_each_mode(view: ClippingList, mode: Mode, qtbot: QtBot) -> None:
    table = table_of(view)
    view.set_mode(mode)
    place = table.row_of(5)
    assert place is not None
    index = table.index(place, 0)
    qtbot.waitUntil(lambda: index.data(CARD) is not None)
    spot = view.delegate.fold_rect(view.visualRect(index), index)
    assert view.visualRect(index).contains(spot.center())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot.center())
    assert table.is_unfolded(5)
    view.viewport().grab()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot.center())
    assert not table.is_unfolded(5)


def test_copies_have_lower_rows_and_what_comes_after_has_not(view: ClippingList) -> None:
    table = table_of(view)
    usual, low = view.delegate.row_height, view.delegate.copy_height
    assert low < usual
    table.unfold([5])
    assert [view.rowHeight(each) for each in range(4, 8)] == [usual, low, low, usual]
    view.set_mode("table")
    assert {view.rowHeight(each) for each in range(4, 8)} == {view.delegate.row_height}
    view.set_mode("cards")
    assert [view.rowHeight(each) for each in range(4, 8)] == [usual, low, low, usual]
    table.unfold([5], False)
    assert {view.rowHeight(each) for each in range(4, 8)} == {usual}


def test_a_copy_that_gets_a_row_of_its_own_gets_the_height_of_one(view: ClippingList) -> None:
    table = table_of(view)
    table.unfold([5])
    rows = numbers(table.ids)
    table.show(rows, hidden={51: (1051,)})
    assert {view.rowHeight(each) for each in range(4, 8)} == {view.delegate.row_height}


def test_the_view_stays_where_it_is_while_rows_above_fold(view: ClippingList) -> None:
    table = table_of(view)
    table.unfold([5])
    view.select_row(100)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 13)
    before = table.id_at(view.rowAt(0)), view.rowViewportPosition(view.rowAt(0))
    table.unfold([5], False)
    assert (table.id_at(view.rowAt(0)), view.rowViewportPosition(view.rowAt(0))) == before
    table.unfold([51])
    assert (table.id_at(view.rowAt(0)), view.rowViewportPosition(view.rowAt(0))) == before


def test_a_list_told_anew_has_the_same_at_the_top_and_who_is_folded_is_selected_by_its_lead(view: ClippingList) -> None:
    table = table_of(view)
    table.unfold([151])
    view.select_id(2003)
    # So much else changed that the view starts afresh.
    top = table.id_at(view.rowAt(0))
    assert top is not None
    others = [each for each in range(1, 200) if each % 3 or each in (top, 151)]
    resets: list[bool] = []
    table.modelReset.connect(lambda: resets.append(True))
    table.unfold([151], False)
    table.show(others, hidden={151: tuple(range(2000, 2012))})
    assert resets
    assert view.selected_ids() == [151]
    assert view.visualRect(table.index(table.row_of(151) or 0, 0)).intersects(view.viewport().rect())


def test_a_selected_copy_that_is_folded_away_leaves_its_lead_selected(view: ClippingList) -> None:
    table = table_of(view)
    table.unfold([5])
    view.select_id(1004)
    table.unfold([5], False)
    assert view.selected_ids() == [5]


def test_copies_are_selected_with_their_rows_when_somebody_wants_them(view: ClippingList) -> None:
    view.select_rows(range(3, 6))
    assert view.selected_ids() == [4, 5, 6]
    view.select_with_copies()
    assert view.selected_ids() == [4, 5, 1002, 1004, 6]


def test_a_list_told_anew_has_rows_of_the_usual_height(view: ClippingList) -> None:
    table = table_of(view)
    table.unfold([5])
    table.show(range(500, 600), afresh=True)
    assert {view.rowHeight(each) for each in range(100)} == {view.delegate.row_height}


def test_headings_and_low_rows_share_a_list(view: ClippingList, qtbot: QtBot) -> None:
    table = table_of(view)
    ids = array("q", range(1, 41))
    table.show(
        ids, bands=Bands("outlet", ids, array("q", [0, 6, 20]), ("A", "B", "C")), hidden={6: (1002,), 7: (1003,)}
    )
    table.unfold([6, 7])
    assert numbers(table.band_starts) == [0, 7, 22]
    view.bands.fit()
    usual, low, heading = view.delegate.row_height, view.delegate.copy_height, view.bands.height
    assert [view.rowHeight(each) for each in (5, 6, 7, 8, 9)] == [usual, low, usual + heading, low, usual]
    table.unfold([6, 7], False)
    assert [view.rowHeight(each) for each in (5, 6, 7)] == [usual, usual + heading, usual]
    view.viewport().grab()

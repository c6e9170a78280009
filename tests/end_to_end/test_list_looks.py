"""The list as a person changes it: modes, groups, orders, and narrowing to what is like a clipping, by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from db.sort import Sort
from desktop.models.list_columns import PLACES
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

DRAFTS = (
    make_draft("Zinc mine opens", outlet="Courier", authors=("Ann Lee",), published="2024-11-20"),
    make_draft("Apple harvest late", outlet="Lantern", authors=("Bo Ek", "Ann Lee"), published="2024-11-18"),
    make_draft("Mines cleared", outlet="Courier", published="2024-11-18"),
)


@pytest.fixture
def hands(start: Start) -> Hands:
    made = start(*DRAFTS)
    made.window.list.setFocus()
    return made


def test_modes_are_chosen_by_key_and_remembered(hands: Hands) -> None:
    view, settings = hands.window.list, hands.window.desk.settings
    for keys, mode in (("Alt+2", "compact"), ("Alt+3", "table"), ("Alt+1", "cards"), ("Alt+3", "table")):
        hands.press(keys)
        assert view.mode == settings.text("list.mode") == mode
        assert hands.window.actions_[f"list.{mode}"].isChecked()
    assert view.header.isVisible()
    view.header.resizeSection(PLACES["outlet"], 201)
    assert ["outlet", 201, True] in settings.items("list.columns")


def test_a_head_orders_the_list_and_the_button_says_so(hands: Hands) -> None:
    hands.press("Alt+3")
    header = hands.window.list.header
    spot = QPoint(header.sectionViewportPosition(PLACES["headline"]) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    hands.settle()
    assert hands.titles() == ["Apple harvest late", "Mines cleared", "Zinc mine opens"]
    assert hands.window.search_bar.sort_button.text() == "Headline, A to Z"
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    hands.settle()
    assert hands.titles()[0] == "Zinc mine opens"
    hands.window.remember()
    assert hands.window.desk.settings.text("list.sort") == Sort.HEADLINE_REVERSED


def test_groups_part_the_list_also_of_a_search(hands: Hands) -> None:
    table = hands.window.desk.listing.table
    hands.window.actions_["group.outlet"].trigger()
    hands.settle()
    assert [table.band_name(band) for band in range(2)] == ["Courier", "Lantern"]
    assert hands.titles() == ["Zinc mine opens", "Mines cleared", "Apple harvest late"]
    hands.window.desk.listing.ask(text="mines OR apple")
    hands.settle()
    assert [list(table.band_rows(band)) for band in range(2)][-1] == [len(table.ids) - 1]
    number = next(each for each in table.ids if hands.library.clipping(each).article.title == "Mines cleared")
    hands.library.edit([number], "outlet", "Aftermath")
    hands.wait_for(lambda: table.band_name(0) == "Aftermath")
    hands.window.actions_["group.none"].trigger()
    hands.settle()
    assert not table.band_starts


def test_the_same_author_outlet_and_tag_go_in_and_out_of_the_search(hands: Hands) -> None:
    listing = hands.window.desk.listing
    assert hands.window.list.select_id(next(iter(listing.table.ids)))
    hands.wait_for(lambda: listing.table.card(hands.window.list.current_id() or 0) is not None)
    hands.press("Alt+O")
    hands.settle()
    assert listing.request.text == "outlet:=Courier"
    assert hands.titles() == ["Zinc mine opens", "Mines cleared"]
    hands.press("Alt+A")
    hands.settle()
    assert hands.titles() == ["Zinc mine opens"]
    hands.press("Alt+O")
    hands.press("Alt+A")
    hands.settle()
    assert listing.request.text == ""
    hands.press("Alt+T")
    hands.wait_for(lambda: "no tags" in hands.window.notice.text)


def test_of_several_authors_one_is_chosen(hands: Hands) -> None:
    listing, view = hands.window.desk.listing, hands.window.list
    view.select_row(hands.titles().index("Apple harvest late"))
    hands.wait_for(lambda: listing.table.card(view.current_id() or 0) is not None)
    hands.press("Alt+A")
    menu = hands.find(QMenu, "only_menu", view)
    assert [action.text() for action in menu.actions()] == ["Bo Ek", "Ann Lee"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    hands.settle()
    assert listing.request.text == 'author:="Ann Lee"'
    assert hands.titles() == ["Zinc mine opens", "Apple harvest late"]


def test_a_search_of_fields_only_is_not_said_to_be_ranked(hands: Hands) -> None:
    bar = hands.window.search_bar
    hands.window.desk.listing.ask(text="outlet:Courier")
    hands.settle()
    assert bar.sort_button.text() == "Newest first"
    hands.window.desk.listing.ask(text="outlet:Courier mine")
    hands.settle()
    assert bar.sort_button.text() == "Best match"


def test_everything_is_selected_and_starred_by_keys(hands: Hands) -> None:
    hands.press("Ctrl+A")
    assert hands.window.list.selected_count() == 3
    hands.press("S")
    hands.settle()
    assert all(hands.library.clipping(number).starred for number in hands.library.ids())

"""Copies of one text as a person meets them: folded in the list, compared, said to be none, led by another; by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QPushButton

from db.reprints.leads import LeadRule
from desktop.dialogs.find_clipping import FindClipping
from desktop.dialogs.preferences import Preferences
from desktop.dialogs.reprints import ReprintDialog
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

WIRE = (
    "Engineers closed the upper gate of the dam on Monday after a crack was found in its eastern wing.",
    "Some four hundred people in the valley were told to sleep at the school until the water has fallen.",
    "The company that runs the dam said that there was no danger, and that its own divers would look on Tuesday.",
    "It is the third crack in two years, and the minister has asked for every report since the dam was built.",
)
TEXT = "\n\n".join(WIRE)
DRAFTS = (
    make_draft("Crack closes dam", TEXT, outlet="Wire Daily", agency="NPA", published="2024-11-20"),
    make_draft("Crack closes dam", TEXT, outlet="Courier", agency="NPA", published="2024-11-21"),
    make_draft(
        "Valley sleeps at school", "\n\n".join(WIRE[:2]), outlet="Lantern", agency="NPA", published="2024-11-21"
    ),
    make_draft("Ferry returns", "The ferry is back after eleven years.", outlet="Courier", published="2024-11-22"),
)


@pytest.fixture
def hands(start: Start) -> Hands:
    made = start(*DRAFTS, fold=True)
    made.library.say_reprint([number_of(made, outlet) for outlet in ("Wire Daily", "Courier", "Lantern")])
    made.window.list.setFocus()
    made.wait_for(lambda: len(made.window.desk.listing.table.ids) == 2)
    made.settle()
    return made


def number_of(hands: Hands, outlet: str) -> int:
    """The first clipping of an outlet."""
    rows = hands.library.rows(sorted(hands.library.ids()))
    return next(row.id for row in rows if row.outlet == outlet)


def count(hands: Hands) -> str:
    return hands.find(QLabel, "count").text()


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def compare(hands: Hands) -> ReprintDialog:
    """The dialog with the reprints of the current clipping, once it has read them."""
    hands.press("Shift+R")
    dialog = hands.dialog(ReprintDialog)
    hands.wait_for(lambda: dialog.member is not None)
    return dialog


def test_copies_are_one_row_that_unfolds_by_key_and_is_selected_with_them(hands: Hands) -> None:
    assert hands.titles() == ["Ferry returns", "Crack closes dam"]
    assert count(hands) == "4 clippings, 2 folded"
    hands.window.list.select_row(1)
    hands.press("Right")
    assert hands.titles()[1:] == ["Crack closes dam", "Valley sleeps at school", "Crack closes dam"]
    assert count(hands) == "4 clippings"
    hands.press("Down")
    assert hands.window.list.selected_ids() == [number_of(hands, "Lantern")]
    hands.press("Left")
    assert hands.window.list.selected_ids() == [number_of(hands, "Wire Daily")]
    assert len(hands.titles()) == 2
    hands.press("Shift+A")
    assert hands.window.list.selected_count() == 3
    assert count(hands) == "4 clippings"
    hands.wait_for(lambda: "3 clippings" in hands.window.notice.text)


def test_folding_is_turned_off_by_key_and_remembered(hands: Hands) -> None:
    hands.window.list.select_id(number_of(hands, "Wire Daily"))
    hands.press("Alt+R")
    hands.settle()
    assert len(hands.titles()) == 4
    assert not hands.window.actions_["view.fold"].isChecked()
    assert not hands.window.desk.settings.flag("list.fold")
    assert hands.window.list.selected_ids() == [number_of(hands, "Wire Daily")]
    hands.window.list.select_id(number_of(hands, "Lantern"))
    hands.press("Alt+R")
    hands.settle()
    assert len(hands.titles()) == 2
    assert hands.window.list.selected_ids() == [number_of(hands, "Wire Daily")]


def test_a_search_folds_what_it_finds_and_shows_a_copy_where_the_lead_is_not_found(hands: Hands) -> None:
    listing = hands.window.desk.listing
    listing.ask(text="crack")
    hands.settle()
    assert hands.titles() == ["Crack closes dam"]
    assert count(hands) == "3 clippings, 2 folded"
    listing.ask(text="outlet:Lantern OR outlet:Courier dam")
    hands.settle()
    (shown,) = listing.table.ids
    assert {shown, *listing.table.folded_into(shown)} == {number_of(hands, "Lantern"), number_of(hands, "Courier")}


def test_the_reader_says_who_else_carries_the_article_and_the_dialog_what_they_cut(hands: Hands) -> None:
    line = hands.window.pane.reprint_line
    hands.window.list.select_id(number_of(hands, "Wire Daily"))
    hands.wait_for(line.isVisible)
    assert line.words == "NPA copy, also in 2 outlets: Lantern, Courier" or line.words.endswith("Courier, Lantern")
    hands.click(hands.find(QPushButton, "reprint_line.compare"))
    dialog = hands.dialog(ReprintDialog)
    hands.wait_for(lambda: dialog.member is not None)
    place = dialog.table.row_of(number_of(hands, "Lantern"))
    dialog.view.selectRow(place)
    assert dialog.said.text() == "Keeps 48 % of the lead's words, cuts 52 %, other headline."
    assert dialog.table.index(0, 0).data() == "Wire Daily (lead)"
    assert [dialog.table.index(place, each).data() for each in (2, 3, 4)] == ["48 %", "52 %", "0 %"]
    dialog.view.selectRow(dialog.table.row_of(number_of(hands, "Courier")))
    assert dialog.said.text() == "Word for word the lead's text, same headline."
    hands.press("Esc")
    hands.window.list.select_id(next(row.id for row in hands.library.rows(hands.library.ids()) if "Ferry" in row.title))
    hands.wait_for(lambda: not line.isVisible())


def test_a_copy_leads_or_leaves_as_a_person_says_and_comes_back_by_undo(hands: Hands) -> None:
    hands.window.list.select_id(number_of(hands, "Wire Daily"))
    dialog = compare(hands)
    courier = number_of(hands, "Courier")
    dialog.view.selectRow(dialog.table.row_of(courier))
    dialog.view.setFocus()
    hands.press("L")
    hands.wait_for(lambda: dialog.table.id_at(0) == courier)
    assert not dialog.lead.isEnabled()
    dialog.view.selectRow(dialog.table.row_of(number_of(hands, "Lantern")))
    hands.press("Del")
    hands.wait_for(lambda: dialog.table.rowCount() == 2)
    hands.press("Esc")
    hands.wait_for(lambda: courier in hands.window.desk.listing.table.ids)
    hands.wait_for(lambda: len(hands.window.desk.listing.table.ids) == 3)
    hands.window.list.setFocus()
    hands.settle()
    hands.press("Ctrl+Z")
    hands.wait_for(lambda: len(hands.window.desk.listing.table.ids) == 2)


def test_the_dialog_takes_back_what_was_said_in_it_and_no_more(hands: Hands) -> None:
    hands.window.list.select_id(number_of(hands, "Wire Daily"))
    dialog = compare(hands)
    undo = hands.find(QPushButton, "reprints.undo", dialog)
    assert not undo.isEnabled()
    dialog.view.selectRow(dialog.table.row_of(number_of(hands, "Lantern")))
    dialog.view.setFocus()
    hands.press("Del")
    hands.wait_for(lambda: dialog.table.rowCount() == 2 and undo.isEnabled())
    hands.press("Ctrl+Z", dialog.view)
    hands.wait_for(lambda: dialog.table.rowCount() == 3)
    assert not undo.isEnabled()


def test_a_clipping_is_added_by_search_or_by_selecting(hands: Hands) -> None:
    hands.window.list.select_id(number_of(hands, "Wire Daily"))
    dialog = compare(hands)
    hands.press("Alt+A")
    finder = hands.dialog(FindClipping)
    hands.write("ferry", finder.field)
    hands.press("Return", finder.field)
    hands.wait_for(lambda: dialog.table.rowCount() == 4)
    hands.press("Esc", dialog.view)
    hands.wait_for(lambda: len(hands.window.desk.listing.table.ids) == 1)
    hands.window.list.setFocus()
    hands.settle()
    hands.press("Ctrl+Z")
    hands.wait_for(lambda: len(hands.window.desk.listing.table.ids) == 2)
    hands.window.list.selectAll()
    hands.window.actions_["clipping.same"].trigger()
    hands.wait_for(lambda: len(hands.window.desk.listing.table.ids) == 1)
    assert "Nothing is merged" in hands.window.notice.text


def test_the_rule_of_the_lead_is_chosen_in_the_preferences(hands: Hands) -> None:
    hands.window.commands.show_preferences("list")
    dialog = hands.dialog(Preferences)
    rule = hands.find(QComboBox, "preferences.lead_rule", dialog)
    hands.wait_for(rule.isEnabled)
    outlets = hands.find(QPlainTextEdit, "preferences.lead_outlets", dialog)
    assert not outlets.isVisible()
    rule.setCurrentIndex(rule.findData("preferred"))
    assert outlets.isVisible()
    outlets.setFocus(Qt.FocusReason.TabFocusReason)
    outlets.setPlainText("Lantern\nCourier")
    hands.press("Esc")
    hands.wait_for(lambda: hands.library.lead_rule() == LeadRule("preferred", ("Lantern", "Courier")))
    hands.wait_for(lambda: number_of(hands, "Lantern") in hands.window.desk.listing.table.ids)

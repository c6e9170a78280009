"""Many clippings at once: what is offered for them, and changing a field after seeing what that does."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton

from desktop.dialogs.bulk_edit import BulkEditDialog
from desktop.models.plan_table import PlanTable
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands


@pytest.fixture
def hands(start: Start) -> Hands:
    made = start(*(make_draft(f"Story {at}", outlet="Teh Courier" if at else "Lantern") for at in range(4)))
    made.window.list.setFocus()
    made.press("Ctrl+A")
    return made


def test_the_reader_offers_what_can_be_done_to_several(hands: Hands) -> None:
    names = {button.objectName() for button in hands.window.pane.empty.findChildren(QPushButton)}
    wanted = ("clipping.tag", "clipping.star", "clipping.edit_many", "clipping.link", "export.open", "clipping.trash")
    assert {f"reader_empty.action.{each}" for each in wanted} <= names


def test_a_field_is_changed_after_a_look_at_what_that_does(hands: Hands) -> None:
    hands.press("Shift+F2")
    dialog = hands.dialog(BulkEditDialog)
    assert dialog.text.hasFocus()
    dialog.way.setCurrentIndex(dialog.way.findData("replace"))
    hands.write("teh", dialog.text)
    hands.write("The", dialog.other)
    hands.wait_for(lambda: dialog.summary.text() == "3 clippings change. 1 stays as it is.")
    model = dialog.view.model()
    assert isinstance(model, PlanTable)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    hands.wait_for(lambda: model.index(0, 0).data())
    shown = {tuple(model.index(row, column).data() for column in range(3)) for row in range(3)}
    assert shown == {(f"Story {at}", "Teh Courier", "The Courier") for at in (1, 2, 3)}
    hands.press("Return")
    hands.settle()
    outlets = sorted(hands.library.clipping(number).article.outlet or "" for number in hands.library.ids())
    assert outlets == ["Lantern", "The Courier", "The Courier", "The Courier"]
    hands.wait_for(lambda: "3 clippings changed." in hands.window.notice.text)
    hands.press("Ctrl+Z")
    hands.settle()
    assert {hands.library.clipping(number).article.outlet for number in hands.library.ids()} == {
        "Lantern",
        "Teh Courier",
    }


def test_nonsense_is_refused_and_cannot_be_accepted(hands: Hands) -> None:
    hands.window.actions_["clipping.edit_many"].trigger()
    dialog = hands.dialog(BulkEditDialog)
    accept = hands.find(QPushButton, "bulk_edit.accept", dialog)
    assert not accept.isEnabled()
    dialog.field.setCurrentIndex(dialog.field.findData("published"))
    hands.write("last Tuesday", dialog.text)
    hands.wait_for(lambda: "is not a date" in dialog.summary.text())
    assert not accept.isEnabled()
    dialog.field.setCurrentIndex(dialog.field.findData("title"))
    assert [dialog.way.itemData(at) for at in range(dialog.way.count())] == ["replace"]
    hands.press("Esc")
    hands.settle()
    assert not hands.window.findChildren(BulkEditDialog) or not dialog.isVisible()

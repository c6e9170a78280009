"""What all dialogs have in common: where the way back stands, what Enter does, what is seen of a text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QTableView

from desktop.dialogs.about import About
from desktop.dialogs.bulk_edit import BulkEditDialog
from desktop.dialogs.export import ExportDialog
from desktop.dialogs.importing import ImportDialog
from desktop.dialogs.preferences import Preferences
from desktop.dialogs.question import confirm
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft

POCKET = "title,url,time_added,tags,status\nFerry sails again,https://lantern.example/ferry,1731916800,harbour,unread\n"
STORY = make_draft("Pier vote put off", "The council waits.")


def test_a_question_has_the_way_back_first_and_warns_in_colour(start: Start) -> None:
    hands = start(STORY)
    answers: list[str] = []
    box = confirm(hands.window, "Delete it?", "It cannot be had back.", "Delete", lambda: answers.append("yes"))
    hands.wait_for(box.isVisible)
    yes = hands.find(QPushButton, "confirm.accept", box)
    no = box.button(QMessageBox.StandardButton.Cancel)
    assert no.x() < yes.x()
    assert yes.palette().buttonText().color() == hands.window.theme.colour("danger")
    assert box.defaultButton() is no
    hands.press("Return", box)
    hands.wait_for(lambda: not QApplication.activeModalWidget())
    assert answers == []


def test_an_import_that_was_tried_begins_with_enter(start: Start, tmp_path: Path) -> None:
    hands = start()
    (tmp_path / "export.csv").write_text(POCKET, "utf-8")
    hands.window.commands.import_file(tmp_path / "export.csv")
    dialog = hands.dialog(ImportDialog)
    begin = hands.find(QPushButton, "import_dialog.start", dialog)
    hands.wait_for(begin.hasFocus)
    hands.press("Return")
    hands.wait_for(lambda: len(hands.library.ids()) == 1)
    hands.settle()


def test_the_plan_of_a_change_has_its_heads_over_its_columns(start: Start) -> None:
    hands = start(STORY)
    dialog = BulkEditDialog(hands.window.desk, hands.library.ids(), hands.window)
    header = hands.find(QTableView, "bulk_edit.preview", dialog).horizontalHeader()
    assert header.defaultAlignment() & Qt.AlignmentFlag.AlignLeft
    dialog.close()


def test_what_the_program_is_stands_close_together(start: Start) -> None:
    hands = start(STORY)
    dialog = About(hands.window.theme, hands.window)
    dialog.open()
    hands.wait_for(dialog.isVisible)
    labels = [each for each in dialog.findChildren(QLabel) if each.wordWrap()]
    for label in labels:
        assert label.height() - label.heightForWidth(label.width()) < label.fontMetrics().lineSpacing()
    dialog.close()


def test_no_page_of_the_preferences_is_narrower_than_its_words(start: Start) -> None:
    hands = start(STORY)
    hands.window.commands.show_preferences()
    dialog = hands.dialog(Preferences)
    dialog.resize(dialog.minimumSizeHint())
    for page in dialog.pages:
        dialog.show_page(page.name)
        hands.settle()
        inside = page.widget()
        assert inside is not None
        assert page.viewport().width() >= inside.minimumSizeHint().width(), page.name


def test_the_buttons_of_an_export_are_in_sight_on_a_small_screen(start: Start) -> None:
    hands = start(STORY)
    hands.window.actions_["export.open"].trigger()
    dialog = hands.dialog(ExportDialog)
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    dialog.resize(dialog.width(), 400)
    hands.settle()
    assert dialog.height() == 400
    accept = hands.find(QPushButton, "export_dialog.accept", dialog)
    assert dialog.rect().contains(accept.geometry())

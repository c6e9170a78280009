"""An exception that nobody expected: a report on disk, a dialog that lets it be copied, and the program goes on."""

from __future__ import annotations

import json

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from desktop import crash
from desktop.dialogs.crash import CrashDialog
from tests.end_to_end.conftest import Start


def test_a_report_is_shown_once_kept_and_copied(start: Start) -> None:
    hands = start()
    hands.program.crashed.emit(ValueError("the harbour is closed"))
    hands.program.crashed.emit(ValueError("the second of many"))
    dialog = hands.dialog(CrashDialog)
    assert "the harbour is closed" in dialog.details.toPlainText()
    hands.click(dialog.copy)
    assert QGuiApplication.clipboard().text() == dialog.details.toPlainText()
    reports = sorted(each.read_text() for each in hands.program.paths.crash_folder.glob("crash-*.txt"))
    assert len(reports) == 2
    assert any("the second of many" in each for each in reports)
    hands.press("Escape", dialog)
    hands.wait_for(lambda: not hands.window.findChildren(CrashDialog))
    hands.program.crashed.emit(ValueError("another one"))
    assert "another one" in hands.dialog(CrashDialog).details.toPlainText()


def test_how_the_program_ended_the_last_time_is_told(start: Start) -> None:
    hands = start()
    hands.program.tell_fault(crash.write("Fatal Python error: Aborted", hands.program.paths.crash_folder))
    dialog = hands.dialog(CrashDialog)
    assert "the last time" in hands.find(QLabel, "crash.heading", dialog).text()
    assert "Aborted" in dialog.details.toPlainText()


def test_what_was_chosen_is_written_down_while_the_program_runs(start: Start) -> None:
    hands = start()
    hands.program.settings.set("theme", "dark")
    file = hands.program.settings.file
    hands.wait_for(lambda: file.exists() and json.loads(file.read_text(encoding="utf-8"))["theme"] == "dark")

"""What went wrong is told with what to do about it, and with a button where the program can do that."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from db.errors import CuttingsError, DiskFull, LibraryDamaged, NotFound
from desktop.dialogs.crash import CrashDialog
from tests.end_to_end.conftest import Start


def test_a_damaged_library_is_checked_from_its_notice(start: Start) -> None:
    hands = start()
    hands.window.desk.jobs.failed.emit(LibraryDamaged("The text of 3 clippings is damaged.", "Check the library."))
    assert hands.find(QLabel, "notice.text").text() == "The text of 3 clippings is damaged."
    assert hands.find(QLabel, "notice.remedy").text() == "Check the library."
    hands.click(hands.find(QPushButton, "notice.action"))
    hands.wait_for(lambda: "in order" in hands.window.notice.text)


@pytest.mark.parametrize(
    ("error", "button"), [(DiskFull("The disk is full.", "Make room."), "Show folder"), (NotFound("It is gone."), None)]
)
def test_a_button_stands_where_it_helps(start: Start, error: CuttingsError, button: str | None) -> None:
    hands = start()
    hands.window.say_error(error)
    found = hands.window.notice.findChild(QPushButton, "notice.action")
    assert (found.text() if found is not None else None) == button


def test_the_report_of_a_crash_can_be_copied_and_the_box_stays(start: Start, capfd: pytest.CaptureFixture[str]) -> None:
    hands = start()
    hands.program._hooks._uncaught(ZeroDivisionError, ZeroDivisionError("a bug of ours"), None)
    box = hands.dialog(CrashDialog)
    hands.click(box.copy)
    assert "ZeroDivisionError: a bug of ours" in QGuiApplication.clipboard().text()
    assert box.isVisible()
    assert list(hands.program.paths.crash_folder.glob("crash-*.txt"))
    box.close()
    capfd.readouterr()

"""What is shown of the library's health: the line under the sidebar, and the report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from db import moments
from db.care.findings import Finding
from db.care.scrub import Scrubbed
from desktop.dialogs.care_report import PLAIN, CareReport, lines_of
from desktop.theme import Theme
from desktop.views.care_line import CareLine, words_of


def days_ago(days: int) -> str:
    return f"{moments.clock() - timedelta(days=days):%Y-%m-%dT%H:%M:%SZ}"


@pytest.mark.parametrize(
    ("days", "count", "words"),
    [
        (0, 0, "Checked today: all sound"),
        (1, 0, "Checked yesterday: all sound"),
        (0, 1, "1 thing needs you (checked today)"),
        (1, 2, "2 things need you (checked yesterday)"),
    ],
)
def test_the_line_says_when_and_what(days: int, count: int, words: str) -> None:
    assert words_of(Scrubbed(days_ago(days), 3, 3, count, ["x"] * count)) == words


def press(dialog: CareReport, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_a_longer_time_is_said_as_a_day() -> None:
    said = words_of(Scrubbed("2024-11-20T12:00:00Z"))
    assert "20 Nov 2024" in said


def test_the_line_is_there_once_something_is_known(qtbot) -> None:
    host = QWidget()
    host.resize(150, 60)
    line = CareLine(Theme("light"), host)
    qtbot.addWidget(host)
    host.show()
    assert not line.isVisible()
    line.show_last(Scrubbed(days_ago(0), 3, 3, 2, ["One.", "Two."]))
    line.resize(120, 24)
    assert line.isVisible()
    assert line.accessibleName() == "2 things need you (checked today)"
    assert line.text() != line.accessibleName()
    line.show_last(None)
    assert not line.isVisible()


FINDINGS = (
    Finding("A file is none of the library's.", kind="stray", harmless=True),
    Finding("The text was altered.", True, "row", 1, "It was brought back."),
    Finding("The note was altered.", False, "row", 2, "", "Compare it with its original."),
)


@pytest.fixture
def dialog(qtbot) -> Iterator[CareReport]:
    host = QWidget()
    qtbot.addWidget(host)
    made = CareReport("Two things.", lines_of(FINDINGS), Theme("dark"), host, repairable=True)
    made.show()
    yield made
    if shiboken6.isValid(made):
        made.reject()


def test_the_report_says_first_what_is_open(dialog: CareReport) -> None:
    rows = [dialog.list.item(row) for row in range(dialog.list.count())]
    assert [row.data(PLAIN).split("\n")[0] for row in rows] == [
        "The note was altered.",
        "The text was altered.",
        "A file is none of the library's.",
    ]
    said = [row.data(Qt.ItemDataRole.AccessibleTextRole) for row in rows]
    assert said[0] == "Wrong: The note was altered. Compare it with its original."
    assert said[1].startswith("Mended: ")


def test_the_report_is_copied_whole_or_in_part(dialog: CareReport) -> None:
    press(dialog, "care_report.copy")
    assert QGuiApplication.clipboard().text().count("\n\n") == 2
    for row in (0, 1):
        dialog.list.item(row).setSelected(True)
    press(dialog, "care_report.copy")
    assert QGuiApplication.clipboard().text().count("\n\n") == 1


def test_a_row_leads_to_its_clipping_and_the_button_to_the_repair(dialog: CareReport, qtbot) -> None:
    with qtbot.waitSignal(dialog.opened) as opened:
        dialog.list.itemActivated.emit(dialog.list.item(0))
    assert opened.args == [2]


def test_the_repair_is_asked_for(dialog: CareReport, qtbot) -> None:
    with qtbot.waitSignal(dialog.repair_wanted):
        press(dialog, "care_report.repair")

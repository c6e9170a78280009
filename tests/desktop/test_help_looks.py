"""How a page of the help is set: the lines of an example stand together, and a bar in a table is a bar."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from desktop.dialogs.help import HelpBrowser
from desktop.theme import Theme


@pytest.fixture
def page(qtbot: QtBot) -> HelpBrowser:
    made = HelpBrowser(Theme("light"))
    qtbot.addWidget(made)
    return made


def test_the_lines_of_an_example_stand_together(page: HelpBrowser) -> None:
    page.show_markdown("Write:\n\n    one\n    two\n\nThen save.")
    block = page.document().begin()
    gaps = {}
    while block.isValid():
        gaps[block.text()] = block.blockFormat().bottomMargin()
        block = block.next()
    assert gaps["one"] == 0
    assert gaps["two"] == gaps["Then save."] > 0


def test_a_bar_in_a_table_has_no_backslash(page: HelpBrowser) -> None:
    page.show_markdown("`a\\|b`\n\n| `x\\|y` | one \\| two |\n|---|---|\n| `\\|z\\|` | `w` |\n")
    text = page.toPlainText()
    assert text.split() == ["a\\|b", "x|y", "one", "|", "two", "|z|", "w"]
    inside = page.document().find("x|y")
    assert not inside.isNull()
    inside.setPosition(inside.selectionStart() + 2, QTextCursor.MoveMode.MoveAnchor)
    assert inside.charFormat().fontFixedPitch(), "the bar is set as the code around it"

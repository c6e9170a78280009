"""The preferences: what is chosen is in force at once, can be found by a word, and comes back to what it was."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QPushButton, QSpinBox

from desktop.dialogs.preferences import Preferences
from desktop.settings import PAGES, SETTINGS
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands


def opened(hands: Hands, page: str) -> Preferences:
    hands.window.commands.show_preferences(page)
    return hands.dialog(Preferences)


def test_colours_and_type_change_while_the_dialog_is_open(start: Start) -> None:
    hands = start(make_draft("One story"))
    dialog = opened(hands, "general")
    colours = hands.find(QComboBox, "preferences.theme", dialog)
    colours.setFocus()
    colours.setCurrentIndex(colours.findData("dark"))
    assert hands.window.theme.tokens.dark
    assert hands.window.actions_["theme.dark"].isChecked()
    dialog.show_page("reading")
    size = hands.find(QSpinBox, "preferences.reader.size", dialog)
    size.setFocus()
    hands.press("Up", size)
    assert hands.window.reader.size_of_type == 18
    hands.press("Esc", dialog)
    hands.wait_for(lambda: hands.program.paths.settings_file.exists())
    kept = json.loads(hands.program.paths.settings_file.read_text("utf-8"))
    assert (kept["theme"], kept["reader.size"]) == ("dark", 18)


def test_a_page_gets_its_defaults_back_and_the_others_keep_theirs(start: Start) -> None:
    hands = start()
    settings = hands.window.desk.settings
    settings.set("theme", "dark")
    settings.set("reader.size", 22)
    dialog = opened(hands, "reading")
    hands.click(hands.find(QPushButton, "preferences.restore", dialog))
    assert settings.number("reader.size") == 17
    assert hands.find(QSpinBox, "preferences.reader.size", dialog).value() == 17
    assert settings.text("theme") == "dark"


def test_what_somebody_else_sets_is_shown(start: Start) -> None:
    hands = start()
    dialog = opened(hands, "general")
    hands.window.actions_["theme.light"].trigger()
    assert hands.find(QComboBox, "preferences.theme", dialog).currentData() == "light"


def test_a_word_finds_a_setting_on_any_page(start: Start) -> None:
    hands = start()
    dialog = opened(hands, "general")
    hands.press("Ctrl+F", dialog)
    assert QApplication.focusWidget() is dialog.search
    hands.write("local network", dialog.search)
    assert dialog.list.currentItem().text() == "Network"
    row = hands.find(QCheckBox, "preferences.fetch.private", dialog).parentWidget()
    assert row is not None
    assert row.property("found") is True
    hands.write(" zebra", dialog.search)
    hands.wait_for(hands.find(QLabel, "preferences.nothing", dialog).isVisible)
    hands.press("Esc", dialog.search)
    assert dialog.isVisible(), "the first Esc only empties the search"
    assert not any(dialog.list.item(row).isHidden() for row in range(dialog.list.count()))


def test_pages_are_walked_by_keys(start: Start) -> None:
    hands = start()
    dialog = opened(hands, "general")
    assert QApplication.focusWidget() is dialog.list
    hands.press("Down", dialog.list)
    assert dialog.list.currentRow() == 1
    hands.press("Tab", dialog.list)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert dialog.pages[1].isAncestorOf(focused) or focused.objectName() == "preferences.restore"


def test_where_things_are_kept_is_said(start: Start) -> None:
    hands = start()
    dialog = opened(hands, "kept")
    said = [each.text() for each in dialog.page("kept").findChildren(QLabel)]
    assert str(hands.library.folder) in said
    assert str(hands.program.paths.settings_file) in said


@pytest.mark.parametrize("setting", [each for each in SETTINGS if each.page], ids=lambda each: each.key)
def test_a_row_of_the_table_says_what_a_page_needs(setting) -> None:
    assert setting.page in dict(PAGES)
    assert setting.label
    assert not setting.choices or len(setting.words) == len(setting.choices)
    assert not isinstance(setting.default, list)
    if type(setting.default) is int:
        assert setting.least <= setting.default <= setting.most


def test_every_editor_is_named(start: Start) -> None:
    hands = start()
    dialog = opened(hands, "general")
    for page in dialog.pages:
        for row in page.rows:
            assert row.editor.accessibleName()
            assert row.editor.focusPolicy() & Qt.FocusPolicy.TabFocus

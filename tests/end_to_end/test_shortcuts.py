"""The page of shortcuts: looked up, given, taken, refused; and letters that are typed choose nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QSpinBox, QTextEdit, QWidget

from desktop.actions import ACTIONS, BY_ID
from desktop.actions.key_list import ELSEWHERE, key_tables
from desktop.dialogs.clip import ClipDialog
from desktop.dialogs.shortcuts import Shortcuts
from desktop.settings import Settings
from desktop.views.main_window import MainWindow
from desktop.views.palette import Palette
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

STORY = make_draft("Ferry runs aground", outlet="The Lantern", url="https://lantern.example/ferry")


def opened(hands: Hands) -> Shortcuts:
    hands.window.commands.shortcuts()
    return hands.dialog(Shortcuts)


def press(dialog: Shortcuts, keys: str) -> None:
    dialog.part.press.setFocus()
    QTest.keySequence(dialog.part.press, QKeySequence(keys))


def seen(dialog: Shortcuts) -> list[str]:
    heads = [dialog.tree.topLevelItem(row) for row in range(dialog.tree.topLevelItemCount())]
    items = [each.child(row) for each in heads if each is not None for row in range(each.childCount())]
    return [each.text(0) for each in items if each is not None and not each.isHidden()]


def test_every_action_and_every_key_of_one_place_is_there(start: Start) -> None:
    dialog = opened(start(STORY))
    assert len(seen(dialog)) == len(ACTIONS) + len(ELSEWHERE)


def test_actions_are_found_by_name_and_by_keys(start: Start) -> None:
    hands = start(STORY)
    dialog = opened(hands)
    dialog.filter.setText("unread")
    assert set(seen(dialog)) == {"Mark as unread", "Unread"}
    dialog.filter.setText("ctrl+shift+v")
    assert seen(dialog) == ["Clip what was copied"]
    dialog.filter.setText("zzzz")
    assert seen(dialog) == []
    assert dialog._nothing.isVisible()


def test_keys_that_are_pressed_choose_the_action_from_then_on(start: Start) -> None:
    hands = start(STORY)
    dialog = opened(hands)
    dialog.choose("clipping.star")
    press(dialog, "Ctrl+Alt+S")
    hands.click(dialog.part.give)
    dialog.close()
    hands.window.list.select_row(0)
    hands.settle()
    hands.press("Ctrl+Alt+S", hands.window.list)
    hands.settle()
    assert hands.library.counts()["starred"] == 1


def test_keys_are_shown_everywhere_at_once(start: Start) -> None:
    hands = start(STORY)
    dialog = opened(hands)
    dialog.choose("clip.files")
    press(dialog, "Ctrl+Alt+O")
    hands.click(dialog.part.replace)
    item = dialog._items["clip.files"]
    assert item.text(1) == QKeySequence("Ctrl+Alt+O").toString(QKeySequence.SequenceFormat.NativeText)
    action = hands.window.actions_["clip.files"]
    assert [each.toString() for each in action.shortcuts()] == ["Ctrl+Alt+O"]
    assert "Ctrl+Alt+O" in action.toolTip()
    assert "`Ctrl+Alt+O`" in key_tables(ACTIONS, hands.window.actions_.keymap)
    dialog.close()
    hands.press("Ctrl+K", hands.window.list)
    palette = hands.find(Palette, "palette")
    hands.write("clip files", palette.field)
    target = palette.target()
    assert target is not None
    assert target.keys == "Ctrl+Alt+O"


def test_a_conflict_is_told_and_the_keys_are_taken(start: Start) -> None:
    hands = start(STORY)
    dialog = opened(hands)
    dialog.choose("clipping.star")
    press(dialog, "T")
    assert "“Tags”" in dialog.part.said.text()
    assert dialog.part.give.text() == "Take it and add"
    hands.click(dialog.part.give)
    keymap = hands.window.actions_.keymap
    assert keymap.keys("clipping.tag") == ()
    assert keymap.keys("clipping.star") == ("S", "T")
    assert "changed" in dialog._items["clipping.tag"].text(0)


def test_keys_that_others_need_cannot_be_given(start: Start) -> None:
    hands = start(STORY)
    dialog = opened(hands)
    dialog.choose("clipping.star")
    press(dialog, "Ctrl+C")
    assert "Every field for text" in dialog.part.said.text()
    assert not dialog.part.give.isEnabled()


def test_keys_are_taken_away_and_come_back(start: Start) -> None:
    hands = start(STORY)
    dialog = opened(hands)
    dialog.choose("clipping.star")
    hands.click(hands.find(QPushButton, "shortcuts.key.0", dialog))
    keymap = hands.window.actions_.keymap
    assert keymap.keys("clipping.star") == ()
    hands.click(dialog.part.reset)
    assert keymap.keys("clipping.star") == ("S",)
    assert not dialog.reset_all.isEnabled()


def test_all_come_back_after_a_question(start: Start) -> None:
    hands = start(STORY)
    dialog = opened(hands)
    keymap = hands.window.actions_.keymap
    keymap.give("clipping.star", "Ctrl+Alt+S")
    hands.click(dialog.reset_all)
    hands.wait_for(lambda: hands.window.findChildren(QPushButton, "confirm.accept"))
    hands.click(hands.window.findChildren(QPushButton, "confirm.accept")[-1])
    assert not keymap.any_own


def test_keys_are_remembered(start: Start) -> None:
    hands = start(STORY)
    hands.window.actions_.keymap.give("clipping.star", "Ctrl+Alt+S")
    hands.program.settings.save()
    assert Settings(Path(hands.program.settings.file)).items("shortcuts") == [["clipping.star", "S", "Ctrl+Alt+S"]]


PLAIN = [
    (spec.id, keys)
    for spec in ACTIONS
    for keys in spec.shortcuts
    if not QKeySequence(keys)[0].keyboardModifiers() & ~Qt.KeyboardModifier.ShiftModifier  # type: ignore[index]
    and len(keys.removeprefix("Shift+")) == 1
]
"""What is chosen by a single letter or sign."""


def editable_combo(parent: QWidget) -> QWidget:
    combo = QComboBox(parent)
    combo.setEditable(True)
    return combo


FIELDS: dict[str, Callable[[QWidget], QWidget]] = {
    "line": QLineEdit,
    "plain": QPlainTextEdit,
    "rich": QTextEdit,
    "spin": QSpinBox,
    "combo": editable_combo,
}


@pytest.mark.parametrize("kind", FIELDS)
def test_no_letter_typed_into_a_field_chooses_an_action(
    start: Start, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert PLAIN
    hands = start(STORY)
    window = hands.window
    window.list.select_row(0)
    hands.settle()
    field = FIELDS[kind](window)
    field.show()
    field.setFocus()
    hands.wait_for(lambda: field.hasFocus())
    chosen = heard(window)
    for _, keys in PLAIN:
        QTest.keySequence(field, QKeySequence(keys))
    assert chosen == []
    if isinstance(field, QLineEdit):
        assert len(field.text()) == len(PLAIN)
    field.hide()


def heard(window: MainWindow) -> list[str]:
    """Fills with what is chosen by keys."""
    chosen: list[str] = []
    for spec in ACTIONS:
        action = window.actions_[spec.id]
        action.setEnabled(True)
        action.triggered.disconnect()
        action.triggered.connect(lambda *_, name=spec.id: chosen.append(name))
    return chosen


def test_letters_choose_actions_in_the_list(start: Start) -> None:
    hands = start(STORY)
    window = hands.window
    window.list.setFocus()
    chosen = heard(window)
    for _, keys in PLAIN:
        QTest.keySequence(window.list, QKeySequence(keys))
    assert chosen == [action_id for action_id, _ in PLAIN]


def test_letters_typed_into_the_fields_of_the_window_and_a_dialog_choose_nothing(start: Start) -> None:
    hands = start(STORY)
    window = hands.window
    window.list.select_row(0)
    window.inspector.setVisible(True)
    hands.settle()
    chosen = heard(window)
    typed: list[QLineEdit | QPlainTextEdit] = [*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)]
    fields = [
        each
        for each in typed
        if each.isVisible() and each.window() is window and each.isEnabled() and not each.isReadOnly()
    ]
    assert len(fields) > 3
    for field in fields:
        if not field.isVisible():
            continue
        field.setFocus()
        for _, keys in PLAIN:
            QTest.keySequence(field, QKeySequence(keys))
        assert chosen == [], field.objectName()
    dialog = ClipDialog(window.desk, window.theme, window)
    dialog.show()
    hands.dialog(ClipDialog)
    for combo in dialog.findChildren(QWidget):
        if combo.isVisible() and combo.focusPolicy() & Qt.FocusPolicy.TabFocus and combo.isEnabled():
            combo.setFocus()
            for _, keys in PLAIN:
                QTest.keySequence(combo, QKeySequence(keys))
            assert chosen == [], combo.objectName()


def test_the_palette_is_reached_from_every_field(start: Start) -> None:
    hands = start(STORY)
    window = hands.window
    for kind in FIELDS.values():
        field = kind(window)
        field.show()
        field.setFocus()
        hands.wait_for(field.hasFocus)
        keys = BY_ID["palette.open"].shortcuts
        assert keys[0] == "Ctrl+K"
        QTest.keySequence(field, QKeySequence(keys[0]))
        palette = hands.find(Palette, "palette")
        assert palette.isVisible(), type(field).__name__
        palette.close_()
        field.hide()

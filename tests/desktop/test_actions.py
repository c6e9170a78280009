"""The one table of actions is whole: handlers, icons, shortcuts and menus all exist and do not collide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHelpEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QToolTip
from pytestqt.qtbot import QtBot

from desktop.actions import ACTIONS, BY_ID, MENUS, Actions, Keymap, Need, plain_text
from desktop.actions.keymap import MOST_KEYS, refusal
from desktop.actions.spec import WITHOUT, ActionSpec
from desktop.settings import Settings
from desktop.theme import Theme
from desktop.views import list_column
from desktop.views.commands import Commands
from desktop.views.emptiness import BY_VIEW, NOTHING_FOUND, SEVERAL
from desktop.views.reader_bar import LEAVING, LEFT, RIGHT

LONGEST_MENU = 22
"""Rows of a menu, without its lines."""


def test_ids_are_unique() -> None:
    assert len(BY_ID) == len(ACTIONS)


def test_every_handler_is_a_slot_of_commands() -> None:
    missing = [spec.handler for spec in ACTIONS if not callable(getattr(Commands, spec.handler, None))]
    assert not missing


def test_every_icon_is_bundled() -> None:
    folder = resources.files("resources") / "icons"
    missing = [spec.icon for spec in ACTIONS if spec.icon and not (folder / f"{spec.icon}.svg").is_file()]
    assert not missing


def test_no_shortcut_means_two_things() -> None:
    counts = Counter(QKeySequence(text).toString() for spec in ACTIONS for text in spec.shortcuts)
    assert [keys for keys, count in counts.items() if count > 1] == []
    assert "" not in counts


def test_no_shortcut_is_one_that_a_person_could_not_choose() -> None:
    refused = {text: refusal(text) for spec in ACTIONS for text in spec.shortcuts if refusal(text)}
    assert refused == {}
    assert [spec.id for spec in ACTIONS if len(spec.shortcuts) > MOST_KEYS] == []


def rows_of(menu: str) -> dict[str, list[ActionSpec]]:
    """The rows of a menu and of the menus in it, by the name of these."""
    found: dict[str, list[ActionSpec]] = {}
    for spec in ACTIONS:
        if spec.menu == menu:
            found.setdefault(spec.submenu, []).append(spec)
    return found


def test_every_action_is_in_a_menu_with_its_own_access_key() -> None:
    assert {spec.menu for spec in ACTIONS} == set(MENUS)
    for menu in MENUS:
        parts = rows_of(menu)
        for name, rows in parts.items():
            texts = [spec.text for spec in rows] + ([each for each in parts if each] if not name else [])
            keys = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
            doubled = [key for key, count in Counter(keys).items() if count > 1]
            assert not doubled, f"{menu} {name}: {doubled}"


def test_no_menu_is_too_long_to_be_read() -> None:
    lengths = {
        (menu, name): len(rows) + (len(parts) - 1 if not name else 0)
        for menu in MENUS
        for parts in [rows_of(menu)]
        for name, rows in parts.items()
    }
    assert {place: length for place, length in lengths.items() if length > LONGEST_MENU} == {}


def test_the_groups_of_a_menu_stand_together() -> None:
    for menu in MENUS:
        groups = [spec.group for spec in ACTIONS if spec.menu == menu]
        assert groups == sorted(groups), menu
        for name in rows_of(menu):
            assert len({spec.group for spec in ACTIONS if (spec.menu, spec.submenu) == (menu, name)}) == 1 or not name


def test_no_text_is_said_twice() -> None:
    """The palette and the page of shortcuts show texts without their menus."""
    counts = Counter(plain_text(spec.text).casefold() for spec in ACTIONS)
    assert [text for text, count in counts.items() if count > 1] == []


def test_a_tip_says_more_than_the_text() -> None:
    assert [spec.id for spec in ACTIONS if spec.tip and plain_text(spec.tip) == plain_text(spec.text)] == []
    assert [spec.id for spec in ACTIONS if spec.tip.endswith(".")] == []


def test_it_can_be_said_why_an_action_cannot_be_chosen() -> None:
    assert set(WITHOUT) == set(get_args(Need))
    assert [words for words in WITHOUT.values() if words.endswith(".")] == []


def test_whatever_names_an_action_names_one_that_exists() -> None:
    named = [*LEFT, *RIGHT, *LEAVING, *SEVERAL, *NOTHING_FOUND.actions]
    named += [each for group in list_column.CONTEXT for each in group]
    named += [each for said in BY_VIEW.values() for each in said.actions]
    assert [each for each in named if each not in BY_ID] == []


def test_a_menu_says_why_something_cannot_be_done(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda at, text, widget: shown.append(text))
    window = QMainWindow()
    qtbot.addWidget(window)
    keymap = Keymap(ACTIONS, Settings(tmp_path / "settings.json"), window)
    actions = Actions(window, AnyCommands(window), Theme("light", window), keymap)
    menu = actions.fill_menus(window.menuBar())["&Clipping"]
    actions.set_conditions({"writable"})
    for action_id, words in (
        ("clipping.trash", "Select a clipping that is not in the trash"),
        ("clipping.text", "Select"),
    ):
        at = menu.actionGeometry(actions[action_id]).center()
        QApplication.sendEvent(menu, QHelpEvent(QEvent.Type.ToolTip, at, at))
        assert shown.pop().startswith(words)
        assert actions.reason(action_id).startswith(words)
    actions.set_conditions({"writable", "kept", "single", "selection"})
    assert actions.reason("clipping.trash") == ""
    at = menu.actionGeometry(actions["clipping.text"]).center()
    QApplication.sendEvent(menu, QHelpEvent(QEvent.Type.ToolTip, at, at))
    assert shown.pop().startswith("Take the text from its address")


class AnyCommands(QObject):
    """Has every slot."""

    def __getattr__(self, name: str) -> Callable[[], None]:
        return lambda: None

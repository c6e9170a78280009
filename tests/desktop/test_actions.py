"""The one table of actions is whole: handlers, icons, shortcuts and menus all exist and do not collide."""

from __future__ import annotations

from collections import Counter
from importlib import resources

from PySide6.QtGui import QKeySequence

from desktop.actions import ACTIONS, BY_ID, MENUS
from desktop.views import list_column
from desktop.views.commands import Commands
from desktop.views.emptiness import BY_VIEW, NOTHING_FOUND, SEVERAL
from desktop.views.reader_pane import LEFT, RIGHT


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


def test_every_action_is_in_a_menu_with_its_own_access_key() -> None:
    assert {spec.menu for spec in ACTIONS} == set(MENUS)
    for menu in MENUS:
        keys = [
            spec.text[spec.text.index("&") + 1].lower() for spec in ACTIONS if spec.menu == menu and "&" in spec.text
        ]
        doubled = [key for key, count in Counter(keys).items() if count > 1]
        assert not doubled, f"{menu}: {doubled}"


def test_whatever_names_an_action_names_one_that_exists() -> None:
    named = [*LEFT, *RIGHT, *SEVERAL, *NOTHING_FOUND.actions]
    named += [each for group in list_column.CONTEXT for each in group]
    named += [each for said in BY_VIEW.values() for each in said.actions]
    assert [each for each in named if each not in BY_ID] == []

"""The keys in force: those of the table, what a person gave instead, and which keys cannot be given."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.actions import ACTIONS, BY_ID, Keymap
from desktop.actions.keymap import MOST_KEYS, refusal
from desktop.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def keymap(qtbot: QtBot, settings: Settings) -> Keymap:
    return Keymap(ACTIONS, settings)


def test_at_first_the_keys_are_those_of_the_table(keymap: Keymap) -> None:
    assert keymap.keys("clipping.star") == ("S",)
    assert keymap.owner("s") == "clipping.star"
    assert {each.id: len(keymap.keys(each.id)) for each in ACTIONS} == {
        each.id: len(each.shortcuts) for each in ACTIONS
    }
    assert not keymap.any_own


def test_keys_are_added_to_those_that_an_action_has(keymap: Keymap) -> None:
    keymap.give("clipping.star", "Ctrl+Alt+S")
    assert keymap.keys("clipping.star") == ("S", "Ctrl+Alt+S")
    assert keymap.is_own("clipping.star")


def test_keys_take_the_place_of_others(keymap: Keymap) -> None:
    keymap.give("redo", "Ctrl+Alt+R", instead_of="Ctrl+Y")
    assert keymap.keys("redo") == ("Ctrl+Alt+R", "Ctrl+Shift+Z")
    assert keymap.owner("Ctrl+Y") is None


def test_keys_are_taken_from_who_had_them_until_these_are_given_back(keymap: Keymap) -> None:
    keymap.give("clipping.tag", "S")
    assert keymap.owner("S") == "clipping.tag"
    assert keymap.keys("clipping.star") == ()
    keymap.reset("clipping.tag")
    assert keymap.keys("clipping.star") == ("S",)
    assert keymap.keys("clipping.tag") == ("T",)


def test_resetting_takes_back_keys_that_were_given_to_another(keymap: Keymap) -> None:
    keymap.give("clipping.tag", "S")
    keymap.give("clipping.star", "Ctrl+Alt+S")
    keymap.reset("clipping.star")
    assert keymap.keys("clipping.star") == ("S",)
    assert keymap.keys("clipping.tag") == ("T",)


def test_an_action_can_do_without_keys(keymap: Keymap, settings: Settings) -> None:
    keymap.take("clipping.star", "S")
    assert keymap.keys("clipping.star") == ()
    assert Keymap(ACTIONS, settings).keys("clipping.star") == ()


def test_what_was_given_is_there_the_next_time(keymap: Keymap, settings: Settings) -> None:
    keymap.give("clipping.tag", "S")
    keymap.give("view.inbox", "Ctrl+Alt+1")
    settings.save()
    again = Keymap(ACTIONS, Settings(settings.file))
    assert again.keys("clipping.tag") == ("T", "S")
    assert again.keys("clipping.star") == ()
    assert again.keys("view.inbox") == ("Ctrl+1", "Ctrl+Alt+1")
    again.reset_all()
    assert not again.any_own


def test_only_what_is_other_than_in_the_table_is_remembered(keymap: Keymap, settings: Settings) -> None:
    keymap.give("clipping.star", "Ctrl+Alt+S")
    keymap.take("clipping.star", "Ctrl+Alt+S")
    assert settings.items("shortcuts") == []


@pytest.mark.parametrize(
    "stored", [[["gone", "S"]], ["clipping.star"], [[]], [["clipping.star", 3]], [["clipping.star", "Return"]]]
)
def test_what_makes_no_sense_in_the_settings_chooses_nothing(settings: Settings, stored: list[object]) -> None:
    settings.set("shortcuts", stored)
    keymap = Keymap(ACTIONS, settings)
    assert keymap.owner("Return") is None
    assert keymap.keys("clipping.tag") == ("T",)


def test_keys_given_twice_in_the_settings_choose_one_action(settings: Settings) -> None:
    settings.set("shortcuts", [["clipping.star", "X"], ["clipping.tag", "X"]])
    keymap = Keymap(ACTIONS, settings)
    assert [each for each in BY_ID if "X" in keymap.keys(each)] == [keymap.owner("X")]


@pytest.mark.parametrize(
    "keys",
    ["Return", "Tab", "Space", "Down", "Shift+Home", "PgDown", "Ctrl+C", "Ctrl+V", "Ctrl+Left", "Alt+F4", "Meta+K"],
)
def test_keys_that_others_need_are_refused_in_words(keymap: Keymap, keys: str) -> None:
    assert refusal(keys)
    with pytest.raises(ValueError, match=refusal(keys)):
        keymap.give("clipping.star", keys)
    assert keymap.keys("clipping.star") == ("S",)


@pytest.mark.parametrize("keys", ["", "Ctrl+K, Ctrl+S"])
def test_no_key_and_two_after_each_other_are_refused(keys: str) -> None:
    assert "one key" in refusal(keys)


def test_keys_that_open_a_menu_are_refused_by_its_name() -> None:
    assert "Library" in refusal("Alt+L")


def test_there_is_an_end_to_how_many_keys_an_action_has(keymap: Keymap) -> None:
    for number in range(1, MOST_KEYS):
        keymap.give("clipping.star", f"Ctrl+Alt+{number}")
    with pytest.raises(ValueError, match=f"{MOST_KEYS} shortcuts"):
        keymap.give("clipping.star", "Ctrl+Alt+9")


def test_whoever_shows_keys_is_told(keymap: Keymap, qtbot: QtBot) -> None:
    with qtbot.waitSignal(keymap.changed):
        keymap.give("clipping.star", "Ctrl+Alt+S")

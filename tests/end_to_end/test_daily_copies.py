"""The window makes a copy each day for as long as it is open, and says once what is wrong with one."""

from __future__ import annotations

import contextlib
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db import moments
from db.care import backup
from db.care.rotation import Rotation
from db.errors import DiskFull
from db.library import Library
from desktop.controllers.daily_copies import DailyCopies
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

STORY = make_draft("Ferry runs aground", "The ferry ran aground.")


def copies_of(hands: Hands) -> list[str]:
    return [path.name for path in backup.copies(hands.library.folder)]


def daily(hands: Hands) -> DailyCopies:
    assert hands.program.opened is not None
    found = hands.program.opened.findChild(DailyCopies)
    assert found is not None
    return found


def test_a_copy_at_the_start_is_packed_and_the_next_comes_when_a_day_is_over(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = start(STORY)
    hands.wait_for(lambda: [name for name in copies_of(hands) if name.endswith("-daily.sqlite3.gz")])
    daily(hands).look()
    hands.settle()
    assert len(copies_of(hands)) == 1
    tomorrow = datetime.now(UTC) + timedelta(days=1, minutes=1)
    monkeypatch.setattr(moments, "clock", lambda: tomorrow)
    daily(hands).look()
    hands.wait_for(lambda: len(copies_of(hands)) == 2)
    hands.settle()


def test_damage_is_told_once_a_day_with_a_way_to_the_check(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    hands = start(STORY)
    with contextlib.closing(sqlite3.connect(hands.library.database)) as connection:
        connection.execute("UPDATE body SET html = '<p>Something else.</p>'")
        connection.commit()
    tomorrow = datetime.now(UTC) + timedelta(days=1, minutes=1)
    monkeypatch.setattr(moments, "clock", lambda: tomorrow)
    for _ in range(3):
        daily(hands).look()
        hands.settle()
    told = [card for card in hands.window.notice.cards if "shows damage" in card.message.whole]
    assert len(told) == 1
    assert told[0].action == "Check library…"


def test_a_copy_that_cannot_be_made_is_told_once_a_day(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    hands = start(STORY)

    def full(library: Library, *_: object) -> None:
        raise DiskFull("The disk is full.", "Free some room.")

    monkeypatch.setattr(backup, "make_if_due", full)
    for _ in range(3):
        daily(hands).look()
        hands.settle()
    told = [card for card in hands.window.notice.cards if "could not be made" in card.message.whole]
    assert len(told) == 1
    assert "Free some room." in told[0].message.whole


def test_what_was_chosen_is_the_rule_at_once(start: Start, tmp_path: Path) -> None:
    hands = start(STORY)
    assert hands.library.rotation == Rotation()
    hands.program.settings.set("backups.weekly", 0)
    hands.program.settings.set("backups.room", 1)
    assert hands.library.rotation == Rotation(12, 0, 9, 1_000_000_000)

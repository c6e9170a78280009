"""Keeping a library whole from the window: checks that mend, copies that come back, an index made anew."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QPushButton

from db.care import backup
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

STORIES = (
    make_draft("Ferry runs aground", "The ferry ran aground."),
    make_draft("Pier costs double", "It costs more."),
)


def agree(hands: Hands) -> None:
    hands.wait_for(
        lambda: [each for each in hands.window.findChildren(QPushButton, "confirm.accept") if each.isVisible()]
    )
    hands.click([each for each in hands.window.findChildren(QPushButton, "confirm.accept") if each.isVisible()][-1])


def spoil(library: Path) -> None:
    with closing(sqlite3.connect(library / "library.sqlite3")) as connection:
        connection.execute("UPDATE body SET html = '<p>Something else.</p>' WHERE clipping_id = 1")
        connection.commit()


def test_a_copy_is_brought_back_and_what_was_there_is_kept(start: Start) -> None:
    hands = start(*STORIES)
    copy = backup.write_automatic(hands.library, "by-hand")
    folder = hands.library.folder
    hands.library.trash([1, 2])
    hands.settle()
    before = hands.window
    hands.window.commands.restore_from(str(copy))
    agree(hands)
    hands.wait_for(lambda: hands.program.opened is not None and hands.window is not before)
    hands.settle()
    assert hands.library.counts()["all"] == 2
    assert "was brought back" in hands.window.notice.text
    assert list(folder.glob("library-replaced-*.sqlite3"))


def test_a_file_that_is_no_copy_changes_nothing(start: Start, tmp_path: Path) -> None:
    hands = start(*STORIES)
    wrong = tmp_path / "wrong.sqlite3"
    wrong.write_bytes(b"nothing of the kind")
    before = hands.window
    hands.window.commands.restore_from(str(wrong))
    agree(hands)
    hands.wait_for(lambda: hands.program.opened is not None and hands.window is not before)
    hands.settle()
    assert hands.library.counts()["all"] == 2
    assert hands.window.notice.isVisible()


def test_damage_is_told_and_mended_when_asked(start: Start) -> None:
    hands = start(*STORIES)
    backup.write_automatic(hands.library, "by-hand")
    spoil(hands.library.folder)
    hands.window.commands.library_check()
    hands.wait_for(lambda: hands.window.findChildren(QMessageBox, "confirm"))
    box = hands.window.findChildren(QMessageBox, "confirm")[-1]
    assert "clipping 1 was altered" in box.informativeText()
    agree(hands)
    hands.wait_for(lambda: "aground" in hands.library.body(1).text())
    hands.wait_for(lambda: not hands.window.desk.tasks.running)


def test_the_index_is_made_anew(start: Start) -> None:
    hands = start(*STORIES)
    hands.window.actions_["library.reindex"].trigger()
    hands.wait_for(lambda: "2 clippings" in hands.window.notice.text)
    hands.window.desk.listing.ask(text="aground")
    hands.settle()
    assert hands.titles() == ["Ferry runs aground"]

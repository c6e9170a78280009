"""Keeping a library whole from the window: checks that mend, copies that come back, an index made anew."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QPushButton

from db.care import backup
from db.care.findings import Finding, Report
from desktop.dialogs.care_report import PLAIN, CareReport
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


def report(hands: Hands) -> CareReport:
    return hands.dialog(CareReport)


def test_damage_is_told_and_mended_when_asked(start: Start) -> None:
    hands = start(*STORIES)
    backup.write_automatic(hands.library, "by-hand")
    spoil(hands.library.folder)
    hands.window.commands.library_check()
    found = report(hands)
    assert "altered the text of clipping 1 “Ferry runs aground”" in found.list.item(0).text()
    hands.click(hands.find(QPushButton, "care_report.repair", found))
    agree(hands)
    hands.wait_for(lambda: "aground" in hands.library.body(1).text())
    mended = report(hands)
    assert "as it was, from the copy" in mended.list.item(0).text()
    assert not hands.find(QPushButton, "care_report.repair", mended).isVisible()
    hands.wait_for(lambda: not hands.window.desk.tasks.running)
    hands.wait_for(lambda: hands.window.care_wiring.line.accessibleName() == "Checked today: all sound")


def test_a_database_that_must_be_written_anew_is_mended_with_the_window_closed(start: Start) -> None:
    hands = start(*STORIES)
    backup.write_automatic(hands.library, "by-hand")
    folder, before = hands.library.folder, hands.window
    with closing(sqlite3.connect(folder / "library.sqlite3")) as connection:
        connection.execute("DROP INDEX author_name")
        connection.commit()
    hands.window.commands.library_check()
    found = report(hands)
    assert "author_name" in found.list.item(0).text()
    hands.click(hands.find(QPushButton, "care_report.repair", found))
    agree(hands)
    hands.wait_for(lambda: hands.program.opened is not None and hands.window is not before)
    hands.settle()
    assert "written anew" in report(hands).list.item(0).text()
    assert hands.library.counts()["all"] == 2
    assert list(folder.glob("library-replaced-*.sqlite3"))
    with hands.library.reader() as connection:
        assert connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'author_name'").fetchone()


def test_the_line_leads_to_what_the_last_look_found(start: Start) -> None:
    hands = start(*STORIES)
    line = hands.window.care_wiring.line
    assert not line.isVisible()
    hands.window.desk.scrubbing.heed(Report(2, 2, [Finding("Something is not there.", advice="Look for it.")]))
    hands.wait_for(lambda: line.accessibleName() == "1 thing needs you (checked today)")
    hands.wait_for(lambda: "1 thing in the library needs you" in hands.window.notice.text)
    hands.click(line)
    assert report(hands).list.item(0).data(PLAIN) == "Something is not there."


def test_the_index_is_made_anew(start: Start) -> None:
    hands = start(*STORIES)
    hands.window.actions_["library.reindex"].trigger()
    hands.wait_for(lambda: "2 clippings" in hands.window.notice.text)
    hands.window.desk.listing.ask(text="aground")
    hands.settle()
    assert hands.titles() == ["Ferry runs aground"]

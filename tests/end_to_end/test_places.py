"""Places that bite, as a person meets them in the window and on the command line: each has its sentence.

| what happens | window | command |
|---|---|---|
| synchronised or network folder, memory | banner, once | standard error, once |
| copies in conflict | banner, once for each | standard error, once for each |
| another computer has it open | trouble, for reading | refused |
| another computer comes in | banner | |
| left behind by another computer | banner | standard error |
| an older copy, another computer's copy | banner | standard error |
| a clock set back | banner | standard error |
| a drive unplugged and back, another drive | banner, goes on | |
| a disk that is full, and has room again | notice, goes on | refused, goes on |
| a folder, a medium that cannot be written | notice, for reading | refused |
| a newer version's file | notice, for reading | refused |
| two windows of one person | the first comes to the front | written through it |
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db import moments, places, presence, schema
from db.library import Library
from db.places import Place
from desktop.app import Program
from desktop.controllers import placing
from desktop.dialogs.clip import ClipDialog
from desktop.dialogs.help import Help, HelpBrowser
from desktop.dialogs.trouble import READ, Trouble
from desktop.paths import Paths
from desktop.views.place_banner import PlaceBanner
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

KITCHEN = presence.Presence("kitchen", "0" * 16, "bea", 4711, "abcd1234", "", "")
MOUNTS = pytest.mark.skipif(
    not hasattr(os, "getuid") or os.getuid() != 0 or shutil.which("mount") is None, reason="only root can mount"
)


def put_in(monkeypatch: pytest.MonkeyPatch, place: Place) -> None:
    """Have every folder be such a place."""
    monkeypatch.setattr(places, "look", lambda folder: place)


def says(folder: Path, ago: timedelta = timedelta(0)) -> None:
    """Another computer has said that it has the library open."""
    moment = (moments.clock() - ago).strftime("%Y-%m-%dT%H:%M:%SZ")
    presence.write(folder, replace(KITCHEN, since=moment, beat=moment))


def banner(hands: Hands) -> PlaceBanner:
    return hands.window.place_banner


def shows(hands: Hands, titles: list[str]) -> bool:
    return hands.titles() == titles


def look(hands: Hands) -> None:
    """Have the program look at the folder now."""
    assert hands.program.opened is not None
    eye = hands.program.opened._placing
    with hands.qtbot.waitSignal(eye.looked, timeout=20_000):
        eye.look()
    hands.settle()


def reopen(hands: Hands, meanwhile: Callable[[], object] = lambda: None) -> None:
    """Close the library, let something happen to it, and open it again."""
    folder = hands.library.folder
    hands.settle()
    assert hands.program.opened is not None
    hands.program.opened.window.hide()
    hands.program.opened.close()
    hands.program.opened = None
    QApplication.processEvents()
    meanwhile()
    hands.program.open(folder)
    hands.qtbot.waitExposed(hands.window)
    hands.window.activateWindow()
    hands.settle()


@contextmanager
def program_on(
    qapp: QApplication, qtbot: QtBot, folder: Path, rest: Path, *, read_only: bool = False
) -> Iterator[Hands]:
    """The program on a library that is there already; its own folders are in `rest`."""
    program = Program(qapp, Paths(config=rest / "config", cache=rest / "cache", documents=rest))
    try:
        program.open(folder, read_only=read_only)
        hands = Hands(program, qtbot)
        qtbot.waitExposed(hands.window)
        hands.window.activateWindow()
        hands.settle()
        yield hands
        hands.settle()
    finally:
        if program.opened is not None:
            program.opened.window.close()
        program.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()


# Kinds of places


def test_of_a_synchronised_folder_is_warned_once_with_what_to_do(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    hands = start(make_draft())
    assert not banner(hands).isVisible()
    put_in(monkeypatch, Place(synchronised="Nextcloud"))
    reopen(hands)
    assert banner(hands).words.startswith("This library is in a folder that Nextcloud synchronises. Before you open it")
    understood = hands.find(QPushButton, "place_banner.deed.0")
    assert understood.text() == "Understood"
    hands.click(hands.find(QPushButton, "place_banner.deed.1"))
    help_window = hands.dialog(Help)
    assert "Moving a library" in hands.find(HelpBrowser, "help.page", help_window).toPlainText()
    help_window.close()
    hands.click(understood)
    assert not banner(hands).isVisible()
    reopen(hands)
    assert not banner(hands).isVisible()
    put_in(monkeypatch, Place(network="SMB"))
    reopen(hands)
    assert banner(hands).words.startswith("This library is on a network drive (SMB). Cuttings writes with more care")


def test_copies_in_conflict_are_said_when_they_appear(start: Start) -> None:
    hands = start(make_draft())
    (hands.library.folder / "library (Bea's conflicted copy 2026-11-23).sqlite3").touch()
    look(hands)
    assert "Two computers have changed this library at the same time" in banner(hands).words
    assert "“library (Bea's conflicted copy 2026-11-23).sqlite3”" in banner(hands).words
    hands.press("Esc", hands.find(QPushButton, "place_banner.deed.0"))
    look(hands)
    assert not banner(hands).isVisible()
    (hands.library.folder / "library-KITCHEN.sqlite3").touch()
    look(hands)
    assert "“library-KITCHEN.sqlite3”" in banner(hands).words


# Other computers


def test_open_on_another_computer_it_is_offered_for_reading(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with Library.create(tmp_path / "library") as library:
        library.add(make_draft("From the kitchen"))
    says(tmp_path / "library")
    program = Program(qapp, Paths(config=tmp_path / "config", cache=tmp_path / "cache", documents=tmp_path))

    told = []

    def answer() -> None:
        dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, Trouble))
        problem, read = dialog.findChild(QLabel, "trouble.problem"), dialog.findChild(QPushButton, f"trouble.{READ}")
        assert problem is not None
        assert read is not None
        told.append(problem.text())
        read.click()

    QTimer.singleShot(0, answer)
    try:
        assert program.start(tmp_path / "library")
        assert "is open on the computer kitchen (bea), since 20" in told[0]
        hands = Hands(program, qtbot)
        hands.settle()
        assert hands.titles() == ["From the kitchen"]
        assert "for reading only" in hands.window.windowTitle()
        hands.window.close()
    finally:
        program.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
    assert presence.read(tmp_path / "library") is not None


def test_another_computer_that_comes_in_and_one_that_did_not_close_are_said(start: Start) -> None:
    hands = start(make_draft())
    folder = hands.library.folder
    says(folder)
    look(hands)
    assert "has been opened on the computer kitchen (bea), too" in banner(hands).words
    reopen(hands, lambda: says(folder, timedelta(hours=2)))
    assert "This library was open on the computer kitchen until 20" in banner(hands).words
    assert "was not closed there in order" in banner(hands).words


def test_an_older_copy_in_its_place_is_said_once(start: Start, tmp_path: Path) -> None:
    hands = start(make_draft("Kept"))
    folder = hands.library.folder
    reopen(hands, lambda: shutil.copy(folder / "library.sqlite3", tmp_path / "older"))
    hands.library.add(make_draft("Lost", "Other words."))
    reopen(hands)
    assert not banner(hands).isVisible()
    reopen(hands, lambda: shutil.copy(tmp_path / "older", folder / "library.sqlite3"))
    assert "The library is an older copy than the one that was open here last." in banner(hands).words
    reopen(hands)
    assert not banner(hands).isVisible()


# The clock


def test_a_clock_that_was_set_back_is_said_and_steps_keep_their_order(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = start(make_draft("First"))
    hands.library.star([1])
    monkeypatch.setattr(moments, "clock", lambda: datetime(2019, 3, 3, 12, 0, tzinfo=UTC))
    reopen(hands)
    assert "This computer's clock says 2019-03-03" in banner(hands).words
    assert "but the library was last changed on 20" in banner(hands).words
    hands.library.add(make_draft("Second", "Other words."))
    assert hands.library.undo_label == "Add clipping"
    assert [step.label for step in hands.library.steps(2)] == ["Add clipping", "Star clipping"]
    hands.library.undo()
    assert hands.library.undo_label == "Star clipping"


# Drives


def test_an_unplugged_drive_is_said_nothing_written_is_lost_and_it_goes_on(start: Start) -> None:
    hands = start(make_draft("Kept"))
    folder = hands.library.folder
    aside = folder.with_name("unplugged")
    hands.click_row(hands.window.list, hands.window.list.model().index(0, 0))
    hands.settle()
    hands.window.commands.edit_note()
    note = hands.window.inspector.note.edit
    assert isinstance(note, QPlainTextEdit)
    hands.write("Ask the harbour master", note)
    folder.rename(aside)
    look(hands)
    assert banner(hands).words.startswith(f"The library's folder is gone: {folder} Connect the drive or the network")
    assert not hands.find(QWidget, "place_banner.close").isVisible()
    hands.window.inspector.commit()
    hands.settle()
    assert "The library's folder is not there" in hands.window.notice.text
    assert note.toPlainText() == "Ask the harbour master"
    assert not folder.exists()
    aside.rename(folder)
    hands.click(hands.find(QPushButton, "place_banner.deed.0"))
    hands.wait_for(lambda: not banner(hands).isVisible())
    assert "is there again" in hands.window.notice.text
    assert note.toPlainText() == "Ask the harbour master"
    hands.window.inspector.commit()
    hands.settle()
    assert hands.library.clipping(1).note == "Ask the harbour master"


def test_the_same_library_on_another_drive_is_gone_on_with(start: Start, tmp_path: Path) -> None:
    hands = start(make_draft("Kept"))
    folder = hands.library.folder
    shutil.copytree(folder, tmp_path / "other drive")
    folder.rename(tmp_path / "unplugged")
    look(hands)
    assert banner(hands).isVisible()
    (tmp_path / "other drive").rename(folder)
    look(hands)
    assert not banner(hands).isVisible()
    hands.library.add(make_draft("After", "Other words of the sea."))
    hands.settle()
    assert sorted(hands.titles()) == ["After", "Kept"]
    hands.window.desk.listing.ask(text="sea")
    hands.wait_for(lambda: hands.titles() == ["After"])


def test_a_file_that_a_synchroniser_replaces_under_the_window_is_read_anew(start: Start, tmp_path: Path) -> None:
    hands = start(make_draft("Kept"))
    folder = hands.library.folder
    reopen(hands, lambda: shutil.copytree(folder, tmp_path / "kitchen"))
    with Library.open(tmp_path / "kitchen") as library:
        library.add(make_draft("From the kitchen", "Other words."))
    os.replace(tmp_path / "kitchen" / "library.sqlite3", folder / "library.sqlite3")
    look(hands)
    assert "The library's file has been replaced while it was open" in banner(hands).words
    hands.wait_for(lambda: sorted(hands.titles()) == ["From the kitchen", "Kept"])
    hands.library.star([2])
    hands.settle()
    assert hands.library.undo_label == "Star clipping"


def test_of_several_things_the_urgent_one_is_said_first(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    hands = start(make_draft())
    folder = hands.library.folder
    put_in(monkeypatch, Place(synchronised="MEGA"))
    reopen(hands)
    assert "MEGA" in banner(hands).words
    (folder / "library (1).sqlite3").touch()
    look(hands)
    assert "“library (1).sqlite3”" in banner(hands).words
    folder.rename(folder.with_name("unplugged"))
    look(hands)
    assert "is gone" in banner(hands).words
    folder.with_name("unplugged").rename(folder)
    look(hands)
    for said in ("library (1).sqlite3", "MEGA"):
        assert said in banner(hands).words
        hands.click(hands.find(QPushButton, "place_banner.deed.0"))
    assert not banner(hands).isVisible()


def test_a_clipping_that_cannot_be_kept_stays_in_its_dialog(start: Start) -> None:
    hands = start(make_draft("Kept"))
    folder = hands.library.folder
    aside = folder.with_name("unplugged")
    hands.window.actions_["clip.new"].trigger()
    dialog = hands.dialog(ClipDialog)
    hands.write("Pilots stay ashore", hands.find(QWidget, "clip_input.text", dialog))
    folder.rename(aside)
    hands.click(hands.find(QPushButton, "clip_input.give", dialog))
    keep = hands.find(QPushButton, "clip_dialog.keep", dialog)
    hands.wait_for(keep.isVisible)
    hands.click(keep)
    hands.wait_for(lambda: "The library's folder is not there" in all_words(dialog))
    aside.rename(folder)
    hands.click(keep)
    hands.wait_for(lambda: not hands.window.findChildren(ClipDialog))
    hands.settle()
    assert hands.library.counts()["all"] == 2


def all_words(dialog: QWidget) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_a_folder_that_is_gone_is_looked_at_by_itself(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(placing, "LOOK_EVERY", 20)
    monkeypatch.setattr(placing, "LOOK_AGAIN", 20)
    hands = start(make_draft())
    folder = hands.library.folder
    folder.rename(folder.with_name("unplugged"))
    hands.wait_for(banner(hands).isVisible)
    folder.with_name("unplugged").rename(folder)
    hands.wait_for(lambda: not banner(hands).isVisible())


@contextmanager
def mounted(folder: Path, *options: str) -> Iterator[Path]:
    """A small file system of its own."""
    folder.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", *options, "tmpfs", str(folder)], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("nothing can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@MOUNTS
def test_a_full_disk_is_said_and_with_room_again_everything_goes_on(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with mounted(tmp_path / "disk", "-o", "size=6m") as disk:
        with Library.create(disk / "library") as library:
            library.add(make_draft("Kept"))
        with program_on(qapp, qtbot, disk / "library", tmp_path) as hands:
            filler = disk / "film"
            with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
                while file.write(bytes(4096)):
                    pass
            for work in (
                lambda: hands.library.add(make_draft("Too much", "word " * 100_000)),
                lambda: hands.library.set_note(1, "word " * 100_000),
                lambda: hands.library.backup(disk / "copy.zip"),
            ):
                hands.window.desk.jobs.write(work)
                hands.wait_for(lambda: "is full" in hands.window.notice.text)
                assert "nothing of this action was kept. Free some room." in hands.window.notice.text
                hands.window.notice.dismiss_all()
                hands.window.notice.history.clear()
            hands.settle()
            assert hands.titles() == ["Kept"]
            assert [each.name for each in disk.iterdir()] in (["library", "film"], ["film", "library"])
            filler.unlink()
            hands.library.set_note(1, "word " * 100_000)
            hands.library.add(make_draft("Room again", "Other words."))
            hands.settle()
            assert sorted(hands.titles()) == ["Kept", "Room again"]
            hands.library.undo()
            assert hands.library.counts()["all"] == 1


@MOUNTS
def test_the_whole_window_works_on_a_medium_that_cannot_be_written(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with mounted(tmp_path / "disc", "-o", "size=8m") as disc:
        with Library.create(disc / "library") as library:
            number, _ = library.add(make_draft("Pressed", "A disc of the harbour."))
            library.tag([number], "harbour")
        subprocess.run(["mount", "-o", "remount,ro", str(disc)], check=True)
        with program_on(qapp, qtbot, disc / "library", tmp_path) as hands:
            assert "There is no permission to write in" in hands.window.notice.text
            assert "for reading only" in hands.window.windowTitle()
            assert hands.titles() == ["Pressed"]
            hands.click_row(hands.window.list, hands.window.list.model().index(0, 0))
            hands.settle()
            assert "A disc of the harbour." in hands.window.reader.toPlainText()
            for text, found in (("nowhere", []), ("harbour", ["Pressed"])):
                hands.window.desk.listing.ask(text=text)
                hands.wait_for(partial(shows, hands, found))
            assert not hands.window.actions_["clipping.trash"].isEnabled()
            look(hands)
            assert not banner(hands).isVisible()
            hands.library.backup(tmp_path / "copy.zip")
            assert (tmp_path / "copy.zip").exists()


def test_a_newer_versions_library_is_shown_with_a_sentence(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with Library.create(tmp_path / "library") as library:
        library.add(make_draft("From tomorrow"))
    with sqlite3.connect(tmp_path / "library" / "library.sqlite3") as connection:
        connection.execute(f"PRAGMA user_version = {schema.newest_version() + 1}")
    connection.close()
    with program_on(qapp, qtbot, tmp_path / "library", tmp_path) as hands:
        assert "was made by a newer version of Cuttings; it can be read here" in hands.window.notice.text
        assert hands.titles() == ["From tomorrow"]
        assert not hands.window.actions_["clip.new"].isEnabled()

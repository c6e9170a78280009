"""The first minute of a new person, and libraries that cannot be opened: always a way on, never a bare message."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.errors import LibraryBusy, LibraryDamaged, LibraryError, LibraryMissing
from db.library import DATABASE, Library
from db.locking import held
from desktop.app import Program
from desktop.dialogs.clip import ClipDialog
from desktop.dialogs.trouble import AGAIN, MEND, OTHER, READ, Trouble, remedies
from desktop.paths import Paths
from desktop.views.welcome import STEPS, StepRow
from tests.helpers.window import Hands

STORY = (
    "Ferry sails again after nine weeks\nBy Mira Castellan\nThe Lantern\n20 November 2024\n\n"
    + "The ferry between the two harbours sails twice a day again, its owner said on Monday. " * 6
)


@contextmanager
def fresh(qapp: QApplication, qtbot: QtBot, folder: Path) -> Iterator[Hands]:
    """The program of somebody who never had it."""
    program = Program(qapp, Paths(folder / "config", folder / "cache", folder / "Documents"))
    hands = Hands(program, qtbot)
    try:
        yield hands
    finally:
        if program.opened is not None:
            for dialog in hands.window.findChildren(QDialog):
                dialog.close()
            hands.window.desk.tasks.cancel_all()
            hands.settle()
            program.opened.window.close()
        program.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()


def ready(hands: Hands) -> None:
    hands.qtbot.waitExposed(hands.window)
    hands.window.activateWindow()
    hands.settle()


def ticked(hands: Hands) -> set[str]:
    return {row.step.name for row in hands.window.pane.welcome.findChildren(StepRow) if row._done}


def answer(dialog_kind: type[QDialog], name: str) -> None:
    """Press a button of a dialog that will wait for it."""

    def press() -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, dialog_kind) and widget.isVisible():
                button = widget.findChild(QPushButton, name)
                assert button is not None
                button.click()
                return
        QTimer.singleShot(20, press)

    QTimer.singleShot(0, press)


def test_by_keys_alone_to_the_first_clipping(qapp, qtbot, tmp_path: Path) -> None:
    with fresh(qapp, qtbot, tmp_path) as hands:
        assert hands.program.start(None)
        ready(hands)
        assert hands.library.folder == tmp_path / "Documents" / "Cuttings"
        welcome = hands.window.pane.welcome
        assert welcome.isVisible()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.objectName() == "welcome.clip.paste"
        copied = QMimeData()
        copied.setText(STORY)
        QGuiApplication.clipboard().setMimeData(copied)
        hands.press("Return", focused)
        dialog = hands.dialog(ClipDialog)
        hands.wait_for(lambda: dialog.preview.draft is not None)
        hands.press("Ctrl+Return", dialog)
        hands.wait_for(lambda: len(hands.library.ids()) == 1)
        hands.settle()
        hands.wait_for(lambda: hands.titles() == ["Ferry sails again after nine weeks"])
        hands.wait_for(lambda: not welcome.isVisible())
        assert "clip" in ticked(hands)


def test_the_page_is_closed_and_comes_back_from_the_menu(qapp, qtbot, tmp_path: Path) -> None:
    with fresh(qapp, qtbot, tmp_path) as hands:
        hands.program.start(None)
        ready(hands)
        welcome = hands.window.pane.welcome
        hands.click(hands.find(QPushButton, "welcome.clip.new"))
        hands.dialog(ClipDialog).close()
        welcome.dismiss()
        assert not welcome.isVisible()
        hands.window.actions_["help.welcome"].trigger()
        hands.wait_for(welcome.isVisible)
        assert hands.find(QLabel, "welcome.place").text().endswith("Cuttings.")


def test_every_step_that_names_an_action_names_one_that_exists(qapp, qtbot, tmp_path: Path) -> None:
    with fresh(qapp, qtbot, tmp_path) as hands:
        hands.program.start(None)
        ready(hands)
        for step in STEPS:
            for action_id, _ in step.actions:
                assert hands.window.actions_[action_id].isEnabled(), action_id


def test_a_folder_of_that_name_with_something_else_is_left_alone(qapp, qtbot, tmp_path: Path) -> None:
    (tmp_path / "Documents" / "Cuttings").mkdir(parents=True)
    (tmp_path / "Documents" / "Cuttings" / "letter.txt").write_text("Dear Nora", "utf-8")
    with fresh(qapp, qtbot, tmp_path) as hands:
        hands.program.start(None)
        ready(hands)
        assert hands.library.folder.name == "Cuttings 2"


def test_the_sample_library_is_made_opened_left_and_deleted(qapp, qtbot, tmp_path: Path) -> None:
    with fresh(qapp, qtbot, tmp_path) as hands:
        hands.program.start(None)
        ready(hands)
        own = hands.library.folder
        hands.window.actions_["help.sample"].trigger()
        hands.wait_for(lambda: hands.library.folder != own)
        ready(hands)
        made = hands.library.folder
        assert made.name == "Cuttings sample"
        assert len(hands.library.ids()) > 20
        assert "sample library" in hands.window.notice.text
        assert hands.program.settings.text("library.last") == str(own), "the next start is at home"
        hands.click(hands.find(QPushButton, "notice.action"))
        hands.wait_for(lambda: hands.library.folder == own)
        ready(hands)
        assert str(made) in hands.window.notice.text
        hands.click(hands.find(QPushButton, "notice.action"))
        hands.wait_for(lambda: not made.exists())
        hands.wait_for(lambda: "deleted" in hands.window.notice.text)
        assert str(made) not in hands.program.settings.items("library.recent")


def test_a_library_that_is_open_elsewhere_is_opened_for_reading(qapp, qtbot, tmp_path: Path) -> None:
    Library.create(tmp_path / "mine", "Mine").close()
    with held(tmp_path / "mine"), fresh(qapp, qtbot, tmp_path) as hands:
        answer(Trouble, f"trouble.{READ}")
        assert hands.program.start(tmp_path / "mine")
        ready(hands)
        assert hands.library.read_only
        assert "for reading only" in hands.window.windowTitle()
        assert not hands.window.actions_["clip.new"].isEnabled()


def test_while_one_is_open_trouble_with_another_is_told_in_the_window(qapp, qtbot, tmp_path: Path) -> None:
    Library.create(tmp_path / "other", "Other").close()
    with held(tmp_path / "other"), fresh(qapp, qtbot, tmp_path) as hands:
        hands.program.start(None)
        ready(hands)
        hands.program.choosing.open_told(str(tmp_path / "other"))
        assert "open in another window" in hands.window.notice.text
        hands.click(hands.find(QPushButton, "notice.action"))
        hands.wait_for(lambda: hands.library.folder == tmp_path / "other")
        ready(hands)
        assert hands.library.read_only


def test_a_drive_that_is_gone_is_said_and_a_known_library_opened_instead(qapp, qtbot, tmp_path: Path) -> None:
    Library.create(tmp_path / "known", "Known").close()
    with fresh(qapp, qtbot, tmp_path) as hands:
        hands.program.settings.set("library.last", str(tmp_path / "gone"))
        hands.program.settings.set("library.recent", [str(tmp_path / "gone"), str(tmp_path / "known")])
        answer(Trouble, "trouble.recent.0")
        assert hands.program.start(None)
        ready(hands)
        assert hands.library.folder == tmp_path / "known"


def test_who_wants_none_leaves(qapp, qtbot, tmp_path: Path) -> None:
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / DATABASE).write_bytes(b"no database" * 100)
    with fresh(qapp, qtbot, tmp_path) as hands:
        answer(Trouble, "trouble.leave")
        assert not hands.program.start(tmp_path / "broken")
        assert hands.program.opened is None


@pytest.mark.parametrize(
    ("error", "first"), [(LibraryBusy, AGAIN), (LibraryMissing, OTHER), (LibraryDamaged, MEND), (LibraryError, AGAIN)]
)
def test_the_obvious_remedy_comes_first(error: type[LibraryError], first: str) -> None:
    assert remedies(error("Wrong.", "Do this."))[0] == first

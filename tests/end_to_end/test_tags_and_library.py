"""Tags from popup and menu, and what is done with a whole library: check, backup, reading only, crash, first run."""

from __future__ import annotations

import zipfile
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QMessageBox, QPushButton

from db.library import Library
from desktop.app import Program
from desktop.dialogs.crash import CrashDialog
from desktop.dialogs.library import LibraryDialog
from desktop.dialogs.question import TextQuestion
from desktop.dialogs.tags import TagDialog
from desktop.paths import Paths
from desktop.theme import Theme
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

STORIES = (make_draft("One story", outlet="The Lantern"), make_draft("Another story"))


def open_tags(hands: Hands) -> TagDialog:
    hands.window.list.setFocus()
    hands.press("T", hands.window.list)
    return hands.dialog(TagDialog)


def test_the_popup_takes_the_tag_that_is_meant_and_makes_new_ones_on_request(start: Start) -> None:
    hands = start(*STORIES)
    one, other = hands.library.ids()
    hands.library.tag([one], ["climate", "software"])
    hands.settle()
    hands.window.list.select_id(other)
    dialog = open_tags(hands)
    hint = hands.find(QLabel, "tag_dialog.hint", dialog)
    hands.write("cli", dialog.field)
    assert "climate" in hint.text()
    hands.press("Return", dialog.field)
    hands.write("war", dialog.field)
    assert "new tag ‘war’" in hint.text(), "‘software’ only has it inside"
    hands.press("Return", dialog.field)
    hands.write("clim", dialog.field)
    hands.press("Shift+Return", dialog.field)
    hands.press("Return", dialog.field)
    hands.wait_for(lambda: {tag.name for tag in hands.library.clipping(other).tags} == {"climate", "war", "clim"})


def test_the_popup_shows_what_some_have_and_changes_only_what_was_touched(start: Start) -> None:
    hands = start(*STORIES)
    one, other = hands.library.ids()
    hands.library.tag([one], ["climate", "harbour"])
    hands.settle()
    hands.window.list.selectAll()
    dialog = open_tags(hands)
    hands.settle()
    state = Qt.ItemDataRole.CheckStateRole
    index = dialog._model.find("climate")
    assert index.data(state) == Qt.CheckState.PartiallyChecked.value
    hands.write("harbour", dialog.field)
    hands.press("Return", dialog.field)
    hands.click(hands.find(QPushButton, "tag_dialog.accept", dialog))
    hands.wait_for(lambda: [tag.name for tag in hands.library.clipping(other).tags] == ["harbour"])
    assert {tag.name for tag in hands.library.clipping(one).tags} == {"climate", "harbour"}


def choose(menu: QMenu, text: str) -> None:
    action = next(each for each in menu.actions() if each.text().startswith(text))
    action.trigger()
    menu.close()


def test_the_menu_of_a_tag_renames_merges_and_deletes(start: Start) -> None:
    hands = start(*STORIES)
    one, other = hands.library.ids()
    hands.library.tag([one], ["battles"])
    hands.library.tag([other], ["conflict"])
    hands.settle()
    choose(hands.window.tag_menu.open_for("battles", QPoint(0, 0)), "Rename")
    question = hands.dialog(TextQuestion)
    question.field.selectAll()
    hands.write("war/ukraine", question.field)
    hands.press("Return", question.field)
    tree = hands.window.desk.overview.tag_tree
    hands.wait_for(lambda: tree.find("war/ukraine").isValid())
    hands.settle()
    choose(hands.window.tag_menu.open_for("conflict", QPoint(0, 0)), "Merge")
    question = hands.dialog(TextQuestion)
    hands.write("war/ukraine", question.field)
    hands.press("Return", question.field)
    hands.wait_for(lambda: {tag.name: tag.count for tag in hands.library.tags()} == {"war/ukraine": 2})
    hands.settle()
    choose(hands.window.tag_menu.open_for("war/ukraine", QPoint(0, 0)), "Delete")
    hands.dialog(QMessageBox)
    hands.click(hands.find(QPushButton, "confirm.accept"))
    hands.wait_for(lambda: not hands.library.tags())
    hands.settle()
    hands.press("Ctrl+Z", hands.window.list)
    hands.wait_for(lambda: [tag.count for tag in hands.library.tags()] == [2])


def test_emptying_the_trash_asks_first_and_the_safe_answer_is_the_default(start: Start) -> None:
    hands = start(*STORIES)
    hands.library.trash(hands.library.ids())
    hands.press("Ctrl+5", hands.window.list)
    hands.settle()
    hands.window.actions_["trash.empty"].trigger()
    box = hands.dialog(QMessageBox)
    assert "2 clippings" in box.text()
    hands.press("Return", box)
    hands.wait_for(lambda: not box.isVisible())
    hands.settle()
    assert hands.library.counts()["trash"] == 2
    hands.window.actions_["trash.empty"].trigger()
    hands.dialog(QMessageBox)
    hands.click(hands.find(QPushButton, "confirm.accept"))
    hands.wait_for(lambda: hands.library.counts()["trash"] == 0)
    hands.wait_for(lambda: hands.find(QLabel, "list_empty.heading").text() == "The trash is empty")


def test_check_and_backup_run_beside_and_say_how_it_went(start: Start, tmp_path: Path) -> None:
    hands = start(*STORIES)
    hands.window.commands.library_check()
    hands.wait_for(lambda: not hands.window.desk.tasks.running)
    hands.window.commands._back_up(str(tmp_path / "copy.zip"))
    hands.wait_for(lambda: not hands.window.desk.tasks.running)
    said = [hands.find(QLabel, "task.what", task).text() for task in hands.window.findChildren(QFrame, "task")]
    assert "in order" in said[0]
    assert "copy.zip" in said[1]
    assert any(name.endswith("library.sqlite3") for name in zipfile.ZipFile(tmp_path / "copy.zip").namelist())


def test_a_library_that_can_only_be_read_says_so_and_offers_nothing_else(qapp, qtbot, tmp_path: Path) -> None:
    Library.create(tmp_path / "library", "Archive").close()
    paths = Paths(tmp_path / "config", tmp_path / "cache", tmp_path)
    program = Program(qapp, paths)
    try:
        program._take(Library.open(tmp_path / "library", read_only=True))
        hands = Hands(program, qtbot)
        hands.settle()
        assert "for reading only" in hands.window.notice.text
        assert not hands.window.actions_["clip.new"].isEnabled()
        assert hands.window.actions_["search.focus"].isEnabled()
        hands.window.close()
    finally:
        program.close()


def test_a_bug_is_told_once_with_a_report_and_the_window_lives_on(start: Start, capfd) -> None:
    hands = start(*STORIES)

    for _ in range(3):
        hands.program._hooks._uncaught(ZeroDivisionError, ZeroDivisionError("a bug of ours"), None)
    box = hands.dialog(CrashDialog)
    assert "ZeroDivisionError" in box.details.toPlainText()
    assert len([each for each in hands.window.findChildren(CrashDialog) if each.isVisible()]) == 1
    reports = list(hands.program.paths.crash_folder.glob("crash-*.txt"))
    assert len(reports) == 3
    assert "One story" not in reports[0].read_text("utf-8")
    box.close()
    capfd.readouterr()


def test_the_first_page_makes_a_library_or_opens_the_one_that_is_there(qtbot, tmp_path: Path) -> None:
    theme = Theme("light")
    dialog = LibraryDialog(tmp_path / "Cuttings", theme, first=True)
    qtbot.addWidget(dialog)
    accept = dialog.findChild(QPushButton, "library_dialog.accept")
    hint = dialog.findChild(QLabel, "library_dialog.hint")
    assert accept is not None
    assert hint is not None
    assert (accept.text(), accept.isEnabled()) == ("Start", True)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("x", "utf-8")
    dialog._folder.setText(str(tmp_path / "full"))
    assert not accept.isEnabled()
    assert "not empty" in hint.text()
    Library.create(tmp_path / "there", "There").close()
    dialog._folder.setText(str(tmp_path / "there"))
    assert (accept.text(), accept.isEnabled(), dialog.existing) == ("Open", True, True)
    dialog._folder.setText("relative")
    assert not accept.isEnabled()

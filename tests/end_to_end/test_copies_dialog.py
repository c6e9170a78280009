"""The dialog of copies: what there is, what differs, and bringing one back with what was there kept beside."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from db.care import backup
from db.errors import DiskFull
from desktop.dialogs.copies import CopiesDialog
from desktop.dialogs.preferences import Preferences
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

STORIES = (
    make_draft("Ferry runs aground", "The ferry ran aground."),
    make_draft("Pier <b>costs</b> double", "It costs more."),
)


def opened(hands: Hands) -> CopiesDialog:
    hands.settle()
    hands.window.actions_["library.restore"].trigger()
    dialog = hands.dialog(CopiesDialog)
    hands.wait_for(dialog.table.rowCount)
    return dialog


def looked_into(hands: Hands, dialog: CopiesDialog) -> str:
    hands.wait_for(lambda: "Looking" not in dialog.difference.toPlainText())
    return str(dialog.difference.toPlainText())


def agree(hands: Hands) -> None:
    def accepts() -> list[QPushButton]:
        return [each for each in hands.window.findChildren(QPushButton, "confirm.accept") if each.isVisible()]

    hands.wait_for(accepts)
    hands.click(accepts()[-1])


def test_what_differs_is_said_before_a_copy_is_brought_back(start: Start) -> None:
    hands = start(*STORIES)
    hands.settle()
    backup.write_automatic(hands.library, "by-hand")
    for day in ("02", "03"):
        hands.library.copy_database(hands.library.folder / f"library-replaced-202001{day}-030405-000000.sqlite3")
    hands.library.trash([1])
    hands.library.add(make_draft("Newer", "About what is newer."))
    dialog = opened(hands)
    assert dialog.table.index(0, 1).data() == "By hand"
    words = looked_into(hands, dialog)
    assert "1 clipping would be only in what is kept beside" in words
    assert "Newer" in words
    assert "Ferry runs aground" in words
    before = hands.window
    hands.press("Return", dialog.view)
    agree(hands)
    hands.wait_for(lambda: hands.program.opened is not None and hands.window is not before)
    hands.settle()
    assert hands.titles() == ["Pier <b>costs</b> double", "Ferry runs aground"]
    assert hands.window.notice.text.startswith("The copy of ")
    assert "(By hand) was brought back" in hands.window.notice.text
    assert "3 such files take" in hands.window.notice.text
    again = opened(hands)
    assert "What a copy took the place of" in [
        again.table.index(row, 1).data() for row in range(again.table.rowCount())
    ]


def test_headlines_are_words_and_nothing_else(start: Start) -> None:
    hands = start(*STORIES)
    hands.settle()
    backup.write_automatic(hands.library, "by-hand")
    hands.library.trash([2])
    assert "Pier <b>costs</b> double" in looked_into(hands, opened(hands))


def test_a_file_from_anywhere_is_looked_into_too(start: Start, tmp_path: Path) -> None:
    hands = start(*STORIES)
    hands.library.backup(tmp_path / "copy.zip")
    dialog = opened(hands)
    dialog.look_into(tmp_path / "copy.zip")
    assert dialog.table.index(0, 1).data() == "File that you chose"
    hands.wait_for(lambda: "nothing differs" in dialog.difference.toPlainText())
    (tmp_path / "notes.zip").write_bytes(b"no archive")
    dialog.look_into(tmp_path / "notes.zip")
    hands.wait_for(
        lambda: "not a library" in dialog.difference.toPlainText() or "damaged" in dialog.difference.toPlainText()
    )


def test_a_copy_made_by_hand_is_marked(start: Start) -> None:
    hands = start(*STORIES)
    dialog = opened(hands)
    hands.click(dialog.make)
    hands.wait_for(lambda: dialog.copy is not None and dialog.copy.why == "by-hand")
    assert dialog.table.index(0, 3).data() == "Verified"
    hands.settle()


def test_what_was_replaced_can_be_deleted_and_other_copies_cannot(start: Start) -> None:
    hands = start(*STORIES)
    hands.settle()
    kept = hands.library.folder / "library-replaced-20200102-030405-000000.sqlite3"
    hands.library.copy_database(kept)
    dialog = opened(hands)
    assert not dialog.remove.isEnabled()
    dialog.view.selectRow(dialog.table.row_of(kept))
    assert dialog.remove.isEnabled()
    hands.click(dialog.remove)
    agree(hands)
    hands.wait_for(lambda: not kept.exists() and dialog.table.row_of(kept) < 0)
    hands.settle()


def test_a_damaged_copy_says_so(start: Start) -> None:
    hands = start(*STORIES)
    hands.settle()
    folder = hands.library.folder / "backups"
    hands.library.copy_database(folder / "20990102-030405-000000-daily.damaged.sqlite3")
    dialog = opened(hands)
    dialog.view.selectRow(dialog.table.rowCount() - 1)
    assert dialog.table.index(dialog.table.rowCount() - 1, 3).data() == "Damaged"
    assert "damaged when it was made" in looked_into(hands, dialog)


def test_where_nothing_is_written_nothing_is_brought_back(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    hands = start(*STORIES)
    hands.settle()
    hands.library.read_only_reason = "The library was opened for reading only."
    dialog = CopiesDialog(hands.window.desk, hands.window.theme, hands.window)
    dialog.open()
    hands.wait_for(dialog.table.rowCount)
    looked_into(hands, dialog)
    assert not dialog.restore.isEnabled()
    assert not dialog.make.isEnabled()
    hands.library.read_only_reason = ""


def test_the_preferences_say_what_the_copies_take(start: Start) -> None:
    hands = start(*STORIES)
    hands.settle()
    hands.window.commands.show_preferences("backups")
    page = hands.dialog(Preferences).page("backups")
    hands.wait_for(lambda: "1 copy of the database" in page.parts[0].said.text())  # type: ignore[union-attr]


def test_a_copy_that_the_disk_does_not_take_is_told_there(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    hands = start(*STORIES)
    dialog = opened(hands)

    def full(*_: object, **__: object) -> None:
        raise DiskFull("The disk is full.", "Free some room.")

    monkeypatch.setattr(backup, "make", full)
    hands.click(dialog.make)
    hands.wait_for(lambda: "The disk is full." in dialog.said.text())
    assert dialog.make.isEnabled()

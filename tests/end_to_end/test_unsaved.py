"""Work that was not kept when the program ended is offered again, in the real window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from db.model import LeftOut, Origin
from desktop import crash
from desktop.controllers.clip import Read
from desktop.controllers.intake_child import Source
from desktop.controllers.restoring import restored
from desktop.dialogs.clip import ClipDialog
from desktop.dialogs.clip_unsaved import unsaved_draft
from desktop.dialogs.crash import CrashDialog
from desktop.dialogs.unsaved import UnsavedDialog
from desktop.unsaved import Unsaved, UnsavedFiles
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

DAM = make_draft("The dam held", "The dam held through the night.")
PASTED = "Ferry sinks twice\nBy Ada Marlow\n\nThe ferry sank on Monday, and once more on Tuesday, the harbour said."


def written(hands: Hands) -> list[Unsaved]:
    """What a crash at this moment would leave behind."""
    hands.window.desk.remembering.look()
    hands.settle()
    folder = hands.window.desk.paths.unsaved / hands.library.id
    return UnsavedFiles(folder)._read(folder / "now.json")


def offered(hands: Hands, work: list[Unsaved]) -> UnsavedDialog:
    """The dialog of a start after a crash."""
    hands.window.desk.remembering.offered.emit(work)
    return hands.dialog(UnsavedDialog)


def test_a_note_that_is_being_written_is_put_back_where_it_was(start: Start) -> None:
    hands = start(DAM)
    number = hands.library.ids()[0]
    hands.window.list.select_id(number)
    hands.settle()
    hands.press("I")
    hands.window.inspector.focus_note()
    edit = hands.find(QPlainTextEdit, "note")
    hands.write("Ask the mayor 😀", edit)
    (left,) = written(hands)
    assert (left.kind, left.of, left.text) == ("note", number, "Ask the mayor 😀")
    hands.window.inspector.commit()
    hands.settle()
    assert hands.library.clipping(number).note == "Ask the mayor 😀"
    assert written(hands) == [], "what is kept is not unsaved"
    hands.window.desk.editing.undo()
    hands.wait_for(lambda: hands.library.clipping(number).note == "")
    dialog = offered(hands, [left])
    assert "The dam held" in dialog.list.item(0).text()
    hands.click(dialog.back)
    hands.wait_for(lambda: hands.library.clipping(number).note == "Ask the mayor 😀")


def test_what_is_being_clipped_comes_back_with_its_corrections(start: Start) -> None:
    hands = start(DAM)
    hands.press("Ctrl+N")
    dialog = hands.dialog(ClipDialog)
    dialog.input.text.setPlainText(PASTED)
    (typed,) = written(hands)
    assert (typed.kind, typed.text) == ("clip", PASTED)
    dialog.input.give()
    hands.wait_for(lambda: dialog.preview.draft is not None)
    dialog.preview._edited("title", "Ferry sinks, twice")
    dialog.preview._tag_added("harbour")
    (left,) = written(hands)
    assert left.tags == ("harbour",)
    dialog.close()
    assert written(hands) == [], "whoever closes the dialog wants none of it"
    hands.click(offered(hands, [left]).back)
    again = hands.dialog(ClipDialog)
    hands.wait_for(lambda: again.preview.draft is not None)
    draft = again.preview.draft
    assert draft is not None
    assert draft.article.title == "Ferry sinks, twice"
    assert draft.candidates[0].origin is Origin.USER
    assert "once more on Tuesday" in draft.article.body.text()
    again.keep()
    hands.wait_for(lambda: len(hands.library.ids()) == 2)
    hands.settle()
    kept = hands.library.clipping(max(hands.library.ids()))
    assert [tag.name for tag in kept.tags] == ["harbour"]
    assert written(hands) == []


def test_an_address_is_not_fetched_by_itself(start: Start) -> None:
    hands = start()
    hands.click(offered(hands, [Unsaved("clip", "x", address="https://example.org/pier")]).back)
    dialog = hands.dialog(ClipDialog)
    assert dialog.input.address.text() == "https://example.org/pier"
    assert dialog.preview.draft is None


def test_what_has_no_place_any_more_can_still_be_copied(start: Start) -> None:
    hands = start(DAM)
    left = Unsaved("note", "One that is gone", "My words", 4711)
    hands.click(offered(hands, [left]).back)
    hands.settle()
    again = hands.dialog(UnsavedDialog)
    hands.click(again.copy)
    assert QGuiApplication.clipboard().text() == "My words"
    hands.click(again.discard)
    hands.wait_for(lambda: not again.isVisible())


def test_the_next_start_asks(start: Start, tmp_path: Path) -> None:
    hands = start(DAM)
    folder, library_id = hands.library.folder, hands.library.id
    hands.program.opened.close()  # type: ignore[union-attr]
    hands.program.opened = None
    UnsavedFiles(hands.program.paths.unsaved / library_id).write([Unsaved("note", "The dam held", "My words", 1)])
    hands.program.open(folder)
    dialog = hands.dialog(UnsavedDialog)
    hands.press("Escape", dialog)
    hands.settle()
    assert [each.text for each in UnsavedFiles(hands.program.paths.unsaved / library_id).begin()] == ["My words"]


def test_why_the_program_ended_is_told_before_it_asks(start: Start) -> None:
    hands = start(DAM)
    hands.program.tell_fault(crash.write("Fatal Python error: Aborted", hands.program.paths.crash_folder))
    hands.window.desk.remembering.offered.emit([Unsaved("note", "The dam held", "My words", 1)])
    report = hands.dialog(CrashDialog)
    assert not hands.window.findChildren(UnsavedDialog)
    hands.press("Escape", report)
    assert "My words" in hands.dialog(UnsavedDialog).list.item(0).text()


def test_one_of_two_pieces_that_are_the_same_is_put_back_again() -> None:
    piece = LeftOut("The dam held.", "repetition")
    read = replace(DAM, left_out=(piece, piece))
    (work,) = unsaved_draft(Read(Source(text="The dam held"), read), restored(read, piece), ())
    assert work.put_back == ("The dam held.",)

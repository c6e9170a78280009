"""What captures said: kept whatever becomes of the clipping, back after undo and redo, and ready to be used again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.body import Body
from db.errors import NotFound
from db.library import Library
from db.query.sql import ids as asked
from db.query.tree import Is
from db.relations import Reading
from tests.helpers.drafts import TEXT, make_draft

LATER = "2026-03-02T08:00:00Z"
CHANGED = TEXT.replace("third time", "fourth time")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "library") as made:
        yield made


def _said(library: Library, number: int) -> list[tuple[str, str]]:
    return [(each.title, each.text) for each in library.readings(number)]


def _changed(library: Library) -> set[int]:
    with library.reader() as connection:
        return asked(connection, Is("changed"))


def test_the_only_capture_said_what_the_clipping_says(library: Library) -> None:
    number, _ = library.add(make_draft(standfirst="A third delay.", authors=("Ann Lee",), published="2026-03-01"))
    (reading,) = library.readings(number)
    (capture,) = library.captures(number)
    assert reading == Reading(
        capture.id,
        "2026-03-01T08:00:00Z",
        "Council puts off pier vote",
        TEXT,
        "A third delay.",
        ("Ann Lee",),
        "2026-03-01",
    )
    assert library.unread_captures(number) == []


def test_nothing_is_written_twice_as_long_as_the_clipping_says_it(library: Library) -> None:
    library.add(make_draft())
    with library.reader() as connection:
        assert connection.execute("SELECT count(*) FROM reading").fetchone()[0] == 0


def test_another_taking_keeps_what_both_said(library: Library) -> None:
    number, _ = library.add(make_draft())
    library.add_capture(number, make_draft("Council votes at last", CHANGED, taken_at=LATER))
    assert _said(library, number) == [("Council votes at last", CHANGED), ("Council puts off pier vote", TEXT)]
    assert library.body(number).text() == CHANGED


def test_what_a_person_edits_does_not_change_what_was_taken(library: Library) -> None:
    number, _ = library.add(make_draft(correction="Correction: the pier is new.", updated="2026-03-01"))
    library.edit_body(number, Body.from_text("Quite another text."))
    library.edit([number], "title", "My own headline")
    library.edit([number], "correction", None)
    library.edit([number], "updated", "2026-04-01")
    (reading,) = library.readings(number)
    assert (reading.title, reading.text) == ("Council puts off pier vote", TEXT)
    assert (reading.correction, reading.updated) == ("Correction: the pier is new.", "2026-03-01")
    now = library.present_reading(number)
    assert (now.capture, now.title, now.text) == (0, "My own headline", "Quite another text.")


def test_a_headline_corrected_in_the_clip_dialog_is_not_what_was_taken(library: Library) -> None:
    number, _ = library.add(make_draft().corrected("title", "Mine"))
    assert library.readings(number)[0].title == "Council puts off pier vote"
    library.add_capture(number, make_draft(taken_at=LATER))
    assert [each.title for each in library.readings(number)] == ["Council puts off pier vote"] * 2
    assert library.clipping(number).article.title == "Mine"
    assert _changed(library) == set()


def test_undo_and_redo_bring_back_what_was_known(library: Library) -> None:
    number, _ = library.add(make_draft())
    library.add_capture(number, make_draft("Council votes at last", CHANGED, taken_at=LATER))
    library.edit_body(number, Body.from_text("Mine."))
    whole = _said(library, number)
    library.undo()
    assert _said(library, number) == whole
    library.undo()
    assert _said(library, number) == [("Council puts off pier vote", TEXT)]
    assert library.body(number).text() == TEXT
    library.undo()
    library.redo()
    assert _said(library, number) == [("Council puts off pier vote", TEXT)]
    library.redo()
    library.redo()
    assert _said(library, number) == whole
    assert library.body(number).text() == "Mine."


def test_the_same_words_again_are_recorded_and_are_no_change(library: Library) -> None:
    number, _ = library.add(make_draft())
    library.add_capture(number, make_draft(text=TEXT.replace("\n\n", "\n\n  "), content=b"<p>ads</p>", taken_at=LATER))
    assert len(library.captures(number)) == 2
    assert _changed(library) == set()


def test_a_headline_or_a_correction_alone_is_a_change(library: Library) -> None:
    retitled, _ = library.add(make_draft())
    library.add_capture(retitled, make_draft("Council votes at last", taken_at=LATER))
    corrected, _ = library.add(make_draft("Another headline", "Another text."))
    library.add_capture(
        corrected,
        make_draft("Another headline", "Another text.", correction="Correction: it was Monday.", taken_at=LATER),
    )
    assert _changed(library) == {retitled, corrected}


def test_a_text_that_is_cut_off_and_a_bookmark_are_no_change(library: Library) -> None:
    number, _ = library.add(make_draft())
    library.add_capture(number, make_draft(text=TEXT[:40], truncated="paywall", taken_at=LATER))
    bookmark, _ = library.add(make_draft("Pier vote - Harbour Mail", "", truncated="unfetched", content=b"url"))
    library.add_capture(bookmark, make_draft("Council puts off pier vote", taken_at=LATER))
    assert _changed(library) == set()
    assert library.body(number).text() == TEXT
    assert [each.truncated for each in library.readings(number)] == ["paywall", None]


def test_captures_from_before_are_unread_until_their_bytes_are_read_again(library: Library) -> None:
    number, _ = library.add(make_draft())
    library.add_capture(number, make_draft("Council votes at last", CHANGED, taken_at=LATER))
    new, old = library.captures(number)
    library.repair(lambda each: each.execute("DELETE FROM reading"))
    library.repair(lambda each: each.execute("UPDATE capture SET text_key = sha256"))
    assert library.readings(number) == []
    assert library.unread_captures(number) == [new, old]
    library.note_reading(old, make_draft())
    library.note_reading(new, make_draft("Council votes at last", CHANGED, taken_at=LATER))
    assert library.unread_captures(number) == []
    assert _said(library, number) == [("Council votes at last", CHANGED), ("Council puts off pier vote", TEXT)]
    assert _changed(library) == {number}


def test_the_text_of_a_capture_can_be_used_again_and_that_undone(library: Library) -> None:
    number, _ = library.add(make_draft())
    library.add_capture(number, make_draft(text=CHANGED, taken_at=LATER))
    old = library.captures(number)[1]
    library.use_reading(number, old.id)
    assert library.body(number).text() == TEXT
    library.add_capture(number, make_draft(text="A third version.", taken_at="2026-03-03T08:00:00Z"))
    assert library.body(number).text() == TEXT
    assert [each.text for each in library.readings(number)] == ["A third version.", CHANGED, TEXT]
    library.undo()
    library.undo()
    assert library.body(number).text() == CHANGED
    with pytest.raises(NotFound):
        library.use_reading(number, old.id + 1000)


def test_what_is_deleted_for_ever_leaves_no_reading(library: Library) -> None:
    number, _ = library.add(make_draft())
    library.add_capture(number, make_draft(text=CHANGED, taken_at=LATER))
    library.trash([number])
    library.purge()
    with library.reader() as connection:
        assert connection.execute("SELECT count(*) FROM reading").fetchone()[0] == 0


def test_an_earlier_taking_that_comes_later_does_not_take_the_place_of_a_newer_text(library: Library) -> None:
    number, _ = library.add(make_draft(text=CHANGED, taken_at=LATER))
    library.add_capture(number, make_draft("An older headline", TEXT))
    assert library.body(number).text() == CHANGED
    assert library.clipping(number).article.title == "Council puts off pier vote"
    assert [each.text for each in library.readings(number)] == [CHANGED, TEXT]
    assert _changed(library) == {number}


def test_setting_a_field_that_nothing_was_taken_of_writes_no_reading(library: Library) -> None:
    number, _ = library.add(make_draft())
    library.edit([number], "authors", ("Ann Lee",))
    library.edit([number], "standfirst", "Mine.")
    with library.reader() as connection:
        assert connection.execute("SELECT count(*) FROM reading").fetchone()[0] == 0
    (reading,) = library.readings(number)
    assert (reading.authors, reading.standfirst) == ((), None)

"""What became of the fields of a clipping: who changed them, when, from what to what, and going back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from db import clippings, field_history, moments, transaction
from db.assets import asset_of
from db.body import Body, Picture
from db.errors import NotFound, Refused
from db.field_changes import FieldChange
from db.library import Library
from db.model import FIELDS, LIST_FIELDS, Arrival, Candidate, Origin
from db.transaction import Transaction
from tests.helpers.drafts import make_draft


def told(library: Library, number: int, field: str | None = None) -> list[tuple[str, str, str, object, object]]:
    """The changes of a clipping, the oldest first."""
    found = library.field_changes(number, field)
    return [(each.field, each.who, each.way, each.before, each.after) for each in reversed(found)]


@pytest.fixture
def number(library: Library) -> int:
    return library.add(make_draft("Pier", "The pier stands.", authors=("Ada Quill",)), tags=["harbour"])[0]


def test_coming_is_no_change(library: Library, number: int) -> None:
    assert told(library, number) == []
    first = library.first_value(number, "title")
    assert (first.id, first.after, first.who) == (0, "Pier", "intake")
    assert first.changed_at == library.clipping(number).captured_at


def test_what_a_person_sets_is_theirs(library: Library, number: int) -> None:
    library.edit([number], "title", "The pier")
    library.edit([number], "outlet", "Courier")
    library.edit([number], "outlet", None)
    library.edit([number], "authors", ("B", "Ada Quill"))
    library.edit([number], "keywords", ("pier", "größe"))
    assert told(library, number) == [
        ("title", "user", "", "Pier", "The pier"),
        ("outlet", "user", "", None, "Courier"),
        ("outlet", "user", "", "Courier", None),
        ("authors", "user", "", ("Ada Quill",), ("B", "Ada Quill")),
        ("keywords", "user", "", None, ("pier", "größe")),
    ]
    newest = library.field_changes(number, limit=1)[0]
    assert newest.step == "Edit keywords"
    assert library.first_value(number, "title").after == "Pier"
    assert library.fields_changed(number) == {"title": 1, "outlet": 2, "authors": 1, "keywords": 1}


def test_text_note_and_tags_have_one_too(library: Library, number: int) -> None:
    before = library.body(number).html()
    library.edit_body(number, Body.from_text("The pier fell."))
    library.set_note(number, "ask the mayor")
    library.tag([number], ["war/ukraine"])
    library.untag([number], ["harbour"])
    library.delete_tag("war")
    assert told(library, number) == [
        ("body", "user", "", before, Body.from_text("The pier fell.").html()),
        ("note", "user", "", None, "ask the mayor"),
        ("tags", "user", "", ("harbour",), ("harbour", "war/ukraine")),
        ("tags", "user", "", ("harbour", "war/ukraine"), ("war/ukraine",)),
        ("tags", "user", "", ("war/ukraine",), None),
    ]


def test_merging_tags_tells_what_they_were(library: Library, number: int) -> None:
    library.tag([number], ["pier"])
    library.merge_tags(["pier", "harbour"], "coast")
    assert told(library, number)[-1] == ("tags", "user", "", ("harbour", "pier"), ("coast",))


def test_taking_again_is_told_of_intake(library: Library, number: int) -> None:
    library.add_capture(number, make_draft("Pier falls", "The pier fell.", content=b"2"))
    assert {field: who for field, who, *_ in told(library, number)} == {"title": "intake", "body": "intake"}


def test_what_an_import_joins_is_told_of_it(library: Library, number: int) -> None:
    library.set_note(number, "mine")
    library.join_arrivals([(number, Arrival(make_draft(), tags=("pocket",), note="theirs", key="k"))], "Import")
    assert {field: (who, before, after) for field, who, _, before, after in told(library, number)[1:]} == {
        "note": ("import", "mine", "mine\n\ntheirs"),
        "tags": ("import", ("harbour",), ("harbour", "pocket")),
    }


def test_undoing_is_a_change_and_loses_nothing(library: Library, number: int) -> None:
    library.edit([number], "title", "Lost words")
    library.undo()
    library.redo()
    library.undo()
    library.star([number])
    assert told(library, number) == [
        ("title", "user", "", "Pier", "Lost words"),
        ("title", "user", "undo", "Lost words", "Pier"),
        ("title", "user", "redo", "Pier", "Lost words"),
        ("title", "user", "undo", "Lost words", "Pier"),
    ]
    library.restore_value(number, "title", library.field_changes(number)[-1].after)
    assert library.clipping(number).article.title == "Lost words"


def test_a_step_that_goes_back_and_forth_changes_nothing(library: Library, number: int) -> None:
    def work(transaction: Transaction) -> None:
        clippings.edit(transaction, [number], {"title": "Other"})
        clippings.edit(transaction, [number], {"title": "Pier"})

    library._step("Back and forth", work)
    assert told(library, number) == []


def test_reading_and_fetched_pictures_are_no_changes(library: Library, number: int) -> None:
    library.edit_body(number, Body((Picture("https://pier.example/a.png"),)))
    library.add_assets(number, [asset_of(b"not really", "image/png", "https://pier.example/a.png")])
    library.mark_read([number])
    assert [each[0] for each in told(library, number)] == ["body"]


def test_a_note_is_one_change_while_it_is_written(
    library: Library, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = iter(["2026-01-01T10:00:00Z", "2026-01-01T10:05:00Z", "2026-01-01T10:40:00Z", "2026-01-01T10:41:00Z"])
    said = {"now": ""}
    monkeypatch.setattr(moments, "now", lambda: said["now"])
    for words in ("a", "a b", "a b c", "c"):
        said["now"] = next(times)
        library.set_note(number, words)
    assert told(library, number) == [
        ("note", "user", "", None, "a b"),
        ("note", "user", "", "a b", "a b c"),
        ("note", "user", "", "a b c", "c"),
    ]


@pytest.mark.parametrize("field", [*FIELDS, "body", "note", "tags"])
def test_every_field_can_be_given_what_it_had(library: Library, number: int, field: str) -> None:
    edits: dict[str, Callable[[str], object]] = {
        "body": lambda words: library.edit_body(number, Body.from_text(words)),
        "note": lambda words: library.set_note(number, words),
        "tags": lambda words: library.retag([number], [words], ["harbour"]),
        "published": lambda words: library.edit([number], field, "2024-01-0" + words[-1]),
        "updated": lambda words: library.edit([number], field, "2024-01-0" + words[-1]),
        "dateline_day": lambda words: library.edit([number], field, "2024-01-0" + words[-1]),
        "truncated": lambda words: library.edit([number], field, ("paywall", "cut")[int(words[-1]) - 1]),
    }
    for words in ("Words 1", "Words 2"):
        if field in edits:
            edits[field](words)
        else:
            library.edit([number], field, (words,) if field in LIST_FIELDS else words)
    changes = library.field_changes(number, field)
    earlier = changes[-1].after
    assert earlier
    assert library.restore_value(number, field, earlier).step
    newest = library.field_changes(number, field)[0]
    assert newest.after == earlier
    assert present(library, number, field) == earlier
    library.undo()
    assert present(library, number, field) == changes[0].after


def present(library: Library, number: int, field: str) -> object:
    clipping = library.clipping(number)
    if field == "body":
        return clipping.article.body.html()
    if field == "tags":
        return tuple(tag.name for tag in clipping.tags)
    return clipping.note if field == "note" else getattr(clipping.article, field)


def test_a_bad_field_or_number_is_told_in_words(library: Library, number: int) -> None:
    with pytest.raises(Refused, match="no field “colour”"):
        library.field_changes(number, "colour")
    with pytest.raises(NotFound, match="no clipping 99"):
        library.field_changes(99)
    with pytest.raises(NotFound, match="no change 99"):
        library.field_change(99)


def test_it_stays_within_bounds_and_keeps_the_first(
    library: Library, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(field_history, "MOST", 5)
    monkeypatch.setattr(field_history, "MOST_TEXTS", 3)
    for turn in range(12):
        library.edit([number], "title", f"Title {turn}")
        library.edit_body(number, Body.from_text(f"Text {turn}."))
    assert [each.after for each in library.field_changes(number, "title")] == [
        *(f"Title {turn}" for turn in (11, 10, 9, 8)),
        "Title 0",
    ]
    assert library.first_value(number, "title").after == "Pier"
    assert len(library.field_changes(number, "body")) == 3
    with library.reader() as connection:
        kept = connection.execute("SELECT sha256, packed FROM field_wording").fetchall()
    assert len(kept) == 5  # the first text and what came of it, and the last three
    assert all(hashlib.sha256(field_history.unpacked(each[1]).encode()).hexdigest() == each[0] for each in kept)


def test_steps_may_go_and_the_history_stays(library: Library, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transaction, "STEPS_KEPT", 2)
    library.edit([number], "title", "Better")
    for _ in range(3):
        library.star([number])
        library.star([number], on=False)
    assert library.field_changes(number)[0].after == "Better"
    assert library.field_changes(number)[0].step == ""


def test_it_outlasts_that_its_clipping_is_undone_and_ends_with_it(library: Library, number: int) -> None:
    library.edit([number], "title", "Better")
    library.undo()
    library.undo()
    library.redo()
    library.redo()
    assert len(library.field_changes(number)) == 3
    library.trash([number])
    library.purge([number])
    with library.reader() as connection:
        assert connection.execute("SELECT count(*) FROM field_change").fetchone()[0] == 0


def test_it_ends_when_the_coming_can_not_be_done_again(library: Library, number: int) -> None:
    other, _ = library.add(make_draft("Other", "Other words."))
    library.edit_body(other, Body.from_text("New words."))
    library.undo()
    library.undo()
    library.star([number])
    with library.reader() as connection:
        for table in ("field_change", "field_wording"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == 0


def test_of_what_was_set_before_histories_were_kept_intake_knows_the_first(tmp_path: Path) -> None:
    with Library.create(tmp_path / "old") as library:
        found = (Candidate("outlet", "pier.example", Origin.ADDRESS),)
        number, _ = library.add(replace(make_draft("Pier"), candidates=found))
        library.edit([number], "outlet", "Courier")
        library._write(lambda each: each.execute("DELETE FROM field_change"))
        first = library.first_value(number, "outlet")
        assert (first.after, first.origin) == ("pier.example", Origin.ADDRESS)


def test_changes_come_in_pages(library: Library, number: int) -> None:
    for turn in range(7):
        library.edit([number], "title", f"Title {turn}")
    pages: list[FieldChange] = []
    for offset in range(0, 9, 3):
        pages += library.field_changes(number, None, 3, offset)
    assert pages == library.field_changes(number)

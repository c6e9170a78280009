"""Undo and redo of everything that can be done to a library."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import schema, transaction
from db.body import Body
from db.errors import CuttingsError, LibraryError
from db.library import Library
from db.model import DATE_FIELDS, FIELDS, ReadAlso
from db.sort import Sort
from tests.helpers.drafts import make_draft


def snapshot(library: Library) -> dict[str, list[tuple[object, ...]]]:
    """Every row that a person owns."""
    with library.reader() as connection:
        return {
            table: sorted(
                map(tuple, connection.execute(f"SELECT * FROM {table} WHERE {schema.ONLY.get(table, 1)}")), key=repr
            )
            for table in schema.RECORDED
        }


EDITS: dict[str, Callable[[Library], object]] = {
    "Add clipping": lambda library: library.add(make_draft("New", "words", read_also=(ReadAlso("One"),)), tags=["n/m"]),
    "Add capture": lambda library: library.add_capture(1, make_draft("Changed", "other words", content=b"2")),
    "Edit headline": lambda library: library.edit([1], "title", "Better"),
    "Edit authors": lambda library: library.edit([1], "authors", ("A", "B")),
    "Edit text": lambda library: library.edit_body(1, Body.from_text("rewritten")),
    "Edit note": lambda library: library.set_note(1, "remember"),
    "Star 2 clippings": lambda library: library.star([1, 2]),
    "File clipping": lambda library: library.file([1]),
    "Trash 2 clippings": lambda library: library.trash([1, 2]),
    "Tag 2 clippings": lambda library: library.tag([1, 2], ["war/ukraine", "new"]),
    "Untag clipping": lambda library: library.untag([3], ["war"]),
    "Rename tag": lambda library: library.rename_tag("war", "conflict"),
    "Merge tags": lambda library: library.merge_tags(["war", "peace"], "both"),
    "Colour tag": lambda library: library.colour_tag("war", "#123456"),
    "Delete tag": lambda library: library.delete_tag("war"),
    "Add tag alias": lambda library: library.alias_tag("war", "guerre"),
    "Link 2 clippings": lambda library: library.link(1, [2, 3], "follow-up", "next day"),
    "Remove link": lambda library: library.unlink(2, 3),
    "Edit link": lambda library: library.edit_link(1, "reaction", "changed", "2026-03-01", turned=True),
    "Link 3 clippings": lambda library: library.link_all([1, 2, 3], "cites", dated="2026-03-01"),
    "Add kind of link": lambda library: library.add_link_kind("quotes", "quoted by"),
    "Rename kind of link": lambda library: library.edit_link_kind("cites", "names", "named by"),
    "Remove kind of link": lambda library: library.remove_link_kind("cites", "related"),
    "Dismiss 2 suggestions": lambda library: library.dismiss(2, [1, 3]),
    "Bring back suggestion": lambda library: library.undismiss(1, [3]),
    "Highlight": lambda library: library.highlight(2, 0, 4, "pink", "why"),
    "Edit highlight": lambda library: library.edit_highlights([1], colour="blue", note="because"),
    "Remove highlight": lambda library: library.remove_highlights([1]),
    "Add story": lambda library: library.add_story("Flood", [2, 1]),
    "Edit story": lambda library: library.edit_story(1, name="The dam", note="from the start"),
    "Delete story": lambda library: library.delete_story(1),
    "Add to story clipping": lambda library: library.put_in_story(1, [3]),
    "Take from story clipping": lambda library: library.take_from_story(1, [2]),
    "Order story": lambda library: library.move_in_story(1, [2], before=1),
    "Save search": lambda library: library.save_search("Wars", "tag:war", "unread", Sort.NEWEST),
    "Rename search": lambda library: library.rename_search(1, "Peace"),
    "Edit search": lambda library: library.change_search(1, "tag:peace"),
    "Move search": lambda library: library.move_search(2, 0),
    "Remove search": lambda library: library.remove_search(1),
}


def furnish(library: Library) -> None:
    for title in ("One", "Two", "Three"):
        library.add(make_draft(title, f"Text of {title}."))
    library.tag([3], ["war", "war/yemen", "peace"])
    library.link(3, [2], "background", "why")
    library.add_link_kind("cites", "cited by")
    library.link(3, [1], "cites")
    library.dismiss(3, [1])
    library.highlight(1, 0, 4)
    library.add_story("Dam", [1, 2])
    library.save_search("First", "one")
    library.save_search("Second", "two")


@pytest.fixture
def furnished(library: Library) -> Library:
    furnish(library)
    return library


@pytest.mark.parametrize("label", EDITS)
def test_every_edit_is_one_step_that_can_be_undone_and_redone(furnished: Library, label: str) -> None:
    before, earlier = snapshot(furnished), furnished.undo_label
    EDITS[label](furnished)
    after = snapshot(furnished)
    assert after != before
    assert furnished.undo_label == label
    undone = furnished.undo()
    assert undone.label == label
    assert undone
    assert snapshot(furnished) == before
    assert furnished.undo_label == earlier
    assert furnished.redo_label == label
    furnished.redo()
    assert snapshot(furnished) == after
    furnished.undo()
    assert snapshot(furnished) == before


def test_an_edit_that_changes_nothing_is_no_step(furnished: Library) -> None:
    furnished.star([1])
    furnished.undo()
    assert not furnished.star([1], on=False)
    assert furnished.redo_label == "Star clipping"


def test_a_new_step_ends_what_could_be_redone(furnished: Library) -> None:
    furnished.star([1])
    furnished.undo()
    furnished.file([1])
    assert furnished.redo_label is None
    with pytest.raises(LibraryError, match="nothing to redo"):
        furnished.redo()


def test_undo_reaches_across_reopening(tmp_path: Path) -> None:
    with Library.create(tmp_path / "kept") as library:
        number, _ = library.add(make_draft())
        library.trash([number])
    with Library.open(tmp_path / "kept") as library:
        assert library.undo().label == "Trash clipping"
        assert library.counts()["all"] == 1


def test_reading_is_not_undone_with_the_step_before_it(library: Library) -> None:
    number, _ = library.add(make_draft())
    library.star([number])
    library.mark_read([number])
    library.undo()
    assert library.clipping(number).read
    assert not library.clipping(number).starred


def test_history_is_bounded(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transaction, "STEPS_KEPT", 5)
    number, _ = library.add(make_draft())
    for turn in range(12):
        library.star([number], on=turn % 2 == 0)
    with library.reader() as connection:
        assert connection.execute("SELECT count(*) FROM step").fetchone()[0] == 5
        assert connection.execute("SELECT count(*) FROM step_change").fetchone()[0] == 5
    for _ in range(5):
        library.undo()
    with pytest.raises(LibraryError, match="nothing to undo"):
        library.undo()


def test_steps_before_a_deletion_for_ever_cannot_be_played_back(furnished: Library) -> None:
    furnished.trash([2])
    furnished.purge()
    assert furnished.undo_label is None
    furnished.star([1])
    furnished.undo()
    assert furnished.clipping(1).starred is False


def test_a_failed_step_leaves_no_trace(furnished: Library) -> None:
    before = snapshot(furnished)
    with pytest.raises(CuttingsError):
        furnished.tag([1, 999], ["half"])
    assert snapshot(furnished) == before
    furnished.star([1])
    furnished.undo()
    assert snapshot(furnished) == before


ACTIONS = st.lists(st.sampled_from([*EDITS, "undo", "undo", "redo"]), max_size=14)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(names=ACTIONS)
def test_any_row_of_edits_can_be_played_back_and_forth(
    tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    with Library.create(tmp_path_factory.mktemp("history") / "library") as library:
        furnish(library)
        states = [snapshot(library)]
        at = 0
        for name in names:
            if name == "undo":
                if at > 0:
                    library.undo()
                    at -= 1
                    assert snapshot(library) == states[at]
                continue
            if name == "redo":
                if at < len(states) - 1:
                    library.redo()
                    at += 1
                    assert snapshot(library) == states[at]
                continue
            try:
                EDITS[name](library)
            except CuttingsError:
                assert snapshot(library) == states[at]
                continue
            now = snapshot(library)
            if now != states[at]:
                states = [*states[: at + 1], now]
                at += 1
        while at > 0:
            library.undo()
            at -= 1
            assert snapshot(library) == states[at]
        with library.reader() as connection:
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
            assert isinstance(connection, sqlite3.Connection)


def test_every_field_that_can_be_edited_can_be_undone(library: Library) -> None:
    number, _ = library.add(make_draft())
    for field in FIELDS:
        before = snapshot(library)
        value = "2024-01-01" if field in DATE_FIELDS else "paywall" if field == "truncated" else "Something else"
        library.edit([number], field, value)
        library.undo()
        assert snapshot(library) == before

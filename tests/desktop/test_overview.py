"""After a change only what it touched is read again, and what is known then is what the library says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from db.changes import Changes
from db.library import Library
from desktop.controllers.overview import Facts, read_facts
from tests.helpers.drafts import make_draft


@pytest.fixture
def library(tmp_path: Path):
    with Library.create(tmp_path / "library", "Test") as library:
        for number in range(4):
            library.add(make_draft(f"Story {number}", f"Text {number}."))
        library.tag([1, 2], ["a", "b"])
        library.tag([3], ["c/d"])
        library.add_story("One", [1, 2])
        library.add_story("Two", [3])
        library.save_search("S", "s")
        yield library


NOTHING = Facts({}, (), None, None)
STEPS = (
    lambda library: library.tag([4], ["a", "new"]),
    lambda library: library.untag([1], ["b"]),
    lambda library: library.trash([1, 3]),
    lambda library: library.restore([3]),
    lambda library: library.rename_tag("c", "x/y"),
    lambda library: library.merge_tags(["b"], "a"),
    lambda library: library.delete_tag("x"),
    lambda library: library.undo(),
    lambda library: library.colour_tag("a", "#123456"),
    lambda library: library.alias_tag("a", "alpha"),
    lambda library: library.star([2], True),
    lambda library: library.mark_read([2, 3], True),
    lambda library: library.sort_into_stories([4], ["One", "Three"], []),
    lambda library: library.edit_story(1, name="Zero", note="n"),
    lambda library: library.delete_story(2),
    lambda library: library.save_search("T", "t")[1],
    lambda library: library.purge([1]),
    lambda library: library.undo(),
    lambda library: library.redo(),
)


def test_facts_that_are_kept_up_are_those_that_are_read_afresh(library: Library) -> None:
    facts = read_facts(library, NOTHING, None)
    for number, step in enumerate(STEPS):
        facts = read_facts(library, facts, step(library))
        assert facts == read_facts(library, NOTHING, None), f"step {number}"


def test_several_changes_at_once_are_kept_up(library: Library) -> None:
    facts = read_facts(library, NOTHING, None)
    changes = library.trash([2]) | library.restore([2]) | library.trash([3]) | library.tag([4], ["z"])
    assert read_facts(library, facts, changes) == read_facts(library, NOTHING, None)


def test_what_was_not_touched_is_not_read(library: Library) -> None:
    facts = read_facts(library, NOTHING, None)
    asked: list[object] = []

    def none(ids: object = None) -> list[Any]:
        asked.append(ids)
        return []

    library.tags = library.stories = none  # type: ignore[method-assign]
    assert read_facts(library, facts, Changes({"notes": frozenset([1])})).tags == facts.tags
    assert asked == []
    read_facts(library, facts, Changes({"taggings": frozenset([3])}))
    assert asked == [frozenset({3}), frozenset({2})]

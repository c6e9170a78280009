"""The list of what was done, and going to any place in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.errors import Cancelled, LibraryError, NotFound
from db.library import Library
from db.sort import Sort
from tests.db.test_history import furnish, snapshot
from tests.helpers.drafts import make_draft


@pytest.fixture
def furnished(library: Library) -> Library:
    furnish(library)
    return library


def labels(library: Library) -> list[str]:
    return [each.label for each in library.steps()]


def test_steps_are_told_the_newest_first_with_what_they_touched(library: Library) -> None:
    ids = [library.add(make_draft(title))[0] for title in ("One", "Two", "Three")]
    library.star(ids)
    library.tag(ids[:2], ["war", "peace"])
    library.save_search("First", "one")
    found = library.steps()
    assert [(each.clippings, each.undone) for each in found[:3]] == [(0, False), (2, False), (3, False)]
    assert found[2].label == "Star 3 clippings"
    assert (found[3].title, found[2].title, found[0].title) == ("Three", "", "")
    assert found[0].made_at >= found[2].made_at
    assert found[0].made_at.endswith("Z")


def test_steps_come_in_pages(furnished: Library) -> None:
    whole = furnished.steps()
    assert furnished.steps(2) == whole[:2]
    assert furnished.steps(3, 2) == whole[2:5]
    assert furnished.steps(5, len(whole)) == []


def test_what_is_undone_is_marked_and_comes_first(furnished: Library) -> None:
    furnished.star([1])
    furnished.undo()
    assert [each.undone for each in furnished.steps()][:2] == [True, False]


def test_going_back_takes_back_everything_after_a_step(furnished: Library) -> None:
    before, here = snapshot(furnished), furnished.steps(1)[0].id
    furnished.star([1])
    furnished.tag([1, 2], ["new"])
    furnished.trash([3])
    after, last = snapshot(furnished), furnished.steps(1)[0].id
    told: list[tuple[int, int, str]] = []
    assert furnished.undo_to(here, lambda done, total, what: told.append((done, total, what))) == 3
    assert snapshot(furnished) == before
    assert told == [(0, 3, "Trash clipping"), (1, 3, "Tag 2 clippings"), (2, 3, "Star clipping"), (3, 3, "")]
    assert furnished.undo_to(last) == 3
    assert snapshot(furnished) == after
    assert furnished.undo_to(last) == 0


def test_everything_can_be_taken_back(furnished: Library) -> None:
    after, last = snapshot(furnished), furnished.steps(1)[0].id
    count = len(furnished.steps())
    assert furnished.undo_to(0) == count
    assert furnished.counts()["all"] == 0
    assert furnished.undo_to(last) == count
    assert snapshot(furnished) == after


def test_each_step_is_told_by_itself(furnished: Library) -> None:
    here = furnished.steps(1)[0].id
    furnished.star([1])
    furnished.file([2])
    heard: list[str] = []
    end = furnished.subscribe(lambda changes: heard.append(changes.label))
    furnished.undo_to(here)
    end()
    assert heard == ["File clipping", "Star clipping"]


def test_stopping_leaves_the_library_after_a_step(furnished: Library) -> None:
    here = furnished.steps(1)[0].id
    furnished.star([1])
    between = snapshot(furnished)
    furnished.file([1])
    asked: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > 1

    with pytest.raises(Cancelled):
        furnished.undo_to(here, cancelled=stop)
    assert snapshot(furnished) == between


def test_what_somebody_does_meanwhile_is_not_taken_back(furnished: Library) -> None:
    here = furnished.steps(1)[0].id
    furnished.star([1])
    furnished.file([1])

    def meddle(done: int, total: int, what: str) -> None:
        if done == 1:
            furnished.set_note(2, "written meanwhile")

    with pytest.raises(LibraryError, match="meanwhile"):
        furnished.undo_to(here, meddle)
    assert furnished.clipping(2).note == "written meanwhile"
    assert furnished.clipping(1).starred


def test_a_step_that_there_is_not_is_told(furnished: Library) -> None:
    with pytest.raises(NotFound):
        furnished.undo_to(999)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(goals=st.lists(st.integers(0, 6), max_size=6))
def test_any_way_through_the_history_ends_where_it_should(
    tmp_path_factory: pytest.TempPathFactory, goals: list[int]
) -> None:
    folder: Path = tmp_path_factory.mktemp("steps") / "library"
    with Library.create(folder) as library:
        states = [snapshot(library)]
        ids = [0]
        for work in (
            lambda: library.add(make_draft("One")),
            lambda: library.tag([1], ["a/b"]),
            lambda: library.star([1]),
            lambda: library.rename_tag("a", "c"),
            lambda: library.save_search("x", "y", "all", Sort.NEWEST),
            lambda: library.trash([1]),
        ):
            work()
            states.append(snapshot(library))
            ids.append(library.steps(1)[0].id)
        for goal in goals:
            library.undo_to(ids[goal])
            assert snapshot(library) == states[goal]

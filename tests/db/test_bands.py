"""A list in bands has every clipping once, bands in their order and each in the order of the list."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest

from db import bands
from db.library import Library
from tests.helpers.drafts import make_draft


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "library") as made:
        for number, (outlet, published) in enumerate(
            (("B", "2024-11-20"), ("a", "2024-11-20T23:30:00-05:00"), (None, None), ("B", "2024-11-19"), ("Á", "2024"))
        ):
            made.add(make_draft(f"Number {number + 1}", outlet=outlet, published=published))
        yield made


def parted(library: Library, by: bands.Grouping, ids: list[int], **how: bool) -> list[tuple[str, list[int]]]:
    with library.reader() as connection:
        made = bands.part(connection, array("q", ids), by, **how)
    assert made.by == by
    ends = [*made.starts[1:], len(made.ids)]
    return [(name, list(made.ids[start:end])) for name, start, end in zip(made.names, made.starts, ends, strict=True)]


def test_days_are_those_that_were_printed(library: Library) -> None:
    days = parted(library, "day", [5, 4, 3, 2, 1])
    assert [each for each in days if each[0].startswith("2024-11")] == [("2024-11-20", [2, 1]), ("2024-11-19", [4])]
    assert days[-1] == ("", [number for number in (5, 3) if number in days[-1][1]])
    assert sorted(number for _, its in days for number in its) == [1, 2, 3, 4, 5]
    assert parted(library, "month", [4, 3, 2, 1])[0] == ("2024-11", [4, 2, 1])
    assert [name for name, _ in parted(library, "day", [1, 2, 4], oldest_first=True)] == ["2024-11-19", "2024-11-20"]


def test_outlets_come_by_name_and_what_has_none_last(library: Library) -> None:
    assert parted(library, "outlet", [1, 2, 3, 4, 5]) == [("a", [2]), ("Á", [5]), ("B", [1, 4]), ("", [3])]
    assert parted(library, "outlet", [4, 1]) == [("B", [4, 1])]


def test_a_clipping_of_two_stories_is_listed_once(library: Library) -> None:
    for name, its in (("Strike", [1, 2]), ("Harbour", [2, 4])):
        library.add_story(name, its)
    assert parted(library, "story", [5, 4, 3, 2, 1]) == [("Harbour", [4, 2]), ("Strike", [1]), ("", [5, 3])]


def test_an_empty_list_has_no_bands(library: Library) -> None:
    with library.reader() as connection:
        made = bands.part(connection, array("q"), "day")
    assert (list(made.ids), list(made.starts), made.names) == ([], [], ())

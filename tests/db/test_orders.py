"""Orders by headline, outlet, length and so on: the same in lists and in searches, empty values last both ways."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.library import Library
from db.search import Searcher
from db.sort import Sort
from tests.helpers.drafts import make_draft

MADE = (
    ("Zebra crossing closed", "The Ledger", ("Ana Ruiz",), "2024-11-20", "2024-11-21T08:00:00+05:45", 5),
    ("élan in the harbour", "harbour courier", ("Bo Lind", "Ana Ruiz"), "2024-11-19", None, 9),
    ("Elan in the harbour", "Harbour Courier", (), None, "2024-11-21T03:00:00Z", 9),
    ("apples", None, ("ana ruiz",), "2024-11-22", "2024-11-21", 2),
    ("بندرگاہ بند", "The Ledger", ("Bo Lind",), "2023-01-01", None, 1),
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "library") as made:
        for at, (title, outlet, authors, published, updated, words) in enumerate(MADE):
            made.add(
                make_draft(
                    title,
                    " ".join(["word"] * words),
                    outlet=outlet,
                    authors=authors,
                    published=published,
                    updated=updated,
                    section=("World", None, "world", "Arts", None)[at],
                    language=("en", "fr", "en", None, "ur")[at],
                    agency=(None, "AFP", "Reuters", None, "afp")[at],
                    taken_at=f"2026-01-0{(3, 1, 5, 2, 4)[at]}T08:00:00Z",
                )
            )
        made.star([2, 5])
        made.mark_read([1, 2])
        yield made


def test_names_run_from_a_to_z_and_times_from_the_latest(library: Library) -> None:
    found = {sort.key: list(library.ids(sort=sort)) for sort in Sort if sort.key and not sort.is_reversed}
    # Equals are newest first: 3 is not dated, so its day is that of its capture.
    assert found == {
        "headline": [4, 3, 2, 1, 5],
        "outlet": [3, 2, 1, 5, 4],
        "author": [4, 1, 2, 5, 3],
        "agency": [2, 5, 3, 4, 1],
        "section": [4, 3, 1, 2, 5],
        "language": [3, 1, 2, 5, 4],
        "clipped": [3, 5, 1, 4, 2],
        "updated": [3, 1, 4, 2, 5],
        "length": [3, 2, 1, 4, 5],
        "starred": [2, 5, 3, 4, 1],
        "unread": [3, 4, 5, 1, 2],
    }


def test_the_other_way_leaves_what_has_no_value_last(library: Library) -> None:
    assert list(library.ids(sort=Sort.UPDATED_REVERSED)) == [4, 1, 3, 2, 5]
    assert list(library.ids(sort=Sort.OUTLET_REVERSED)) == [1, 5, 3, 2, 4]
    assert list(library.ids(sort=Sort.AUTHOR_REVERSED)) == [2, 5, 4, 1, 3]


@pytest.mark.parametrize("sort", [sort for sort in Sort if sort.key])
def test_a_search_orders_as_the_list_does(library: Library, tmp_path: Path, sort: Sort) -> None:
    with Searcher(library, tmp_path / "cache") as searcher:
        searcher.sync()
        for view in ("all", "starred"):
            assert list(searcher.search("", view=view, sort=sort).ids) == list(library.ids(view, sort))
        assert list(searcher.search("word", sort=sort).ids) == list(library.ids(sort=sort))
        library.edit([1], "title", "Aardvarks")
        library.edit([4], "outlet", "Aftermath")
        library.edit([5], "authors", "Aaron Hill")
        assert list(searcher.search("", sort=sort).ids) == list(library.ids(sort=sort))


def test_each_order_can_be_turned_and_turned_back() -> None:
    for sort in Sort:
        assert sort.turned.turned is sort
        assert (sort.turned is sort) is sort.by_rank
        assert sort.turned.key == sort.key


def test_an_empty_library_has_every_order(tmp_path: Path) -> None:
    with Library.create(tmp_path / "library") as library:
        assert all(list(library.ids(sort=sort)) == [] for sort in Sort)

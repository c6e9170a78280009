"""The list shows the first of what was found at once and the rest soon after, and keeps them all for what is done with
a whole result."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.library import Library
from db.sort import Sort
from desktop.controllers import search_client
from desktop.controllers.listing import Listing, Request
from desktop.controllers.search_client import SearchClient
from desktop.jobs import Jobs
from tests.helpers.drafts import make_draft

COUNT = 30


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "library") as made:
        for number in range(1, COUNT + 1):
            made.add(make_draft(f"Headline {number}", f"The dam number{number} broke."))
        yield made


@pytest.fixture
def listing(library: Library, tmp_path: Path, qtbot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Listing]:
    monkeypatch.setattr(search_client, "FIRST", 4)
    monkeypatch.setattr(search_client, "PAGE", 7)
    jobs = Jobs()
    client = SearchClient(library.folder, tmp_path / "cache")
    made = Listing(library, jobs, client, Request())
    with qtbot.waitSignal(client.caught_up, timeout=30_000):
        client.start()
    yield made
    client.close()
    jobs.close()


def test_a_long_result_comes_in_parts_and_whole(listing: Listing, qtbot) -> None:
    sizes: list[int] = []
    listing.listed.connect(lambda: sizes.append(len(listing.table.ids)))
    listing.ask(text="dam", search_sort=Sort.OLDEST)
    qtbot.waitUntil(lambda: listing.answered)
    assert list(listing.table.ids) == list(range(1, COUNT + 1))
    assert sizes == [4, COUNT]


def test_another_search_takes_the_place_of_one_whose_rest_is_coming(listing: Listing, qtbot) -> None:
    listing.ask(text="dam")
    with qtbot.waitSignal(listing.listed):
        pass
    listing.ask(text="number7")
    qtbot.waitUntil(lambda: listing.answered)
    assert list(listing.table.ids) == [7]


def test_a_change_is_seen_without_starting_the_list_afresh(listing: Listing, library: Library, qtbot) -> None:
    listing.ask(text="dam", search_sort=Sort.OLDEST)
    qtbot.waitUntil(lambda: listing.answered)
    resets: list[bool] = []
    listing.table.modelReset.connect(lambda: resets.append(True))
    number, _ = library.add(make_draft("New", "Another dam broke."))
    listing.read_again()
    qtbot.waitUntil(lambda: number in listing.table.ids)
    assert list(listing.table.ids) == [*range(1, COUNT + 1), number]
    assert not resets

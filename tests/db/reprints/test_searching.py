"""Reprints in lists and searches: rows and clippings say their group, `is:reprint` finds them, searches fold them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.library import Library
from db.search import Searcher
from db.sort import Sort
from tests.db.reprints.test_groups import add, all_alike
from tests.helpers.drafts import make_draft


@pytest.fixture
def searcher(library: Library, tmp_path: Path) -> Iterator[Searcher]:
    with Searcher(library, tmp_path / "cache") as searcher:
        yield searcher


def unlike(library: Library, *texts: str) -> list[int]:
    return [
        library.add(make_draft(text=f"The pier. {text}", published=f"2026-02-{day:02d}"))[0]
        for day, text in enumerate(texts, 1)
    ]


def test_rows_and_clippings_say_their_group(library: Library) -> None:
    one, two, other = add(library, "Gull", "Mail", "Post")
    all_alike(library, [one, two])
    group = library.group_of([one])[one]
    assert [row.reprint_group for row in library.rows([one, two, other])] == [group, group, None]
    assert library.clipping(two).reprint_group == group
    assert library.clipping(other).reprint_group is None


def test_what_is_in_a_group_is_a_reprint(library: Library, searcher: Searcher) -> None:
    one, two, other = unlike(library, "Rain.", "Hail.", "Snow.")
    assert searcher.search("is:reprint").count == 0
    all_alike(library, [one, two])
    assert set(searcher.search("is:reprint").ids) == {one, two}
    assert set(searcher.search("-is:reprint").ids) == {other}
    library.say_not_reprint(one)
    assert searcher.search("is:reprint").count == 0


def test_the_same_text_is_a_reprint_before_anything_was_compared(library: Library, searcher: Searcher) -> None:
    one, two = add(library, "Gull", "Mail")
    assert set(searcher.search("is:reprint").ids) == {one, two}
    library.say_not_reprint(one, of=two)
    assert searcher.search("is:reprint").count == 0


def test_a_search_finds_reprints_once(library: Library, searcher: Searcher) -> None:
    one, two, three, other = unlike(library, "Rain.", "Hail.", "Snow and hail.", "Wind.")
    all_alike(library, [one, two, three])
    searcher.sync()
    for query in ("", "pier"):
        hits = searcher.search(query, sort=Sort.NEWEST, fold=True)
        assert (list(hits.ids), hits.count) == ([other, one], 2)
    hits = searcher.search("hail", sort=Sort.NEWEST, fold=True)
    assert list(hits.ids) == [three]
    assert len(hits.scores) == 1
    assert searcher.search("hail", sort=Sort.OLDEST, fold=True).ids == (two,)
    assert searcher.search("pier", fold=False).count == 4
    assert dict(searcher.facets(searcher.search("", fold=True))["month"])["2026-02"] == 2


def test_folding_follows_what_a_person_says(library: Library, searcher: Searcher) -> None:
    one, two = unlike(library, "Rain.", "Hail.")
    assert searcher.search("", fold=True).count == 2
    library.say_reprint([one, two])
    assert list(searcher.search("", fold=True).ids) == [one]
    library.choose_lead(two)
    assert list(searcher.search("", fold=True).ids) == [two]
    library.undo()
    library.undo()
    assert searcher.search("", fold=True).count == 2

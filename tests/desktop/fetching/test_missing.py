"""Clippings of which only the address is known."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.body import Body
from db.library import Library
from db.model import Draft
from desktop.fetching.missing import fetch_missing
from desktop.fetching.run import Manners, Outcome
from tests.helpers.drafts import make_draft
from tests.helpers.site import Site, article

QUICK = Manners(delay=0.0, backoff=0.01, page_deadline=5.0)


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "library") as library:
        yield library


def unfetched(title: str, url: str | None) -> Draft:
    draft = make_draft(title=title)
    return replace(draft, article=replace(draft.article, url=url, body=Body(), truncated="unfetched"))


def test_what_comes_becomes_the_text_of_the_clipping(site: Site, library: Library) -> None:
    here, _ = library.add(unfetched("A bookmark", site.put("/here", article("Ferry to run"))), tags=["sea"])
    gone, _ = library.add(unfetched("Another", f"{site.root}/none"))
    bare, _ = library.add(unfetched("Without address", None))
    rows = {row.clipping: row for row in fetch_missing(library, [here, gone, bare], manners=QUICK, allow_private=True)}
    assert {number: row.outcome for number, row in rows.items()} == {
        here: Outcome.FETCHED,
        gone: Outcome.GONE,
        bare: Outcome.NO_ADDRESS,
    }
    clipping = library.clipping(here)
    assert (clipping.article.title, clipping.article.truncated) == ("Ferry to run", None)
    assert "The ferry runs again" in clipping.article.body.text()
    assert [tag.name for tag in clipping.tags] == ["sea"]
    assert len(library.captures(here)) == 2
    assert (library.clipping(gone).article.truncated, len(library.captures(gone))) == ("unfetched", 1)


def test_a_run_that_was_ended_goes_on_where_it_was(site: Site, library: Library) -> None:
    ids = [
        library.add(unfetched(f"Link {number}", site.put(f"/{number}", article(f"Story {number}"))))[0]
        for number in range(4)
    ]
    rows = fetch_missing(library, ids, manners=QUICK, allow_private=True)
    next(rows)
    rows.close()  # type: ignore[attr-defined]
    left = [each for each in ids if library.clipping(each).article.truncated]
    assert len(left) == 3
    assert {row.outcome for row in fetch_missing(library, left, manners=QUICK, allow_private=True)} == {Outcome.FETCHED}
    assert not [each for each in ids if library.clipping(each).article.truncated]

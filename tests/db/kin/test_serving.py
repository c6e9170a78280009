"""The search process reads clippings by itself, hands on what it finds, and answers what belongs together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.kin.findings import unpacked
from db.library import Library
from tests.db.index.test_worker import Owner
from tests.helpers.drafts import make_draft


@pytest.fixture
def owner(library: Library, cache: Path, events: dict[str, list[int]]) -> Iterator[Owner]:
    made = Owner(library.folder, cache)
    yield made
    assert made.end() == 0


def take(library: Library, owner: Owner) -> list[int]:
    """Write the next findings, as the window does; the clippings that they are about."""
    said = owner.event("kin")
    found = [unpacked(each) for each in said["findings"]]
    library.note_findings(found, said["upto"])
    owner.say({"do": "noted"})
    return [each.clipping for each in found]


def test_every_clipping_is_read_and_handed_on_once(library, owner, events):
    every = sorted(number for numbers in events.values() for number in numbers)
    told: list[int] = []
    while len(told) < len(every):
        told += take(library, owner)
    assert sorted(told) == every
    new = library.add(make_draft("Kelda dam to be rebuilt", "The Kelda dam above Tarnby is to be rebuilt."))[0]
    owner.say({"do": "sync"})
    assert take(library, owner) == [new]
    with library.reader() as connection:
        assert connection.execute("SELECT count(*) FROM mention").fetchone()[0] > 0


def test_questions_are_answered(library, owner, events):
    told: list[int] = []
    while len(told) < sum(map(len, events.values())):
        told += take(library, owner)
    first, *others = events["dam"]
    found = owner.ask(do="related", clipping=first, most=5)["related"]
    assert {each["clipping"] for each in found} == set(others)
    assert all(each["why"] and 0.5 <= each["score"] <= 1 and each["kind"] for each in found)
    assert [each["clipping"] for each in owner.ask(do="related", clipping=first, most=1)["related"]] == [
        found[0]["clipping"]
    ]
    many = owner.ask(do="related to many", clippings=[first, others[0]], most=5)["related"]
    assert {each["clipping"] for each in many} == set(others[1:])
    library.add(make_draft("Kelda dam", "The Kelda dam above Tarnby, once more."))
    tags = owner.ask(do="suggest tags", title="Kelda dam", text="The Kelda dam in the valley of Tarnby", language="en")
    assert [each["name"] for each in tags["tags"]] == ["dam"]
    assert owner.ask(do="tags for", clipping=first)["tags"] == []


def test_findings_that_nobody_wrote_are_handed_on_by_the_next_process(library, cache, events):
    first = Owner(library.folder, cache)
    lost = first.event("kin")
    assert first.end() == 0
    second = Owner(library.folder, cache)
    assert second.event("kin")["findings"][0] == lost["findings"][0]
    assert second.end() == 0


def test_searches_are_answered_while_clippings_are_read(library, owner):
    for _ in range(5):
        assert owner.ask(do="search", text="kelda", view="all", sort="relevance")["count"] == 4


def test_a_rebuild_reads_everything_anew(library, owner, events):
    every = sorted(number for numbers in events.values() for number in numbers)
    for _ in range(2):
        told: list[int] = []
        while len(told) < len(every):
            told += take(library, owner)
        assert sorted(told) == every
        assert owner.ask(do="rebuild")["indexed"] == len(every)

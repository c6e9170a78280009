"""The neighbourhood of a clipping: how far it goes, what is in it once, and what there is no room for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.errors import NotFound
from db.library import Library
from db.model import ReadAlso
from db.neighbourhood import neighbourhood
from db.relations import Related
from tests.helpers.drafts import make_draft


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "library", "Test") as opened:
        yield opened


def add(library: Library, count: int) -> list[int]:
    first = len(library.ids())
    drafts = [make_draft(f"Story {first + at}", f"Text {first + at}.") for at in range(count)]
    library.add_many([(draft, ()) for draft in drafts], "Add")
    return sorted(library.ids())[-count:]


def edges(found) -> list[tuple[int, int, str, str]]:
    return sorted((each.source, each.target, each.kind, each.words) for each in found.edges)


def test_it_goes_two_steps_far_and_no_further(library: Library) -> None:
    a, b, c, d = add(library, 4)
    library.link(a, [b], "follow-up", "See also")
    library.link(c, [b], "reaction")
    library.link(c, [d])
    found = neighbourhood(library, a)
    assert {node.row.id: node.steps for node in found.nodes} == {a: 0, b: 1, c: 2}
    assert edges(found) == [(a, b, "link", "follow-up of"), (c, b, "link", "reaction to")]
    assert next(each for each in found.edges if each.source == a).note == "See also"
    assert found.nodes[0].row.id == a
    assert {node.row.id for node in neighbourhood(library, a, steps=1).nodes} == {a, b}


def test_pointers_are_told_unless_a_link_says_more(library: Library) -> None:
    one, other = add(library, 2)
    made = make_draft("Pointing", "Words.", read_also=(ReadAlso("Story 0"), ReadAlso("Story 1")))
    library.add_many([(made, ())], "Add")
    pointing = max(library.ids())
    found = neighbourhood(library, one)
    assert edges(found) == [(pointing, one, "pointer", ""), (pointing, other, "pointer", "")]
    library.link(pointing, [one], "background")
    found = neighbourhood(library, one)
    assert edges(found) == [(pointing, one, "link", "background to"), (pointing, other, "pointer", "")]


def test_what_is_in_the_trash_is_left_out(library: Library) -> None:
    a, b, c = add(library, 3)
    library.link(a, [b, c])
    library.trash([b])
    assert [node.row.id for node in neighbourhood(library, a).nodes] == [a, c]


def test_copies_of_a_text_are_one_place(library: Library) -> None:
    a, b, c, d = add(library, 4)
    library.link(a, [b, c], "background")
    library.link(d, [c])
    library.say_reprint([b, c])
    found = neighbourhood(library, a)
    folded = next(node for node in found.nodes if node.row.id == b)
    assert folded.copies == (c,)
    assert edges(found) == [(a, b, "link", "background to"), (d, b, "link", "related to")]


def test_links_of_the_other_copies_of_the_text_in_the_middle_are_its_own(library: Library) -> None:
    a, b, c = add(library, 3)
    library.say_reprint([a, b])
    library.link(b, [c])
    found = neighbourhood(library, a)
    assert [node.row.id for node in found.nodes] == [a, c]
    assert edges(found) == [(a, c, "link", "related to")]


def test_suggestions_are_told_as_such_where_there_is_nothing_surer(library: Library) -> None:
    a, b, c = add(library, 3)
    library.link(a, [b])
    guesses = [Related(b, 0.9), Related(c, 0.8, ("same quotation", "2 days later"))]
    found = neighbourhood(library, a, suggested=guesses)
    assert edges(found) == [(a, b, "link", "related to"), (a, c, "suggestion", "same quotation; 2 days later")]


def test_more_than_there_is_room_for_is_counted(library: Library) -> None:
    ids = add(library, 30)
    library.link(ids[0], ids[1:])
    found = neighbourhood(library, ids[0], most=20)
    assert len(found.nodes) == 20
    assert found.more == 10
    assert len(found.edges) == 19


def test_as_data_it_is_plain_json(library: Library) -> None:
    a, b = add(library, 2)
    library.link(a, [b], "follow-up", "Why")
    said = json.loads(json.dumps(neighbourhood(library, a).record()))
    assert [node["id"] for node in said["nodes"]] == [a, b]
    (edge,) = said["edges"]
    assert edge == {"from": a, "to": b, "kind": "link", "type": "follow-up", "words": "follow-up of", "note": "Why"}


def test_a_clipping_that_is_not_there_has_none(library: Library) -> None:
    with pytest.raises(NotFound):
        neighbourhood(library, 7)

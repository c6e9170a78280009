"""What merging and renaming would do, which tags look alike, and several tags changed in one step."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import NotFound, Refused
from db.library import Library
from db.query.compare import value_matches
from db.query.edit import with_filter
from db.query.parser import parse
from db.query.tree import Filter, Match
from db.tag_care import alike
from tests.helpers.drafts import make_draft


@pytest.fixture
def three(library: Library) -> Library:
    for title in ("One", "Two", "Three"):
        library.add(make_draft(title, f"Text of {title}."))
    return library


def names(library: Library) -> dict[str, int]:
    return {tag.name: tag.count for tag in library.tags()}


def test_the_effect_of_a_merge_is_what_the_merge_does(three: Library) -> None:
    three.tag([1, 2], ["strike"])
    three.tag([2, 3], ["strikes"])
    three.tag([3], ["strikes/wildcat"])
    effect = three.effect_of_merge(["strikes"], "strike")
    assert (effect.gaining, effect.after, effect.is_new) == (1, 3, False)
    assert effect.below == ("strikes/wildcat",)
    three.merge_tags(["strikes"], "strike")
    assert names(three) == {"strike": 3, "strike/wildcat": 1}


def test_the_trash_does_not_count_in_an_effect(three: Library) -> None:
    three.tag([1, 2], ["a"])
    three.tag([3], ["b"])
    three.trash([1])
    assert three.effect_of_merge(["a"], "b").after == 2
    assert three.effect_of_merge(["a"], "new one").is_new


def test_an_effect_refuses_what_the_change_would_refuse(three: Library) -> None:
    three.tag([1], ["war/ukraine"])
    with pytest.raises(Refused):
        three.effect_of_merge(["war"], "war/ukraine")
    with pytest.raises(NotFound):
        three.effect_of_merge(["peace"], "war/ukraine")
    with pytest.raises(NotFound):
        three.effect_of_rename("peace", "x")
    with pytest.raises(Refused):
        three.effect_of_rename("war", " / ")


def test_the_effect_of_a_rename_names_what_is_joined(three: Library) -> None:
    three.tag([1], ["war", "war/ukraine", "war/yemen"])
    three.tag([2], ["conflict/Ukraine"])
    effect = three.effect_of_rename("war", "conflict")
    assert (effect.below, effect.joined) == (2, ("conflict/Ukraine",))
    assert three.effect_of_rename("war", "War").joined == ()


def test_several_tags_are_changed_in_one_step(three: Library) -> None:
    three.tag([1], ["a", "b", "b/c", "d"])
    three.colour_tags(["a", "d"], "#123456")
    assert {tag.name: tag.colour for tag in three.tags() if tag.colour == "#123456"} == {"a": "#123456", "d": "#123456"}
    three.undo()
    assert not [tag for tag in three.tags() if tag.colour == "#123456"]
    three.delete_tags(["b", "b/c", "a"])
    assert names(three) == {"d": 1}
    three.undo()
    assert names(three) == {"a": 1, "b": 1, "b/c": 1, "d": 1}
    three.delete_tags(["b"], below=False)
    assert names(three) == {"a": 1, "b/c": 1, "d": 1}


def test_tags_are_given_and_taken_in_one_step(three: Library) -> None:
    three.tag([1, 2], ["old"])
    three.retag([1, 2], ["new"], ["old"])
    assert names(three) == {"new": 2, "old": 0}
    three.undo()
    assert names(three) == {"old": 2}


def test_only_the_tags_that_were_asked_for_are_read(three: Library) -> None:
    three.tag([1, 2], ["a"])
    three.tag([2], ["b"])
    three.alias_tag("a", "alpha")
    a, b = three.tags()
    assert three.tags([a.id, 999]) == [a]
    assert (a.count, a.aliases) == (2, ("alpha",))
    three.trash([2])
    assert three.tags([b.id])[0].count == 0


def test_other_names_of_a_tag_are_set_as_a_whole(three: Library) -> None:
    three.tag([1], ["nato", "otan"])
    three.alias_tag("nato", "alliance")
    three.set_tag_aliases("nato", ["north atlantic treaty organisation"])
    assert three.tags()[0].aliases == ("north atlantic treaty organisation",)
    with pytest.raises(Refused):
        three.set_tag_aliases("nato", ["OTAN"])
    assert three.tags()[0].aliases == ("north atlantic treaty organisation",)


def test_tags_know_when_something_was_clipped_for_them_last(library: Library) -> None:
    library.add(make_draft("One", "1.", taken_at="2026-03-01T08:00:00Z"))
    library.add(make_draft("Two", "2.", taken_at="2026-05-01T08:00:00Z"))
    library.tag([1, 2], ["a"])
    library.tag([1], ["b"])
    numbers = {tag.name: tag.id for tag in library.tags()}
    newest = library.newest_by_tag()
    assert newest[numbers["a"]] > newest[numbers["b"]]
    library.trash([1])
    assert numbers["b"] not in library.newest_by_tag()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("land mines", "land-mines"),
        ("election", "elections"),
        ("policy", "policies"),
        ("ukraine", "ukriane"),
        ("ukraine", "ukrane"),
        ("climate", "clymate"),
        ("war/strike", "war/strikes"),
        ("Coopération", "Cooperations"),
        ("ukraine", "war/ukraine"),
    ],
)
def test_names_are_alike(one: str, other: str) -> None:
    assert [set(group) for group in alike(["quite other", one, other])] == [{one, other}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("budget 2024", "budget 2025"),
        ("iran", "iraq"),
        ("uk/politics", "us/politics"),
        ("war", "warfare"),
        ("ab/c", "abc"),
    ],
)
def test_names_are_not_alike(one: str, other: str) -> None:
    assert alike([one, other]) == []


@given(st.lists(st.text("abst/ ", min_size=1, max_size=9), max_size=12))
def test_groups_hold_names_that_are_there_and_each_once(tags: list[str]) -> None:
    grouped = [name for group in alike(tags) for name in group]
    assert len(grouped) == len(set(grouped))
    assert set(grouped) <= set(tags)


def test_clippings_are_sorted_into_stories_in_one_step(three: Library) -> None:
    three.add_story("Harbour", [1])
    three.sort_into_stories([1, 2], ["The pier", "harbour"])
    assert {story.name: story.count for story in three.stories()} == {"Harbour": 2, "The pier": 2}
    assert three.stories_of_many([1, 2, 3]) == {"Harbour": 2, "The pier": 2}
    three.sort_into_stories([1], ["Third"], ["Harbour"])
    assert {story.name: story.count for story in three.stories()} == {"Harbour": 1, "The pier": 2, "Third": 1}
    three.undo()
    assert {story.name: story.count for story in three.stories()} == {"Harbour": 2, "The pier": 2}
    one = three.story("harbour")
    assert three.stories([one.id, 77]) == [one]


def test_a_story_with_any_name_is_found_by_its_exact_name() -> None:
    for name in ("The pier", "Pier", "7", "a:b (c)", "Hafenstreik – Überblick", "港湾 スト"):
        leaf = parse(with_filter("", "story", name, "+")).tree
        assert isinstance(leaf, Filter)
        assert leaf.match is Match.EXACT
        assert value_matches(leaf, name)

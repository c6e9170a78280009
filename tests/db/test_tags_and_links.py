"""Tags with paths, aliases and colours; links seen from both ends."""

from __future__ import annotations

import pytest

from db.errors import NotFound, Refused
from db.library import Library
from tests.helpers.drafts import make_draft


@pytest.fixture
def three(library: Library) -> Library:
    for title in ("One", "Two", "Three"):
        library.add(make_draft(title, f"Text of {title}."))
    return library


def names(library: Library) -> dict[str, int]:
    return {tag.name: tag.count for tag in library.tags()}


def test_tags_are_equal_whatever_their_case_accents_or_spaces(three: Library) -> None:
    three.tag([1], ["Élections / 2024"])
    three.tag([2], ["elections/2024", "  ELECTIONS/2024 "])
    assert names(three) == {"Élections/2024": 2}


def test_tagging_files_a_clipping(three: Library) -> None:
    three.tag([1], ["x"])
    assert list(three.ids("inbox")) == [3, 2]


def test_renaming_moves_the_children_along(three: Library) -> None:
    three.tag([1], ["war/ukraine/east"])
    three.tag([2], ["war"])
    three.tag([3], ["warfare"])
    three.rename_tag("war", "conflict")
    assert names(three) == {"conflict": 1, "conflict/ukraine/east": 1, "warfare": 1}


def test_a_tag_can_move_below_its_own_old_path(three: Library) -> None:
    three.tag([1], ["war", "war/ukraine"])
    three.tag([2], ["war/yemen"])
    three.rename_tag("war", "war/ukraine")
    assert names(three) == {"war/ukraine": 1, "war/ukraine/ukraine": 1, "war/ukraine/yemen": 1}
    three.undo()
    assert names(three) == {"war": 1, "war/ukraine": 1, "war/yemen": 1}


def test_renaming_onto_another_tag_joins_them(three: Library) -> None:
    three.tag([1, 2], ["a"])
    three.tag([2, 3], ["b"])
    three.rename_tag("a", "B")
    assert names(three) == {"b": 3}


def test_changing_only_the_case_of_a_tag_is_a_rename(three: Library) -> None:
    three.tag([1], ["nato"])
    three.rename_tag("nato", "NATO")
    assert names(three) == {"NATO": 1}


def test_merged_names_stay_as_aliases(three: Library) -> None:
    three.tag([1], ["ww2"])
    three.tag([2], ["second world war"])
    three.merge_tags(["ww2", "second world war"], "WWII")
    assert names(three) == {"WWII": 2}
    three.tag([3], ["WW2"])
    assert names(three) == {"WWII": 3}
    assert three.tags()[0].aliases == ("second world war", "ww2")


def test_counts_leave_the_trash_out(three: Library) -> None:
    three.tag([1, 2], ["a"])
    three.trash([1])
    assert names(three) == {"a": 1}


def test_colours_are_checked(three: Library) -> None:
    three.tag([1], ["a"])
    three.colour_tag("a", "#ABCDEF")
    assert three.tags()[0].colour == "#abcdef"
    with pytest.raises(Refused, match="not a colour"):
        three.colour_tag("a", "red; background: url(x)")


@pytest.mark.parametrize("name", ["", "  ", "/", "#", "\x00", "/ /"])
def test_a_tag_needs_a_name(three: Library, name: str) -> None:
    with pytest.raises(Refused, match="needs a name"):
        three.tag([1], [name])


def test_unknown_tags_are_told(three: Library) -> None:
    with pytest.raises(NotFound, match="no tag “nowhere”"):
        three.untag([1], ["nowhere"])


def test_a_link_is_seen_from_both_ends_in_its_own_words(three: Library) -> None:
    three.link(2, [1], "correction", "wrong figure")
    (seen,) = three.links(1)
    assert (seen.other(1), seen.words(1), seen.note) == (2, "corrected by", "wrong figure")
    (seen,) = three.links(2)
    assert (seen.other(2), seen.words(2)) == (1, "correction of")


def test_the_same_link_again_only_changes_its_note(three: Library) -> None:
    three.link(1, [2], "related", "first")
    three.link(2, [1], "related", "second")
    three.link(1, [2], "related")
    assert [link.note for link in three.links(1)] == ["second"]


def test_links_to_the_trash_are_hidden_until_it_is_restored(three: Library) -> None:
    three.link(1, [2])
    three.trash([2])
    assert three.links(1) == []
    three.restore([2])
    assert len(three.links(1)) == 1


def test_links_are_removed_in_both_directions(three: Library) -> None:
    three.link(1, [2], "follow-up")
    three.link(2, [1], "background")
    three.unlink(2, 1, "follow-up")
    assert [link.kind.key for link in three.links(1)] == ["background"]
    three.unlink(1, 2)
    assert three.links(1) == []
    with pytest.raises(NotFound, match="not linked"):
        three.unlink(1, 2)


def test_a_clipping_is_not_linked_to_itself(three: Library) -> None:
    with pytest.raises(Refused, match="to itself"):
        three.link(1, [2, 1])
    assert three.links(1) == []

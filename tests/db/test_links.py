"""Kinds of link, several links at once, and pairs that are not wanted."""

from __future__ import annotations

import pytest

from db.errors import NotFound, Refused
from db.library import Library
from db.relations import LINK_KINDS, RELATED
from tests.helpers.drafts import make_draft


@pytest.fixture
def four(library: Library) -> Library:
    for number in range(1, 5):
        library.add(make_draft(f"Title {number}", f"Text {number}.", published=f"2026-03-0{5 - number}"))
    return library


def ends(library: Library, number: int) -> set[tuple[int, int, str]]:
    return {(link.source, link.target, link.kind.key) for link in library.links(number)}


def test_kinds_that_have_no_direction_are_the_same_link_from_both_ends(four: Library) -> None:
    kind, _ = four.add_link_kind("same event as")
    assert not kind.directed
    four.link(1, [2], kind.key)
    four.link(2, [1], kind.key, "both on Tuesday", "2026-03-03")
    (link,) = four.links(1)
    assert {link.words(1), link.words(2)} == {kind.name}
    assert (link.note, link.dated) == ("both on Tuesday", "2026-03-03")


@pytest.mark.parametrize("name", ["Related to", "FOLLOW-UP", "corrected by", "earlier", "  ", "cites", "cited-by"])
def test_two_kinds_cannot_be_called_the_same(four: Library, name: str) -> None:
    four.add_link_kind("cites", "cited by")
    with pytest.raises(Refused):
        four.add_link_kind(name)
    assert len(four.link_kinds()) == len(LINK_KINDS) + 1


def test_a_kind_may_be_called_in_any_script(four: Library) -> None:
    kind, _ = four.add_link_kind("پس منظر", "背景")
    four.link(1, [2], kind.key)
    assert [link.words(2) for link in four.links(2)] == ["背景"]
    assert four.link_kind("پس منظر") == (kind, False)
    assert four.link_kind("背景") == (kind, True)


def test_links_of_a_removed_kind_become_another_and_lose_no_note(four: Library) -> None:
    kind, _ = four.add_link_kind("cites", "cited by")
    four.link(1, [2, 3], kind.key, "the third paragraph")
    four.link(2, [1], RELATED.key, "same author")
    with pytest.raises(Refused, match="2 links"):
        four.remove_link_kind(kind.key)
    four.remove_link_kind(kind.key, RELATED.key)
    assert ends(four, 1) == {(2, 1, "related"), (1, 3, "related")}
    assert {link.note for link in four.links(2)} == {"same author; the third paragraph"}
    four.undo()
    assert ends(four, 1) == {(2, 1, "related"), (1, 2, "cites"), (1, 3, "cites")}
    assert {link.words(2) for link in four.links(2)} == {"cited by", "related to"}


def test_what_every_library_has_stays(four: Library) -> None:
    with pytest.raises(Refused):
        four.remove_link_kind("related", "background")
    with pytest.raises(Refused):
        four.edit_link_kind("follow-up", "sequel of", "prequel of")
    with pytest.raises(NotFound):
        four.link(1, [2], "cousin")


def test_of_two_that_are_linked_together_the_later_is_the_source(four: Library) -> None:
    four.link_all([1, 2, 3], "follow-up")
    assert ends(four, 1) == {(1, 2, "follow-up"), (1, 3, "follow-up")}
    assert ends(four, 3) == {(1, 3, "follow-up"), (2, 3, "follow-up")}
    with pytest.raises(Refused, match="Make a story"):
        four.link_all(range(1, 30))


def test_a_link_is_turned_unless_that_one_is_there(four: Library) -> None:
    four.link(1, [2], "follow-up", "why", "2026-03-04")
    (link,) = four.links(1)
    four.edit_link(link.id, "background", link.note, None, turned=True)
    (link,) = four.links(1)
    assert (link.source, link.kind.key, link.note, link.dated) == (2, "background", "why", None)
    four.link(1, [2], "background")
    with pytest.raises(Refused, match="already"):
        four.edit_link(link.id, "background", "", None, turned=True)
    with pytest.raises(Refused, match="date"):
        four.edit_link(link.id, "reaction", "", "soon")


def test_dismissed_pairs_are_known_from_both_ends_until_taken_back(four: Library) -> None:
    four.dismiss(3, [1, 4, 3])
    assert (four.dismissed(3), four.dismissed(1), four.dismissed(2)) == ([1, 4], [3], [])
    four.undismiss(1, [3])
    assert (four.dismissed(3), four.dismissed(1)) == ([4], [])
    four.undo()
    assert four.dismissed(1) == [3]
    with pytest.raises(NotFound):
        four.dismiss(1, [99])

"""What the page of a story says: counts, gaps, who was first, links, reprints; what is not to be suggested again."""

from __future__ import annotations

from typing import Any

import pytest

from db.changes import STORIES
from db.errors import NotFound
from db.library import Library
from db.story_page import Gap, Member, first_to_report, gaps
from tests.helpers.drafts import make_draft


def report(library: Library, title: str, published: str | None, outlet: str, **fields: Any) -> int:
    return library.add(make_draft(title, f"{title}. It was so.", published=published, outlet=outlet, **fields))[0]


@pytest.fixture
def harbour(library: Library) -> Library:
    report(
        library, "Walkout", "2024-09-02T08:00:00+02:00", "The Lantern", agency="AFP/Reuters", dateline_day="2024-09-01"
    )
    report(library, "Walkout, too", "2024-09-02", "Radio Serandi", authors=("Nora Quill",))
    report(library, "Talks", "2024-09-14", "The Lantern", agency="Reuters", authors=("Nora Quill", "Abel Roe"))
    report(library, "Undated", None, "The Lantern", language="de")
    report(library, "Elsewhere", "2024-09-03", "The Lantern")
    library.add_story("Harbour", [1, 2, 3, 4])
    return library


def member(number: int, published: str) -> Member:
    moment = published if "T" in published else f"{published}T00:00:00Z"
    return Member(number, str(number), None, None, None, published, published[:10], None, moment)


def test_a_story_is_counted(harbour: Library) -> None:
    page = harbour.story_page(1)
    assert [each.title for each in page.members] == ["Walkout, too", "Walkout", "Talks", "Undated"]
    assert page.outlets == (("The Lantern", 3), ("Radio Serandi", 1))
    assert page.agencies == (("Reuters", 2), ("AFP", 1))
    assert page.languages == (("en", 3), ("de", 1))
    assert page.authors == (("Nora Quill", 2), ("Abel Roe", 1))
    assert page.days == (("2024-09-02", 2), ("2024-09-14", 1))
    assert page.span == ("2024-09-02", "2024-09-14")
    assert page.gaps == (Gap("2024-09-02", "2024-09-14", 11),)
    assert page.undated == 1
    assert page.event_day == "2024-09-01"


def test_the_trash_is_left_out_and_an_empty_story_has_a_page(harbour: Library) -> None:
    harbour.trash([1, 2, 3, 4])
    page = harbour.story_page(1)
    assert page.members == ()
    assert page.first is None
    assert page.span is None
    with pytest.raises(NotFound, match="gone"):
        harbour.story_page(99)


def test_first_is_who_was_earliest_by_the_hour_and_the_others_of_the_day_are_named(harbour: Library) -> None:
    page = harbour.story_page(1)
    assert page.first is not None
    assert (page.first.clipping, page.first.rivals) == (1, (2,))


@pytest.mark.parametrize(
    ("published", "first", "rivals"),
    [
        (["2024-09-02T10:00:00Z", "2024-09-02T08:00:00Z"], 2, ()),
        (["2024-09-02T08:00:00Z", "2024-09-01"], 2, ()),
        (["2024-09-02", "2024-09-02"], 1, (2,)),
        (["2024-09-03", "2024-09-02T23:00:00Z"], 2, ()),
    ],
)
def test_who_was_first(published: list[str], first: int, rivals: tuple[int, ...]) -> None:
    found = first_to_report(member(number, moment) for number, moment in enumerate(published, 1))
    assert found is not None
    assert (found.clipping, found.rivals) == (first, rivals)


def test_gaps_are_the_longest_runs_of_days_without_anything() -> None:
    days = ["2024-01-01", "2024-01-02", "2024-01-04", "2024-01-07", "2024-03-01"]
    assert [gap.days for gap in gaps(days)] == [53, 2]
    assert gaps(["2024-01-01"]) == ()


def test_links_inside_the_story_are_told_and_others_are_not(harbour: Library) -> None:
    harbour.link(3, [1, 5], "follow-up", "the day after")
    harbour.link(5, [1], "related")
    (found,) = harbour.story_page(1).links
    assert (found.source, found.target, found.kind, found.words) == (3, 1, "follow-up", "follow-up of")
    assert found.note == "the day after"


def test_reprints_are_folded_under_their_lead(harbour: Library) -> None:
    harbour.repair(
        lambda each: each.connection.executemany(
            "INSERT INTO reprint (clipping_id, group_id, lead) VALUES (?, ?, ?)",
            [(1, 1, 0), (2, 1, 1), (3, 3, 0), (5, 3, 1)],
        )
    )
    page = harbour.story_page(1)
    assert page.folds == {2: (1,)}, "of the other group only one is in the story"
    assert page.hidden == {1}


def test_what_was_dismissed_or_taken_out_is_remembered_until_it_is_put_in(harbour: Library) -> None:
    assert harbour.dismiss_from_story(1, [5]).ids(STORIES) == {1}
    harbour.take_from_story(1, [4, 5])
    assert harbour.dismissed_from_story(1) == {4, 5}
    harbour.put_in_story(1, [4])
    assert harbour.dismissed_from_story(1) == {5}
    harbour.undo()
    harbour.undo()
    assert harbour.dismissed_from_story(1) == {5}
    assert 4 in harbour.story_ids(1)
    harbour.undo()
    assert harbour.dismissed_from_story(1) == set()
    harbour.redo()
    harbour.delete_story(1)
    harbour.undo()
    assert harbour.dismissed_from_story(1) == {5}

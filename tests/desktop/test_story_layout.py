"""The timeline of a story: everything is on it once, nothing lies on anything else, and it stays bounded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from db.model import Story
from db.story_page import Member, StoryLink, StoryPage, first_to_report
from desktop.models.story_layout import (
    BREAK,
    LABEL,
    MARK,
    MOST_LANES,
    MOST_ROWS,
    MOST_WIDTH,
    NUMBERED,
    Timeline,
    lay_out,
)

START = date(2024, 9, 1)


def member(
    number: int, day: int, outlet: str | None = "The Lantern", hour: int | None = None, event: int | None = None
):
    at = (START + timedelta(days=day)).isoformat()
    published = at if hour is None else f"{at}T{hour:02}:00:00Z"
    happened = None if event is None else (START + timedelta(days=event)).isoformat()
    return Member(
        number, f"Report {number}", outlet, None, "en", published, at, happened, f"{at}T{hour or 0:02}:00:00Z"
    )


def page_of(*members: Member, **rest: object) -> StoryPage:
    story = Story(1, "Harbour", "", False, "2026-01-01T00:00:00Z", len(members))
    return StoryPage(story, members, first=first_to_report(members), **rest)  # type: ignore[arg-type]


def lane_names(timeline: Timeline) -> list[str]:
    return [lane.name for lane in timeline.lanes]


def test_three_clippings_stand_on_their_days_below_each_other_by_outlet() -> None:
    page = page_of(member(1, 0, hour=12), member(2, 2, "Radio Serandi"), member(3, 4, hour=6))
    timeline = lay_out(page, 500)
    assert lane_names(timeline) == ["The Lantern", "Radio Serandi"]
    assert [round(mark.x / timeline.day, 2) for mark in timeline.marks] == [0.5, 4.25, 2.5]
    assert [mark.first for mark in timeline.marks] == [True, False, False]
    assert timeline.width <= 500
    assert [number for number, _ in timeline.order] == [1, 2, 3]
    assert not timeline.breaks


def test_a_long_time_without_anything_is_broken_out_and_said() -> None:
    timeline = lay_out(page_of(member(1, 0), member(2, 3), member(3, 200)), 600)
    (gap,) = timeline.breaks
    assert gap.days == 196
    assert gap.end - gap.start == BREAK
    assert [(stretch.last - stretch.first) for stretch in timeline.stretches] == [3, 0]
    assert timeline.ticks[-1].x == timeline.stretches[1].start, "the first day after a break is named"
    assert timeline.ticks[-1].year, "it is in another year"


def test_the_day_of_the_dateline_is_drawn_where_it_is_an_earlier_one() -> None:
    page = page_of(member(1, 5, event=3), member(2, 5, event=5), member(3, 5, event=-300))
    marks = {mark.id: mark for mark in lay_out(page, 600).marks}
    event = marks[1].event
    assert event is not None
    assert event < marks[1].x
    assert marks[2].event is None
    assert marks[3].event is None, "what is mentioned of long ago does not stretch the axis"


def test_reprints_are_one_mark_with_a_number_that_has_the_flag_of_any_of_them() -> None:
    page = page_of(member(1, 0), member(2, 1, "Radio Serandi"), member(3, 2, "The Post"), folds={2: (1, 3)})
    timeline = lay_out(page, 600)
    (mark,) = timeline.marks
    assert (mark.id, mark.number, mark.first) == (2, 3, True)
    assert sum(bar.count for bar in timeline.bars) == 3, "coverage counts every one"


def test_links_lead_from_mark_to_mark_and_not_from_a_mark_to_itself() -> None:
    links = (
        StoryLink(2, 1, "follow-up", "follow-up of"),
        StoryLink(3, 1, "correction", "correction of"),
        StoryLink(2, 3, "related", "related to"),
        StoryLink(2, 9, "related", "related to"),
    )
    page = page_of(member(1, 0), member(2, 3), member(3, 5), links=links, folds={2: (3,)})
    timeline = lay_out(page, 600)
    ids = [timeline.marks[arrow.source].id for arrow in timeline.arrows]
    assert ids == [2, 2]
    assert [arrow.kind for arrow in timeline.arrows] == ["follow-up", "correction"]
    assert timeline.kinds == (("follow-up", "follow-up of"), ("correction", "correction of"))


def test_many_outlets_share_a_lane() -> None:
    members = [member(number, number % 7, f"Outlet {number % 30}") for number in range(1, 301)]
    timeline = lay_out(page_of(*members), 600)
    assert len(timeline.lanes) == MOST_LANES
    assert timeline.lanes[-1].others == 30 - (MOST_LANES - 1)
    assert timeline.rows <= MOST_LANES * MOST_ROWS


def test_agencies_in_a_shared_lane_are_no_outlets() -> None:
    members = [member(number, number % 7, f"Outlet {number % 15}") for number in range(1, 46)]
    wires = [replace(member(number, 3, None), agency=f"Wire {number}") for number in range(50, 60)]
    timeline = lay_out(page_of(*members, *wires), 600)
    assert timeline.lanes[-1].others == 15 - (MOST_LANES - 1)
    assert timeline.lanes[-1].count == 6 * 3 + 10


def test_many_days_are_counted_by_the_week_or_longer() -> None:
    members = [member(number, number * 3) for number in range(400)]
    timeline = lay_out(page_of(*members), 600)
    assert timeline.bin >= 7
    assert len(timeline.bars) <= 600 / 4 + len(timeline.stretches)
    assert lay_out(page_of(*members), 600, zoom=1000).width <= MOST_WIDTH + 1


def test_a_story_without_days_has_no_picture() -> None:
    undated = Member(1, "When?", None, None, None, None, None, None, "2026-01-01T00:00:00Z")
    assert lay_out(page_of(undated), 600) == Timeline()


MEMBERS = st.lists(
    st.tuples(st.integers(0, 2000), st.integers(0, 14), st.none() | st.integers(0, 23), st.none() | st.integers(0, 9)),
    min_size=1,
    max_size=120,
)


@given(MEMBERS, st.floats(80, 2000), st.floats(1, 60))
def test_everything_is_there_once_and_nothing_lies_on_anything(
    rows: list[tuple[int, int, int | None, int | None]], width: float, zoom: float
) -> None:
    members = [
        member(number, day, f"Outlet {outlet}", hour, None if back is None else day - back)
        for number, (day, outlet, hour, back) in enumerate(rows)
    ]
    timeline = lay_out(page_of(*members), width, zoom)
    assert sorted(each for mark in timeline.marks for each in (mark.id, *mark.also)) == list(range(len(rows)))
    assert sum(bar.count for bar in timeline.bars) == len(rows)
    assert all(0 <= mark.x <= timeline.width for mark in timeline.marks)
    assert timeline.width <= max(MOST_WIDTH, 2 * width) + BREAK * len(timeline.breaks) + 1
    assert all(mark.row < timeline.lanes[mark.lane].rows for mark in timeline.marks)
    for lane in range(len(timeline.lanes)):
        for row in range(MOST_ROWS):
            inside = sorted(
                (mark for mark in timeline.marks if (mark.lane, mark.row) == (lane, row)), key=lambda each: each.x
            )
            for one, other in pairwise(inside):
                halves = [(NUMBERED if each.number > 1 else MARK) / 2 for each in (one, other)]
                assert one.x + halves[0] <= other.x - halves[1]
    assert all(after.x - before.x >= LABEL for before, after in pairwise(timeline.ticks))

"""What is known of a story as a whole: who reported when and first, how often, with what gaps, and linked how."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import pairwise

from db import link_kinds, stories
from db.model import Story

LEAST_GAP = 2
"""Days without coverage from which on they are called a gap."""
MOST_GAPS = 5

Counted = tuple[tuple[str, int], ...]
"""Values with how many clippings have each, the most frequent first."""


@dataclass(frozen=True, slots=True)
class Member:
    """A clipping of a story. `day` is that of publication as printed (`YYYY-MM-DD`), None where it is not known;
    `event_day` the day that the dateline prints, None where it prints none; `moment` orders all of them, in UTC."""

    id: int
    title: str
    outlet: str | None
    agency: str | None
    language: str | None
    published: str | None
    day: str | None
    event_day: str | None
    moment: str

    @property
    def timed(self) -> bool:
        """Whether the hour of publication is known."""
        return self.day is not None and "T" in (self.published or "")


@dataclass(frozen=True, slots=True)
class Gap:
    """So many `days` without coverage, after the day `after` and before the day `before`."""

    after: str
    before: str
    days: int


@dataclass(frozen=True, slots=True)
class StoryLink:
    """A link between two clippings of a story: its kind's key, and its words read from the source."""

    source: int
    target: int
    kind: str
    words: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class FirstReport:
    """The clipping that was published first. `rivals` are from the same day and may have been before it, since their
    hours, or its own, are not known."""

    clipping: int
    rivals: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryPage:
    """A story with its members in their order. `days` are those with coverage in order, `gaps` the longest first.

    `folds` has for the clipping that stands for its reprints the others of the story; `hidden` are these others.
    `event_day` is the first day that a dateline prints, or None.
    """

    story: Story
    members: tuple[Member, ...]
    outlets: Counted = ()
    agencies: Counted = ()
    languages: Counted = ()
    authors: Counted = ()
    days: Counted = ()
    gaps: tuple[Gap, ...] = ()
    first: FirstReport | None = None
    event_day: str | None = None
    links: tuple[StoryLink, ...] = ()
    folds: dict[int, tuple[int, ...]] = field(default_factory=dict)

    @property
    def by_id(self) -> dict[int, Member]:
        """The members by clipping."""
        return {member.id: member for member in self.members}

    @property
    def span(self) -> tuple[str, str] | None:
        """The first and the last day with coverage."""
        return (self.days[0][0], self.days[-1][0]) if self.days else None

    @property
    def hidden(self) -> frozenset[int]:
        """The clippings for which another one stands."""
        return frozenset(other for others in self.folds.values() for other in others)

    @property
    def undated(self) -> int:
        """How many members have no day of publication."""
        return sum(member.day is None for member in self.members)


def read(connection: sqlite3.Connection, story_id: int) -> StoryPage:
    """The page of a story. Raises `NotFound`."""
    story = stories.get(connection, story_id)
    order = "position, clipping_id" if story.by_hand else "sort_date, clipping_id"
    rows = connection.execute(
        "SELECT id, title, outlet, agency, language, published, dateline_day, sort_date "
        "FROM story_clipping JOIN clipping ON id = clipping_id "
        f"WHERE story_id = ? AND trashed_at IS NULL ORDER BY {order}",
        (story_id,),
    ).fetchall()
    members = tuple(
        Member(row[0], row[1], row[2], row[3], row[4], row[5], _day(row[5]), _day(row[6]), row[7]) for row in rows
    )
    ids = json.dumps([member.id for member in members])
    days = tuple(sorted(Counter(member.day for member in members if member.day).items()))
    return StoryPage(
        story,
        members,
        outlets=_counted(member.outlet for member in members),
        agencies=_counted(name for member in members for name in (member.agency or "").split("/")),
        languages=_counted(member.language for member in members),
        authors=_counted(
            row[0]
            for row in connection.execute(
                "SELECT name FROM author WHERE clipping_id IN (SELECT value FROM json_each(?))", (ids,)
            )
        ),
        days=days,
        gaps=gaps([day for day, _ in days]),
        first=first_to_report(members),
        event_day=min((member.event_day for member in members if member.event_day), default=None),
        links=_links(connection, ids),
        folds=_folds(connection, members, ids),
    )


def gaps(days: Sequence[str]) -> tuple[Gap, ...]:
    """The longest runs of days without coverage between these days with it (in order), the longest first."""
    found = [Gap(one, other, _number(other) - _number(one) - 1) for one, other in pairwise(days)]
    return tuple(sorted((gap for gap in found if gap.days >= LEAST_GAP), key=lambda gap: -gap.days)[:MOST_GAPS])


def first_to_report(members: Iterable[Member]) -> FirstReport | None:
    """Who was first: the earliest hour, where it is known, else the earliest day."""
    dated = [member for member in members if member.day]
    timed = min((member for member in dated if member.timed), key=_early, default=None)
    untimed = min((member for member in dated if not member.timed), key=_early, default=None)
    first = timed
    if timed is None or (untimed is not None and (untimed.day or "") < (timed.day or "")):
        first = untimed
    if first is None:
        return None
    rivals = (
        member
        for member in dated
        if member is not first and member.day == first.day and not (member.timed and first.timed)
    )
    return FirstReport(first.id, tuple(member.id for member in sorted(rivals, key=_early)))


def _early(member: Member) -> tuple[str, int]:
    return member.moment, member.id


def _day(moment: str | None) -> str | None:
    try:
        return date.fromisoformat((moment or "")[:10]).isoformat()
    except ValueError:
        return None


def _number(day: str) -> int:
    return datetime.fromisoformat(day).toordinal()


def _counted(values: Iterable[str | None]) -> Counted:
    counts = Counter(value for value in values if value)
    return tuple(sorted(counts.items(), key=lambda each: (-each[1], each[0].casefold())))


def _links(connection: sqlite3.Connection, ids: str) -> tuple[StoryLink, ...]:
    rows = connection.execute(
        "SELECT source_id, target_id, type, note FROM link WHERE source_id IN (SELECT value FROM json_each(:ids)) "
        "AND target_id IN (SELECT value FROM json_each(:ids)) ORDER BY id",
        {"ids": ids},
    )
    kinds = link_kinds.by_key(connection)
    return tuple(
        StoryLink(row[0], row[1], row[2], kinds[row[2]].name if row[2] in kinds else row[2], row[3]) for row in rows
    )


def _folds(connection: sqlite3.Connection, members: Sequence[Member], ids: str) -> dict[int, tuple[int, ...]]:
    """For the clipping that stands for a reprint group the others of it: the lead, else the earliest that is here."""
    groups: dict[int, list[int]] = defaultdict(list)
    leads: dict[int, int] = {}
    rows = connection.execute(
        "SELECT clipping_id, group_id, lead FROM reprint WHERE clipping_id IN (SELECT value FROM json_each(?))", (ids,)
    )
    group_of = {}
    for clipping, group, lead in rows:
        group_of[clipping] = group
        if lead:
            leads[group] = clipping
    for member in sorted(members, key=_early):
        if member.id in group_of:
            groups[group_of[member.id]].append(member.id)
    shown = {leads.get(group, inside[0]): inside for group, inside in groups.items() if len(inside) > 1}
    return {lead: tuple(each for each in inside if each != lead) for lead, inside in shown.items()}

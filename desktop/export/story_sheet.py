"""The page of a story in words, as exports print it before its articles."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from db.story_page import Counted, Member, StoryPage
from desktop.export.plain import clean
from desktop.export.wording import counted, day_in_words, days_in_words, moment_in_words

MOST_NAMED = 12
MOST_GAPS = 3


@dataclass(frozen=True, slots=True)
class Pointer:
    """A link to another report of the story, in words read from this one."""

    words: str
    clipping: int
    title: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """One clipping of the story, with the reprints for which it stands; `time` is `08:00` or empty."""

    clipping: int
    title: str
    source: str
    time: str
    dateline: str
    first: bool
    also: str
    links: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the story with its reports; `words` are empty for reports without a day."""

    words: str
    count: int
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is said of a story. `first` is the first report, `first_words` who and when, `counts` name and numbers
    by what they count."""

    name: str
    note: str
    span: str
    summary: str
    first: Report | None
    first_words: str
    rivals: str
    gaps: tuple[str, ...]
    counts: tuple[tuple[str, Counted], ...]
    days: tuple[Day, ...]


def sheet(page: StoryPage) -> Sheet:
    """The words of a story's page, in the order of its days."""
    known, hidden = page.by_id, page.hidden
    first = page.first.clipping if page.first else None
    by_day: dict[str, list[Report]] = defaultdict(list)
    number = dict(page.days)
    for member in sorted(page.members, key=lambda each: (each.day is None, each.moment, each.id)):
        if member.id not in hidden:
            by_day[member.day or ""].append(_report(page, member, known, first))
    reports = {report.clipping: report for day in by_day.values() for report in day}
    stands = {other: lead for lead, others in page.folds.items() for other in others}
    return Sheet(
        name=clean(page.story.name),
        note=page.story.note,
        span=days_in_words(page.span),
        summary=_summary(page),
        first=reports[stands.get(first, first)] if first is not None else None,
        first_words=_who(known[first]) if first is not None else "",
        rivals=_rivals(page, known),
        gaps=tuple(
            f"{counted(gap.days, 'day')}, after {day_in_words(gap.after)} and before {day_in_words(gap.before)}"
            for gap in page.gaps[:MOST_GAPS]
        ),
        counts=tuple(
            (name, tuple((clean(value), count) for value, count in values))
            for name, values in (
                ("Outlets", page.outlets),
                ("Agencies", page.agencies),
                ("Authors", page.authors),
                ("Languages", page.languages if len(page.languages) > 1 else ()),
            )
            if values
        ),
        days=tuple(Day(day_in_words(day), number.get(day, len(found)), tuple(found)) for day, found in by_day.items()),
    )


def _report(page: StoryPage, member: Member, known: dict[int, Member], first: int | None) -> Report:
    copies = page.folds.get(member.id, ())
    links = [
        Pointer(clean(link.words), link.target, clean(known[link.target].title), clean(link.note))
        for link in page.links
        if link.source == member.id and link.target in known
    ]
    return Report(
        clipping=member.id,
        title=clean(member.title) or "Untitled",
        source=_source(member),
        time=moment_in_words(member.published).partition(", ")[2] if member.timed else "",
        dateline=day_in_words(member.event_day) if member.event_day and member.event_day != member.day else "",
        first=first is not None and (member.id == first or first in copies),
        also=_also([known[each] for each in copies if each in known]),
        links=tuple(links),
    )


def _source(member: Member) -> str:
    agency = member.agency if member.agency != member.outlet else None
    return clean(", ".join(part for part in (member.outlet, agency) if part))


def _also(copies: list[Member]) -> str:
    """The outlets that printed the same text, each once."""
    names = list(dict.fromkeys(clean(copy.outlet or copy.agency or copy.title) for copy in copies))
    more = [f"{len(names) - MOST_NAMED} more"] if len(names) > MOST_NAMED else []
    return ", ".join([*names[:MOST_NAMED], *more])


def _summary(page: StoryPage) -> str:
    parts = [counted(len(page.members), "clipping")]
    if len(page.days) > 1:
        parts.append(f"{counted(len(page.days), 'day')} with coverage")
    for values, one, many in (
        (page.outlets, "outlet", ""),
        (page.agencies, "agency", "agencies"),
        (page.languages, "language", ""),
        (page.authors, "author", ""),
    ):
        if values:
            parts.append(counted(len(values), one, many))
    return " · ".join(parts)


def _who(member: Member) -> str:
    return ", ".join(part for part in (_source(member), moment_in_words(member.published)) if part)


def _rivals(page: StoryPage, known: dict[int, Member]) -> str:
    if page.first is None or not page.first.rivals:
        return ""
    names = _also([known[each] for each in page.first.rivals if each in known])
    return f"Of the same day, with the hour not known: {names}."

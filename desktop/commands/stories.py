"""Commands for stories: which there are, what is known of one, and what is put into it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from db.errors import NotFound
from db.model import Story
from db.story_page import Counted, Member, StoryPage
from desktop.commands.session import Session

LIST_MOST = 8
"""Values that words for a person name of each count; JSON has all."""


def list_stories(session: Session) -> None:
    """Print all stories with their counts."""
    with session.reading() as library:
        found = library.stories()
        session.answer([_story(each) for each in found], "\n".join(f"{each.count:>7}  {each.name}" for each in found))


def show(session: Session, name: str) -> None:
    """Print what is known of a story."""
    with session.reading() as library:
        page = library.story_page(library.story(name).id)
        session.answer(record(page), lambda: words(page))


def add(session: Session, name: str, ids: Sequence[int]) -> None:
    """Put clippings into a story, which is made where there is none."""
    with session.writing() as library:
        try:
            story = library.story(name)
        except NotFound:
            library.add_story(name, list(ids))
        else:
            library.put_in_story(story.id, list(ids))
        story = library.story(name)
        session.answer(_story(story), f"{story.name}: {story.count:,}")


def remove(session: Session, name: str, ids: Sequence[int]) -> None:
    """Take clippings out of a story."""
    with session.writing() as library:
        library.take_from_story(library.story(name).id, list(ids))
        story = library.story(name)
        session.answer(_story(story), f"{story.name}: {story.count:,}")


def record(page: StoryPage) -> dict[str, Any]:
    """The page of a story as the JSON object that README documents."""
    first = page.first
    return {
        **_story(page.story),
        "note": page.story.note or None,
        "from": page.span[0] if page.span else None,
        "to": page.span[1] if page.span else None,
        "first_to_report": None
        if first is None
        else {**_member(page, page.by_id[first.clipping]), "rivals": list(first.rivals)},
        "event_day": page.event_day,
        "coverage": [{"day": day, "count": count} for day, count in page.days],
        "undated": page.undated,
        "gaps": [{"after": gap.after, "before": gap.before, "days": gap.days} for gap in page.gaps],
        "outlets": _counted(page.outlets),
        "agencies": _counted(page.agencies),
        "languages": _counted(page.languages),
        "authors": _counted(page.authors),
        "links": [
            {"from": each.source, "to": each.target, "type": each.kind, "note": each.note or None}
            for each in page.links
        ],
        "clippings": [_member(page, each) for each in page.members],
    }


def words(page: StoryPage) -> str:
    """The page of a story as a person reads it in a terminal."""
    story = page.story
    lines = [story.name, "=" * min(len(story.name), 78)]
    if page.span:
        lines.append(f"{'Days:':<20}{page.span[0]} to {page.span[1]}, {len(page.days):,} with coverage")
    if page.first is not None:
        member = page.by_id[page.first.clipping]
        who = ", ".join(filter(None, (member.outlet or member.agency, member.published)))
        lines.append(f"{'First to report:':<20}{member.id}  {member.title} ({who})")
        if page.first.rivals:
            lines.append(f"{'Perhaps before it:':<20}{', '.join(map(str, page.first.rivals))}")
    for gap in page.gaps:
        lines.append(f"{'Without coverage:':<20}{gap.days:,} days, after {gap.after} and before {gap.before}")
    for name, values in (
        ("Outlets", page.outlets),
        ("Agencies", page.agencies),
        ("Languages", page.languages),
        ("Authors", page.authors),
    ):
        if values:
            lines.append(f"{name + ':':<20}{_listed(values)}")
    if story.note:
        lines += ["", story.note]
    lines.append("")
    hidden = page.hidden
    for member in page.members:
        if member.id not in hidden:
            lines += _lines(member, len(page.folds.get(member.id, ())))
    return "\n".join(lines)


def _lines(member: Member, copies: int) -> Iterable[str]:
    about = " · ".join(
        filter(None, (member.outlet or member.agency, member.day, f"{copies} reprints" if copies else ""))
    )
    return (f"{member.id:>6}  {member.title}", f"        {about}".rstrip())


def _listed(values: Counted) -> str:
    said = [f"{value} {count:,}" for value, count in values[:LIST_MOST]]
    more = [f"and {len(values) - LIST_MOST:,} more"] if len(values) > LIST_MOST else []
    return ", ".join([*said, *more])


def _story(story: Story) -> dict[str, Any]:
    return {"name": story.name, "count": story.count, "order": "hand" if story.by_hand else "date"}


def _counted(values: Counted) -> list[dict[str, Any]]:
    return [{"value": value, "count": count} for value, count in values]


def _member(page: StoryPage, member: Member) -> dict[str, Any]:
    return {
        "id": member.id,
        "title": member.title,
        "outlet": member.outlet,
        "agency": member.agency,
        "published": member.published,
        "dateline_day": member.event_day,
        "reprints": list(page.folds.get(member.id, ())),
    }

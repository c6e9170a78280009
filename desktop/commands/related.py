"""Commands for what belongs together: related clippings, newcomers to a story, tags that fit."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from typing import Any

from db.index.place import Place
from db.kin.keeper import catch_up
from db.kin.kinship import Kinship
from db.library import Library
from db.relations import Related
from desktop.commands import records
from desktop.commands.reading_new import MOST, read_new
from desktop.commands.session import Session

NOTHING = "Nothing found."


def related(session: Session, number: int, most: int) -> None:
    """Print the clippings that belong to one."""
    with _asking(session) as (library, kinship), library.reader() as connection:
        library.clipping(number)
        _told(session, library, kinship.related(connection, number, most))


def newcomers(session: Session, name: str, most: int) -> None:
    """Print the clippings that belong to a story and are not in it."""
    with _asking(session) as (library, kinship), library.reader() as connection:
        story = library.story(name)
        ids = library.story_ids(story.id)
        unwanted = library.dismissed_from_story(story.id)
        found = kinship.related_to_many(connection, ids, most + len(unwanted))
        _told(session, library, [each for each in found if each.clipping not in unwanted][:most])


def tags(session: Session, number: int) -> None:
    """Print the tags that fit a clipping and that it does not have."""
    with _asking(session) as (library, kinship), library.reader() as connection:
        library.clipping(number)
        found = kinship.tags_for(connection, number)
        value = [{"tag": each.name, "score": each.score, "why": each.why} for each in found]
        session.answer(value, lambda: "\n".join(f"{each.name}  ({each.why})" for each in found) or NOTHING)


@contextlib.contextmanager
def _asking(session: Session) -> Iterator[tuple[Library, Kinship]]:
    """The library for reading, after what is new in it was read for what belongs together."""
    read_new(session)
    with session.reading() as library:
        # Where a window has it open, its search process writes down what is found; reading goes on here as well.
        catch_up(library, session.paths.index_cache, MOST)
        kinship = Kinship(Place(session.paths.index_cache, library.id))
        try:
            yield library, kinship
        finally:
            kinship.close()


def _told(session: Session, library: Library, found: Sequence[Related]) -> None:
    rows = {row.id: row for row in library.rows([each.clipping for each in found])}
    value: list[dict[str, Any]] = [
        {
            **records.clipping(library.clipping(each.clipping)),
            "score": each.score,
            "why": list(each.why),
            "type": each.kind,
        }
        for each in found
    ]
    lines = (f"{records.line(rows[each.clipping])}\n    {'; '.join(each.why)}" for each in found)
    session.answer(value, "\n".join(lines) or NOTHING)

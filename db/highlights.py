"""Highlights: passages that a person marked, found again by their words when the text around them changes.

A passage is anchored as the W3C's Web Annotation Data Model does it (Text Quote Selector, with a Text Position Selector
as the hint): https://www.w3.org/TR/annotation-model/#text-quote-selector.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence

from db import moments
from db.clippings import require
from db.errors import NotFound, Refused
from db.model import Highlight, Passage
from db.transaction import Transaction

COLOURS = ("yellow", "green", "blue", "pink", "orange")
"""Names of the colours; how they look is the theme's business. The first is the usual one."""

AROUND = 32
"""How many characters before and after a passage are kept."""

LONGEST = 20_000

_COLUMNS = "highlight.id, clipping_id, quotation, before, after, position, colour, note, created_at"


def of(connection: sqlite3.Connection, clipping_id: int) -> list[Highlight]:
    """The highlights of a clipping as they come in its text, those that lost their place at the end."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM highlight WHERE clipping_id = ? ORDER BY position IS NULL, position, id",
        (clipping_id,),
    )
    return [Highlight(*row) for row in rows]


def newest(connection: sqlite3.Connection, limit: int = -1, offset: int = 0, *, lost: bool = False) -> list[Highlight]:
    """The highlights of all clippings outside the trash, newest first; with `lost` those that lost their place."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM highlight JOIN clipping ON clipping.id = clipping_id WHERE trashed_at IS NULL "
        f"{'AND position IS NULL' if lost else ''} ORDER BY created_at DESC, highlight.id DESC LIMIT ? OFFSET ?",
        (limit, offset),
    )
    return [Highlight(*row) for row in rows]


def add(transaction: Transaction, clipping_id: int, start: int, end: int, colour: str, note: str) -> int:
    """Mark the characters from `start` to `end` of a clipping's plain text; returns the highlight's id."""
    require(transaction.connection, [clipping_id])
    place = _place(transaction, clipping_id, start, end)
    return transaction.insert(
        "highlight",
        {
            "clipping_id": clipping_id,
            **place,
            "colour": _colour(colour),
            "note": note.strip(),
            "created_at": moments.now(),
        },
    )


def add_quoted(transaction: Transaction, clipping_id: int, passage: Passage) -> int:
    """Mark a passage by its words, wherever they stand in a clipping's text; returns the highlight's id.

    Words that are not in the text are kept as a highlight without a place, to be found once the text is there.
    """
    quotation = passage.quotation.strip()[:LONGEST]
    if not quotation:
        raise Refused("There are no words to highlight.", "Select some words.")
    text = _text(transaction, clipping_id)
    start, end = _spaced_otherwise(text, quotation) or (None, None)
    return transaction.insert(
        "highlight",
        {
            "clipping_id": clipping_id,
            "quotation": quotation if start is None else text[start:end],
            "before": "" if start is None else text[max(0, start - AROUND) : start],
            "after": "" if end is None else text[end : end + AROUND],
            "position": start,
            "colour": _colour(passage.colour),
            "note": passage.note.strip(),
            "created_at": moments.now(),
        },
    )


def edit(transaction: Transaction, highlight_ids: Sequence[int], colour: str | None, note: str | None) -> None:
    """Change the colour or the note of highlights; `None` leaves it. Raises `NotFound`."""
    for number in highlight_ids:
        _require(transaction, number)
        if colour is not None:
            transaction.execute("UPDATE highlight SET colour = ? WHERE id = ?", (_colour(colour), number))
        if note is not None:
            transaction.execute(
                "UPDATE highlight SET note = ? WHERE id = ? AND note <> ?", (note.strip(), number, note.strip())
            )


def attach(transaction: Transaction, highlight_id: int, start: int, end: int) -> None:
    """Anchor a highlight anew, at the characters from `start` to `end` of its clipping's plain text. `NotFound`."""
    _require(transaction, highlight_id)
    clipping_id = int(transaction.value("SELECT clipping_id FROM highlight WHERE id = ?", (highlight_id,)))
    transaction.update("highlight", highlight_id, _place(transaction, clipping_id, start, end))


def remove(transaction: Transaction, highlight_ids: Sequence[int]) -> None:
    """Remove highlights. Raises `NotFound`."""
    for number in highlight_ids:
        _require(transaction, number)
        transaction.execute("DELETE FROM highlight WHERE id = ?", (number,))


def settle(transaction: Transaction, clipping_id: int) -> None:
    """Find the places of a clipping's highlights in its text after that was changed."""
    text = _text(transaction, clipping_id)
    for each in of(transaction.connection, clipping_id):
        place = locate(text, each)
        if place is None and (found := _spaced_otherwise(text, each.quotation)):
            place, end = found
            transaction.execute("UPDATE highlight SET quotation = ? WHERE id = ?", (text[place:end], each.id))
        transaction.execute(
            "UPDATE highlight SET position = ? WHERE id = ? AND position IS NOT ?", (place, each.id, place)
        )


def locate(text: str, highlight: Highlight) -> int | None:
    """Where a highlight's quotation begins in a text; `None` where it is not in it.

    Of several places the one whose surroundings are most alike, of those the one nearest to where it was.
    """
    places = []
    at = text.find(highlight.quotation)
    while at >= 0:
        end = at + len(highlight.quotation)
        alike = _alike(text[max(0, at - AROUND) : at][::-1], highlight.before[::-1])
        alike += _alike(text[end : end + AROUND], highlight.after)
        distance = abs(at - highlight.position) if highlight.position is not None else at
        places.append((-alike, distance, at))
        at = text.find(highlight.quotation, at + 1)
    return min(places)[2] if places else None


def _spaced_otherwise(text: str, quotation: str) -> tuple[int, int] | None:
    """Where words stand in a text, however they are spaced and broken into lines there."""
    at = text.find(quotation)
    if at >= 0:
        return at, at + len(quotation)
    found = re.search(r"\s+".join(map(re.escape, quotation.split())), text)
    return found.span() if found else None


def _alike(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _place(transaction: Transaction, clipping_id: int, start: int, end: int) -> dict[str, str | int]:
    """The columns that say where a highlight is. Raises `Refused` where there are no words, or too many."""
    text = _text(transaction, clipping_id)
    quotation = text[start:end]
    if not (0 <= start < end <= len(text)) or not quotation.strip():
        raise Refused("There is no text there to highlight.", "Select some words.")
    if len(quotation) > LONGEST:
        raise Refused(f"A highlight can have {LONGEST:,} characters.", "Select less.")
    return {
        "quotation": quotation,
        "before": text[max(0, start - AROUND) : start],
        "after": text[end : end + AROUND],
        "position": start,
    }


def _text(transaction: Transaction, clipping_id: int) -> str:
    return str(transaction.value("SELECT text FROM body WHERE clipping_id = ?", (clipping_id,)) or "")


def _require(transaction: Transaction, highlight_id: int) -> None:
    if transaction.value("SELECT id FROM highlight WHERE id = ?", (highlight_id,)) is None:
        raise NotFound("That highlight is gone.")


def _colour(name: str) -> str:
    if name not in COLOURS:
        raise Refused(f"“{name}” is not a colour of highlights.", f"There are {', '.join(COLOURS)}.")
    return name

"""Commands about the single captures of a clipping: `captures`, `diff`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from db import readings
from db.errors import CuttingsError, NotFound, Refused
from db.library import Library
from db.model import FIELD_NAMES, Capture
from db.relations import Reading
from db.word_diff import Change, marked
from desktop.commands.session import Session
from desktop.intake.reread import kept_original
from desktop.intake.revision import Revision, in_short, revise

NOW = "now"
"""What the clipping says now, with what a person changed in it, as an end of a comparison."""


@dataclass(slots=True)
class _Said:
    """The captures of a clipping, newest first, what each said, and why that of others could not be read."""

    captures: list[Capture]
    readings: dict[int, Reading]
    unread: dict[int, str] = field(default_factory=dict)


def captures(session: Session, number: int) -> None:
    """Print the captures of a clipping, the newest first, and what each changed."""
    with session.reading() as library:
        known = _said(library, number)
        values, lines = [], []
        for at, each in enumerate(known.captures):
            change = _since(known, known.captures[at:])
            values.append(_record(library, each, known, change))
            taken = f"{each.id}  {each.taken_at}  {each.size:>9,} bytes  {each.sha256[:16]}"
            lines.append(
                f"{taken}  {_words(known, each, change)}\n"
                f"        {each.final_url or each.url or each.name or each.media_type}"
            )
        session.answer(values, "\n".join(lines))


def diff(session: Session, number: int, old: str | None, new: str | None, whole: bool) -> None:
    """Print what changed from one capture of a clipping to another."""
    with session.reading() as library:
        known = _said(library, number)
        before, after = _ends(library, number, known, old, new)
        made = revise(before, after)
        session.answer(_revision_record(number, made), lambda: _in_words(made, whole))


def _said(library: Library, number: int) -> _Said:
    known = _Said(library.captures(number), {each.capture: each for each in library.readings(number)})
    for each in library.unread_captures(number):
        # Extraction libraries take a second to import.
        from desktop.intake.read import draft_from_original

        try:
            known.readings[each.id] = readings.said(each, draft_from_original(kept_original(library, each)))
        except CuttingsError as error:
            known.unread[each.id] = str(error)
    return known


def _ends(library: Library, number: int, known: _Said, old: str | None, new: str | None) -> tuple[Reading, Reading]:
    """The two readings that are meant: the newest and the one before it, where they are not named."""
    newest = new or (str(known.captures[0].id) if known.captures and (old or len(known.captures) > 1) else NOW)
    if old is None:
        ids = [str(each.id) for each in known.captures]
        place = ids.index(newest) + 1 if newest in ids else 0
        if place >= len(ids):
            raise Refused(f"Clipping {number} has no earlier capture to compare.", f"See “cuttings captures {number}”.")
        old = ids[place]
    return _reading(library, number, known, old), _reading(library, number, known, newest)


def _reading(library: Library, number: int, known: _Said, wanted: str) -> Reading:
    if wanted == NOW:
        return library.present_reading(number)
    capture_id = int(wanted) if wanted.isdecimal() else -1
    if capture_id in known.unread:
        raise Refused(f"Capture {wanted} cannot be read: {known.unread[capture_id]}")
    if capture_id not in known.readings:
        raise NotFound(f"Clipping {number} has no capture {wanted}.", f"“cuttings captures {number}” shows them.")
    return known.readings[capture_id]


def _since(known: _Said, rest: Sequence[Capture]) -> Revision | None:
    """What the first of these captures changed; `None` for the oldest and where one of the two cannot be read."""
    if len(rest) < 2 or not {rest[0].id, rest[1].id} <= known.readings.keys():
        return None
    return revise(known.readings[rest[1].id], known.readings[rest[0].id])


def _words(known: _Said, capture: Capture, change: Revision | None) -> str:
    if capture.id in known.unread:
        return f"cannot be read: {known.unread[capture.id]}"
    if change is not None:
        return in_short(change)
    return "first" if capture is known.captures[-1] else "not compared"


def _in_words(revision: Revision, whole: bool) -> str:
    lines = [f"{FIELD_NAMES[each.field]}: {marked(each.changes)}" for each in revision.fields]
    for note in revision.notes:
        state = "" if note.in_old and note.in_new else " (added)" if note.in_new else " (removed)"
        lines.append(f"{'Correction' if note.kind == 'correction' else 'Update'}{state}: {note.text}")
    if lines:
        lines.append("")
    counts = revision.counts
    if counts.same and not whole:
        lines.append("The text is the same.")
    else:
        paragraphs = marked(revision.changes).split("\n")
        lines += paragraphs if whole else [each for each in paragraphs if _is_marked(each)]
    lines += ["", f"{counts.kept:,} words kept, {counts.cut:,} cut, {counts.added:,} added."]
    return "\n".join(lines)


def _is_marked(paragraph: str) -> bool:
    return any(sign in paragraph for sign in ("[-", "{+", "[moved] "))


def _record(library: Library, capture: Capture, known: _Said, change: Revision | None) -> dict[str, Any]:
    reading = known.readings.get(capture.id)
    return {
        "id": capture.id,
        "taken_at": capture.taken_at,
        "url": capture.url,
        "final_url": capture.final_url,
        "media_type": capture.media_type,
        "size": capture.size,
        "sha256": capture.sha256,
        "name": capture.name,
        "file": str(library.store.path(capture.sha256)),
        "title": reading.title if reading else None,
        "changed": None if change is None else not change.same,
        "changes": None if change is None else in_short(change),
    }


def _revision_record(number: int, revision: Revision) -> dict[str, Any]:
    counts = revision.counts
    return {
        "id": number,
        "from": revision.old.capture or None,
        "to": revision.new.capture or None,
        "same": revision.same,
        "fields": [{"field": each.field, "old": each.old or None, "new": each.new or None} for each in revision.fields],
        "notes": [
            {"kind": each.kind, "text": each.text, "in_old": each.in_old, "in_new": each.in_new}
            for each in revision.notes
        ],
        "summary": {
            "kept": counts.kept,
            "cut": counts.cut,
            "added": counts.added,
            "passages": counts.passages,
            "moved": counts.moved,
            "share": round(counts.share, 4),
        },
        "changes": [_change_record(each) for each in revision.changes],
        "marked": marked(revision.changes),
    }


def _change_record(change: Change) -> dict[str, Any]:
    return {"kind": change.kind, "old": change.old, "new": change.new, "move": change.move or None}

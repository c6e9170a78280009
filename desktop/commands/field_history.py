"""Commands for what became of the fields of a clipping."""

from __future__ import annotations

from typing import Any

from db.body import Body
from db.clippings import FieldValue
from db.errors import NotFound, Refused
from db.field_changes import NAMES, FieldChange
from db.field_history import BODY
from db.model import ORIGIN_NAMES
from desktop.commands import records
from desktop.commands.session import Session

_SHOWN = 50
_WHO = {"user": "you", "intake": "taken again", "import": "an import", "repair": "a repair"}
_WAYS = {"": "", "undo": ", undoing", "redo": ", doing again"}
_LONGEST = 200


def told(session: Session, number: int, field: str | None, limit: int | None) -> None:
    """Tell what changed, the newest first, and in the end what there was when the clipping came."""
    with session.reading() as library:
        most = limit if limit is not None else (-1 if session.as_json else _SHOWN)
        changes = library.field_changes(number, field, most)
        fields = [field] if field is not None else list(library.fields_changed(number))
        found = [*changes, *(library.first_value(number, each) for each in fields)]
    session.answer([_record(each) for each in found], lambda: "\n".join(map(_line, found)) or "Nothing was changed.")


def restore(session: Session, number: int, field: str | None, change: int) -> None:
    """Give a field the value again that a change gave it; 0 is what the clipping had when it came."""
    with session.writing() as library:
        if change:
            found = library.field_change(change)
            if found.clipping != number or field not in (None, found.field):
                raise NotFound(
                    f"Change {change} is not one of clipping {number}" + (f" in “{field}”." if field else "."),
                    f"“cuttings history {number}” shows the numbers that there are.",
                )
        elif field is None:
            raise Refused("It is not said which field is meant.", "Name it with --field.")
        else:
            found = library.first_value(number, field)
        library.restore_value(number, found.field, found.after)
        session.answer(records.clipping(library.clipping(number)), f"{NAMES[found.field]} of {number} restored.")


def _record(change: FieldChange) -> dict[str, Any]:
    return {
        "number": change.id,
        "field": change.field,
        "changed_at": change.changed_at,
        "who": change.who,
        "way": change.way or None,
        "from": change.before,
        "to": change.after,
        "step": change.step or None,
        "origin": change.origin.value if change.origin else None,
    }


def _line(change: FieldChange) -> str:
    after = _words(change.field, change.after)
    if change.id:
        who = _WHO[change.who] + _WAYS[change.way]
        before = _words(change.field, change.before)
        return f"{change.id}  {change.changed_at}  {NAMES[change.field]}  {who}: {before} → {after}"
    where = f", from {ORIGIN_NAMES[change.origin]}" if change.origin else ""
    return f"0  {change.changed_at}  {NAMES[change.field]}  at first{where}: {after}"


def _words(field: str, value: FieldValue) -> str:
    if value is None:
        return "nothing"
    if field == BODY:
        return f"{len(Body.from_html(str(value)).text().split()):,} words"
    text = "; ".join(value) if isinstance(value, tuple) else " ".join(value.split())
    return f"“{text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…'}”"

"""Commands that order the library: fields, stars, inbox, trash, undo and tags."""

from __future__ import annotations

from collections.abc import Sequence

from db.changes import Changes
from db.errors import Refused
from db.library import Library
from db.model import FIELDS
from desktop.commands import records
from desktop.commands.session import Session


def edit(session: Session, number: int, assignments: Sequence[str]) -> None:
    """Set fields of a clipping from `field=value` words, all in one step; `note=...` sets the note."""
    fields: dict[str, str | None] = {}
    note: str | None = None
    for each in assignments:
        name, sign, value = each.partition("=")
        name = {"author": "authors", "headline": "title", "date": "published"}.get(name.strip(), name.strip())
        if not sign or name not in (*FIELDS, "note"):
            raise Refused(
                f"“{each}” does not set a field.", f"Write FIELD=VALUE; fields are {', '.join(FIELDS)}, note."
            )
        if name == "note":
            note = value
        else:
            fields[name] = value or None
    with session.writing() as library:
        if fields:
            library.edit_fields([number], fields)
        if note is not None:
            library.set_note(number, note)
        session.answer(records.clipping(library.clipping(number)), f"Changed {number}.")


def star(session: Session, numbers: Sequence[int], on: bool) -> None:
    """Star clippings or take the star off."""
    with session.writing() as library:
        _done(session, library.star(numbers, on), numbers, "starred" if on else "unstarred")


def file(session: Session, numbers: Sequence[int], on: bool) -> None:
    """Take clippings out of the inbox or put them back."""
    with session.writing() as library:
        _done(session, library.file(numbers, on), numbers, "filed" if on else "unfiled")


def trash(session: Session, numbers: Sequence[int]) -> None:
    """Move clippings to the trash."""
    with session.writing() as library:
        _done(session, library.trash(numbers), numbers, "trashed")


def empty_trash(session: Session) -> None:
    """Delete everything in the trash for ever."""
    with session.writing() as library:
        numbers = sorted(library.ids("trash"))
        library.purge()
        session.answer({"deleted": numbers}, f"Deleted {len(numbers):,} for ever.")


def restore(session: Session, numbers: Sequence[int]) -> None:
    """Bring clippings back from the trash."""
    with session.writing() as library:
        _done(session, library.restore(numbers), numbers, "restored")


def step(session: Session, back: bool) -> None:
    """Undo the last step, or redo the one undone last."""
    with session.writing() as library:
        changes = library.undo() if back else library.redo()
        word = "undone" if back else "redone"
        session.answer({word: changes.label}, f"{word.capitalize()}: {changes.label}.")


def tag(session: Session, name: str, numbers: Sequence[int], add: bool) -> None:
    """Give clippings a tag or take it off."""
    with session.writing() as library:
        changes = library.tag(numbers, [name]) if add else library.untag(numbers, [name])
        _done(session, changes, numbers, "tagged" if add else "untagged")


def rename_tag(session: Session, old: str, new: str) -> None:
    """Rename a tag and those below it."""
    with session.writing() as library:
        library.rename_tag(old, new)
        _tags(session, library)


def merge_tags(session: Session, names: Sequence[str], into: str) -> None:
    """Make several tags one."""
    with session.writing() as library:
        library.merge_tags(names, into)
        _tags(session, library)


def colour_tag(session: Session, name: str, colour: str) -> None:
    """Set a tag's colour."""
    with session.writing() as library:
        library.colour_tag(name, colour)
        _tags(session, library)


def delete_tag(session: Session, name: str) -> None:
    """Delete a tag and those below it."""
    with session.writing() as library:
        library.delete_tag(name)
        _tags(session, library)


def list_tags(session: Session) -> None:
    """Print all tags with their counts."""
    with session.reading() as library:
        _tags(session, library)


def _done(session: Session, changes: Changes, numbers: Sequence[int], word: str) -> None:
    words = f"{changes.label}." if changes else "Nothing to change."
    session.answer({word: list(numbers), "step": changes.label or None}, words)


def _tags(session: Session, library: Library) -> None:
    tags = library.tags()
    session.answer(
        [records.tag(each) for each in tags], lambda: "\n".join(f"{each.count:>7}  {each.name}" for each in tags)
    )

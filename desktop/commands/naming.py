"""Commands for names in texts: listing them, correcting them."""

from __future__ import annotations

from typing import cast

from db.errors import NotFound, Refused
from db.folding import fold
from db.library import Library
from db.relations import NameKind
from desktop.commands.reading_new import read_new
from desktop.commands.session import Session

SHOWN = 50
_EVERY = 1_000_000


def names(session: Session, beginning: str, kind: str | None, limit: int | None) -> None:
    """Print names with the number of their clippings."""
    read_new(session)
    most = limit or (_EVERY if session.as_json else SHOWN)
    with session.reading() as library:
        found = library.names(cast("NameKind | None", kind), beginning, most)
    value = [{"name": each.name, "kind": each.kind, "count": count} for each, count in found]
    session.answer(value, "\n".join(f"{count:>7}  {each.kind:<12} {each.name}" for each, count in found))


def rename(session: Session, name: str, new: str, kind: str | None, new_kind: str | None) -> None:
    """Show a name as another one."""
    read_new(session)
    with session.writing() as library:
        own = _kind_of(library, name, kind)
        library.rename_name(own, name, new, cast("NameKind | None", new_kind))
    session.answer({"name": new, "kind": new_kind or own}, f"{name} is shown as {new} from now on.")


def no_name(session: Session, name: str, kind: str | None) -> None:
    """Show a name no more."""
    read_new(session)
    with session.writing() as library:
        own = _kind_of(library, name, kind)
        library.say_no_name(own, name)
    session.answer({"name": None, "kind": own}, f"{name} is not shown as a name any more.")


def _kind_of(library: Library, name: str, kind: str | None) -> NameKind:
    if kind is not None:
        return cast("NameKind", kind)
    kinds = [each.kind for each, _ in library.names(beginning=name, most=_EVERY) if fold(each.name) == fold(name)]
    if not kinds:
        raise NotFound(f"There is no name “{name}”.", "Look at them with: cuttings name list")
    if len(kinds) > 1:
        raise Refused(f"“{name}” is a {' and a '.join(kinds)}.", f"Say which with: --kind {kinds[0]}")
    return kinds[0]

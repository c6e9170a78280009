"""What the captures of a clipping said, one after the other, and what each changed."""

from __future__ import annotations

from dataclasses import dataclass, field

from db.library import Library
from db.model import Capture
from db.relations import Reading
from desktop.intake.revision import Revision, revise

NOW = 0
"""The number of what the clipping says now, among those of captures."""


@dataclass(slots=True)
class Said:
    """The captures of a clipping, newest first, and what each said, by number; `NOW` is what the clipping says.

    `changed` tells what each changed from the one before it, as far as both are known; `unread` are captures whose
    bytes have to be read first, `unreadable` says of some in a sentence why they cannot be.
    """

    captures: tuple[Capture, ...]
    readings: dict[int, Reading]
    changed: dict[int, Revision] = field(default_factory=dict)
    unread: tuple[Capture, ...] = ()
    unreadable: dict[int, str] = field(default_factory=dict)

    @property
    def edited(self) -> bool:
        """Whether the clipping says something else than its newest capture that is known."""
        return NOW in self.changed and not self.changed[NOW].same

    def before(self, number: int) -> int | None:
        """The capture before one, or before what the clipping says now; `None` where none is known."""
        ids = [each.id for each in self.captures]
        older = ids if number == NOW else ids[ids.index(number) + 1 :] if number in ids else []
        return next((each for each in older if each in self.readings), None)

    def capture(self, number: int) -> Capture | None:
        """A capture by its number."""
        return next((each for each in self.captures if each.id == number), None)


def read_said(library: Library, clipping_id: int, known: Said | None = None) -> Said:
    """What there is to know of the captures of a clipping; `known` may have more of what their bytes said."""
    captures = tuple(library.captures(clipping_id))
    found = {each.capture: each for each in library.readings(clipping_id)}
    found[NOW] = library.present_reading(clipping_id)
    unreadable = dict(known.unreadable) if known else {}
    if known:
        found = {**{each.id: known.readings[each.id] for each in captures if each.id in known.readings}, **found}
    said = Said(captures, found, unreadable=unreadable)
    said.unread = tuple(each for each in captures if each.id not in found and each.id not in unreadable)
    for number in (NOW, *(each.id for each in captures)):
        before = said.before(number)
        if before is not None and number in found:
            said.changed[number] = revise(found[before], found[number])
    return said


def change_since_first(library: Library, clipping_id: int) -> Revision | None:
    """What the newest capture says otherwise than the first one, else than the last that said something else.

    `None` where none did. Texts that are cut off, and captures of which it is not known what they said, do not count.
    """
    found = [each for each in library.readings(clipping_id) if not each.truncated and each.text.strip()]
    for older in (found[-1], *found[1:-1]) if len(found) > 1 else ():
        revision = revise(older, found[0])
        if not revision.same:
            return revision
    return None


def newest_change(library: Library, clipping_id: int) -> Revision | None:
    """What the newest capture says otherwise than the one before; `None` where that is not known, or there is none."""
    captures, found = library.captures(clipping_id), library.readings(clipping_id)
    if len(captures) < 2 or [each.id for each in captures[:2]] != [each.capture for each in found[:2]]:
        return None
    return revise(found[1], found[0]) if found[1].text.strip() else None

"""What a person is told of the place of a library: network drives, synchronised folders, other computers, clocks.

The window shows these sentences in its language, a command says them on standard error; no Qt here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from db import moments, places, presence
from db.library import Library
from desktop.place_memory import PlaceMemory

CLOCK_DIFFERS = timedelta(hours=1)
"""So far behind the newest change of the library a clock is wrong, or was when that was written."""

_NEWEST = "SELECT max(made_at) FROM (SELECT made_at FROM step ORDER BY id DESC LIMIT 50)"


def mark(text: str) -> str:
    """A text that the window shows through `desktop.translation.tr`, which is not imported here because it needs Qt."""
    return text


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to say: what is so and what to do, with names in braces for `values`.

    `key` names what was said, for those who remember it; an empty one is said each time. `help` says whether the page
    of the help about moving a library belongs to it.
    """

    problem: str
    remedy: str
    values: dict[str, str] = field(default_factory=dict)
    key: str = ""
    help: bool = False

    def words(self, tr: Callable[[str], str] = mark) -> tuple[str, str]:
        """Both sentences, in the language of `tr`."""
        return tr(self.problem).format(**self.values), tr(self.remedy).format(**self.values)


NETWORK = (
    mark("This library is on a network drive ({by})."),
    mark(
        "Cuttings writes with more care there, which is slower. Have it open on one computer at a time; on a drive of "
        "this computer it is faster and safer."
    ),
)
SYNCHRONISED = (
    mark("This library is in a folder that {by} synchronises."),
    mark(
        "Before you open it on another computer, close it here and let {by} finish: otherwise there will be two that "
        "contradict each other. It is safer outside, with its backups in the synchronised folder."
    ),
)
PASSING = (
    mark("This library is in memory only: it is gone when the computer is switched off."),
    mark("Move its folder to a drive."),
)
LEFT_BEHIND = (
    mark("This library was open on the computer {host} until {until}, and was not closed there in order."),
    mark("If Cuttings is still running there, close it: two that write make two libraries of one."),
)
INTRUDER = (
    mark("This library has been opened on the computer {host} ({user}), too, since {since}."),
    mark("Close it on one of the two now: what both write cannot be brought together."),
)
REPLACED = (
    mark("The library's file has been replaced while it was open, by a program that synchronises or by a person."),
    mark("It was read anew, and you can go on."),
)
REPLACED_AND_KEPT = (
    REPLACED[0],
    mark(
        "It was read anew, and you can go on. It lacks what was done here, which is kept among the copies of this "
        "library as {file}."
    ),
)
CONFLICTS = (
    mark("Two computers have changed this library at the same time: beside it is {files}."),
    mark(
        "What only the other one has is in that file. To see it, copy it as library.sqlite3 into a new folder and open "
        "that as a library; then take the file away."
    ),
)
OLDER = (
    mark("The library is an older copy than the one that was open here last."),
    mark(
        "Somebody, or a program that synchronises, has put it there. What was added since is missing: look for it in "
        "the backups, or in the older versions that such a program keeps."
    ),
)
OTHER = (
    mark("The library is not the one that was open here last: what another computer wrote has taken its place."),
    mark(
        "What was done here is missing: look for it in the backups, or in the older versions that the program keeps "
        "that synchronises."
    ),
)
CLOCK = (
    mark("This computer's clock says {now}, but the library was last changed on {then}: one of the two is wrong."),
    mark(
        "If it is this clock, set it right, because new clippings get their dates from it. If it was wrong then, look "
        "at the dates of what was clipped at that time. The order of the history is right in any case."
    ),
)


def remarks(library: Library, memory: PlaceMemory) -> list[Remark]:
    """What is to be said of a library that was just opened and was not said before, the most urgent first.

    It is not remembered here that it was said: whoever says it does so (`remember`).
    """
    found = [*_of_its_past(library, memory), *conflicts(library), *_of_its_place(library)]
    return [each for each in found if not each.key or not memory.was_told(each.key)]


def remember(said: Sequence[Remark], memory: PlaceMemory) -> None:
    """These were said; those that are said once are not said again."""
    for each in said:
        if each.key:
            memory.tell(each.key)


def conflicts(library: Library) -> list[Remark]:
    """What a synchroniser has laid beside the database because two computers wrote."""
    names = places.conflicts(library.folder)
    if not names:
        return []
    files = ", ".join(f"“{name}”" for name in names[:3]) + (" …" if len(names) > 3 else "")
    return [Remark(*CONFLICTS, {"files": files}, f"conflict {library.id} {' '.join(names)}")]


def replaced(library: Library) -> Remark:
    """Another file of the same library stands where the open one was."""
    kept = library.standing.kept
    return Remark(*REPLACED_AND_KEPT, {"file": kept.name}) if kept is not None else Remark(*REPLACED)


def intruder(who: presence.Presence) -> Remark:
    """Somebody else has opened it since."""
    return Remark(*INTRUDER, {"host": who.host, "user": who.user, "since": _moment(who.since)})


def _of_its_past(library: Library, memory: PlaceMemory) -> list[Remark]:
    found = []
    if (before := library.standing.left_behind) is not None:
        found.append(Remark(*LEFT_BEHIND, {"host": before.host, "until": _moment(before.beat)}))
    verdict = library.lineage().since(memory.seen(library))
    if verdict:
        found.append(Remark(*(OLDER if verdict == "older" else OTHER)))
    with library.reader() as connection:
        newest = presence.moment(connection.execute(_NEWEST).fetchone()[0] or "")
    now = moments.clock()
    if newest is not None and newest - now > CLOCK_DIFFERS:
        values = {"now": moments.in_local_words(now), "then": moments.in_local_words(newest)}
        found.append(Remark(*CLOCK, values, f"clock {library.id} {newest:%Y%m%d%H%M%S}"))
    return found


def _of_its_place(library: Library) -> list[Remark]:
    place = library.standing.place
    key = f"place {library.id} {presence.machine()} {place.key}"
    if place.passing:
        return [Remark(*PASSING, {}, key, help=True)]
    if place.synchronised:
        return [Remark(*SYNCHRONISED, {"by": place.synchronised}, key, help=True)]
    if place.network:
        return [Remark(*NETWORK, {"by": place.network}, key, help=True)]
    return []


def _moment(text: str) -> str:
    found = presence.moment(text)
    return moments.in_local_words(found) if found is not None else "?"

"""Which of the automatic copies of a library stay: of the last days, weeks and months, and never without a sound one.

The rule is the one of grandfather, father and son. It goes by the moments in the names of the copies, of which those
that lie in the future are never weighed against the others: a clock that is wrong, now or once, costs no good copy.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from db import moments

BACKUPS = "backups"
DAILY = "daily"
REPLACED = "replaced"
"""Why there is a file that a restored copy took the place of."""

FORCED_KEPT = 5
"""So many of the newest copies that were made before something stay in any case,"""
FORCED_FOR = timedelta(days=30)
"""for so long."""
RECENT_KEPT = 8
"""So many of all of them stay in any case,"""
RECENT_FOR = timedelta(days=2)
"""for so long: what was so this morning can be looked up in the evening."""
SPARED = 3
"""Copies that stay however much room they take."""
DAMAGED_KEPT = 2
"""How many of those stay that did not verify; they are beside the others and never counted with them."""

_NAME = re.compile(r"(\d{8}-\d{6})-(\d{6})-([a-z0-9-]+?)(\.damaged)?\.sqlite3(\.gz)?")
_REPLACED = re.compile(r"library-replaced-(\d{8}-\d{6})-(\d{6})()()\.sqlite3(\.gz)?")


@dataclass(frozen=True, slots=True)
class Rotation:
    """How many stay: the newest copy of each of the last `daily` days, `weekly` weeks and `monthly` months that have
    one, while all together take no more than `room` bytes (0: as many as they take)."""

    daily: int = 12
    weekly: int = 10
    monthly: int = 9
    room: int = 20_000_000_000


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the database as its name says it: since when, why it was made, and whether it verified then."""

    path: Path
    made: datetime
    why: str
    damaged: bool
    packed: bool
    size: int

    @property
    def stem(self) -> str:
        """Its name without what says how it is packed."""
        return self.path.name.removesuffix(".gz")


def read(path: Path) -> Copy | None:
    """The copy that a file is, by its name; `None` for a file of another name, or one that is gone."""
    found = _NAME.fullmatch(path.name) or _REPLACED.fullmatch(path.name)
    if found is None:
        return None
    try:
        made = datetime.strptime(found[1], "%Y%m%d-%H%M%S").replace(tzinfo=UTC, microsecond=int(found[2]))
        size = path.stat().st_size
    except (ValueError, OSError):
        return None
    return Copy(path, made, found[3] or REPLACED, bool(found[4]), bool(found[5]), size)


def name_of(made: datetime, why: str, *, damaged: bool = False) -> str:
    """What a copy is called that was made just now."""
    return f"{made:%Y%m%d-%H%M%S-%f}-{why}{'.damaged' if damaged else ''}.sqlite3"


def all_copies(folder: Path) -> list[Copy]:
    """Every copy of the database in a library's folder, also those that did not verify and those that were replaced."""
    files = [*(folder / BACKUPS).glob("*.sqlite3*"), *folder.glob("library-replaced-*.sqlite3*")]
    found = [each for each in map(read, files) if each is not None]
    packed = {each.stem for each in found if each.packed}
    # One that was just packed, but not yet removed, counts once.
    found = [each for each in found if each.packed or each.stem not in packed]
    return newest_first(found, moments.clock())


def newest_first(copies: Iterable[Copy], now: datetime) -> list[Copy]:
    """In the order in which they are wanted: the newest first, then those that lie in the future."""
    return sorted(copies, key=lambda each: (each.made <= now, each.made, each.stem), reverse=True)


def going(copies: Iterable[Copy], rule: Rotation, now: datetime) -> list[Copy]:
    """The copies that need not stay, the oldest first."""
    ordered = newest_first(copies, now)
    sound = [each for each in ordered if not each.damaged]
    damaged = [each for each in ordered if each.damaged]
    past = [each for each in sound if each.made <= now]
    stays = {*_by_time(past, rule), *_by_time([each for each in sound if each.made > now], rule)}
    forced = [each for each in past if each.why != DAILY and now - each.made <= FORCED_FOR]
    recent = [each for each in past if now - each.made <= RECENT_FOR]
    stays.update((*forced[:FORCED_KEPT], *recent[:RECENT_KEPT]))
    left = [each for each in sound if each in stays]
    total = sum(each.size for each in left)
    while rule.room and total > rule.room and len(left) > SPARED:
        total -= left[-1].size
        stays.discard(left.pop())
    stays.update(damaged[:DAMAGED_KEPT])
    return sorted((each for each in ordered if each not in stays), key=lambda each: each.made)


def _by_time(copies: list[Copy], rule: Rotation) -> set[Copy]:
    """The newest of each of so many days, weeks and months; `copies` are in order, the newest first."""
    periods: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
        (max(1, rule.daily), lambda made: made.date()),
        (rule.weekly, lambda made: made.isocalendar()[:2]),
        (rule.monthly, lambda made: (made.year, made.month)),
    )
    stays: set[Copy] = set()
    for count, period in periods:
        newest: dict[Hashable, Copy] = {}
        for each in copies:
            newest.setdefault(period(each.made), each)
        stays.update(list(newest.values())[:count])
    return stays

"""Keeping tags in order: what merging and renaming would do, when tags were used last, which look like others."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from db.errors import NotFound, Refused
from db.folding import fold
from db.tags import family, find, normal_name, path_of

SHORTEST_ALIKE = 5
"""Letters that one of two names needs for one letter more or less to be a slip; too many shorter ones differ by one."""


@dataclass(frozen=True, slots=True)
class MergeEffect:
    """Merging `names` into `into`: how many clippings outside the trash get that tag (`gaining`), how many have it then
    (`after`), and which tags below the merged ones move along. `is_new` where `into` is no tag yet."""

    names: tuple[str, ...]
    into: str
    is_new: bool
    gaining: int
    after: int
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RenameEffect:
    """Renaming a tag to `new`: how many tags below it move along, and which tags are there already and are joined."""

    new: str
    below: int
    joined: tuple[str, ...] = ()


def newest(connection: sqlite3.Connection) -> dict[int, str]:
    """For each tag by its id when the last of its clippings outside the trash was clipped, as UTC moment."""
    rows = connection.execute(
        "SELECT tag_id, max(captured_at) FROM tagging JOIN clipping ON id = clipping_id "
        "WHERE trashed_at IS NULL GROUP BY tag_id"
    )
    return {row[0]: row[1] for row in rows}


def effect_of_merge(connection: sqlite3.Connection, names: Sequence[str], into: str) -> MergeEffect:
    """What `db.tags.merge` would do. Raises `NotFound` for an unknown name, `Refused` for a target below one."""
    try:
        target, kept = find(connection, into).id, find(connection, into).name
    except NotFound:
        target, kept = 0, normal_name(into)
    paths = [path for path in dict.fromkeys(path_of(connection, name) for name in names) if fold(path) != fold(kept)]
    merged, below = [], []
    for path in paths:
        if fold(kept).startswith(f"{fold(path)}/"):
            raise Refused(f"“{path}” cannot be merged into a tag below it.", "Merge the other way round.")
        for tag in family(connection, path):
            if fold(tag.name) == fold(path):
                merged.append(tag.id)
            elif tag.name not in below:
                below.append(tag.name)
    before, after = _clippings_of(connection, [target]), _clippings_of(connection, [target, *merged])
    return MergeEffect(tuple(paths), kept, target == 0, after - before, after, tuple(below))


def effect_of_rename(connection: sqlite3.Connection, old: str, new: str) -> RenameEffect:
    """What `db.tags.rename` would do. Raises `NotFound` for an unknown name, `Refused` for one that cannot be."""
    above, name = path_of(connection, old), normal_name(new)
    moved = family(connection, above)
    ours = {tag.id for tag in moved}
    joined = []
    for tag in moved:
        path = name + tag.name[len(above) :]
        row = connection.execute("SELECT id, name FROM tag WHERE key = ?", (fold(path),)).fetchone()
        if row is not None and row[0] not in ours:
            joined.append(row[1])
    return RenameEffect(name, sum(fold(tag.name) != fold(above) for tag in moved), tuple(joined))


def alike(names: Iterable[str]) -> list[tuple[str, ...]]:
    """Groups of names that may be meant to be one: the same but for joints, plurals, one letter, or a path before them.

    One letter is one put in, left out, changed, or swapped with the next. Names that differ in a figure are not alike.
    """
    known = list(dict.fromkeys(names))
    keys = [fold(name) for name in known]
    groups = _Groups(len(known))
    buckets: defaultdict[str, list[int]] = defaultdict(list)
    leaves: defaultdict[str, list[int]] = defaultdict(list)
    for at, key in enumerate(keys):
        buckets["/".join(_loose(part) for part in key.split("/"))].append(at)
        leaves[_loose(key.rpartition("/")[2])].append(at)
    for same in buckets.values():
        groups.join(same)
    for same in leaves.values():
        # `uk/politics` and `us/politics` are two things; beside them, `politics` may be a third or either.
        if any("/" not in keys[at] for at in same) and len(same) == 2:
            groups.join(same)
    shorter: defaultdict[str, list[int]] = defaultdict(list)
    for at, key in enumerate(keys):
        if len(key) >= SHORTEST_ALIKE:
            for variant in {key, *(key[:cut] + key[cut + 1 :] for cut in range(len(key)))}:
                shorter[variant].append(at)
    for near in shorter.values():
        for place, one in enumerate(near):
            for other in near[place + 1 :]:
                if not groups.together(one, other) and _one_slip(keys[one], keys[other]):
                    groups.join([one, other])
    found = (tuple(sorted((known[at] for at in group), key=fold)) for group in groups.several())
    return sorted(found, key=lambda group: fold(group[0]))


def _clippings_of(connection: sqlite3.Connection, tag_ids: Sequence[int]) -> int:
    row = connection.execute(
        "SELECT count(DISTINCT clipping_id) FROM tagging JOIN clipping ON id = clipping_id "
        "WHERE trashed_at IS NULL AND tag_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(tag_ids)),),
    ).fetchone()
    return int(row[0])


def _loose(key: str) -> str:
    """A part of a path without joints and English plurals."""
    words = "".join(char if char.isalnum() else " " for char in key).split()
    return "".join(_singular(word) for word in words) or key


def _singular(word: str) -> str:
    for ending, instead, shortest in (
        ("ies", "y", 5),
        ("ches", "ch", 6),
        ("shes", "sh", 6),
        ("xes", "x", 5),
        ("s", "", 4),
    ):
        if word.endswith(ending) and not word.endswith(("ss", "us", "is")) and len(word) >= shortest:
            return word[: -len(ending)] + instead
    return word


def _one_slip(one: str, other: str) -> bool:
    """Whether two paths differ by one letter, in a part that is long enough."""
    parts = [pair for pair in zip(one.split("/"), other.split("/"), strict=False) if pair[0] != pair[1]]
    if one.count("/") != other.count("/") or len(parts) != 1 or max(map(len, parts[0])) < SHORTEST_ALIKE:
        return False
    one, other = parts[0]
    if len(one) > len(other):
        one, other = other, one
    start = 0
    while start < len(one) and one[start] == other[start]:
        start += 1
    end = 0
    while end < len(one) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    if any(char.isdigit() for char in left + right):
        return False
    if len(left) <= 1 and len(right) <= 1:
        return True
    return len(left) == len(right) == 2 and left == right[::-1]


class _Groups:
    """Things by number that are joined one by one."""

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def join(self, members: Sequence[int]) -> None:
        for each in members[1:]:
            self._above[self._top(each)] = self._top(members[0])

    def together(self, one: int, other: int) -> bool:
        return self._top(one) == self._top(other)

    def several(self) -> list[list[int]]:
        """The groups of more than one."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for each in range(len(self._above)):
            found[self._top(each)].append(each)
        return [group for group in found.values() if len(group) > 1]

    def _top(self, each: int) -> int:
        while self._above[each] != each:
            self._above[each] = self._above[self._above[each]]
            each = self._above[each]
        return each

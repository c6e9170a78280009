"""Finding the copies of a text among all others: candidates by the sampled runs of words, then a look at each."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from db.relations import Copy
from db.reprints.comparing import Text, compare

MOST_CANDIDATES = 120
"""Candidates that are looked at for one text, those that share most first."""
MOST_HAVING = 400
"""Clippings of a run of words that are worth knowing; a run of more says nothing about an article."""

_EVERYWHERE = (25, 200)
"""A run of words in more clippings than this stands around articles, unless most of a text is such: then the next."""
_MOST_EVERYWHERE = 0.7
_LEAST_SHARED = 4
_LEAST_OF_SHORT = 0.06
"""Hashes that a candidate shares at least; or, at least two, this part of those of the text."""
_TEXTS_KEPT = 600

_VAINLY = 6
"""Candidates in a row that are no copies, after which no more are looked at: the others share still less."""

Texts = Callable[[Sequence[int]], Mapping[int, Text]]
"""The texts of some clippings; those that are gone are left out."""


class Finder:
    """Finds copies, and remembers the texts that it looked at last. For one thread at a time."""

    def __init__(self) -> None:
        self._kept: dict[int, tuple[str, Text]] = {}

    def find(
        self, library: sqlite3.Connection, clipping_id: int, having: Mapping[int, Sequence[int]]
    ) -> tuple[Copy, ...]:
        """The copies of a clipping. `having` has for each hash of its sample that is looked up the clippings with it,
        itself or not, none where they are more than `MOST_HAVING`.
        """
        return copies(clipping_id, having, lambda wanted: self._texts(library, wanted))

    def _texts(self, library: sqlite3.Connection, wanted: Sequence[int]) -> dict[int, Text]:
        found: dict[int, Text] = {}
        for number, sha256, published, agency in library.execute(
            "SELECT id, sha256, published, agency FROM clipping JOIN body ON clipping_id = id "
            "WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(wanted)),),
        ).fetchall():
            key = f"{sha256} {published} {agency}"
            kept = self._kept.pop(number, None)
            if kept is None or kept[0] != key:
                row = library.execute("SELECT text FROM body WHERE clipping_id = ?", (number,)).fetchone()
                kept = key, Text.of(row[0] if row else "", day_of(published), agency or "")
            self._kept[number] = kept
            found[number] = kept[1]
        for number in list(self._kept)[: max(0, len(self._kept) - _TEXTS_KEPT)]:
            del self._kept[number]
        return found


def copies(clipping_id: int, having: Mapping[int, Sequence[int]], texts: Texts) -> tuple[Copy, ...]:
    """The copies of a clipping, the most alike first; see `Finder.find`."""
    candidates, everywhere = _candidates(clipping_id, having)
    if not candidates:
        return ()
    own = texts([clipping_id]).get(clipping_id)
    if own is None:
        return ()
    ignored = own.everywhere(everywhere)
    found = []
    vainly = 0
    for at in range(0, len(candidates), _VAINLY):
        known = texts(candidates[at : at + _VAINLY])
        for candidate in candidates[at : at + _VAINLY]:
            if candidate in known and vainly < _VAINLY:
                verdict = compare(own, known[candidate], ignored)
                vainly = 0 if verdict.odds > 0 else vainly + 1
                if verdict.odds > 0:
                    found.append(Copy(candidate, round(verdict.shared, 3)))
        if vainly >= _VAINLY:
            break
    return tuple(sorted(found, key=lambda each: (-each.shared, each.other)))


def _candidates(clipping_id: int, having: Mapping[int, Sequence[int]]) -> tuple[list[int], frozenset[int]]:
    """Who shares enough to be looked at, the most first; and the hashes of what is everywhere."""
    everywhere: frozenset[int] = frozenset()
    for most in _EVERYWHERE:
        everywhere = frozenset(value for value, those in having.items() if not those or len(those) > most)
        if len(everywhere) <= _MOST_EVERYWHERE * len(having):
            break
    else:
        everywhere = frozenset()
    counts: Counter[int] = Counter()
    for value, those in having.items():
        if value not in everywhere:
            counts.update(those)
    counts.pop(clipping_id, None)
    least = min(_LEAST_SHARED, max(2, round(_LEAST_OF_SHORT * len(having))), max(1, len(having) // 2))
    return [each for each, count in counts.most_common(MOST_CANDIDATES) if count >= least], everywhere


def day_of(moment: str | None) -> int | None:
    """The day of an ISO date or moment, counted; `None` where there is none."""
    try:
        return date.fromisoformat(moment[:10]).toordinal() if moment else None
    except ValueError:
        return None

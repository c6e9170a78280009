"""Text leaves run over clippings that the index does not hold: those of the outbox, or all where there is no index."""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping

import numpy as np

from db.index import outbox
from db.index.analysis import fold, positions
from db.index.budget import Budget
from db.index.executor import BOOSTS, Strengths
from db.index.schema import TEXTS
from db.index.segments import length_norms, saturation
from db.query.compare import Where, is_stemmed, ways
from db.query.matcher import Texts, frequencies
from db.query.stems import reach
from db.query.tree import Phrase, Prefix, TextLeaf, Word

REMEMBERED = 500
"""Clippings whose words are kept, because the next keystroke asks again."""

_CHECK_EVERY = 64
# What stands inside words and is left out of some of their forms.
_JOINTS = str.maketrans("", "", "'’ʼ＇.-‐‑&_·・,")

_Words = tuple[dict[str, Where], Texts, int]


class Unindexed:
    """Matches texts directly; keeps the words of those that wait."""

    def __init__(self) -> None:
        self._remembered: OrderedDict[tuple[int, int], _Words] = OrderedDict()

    def find(
        self, connection: sqlite3.Connection, pending: Mapping[int, int], wanted: Collection[TextLeaf], budget: Budget
    ) -> dict[TextLeaf, Strengths]:
        """What the leaves find in the clippings that wait, at most `REMEMBERED`, as clipping id -> sequence number."""
        missing = [number for number, sequence in pending.items() if (number, sequence) not in self._remembered]
        for number, texts in outbox.texts(connection, missing).items():
            self._remembered[number, pending[number]] = _words(texts)
        found: _Found = {leaf: ([], [], []) for leaf in wanted}
        for key in pending.items():
            if not budget.check():
                break
            if key in self._remembered:
                self._remembered.move_to_end(key)
                _match(key[0], self._remembered[key], found)
        while len(self._remembered) > REMEMBERED:
            self._remembered.popitem(last=False)
        return _strengths(found)

    def scan(
        self, texts: Iterable[tuple[int, Texts]], wanted: Collection[TextLeaf], budget: Budget
    ) -> dict[TextLeaf, Strengths]:
        """What the leaves find in these texts; a quick look at the letters spares most of them the cutting to words."""
        found: _Found = {leaf: ([], [], []) for leaf in wanted}
        possible = [_quick_look(leaf) for leaf in wanted]
        for number, (clipping_id, each) in enumerate(texts):
            if not number % _CHECK_EVERY and not budget.check():
                break
            whole = "\n".join(getattr(each, name) for name in TEXTS)
            letters = fold(whole).translate(_JOINTS)
            if any(look(letters, each.language) for look in possible):
                _match(clipping_id, _words(each), found)
        return _strengths(found)


_Found = dict[TextLeaf, tuple[list[int], list[float], list[int]]]
"""Leaf -> clippings, how often it is there, and how long they are."""


def _words(texts: Texts) -> _Words:
    where: dict[str, Where] = {}
    length = 0
    for name in TEXTS:
        where[name], count = positions(getattr(texts, name))
        length += count
    return where, texts, length


def _match(clipping_id: int, words: _Words, found: _Found) -> None:
    where, texts, length = words
    for leaf, (ids, counts, lengths) in found.items():
        frequency = sum(BOOSTS[name] * times for name, times in frequencies(where, leaf, texts).items())
        if frequency:
            ids.append(clipping_id)
            counts.append(frequency)
            lengths.append(length)


def _strengths(found: _Found) -> dict[TextLeaf, Strengths]:
    return {
        leaf: Strengths(
            np.array(ids, np.int64), saturation(np.array(counts, np.float32), length_norms(np.array(lengths, np.int64)))
        )
        for leaf, (ids, counts, lengths) in found.items()
    }


def _quick_look(leaf: TextLeaf) -> Callable[[str, str], bool]:
    """Whether a leaf may be in a text of these letters and language; never `False` for one that it is in."""
    if not isinstance(leaf, Word | Phrase | Prefix):
        return lambda letters, language: True
    needed = [[step.term.translate(_JOINTS) for step in steps] for steps in ways(leaf)]
    stemmed = {terms[0] for terms, steps in zip(needed, ways(leaf), strict=True) if is_stemmed(leaf, steps)}

    def look(letters: str, language: str) -> bool:
        if any(reach(term, language) in letters for term in stemmed):
            return True
        return any(all(term in letters for term in terms) for terms in needed)

    return look

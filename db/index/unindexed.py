"""Text leaves run over clippings that the index does not hold: those of the outbox, or all where there is no index."""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping

from db.index import outbox
from db.index.analysis import fold, positions
from db.index.executor import BOOSTS, Budget, Strengths
from db.index.schema import TEXTS
from db.index.segments import length_norm, saturation
from db.query.compare import Where, ways
from db.query.matcher import Texts, frequencies
from db.query.tree import TextLeaf, Wildcard

_REMEMBERED = 500
_CHECK_EVERY = 64
# What stands inside words and is left out of some of their forms.
_JOINTS = str.maketrans("", "", "'’ʼ＇.-‐‑&_·・,")


class Unindexed:
    """Matches texts directly; keeps the words of those that wait, because the next keystroke asks again."""

    def __init__(self) -> None:
        self._remembered: OrderedDict[tuple[int, int], tuple[dict[str, Where], float]] = OrderedDict()

    def find(
        self, connection: sqlite3.Connection, pending: Mapping[int, int], wanted: Collection[TextLeaf], budget: Budget
    ) -> dict[TextLeaf, Strengths]:
        """What the leaves find in the clippings that wait, given as clipping id -> sequence number."""
        if len(pending) > _REMEMBERED:
            newest_first = sorted(pending, reverse=True)
            found = outbox.texts_of(connection, newest_first)
            return self.scan(found, wanted, budget)
        missing = [number for number, sequence in pending.items() if (number, sequence) not in self._remembered]
        for number, texts in outbox.texts(connection, missing).items():
            self._remembered[number, pending[number]] = _words(texts)
        strengths: dict[TextLeaf, Strengths] = {leaf: {} for leaf in wanted}
        for key in pending.items():
            if key in self._remembered:
                self._remembered.move_to_end(key)
                _match(key[0], *self._remembered[key], strengths)
        while len(self._remembered) > _REMEMBERED:
            self._remembered.popitem(last=False)
        return strengths

    def scan(
        self, texts: Iterable[tuple[int, Texts]], wanted: Collection[TextLeaf], budget: Budget
    ) -> dict[TextLeaf, Strengths]:
        """What the leaves find in these texts; a quick look at the letters spares most of them the cutting to words."""
        strengths: dict[TextLeaf, Strengths] = {leaf: {} for leaf in wanted}
        possible = [_quick_look(leaf) for leaf in wanted]
        for number, (clipping_id, each) in enumerate(texts):
            if not number % _CHECK_EVERY and not budget.check():
                break
            letters = fold("\n".join((each.title, each.standfirst, each.body, each.note))).translate(_JOINTS)
            if any(look(letters) for look in possible):
                _match(clipping_id, *_words(each), strengths)
        return strengths


def _words(texts: Texts) -> tuple[dict[str, Where], float]:
    where: dict[str, Where] = {}
    length = 0
    for name in TEXTS:
        where[name], count = positions(getattr(texts, name))
        length += count
    return where, length_norm(length)


def _match(clipping_id: int, words: dict[str, Where], norm: float, strengths: dict[TextLeaf, Strengths]) -> None:
    for leaf, found in strengths.items():
        frequency = sum(BOOSTS[name] * times for name, times in frequencies(words, leaf).items())
        if frequency:
            found[clipping_id] = saturation(frequency, norm)


def _quick_look(leaf: TextLeaf) -> Callable[[str], bool]:
    """Whether a leaf may be in a text of these letters; never `False` for one that it is in."""
    if isinstance(leaf, Wildcard):
        return lambda letters: True
    needed = [[step.term.translate(_JOINTS) for step in steps] for steps in ways(leaf)]
    return lambda letters: any(all(term in letters for term in terms) for terms in needed)

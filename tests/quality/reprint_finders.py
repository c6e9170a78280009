"""Ways to find reprints: ours, as the program does it, and its peers."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

from db.kin.writing import looked_up
from db.reprints.comparing import Text
from db.reprints.finding import MOST_HAVING, copies, day_of
from db.reprints.shingles import WIDTH, sample, words
from tests.quality.edits import Story

Pair = tuple[int, int]
"""Two articles, the smaller id first."""

CONTAINED = 0.45
_PERMUTATIONS = 128
_TEXTS_KEPT = 600


class Finder(Protocol):
    """Finds pairs of articles with the same text."""

    def pairs(self, stories: Sequence[Story]) -> dict[Pair, float]:
        """The pairs among these, with how much of the shorter one is in the longer, or how alike they are."""

    def size(self) -> float:
        """Bytes that are kept on the disk; 0 where nothing is, or nobody knows."""


def finders(folder: Path, *, peers: bool) -> tuple[dict[str, Finder], list[str]]:
    """All that can be asked here, ours first, and sentences about those that cannot."""
    found: dict[str, Finder] = {"ours": Ours(folder)}
    if not peers:
        return found, []
    found["shared runs"] = Shingles()
    if not find_spec("datasketch"):
        return found, ["MinHash was left out: datasketch is not installed."]
    found["MinHash .5"] = MinHash(0.5)
    found["MinHash .3"] = MinHash(0.3)
    found["LSH Ensemble .5"] = Ensemble(0.5)
    return found, []


class Ours:
    """What the search process does: sampled runs of words in a table, then a look at the texts."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "shingles.sqlite3"

    def pairs(self, stories: Sequence[Story]) -> dict[Pair, float]:
        """Every article is put into the table and compared with those that are there already."""
        self._file.unlink(missing_ok=True)
        texts = {story.id: story for story in stories}
        kept: dict[int, Text] = {}

        def read(ids: Sequence[int]) -> Mapping[int, Text]:
            found = {}
            for each in ids:
                story = texts[each]
                text = kept.pop(each) if each in kept else Text.of(story.text, day_of(story.date), story.agency)
                kept[each] = found[each] = text
            for each in list(kept)[: max(0, len(kept) - _TEXTS_KEPT)]:
                del kept[each]
            return found

        found: dict[Pair, float] = {}
        table = sqlite3.connect(self._file, isolation_level=None)
        table.execute("CREATE TABLE shingle (hash INT, clipping INT, PRIMARY KEY (hash, clipping)) WITHOUT ROWID")
        table.execute("BEGIN")
        for story in stories:
            hashes = looked_up(sample(story.text))
            having = {value: _having(table, value) for value in hashes}
            table.executemany("INSERT INTO shingle VALUES (?, ?)", [(value, story.id) for value in hashes])
            for copy in copies(story.id, having, read):
                found[min(story.id, copy.other), max(story.id, copy.other)] = copy.shared
        table.execute("COMMIT")
        table.close()
        return found

    def size(self) -> float:
        """The table; the search process keeps each sample a second time, 4 bytes a hash."""
        return self._file.stat().st_size


def _having(table: sqlite3.Connection, value: int) -> list[int]:
    rows = table.execute("SELECT clipping FROM shingle WHERE hash = ? LIMIT ?", (value, MOST_HAVING + 1)).fetchall()
    return [row[0] for row in rows] if len(rows) <= MOST_HAVING else []


class Shingles:
    """All runs of four words, and what part of those of the shorter text the longer one has: the plain way."""

    def pairs(self, stories: Sequence[Story]) -> dict[Pair, float]:
        """Pairs that share at least `CONTAINED` of the runs of the shorter one, and four."""
        runs = {story.id: _runs(story.text) for story in stories}
        having: dict[tuple[str, ...], list[int]] = {}
        found: dict[Pair, float] = {}
        for story in stories:
            shared: Counter[int] = Counter()
            for run in runs[story.id]:
                those = having.setdefault(run, [])
                if len(those) <= MOST_HAVING:
                    shared.update(those)
                those.append(story.id)
            for other, count in shared.items():
                part = count / min(len(runs[story.id]), len(runs[other]))
                if part >= CONTAINED and count >= WIDTH:
                    found[min(story.id, other), max(story.id, other)] = part
        return found

    def size(self) -> float:
        """All is in memory."""
        return 0


def _runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[at : at + WIDTH]) for at in range(len(found) - WIDTH + 1)}


class MinHash:
    """MinHash with locality-sensitive hashing (datasketch): runs of three words, by Jaccard's likeness."""

    def __init__(self, threshold: float) -> None:
        self._threshold = threshold

    def pairs(self, stories: Sequence[Story]) -> dict[Pair, float]:
        """Pairs that the index names and whose estimated likeness reaches the threshold."""
        from datasketch import MinHashLSH  # type: ignore[import-not-found,unused-ignore]

        index = MinHashLSH(threshold=self._threshold, num_perm=_PERMUTATIONS)
        hashed: dict[int, Any] = {}
        found: dict[Pair, float] = {}
        for number, value in _hashed(stories):
            for other in index.query(value):
                likeness = float(value.jaccard(hashed[other]))
                if likeness >= self._threshold:
                    found[min(number, other), max(number, other)] = likeness
            index.insert(number, value)
            hashed[number] = value
        return found

    def size(self) -> float:
        """The signatures alone."""
        return 0


class Ensemble:
    """MinHash LSH Ensemble (datasketch), which looks for containment: runs of three words. It is built at once."""

    def __init__(self, threshold: float) -> None:
        self._threshold = threshold

    def pairs(self, stories: Sequence[Story]) -> dict[Pair, float]:
        """Pairs that the index names."""
        from datasketch import MinHashLSHEnsemble  # type: ignore[import-not-found,unused-ignore]

        hashed = dict(_hashed(stories))
        sizes = {story.id: max(1, len(words(story.text)) - 2) for story in stories}
        index = MinHashLSHEnsemble(threshold=self._threshold, num_perm=_PERMUTATIONS, num_part=16)
        index.index((number, value, sizes[number]) for number, value in hashed.items())
        return {
            (min(number, other), max(number, other)): self._threshold
            for number, value in hashed.items()
            for other in index.query(value, sizes[number])
            if other != number
        }

    def size(self) -> float:
        """All is in memory."""
        return 0


def _hashed(stories: Sequence[Story]) -> Iterator[tuple[int, Any]]:
    from datasketch import MinHash as Signature  # type: ignore[import-not-found,unused-ignore]

    for story in stories:
        found = words(story.text)
        signature = Signature(num_perm=_PERMUTATIONS)
        signature.update_batch({" ".join(found[at : at + 3]).encode() for at in range(max(1, len(found) - 2))})
        yield story.id, signature

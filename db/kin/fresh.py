"""What was read lately and is not in its place in the store yet: all of it in memory, so that it is found all the same.

A clipping's words and runs of words belong in a hundred places all over the file; writing each where it belongs as
soon as it is read would write most of the file over and over. So they wait in one row for each clipping, and some
thousand clippings are put in their places together, in the order of these (`db.kin.folding`).
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from db.kin.packing import unpacked

WAITING = np.dtype([("term", "<i4"), ("clipping", "<i4"), ("day", "<i4"), ("weight", "<f2")])
"""One term of a clipping that waits; the weight is that of `db.kin.store.POSTING`."""
TERM = np.dtype("<i4")
HASH = np.dtype("<u4")

TABLE = """CREATE TABLE fresh (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    clipping INTEGER NOT NULL UNIQUE,
    postings BLOB NOT NULL,             -- WAITING, the terms that are looked up
    terms BLOB NOT NULL,                -- all terms that the clipping has
    hashes BLOB NOT NULL                -- runs of words, those that are looked up
) STRICT"""

_ORDERED_FROM = 8
"""Times that postings are looked for before it is worth to put them in order; while clippings are read, it is not."""


class Fresh:
    """The clippings of the table `fresh`, as they were when `follow` was called last."""

    def __init__(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self._count, self._last = 0, 0
        self.postings = np.zeros(0, WAITING)
        self.terms = self._posted = self._ordered = np.zeros(0, TERM)
        self._greatest = self._asked = 0
        self.hashes = np.zeros(0, HASH)
        self._hash_counts: list[int] = []
        self._clippings: list[int] = []
        self._counts: npt.NDArray[np.int64] | None = None
        self._having: dict[int, list[int]] | None = None
        self._by_term: npt.NDArray[np.void] | None = None

    def __len__(self) -> int:
        return self._count

    def follow(self, connection: sqlite3.Connection) -> None:
        """Be as the table is now. Rows are added at its end, and a number is given once."""
        count, last = connection.execute("SELECT count(*), coalesce(max(number), 0) FROM fresh").fetchone()
        if (count, last) == (self._count, self._last):
            return
        query = "SELECT clipping, postings, terms, hashes FROM fresh WHERE number > ? ORDER BY number"
        rows = connection.execute(query, (self._last,)).fetchall()
        if self._count + len(rows) != count:
            self._forget()
            rows = connection.execute(query, (0,)).fetchall()
        self._count, self._last = count, last
        self._add(rows)

    def _add(self, rows: Sequence[tuple[int, bytes, bytes, bytes]]) -> None:
        self.postings = np.concatenate([self.postings, unpacked(b"".join(row[1] for row in rows), WAITING)])
        self.terms = np.concatenate([self.terms, unpacked(b"".join(row[2] for row in rows), TERM)])
        self.hashes = np.concatenate([self.hashes, unpacked(b"".join(row[3] for row in rows), HASH)])
        self._counts = self._by_term = None
        self._asked = 0
        # Beside each other in memory, which is looked through for every question.
        self._posted = np.ascontiguousarray(self.postings["term"])
        self._greatest = int(self._posted.max(initial=0))
        for clipping, _, _, hashes in rows:
            self._clippings.append(clipping)
            self._hash_counts.append(len(hashes) // HASH.itemsize)
            if self._having is not None:
                for value in unpacked(hashes, HASH).tolist():
                    self._having[value].append(clipping)

    def count(self, terms: Sequence[int], after: int) -> list[int]:
        """How many of the clippings have each of these terms; none where its id is not greater than `after`."""
        if self._counts is None:
            self._counts = np.bincount(self.terms)
        counts, size = self._counts, len(self._counts)
        return [int(counts[term]) if after < term < size else 0 for term in terms]

    def having(self, value: int) -> list[int]:
        """The clippings that have a run of words."""
        if self._having is None:
            self._having = defaultdict(list)
            for hashed, clipping in zip(self.hashes.tolist(), self.owners().tolist(), strict=True):
                self._having[hashed].append(clipping)
        return self._having.get(value, [])

    def by_term(self) -> npt.NDArray[np.void]:
        """All postings in the order of terms and days."""
        if self._by_term is None:
            self._by_term = self.postings[np.lexsort((self.postings["day"], self.postings["term"]))]
            self._ordered = np.ascontiguousarray(self._by_term["term"])
        return self._by_term

    def by_hash(self) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.int64]]:
        """All runs of words in their order, with the clipping of each."""
        order = np.argsort(self.hashes, kind="stable")
        return self.hashes[order], self.owners()[order]

    def owners(self) -> npt.NDArray[np.int64]:
        """The clipping of each of `hashes`."""
        return np.repeat(np.array(self._clippings, np.int64), self._hash_counts)

    def found(self, terms: Sequence[int], after: int, first_day: int, last_day: int) -> npt.NDArray[np.void]:
        """The postings of some terms with ids greater than `after`, of some days."""
        wanted = [term for term in terms if term > after]
        if not wanted or not len(self.postings):
            return self.postings[:0]
        self._asked += 1
        if self._asked > _ORDERED_FROM:
            ordered, wanted = self.by_term(), sorted(wanted)
            begins, ends = (np.searchsorted(self._ordered, wanted, side) for side in ("left", "right"))
            of_terms = np.concatenate([ordered[begin:end] for begin, end in zip(begins, ends, strict=True)])
        else:
            # By a table, as ids of terms are small numbers without gaps.
            table = np.zeros(max(self._greatest, *wanted) + 1, bool)
            table[wanted] = True
            of_terms = self.postings[np.flatnonzero(table[self._posted])]
        found: npt.NDArray[np.void] = of_terms[(of_terms["day"] >= first_day) & (of_terms["day"] <= last_day)]
        return found

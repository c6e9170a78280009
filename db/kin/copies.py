"""Copies of a clipping's text among the others: who has its runs of words is in the store, the texts in the library."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from db.kin.store import Store
from db.kin.writing import looked_up
from db.relations import Copy
from db.reprints.finding import MOST_HAVING, Finder


def copies(
    store: Store, library: sqlite3.Connection, finder: Finder, clipping: int, sample: Sequence[int]
) -> tuple[Copy, ...]:
    """The clippings that carry the same text as `clipping`, whose sample is given; the most alike first."""
    hashes = looked_up(sample)
    having = dict(zip(hashes, store.with_hashes("shingle", hashes, MOST_HAVING), strict=True))
    return finder.find(library, clipping, having)

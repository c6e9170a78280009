"""Putting what was read lately (`db.kin.fresh`) in its place in the store, in short steps.

First the terms by their ids, then the runs of words by their hashes: neighbours in the file are written together. How
far it has come is kept beside, so that whoever asks meanwhile finds each thing in one place, and so that it is gone on
with after a crash. Nothing is read from clippings before it is done.
"""

from __future__ import annotations

import numpy as np

from db.index.outbox import transaction
from db.kin.store import DAYS_PER_PARCEL, POSTING, Postings, Store

ENOUGH = 2048
"""Clippings that wait at most. Each time a good part of the file is written, however many there are."""
ROWS = 1500
"""Rows that are written in one step, some hundredths of a second."""


def due(store: Store) -> bool:
    """Whether enough waits to be put in its place, or somebody was interrupted who had begun to."""
    return len(store.fresh()) >= ENOUGH or store.folded() > 0 or store.folded_hashes() > 0


def fold(store: Store) -> None:
    """Do a part of it; `due` says whether there is more."""
    with transaction(store.connection):
        if not _fold_terms(store) and not _fold_hashes(store):
            store.connection.execute("DELETE FROM fresh")
            store.say("folded", "0")
            store.say("folded hashes", "0")


def _fold_terms(store: Store) -> bool:
    """Put the next terms in their places; `False` where all are."""
    fresh, begin = store.fresh(), store.folded()
    counts = np.bincount(fresh.terms)
    terms = np.flatnonzero(counts)
    terms = terms[terms > begin]
    if not len(terms):
        return False
    waiting = fresh.by_term()
    first, last = 0, len(waiting)
    first = int(np.searchsorted(waiting["term"], begin, "right"))
    if first + ROWS < last:
        # A term is put in its places whole, so that its number says how far this has come.
        last = int(np.searchsorted(waiting["term"], waiting["term"][first + ROWS], "right"))
        end = int(waiting["term"][last - 1])
        terms = terms[terms <= end]
    else:
        end = int(terms[-1])
    _write(store, waiting[first:last])
    store.connection.executemany(
        "UPDATE term SET clippings = clippings + ? WHERE id = ?",
        zip(counts[terms].tolist(), terms.tolist(), strict=True),
    )
    store.say("folded", str(end))
    return True


def _write(store: Store, waiting: Postings) -> None:
    """Add postings, which are in the order of terms and parcels, to what is there."""
    parcels, days = np.divmod(waiting["day"], DAYS_PER_PARCEL)
    packed = np.zeros(len(waiting), POSTING)
    packed["clipping"], packed["day"], packed["weight"] = waiting["clipping"], days, waiting["weight"]
    begins = np.flatnonzero(np.diff(waiting["term"], prepend=-1) | np.diff(parcels, prepend=-1))
    ends = [*begins[1:].tolist(), len(waiting)]
    rows = zip(waiting["term"][begins].tolist(), parcels[begins].tolist(), begins.tolist(), ends, strict=True)
    store.connection.executemany(
        "INSERT INTO post VALUES (?, ?, ?) "
        "ON CONFLICT DO UPDATE SET postings = CAST(postings || excluded.postings AS BLOB)",
        ((term, parcel, packed[begin:end].tobytes()) for term, parcel, begin, end in rows),
    )


def _fold_hashes(store: Store) -> bool:
    """Put the next runs of words in their places; `False` where all are."""
    fresh, begin = store.fresh(), store.folded_hashes()
    hashes, clippings = fresh.by_hash()
    first = int(np.searchsorted(hashes, begin))
    if first == len(hashes):
        return False
    last = first + ROWS
    if last < len(hashes):
        last = int(np.searchsorted(hashes, hashes[last], "right"))
    store.connection.executemany(
        "INSERT OR IGNORE INTO shingle VALUES (?, ?)",
        zip(hashes[first:last].tolist(), clippings[first:last].tolist(), strict=True),
    )
    # Begins at the next one; past the greatest hash there is none.
    store.say("folded hashes", str(int(hashes[min(last, len(hashes)) - 1]) + 1))
    return True

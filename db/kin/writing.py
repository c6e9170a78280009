"""Putting what was taken from clippings into the store, and taking out what is there, inside of a transaction."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np
import numpy.typing as npt

from db.kin.fresh import HASH, TERM, WAITING
from db.kin.packing import unpacked
from db.kin.reading import Taken
from db.kin.store import DAYS_PER_PARCEL, ENTRY, FINENESS, POSTING, Store
from db.kin.words import code_of

MOST_TERMS = 96
"""Terms of a clipping that are kept, those that tell most."""
COMMON = 0.2
"""Terms in a larger share of all clippings tell nothing."""
FEW = 10
"""Clippings in which a term of a small library may be, however large a share that is."""
RARITY = 0.6
"""Rare words tell a little less than their rarity says: names of bystanders are rare, too."""
SPARSE = 4
"""Of a sample those hashes are looked up by which copies are found first that are divisible by this."""
SHORT = 64
"""Hashes of a sample that is looked up whole: a text so short that few of them are divisible."""


def put(store: Store, found: Sequence[Taken]) -> None:
    """Keep what was taken from some clippings, in place of what was kept of them."""
    remove(store, [each.article.clipping for each in found])
    if not found:
        return
    terms = _counted(store, found)
    languages = [code_of(each.article.language) for each in found]
    for language in languages:
        store.add_to_count(1, language)
    for each, language in zip(found, languages, strict=True):
        article = each.article
        vector = _vector(each.terms, terms, store.count(language))
        entries = np.array([(term, min(255, round(weight * FINENESS))) for term, weight, _ in vector], ENTRY)
        waiting = np.array([(term, article.clipping, article.day, share) for term, _, share in vector], WAITING)
        sample = np.array(each.sample, HASH)
        store.connection.execute(
            "INSERT INTO clipping VALUES (?, ?, ?, ?, ?, ?)",
            (article.clipping, article.day, article.sha256, language, entries.tobytes(), sample.tobytes()),
        )
        every = np.array([terms[term][0] for term in each.terms], TERM)
        hashes = np.array(looked_up(each.sample), HASH)
        store.connection.execute(
            "INSERT INTO fresh (clipping, postings, terms, hashes) VALUES (?, ?, ?, ?)",
            (article.clipping, waiting.tobytes(), every.tobytes(), hashes.tobytes()),
        )
        for table, values in (("quotation", each.quotations), ("pointer", each.pointers)):
            store.connection.executemany(
                f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", [(value, article.clipping) for value in values]
            )


def remove(store: Store, clippings: Collection[int]) -> None:
    """Take out what is kept of some clippings, whether there is anything or not.

    Not while what waits is put in its place.
    """
    run = store.connection.execute
    gone = np.array(sorted(clippings), np.int32)
    touched: dict[tuple[int, int], None] = {}
    there = store.kept(list(clippings))
    for kept in there.values():
        store.add_to_count(-1, kept.language)
        waiting = run("DELETE FROM fresh WHERE clipping = ?", (kept.clipping,)).rowcount > 0
        for term in () if waiting else kept.vector["term"].tolist():
            run("UPDATE term SET clippings = max(0, clippings - 1) WHERE id = ?", (term,))
            touched[term, kept.day // DAYS_PER_PARCEL] = None
        if not waiting:
            store.connection.executemany(
                "DELETE FROM shingle WHERE hash = ? AND clipping = ?",
                [(value, kept.clipping) for value in looked_up(kept.sample.tolist())],
            )
        for table in ("quotation", "pointer", "finding"):
            run(f"DELETE FROM {table} WHERE clipping = ?", (kept.clipping,))
        run("DELETE FROM clipping WHERE id = ?", (kept.clipping,))
    for term, parcel in touched:
        row = run("SELECT postings FROM post WHERE term = ? AND parcel = ?", (term, parcel)).fetchone()
        if row is None:
            continue
        postings = unpacked(row[0], POSTING)
        left = postings[~np.isin(postings["clipping"], gone)]
        if len(left):
            run("UPDATE post SET postings = ? WHERE term = ? AND parcel = ?", (left.tobytes(), term, parcel))
        else:
            run("DELETE FROM post WHERE term = ? AND parcel = ?", (term, parcel))


def looked_up(sample: Sequence[int]) -> list[int]:
    """The hashes of a sample by which its copies are found first."""
    return [each for each in sample if each % SPARSE == 0 or len(sample) <= SHORT]


def rarity(documents: int, having: int) -> float:
    """How much it tells that a term is in a clipping, when it is in so many of those of its language (idf); 0: nothing.

    Of all clippings every word of a language that few are in would be rare.
    """
    common = having > max(COMMON * documents, FEW)
    return 0.0 if common else math.log(1 + documents / max(having, 1)) ** RARITY


def rarity_of_many(documents: int, having: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """`rarity` of terms that are in so many."""
    rare = np.log1p(documents / np.maximum(having, 1)) ** RARITY
    return np.where(having > max(COMMON * documents, FEW), 0.0, rare)


def _counted(store: Store, found: Sequence[Taken]) -> dict[str, tuple[int, int]]:
    """The terms of some new clippings, each with its id, and in how many clippings it is with these."""
    more = Counter(term for each in found for term in each.terms)
    known = store.terms(list(more))
    store.connection.executemany(
        "INSERT INTO term (text, clippings) VALUES (?, 0)", [(term,) for term in sorted(more) if term not in known]
    )
    known.update(store.terms([term for term in more if term not in known]))
    return {term: (number, count + more[term]) for term, (number, count) in known.items()}


def _vector(
    weights: dict[str, float], terms: dict[str, tuple[int, int]], documents: int
) -> list[tuple[int, float, float]]:
    """The terms of a clipping that tell most, the most telling first: id, weight, and weight by the vector's length.

    Length and weights know nothing of how rare the terms are (Salton and Buckley's `lnc`), so that they stay right
    while the library grows; the question has that (`ltc`).
    """
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    told = {term: weight * rarity(documents, terms[term][1]) for term, weight in weights.items()}
    best = sorted(told, key=lambda term: (-told[term], term))[:MOST_TERMS]
    return [(terms[term][0], weights[term], weights[term] / length) for term in best]

"""Clippings whose words are like those of a text, by the store's postings: numbers only, no reasons.

A clipping's vector is `lnc`, the question's `ltc` (`db.kin.writing`). The question is widened by the words of the
nearest clippings first (Rocchio 1971, Relevance feedback in information retrieval; the nearest are taken to be right),
which does for related stories in other words what latent semantic analysis does, without its cost.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from db.kin.store import DAYS_PER_PARCEL, FINENESS, Kept, Store
from db.kin.writing import rarity

TERMS = 64
"""Terms of a question that are looked up, those that tell most."""
NEAREST = 20
"""Clippings whose words widen a question."""
FEEDBACK = 2.0
"""How much these words count, against the question's own."""
NEAR = 45
"""Days before and after a question's own within which all its terms are looked up."""
RARE = 0.02
"""Terms in no larger share of all clippings are looked up at all times."""
RARE_CLIPPINGS = 300
"""A term in so few clippings is rare, however small the library is."""
EVER = 4_000_000
"""Days; more than there are."""

Numbers = npt.NDArray[np.int64]
Scores = npt.NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True)
class Question:
    """The terms of a text with their weights by length, and how rare each is; `day` as `date.toordinal`."""

    terms: Numbers
    weights: Scores
    day: int


@dataclass(frozen=True, slots=True)
class Nearness:
    """Clippings with their days, how like their words are to the question's (0 to 1) and to the widened one's."""

    clippings: Numbers
    days: Numbers
    likeness: Scores
    widened: Scores


def question_of(kept: Kept) -> Question:
    """The question which clippings are like one of the store."""
    return _question(kept.vector["term"].astype(np.int64), kept.vector["weight"] / FINENESS, kept.day)


def question_about(store: Store, words: Mapping[str, float], day: int) -> Question:
    """The question which clippings are like a text that is not in the store, of which the telling words are given."""
    known = store.terms(list(words))
    terms = np.array([known[word][0] for word in known], np.int64)
    weights = np.array([words[word] for word in known], np.float64)
    return _question(terms, weights, day)


def _question(terms: Numbers, weights: Scores, day: int) -> Question:
    length = float(np.sqrt(np.sum(weights**2))) or 1.0
    return Question(terms, weights / length, day)


def near(store: Store, question: Question, *, days: int | None = None, without: int | None = None) -> Nearness:
    """The clippings that share telling words with the question, in no order; only those at most `days` away if given.

    `without` is the clipping that the question was made of.
    """
    documents = store.count()
    counts = store.counts(question.terms.tolist())
    own = question.weights * _rarities(question, counts, documents)
    # What a text with the question's own words would score.
    most = float(np.dot(question.weights, own)) or 1.0
    clippings, found_days, likeness = _scored(store, question, own, counts, documents, days)
    if without is not None:
        others = clippings != without
        clippings, found_days, likeness = clippings[others], found_days[others], likeness[others]
    if not len(clippings):
        return Nearness(clippings, found_days, likeness, likeness)
    wide = _widened(store, question, clippings, likeness)
    counts = {**counts, **store.counts([term for term in wide.terms.tolist() if term not in counts])}
    told = wide.weights * _rarities(wide, counts, documents)
    best = np.argsort(-told)[:TERMS]
    wide, told = Question(wide.terms[best], wide.weights[best], wide.day), told[best]
    wide_clippings, wide_days, widened = _scored(store, wide, told, counts, documents, days)
    if without is not None:
        others = wide_clippings != without
        wide_clippings, wide_days, widened = wide_clippings[others], wide_days[others], widened[others]
    at = np.searchsorted(clippings, wide_clippings)
    at[at == len(clippings)] = 0
    plain = np.where(clippings[at] == wide_clippings, likeness[at], 0.0)
    length = float(np.sqrt(np.sum(wide.weights**2))) * float(np.sqrt(most)) or 1.0
    return Nearness(wide_clippings, wide_days, plain / most, widened / length)


def rarities(store: Store, terms: Sequence[int]) -> dict[int, float]:
    """How much each of these terms tells in this library."""
    documents = store.count()
    counts = store.counts(terms)
    return {term: rarity(documents, counts.get(term, 0)) for term in terms}


def _rarities(question: Question, counts: Mapping[int, int], documents: int) -> Scores:
    return np.array([rarity(documents, counts.get(term, 0)) for term in question.terms.tolist()], np.float64)


def _widened(store: Store, question: Question, clippings: Numbers, likeness: Scores) -> Question:
    """The question with the words of the clippings that are nearest to it."""
    first = np.argsort(-likeness)[:NEAREST]
    share = dict(
        zip(clippings[first].tolist(), (likeness[first] / (likeness[first].sum() or 1.0)).tolist(), strict=True)
    )
    terms, weights = [question.terms], [question.weights]
    for each in store.kept(list(share)).values():
        found = each.vector["weight"] / FINENESS
        length = float(np.sqrt(np.sum(found**2))) or 1.0
        terms.append(each.vector["term"].astype(np.int64))
        weights.append(found * (FEEDBACK * share[each.clipping] / length))
    together, at = np.unique(np.concatenate(terms), return_inverse=True)
    return Question(together, np.bincount(at, np.concatenate(weights), len(together)).astype(np.float64), question.day)


def _scored(
    store: Store, question: Question, told: Scores, counts: Mapping[int, int], documents: int, days: int | None
) -> tuple[Numbers, Numbers, Scores]:
    """The clippings that have some of a question's terms, ascending, with their days and scores."""
    rare = max(RARE * documents, RARE_CLIPPINGS)
    clippings, found_days, scores = [], [], []
    for at in np.argsort(-told)[:TERMS].tolist():
        if told[at] <= 0:
            break
        term = int(question.terms[at])
        reach = days if days is not None else EVER if counts.get(term, 0) <= rare else NEAR
        first, last = (question.day - reach) // DAYS_PER_PARCEL, (question.day + reach) // DAYS_PER_PARCEL
        postings, posted = store.postings(term, first, last)
        clippings.append(postings["clipping"])
        found_days.append(posted)
        scores.append(postings["weight"].astype(np.float64) * told[at])
    if not clippings:
        nothing = np.zeros(0, np.int64)
        return nothing, nothing, np.zeros(0)
    every = np.concatenate(clippings)
    numbers, begins, at = np.unique(every, return_index=True, return_inverse=True)
    summed = np.bincount(at, np.concatenate(scores), len(numbers)).astype(np.float64)
    of = np.concatenate(found_days)[begins].astype(np.int64)
    numbers = numbers.astype(np.int64)
    if days is not None:
        inside = np.abs(of - question.day) <= days
        return numbers[inside], of[inside], summed[inside]
    return numbers, of, summed

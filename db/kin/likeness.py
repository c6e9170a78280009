"""Clippings whose words are like those of a text, by the store's postings: numbers only, no reasons.

A clipping's vector is `lnc`, the question's `ltc` (`db.kin.writing`). The question is widened by the words of the
nearest clippings first (Rocchio 1971, Relevance feedback in information retrieval; the nearest are taken to be right),
which does for related stories in other words what latent semantic analysis does, without its cost.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from db.kin.store import DAYS_PER_PARCEL, FINENESS, Kept, Store
from db.kin.words import code_of
from db.kin.writing import rarity, rarity_of_many

TERMS = 48
"""Terms of a question that are looked up, those that tell most."""
ENOUGH = 300
"""Clippings of a language from which on it is known which of its words are rare."""
NEAREST = 20
"""Clippings whose words widen a question."""
SHARE = 15
"""One of so many clippings of its language at most."""
LIKE = 0.15
"""How like the nearest one is at least where it can be trusted."""
FEEDBACK = 2.0
"""How much these words count, against the question's own."""
NEAR = 45
"""Days before and after a question's own within which all its terms are looked up."""
RARE = 0.02
"""Terms in no larger share of all clippings are looked up at all times."""
RARE_CLIPPINGS = 300
"""A term in so few clippings is rare, however small the library is."""
MOST_POSTINGS = 12_000
"""Clippings of all times together that terms are looked up in: past that, those that are in fewer have the word."""
MOST_RARE_POSTINGS = 8_000
"""The same where all terms are looked up around the question's day besides."""
EVER = 4_000_000
"""Days; more than there are."""

Numbers = npt.NDArray[np.int64]
Scores = npt.NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True)
class Question:
    """The terms of a text with their weights by length; `day` as `date.toordinal`, `language` as `code_of` has it."""

    terms: Numbers
    weights: Scores
    day: int
    language: str


@dataclass(frozen=True, slots=True)
class Nearness:
    """Clippings, ascending, their days, how like their words are to the question's and to the widened one's, 0 to 1."""

    clippings: Numbers
    days: Numbers
    likeness: Scores
    widened: Scores

    def places(self, clippings: Sequence[int]) -> list[int | None]:
        """Where each of some clippings is among these, which are ascending."""
        if not len(self.clippings):
            return [None] * len(clippings)
        wanted = np.array(clippings, np.int64)
        at = np.minimum(np.searchsorted(self.clippings, wanted), len(self.clippings) - 1)
        return [
            where if there else None for where, there in zip(at.tolist(), self.clippings[at] == wanted, strict=True)
        ]


def question_of(kept: Kept) -> Question:
    """The question which clippings are like one of the store."""
    return _question(kept.vector["term"].astype(np.int64), kept.vector["weight"] / FINENESS, kept.day, kept.language)


def question_about(store: Store, words: Mapping[str, float], day: int, language: str) -> Question:
    """The question which clippings are like a text that is not in the store, of which the telling words are given."""
    known = store.terms(list(words))
    terms = np.array([known[word][0] for word in known], np.int64)
    weights = np.array([words[word] for word in known], np.float64)
    return _question(terms, weights, day, code_of(language))


def _question(terms: Numbers, weights: Scores, day: int, language: str) -> Question:
    length = float(np.sqrt(np.sum(weights**2))) or 1.0
    return Question(terms, weights / length, day, language)


def near(store: Store, question: Question, *, days: int | None = None, without: int | None = None) -> Nearness:
    """The clippings that share telling words with the question; only those at most `days` away if given.

    `without` is the clipping that the question was made of.
    """
    counts = store.counts(question.terms.tolist())
    alike = store.count(question.language)
    told = question.weights * _rarities(question.terms, counts, alike)
    # What a text with the question's own words would score. Among few clippings it tells little that two share a word.
    most = float(np.dot(question.weights**2, _rarities(question.terms, counts, max(alike, ENOUGH)))) or 1.0
    first = _scored(store, question, told, counts, days, without)
    if not len(first.clippings):
        return Nearness(first.clippings, first.days, first.scores, first.scores)
    neighbours = _neighbours(store, first, alike, most)
    wide = _widened(question, neighbours)
    counts = {**counts, **store.counts([term for term in wide.terms.tolist() if term not in counts])}
    told = wide.weights * _rarities(wide.terms, counts, alike)
    best = np.argsort(-told)[:TERMS]
    wide, told = replace(wide, terms=wide.terms[best], weights=wide.weights[best]), told[best]
    second = _scored(store, wide, told, counts, days, without)
    widened = _without_themselves(second, neighbours, wide, told)
    at = np.minimum(np.searchsorted(first.clippings, second.clippings), len(first.clippings) - 1)
    plain = np.where(first.clippings[at] == second.clippings, first.scores[at], 0.0)
    length = float(np.sqrt(np.sum(wide.weights**2))) * float(np.sqrt(most)) or 1.0
    return Nearness(second.clippings, second.days, plain / most, widened / length)


def rarities(store: Store, terms: Sequence[int], language: str) -> dict[int, float]:
    """How much each of these terms tells among the clippings of a language."""
    documents = store.count(language)
    counts = store.counts(terms)
    return {term: rarity(documents, counts.get(term, 0)) for term in terms}


def _rarities(terms: Numbers, counts: Mapping[int, int], documents: int) -> Scores:
    return rarity_of_many(documents, np.array([counts.get(term, 0) for term in terms.tolist()], np.float64))


@dataclass(frozen=True, slots=True)
class _Scored:
    """Clippings, ascending, with their days and scores."""

    clippings: Numbers
    days: Numbers
    scores: Scores


@dataclass(frozen=True, slots=True)
class _Neighbour:
    """A clipping whose words widen a question: its terms, its weights by length, and how much it has to say."""

    clipping: int
    terms: Numbers
    weights: Scores
    share: float


def _neighbours(store: Store, first: _Scored, alike: int, most: float) -> list[_Neighbour]:
    """The clippings that are nearest, of a few clippings fewer. Where not even these are near, they say less."""
    best = _greatest(first.scores, min(NEAREST, max(1, alike // SHARE)))
    scores = dict(zip(first.clippings[best].tolist(), first.scores[best].tolist(), strict=True))
    total = (sum(scores.values()) or 1.0) / min(1.0, float(first.scores.max()) / (most * LIKE))
    found = []
    for each in store.kept(list(scores)).values():
        weights = each.vector["weight"] / FINENESS
        weights = weights / (float(np.sqrt(np.sum(weights**2))) or 1.0)
        found.append(
            _Neighbour(each.clipping, each.vector["term"].astype(np.int64), weights, scores[each.clipping] / total)
        )
    return found


def _greatest(scores: Scores, most: int) -> Numbers:
    """Where the greatest scores are, the greatest first; of equal ones the earlier."""
    if len(scores) > most:
        least = np.partition(scores, len(scores) - most)[len(scores) - most]
        there = np.flatnonzero(scores >= least)
    else:
        there = np.arange(len(scores))
    return there[np.argsort(-scores[there], kind="stable")][:most]


def _widened(question: Question, neighbours: Sequence[_Neighbour]) -> Question:
    """The question with the words of the clippings that are nearest to it."""
    terms = [question.terms, *(each.terms for each in neighbours)]
    weights = [question.weights, *(each.weights * (FEEDBACK * each.share) for each in neighbours)]
    together, at = np.unique(np.concatenate(terms), return_inverse=True)
    summed = np.bincount(at, np.concatenate(weights), len(together)).astype(np.float64)
    return replace(question, terms=together, weights=summed)


def _without_themselves(scored: _Scored, neighbours: Sequence[_Neighbour], wide: Question, told: Scores) -> Scores:
    """The scores, those of the neighbours without what they said for themselves: the nearest by chance stays so far.

    `told` is what each term of the widened question tells, by its weight and rarity.
    """
    order = np.argsort(wide.terms)
    terms, rarities_of = wide.terms[order], (told / wide.weights)[order]
    whose = np.repeat(np.arange(len(neighbours)), [len(each.terms) for each in neighbours])
    said = np.concatenate([each.terms for each in neighbours])
    at = np.minimum(np.searchsorted(terms, said), len(terms) - 1)
    own = np.concatenate([each.weights for each in neighbours]) ** 2 * np.where(terms[at] == said, rarities_of[at], 0.0)
    themselves = np.bincount(whose, own, len(neighbours))
    scores = scored.scores.copy()
    for number, each in enumerate(neighbours):
        place = int(np.searchsorted(scored.clippings, each.clipping))
        if place < len(scores) and scored.clippings[place] == each.clipping:
            left = scores[place] - FEEDBACK * each.share * float(themselves[number])
            scores[place] = max(0.0, left) * (1 + FEEDBACK) / (1 + FEEDBACK * (1 - each.share))
    return scores


def _scored(
    store: Store,
    question: Question,
    told: Scores,
    counts: Mapping[int, int],
    days: int | None,
    without: int | None,
) -> _Scored:
    """The clippings that have some of a question's terms, without one of them, with what these tell together."""
    rare = max(RARE * store.count(), RARE_CLIPPINGS)
    reaches: dict[int, list[int]] = {}
    left = MOST_RARE_POSTINGS if days is None else MOST_POSTINGS
    best = [at for at in np.argsort(-told)[:TERMS].tolist() if told[at] > 0]
    for term in question.terms[best].tolist():
        reach = days if days is not None else EVER if counts.get(term, 0) <= rare else NEAR
        if reach == EVER:
            if counts.get(term, 0) > left:
                continue
            left -= counts.get(term, 0)
        reaches.setdefault(reach, []).append(term)
    # Tables by id, of terms as of clippings: one that has become huge would only need some memory for a moment.
    telling = np.zeros(int(question.terms.max(initial=0)) + 1)
    telling[question.terms[best]] = told[best]
    clippings, found_days, scores = [], [], []
    for reach, terms in reaches.items():
        first, last = (question.day - reach) // DAYS_PER_PARCEL, (question.day + reach) // DAYS_PER_PARCEL
        found = store.postings(terms, first, last)
        clippings.append(found.clippings)
        found_days.append(found.days)
        scores.append(found.weights * telling[found.terms])
    if not sum(map(len, clippings)):
        return _Scored(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))
    every = np.concatenate(clippings)
    size = int(every.max()) + 1
    summed = np.bincount(every, np.concatenate(scores), size)
    of = np.full(size, -1, np.int32)
    of[every] = np.concatenate(found_days)
    if without is not None and without < size:
        of[without] = -1
    numbers = np.flatnonzero(of >= 0)
    if days is not None:
        numbers = numbers[np.abs(of[numbers] - question.day) <= days]
    return _Scored(numbers, of[numbers].astype(np.int64), summed[numbers].astype(np.float64, copy=False))

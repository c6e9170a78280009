"""Clippings like a given one: those that have the most telling of its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from db.index.analysis import positions
from db.index.arrays import Array
from db.index.budget import Budget
from db.index.executor import NOTHING, Strengths, wanted
from db.index.segments import SegmentView, saturation
from db.index.similar import telling_terms
from db.query.matcher import Texts

MOST = 200
"""Clippings that are called like another at most."""

LEAST = 0.12
"""How much of its own score a clipping must reach to be like the one that is asked about."""

_FIELD = "body"


def like(
    segments: Sequence[SegmentView], texts: Texts, clipping: int, total: int, budget: Budget, within: Array | None
) -> Strengths:
    """Those of `total` clippings that are like one of these texts, at most `MOST`, without `clipping` itself.

    Only those in `within` (one bool by clipping id) are wanted if that is given.
    """
    counts: Counter[str] = Counter()
    for text in (texts.title, texts.standfirst, texts.body):
        counts.update({term: len(spots) for term, spots in positions(text)[0].items()})
    weights = telling_terms(counts, lambda terms: [_documents(segments, term) for term in terms], total)
    if not weights:
        return NOTHING
    enough = LEAST * sum(weight * counts[term] * 2.2 / (counts[term] + 1.2) for term, weight in weights.items())
    ids: list[Array] = []
    values: list[Array] = []
    for segment in segments:
        if not budget.check() or _FIELD not in segment.fields:
            continue
        terms = segment.fields[_FIELD]
        scores = np.zeros(len(segment), np.float32)
        for term, weight in weights.items():
            number = terms.find(term.encode("utf-8", "replace"))
            if number >= 0:
                part = terms.postings_of(number)
                documents = terms.documents[part]
                times = terms.times[part].astype(np.float32)
                scores[documents] += np.float32(weight) * saturation(times, segment.norms[documents])
        chosen = wanted(segment, within)
        if chosen is not None:
            scores[~chosen] = 0
        having = np.flatnonzero(scores >= enough)
        having = having[segment.clippings[having] != clipping]
        ids.append(segment.clippings[having])
        values.append(scores[having])
    if not ids:
        return NOTHING
    found, strengths = np.concatenate(ids), np.concatenate(values)
    best = np.argsort(-strengths, kind="stable")[:MOST]
    return Strengths(found[best], strengths[best])


def _documents(segments: Sequence[SegmentView], term: str) -> int:
    spelled = term.encode("utf-8", "replace")
    fields = (segment.fields.get(_FIELD) for segment in segments)
    return sum(terms.count_of(spelled) for terms in fields if terms)

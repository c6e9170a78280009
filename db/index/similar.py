"""Which terms of a clipping tell what it is about; scoring other clippings by them is left to the index.

Weights are tf-idf with dampened frequencies (Salton and Buckley 1988, Term-weighting approaches in automatic text
retrieval).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

_CANDIDATES = 400
"""Terms that are looked up at most: the most frequent ones, of as frequent ones the longest."""

_COMMON = 0.2
"""Terms in a larger share of all clippings tell nothing."""

_FEW = 10
"""Documents in which a term of a small library may be, however large a share that is."""


def telling_terms(
    frequencies: Mapping[str, int],
    document_frequency: Callable[[list[str]], Sequence[int]],
    documents: int,
    most: int = 40,
) -> dict[str, float]:
    """The `most` terms that tell most about a clipping and their weights, heaviest first.

    `frequencies` says how often each term stands in the clipping; `document_frequency` says of each of some terms in
    how many of all `documents` it stands, the clipping itself included.
    """
    candidates = sorted(
        (term for term in frequencies if len(term) > 1 and any(map(str.isalpha, term))),
        key=lambda term: (-frequencies[term], -len(term), term),
    )[:_CANDIDATES]
    ceiling = max(_COMMON * documents, min(_FEW, documents))
    weights = {
        term: (1 + math.log(frequencies[term])) * math.log(1 + documents / found)
        for term, found in zip(candidates, document_frequency(candidates), strict=True)
        if 2 <= found <= ceiling
    }
    return dict(sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:most])

"""Copies of a clipping's text among the others, by the samples of runs of words that the store keeps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from db.kin.store import Store
from db.kin.writing import looked_up
from db.relations import Copy

LEAST_SHARED = 4
"""Hashes that two samples share at least; fewer are a figure of speech."""
LEAST = 0.45
"""The part of the shorter text that is in the longer one at least."""
MOST_CANDIDATES = 200
_EVERYWHERE = 400
"""A run of words in more clippings than this is the outlet's, not the article's."""

Sample = npt.NDArray[np.uint32]


def copies(store: Store, clipping: int, sample: Sequence[int]) -> tuple[Copy, ...]:
    """The clippings that carry the same text as `clipping`, whose sample is given; the most alike first."""
    own = np.array(sample, np.uint32)
    counts: Counter[int] = Counter()
    for having in store.with_hashes("shingle", looked_up(sample), _EVERYWHERE):
        counts.update(having)
    counts.pop(clipping, None)
    candidates = [each for each, _ in counts.most_common(MOST_CANDIDATES)]
    found = [Copy(kept.clipping, round(shared(own, kept.sample), 3)) for kept in store.kept(candidates).values()]
    return tuple(sorted((each for each in found if each.shared >= LEAST), key=lambda each: (-each.shared, each.other)))


def shared(one: Sample, other: Sample) -> float:
    """The part of the shorter of two sampled texts that is in the other one, 0 where too little is shared to tell.

    A long text keeps fewer of its runs than a short one (`db.reprints.shingles`): those that both would keep count.
    """
    sparse = max(_sparseness(one), _sparseness(other))
    one, other = one[one % sparse == 0], other[other % sparse == 0]
    both = len(np.intersect1d(one, other, assume_unique=True))
    # Of texts of a few words all that there is.
    least = min(LEAST_SHARED, len(one), len(other))
    return both / min(len(one), len(other)) if both and both >= least else 0.0


def _sparseness(sample: Sample) -> int:
    return next((each for each in (8, 4, 2) if not np.any(sample % each)), 1)

"""How sure it is that two clippings belong together: one figure from 0 to 1 out of all that is known.

A logistic regression, fitted to stories whose topics editors had assigned (`tests.quality.related`) and to articles of
which is known to which event they belong; quotations and pointers are so rare there that their weights are set by hand.
What is shown (`LEAST`) is right in three of four cases at least.
"""

from __future__ import annotations

import math

from db.kin.reasons import Facts

LEAST = 0.5
"""What is less sure is not shown."""

CONSTANT = -3.0
LIKENESS = 7.0
WIDENED = 12.0
NAMES = 1.5
QUOTATION = 4.0
POINTER = 5.0
DAYS = 0.27
"""What each doubling of the days between two clippings takes away."""
MOST_NAMES = 3.0


def sureness(facts: Facts) -> float:
    """How sure it is that a clipping belongs to the one that its facts are about, 0 to 1."""
    told = CONSTANT
    told += LIKENESS * facts.likeness + WIDENED * facts.widened
    told += NAMES * min(facts.name_weight, MOST_NAMES)
    told += QUOTATION * facts.quotes + POINTER * (facts.points or facts.pointed)
    told -= DAYS * math.log2(1 + abs(facts.days))
    return 1 / (1 + math.exp(-told))

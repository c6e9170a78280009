"""Why two clippings belong together, in words, and what kind of link they would have.

The words are parts of a sentence in plain English, the most telling first: "links to it", "same quotation", "3 shared
names: ...".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

NAMES_SHOWN = 3
WORDS_SHOWN = 3
DAYS_COUNTED = 45
"""Longer spans are told in months and years."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a clipping beside another one. `days` is how much later it is than that; it may be negative."""

    clipping: int
    days: int
    likeness: float = 0.0
    widened: float = 0.0
    names: tuple[str, ...] = ()
    name_weight: float = 0.0
    quotes: bool = False
    points: bool = False
    """Its text means the other one."""
    pointed: bool = False
    """The other one's text means it."""
    agency: str = ""
    """The agency of both, or empty."""
    correction: bool = False
    words: tuple[str, ...] = ()


def reasons(facts: Facts) -> tuple[str, ...]:
    """Why, the most telling first."""
    told: list[str] = []
    if facts.points:
        told.append("links to it")
    if facts.pointed:
        told.append("linked from it")
    if facts.quotes:
        told.append("same quotation")
    if facts.names:
        told.append(_listed("shared name", facts.names, NAMES_SHOWN))
    if facts.words and (len(facts.names) < 2 or len(told) < 2):
        told.append("shared words: " + ", ".join(facts.words[:WORDS_SHOWN]))
    if facts.agency:
        told.append(f"{facts.agency} copy")
    told.append(apart(facts.days))
    return tuple(told)


def _listed(what: str, names: Sequence[str], shown: int) -> str:
    if len(names) == 1:
        return f"{what}: {names[0]}"
    return f"{len(names)} {what}s: " + ", ".join(names[:shown]) + (" …" if len(names) > shown else "")


def apart(days: int) -> str:
    """How much later or earlier it is, in words."""
    if days == 0:
        return "same day"
    direction = "later" if days > 0 else "earlier"
    days = abs(days)
    if days <= DAYS_COUNTED:
        return f"1 day {direction}" if days == 1 else f"{days} days {direction}"
    months = round(days / 30.44)
    if months < 12:
        return f"{months} months {direction}"
    years = round(days / 365.25)
    return f"a year {direction}" if years == 1 else f"{years} years {direction}"


def kind_of(facts: Facts) -> str:
    """The kind of link that is likely: who points back soon after is a follow-up, much later has it as background."""
    if facts.correction:
        return "correction"
    back = facts.points if facts.days > 0 else facts.pointed
    if back and facts.days:
        return "follow-up" if abs(facts.days) <= 60 else "background"
    return "related"

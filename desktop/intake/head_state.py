"""What the readers of an article's head share: their state, and what running text looks like."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from desktop.intake.findings import Findings
from desktop.intake.headline import Heading
from desktop.intake.lines import Unit

STOPS = ".!?।۔؟。！？…॥።"


@dataclass
class Head:
    """The state of reading a head."""

    findings: Findings
    now: datetime | None
    url: str | None
    titled: bool = False
    last_known: int = -1
    day: str | None = None
    headings: list[Heading] = field(default_factory=list)


def is_prose(unit: Unit) -> bool:
    """Whether a unit reads like running text rather than a headline or a label."""
    text = unit.text
    if unit.shape != "text":
        return False
    stops = sum(text.count(stop) for stop in STOPS)
    if len(text) >= 90 and any("\u0e00" <= c <= "\u0eff" or "\u1780" <= c <= "\u17ff" for c in text[:40]):
        return True  # Thai, Lao and Khmer print no stops
    if len(text) >= 240 or (len(text) >= 160 and stops):
        return True
    ended = text.rstrip("\"'”’»)“] ")[-1:] in STOPS
    compact = any("぀" <= c <= "鿿" or "฀" <= c <= "๿" for c in text[:40])
    return ended and len(text) >= (30 if compact else 75)

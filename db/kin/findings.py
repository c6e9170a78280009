"""What reading clippings brought, on its way to the library: as records, and as data for JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from db.relations import Copy, Finding, Mention


@dataclass(frozen=True, slots=True)
class Findings:
    """Findings to hand on, and what the library is to remember when it has them."""

    upto: str
    findings: tuple[Finding, ...]


def packed(found: Finding) -> dict[str, Any]:
    """A finding as data for JSON."""
    return {
        "clipping": found.clipping,
        "sha256": found.sha256,
        "mentions": [[each.name, each.kind, each.times] for each in found.mentions],
        "copies": [[each.other, each.shared] for each in found.copies],
    }


def unpacked(data: dict[str, Any]) -> Finding:
    """The finding that `packed` made this of."""
    return Finding(
        int(data["clipping"]),
        str(data["sha256"]),
        tuple(Mention(name, kind, times) for name, kind, times in data["mentions"]),
        tuple(Copy(other, shared) for other, shared in data["copies"]),
    )

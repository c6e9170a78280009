"""What looking a library over brings to light, in sentences."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["database", "row", "seal", "highlight", "original", "stray", "newest", "index"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, in a sentence; `repaired` when it has been mended, and then `how`.

    `clipping` is the number of the one that it is about, `advice` says what a person can do. What is `harmless` takes
    nothing from what a person keeps, and needs nobody.
    """

    what: str
    repaired: bool = False
    kind: Kind = "database"
    clipping: int | None = None
    how: str = ""
    advice: str = ""
    harmless: bool = False
    place: tuple[str, int] | None = None
    """The table and the owner of the rows that it is about."""

    @property
    def open(self) -> bool:
        """Whether somebody has to see to it."""
        return not self.repaired and not self.harmless

    def as_data(self) -> dict[str, object]:
        """For a program."""
        return {
            "what": self.what,
            "kind": self.kind,
            "clipping": self.clipping,
            "repaired": self.repaired,
            "how": self.how,
            "advice": self.advice,
            "harmless": self.harmless,
        }

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.how if self.repaired else self.advice) if part)


@dataclass(slots=True)
class Report:
    """What a check found. `clippings` and `originals` say how much was looked at.

    `rebuild` says that the file's own structure is damaged, so that it can only be mended by writing it anew while
    nobody has it open (`db.care.repair.mend`).
    """

    clippings: int = 0
    originals: int = 0
    findings: list[Finding] = field(default_factory=list)
    rebuild: bool = False

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong any more."""
        return not any(each.open for each in self.findings)

    @property
    def unmended(self) -> list[Finding]:
        """What somebody has to see to."""
        return [each for each in self.findings if each.open]

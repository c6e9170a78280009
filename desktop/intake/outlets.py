"""Outlets and sections: short lines that name one, and the outlet of a web address (`tables/outlets.toml`)."""

from __future__ import annotations

from functools import cache

from db.addresses import host_of
from desktop.intake.agencies import agencies_of
from desktop.intake.dates import find_dates
from desktop.intake.wordlists import bare, folded_set, table, words_of

_LONGEST = 60


def outlet_of_address(url: str | None) -> str | None:
    """The outlet's usual name by the address's domain, `None` where the table does not know it."""
    host = host_of(url)
    domains = table("outlets")["domains"]
    parts = host.split(".")
    for start in range(len(parts) - 1):
        name = domains.get(".".join(parts[start:]))
        if name:
            return str(name)
    return None


def outlet_in(line: str) -> str:
    """The outlet that a short line names ("The Brackwell Courier"), spelled for a list; empty when it names none."""
    text = line.strip(" \t*_|•·–—-")
    words = text.split()
    if not 1 <= len(words) <= 7 or len(text) > _LONGEST or any(c in text for c in '?!"“”„«»:;'):
        return ""
    if text.endswith(".") or find_dates(text):
        return ""
    known = folded_set("outlets", "", "words")
    if not any(word.strip(".,") in known for word in bare(text).split()) and not _joined(text):
        return ""
    if section_in(text) or agencies_of(text):
        return ""
    if any(word[:1].islower() and word not in _small() for word in words):
        return ""
    return spelled(text)


@cache
def _small() -> frozenset[str]:
    return folded_set("outlets", "", "small_words")


def _joined(text: str) -> bool:
    """Outlet words inside a compound ("Oderland-Kurier", "Abendzeitung", 朝日新聞)."""
    folded = bare(text)
    endings = tuple(folded_set("outlets", "", "endings"))
    return len(folded.split()) <= 4 and any(
        (word.endswith(endings) and len(word) > 4) or (word.endswith(endings) and not word.isascii())
        for word in folded.split()
    )


def spelled(name: str) -> str:
    """A name printed in capitals, set in upper and lower case; others as they are."""
    letters = [c for c in name if c.isalpha()]
    if len(letters) > 5 and " " in name and all(c.isupper() for c in letters):
        return " ".join(
            word if len(word) <= 2 and word.isascii() and "." in word else word.capitalize() for word in name.split()
        )
    return name


def section_in(line: str) -> str:
    """The section that a short line names ("BUSINESS", "Politik / Inland"); empty when it names none."""
    text = line.strip(" \t*_|•·–—-#>»")
    if not text or len(text) > _LONGEST or len(words_of(text)) > 6:
        return ""
    sections = folded_set("outlets", "", "sections")
    if bare(text) in sections:
        return spelled(text) if " " in text else text.capitalize() if text.isupper() and len(text) > 3 else text
    pieces = [piece.strip() for piece in _split(text) if piece.strip()]
    if len(pieces) > 1 and all(
        bare(piece) in sections or bare(piece) in ("home", "startseite", "accueil") for piece in pieces
    ):
        return pieces[-1]
    return ""


def _split(text: str) -> list[str]:
    for sign in ("/", ">", "»", "›", "|", "•", "·", " - ", " – ", " — ", "→", "::"):
        text = text.replace(sign, "\n")
    return text.split("\n")

"""The words by which names are told, from the tables beside this module: read once, as folded sets."""

from __future__ import annotations

import sys
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from db.folding import fold

key = lru_cache(maxsize=65_536)(fold)
"""`fold`, remembered: the same words come again in every text."""


@cache
def table(name: str) -> dict[str, Any]:
    """One file of `tables/`, parsed."""
    found: dict[str, Any] = tomllib.loads((files("db.kin") / "tables" / f"{name}.toml").read_text("utf-8"))
    return found


def letters(wanted: str) -> str:
    """The letters of the scripts with capitals that are `upper` or `lower`, as the inside of a class of characters."""
    marked = [
        code
        for first, last in ((0x41, 0x250), (0x370, 0x588), (0x1E00, 0x2000), (0xA640, 0xA69E))
        for code in range(first, last)
        if (chr(code).isupper() or chr(code).istitle() if wanted == "upper" else chr(code).islower())
    ]
    return "".join(map(chr, marked))


def words_of(text: str) -> frozenset[str]:
    """A list with blanks between, folded."""
    return frozenset(key(word) for word in text.split())


def phrases(text: str) -> tuple[str, ...]:
    """A list with commas between, as written."""
    return tuple(each for part in text.split(",") if (each := " ".join(part.split())))


class NameTables:
    """All of the tables for scripts with capitals; folded unless they say otherwise."""

    def __init__(self) -> None:
        people, places, organisations, others = (
            table(name) for name in ("people", "places", "organisations", "others")
        )
        self.given = words_of(" ".join(people["given"].values()))
        titles = people["titles"]
        self.titles = words_of(titles["words"])
        self.title_endings = tuple(words_of(titles["endings"]))
        self.weak_titles = words_of(titles["weak"])
        self.sure_particles = words_of(people["particles"]["sure"])
        self.particles = words_of(people["particles"]["between"])
        self.capital_particles = words_of(people["particles"]["capital"])
        self.speech_after = words_of(people["speech"]["after"])
        self.speech_before = words_of(people["speech"]["before"])
        forms = [each.split("/") for text in places["known"].values() for each in phrases(text)]
        self.places = {key(form): names[0] for names in reversed(forms) for form in names}
        self.place_words = words_of(places["cues"]["words"])
        self.bare_places = words_of(places["cues"]["bare"])
        self.locatives = {code: words_of(words) for code, words in places["locatives"].items()}
        self.surnames_first = {code: words_of(words) for code, words in people["surnames"].items()}
        self.organisation_words = words_of(organisations["words"])
        self.bare_organisations = words_of(organisations["bare"])
        self.organisation_particles = words_of(organisations["between"])
        self.organisations = frozenset(key(each) for each in phrases(organisations["known"]))
        self.acronyms = frozenset(organisations["letters"].split())
        self.credits = frozenset(key(each) for each in phrases(organisations["credits"]))
        self.small_words = self.particles | self.organisation_particles
        edges = others["edges"]
        everywhere = words_of(" ".join((edges["calendar"], edges["peoples"], edges["starts"])))
        self.stops = everywhere - (self.given - words_of(edges["never_given"]))
        # "British Airways", "First Boston": these begin names of organisations, but no others.
        self.heads = (words_of(edges["peoples"]) | {"first", "new"}) & self.stops
        self.nowhere = words_of(edges["nowhere"]) | self.stops
        self.first_words: dict[str, int] = {}
        for each in {*self.places} | self.organisations | self.credits:
            first, _, rest = each.partition(" ")
            self.first_words[first] = max(self.first_words.get(first, 0), len(rest.split()) + 1)
        # Words that sets are asked for most often are compared by identity first.
        self.given = frozenset(map(sys.intern, self.given))

    def is_title(self, word: str) -> bool:
        """Whether a folded word is said before names."""
        return word in self.titles or (len(word) > 8 and word.endswith(self.title_endings))


@cache
def tables() -> NameTables:
    """The tables, read when first asked for."""
    return NameTables()

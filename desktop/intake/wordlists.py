"""The rule tables of `tables/` as folded look-ups, read once; the modules that use them decide what they mean."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """One TOML file of `tables/`, parsed."""
    return tomllib.loads((files("desktop.intake") / "tables" / f"{name}.toml").read_text("utf-8"))


def fold(text: str) -> str:
    """Text made comparable: compatibility forms and case unified, European accents off, blanks single."""
    return _folded(text) if len(text) <= _REMEMBERED else _fold(text)


_REMEMBERED = 200
"""Characters of a text whose folded form is remembered: lines of a head are asked about again and again."""


def _fold(text: str) -> str:
    if text.isascii():
        return " ".join(text.casefold().split())
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = plain.translate(_ACCENTS)
    return " ".join(unicodedata.normalize("NFC", bare).replace("’", "'").split())


_folded = lru_cache(maxsize=16_384)(_fold)
_ACCENTS = dict.fromkeys(range(0x0300, 0x0370))


_SIGNS = " \t.,;:!|•·*›»«<>→▶►■◆●-–—_/\\()[]{}\"'“”„‘’&+ "


def bare(text: str) -> str:
    """Folded text without signs at either end: what lists of lines are compared with."""
    return fold(text).strip(_SIGNS)


def words_of(text: str) -> list[str]:
    """The words of a text: runs of letters, marks and digits."""
    if text.isascii():
        return "".join(c if c.isalnum() else " " for c in text).split()
    # Letters and digits are most of a text: only of the rest it is asked what it is.
    return "".join(c if c.isalnum() or (c != " " and unicodedata.category(c)[0] == "M") else " " for c in text).split()


@cache
def folded_set(table_name: str, section: str, key: str) -> frozenset[str]:
    """A list of a table as a set of folded entries; a string is a list separated by spaces."""
    return frozenset(folded_list(table_name, section, key))


@cache
def folded_list(table_name: str, section: str, key: str) -> tuple[str, ...]:
    """A list of a table, folded, longest entries first."""
    value = table(table_name)[section][key] if section else table(table_name)[key]
    entries = value.split() if isinstance(value, str) else value
    return tuple(sorted({fold(entry) for entry in entries}, key=lambda entry: (-len(entry), entry)))


def runs_of(text: str) -> list[str]:
    """Folded runs of letters and of digits: "Huy3 phút" is "huy", "3", "phút", however words were run together."""
    spaced = []
    previous = ""
    for character in fold(text):
        kind = unicodedata.category(character)[0]
        spaced.append(
            character if kind in "LMN" and (kind == previous or {kind, previous} <= set("LM")) else f" {character}"
        )
        if kind not in "LMN":
            spaced[-1] = " "
        previous = kind
    return "".join(spaced).split()

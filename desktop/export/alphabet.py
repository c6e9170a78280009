"""The order of names in printed lists: case and accents do not matter, and scripts do not mix."""

from __future__ import annotations

import unicodedata

_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "GEORGIAN", "HEBREW", "ARABIC", "ETHIOPIC", "DEVANAGARI")
"""The scripts that come first, in this order; others follow by their code points."""

_WORDS = ("the ",)
"""What does not count at the beginning of the name of an outlet."""

_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})

SortKey = tuple[int, int, str, str]


def sort_key(name: str) -> SortKey:
    """By which names are sorted: digits and signs first, then script by script."""
    plain = _plain(name)
    first = next((character for character in plain if character.isalnum()), "")
    if not first or not first.isalpha():
        return (0, 0, plain, name)
    script = unicodedata.name(first, "").partition(" ")[0]
    if script in _SCRIPTS:
        return (1, _SCRIPTS.index(script), plain, name)
    return (2, ord(first) >> 7, plain, name)


def initial(name: str) -> str:
    """The letter under which a name is found, `#` for names that begin with none."""
    first = next((character for character in _plain(name) if character.isalnum()), "#")
    return first.upper()[:1] if first.isalpha() else "#"


def _plain(name: str) -> str:
    """Folded for sorting, without marks on letters and without the signs before the first letter or digit."""
    folded = "".join(
        character
        for character in unicodedata.normalize("NFKD", name.casefold()).translate(_LETTERS)
        if not unicodedata.category(character).startswith("M")
    )
    start = next((at for at, character in enumerate(folded) if character.isalnum()), 0)
    folded = folded[start:]
    word = next((word for word in _WORDS if folded.startswith(word) and len(folded) > len(word)), "")
    return folded[len(word) :]

"""Which words of a text are forms of one word: Snowball's stems, looked up when a query is run.

The index holds folded words (`db.index.analysis`), so what comes in here has lost its accents. Where Snowball needs an
accent to know an ending, the ending is spelt out again first (`_MENDED`); a few endings that it leaves apart although
people take them for one word are brought together behind it (`_LEVELLED`). Algorithms: https://snowballstem.org.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

import Stemmer  # type: ignore[import-not-found]

from db.index.analysis import fold

_ALGORITHMS = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian", "fi": "finnish", "fr": "french", "hi": "hindi",
    "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "ne": "nepali", "nl": "dutch",
    "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish",
    "ta": "tamil", "tr": "turkish",
}  # fmt: skip
_SAME = {"nb": "no", "nn": "no", "in": "id", "mo": "ro"}

_MENDED: dict[str, tuple[tuple[str, str], ...]] = {
    "ar": ((r"^[وف](?=ال..)", ""), (r"^لل(?=...)", "ال"), (r"(?<=...)ه$", "ة")),
    "ca": ((r"cions?$", "ció"), (r"cio$", "ció")),
    "cs": ((r"(?<=..)am$", "ám"), (r"(?<=..)ach$", "ách")),
    "es": (
        (r"(?<=[csgx])ion$", "ión"),
        (r"(?<=[aei])r(?:ian|iamos|iais)$", "rían"),
        # `gobiernos` is not `gobernarnos`.
        (r"(?<=..r)nos$", "no"),
    ),
    "fa": (("ي", "ی"), ("ك", "ک")),
    "fr": ((r"(?<=..)ee(s?)$", r"ée\1"),),
    "pl": ((r"(?<=...)ow$", "ów"),),
    "pt": (
        (r"c(?:ao|oes)$", "ção"),
        (r"(?<=.)(?:ao|oes|aes)$", "ão"),
        (r"(?<=..)([ae])is$", r"\1l"),
        (r"(?<=.[aeiou])ns$", "m"),
        (r"\b(portugu|franc|japon|escoc|irland|finland|holand|ingl|chin)es$", r"\1ês"),
    ),
    "ro": ((r"(?<=..)ase$", "așe"),),
    "sv": ((r"(?<=...[b-df-hj-np-tvwxz])(?<!st)ans?$", "a"),),
    # The vowels of a word agree, and Snowball looks at that: which `i` has a dot and which `o` and `u` have two is told
    # by their neighbours. A `k` between vowels softens.
    "tr": (
        (r"i(?=[b-df-hj-np-tv-z]+[aou])", "ı"),
        *((r"([aouı][b-df-hj-np-tv-z]+)i", r"\1ı"),) * 3,
        (r"o(?=[b-df-hj-np-tv-z]+[ei])", "ö"),
        (r"u(?=[b-df-hj-np-tv-z]+[eiö])", "ü"),
        (r"(?<=[aeiouıöü])g(?=(?:[ıiuü]n?|[ae])$)", "ğ"),
    ),
}
"""Language -> what is replaced in a folded word before Snowball sees it, in order; `^` and `$` are the word's ends."""

_LEVELLED: dict[str, tuple[tuple[str, str], ...]] = {
    "ar": ((r"(?<=...)ا$", ""),),
    "ro": ((r"(?<=...)er$|(?<=...int)el$", ""),),
    "fi": ((r"(?<=..[uyaeoi])ks$", "s"), (r"ng$", "nk"), (r"(?<=..[b-df-hj-np-tvwxz])[ei]$", "")),
}
"""Language -> what is replaced in Snowball's stem, in order."""

_TWICE = frozenset({"ar", "ro", "tr"})
"""Languages in which Snowball takes the end of the bare word for an ending (`kadın`, `وزير`), but leaves it when
another ending stands behind it: what is left is stemmed again."""

_UNBOUNDED = frozenset({"ar", "id"})
"""Languages that take so much off the beginnings of words that forms of a word may begin with any letter."""

_UMLAUT = re.compile("([aou])e")
_UMLAUTED = re.compile("[aou]")


def stem_language(language: str) -> str:
    """The language whose stemmer is used for a language tag (`en-GB` -> `en`), empty where there is none."""
    code = language.replace("_", "-").partition("-")[0].lower()
    code = _SAME.get(code, code)
    return code if code in _ALGORITHMS else ""


def stem(word: str, language: str) -> str:
    """The stem of a folded word in a language (tag or empty): the same for its other forms, not always a word.

    The word itself where there is no stemmer.
    """
    code = stem_language(language)
    return _stem(word, code) if code else word


@lru_cache(maxsize=32768)
def _stem(word: str, code: str) -> str:
    return _stems([word], code)[0]


def stems(words: Sequence[str], language: str) -> list[str]:
    """The stem of each of many folded words."""
    code = stem_language(language)
    return _stems(words, code) if code else list(words)


def _stems(words: Sequence[str], code: str) -> list[str]:
    if not words:
        return []
    # One pass over all words at once: no word holds a line break.
    given = _replaced("\n".join(words), _MENDED, code).split("\n")
    found = _cut(given, code)
    if code in _TWICE:
        found = _cut(found, code)
    cuts = fold(_replaced("\n".join(found), _LEVELLED, code)).split("\n")
    if code in _UNBOUNDED:
        return cuts
    return [
        cut if word.startswith(_beginning(cut, code)) else _other_stem(word, cut, code)
        for word, cut in zip(words, cuts, strict=True)
    ]


def _cut(words: Sequence[str], code: str) -> list[str]:
    found = _stemmer(_ALGORITHMS[code]).stemWords(words)
    return [cut if len(cut) > 1 else word for cut, word in zip(found, words, strict=True)]


def _beginning(cut: str, code: str) -> str:
    """What all words with a stem begin with: all of it but its last letter, or two of a longer one."""
    return cut[:-2] if len(cut) > 4 or code == "nl" else cut[:-1] or cut


def _other_stem(word: str, cut: str, code: str) -> str:
    """The stem of a word that does not begin like the one that Snowball gave (`lying`, `aangeduid`).

    Such words are few, and to look for them among all would make every search slow.
    """
    if code == "de":
        # `Mueller` is `Müller`; `quer` is not `qur`.
        return cut if _UMLAUT.sub(r"\1", word).startswith(_beginning(cut, code)) else word
    if code == "nl":
        plain: str = _stemmer("dutch_porter").stemWord(word)
        return plain if word.startswith(_beginning(plain, code)) else word
    return word


def _replaced(lines: str, table: dict[str, tuple[tuple[str, str], ...]], code: str) -> str:
    for pattern, replacement in table.get(code, ()):
        lines = re.sub(pattern, replacement, lines, flags=re.MULTILINE)
    return lines


@cache
def _stemmer(algorithm: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(algorithm, 0)


def variants(word: str, language: str, terms: Iterable[str]) -> list[str]:
    """Those of `terms`, in their order, that are other forms of a folded word; none for numbers and words of 2."""
    code = stem_language(language)
    if not code or not _inflected(word):
        return []
    wanted = _stem(word, code)
    beginning = reach(word, code)
    there = [term for term in terms if term.startswith(beginning) and term != word]
    return [term for term, its in zip(there, _stems(there, code), strict=True) if its == wanted and _lettered(term)]


def _inflected(word: str) -> bool:
    return len(word) >= 3 and _lettered(word)


def _lettered(word: str) -> bool:
    return word.isalpha() or all(c.isalpha() or unicodedata.category(c)[0] == "M" for c in word)


def reach(word: str, language: str) -> str:
    """A beginning that every form of a folded word has, so that a slice of a sorted vocabulary holds them all.

    Empty where beginnings vary, the word itself where there are no other forms.
    """
    code = stem_language(language)
    if not code or not _inflected(word):
        return word
    if code in _UNBOUNDED:
        return ""
    beginning = _beginning(_stem(word, code), code)
    vowel = _UMLAUTED.search(beginning) if code == "de" else None
    return beginning[: vowel.end()] if vowel else beginning

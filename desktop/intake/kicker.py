"""The line above a headline, where a copy ran it together with the headline: "Island ferries  -  Council votes".

A page sets the two apart by their looks, which a copy loses; what tells them apart still is a double blank, an end of
a word inside a word, the words of the address, or the headline printed once more without it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from desktop.intake.wordlists import bare, fold, folded_set, words_of

_LONGEST = 45
_EDGES = " -–—|:/•·›>"


@dataclass(frozen=True, slots=True)
class Parted:
    """A line parted into what stands above the headline and the headline.

    `trail` are breadcrumbs before it; `apart` says that the page itself keeps the two apart.
    """

    kicker: str
    title: str
    trail: tuple[str, ...] = ()
    apart: bool = False


def part_kicker(text: str, raw: str, url: str | None = None, others: Iterable[str] = ()) -> Parted | None:
    """The parts of a line that ran a kicker and a headline together, `None` where it did not.

    `raw` is the line with its blanks as they came; `others` are the lines around it.
    """
    if "\n" in raw or len(text) > 300:
        return None
    return _by_blanks(raw) or _by_twin(text, others) or _by_kind(text) or _by_address(text, url) or _by_end(text, url)


def is_kind(text: str) -> bool:
    """Whether a short line says what kind of piece it is ("Opinion", "Gastbeitrag")."""
    return len(text) <= 30 and bare(text) in folded_set("kicker", "", "kinds")


def _fits(kicker: str, title: str) -> bool:
    return (
        0 < len(kicker) <= _LONGEST
        and len(kicker.split()) <= 6
        and kicker[-1:] not in ".!?,;"
        and (len(words_of(title)) >= 3 or len(title) >= 15)
        and len(title) > len(kicker) // 2
    )


def _by_blanks(raw: str) -> Parted | None:
    """Pieces set apart by two blanks and more."""
    printed = [piece.strip() for piece in raw.replace("\t", "  ").split("  ")]
    pieces = [piece.strip(_EDGES) for piece in printed if piece.strip(_EDGES)]
    if not 2 <= len(pieces) <= 6 or any(piece[-1:] in (":", "：") for piece in printed):
        return None
    *before, title = pieces
    if len(before) > 1 and all(_fits(piece, title) and len(piece.split()) <= 3 for piece in before):
        return Parted("", title, tuple(before))
    return Parted(before[0], title, apart=True) if len(before) == 1 and _fits(before[0], title) else None


def _by_twin(text: str, others: Iterable[str]) -> Parted | None:
    """Another line that is this one without its beginning."""
    for other in others:
        if len(other) >= 20 and len(text) > len(other) + 3 and text.endswith(other):
            kicker = text[: len(text) - len(other)]
            if kicker[-1:].isspace() and kicker.rstrip()[-1:].isalnum() and _fits(kicker.strip(), other):
                return Parted(kicker.strip(), other)
    return None


def _by_kind(text: str) -> Parted | None:
    """A word for the kind of piece, and a headline that begins with a capital."""
    first, _, rest = text.partition(" ")
    known = fold(first) in folded_set("kicker", "", "glued")
    if known and rest[:1].isupper() and len(words_of(rest)) >= 4 and not text.isupper():
        return Parted(first, rest, apart=True)
    return None


def _slug(url: str | None) -> list[str]:
    try:
        path = unquote(urlsplit(url or "").path)
    except ValueError:
        return []
    pieces = [fold(segment).replace("_", "-").split("-") for segment in path.split("/")]
    return max(([word for word in piece if word] for piece in pieces), key=len, default=[])


def _latin(word: str) -> set[str]:
    """A word as addresses spell it: "künstliche" is "kunstliche" or "kuenstliche"."""
    plain = word.casefold()
    for sign, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("å", "aa"), ("ø", "oe"), ("æ", "ae")):
        plain = plain.replace(sign, letters)
    return {fold(word).replace("ß", "ss"), fold(plain)}


def _by_address(text: str, url: str | None) -> Parted | None:
    """The address begins with the words of the headline, which are not the first of the line."""
    slug = _slug(url)
    words = text.split()
    spelled = [_latin("".join(words_of(word))) for word in words]
    if len(slug) < 4 or len(words) < 5 or any(slug[0] in forms for forms in spelled[:1]):
        return None
    for start in range(1, min(6, len(words) - 3)):
        if all(slug[n] in spelled[start + n] for n in range(3)):
            kicker = " ".join(words[:start])
            unsigned = kicker[-1:].isalnum() and words[start][:1].isupper()
            told = any(form in slug for forms in spelled[:start] for form in forms if len(form) > 3)
            return Parted(kicker, " ".join(words[start:])) if unsigned and not told and _fits(kicker, text) else None
    return None


def _all_lower(text: str) -> bool:
    return text.isalpha() and text.islower()


def _by_end(text: str, url: str | None) -> Parted | None:
    """The end of one word and the beginning of another without a blank: "Island ferriesCouncil votes to repaint"."""
    cuts = [
        position
        for position in range(5, min(len(text) - 2, _LONGEST + 1))
        if text[position].isupper() and _all_lower(text[position - 4 : position]) and text[position + 1].islower()
    ]
    if len(cuts) != 1:
        return None
    kicker, title = text[: cuts[0]], text[cuts[0] :]
    glued = (kicker.split()[-1] + title.split()[0]).strip(".,:;!?\"'“”")
    if fold(glued).replace("-", "") in folded_set("kicker", "", "whole") or not _fits(kicker, title):
        return None
    slug = set(_slug(url))
    told = len(slug) >= 3 and bool(_latin("".join(words_of(title.split()[0]))) & slug)
    whole = len(slug) >= 3 and bool(_latin(glued) & slug)
    if whole or not (told or len(kicker.split()) > 1 or "-" in kicker):
        return None
    return Parted(kicker.strip(_EDGES), title)

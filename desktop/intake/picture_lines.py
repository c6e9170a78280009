"""Captions and credits of pictures in texts that lost the pictures; the words are in `tables/litter.toml`."""

from __future__ import annotations

from functools import cache, lru_cache

from desktop.intake.agencies import agency_of
from desktop.intake.dates import find_dates
from desktop.intake.wordlists import bare, fold, folded_list, folded_set, table, words_of

STOPS = ".!?।۔؟。！？…॥።။។"
_CLOSING = "\"'”’»)“] "
LONGEST_CAPTION = 520


@cache
def _marks() -> tuple[str, ...]:
    return tuple(table("litter")["credits"]["marks"])


@cache
def _unsigned_marks() -> tuple[str, ...]:
    return tuple(mark for mark in _marks() if ":" not in mark and "：" not in mark)


def ended(text: str) -> bool:
    """Whether a line ends like a sentence."""
    return text.rstrip(_CLOSING)[-1:] in STOPS + ":;,"


def sentences(text: str) -> int:
    """How many sentences a line has, roughly: stops before a blank and a capital, and the one at its end."""
    inner = sum(
        1
        for position, sign in enumerate(text[:-2])
        if sign in STOPS and text[position + 1].isspace() and not text[position + 2].islower()
    )
    return inner + (text.rstrip(_CLOSING)[-1:] in STOPS)


@lru_cache(maxsize=2_048)
def credit_of(text: str) -> int:
    """Where the credit of a picture begins with which a line ends: 0 where it is nothing else, -1 where there is none.

    "Crowds at the gate. Jane Roe/AFP", "The gate © Harbour Trust", "The gate (Photo: Jane Roe)", "Foto: Jane Roe".
    """
    for more in (" more", " mehr", " Read more", " More", " +"):
        text = text.removesuffix(more)
    if len(text) > LONGEST_CAPTION or len(text) < 3:
        return -1
    if has_rights(text):
        return -1
    start = max(0, len(text) - 110)
    sign = text.rfind("©", start)
    if sign >= 0 and not any(year.isdigit() and len(year) == 4 for year in text[sign + 1 :].split()[:1]):
        return sign
    tail = text[start:]
    for mark in _marks() if ":" in tail or "：" in tail else _unsigned_marks():
        position = text.rfind(mark, start)
        if position >= 0 and _maker(text[position + len(mark) :]):
            opened = text[:position].rstrip()[-1:]
            return position - 1 if opened in ("(", "[") else position
    if text[-1] in ")]）":
        opening = max(text.rfind("("), text.rfind("["), text.rfind("（"))
        if opening >= start and (is_source(text[opening + 1 : -1]) or _named(text, opening)):
            return opening
    elif text[-1] not in STOPS + ":;,":
        cut = _last_sentence(text, start)
        if is_source(text[cut:], alone=cut == 0):
            return cut
    return -1


def _named(text: str, opening: int) -> bool:
    """Whether nothing but names in capitals stand in brackets behind a sentence or alone: "(Ben Roe)"."""
    words = text[opening + 1 : -1].split()
    stopped = not opening or text[:opening].rstrip()[-1:] in STOPS
    return (
        stopped
        and 2 <= len(words) <= 6
        and all(word[:1].isupper() or fold(word) in folded_set("litter", "credits", "small") for word in words)
        and not any(c.isdigit() for c in text[opening:])
    )


def is_credited(text: str) -> bool:
    """Whether a caption and its credit are on one line; an agency's name alone behind a sentence may be the story's."""
    where = credit_of(text)
    return where > 0 and agency_of(text[where:].strip(" ()[]")) is None


def has_rights(text: str) -> bool:
    """Whether a line says whose rights are reserved."""
    words = set(bare(text[-120:]).replace("/", " ").split())
    return bool(words & folded_set("litter", "credits", "rights"))


def _maker(text: str) -> bool:
    """Whether what follows "Photo:" is a name rather than the beginning of a sentence."""
    rest = text.strip(" )]）")
    return len(rest) <= 90 and len(rest.split()) <= 12 and sentences(rest) <= 1


def _last_sentence(text: str, start: int) -> int:
    """Where the words behind the last sentence of a text begin; 0 where it has only one."""
    for position in range(len(text) - 2, start, -1):
        if text[position] in STOPS + ')”»"' and not text[position + 1].isalnum():
            return position + 1
        if text[position] in ".!?)" and text[position + 1].isupper() and text[position - 1].islower():
            return position + 1
    return 0


@cache
def _sources() -> tuple[frozenset[str], frozenset[str]]:
    """The words of one word and of several that only a source of pictures has."""
    words = folded_set("litter", "credits", "sources")
    return frozenset(word for word in words if " " not in word), frozenset(word for word in words if " " in word)


def is_source(text: str, *, alone: bool = False) -> bool:
    """Whether words name where a picture is from: "Jane Roe/AFP", "Getty Images", "Hafen-Archiv".

    `alone`: nothing stands before them on their line; then a name beside a slash does not do.
    """
    plain = text.strip(" .,;:–—-()[]")
    if not plain or len(plain) > 100 or "://" in plain:
        return False
    words = plain.replace("/", " / ").replace("|", " | ").split()
    if len(words) > 16 or not any(c.isalpha() for c in plain):
        return False
    small = folded_set("litter", "credits", "small")
    if any(word[:1].islower() and fold(word).strip(".,") not in small for word in words if word[:1].isalpha()):
        return False
    if sentences(plain) > 1 and not alone:
        return False
    folded = f" {' '.join(words_of(fold(plain)))} "
    if any(word in folded for word in _sources()[0].intersection(folded.split())) or any(
        f" {source} " in folded for source in _sources()[1]
    ):
        return True
    pieces = [piece.strip() for piece in plain.replace("|", "/").replace(",", "/").split("/") if piece.strip()]
    if any(agency_of(piece) for piece in pieces) and (len(pieces) > 1 or not alone):
        return True
    return "/" in plain and not alone and len(pieces) == 2 and all(len(piece) > 1 for piece in pieces)


def is_labelled(text: str) -> bool:
    """Whether a line begins as captions do: "Legende: ...", "FILE - ...", "[1/5]...", "Pictured from left, ..."."""
    folded = fold(text[:60]).lstrip("([ ")
    for label in folded_list("litter", "credits", "labels"):
        if folded.startswith(label) and folded[len(label) :].lstrip(" ")[:1] in (":", "-", "–", "—", "："):
            return True
    if any(folded.startswith(opening) for opening in folded_list("litter", "credits", "openings")):
        return len(text) <= LONGEST_CAPTION and text[-1:] != "?"
    number, sign, _ = text[1:8].partition("]")
    return text[:1] == "[" and bool(sign) and "/" in number and number.replace("/", "").isdecimal()


def is_dated_scene(text: str) -> bool:
    """Whether a line is one sentence that ends with a place and day, as agencies caption: "..., Ohio, May 2, 2024."."""
    if len(text) > 260 or sentences(text) > 2:
        return False
    dates = find_dates(text[-60:])
    if (
        not dates
        or len(dates[-1].day) != 10
        or not text.rstrip(" .").endswith(text[-60:][: dates[-1].end].rstrip(" ."))
    ):
        return False
    before = text[-60:][: dates[-1].start].rstrip()
    return before.endswith(",")


def is_marked(text: str) -> bool:
    """Whether a line says that it credits a picture."""
    start = fold(text[:30]).lstrip("( [")
    return any(text.lstrip("( [").startswith(mark) for mark in (*_marks(), "©")) or start.startswith(
        ("photo", "foto", "image", "bild", "picture")
    )

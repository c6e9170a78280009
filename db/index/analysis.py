"""How text becomes words: one function for the index, the matcher, the marks and the snippets.

Words are folded (case, accents, letter forms, digits) and kept whole: no stemming, so that prefixes and phrases mean
what they say. A word with a joint inside (`covid-19`, `O'Brien`, `example.com`) gives its parts at successive positions
and the joined form (`covid19`) at the first of them; an acronym gives one word (`U.S.` -> `us`), a number one without
its thousands marks (`1,200` -> `1200`), with its unit if that is written to it (`5.5m`). Chinese, Japanese, Korean,
Thai, Lao, Khmer and Burmese have no spaces to go by: a run of n characters gives its n - 1 pairs and its last one.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate, chain, zip_longest
from operator import itemgetter
from typing import NamedTuple

MAX_TERM = 64
"""Characters of a word that count; the rest of a longer one is ignored on both sides."""

_MAX_JOINED_PARTS = 4
_MAX_REMEMBERED = 40
_MOST_STRETCHES = 65536

_LETTERS = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ŧ": "t", "æ": "ae", "œ": "oe", "ı": "i", "ĸ": "k",
    "ŋ": "n", "ə": "e",
    # Arabic letters that keyboards of Persian, Urdu and Kurdish write with code points of their own.
    "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ۍ": "ي", "ک": "ك", "ڪ": "ك", "ە": "ه", "ہ": "ه", "ۀ": "ه", "ۃ": "ه",
    "ة": "ه", "ھ": "ه", "ٱ": "ا", "ں": "ن",
    # Letters of their own although Unicode composes them from a letter and a mark.
    "й": "й", "ў": "ў",
    # The moon over a nasal vowel is often printed as a dot.
    "ँ": "ं",
    # Written or not as the typesetter likes: kashida, soft hyphen, joiners, direction marks.
    "\u0640": "", "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "", "\u200e": "", "\u200f": "", "\u2060": "",
}  # fmt: skip

# Marks that may be left out in writing. Vowel signs of Indic scripts and the voicing marks of kana are not among them.
_OPTIONAL_MARKS = (
    (0x0300, 0x036F),
    (0x0483, 0x0487),
    (0x0591, 0x05C7),
    (0x0610, 0x061A),
    (0x064B, 0x065F),
    (0x0670, 0x0670),
    (0x06D6, 0x06ED),
    (0x093C, 0x093C),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),
    (0xFE20, 0xFE2F),
)


def _optional_mark(character: str) -> bool:
    return any(low <= ord(character) <= high for low, high in _OPTIONAL_MARKS)


class _Folds(dict[int, str]):
    """Code point -> folded text, worked out when first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code).casefold()
        kept = _LETTERS.get(character)
        if kept is None:
            plain = "".join(c for c in unicodedata.normalize("NFKD", character) if not _optional_mark(c))
            kept = unicodedata.normalize("NFC", "".join(_plain_letter(c) for c in plain.casefold()))
        self[code] = kept
        return kept


def _plain_letter(character: str) -> str:
    digit = unicodedata.decimal(character, None) if not character.isascii() else None
    return _LETTERS.get(character, character) if digit is None else str(digit)


_FOLDS = _Folds()


def fold(text: str) -> str:
    """The text without case, accents and variants of letters and digits; not the same length as before."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).translate(_FOLDS))
    return _NASAL.sub("ं", folded) if _VIRAMA in folded else folded


_VIRAMA = "\u094d"
# A nasal before a consonant of its own row is written as a letter or as a dot: हिन्दी, हिंदी.
_NASAL = re.compile(
    f"ङ{_VIRAMA}(?=[क-घ])|ञ{_VIRAMA}(?=[च-झ])|ण{_VIRAMA}(?=[ट-ढ])|न{_VIRAMA}(?=[त-ध])|म{_VIRAMA}(?=[प-भ])"
)


class Token(NamedTuple):
    """A folded word, its number among the words of the text, and where it stands (characters)."""

    term: str
    position: int
    start: int
    end: int


class Step(NamedTuple):
    """One word of a sequence to look for: `offset` from the sequence's first, `prefix` when the word only begins so."""

    term: str
    offset: int
    prefix: bool = False


Sequence = tuple[Step, ...]

_HYPHENS = "\\-‐‑"
_JOINERS = f"'’ʼ＇.{_HYPHENS}&_·・״׳"
_COMMAS = ",\u066b\u066c"
_ASCII_WORD = re.compile(r"[a-z0-9]+(?:(?:['.\-&_]|(?<=[0-9]),(?=[0-9]))[a-z0-9]+)*(?:\.'s\b)?")
_CHUNKS = re.compile(f"[^{_HYPHENS}]+")
_PARTS = re.compile(f"[^{_JOINERS}{_COMMAS}]+")
_POSSESSIVE = re.compile(r"(?i)\.?['’ʼ＇]s\Z")
_CONTRACTED = re.compile(r"(?i)['’ʼ＇](?:re|ll|ve|d|m)\Z")
_ACRONYM = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\Z")
_UNIT_OF_NUMBER = r"([^\W\d_]*)\Z"
_GROUPED = re.compile(r"(\d{1,3}(?:([.,'’٬])\d{3})(?:\2\d{3})*)(?:[.,٫](\d+))?" + _UNIT_OF_NUMBER)
# Lakhs and crores: 12,50,000.
_INDIAN = re.compile(r"(\d{1,2}(,)(?:\d{2},)+\d{3})(?:\.(\d+))?" + _UNIT_OF_NUMBER)
_DECIMAL = re.compile(r"(\d+)[.,٫](\d+)" + _UNIT_OF_NUMBER)
_DECADE = re.compile(r"\d+['’ʼ＇]s\Z")
# French and Swedish numbers are grouped by spaces that don't break.
_SPACED_NUMBER = re.compile(r"(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))")
# Scripts written without spaces: pairs of characters stand for words.
_UNSPACED = re.compile(
    "[\u0e00-\u0e4f\u0e80-\u0ecf\u0edc-\u0eff\u1000-\u103f\u104a-\u108f\u1780-\u17df\u1100-\u11ff\u3005-\u3007\u3040-\u30ff\u3130-\u318f"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U0003134f]+"
)

# What counts as one character of such a run, however it is composed: a syllable of Hangul, kana with its voicing mark.
_UNIT = re.compile(
    "[\u1100-\u115f\ua960-\ua97f][\u1160-\u11a7\ud7b0-\ud7c6]?[\u11a8-\u11ff\ud7cb-\ud7ff]?"
    "|[\uac00-\ud7a3][\u11a8-\u11ff]?|.[\u3099\u309a\uff9e\uff9f]*",
    re.DOTALL,
)


@cache
def _word_pattern() -> re.Pattern[str]:
    """A word of any script: letters, digits and the marks on them, joined by hyphens, apostrophes and the like.

    Python's `\\w` leaves out combining marks, which would cut Hindi and vocalised Arabic to pieces.
    """
    marks = [code for code in range(0x300, 0x1FFFF) if unicodedata.category(chr(code)) in ("Mn", "Mc", "Me")]
    marks += [0x00AD, 0x200C, 0x200D, *range(0xE0100, 0xE01F0)]
    ranges: list[list[int]] = []
    for code in sorted(marks):
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    inside = "".join(f"{chr(low)}-{chr(high)}" for low, high in ranges)
    run = f"[^\\W_](?:[^\\W_]|[{inside}])*"
    return re.compile(f"{run}(?:(?:[{_JOINERS}]|(?<=\\d)[{_COMMAS}](?=\\d)){run})*(?:\\.['’ʼ＇][sS]\\b)?")


_Piece = tuple[str, int, int, int]
"""Term, position, start and end, counted from the beginning of the word."""


def _pieces(word: str) -> tuple[tuple[_Piece, ...], int]:
    """The terms of one word of the text, and how many positions it takes."""
    return _cut(word) if len(word) > _MAX_REMEMBERED else _cut_often(word)


@lru_cache(maxsize=16384)
def _cut_often(word: str) -> tuple[tuple[_Piece, ...], int]:
    return _cut(word)


def _cut(word: str) -> tuple[tuple[_Piece, ...], int]:
    if _DECADE.match(word):
        # `1990's` is `1990s`, not of 1990.
        return ((fold(word[:-2] + word[-1])[:MAX_TERM], 0, 0, len(word)),), 1
    possessive = _POSSESSIVE.search(word)
    if possessive:
        word = word[: possessive.start()]
    pieces: list[_Piece] = []
    position = 0
    parts: list[str] = []
    for chunk in _CHUNKS.finditer(word):
        position = _add_chunk(pieces, chunk.group(), position, chunk.start(), parts)
    _add_joined(pieces, word, 0, 0, parts)
    pieces.sort(key=itemgetter(1))
    return tuple(dict.fromkeys(pieces)), position


def _add_chunk(pieces: list[_Piece], chunk: str, position: int, start: int, parts: list[str]) -> int:
    """Append the terms of what stands between hyphens, and its parts to `parts`; the position behind it is returned."""
    whole = _whole(chunk)
    if whole is not None:
        parts.append(whole)
        pieces.append((whole[:MAX_TERM], position, start, start + len(chunk)))
        return position + 1
    first, before = position, len(parts)
    for part in _PARTS.finditer(chunk):
        parts.append(fold(part.group()))
        position = _add_part(pieces, part.group(), position, start + part.start())
    _add_joined(pieces, chunk, first, start, parts[before:])
    return position


def _add_joined(pieces: list[_Piece], whole: str, position: int, start: int, parts: list[str]) -> None:
    """Append the joined form of a word's or a chunk's parts, where there is one."""
    if not 2 <= len(parts) <= _MAX_JOINED_PARTS or _UNSPACED.search(whole):
        return
    # `we're` is not `were`, `he'll` not `hell`; `don't` is often typed without its apostrophe.
    contracted = len(parts) == 2 and _CONTRACTED.search(whole)
    joined = "".join(parts)
    if joined and not contracted and not joined.isdigit():
        piece = joined[:MAX_TERM], position, start, start + len(whole)
        if all(piece[:2] != other[:2] for other in pieces):
            pieces.append(piece)


def _whole(word: str) -> str | None:
    """The one term of a number or an acronym, `None` for other words."""
    word = unicodedata.normalize("NFC", word)
    if _ACRONYM.match(word):
        return fold(word.replace(".", ""))
    number = _GROUPED.match(word) or _INDIAN.match(word)
    if number:
        digits = "".join(c for c in fold(number[1]) if c.isdigit())
        return (f"{digits}.{fold(number[3])}" if number[3] else digits) + fold(number[4])
    number = _DECIMAL.match(word)
    return f"{fold(number[1])}.{fold(number[2])}{fold(number[3])}" if number else None


def _add_part(pieces: list[_Piece], part: str, position: int, start: int) -> int:
    """Append the terms of a part without joints; the position behind it is returned."""
    if part.isascii():
        pieces.append((part.lower()[:MAX_TERM], position, start, start + len(part)))
        return position + 1
    end = 0
    for run in _UNSPACED.finditer(part):
        position = _add_spaced(pieces, part[end : run.start()], position, start + end)
        for at, pair in _pairs(run.group()):
            term = fold(pair)
            if term:
                begin = start + run.start() + at
                pieces.append((term[:MAX_TERM], position, begin, begin + len(pair)))
                position += 1
        end = run.end()
    return _add_spaced(pieces, part[end:], position, start + end)


def _pairs(run: str) -> Iterator[tuple[int, str]]:
    """Every character of a run with the one behind it, and where it stands; the last one alone."""
    units = list(_UNIT.finditer(run))
    for unit, following in zip_longest(units, units[1:]):
        yield unit.start(), run[unit.start() : (following or unit).end()]


def _add_spaced(pieces: list[_Piece], part: str, position: int, start: int) -> int:
    term = fold(part)
    if not term:
        return position
    pieces.append((term[:MAX_TERM], position, start, start + len(part)))
    return position + 1


def tokens(text: str) -> Iterator[Token]:
    """The words of a text in order of position."""
    position = 0
    if text.isascii():
        pattern, text = _ASCII_WORD, text.lower()
    else:
        pattern, text = _word_pattern(), _SPACED_NUMBER.sub("'", text)
    for found in pattern.finditer(text):
        word = found.group()
        start = found.start()
        if word.isascii() and word.isalnum():
            yield Token(word.lower()[:MAX_TERM], position, start, start + len(word))
            position += 1
            continue
        pieces, taken = _pieces(word)
        for term, at, begin, end in pieces:
            yield Token(term, position + at, start + begin, start + end)
        position += taken


def terms_in_order(text: str) -> tuple[list[str], list[int] | None]:
    """The terms of a text by position, and their positions; `None` for these where they are simply 0, 1, 2 and on.

    A term is there once for each of its positions; a joined form stands behind the first of its parts.
    """
    if not text.isascii():
        text = _SPACED_NUMBER.sub("'", text)
    # No word goes past white space, and most stretches between it have been met before.
    stretches = [_STRETCHES[stretch] for stretch in text.split()]
    terms = list(chain.from_iterable(stretches))
    if _Joined not in map(type, stretches):
        return terms, None
    begins = list(accumulate(map(len, stretches), initial=0))
    joined = [
        begins[at] + inside
        for at, stretch in enumerate(stretches)
        if type(stretch) is _Joined
        for inside in stretch.joined
    ]
    numbers: list[int] = []
    for before, at in enumerate(joined):
        numbers.extend(range(len(numbers) - before, at - before))
        numbers.append(at - before - 1)
    numbers.extend(range(len(numbers) - len(joined), len(terms) - len(joined)))
    return terms, numbers


def vocabulary(text: str) -> frozenset[str]:
    """The different terms of a text."""
    if not text.isascii():
        text = _SPACED_NUMBER.sub("'", text)
    return frozenset(chain.from_iterable(map(_STRETCHES.__getitem__, text.split())))


def located(text: str, wanted: frozenset[str]) -> Iterator[Token]:
    """Those of the `tokens` whose terms are wanted; quick where these are few."""
    if not text.isascii():
        text = _SPACED_NUMBER.sub("'", text)
    position = 0
    for found in _STRETCH.finditer(text):
        terms = _STRETCHES[found.group()]
        if not wanted.isdisjoint(terms):
            begin = found.start()
            if len(terms) == 1 and found.group().isalnum():
                yield Token(terms[0], position, begin, found.end())
            else:
                for term, at, start, end in tokens(found.group()):
                    if term in wanted:
                        yield Token(term, position + at, begin + start, begin + end)
        position += len(terms) - len(terms.joined) if type(terms) is _Joined else len(terms)


_STRETCH = re.compile(r"\S+")


class _Joined(tuple[str, ...]):
    """Terms of which some, at the indices `joined`, stand at the position of the one before."""

    joined: tuple[int, ...] = ()


class _Stretches(dict[str, tuple[str, ...]]):
    """What stands between white space -> its terms, worked out when first met."""

    def __missing__(self, stretch: str) -> tuple[str, ...]:
        terms: list[str] = []
        joined: list[int] = []
        words = _ASCII_WORD.findall(stretch.lower()) if stretch.isascii() else _word_pattern().findall(stretch)
        for word in words:
            pieces, _ = _pieces(word)
            latest = -1
            for term, at, _, _ in pieces:
                if at == latest:
                    joined.append(len(terms))
                terms.append(term)
                latest = at
        made = tuple(terms)
        if joined:
            made = _Joined(terms)
            made.joined = tuple(joined)
        if len(stretch) <= _MAX_REMEMBERED:
            if len(self) >= _MOST_STRETCHES:
                self.clear()
            self[stretch] = made
        return made


_STRETCHES = _Stretches()


def positions(text: str) -> tuple[dict[str, list[int]], int]:
    """Term -> positions, ascending, and the number of positions; what the index stores of a text."""
    terms, numbers = terms_in_order(text)
    where: defaultdict[str, list[int]] = defaultdict(list)
    for position, term in enumerate(terms) if numbers is None else zip(numbers, terms, strict=True):
        where[term].append(position)
    return dict(where), (numbers[-1] + 1 if numbers else len(terms))


def has_words(text: str) -> bool:
    """Whether there is anything in the text to look for."""
    return next(tokens(text), None) is not None


def words(text: str) -> Iterator[tuple[int, int]]:
    """Where the words of a text stand, those with joints (`covid-19`) whole."""
    lowered, pattern = (text.lower(), _ASCII_WORD) if text.isascii() else (text, _word_pattern())
    for found in pattern.finditer(lowered):
        if has_words(found.group()):
            yield found.span()


def sequence(text: str, prefix: bool = False) -> Sequence:
    """The words of a phrase as steps; with `prefix` the last one may go on."""
    steps: list[Step] = []
    found = list(tokens(text))
    joined = _joined(text, found)
    plain = [token for token in found if token not in joined]
    for index, token in enumerate(plain):
        last = index == len(plain) - 1
        if _UNSPACED.match(text, token.start) and len(_UNIT.findall(text[token.start : token.end])) == 1:
            # The last character of a run is there for runs of one: as a word it begins any pair.
            if steps and index and plain[index - 1].end == token.end:
                continue
            steps.append(Step(token.term, token.position - plain[0].position, True))
        else:
            steps.append(Step(token.term, token.position - plain[0].position, prefix and last))
    return tuple(steps)


def _joined(text: str, found: list[Token]) -> set[Token]:
    """The tokens that are joined forms: they span another token of the same position."""
    shortest: dict[int, int] = {}
    for token in found:
        shortest[token.position] = min(token.end - token.start, shortest.get(token.position, sys.maxsize))
    return {token for token in found if token.end - token.start > shortest[token.position]}


@lru_cache(maxsize=4096)
def alternatives(text: str, prefix: bool = False) -> tuple[Sequence, ...]:
    """The ways in which a typed word may stand in a text: its parts in a row, or joined (`covid-19`, `covid19`)."""
    parts = sequence(text, prefix)
    if not parts:
        return ()
    found = list(tokens(text))
    joined = _joined(text, found)
    plain = [token for token in found if token not in joined]
    spanning = [token for token in joined if token.start == plain[0].start and token.end == plain[-1].end]
    if len(parts) > 1 and len(spanning) == 1:
        return parts, (Step(spanning[0].term, 0, prefix),)
    number = _DECIMAL.match(text) if prefix else None
    if number:
        # `04.12` may become a day (04.12.2024) and `1,20` a thousand (1,200).
        first, second = fold(number[1]), fold(number[2])
        return parts, (Step(first, 0), Step(second, 1, True)), (Step(first + second, 0, True),)
    return (parts,)

"""A text cut into the words that are compared: each with the blanks behind it, so that together they are the text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

# Chinese, Japanese, Thai, Lao, Khmer, Burmese and Tibetan are written without spaces: each sign is compared.
_UNSPACED = (
    "\u0e00-\u0e4f\u0e80-\u0ecf\u0edc-\u0eff\u0f00-\u0f0a\u0f0d-\u0fff\u1000-\u103f\u104a-\u108f\u1780-\u17df"
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003134f"
)
_JOINTS = "'’ʼ＇.\\-‐‑_&"
_BLANKS = "\\s\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_LIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ＇`´‹›", "'"),
        **dict.fromkeys("“”„‟«»＂", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
    }
)
"""Signs that one typesetter writes so and another otherwise."""
_SENTENCE_ENDS = tuple(".!?…。！？।॥۔؟")
_CLOSING = "'\")]}’”»』」）】"


@cache
def _pattern() -> re.Pattern[str]:
    """A word, a sign of a script without spaces or any other character, with the blanks behind it.

    Python's `\\w` leaves out combining marks, which would cut Hindi and vocalised Arabic to pieces.
    """
    marks = [code for code in range(0x300, 0x1E95B) if unicodedata.category(chr(code)) in ("Mn", "Mc", "Me")]
    inside = "".join(map(chr, (*marks, 0x200C, 0x200D)))
    letter = f"[^\\W_{_UNSPACED}]"
    run = f"{letter}(?:{letter}|[{inside}])*"
    word = f"{run}(?:(?:[{_JOINTS}]|(?<=\\d)[,:٫٬](?=\\d)){run})*"
    return re.compile(f"(?:({word}|[{_UNSPACED}][{inside}]*)|\\.{{2,}}|.)[{_BLANKS}]*", re.DOTALL)


_LEADING = re.compile(f"[{_BLANKS}]*")


@lru_cache(maxsize=32768)
def _level(bare: str) -> str:
    """A word as it is compared: without differences that are the typesetter's."""
    return bare if bare.isascii() else unicodedata.normalize("NFC", bare).translate(_LIKE)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and other signs of a text in order.

    `ends` says where each ends in `text`, with the blanks behind it; `keys` are what is compared; `is_word` tells words
    from punctuation; `paragraphs` are pairs of token numbers, from the first to behind the last of each line.
    """

    text: str
    ends: list[int]
    keys: list[str]
    is_word: list[bool]
    paragraphs: list[tuple[int, int]]

    def part(self, first: int, last: int) -> str:
        """The text of the tokens from `first` to before `last`."""
        return self.text[self.ends[first - 1] if first else 0 : self.ends[last - 1] if last else 0]

    def ends_sentence(self, number: int) -> bool:
        """Whether a token is the last of a sentence: its point, or the quotation mark behind that."""
        while number > 0 and self.keys[number] and self.keys[number] in _CLOSING:
            number -= 1
        return self.keys[number].endswith(_SENTENCE_ENDS)


def tokens(text: str, *, exact: bool = False) -> Tokens:
    """Cut a text. With `exact`, blanks and the kind of quotation marks and dashes count; else they do not."""
    ends: list[int] = []
    keys: list[str] = []
    is_word: list[bool] = []
    starts: list[int] = []
    start = 0
    blanks = _LEADING.match(text)
    at = blanks.end() if blanks else 0
    if at and at == len(text):
        return Tokens(text, [at], [text if exact else ""], [False], [(0, 1)])
    fresh = True
    for found in _pattern().finditer(text, at):
        if fresh:
            starts.append(len(ends))
        whole = text[start : found.end()]
        bare = whole.strip()
        keys.append(whole if exact else _level(bare))
        is_word.append(found[1] is not None)
        start = found.end()
        ends.append(start)
        fresh = whole[-1] == "\n" or "\n" in whole[len(whole.rstrip()) :]
    return Tokens(text, ends, keys, is_word, list(pairwise([*starts, len(ends)])))

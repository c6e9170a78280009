"""What of a text is remembered so that its copies are found: the hashes of some of its runs of words.

A run of four words is as good as a fingerprint of its sentence (Broder, On the resemblance and containment of
documents, 1997). Of all runs those are kept whose hash is divisible by a number that grows with the text, so that two
texts that share words keep the same runs of these, however long each is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from zlib import crc32

from db.folding import fold

VERSION = 1
"""Grows when the same text gives other hashes: what was sampled before is then of no use."""

WIDTH = 4
"""Words of a run."""
WIDTH_UNSPACED = 8
"""Signs of a run in scripts without spaces between words."""

MOST_WORDS = 20_000
"""Words of a text that are looked at."""

_SPARSENESS = ((60, 1), (240, 2), (2_000, 4))
"""Up to how many words a text keeps every n-th of its runs."""
_SPARSEST = 8

# Written or not as the typesetter likes: soft hyphens, joiners, marks of direction, kashida, curls of apostrophes.
_UNSEEN: dict[int, str | None] = dict.fromkeys(
    (0xAD, 0x640, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF)
) | {0x2019: "'", 0x2BC: "'"}
_UNSPACED = "\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|(?:(?<=\d)[.,](?=\d)|(?<=\w)['.-](?=\w)|[^\W{_UNSPACED}])+")
_SIGN = re.compile(f"[{_UNSPACED}]")


def words(text: str) -> list[str]:
    """The words of a text as they are compared: folded, without punctuation, numbers in one piece; at most MOST_WORDS.

    In scripts without spaces each sign is one.
    """
    plain = text if text.isascii() else text.translate(_UNSEEN)
    # A word has ten signs at most on average in any language; what follows is not even folded.
    return _WORD.findall(fold(plain[: MOST_WORDS * 10]))[:MOST_WORDS]


def sample(text: str) -> tuple[int, ...]:
    """The hashes (32 bits, ascending, each once) by which copies of a text are found.

    They are the same in every process and on every system until `VERSION` changes. A text of less than four words has
    one, an empty one none.
    """
    return sampled(words(text))


def sampled(found: Sequence[str]) -> tuple[int, ...]:
    """`sample` of a text of which the words are known."""
    if not found:
        return ()
    if len(found) < WIDTH:
        return (_hash(found),)
    every = next((sparse for most, sparse in _SPARSENESS if len(found) <= most), _SPARSEST)
    return tuple(sorted({value for value, _ in run_hashes(found) if value % every == 0}))


def run_hashes(found: Sequence[str]) -> list[tuple[int, int]]:
    """Of every run of words its hash and how many words it has, by where it begins."""
    return [
        (_hash(found[at : at + width]), width)
        for at in range(max(0, len(found) - WIDTH + 1))
        for width in (WIDTH_UNSPACED if unspaced(found[at]) else WIDTH,)
    ]


def unspaced(word: str) -> bool:
    """Whether what counts as a word is a sign of a script without spaces."""
    return _SIGN.match(word) is not None


def _hash(run: Sequence[str]) -> int:
    return crc32(" ".join(run).encode())

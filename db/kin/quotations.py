"""What a text quotes, as hashes by which the same quotation is found in another, also where one of them cuts it short.

Of the runs of six words inside a pair of quotation marks some are kept: of each few neighbours the one with the least
hash (winnowing; Schleimer, Wilkerson and Aiken 2003, Local algorithms for document fingerprinting), so that two
quotations that share nine words in a row share a hash.
"""

from __future__ import annotations

import re
from zlib import crc32

from db.index.analysis import terms_in_order

WORDS = 6
"""Words that a quotation has at least; shorter ones are names of films and figures of speech."""
MOST = 60
"""Hashes of one clipping."""

_WINDOW = 4
_LONGEST = 1200
_PAIRS = (
    ("“", "”"),
    ("„", "“"),
    ("„", "”"),
    ("«", "»"),
    ("»", "«"),
    ("「", "」"),
    ("『", "』"),
    ("‹", "›"),
    ("‘", "’"),
)
_QUOTED = re.compile(
    # What opens a paragraph of a long quotation need not be closed in it.
    "|".join(f"{one}([^{one}{other}\\n]{{20,{_LONGEST}}})(?:{other}|\\n|$)" for one, other in _PAIRS)
    + f'|(?<![\\w"])"([^"\\n]{{20,{_LONGEST}}})(?:"|\\n|$)'
)


def quoted(text: str) -> list[str]:
    """The passages in quotation marks that are long enough to be told again by."""
    return [next(filter(None, found.groups())) for found in _QUOTED.finditer(text)]


def hashes(text: str) -> list[int]:
    """The hashes (32 bits) of a text's quotations, at most `MOST`."""
    kept: dict[int, None] = {}
    for passage in quoted(text):
        words = terms_in_order(passage)[0]
        runs = [crc32(" ".join(words[at : at + WORDS]).encode()) for at in range(len(words) - WORDS + 1)]
        for at in range(max(1, len(runs) - _WINDOW + 1) if runs else 0):
            kept[min(runs[at : at + _WINDOW])] = None
        if len(kept) >= MOST:
            break
    return list(kept)[:MOST]

"""Words made safe for print: nothing in them can overrun a line or turn around what follows it.

A run whose direction differs from its surroundings is isolated (U+2068..U+2069; UAX 9, 2.4.2), and marks that could
turn the text around it are taken out.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any
from urllib.parse import unquote

from desktop.export.plain import clean
from desktop.export.vault.commonmark import is_web

Tree = dict[str, Any]

MAX_ADDRESS = 2_000
LONG_WORD = 48
MOST_MARKS = 30
"""Marks on one letter, as in the Stream-Safe Text Format (UAX 15, 13): no script has more, and shaping is quadratic."""

_UNREADABLE = re.compile(r"[\s\x00-\x1f\x7f-\xa0]")
_LEFTWARD = ("R", "AL", "AN")
_RIGHTWARD = ("L", "EN")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MANY_JOINERS = re.compile("[\u200b-\u200f\u2060-\u2064]{31,}")
_MANY_MARKS = re.compile(r"[^\w\s]{31,}")
_LONG_WORD = re.compile(rf"[^\s\u200b\u00ad]{{{LONG_WORD},}}")
_BREAK = "\x01"  # the template makes an empty box of it; `clean` has taken out any that the text had
_BREAK_AFTER = re.compile(r"(?<=[/?&=_.,;:+-])(?=[^/?&=_.,;:+\s-])")


def safe(text: str) -> str:
    """Text that cannot overrun a line or turn around what follows it."""
    text = _MANY_JOINERS.sub("", _TURNING.sub("", clean(text))).replace("\t", "    ")
    if not text.isascii():
        text = _MANY_MARKS.sub(lambda run: run[0][:MOST_MARKS] if _are_marks(run[0]) else run[0], text)
    return _LONG_WORD.sub(lambda word: _broken(word[0]), text)


def _are_marks(run: str) -> bool:
    return all(unicodedata.category(character).startswith("M") for character in run)


def _broken(word: str) -> str:
    """A very long word with places to break it: beside the signs of an address, and every so many characters."""
    pieces = _BREAK_AFTER.split(word)
    cut = [piece[at : at + 30] for piece in pieces for at in range(0, len(piece), 30)]
    return (_BREAK if len(word) <= MAX_ADDRESS else "\u200b").join(cut)


def line(text: str) -> str:
    """Safe text on one line."""
    return " ".join(safe(text).split())


def isolated(text: str, way: str = "ltr") -> str:
    """Safe text on one line for a line that runs `way`, isolated where it could run otherwise."""
    shown = line(text)
    strange = _LEFTWARD if way == "ltr" else _RIGHTWARD
    return f"\u2068{shown}\u2069" if any(unicodedata.bidirectional(c) in strange for c in shown) else shown


def headline_size(title: str, largest: float) -> float:
    """The size in points at which a headline is set: the longer, the smaller."""
    length = len(title)
    return largest if length <= 90 else largest * (0.84 if length <= 180 else 0.66 if length <= 400 else 0.5)


def can_lead(address: str) -> bool:
    """Whether a link may be made of an address."""
    return is_web(address) and len(address) <= MAX_ADDRESS and address == clean(address).strip()


def _address_text(address: str) -> str:
    """An address as it is printed: readable letters, cut where it is too long to be of use on paper."""
    try:
        readable = unquote(address, errors="strict")
    except UnicodeDecodeError:
        readable = address
    shown = line(address if _UNREADABLE.search(readable) else readable)
    return shown if len(shown) <= 220 else f"{shown[:200]}…"


def address_tree(address: str | None) -> Tree:
    """An address as a link with its printed form; empty for one that leads nowhere."""
    return {"url": address, "url_text": _address_text(address)} if address and can_lead(address) else {}

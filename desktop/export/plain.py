"""Characters that no exported file can hold, taken out before anything is written."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\ufeff]")
_SURROGATES = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """Text without control characters and with `\\n` for every kind of line end; half characters become U+FFFD."""
    return printable(_LINE_ENDS.sub("\n", text))


def printable(text: str) -> str:
    """Text without control characters, its line ends as they are; half characters become U+FFFD."""
    return _SURROGATES.sub("\ufffd", _UNPRINTABLE.sub("", text))

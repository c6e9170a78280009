"""What is selected in an article as the words that a person sees, without what only sets them in their place."""

from __future__ import annotations

import re

_UNSEEN = re.compile("[\u200e\u200f\u2066-\u2069\ufffc]")


def plain_words(selected: str) -> str:
    """Qt's selected text with plain line ends and spaces, and without signs of direction and of pictures."""
    plain = selected.replace("\u2029", "\n").replace("\u2028", "\n").replace("\u00a0", " ")
    return _UNSEEN.sub("", plain).strip()

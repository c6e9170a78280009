"""Which way a text runs."""

from __future__ import annotations

import unicodedata

_RTL_LANGUAGES = frozenset(["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ku", "ps", "sd", "syr", "ug", "ur", "yi"])


def direction(text: str, language: str | None = None) -> str:
    """`rtl` or `ltr`, by which strong characters are more frequent, else by the language."""
    if not text.isascii():
        kinds = [unicodedata.bidirectional(character) for character in text[:4_000]]
        right = sum(kind in ("R", "AL") for kind in kinds)
        left = kinds.count("L")
        if right != left:
            return "rtl" if right > left else "ltr"
    elif any(character.isalpha() for character in text):
        return "ltr"
    return "rtl" if (language or "").partition("-")[0].lower() in _RTL_LANGUAGES else "ltr"

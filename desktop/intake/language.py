"""The language of a text: by script where that settles it, else by py3langid, which is loaded only when needed."""

from __future__ import annotations

import logging
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Any

from db.model import Candidate

log = logging.getLogger(__name__)

_ENOUGH = 40
_LOOKED_AT = 3000
_LIKELY = """
af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km
kn ko ky lo lt lv mk ml mn mr ms mt nb ne nl nn no or pa pl ps pt ro ru si sk sl sq sr sv sw ta te th tl tr ug
uk ur vi zh
"""
_BY_SCRIPT = {
    "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko", "THAI": "th", "HEBREW": "he", "GREEK": "el", "TAMIL": "ta",
    "TELUGU": "te", "KANNADA": "kn", "MALAYALAM": "ml", "GUJARATI": "gu", "GURMUKHI": "pa", "BENGALI": "bn",
    "SINHALA": "si", "KHMER": "km", "LAO": "lo", "MYANMAR": "my", "GEORGIAN": "ka", "ARMENIAN": "hy", "ETHIOPIC": "am",
}  # fmt: skip


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code in _LIKELY.split() if code in identifier.nb_classes])
    return identifier


def language_of(text: str) -> tuple[str, float]:
    """The ISO 639-1 code of a text's language and how sure it is; ('', 0) where it cannot be known."""
    sample = text[:_LOOKED_AT]
    letters = [c for c in sample if c.isalpha()]
    if len(letters) < _ENOUGH and not (letters and ord(max(letters)) > 0x2E80 and len(letters) >= 12):
        return "", 0.0
    script = _script(letters)
    if script:
        return script, 0.9
    try:
        identifier = _identifier()
    except OSError as error:
        # It unpacks its tables into the temporary folder, and an article may come in though that is full.
        log.info("the language of a text could not be found out: %s", error)
        return "", 0.0
    code, sure = identifier.classify(sample)
    return {"nb": "no", "nn": "no"}.get(code, code), round(0.9 * float(sure), 2)


def language_tag(tag: str) -> str:
    """The primary subtag of a language tag: `en-GB`, `pt_BR` -> `en`, `pt`."""
    code = tag.strip().replace("_", "-").split("-")[0].lower()
    code = {"nb": "no", "nn": "no", "iw": "he", "in": "id"}.get(code, code)
    return code if 2 <= len(code) <= 3 and code.isascii() and code.isalpha() else ""


def declares(candidates: Sequence[Candidate], text: str) -> bool:
    """Whether a page says its language believably: nothing in the script of its text speaks against it."""
    if not candidates or candidates[0].confidence < 0.8:
        return False
    script = _script([c for c in text[:_LOOKED_AT] if c.isalpha()])
    latin = sum(c.isascii() for c in text[:400]) * 2 > len(text[:400])
    return script == candidates[0].value or (not script and (latin or candidates[0].value != "en"))


def _script(letters: list[str]) -> str:
    """The language that the script alone settles."""
    counts: dict[str, int] = {}
    if not letters:
        return ""
    for letter in letters[:: max(1, len(letters) // 300)]:
        code = _BY_SCRIPT.get(unicodedata.name(letter, "").split(" ")[0])
        if code:
            counts[code] = counts.get(code, 0) + 1
    looked_at = len(letters[:: max(1, len(letters) // 300)])
    for code, count in counts.items():
        # Japanese mixes Chinese characters in: a tenth of kana is enough.
        if count * (10 if code == "ja" else 2) > looked_at:
            return code
    return ""

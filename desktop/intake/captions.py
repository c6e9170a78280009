"""Lines that caption a picture or credit its maker, in texts where the picture itself did not come along."""

from __future__ import annotations

from functools import cache, lru_cache

from desktop.intake.agencies import agencies_of
from desktop.intake.wordlists import fold, folded_list, folded_set

_LONGEST = 420


@cache
def _labels() -> tuple[str, ...]:
    return folded_list("captions", "", "labels")


@lru_cache(maxsize=2_048)
def is_caption(line: str) -> bool:
    """Whether a line is a caption or a credit: "On Thursday. Photo: Bas Kroeze", "(Foto: dpa)", "© Agence X"."""
    if len(line) > _LONGEST:
        return False
    text = fold(line)
    inner = text.strip("([*_ ])")
    for label in _labels():
        if inner.startswith(label):
            rest = inner[len(label) :].lstrip(" ")
            if rest[:1] in (":", "©", "|", "/", "：") and len(inner) < 260:
                return True
            if label.endswith((" by", " de", " di", " von", " of")) and len(inner) < 70 and rest:
                return True
    if text.startswith(("©", "(c) ")) and len(text) < 90:
        return True
    tail = text[-90:]
    for label in _labels():
        position = tail.rfind(label)
        while position >= 0:
            before = tail[:position].rstrip(" ")[-1:] if position else ""
            after = tail[position + len(label) :].lstrip(" ")
            if (before in '.([|–—-/,;!?"”»।۔' or not before) and after[:1] in (":", "/", "：", "©") and len(after) < 60:
                return before != "" or len(text) <= 90
            position = tail.rfind(label, 0, position)
    if tail.endswith(")") and "(" in tail:
        inside = tail[tail.rfind("(") + 1 : -1]
        if any(bank in inside for bank in folded_set("captions", "", "banks")) and len(inside) < 70:
            return True
    for bank in folded_set("captions", "", "banks"):
        if len(bank) > 4 and text.rstrip(" .)").endswith(bank) and len(text) < 300 and not bank.startswith("/"):
            return True
    return False


_SIGNS = ":|/–—-©：, "


def credit_in_caption(caption: str) -> str:
    """Who is named as a picture's source in its caption: "Jane Doe/AFP" of "A ship. Photo: Jane Doe/AFP"; or empty."""
    text = " ".join(caption.split())
    if not text or len(text) > 1_500:
        return ""
    start = text.rfind("©")
    if start >= 0 and len(text) - start <= 120:
        return _trimmed(text[start + 1 :])
    folded = text.casefold()
    for label in _labels():
        position = folded.rfind(label, max(0, len(folded) - 160))
        while position >= 0 and len(folded) == len(text):
            before = text[:position].rstrip(" ")[-1:]
            after = text[position + len(label) :].lstrip(" ")
            by = label.endswith((" by", " de", " di", " von", " of"))
            if (not before or before in '([.|–—-/,;!?”»"।۔…') and (after[:1] in (":", "/", "：") or (by and after)):
                credit = _trimmed(after)
                if 2 <= len(credit) <= 100:
                    return credit
            position = folded.rfind(label, 0, position) if position else -1
    if text.endswith((")", "]")):
        opening = max(text.rfind("("), text.rfind("["))
        inside = text[opening + 1 : -1].strip()
        known = fold(inside)
        if opening >= 0 and 2 <= len(inside) <= 80 and ("/" in inside or _names_house(known)):
            return _trimmed(inside)
    last = text.rpartition("\n" if "\n" in caption else ". ")[2].strip()
    return _trimmed(last) if 2 <= len(last) <= 60 and _names_house(fold(last)) else ""


def _names_house(folded: str) -> bool:
    """Whether a folded text names an agency or a house that sells pictures."""
    if any(bank in folded for bank in folded_set("captions", "", "banks") if len(bank) > 3):
        return True
    return bool(agencies_of(folded))


def _trimmed(text: str) -> str:
    """A credit without the signs around it, up to the end of its sentence."""
    text = text.strip(_SIGNS + "()[]")
    for end in (")", "]", " | ", ". "):
        before, found, _ = text.partition(end)
        if found and len(before) >= 3:
            text = before
    return text.strip(_SIGNS + "()[].")[:120]

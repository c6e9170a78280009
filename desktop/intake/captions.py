"""Lines that caption a picture or credit its maker, in texts where the picture itself did not come along."""

from __future__ import annotations

from functools import cache

from desktop.intake.wordlists import fold, folded_list, folded_set

_LONGEST = 420


@cache
def _labels() -> tuple[str, ...]:
    return folded_list("captions", "", "labels")


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

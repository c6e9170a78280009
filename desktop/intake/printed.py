"""What an article prints about itself: page and edition, corrections, topics, and that its text goes on elsewhere.

The words are in `tables/printed.toml`. Corrections stay in the body as well; lines that are nothing but a page do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from db.model import Origin
from desktop.intake.findings import Findings
from desktop.intake.lines import Unit
from desktop.intake.wordlists import fold, folded_list, folded_set, words_of

_LONGEST = 900
_MOST = 3_000


def read_printed(units: Sequence[Unit], findings: Findings) -> list[Unit]:
    """Note what the lines of a text say of the article itself; those that say nothing else are left out."""
    if len(units) > _MOST:
        return list(units)
    kept: list[Unit] = []
    corrections: list[str] = []
    for number, unit in enumerate(units):
        text, place = unit.text, f"line {unit.line}: {unit.text}"
        if unit.shape != "text" or len(text) > _LONGEST:
            kept.append(unit)
            continue
        page, edition, alone = page_of(text)
        if page:
            findings.add("page", page, Origin.TEXT, 0.85, place)
        if edition:
            findings.add("edition", edition, Origin.TEXT, 0.8, place)
        if (page or edition) and alone:
            findings.leave_out(unit.raw, "print page")
            continue
        if is_correction(text):
            below = units[number + 1].text if number + 1 < len(units) else ""
            label = len(text) < 40 and text.rstrip().endswith((":", "n", "g", "f"))
            corrections.append(f"{text.rstrip(':')}: {below}" if label and 40 < len(below) <= _LONGEST else text)
        words = keywords_of(text)
        if words:
            findings.add("keywords", words, Origin.TEXT, 0.8, place)
        kept.append(unit)
    if corrections:
        findings.add("correction", "\n".join(dict.fromkeys(corrections)), Origin.TEXT, 0.85, corrections[0])
    _note_cut(units, findings)
    return kept


def page_of(text: str) -> tuple[str, str, bool]:
    """Page and edition that a line prints, and whether it says nothing else: "Page A1, Late City edition"."""
    if len(text) > 320 or not any(c.isdigit() for c in text):
        return "", "", False
    folded = fold(text)
    sentence = any(phrase in folded for phrase in folded_set("printed", "", "appears"))
    if not sentence and len(text) > 60:
        return "", "", False
    words = text.replace(",", " , ").replace(";", " , ").split()
    page, at = "", -1
    labels = folded_set("printed", "", "pages")
    for number, word in enumerate(words[:-1]):
        if fold(word) in labels and _is_page(words[number + 1].strip(".,()")):
            page, at = words[number + 1].strip(".,()"), number
            break
    if not page or (not sentence and at > 0 and words[at - 1] not in (",", "|", "-", "–", "—", "·", "/")):
        return "", "", False
    edition = _edition(text)
    rest = [word for word in words[:at] if any(map(str.isalnum, word))]
    more = [word for word in words[at + 2 :] if any(map(str.isalnum, word))]
    return page, edition, (not rest and (not more or bool(edition))) or sentence


def _is_page(word: str) -> bool:
    """Whether a word is a page's number: "A1", "12", "B-4", "C12"."""
    plain = word.replace("-", "")
    return (
        0 < len(plain) <= 5
        and plain.isascii()
        and plain[-1:].isdigit()
        and plain.isalnum()
        and sum(c.isalpha() for c in plain) <= 2
        and sum(c.isdigit() for c in plain) <= 3
    )


def _edition(text: str) -> str:
    """The edition that a line names: "Late City edition", "the New York edition", "Gesamtausgabe"."""
    words = text.replace(",", " , ").replace(".", " , ").replace(";", " , ").split()
    for number, word in enumerate(words):
        if fold(word) in folded_set("printed", "", "editions"):
            start = number
            while start and number - start < 4 and words[start - 1][:1].isupper() and words[start - 1].isalpha():
                start -= 1
            if start < number:
                return " ".join(words[start : number + 1])
    return ""


@cache
def _first_words() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for phrase in folded_list("printed", "", "corrections"):
        found[phrase[:2]] = (*found.get(phrase[:2], ()), phrase)
    return found


def is_correction(text: str) -> bool:
    """Whether a line corrects the article: "Correction: An earlier version ...", "Berichtigung", "Rectificatif"."""
    folded = fold(text[:200]).replace("’", "'").lstrip("*([_ -–—•")
    for phrase in _first_words().get(folded[:2], ()):
        if not folded.startswith(phrase):
            continue
        behind = folded[len(phrase) :].lstrip()
        if behind[:1].isalnum() and len(phrase.split()) < 3 and not _dated(behind):
            return False
        if phrase in folded_set("printed", "", "notes"):
            words = set(words_of(fold(text)))
            return bool(words & folded_set("printed", "", "wrong")) or "earlier version" in fold(text)
        signed = behind[:1] in (":", "|", "-", "–", "—", ".", ",", ")", "：", "", "(")
        return signed or len(phrase.split()) >= 3 or _dated(behind)
    return False


def _dated(text: str) -> bool:
    """Whether a day stands before a colon: "Correction, May 3: ..."."""
    head, sign, _ = text.partition(":")
    return bool(sign) and len(head) <= 30 and any(c.isdigit() for c in head)


def keywords_of(text: str) -> tuple[str, ...]:
    """The topics that a line lists behind their label: "Tags: ferries, paint", "Topics | Islands | Harbours"."""
    if len(text) > 400:
        return ()
    for sign in (":", "：", " | "):
        label, found, rest = text.partition(sign)
        if found and len(label) <= 30 and fold(label).strip("# *•") in folded_set("printed", "", "keywords"):
            break
    else:
        return ()
    for sign in (";", "|", "•", "·", "、", "，", "،", "#", "/"):
        rest = rest.replace(sign, ",")
    words = [word.strip(" .*") for word in rest.split(",")]
    found_words = tuple(dict.fromkeys(word for word in words if 1 < len(word) <= 60))
    return found_words[:30] if all(len(word.split()) <= 6 for word in found_words) else ()


def _note_cut(units: Sequence[Unit], findings: Findings) -> None:
    """Note that the text goes on elsewhere: a mark at its very end, or a line that asks for a subscription."""
    for unit in units:
        if len(unit.text) > 200:
            continue
        folded = fold(unit.text)
        if any(folded.startswith(phrase) for phrase in folded_list("printed", "", "paywall")):
            findings.add("truncated", "paywall", Origin.TEXT, 0.6, f"line {unit.line}: {unit.text}")
            return
    long = [unit for unit in units if len(unit.text) > 80 or unit is units[-1]]
    for unit in long[-2:]:
        if is_cut(unit.text):
            findings.add("truncated", "cut", Origin.TEXT, 0.8, f"line {unit.line}: {unit.text[-80:]}")
            return


def is_cut(text: str) -> bool:
    """Whether a text ends in the middle, with a mark for that: "... [+1234 chars]", "... Read more"."""
    tail = text[-60:].rstrip()
    opening = tail.rfind("[")
    if tail.endswith("]") and opening >= 0:
        inside = tail[opening + 1 : -1].split()
        if len(inside) == 2 and inside[0][:1] == "+" and inside[0][1:].isdecimal() and inside[1] in ("chars", "words"):
            return True
        if tail[opening:] in ("[...]", "[…]"):
            return True
    folded = fold(tail).rstrip(" .»>→[]()")
    for phrase in folded_list("printed", "", "cut"):
        if folded.endswith(phrase):
            before = folded[: -len(phrase)].rstrip(" [(")
            return before.endswith(("...", "…"))
    return False

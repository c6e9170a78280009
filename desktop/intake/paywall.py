"""Whether a page's text is whole: what publishers say in data and markup, held against the text that was found."""

from __future__ import annotations

from typing import Any

from db.model import Origin
from desktop.intake.findings import Findings
from desktop.intake.markup import Marked, line_of
from desktop.intake.structured import Article
from desktop.intake.wordlists import bare, fold, folded_list

_SHORT = 300
"""Words up to which a text that is not free to read is taken for its beginning only."""
_WHOLE_PART = 600
"""Characters of a closed part from which it is taken to be there, whatever its publisher calls it."""
_WARNING = "The page is cut by a paywall: this is only the beginning of the article."


def read_walls(page: Marked, article: Article | None, findings: Findings) -> None:
    """Note what speaks for a text that is cut off for those who don't pay; `settle_walls` weighs it."""
    if article is not None and article.closed:
        selectors = article.closed_parts()
        length = sum(_length_of(page.tree, selector) for selector in selectors[:6])
        if selectors and length < _WHOLE_PART:
            findings.add("truncated", "paywall", Origin.JSON_LD, 0.8, f"isAccessibleForFree; {selectors[0]} is empty")
        elif not selectors:
            findings.add("truncated", "paywall", Origin.JSON_LD, 0.5, "isAccessibleForFree")
    for mark in page.of("paywall")[:8]:
        element = mark.element
        if _is_hidden(element):
            continue
        text = fold(line_of(element)[:1500])
        if any(phrase in text for phrase in folded_list("markup", "walls", "phrases")) and len(text) < 1400:
            detail = f"class {' '.join((element.get('class') or element.get('id') or '').split())[:40]}"
            findings.add("truncated", "paywall", Origin.MARKUP, 0.45, detail)
            break
    count = article.number("wordCount") if article is not None else 0
    if count > _SHORT:
        findings.add("truncated", "cut", Origin.JSON_LD, 0.3, f"wordCount {count}")


def settle_walls(findings: Findings, text: str) -> None:
    """Keep what the length of the text that was found bears out; say so to the person."""
    words = _count(text)
    kept = []
    for candidate in findings.candidates:
        if candidate.field != "truncated":
            kept.append(candidate)
            continue
        said = candidate.detail.rpartition("wordCount ")[2]
        if said.isdecimal() and "wordCount" in candidate.detail:
            if words * 2 < int(said):
                kept.append(candidate)
        elif candidate.confidence >= 0.8 or words <= _SHORT or candidate.origin not in (Origin.JSON_LD, Origin.MARKUP):
            kept.append(candidate)
    findings.candidates[:] = kept
    if is_cut(text):
        closed = any(candidate.field == "truncated" and candidate.value == "paywall" for candidate in kept)
        findings.add("truncated", "paywall" if closed else "cut", Origin.TEXT, 0.75, text[-60:])
    if findings.best("truncated") == "paywall":
        findings.warn(_WARNING)


def is_cut(text: str) -> bool:
    """Whether a text ends where something was cut off: "... [+1234 chars]", "… Read more", "Subscribe to continue"."""
    last = text.rstrip()[-160:].rpartition("\n")[2].strip()
    if not last:
        return False
    opening = last.rfind("[+")
    if opening >= 0 and last.endswith("chars]"):
        return last[opening + 2 : -6].strip().isdecimal()
    folded = fold(last)
    for phrase in folded_list("markup", "walls", "endings"):
        if bare(folded) == phrase:
            return True
        if folded.rstrip(" .»>→]").endswith(phrase):
            before = folded.rstrip(" .»>→]")[: -len(phrase)].rstrip(" [(")
            if before.endswith(("...", "…")):
                return True
    return any(phrase in folded for phrase in folded_list("markup", "walls", "last_lines"))


def _count(text: str) -> int:
    """Words of a text; two characters of scripts without blanks count as one."""
    words = len(text.split())
    if text.isascii() or words * 14 > len(text):
        return words
    return max(words, sum("぀" <= c <= "鿿" for c in text[:20_000]) // 2)


def _length_of(tree: Any, selector: str) -> int:
    """Characters of text in the elements that a simple selector (".paid", "#rest", "div.paid") names."""
    last = selector.strip().split(",")[0].split()[-1:] or [""]
    named = last[0].strip()
    if "." in named:
        wanted, attribute = named.partition(".")[2].split(".")[0].split(":")[0], "class"
    elif "#" in named:
        wanted, attribute = named.partition("#")[2].split(":")[0], "id"
    else:
        found = tree.iter(named) if named.isalpha() else ()
        return max((_text_length(element) for element in found), default=0)
    if not wanted:
        return 0
    total = 0
    for number, element in enumerate(tree.iterfind(f".//*[@{attribute}]")):
        if number > 20_000 or total > _WHOLE_PART * 4:
            break
        if wanted in (element.get(attribute) or "").split():
            total += _text_length(element)
    return total


def _text_length(element: Any) -> int:
    length = 0
    for text in element.itertext():
        length += len(text.strip())
        if length > _WHOLE_PART * 4:
            break
    return length


def _is_hidden(element: Any) -> bool:
    for number, each in enumerate((element, *element.iterancestors())):
        if number > 6:
            break
        style = (each.get("style") or "").replace(" ", "").lower()
        if each.get("hidden") is not None or "display:none" in style or each.tag in ("template", "noscript", "head"):
            return True
    return False

"""Where the article is in a page laid out by tables or bare `div`s: the innermost element with most of the prose."""

from __future__ import annotations

from typing import Any

_PROSE = 60
_SHARE = 0.7
_BLOCKS = frozenset(
    ("td", "div", "article", "section", "main", "body", "center", "table", "tr", "tbody", "font", "form")
)
_STOPS = ".!?।۔؟。！？…"


def best_region(tree: Any) -> Any | None:
    """The innermost element that has most of the page's running text, `None` for a page without any."""
    amounts: dict[Any, int] = {}
    total = 0
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "style", "noscript", "title", "textarea"):
            continue
        linked = element.tag == "a"
        amount = 0 if linked else _prose(element.text)
        for child in element:
            amount += _prose(child.tail)
        if amount:
            total += amount
            ancestor = element
            while ancestor is not None:
                amounts[ancestor] = amounts.get(ancestor, 0) + amount
                ancestor = ancestor.getparent()
    if total < 2 * _PROSE:
        return None
    best, depth = None, -1
    for element, amount in amounts.items():
        if amount >= _SHARE * total and element.tag in _BLOCKS and element.tag != "font":
            level = sum(1 for _ in element.iterancestors())
            if level > depth:
                best, depth = element, level
    return best


def _prose(text: str | None) -> int:
    """The length of a run of text if it reads like prose."""
    if not text:
        return 0
    length = len(text.strip())
    return length if length >= _PROSE and any(stop in text for stop in _STOPS) else 0

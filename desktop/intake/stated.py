"""The article's text as a page's data state it: `articleBody` of JSON-LD, or the data that scripts build the page from.

It tells where the article ends among the visible blocks, and is the text where a page shows none without its scripts.
"""

from __future__ import annotations

import html
import json
from collections.abc import Sequence
from typing import Any

from db.body import Block, Body, Heading, Paragraph
from desktop.intake.building import MOST_CHARACTERS
from desktop.intake.pointers import text_of
from desktop.intake.sanitize import normalise
from desktop.intake.structured import nodes_of
from desktop.intake.wordlists import bare

_LONGEST_SCRIPT = 3_000_000
_MOST_VALUES = 60_000
_SHORTEST = 250
_LIKE = 0.6
_WHOLE = 0.97
_STOPS = ".!?।۔؟。！？…"


def stated_text(tree: Any) -> str:
    """The longest text that the page's JSON-LD gives as an article's, or empty."""
    texts = [""]
    for script in tree.iter("script"):
        text = script.text or ""
        if "articleBody" in text and len(text) <= _LONGEST_SCRIPT and "ld+json" in (script.get("type") or ""):
            texts.extend(str(node["articleBody"]) for node in nodes_of([text]) if "articleBody" in node)
    return max(texts, key=len)[:MOST_CHARACTERS]


def stated_body(tree: Any, base: str | None, stated: str) -> Body:
    """The text of a page that its scripts would have shown; an empty body where there is none."""
    if len(stated) >= _SHORTEST:
        return _body_of(stated, base)
    for script in tree.iter("script"):
        text = script.text or ""
        told = script.get("id") == "__NEXT_DATA__" or (script.get("type") or "").lower().startswith("application/json")
        if told and _SHORTEST <= len(text) <= _LONGEST_SCRIPT:
            try:
                found = _texts_in(json.loads(text))
            except (ValueError, RecursionError):
                continue
            if sum(map(len, found)) >= _SHORTEST:
                return _body_of("\n\n".join(found), base)
    return Body()


def _body_of(text: str, base: str | None) -> Body:
    if "<p" in text or "<br" in text or "&lt;p" in text:
        return normalise(html.unescape(text) if "<p" not in text and "<br" not in text else text, base)
    text = html.unescape(text).replace("\r\n", "\n").replace("\r", "\n")
    if "\n\n" not in text:
        text = text.replace("\n", "\n\n")
    return Body.from_text(text)


def _texts_in(data: Any) -> list[str]:
    """The longest run of prose under one property name in a page's data, in order."""
    groups: dict[str, list[str]] = {}
    pending: list[tuple[str, Any]] = [("", data)]
    seen = 0
    while pending and seen < _MOST_VALUES:
        name, value = pending.pop()
        seen += 1
        if isinstance(value, dict):
            pending.extend((str(key), inner) for key, inner in reversed(value.items()))
        elif isinstance(value, list):
            pending.extend((name, inner) for inner in reversed(value))
        elif isinstance(value, str) and len(value) >= 60 and " " in value and any(stop in value for stop in _STOPS):
            if not value.startswith(("http", "{", "[", "data:", "/*")):
                groups.setdefault(name, []).append(value)
    best = max(groups.values(), key=lambda texts: sum(map(len, texts)), default=[])
    return list(dict.fromkeys(best))


def end_by(stated: str, blocks: Sequence[Block]) -> int:
    """Where the article ends among blocks according to its stated text; their number where that tells nothing."""
    if len(stated) < _SHORTEST:
        return len(blocks)
    known = bare(_plain(stated)).replace(" ", "")
    matched = total = ending = 0
    last = len(blocks)
    for number, block in enumerate(blocks):
        if not isinstance(block, Paragraph | Heading):
            continue
        key = bare(text_of(block)).replace(" ", "")
        total += len(key)
        place = known.find(key) if len(key) >= 12 else -1
        if place >= 0:
            matched += len(key)
            last, ending = number + 1, place + len(key)
    # Data that say only how the text begins, or that are of another text, tell nothing of its end.
    if matched < _LIKE * total or matched < _LIKE * len(known) or ending < _WHOLE * len(known):
        return len(blocks)
    return last


def _plain(text: str) -> str:
    if "<" not in text:
        return html.unescape(text)
    pieces = text.split("<")
    return html.unescape(pieces[0] + " ".join(piece.partition(">")[2] for piece in pieces[1:]))

"""The JSON-LD of a page: its article node, whatever the nesting, references and faults, as plain values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from desktop.intake.wordlists import bare, table

_MOST_NODES = 3_000
_LONGEST = 2_000_000


def nodes_of(scripts: Iterable[str]) -> list[dict[str, Any]]:
    """All objects in the page's JSON-LD scripts, outer ones first; faulty scripts are passed over."""
    found: list[dict[str, Any]] = []
    for script in scripts:
        if len(script) > _LONGEST:
            continue
        value = _loaded(script)
        pending: list[Any] = [value]
        while pending and len(found) < _MOST_NODES:
            one = pending.pop(0)
            if isinstance(one, dict):
                found.append(one)
                pending.extend(inner for inner in one.values() if isinstance(inner, dict | list))
            elif isinstance(one, list):
                pending.extend(inner for inner in one if isinstance(inner, dict | list))
    return found


def _loaded(script: str) -> Any:
    text = script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    for sign in ("//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/"):
        text = text.removeprefix(sign)
    for sign in ("//]]>", "]]>", "/*]]>*/"):
        text = text.removesuffix(sign)
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        pass
    # A comma before a closing bracket is the commonest fault.
    mended = text
    for closing in ("}", "]"):
        while True:
            better = mended.replace("," + closing, closing).replace(",\n" + closing, closing)
            if better == mended:
                break
            mended = better
    try:
        return json.loads(mended, strict=False)
    except (ValueError, RecursionError):
        return None


class Article:
    """The article node of a page's JSON-LD."""

    def __init__(self, node: dict[str, Any], nodes: list[dict[str, Any]]) -> None:
        self.node = node
        self._by_id = {str(one["@id"]): one for one in reversed(nodes) if "@id" in one and len(one) > 1}

    def text(self, *names: str) -> str:
        """The first of some properties that is a text."""
        for name in names:
            for value in _each(self.node.get(name)):
                if isinstance(value, str) and value.strip():
                    return value
        return ""

    def texts(self, name: str) -> list[str]:
        """All texts of a property, of terms their names; numbers and other objects are passed over."""
        found = []
        for value in _each(self.node.get(name)):
            if isinstance(value, dict):
                value = value.get("name")
            if isinstance(value, str) and value.strip():
                found.append(value)
        return found

    def texts_of(self, name: str) -> list[str]:
        """The texts of a property whose values are texts or objects with a text (a `CorrectionComment`)."""
        found = []
        for value in _each(self.node.get(name)):
            if isinstance(value, dict):
                value = value.get("text") or value.get("description") or value.get("name")
            if isinstance(value, str) and value.strip() and not value.startswith(("http://", "https://")):
                found.append(value)
        return found

    def number(self, name: str) -> int:
        """A property that is a whole number, 0 where there is none."""
        for value in _each(self.node.get(name)):
            if isinstance(value, int) and not isinstance(value, bool):
                return value
            if isinstance(value, str) and value.strip().isdecimal() and len(value) < 8:
                return int(value)
        return 0

    def closed_parts(self) -> list[str]:
        """The CSS selectors of the parts that are not free to read."""
        found: list[str] = []
        for part in _each(self.node.get("hasPart")):
            if isinstance(part, dict) and _denied(part.get("isAccessibleForFree")):
                found.extend(one for one in _each(part.get("cssSelector")) if isinstance(one, str))
        return found

    def named(self, name: str) -> list[tuple[str, str]]:
        """Names and types of a property that holds persons or organisations."""
        found: list[tuple[str, str]] = []
        for value in _each(self.node.get(name)):
            if isinstance(value, str):
                known = self._by_id.get(value)
                if known is None and not value.startswith(("http", "#", "/")):
                    found.append((value, ""))
                value = known or {}
            if isinstance(value, dict):
                if "name" not in value and "@id" in value:
                    value = self._by_id.get(str(value["@id"]), value)
                kinds = [str(kind) for kind in _each(value.get("@type"))]
                for each in _each(value.get("name")):
                    if isinstance(each, str) and each.strip():
                        found.append((each.strip(), kinds[0] if kinds else ""))
        return found

    def address(self) -> str:
        """The address that the node says the article has."""
        for name in ("url", "mainEntityOfPage", "@id"):
            for value in _each(self.node.get(name)):
                if isinstance(value, dict):
                    value = value.get("@id") or value.get("url")
                if isinstance(value, str) and value.startswith(("http://", "https://")):
                    return value.partition("#")[0]
        return ""

    @property
    def closed(self) -> bool:
        """Whether the node says that the text is not free to read."""
        return _denied(self.node.get("isAccessibleForFree"))


def _denied(values: Any) -> bool:
    return any(value is False or str(value).strip().lower() in ("false", "no", "0") for value in _each(values))


def article_of(nodes: list[dict[str, Any]], title: str, url: str | None) -> Article | None:
    """The node of the page's own article: the one whose headline or address fits best, `None` where there is none."""
    kinds: list[str] = table("markup")["types"]["articles"]
    best: tuple[float, dict[str, Any]] | None = None
    for number, node in enumerate(nodes):
        own = [str(kind).rpartition("/")[2] for kind in _each(node.get("@type"))]
        ranks = [kinds.index(kind) for kind in own if kind in kinds]
        if not ranks:
            continue
        headline = node.get("headline") or node.get("name")
        score = 3.0 - min(ranks) / 10 - min(number, 100) / 200
        if isinstance(headline, str) and title:
            score += 3 * _likeness(headline, title)
        if node.get("datePublished"):
            score += 1
        if url and Article(node, nodes).address().rstrip("/") == url.partition("#")[0].rstrip("/"):
            score += 2
        if min(ranks) > 16 and not node.get("datePublished"):
            continue
        if best is None or score > best[0]:
            best = (score, node)
    return Article(best[1], nodes) if best else None


def _likeness(one: str, other: str) -> float:
    first, second = set(bare(one).split()), set(bare(other).split())
    return len(first & second) / max(1, min(len(first), len(second)))


def _each(value: Any) -> Iterator[Any]:
    """A property's values: JSON-LD writes one without a list."""
    if isinstance(value, list):
        yield from value
    elif value is not None:
        yield value

"""Elements of a page by what their class or id says that they are (`tables/markup.toml`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from desktop.intake.wordlists import table


def classed(tree: Any, kind: str) -> Iterator[Any]:
    """The elements below `tree`, in order, whose class or id has one of the words of a kind."""
    for element in tree.iter():
        if isinstance(element.tag, str):
            named, called = element.get("class"), element.get("id")
            if (named and kind in _kinds(named)) or (called and kind in _kinds(called)):
                yield element


@cache
def _words() -> dict[str, frozenset[str]]:
    """Word -> the kinds it speaks for."""
    found: dict[str, set[str]] = {}
    for kind, words in table("markup")["classes"].items():
        for word in words:
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


@lru_cache(maxsize=20_000)
def _kinds(names: str) -> frozenset[str]:
    """The kinds that a class attribute speaks for: its words whole, or one or two parts of them side by side."""
    known = _words()
    kinds: set[str] = set()
    for name in names[:400].lower().split():
        kinds |= known.get(name, frozenset())
        parts = name.replace("_", "-").split("-")
        parts = [part for part in parts if part]
        if 1 < len(parts) <= 12:
            for start in range(len(parts)):
                kinds |= known.get(parts[start], frozenset())
                kinds |= known.get("-".join(parts[start : start + 2]), frozenset())
    return frozenset(kinds)

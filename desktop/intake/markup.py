"""A page's elements that tell of the article, gathered in one walk; what they say is read elsewhere.

Classes and ids are taken apart at hyphens, underscores and inner capitals; their words are in `tables/markup.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from desktop.intake.wordlists import table

_FARTHEST_UP = 14
_MOST_ELEMENTS = 60_000
_LONGEST_TITLE = 1_000
_APART = ("aside", "nav")
_SWITCHES = ("has", "no", "not", "is", "with", "without")
"""First words of classes that only say how a page is laid out: "has-sidebar"."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An element of a page and its place among all elements."""

    place: int
    element: Any


@dataclass
class Marked:
    """What one walk through a page found, each list in the page's order."""

    tree: Any
    titles: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)
    relations: list[tuple[list[str], str]] = field(default_factory=list)
    headings: list[Mark] = field(default_factory=list)
    subheadings: list[Mark] = field(default_factory=list)
    links: list[Mark] = field(default_factory=list)
    times: list[Mark] = field(default_factory=list)
    logos: list[Mark] = field(default_factory=list)
    properties: list[tuple[str, Mark]] = field(default_factory=list)
    kinds: dict[str, list[Mark]] = field(default_factory=dict)
    size: int = 0
    _apart: dict[Any, bool] = field(default_factory=dict)
    _around: set[Any] = field(default_factory=set)

    def of(self, kind: str) -> list[Mark]:
        """The elements whose class or id has one of the words of a kind."""
        return self.kinds.get(kind, [])

    def apart(self, element: Any) -> bool:
        """Whether an element stands in a part of the page that is not the article: navigation, comments, other stories.

        What holds the page's `<h1>` too is no such part, whatever it is called ("layout-with-sidebar").
        """
        if not self._around:
            self._around.add(self.tree)
            for mark in self.headings[:2] or self.of("headline")[:2]:
                self._around.update(mark.element.iterancestors())
        passed = []
        found = False
        for number, ancestor in enumerate((element, *element.iterancestors())):
            if number > _FARTHEST_UP:
                break
            known = self._apart.get(ancestor)
            if known is not None:
                found = known
                break
            passed.append(ancestor)
            if ancestor in self._around:
                break
            if _is_apart(ancestor):
                found = True
                break
        for each in passed:
            self._apart[each] = found
        return found


def _is_apart(element: Any) -> bool:
    if element.tag in _APART:
        return True
    if element.tag == "footer":
        return not any(ancestor.tag == "article" for ancestor in element.iterancestors())
    kinds = kinds_of_element(element)
    if "apart" in kinds:
        return True
    # A box with a headline of its own is another story's.
    return "card" in kinds and any(line_of(heading) for heading in element.iter("h2", "h3", "h4", "h5"))


def marked(tree: Any) -> Marked:
    """Walk through a page once. `tree` is not changed."""
    page = Marked(tree)
    kinds = page.kinds
    for place, element in enumerate(tree.iter()):
        if place > _MOST_ELEMENTS:
            break
        tag = element.tag
        if not isinstance(tag, str):
            continue
        named, called, prop = element.get("class"), element.get("id"), element.get("itemprop")
        if tag in _TELLING:
            _take(page, tag, Mark(place, element))
        if prop:
            page.properties.append((prop, Mark(place, element)))
        if named or called:
            found = _kinds(named) if named else frozenset()
            if called:
                found = found | _kinds(called)
            for kind in found:
                kinds.setdefault(kind, []).append(Mark(place, element))
        page.size = place
    return page


_TELLING = frozenset(("title", "script", "meta", "link", "h1", "h2", "h3", "a", "time", "img"))


def _take(page: Marked, tag: str, mark: Mark) -> None:
    element = mark.element
    if tag == "a":
        page.links.append(mark)
    elif tag == "meta":
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = element.get("content") or element.get("value")
        if name and content:
            page.metas.append((name.strip().lower(), content.strip()))
    elif tag == "h1":
        page.headings.append(mark)
    elif tag in ("h2", "h3"):
        if len(page.subheadings) < 40:
            page.subheadings.append(mark)
    elif tag == "time":
        page.times.append(mark)
    elif tag == "script":
        if "ld+json" in (element.get("type") or "").lower():
            page.scripts.append(element.text or "")
    elif tag == "link":
        relation = element.get("rel")
        if relation:
            page.relations.append((relation.lower().split(), element.get("href") or ""))
    elif tag == "title":
        page.titles.append(line_of(element)[:_LONGEST_TITLE])
    elif tag == "img":
        parent = element.getparent()
        if parent is not None and parent.tag == "a" and len(page.logos) < 3:
            page.logos.append(mark)


def kinds_of_element(element: Any) -> frozenset[str]:
    """The kinds that an element's class and id speak for."""
    named, called = element.get("class"), element.get("id")
    found = _kinds(named) if named else frozenset()
    return found | _kinds(called) if called else found


@cache
def _words() -> dict[str, frozenset[str]]:
    """Word -> the kinds it speaks for."""
    found: dict[str, set[str]] = {}
    for kind, words in table("markup")["marks"].items():
        for word in words:
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


@lru_cache(maxsize=40_000)
def _kinds(names: str) -> frozenset[str]:
    known = _words()
    kinds: set[str] = set()
    for name in names[:400].split()[:24]:
        whole = known.get(name.lower())
        if whole:
            kinds |= whole
        parts = list(_parts(name))
        if not 1 < len(parts) <= 12 or parts[0] in _SWITCHES:
            continue
        for start, part in enumerate(parts):
            found = known.get(part, _NONE)
            if start + 1 < len(parts):
                found = found | known.get(f"{part}-{parts[start + 1]}", _NONE)
            if "apart_first" in found and (start == 0 or (start == 1 and len(parts[0]) <= 3)):
                found = found | {"apart"}
            kinds |= found
    return frozenset(kinds)


_NONE: frozenset[str] = frozenset()


def _parts(name: str) -> Iterator[str]:
    """The words of a class: cut at signs, and where a capital follows a small letter ("authorName")."""
    for piece in name.replace("_", "-").replace(":", "-").split("-"):
        start = 0
        for number in range(1, len(piece)):
            if piece[number].isupper() and piece[number - 1].islower():
                yield piece[start:number].lower()
                start = number
        if piece[start:]:
            yield piece[start:].lower()


def line_of(element: Any) -> str:
    """The text of an element on one line."""
    if not len(element):
        return " ".join((element.text or "").split())
    parts: list[str] = []
    for part in element.itertext():
        parts.append(part)
        if len(parts) > 2_000:
            break
    return " ".join("".join(parts).split())

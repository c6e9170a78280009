"""The headline in a page's markup: `<h1>` taken apart into kicker, headline and subtitle, the site's name told apart.

Candidates only: which of them is the headline is settled in `titles.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from db.addresses import original_of
from db.model import Origin
from desktop.intake.dates import find_dates, is_only_date
from desktop.intake.findings import Findings
from desktop.intake.headline import without_outlet
from desktop.intake.markup import Mark, Marked, kinds_of_element, line_of
from desktop.intake.outlets import outlet_in, section_in
from desktop.intake.titles import Site, key_of_title, parts_of, without_site
from desktop.intake.wordlists import bare, folded_set

_LONGEST = 300
_LONGEST_KICKER = 60


@dataclass(frozen=True, slots=True)
class _Heading:
    """An `<h1>`: its headline, and what stands before it in the same element."""

    title: str
    kicker: str = ""
    whole: str = ""


def read_headings(page: Marked, leading: str, findings: Findings, url: str | None) -> None:
    """Note the headlines that a page's titles and headings give, and the kicker. `leading`: og:title or its like."""
    page_title = page.titles[0] if page.titles else ""
    leading = leading or page_title
    site = Site.of(findings, original_of(url or ""))
    _note_site(page, page_title, findings, site, url)
    short_title, short_leading = without_site(page_title, site), without_site(leading, site)
    for title, sure, detail in (
        (short_leading, 0.7, "og:title" if leading != page_title else "title"),
        (short_title, 0.55, "title"),
    ):
        # A page may be called like its paper only.
        named = bool(outlet_in(title)) and site.slugged(title) < 0.5
        findings.add("title", title, Origin.META, 0.3 if named else sure, detail)
        findings.add("outlet", title if named else "", Origin.META, 0.55, detail)
    told = [str(c.value) for c in findings.candidates if c.field == "title"]
    data = next((c for c in findings.candidates if c.field == "title" and c.detail == "headline"), None)
    if data is not None and (short := without_site(str(data.value), site)) != data.value:
        findings.add("title", short, data.origin, data.confidence + 0.01, "headline, without the site's name")
    headings = [mark for mark in page.headings[:12] if len(line_of(mark.element)) <= _LONGEST]
    read = [(mark, _taken_apart(mark.element, told)) for mark in headings]
    read = [(mark, heading) for mark, heading in read if heading.title]
    keys = [_grams(short) for short in (short_leading, short_title) if short]
    alone = len(read) == 1
    for number, (mark, heading) in enumerate(read[:10]):
        words = _grams(heading.title)
        if not words or site.is_named(heading.title):
            continue
        support = max((len(words & key) / max(len(words), len(key)) for key in keys if key), default=0.0)
        sure = min(0.88, 0.5 + 0.4 * support + 0.22 * (alone and len(words) >= 3)) - 0.02 * number
        sure = min(0.88, sure + 0.06 * (site.slugged(heading.title) >= 0.5))
        if _is_masthead(page, mark, heading, told):
            sure = min(sure, 0.3)
        elif not alone and _is_label(heading.title):
            sure = min(sure, 0.5)
        elif page.apart(mark.element) and support < 0.5:
            sure = min(sure, 0.4)
        findings.add("title", heading.title, Origin.MARKUP, sure, "h1")
        if heading.kicker and sure > 0.5:
            findings.add("kicker", heading.kicker, Origin.MARKUP, 0.8, "in the h1, before the headline")
    _read_others(
        page, [short_leading, short_title], site, findings, has_heading=any(c.confidence >= 0.6 for c in _h1s(findings))
    )
    if not page.headings and not any(c.confidence >= 0.55 for c in findings.candidates if c.field == "title"):
        _read_large(page, site, findings)
    _read_kickers(page, findings)


def _read_large(page: Marked, site: Site, findings: Findings) -> None:
    """The headline of a page without headings: the first line in the largest type that names no outlet."""
    best: tuple[int, str] | None = None
    for element in page.tree.iter("font"):
        size = (element.get("size") or "").strip().lstrip("+")
        text = line_of(element) if size.isdecimal() and 1 <= int(size) <= 7 else ""
        if 12 <= len(text) <= 200 and not outlet_in(text) and not site.is_named(text) and not find_dates(text):
            points = int(size) + (3 if (element.get("size") or "").startswith("+") else 0)
            if points >= 4 and (best is None or points > best[0]):
                best = (points, text)
    if best is not None:
        findings.add("title", best[1], Origin.MARKUP, 0.62, f"the largest type ({best[0]})")


def _grams(title: str) -> set[str]:
    """The words of a title; pairs of characters where words are not parted."""
    key = key_of_title(title)
    if key.isascii() or len(key.split()) > len(key) / 12:
        return set(key.split())
    joined = key.replace(" ", "")
    return {joined[number : number + 2] for number in range(len(joined) - 1)}


def _is_label(title: str) -> bool:
    return bool(section_in(title)) or bare(title) in folded_set("outlets", "", "front_pages")


def _h1s(findings: Findings) -> list[Any]:
    return [c for c in findings.candidates if c.field == "title" and c.detail == "h1"]


def _note_site(page: Marked, page_title: str, findings: Findings, site: Site, url: str | None) -> None:
    """What the page's title has besides its `<h1>` is the outlet's name."""
    _, named = without_outlet(page_title, url)
    findings.add("outlet", named, Origin.META, 0.6, "title")
    for mark in page.headings[:3]:
        heading = line_of(mark.element)
        if len(heading) > 8 and page_title.startswith(heading):
            behind = page_title[len(heading) :].strip(" |-–—·:•»")
            if 2 < len(behind) <= 50 and len(behind) <= len(heading) and site.slugged(behind) < 0.5:
                findings.add("outlet", behind, Origin.META, 0.58, "title, behind the headline")
                if len(behind.split()) <= 6 and len(behind) <= 30:
                    site.add(behind)


def _taken_apart(element: Any, told: list[str]) -> _Heading:
    """An `<h1>` without what is no headline in it: a kicker, a subtitle, a date, words for screen readers."""
    whole = line_of(element)
    pieces = _pieces(element)
    kept: list[str] = []
    kickers: list[str] = []
    for number, (text, kinds) in enumerate(pieces):
        if not text.strip(" :|/·•–—-"):
            continue
        dates = find_dates(text) if any(c.isdigit() for c in text) else []
        dated = bool(dates) and is_only_date(text, dates) and len(pieces) > 1
        label = "hidden" in kinds and len(pieces) > number + 1 and len(text) <= 30
        if "kicker" in kinds and not kept and len(text) <= _LONGEST_KICKER:
            kickers.append(text)
        elif not (("subtitle" in kinds and kept) or dated or label):
            kept.append(text)
    if not kept:
        return _Heading(whole, whole=whole)
    title = " ".join(kept).strip(" |") if len(kept) < len(pieces) else whole
    title = title.removeprefix(": ").replace(" ：", "：").strip()
    if not kickers:
        title, kicker = _by_other_titles(title, kept, told)
        return _Heading(title, kicker, whole)
    return _Heading(title, " ".join(kickers).strip(" :|/·•–—-"), whole)


def _pieces(element: Any) -> list[tuple[str, frozenset[str]]]:
    """The text of a heading in the pieces in which its markup has it, with the kinds of their classes."""
    inner = element
    while len(inner) == 1 and not (inner.text or "").strip() and not (inner[0].tail or "").strip():
        inner = inner[0]
    pieces: list[tuple[str, frozenset[str]]] = []
    if (inner.text or "").strip():
        pieces.append((" ".join(inner.text.split()), frozenset()))
    for child in inner:
        text = line_of(child)
        if text and child.tag in ("em", "i", "b", "strong", "sup", "sub", "mark", "cite", "abbr", "q", "wbr", "ruby"):
            pieces = _run_on(pieces, text)
        elif text:
            pieces.append((text, kinds_of_element(child)))
        tail = " ".join((child.tail or "").split())
        if tail:
            pieces = (
                _run_on(pieces, tail)
                if child.tag in ("em", "i", "b", "strong", "sup", "sub", "mark", "cite", "abbr", "q", "wbr", "ruby")
                else [*pieces, (tail, frozenset())]
            )
    return pieces[:12]


def _run_on(pieces: list[tuple[str, frozenset[str]]], text: str) -> list[tuple[str, frozenset[str]]]:
    if not pieces:
        return [(text, frozenset())]
    last, kinds = pieces[-1]
    return [*pieces[:-1], (f"{last} {text}", kinds)]


def _by_other_titles(title: str, pieces: list[str], told: list[str]) -> tuple[str, str]:
    """A headline without a kicker that its markup parts off and that the page's other titles lack or part off."""
    if len(pieces) < 2 and not any(sign in title for sign in (":", "|", "/", " - ", " – ")):
        return title, ""
    own = key_of_title(title)
    for number in range(1, len(pieces)):
        first = " ".join(pieces[:number]).strip(" :|/·•–—-")
        rest = " ".join(pieces[number:]).strip(" :|/·•–—-")
        if len(rest) < 8 or not first:
            continue
        for other in told:
            key = key_of_title(other)
            if key == key_of_title(rest):
                return rest, first if len(first) <= _LONGEST_KICKER else ""
            if key == key_of_title(first) and len(first) >= 12:
                return first, ""
        short = len(first.split()) <= 6 and len(first) <= len(rest)
        if short and any(
            key_of_title(before) == key_of_title(first) and key_of_title(after) == key_of_title(rest)
            for other in told
            for before, after in [*parts_of(other), tuple(map(str.strip, other.partition(":")[::2]))]
        ):
            return rest, first
    for other in told:
        key = key_of_title(other)
        if len(key) >= 16 and own != key and own.endswith(" " + key) and len(own) - len(key) <= _LONGEST_KICKER:
            start = _start_of(title, key)
            if start > 0 and title[:start].rstrip()[-1:] in ":|/–—-·•":
                return title[start:], title[:start].strip(" :|/·•–—-")
    return title, ""


def _start_of(title: str, key: str) -> int:
    """Where in a title the part begins whose key is given; -1 where it cannot be told."""
    words = title.split(" ")
    for number in range(len(words) - 1, 0, -1):
        if key_of_title(" ".join(words[number:])) == key:
            return len(" ".join(words[:number])) + 1
    return -1


def _is_masthead(page: Marked, mark: Mark, heading: _Heading, told: list[str]) -> bool:
    """Whether a heading is the site's name: it leads to the front page or is marked so, and is no told headline."""
    element = mark.element
    key = key_of_title(heading.title)
    if any(key_of_title(other) == key for other in told[:3]):
        return False
    links = [element.getparent(), *element.iter("a")]
    for link in links:
        if link is not None and link.tag == "a":
            try:
                parts = urlsplit(link.get("href") or "?")
            except ValueError:
                continue
            if parts.path in ("/", "") and not parts.query and parts.scheme in ("", "http", "https"):
                if parts.netloc or parts.path == "/":
                    return True
    near = [element, *list(element.iterancestors())[:2]]
    return any("masthead" in kinds_of_element(each) for each in near)


def _read_others(page: Marked, titles: list[str], site: Site, findings: Findings, *, has_heading: bool) -> None:
    """Headlines in other elements: those whose class says so, and `<h2>`s that the page's title repeats."""
    keys = {key_of_title(title) for title in titles if title}
    parts = {
        key_of_title(part)
        for title in titles
        for pair in parts_of(title)
        for part, other in (pair, pair[::-1])
        if len(part) >= 8 and site.slugged(other) < 0.5
    }
    number = 0
    classed = [mark for mark in page.of("headline")[:40] if mark.element.tag not in ("h1", "body", "html", "article")]
    for mark in (*classed, *page.subheadings[:25]):
        if number > 3:
            break
        element = mark.element
        if len(element) > 8 or page.apart(element) or any(a.tag == "h1" for a in element.iterancestors()):
            continue
        if not 6 <= len(line_of(element)) <= _LONGEST:
            continue
        text = _taken_apart(element, titles).title
        key = key_of_title(text)
        is_classed = "headline" in kinds_of_element(element)
        if key in keys:
            sure = 0.84
        elif key in parts:
            sure = 0.8 if is_classed or element.tag == "h2" else 0.72
        elif is_classed and not has_heading and mark.element.tag in ("h2", "h3", "div", "p", "span"):
            sure = 0.6
        else:
            continue
        findings.add("title", text, Origin.MARKUP, sure - 0.02 * number, "headline by class" if is_classed else "h2")
        number += 1


def _read_kickers(page: Marked, findings: Findings) -> None:
    """The line right above the headline whose class says that it is a kicker; sections and dates are none."""
    if not page.headings:
        return
    title_at = page.headings[0].place
    title = bare(findings.best("title") or "")
    above = [mark for mark in page.of("kicker") if title_at - 40 < mark.place < title_at]
    for mark in reversed(above[-3:]):
        text = line_of(mark.element).strip(" :|/·•–—-")
        if not 2 < len(text) <= _LONGEST_KICKER or page.apart(mark.element) or bare(text) == title:
            continue
        if find_dates(text) or bare(text) in folded_set("outlets", "", "front_pages"):
            continue
        if section_in(text):
            findings.add("section", text, Origin.MARKUP, 0.76, "kicker")
        else:
            findings.add("kicker", text, Origin.MARKUP, 0.72, "class kicker, above the headline")

"""Who wrote it, by a page's markup: author elements, hCards, microdata and links to writers' pages.

Elements that stand together are one byline; the byline nearest below the headline is believed most, an author's box
below the text less, names among comments and other stories not at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from db.addresses import host_of
from db.model import Origin
from desktop.intake.agencies import agencies_of
from desktop.intake.bylines import bare_name, find_byline, is_role, name_and_role, read_names
from desktop.intake.dates import find_dates, rest_of_line
from desktop.intake.findings import Findings
from desktop.intake.markup import Mark, Marked, kinds_of_element, line_of
from desktop.intake.outlets import outlet_in
from desktop.intake.wordlists import bare, fold, folded_list, folded_set

_LONGEST = 220
_MOST = 60
_NEAR = 4
"""How many elements up two names may meet that stand in one byline."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What one element says of the writers."""

    mark: Mark
    names: tuple[str, ...]
    agencies: tuple[str, ...]
    sure: float
    detail: str
    nickname: bool = False
    announced: bool = False


def read_people(page: Marked, findings: Findings) -> None:
    """Note the writers that a page's markup names, one candidate for each place where it does."""
    said = _said(page)
    clusters = _clusters(said)
    title_at = page.headings[0].place if page.headings else 0
    ordered = sorted(clusters, key=lambda each: (each[0].mark.place < title_at, each[0].mark.place))
    for number, cluster in enumerate(ordered[:6]):
        about = any(_about(one.mark.element) for one in cluster[:2])
        below = number * 0.05 + 0.2 * about
        agencies = tuple(dict.fromkeys(name for one in cluster for name in one.agencies))
        if agencies and number < 2:
            findings.add("agency", "/".join(agencies), Origin.MARKUP, 0.77 - below, cluster[0].detail)
        named = [one for one in cluster if one.names]
        real = [one for one in named if not one.nickname] or sorted(named, key=lambda one: -one.sure)[:1]
        if real:
            names = _joined(name for one in real for name in one.names)
            sure = max(one.sure for one in real)
            findings.add("authors", names, Origin.MARKUP, sure - below, real[0].detail)


def settle_people(findings: Findings) -> None:
    """A name that another candidate has without the words before it ("Our expert Jane Doe") is less sure than that."""
    host = host_of(str(findings.best("url") or "")).split(".")[0].replace("-", "")
    for candidate in [c for c in findings.candidates if c.field == "authors" and host]:
        if any(fold(name).replace(" ", "") == host for name in candidate.value) and " " in candidate.value[0]:
            findings.candidates.remove(candidate)
    candidates = [c for c in findings.candidates if c.field == "authors" and len(c.value) == 1]
    for candidate in candidates:
        words = candidate.value[0].split()
        for other in candidates:
            own = other.value[0].split()
            longer = len(own) >= 2 and len(words) > len(own) and words[-len(own) :] == own
            if longer and candidate in findings.candidates and other.confidence < candidate.confidence:
                position = findings.candidates.index(candidate)
                findings.candidates[position] = replace(candidate, confidence=round(other.confidence - 0.01, 2))


def _said(page: Marked) -> list[_Said]:
    """All elements that name writers, in the page's order, each once, inner ones before those around them."""
    found: dict[Any, _Said] = {}
    for prop, mark in page.properties:
        if prop.split()[0:1] == ["author"] or prop.split()[0:1] == ["creator"]:
            _take(found, page, mark, 0.86, "itemprop author")
    for mark in page.links:
        rel = (mark.element.get("rel") or "").lower().split()
        if "author" in rel:
            _take(found, page, mark, 0.84, "rel=author")
        elif sure := _leads_to_writer(mark.element.get("href") or ""):
            _take(found, page, mark, sure, "link to the author's page")
    author = page.of("author")[:_MOST]
    authored = {mark.element for mark in author}
    for mark in page.of("name")[:_MOST]:
        own = mark.element in authored or any(
            "author" in kinds_of_element(ancestor) for ancestor in _above(mark.element, _NEAR)
        )
        if own:
            _take(found, page, mark, 0.82, f"class {_class(mark.element)}")
    for mark in author:
        _take(found, page, mark, 0.79, f"class {_class(mark.element)}")
    said = sorted(found.values(), key=lambda one: one.mark.place)
    inside: dict[Any, list[_Said]] = {}
    for one in said:
        if one.names or one.agencies:
            for ancestor in _above(one.mark.element, 8):
                if ancestor in found:
                    inside.setdefault(ancestor, []).append(one)
    return [one for one in said if not _says_less(one, inside.get(one.mark.element, []))]


def _take(found: dict[Any, _Said], page: Marked, mark: Mark, sure: float, detail: str) -> None:
    element = mark.element
    if element in found or len(found) > _MOST or not isinstance(element.tag, str):
        return
    if element.tag in ("meta", "link"):
        text = element.get("content") or ""
    else:
        inner = [one for one in element.iter() if one.get("itemprop") == "name"] if "itemprop" in detail else []
        texts = [one.get("content") or line_of(one) for one in inner[:8]]
        text = ", ".join(dict.fromkeys(each for each in texts if each)) or _spaced_line(element)
    text = text.strip(" \t|•·–—-,:")
    if not 1 < len(text) <= _LONGEST or page.apart(element):
        return
    agencies = agencies_of(text)
    if agencies:
        found[element] = _Said(mark, (), agencies, sure, f"{detail}: {text}")
        return
    byline = find_byline(text)
    if byline:
        bonus = 0.02 if byline.confidence >= 0.8 else 0.0
        found[element] = _Said(mark, byline.names, byline.agencies, sure + bonus, f"{detail}: {text}", False, True)
        return
    dates = find_dates(text)
    stripped = without_prefix(rest_of_line(text, dates) if dates else text)
    several = read_names(stripped, sure=True) if len(stripped) < 120 else None
    names = several.names if several and _believable(several.rest) else ()
    names = tuple(name for name in names if _is_name(name))
    name = bare_name(stripped) or name_and_role(stripped)
    name = name if _is_name(name) else ""
    if several and several.agencies:
        # "AFP and Karrow Mail": beside an agency stands an outlet more often than a person.
        names = tuple(one for one in names if not outlet_in(one))
    credited = (several.agencies if several else ()) or _agency_at_start(stripped)
    if credited and not name and not names:
        found[element] = _Said(mark, (), credited, sure, f"{detail}: {text}")
        return
    if name and len(names) < 2:
        found[element] = _Said(mark, (name,), (), sure, f"{detail}: {text}")
    elif names:
        found[element] = _Said(mark, names, several.agencies if several else (), sure - 0.02, f"{detail}: {text}")
    elif sure > 0.8 or "author" in kinds_of_element(element):
        called = nickname(stripped)
        if called:
            found[element] = _Said(mark, (called,), (), sure - 0.1, f"{detail}: {text}", True)


def _agency_at_start(text: str) -> tuple[str, ...]:
    """The agency of "Reuters in Zarechye", "AFP, Paris"."""
    words = text.split()[:5]
    ends = folded_set("bylines", "ends", "words")
    for number, word in enumerate(words[1:], 1):
        if fold(word) in ends or words[number - 1].endswith(","):
            return agencies_of(" ".join(words[:number]).strip(","))
    return ()


_BLOCKS = ("h2", "h3", "h4", "h5", "h6", "p", "div", "li", "dt", "dd", "br")


def _spaced_line(element: Any) -> str:
    """The text of an element on one line, with commas where its markup begins a new one."""
    if not any(True for _ in element.iter(*_BLOCKS)):
        return line_of(element)
    parts: list[str] = []
    for each in element.iter():
        if len(parts) > 200 or not isinstance(each.tag, str):
            break
        if each.tag in _BLOCKS and parts:
            parts.append(", ")
        parts.append(each.text or "")
        if each is not element and each.tail:
            parts.append(", " + each.tail if each.tag in _BLOCKS and each.tail.strip() else each.tail)
    pieces = [" ".join(piece.split()) for piece in "".join(parts).split(", ")]
    return ", ".join(piece for piece in pieces if piece.strip(" ,"))


def _is_name(name: str) -> bool:
    words = folded_set("markup", "people", "words")
    return not any(bare(word) in words for word in name.split())


def _believable(rest: str) -> bool:
    return len(rest) <= 60 and not any(sign in rest for sign in "!?“”„»")


def _says_less(one: _Said, inside: list[_Said]) -> bool:
    """Whether the elements inside this one, surer of their names, say as much as it does."""
    if not inside:
        return False
    told = [bare(name) for each in inside for name in each.names]
    return not one.announced or all(any(other in bare(name) for other in told) for name in one.names)


def _above(element: Any, farthest: int) -> Iterable[Any]:
    for number, ancestor in enumerate(element.iterancestors()):
        if number >= farthest:
            return
        yield ancestor


def _clusters(said: list[_Said]) -> list[list[_Said]]:
    """Elements grouped by where they stand: those that meet in a short element a few steps up are one byline."""
    groups: list[list[_Said]] = []
    for one in said:
        if groups and _together(groups[-1][-1].mark.element, one.mark.element):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _together(first: Any, second: Any) -> bool:
    above = {id(ancestor): ancestor for ancestor in (first, *_above(first, _NEAR))}
    for ancestor in (second, *_above(second, _NEAR)):
        if id(ancestor) in above:
            length = 0
            for text in ancestor.itertext():
                length += len(text.strip())
                if length > 300:
                    return False
            return True
    return False


def _joined(names: Iterable[str]) -> tuple[str, ...]:
    """Names each once; one that another contains is left out ("Jane" beside "Jane Doe")."""
    every = list(dict.fromkeys(names))
    return tuple(
        name
        for name in every
        if not any(other != name and bare(name) in bare(other).split() for other in every)
        and not any(other != name and name.startswith(other) and name[len(other)].isalpha() for other in every)
        and not any(bare(other) == bare(name) for other in every[: every.index(name)])
    )


def _about(element: Any) -> bool:
    return any("about" in kinds_of_element(each) for each in (element, *_above(element, 6)))


def _class(element: Any) -> str:
    return " ".join((element.get("class") or element.get("id") or "").split())[:40]


_AMBIGUOUS = frozenset(("people", "person", "by", "staff", "editors", "redaktion", "bio", "profile", "profiles"))
"""Steps of paths that lead to writers, and to sections and members of forums too."""


def _leads_to_writer(href: str) -> float:
    """How sure it is that an address is that of a writer's page ("/author/jane-doe", "/en/profil/doe"); 0 for no."""
    known = folded_set("markup", "links", "author_paths")
    path = href[:400].lower().partition("?")[0].partition("#")[0]
    steps = [step for step in path.partition("://")[2].split("/")[1:] or path.split("/") if step]
    if known.isdisjoint(steps):
        return 0.0
    told = [step for step in steps[:-1][-3:] if step in known]
    return 0.0 if not told else 0.66 if all(step in _AMBIGUOUS for step in told) else 0.76


def without_prefix(text: str) -> str:
    """A marked-up name without the words before it: "Posted by Jane Doe", "Über Jane Doe"."""
    label, colon, name = text.replace("：", ":").partition(":")
    if colon and name.strip() and len(label) <= 12 and (is_role(label) or "编辑" in label or "作者" in label):
        return name.strip()
    folded = fold(text)
    for prefix in folded_list("markup", "people", "before"):
        if folded.startswith(prefix) and folded[len(prefix) : len(prefix) + 1] in (" ", ":", ",", "|"):
            words = text.split()
            rest = " ".join(words[len(prefix.split()) :])
            return rest.lstrip(" :,|-–—")
    return text


@cache
def _never() -> frozenset[str]:
    return folded_set("markup", "people", "never")


def nickname(text: str) -> str:
    """A name that is no person's full one where markup says that it is the author's: "Jane", "realiberry"."""
    text = text.strip(" \t|•·–—-,:@()")
    words = text.split()
    while len(words) > 1 and fold(words[-1]) in ("am", "um", "on", "at", "le", "el", "den", "the", "il", "in"):
        words.pop()
    text = " ".join(words)
    if not 1 <= len(words) <= 3 or not 1 < len(text) <= 32 or any(c in text for c in "@/:|;<>&!?“”„»«=#"):
        return ""
    if (
        agencies_of(text)
        or not any(c.isalpha() for c in text)
        or sum(c.isdigit() for c in text) * 2 > len(text)
        or "www." in text.lower()
    ):
        return ""
    folded = [bare(word) for word in words]
    if bare(text) in _never() or bare(text) in folded_set("markup", "people", "before") or "：" in text:
        return ""
    if any(word in folded_set("markup", "people", "words") for word in folded):
        return ""
    if any(word in folded_set("bylines", "not_names", "words") for word in folded) or outlet_in(text):
        return ""
    if any((word.isupper() and 1 < len(word) <= 6) or agencies_of(word) for word in words) or "." in text.strip("."):
        return ""
    return text

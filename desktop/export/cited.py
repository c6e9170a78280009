"""One article's citation as it stands in a list of works: Chicago (17th edition, bibliography), APA (7th), MLA (9th).

Online newspaper articles as the three handbooks have them; what is not known is left out. The formats of reference
managers come from `desktop.export.citation`.
"""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Sequence

from desktop.export.citation import bibtex_entry, csl_item, keys, person, ris_record
from desktop.export.dossier import Entry
from desktop.export.plain import clean

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
SHORT_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")

Piece = tuple[str, bool]
"""Some text and whether it is in italics."""


def cited(entry: Entry, style: str) -> tuple[str, str]:
    """The citation in a style of `STYLES` as plain text and, for the styles that people read, as HTML."""
    if style in _READ:
        pieces = [(text, italic) for text, italic in _READ[style](entry) if text]
        plain = "".join(text for text, _ in pieces)
        marked = "".join(f"<i>{html.escape(text)}</i>" if italic else html.escape(text) for text, italic in pieces)
        return plain, marked
    (key,) = keys([entry])
    if style == "bibtex":
        return bibtex_entry(entry, key).strip(), ""
    if style == "ris":
        return ris_record(entry, key).strip(), ""
    return json.dumps([csl_item(entry, key)], ensure_ascii=False, indent=1), ""


def _chicago(entry: Entry) -> list[Piece]:
    article = entry.article
    names = _names(article.authors, _full, _turned, last=", and ", most=10, rest=", et al.")
    year, month, day = _day(article.published)
    when = (f"{MONTHS[month - 1]} {day}, {year}" if day else f"{MONTHS[month - 1]} {year}") if month else year
    return [
        (_stopped(names), False),
        (" " if names else "", False),
        (f"“{_stopped(_title(entry))}”", False),
        *_outlet(entry, before=" ", after=""),
        (f", {when}" if when else "", False),
        (".", False),
        (f" {entry.url}." if entry.url else "", False),
    ]


def _apa(entry: Entry) -> list[Piece]:
    article = entry.article
    names = _names(article.authors, _initials, _initials, last=", & ", most=20, rest=", …")
    year, month, day = _day(article.published)
    when = year + (f", {MONTHS[month - 1]}" if month else "") + (f" {day}" if day else "")
    title, date = _title(entry), f"({when or 'n.d.'})."
    head = f"{_stopped(names)} {date} {_stopped(title)}" if names else f"{_stopped(title)} {date}"
    page = f", {article.page}" if article.page else ""
    return [
        (head, False),
        *_outlet(entry, before=" ", after=""),
        (f"{page}." if article.outlet else "", False),
        (f" {entry.url}" if entry.url else "", False),
    ]


def _mla(entry: Entry) -> list[Piece]:
    article = entry.article
    several = len(article.authors) > 2
    names = _names(article.authors[:1] if several else article.authors, _full, _turned, last=", and ", most=2, rest="")
    year, month, day = _day(article.published)
    when = " ".join(part for part in (str(day or ""), SHORT_MONTHS[month - 1] if month else "", year) if part)
    parts = [when, f"p. {article.page}" if article.page else "", entry.url or ""]
    said = ", ".join(part for part in parts if part)
    return [
        (_stopped(f"{names}, et al" if several else names), False),
        (" " if names else "", False),
        (f"“{_stopped(_title(entry))}”", False),
        *_outlet(entry, before=" ", after="," if said else ""),
        (f" {said}" if said else "", False),
        (".", False),
    ]


_READ: dict[str, Callable[[Entry], list[Piece]]] = {"chicago": _chicago, "apa": _apa, "mla": _mla}
STYLES = (*_READ, "bibtex", "ris", "csl")


def _outlet(entry: Entry, *, before: str, after: str) -> list[Piece]:
    name = _line(entry.article.outlet or entry.article.agency)
    return [(before, False), (name, True), (after, False)] if name else []


def _title(entry: Entry) -> str:
    # A quotation inside the title's own quotation marks takes single ones.
    return _line(entry.article.title).replace("“", "‘").replace("”", "’")


def _names(
    authors: Sequence[str],
    each: Callable[[dict[str, str]], str],
    first: Callable[[dict[str, str]], str],
    *,
    last: str,
    most: int,
    rest: str,
) -> str:
    people = [person(name) for name in authors if _line(name)]
    spelt = [first(one) if number == 0 else each(one) for number, one in enumerate(people)]
    if len(spelt) > most:
        return ", ".join(spelt[:most]) + rest
    return spelt[0] if len(spelt) == 1 else ", ".join(spelt[:-1]) + last + spelt[-1] if spelt else ""


def _full(name: dict[str, str]) -> str:
    return name.get("literal") or " ".join(name[part] for part in ("given", "family", "suffix") if part in name)


def _turned(name: dict[str, str]) -> str:
    return name.get("literal") or ", ".join(name[part] for part in ("family", "given", "suffix") if part in name)


def _initials(name: dict[str, str]) -> str:
    if "literal" in name:
        return name["literal"]
    given = " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in name["given"].split())
    return ", ".join(part for part in (name["family"], given, name.get("suffix", "")) if part)


def _day(moment: str | None) -> tuple[str, int, int]:
    """Year, month and day of an ISO date, of which the end may be missing; empty and 0 for what is not known."""
    parts = (moment or "")[:10].split("-")
    figures = [int(part) if part.isdigit() else 0 for part in parts] + [0, 0, 0]
    year, month, day = figures[:3]
    month = month if 1 <= month <= 12 else 0
    return str(year or ""), month, day if month else 0


def _stopped(text: str) -> str:
    return text if not text or text[-1] in ".?!…。？！" else f"{text}."


def _line(text: str | None) -> str:
    return " ".join(clean(text or "").split())

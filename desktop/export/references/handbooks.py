"""How four handbooks cite a newspaper article found online, as pieces of text.

Chicago (17th edition, bibliography, 14.191-14.200), APA (7th, 10.1 example 16), MLA (9th, 5.1-5.99), Harvard as in
*Cite Them Right* (12th). What is not known is left out. An article that nobody signed is its agency's where another
outlet printed it; Chicago and Harvard let the newspaper stand in place of an author that is missing altogether. Names
of newspapers stay as they are printed, with their articles.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal

from desktop.export.dossier import Entry
from desktop.export.plain import clean
from desktop.export.references.citation import person

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
SHORT_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")

Piece = tuple[str, Literal["", "italic", "address"]]
"""Some text and what it is."""

_STOPS = ".?!…。？！؟۔।"
_STRAIGHT = re.compile(r"(?<!\w)\"([^\"]+)\"(?!\w)")
_DOUBLE = re.compile(r"“([^“”„]*)”")


def chicago(entry: Entry) -> list[Piece]:
    """A bibliography's entry of the Chicago Manual of Style."""
    names = _names(authors(entry), _full, _turned, last=", and ", most=10, shown=7, rest=", et al.")
    outlet, when = _outlet(entry), _american(entry)
    told: list[Piece] = [(f"“{_stopped(_inside_double(entry))}”", "")]
    if names:
        told.insert(0, (f"{_stopped(names)} ", ""))
        told += [(" ", ""), (outlet, "italic")] if outlet else []
        told.append((f"{', ' if outlet else ' '}{when}." if when else _end_of(outlet), ""))
    else:
        told[:0] = [(outlet, "italic"), (f"{_end_of(outlet)} ", "")] if outlet else []
        told.append((f" {when}." if when else "", ""))
    if entry.url and not when:
        told.append((f" Accessed {_american(entry, accessed=True)}.", ""))
    return [*told, *([(" ", ""), (entry.url, "address"), (".", "")] if entry.url else _nothing())]


def apa(entry: Entry) -> list[Piece]:
    """A reference of the American Psychological Association; the case of the headline stays as it is printed."""
    names = _apa_names(authors(entry))
    year, month, day = _day(entry.article.published)
    when = year + (f", {MONTHS[month - 1]}" if month else "") + (f" {day}" if day else "")
    title, date, outlet = _stopped(_title(entry)), f"({when or 'n.d.'}).", _outlet(entry)
    page = f", {_page(entry)}" if _page(entry) and outlet else ""
    return [
        (f"{_stopped(names)} {date} {title}" if names else f"{title} {date}", ""),
        *([(" ", ""), (outlet, "italic"), (f"{page}." if page else _end_of(outlet), "")] if outlet else _nothing()),
        *([(" ", ""), (entry.url, "address")] if entry.url else _nothing()),
    ]


def mla(entry: Entry) -> list[Piece]:
    """A work cited of the Modern Language Association."""
    signed = authors(entry)
    names = _names(signed, _full, _turned, last=", and ", most=2, shown=1, rest=", et al")
    year, month, day = _day(entry.article.published)
    when = " ".join(part for part in (str(day or ""), SHORT_MONTHS[month - 1] if month else "", year) if part)
    outlet, edition, page = _outlet(entry), _line(entry.article.edition), _page(entry)
    edition = edition if not edition or re.search(r"\bed(n|ition)?\b\.?$", edition, re.I) else f"{edition} ed."
    said = ", ".join(part for part in (edition, when, f"{_pages(page)} {page}" if page else "") if part)
    container: list[Piece] = [(" ", ""), (outlet, "italic")] if outlet else []
    if said:
        container.append((f"{', ' if outlet else ' '}{said}", ""))
    if entry.url:
        container += [(", " if container else " ", ""), (entry.url, "address")]
    if container:
        container.append((".", ""))
    if entry.url and not when:
        moment = _day(entry.captured_at)
        container.append((f" Accessed {moment[2]} {SHORT_MONTHS[moment[1] - 1]} {moment[0]}.", ""))
    return [
        (f"{_stopped(names)} " if names else "", ""),
        (f"“{_stopped(_inside_double(entry))}”", ""),
        *container,
    ]


def harvard(entry: Entry) -> list[Piece]:
    """A reference as *Cite Them Right* has it."""
    signed = [_initials(person(name)) for name in authors(entry)]
    year, month, day = _day(entry.article.published)
    when = " ".join(part for part in (str(day or ""), MONTHS[month - 1] if month else "") if part)
    outlet, edition, page = _outlet(entry), _line(entry.article.edition), _page(entry)
    edition = edition if not edition or re.search(r"\bed(n|ition)?\b\.?$", edition, re.I) else f"{edition} edn"
    title, date = f"‘{_title(entry)}’", f"({year or 'no date'})"
    told: list[Piece]
    if len(signed) > 3:
        told = [(f"{signed[0]} ", ""), ("et al.", "italic"), (f" {date} {title}", "")]
    elif signed:
        last = " and ".join((", ".join(signed[:-1]), signed[-1])) if len(signed) > 1 else signed[0]
        told = [(f"{last} {date} {title}", "")]
    else:
        told = [(outlet, "italic"), (f" {date} {title}", "")] if outlet else [(f"{title} {date}", "")]
    if outlet and signed:
        told += [(", ", ""), (outlet, "italic")]
    told.append((f" ({edition})" if edition else "", ""))
    told.append(("".join(f", {part}" for part in (when, f"{_pages(page)} {page}" if page else "") if part) + ".", ""))
    if entry.url:
        moment = _day(entry.captured_at)
        seen = f" (Accessed: {moment[2]} {MONTHS[moment[1] - 1]} {moment[0]})."
        told += [(" Available at: ", ""), (entry.url, "address"), (seen, "")]
    return told


HANDBOOKS: dict[str, Callable[[Entry], list[Piece]]] = {
    "chicago": chicago,
    "apa": apa,
    "mla": mla,
    "harvard": harvard,
}


def authors(entry: Entry) -> tuple[str, ...]:
    """Who signed the article; of one that nobody signed its agency, where an outlet printed it that is another."""
    article = entry.article
    signed = tuple(name for name in map(_line, article.authors) if name)
    agency, outlet = _line(article.agency), _line(article.outlet)
    return signed or ((agency,) if agency and outlet and agency.casefold() != outlet.casefold() else ())


def place(entry: Entry, style: str) -> tuple[str, str, str]:
    """By what an entry is put into its place in a list of works: who or what comes first, its day, its headline."""
    names = ", ".join(_turned(person(name)) for name in authors(entry))
    first = names or (_outlet(entry) if style in ("chicago", "harvard") else "") or _title(entry)
    first = re.sub(r"^(?:an?|the)\s+(?=\w)", "", first, flags=re.IGNORECASE)
    return first, (entry.article.published or "")[:10], _title(entry)


def _nothing() -> list[Piece]:
    return []


def _outlet(entry: Entry) -> str:
    return _line(entry.article.outlet or entry.article.agency)


def _title(entry: Entry) -> str:
    return _STRAIGHT.sub(r"“\1”", _line(entry.article.title))


def _inside_double(entry: Entry) -> str:
    """The headline as it stands in double quotation marks: what it quotes takes single ones."""
    return _DOUBLE.sub(r"‘\1’", _title(entry))


def _page(entry: Entry) -> str:
    return re.sub(r"^(?:pages?|pp?\.?)\s*(?=[A-Z]{0,3}\d)", "", _line(entry.article.page), flags=re.IGNORECASE)


def _pages(page: str) -> str:
    return "pp." if re.search(r"\d\s*[-–,]", page) else "p."


def _names(
    signed: Sequence[str],
    each: Callable[[dict[str, str]], str],
    first: Callable[[dict[str, str]], str],
    *,
    last: str,
    most: int,
    shown: int,
    rest: str,
) -> str:
    """The names in a row; of more than `most` the first `shown` and the `rest`."""
    people = [person(name) for name in signed]
    spelt = [first(one) if number == 0 else each(one) for number, one in enumerate(people)]
    if len(spelt) > most:
        return ", ".join(spelt[:shown]) + rest
    return spelt[0] if len(spelt) == 1 else ", ".join(spelt[:-1]) + last + spelt[-1] if spelt else ""


def _apa_names(signed: Sequence[str]) -> str:
    spelt = [_initials(person(name)) for name in signed]
    if len(spelt) > 20:
        return f"{', '.join(spelt[:19])}, . . . {spelt[-1]}"
    return f"{', '.join(spelt[:-1])}, & {spelt[-1]}" if len(spelt) > 1 else "".join(spelt)


def _full(name: dict[str, str]) -> str:
    return name.get("literal") or " ".join(name[part] for part in ("given", "family", "suffix") if part in name)


def _turned(name: dict[str, str]) -> str:
    return name.get("literal") or ", ".join(name[part] for part in ("family", "given", "suffix") if part in name)


def _initials(name: dict[str, str]) -> str:
    if "literal" in name:
        return name["literal"]
    given = " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in name["given"].split())
    return ", ".join(part for part in (name["family"], given, name.get("suffix", "")) if part)


def _american(entry: Entry, *, accessed: bool = False) -> str:
    year, month, day = _day(entry.captured_at if accessed else entry.article.published)
    return (f"{MONTHS[month - 1]} {day}, {year}" if day else f"{MONTHS[month - 1]} {year}") if month else year


def _day(moment: str | None) -> tuple[str, int, int]:
    """Year, month and day of an ISO date, of which the end may be missing; empty and 0 for what is not known."""
    parts = (moment or "")[:10].split("-")
    figures = [int(part) if part.isdigit() else 0 for part in parts] + [0, 0, 0]
    year, month, day = figures[:3]
    month = month if 1 <= month <= 12 else 0
    return str(year or ""), month, day if month else 0


def _end_of(text: str) -> str:
    return "" if not text or text[-1] in _STOPS else "."


def _stopped(text: str) -> str:
    """A text with its full stop, which stands inside quotation marks that end it (as all three American books do)."""
    closers = "”’" if "‘" in text else "”"
    inside = text.rstrip(closers)
    return f"{inside}{_end_of(inside)}{text[len(inside) :]}"


def _line(text: str | None) -> str:
    return " ".join(clean(text or "").split())

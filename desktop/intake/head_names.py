"""Who an article's head says wrote it, and which outlet, section and agency its lines name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db.addresses import host_of
from db.model import Origin
from desktop.intake.agencies import credit_line
from desktop.intake.bylines import (
    Byline,
    bare_name,
    find_byline,
    house_of,
    is_house,
    is_role,
    name_and_role,
    read_names,
)
from desktop.intake.captions import is_caption
from desktop.intake.clock import lone_time
from desktop.intake.dates import find_dates
from desktop.intake.head_state import Head, is_prose
from desktop.intake.junk import junk_reason
from desktop.intake.lines import Unit
from desktop.intake.outlets import outlet_in, section_in
from desktop.intake.picture_lines import credit_of
from desktop.intake.wordlists import bare, folded_set


def read_names_line(units: Sequence[Unit], index: int, head: Head, place: str, *, below: bool) -> bool:
    """Note whom, which agency, outlet or section a line of the head names; `False` when it names none."""
    unit, findings = units[index], head.findings
    text = unit.text
    byline = find_byline(unit.raw if "\n" not in unit.raw else text)
    if byline:
        if byline.names:
            findings.add("authors", byline.names, Origin.TEXT, byline.confidence, place)
        if byline.agencies:
            findings.add("agency", "/".join(byline.agencies), Origin.TEXT, 0.75, place)
        outlet = outlet_in(byline.rest) if byline.rest else ""
        if outlet:
            findings.add("outlet", outlet, Origin.TEXT, 0.6, place)
        return True
    credit = credit_line(text)
    if credit:
        findings.add("agency", credit.value, Origin.TEXT, credit.confidence - 0.05, place)
        return True
    if read_house(text, head, place):
        return True
    if _prefix_alone(text) and index + 1 < len(units):
        return _read_announced(units, index, head)
    section = section_in(text)
    if section and not below:
        findings.add("section", section, Origin.TEXT, 0.7, place)
        return True
    named = name_and_role(text)
    if named and (head.headings or below or head.titled):
        findings.add("authors", (named,), Origin.TEXT, 0.75, place)
        return True
    if (head.headings or head.titled) and _read_bare_name(units, index, head, place):
        return True
    if _read_outlet(unit, head, place) and not below:
        return True
    return is_role(text) and bool(findings.best("authors"))


def read_house(text: str, head: Head, place: str) -> bool:
    """Note the house that a byline names: "By MND Staff", "Von Landesspiegel  30. Juni 2025"."""
    house = house_of(text)
    if not house or not (head.headings or head.titled) or not is_house(house, host_of(head.url)):
        return False
    head.findings.add("authors", (house,), Origin.TEXT, 0.45, place)
    return True


def doubt_accounts(head: Head) -> None:
    """A writer who is called like the site ("by Herald D") is an account of the house rather than a person."""
    host = host_of(head.url)
    for number, candidate in enumerate(head.findings.candidates):
        if candidate.field == "authors" and candidate.confidence > 0.45 and host:
            if all(is_house(name.split()[0], host) for name in candidate.value):
                head.findings.candidates[number] = replace(candidate, confidence=0.42)


def _read_outlet(unit: Unit, head: Head, place: str) -> bool:
    """An outlet's line, also with a section or an agency: "The Lowland Herald - Weather", "The Herald with AFP"."""
    findings = head.findings
    pieces = [unit.text]
    for sign in (" | ", " › ", " > ", " » ", " - ", " – ", " — ", " · ", " • ", " / ", ": "):
        if sign in unit.text:
            pieces = [piece.strip() for piece in unit.text.split(sign)]
            break
    else:
        for word in (" with ", " and ", " mit ", " avec ", " con "):
            before, sign, after = unit.text.partition(word)
            credit = credit_line(after) if sign else None
            if credit and outlet_in(before):
                findings.add("agency", credit.value, Origin.TEXT, 0.8, place)
                pieces = [before]
                break
    if len(pieces) == 1 and "," in pieces[0]:
        pieces = [piece.strip() for piece in pieces[0].split(",")]
    named = next((number for number, piece in enumerate(pieces) if outlet_in(piece)), None)
    if named is None or len(pieces) > 3:
        return False
    notes: list[tuple[str, str | tuple[str, ...], float]] = [("outlet", outlet_in(pieces[named]), 0.75)]
    for number, piece in enumerate(pieces):
        credit = credit_line(piece)
        if number == named:
            continue
        if credit:
            notes.append(("agency", credit.value, 0.75))
        elif section_in(piece):
            notes.append(("section", section_in(piece), 0.7))
        elif number < named and (head.headings or head.titled) and _writer_in(piece):
            notes.append(("authors", (_writer_in(piece),), 0.7))
        elif len(piece.split()) <= 4 and piece[:1].isupper() and not find_dates(piece):
            notes.append(("section", piece, 0.6))
        elif not outlet_in(piece):
            return False
    for name, value, sure in notes:
        findings.add(name, value, Origin.TEXT, sure, place)
    return True


def _writer_in(piece: str) -> str:
    """The name that a piece beside an outlet's name is, also in a script without capitals."""
    if bare_name(piece) or piece.isascii():
        return bare_name(piece)
    found = read_names(piece, sure=True)
    cased = piece.lower() != piece.upper()
    return found.names[0] if found and not cased and not found.rest and 2 <= len(piece.split()) <= 3 else ""


def _read_bare_name(units: Sequence[Unit], index: int, head: Head, place: str) -> bool:
    """A name alone on a line below the headline, where bylines stand: beside a role, a date or the text."""
    text = units[index].text
    if credit_of(text) >= 0:
        return False
    below = (unit for unit in units[index + 1 : index + 4] if not junk_reason(unit.text))
    following = next(below, None)
    previous = units[index - 1] if index else None
    dated = following is not None and len(following.text) < 160 and _says_when(following.text, head)
    name = bare_name(text)
    several = None if name or len(text) >= 90 else read_names(text, sure=dated and not text.isascii())
    if several is not None and not _are_writers(several, text, dated=dated):
        several = None
    if (not name and several is None) or outlet_in(text):
        return False
    near = 0.0
    for neighbour in (following, previous):
        if neighbour is None:
            continue
        if is_role(neighbour.text):
            near = max(near, 0.75)
        elif len(neighbour.text) < 160 and _says_when(neighbour.text, head):
            near = max(near, 0.65)
        elif outlet_in(neighbour.text):
            near = max(near, 0.6)
    if head.headings and head.headings[-1].index == index - 1 and not near:
        near = 0.45
    if following is not None and is_caption(following.text):
        near = 0
    elif following is not None and is_prose(following):
        near = max(near, 0.5)
    if near:
        names = several.names if several is not None else (name,)
        head.findings.add("authors", names, Origin.TEXT, near, place)
        if several is not None and several.agencies:
            head.findings.add("agency", "/".join(several.agencies), Origin.TEXT, 0.7, place)
        if several is not None:
            for part in several.rest.split(", "):
                head.findings.add("outlet", outlet_in(part), Origin.TEXT, 0.6, place)
    return bool(near)


def _are_writers(found: Byline, text: str, *, dated: bool) -> bool:
    """Whether names at the beginning of a line are writers: several of them, or with a place, outlet or role behind."""
    if any(c in text for c in '?!"“”„«»:;0123456789'):
        return False
    if not found.rest:
        return len(found.names) + len(found.agencies) >= 2 or (dated and not text.isascii() and len(text.split()) <= 4)
    if not dated or not found.names:
        return False
    return all(outlet_in(part) or is_role(part) or len(part.split()) <= 4 for part in found.rest.split(", "))


def _says_when(text: str, head: Head) -> bool:
    return bool(find_dates(text, now=head.now, day="2000-01-01")) or bool(lone_time(text))


def _prefix_alone(text: str) -> bool:
    return bare(text) in folded_set("bylines", "prefixes", "strong") | folded_set("bylines", "prefixes", "weak")


def _read_announced(units: Sequence[Unit], index: int, head: Head) -> bool:
    """'By' on a line and the names on the next ones: they are read as if they followed."""
    following = units[index + 1]
    names: list[str] = []
    joined = True
    for unit in units[index + 1 : index + 12]:
        one = bare_name(unit.text.rstrip(" ,&0123456789"))
        if (not one or not joined) and any(map(str.isalnum, unit.text)):
            break
        if one:
            names.append(one)
            joined = unit.text.rstrip()[-1:] in ",&"
    place = f"line {following.line}: {units[index].text} {following.text}"
    if len(names) > 1:
        head.findings.add("authors", names, Origin.TEXT, 0.9, place)
        return True
    byline = find_byline(f"By {following.text}")
    credit = credit_line(following.text)
    if byline and byline.names:
        head.findings.add("authors", byline.names, Origin.TEXT, 0.9, place)
    elif credit:
        head.findings.add("agency", credit.value, Origin.TEXT, 0.8, place)
    return bool(credit or byline)

"""What stands above an article's text: headline, byline, dates, outlet, section, captions and page furniture.

`read_head` goes down the units of a pasted text until prose has begun, notes what each line says and hands back the
units that belong to the body.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from db.body import Heading as HeadingBlock
from db.body import Paragraph
from db.model import Origin
from desktop.intake.agencies import credit_line
from desktop.intake.ages import find_age
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
from desktop.intake.dateline import find_dateline
from desktop.intake.dates import FoundDate, find_dates, is_only_date, label_of, rest_of_line
from desktop.intake.findings import Findings
from desktop.intake.headline import Heading, Headline, choose_headline, is_slug
from desktop.intake.junk import is_share_word, junk_reason, read_also_of
from desktop.intake.kicker import is_kind
from desktop.intake.lines import Unit
from desktop.intake.outlets import host_of, outlet_in, section_in, spelled
from desktop.intake.picture_lines import credit_of, ended, is_credited
from desktop.intake.printed import is_correction
from desktop.intake.wordlists import bare, fold, folded_set, words_of

_FARTHEST = 60
_STOPS = ".!?।۔؟。！？…॥።"


@dataclass
class _Head:
    """The state of reading a head."""

    findings: Findings
    now: datetime | None
    url: str | None
    titled: bool = False
    last_known: int = -1
    day: str | None = None
    headings: list[Heading] = field(default_factory=list)


def is_prose(unit: Unit) -> bool:
    """Whether a unit reads like running text rather than a headline or a label."""
    text = unit.text
    if unit.shape != "text":
        return False
    stops = sum(text.count(stop) for stop in _STOPS)
    if len(text) >= 90 and any("\u0e00" <= c <= "\u0eff" or "\u1780" <= c <= "\u17ff" for c in text[:40]):
        return True  # Thai, Lao and Khmer print no stops
    if len(text) >= 240 or (len(text) >= 160 and stops):
        return True
    ended = text.rstrip("\"'”’»)“] ")[-1:] in _STOPS
    compact = any("぀" <= c <= "鿿" or "฀" <= c <= "๿" for c in text[:40])
    return ended and len(text) >= (30 if compact else 75)


def read_head(
    units: Sequence[Unit], findings: Findings, *, now: datetime | None, url: str | None, titled: bool = False
) -> list[Unit]:
    """Note what the head of a text says; the units of the body are returned, the rest is in `findings`.

    `titled`: the headline is known already, and lines that say nothing known stay in the body.
    """
    head = _Head(findings, now, url, titled)
    body: list[Unit] = []
    proses = 0
    index = 0
    while index < len(units) and index < _FARTHEST and proses < 2:
        unit = units[index]
        dateline = find_dateline(unit.text) if proses == 0 and len(unit.text) > 60 else None
        if dateline is not None and dateline.confidence >= 0.8:
            break
        begun = dateline is not None or (is_prose(unit) and not _is_furniture(unit.text))
        if begun and not _is_headline(units, index, head):
            proses += 1
            body.append(unit)
        elif proses and _starts_talk(units, index):
            break
        elif not _read_line(units, index, head, below=bool(proses)):
            if proses:
                body.append(unit)
            else:
                head.headings.append(Heading(unit, index))
        else:
            # Lines of a head between standfirst and text: the text has not begun for good.
            proses = min(proses, 1)
            if unit.text and _tells(findings, unit.line):
                head.last_known = index
                _lift_standfirst(head, body)
        index += 1
    body.extend(units[index:])
    return _settle(head, body)


def _tells(findings: Findings, line: int) -> bool:
    """Whether the last candidate found says who wrote or when: what stands below a standfirst."""
    last = findings.candidates[-1] if findings.candidates else None
    return (
        last is not None
        and last.field in ("authors", "published", "updated", "agency")
        and (last.detail.startswith(f"line {line}:"))
    )


def _lift_standfirst(head: _Head, body: list[Unit]) -> None:
    """Prose above a byline or date is the standfirst."""
    if len(body) == 1 and body[0].shape == "text" and len(body[0].text) <= 450 and not head.findings.best("standfirst"):
        unit = body.pop()
        dateline = find_dateline(unit.text)
        if dateline is not None and dateline.place:
            head.findings.add("dateline", dateline.place, Origin.TEXT, dateline.confidence, f"line {unit.line}")
        head.findings.add("standfirst", unit.text, Origin.TEXT, 0.75, f"line {unit.line}, above the byline")


def _is_headline(units: Sequence[Unit], index: int, head: _Head) -> bool:
    """Whether a unit that reads like prose is the headline all the same: the first line, one sentence."""
    if head.headings or head.titled or len(units[index].text) > 220:
        return False
    text = units[index].text.rstrip("\"'”’»)“ ")
    stops = sum(text[:-1].count(f"{stop} ") for stop in ".!?")
    if len(units) <= index + 1 or stops > 1:
        return False
    if text[-1:] in "!?？！":
        return True
    told = any(_tells_of_making(unit.text, head) for unit in units[index + 1 : index + 8])
    return told and (stops == 0 or text[-1:] not in _STOPS)


def _tells_of_making(text: str, head: _Head) -> bool:
    """Whether a line is a byline or a date."""
    if len(text) > 160:
        return False
    dates = find_dates(text, now=head.now)
    return bool(find_byline(text)) or (bool(dates) and is_only_date(text, dates))


def _starts_talk(units: Sequence[Unit], index: int) -> bool:
    """Whether a line is the first of questions and answers ("Q: Do you regret anything?")."""
    name, sign, _ = units[index].text.partition(":")
    return (
        bool(sign)
        and len(name) <= 30
        and sum(unit.text.startswith(name + ":") for unit in units[index : index + 12]) > 1
    )


def _is_furniture(text: str) -> bool:
    return bool(junk_reason(text)) or is_caption(text) or is_credited(text)


def _read_line(units: Sequence[Unit], index: int, head: _Head, *, below: bool) -> bool:
    """Note what a line of the head says; `False` when it says nothing that is known. `below`: prose stands above it."""
    unit, findings = units[index], head.findings
    text, place = unit.text, f"line {unit.line}: {unit.text}"
    if len(text) > 420 or (below and is_correction(text)):
        return False
    pointer = read_also_of(text)
    if pointer and (pointer.title or below):
        if pointer.title:
            findings.point(pointer.title, _href_of(unit))
        findings.leave_out(unit.raw, "read also")
        return True
    if text.count(" | ") >= 2 and (head.headings or head.titled) and _read_pieces(units, index, head):
        return True
    age = find_age(text, head.now) if head.headings or head.titled else None
    if age is not None and not find_dates(text, now=head.now) and _read_age(unit, age, findings, place):
        return True
    reason = junk_reason(text)
    if reason or (is_share_word(text) and index and junk_reason(units[index - 1].text) == "share bar"):
        findings.leave_out(unit.raw, reason or "share bar")
        return True
    address = "" if head.titled else _address(text)
    if address:
        findings.add("url", address, Origin.TEXT, 0.9, place)
        return True
    if is_caption(text) or (is_credited(text) and (ended(text) or len(text) > 120 or below)):
        findings.leave_out(unit.raw, "picture caption")
        return True
    dates = find_dates(text, now=head.now, day=head.day)
    if dates and len(text) < 200 and _read_dates(unit, dates, head, place):
        return True
    time = lone_time(text) if head.day else ""
    if time:
        _add_time(findings, head.day or "", time, place)
        return True
    if bare(text) in folded_set("dates", "weekdays", "all"):
        findings.leave_out(unit.raw, "weekday")
        return True
    return _read_names(units, index, head, place, below=below)


def _read_pieces(units: Sequence[Unit], index: int, head: _Head) -> bool:
    """Note what the pieces of a line say that bars part: "News | Published: 5 hours ago | Written by Jane Roe"."""
    unit = units[index]
    pieces = [piece.strip() for piece in unit.text.split(" | ") if piece.strip()]
    told = [piece for piece in pieces if find_byline(piece) or find_dates(piece) or find_age(piece, head.now)]
    if len(told) < 2 or len(pieces) > 8:
        return False
    for piece in told:
        one = replace(unit, text=piece, raw=piece)
        _read_line([one], 0, head, below=True)
    if len(told) < len(pieces):
        head.findings.leave_out(unit.raw, "line with the date")
    return True


def _href_of(unit: Unit) -> str:
    """The address of the first link of a unit that had markup."""
    spans = unit.source.spans if isinstance(unit.source, Paragraph | HeadingBlock) else ()
    return next((span.href for span in spans if span.href), "")


def _read_names(units: Sequence[Unit], index: int, head: _Head, place: str, *, below: bool) -> bool:
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
    if _read_house(text, head, place):
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


def _read_house(text: str, head: _Head, place: str) -> bool:
    """Note the house that a byline names: "By MND Staff", "Von Landesspiegel  30. Juni 2025"."""
    house = house_of(text)
    if not house or not (head.headings or head.titled) or not is_house(house, host_of(head.url)):
        return False
    head.findings.add("authors", (house,), Origin.TEXT, 0.45, place)
    return True


def _doubt_accounts(head: _Head) -> None:
    """A writer who is called like the site ("by Herald D") is an account of the house rather than a person."""
    host = host_of(head.url)
    for number, candidate in enumerate(head.findings.candidates):
        if candidate.field == "authors" and candidate.confidence > 0.45 and host:
            if all(is_house(name.split()[0], host) for name in candidate.value):
                head.findings.candidates[number] = replace(candidate, confidence=0.42)


def _read_outlet(unit: Unit, head: _Head, place: str) -> bool:
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


def _read_bare_name(units: Sequence[Unit], index: int, head: _Head, place: str) -> bool:
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


def _says_when(text: str, head: _Head) -> bool:
    return bool(find_dates(text, now=head.now, day="2000-01-01")) or bool(lone_time(text))


def _prefix_alone(text: str) -> bool:
    return bare(text) in folded_set("bylines", "prefixes", "strong") | folded_set("bylines", "prefixes", "weak")


def _read_announced(units: Sequence[Unit], index: int, head: _Head) -> bool:
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


def _read_dates(unit: Unit, dates: Sequence[FoundDate], head: _Head, place: str) -> bool:
    """Note the dates of a line, and what else it has when they are not alone; `False` for a headline or prose."""
    findings = head.findings
    rest = rest_of_line(unit.text, dates)
    if len(words_of(rest)) > 5 and all(date.confidence <= 0.5 and not date.kind for date in dates):
        return False  # a day without a year in a headline
    if rest and not is_only_date(unit.text, dates):
        if not _read_rest(rest, findings, place) and not (any(date.kind for date in dates) and len(rest) < 50):
            if len(rest.split()) <= 3 and rest[:1].isupper() and not head.headings and not head.titled:
                findings.add("section", rest, Origin.TEXT, 0.5, place)
            labelled = any(date.kind for date in dates) or len(rest.split()) <= 4
            if not labelled or len(rest) > 60 or (len(rest.split()) > 4 and not (head.headings or head.titled)):
                return False
            findings.leave_out(unit.raw, "line with the date")
    _read_house(unit.text, head, place)
    _note_dates(findings, dates, place)
    head.day = dates[-1].day
    return True


def _read_age(unit: Unit, age: FoundDate, findings: Findings, place: str) -> bool:
    """Note the day that a line prints by its age ("Jane Roe | Published 2 days ago"); `False` for a headline."""
    beside = f"{unit.text[: age.start]} {unit.text[age.end :]}".replace("|", " | ").split()
    words = [word for word in beside if any(map(str.isalnum, word)) and not label_of(word)]
    rest = " ".join(word for word in beside if not label_of(word)).strip(" |·•-,:")
    if words and not _read_rest(rest, findings, place) and (len(words) > 3 and not age.kind):
        return False
    findings.add("updated" if age.kind == "updated" else "published", age.iso, Origin.TEXT, age.confidence, place)
    if words:
        findings.leave_out(unit.raw, "line with the date")
    return True


def _note_dates(findings: Findings, dates: Sequence[FoundDate], place: str) -> None:
    for number, date in enumerate(dates):
        name = "updated" if date.kind == "updated" else "published"
        sure = date.confidence if date.kind else date.confidence - 0.1
        already = any(candidate.field == name for candidate in findings.candidates)
        findings.add(name, date.iso, Origin.TEXT, sure - (0.25 if already and not date.kind else 0.02 * number), place)
        if date.spare:
            findings.add(name, date.spare, Origin.TEXT, 0.3, f"{place} (month first)")


def _add_time(findings: Findings, day: str, time: str, place: str) -> None:
    """Complete the date of the line before with a time that stands alone."""
    for number, candidate in enumerate(findings.candidates):
        if candidate.field in ("published", "updated") and candidate.value == day:
            findings.add(candidate.field, day + time, Origin.TEXT, candidate.confidence + 0.02, place)
            return
        del number


def _read_rest(rest: str, findings: Findings, place: str) -> bool:
    """What stands beside a date: "By Jane Doe", "The Straits Lantern", "Ice hockey"."""
    known = False
    pieces = [rest]
    for sign in (" | ", " / ", " - ", " – ", " — ", " · ", " • ", "  ", ", "):
        pieces = [part for piece in pieces for part in piece.split(sign)]
    pieces = [piece for piece in pieces if piece.strip(" ,")]
    whole = find_byline(rest)
    if whole and whole.names:
        findings.add("authors", whole.names, Origin.TEXT, whole.confidence, place)
        if whole.agencies:
            findings.add("agency", "/".join(whole.agencies), Origin.TEXT, 0.75, place)
        return True
    for piece in pieces:
        piece = piece.strip(" ,")
        byline, credit, section, outlet = find_byline(piece), credit_line(piece), section_in(piece), outlet_in(piece)
        weekday = bare(piece) in folded_set("dates", "weekdays", "all")
        if byline and byline.names:
            findings.add("authors", byline.names, Origin.TEXT, byline.confidence, place)
        elif credit:
            findings.add("agency", credit.value, Origin.TEXT, 0.75, place)
        elif section:
            findings.add("section", section, Origin.TEXT, 0.65, place)
        elif outlet:
            findings.add("outlet", outlet, Origin.TEXT, 0.7, place)
        elif bare_name(piece):
            findings.add("authors", (bare_name(piece),), Origin.TEXT, 0.66, place)
        elif not weekday and not junk_reason(piece) and not read_also_of(piece):
            continue
        known = True
    return known


def _outlet_on_top(head: _Head, chosen: Headline | None) -> None:
    """A short first line above the headline that is nothing else is the outlet's name, or the line above the headline.

    Where the address is known, the outlet's name shares a word with its host.
    """
    if chosen is None or not head.headings or head.headings[0].index >= chosen.index or head.headings[0].unit.line > 2:
        return
    text = head.headings[0].unit.text
    place = f"line {head.headings[0].unit.line}: {text}"
    if len(text.split()) > 5 or len(text) > 40 or any(c in text for c in ".?!:;0123456789/>›(),|[") or is_slug(text):
        return
    host = host_of(head.url).replace("-", "").replace(".", "")
    near = head.headings[0].index == chosen.index - 1
    if near and (is_kind(text) or (host and not any(fold(word) in host for word in text.split() if len(word) > 3))):
        head.findings.add("kicker", text, Origin.TEXT, 0.5, place)
        return
    name = "section" if (head.findings.best("outlet") and not head.findings.best("section")) else "outlet"
    head.findings.add(name, spelled(text), Origin.TEXT, 0.4, place)
    if near:
        head.findings.add("kicker", text, Origin.TEXT, 0.3, place)


def _only_date(findings: Findings) -> None:
    """A date that is labelled as that of a change, and the only one printed, is the best there is to say when."""
    if any(candidate.field == "published" for candidate in findings.candidates):
        return
    for number, candidate in enumerate(findings.candidates):
        if candidate.field == "updated":
            findings.candidates[number] = replace(
                candidate, field="published", confidence=min(candidate.confidence, 0.5)
            )


def _address(text: str) -> str:
    """The web address that a line is, also after a label ("Source: https://...")."""
    words = text.split()
    if not 1 <= len(words) <= 4 or not words[-1].lower().startswith(("http://", "https://", "www.")):
        return ""
    if (
        len(words) > 1
        and not words[-2].endswith(":")
        and bare(words[0]) not in ("url", "link", "source", "quelle", "from")
    ):
        return ""
    address = words[-1].strip("<>()[],;")
    return address if "://" in address else f"https://{address}"


def _settle(head: _Head, body: list[Unit]) -> list[Unit]:
    """Choose the headline; lines beside it are left out, or go back to the body where they read like prose."""
    _only_date(head.findings)
    _doubt_accounts(head)
    if head.titled:
        return [heading.unit for heading in head.headings] + body
    chosen, kept = choose_headline(head.headings, body, head.url)
    findings = head.findings
    if chosen is not None:
        unit = chosen.unit
        findings.add("title", chosen.title, Origin.TEXT, chosen.confidence, f"line {unit.line}: {unit.text}")
        if chosen.kicker:
            place = f"line {unit.line}: {unit.text}"
            findings.add("kicker", chosen.kicker, Origin.TEXT, 0.7, place)
            findings.add("title", f"{chosen.kicker}: {chosen.title}", Origin.TEXT, 0.4, place)
        if chosen.trail:
            findings.add("section", chosen.trail[-1], Origin.TEXT, 0.6, f"line {unit.line}: {unit.text}")
        if chosen.outlet:
            findings.add("outlet", chosen.outlet, Origin.TEXT, 0.6, f"line {unit.line}: {unit.text}")
    _outlet_on_top(head, chosen)
    front: list[Unit] = []
    for heading in head.headings:
        if chosen is not None and heading.index == chosen.index:
            continue
        if heading in kept:
            above = heading.index < head.last_known or heading.unit.text[-1:] not in _STOPS + '"”»’'
            if body and above and len(heading.unit.text) <= 450 and findings.best("standfirst") is None:
                detail = f"line {heading.unit.line}, below the headline"
                findings.add("standfirst", heading.unit.text, Origin.TEXT, 0.65, detail)
            else:
                front.append(heading.unit)
            continue
        if heading.alternative:
            findings.add("title", heading.unit.text, Origin.TEXT, 0.3, f"line {heading.unit.line}")
        reason = "repeated headline" if heading.repeats else "line beside the headline"
        findings.leave_out(heading.unit.raw, reason)
    return front + body

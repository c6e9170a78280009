"""What stands above an article's text: headline, byline, dates, outlet, section, captions and page furniture.

`read_head` goes down the units of a pasted text until prose has begun, notes what each line says and hands back the
units that belong to the body.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from db.addresses import host_of
from db.body import Heading as HeadingBlock
from db.body import Paragraph
from db.model import Origin
from desktop.intake.agencies import credit_line
from desktop.intake.ages import find_age
from desktop.intake.bylines import (
    bare_name,
    find_byline,
)
from desktop.intake.captions import is_caption
from desktop.intake.clock import lone_time
from desktop.intake.dateline import find_dateline
from desktop.intake.dates import FoundDate, find_dates, is_only_date, label_of, rest_of_line
from desktop.intake.findings import Findings
from desktop.intake.head_names import doubt_accounts, read_house, read_names_line
from desktop.intake.head_state import STOPS, Head, is_prose
from desktop.intake.headline import Heading, Headline, choose_headline, is_slug
from desktop.intake.junk import is_share_word, junk_reason, read_also_of
from desktop.intake.kicker import is_kind
from desktop.intake.lines import Unit
from desktop.intake.outlets import outlet_in, section_in, spelled
from desktop.intake.picture_lines import ended, is_credited
from desktop.intake.printed import is_correction
from desktop.intake.wordlists import bare, fold, folded_set, words_of

_FARTHEST = 60


def read_head(
    units: Sequence[Unit], findings: Findings, *, now: datetime | None, url: str | None, titled: bool = False
) -> list[Unit]:
    """Note what the head of a text says; the units of the body are returned, the rest is in `findings`.

    `titled`: the headline is known already, and lines that say nothing known stay in the body.
    """
    head = Head(findings, now, url, titled)
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


def _lift_standfirst(head: Head, body: list[Unit]) -> None:
    """Prose above a byline or date is the standfirst."""
    if len(body) == 1 and body[0].shape == "text" and len(body[0].text) <= 450 and not head.findings.best("standfirst"):
        unit = body.pop()
        dateline = find_dateline(unit.text)
        if dateline is not None and dateline.place:
            head.findings.add("dateline", dateline.place, Origin.TEXT, dateline.confidence, f"line {unit.line}")
        head.findings.add("standfirst", unit.text, Origin.TEXT, 0.75, f"line {unit.line}, above the byline")


def _is_headline(units: Sequence[Unit], index: int, head: Head) -> bool:
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
    return told and (stops == 0 or text[-1:] not in STOPS)


def _tells_of_making(text: str, head: Head) -> bool:
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


def _read_line(units: Sequence[Unit], index: int, head: Head, *, below: bool) -> bool:
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
    return read_names_line(units, index, head, place, below=below)


def _read_pieces(units: Sequence[Unit], index: int, head: Head) -> bool:
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


def _read_dates(unit: Unit, dates: Sequence[FoundDate], head: Head, place: str) -> bool:
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
    read_house(unit.text, head, place)
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


def _outlet_on_top(head: Head, chosen: Headline | None) -> None:
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


def _settle(head: Head, body: list[Unit]) -> list[Unit]:
    """Choose the headline; lines beside it are left out, or go back to the body where they read like prose."""
    _only_date(head.findings)
    doubt_accounts(head)
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
            above = heading.index < head.last_known or heading.unit.text[-1:] not in STOPS + '"”»’'
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

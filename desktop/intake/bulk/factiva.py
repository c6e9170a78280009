"""Deliveries of Factiva: tagged ("HD", "BY", "LP", "TD" ...) or as displayed; "Document ABCD000020240101..." ends each.

What stands where in the displayed form: headline, writers, "1,234 words", date, time, source, its code, page, language,
rights, text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from db.body import Paragraph, Span
from db.model import Origin
from desktop.intake.agencies import agencies_of, merged
from desktop.intake.bulk.article import Delivery, Part
from desktop.intake.bulk.lines import Line
from desktop.intake.bulk.values import (
    SURE,
    add_moment,
    add_names,
    add_outlet,
    add_page,
    has_date,
    keywords_of,
    language_named,
    spoken,
)
from desktop.intake.bylines import find_byline, read_names
from desktop.intake.wordlists import fold, folded_set, table

_DOCUMENT = re.compile(r"^(\w{6,12})[ \u00a0]([A-Z0-9]{4,14}[A-Za-z0-9]{10,24})$")
_WORDS = re.compile(r"^\d{1,3}(?:[.,\s'\u202f\u00a0]?\d{3}){0,2}\s{0,2}([^\W\d_]{1,12})$")
_TIME = re.compile(r"^\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s?[A-Z]{2,4})?$")
_CODE = re.compile(r"^[A-Z][A-Z0-9]{1,7}$")
_RIGHTS = re.compile(r"(?i)^(©|\(c\)|copyright\b)")
_PRINTED_PAGE = re.compile(r"^[A-Z]{0,3}[-. ]?\d{1,4}[A-Z]?(?:[-,/ ]{1,3}\d{1,4})?$")
_FURNITURE = re.compile(r"(?i)^(?:page \d+ of \d+.*|©? ?\d{4} factiva,? inc\..*)$")
_HEAD_LINES = 14
_TEXT = ("LP", "TD")


@cache
def _tags() -> frozenset[str]:
    return frozenset(table("delivery")["factiva"]["tags"].split())


@cache
def _after_text() -> frozenset[str]:
    return frozenset(table("delivery")["factiva"]["after_text"].split())


@cache
def _tag_line() -> re.Pattern[str]:
    return re.compile(rf"^({'|'.join(sorted(_tags(), key=len, reverse=True))})(?:$|[\t\u00a0 ]{{1,12}}(\S.*)$)")


def split(lines: Sequence[Line]) -> Delivery | None:
    """The articles of a delivery; `None` where the lines are none of Factiva."""
    ends = [number for number, line in enumerate(lines) if _is_end(line.text)]
    if not ends:
        return None
    first = lines[: ends[0]]
    if not any(_WORDS.match(line.text) and _counts(line.text) for line in first) and not _is_tagged(first):
        return None
    parts = [lines[start:end] for start, end in zip([0, *(end + 1 for end in ends)], ends, strict=False)]
    rest = lines[ends[-1] + 1 :]
    if _is_tagged(rest) or any(_counts(line.text) for line in rest):
        parts.append(rest)  # the delivery breaks off within an article
    return Delivery(parts, len(parts))


def _is_end(text: str) -> bool:
    """Whether a line names the document that ends with it, with its tag or alone."""
    if len(text) > 60:
        return False
    found = _DOCUMENT.match(re.sub(r"^AN\s+", "", text))
    if found is None or not any(map(str.isdigit, found[2])):
        return False
    return fold(found[1]) in folded_set("delivery", "factiva", "document")


def _counts(text: str) -> bool:
    """Whether a line says how many words the article has."""
    found = _WORDS.match(text) if len(text) < 40 else None
    return found is not None and fold(found[1]) in folded_set("delivery", "factiva", "words")


def _is_tagged(lines: Sequence[Line]) -> bool:
    """Whether these are lines with tags."""
    tags = {found[1] for line in lines if (found := _tag_line().match(line.text))}
    return {"HD"} < tags and bool(tags & {"WC", "PD", "LP", "TD", "SN"})


def read(lines: Sequence[Line]) -> Part:
    """The fields and the text of one article."""
    kept = [line for line in lines if not _FURNITURE.match(line.text)]
    part = Part(kept)
    if _is_tagged(kept):
        _read_tagged(kept, part)
    else:
        _read_displayed(kept, part)
    return part


def _read_tagged(lines: Sequence[Line], part: Part) -> None:
    values: dict[str, list[str]] = {}
    tag = ""
    over = False
    for line in lines:
        found = _tag_line().match(line.text)
        if found and _may_follow(found[1], found[2] or "", values, over):
            tag = found[1]
            values.setdefault(tag, [])
            over = over or tag in _TEXT
            if not found[2]:
                continue
            block = None if line.block is None else Paragraph((Span(found[2]),))
            line = Line(found[2], block, paragraph=line.paragraph)
        if tag in _TEXT:
            part.body.append(line)
        elif tag and not line.blank:
            values[tag].append(line.text)
    time = " ".join(values.get("ET", ()))
    for name, texts in values.items():
        text = " ".join(texts).strip()
        if text:
            _take(name, text, time, part)


def _may_follow(tag: str, value: str, values: dict[str, list[str]], over: bool) -> bool:
    """Whether a tag can stand here: each once, and below the text only those of the index.

    In plain text "IN" and "BY" are words too: with a value behind them they need the blanks of a column.
    """
    if tag in values or (over and tag not in _after_text() and tag != "TD"):
        return False
    return not value or tag not in ("IN", "BY", "AN", "DE", "ART") or not value[:1].islower()


def _take(tag: str, text: str, time: str, part: Part) -> None:
    findings = part.findings
    detail = f"{tag} {text}"
    match tag:
        case "HD":
            findings.add("title", text, Origin.FILE, SURE, detail)
        case "BY":
            add_names(text, findings, detail)
        case "CR":
            findings.add("agency", merged(agencies_of(text)), Origin.FILE, 0.9, detail)
        case "PD":
            add_moment(text, findings, detail, time)
        case "SN":
            add_outlet(text, findings, detail)
        case "SE":
            findings.add("section", spoken(text), Origin.FILE, SURE, detail)
        case "CLM":
            findings.add("kicker", text[:120], Origin.FILE, 0.7, detail)
        case "PG":
            add_page(text, findings, detail)
        case "ED":
            findings.add("edition", text, Origin.FILE, SURE, detail)
        case "LA":
            findings.add("language", language_named(text), Origin.FILE, 0.9, detail)
        case "NS" | "RE" | "CO" | "PE":
            part.add_keywords(keywords_of(text))
        case "CT":
            findings.leave_out(text, "whom to write to")


def _read_displayed(lines: Sequence[Line], part: Part) -> None:
    counted = next((number for number, line in enumerate(lines) if _counts(line.text)), None)
    if counted is None:
        part.body = list(lines)
        return
    _read_above([line for line in lines[:counted] if not line.blank], part)
    number = _read_below(lines, counted + 1, part)
    part.body = list(lines[number:])


def _read_above(above: Sequence[Line], part: Part) -> None:
    """Section, headline, writers: the headline is set strong where that can be seen."""
    names = folded_set("delivery", "factiva", "furniture")
    kept = [line for line in above if fold(line.text) not in names][-4:]
    if not kept:
        return
    strong = [number for number, line in enumerate(kept) if line.strong]
    at = strong[-1] if strong else len(kept) - 1
    if not strong and at and _is_byline(kept[at].text):
        at -= 1
    first = strong[0] if strong and all(line.strong for line in kept[strong[0] : at + 1]) else at
    if first < at and len(kept[first].text) <= 30 and len(kept[first].text) < len(kept[at].text) / 2:
        part.findings.add("section", spoken(kept[first].text), Origin.FILE, 0.8, kept[first].text)
        first = at
    title = " ".join(line.text for line in kept[first : at + 1])
    part.findings.add("title", title, Origin.FILE, SURE, title)
    if first and len(kept[first - 1].text) <= 60 and not kept[first - 1].strong:
        part.findings.add("section", spoken(kept[first - 1].text), Origin.FILE, 0.8, kept[first - 1].text)
    for line in kept[at + 1 :]:
        add_names(line.text, part.findings, line.text)


def _is_byline(text: str) -> bool:
    return len(text) <= 200 and bool(find_byline(text) or read_names(text) or agencies_of(text))


def _read_below(lines: Sequence[Line], start: int, part: Part) -> int:
    """Date, time, source and what else stands above the text; returns where the text begins."""
    findings = part.findings
    day = time = ""
    sourced = coded = False
    number = start
    end = min(len(lines), start + _HEAD_LINES)
    while number < end:
        line = lines[number]
        text = line.text
        if line.blank and not (sourced and findings.best("language")):
            number += 1
            continue
        if not day and has_date(text):
            day = text
        elif day and not time and _TIME.match(text):
            time = text
        elif day and not sourced and len(text) <= 120:
            add_outlet(text, findings, text)
            sourced = True
        elif sourced and _RIGHTS.match(text):
            number += 1
            break
        elif sourced and (code := language_named(text)) and len(text) <= 40:
            findings.add("language", code, Origin.FILE, 0.9, text)
        elif sourced and not coded and _CODE.match(text):
            coded = True
        elif sourced and _PRINTED_PAGE.match(text):
            add_page(text, findings, text)
        elif sourced and not findings.best("language") and 0 < len(text) <= 40:
            findings.add("edition", text, Origin.FILE, 0.8, text)
        elif line.blank:
            number += 1
            # Rights are claimed below a blank line at times.
            if not _RIGHTS.match(next((other.text for other in lines[number:] if not other.blank), "")):
                break
            continue
        else:
            break
        number += 1
    add_moment(day, findings, f"{day} {time}".strip(), time)
    return number

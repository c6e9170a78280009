"""Deliveries of Nexis: older ones with "3 of 50 DOCUMENTS" above each article, newer ones with "End of Document" below.

The labels in several languages are in `tables/delivery.toml`; what has no label (outlet, date, headline) is told by
where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from db.body import Paragraph, Table, spans_text
from db.model import Origin
from desktop.intake.bulk.article import Delivery, Part
from desktop.intake.bulk.lines import Line
from desktop.intake.bulk.values import (
    SURE,
    add_language,
    add_moment,
    add_names,
    add_outlet,
    add_section,
    has_date,
    keywords_of,
)
from desktop.intake.wordlists import fold, folded_set, table

_LABEL = re.compile(r"^([^\W\d_][^:;.!?]{1,28}?) ?:(?!//)\s*(.*)$", re.DOTALL)
_RIGHTS = re.compile(r"(?i)^(copyright|©|\(c\)|tous droits|all rights|alle rechte)")
_COUNTED = re.compile(r"^(?:documents|dokumente|documenti|documentos|documenten)\s*\((\d{1,5})\)", re.IGNORECASE)
_NUMBERED = re.compile(r"^\d{1,5}\. \S")
_EDITION = re.compile(r"(?i)\b(edition|ausgabe|édition|edición|edizione|editie|edição)\b")
_APPENDED = re.compile(r"(?i)^(correction|clarification|editors?'? note)s? appended$")
_SUBHEAD = re.compile(r";\s*(?=\S)")
_COVER_LINES = 3
_HEAD_LINES = 40
_LONGEST_WORDS = 40

Label = tuple[str, str, str]
"""What a labelled line is about, its value, and its label folded."""


@cache
def _names(key: str) -> frozenset[str]:
    return folded_set("delivery", "nexis", key)


@cache
def _labels() -> dict[str, str]:
    return {fold(name): field for field, names in table("delivery")["nexis"]["labels"].items() for name in names}


def _says(line: Line, key: str) -> bool:
    """Whether a line is one of the table's words and nothing else, written as a head is: wrapped lines end so too."""
    text = line.text
    return len(text) <= _LONGEST_WORDS and text[:1].isupper() and fold(text).removesuffix(":").strip() in _names(key)


def split(lines: Sequence[Line]) -> Delivery | None:
    """The articles of a delivery; `None` where the lines are none of Nexis."""
    begins = [(number, counted) for number, line in enumerate(lines) if (counted := _begins(line.text))]
    if begins:
        starts = [number for number, _ in begins]
        parts = [lines[start + 1 : end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]
        first, total = begins[0][1]
        # A long delivery comes in several files: only one that begins with the first is to have all.
        return Delivery(parts, total if first == 1 else len(parts))
    ends = [number for number, line in enumerate(lines) if _says(line, "ends")]
    if not ends and _is_single(lines):
        return Delivery([lines], 1)
    if not ends or not any(map(_label, lines[: ends[0]])):
        return None
    announced = next((int(found[1]) for line in lines[:60] if (found := _COUNTED.match(line.text))), 0)
    start = _below_cover(lines[: ends[0]])
    parts = []
    for end in ends:
        parts.append(lines[start:end])
        start = end + 1
    if any(map(_label, lines[start:])):
        parts.append(lines[start:])  # the delivery breaks off within an article
    return Delivery(parts, announced or len(parts))


def _is_single(lines: Sequence[Line]) -> bool:
    """Whether these are an article alone, with labels but without a line that begins or ends it."""
    found = {label[0] for line in lines if (label := _label(line)) and _is_set_apart(line)}
    return {"length", "loaded"} <= found and bool(found & {"authors", "section", "language", "other"})


@cache
def _begin_sign() -> re.Pattern[str]:
    forms: list[str] = []
    for form in table("delivery")["nexis"]["begins"]:
        number, total = rf"(?P<n{len(forms)}>\d{{1,6}})", rf"(?P<t{len(forms)}>\d{{1,6}})"
        forms.append(fold(form).replace("{number}", number).replace("{total}", total))
    return re.compile("|".join(forms))


def _begins(text: str) -> tuple[int, int] | None:
    """Number and total of a line that begins an article."""
    if not 10 <= len(text) <= 60 or not any(c.isdigit() for c in text):
        return None
    found = _begin_sign().fullmatch(fold(text))
    if not found:
        return None
    numbers = {key[0]: int(value) for key, value in found.groupdict().items() if value}
    return numbers["n"], numbers["t"]


def _below_cover(lines: Sequence[Line]) -> int:
    """Where the first article begins: below the sheet that says what was searched and lists what was found."""
    body = next((number for number, line in enumerate(lines) if _says(line, "body")), len(lines))
    covered = [number for number, line in enumerate(lines[:body]) if _is_cover(line)]
    return covered[-1] + 1 if len(covered) >= _COVER_LINES else 0


def _is_cover(line: Line) -> bool:
    text = spans_text(line.block.rows[0][0]) if isinstance(line.block, Table) and line.block.rows[0] else line.text
    label = fold(text.partition(":")[0].partition("(")[0])
    return label in _names("cover") or bool(_NUMBERED.match(line.text)) or fold(line.text) == "news"


def _label(line: Line) -> Label | None:
    """What a line with a known label says; `None` for any other."""
    found = _LABEL.match(line.text)
    label = fold(found[1]) if found else ""
    if not found or label not in _labels() or not found[1][0].isupper():
        return None
    return _labels()[label], found[2].strip(), label


def _is_set_apart(line: Line) -> bool:
    """Whether a label looks like one: in capitals, or set strong before a value that is not."""
    if line.text.partition(":")[0].isupper():
        return True
    spans = line.block.spans if isinstance(line.block, Paragraph) else ()
    return len(spans) > 1 and "bold" in spans[0].marks


def _labelled(lines: Sequence[Line]) -> dict[int, Label]:
    """The labelled lines by their numbers: those set apart, or where there are none those that begin with a label."""
    found = {number: label for number, line in enumerate(lines) if (label := _label(line))}
    apart = {number: label for number, label in found.items() if _is_set_apart(lines[number])}
    if apart:
        return apart
    first = next((number for number, line in enumerate(lines) if not line.blank), 0)
    return {number: label for number, label in found.items() if number != first}


def read(lines: Sequence[Line]) -> Part:
    """The fields and the text of one article."""
    part = Part(lines)
    labels = _labelled(lines)
    head = _head_end(lines, labels)
    start = _body_start(lines, labels, head)
    end = _body_end(lines, labels, start)
    _read_unlabelled(_grouped(lines[:head]), part)
    _read_labelled(lines, labels, range(head, start), part)
    _read_labelled(lines, labels, range(end, len(lines)), part)
    part.body = list(lines[start:end])
    return part


def _head_end(lines: Sequence[Line], labels: dict[int, Label]) -> int:
    """How many lines stand above the first label or the head of the text."""
    for number, line in enumerate(lines[:_HEAD_LINES]):
        if number in labels or _says(line, "body"):
            return number
    # Without labels: outlet, date and headline, each with a blank line below it in plain text.
    filled = [number for number, line in enumerate(lines) if not line.blank]
    dated = next((number for number in filled[:8] if has_date(lines[number].text)), None)
    below = [number for number in filled if dated is not None and number > dated]
    return below[1] if len(below) > 1 and below[0] < _HEAD_LINES else (below[0] if below else 0)


def _body_start(lines: Sequence[Line], labels: dict[int, Label], head: int) -> int:
    """Where the text begins: below the line that says so, else below the last label before it."""
    for number in range(head, min(len(lines), head + _HEAD_LINES)):
        if _says(lines[number], "body"):
            return number + 1
        if number in labels and labels[number][2] in _names("tail"):
            break
    number = start = head
    while number < len(lines):
        line = lines[number]
        if number in labels and labels[number][2] not in _names("tail"):
            number += 1
            while number < len(lines) and line.block is None and not lines[number].blank and number not in labels:
                number += 1  # a value that was wrapped
            start = number
        elif line.blank or _RIGHTS.match(line.text):
            number += 1
        else:
            break
    return start


def _body_end(lines: Sequence[Line], labels: dict[int, Label], start: int) -> int:
    """Where the text ends: at the first head or label of those that stand below it, or where rights are claimed."""
    for number in range(start, len(lines)):
        line = lines[number]
        if number in labels and labels[number][2] in _names("tail"):
            return number
        if _says(line, "ends") or (line.strong and _says(line, "after")):
            return number
        if _RIGHTS.match(line.text) and all(
            other.blank or number + at in labels or _RIGHTS.match(other.text) or len(other.text) < 50
            for at, other in enumerate(lines[number : number + 6])
        ):
            return number
    return len(lines)


def _grouped(lines: Sequence[Line]) -> list[str]:
    """The lines of a head; in plain text those between blank lines are one."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if line.blank or line.block is not None:
            groups.append([])
        if not line.blank and not _RIGHTS.match(line.text):
            groups[-1].append(line.text)
    return [text for group in groups if (text := " ".join(group)) and fold(text) not in ("news", "link to pdf")]


def _read_unlabelled(kept: Sequence[str], part: Part) -> None:
    """Outlet, date and headline: the headline stands first in newer deliveries, last in older ones."""
    findings = part.findings
    dated = next((number for number, text in enumerate(kept) if has_date(text)), None)
    if dated is None:
        if kept:
            _add_headline(kept[-1] if len(kept) > 1 else kept[0], part)
        if len(kept) > 1:
            add_outlet(kept[0], findings, "the line above the headline")
        return
    rest = add_moment(kept[dated], findings, kept[dated])
    above, below = kept[:dated], kept[dated + 1 :]
    if len(above) >= 2:
        add_outlet(above[-1], findings, "the line below the headline")
        _add_headline(above[0] if len(above) == 2 else " ".join(above[-3:-1]), part)
        rest = rest or next((text for text in below[:1] if len(text) <= 60), "")
    else:
        add_outlet(above[0] if above else "", findings, "the line above the date")
        below = [text for text in below if not _APPENDED.match(text)]
        if below and not rest and _EDITION.search(below[0]) and len(below[0]) <= 60:
            rest, below = below[0], below[1:]
        _add_headline(" ".join(below), part)
    findings.add("edition", rest.strip(" ;,"), Origin.FILE, SURE, kept[dated])


def _add_headline(text: str, part: Part) -> None:
    """Headline and standfirst, which Nexis joins with a semicolon."""
    title, *more = (piece.strip() for piece in _SUBHEAD.split(text, maxsplit=1))
    if more and len(title) >= 12:
        part.findings.add("title", title, Origin.FILE, SURE, text)
        part.findings.add("title", text, Origin.FILE, 0.6, text)
        part.findings.add("standfirst", more[0], Origin.FILE, 0.8, text)
    else:
        part.findings.add("title", text, Origin.FILE, SURE, text)


def _read_labelled(lines: Sequence[Line], labels: dict[int, Label], numbers: range, part: Part) -> None:
    """What some lines say below their labels; a value goes on to the next label."""
    values: dict[str, list[str]] = {}
    kind = ""
    for number in numbers:
        line = lines[number]
        if _says(line, "body"):
            kind = ""
        elif number in labels:
            kind = labels[number][0]
            values.setdefault(kind, []).append(labels[number][1])
        elif _RIGHTS.match(line.text):
            kind = ""
        elif line.strong and _says(line, "after"):
            kind = _labels().get(fold(line.text), "")
        elif kind and not line.blank:
            values.setdefault(kind, []).append(line.text)
    for kind, texts in values.items():
        _take(kind, " ".join(text for text in texts if text), part)


def _take(kind: str, text: str, part: Part) -> None:
    findings = part.findings
    detail = f"{kind}: {text}"
    match kind:
        case "authors":
            add_names(text, findings, detail)
        case "section":
            add_section(text, findings, detail)
        case "language":
            add_language(text, findings, detail)
        case "outlet":
            add_outlet(text, findings, detail)
        case "dateline":
            findings.add("dateline", text.strip(" ,-–—"), Origin.FILE, 0.9, detail)
        case "standfirst" | "correction" | "edition":
            findings.add(kind, text, Origin.FILE, 0.9, detail)
        case "headline":
            findings.add("title", text, Origin.FILE, SURE, detail)
        case "series":
            findings.add("kicker", text[:120], Origin.FILE, 0.6, detail)
        case "url":
            if text.lower().startswith(("http://", "https://")):
                findings.add("url", text.split()[0], Origin.FILE, SURE, detail)
        case "keywords":
            part.add_keywords(keywords_of(text))
        case "places" | "persons" | "companies":
            part.add_keywords(keywords_of(text, names=True))
        case "graphic":
            findings.leave_out(text, "caption of a picture that is not in the delivery")

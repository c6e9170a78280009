"""When a page says that its article was published and changed, and which of several moments to believe.

Machines write moments in UTC, readers know the outlet's day: the same moment in the outlet's own time is preferred.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import islice
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from db.addresses import host_of
from db.model import Candidate, Origin
from desktop.intake.dates import find_dates
from desktop.intake.findings import Findings
from desktop.intake.markup import Mark, Marked, kinds_of_element, line_of
from desktop.intake.wordlists import fold, table

_LONGEST = 90
_MOST_SEARCHED = 15_000
"""Elements from which on a page is not searched word by word."""


def iso_moment(value: str) -> str:
    """A date of a page's data as the model writes it: ISO 8601, seconds at most, offset with a colon, Z for UTC."""
    text = value.strip()[:60]
    try:
        moment = datetime.fromisoformat(text.replace(" UTC", "Z").replace(" GMT", "Z"))
    except ValueError:
        found = find_dates(text)
        return found[0].iso if found else ""
    if not 1600 <= moment.year <= 2200:
        return ""
    if len(text) <= 10:
        return moment.date().isoformat()
    return moment.replace(microsecond=0).isoformat().replace("+00:00", "Z")


def read_dates(page: Marked, findings: Findings, *, url: str | None, now: datetime | None) -> None:
    """Note the moments in a page's microdata, microformats, `<time>` elements, date classes and address."""
    title_at = page.headings[0].place if page.headings else 0
    _read_properties(page, findings, title_at)
    _read_times(page, findings, title_at, now)
    _read_classed(page, findings, title_at, now)
    findings.add("published", day_of_address(url), Origin.ADDRESS, 0.6, "the day in the address")


def _nearest(marks: list[Mark], title_at: int) -> list[Mark]:
    """Elements in the order in which they are believed: below the headline, then above it."""
    return sorted(marks, key=lambda mark: (mark.place < title_at, abs(mark.place - title_at)))


def _read_properties(page: Marked, findings: Findings, title_at: int) -> None:
    names = {"datePublished": "published", "dateModified": "updated", "dateCreated": "published"}
    for prop, name in names.items():
        marks = [mark for given, mark in page.properties if prop in given.split()][:20]
        marks = [mark for mark in marks if not page.apart(mark.element)]
        sure = {"datePublished": 0.88, "dateModified": 0.82, "dateCreated": 0.7}[prop]
        for number, mark in enumerate(_nearest(marks, title_at)[:4]):
            element = mark.element
            value = element.get("content") or element.get("datetime") or line_of(element)
            findings.add(name, iso_moment(value), Origin.MARKUP, sure - 0.12 * number, f"itemprop {prop}")


def _read_times(page: Marked, findings: Findings, title_at: int, now: datetime | None) -> None:
    number = 0
    for mark in _nearest(page.times[:60], title_at):
        element = mark.element
        if number > 5:
            break
        if page.apart(element):
            continue
        printed = find_dates(f"{_before(element)} {line_of(element)[:_LONGEST]}", now=now)
        value = iso_moment(element.get("datetime") or "") or (printed[-1].iso if printed else "")
        if not value:
            continue
        kinds = kinds_of_element(element)
        told = fold(_before(element) + " " + (element.get("itemprop") or ""))
        changed = "updated" in kinds and "date" not in kinds
        changed = changed or any(word in told for word in ("updated", "modified"))
        changed = changed or any(one.kind == "updated" for one in printed)
        said = element.get("pubdate") is not None or any(one.kind == "published" for one in printed) or "date" in kinds
        sure = 0.76 + 0.04 * said - 0.08 * number - 0.1 * (mark.place < title_at)
        findings.add("updated" if changed else "published", value, Origin.MARKUP, sure, "time element")
        number += 1


def _before(element: Any) -> str:
    previous = element.getprevious()
    parent = element.getparent()
    text = (
        previous.tail or line_of(previous) if previous is not None else parent.text if parent is not None else ""
    ) or ""
    return " ".join(text[-40:].split())


def _read_classed(page: Marked, findings: Findings, title_at: int, now: datetime | None) -> None:
    number = 0
    for mark in _nearest(page.of("date")[:80] + page.of("updated")[:20], title_at):
        element = mark.element
        if number > 3 or element.tag == "time" or element.tag in ("html", "body", "main", "article", "table", "form"):
            continue
        if len(element) > 12 or page.apart(element):
            continue
        text = line_of(element)
        if not 6 <= len(text) <= _LONGEST:
            continue
        dates = find_dates(text, now=now)
        classes = (element.get("class") or "").split()
        for one in dates[:2]:
            if one.confidence < 0.5:
                continue
            updated = one.kind == "updated" or ("updated" in kinds_of_element(element) and not one.kind)
            formal = 0.1 if {"dt-published", "dt-updated"} & set(classes) else 0.0
            sure = min(one.confidence, 0.74) + formal - 0.08 * number - 0.12 * (mark.place < title_at)
            detail = f"class {' '.join(classes)[:40]}: {text}"
            findings.add("updated" if updated else "published", one.iso, Origin.MARKUP, sure, detail)
        number += bool(dates)


def day_of_address(url: str | None) -> str:
    """The day in an address: "/2019/10/21/storm", "/2019-10-21-storm", "/20191021/"; empty for none."""
    try:
        path = urlsplit(url or "").path
    except ValueError:
        return ""
    steps = [step for step in path.split("/") if step][:12]
    for number, step in enumerate(steps):
        following = steps[number + 1 : number + 3]
        if len(step) == 4 and len(following) == 2 and all(1 <= len(one) <= 2 for one in following):
            found = _day(step, *following)
        elif len(step) >= 8 and step[:8].isdecimal() and not step[8:9].isdigit():
            found = _day(step[:4], step[4:6], step[6:8])
        elif len(step) >= 10 and step[4] == step[7] and step[4] in "-_." and not step[10:11].isdigit():
            found = _day(step[:4], step[5:7], step[8:10])
        else:
            continue
        if found:
            return found
    return ""


def _day(year: str, month: str, day: str) -> str:
    if not (year.isdecimal() and month.isdecimal() and day.isdecimal()) or not 1990 <= int(year) <= 2100:
        return ""
    try:
        return datetime(int(year), int(month), int(day)).date().isoformat()
    except ValueError:
        return ""


def settle_dates(findings: Findings) -> None:
    """Write the best moment in the outlet's own time: as another candidate has it, else by the country of its address.

    May be called again and again.
    """
    for name in ("published", "updated"):
        ranked = findings.ranked(name)
        if not ranked:
            continue
        best = ranked[0]
        moment = _moment(str(best.value))
        if moment is None or moment.utcoffset() != timedelta(0):
            continue
        local = _as_printed(moment, ranked)
        if local is None:
            local = _at_home(moment, findings)
            if local is not None and _is_printed(moment, local, ranked):
                continue
        if local is not None and local.utcoffset() != timedelta(0):
            position = findings.candidates.index(best)
            value = local.isoformat()
            findings.candidates[position] = replace(best, value=value, detail=f"{best.detail}, in local time")


def _moment(value: str) -> datetime | None:
    """A moment with its zone; `None` for a day, a time without a zone and what is no date."""
    if len(value) <= 10:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


_QUARTER = timedelta(minutes=15)


def _as_printed(moment: datetime, ranked: list[Candidate]) -> datetime | None:
    """The moment in the offset at which another candidate has the same one, with or without saying so."""
    for other in ranked:
        value = str(other.value)
        if len(value) <= 10:
            continue
        try:
            found = datetime.fromisoformat(value)
        except ValueError:
            continue
        if found.tzinfo is not None:
            if found.utcoffset() != timedelta(0) and found.replace(tzinfo=None) == moment.replace(tzinfo=None):
                return found  # the clock of the outlet, wrongly marked as UTC
            if found.utcoffset() != timedelta(0) and abs(found - moment) <= timedelta(seconds=90):
                return moment.astimezone(found.tzinfo)
            continue
        difference = found.replace(tzinfo=UTC) - moment
        quarters = round(difference / _QUARTER)
        exact = abs(difference - quarters * _QUARTER) <= timedelta(seconds=61)
        whole = quarters % 2 == 0 or quarters in (-14, 23, -37, 35, 51)
        if exact and whole and quarters and -48 <= quarters <= 56:
            return moment.astimezone(timezone(quarters * _QUARTER))
    return None


def _is_printed(moment: datetime, home: datetime, ranked: list[Candidate]) -> bool:
    """Whether the page prints the day that the moment has in UTC, and not the one that it has at home."""
    days = {str(c.value)[:10] for c in ranked if len(str(c.value)) <= 19 and c.origin in (Origin.MARKUP, Origin.TEXT)}
    return moment.date().isoformat() in days and home.date().isoformat() not in days


def _at_home(moment: datetime, findings: Findings) -> datetime | None:
    """The moment in the time of the country that the outlet's address names, or of the one that speaks its language."""
    zones: dict[str, str] = table("markup")["zones"]
    country = host_of(str(findings.best("url") or "")).rpartition(".")[2]
    zone = zones.get(country) or zones.get(f"lang-{findings.best('language')}")
    if not zone:
        return None
    try:
        return moment.astimezone(ZoneInfo(zone))
    except ZoneInfoNotFoundError:
        return None  # Windows keeps no zones of its own.


def search_date(tree: Any, findings: Findings) -> None:
    """Note the day that htmldate finds in a page where nothing else says when: slow, and wrong one time in five."""
    if any(c.field in ("published", "updated") and c.confidence >= 0.4 for c in findings.candidates):
        return
    if sum(1 for _ in islice(tree.iter(), _MOST_SEARCHED)) == _MOST_SEARCHED:
        return
    import logging

    import htmldate

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    today = datetime.now().astimezone().strftime("%Y-%m-%d")
    found = htmldate.find_date(tree, original_date=True, extensive_search=True, max_date=today)
    if found and not found.endswith("-01-01"):  # what it makes of a year alone
        sure = 0.3 if found.endswith("-01") else 0.5
        findings.add("published", iso_moment(found), Origin.EXTRACTOR, sure, "htmldate")

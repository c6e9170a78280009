"""What stands around an article in a page that was copied whole: menus above its text, and days printed far from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from db.model import Origin
from desktop.intake.ages import find_age
from desktop.intake.bylines import bare_name, find_byline, is_role
from desktop.intake.clock import lone_time
from desktop.intake.dates import find_dates, is_only_date
from desktop.intake.findings import Findings
from desktop.intake.lines import Unit
from desktop.intake.picture_lines import credit_of, ended

_RUN = 14
"""Very short lines in a row from which on they are taken for a menu."""
_TOP = 3
"""Lines at the top that never are: the headline and what is around it."""
_LAST = 5
"""Lines right above the text that never are: a name without a byline may be among them."""


_MOST = 3_000
"""Lines that are looked at, at most."""


def without_menus(units: Sequence[Unit], findings: Findings) -> list[Unit]:
    """The units without long runs of one to four words; dates, times and bylines among them stay."""
    if len(units) > _MOST:
        return list(units)
    kept: list[Unit] = []
    run: list[Unit] = []
    for number, unit in enumerate([*units, None]):
        if unit is not None and number >= _TOP and _is_entry(unit):
            run.append(unit)
            continue
        if len(run) >= _RUN + _LAST:
            menu, near = run[:-_LAST], run[-_LAST:]
            kept.extend(entry for entry in menu if _tells(entry.text))
            findings.leave_out("\n".join(entry.raw for entry in menu if not _tells(entry.text)), "menu")
            kept.extend(near)
        else:
            kept.extend(run)
        run = []
        if unit is not None:
            kept.append(unit)
    return kept


def _is_entry(unit: Unit) -> bool:
    text = unit.text
    return unit.shape == "text" and len(text) <= 45 and len(text.split()) <= 6 and not ended(text)


def _tells(text: str) -> bool:
    """Whether a short line may say when or who."""
    if any(c.isdigit() for c in text) and (find_dates(text) or lone_time(text)):
        return True
    byline = find_byline(text)
    return byline is not None and byline.confidence >= 0.85


def find_writers_elsewhere(units: Sequence[Unit], findings: Findings) -> None:
    """Note writers whom a byline far from the headline or a name alone below the text names, for want of others."""
    if findings.best("authors"):
        return
    units = units[:_MOST]
    names: list[str] = []
    first = latest = 0
    for number, unit in enumerate(units):
        byline = find_byline(unit.text, head=False) if len(unit.text) <= 80 and not ended(unit.text) else None
        if byline is None or not byline.names or byline.confidence < 0.85 or (byline.rest and len(byline.rest) > 40):
            if names and number > latest + 3:
                break
            continue
        if not names:
            first = number
        latest = number
        names.extend(name for name in byline.names if name not in names)
    if names:
        sure = 0.45 if len(names) == 1 else 0.65
        findings.add("authors", names[:8], Origin.TEXT, sure, f"line {units[first].line}: {units[first].text}")
        return
    if findings.best("agency"):
        return
    last = max((number for number, unit in enumerate(units) if len(unit.text) > 60 and ended(unit.text)), default=-1)
    for number, unit in enumerate(units[last + 1 :], last + 1):
        name = bare_name(unit.text) if credit_of(unit.text) < 0 else ""
        described = number + 1 < len(units) and is_role(units[number + 1].text)
        if name and (number == last + 1 or described):
            findings.add("authors", (name,), Origin.TEXT, 0.4, f"line {unit.line}, below the text: {unit.text}")
            return


def find_day_elsewhere(units: Sequence[Unit], body: Iterable[Unit], findings: Findings, now: datetime | None) -> None:
    """Note the day of an article from a short line anywhere in the copy, where head and foot told none."""
    if findings.best("published"):
        return
    if findings.best("updated"):
        return
    units = units[:_MOST]
    first = min((unit.line for unit in body if len(unit.text) > 150), default=0)
    teasers = {left.text for left in findings.left_out if left.reason == "teaser of another story"}
    found: list[tuple[float, str, str]] = []
    for unit in units:
        text = unit.text
        if len(text) > 120 or not any(c.isdigit() for c in text):
            continue
        dates = find_dates(text, now=now)
        if unit.raw.strip() in teasers and not any(date.kind for date in dates):
            continue
        for date in dates[:1]:
            alone = is_only_date(text, dates)
            if not (alone or date.timed or date.kind) or (len(text) > 60 and not date.kind) or date.confidence < 0.5:
                continue
            near = 0.1 / (1 + abs(unit.line - first) / 10)
            sure = (0.45 if date.kind else 0.35 if alone else 0.25) + near
            found.append((sure, date.iso, f"line {unit.line}: {text}"))
    if found:
        sure, iso, place = max(found)
        findings.add("published", iso, Origin.TEXT, sure, place)
        return
    for unit in units[:80]:
        age = find_age(unit.text, now) if len(unit.text) <= 60 and unit.raw.strip() not in teasers else None
        if age is not None and unit.line <= first + 3:
            findings.add("published", age.iso, Origin.TEXT, age.confidence - 0.1, f"line {unit.line}: {unit.text}")
            return

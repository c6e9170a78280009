"""What mail programs and senders put around the text of a mail; the words they use are in `tables/mail.toml`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from email.utils import parseaddr
from urllib.parse import parse_qsl, urlsplit

from db.body import Heading, Paragraph
from db.model import Origin
from desktop.intake.dates import find_dates
from desktop.intake.findings import Findings
from desktop.intake.lines import Unit
from desktop.intake.wordlists import bare, folded_list, folded_set

_SHORT = 160
_FOOT_FROM = 0.4
"""The foot of a mail is looked for after this share of its units."""


def subject_of(subject: str) -> str:
    """A subject without what answering and sending on put before it, and without the name of a list in brackets."""
    prefixes = folded_set("mail", "subject", "prefixes")
    rest = " ".join(subject.split())
    for _ in range(8):
        word, colon, after = rest.partition(":")
        if colon and bare(word) in prefixes and after.strip():
            rest = after.strip()
        elif rest.startswith("[") and 0 < rest.find("]") < 40 and rest[rest.find("]") + 1 :].strip():
            rest = rest[rest.find("]") + 1 :].strip()
        else:
            break
    return rest


def without_forwarded_head(units: Sequence[Unit], findings: Findings, now: datetime | None) -> list[Unit]:
    """The units after the head of a mail that was sent on; its subject and date become known.

    What the sender wrote above it is left out.
    """
    starts = folded_list("mail", "forwarded", "starts")
    for index, unit in enumerate(units[:_HEAD_WITHIN]):
        text = bare(unit.text)
        announced = len(text) <= _SHORT and text.startswith(starts)
        first = index + 1 if announced else index
        lines = _head_lines(units, first)
        kinds = {kind for _, kind, _ in lines}
        if len(lines) >= (2 if announced else 3) and (announced or {"sender", "subject"} <= kinds):
            for line in lines:
                _note_head_line(*line, findings, now)
            for above in units[:first]:
                findings.leave_out(above.text, "of the mail, not of the article")
            return list(units[first + len(lines) :])
    return list(units)


_HEAD_WITHIN = 40
_HEAD_LINES = 14


def _head_lines(units: Sequence[Unit], start: int) -> list[tuple[str, str, str]]:
    """The lines of a mail's head that begin here: name, what it is, value."""
    names = {kind: folded_set("mail", "forwarded", kind) for kind in ("sender", "date", "subject", "other")}
    lines: list[tuple[str, str, str]] = []
    for unit in units[start : start + _HEAD_LINES]:
        name, colon, value = unit.text.partition(":")
        kind = next((kind for kind, known in names.items() if bare(name) in known), "")
        if not colon or len(name) > 30 or not kind or (not lines and kind != "sender"):
            break
        lines.append((name, kind, value))
    return lines


def _note_head_line(name: str, kind: str, value: str, findings: Findings, now: datetime | None) -> None:
    detail = f"forwarded mail: {name}: {value.strip()}"
    if kind == "subject":
        findings.add("title", subject_of(value), Origin.FILE, 0.75, detail)
    elif kind == "date":
        dates = find_dates(value[:200], now=now)
        if dates:
            findings.add("published", dates[0].iso, Origin.FILE, 0.4, detail)
    elif kind == "sender":
        outlet, address = parseaddr(value[:300])
        if address.partition("@")[0].lower().startswith(_OFFICES):
            findings.add("outlet", outlet, Origin.FILE, 0.4, detail)


_OFFICES = ("news", "newsletter", "info", "noreply", "no-reply", "redaktion", "editor", "hello", "mail", "briefing")


def online_address(units: Sequence[Unit]) -> str | None:
    """Where the mail can be read on the web, by the link that says so."""
    lines = folded_set("mail", "online", "lines")
    starts = folded_list("mail", "online", "starts")
    for unit in (*units[:12], *units[-12:]):
        source = unit.source
        spans = source.spans if isinstance(source, Paragraph | Heading) else ()
        for span in spans:
            if span.href and bare(span.text) in lines:
                return target_of(span.href)
        text = bare(unit.text)
        if text.startswith(starts) and len(text) < 400:
            linked = next((span.href for span in spans if span.href), "")
            word = next((word for word in unit.text.split() if word.startswith("https://")), "")
            if linked or word:
                return target_of(linked or word.strip("<>()[]"))
    return None


def headline_address(units: Sequence[Unit]) -> str | None:
    """Where the headline of a mail leads, where it is all one link and the only one of its level."""
    headings = [unit.source for unit in units if isinstance(unit.source, Heading) and unit.source.level == 1]
    if len(headings) != 1:
        return None
    hrefs = {span.href for span in headings[0].spans if span.text.strip()}
    href = hrefs.pop() if len(hrefs) == 1 else ""
    return target_of(href) if href.startswith("http") else None


def without_foot(units: Sequence[Unit], findings: Findings) -> list[Unit]:
    """The units without the foot of a newsletter, its line about unsubscribing, and the lines about a web version."""
    signs = folded_list("mail", "foot", "contains")
    lines = folded_set("mail", "online", "lines")
    starts = folded_list("mail", "online", "starts")
    end = len(units)
    first = max(int(len(units) * _FOOT_FROM), 1)
    for index in range(first, len(units)):
        text = bare(units[index].text)
        if len(text) <= 600 and any(sign in text for sign in signs):
            end = index
            break
    kept = []
    for index, unit in enumerate(units):
        text = bare(unit.text)
        online = text in lines or (len(text) <= _SHORT and text.startswith(starts))
        early = index < first and len(text) <= 240 and any(sign in text for sign in signs)
        if index >= end:
            findings.leave_out(unit.text, "foot of the mail")
        elif online or early:
            findings.leave_out(unit.text, "of the mail, not of the article")
        else:
            kept.append(unit)
    return kept


def target_of(address: str) -> str | None:
    """Where a link leads: what a counting address has in its query, itself where it is plain, `None` where unknown."""
    try:
        parts = urlsplit(address)
        pairs = parse_qsl(parts.query, max_num_fields=40)
    except ValueError:
        return None
    for _, value in pairs:
        if value.startswith(("https://", "http://")) and len(value) < 2000:
            return value
    steps = [*parts.path.split("/"), *(value for _, value in pairs)]
    return None if any(_is_token(step) for step in steps) else address


def _is_token(step: str) -> bool:
    """Whether a step of a path is a long code rather than words."""
    longest = max(step.replace("-", " ").replace("_", " ").replace(".", " ").split() or [""], key=len)
    return len(longest) >= 30 and any(c.isdigit() for c in longest)

"""Pasted text made into a draft by rules; the words the rules go by are in `tables/`."""

from __future__ import annotations

from datetime import datetime
from pathlib import PurePath

from db import moments
from db.addresses import host_of
from db.body import Block, Body
from db.errors import ClipError
from db.model import Draft, Origin, Original
from desktop.intake.building import bounded
from desktop.intake.cleaning import clean
from desktop.intake.dates import find_dates
from desktop.intake.findings import Findings
from desktop.intake.head import read_head
from desktop.intake.language import declares, language_of
from desktop.intake.lines import LONGEST_TEXT, clean_text, units_of
from desktop.intake.litter import without_litter
from desktop.intake.outlets import outlet_of_address
from desktop.intake.printed import read_printed
from desktop.intake.surroundings import find_day_elsewhere, find_writers_elsewhere, without_menus

_LONGEST_INPUT = 4_000_000


def draft_from_text(
    text: str,
    *,
    now: datetime | None = None,
    url: str | None = None,
    name: str | None = None,
    original: bytes | None = None,
    media_type: str = "text/plain; charset=utf-8",
) -> Draft:
    """The draft of an article that was pasted or kept as plain text.

    `now` settles dates without a year; `url` is where the text was found, if known; `name` a file's name; `original`
    the bytes as they came, the text in UTF-8 where there were none. Raises `ClipError` for text that is empty or longer
    than an article can be.
    """
    if len(text) > _LONGEST_INPUT:
        raise ClipError(
            f"The text has {len(text):,} characters; one article may have {LONGEST_TEXT:,}.",
            "Clip one article at a time.",
        )
    content = text.encode("utf-8", "surrogatepass") if original is None else original
    taken = Original(content, media_type, moments.now(), url=url, name=name)
    findings = Findings()
    if url:
        findings.add("url", url, Origin.ADDRESS, 0.95, "the address it was taken from")
    units = read_printed(without_menus(units_of(clean_text(text)), findings), findings)
    body_units = without_litter(read_head(units, findings, now=now, url=url), findings, units)
    find_day_elsewhere(units, body_units, findings, now)
    find_writers_elsewhere(units, findings)
    blocks, notes = bounded(unit.block() for unit in body_units)
    for note in notes:
        findings.warn(note)
    return finish(blocks, findings, taken, now=now, drop_captions=True)


def finish(
    blocks: list[Block], findings: Findings, original: Original, *, now: datetime | None, drop_captions: bool
) -> Draft:
    """Clean the blocks, settle what depends on the whole (language, outlet by address, a headline for want of one)."""
    title = findings.best("title") or ""
    body = Body(tuple(clean(blocks, findings, now=now, title=title, drop_captions=drop_captions)))
    text = body.text()
    _settle_dateline(findings, now)
    if not title:
        _stand_in_title(findings, text, original)
    url = findings.best("url") or original.final_url or original.url
    outlet = outlet_of_address(url)
    if outlet:
        findings.add("outlet", outlet, Origin.ADDRESS, 0.55, host_of(url))
    elif host_of(url):
        findings.add("outlet", host_of(url), Origin.ADDRESS, 0.15, host_of(url))
    sample = f"{title}\n{text}"
    if not declares(findings.ranked("language"), sample):
        code, confidence = language_of(sample)
        findings.add("language", code, Origin.GUESS, confidence, "the words of the text")
    return findings.draft(body, original)


def _settle_dateline(findings: Findings, now: datetime | None) -> None:
    """The day of a dateline that prints no year, by the article's; and the agencies of dateline and foot together."""
    dateline = next((each for each in findings.candidates if each.field == "dateline"), None)
    if dateline is not None and not findings.best("dateline_day"):
        published = str(findings.best("published") or "")[:10]
        moment = datetime.fromisoformat(published) if len(published) == 10 else now
        for date in find_dates(dateline.detail.partition(": ")[2], now=moment)[:1]:
            findings.add("dateline_day", date.day, Origin.TEXT, dateline.confidence - 0.1, dateline.detail)
    agencies = [each for each in findings.candidates if each.field == "agency"]
    leading = next((str(each.value) for each in agencies if each.detail.startswith("paragraph 1:")), "")
    others = [str(each.value) for each in agencies if each.detail.startswith("last lines:") and each.confidence >= 0.75]
    names = dict.fromkeys(name for value in (leading, *others) for name in value.split("/") if name)
    if leading and len(names) > len(leading.split("/")):
        findings.add("agency", "/".join(names), Origin.TEXT, 0.97, "dateline and last lines")


def _stand_in_title(findings: Findings, text: str, original: Original) -> None:
    """A headline for an article that printed none: its first words, or the file's name."""
    words = text.split()
    if words:
        opening = " ".join(words[:12])[:90].rstrip(" ,;:-–—")
        findings.add("title", opening + ("…" if len(words) > 12 else ""), Origin.GUESS, 0.2, "the first words")
    if original.name:
        findings.add("title", PurePath(original.name).stem.replace("_", " "), Origin.FILE, 0.15, original.name)
    findings.add("title", "Untitled", Origin.GUESS, 0.05)
    if findings.best("title"):
        findings.warn("No headline was found: the one shown is a guess.")

"""An office document as read: its text as blocks, its pictures, and what it tells of itself. One article, as a rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from db.body import Block, Body
from db.errors import ClipError
from db.model import Draft, Origin
from desktop.intake.building import MOST_CHARACTERS, bounded
from desktop.intake.files.pictures import Kept, with_assets
from desktop.intake.findings import Findings
from desktop.intake.fragment import draft_from_blocks
from desktop.intake.given import Given
from desktop.intake.metadata import sole_name, writers_of
from desktop.intake.pointers import text_of
from desktop.intake.wordlists import bare

_NO_TITLE = re.compile(
    r"(?i)\.(docx?|odt|rtf|pdf|txt|html?)$|^(microsoft word|document|dokument|untitled|word document)"
)
_NO_AUTHOR = re.compile(
    r"(?i)^(user|admin|administrator|author|owner|python-docx|unknown|windows user|microsoft.*|openoffice.*|libreoffice"
    r".*|apache poi|lexis.*|nexis.*|factiva.*)$"
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document tells of itself; `made` is an ISO date or moment."""

    title: str = ""
    authors: str = ""
    made: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a document in order, unbounded; `kept` has its pictures by the addresses that stand for them."""

    blocks: tuple[Block, ...]
    kept: Kept = field(default_factory=Kept)
    facts: Facts = Facts()
    notes: tuple[str, ...] = ()


ARTICLES = 100
"""The text of a document may be as long as that of so many articles of the largest size, for it may be a delivery."""


def drafts(given: Given, read: Callable[[Given], Document], media_type: str) -> Iterator[Draft]:
    """The draft of a document, or one of each article where it is a news database's delivery."""
    from desktop.intake.bulk.delivery import drafts_of_delivery

    document = read(given)
    given = replace(given, original=replace(given.original, media_type=given.original.media_type or media_type))
    several = drafts_of_delivery(document.blocks, given)
    if several is not None:
        yield from several
        return
    findings = Findings(warnings=list(document.notes))
    blocks, cut = bounded(_cut(document.blocks, findings))
    for note in cut:
        findings.warn(note)
    if not Body(tuple(blocks)).text().strip():
        raise ClipError(f"{given.called} has no text in it.", "Copy the article's text and paste it.")
    _read_facts(document.facts, blocks, findings)
    yield with_assets(draft_from_blocks(blocks, given.original, findings, now=given.moment), document.kept)


def _cut(blocks: Sequence[Block], findings: Findings) -> Iterator[Block]:
    """As many blocks as one article can have characters."""
    room = MOST_CHARACTERS
    for block in blocks:
        yield block
        room -= len(text_of(block))
        if room < 0:
            findings.warn("The text was cut: it is longer than an article can be.")
            return


def _read_facts(facts: Facts, blocks: Sequence[Block], findings: Findings) -> None:
    """Title, authors and language as far as they are likely to be the article's; the day it was made at worst."""
    text = bare(Body(tuple(blocks)).text()[:20_000])
    title = " ".join(facts.title.split())
    if 8 <= len(title) <= 250 and len(title.split()) >= 2 and not _NO_TITLE.search(title):
        findings.add("title", title, Origin.FILE, 0.8 if bare(title) in text[:2_000] else 0.3, "the document's title")
    author = " ".join(facts.authors.split())
    if author and not _NO_AUTHOR.match(author):
        names = writers_of(author) or sole_name(author)
        known = bool(names) and all(bare(name) in text for name in names)
        findings.add("authors", names, Origin.FILE, 0.6 if known else 0.2, "the document's author")
    day = facts.made[:10]
    try:
        year = datetime.fromisoformat(day).year
    except ValueError:
        return
    if 1990 <= year <= datetime.now().year:
        findings.add("published", day, Origin.FILE, 0.15, "the day when the document was made")

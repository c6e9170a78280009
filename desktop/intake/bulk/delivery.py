"""Files in which a news database delivers many articles: told apart, split, each article made a draft of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import ModuleType

from db.body import Block
from db.errors import ClipError
from db.model import Draft
from desktop.intake.building import bounded
from desktop.intake.bulk import factiva, nexis
from desktop.intake.bulk.article import Delivery, Part
from desktop.intake.bulk.lines import Line, blocks_of_lines, lines_of_blocks, lines_of_text, text_of_lines, width_of
from desktop.intake.charset import decode, label_of
from desktop.intake.given import Given
from desktop.intake.sanitize import normalise
from desktop.intake.text import finish

MOST_ARTICLES = 5_000
_LONGEST = 1_500_000
"""Characters of one article."""
_DATABASES: tuple[tuple[str, ModuleType], ...] = (("Nexis", nexis), ("Factiva", factiva))

_UNAVAILABLE = re.compile(r"(?i)^we are sorry but there is an error in this document")
_PAGE_PARTS = re.compile(r"(?i)(?=<a name=\"?doc_id_\d+_\d+)|(?=<div class=['\"]article\b)")


def text_drafts(given: Given) -> Iterator[Draft]:
    """The drafts of a delivery as plain text. Raises `ClipError`."""
    text, _ = decode(given.original.content, label=label_of(given.original.media_type))
    found = _split(lines_of_text(text.replace("\r\n", "\n").replace("\f", "\n")))
    if found is None:
        from desktop.intake.files.plain import text_drafts as one

        yield from one(given)
        return
    yield from _drafts(*found, given)


def page_drafts(given: Given) -> Iterator[Draft]:
    """The drafts of a delivery as HTML. Raises `ClipError`."""
    markup, _ = decode(given.original.content, label=label_of(given.original.media_type))
    lines: list[Line] = []
    for number, piece in enumerate(_PAGE_PARTS.split(markup)):
        if number and len(piece) < 2_000_000:
            own = lines_of_blocks(normalise(piece).blocks)
            lines.extend(replace(line, paragraph=line.paragraph + number * 1_000_000) for line in own)
    found = _split(lines)
    if found is None:
        from desktop.intake.files.saved_page import drafts as one

        yield from one(given)
        return
    yield from _drafts(*found, given)


def drafts_of_delivery(blocks: Sequence[Block], given: Given) -> Iterator[Draft] | None:
    """The drafts of the articles in an office document, `None` where it is no delivery but an article."""
    found = _split(lines_of_blocks(blocks))
    return _drafts(*found, given) if found else None


def _split(lines: Sequence[Line]) -> tuple[str, ModuleType, Delivery] | None:
    for name, database in _DATABASES:
        delivery: Delivery | None = database.split(lines)
        if delivery is not None:
            return name, database, delivery
    return None


def _drafts(name: str, database: ModuleType, delivery: Delivery, given: Given) -> Iterator[Draft]:
    parts = [lines for lines in delivery.parts if any(not line.blank for line in lines)]
    if len(parts) > MOST_ARTICLES:
        raise ClipError(
            f"{given.called} has {len(parts):,} articles; {MOST_ARTICLES:,} can be read.", "Split the file."
        )
    width = width_of([line for lines in parts for line in lines])
    warning = ""
    if len(parts) != delivery.announced:
        warning = f"{given.called} announces {delivery.announced:,} articles but has {len(parts):,}."
    for number, lines in enumerate(parts, 1):
        own = given.part(number, text_of_lines(lines).encode(), "text/plain; charset=utf-8")
        try:
            if sum(len(line.text) for line in lines) > _LONGEST:
                raise ClipError(f"{own.called} is longer than an article can be.", "Clip its text by hand.")
            if any(_UNAVAILABLE.match(line.text) for line in lines):
                raise ClipError(f"{name} could not deliver this article.", "Download it once more.")
            yield _draft(database.read(lines), own, name, width, warning if number == 1 else "")
        except ClipError as error:
            given.refuse(own.called, error)


def _draft(part: Part, given: Given, name: str, width: int, warning: str) -> Draft:
    part.settle()
    findings = part.findings
    blocks, cut = bounded(blocks_of_lines(part.body, width))
    for note in (warning, *cut):
        if note:
            findings.warn(note)
    if not blocks and not findings.best("title"):
        raise ClipError(f"There is no article in {given.called}.", f"Look at the file that {name} delivered.")
    return finish(blocks, findings, given.original, now=given.moment, drop_captions=False)

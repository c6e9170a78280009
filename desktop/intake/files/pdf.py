"""PDF documents with text in them, read as they are laid out; scanned and locked ones are told apart in words."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from db.body import Block, Heading, Paragraph, Picture, Span
from db.errors import ClipError
from db.model import Draft, Origin
from desktop.intake.building import bounded
from desktop.intake.dates import find_dates
from desktop.intake.files.pdf_pictures import Photo, captioned, photos_of, places_of
from desktop.intake.files.pdf_runs import runs_of
from desktop.intake.files.pdf_text import (
    Page,
    Piece,
    flowing,
    is_heading,
    pieces_of,
    take_furniture,
    text_size,
    word_counts,
)
from desktop.intake.files.pictures import Kept, with_assets
from desktop.intake.findings import Findings
from desktop.intake.fragment import draft_from_blocks
from desktop.intake.given import Given
from desktop.intake.lines import LONGEST_TEXT
from desktop.intake.metadata import sole_name, writers_of
from desktop.intake.wordlists import bare

MOST_PAGES = 200
MOST_PHOTOS = 60
_SECONDS = 20.0
_SCANNED = 25
"""Characters a page below which a document is taken for pictures of pages."""
_BY_HAND = "Open it, select the article's text, copy it and paste it."


def drafts(given: Given) -> Iterator[Draft]:
    """The draft of a document. Raises `ClipError` for one that is locked, damaged, or has no text."""
    pages, photos, facts, notes = _read(given)
    findings = Findings(warnings=notes)
    size = text_size(pages)
    take_furniture(pages)
    words = word_counts(pages)
    kept = Kept()
    sources: list[str] = []
    laid: list[Piece] = []
    for page in pages:
        taken = photos[page.number]
        page.runs.extend(places_of(taken, size, len(sources)))
        laid.extend(captioned(pieces_of(page, size, words), size))
        sources.extend(kept.stand_in((page.number, n), _reader(each)) for n, each in enumerate(taken))
    pieces = flowing(laid, size, words)
    blocks, cut = bounded(_blocks(pieces, size, sources))
    for note in cut:
        findings.warn(note)
    if not blocks:
        raise ClipError(f"{given.called} has no text in it.", _BY_HAND)
    printed = _read_furniture(pages, findings, given)
    _read_facts(facts, pieces, findings, dated=not printed)
    original = replace(given.original, media_type=given.original.media_type or "application/pdf")
    yield with_assets(draft_from_blocks(blocks, original, findings, now=given.moment), kept)


def _reader(photo: Photo) -> Callable[[], bytes]:
    return lambda: photo.content


def _read(given: Given) -> tuple[list[Page], dict[int, list[Photo]], dict[str, str], list[str]]:
    """The pages' runs and photographs, the document's words about itself, and sentences about what was left."""
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(given.original.content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ClipError(
                f"{given.called} is locked with a password.", "Save it without one, then clip it."
            ) from None
        raise ClipError(f"{given.called} is damaged: no PDF document can be read in it.", _BY_HAND) from None
    pages: list[Page] = []
    photos: dict[int, list[Photo]] = {}
    notes: list[str] = []
    characters = 0
    end = time.monotonic() + _SECONDS
    try:
        count = len(document)
        facts = {key: value for key, value in document.get_metadata_dict(skip_empty=True).items() if value}
        for number in range(min(count, MOST_PAGES)):
            page = _page(document, number, photos)
            if page is None:
                notes.append(f"Page {number + 1} is damaged and was left out.")
                continue
            pages.append(page)
            characters += sum(run.length for run in page.runs)
            if characters > LONGEST_TEXT or time.monotonic() > end:
                break
        if len(pages) + len(notes) < count:
            notes.append(f"Only the first {len(pages):,} of {count:,} pages were read.")
    finally:
        document.close()
    if characters < _SCANNED * max(len(pages), 1):
        raise ClipError(
            f"{given.called} has only pictures of its pages, no text." if pages else f"{given.called} has no pages.",
            "Recognise its text with another program (OCR) and clip it then, or type what matters.",
        )
    return pages, photos, facts, notes


def _page(document: Any, number: int, photos: dict[int, list[Photo]]) -> Page | None:
    import pypdfium2

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return None
    try:
        photos[number] = photos_of(page) if sum(map(len, photos.values())) < MOST_PHOTOS else []
        return Page(number, page.get_height(), runs_of(page))
    except pypdfium2.PdfiumError:
        return None
    finally:
        page.close()


def _blocks(pieces: Sequence[Piece], size: float, sources: Sequence[str]) -> list[Block]:
    """The pieces as blocks; the largest heading of the first page is the headline."""
    total = sum(len(piece.text) for piece in pieces)
    mostly_bold = 2 * sum(len(piece.text) for piece in pieces if piece.bold) > total
    headings = [is_heading(piece, size, mostly_bold) for piece in pieces]
    first = [
        piece.size for piece, is_one in zip(pieces, headings, strict=True) if is_one and piece.page == pieces[0].page
    ]
    largest = max(first, default=0.0)
    blocks: list[Block] = []
    titled = False
    for piece, is_one in zip(pieces, headings, strict=True):
        span = (Span(piece.text),)
        if piece.picture is not None:
            blocks.append(Picture(sources[piece.picture], span if piece.text else ()))
        elif not is_one:
            blocks.append(Paragraph(span))
        elif not titled and piece.size >= 0.97 * largest and largest >= 1.1 * size:
            titled = True
            blocks.append(Heading(span, 1))
        else:
            blocks.append(Heading(span, 2 if piece.size >= 1.3 * size else 3))
    return blocks


_ADDRESS = re.compile(r"https?://[^\s<>\"]{4,500}")
_PRINT_PAGE = re.compile(r"(?:page|seite|p\.|s\.|página|pagina)\s{0,3}([A-Z]?\d{1,3})|([A-Z]\d{1,2})", re.I)


def _read_furniture(pages: Sequence[Page], findings: Findings, given: Given) -> bool:
    """What running heads and feet tell: the address that a browser printed there, else the day of the issue.

    Whether a browser printed the document.
    """
    lines = list(dict.fromkeys(line for page in pages for line in page.furniture))[:40]
    printed = next((found[0] for line in lines if (found := _ADDRESS.search(line))), None)
    if printed:
        findings.add("url", printed.rstrip(".,)"), Origin.FILE, 0.8, "foot of the page")
        return True
    for line in lines:
        dates = find_dates(line[:200], now=given.moment)
        if dates:
            findings.add("published", dates[0].iso, Origin.TEXT, 0.55, f"head or foot of the page: {line[:80]}")
            break
    if len(pages) == 1:
        for line in lines:
            found = _PRINT_PAGE.fullmatch(line.strip())
            if found:
                findings.add("page", found[1] or found[2], Origin.TEXT, 0.5, f"head or foot of the page: {line}")
    return False


_NO_TITLE = re.compile(
    r"microsoft word|untitled|unbenannt|sans titre|document\d*$|\.(?:docx?|pdf|indd|qxp|qxd|html?|txt|rtf|odt)\b"
    r"|^\W*\d+\W*$|^https?:|layout \d|_", re.I
)  # fmt: skip
_NO_AUTHOR = re.compile(
    r"^(?:user|admin\w*|administrator|owner|root|benutzer|author|unknown|pc|hp|dell|windows.*|.*\d.*|\S+)$", re.I
)
_LAYOUT = ("indesign", "quark", "distiller", "pdf library", "scribus", "methode", "woodwing", "enfocus", "callas")
"""Programs that make newspapers' pages: when these made a document is near to when it came out."""


def _read_facts(facts: dict[str, str], pieces: Sequence[Piece], findings: Findings, *, dated: bool) -> None:
    """Title, author and date that a document tells of itself, only where they are likely to be the article's."""
    title = " ".join(facts.get("Title", "").split())
    if 8 <= len(title) <= 250 and len(title.split()) >= 2 and not _NO_TITLE.search(title):
        text = bare(" ".join(piece.text for piece in pieces[:12]))
        findings.add("title", title, Origin.FILE, 0.85 if bare(title) in text else 0.45, "the document's title")
    author = " ".join(facts.get("Author", "").split())
    if author and not _NO_AUTHOR.match(author):
        names = writers_of(author) or sole_name(author)
        text = bare(" ".join(piece.text for piece in pieces))
        known = names and all(bare(name) in text for name in names)
        findings.add("authors", names, Origin.FILE, 0.6 if known else 0.3, "the document's author")
    made = f"{facts.get('Creator', '')} {facts.get('Producer', '')}".lower()
    day = _day(facts.get("CreationDate", ""))
    if day and dated and any(name in made for name in _LAYOUT):
        findings.add("published", day, Origin.FILE, 0.25, "the day when the document was made")


def _day(stamp: str) -> str:
    """The day of a PDF date (`D:20250424183000+01'00'`, ISO 32000 7.9.4), empty for an impossible one."""
    found = re.match(r"D:(\d{4})(\d\d)(\d\d)", stamp)
    if not found:
        return ""
    try:
        day = datetime(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return ""
    return day.strftime("%Y-%m-%d") if 1990 <= day.year <= datetime.now().year else ""

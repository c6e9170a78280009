"""Pictures of the first pages of a press book, made while a person still chooses how it is to look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from db.errors import ExportError
from db.library import Library
from desktop.export.dossier import Dossier, Entry, IsCancelled, never_cancelled
from desktop.export.grouping import in_order, sections
from desktop.export.options import Options
from desktop.export.pdf.book import Book, in_words, scratch_folder
from desktop.export.pdf.children import run_jobs
from desktop.export.pdf.front import only_openings
from desktop.export.request import ExportRequest, gathered

ENOUGH = 10_000
"""Characters of articles that fill the pages of a preview."""

FEWEST, MOST = 2, 12
"""Articles of a preview: the second one shows how they follow each other; excerpts are short."""

MOST_GATHERED = 2_000
"""Clippings that are read for a preview; a larger book is previewed as if it had no more."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Pages as PNG, what the person should know before writing, and how many pages the whole has, 0 where not known."""

    images: tuple[bytes, ...]
    warnings: tuple[str, ...] = ()
    pages: int = 0


def preview(
    library: Library,
    request: ExportRequest,
    *,
    pages: int = 4,
    width: int = 900,
    cancelled: IsCancelled = never_cancelled,
) -> Preview:
    """The cover, the beginning of the contents and the first articles of a PDF, `width` pixels wide.

    Raises `ExportError`, `NotFound` and `Cancelled`. Takes about a second, in processes that end when it is cancelled.
    """
    dossier = gathered(library, replace(request, ids=request.ids[:MOST_GATHERED]), cancelled=cancelled)
    return preview_of(dossier, request.options, pages=pages, width=width, cancelled=cancelled)


def preview_of(
    dossier: Dossier, options: Options, *, pages: int = 4, width: int = 900, cancelled: IsCancelled = never_cancelled
) -> Preview:
    """The same of a dossier."""
    if not dossier.entries:
        raise ExportError("There is nothing to export.", "Choose at least one clipping.")
    with scratch_folder() as scratch:
        book = Book(dossier, options, scratch, cancelled=cancelled)
        # An article begins a page; openings follow each other.
        most = MOST if only_openings(dossier) else max(FEWEST, pages - 1)
        shown = _first(in_order(sections(dossier, options.group_by)), most)
        job = book.sample(shown, pages, width)
        result = run_jobs([job], cancelled, lambda _: None)[job]
        if "problem" in result:
            raise in_words(result, "the preview")
        images = tuple((job.folder / f"{number}.png").read_bytes() for number in range(result["drawn"]))
        return Preview(images, book.warnings(result["missing"]))


def _first(entries: Sequence[Entry], most: int) -> list[Entry]:
    """The articles that fill the first pages."""
    chosen: list[Entry] = []
    characters = 0
    for entry in entries[:most]:
        if len(chosen) >= FEWEST and characters > ENOUGH:
            break
        chosen.append(entry)
        characters += len(entry.article.body.text())
    return chosen

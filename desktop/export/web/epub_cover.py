"""A cover for an e-book for which none was chosen: that of the press book, drawn.

Shelves of readers show covers only, and without one a grey page in its place.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from db.body import Body
from db.model import Article
from desktop.export.dossier import Dossier, Entry, IsCancelled
from desktop.export.options import Options
from desktop.export.pdf.book import Book
from desktop.export.pdf.children import run_jobs
from desktop.export.pdf.front import is_bare, title_of

WIDTH = 1_200
"""Pixels across; shops and shelves ask for no fewer on the shorter side."""


def drawn_cover(dossier: Dossier, options: Options, scratch: Path, cancelled: IsCancelled) -> bytes | None:
    """A PNG of the cover, `None` where it could not be set. Raises `Cancelled`."""
    if not dossier.entries:
        return None
    folder = scratch / "cover-page"
    folder.mkdir()
    plain = Options(face=options.face, pictures=False, sources=False, index=False)
    first = dossier.entries[0]  # of which no more is set than a book has to have
    shown = replace(dossier, foreword="", story=None)
    if is_bare(shown, plain):  # which is shown as a book of that name
        shown = replace(shown, title=title_of(shown, plain), subtitle=first.article.outlet or "An article")
    book = Book(shown, plain, folder, cancelled=cancelled)
    short = Entry(first.id, Article(first.article.title[:90], Body()), first.captured_at)
    job = book.sample((short,), 1, WIDTH)
    result = run_jobs([job], cancelled, lambda _: None)[job]
    return None if "problem" in result else (job.folder / "0.png").read_bytes()

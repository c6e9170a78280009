"""Clippings handed to other programs one by one: what citing needs of them, quotations with their source, pages."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from pathlib import Path

from db.body import Body, Paragraph, Quote, Span
from db.errors import NotFound
from db.library import Library
from desktop.clipping_address import ClippingAddress
from desktop.export.dossier import Entry, IsCancelled, never_cancelled
from desktop.export.names import name_key, safe_stem
from desktop.export.options import Options
from desktop.export.references.cited import READ, cited
from desktop.export.request import ExportRequest, export
from desktop.export.vault import commonmark

SUFFIX = ".html"


def citable(library: Library, ids: Sequence[int]) -> list[Entry]:
    """The clippings as entries with what a citation says of them; those that are gone meanwhile are left out."""
    found = []
    for number in ids:
        try:
            clipping, captures = library.clipping(number), library.captures(number)
        except NotFound:
            continue
        final_url = next((capture.final_url for capture in captures if capture.final_url), None)
        found.append(
            Entry(
                clipping.id,
                clipping.article,
                clipping.captured_at,
                clipping.tags,
                sha256=clipping.sha256,
                final_url=final_url,
            )
        )
    return found


def quotation(words: str, entry: Entry, style: str, back: ClippingAddress) -> tuple[str, str]:
    """Words of an article in quotation marks with its citation, plain and as HTML.

    Where the article has no address of its own, the way `back` to the clipping stands in for it.
    """
    plain, marked = cited(entry, style, rich=True)
    marked = marked or html.escape(plain).replace("\n", "<br>")
    quoted = html.escape(words).replace("\n", "<br>")
    if not entry.url:
        plain = f"{plain}\n{back}"
        marked = f'{marked} <a href="{back}">{back}</a>'
    return f"“{words}”\n\n{plain}", f"<blockquote>{quoted}</blockquote><p>{marked}</p>"


def quotation_in_markdown(words: str, entry: Entry, style: str, back: ClippingAddress) -> str:
    """Words of an article as a quotation in Markdown, with its citation and the way back to the clipping."""
    plain, marked = cited(entry, style if style in READ else "chicago")
    emphasised = marked.replace("<i>", "<em>").replace("</i>", "</em>")
    said = Body.from_html(f"<p>{emphasised}</p>").blocks or (Paragraph((Span(plain),)),)
    lines = [Paragraph((Span(line),)) for line in words.split("\n") if line.strip()]
    text = commonmark.blocks_text((Quote((*lines, *said)),)).rstrip("\n")
    return f"{text} [↩]({back})\n"


def write_pages(
    library: Library,
    ids: Sequence[int],
    folder: Path,
    *,
    pictures: bool = True,
    cancelled: IsCancelled = never_cancelled,
) -> Iterator[tuple[int, Path]]:
    """Write each clipping into a folder as a page that opens anywhere, named by its headline; each as it is done.

    The person's own notes and highlights stay at home: such pages are made to be given away. Raises `ExportError`,
    `NotFound` and `Cancelled`.
    """
    taken = {name_key(each.name) for each in folder.iterdir()} if folder.is_dir() else set()
    folder.mkdir(parents=True, exist_ok=True)
    for row in library.rows(ids):
        stem = safe_stem(row.title)
        name = next(name for name in (stem, f"{stem} {row.id}") if name_key(name + SUFFIX) not in taken or name != stem)
        taken.add(name_key(name + SUFFIX))
        options = Options(pictures=pictures, sources=False, index=False)
        path = folder / f"{name}{SUFFIX}"
        request = ExportRequest(
            (row.id,), "html", path, title=row.title, notes=False, highlights=False, options=options
        )
        export(library, request, cancelled=cancelled)
        yield row.id, path

"""Binding the typeset parts of a press book into one PDF: links to clippings, outline, metadata.

Runs in the child process. Structures are those of PDF 1.7 (ISO 32000-1): destinations 12.3.2, outline 12.3.3.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf

_ABOVE = 14.0
"""How far above a headline a jump lands, in points."""

SCHEME = "clip:"
PAGE_SCHEME = "page:"


def bind(job: dict[str, Any]) -> dict[str, Any]:
    """Join `job["parts"]` into `job["output"]`.

    `places` maps a clipping's id to its page (from 0) in the book and its height in points from the top of that page;
    `outline` is a list of (level from 0, title, page, height).
    """
    with Pdf.new() as book:
        parts = [Pdf.open(path) for path in job["parts"]]
        try:
            for part in parts:
                book.pages.extend(part.pages)
            lost = _link(book, {int(key): place for key, place in job["places"].items()})
            _outline(book, job["outline"])
            _describe(book, job)
            whole = io.BytesIO()  # qpdf ends the process where a disk is full
            book.save(
                whole,
                object_stream_mode=pikepdf.ObjectStreamMode.generate,
                compress_streams=True,
                deterministic_id=True,
            )
            Path(job["output"]).write_bytes(whole.getbuffer())
        finally:
            for part in parts:
                part.close()
        return {"pages": len(book.pages), "lost": lost}


def _destination(book: Pdf, page: int, height: float) -> Array:
    target = book.pages[page]
    top = float(target.mediabox[3]) - height + _ABOVE
    return Array([target.obj, Name.XYZ, 0, round(min(top, float(target.mediabox[3])), 2), None])


def _link(book: Pdf, places: dict[int, tuple[int, float]]) -> list[int]:
    """Turn each link to `clip:<id>` into a jump to that clipping's headline, to `page:<n>` into one to that page.

    Gives the ids that are not in the book.
    """
    lost: list[int] = []
    jumps = {number: _destination(book, *place) for number, place in places.items()}
    for page in book.pages:
        annotations = page.obj.get(Name.Annots)
        if annotations is None:
            continue
        for annotation in annotations:
            address = str(annotation.get(Name.A, Dictionary()).get(Name.URI, ""))
            if address.startswith(PAGE_SCHEME):
                del annotation[Name.A]
                annotation.Dest = _destination(book, int(address.removeprefix(PAGE_SCHEME)) - 1, 0.0)
            if not address.startswith(SCHEME):
                continue
            number = int(address.removeprefix(SCHEME))
            del annotation[Name.A]
            if number in jumps:
                annotation.Dest = jumps[number]
            else:
                lost.append(number)
    return lost


def _outline(book: Pdf, entries: list[tuple[int, str, int, float]]) -> None:
    with book.open_outline() as outline:
        outline.root.clear()
        lists = [outline.root]
        for level, title, page, height in entries:
            item = OutlineItem(title)
            item.destination = _destination(book, page, height)
            del lists[level + 1 :]
            lists[level].append(item)
            lists.append(item.children)


def _describe(book: Pdf, job: dict[str, Any]) -> None:
    book.Root.PageMode = Name.UseOutlines
    book.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    book.Root.Lang = pikepdf.String(job["language"])
    moment = job["compiled_at"]
    with book.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:title"] = job["title"]
        if job["subject"]:
            metadata["dc:description"] = job["subject"]
        metadata["dc:language"] = {job["language"]}
        metadata["xmp:CreatorTool"] = "Cuttings"
        metadata["xmp:CreateDate"] = moment
        metadata["pdf:Producer"] = "Cuttings"
    digits = "".join(character for character in moment if character.isdigit())[:14]
    book.docinfo[Name.Title] = job["title"]
    if job["subject"]:
        book.docinfo[Name.Subject] = job["subject"]
    book.docinfo[Name.Creator] = "Cuttings"
    book.docinfo[Name.Producer] = "Cuttings"
    book.docinfo[Name.CreationDate] = f"D:{digits}Z"

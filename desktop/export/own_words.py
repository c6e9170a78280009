"""What a person wrote themselves, for exports: addresses of clippings in it lead to these in the same export.

An address that stands alone is worth little on paper or at somebody else's, so a clipping of the export has its
headline in its place. Of a clipping that is not in the export, writers keep the words, and the address where it is of
use: in a folder of notes of a person's own.
"""

from __future__ import annotations

from dataclasses import replace

from db.body import Body, Span
from desktop.clipping_address import read_address
from desktop.export.dossier import Dossier
from desktop.export.plain import clean
from desktop.models.note_text import note_body, respanned


def own_body(text: str, dossier: Dossier) -> Body:
    """What a person wrote in Markdown as blocks; addresses of clippings are links in it, see `clipping_meant`."""

    def named(span: Span) -> Span:
        meant = clipping_meant(span.href, dossier) if span.href else None
        if meant is None or read_address(span.text) is None:
            return span
        return replace(span, text=clean(dossier.by_id[meant].article.title).strip() or "Untitled")

    return respanned(note_body(clean(text), own=True), named) if text.strip() else Body()


def clipping_meant(address: str, dossier: Dossier) -> int | None:
    """The entry that the address of a clipping means, `None` where it is not in the dossier or of another library."""
    read = read_address(address)
    if read is None or read.library != dossier.library.lower() or read.clipping not in dossier.by_id:
        return None
    return read.clipping

"""Citations to be pasted: one article's, or those of many as a sorted list of works.

How the handbooks have them is in `desktop.export.references.handbooks`; the formats of reference managers come from
`desktop.export.references.citation`.
"""

from __future__ import annotations

import html
import json
from collections.abc import Sequence

from desktop.export.alphabet import sort_key
from desktop.export.direction import direction
from desktop.export.dossier import Entry
from desktop.export.references.citation import bibtex_entry, csl_item, keys, ris_record
from desktop.export.references.handbooks import HANDBOOKS, Piece, place

READ = tuple(HANDBOOKS)
"""The styles that people read; the others are for programs."""
STYLES = (*READ, "bibtex", "ris", "csl")


def cited(entry: Entry, style: str, *, rich: bool = False) -> tuple[str, str]:
    """The citation in a style of `STYLES` as plain text and, for the styles that people read, as HTML.

    The HTML has italics; where it is `rich`, to be pasted into a document, also links, and says what runs from right
    to left.
    """
    if style in READ:
        pieces = [piece for piece in HANDBOOKS[style](entry) if piece[0]]
        return "".join(text for text, _ in pieces), "".join(_marked(piece, rich) for piece in pieces)
    return _for_programs([entry], style), ""


def bibliography(entries: Sequence[Entry], style: str) -> tuple[str, str]:
    """The citations of several articles as a list of works in its order, plain and as HTML with hanging lines.

    The HTML is empty for the styles that programs read, which are given the entries in the order that they have.
    """
    if style not in READ:
        return _for_programs(entries, style), ""
    ordered = sorted(entries, key=lambda each: _order(each, style))
    found = [cited(each, style, rich=True) for each in ordered]
    hanging = "margin-left:2em;text-indent:-2em"
    return (
        "\n".join(plain for plain, _ in found),
        "\n".join(f'<p style="{hanging}">{marked}</p>' for _, marked in found),
    )


def _order(entry: Entry, style: str) -> tuple[object, str, object]:
    first, day, title = place(entry, style)
    return sort_key(first), day, sort_key(title)


def _for_programs(entries: Sequence[Entry], style: str) -> str:
    named = list(zip(entries, keys(entries), strict=True))
    if style == "bibtex":
        return "\n".join(bibtex_entry(entry, key) for entry, key in named).strip()
    if style == "ris":
        return "".join(ris_record(entry, key) for entry, key in named).strip()
    return json.dumps([csl_item(entry, key) for entry, key in named], ensure_ascii=False, indent=1)


def _marked(piece: Piece, rich: bool) -> str:
    text, kind = piece
    marked = html.escape(text)
    if kind == "italic":
        marked = f"<i>{marked}</i>"
    if not rich:
        return marked
    if kind == "address" and text.lower().startswith(("http://", "https://")):
        return f'<a href="{marked}">{marked}</a>'
    return f'<span dir="rtl">{marked}</span>' if direction(text) == "rtl" else marked

"""How the window says highlights: names of colours, one as a sentence for a screen reader, quotations to be copied."""

from __future__ import annotations

from collections.abc import Iterable

from db.marked import HighlightRow
from desktop.models.wording import day_in_words
from desktop.translation import mark, tr

COLOUR_NAMES = {
    "yellow": mark("Yellow"),
    "green": mark("Green"),
    "blue": mark("Blue"),
    "pink": mark("Pink"),
    "orange": mark("Orange"),
}


def colour_name(colour: str) -> str:
    """The name of a colour of highlights."""
    return tr(COLOUR_NAMES[colour])


def on_one_line(text: str) -> str:
    """A text without line ends and doubled spaces."""
    return " ".join(text.split())


def spoken(row: HighlightRow, *, with_clipping: bool) -> str:
    """A highlight in the words of a screen reader."""
    highlight = row.highlight
    parts = [f"“{on_one_line(highlight.quotation)}”"]
    if highlight.note:
        parts.append(tr("note: {note}").format(note=on_one_line(highlight.note)))
    parts.append(colour_name(highlight.colour))
    if highlight.position is None:
        parts.append(tr("lost its place"))
    if with_clipping:
        parts += [row.title, row.outlet or "", day_in_words(row.published)]
    return ", ".join(part for part in parts if part)


def as_markdown(rows: Iterable[HighlightRow]) -> str:
    """Highlights as Markdown: block quotations under the headlines of their clippings, notes under the quotations."""
    pieces: list[str] = []
    of: int | None = None
    for row in rows:
        highlight = row.highlight
        if highlight.clipping != of:
            of = highlight.clipping
            pieces.append(f"## {_plain(row.title)}")
            about = ", ".join(
                part for part in ("; ".join(row.authors), row.outlet, day_in_words(row.published)) if part
            )
            about = _plain(about)
            if row.url:
                about = f"{about}, <{row.url}>" if about else f"<{row.url}>"
            if about:
                pieces.append(about)
        lines = _plain(highlight.quotation.strip()).splitlines()
        pieces.append("\n".join(f"> {line}".rstrip() for line in lines))
        if highlight.note:
            pieces.append(_plain(highlight.note))
    return "\n\n".join(pieces) + "\n" if pieces else ""


def _plain(text: str) -> str:
    """A text in which Markdown sees no marks of its own."""
    return "".join(f"\\{character}" if character in _MARKS else character for character in text)


_MARKS = frozenset("\\`*_[]<>#|~")

"""The highlights of a note: marked in the text where the profile has a sign for it, else quoted below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from db.body import Block, Paragraph, Quote, Span
from db.highlights import COLOURS
from db.model import Highlight
from desktop.export.dossier import Dossier
from desktop.export.own_words import own_body
from desktop.export.plain import clean
from desktop.export.vault import commonmark
from desktop.export.vault.commonmark_spans import Destination

Profile = Literal["plain", "obsidian"]
_INDENT = "    "


class Passages:
    """The highlights of one note. `unplaced` are the indices of those that the text cannot show, `leading` says where
    links in notes on them lead.

    Obsidian marks them in the text (`==words==`) and has their notes as footnotes. Plain Markdown has no such sign, so
    there they are quoted in a section of their own, and so are for Obsidian those that the text cannot show.
    """

    def __init__(
        self,
        highlights: Sequence[Highlight],
        unplaced: Sequence[int],
        profile: Profile,
        dossier: Dossier,
        leading: Destination,
    ) -> None:
        self._highlights = highlights
        self._dossier = dossier
        self._leading = leading
        self._in_text = (
            frozenset(range(len(highlights))) - frozenset(unplaced) if profile == "obsidian" else frozenset()
        )
        self.delimiter = "==" if profile == "obsidian" else ""

    def noted(self, number: int) -> str:
        """What stands behind the last word of a highlight."""
        return f"[^{_name(self._highlights[number])}]" if self._highlights[number].note.strip() else ""

    def section(self) -> str:
        """The highlights that are not in the text, quoted, each with its note."""
        quoted = [self._quoted(each) for number, each in enumerate(self._highlights) if number not in self._in_text]
        return "\n\n".join(["## Highlights", *quoted]) if quoted else ""

    def footnotes(self) -> str:
        """The notes on the highlights in the text."""
        noted = [each for number, each in enumerate(self._highlights) if number in self._in_text and each.note.strip()]
        return "\n\n".join(
            f"[^{_name(each)}]: {_indented(commonmark.blocks_text(self._note(each), self._leading))}" for each in noted
        )

    def _quoted(self, highlight: Highlight) -> str:
        pieces = [piece for piece in clean(highlight.quotation).split("\n") if piece.strip()]
        blocks: list[Block] = [Quote(tuple(Paragraph((Span(piece.strip()),)) for piece in pieces))]
        return commonmark.blocks_text([*blocks, *_said_of(highlight, self._note(highlight))], self._leading)

    def _note(self, highlight: Highlight) -> tuple[Block, ...]:
        return own_body(highlight.note, self._dossier).blocks


def _said_of(highlight: Highlight, blocks: tuple[Block, ...]) -> list[Block]:
    """The note on a quoted passage, and its colour where it is not the usual one."""
    note = list(blocks)
    if highlight.colour == COLOURS[0] and not note:
        return []
    words = "Note" if highlight.colour == COLOURS[0] else f"Marked in {highlight.colour}"
    label = Span(f"{words}:" if note else f"{words}.", frozenset({"italic"}))
    if note and isinstance(note[0], Paragraph):
        note[0] = Paragraph((label, Span(" "), *note[0].spans))
        return note
    return [Paragraph((label,)), *note]


def _name(highlight: Highlight) -> str:
    """The footnote's name, which is none that a person would give one of their own."""
    return f"h{highlight.id}"


def _indented(text: str) -> str:
    lines = text.split("\n")
    return "\n".join([lines[0], *(_INDENT + line if line else "" for line in lines[1:])])

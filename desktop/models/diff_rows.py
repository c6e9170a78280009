"""A word diff as rows of paragraphs: each inline as one text, and as what either side has of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from db.word_diff import Change, Run, runs

AWAY_WORDS = 12
"""So many words tell which paragraph it is that has moved away."""
CONTEXT_WORDS = 28
"""So many words of an unchanged paragraph are shown beside a change: two lines."""

Kind = Literal["equal", "cut", "added"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words within a row; `passage` is the number of the change that it is part of, 0 for none."""

    kind: Kind
    text: str
    passage: int = 0


@dataclass(slots=True)
class Row:
    """A paragraph. `label`: it `moved` to here, or went `away` to elsewhere; `gap`: so many unchanged are left out."""

    pieces: list[Piece] = field(default_factory=list)
    label: Literal["", "moved", "away"] = ""
    passage: int = 0
    gap: int = 0

    @property
    def changed(self) -> bool:
        """Whether anything is marked in it."""
        return bool(self.label) or any(each.kind != "equal" for each in self.pieces)

    def side(self, *, old: bool) -> list[Piece]:
        """What one of the two texts has of it."""
        if self.label:
            return self.pieces if (self.label == "away") is old else []
        return [each for each in self.pieces if each.kind in ("equal", "cut" if old else "added")]


@dataclass(frozen=True, slots=True)
class DiffRows:
    """All rows, and how many changes there are to step through."""

    rows: list[Row]
    passages: int


def diff_rows(changes: Sequence[Change]) -> DiffRows:
    """Both texts as rows. What moved stands where it is now; where it was, a row tells of it."""
    rows: list[Row] = []
    row = Row()
    passage, open_passage, move = 0, False, 0

    def close() -> None:
        nonlocal row
        if row.label or any(each.text.strip() for each in row.pieces):
            rows.append(row)
        row = Row()

    for run in runs(changes):
        if run.move != move and move and run.kind != "away":
            close()
        move = run.move if run.kind != "away" else 0
        if run.kind == "away":
            close()
            rows.append(Row([Piece("equal", _beginning(run.text))], "away"))
            open_passage = False
            continue
        if run.kind == "moved":
            close()
            passage += 1
            row = Row([], "moved", passage)
            open_passage = False
            continue
        if not run.move and run.kind != "equal" and not open_passage:
            passage += 1
        open_passage = run.kind != "equal" and not run.move
        number = passage if run.kind != "equal" else 0
        for place, line in enumerate(_lines(run)):
            if place:
                close()
            if line:
                row.pieces.append(Piece(_kind(run), line, number))
    close()
    return DiffRows(rows, passage)


def only_changes(rows: Sequence[Row]) -> list[Row]:
    """The rows that changed with a little of those around them; a row with a `gap` for what is left out."""
    near = {place + step for place, row in enumerate(rows) if row.changed for step in (-1, 0, 1)}
    kept: list[Row] = []
    for place, row in enumerate(rows):
        if place not in near:
            if not kept or not kept[-1].gap:
                kept.append(Row())
            kept[-1].gap += 1
        elif row.changed:
            kept.append(row)
        else:
            before = place + 1 < len(rows) and rows[place + 1].changed
            after = place > 0 and rows[place - 1].changed
            text = "".join(each.text for each in row.pieces)
            kept.append(Row([Piece("equal", text if before and after else _part(text, end=before))]))
    return kept


def _kind(run: Run) -> Kind:
    return "cut" if run.kind == "cut" else "added" if run.kind == "added" else "equal"


def _lines(run: Run) -> Iterator[str]:
    yield from run.text.replace("\r\n", "\n").split("\n")


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words[:AWAY_WORDS]) + (" …" if len(words) > AWAY_WORDS else "")


def _part(text: str, *, end: bool) -> str:
    """The last words of a long text, or its first; of scripts without spaces as many signs as words take."""
    words = text.split(" ")
    if len(words) > CONTEXT_WORDS:
        return f"… {' '.join(words[-CONTEXT_WORDS:])}" if end else f"{' '.join(words[:CONTEXT_WORDS])} …"
    most = CONTEXT_WORDS * 6
    if len(text) > 2 * most:
        return f"…{text[-most:]}" if end else f"{text[:most]}…"
    return text

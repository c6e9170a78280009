"""What became of the entries of an export, one by one and counted; as words, and as a table (CSV)."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from db.changes import Changes
from desktop.intake.importers.importer import Importer


class Outcome(StrEnum):
    """What became of an entry, or in a dry run would become of it."""

    ADDED = "added"
    MERGED = "merged"
    THERE = "already there"
    REFUSED = "refused"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Line:
    """One entry: its `number` in the export from 1, its headline or address, what became of it.

    `sentence` says why it was refused, what it was taken to be, what was merged, or what is to be known of what was
    added; `clipping` is the id of the
    clipping that it is now, `None` where there is none, or in a dry run, not yet.
    """

    number: int
    label: str
    outcome: Outcome
    sentence: str = ""
    clipping: int | None = None


@dataclass
class Report:
    """What an import did, or with `dry_run` would do. `stopped`: the person ended it before all was read.

    `changes` is what it touched, with the step that undoes it. `besides` is a sentence about what came in that is no
    entry.
    """

    importer: Importer
    path: Path
    dry_run: bool = False
    lines: list[Line] = field(default_factory=list)
    stopped: bool = False
    changes: Changes = field(default_factory=Changes)
    besides: str = ""

    def count(self, outcome: Outcome) -> int:
        """How many entries had this outcome."""
        return sum(line.outcome is outcome for line in self.lines)

    @property
    def counts(self) -> dict[str, int]:
        """The number of entries with each outcome."""
        return {outcome.value: self.count(outcome) for outcome in Outcome}

    @property
    def words(self) -> str:
        """It in a sentence or two: "Pocket (CSV): 12 added, 3 already there."."""
        counted = ", ".join(f"{number:,} {outcome}" for outcome, number in self.counts.items() if number)
        sentence = f"{self.importer.name}: {counted or 'there was nothing in it'}."
        if self.besides:
            sentence += f" {self.besides}"
        if self.dry_run:
            sentence += " This was a dry run: nothing was written."
        if self.stopped:
            sentence += " It was stopped; importing the same again goes on from here."
        return sentence

    def csv(self) -> str:
        """The entries as a table for spreadsheets, in which no cell is a formula."""
        lines = io.StringIO(newline="")
        writer = csv.writer(lines)
        writer.writerow(("row", "title", "outcome", "clipping", "why"))
        for line in self.lines:
            number = "" if line.clipping is None else line.clipping
            writer.writerow((line.number, _cell(line.label), line.outcome.value, number, _cell(line.sentence)))
        return "\ufeff" + lines.getvalue()

    def write(self, path: Path) -> None:
        """Write the table to a file, whole or not at all. Raises `ExportError`."""
        from desktop.export.write import write_text

        write_text(path, self.csv())


_FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "|", "%")


def _cell(text: str) -> str:
    plain = " ".join("".join(sign for sign in text if sign.isprintable() or sign.isspace()).split())
    return f"'{plain}" if plain.startswith(_FORMULA_SIGNS) else plain

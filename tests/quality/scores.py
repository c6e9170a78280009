"""How the results of readers are counted against the truth, and the table of the counts."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader made of an article."""

    title: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    text: str = ""


@dataclass
class Score:
    """Sums over articles; a field counts only where the truth has it."""

    right: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    of: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    seconds: float = 0.0
    failed: int = 0

    def add(self, name: str, value: float, weight: float = 1.0) -> None:
        self.right[name] += value
        self.of[name] += weight

    def mean(self, name: str) -> float | None:
        return self.right[name] / self.of[name] if self.of.get(name) else None


_SAME: dict[int, str] = (
    {ord(c): "'" for c in "’‘‚‛´`"} | {ord(c): '"' for c in "“”„«»″"} | {ord(c): "-" for c in "–—‑―"}
)


def key(text: str) -> str:
    """Text as compared: compatibility forms, case, quotation marks, dashes and blanks unified."""
    text = unicodedata.normalize("NFKC", text or "").casefold().replace("\u00ad", "")
    return " ".join(text.translate(_SAME).split())


def shingles(text: str) -> set[tuple[str, ...]]:
    """Runs of four words; of four characters where words are not separated."""
    words = "".join(c if c.isalnum() else " " for c in key(text)).split()
    if words and max(map(len, words)) > 40:
        words = [c for c in key(text) if c.isalnum()]
    return {tuple(words[n : n + 4]) for n in range(max(len(words) - 3, 1))} if words else set()


def judge(row: dict[str, Any], found: Found, score: Score, misses: str) -> None:
    """Add one article's results to a score."""
    if row.get("title"):
        _field(score, "title", key(found.title) == key(row["title"]), found.title, row["title"], row, misses)
    if row.get("date") and is_printed(row):
        _field(score, "date", found.date == row["date"], found.date, row["date"], row, misses)
    if row.get("authors"):
        got, want = {key(name) for name in found.authors}, {key(name) for name in row["authors"]}
        _field(score, "authors", got == want, found.authors, row["authors"], row, misses)
        precision, recall = len(got & want) / max(len(got), 1), len(got & want) / len(want)
        score.add("author F1", 2 * precision * recall / max(precision + recall, 1e-9))
    text = key(found.text)
    if row.get("with") or row.get("without"):
        inside = sum(key(piece) in text for piece in row.get("with", ()))
        outside = sum(key(piece) in text for piece in row.get("without", ()))
        score.add("body recall", inside, len(row.get("with", ())))
        score.add("body precision", inside, inside + outside)
        if misses == "body":
            lost = [piece for piece in row.get("with", ()) if key(piece) not in text]
            extra = [piece for piece in row.get("without", ()) if key(piece) in text]
            if lost or extra:
                print("body |", row.get("file"), "| lost", lost, "| extra", extra)
    if row.get("first13"):
        begins = key(" ".join(row["first13"].split()[:6])) in key(found.text)[:400]
        _field(score, "first words", begins, found.text[:80], row["first13"], row, misses)
    if row.get("body"):
        got_shingles, want_shingles = shingles(found.text), shingles(row["body"])
        common = len(got_shingles & want_shingles)
        score.add("body recall", common / max(len(want_shingles), 1))
        score.add("body precision", common / max(len(got_shingles), 1))
        if misses == "body":
            shares = common / max(len(want_shingles), 1), common / max(len(got_shingles), 1)
            print("body |", row.get("id"), f"recall {shares[0]:.3f} precision {shares[1]:.3f}")


def _field(score: Score, name: str, good: bool, got: object, want: object, row: dict[str, Any], misses: str) -> None:
    score.add(name, float(good))
    if misses == name and not good:
        print(name, "|", row.get("file") or row.get("id"), "|", got, "|", want)


def is_printed(row: dict[str, Any]) -> bool:
    """Whether a pasted text prints its day, on a line with the year; pages are always asked for it."""
    if "text" not in row:
        return True
    year, _, day = row["date"].split("-")
    return any(year in line and day.lstrip("0") in line for line in row["text"].splitlines() if len(line) < 200)


COLUMNS = ("body F1", "body precision", "body recall", "first words", "title", "date", "authors", "author F1")


def table(scores: dict[str, dict[str, Score]]) -> str:
    """The scores as text."""
    lines = []
    for data_set, by_reader in scores.items():
        shown = [c for c in COLUMNS if any(_value(score, c) is not None for score in by_reader.values())]
        lines.append(
            f"\n{data_set:<18}"
            + "".join(f"{column:>15}" for column in shown)
            + f"{'CPU s':>9}{'of traf.':>10}{'failed':>8}"
        )
        measure = by_reader["trafilatura"].seconds if "trafilatura" in by_reader else 0.0
        for name, score in by_reader.items():
            cells = (f"{value:.3f}" if (value := _value(score, column)) is not None else "-" for column in shown)
            numbers = "".join(f"{cell:>15}" for cell in cells)
            share = f"{score.seconds / measure:.2f}" if measure else "-"
            lines.append(f"{name:<18}{numbers}{score.seconds:9.1f}{share:>10}{score.failed:8}")
    return "\n".join(lines)


def _value(score: Score, column: str) -> float | None:
    if column != "body F1":
        return score.mean(column)
    precision, recall = score.mean("body precision"), score.mean("body recall")
    return 2 * precision * recall / (precision + recall) if precision and recall else None

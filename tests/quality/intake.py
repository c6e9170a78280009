"""How well intake reads real pages and pasted articles, beside its peers in the same run.

    python -m tests.quality.intake PAGES TRUTH [--pasted FILE] [--limit N] [--only WORD] [--misses FIELD]

PAGES is a folder of saved pages, TRUTH a file of JSON lines (`.gz` is read too) with `ds`, `file` (below PAGES), `url`,
`title`, `authors`, `date` and, where known, `with` and `without` (pieces that must and must not be in the body) or
`first13` (the body's first words). FILE has JSON lines with `text` (what was pasted), `url`, `title`, `authors`,
`date`, `body` and perhaps `crawl` (the year, month and day of pasting). A peer that is not installed is left out, in
words.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import sys
import time
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from db.body import Body, Picture
from db.errors import ClipError

Reader = Callable[[bytes, str | None, datetime], "Found"]


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


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """The JSON lines of a file, packed or not."""
    content = path.read_bytes()
    for line in (gzip.decompress(content) if path.suffix == ".gz" else content).splitlines():
        yield json.loads(line)


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


def without_captions(body: Body) -> str:
    """The text of a body without its captions, which the truth does not count as text."""
    return Body(tuple(block for block in body.blocks if not isinstance(block, Picture))).text()


def ours(content: bytes, url: str | None, day: datetime) -> Found:
    from desktop.intake.html import draft_from_html

    article = draft_from_html(content, url=url, now=day).article
    text = f"{article.standfirst or ''}\n{without_captions(article.body)}"
    return Found(article.title, article.authors, (article.published or "")[:10], text)


def ours_pasted(content: bytes, url: str | None, day: datetime) -> Found:
    from desktop.intake.text import draft_from_text

    article = draft_from_text(content.decode(), url=url, now=day).article
    text = f"{article.standfirst or ''}\n{article.body.text()}"
    return Found(article.title, article.authors, (article.published or "")[:10], text)


def by_trafilatura(content: bytes, url: str | None, day: datetime) -> Found:
    import trafilatura

    document = trafilatura.bare_extraction(content, url=url, include_comments=False, with_metadata=True)
    if document is None or isinstance(document, dict):
        return Found()
    authors = tuple(name.strip() for name in (document.author or "").split(";") if name.strip())
    return Found(document.title or "", authors, document.date or "", document.text or "")


def by_readability(content: bytes, url: str | None, day: datetime) -> Found:
    from lxml.html import fromstring
    from readability import Document  # type: ignore[import-not-found]

    document = Document(content.decode("utf-8", "replace"))
    return Found(document.short_title(), (), "", "".join(map(str, fromstring(document.summary()).itertext())))


def by_newspaper(content: bytes, url: str | None, day: datetime) -> Found:
    import newspaper  # type: ignore[import-not-found]

    article = newspaper.Article(url or "https://www.example.org/")
    article.download(input_html=content.decode("utf-8", "replace"))
    article.parse()
    date = article.publish_date.date().isoformat() if article.publish_date else ""
    return Found(article.title or "", tuple(article.authors), date, article.text)


PEERS: dict[str, tuple[str, Reader]] = {
    "trafilatura": ("trafilatura", by_trafilatura),
    "readability-lxml": ("readability", by_readability),
    "newspaper4k": ("newspaper", by_newspaper),
}


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


def day_of(row: dict[str, Any]) -> datetime:
    """The day on which an article was taken, by which years that it does not print are settled."""
    year, month, day = map(int, row.get("crawl") or (2026, 6, 1))
    return datetime(year, month, day)


def is_printed(row: dict[str, Any]) -> bool:
    """Whether a pasted text prints its day, on a line with the year; pages are always asked for it."""
    if "text" not in row:
        return True
    year, _, day = row["date"].split("-")
    return any(year in line and day.lstrip("0") in line for line in row["text"].splitlines() if len(line) < 200)


def run(
    articles: list[tuple[dict[str, Any], bytes]], readers: dict[str, Reader], misses: str
) -> dict[str, dict[str, Score]]:
    """Data set -> reader -> score."""
    scores: dict[str, dict[str, Score]] = {}
    for row, content in articles:
        for name, reader in readers.items():
            score = scores.setdefault(row.get("ds", "pasted"), {}).setdefault(name, Score())
            begun = time.process_time()
            try:
                found = reader(content, row.get("url"), day_of(row))
            except ClipError:
                found = Found()
                score.failed += 1
            except Exception as error:  # a peer's failure is its score, not ours to raise
                if name == "cuttings":
                    raise
                print(f"{name}: {type(error).__name__} on {row.get('file')}", file=sys.stderr)
                found = Found()
                score.failed += 1
            score.seconds += time.process_time() - begun
            judge(row, found, score, misses if name == "cuttings" else "")
    return scores


COLUMNS = ("body F1", "body precision", "body recall", "first words", "title", "date", "authors", "author F1")


def table(scores: dict[str, dict[str, Score]]) -> str:
    """The scores as text."""
    lines = []
    for data_set, by_reader in scores.items():
        shown = [c for c in COLUMNS if any(_value(score, c) is not None for score in by_reader.values())]
        lines.append(f"\n{data_set:<18}" + "".join(f"{column:>15}" for column in shown) + f"{'CPU s':>9}{'failed':>8}")
        for name, score in by_reader.items():
            cells = (f"{value:.3f}" if (value := _value(score, column)) is not None else "-" for column in shown)
            numbers = "".join(f"{cell:>15}" for cell in cells)
            lines.append(f"{name:<18}{numbers}{score.seconds:9.1f}{score.failed:8}")
    return "\n".join(lines)


def _value(score: Score, column: str) -> float | None:
    if column != "body F1":
        return score.mean(column)
    precision, recall = score.mean("body precision"), score.mean("body recall")
    return 2 * precision * recall / (precision + recall) if precision and recall else None


def main() -> int:
    """Read the arguments, run, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path, nargs="?")
    parser.add_argument("truth", type=Path, nargs="?")
    parser.add_argument("--pasted", type=Path)
    parser.add_argument("--limit", type=int, default=0, help="at most so many articles of each set")
    parser.add_argument("--only", default="", help="only data sets whose name has this in it")
    parser.add_argument("--misses", default="", help="print what was read wrongly of this field")
    parser.add_argument("--alone", action="store_true", help="without peers")
    arguments = parser.parse_args()
    pages: list[tuple[dict[str, Any], bytes]] = []
    pasted: list[tuple[dict[str, Any], bytes]] = []
    if arguments.truth and arguments.truth.exists() and arguments.pages.is_dir():
        counts: dict[str, int] = defaultdict(int)
        for row in rows_of(arguments.truth):
            counts[row["ds"]] += 1
            if arguments.only in row["ds"] and (not arguments.limit or counts[row["ds"]] <= arguments.limit):
                row = {**row, "url": row.get("url") if str(row.get("url", "")).startswith("http") else None}
                pages.append((row, (arguments.pages / row["file"]).read_bytes()))
    else:
        print("No pages to read: give a folder of saved pages and the file of what is in them.")
    if arguments.pasted and arguments.pasted.exists():
        rows = list(rows_of(arguments.pasted))[: arguments.limit or None]
        pasted = [(row, row["text"].encode()) for row in rows]
    elif arguments.pasted:
        print(f"No pasted articles to read: there is no {arguments.pasted}.")
    readers: dict[str, Reader] = {"cuttings": ours}
    for name, (module, reader) in PEERS.items():
        if arguments.alone:
            break
        if importlib.util.find_spec(module):
            readers[name] = reader
        else:
            print(f"{name} is not installed and left out.")
    if pages:
        print(table(run(pages, readers, arguments.misses)))
    pasted_readers: dict[str, Reader] = {"cuttings": ours_pasted}
    if pasted:
        print(table(run(pasted, pasted_readers, arguments.misses)))
    return 0


if __name__ == "__main__":
    sys.exit(main())

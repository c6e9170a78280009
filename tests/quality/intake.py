"""How well intake reads real pages and pasted articles, beside its peers in the same run.

    python -m tests.quality.intake PAGES TRUTH [--pasted FILE] [--limit N] [--only WORD] [--misses FIELD]

PAGES is a folder of saved pages, TRUTH a file of JSON lines (`.gz` is read too) with `ds`, `file` (below PAGES), `url`,
`title`, `authors`, `date` and, where known, `with` and `without` (pieces that must and must not be in the body) or
`first13` (the body's first words). FILE has JSON lines with `text` (what was pasted), `url`, `title`, `authors`,
`date`, `body` and perhaps `crawl` (the year, month and day of pasting). Peers are given a pasted text as a
page of its lines. A peer that is not installed is left out, in words. CPU time is that of the process; the first
articles are read once before, so that nobody pays for what is loaded once.
"""

from __future__ import annotations

import argparse
import contextlib
import logging
import sys
import time
from collections import defaultdict
from datetime import datetime
from pathlib import Path
from typing import Any

from db.errors import ClipError
from tests.quality.corpus import rows_of
from tests.quality.readers import Reader, ours, ours_pasted, readers
from tests.quality.scores import Found, Score, judge, table

_WARMING = 5


def day_of(row: dict[str, Any]) -> datetime:
    """The day on which an article was taken, by which years that it does not print are settled."""
    year, month, day = map(int, row.get("crawl") or (2026, 6, 1))
    return datetime(year, month, day)


def run(
    articles: list[tuple[dict[str, Any], bytes]], readers: dict[str, Reader], misses: str
) -> dict[str, dict[str, Score]]:
    """Data set -> reader -> score."""
    scores: dict[str, dict[str, Score]] = {}
    for row, content in articles[:_WARMING]:
        for reader in readers.values():
            with contextlib.suppress(Exception):
                reader(content, row.get("url"), day_of(row))
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
    logging.disable(logging.CRITICAL)
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
    if pages:
        print(table(run(pages, readers(ours, alone=arguments.alone, pasted=False), arguments.misses)))
    if pasted:
        print(table(run(pasted, readers(ours_pasted, alone=arguments.alone, pasted=True), arguments.misses)))
    return 0


if __name__ == "__main__":
    sys.exit(main())

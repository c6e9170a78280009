"""The copies among our own invented articles are found, and no others."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from db.reprints.comparing import Text
from db.reprints.finding import copies, day_of
from db.reprints.shingles import sample

ARTICLES = Path(__file__).parents[2] / "articles"


def truth() -> list[dict[str, Any]]:
    """What is true of the articles that were pasted as text."""
    lines = (line for path in sorted(ARTICLES.glob("truth-*.jsonl")) for line in path.read_text("utf-8").splitlines())
    return [row for row in map(json.loads, lines) if row["file"].endswith((".txt", ".md"))]


def test_copies_among_our_articles_are_found_and_no_others() -> None:
    rows = truth()
    numbers = {row["file"]: number for number, row in enumerate(rows, 1)}
    raw = {
        number: (ARTICLES / file).read_bytes().decode(row["encoding"] or "utf-8")
        for row, (file, number) in zip(rows, numbers.items(), strict=True)
    }
    texts = {
        numbers[row["file"]]: Text.of(raw[numbers[row["file"]]], day_of(row["published"]), row["agency"] or "")
        for row in rows
    }
    having: dict[int, list[int]] = {}
    for number, text in raw.items():
        for value in sample(text):
            having.setdefault(value, []).append(number)
    found = {
        (min(number, copy.other), max(number, copy.other))
        for number, text in raw.items()
        for copy in copies(
            number, {value: having[value] for value in sample(text)}, lambda ids: {i: texts[i] for i in ids}
        )
    }
    # A corrected article is the same text, too; copies of one are copies of each other.
    sources = {numbers[row["file"]]: row["reprint_of"] or row["revision_of"] or row["file"] for row in rows}
    wanted = {(one, other) for one in sources for other in sources if one < other and sources[one] == sources[other]}
    assert len(wanted) >= 12
    assert found == wanted

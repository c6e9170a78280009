"""Which tags fit a text: the votes of the clippings that are most like it, and tags whose name stands in the text.

k nearest neighbours with votes weighted by likeness (Yang 1999, An evaluation of statistical approaches to text
categorization).
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection

import numpy as np

from db.index.analysis import vocabulary
from db.kin import likeness
from db.kin.likeness import Nearness
from db.kin.reading import articles
from db.kin.related import question_for
from db.kin.store import Store, chunks
from db.kin.words import telling
from db.relations import TagSuggestion

NEIGHBOURS = 20
POOL = 60
"""Of the nearest so many, those that have tags at all are asked, at most `NEIGHBOURS`."""
LEAST_LIKENESS = 0.05
LEAST = 0.5
"""The share of the votes from which on a tag is suggested."""
LEAST_VOTERS = 2
NAMED = 0.25
"""What a tag gains whose name stands in the text."""
MOST = 6


def for_text(library: sqlite3.Connection, store: Store, title: str, text: str, language: str) -> list[TagSuggestion]:
    """The tags that fit a text that is not in the library."""
    question = likeness.question_about(store, telling(title, "", text, language), 0, language)
    return suggested(library, likeness.near(store, question, days=likeness.EVER), f"{title}\n{text}", ())


def for_clipping(library: sqlite3.Connection, store: Store, clipping: int) -> list[TagSuggestion]:
    """The tags that fit a clipping and that it does not have."""
    read = articles(library, [clipping])
    if not read:
        return []
    near = likeness.near(store, question_for(store, read[0]), days=likeness.EVER, without=clipping)
    rows = library.execute("SELECT tag_id FROM tagging WHERE clipping_id = ?", (clipping,))
    return suggested(library, near, f"{read[0].title}\n{read[0].text}", {row[0] for row in rows})


def suggested(library: sqlite3.Connection, near: Nearness, text: str, having: Collection[int]) -> list[TagSuggestion]:
    """The tags that the nearest clippings have, without those that are there already."""
    told = near.likeness + 0.5 * near.widened
    first = np.argsort(-told, kind="stable")[:POOL]
    liking = {int(near.clippings[at]): float(told[at]) for at in first if told[at] >= LEAST_LIKENESS}
    tags = _tags(library, list(liking))
    voters = [each for each in liking if each in tags][:NEIGHBOURS]
    total = sum(liking[each] for each in voters)
    votes: dict[int, float] = defaultdict(float)
    counts: dict[int, int] = defaultdict(int)
    for each in voters:
        for tag in tags[each]:
            votes[tag] += liking[each] / total
            counts[tag] += 1
    names = _names(library, [tag for tag in votes if tag not in having])
    words = vocabulary(text[:20_000])
    found = []
    for tag, name in names.items():
        named = _is_named(name, words)
        score = min(1.0, votes[tag] + NAMED * named)
        if score >= LEAST and counts[tag] >= LEAST_VOTERS:
            found.append(TagSuggestion(name, round(score, 3), _why(counts[tag], len(voters), named)))
    return sorted(found, key=lambda each: (-each.score, each.name))[:MOST]


def _why(count: int, voters: int, named: bool) -> str:
    said = f"{count} of the {voters} most alike have it"
    return f"named in the text; {said}" if named else said


def _is_named(name: str, words: Collection[str]) -> bool:
    leaf = vocabulary(name.rpartition("/")[2])
    return bool(leaf) and leaf.issubset(words)


def _tags(library: sqlite3.Connection, clippings: list[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for part in chunks(clippings):
        rows = library.execute(
            "SELECT clipping_id, tag_id FROM tagging JOIN clipping ON id = clipping_id "
            f"WHERE trashed_at IS NULL AND clipping_id IN ({','.join('?' * len(part))})",
            part,
        )
        for number, tag in rows:
            found[number].append(tag)
    return found


def _names(library: sqlite3.Connection, tags: list[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for part in chunks(tags):
        rows = library.execute(f"SELECT id, name FROM tag WHERE id IN ({','.join('?' * len(part))})", part)
        found.update((row[0], row[1]) for row in rows)
    return found

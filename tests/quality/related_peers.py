"""Others that find related stories, asked for the same stories of the same days: Whoosh, FTS5, scikit-learn.

Each is given the texts only, builds what it needs in memory or in a folder of its own, and is asked the way its
documentation has it. Those that are not installed are left out, in words.
"""

from __future__ import annotations

import math
import sqlite3
import sys
import tempfile
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import numpy as np

from db.index.analysis import terms_in_order

if TYPE_CHECKING:
    from tests.quality.related import Ask, Story

_MOST = 5
_TERMS = 40
_DIMENSIONS = 200


def contenders(stories: Sequence[Story], days: int) -> Iterator[tuple[str, Callable[[], Ask]]]:
    """Names, and what builds each."""
    yield "SQLite FTS5, 40 terms", lambda: _fts5(stories, days)
    if find_spec("sklearn"):
        yield "scikit-learn tf-idf", lambda: _tf_idf(stories, days)
        yield f"scikit-learn LSA, {_DIMENSIONS}", lambda: _lsa(stories, days)
    else:
        print("scikit-learn is not installed (dependency group peers): left out", file=sys.stderr)
    # Last, because its index takes longest.
    yield "Whoosh more_like_this", lambda: _whoosh(stories, days)


class _Days:
    """Which stories are some days around one."""

    def __init__(self, stories: Sequence[Story], days: int) -> None:
        self._ordered = sorted(stories, key=lambda story: (story.day, story.number))
        self._numbers = np.array([story.number for story in self._ordered])
        self._ordinals = [story.day.toordinal() for story in self._ordered]
        self._day = {story.number: story.day.toordinal() for story in stories}
        self._days = days

    def bounds(self, number: int) -> tuple[int, int]:
        """The first and the last day."""
        return self._day[number] - self._days, self._day[number] + self._days

    def around(self, number: int) -> Any:
        """Their numbers, without the story itself."""
        first, last = self.bounds(number)
        inside = self._numbers[bisect_left(self._ordinals, first) : bisect_right(self._ordinals, last)]
        return inside[inside != number]


def _whoosh(stories: Sequence[Story], days: int) -> Ask:
    from whoosh import fields, index
    from whoosh.query import NumericRange  # type: ignore[attr-defined]

    folder = tempfile.mkdtemp()
    schema = fields.Schema(
        number=fields.NUMERIC(stored=True, unique=True), text=fields.TEXT(phrase=False), day=fields.NUMERIC(int)
    )
    made = index.create_in(folder, schema)
    writer = made.writer(limitmb=256)
    for story in stories:
        writer.add_document(number=story.number, text=f"{story.title}\n{story.text}", day=story.day.toordinal())
    writer.commit()
    searcher = made.searcher()
    texts = {story.number: f"{story.title}\n{story.text}" for story in stories}
    around = _Days(stories, days)

    def ask(number: int) -> list[int]:
        own = searcher.document_number(number=number)
        near = NumericRange("day", *around.bounds(number))
        found = searcher.more_like(own, "text", texts[number], top=_MOST + 1, numterms=_TERMS, filter=near)
        return [hit["number"] for hit in found if hit["number"] != number][:_MOST]

    return ask


def _fts5(stories: Sequence[Story], days: int) -> Ask:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE fts USING fts5(title, body, tokenize='porter unicode61')")
    connection.execute("CREATE TABLE story (number INTEGER PRIMARY KEY, day INTEGER)")
    connection.executemany(
        "INSERT INTO fts (rowid, title, body) VALUES (?, ?, ?)",
        ((each.number, each.title, each.text) for each in stories),
    )
    connection.executemany("INSERT INTO story VALUES (?, ?)", ((each.number, each.day.toordinal()) for each in stories))
    counts = {story.number: Counter(terms_in_order(f"{story.title}\n{story.text}")[0]) for story in stories}
    having = Counter(term for each in counts.values() for term in each)
    around = _Days(stories, days)

    def ask(number: int) -> list[int]:
        told = {
            term: (1 + math.log(times)) * math.log(len(stories) / having[term])
            for term, times in counts[number].items()
            if having[term] > 1 and term.isalpha()
        }
        best = sorted(told, key=lambda term: -told[term])[:_TERMS]
        first, last = around.bounds(number)
        rows = connection.execute(
            "SELECT fts.rowid FROM fts JOIN story ON number = fts.rowid WHERE fts MATCH ? AND day BETWEEN ? AND ? "
            "AND number <> ? ORDER BY bm25(fts, 2.0, 1.0) LIMIT ?",
            (" OR ".join(f'"{term}"' for term in best), first, last, number, _MOST),
        )
        return [row[0] for row in rows]

    return ask


def _matrix(stories: Sequence[Story]) -> Any:
    from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-not-found]

    vectorizer = TfidfVectorizer(sublinear_tf=True, stop_words="english", min_df=2)
    return vectorizer.fit_transform(f"{story.title}\n{story.text}" for story in stories)


def _nearest(vectors: Any, stories: Sequence[Story], days: int) -> Ask:
    around = _Days(stories, days)

    def ask(number: int) -> list[int]:
        near = around.around(number)
        scores = vectors[near - 1] @ vectors[number - 1].T
        flat = np.asarray(scores.todense()).ravel() if hasattr(scores, "todense") else np.asarray(scores).ravel()
        found: list[int] = near[np.argsort(-flat)[:_MOST]].tolist()
        return found

    return ask


def _tf_idf(stories: Sequence[Story], days: int) -> Ask:
    return _nearest(_matrix(stories), stories, days)


def _lsa(stories: Sequence[Story], days: int) -> Ask:
    from sklearn.decomposition import TruncatedSVD  # type: ignore[import-not-found]
    from sklearn.preprocessing import normalize  # type: ignore[import-not-found]

    vectors = TruncatedSVD(_DIMENSIONS, random_state=1).fit_transform(_matrix(stories))
    return _nearest(normalize(vectors), stories, days)

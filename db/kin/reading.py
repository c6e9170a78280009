"""Reading clippings from the library and taking from them what is kept in the store."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.kin import pointers, quotations, words
from db.kin.names import find as find_names
from db.relations import Mention
from db.reprints.shingles import sample


@dataclass(frozen=True, slots=True)
class Article:
    """What of a clipping is looked at."""

    clipping: int
    title: str
    standfirst: str
    text: str
    html: str
    language: str
    sha256: str
    day: int
    url_key: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken from an article."""

    article: Article
    terms: dict[str, float]
    sample: tuple[int, ...]
    quotations: list[int]
    pointers: list[str]
    mentions: tuple[Mention, ...]


def articles(connection: sqlite3.Connection, clippings: Sequence[int]) -> list[Article]:
    """These clippings (some hundreds at most), without those that are gone."""
    rows = connection.execute(
        "SELECT c.id, c.title, coalesce(c.standfirst, ''), b.text, b.html, coalesce(c.language, ''), b.sha256, "
        "c.sort_date, coalesce(c.url_key, '') FROM clipping c JOIN body b ON b.clipping_id = c.id "
        f"WHERE c.id IN ({','.join('?' * len(clippings))})",
        clippings,
    )
    return [
        Article(number, title, standfirst, text, html, language, sha256, day_of(moment), key)
        for number, title, standfirst, text, html, language, sha256, moment, key in rows
    ]


def day_of(moment: str) -> int:
    """The day (`date.toordinal`) of an ISO date or moment; 0 where it cannot be read."""
    try:
        return date.fromisoformat(moment[:10]).toordinal()
    except ValueError:
        return 0


def taken(article: Article) -> Taken:
    """Look at an article; the slow part, some milliseconds."""
    text = article.text[: words.MOST_CHARACTERS]
    return Taken(
        article,
        words.telling(article.title, article.standfirst, text, article.language),
        sample(text),
        quotations.hashes(text),
        pointers.keys(article.html, article.url_key),
        find_names(text, article.language, article.title),
    )

"""Every test article read as a file is read, against what it is known to say.

What is not read right yet is listed in `known_misses.json`, field by field; the list may only get shorter.
`python -m tests.desktop.intake.test_articles` writes it anew.
"""

from __future__ import annotations

import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from db.model import Draft
from desktop.intake.read import draft_from_bytes
from tests.quality.readers import without_captions

ARTICLES = Path(__file__).parents[2] / "articles"
KNOWN_MISSES = Path(__file__).with_name("known_misses.json")
NOW = datetime(2026, 11, 22, tzinfo=UTC)
TEXTS = ("title", "outlet", "agency", "dateline", "section", "language", "url")
FIELDS = (*TEXTS, "authors", "published", "updated", "read_also", "body_first", "body_last", "junk", "captions")


def plain(text: str | None) -> str:
    """Text as compared: compatibility forms, without soft hyphens and joiners, single blanks."""
    return " ".join(unicodedata.normalize("NFKC", text or "").replace("\u00ad", "").replace("\u200c", "").split())


def moment(value: str | None) -> str | None:
    """A date as compared: seconds filled in, UTC as +00:00."""
    if not value or len(value) == 10:
        return value
    return datetime.fromisoformat(value).isoformat()


@cache
def truths() -> tuple[dict[str, Any], ...]:
    files = sorted(ARTICLES.glob("truth-*.jsonl"))
    return tuple(json.loads(line) for file in files for line in file.read_text("utf-8").splitlines())


@cache
def draft_of(name: str) -> Draft:
    return draft_from_bytes((ARTICLES / name).read_bytes(), name=name, now=NOW)


def wrong_fields(truth: dict[str, Any], draft: Draft) -> Iterator[str]:
    """The fields of an article that are not what they should be."""
    article = draft.article
    for field in TEXTS:
        if plain(getattr(article, field)) != plain(truth.get(field)):
            yield field
    if [plain(name) for name in article.authors] != [plain(name) for name in truth["authors"]]:
        yield "authors"
    for field in ("published", "updated"):
        if moment(getattr(article, field)) != moment(truth.get(field)):
            yield field
    found = [(plain(pointer.title), pointer.url) for pointer in article.read_also]
    if found != [(plain(pointer["title"]), pointer.get("url") or "") for pointer in truth["read_also"]]:
        yield "read_also"
    text = plain(article.body.text())
    running = plain(without_captions(article.body))
    if not running.startswith(plain(truth["body_first"])):
        yield "body_first"
    if not running.endswith(plain(truth["body_last"])):
        yield "body_last"
    if any(plain(piece) in text for piece in truth["junk"]):
        yield "junk"
    kept = text + "\n" + "\n".join(plain(each.text) for each in draft.left_out)
    if any(plain(caption) not in kept for caption in truth.get("captions") or ()):
        yield "captions"


@cache
def misses() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for truth in truths():
        for field in wrong_fields(truth, draft_of(truth["file"])):
            found[field].append(truth["file"])
    return {field: found[field] for field in FIELDS if found[field]}


def test_there_are_three_hundred_articles() -> None:
    assert len(truths()) == 300


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_is_read_right_in_every_article_but_those_known(field: str) -> None:
    known = json.loads(KNOWN_MISSES.read_text("utf-8")).get(field, [])
    got = misses().get(field, [])
    assert not set(got) - set(known), "read right before, wrong now"
    assert not set(known) - set(got), "read right now: take it off the list of known misses"


@pytest.mark.parametrize(
    ("field", "at_least"),
    [
        ("title", 297), ("language", 300), ("url", 300), ("published", 296), ("updated", 299), ("read_also", 299),
        ("authors", 282), ("agency", 296), ("dateline", 284), ("outlet", 282), ("section", 281), ("body_first", 296),
        ("body_last", 289), ("junk", 296), ("captions", 299),
    ],
)  # fmt: skip
def test_the_list_of_known_misses_does_not_grow(field: str, at_least: int) -> None:
    known = json.loads(KNOWN_MISSES.read_text("utf-8")).get(field, [])
    assert 300 - len(known) >= at_least


@pytest.mark.parametrize("name", [truth["file"] for truth in truths()])
def test_the_bytes_are_kept_and_every_field_tells_where_it_came_from(name: str) -> None:
    draft = draft_of(name)
    assert draft.original.content == (ARTICLES / name).read_bytes()
    for field in ("title", "outlet", "authors", "published", "dateline", "agency"):
        value = getattr(draft.article, field)
        chosen = draft.chosen(field)
        assert (chosen.value if chosen else None) == (value or None)
        assert chosen is None or chosen.detail or field == "title"


if __name__ == "__main__":
    KNOWN_MISSES.write_text(json.dumps(misses(), indent=1, ensure_ascii=False) + "\n", "utf-8")
    print({field: 300 - len(names) for field, names in misses().items()})

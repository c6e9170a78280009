"""Clippings in any number to measure with: made of a corpus's paragraphs, or of seeded words where there is none."""

import gzip
import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from db.query.matcher import Document, Texts

_SYLLABLES = [c + v + e for c in "bcdfghklmnprstvz" for v in "aeiou" for e in ("", "n", "r", "s", "l")]
_VOCABULARY = 40_000
_OUTLETS = [
    f"The {place} {name}" for place in ("Harbour", "Valley", "Lantern", "River") for name in ("Post", "Echo", "Star")
]
_TAGS = [
    "war",
    "war/east",
    "money",
    "money/bonds",
    "money/bonds/green",
    "sport",
    "weather",
    "courts",
    "ports",
    "farming",
]
_PLACES = ["Northport", "Old Quay", "Sunkhola", "Marsh End", "Kestrel Bay"]
_FIRST_DAY = date(2015, 1, 1)
_DAYS = 3650


def documents(count: int, corpus: Path | None, seed: int = 1) -> Iterator[Document]:
    """`count` clippings, the same for the same arguments."""
    chance = random.Random(seed)
    texts = _recombined(corpus, chance) if corpus else _synthetic(chance)
    for number in range(1, count + 1):
        title, body = next(texts)
        yield _clipping(chance, number, title, body)


def _clipping(chance: random.Random, number: int, title: str, body: str) -> Document:
    day = (_FIRST_DAY + timedelta(chance.randrange(_DAYS))).isoformat()
    values = {
        "outlet": (chance.choice(_OUTLETS),),
        "place": (chance.choice(_PLACES),),
        "agency": (chance.choice(("AFP", "Reuters")),) if chance.random() < 0.5 else (),
        "author": (f"Author {int(chance.paretovariate(0.8)) % 3000}",),
        "tag": tuple(sorted(set(chance.choices(_TAGS, weights=range(len(_TAGS), 0, -1), k=chance.randrange(4))))),
        "lang": ("en",),
    }
    states = {state for state in ("filed", "read", "starred") if chance.random() < 0.5}
    return Document(number, Texts(title, "", body, ""), values, {"date": day}, frozenset(states))


def _synthetic(chance: random.Random) -> Iterator[tuple[str, str]]:
    """Word frequencies as Zipf has them, lengths as newspapers have them: most short, a few very long."""
    words = [_word(random.Random(rank)) for rank in range(_VOCABULARY)]
    weights = [1 / (rank + 2.7) for rank in range(_VOCABULARY)]
    total, cumulative = 0.0, []
    for weight in weights:
        total += weight
        cumulative.append(total)
    while True:
        length = min(4000, int(chance.lognormvariate(5.1, 0.7)) + 20)
        taken = chance.choices(words, cum_weights=cumulative, k=length + 8)
        sentences = [" ".join(taken[at : at + 18]).capitalize() + "." for at in range(8, len(taken), 18)]
        paragraphs = [" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)]
        yield " ".join(taken[:8]).title(), "\n\n".join(paragraphs)


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.choice((1, 2, 2, 3, 3, 4))))


def _recombined(corpus: Path, chance: random.Random) -> Iterator[tuple[str, str]]:
    """The stories as they are, then new ones of as many paragraphs drawn from all, so that words stay real."""
    reading = gzip.open if corpus.suffix == ".gz" else open
    with reading(corpus, "rt", encoding="utf-8") as lines:
        stories = [(story["title"] or "Untitled", story["body"]) for story in map(json.loads, lines) if story["body"]]
    yield from stories
    paragraphs = [paragraph for _, body in stories for paragraph in body.split("\n\n")]
    titles = [title for title, _ in stories]
    sizes = [body.count("\n\n") + 1 for _, body in stories]
    while True:
        yield chance.choice(titles), "\n\n".join(chance.choices(paragraphs, k=chance.choice(sizes)))

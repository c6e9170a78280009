"""Illustrated press books of any size, the same for the same size: the articles of `tests/articles` over and over."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from db.assets import asset_of
from db.body import Block, Body, Picture, Span
from db.model import Article, Asset, Tag
from desktop.export.dossier import Dossier, Entry, Relation
from tests.desktop.export.pictures import drawing, photo, saved

ARTICLES = Path(__file__).parents[1] / "articles"
TAGS = tuple(Tag(n, name, "#336699") for n, name in enumerate(("ports", "courts", "weather", "money", "schools"), 1))


@dataclass(frozen=True, slots=True)
class Told:
    """An article of `tests/articles` as it ought to be read."""

    title: str
    paragraphs: tuple[str, ...]
    outlet: str | None
    published: str | None
    language: str


@cache
def told() -> tuple[Told, ...]:
    """The articles of which the text is a file of its own, with their bodies cut out of it."""
    made = []
    for file in sorted(ARTICLES.glob("truth-*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            row = json.loads(line)
            if row["kind"] != "text" or not row["body_first"] or not row["title"]:
                continue
            text = (ARTICLES / row["file"]).read_text(row["encoding"] or "utf-8", errors="replace")
            start, end = text.find(row["body_first"]), text.find(row["body_last"])
            if 0 <= start < end:
                body = text[start : end + len(row["body_last"])]
                paragraphs = tuple(" ".join(each.split()) for each in body.split("\n\n") if each.strip())
                made.append(Told(row["title"], paragraphs, row["outlet"], row["published"], row["language"]))
    return tuple(made)


class Drawn:
    """The pictures of a book in a folder: made once, read one by one as a library does."""

    def __init__(self, folder: Path, width: int = 1_400) -> None:
        self._folder = folder
        self._width = width
        self._assets: dict[str, tuple[Path, str]] = {}
        folder.mkdir(parents=True, exist_ok=True)

    def picture(self, number: int) -> str:
        """The hash of the picture with a number: two photographs, then a chart."""
        chart = number % 3 == 2
        path = self._folder / f"{number}-{self._width}.{'png' if chart else 'jpg'}"
        height = self._width * 2 // 3
        if not path.exists():
            made = drawing(number, self._width, height) if chart else photo(number, self._width, height)
            path.write_bytes(saved(made, "PNG") if chart else saved(made, "JPEG", quality=88))
        asset = asset_of(path.read_bytes(), "image/png" if chart else "image/jpeg")
        self._assets[asset.sha256] = (path, asset.media_type)
        return asset.sha256

    def path(self, sha256: str) -> Path:
        """Where a picture lies."""
        return self._assets[sha256][0]

    def __call__(self, sha256: str) -> Asset | None:
        path, media_type = self._assets[sha256]
        return asset_of(path.read_bytes(), media_type)


def illustrated(count: int, drawn: Drawn, longest: int = 100) -> Dossier:
    """A book of `count` articles of at most `longest` paragraphs, with a picture each, linked to two others each."""
    chance = random.Random(count)
    plain = [_entry(number, drawn, longest, chance) for number in range(1, count + 1)]
    linked = tuple(_linked(entry, plain, chance) for entry in plain)
    return Dossier(
        "Illustrated", linked, "2024-12-01T09:30:00Z", "A press book", "5a1e", compiler="Nora Quill", picture=drawn
    )


def _entry(number: int, drawn: Drawn, longest: int, chance: random.Random) -> Entry:
    source = told()[number % len(told())]
    paragraphs = list(source.paragraphs)
    chance.shuffle(paragraphs)
    body = Body.from_text("\n\n".join(paragraphs[:longest]))
    caption = (Span(f"A view of the place, number {number}"),)
    picture = Picture(f"https://p.example/{number}.jpg", caption, "A view", drawn.picture(number), "Harbour Photos")
    blocks: list[Block] = [*body.blocks[:1], picture, *body.blocks[1:]]
    article = Article(
        f"{source.title} {number}",
        Body(tuple(blocks)),
        outlet=source.outlet or "The Averil Courier",
        published=(source.published or "2024-11-20")[:10],
        language=source.language,
        url=f"https://courier.example/{number}",
    )
    words = len(article.body.text().split())
    return Entry(number, article, "2024-11-30T08:00:00Z", (TAGS[number % 5],), sha256="ab" * 32, word_count=words)


def _linked(entry: Entry, others: list[Entry], chance: random.Random) -> Entry:
    links = []
    for target in chance.sample(others, min(2, len(others))):
        if target.id != entry.id:
            links.append(Relation("follow-up", "follow-up to", target.id, target.article.title, "", True))
    return Entry(
        entry.id, entry.article, entry.captured_at, entry.tags, "", entry.sha256, entry.word_count, tuple(links)
    )

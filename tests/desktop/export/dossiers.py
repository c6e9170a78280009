"""Small dossiers of fictional articles."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from db.body import Body
from db.model import Article, Tag
from db.relations import LINK_KINDS
from desktop.export.dossier import Dossier, Entry, Relation

COMPILED = "2024-12-01T09:30:00Z"
TEXT = (
    "Fishing boats left Port Averil on Tuesday for the first time in six weeks.\n\n"
    "“We had almost given up,” said Nora Quill, who skippers the Petrel. The harbour office put the cost at $2m."
)


def tag(name: str) -> Tag:
    return Tag(1, name, "#336699")


def entry(number: int, title: str = "", text: str = TEXT, **changes: Any) -> Entry:
    """An entry; `changes` are fields of the entry or of its article."""
    body = changes.pop("body", None) or Body.from_text(text)
    article = Article(
        title or f"Harbour reopens, day {number}",
        body,
        outlet="The Averil Courier",
        authors=("Nora Quill",),
        published=f"2024-11-{number % 28 + 1:02}",
        language="en",
        url=f"https://courier.example/{number}",
    )
    of_article = {name: changes.pop(name) for name in list(changes) if name in Article.__dataclass_fields__}
    plain = Entry(
        number,
        replace(article, **of_article),
        "2024-11-30T08:00:00Z",
        tags=(tag("fishing"), tag("ports/averil")),
        sha256="ab" * 32,
        word_count=len(text.split()),
    )
    return replace(plain, **changes)


def relation(target: Entry, type_: str = "follow-up", note: str = "", inside: bool = True) -> Relation:
    words = next(kind.name for kind in LINK_KINDS if kind.key == type_)
    return Relation(type_, words, target.id, target.article.title, note, inside)


def dossier(*entries: Entry, title: str = "Six weeks without fish", **changes: Any) -> Dossier:
    return replace(Dossier(title, entries, COMPILED, "A press book", "5a1e"), **changes)

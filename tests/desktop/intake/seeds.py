"""One sound input of every kind that intake reads, from our own articles, for the fuzz command to spoil."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.desktop.intake.files import made

ARTICLES = Path(__file__).parents[2] / "articles"


@dataclass(frozen=True, slots=True)
class Seed:
    """An input: its kind and what makes it, once."""

    kind: str
    make: Callable[[], bytes]

    def content(self) -> bytes:
        """The sound input."""
        return _made(self.make)


@cache
def _made(make: Callable[[], bytes]) -> bytes:
    return make()


def _story() -> bytes:
    return f"{made.HEADLINE}\nBy Jessamy Tregear\n24 April 2025\n\n".encode() + "\n\n".join(made.PARAGRAPHS).encode()


def _markdown() -> bytes:
    text = "\n\n".join(made.PARAGRAPHS)
    return f"---\ntitle: {made.HEADLINE}\nauthor: Jessamy Tregear\n---\n\n# {made.HEADLINE}\n\n{text}\n".encode()


def _bare_page() -> bytes:
    """A page that tells nothing of itself."""
    text = "".join(f"<p>{one}</p>" for one in made.PARAGRAPHS)
    return f"<html><body><div class=menu><a href=/>Home</a></div><h1>{made.HEADLINE}</h1>{text}</body></html>".encode()


def _clipboard() -> bytes:
    text = "".join(f"<p>{one}</p>" for one in made.PARAGRAPHS)
    fragment = f"<h1>{made.HEADLINE}</h1><p>By <b>Jessamy Tregear</b><br>24 April 2025</p>{text}"
    return (
        f"Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000009999\r\nSourceURL:{made.ADDRESS}\r\n"
        f"<html><body><!--StartFragment-->{fragment}<!--EndFragment--></body></html>"
    ).encode()


def _file(path: Path) -> Callable[[], bytes]:
    return path.read_bytes


def _articles() -> list[Seed]:
    paths = sorted(ARTICLES.glob("[0-9]*"))[::12]
    return [Seed("markdown" if path.suffix == ".md" else "pasted", _file(path)) for path in paths]


SEEDS: list[Seed] = [
    *_articles(),
    Seed("text", _story),
    Seed("markdown", _markdown),
    *[Seed("clipboard", _clipboard)] * 8,
    *[Seed("page", lambda: made.page().encode())] * 8,
    *[Seed("page", _bare_page)] * 2,
    *[Seed("single-file", lambda: made.single_file().encode())] * 4,
    Seed("mhtml", made.mhtml),
    Seed("mhtml", lambda: made.mhtml("cid:loveday@karrow", "binary")),
    Seed("mhtml", lambda: made.mhtml(coding="binary")),
    Seed("webarchive", made.webarchive),
    Seed("webarchive", lambda: made.webarchive(False)),
    Seed("mail", made.mail),
    Seed("mail", lambda: made.mail(html=False)),
    Seed("newsletter", made.newsletter),
    Seed("newsletter", made.newsletter),
    Seed("mbox", made.mailbox),
    Seed("warc", made.warc),
    Seed("warc", lambda: made.warc(False)),
    Seed("gzip", made.gzipped),
    *[Seed("pdf", lambda: made.pdf(made.printed(2, 1)))] * 3,
    Seed("pdf", lambda: made.pdf(made.printed(3, 2))),
]

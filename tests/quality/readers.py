"""The readers that are compared: ours, and peers where they are installed; each makes of some bytes what it can."""

from __future__ import annotations

import html
import importlib
import importlib.util
import warnings
from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import Any

from db.body import Body, Picture
from tests.quality.scores import Found

Reader = Callable[[bytes, str | None, datetime], Found]


def without_captions(body: Body) -> str:
    """The text of a body without its captions, which the truth does not count as text."""
    return Body(tuple(block for block in body.blocks if not isinstance(block, Picture))).text()


def ours(content: bytes, url: str | None, day: datetime) -> Found:
    from desktop.intake.html import draft_from_html

    article = draft_from_html(content, url=url, now=day).article
    text = f"{article.standfirst or ''}\n{without_captions(article.body)}"
    return Found(article.title, article.authors, (article.published or "")[:10], text)


def ours_pasted(content: bytes, url: str | None, day: datetime) -> Found:
    from desktop.intake.text import draft_from_text

    article = draft_from_text(content.decode(), url=url, now=day).article
    text = f"{article.standfirst or ''}\n{article.body.text()}"
    return Found(article.title, article.authors, (article.published or "")[:10], text)


def by_trafilatura(content: bytes, url: str | None, day: datetime) -> Found:
    import trafilatura

    document = trafilatura.bare_extraction(content, url=url, include_comments=False, with_metadata=True)
    if document is None or isinstance(document, dict):
        return Found()
    authors = tuple(name.strip() for name in (document.author or "").split(";") if name.strip())
    return Found(document.title or "", authors, document.date or "", document.text or "")


def by_readability(content: bytes, url: str | None, day: datetime) -> Found:
    from lxml.html import fromstring
    from readability import Document  # type: ignore[import-not-found,import-untyped,unused-ignore]

    document = Document(content.decode("utf-8", "replace"))
    return Found(document.short_title(), (), "", "".join(map(str, fromstring(document.summary()).itertext())))


@cache
def _offline() -> None:
    """Keep newspaper4k from asking the network for its list of domains."""
    domains: Any = importlib.import_module("tldextract.tldextract")
    domains.TLD_EXTRACTOR = domains.TLDExtract(suffix_list_urls=(), cache_dir=None)


def by_newspaper(content: bytes, url: str | None, day: datetime) -> Found:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        import newspaper  # type: ignore[import-not-found,import-untyped,unused-ignore]

    _offline()
    article = newspaper.Article(url or "https://www.example.org/", fetch_images=False)
    article.download(input_html=content.decode("utf-8", "replace"))
    article.parse()
    date = article.publish_date.date().isoformat() if article.publish_date else ""
    return Found(article.title or "", tuple(article.authors), date, article.text)


PEERS: dict[str, tuple[str, Reader]] = {
    "trafilatura": ("trafilatura", by_trafilatura),
    "readability-lxml": ("readability", by_readability),
    "newspaper4k": ("newspaper", by_newspaper),
}


def as_page(read: Reader) -> Reader:
    """A reader of pages that is given pasted text: the lines become paragraphs of a bare page."""

    def reader(content: bytes, url: str | None, day: datetime) -> Found:
        lines = (line.strip() for line in content.decode().splitlines())
        body = "".join(f"<p>{html.escape(line)}</p>" for line in lines if line)
        return read(
            f"<!doctype html><html><head><meta charset='utf-8'></head><body>{body}</body></html>".encode(), url, day
        )

    return reader


def readers(mine: Reader, *, alone: bool, pasted: bool) -> dict[str, Reader]:
    """Name -> reader, ours first; says which peers are not installed."""
    found = {"cuttings": mine}
    for name, (module, reader) in () if alone else PEERS.items():
        if importlib.util.find_spec(module):
            found[name] = as_page(reader) if pasted else reader
        else:
            print(f"{name} is not installed and left out.")
    return found

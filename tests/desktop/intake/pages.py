"""Fictional web pages for the tests of fields: their parts in place, and what is found in them."""

from __future__ import annotations

import json
from datetime import datetime

from db.model import Origin
from desktop.intake.findings import Findings
from desktop.intake.metadata import complete_metadata, read_metadata
from desktop.intake.sanitize import parse
from desktop.intake.weighing import settle

HEADLINE = "Ferry to run again from May, weather and paint permitting"
PROSE = [
    "The Lady Loveday, which has been in dry dock since March, is to carry passengers again from the first of May.",
    "Her captain said that the paint was dry, with one exception, and that nobody should lean on the starboard rail.",
    "The island council paid for the repair out of a fund that had been meant for a weathervane and is now empty.",
]
URL = "https://www.karrow-mail.example/island/ferry-to-run-again-from-may"


def web_page(*, head: str = "", title: str = HEADLINE, body: str = "", lang: str = "en") -> str:
    """A page; `body` is what stands in place of the usual headline and text."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE)
    inside = body or f"<article><h1>{HEADLINE}</h1>{text}</article>"
    return (
        f"<!doctype html><html lang='{lang}'><head><meta charset='utf-8'><title>{title}</title>{head}</head>"
        f"<body>{inside}</body></html>"
    )


def article_with(above: str = "", below: str = "", heading: str = f"<h1>{HEADLINE}</h1>") -> str:
    """The usual article with something between headline and text, and below the text."""
    return f"<main><article>{heading}{above}{''.join(f'<p>{one}</p>' for one in PROSE)}{below}</article></main>"


def linked(**fields: object) -> str:
    """A JSON-LD script with a news article."""
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": HEADLINE, **fields}
    return f"<script type='application/ld+json'>{json.dumps(node)}</script>"


def found_in(html: str, url: str | None = URL, paragraphs: list[str] | None = None) -> Findings:
    """What the fields of a page are found to be; `paragraphs` is the body that would be read beside them."""
    tree = parse(html)
    assert tree is not None
    findings = Findings()
    findings.add("url", url, Origin.ADDRESS, 0.8, "the address of the page")
    read_metadata(tree, findings, url=url, now=datetime(2026, 6, 1))
    settle(findings)
    complete_metadata(tree, findings, PROSE * 8 if paragraphs is None else paragraphs)
    settle(findings)
    return findings

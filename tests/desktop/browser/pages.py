"""Pages as the extension sends them."""

from __future__ import annotations

import base64
import uuid
from typing import Any

from desktop.browser.sent import Sent, sent

URL = "http://news.test/harbour/pier?utm_source=feed"
MOMENT = "2024-11-20T09:30:00Z"
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)

SENTENCES = (
    "The harbour council met on Monday and heard forty residents who had come to speak about the pier.",
    "It put off the vote on the new pier for the third time, and the mayor left before the end.",
    "“We have waited for nine years,” said Bo Marsh, who sells nets on the quay and has four boats.",
    "The auditor is to report in the spring, and the vote is to be held when her report is there.",
)


def html(title: str = "Council puts off pier vote", *, head: str = "", body: str = "") -> str:
    """A page with an article."""
    text = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><title>{title} - Harbour Post</title>{head}</head>'
        f"<body><article><h1>{title}</h1>{text}{body}</article></body></html>"
    )


def record(**changes: Any) -> dict[str, Any]:
    """What the extension sends of a page."""
    return {
        "key": str(uuid.uuid4()),
        "url": URL,
        "title": "Council puts off pier vote - Harbour Post",
        "html": html(),
        "whole": True,
        "selection": None,
        "tags": ["local/harbour"],
        "story": "Pier",
        "starred": True,
        "pictures": [],
        **changes,
    }


def page(*, kept_at: str = MOMENT, **changes: Any) -> Sent:
    """A page as it waits in the inbox."""
    return sent(record(**changes), kept_at=kept_at)


def picture(source: str, content: bytes = PIXEL) -> dict[str, str]:
    """A picture as the extension sends it."""
    return {"source": source, "type": "image/png", "base64": base64.b64encode(content).decode()}

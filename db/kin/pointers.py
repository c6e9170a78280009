"""The web addresses in an article's text, as the keys by which clippings are known (`db.addresses.url_key`)."""

from __future__ import annotations

import html
import re

from db.addresses import url_key

MOST = 60
"""Addresses of one clipping; a page with more is a list of links."""
_LONGEST = 500

_LINKED = re.compile(r'<a href="(https?://[^"]{4,2000})"')
_WRITTEN = re.compile(r"\bhttps?://[^\s<>\"“”«»]{4,2000}")


def keys(markup: str, own: str = "") -> list[str]:
    """The keys of the addresses in a body's HTML, linked or written out, without the article's `own`."""
    found: dict[str, None] = {}
    for address in (*_LINKED.findall(markup), *_WRITTEN.findall(markup)):
        key = url_key(html.unescape(address).rstrip(".,;:!?)'’"))
        # A bare host is somebody's front page.
        if "/" in key and len(key) <= _LONGEST and key != own:
            found[key] = None
            if len(found) >= MOST:
                break
    return list(found)

"""Fetching the pictures of an article, when the person allows it: few, bounded, recognised by content, nothing decoded.

The addresses are those that the page gave; no referrer and no cookie goes with them. What is no picture, is too large
or is there to count readers is passed over and told.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from urllib.parse import urljoin

from db.assets import asset_of
from db.body import Body, Picture
from db.errors import FetchError
from db.model import Asset, Draft
from desktop.intake.fetch import PICTURE, fetch
from desktop.intake.picture_header import picture_header

MOST = 40
"""Pictures of one article."""
LARGEST = 10_000_000
"""Bytes of one picture."""
LARGEST_TOGETHER = 40_000_000
MOST_PIXELS = 50_000_000
COUNTING = 8
"""Pixels of a side up to which a picture is there to count its readers."""

Refused = Callable[[str, str], None]
"""Told of a picture that was not kept: its address, and a sentence."""


def wanted(body: Body) -> list[Picture]:
    """The pictures of a text that have an address and are not kept, each once."""
    found: dict[str, Picture] = {}
    for picture in body.pictures():
        if not picture.asset and picture.source:
            found.setdefault(picture.source, picture)
    return list(found.values())


def fetch_for(
    article: Draft | Body,
    base: str | None = None,
    *,
    allow_private: bool = False,
    cancelled: Callable[[], bool] | None = None,
    refused: Refused | None = None,
    deadline: float = 120.0,
) -> list[Asset]:
    """The pictures of a draft or of a clipping's text that are not kept yet; `base` resolves addresses without a host.

    Each has as `source` the address by which the text names it, so `Library.add_assets` finds its place. `deadline` in
    seconds for all together. What cannot be had goes to `refused`. Raises `Cancelled`.
    """
    body = article.article.body if isinstance(article, Draft) else article
    tell = refused or (lambda _address, _sentence: None)
    ends = time.monotonic() + deadline
    room = LARGEST_TOGETHER
    kept: dict[str, Asset] = {}
    pictures = wanted(body)
    for picture in pictures[MOST:]:
        tell(picture.source, f"Only {MOST} pictures of an article are kept.")
    for picture in pictures[:MOST]:
        left = ends - time.monotonic()
        if left <= 0:
            tell(picture.source, "The time for the pictures of one article was over.")
            continue
        if room <= 0:
            tell(picture.source, f"The pictures of the article have more than {LARGEST_TOGETHER:,} bytes.")
            continue
        address = urljoin(base, picture.source) if base else picture.source
        try:
            content = fetch(
                address,
                allow_private=allow_private,
                deadline=min(left, 30.0),
                limit=min(LARGEST, room),
                cancelled=cancelled,
                kind=PICTURE,
            ).content
        except FetchError as error:
            tell(picture.source, error.problem)
            continue
        asset = _judged(content, picture.source, tell)
        if asset is not None:
            kept[picture.source] = asset
            room -= len(content)
    return list(kept.values())


def _judged(content: bytes, source: str, tell: Refused) -> Asset | None:
    header = picture_header(content)
    if header is None:
        tell(source, "What is there is no PNG, JPEG, GIF, WebP or AVIF picture.")
    elif header.pixels > MOST_PIXELS:
        tell(source, f"It has {header.width:,} by {header.height:,} pixels; more than {MOST_PIXELS:,} are not kept.")
    elif header.width <= COUNTING or header.height <= COUNTING:
        tell(source, "It is no picture but there to count readers.")
    else:
        return asset_of(content, header.media_type, source, header.width, header.height)
    return None

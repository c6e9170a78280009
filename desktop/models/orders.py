"""The orders and partings of the list in words, for menus and buttons; shown through `tr`."""

from __future__ import annotations

from datetime import date, timedelta

from db.bands import Grouping
from db.sort import Sort
from desktop.models.wording import day_in_words
from desktop.translation import mark, tr

ORDERS = {
    Sort.RELEVANCE: mark("Best match"),
    Sort.FRESH: mark("Best match, newest favoured"),
    Sort.NEWEST: mark("Newest first"),
    Sort.OLDEST: mark("Oldest first"),
    Sort.CLIPPED: mark("Clipped last"),
    Sort.UPDATED: mark("Updated last"),
    Sort.HEADLINE: mark("Headline, A to Z"),
    Sort.OUTLET: mark("Outlet, A to Z"),
    Sort.AUTHOR: mark("Author, A to Z"),
    Sort.LENGTH: mark("Longest first"),
    Sort.LENGTH_REVERSED: mark("Shortest first"),
}
"""The orders that the menu offers."""
OTHER_ORDERS = {
    Sort.CLIPPED_REVERSED: mark("Clipped first"),
    Sort.UPDATED_REVERSED: mark("Updated first"),
    Sort.HEADLINE_REVERSED: mark("Headline, Z to A"),
    Sort.OUTLET_REVERSED: mark("Outlet, Z to A"),
    Sort.AUTHOR_REVERSED: mark("Author, Z to A"),
    Sort.AGENCY: mark("Agency, A to Z"),
    Sort.AGENCY_REVERSED: mark("Agency, Z to A"),
    Sort.SECTION: mark("Section, A to Z"),
    Sort.SECTION_REVERSED: mark("Section, Z to A"),
    Sort.LANGUAGE: mark("Language, A to Z"),
    Sort.LANGUAGE_REVERSED: mark("Language, Z to A"),
    Sort.STARRED: mark("Starred first"),
    Sort.STARRED_REVERSED: mark("Starred last"),
    Sort.UNREAD: mark("Unread first"),
    Sort.UNREAD_REVERSED: mark("Unread last"),
}
"""The orders that only heads of columns ask for."""
SHORT = {Sort.FRESH: mark("Best and newest")}
"""What a button says where that is shorter."""

GROUPING_WORDS: dict[Grouping, str] = {
    "": mark("Not grouped"),
    "day": mark("By day"),
    "month": mark("By month"),
    "outlet": mark("By outlet"),
    "story": mark("By story"),
}
_NONE: dict[Grouping, str] = {
    "day": mark("No date"),
    "month": mark("No date"),
    "outlet": mark("No outlet"),
    "story": mark("In no story"),
}


def order_in_words(order: Sort, *, short: bool = False) -> str:
    """What an order is called."""
    words = ORDERS.get(order) or OTHER_ORDERS[order]
    return tr(SHORT.get(order, words) if short else words)


def band_in_words(by: Grouping, name: str, today: date) -> str:
    """What is written over a band of the list: `Today`, `20 Nov 2024`, an outlet, a story."""
    if not name:
        return tr(_NONE[by])
    if by not in ("day", "month"):
        return name
    near = {today: mark("Today"), today - timedelta(days=1): mark("Yesterday")}
    try:
        said = near.get(date.fromisoformat(name))
    except ValueError:
        said = None
    return tr(said) if said else day_in_words(name)

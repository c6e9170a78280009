"""The orders in which lists can be put."""

from __future__ import annotations

from enum import StrEnum


class Sort(StrEnum):
    """The order of a list. `FRESH` is relevance in which newer clippings count more.

    `NEWEST` and `OLDEST` are by date of publication. Names run from A to Z; of times the latest comes first, of texts
    the longest, and what is starred or unread before what is not. The reverse of each runs the other way. Clippings
    without a value come last in both, equals newest first.
    """

    RELEVANCE = "relevance"
    FRESH = "fresh"
    NEWEST = "newest"
    OLDEST = "oldest"
    HEADLINE = "headline"
    HEADLINE_REVERSED = "headline-reversed"
    OUTLET = "outlet"
    OUTLET_REVERSED = "outlet-reversed"
    AUTHOR = "author"
    AUTHOR_REVERSED = "author-reversed"
    AGENCY = "agency"
    AGENCY_REVERSED = "agency-reversed"
    SECTION = "section"
    SECTION_REVERSED = "section-reversed"
    LANGUAGE = "language"
    LANGUAGE_REVERSED = "language-reversed"
    CLIPPED = "clipped"
    CLIPPED_REVERSED = "clipped-reversed"
    UPDATED = "updated"
    UPDATED_REVERSED = "updated-reversed"
    LENGTH = "length"
    LENGTH_REVERSED = "length-reversed"
    STARRED = "starred"
    STARRED_REVERSED = "starred-reversed"
    UNREAD = "unread"
    UNREAD_REVERSED = "unread-reversed"

    @property
    def by_rank(self) -> bool:
        """Whether only what was searched for words can be put into this order."""
        return self in (Sort.RELEVANCE, Sort.FRESH)

    @property
    def key(self) -> str:
        """What is compared, empty for orders by rank and by date of publication."""
        return "" if self.by_rank or self in (Sort.NEWEST, Sort.OLDEST) else self.value.removesuffix("-reversed")

    @property
    def is_reversed(self) -> bool:
        """Whether this order runs the other way."""
        return self is Sort.OLDEST or self.value.endswith("-reversed")

    @property
    def turned(self) -> Sort:
        """The same order the other way; orders by rank have only one way."""
        if self.by_rank:
            return self
        if not self.key:
            return Sort.NEWEST if self is Sort.OLDEST else Sort.OLDEST
        return Sort(self.key if self.is_reversed else f"{self.key}-reversed")

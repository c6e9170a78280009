"""The names that fields, states and parts go by in what a person types, and what they mean."""

from __future__ import annotations

from db.query import tree

ANYWHERE = "any"
"""`any:` is a text field that says nothing; it marks a word that would be read as an operator otherwise."""
LEAD = "lead"
"""The headline and the beginning of the text."""

ALIASES = {
    **{name: name for name in (*tree.TEXT_FIELDS, *tree.FILTER_FIELDS, *tree.DATE_FIELDS, *tree.NUMBER_FIELDS)},
    ANYWHERE: ANYWHERE,
    LEAD: LEAD,
    **dict.fromkeys(("headline", "hl"), "title"),
    **dict.fromkeys(("text", "caption", "captions"), "body"),
    "notes": "note",
    "highlights": "highlight",
    **dict.fromkeys(("source", "paper"), "outlet"),
    **dict.fromkeys(("byline", "by"), "author"),
    **dict.fromkeys(("people", "who", "mentions"), "person"),
    **dict.fromkeys(("location", "places", "where"), "place"),
    **dict.fromkeys(("organisation", "organization", "company"), "org"),
    "language": "lang",
    **dict.fromkeys(("site", "address"), "url"),
    "tags": "tag",
    "stories": "story",
    "published": "date",
    **dict.fromkeys(("captured", "added"), "clipped"),
    **dict.fromkeys(("after", "since"), "after"),
    **dict.fromkeys(("before", "until"), "before"),
    **dict.fromkeys(("wc", "wordcount", "length"), "words"),
    "similar": "similar",
    "is": "is",
    "has": "has",
}
"""Name as typed before a colon -> what it means. `=` does as well, and `<` and `>` where days or words are counted."""

CODES = {
    "hd": "title",
    **dict.fromkeys(("hlp", "lp"), LEAD),
    "sn": "outlet",
    "la": "lang",
    "cr": "agency",
    "dln": "dateline",
    "se": "section",
    "pd": "date",
    "ns": "tag",
}
"""Factiva's field codes, which are names before `=` only; some of them are words of a language before a colon."""

SEGMENTS = {
    **dict.fromkeys(("headline", "title"), "title"),
    **dict.fromkeys(("hlead", "lead"), LEAD),
    "body": "body",
    "byline": "author",
    "publication": "outlet",
    "dateline": "dateline",
    "section": "section",
    "language": "lang",
    "length": "words",
    "date": "date",
}
"""Nexis's segments, which are names before a parenthesis: `headline(mines)`."""

STATES = {
    **{state: state for state in tree.STATES},
    "star": "starred",
    "trash": "trashed",
    "new": "unread",
    "change": "changed",
    "reprints": "reprint",
    "reprinted": "reprint",
    **dict.fromkeys(("cut", "paywall", "paywalled"), "truncated"),
}

PARTS = {
    **{part: part for part in tree.PARTS},
    **{f"{part}s": part for part in ("tag", "link", "note", "highlight", "picture", "author", "pointer")},
    **{f"{part}s": part for part in ("person", "place", "org")},
    **dict.fromkeys(("image", "images", "photo"), "picture"),
    "stories": "story",
    "byline": "author",
    "people": "person",
    "organisation": "org",
    "language": "lang",
    "published": "date",
    "source": "outlet",
}

ORDERED = (*tree.DATE_FIELDS, *tree.NUMBER_FIELDS)
"""Fields that `<` and `>` may follow."""


def known_fields() -> tuple[str, ...]:
    """The field names to offer for completion."""
    return (
        *tree.FILTER_FIELDS,
        *tree.TEXT_FIELDS,
        LEAD,
        *tree.DATE_FIELDS,
        "after",
        "before",
        *tree.NUMBER_FIELDS,
        "is",
        "has",
        "similar",
    )

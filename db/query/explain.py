"""A tree in words, for the line under the search box."""

from __future__ import annotations

from db.query.dates import in_words
from db.query.tree import (
    And,
    Dates,
    Everything,
    Filter,
    Has,
    Is,
    Match,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Wildcard,
    Word,
)

_STATES = {
    "inbox": ("in the inbox", "not in the inbox"),
    "filed": ("filed", "not filed"),
    "starred": ("starred", "not starred"),
    "unread": ("unread", "read"),
    "read": ("read", "unread"),
    "trashed": ("in the trash", "not in the trash"),
}
_PARTS = {
    "tag": "tags",
    "link": "links",
    "note": "a note",
    "url": "an address",
    "picture": "pictures",
    "author": "an author",
    "agency": "an agency",
    "outlet": "an outlet",
    "place": "a dateline",
    "section": "a section",
    "lang": "a known language",
    "date": "a date",
    "pointer": "pointers to other stories",
}
_TEXTS = {"title": "in the headline", "body": "in the text", "note": "in the note"}
_VALUES = {
    "outlet": ("from", "not from"),
    "author": ("by", "not by"),
    "agency": ("with agency", "without agency"),
    "place": ("datelined", "not datelined"),
    "section": ("in section", "not in section"),
    "lang": ("in language", "not in language"),
    "url": ("with an address containing", "without an address containing"),
    "tag": ("tagged", "not tagged"),
}
_DATES = {"date": "published", "clipped": "clipped", "updated": "updated"}


def explain(query: Query | Node) -> str:
    """One line in words, such as `Clippings with “mines” and “ukraine”, tagged war, published since 1 Nov 2024`."""
    tree = query.tree if isinstance(query, Query) else query
    if isinstance(tree, Everything):
        return "All clippings"
    return f"Clippings {_phrase(tree)}"


def _phrase(node: Node) -> str:
    if isinstance(node, And):
        return ", ".join(_conditions(node.children))
    if isinstance(node, Or):
        return _choice(node.children)
    return _leaf(node, wanted=True)


def _conditions(children: tuple[Node, ...]) -> list[str]:
    """The words together, then one condition after another."""
    texts = [child for child in children if isinstance(child, Word | Phrase | Prefix | Wildcard)]
    unwanted = [
        child.child
        for child in children
        if isinstance(child, Not) and isinstance(child.child, Word | Phrase | Prefix | Wildcard)
    ]
    parts = []
    if texts:
        parts.append(f"with {_listed([_quoted(leaf) for leaf in texts], 'and')}")
    if unwanted:
        parts.append(f"without {_listed([_quoted(leaf) for leaf in unwanted], 'or')}")
    for child in children:
        if child in texts or (isinstance(child, Not) and child.child in unwanted):
            continue
        parts.append(_leaf(child, wanted=True))
    return parts


def _choice(children: tuple[Node, ...]) -> str:
    if all(isinstance(child, Word | Phrase | Prefix | Wildcard) for child in children):
        return f"with {_listed([_quoted(child) for child in children if not isinstance(child, Not)], 'or')}"
    return "either " + " or ".join(f"({_phrase(c)})" if isinstance(c, And | Or) else _leaf(c, True) for c in children)


def _leaf(node: Node, wanted: bool) -> str:
    match node:
        case Word() | Phrase() | Prefix() | Wildcard():
            return f"{'with' if wanted else 'without'} {_quoted(node)}"
        case Filter():
            return _filter(node, wanted)
        case Dates(field, start, end):
            return f"{'' if wanted else 'not '}{_DATES[field]} {_days(start, end)}"
        case Is(state):
            return _STATES[state][0 if wanted else 1]
        case Has(part):
            return f"{'with' if wanted else 'without'} {_PARTS[part]}"
        case Not(child):
            return _leaf(child, not wanted)
        case And(children):
            return f"{'' if wanted else 'not '}({', '.join(_conditions(children))})"
        case Or(children):
            return f"{'' if wanted else 'not '}({_choice(children)})"
        case _:
            return "of any kind"


def _quoted(leaf: Node) -> str:
    match leaf:
        case Prefix(text):
            shown = f"“{text}…”"
        case Phrase(text, _, True):
            shown = f"“{text}…”"
        case Word(text) | Phrase(text) | Wildcard(text):
            shown = f"“{text}”"
        case _:
            shown = _phrase(leaf)
    field = _TEXTS.get(getattr(leaf, "field", ""), "")
    return f"{shown} {field}" if field else shown


def _filter(leaf: Filter, wanted: bool) -> str:
    verb = _VALUES[leaf.field][0 if wanted else 1]
    value = leaf.value + ("…" if leaf.match is Match.PREFIX else "")
    if leaf.field == "tag":
        return f"{verb} {value}" + (" itself" if leaf.match is Match.EXACT else "")
    shown = value if leaf.match is not Match.WORDS or leaf.field in ("lang", "agency") else f"“{value}”"
    return f"{verb} {shown}"


def _days(start: str | None, end: str | None) -> str:
    if start and end:
        if start == end:
            return f"on {in_words(start)}"
        if start[4:] == "-01-01" and end == f"{start[:4]}-12-31":
            return f"in {start[:4]}"
        return f"from {in_words(start)} to {in_words(end)}"
    return f"since {in_words(start)}" if start else f"until {in_words(end)}" if end else "at any time"


def _listed(parts: list[str], word: str) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {word} {parts[-1]}"

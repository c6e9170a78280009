"""A tree in words, for the line under the search box."""

from __future__ import annotations

from db.query.dates import in_words
from db.query.tree import (
    TEXT_LEAVES,
    And,
    AtLeast,
    Dates,
    Everything,
    Exact,
    Filter,
    First,
    Fuzzy,
    Has,
    Is,
    Match,
    Near,
    Node,
    Not,
    Number,
    Or,
    Phrase,
    Prefix,
    Query,
    Similar,
    TextLeaf,
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
    "changed": ("changed by the outlet since they were first clipped", "not changed since they were first clipped"),
    "reprint": ("with the same text as another clipping", "with a text that no other clipping has"),
    "truncated": ("whose text is not whole", "whose text is whole"),
    "unfetched": ("whose text is not fetched yet", "whose text is fetched"),
}
_PARTS = {
    "tag": "tags",
    "link": "links",
    "note": "a note",
    "highlight": "highlights",
    "story": "a place in a story",
    "url": "an address",
    "picture": "pictures",
    "author": "an author",
    "agency": "an agency",
    "outlet": "an outlet",
    "person": "a person named",
    "place": "a place named",
    "org": "an organisation named",
    "dateline": "a dateline",
    "section": "a section",
    "lang": "a known language",
    "date": "a date",
    "pointer": "pointers to other stories",
}
_TEXTS = {"title": "in the headline", "body": "in the text", "note": "in the note", "highlight": "in a highlight"}
_VALUES = {
    "outlet": ("from", "not from"),
    "author": ("by", "not by"),
    "agency": ("with agency", "without agency"),
    "person": ("naming the person", "not naming the person"),
    "place": ("naming the place", "not naming the place"),
    "org": ("naming the organisation", "not naming the organisation"),
    "dateline": ("datelined", "not datelined"),
    "section": ("in section", "not in section"),
    "lang": ("in language", "not in language"),
    "url": ("with an address containing", "without an address containing"),
    "tag": ("tagged", "not tagged"),
    "story": ("in the story", "not in the story"),
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
    texts = [child for child in children if isinstance(child, TEXT_LEAVES)]
    unwanted = [child.child for child in children if isinstance(child, Not) and isinstance(child.child, TEXT_LEAVES)]
    parts = []
    if texts:
        parts.append(f"with {_listed(_items(texts), 'and')}")
    if unwanted:
        parts.append(f"without {_listed(_items(unwanted), 'or')}")
    for child in children:
        if child in texts or (isinstance(child, Not) and child.child in unwanted):
            continue
        parts.append(_leaf(child, wanted=True))
    return parts


def _choice(children: tuple[Node, ...]) -> str:
    texts = [child for child in children if isinstance(child, TEXT_LEAVES)]
    if len(texts) == len(children):
        return f"with {_listed(_items(texts), 'or')}"
    return "either " + " or ".join(f"({_phrase(c)})" if isinstance(c, And | Or) else _leaf(c, True) for c in children)


def _leaf(node: Node, wanted: bool) -> str:
    if isinstance(node, TEXT_LEAVES):
        return f"{'with' if wanted else 'without'} {_quoted(node)}"
    match node:
        case Filter():
            return _filter(node, wanted)
        case Dates(field, start, end):
            return f"{'' if wanted else 'not '}{_DATES[field]} {days_in_words(start, end)}"
        case Number(_, low, high):
            return f"{'' if wanted else 'not '}{_number(low, high)}"
        case Similar(clipping):
            return f"{'like' if wanted else 'unlike'} clipping {clipping}"
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


def _items(leaves: list[TextLeaf]) -> list[str]:
    """What is looked for, in parentheses what could be read as going on with the next."""
    if len(leaves) == 1:
        return [_quoted(leaves[0])]
    return [f"({_quoted(leaf)})" if isinstance(leaf, Near) else _quoted(leaf) for leaf in leaves]


def _quoted(leaf: TextLeaf) -> str:
    """What is looked for, and where."""
    field = _TEXTS.get(leaf.field, "")
    return f"{_shown(leaf)} {field}" if field else _shown(leaf)


def _shown(leaf: TextLeaf | Or) -> str:
    match leaf:
        case Prefix(text) | Phrase(text, _, True, 0):
            return f"“{text}…”"
        case Phrase(text, _, prefix, slop) if slop:
            return f"“{text}{'…' if prefix else ''}” loosely (in any order, with up to {_words(slop, 'more ')} between)"
        case Fuzzy(text, edits):
            return f"a word like “{text}” ({'one letter' if edits == 1 else 'two letters'} may differ)"
        case Exact(text):
            return f"exactly “{text}”"
        case Near(children, distance, ordered):
            return _near([_shown(child) for child in children], distance, ordered)
        case AtLeast(times, inner):
            return f"{_shown(inner)} at least {'twice' if times == 2 else f'{times} times'}"
        case First(words, inner):
            return f"{_shown(inner)} in the headline or the first {_words(words)}"
        case Or(children):
            return f"({_listed([_shown(child) for child in children if isinstance(child, TEXT_LEAVES)], 'or')})"
        case Word(text) | Phrase(text) | Wildcard(text):
            return f"“{text}”"


def _near(shown: list[str], distance: int, ordered: bool) -> str:
    if len(shown) > 2:
        how = "right behind one another" if distance == 1 else f"within {distance} words from one to the next"
        return f"{_listed(shown, 'and')} {'in this order, ' if ordered else ''}{how}"
    if ordered:
        return f"{shown[0]} followed {'directly' if distance == 1 else f'within {distance} words'} by {shown[1]}"
    return f"{shown[0]} {'next to' if distance == 1 else f'within {distance} words of'} {shown[1]}"


def _words(number: int, kind: str = "") -> str:
    return f"{number} {kind}{'word' if number == 1 else 'words'}"


def _number(low: int | None, high: int | None) -> str:
    """`with more than 500 words`; round numbers are taken for those that were typed."""
    if low is not None and high is not None:
        return f"with exactly {_words(low)}" if low == high else f"with {low} to {_words(high)}"
    if low is not None:
        return f"with more than {_words(low - 1)}" if low % 10 == 1 and low > 1 else f"with at least {_words(low)}"
    if high is not None:
        return f"with fewer than {_words(high + 1)}" if high % 10 == 9 else f"with at most {_words(high)}"
    return "with any number of words"


def _filter(leaf: Filter, wanted: bool) -> str:
    verb = _VALUES[leaf.field][0 if wanted else 1]
    value = leaf.value + ("…" if leaf.match is Match.PREFIX else "")
    if leaf.field == "tag":
        return f"{verb} {value}" + (" itself" if leaf.match is Match.EXACT else "")
    shown = value if leaf.match is not Match.WORDS or leaf.field in ("lang", "agency") else f"“{value}”"
    return f"{verb} {shown}"


def days_in_words(start: str | None, end: str | None) -> str:
    """`from 1 Nov 2024 to 20 Nov 2024`, of days in ISO 8601, `None` for open."""
    if start and end:
        if start == end:
            return f"on {in_words(start)}"
        if start[4:] == "-01-01" and end == f"{start[:4]}-12-31":
            return f"in {start[:4]}"
        return f"from {in_words(start)} to {in_words(end)}"
    return f"since {in_words(start)}" if start else f"until {in_words(end)}" if end else "at any time"


def _listed(parts: list[str], word: str) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {word} {parts[-1]}"

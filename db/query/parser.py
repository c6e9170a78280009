"""From what a person types to a tree. Tolerant: whatever is typed has a meaning, and nothing typed raises.

Words side by side must all be there; `AND`, `OR`, `NOT` in capitals, `-`, parentheses, "quotations", `prefix*`,
`wild?card`, `field:value`. What is half typed means what the person is on the way to; what was repaired is said in
notes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from db.index.analysis import has_words, words
from db.query import tree
from db.query.dates import parse_period
from db.query.lexer import Kind, Piece, level, pieces
from db.query.tree import Dates, Everything, Filter, Has, Is, Match, Node, Phrase, Prefix, Query, Wildcard, Word

MAX_LENGTH = 2000
"""Characters of a query that are read."""
MAX_LEAVES = 200
"""Words and conditions that are used."""
MAX_DEPTH = 30
"""Parentheses within parentheses; deeper ones are read as if they weren't there."""

ALIASES = {
    **{name: name for name in (*tree.TEXT_FIELDS, *tree.FILTER_FIELDS, *tree.DATE_FIELDS)},
    **dict.fromkeys(("headline", "hl"), "title"),
    "text": "body",
    "notes": "note",
    **dict.fromkeys(("source", "paper"), "outlet"),
    **dict.fromkeys(("byline", "by"), "author"),
    **dict.fromkeys(("dateline", "location"), "place"),
    "language": "lang",
    **dict.fromkeys(("site", "address"), "url"),
    "tags": "tag",
    "published": "date",
    **dict.fromkeys(("captured", "added"), "clipped"),
    **dict.fromkeys(("after", "since"), "after"),
    **dict.fromkeys(("before", "until"), "before"),
    "is": "is",
    "has": "has",
}
"""Name as typed -> what it means."""

_STATES = {**{state: state for state in tree.STATES}, "star": "starred", "trash": "trashed", "new": "unread"}
_PARTS = {
    **{part: part for part in tree.PARTS},
    **{f"{part}s": part for part in ("tag", "link", "note", "picture", "author", "pointer")},
    **dict.fromkeys(("image", "images", "photo"), "picture"),
    "byline": "author",
    "dateline": "place",
    "language": "lang",
    "published": "date",
    "source": "outlet",
}
_NAMES = frozenset(ALIASES)
_UNKNOWN = re.compile(r"([^\W\d_]+):[^\s/]")
_OPERATORS = ("AND", "OR", "NOT")


def parse(text: str, today: date | None = None, *, typing: bool = False) -> Query:
    """What `text` means; never raises.

    `today` is what `yesterday` counts from (this day by default). With `typing` the cursor stands at the end and the
    word there, unless a space follows, is taken as the beginning of a word.
    """
    parser = _Parser(text, today or date.today(), typing)
    return Query(text, parser.run(), tuple(dict.fromkeys(parser.notes)))


class _Parser:
    def __init__(self, text: str, today: date, typing: bool) -> None:
        self.notes: list[str] = []
        self._today = today
        self._text = level(text)
        if len(text) > MAX_LENGTH:
            self._text = self._text[:MAX_LENGTH]
            self.notes.append(f"Only the first {MAX_LENGTH} characters of the query are used.")
        self._cursor = len(self._text) if typing and len(text) <= MAX_LENGTH else -1
        self._pieces = list(pieces(self._text, _NAMES))
        self._at = 0
        self._leaves = 0
        self._depth = 0

    def run(self) -> Node:
        found: list[Node] = []
        while self._at < len(self._pieces):
            before = self._at
            found.append(self._any())
            if self._peek(Kind.CLOSE) or self._at == before:
                self._at += 1
        if self._leaves > MAX_LEAVES:
            self.notes.append(f"Only the first {MAX_LEAVES} words and conditions are used.")
        return tree.both(found)

    def _peek(self, *kinds: Kind) -> Piece | None:
        piece = self._pieces[self._at] if self._at < len(self._pieces) else None
        return piece if piece and piece.kind in kinds else None

    def _operator(self, name: str) -> bool:
        piece = self._peek(Kind.WORD)
        return piece is not None and not piece.attached and piece.text == name

    def _any(self) -> Node:
        found = [self._all()]
        while self._operator("OR"):
            self._at += 1
            found.append(self._all())
        return tree.either(found)

    def _all(self) -> Node:
        found: list[Node] = []
        while self._at < len(self._pieces) and not self._peek(Kind.CLOSE) and not self._operator("OR"):
            if self._operator("AND"):
                self._at += 1
            else:
                found.append(self._one())
        return tree.both(found)

    def _one(self) -> Node:
        odd = False
        while self._operator("NOT") or self._peek(Kind.MINUS):
            odd = not odd
            self._at += 1
        if self._at == len(self._pieces) or self._peek(Kind.CLOSE) or self._operator("OR") or self._operator("AND"):
            return Everything()
        node = self._primary()
        return tree.negated(node) if odd else node

    def _primary(self) -> Node:
        piece = self._pieces[self._at]
        self._at += 1
        match piece.kind:
            case Kind.OPEN:
                return self._group()
            case Kind.FIELD:
                return self._field(piece)
            case _:
                unknown = _UNKNOWN.match(self._text, piece.start) if piece.kind is Kind.WORD else None
                if unknown and piece.start + len(unknown[1]) < piece.end:
                    self.notes.append(f"“{unknown[1]}:” is not a field: searched as words.")
                return self._text_leaf(piece, "")

    def _group(self) -> Node:
        if self._depth >= MAX_DEPTH:
            self.notes.append(f"Parentheses deeper than {MAX_DEPTH} are left out.")
            return Everything()
        self._depth += 1
        node = self._any()
        self._depth -= 1
        if self._peek(Kind.CLOSE):
            self._at += 1
        else:
            self._still_open("parenthesis")
        return node

    def _field(self, piece: Piece) -> Node:
        name = ALIASES[piece.text.lower()]
        value = self._peek(Kind.WORD, Kind.QUOTED)
        if value and value.attached:
            self._at += 1
            return self._condition(name, piece, value)
        if (opening := self._peek(Kind.OPEN)) and opening.start == piece.end:
            self._at += 1
            return _scoped(self._group(), name, self)
        return Everything()

    def _condition(self, name: str, field: Piece, value: Piece) -> Node:
        if name in tree.TEXT_FIELDS:
            return self._text_leaf(value, name)
        if not value.closed:
            self._still_open("quotation mark")
        return self._counted(self.condition(name, value.text, field.exact, self._typed(value)))

    def condition(self, name: str, value: str, exact: bool, typed: bool) -> Node:
        """The leaf of `name:value`, `Everything` where the value says nothing (yet)."""
        if name in ("is", "has"):
            return self._known(name, value, typed)
        if name in ("date", "clipped", "updated", "after", "before"):
            return self._dates(name, value, typed)
        value = " ".join(value.split())
        if name == "tag":
            value = "/".join(part.strip() for part in value.split("/") if part.strip())
        prefix = not exact and (typed or value.endswith("*"))
        if not exact:
            value = value.rstrip("*/ " if name == "tag" else "* ")
        if not value:
            return Everything()
        return Filter(name, value, Match.EXACT if exact else Match.PREFIX if prefix else Match.WORDS)

    def _known(self, name: str, value: str, typed: bool) -> Node:
        known = _STATES if name == "is" else _PARTS
        wanted = value.lower()
        meant = known.get(wanted)
        if meant is None and typed:
            begun = {known[word] for word in known if word.startswith(wanted)}
            meant = begun.pop() if len(begun) == 1 else None
            if begun:
                return Everything()
        if meant is None:
            names = ", ".join(tree.STATES if name == "is" else tree.PARTS)
            self.notes.append(f"“{name}:{value}” is not known and left out. There are: {names}.")
            return Everything()
        return Is(meant) if name == "is" else Has(meant)

    def _dates(self, name: str, value: str, typed: bool) -> Node:
        period = parse_period(value, self._today)
        if period is None:
            if not typed:
                self.notes.append(f"“{value}” is not a date: left out. Write 2024, 2024-11, 2024-11-20 or last week.")
            return Everything()
        start, end = period
        if name == "after":
            name, end = "date", None
        elif name == "before":
            name, end = "date", _day_before(start) if start else end
            start = None
        if not start and not end:
            return Everything()
        return Dates(name, start.isoformat() if start else None, end.isoformat() if end else None)

    def _typed(self, piece: Piece) -> bool:
        """Whether the cursor stands at the end of this piece, so that it may go on."""
        return piece.end == self._cursor and (piece.kind is Kind.WORD or not piece.closed)

    def _still_open(self, what: str) -> None:
        if self._cursor < 0:
            self.notes.append(f"A {what} is still open: closed at the end.")

    def _counted(self, node: Node) -> Node:
        if isinstance(node, Everything):
            return node
        self._leaves += 1
        return node if self._leaves <= MAX_LEAVES else Everything()

    def _text_leaf(self, piece: Piece, field: str) -> Node:
        typed = self._typed(piece)
        if piece.kind is Kind.QUOTED:
            if not piece.closed:
                self._still_open("quotation mark")
            return self._counted(_phrase(piece.text, field, typed))
        return tree.both(self._counted(node) for node in _bare(piece.text, field, typed))


def _phrase(text: str, field: str, typed: bool) -> Node:
    prefix = typed or text.endswith("*")
    text = " ".join(text.rstrip("* ").split())
    spans = list(words(text))
    if not spans:
        return Everything()
    if len(spans) == 1:
        only = text[slice(*spans[0])]
        return Prefix(only, field) if prefix and spans[0][1] == len(text) else Word(only, field)
    return Phrase(text, field, prefix)


def _bare(text: str, field: str, typed: bool) -> list[Node]:
    """The words of a piece without spaces: `war,peace` are two."""
    stem = text.rstrip("*")
    if len(stem) < len(text) or "*" in stem or "?" in stem:
        wild = _wildcard(text, field)
        if wild:
            return [wild]
    spans = list(words(stem))
    nodes: list[Node] = [Word(stem[slice(*span)], field) for span in spans]
    last = stem[slice(*spans[-1])] if spans else ""
    # One Latin letter begins too many words to be what anybody is looking for.
    goes_on = typed and spans and spans[-1][1] == len(stem) and not (len(last) == 1 and last.isascii())
    if last and (len(stem) < len(text) or goes_on):
        nodes[-1] = Prefix(last, field)
    return nodes


def _wildcard(text: str, field: str) -> Node | None:
    """A pattern, where there is a sign inside a plain word; `word*` alone is a prefix."""
    pattern = re.sub(r"\*+", "*", text).lstrip("*?")
    letters = re.sub(r"[*?]", "", pattern)
    inner = pattern.rstrip("*")
    if not ("*" in inner or "?" in inner) or list(words(letters)) != [(0, len(letters))] or not letters.isalnum():
        return None
    return Wildcard(pattern, field)


def _scoped(node: Node, name: str, parser: _Parser) -> Node:
    """`title:(a OR b)`: the field given to every word of the group."""
    scope: Callable[[Node], Node] = lambda child: _scoped(child, name, parser)  # noqa: E731
    match node:
        case tree.And(children):
            return tree.both(map(scope, children))
        case tree.Or(children):
            return tree.either(map(scope, children))
        case tree.Not(child):
            return tree.negated(scope(child))
        case Word(text, "") | Phrase(text, "") | Prefix(text, "") | Wildcard(text, ""):
            if name not in tree.TEXT_FIELDS:
                return parser.condition(name, text, False, isinstance(node, Prefix))
            if isinstance(node, Phrase):
                return Phrase(text, name, node.prefix)
            return type(node)(text, name)
        case _:
            return node


def _day_before(day: date) -> date:
    return day - timedelta(1) if day > date.min else day


def known_fields() -> tuple[str, ...]:
    """The field names to offer for completion."""
    return (*tree.FILTER_FIELDS, *tree.TEXT_FIELDS, *tree.DATE_FIELDS, "after", "before", "is", "has")


def bare_word(text: str) -> bool:
    """Whether a word, typed without quotation marks, is read as that word."""
    return text not in _OPERATORS and has_words(text)

"""From what a person types to a tree. Tolerant: whatever is typed has a meaning, and nothing typed raises.

Words side by side must all be there; `AND`, `OR`, `NOT` in capitals, `-`, parentheses, "quotations", `near/5`,
`prefix*`, `wild?card`, `fuzzy~`, `=exact`, `field:value`, `atleast3:word`. What is half typed means what the person is
on the way to; what was repaired is said in notes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from db.index.analysis import has_words
from db.query import proximity, tree
from db.query.conditions import Conditions
from db.query.fields import ANYWHERE, LEAD, known_fields
from db.query.leaves import bare, exact, quoted
from db.query.lexer import TRUNCATED, Kind, Piece, level, pieces, without_controls
from db.query.proximity import Proximity
from db.query.tree import PLAIN_LEAVES, AtLeast, Everything, Exact, First, Near, Node, Prefix, Query

__all__ = ["MAX_DEPTH", "MAX_LEAVES", "MAX_LENGTH", "bare_word", "known_fields", "parse"]

MAX_LENGTH = 2000
"""Characters of a query that are read."""
MAX_LEAVES = 200
"""Words and conditions that are used."""
MAX_DEPTH = 30
"""Parentheses within parentheses; deeper ones are read as if they weren't there."""
LEAD_WORDS = 50
"""Words of the text that count as its lead."""
MAX_TIMES = 999
MAX_FIRST = 99_999

_UNKNOWN = re.compile(r"([^\W\d_]+):[^\s/]|([a-z]{2,3})=\w")
_OPERATORS = ("AND", "OR", "NOT")
_BEGUN = re.compile(r"(?:A|AN|AND|O|OR|N|NO|NOT|NE|NEA|w|W|(?i:near|within|adj|atleast|first[0-9]+))\Z")
_COUNT = re.compile(r"(atleast|first)([0-9]+)")
_COUNT_WORD = re.compile(r"(?i)atleast[0-9]{1,9}\Z")
_EXPERT_OR = re.compile(r"\([^()]*\sor\s[^()]*\)")
_LOWER = (
    (re.compile(r"(?<=\s)or(?=\s)"), "Write OR in capitals to search either."),
    (re.compile(r"(?<=\s)not(?=\s)"), "Write NOT in capitals, or -word, to leave a word out."),
    (re.compile(r"(?<=\s)and(?=\s)"), "“and” is a word here: write AND in capitals, or nothing, between words."),
    (re.compile(r"(?<=\s)same(?=\s)"), "Write SAME in capitals for: in the same paragraph."),
)


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
        self._text = level(text)
        self._as_typed = without_controls(text)
        if len(text) > MAX_LENGTH:
            self._text = self._text[:MAX_LENGTH]
            self.notes.append(f"Only the first {MAX_LENGTH} characters of the query are used.")
        self._cursor = len(self._text) if typing and len(text) <= MAX_LENGTH else -1
        self._pieces = list(pieces(self._text))
        self._conditions = Conditions(today, self.notes.append)
        self._at = 0
        self._leaves = 0
        self._depth = 0
        self._expert = False

    def run(self) -> Node:
        found: list[Node] = []
        while self._at < len(self._pieces):
            before = self._at
            found.append(self._any())
            if self._peek(Kind.CLOSE) or self._at == before:
                self._at += 1
        if self._leaves > MAX_LEAVES:
            self.notes.append(f"Only the first {MAX_LEAVES} words and conditions are used.")
        self._suggest_capitals()
        return tree.both(found)

    def _peek(self, *kinds: Kind, ahead: int = 0) -> Piece | None:
        at = self._at + ahead
        piece = self._pieces[at] if at < len(self._pieces) else None
        return piece if piece and piece.kind in kinds else None

    def _operator(self, *names: str) -> bool:
        piece = self._peek(Kind.WORD)
        return piece is not None and not piece.attached and not piece.exact and piece.text in names

    def _nearness(self, ahead: int = 0) -> bool:
        piece = self._peek(Kind.WORD, ahead=ahead)
        return bool(piece and not piece.attached and not piece.exact and proximity.is_operator(piece.text))

    def _at_end(self) -> bool:
        return self._at == len(self._pieces) or bool(self._peek(Kind.CLOSE)) or self._operator("AND", "OR")

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
            elif self._nearness():
                self._one_sided()
                self._at += 1
            else:
                found.append(self._one())
        return tree.both(found)

    def _one(self) -> Node:
        odd = self._negations()
        if self._at_end():
            return Everything()
        node = self._primary()
        others: list[tuple[Proximity, Node]] = []
        while self._nearness():
            how = self._how_near()
            unwanted = self._negations()
            if self._at_end():
                self._one_sided()
                break
            other = self._primary()
            if unwanted:
                # `a near/5 NOT b`: where a is, but not with b beside it.
                without = self._not_near(node, how, other)
                node = proximity.near(node, others, self.notes.append) if others else node
                return tree.both([tree.negated(node) if odd else node, without])
            if not isinstance(other, Everything):
                others.append((how, other))
        if self._operator("NOT") and self._nearness(ahead=1) and not others:
            self._at += 1
            how = self._how_near()
            other = Everything() if self._at_end() else self._primary()
            return tree.both([tree.negated(node) if odd else node, self._not_near(node, how, other)])
        if others and isinstance(node, Everything):
            node, others = others[0][1], others[1:]
        if others:
            node = proximity.near(node, others, self.notes.append)
        return tree.negated(node) if odd else node

    def _negations(self) -> bool:
        """Whether an odd number of them stands here; `NOT near/5` is none."""
        odd = False
        while self._peek(Kind.MINUS) or (self._operator("NOT") and not self._nearness(ahead=1)):
            odd = not odd
            self._at += 1
        return odd

    def _how_near(self) -> Proximity:
        """What the operators that stand here mean; of several the last counts."""
        self._expert = True
        while self._nearness(ahead=1):
            self._at += 1
        self._at += 1
        return proximity.proximity(self._pieces[self._at - 1].text, self.notes.append)

    def _one_sided(self) -> None:
        if self._cursor < 0:
            self.notes.append("“Near” needs something on both sides: left out.")

    def _not_near(self, node: Node, how: Proximity, other: Node) -> Node:
        if isinstance(node, Everything) or isinstance(other, Everything):
            return Everything()
        return tree.negated(proximity.near(node, [(how, other)], self.notes.append))

    def _primary(self) -> Node:
        piece = self._pieces[self._at]
        self._at += 1
        match piece.kind:
            case Kind.OPEN:
                return self._group()
            case Kind.FIELD:
                return self._field(piece)
            case Kind.COUNT:
                return self._count(piece)
            case _:
                unknown = _UNKNOWN.match(self._text, piece.start) if piece.kind is Kind.WORD else None
                name = unknown and (unknown[1] or unknown[2])
                if name and not piece.exact and piece.start + len(name) < piece.end:
                    sign = self._text[piece.start + len(name)]
                    self.notes.append(f"“{name}{sign}” is not a field: searched as words.")
                return self._text_leaf(piece, "", piece.exact)

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
        name = piece.text
        self._expert = self._expert or ":" not in self._text[piece.start : piece.end]
        value = self._peek(Kind.WORD, Kind.QUOTED)
        if value and value.attached:
            self._at += 1
            node = self._condition(name, piece, value)
        elif (opening := self._peek(Kind.OPEN)) and opening.start == piece.end:
            self._at += 1
            node = self._group()
        else:
            return Everything()
        if name == LEAD:
            if ":" not in self._text[piece.start : piece.end]:
                self.notes.append(f"The lead is taken as: the headline and the first {LEAD_WORDS} words of the text.")
            return self._wrapped(node, lambda leaf: First(LEAD_WORDS, leaf), "first")
        return self._scoped(node, name)

    def _condition(self, name: str, field: Piece, value: Piece) -> Node:
        if name in (*tree.TEXT_FIELDS, ANYWHERE, LEAD):
            return self._text_leaf(value, name if name in tree.TEXT_FIELDS else "", field.exact)
        if not value.closed:
            self._still_open("quotation mark")
        text = value.text
        if value.kind is Kind.WORD and TRUNCATED.search(text):
            text = f"{text[:-1]}*"
        return self._counted(self._conditions.make(name, text, exact=field.exact, typed=self._typed(value)))

    def _count(self, piece: Piece) -> Node:
        """`atleast3:word`, `first50:(a OR b)`; of several in a row the last counts."""
        self._expert = True
        while again := self._peek(Kind.COUNT):
            piece = again
            self._at += 1
        number = _COUNT.match(piece.text)
        if number is None or self._at_end() or self._nearness() or self._peek(Kind.MINUS) or self._operator("NOT"):
            return Everything()
        node = self._primary()
        many = int(number[2])
        if number[1] == "first":
            return self._wrapped(node, lambda leaf: First(min(max(many, 1), MAX_FIRST), leaf), piece.text)
        if many < 2:
            return node
        return self._wrapped(node, lambda leaf: AtLeast(min(many, MAX_TIMES), leaf), piece.text)

    def _wrapped(self, node: Node, wrap: Callable[[tree.PlainLeaf], Node], name: str) -> Node:
        match node:
            case tree.And(children):
                return tree.both(self._wrapped(child, wrap, name) for child in children)
            case tree.Or(children):
                return tree.either(self._wrapped(child, wrap, name) for child in children)
            case tree.Not(child):
                return tree.negated(self._wrapped(child, wrap, name))
            case Everything():
                return node
            case Exact(text, field):
                self.notes.append(f"With “{name}”, “=” is looked for without regard to case and accents.")
                return self._wrapped(quoted(text, field), wrap, name)
        if isinstance(node, PLAIN_LEAVES):
            return wrap(node)
        self.notes.append(f"“{name}” is for words and phrases: the rest is looked for anywhere.")
        return node

    def _scoped(self, node: Node, name: str) -> Node:
        """`title:(a OR b)`: the field given to every word of the group that has none."""
        match node:
            case tree.And(children):
                return tree.both(self._scoped(child, name) for child in children)
            case tree.Or(children):
                return tree.either(self._scoped(child, name) for child in children)
            case tree.Not(child):
                return tree.negated(self._scoped(child, name))
            case AtLeast(_, leaf) | First(_, leaf) if not leaf.field:
                inner = self._scoped(leaf, name)
                return replace(node, leaf=inner) if isinstance(inner, PLAIN_LEAVES) else inner
            case Near(children, distance, ordered, "") if name in tree.TEXT_FIELDS:
                return proximity.together(
                    [proximity.in_field(child, name) for child in children],
                    Proximity(distance, ordered),
                    self.notes.append,
                )
            case Near(children, _, _, "") if name != ANYWHERE:
                return tree.both(self._scoped(child, name) for child in children)
        if name == ANYWHERE or not isinstance(node, (*PLAIN_LEAVES, Exact)) or node.field:
            return node
        if name in tree.TEXT_FIELDS:
            return replace(node, field=name)
        return self._conditions.make(
            name, level(node.text), exact=isinstance(node, Exact), typed=isinstance(node, Prefix)
        )

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

    def _text_leaf(self, piece: Piece, field: str, as_typed: bool) -> Node:
        typed = self._typed(piece)
        if piece.kind is Kind.QUOTED and not piece.closed:
            self._still_open("quotation mark")
        if as_typed and not typed:
            return self._counted(exact(self._characters(piece), field))
        if piece.kind is Kind.QUOTED:
            slop = proximity.capped(max(piece.slop, 0), self.notes.append)
            return self._counted(quoted(piece.text, field, typed, slop))
        if typed and self._says_nothing_yet(piece):
            return Everything()
        found = bare(piece.text, field, typed, self.notes.append)
        return tree.both(self._counted(node) for node in found)

    def _says_nothing_yet(self, piece: Piece) -> bool:
        """Whether an operator is being written, in all likelihood, or a word that has one letter yet.

        What stands before it keeps its hits meanwhile.
        """
        first = len(piece.text) == 1 and piece.text.isascii() and piece.text.isalpha()
        return self._at > 1 and (first or (not piece.attached and bool(_BEGUN.match(piece.text))))

    def _characters(self, piece: Piece) -> str:
        if piece.kind is Kind.QUOTED:
            close = self._text.find('"', piece.start + 1)
            return self._as_typed[piece.start + 1 : close if close >= 0 else len(self._text)]
        return self._as_typed[piece.start : piece.start + len(piece.text)]

    def _suggest_capitals(self) -> None:
        """Words in small letters that are operators elsewhere, where the query looks like one of those."""
        unquoted = re.sub(r'"[^"]*"?', '""', self._text)
        if self._expert or _EXPERT_OR.search(unquoted):
            self.notes.extend(sentence for pattern, sentence in _LOWER if pattern.search(unquoted))


def bare_word(text: str) -> bool:
    """Whether a word, typed without quotation marks, is read as that word."""
    operator = text in _OPERATORS or proximity.is_operator(text) or _COUNT_WORD.match(text)
    return not operator and has_words(text)

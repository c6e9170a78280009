"""A search as the rows of a form, for those who type no operators: from rows to text, and from a text to rows.

What a text asks beyond the rows is kept beside them as it stands, so that nothing is lost on the way there and back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from db.query.chips import split
from db.query.leaves import bare, exact, quoted
from db.query.lexer import Kind, Piece, level, pieces
from db.query.parser import parse
from db.query.printer import print_query
from db.query.tree import (
    PARTS,
    PLAIN_LEAVES,
    STATES,
    And,
    Dates,
    Everything,
    Exact,
    Filter,
    Has,
    Is,
    Match,
    Node,
    Not,
    Number,
    Or,
    Phrase,
    both,
    either,
    negated,
)

VALUES = ("outlet", "author", "lang")
"""Fields that have one value in the form."""
PERIODS = ("today", "yesterday", "7 days", "30 days", "this month", "last month", "this year", "last year")
"""Days in words that move on with the calendar, as they are typed."""


@dataclass(frozen=True, slots=True)
class Form:
    """The rows. `where` is the text field that words and phrase are looked for in, empty for any.

    Words stand as they are typed, a phrase in quotation marks among them is one. `whole` are fields of `VALUES` whose
    value is all there is of it, not a part. `period` is one of `PERIODS`, else `start` and `end` count (ISO 8601);
    `states` are `is:unread`, `has:note` and the like.
    """

    every: str = ""
    some: str = ""
    none: str = ""
    phrase: str = ""
    where: str = ""
    outlet: str = ""
    author: str = ""
    lang: str = ""
    whole: frozenset[str] = frozenset()
    tags: tuple[str, ...] = ()
    period: str = ""
    start: str = ""
    end: str = ""
    states: tuple[str, ...] = ()
    least: int | None = None
    most: int | None = None


@dataclass(slots=True)
class _Rows:
    """A form that is being read from a text."""

    where: str | None = None
    every: list[str] = field(default_factory=list)
    some: list[str] = field(default_factory=list)
    none: list[str] = field(default_factory=list)
    phrase: str = ""
    values: dict[str, Filter] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)
    period: str = ""
    days: Dates | None = None
    states: list[str] = field(default_factory=list)
    words: Number | None = None

    def form(self) -> Form:
        days = self.days or Dates("date", None, None)
        values = {name: filter_.value for name, filter_ in self.values.items()}
        return Form(
            every=" ".join(self.every),
            some=" ".join(self.some),
            none=" ".join(self.none),
            phrase=self.phrase,
            where=self.where or "",
            whole=frozenset(name for name, each in self.values.items() if each.match is Match.EXACT),
            tags=tuple(self.tags),
            period=self.period,
            start=days.start or "",
            end=days.end or "",
            states=tuple(self.states),
            least=self.words.low if self.words else None,
            most=self.words.high if self.words else None,
            **values,
        )


def form_of(text: str) -> tuple[Form, str]:
    """The rows that a text fills, and what it asks besides, as text."""
    rows = _Rows()
    besides: list[str] = []
    conditions, rest = split(text)
    for chip in conditions:
        period = _period(chip.text)
        if period and not rows.period and rows.days is None:
            rows.period = period
        elif not _take(rows, parse(chip.text).tree):
            besides.append(chip.text)
    tree = parse(rest).tree
    parts = tree.children if isinstance(tree, And) else () if isinstance(tree, Everything) else (tree,)
    left = [part for part in parts if not _take(rows, part)]
    if left:
        remaining = both(left)
        shown = print_query(remaining)
        besides.append(f"({shown})" if isinstance(remaining, Or) else shown)
    return rows.form(), " ".join(besides)


def text_of(form: Form, besides: str = "") -> str:
    """The text that asks what the rows ask, and what is asked besides."""
    where = form.where
    # The phrase first: of several quotations the first one comes back into its row.
    parts: list[Node] = [_scoped(quoted(form.phrase, ""), where)] if form.phrase.strip() else []
    parts.extend(_leaves(form.every, where))
    parts.append(either(_leaves(form.some, where)))
    parts.extend(negated(leaf) for leaf in _leaves(form.none, where))
    for name in VALUES:
        if value := _value(getattr(form, name)):
            parts.append(Filter(name, value, Match.EXACT if name in form.whole else Match.WORDS))
    for tag in form.tags:
        if value := "/".join(part.strip() for part in _value(tag).split("/") if part.strip()):
            parts.append(Filter("tag", value))
    if not form.period and (form.start or form.end):
        parts.append(Dates("date", *_ordered(form.start, form.end)))
    for state in form.states:
        kind, _, name = state.partition(":")
        parts.append(Is(name) if kind == "is" else Has(name))
    if form.least is not None or form.most is not None:
        parts.append(Number("words", *_ordered(form.least, form.most)))
    tree = both(parts)
    text = print_query(And(tree.children) if isinstance(tree, And) else tree)
    if isinstance(tree, Or) and (form.period or besides.strip()):
        text = f"({text})"
    # What goes on with the calendar stays so; the tree would have its days of today.
    return " ".join(each for each in (besides.strip(), text, f"date:{form.period}" if form.period else "") if each)


def _period(text: str) -> str:
    for name in ("date:", "published:"):
        if text.startswith(name):
            period = " ".join(text[len(name) :].strip('"').casefold().split())
            return period if period in PERIODS else ""
    return ""


def _take(rows: _Rows, part: Node) -> bool:
    """Put a part of the whole into its row; whether there is one for it that is free."""
    match part:
        case Filter("tag", value, Match.WORDS):
            rows.tags.append(value)
        case Filter(name, _, Match.WORDS | Match.EXACT) if name in VALUES and name not in rows.values:
            rows.values[name] = part
        case Dates("date") if rows.days is None and not rows.period:
            rows.days = part
        case Number() if rows.words is None:
            rows.words = part
        case Is(state):
            rows.states.append(f"is:{state}")
        case Has(name):
            rows.states.append(f"has:{name}")
        case Not(child) if _fits(rows, (child,)):
            rows.none.append(_bare(child))
        case Or(children) if not rows.some and _fits(rows, children):
            rows.some.extend(_bare(child) for child in children)
        case Phrase(text, _, False, 0) if not rows.phrase and " " in text and _fits(rows, (part,)):
            rows.phrase = text
        case _ if _fits(rows, (part,)):
            rows.every.append(_bare(part))
        case _:
            return False
    return True


def _fits(rows: _Rows, leaves: Iterable[Node]) -> bool:
    """Whether all these are words or phrases that are looked for where the form looks, and come back from a row."""
    leaves = list(leaves)
    fields = {leaf.field if isinstance(leaf, (*PLAIN_LEAVES, Exact)) else None for leaf in leaves}
    if None in fields or len(fields) != 1 or (rows.where is not None and rows.where not in fields):
        return False
    where = fields.pop() or ""
    # A question mark at the end of a word ends a question in a row.
    if any(_leaves(_bare(leaf), where) != [leaf] for leaf in leaves):
        return False
    rows.where = where
    return True


def _bare(leaf: Any) -> str:
    return print_query(replace(leaf, field="")).removeprefix("any:")


def _leaves(text: str, where: str) -> list[Node]:
    """Every word, and every phrase in quotation marks, of a row; signs that are operators elsewhere say nothing.

    What is an operator elsewhere and looks like a word is one here: `OR`, `near5` and `atleast3` too.
    """
    found: list[Node] = []
    levelled = level(text)
    for piece in pieces(levelled):
        if piece.kind is Kind.COUNT and not _counts(levelled, piece):
            piece = replace(piece, kind=Kind.WORD, text=levelled[piece.start : piece.end])
        if piece.kind not in (Kind.WORD, Kind.QUOTED):
            continue
        if piece.exact:
            made = [exact(piece.text, "")]
        elif piece.kind is Kind.QUOTED:
            made = [quoted(piece.text, "", False, max(piece.slop, 0))]
        else:
            made = bare(piece.text, "", False, _nobody)
        found.extend(_scoped(leaf, where) for leaf in made if not isinstance(leaf, Everything))
    return found


def _counts(text: str, piece: Piece) -> bool:
    """Whether a count is tied to something, as in `atleast3:word` and `atleast3(word)`."""
    return text[piece.end - 1] == ":" or text[piece.end : piece.end + 1] == "("


def _scoped(leaf: Node, where: str) -> Node:
    return replace(leaf, field=where) if where and isinstance(leaf, (*PLAIN_LEAVES, Exact)) else leaf


def _value(text: str) -> str:
    return " ".join(level(text).replace('"', " ").replace("*", " ").split())


def _ordered(low: Any, high: Any) -> tuple[Any, Any]:
    low, high = (None if each == "" else each for each in (low, high))
    return (high, low) if low is not None and high is not None and low > high else (low, high)


def _nobody(_note: str) -> None:
    """Hears notes that are of no use in a form."""


KNOWN_STATES = tuple([*(f"is:{state}" for state in STATES), *(f"has:{part}" for part in PARTS)])
"""What `states` of a form may be."""

"""From a tree to text that parses back to the same tree."""

from __future__ import annotations

import re

from db.query import proximity
from db.query.dates import print_period
from db.query.parser import bare_word
from db.query.tree import (
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
    Similar,
    Wildcard,
    Word,
)

_LETTERS = re.compile(r"\w+\Z")
_PLAIN = re.compile(r"[^\W_](?:[\w/.\-]*[^\W_])?\Z")


def print_query(tree: Node) -> str:
    """The text of a (canonical) tree."""
    match tree:
        case And(children):
            return " ".join(_inside(child) for child in children)
        case Or(children):
            return " OR ".join(_inside(child) for child in children)
        case _:
            return _inside(tree)


def _inside(node: Node) -> str:
    match node:
        case And() | Or():
            return f"({print_query(node)})"
        case Not(Near(field="") as child):
            return f"-({_near(child)})"
        case Not(child):
            return f"-{_inside(child)}"
        case Word(text, field):
            return (_scope(field) or ("" if bare_word(text) else "any:")) + text
        case Prefix(text, field):
            return f"{_scope(field)}{text}*"
        case Wildcard(text, field):
            # A question mark behind a word without a field ends a question.
            return (_scope(field) or ("any:" if text.endswith("?") else "")) + text
        case Phrase(text, field, prefix, slop):
            return f'{_scope(field)}"{text}{"*" if prefix else ""}"' + (f"~{slop}" if slop else "")
        case Fuzzy(text, edits, field):
            return f"{_scope(field)}{text}~{edits}"
        case Exact(text, field):
            return f"{_scope(field)}=" + (text if _LETTERS.match(text) else f'"{text}"')
        case Near():
            return _near(node)
        case AtLeast(times, leaf):
            return f"atleast{times}:{_inside(leaf)}"
        case First(words, leaf):
            return f"first{words}:{_inside(leaf)}"
        case Filter(field, value, match_):
            return print_filter(field, value, match_)
        case Dates(field, start, end):
            return f"{field}:{print_period(start, end)}"
        case Number(field, low, high):
            return f"{field}:{low}" if low == high else f"{field}:{_number(low)}..{_number(high)}"
        case Similar(clipping):
            return f"similar:{clipping}"
        case Is(state):
            return f"is:{state}"
        case Has(part):
            return f"has:{part}"
        case Everything():
            return ""
        case _:
            raise AssertionError(node)


def _near(node: Near) -> str:
    children = [proximity.in_field(child, "") for child in node.children]
    sign = f" {'pre' if node.ordered else 'near'}/{node.distance} "
    shown = sign.join(_inside(child) for child in children)
    return f"{_scope(node.field)}({shown})" if node.field else shown


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def print_filter(field: str, value: str, match_: Match = Match.WORDS) -> str:
    """`tag:war`, `outlet:="The Daily Star"`."""
    star = "*" if match_ is Match.PREFIX else ""
    shown = f"{value}{star}" if _PLAIN.match(value) else f'"{value}{star}"'
    return f"{field}:{'=' if match_ is Match.EXACT else ''}{shown}"


def _scope(field: str) -> str:
    return f"{field}:" if field else ""

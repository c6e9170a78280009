"""From a tree to text that parses back to the same tree."""

from __future__ import annotations

import re

from db.query.dates import print_period
from db.query.parser import bare_word
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
    Wildcard,
    Word,
)

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
        case Not(child):
            return f"-{_inside(child)}"
        case Word(text, field):
            return _scope(field) + (text if field or bare_word(text) else f'"{text}"')
        case Prefix(text, field):
            return f"{_scope(field)}{text}*"
        case Wildcard(text, field):
            return _scope(field) + text
        case Phrase(text, field, prefix):
            return f'{_scope(field)}"{text}{"*" if prefix else ""}"'
        case Filter(field, value, match_):
            return print_filter(field, value, match_)
        case Dates(field, start, end):
            return f"{field}:{print_period(start, end)}"
        case Is(state):
            return f"is:{state}"
        case Has(part):
            return f"has:{part}"
        case Everything():
            return ""
        case _:
            raise AssertionError(node)


def print_filter(field: str, value: str, match_: Match = Match.WORDS) -> str:
    """`tag:war`, `outlet:="The Daily Star"`."""
    star = "*" if match_ is Match.PREFIX else ""
    shown = f"{value}{star}" if _PLAIN.match(value) else f'"{value}{star}"'
    return f"{field}:{'=' if match_ is Match.EXACT else ''}{shown}"


def _scope(field: str) -> str:
    return f"{field}:" if field else ""

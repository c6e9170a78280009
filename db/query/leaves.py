"""From a word or quotation as typed to the leaves of a tree that look for it in texts."""

from __future__ import annotations

import re
from collections.abc import Callable

from db.index.analysis import has_words, words
from db.query.compare import SHORTEST_FUZZY, fuzzy_term
from db.query.lexer import TRUNCATED, level
from db.query.tree import Everything, Exact, Fuzzy, Node, Phrase, Prefix, Wildcard, Word

_FUZZY = re.compile(r"([^~]+)~(?:0?\.[0-9]+|([0-9]*))\Z")
_ONE_EDIT = 5
"""Letters of a word up to which one edit is allowed where nothing is said."""


def quoted(text: str, field: str, prefix: bool = False, slop: int = 0) -> Node:
    """A quotation; with `prefix` its last word may go on."""
    text = level(text).replace('"', " ")
    prefix = prefix or text.endswith("*")
    text = " ".join(text.rstrip("* ").split())
    spans = list(words(text))
    if not spans:
        return Everything()
    if len(spans) == 1:
        only = text[slice(*spans[0])]
        return Prefix(only, field) if prefix and spans[0][1] == len(text) else Phrase(only, field)
    return Phrase(text, field, prefix, slop)


def exact(text: str, field: str) -> Node:
    """Characters that are looked for just as typed."""
    text = " ".join(text.split())
    return Exact(text, field) if has_words(text) else Everything()


def bare(text: str, field: str, typed: bool, note: Callable[[str], None]) -> list[Node]:
    """The words of a piece without spaces: `war,peace` are two. With `typed` the last may go on."""
    if TRUNCATED.search(text):
        text = f"{text[:-1]}*"
        note(f"“{text[:-1]}!” is read as {text}: words that begin so.")
    if fuzzy := _FUZZY.match(text):
        return _fuzzy(fuzzy[1], fuzzy[2] or "", field, note)
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
        nodes[-1] = Prefix(last, field, forms=len(stem) == len(text))
    return nodes


def _fuzzy(text: str, edits: str, field: str, note: Callable[[str], None]) -> list[Node]:
    spans = list(words(text))
    term = fuzzy_term(text[slice(*spans[0])]) if len(spans) == 1 else ""
    if not term:
        note(f"“~” stands behind a single word of {SHORTEST_FUZZY} letters or more: “{text}” is looked for as it is.")
        return [Word(text[slice(*span)], field) for span in spans]
    word = text[slice(*spans[0])]
    number = int(edits[:3]) if edits else 1 if len(term) <= _ONE_EDIT else 2
    if number > 2:
        note("Words may differ by two letters at most.")
    return [Fuzzy(word, min(number, 2), field) if number else Word(word, field)]


def _wildcard(text: str, field: str) -> Node | None:
    """A pattern, where there is a sign inside a plain word; `word*` alone is a prefix."""
    pattern = re.sub(r"\*+", "*", text).lstrip("*?")
    letters = re.sub(r"[*?]", "", pattern)
    inner = pattern.rstrip("*")
    if not ("*" in inner or "?" in inner) or list(words(letters)) != [(0, len(letters))] or not letters.isalnum():
        return None
    return Wildcard(pattern, field)

"""Queries of every kind made with dice, of words and values that a library has: a seed makes the same ones again."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from db.index.analysis import words
from db.query.compare import fuzzy_term
from db.query.lexer import level
from db.query.proximity import in_field
from db.query.tree import (
    DATE_FIELDS,
    FILTER_FIELDS,
    PARTS,
    STATES,
    TEXT_FIELDS,
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
    Number,
    Or,
    Phrase,
    PlainLeaf,
    Prefix,
    Wildcard,
    Word,
    both,
    either,
    negated,
)

_QUOTES = dict.fromkeys(map(ord, '"“”„‟«»″＂〝〞❝❞*＊∗?？'))
_DAYS = ("1999-12-31", "2023-12-31", "2024-01-01", "2024-11-20", "2024-11-21", "2024-12-01", "2026-11-23", "2100-01-01")


@dataclass
class Asking:
    """Makes queries about the texts and the values of fields that it was given."""

    dice: random.Random
    texts: Sequence[str]
    values: Mapping[str, Sequence[str]]

    def tree(self, depth: int = 3) -> Node:
        """A query: a leaf, or some joined by and, or and not."""
        if depth == 3 and self.dice.random() < 0.02:
            return Everything()
        roll = self.dice.random()
        if not depth or roll < 0.4:
            return self._leaf()
        if roll < 0.55:
            return negated(self.tree(depth - 1))
        join: Callable[[list[Node]], Node] = both if roll < 0.78 else either
        return join([self.tree(depth - 1) for _ in range(self.dice.randint(2, 3))])

    def _leaf(self) -> Node:
        dice = self.dice
        match dice.randrange(12):
            case 0 | 1 | 2 | 3:
                return self._plain(self._field())
            case 4:
                return Exact(self._phrase(), self._field())
            case 5:
                return self._near()
            case 6:
                return AtLeast(dice.randint(2, 4), self._plain(self._field()))
            case 7:
                return First(dice.choice((1, 3, 10, 500)), self._plain(self._field()))
            case 8 | 9:
                return self._filter()
            case 10:
                start, end = (dice.choice((None, *_DAYS)) for _ in "12")
                if start and end and start > end:
                    start, end = end, start
                return Dates(dice.choice(DATE_FIELDS), start, end if start or end else "2024-11-20")
            case _:
                low = dice.choice((None, 0, 5, 20, 60))
                condition = (Is(dice.choice(STATES)), Has(dice.choice(PARTS)), Number("words", low, (low or 0) + 20))
                return dice.choice(condition)

    def _plain(self, field: str) -> PlainLeaf:
        dice = self.dice
        word = self._word()
        match dice.randrange(9):
            case 0 | 1 | 2:
                return Word(word, field)
            case 3:
                return Prefix(word[: dice.randint(1, len(word))] if word.isalpha() else word, field)
            case 4 | 5:
                phrase = self._phrase()
                several = " " in phrase
                return Phrase(phrase, field, several and dice.random() < 0.2, dice.choice((0, 0, 0, 1, 4)) * several)
            case 6:
                return Phrase(word, field)
            case 7 if word.isalpha() and len(word) > 2:
                at = dice.randrange(1, len(word))
                return Wildcard(word[:at] + dice.choice("?*") + word[at + 1 :], field)
            case 8 if fuzzy_term(word):
                return Fuzzy(word, dice.choice((1, 2)), field)
        return Word(word, field)

    def _near(self) -> Near:
        field = self._field()
        children: list[PlainLeaf | Or] = []
        for _ in range(self.dice.choice((2, 2, 3))):
            if self.dice.random() < 0.2:
                choices = (self._plain(""), self._plain(""))
                children.append(Or(choices) if choices[0] != choices[1] else choices[0])
            else:
                children.append(self._plain(""))
        placed = tuple(in_field(each, field) for each in children)
        return Near(placed, self.dice.choice((1, 2, 5, 20)), self.dice.random() < 0.4, field)

    def _filter(self) -> Filter:
        field = self.dice.choice(FILTER_FIELDS)
        value = self.dice.choice([*self.values.get(field, ()), "nothing"])
        match self.dice.randrange(4):
            case 0:
                value = value.upper()
            case 1:
                value = self.dice.choice(value.split())
        value = " ".join(level(value).translate(_QUOTES).split()) or "nothing"
        return Filter(field, value, self.dice.choice(tuple(Match)))

    def _field(self) -> str:
        return self.dice.choice(("", "", "", *TEXT_FIELDS))

    def _some(self, most: int) -> list[str]:
        """Some words in a row of one of the texts, as they are typed."""
        pieces = level(self.dice.choice(self.texts)).translate(_QUOTES).split()
        if not pieces:
            return ["strike"]
        at = self.dice.randrange(len(pieces))
        return pieces[at : at + self.dice.randint(1, most)]

    def _word(self) -> str:
        for _ in range(5):
            text = self._some(1)[0]
            spans = list(words(text))
            if spans:
                start, end = self.dice.choice(spans)
                word = text[start:end]
                word = self.dice.choice((word, word, word.upper(), word[: max(2, len(word) - 1)]))
                if list(words(word)) == [(0, len(word))]:
                    return word
        return "mines"

    def _phrase(self) -> str:
        found = self._some(4)
        if self.dice.random() < 0.2:
            self.dice.shuffle(found)
        phrase = " ".join(found)
        return phrase if list(words(phrase)) else "the minister"

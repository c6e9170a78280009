"""Capitalised words of a text that stand together, with what stands before and behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from db.kin.name_tables import key, letters, tables, words_of

UPPER, LOWER = letters("upper"), letters("lower")

_TOKEN = re.compile(rf"[{UPPER}](?:\.(?:[{UPPER}]\.){{0,3}}(?![{LOWER}])|\w*(?:['’‐-]\w+)*)")
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_PREFIXED = re.compile(rf"^(?:(?:[DL]|Dell|All|Nell|Sull|Dall)['’]|[DRL]-)(?=[{UPPER}])")
_ABBREVIATED = words_of("mr mrs ms dr prof st sen rep gov gen lt col sgt capt rev hon cmdr maj jr sr sra")
_OPENING = " \t\"'“”„«»‘’‚‹›([¿¡—–-•"
_ENDS = ".!?…:;\n。؟|·"


@dataclass(frozen=True, slots=True)
class Token:
    """A capitalised word: as written without its possessive, folded, its place, and the words between it and the one
    before, of which it is a part of the same run."""

    text: str
    key: str
    start: int
    end: int
    between: str = ""
    closes: bool = False

    @property
    def shouted(self) -> bool:
        """Whether it is in capitals throughout."""
        return len(self.text) > 1 and self.text.isupper() and "." not in self.text

    @property
    def initial(self) -> bool:
        """Whether it is one or more letters with full stops."""
        return self.text.endswith(".")


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens with nothing but small words between them; `first` says that a sentence begins there."""

    tokens: tuple[Token, ...]
    first: bool


def runs(text: str) -> Iterator[Run]:
    """All runs of a text, in order."""
    made: list[Token] = []
    joined = tables().small_words
    end = 0
    for match in _TOKEN.finditer(text):
        word, start = match.group(), match.start()
        if start and text[start - 1].isalnum():
            continue
        between = _gap(text, made[-1], text[end:start], joined) if made else None
        if made and between is None:
            yield Run(tuple(made), _begins(text, made[0].start))
            made = []
        if elided := _PREFIXED.match(word):
            start += elided.end()
            word = word[elided.end() :]
        bare = _POSSESSIVE.sub("", word)
        end = match.end()
        made.append(Token(bare, key(bare), start, start + len(bare), between or "", bare != word))
    if made:
        yield Run(tuple(made), _begins(text, made[0].start))


def _gap(text: str, before: Token, gap: str, joined: frozenset[str]) -> str | None:
    """The words between two tokens of one run; `None` where they belong to two."""
    if before.closes:
        return None
    if gap in (" ", "\u00a0") or (gap == ". " and before.key in _ABBREVIATED):
        return ""
    if len(gap) > 16:
        return None
    if gap.endswith("-") and gap.strip(" -").lower() in ("al", "el", "ul", "as", "ar", "ash", "abd"):
        return gap.strip()
    words = gap.split()
    if (
        words
        and gap[:1].isspace()
        and gap[-1:].isspace()
        and "\n" not in gap
        and all(key(word) in joined for word in words)
    ):
        return " ".join(words)
    return None


def _begins(text: str, start: int) -> bool:
    """Whether a sentence, a quotation or a line begins there."""
    at = start - 1
    while at >= 0 and text[at] in _OPENING:
        at -= 1
    return at < 0 or text[at] in _ENDS or "“" in text[at + 1 : start] or "«" in text[at + 1 : start]

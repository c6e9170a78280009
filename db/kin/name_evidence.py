"""What speaks for capitalised words being a name: the words beside them, the words in them, lists of known names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from db.kin.name_runs import Token
from db.kin.name_tables import key, tables

_NOUNS = frozenset(("de", "lb", "gsw", "nds"))
_NOUN_ENDINGS = ("ung", "heit", "keit", "schaft", "tion", "nis", "tat", "form", "sicht", "ruhe", "zeit")
_AFTER = re.compile(r"\s{0,2},?\s{0,2}(?:(?:ha|a|has|hat|had|have)\s)?([^\W\d]{2,20})")
_BEFORE = re.compile(r"([^\W\d][\w-]{0,30})[.:]?[ \u00a0]$")
_AGE = re.compile(r",? \(?\d{2}\)|, \d{2},|, who\b|, whose\b")


class Evidence:
    """One text with the tables; `language` is a code of two letters, and `nouns` says that all nouns have capitals."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.nouns = language in _NOUNS
        self.tables = tables()

    def written(self, tokens: Sequence[Token]) -> str:
        """Some tokens of a run with what is between them."""
        name = self.text[tokens[0].start : tokens[-1].end]
        if len(tokens) > 1 and all(token.shouted or token.initial for token in tokens):
            return name.title() if key(name) not in self.tables.organisations else name
        return name

    def place(self, tokens: Sequence[Token]) -> str:
        """A known place as it is written; without capitals throughout, and in its first form."""
        return self.spelt_place(self.text[tokens[0].start : tokens[-1].end])

    def spelt_place(self, written: str) -> str:
        """The same of a place that may be unknown."""
        known = self.tables.places.get(key(written), written)
        if key(known) != key(written) or (known != written and known.casefold() == written.casefold()):
            return known
        if len(written) < 5:
            return known
        # Small letters of the Turkish capital I with a dot have a second dot in Python.
        return written.title().replace("i\u0307", "i") if written.isupper() else written

    def known_at(self, tokens: Sequence[Token], at: int) -> int:
        """How many tokens from there on are a place or an organisation that is known; 0 for none."""
        most = self.tables.first_words.get(tokens[at].key, 0)
        for last in range(min(len(tokens), at + most), at + 1, -1):
            phrase = key(self.text[tokens[at].start : tokens[last - 1].end])
            if phrase in self.tables.places or phrase in self.tables.organisations or phrase in self.tables.credits:
                return last - at
        return 0

    def joins(self, left: list[Token], token: Token) -> bool:
        """Whether the small words before a token make it part of the same name as what is left of them."""
        tables = self.tables
        words = [key(word) for word in token.between.split()]
        named = left[0].key in tables.given or left[-1].key in tables.given
        if token.between.startswith(("al-", "el-", "ul-", "as-", "ar-", "abd", "ash-")):
            return True
        if all(word in tables.sure_particles for word in words) and words[0] not in ("y", "e"):
            return named or (len(left) <= 2 and key(left[0].text) not in tables.places and not self.nouns)
        if any(each.key in tables.organisation_words for each in left):
            if not all(word in tables.organisation_particles for word in words):
                return False
            joint = words[0] in ("and", "und", "et", "y", "e", "i", "og", "och", "en", "ja", "&")
            if joint and len(words) == len(left) == 1 and token.key in tables.organisation_words:
                return True
            if joint and words[0] != "&":
                return any(each.between for each in left) and not self.stands_alone(token)
            return words[0] not in ("in", "on", "na", "w", "for") or words[0] == "for"
        if words == ["&"]:
            return True
        return named and len(left) <= 2 and all(word in tables.particles for word in words) and words[0] not in (
            "y", "e", "i",
        )  # fmt: skip

    def stands_alone(self, token: Token) -> bool:
        """Whether a word is a name without others."""
        return token.key in self.tables.places or token.key in self.tables.given

    def titled_before(self, tokens: tuple[Token, ...]) -> bool:
        """Whether a word in small letters before the name is a title."""
        match = _BEFORE.search(self.text, max(0, tokens[0].start - 34), tokens[0].start)
        return match is not None and self.tables.is_title(key(match.group(1)))

    def speaks(self, tokens: Sequence[Token]) -> bool:
        """Whether a verb of saying stands beside the name, or an age behind it."""
        after = _AFTER.match(self.text, tokens[-1].end)
        if after and key(after.group(1)) in self.tables.speech_after:
            return True
        before = _BEFORE.search(self.text, max(0, tokens[0].start - 34), tokens[0].start)
        if before and key(before.group(1)) in self.tables.speech_before and before.group(1) not in ("by", "to", "so"):
            return True
        return _AGE.match(self.text, tokens[-1].end) is not None

    def surname_first(self, tokens: Sequence[Token]) -> bool:
        """Whether it is a name in a language in which the surname comes first."""
        if self.language == "hu":
            return len(tokens) == 2 and tokens[1].key in self.tables.given
        return tokens[0].key in self.tables.surnames_first.get(self.language, ())

    def sure_join(self, token: Token) -> bool:
        """Whether what is before a token stands only in names of people."""
        words = [key(word) for word in token.between.split()]
        return bool(words) and (
            all(
                word in self.tables.sure_particles and word not in ("y", "e", "zu", "zum", "zur", "te")
                for word in words
            )
            or "-" in token.between
        )

    def geographic(self, tokens: tuple[Token, ...]) -> bool:
        """Whether a word of a place's name is among the tokens, with another one that says which."""
        tables = self.tables
        last = tokens[-1].key in tables.place_words or tokens[0].key in ("lake", "mount", "port", "gunung", "monte")
        if self.nouns or not last:
            return False
        return not all(token.key in tables.bare_places or token.shouted for token in tokens)

    def located(self, tokens: Sequence[Token]) -> bool:
        """Whether a word such as `in` stands before the tokens, and no article."""
        match = _BEFORE.search(self.text, max(0, tokens[0].start - 34), tokens[0].start)
        wanted = self.tables.locatives.get(self.language)
        if not match or not wanted or key(match.group(1)) not in wanted:
            return False
        if self.language in ("sv", "nb", "da", "no") and tokens[0].key.endswith("s"):
            return False
        return not (self.nouns and tokens[0].key.endswith(_NOUN_ENDINGS))

"""The names found in one text until now: short forms joined to full ones, and guesses by what was found already."""

from __future__ import annotations

from collections.abc import Iterator

from db.kin.name_evidence import Evidence
from db.kin.name_runs import Token
from db.kin.name_tables import key
from db.relations import NameKind

KINDS: tuple[NameKind, ...] = ("person", "place", "organisation")


class Gathering(Evidence):
    """Names by their folded spelling and kind with how often they stand there, and what is not known to be one."""

    def __init__(self, text: str, language: str) -> None:
        super().__init__(text, language)
        self.names: dict[tuple[str, NameKind], list[int]] = {}
        self.spelt: dict[tuple[str, NameKind], str] = {}
        self.unknown: list[tuple[tuple[Token, ...], bool]] = []

    def add(self, name: str, kind: NameKind, times: int = 1) -> None:
        """Count a name; one that has been found in capitals is spelt as it is elsewhere."""
        name = " ".join(name.split())
        at = (key(name), kind)
        self.names.setdefault(at, [0])[0] += times
        if at not in self.spelt or (self.spelt[at].isupper() and not name.isupper()):
            self.spelt[at] = name

    def settle(self) -> None:
        """Decide upon what is left by what was found: short forms, names in capitals, places after `in`."""
        short = self.short_forms()
        alone = {tokens[0].key for tokens, _ in self.unknown if len(tokens) == 1}
        for tokens, first in self.unknown:
            whole = key(self.text[tokens[0].start : tokens[-1].end])
            for kind in ("person", "organisation", "place"):
                if (whole, kind) in self.names:
                    self.add(self.written(tokens), kind)
                    break
            else:
                if len(tokens) == 1 and (named := short.get(whole)) is not None:
                    self.names[named][0] += 1
                    continue
                if len(tokens) == 2 and not first and (tokens[1].key, "person") in self.names and not self.nouns:
                    # Of whom first only "Mr Valadas" was told, Nuno Valadas is told now.
                    self.names[whole, "person"] = self.names.pop((tokens[1].key, "person"))
                    self.add(self.written(tokens), "person")
                    continue
                self.guess(tokens, first, alone)

    def guess(self, tokens: tuple[Token, ...], first: bool, alone: set[str]) -> None:
        """Take for a person of whom the last word stands alone elsewhere, and for a place what stands after `in`."""
        tables = self.tables
        if any(token.shouted for token in tokens):
            return
        bare = [token.key for token in tokens]
        if tokens[0].initial and bare[0] in tables.places:
            self.add(tokens[0].text, "place")
            return
        if any(word in tables.nowhere or tables.is_title(word) or word in tables.place_words for word in bare):
            return
        if self.nouns:
            if len(tokens) == 1 and self.text.count(tokens[0].text) > 1 and self.located(tokens):
                self.add(self.written(tokens), "place")
            return
        if len(tokens) == 2 and not first and not tokens[1].between and bare[1] in alone and bare[0] not in alone:
            if not any(word in tables.places or word in tables.organisation_words for word in bare):
                self.add(self.written(tokens), "person")
            return
        if len(tokens) <= 2 and self.located(tokens):
            if not any(word in tables.organisation_words or word in tables.given for word in bare):
                self.add(self.written(tokens), "place")

    def short_forms(self) -> dict[str, tuple[str, NameKind] | None]:
        """Single words that stand for exactly one name of the text; `None` for those that may be several."""
        found: dict[str, tuple[str, NameKind] | None] = {}
        for name, kind in self.names:
            words = name.split()
            if len(words) < 2 or kind == "place":
                continue
            if kind == "person":
                parts = {words[-1], words[0]} | {" ".join(words[at:]) for at in range(1, len(words))}
            else:
                parts = {word for word in words if len(word) > 3 and not self.says_little(word)}
            for part in parts:
                found[part] = (name, kind) if part not in found else None
        return found

    def says_little(self, word: str) -> bool:
        """Whether a word of an organisation's name does not stand for it alone."""
        tables = self.tables
        known = word in tables.organisation_words or word in tables.organisation_particles
        return known or word in tables.places

    def join_short(self) -> None:
        """Let a person who was also found by the last name alone be one."""
        short = self.short_forms()
        for at in [each for each in self.names if each[1] == "person"]:
            named = short.get(at[0])
            if " " not in at[0] and len(bearing := self.bearing(at[0])) == 1:
                named = bearing[0]
            if named and named != at and named in self.names and " " not in at[0]:
                self.names[named][0] += self.names.pop(at)[0]
            initial, _, last = at[0].partition(". ")
            named = short.get(last) if len(initial) == 1 and last else None
            if named is None and len(initial) == 1 and last:
                named = next(iter(self.bearing(last)), None) if len(self.bearing(last)) == 1 else None
            if named and named != at and (initial in ("m", named[0][0])):
                self.names[named][0] += self.names.pop(at)[0]

    def bearing(self, last: str) -> list[tuple[str, NameKind]]:
        """People of this last name with a first name that is written out."""
        return [
            each for each in self.names if each[1] == "person" and each[0].endswith(f" {last}") and "." not in each[0]
        ]

    def single_kinds(self) -> Iterator[tuple[tuple[str, NameKind], list[int]]]:
        """What was found, each name of one kind only: a person for the first name, else what its words say."""
        firms = [name for name, kind in self.names if kind == "organisation"]
        # People first: what they are counted for, if it is a firm, is told after them.
        for at, times in sorted(self.names.items(), key=lambda each: each[0][1] != "person"):
            name, kind = at
            if kind == "person" and (firm := next((each for each in firms if each.startswith(f"{name} ")), "")):
                self.names[firm, "organisation"][0] += times[0]
                continue
            others = [other for other in KINDS if other != kind and (name, other) in self.names]
            given = name.partition(" ")[0] in self.tables.given
            if others and (kind == "person") != given:
                continue
            yield at, [times[0] + sum(self.names[name, other][0] for other in others)]

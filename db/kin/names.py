"""People, places and organisations that a text names, told by capitals and by the words around them.

A run of capitalised words is taken for a name only where something speaks for it: a first name, a title, an initial, a
verb of saying; a word such as `Ministry` or `River`; a list of countries and cities; the dateline. What nothing speaks
for is left out, as a wrong name in the sidebar is worse than none. In German, where every noun has a capital, and in
scripts that have none (`db.kin.plain_scripts`) more is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from db.kin.name_runs import UPPER, Run, Token, runs
from db.kin.name_tables import key, tables, words_of
from db.kin.plain_scripts import find_plain
from db.relations import Mention, NameKind

KINDS: tuple[NameKind, ...] = ("person", "place", "organisation")

MOST = 40
"""Names that are kept of one text, the most frequent first."""

_LOOKED_AT = 60_000
_NOUNS = frozenset(("de", "lb", "gsw", "nds"))
_NOUN_ENDINGS = ("ung", "heit", "keit", "schaft", "tion", "nis", "tat", "form", "sicht", "ruhe", "zeit")
_FULL_STOP_DATELINES = frozenset(("de", "ru", "uk", "fi", "cs", "pl"))
_ROYAL = words_of("king queen pope prince princess papst könig königin pape papa papież")
_AFTER = re.compile(r"\s{0,2},?\s{0,2}(?:(?:ha|a|has|hat|had|have)\s)?([^\W\d]{2,20})")
_BEFORE = re.compile(r"([^\W\d][\w-]{0,30})[.:]?[ \u00a0]$")
_AGE = re.compile(r",? \(?\d{2}\)|, \d{2},|, who\b|, whose\b")
_PATRONYMIC = re.compile(r"(?:вич|вна|ична|вича|вичем|вичу|ович|івна|ївна)$")
_DATELINE = re.compile(
    rf"\W{{0,3}}([{UPPER}][\w'’-]*(?:[ ./-][{UPPER}a-z][\w'’-]*){{0,3}})"
    r"((?:,[^\n–—:(]{1,30}?)?(?:\s?\([^)\n]{1,30}\))?)\s?(-|–|—|:|\.-|\.)\s"
)
_WORD = re.compile(r"[^\W\d]+")


class _Names:
    """What was found in one text until now."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.nouns = language in _NOUNS
        self.tables = tables()
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

    def take(self, run: Run) -> None:
        """Find the names of a run."""
        for segment, first in self.segments(run):
            self.name(segment, first)

    def segments(self, run: Run) -> list[tuple[tuple[Token, ...], bool]]:
        """The parts of a run: weekdays, peoples and the like fall out, and small words join what they may join."""
        tables, tokens = self.tables, run.tokens
        found: list[tuple[tuple[Token, ...], bool]] = []
        made: list[Token] = []
        known_until = 0

        def close() -> None:
            if made:
                found.append((tuple(made), run.first and made[0] is tokens[0]))
                made.clear()

        for at, token in enumerate(tokens):
            if at >= known_until and (length := self.known_at(tokens, at)) > 1:
                known_until = at + length
            known = at < known_until
            if made and token.between and not (known and at != known_until - length) and not self.joins(made, token):
                close()
            lone = not known and token.key in tables.places and not (run.first and at == 0)
            if (
                not known
                and token.key in tables.heads
                and not (token.key in ("first", "new") and run.first and at == 0)
            ):
                if made:
                    close()
                made.append(token)
                continue
            named = bool(made) and made[0].key in tables.given and token.key in tables.capital_particles
            if not (known or lone or named) and token.key in tables.stops and not (made and token.initial):
                close()
                continue
            made.append(token)
            if token.closes:
                close()
        close()
        return found

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

    def name(self, tokens: tuple[Token, ...], first: bool) -> None:
        """Say what a segment is, or remember it as unknown."""
        tables = self.tables
        if tokens[0].key in tables.heads:
            known = self.known_at(tokens, 0)
            firm = len(tokens) > 1 and any(token.key in tables.organisation_words for token in tokens[1:])
            if not known and not (firm and not any(tables.is_title(token.key) for token in tokens)):
                tokens = tokens[1:]
            if not tokens:
                return
        whole = key(self.text[tokens[0].start : tokens[-1].end])
        if whole in tables.credits:
            return
        if len(tokens) > 3 and tokens[0].key not in tables.given and whole not in tables.organisations:
            # "Upper Zarechye Tamara Lisovaya": what is before the first name is another one's.
            begin = next((at for at in range(2, len(tokens) - 1) if tokens[at].key in tables.given), 0)
            if begin and not any(token.key in tables.organisation_words or token.between for token in tokens):
                self.unknown.append((tokens[:begin], True))
                tokens = tokens[begin:]
                whole = key(self.text[tokens[0].start : tokens[-1].end])
        if whole in tables.organisations or (len(tokens) == 1 and tokens[0].text in tables.acronyms):
            self.add(self.written(tokens), "organisation")
            return
        if whole in tables.places and not self.titled_before(tokens):
            self.add(self.place(tokens), "place")
            return
        if len(tokens) > 1 and not tokens[0].initial and self.titled(tokens):
            return
        if len(tokens) > 1 and tokens[0].key not in tables.given and self.geographic(tokens):
            self.add(self.written(tokens), "place")
            return
        if self.organisation(tokens, first) or self.person(tokens, first):
            return
        if len(tokens) > 1 and self.geographic(tokens):
            self.add(self.written(tokens), "place")
            return
        for at in range(len(tokens)):
            length = self.known_at(tokens, at) or (tokens[at].key in tables.places and not self.nouns)
            if length and len(tokens) > length and (at == 0 or at + length == len(tokens)):
                # "Nairobi Governor", "Paris Saint-Germain": only what is left may be something else.
                self.unknown.append((tokens, first))
                return
        self.unknown.append((tokens, first))

    def titled(self, tokens: tuple[Token, ...]) -> bool:
        """Take `Prime Minister Jane Doe` for Jane Doe; whether it was taken."""
        tables = self.tables
        last = max((at for at, token in enumerate(tokens[:-1]) if tables.is_title(token.key)), default=-1)
        if last < 0:
            return False
        title, name = tokens[last].key, tokens[last + 1 :]
        if name[0].between:
            # "Minister van Energie Joost van Wieringen"
            begin = next((at for at, token in enumerate(name) if token.key in tables.given), 0)
            if not begin or len(name) - begin < 2:
                return False
            name = name[begin:]
        if any(token.key in tables.organisation_words or token.key in tables.place_words for token in name):
            return False
        if len(name) == 1 and title in _ROYAL and name[0].key in tables.given:
            self.add(self.written(tokens[last:]), "person")
            return True
        if tables.is_title(name[-1].key) and len(name) == 1:
            return False
        weak = title in tables.weak_titles and title not in ("mr", "mrs")
        if weak and not (len(name) > 1 and (name[0].key in tables.given or self.speaks(name))):
            return False
        if self.nouns and len(name) == 1 and title not in ("herr", "frau", "dr"):
            return False
        if any(token.shouted for token in name) or len(name) > 4 or key(self.written(name)) in tables.places:
            return False
        self.add(self.written(name), "person")
        for at in range(last):
            if tokens[at].key in tables.places:
                self.add(self.place(tokens[at : at + 1]), "place")
        return True

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

    def organisation(self, tokens: tuple[Token, ...], first: bool) -> bool:
        """Take the tokens for an organisation if a word of theirs says so and another one says which."""
        tables = self.tables
        while len(tokens) > 2 and (
            (tables.is_title(tokens[0].key) and self.language != "en")
            or (first and tokens[0].key in tables.bare_organisations)
        ):
            if tokens[1].between:
                break
            tokens = tokens[1:]
        firm = any(token.key in tables.organisation_words or token.between == "&" for token in tokens)
        if len(tokens) < 2 or not firm:
            return False
        given = [token.key in tables.given for token in tokens]
        if len(tokens) > 2 and given[0] and tokens[1].key not in tables.organisation_words:
            if not any(token.between for token in tokens):
                self.name(tokens[:2], first)
                return True
        if len(tokens) == 2 and tokens[0].key in tables.given and tokens[1].key not in ("inc", "ltd", "gmbh", "fc"):
            return False
        if all(token.key in tables.bare_organisations for token in tokens) and not any(t.between for t in tokens):
            return False
        if all(token.shouted for token in tokens):
            return False
        if self.nouns and len(tokens) == 2 and tokens[0].key in tables.titles:
            return False
        self.add(self.written(tokens), "organisation")
        return True

    def person(self, tokens: tuple[Token, ...], first: bool) -> bool:
        """Take the tokens for a person if something says so."""
        tables = self.tables
        office = tokens[0].key in tables.place_words or tokens[0].key in tables.organisation_words
        if len(tokens) > 2 and (self.nouns or first or office) and tokens[0].key not in tables.given:
            # "Konduktorin Halina Mroczek"
            tokens = tokens[1:] if tokens[1].key in tables.given and not tokens[1].between else tokens
        most = 3 + sum(bool(token.between) or token.key in tables.capital_particles for token in tokens)
        if len(tokens) > most or any(token.shouted and len(token.text) > 3 for token in tokens[1:]):
            return False
        if any(token.key in tables.place_words for token in tokens[1:]) and not self.speaks(tokens):
            return False
        office = any(token.key in tables.organisation_words for token in tokens)
        head = tokens[0].key
        lone = len(tokens) == 1
        given = head in tables.given or ("-" in head and head.split("-")[0] in tables.given)
        surely = (
            (given and not lone)
            or (not lone and tokens[0].initial and not tokens[-1].initial and len(tokens[-1].key) > 2)
            or (not lone and any(token.initial for token in tokens[1:-1]))
            or (not lone and any(self.sure_join(token) for token in tokens[1:]))
            or (not lone and self.surname_first(tokens))
            or (not lone and _PATRONYMIC.search(tokens[-1].key) is not None)
            or (len(tokens) == 3 and _PATRONYMIC.search(tokens[1].key) is not None)
            or (not lone and self.titled_before(tokens) and not (first and head in tables.organisation_words))
            or (
                len(tokens) in (2, 3)
                and not any(token.shouted for token in tokens)
                and not office
                and self.speaks(tokens)
            )
        )
        if not surely or (lone and tokens[0].shouted):
            return False
        if not given and any(token.key in tables.places for token in tokens) and not self.titled_before(tokens):
            return False
        self.add(self.written(tokens), "person")
        return True

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

    def located(self, tokens: Sequence[Token]) -> bool:
        """Whether a word such as `in` stands before the tokens, and no article."""
        match = _BEFORE.search(self.text, max(0, tokens[0].start - 34), tokens[0].start)
        wanted = self.tables.locatives.get(self.language)
        if not match or not wanted or key(match.group(1)) not in wanted:
            return False
        if self.language in ("sv", "nb", "da", "no") and tokens[0].key.endswith("s"):
            return False
        return not (self.nouns and tokens[0].key.endswith(_NOUN_ENDINGS))

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

    def dateline(self) -> None:
        """Take the place with which a report begins."""
        match = _DATELINE.match(self.text[:120])
        if not match:
            return
        place, extra, sign = match.groups()
        known = key(place) in self.tables.places
        stop = sign == "." and self.language in _FULL_STOP_DATELINES and len(place) > 3 and " " not in place.strip()
        sure = stop or (bool(extra) and "(" in extra) or sign in ("–", "—", ".-", "-")
        if not known and (not sure or (sign == "-" and " -" not in match.group())):
            return
        for part in re.split(r"[/]", place):
            words = part.split()
            if not words or len(words) > 3 or any(key(word) in self.tables.stops for word in words):
                continue
            if key(part) in self.tables.credits or any(not word[0].isupper() for word in words):
                continue
            if any(self.tables.is_title(key(word)) for word in words):
                continue
            self.add(self.spelt_place(part), "place", 0)


def find(text: str, language: str | None = None, title: str = "") -> tuple[Mention, ...]:
    """The names in a text, the most frequent first; those of a headline in sentence case count too.

    `language` is a code such as `de`; where it is not given, a text with many capitals is read as German is.
    """
    text = text[:_LOOKED_AT]
    sentence = title if title and not _is_headline_case(title) else ""
    whole = f"{text}\n{sentence}" if sentence else text
    found: dict[tuple[str, NameKind], Mention] = {}
    for mention in find_plain(whole):
        found[(key(mention.name), mention.kind)] = mention
    made = _Names(whole, _language(text, language))
    made.dateline()
    for run in runs(whole):
        made.take(run)
    made.join_short()
    made.settle()
    made.join_short()
    for at, (times,) in made.single_kinds():
        found.setdefault(at, Mention(made.spelt[at], at[1], max(times, 1)))
    ordered = sorted(found.values(), key=lambda each: -each.times)
    return tuple(ordered[:MOST])


def _language(text: str, language: str | None) -> str:
    """The code of two letters; where there is none, German for a text with many capitals, else English."""
    if language:
        return language.replace("_", "-").split("-")[0].lower()
    words: list[str] = _WORD.findall(text[:3000])
    return "de" if len(words) > 20 and sum(1 for word in words if word[0].isupper()) > 0.28 * len(words) else "en"


def _is_headline_case(title: str) -> bool:
    """Whether most longer words have capitals, so that these say nothing."""
    words: list[str] = [word for word in _WORD.findall(title) if len(word) > 3]
    return sum(1 for word in words if word[0].isupper()) > 0.6 * len(words)

"""People, places and organisations that a text names, told by capitals and by the words around them.

A run of capitalised words is taken for a name only where something speaks for it: a first name, a title, an initial, a
verb of saying; a word such as `Ministry` or `River`; a list of countries and cities; the dateline. What nothing speaks
for is left out, as a wrong name in the sidebar is worse than none. In German, where every noun has a capital, and in
scripts that have none (`db.kin.plain_scripts`) more is asked for.
"""

from __future__ import annotations

import re

from db.kin.name_gathering import Gathering
from db.kin.name_runs import UPPER, Run, Token, runs
from db.kin.name_tables import key, words_of
from db.kin.plain_scripts import find_plain
from db.relations import Mention, NameKind

MOST = 40
"""Names that are kept of one text, the most frequent first."""

_LOOKED_AT = 60_000
_FULL_STOP_DATELINES = frozenset(("de", "ru", "uk", "fi", "cs", "pl"))
_ROYAL = words_of("king queen pope prince princess papst könig königin pape papa papież")
_PATRONYMIC = re.compile(r"(?:вич|вна|ична|вича|вичем|вичу|ович|івна|ївна)$")
_DATELINE = re.compile(
    rf"\W{{0,3}}([{UPPER}][\w'’-]*(?:[ ./-][{UPPER}a-z][\w'’-]*){{0,3}})"
    r"((?:,[^\n–—:(]{1,30}?)?(?:\s?\([^)\n]{1,30}\))?)\s?(-|–|—|:|\.-|\.)\s"
)
_WORD = re.compile(r"[^\W\d]+")


class _Reader(Gathering):
    """Goes through the runs of one text."""

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
        if len(tokens) == 1:
            # Nothing beside it makes a name of a single word, but what else the text has may.
            self.unknown.append((tokens, first))
            return
        if not tokens[0].initial and self.titled(tokens):
            return
        if tokens[0].key not in tables.given and self.geographic(tokens):
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
    made = _Reader(whole, _language(text, language))
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

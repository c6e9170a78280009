"""A library that changes at random, through its own door: what a person and intake do to clippings, step by step."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

from db.body import Body
from db.errors import NotFound, Refused
from db.library import Library
from db.model import Article, Draft, Original, ReadAlso
from db.relations import Copy, Finding, Mention
from tests.db.search.made import AUTHORS, OUTLETS, STORIES, TAGS, WORDS

PLAIN = tuple("mine mines miner strike striker strikes dam dams the of talks port ports minister report marsh".split())  # noqa: SIM905
"""Words that are one word each for anybody: texts of them alone can be searched without any of our own code."""
_ARTICLES = Path(__file__).parents[1] / "articles"
_PUBLISHED = (None, None, "2023-12-31", "2024-01-01", "2024-11-20", "2024-11-20T23:30:00-05:00", "2024-11-21T00:10:00Z")
_LANGUAGES = (None, None, "en", "en-GB", "fr", "de", "es", "ru", "pl", "hi", "ur", "ja", "zh", "ko", "fi", "tr")
_PLACES = ("Kyiv", "Kyiv Oblast", "York", "New York")
_ORGANISATIONS = ("The Strike Fund", "Élysée", "Harbour Post")


@cache
def pieces() -> tuple[str, ...]:
    """Pieces of articles in all the languages and scripts that there are articles in."""
    texts = (path.read_text(encoding="utf-8", errors="ignore") for path in sorted(_ARTICLES.glob("*.txt")))
    return tuple(" ".join(text.split())[at : at + 160] for text in texts for at in (200, 700) if len(text) > at + 160)


class Changing:
    """Does things to a library, each drawn with `dice`; `ids` are the clippings that there are now or were."""

    def __init__(self, library: Library, dice: random.Random) -> None:
        self.library = library
        self.dice = dice
        self.done = 0
        self._number = 0

    @property
    def ids(self) -> list[int]:
        """The clippings there are, those in the trash too."""
        return [*self.library.ids("all"), *self.library.ids("trash")]

    def text(self, most: int) -> str:
        """Some words, by chance plain ones, those of the tests of searching, or a piece of an article."""
        dice = self.dice
        match dice.randrange(5):
            case 0 | 1:
                return " ".join(dice.choices(PLAIN, k=dice.randrange(1, most + 1)))
            case 2 | 3:
                return " ".join(dice.choices(WORDS, k=dice.randrange(1, most + 1)))
            case _:
                return " ".join(dice.choice(pieces()).split()[:most])

    def draft(self) -> Draft:
        """An article of few words."""
        dice = self.dice
        self._number += 1
        text = "\n\n".join(self.text(30) for _ in range(dice.randint(1, 3)))
        if dice.random() < 0.1:
            text = f"{text} https://lantern.example/a/{dice.randrange(9)}"
        article = Article(
            title=self.text(6),
            body=Body.from_text(text),
            standfirst=self.text(5) if dice.random() < 0.3 else None,
            outlet=dice.choice(OUTLETS),
            authors=tuple(dice.sample(AUTHORS, dice.choice((0, 0, 1, 2)))),
            agency=dice.choice(("AFP", "Reuters", None, None)),
            dateline=dice.choice(("Kyiv", "New York", "São Paulo", None)),
            published=dice.choice(_PUBLISHED),
            updated=dice.choice((None, "2024-11-22T08:00:00Z", "2024-11-22T08:00:00+05:30")),
            section=dice.choice(("World", "World news", None)),
            language=dice.choice(_LANGUAGES),
            url=dice.choice((None, f"https://lantern.example/a/{dice.randrange(200)}")),
            read_also=(ReadAlso("Mines at the port"),) if dice.random() < 0.1 else (),
            truncated="The page shows only the beginning." if dice.random() < 0.05 else None,
        )
        taken = f"2024-11-{dice.randint(10, 30)}T10:00:{self._number % 60:02}Z"
        return Draft(article, Original(f"{self._number}".encode(), "text/plain", taken))

    def fill(self, count: int) -> None:
        """Add so many clippings at once."""
        self.library.add_many(
            ((self.draft(), self.dice.sample(TAGS, self.dice.choice((0, 0, 1, 2)))) for _ in range(count)), "Import"
        )

    def change(self) -> None:
        """Do one thing; what cannot be done now, such as undoing what has nothing to undo, is refused in words."""
        self.done += 1
        with suppress(NotFound, Refused):
            self.dice.choice(self._ways())()

    def _ways(self) -> tuple[Callable[[], object], ...]:
        if len(self.ids) < 10:
            return (self._add,)
        return (
            self._add, self._add, self._again, self._field, self._field, self._field, self._body, self._note,
            self._flag, self._flag, self._trash, self._restore, self._purge, self._tag, self._tag,
            self._tags, self._story, self._mark, self._link, self._find, self._find, self._find, self._name,
            self._reprint, self._undo, self._undo, self._redo,
        )  # fmt: skip

    def _some(self) -> list[int]:
        ids = self.ids
        return self.dice.sample(ids, min(len(ids), self.dice.choice((1, 1, 2, 5))))

    def _one(self) -> int:
        return self.dice.choice(self.ids)

    def _add(self) -> None:
        self.library.add(self.draft(), tags=self.dice.sample(TAGS, self.dice.choice((0, 1))))

    def _again(self) -> None:
        self.library.add_capture(self._one(), self.draft())

    def _field(self) -> None:
        article = self.draft().article
        name = self.dice.choice(
            ("title", "standfirst", "outlet", "authors", "agency", "dateline", "published", "updated", "section",
             "language", "url")
        )  # fmt: skip
        self.library.edit(self._some(), name, getattr(article, name))

    def _body(self) -> None:
        self.library.edit_body(self._one(), self.draft().article.body)

    def _note(self) -> None:
        self.library.set_note(self._one(), self.text(8) if self.dice.random() < 0.7 else "")

    def _flag(self) -> None:
        flag = self.dice.choice((self.library.star, self.library.file, self.library.mark_read))
        flag(self._some(), self.dice.random() < 0.6)

    def _trash(self) -> None:
        self.library.trash(self._some())

    def _restore(self) -> None:
        self.library.restore(self._some())

    def _purge(self) -> None:
        trashed = list(self.library.ids("trash"))
        if trashed and self.dice.random() < 0.2:
            self.library.purge(self.dice.sample(trashed, 1))

    def _tag(self) -> None:
        way = self.dice.choice((self.library.tag, self.library.tag, self.library.untag))
        way(self._some(), self.dice.sample(TAGS, 2))

    def _tags(self) -> None:
        names = [each.name for each in self.library.tags()]
        if len(names) < 3:
            return
        one, other = self.dice.sample(names, 2)
        match self.dice.randrange(4):
            case 0:
                self.library.merge_tags([one], other)
            case 1:
                self.library.rename_tag(one, f"{self.dice.choice(TAGS)}/{self.dice.choice(PLAIN)}{self.done}")
            case 2:
                self.library.alias_tag(one, f"{self.dice.choice(PLAIN)}{self.done}")
            case _:
                self.library.delete_tag(one)

    def _story(self) -> None:
        names = [each.name for each in self.library.stories()]
        self.library.sort_into_stories(self._some(), [self.dice.choice(STORIES)], names[:1])

    def _mark(self) -> None:
        number = self._one()
        held = self.library.highlights(number)
        if held and self.dice.random() < 0.4:
            self.library.remove_highlights([held[0].id])
            return
        text = self.library.texts([number])[number]
        start = self.dice.randrange(max(len(text) - 10, 1))
        end = min(len(text), start + self.dice.randint(3, 40))
        if text[start:end].strip():
            self.library.highlight(number, start, end, note=self.text(3))

    def _link(self) -> None:
        one, other = self.dice.sample(self.ids, 2)
        self.library.link(one, [other], "background")

    def _find(self) -> None:
        """As reading the texts finds whom they name, and which are copies of each other."""
        dice = self.dice
        with self.library.reader() as connection:
            keys = dict(connection.execute("SELECT clipping_id, sha256 FROM body").fetchall())
        found = []
        for number in self._some():
            names = [Mention(name, "person", 1) for name in dice.sample(AUTHORS, dice.choice((0, 1, 2)))]
            names += [Mention(name, "place", 2) for name in dice.sample(_PLACES, dice.choice((0, 1)))]
            names += [Mention(name, "organisation", 1) for name in dice.sample(_ORGANISATIONS, dice.choice((0, 1)))]
            others = [each for each in self._some() if each != number]
            copies = tuple(Copy(other, 0.9) for other in others) if dice.random() < 0.2 else ()
            found.append(Finding(number, keys[number], tuple(names), copies))
        self.library.note_findings(found)

    def _name(self) -> None:
        """As a person says what a name is, or that it is none."""
        known = [each for each, _ in self.library.names()]
        if not known:
            return
        named = self.dice.choice(known)
        match self.dice.randrange(4):
            case 0:
                self.library.say_no_name(named.kind, named.name)
            case 1:
                self.library.forget_name_said(named.kind, named.name)
            case 2:
                self.library.rename_name(named.kind, named.name, self.dice.choice((*AUTHORS, *_PLACES)))
            case _:
                self.library.rename_name(named.kind, named.name, named.name, "organisation")

    def _reprint(self) -> None:
        if self.dice.random() < 0.5:
            self.library.say_reprint(self._some())
        else:
            self.library.say_not_reprint(self._one())

    def _undo(self) -> None:
        if self.library.undo_label is not None:
            self.library.undo()

    def _redo(self) -> None:
        if self.library.redo_label is not None:
            self.library.redo()

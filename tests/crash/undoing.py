"""Undo and redo over many steps of every kind and over openings: the library is each time what it was."""

from __future__ import annotations

import hashlib
import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from db import bulk, leftovers, schema, seals
from db.assets import asset_of
from db.body import Body, Paragraph, Picture, Span
from db.bulk import Edit
from db.errors import CuttingsError
from db.field_history import KEPT, present
from db.library import Library
from db.model import DATE_FIELDS, FIELDS, LIST_FIELDS, Arrival, Draft, Passage, ReadAlso
from db.sort import Sort
from db.transaction import STEPS_KEPT
from tests.crash.proofs import Broken, Figures, Proof
from tests.helpers.drafts import make_draft

_TAGS = ("war", "war/yemen", "peace", "port", "port/strike", "Größe")
_NAMES = ("Dam", "Strike", "Ferry", "Pier", "Storm")
_WORDS = "harbour council vote pier storm ferry budget strike mayor court harvest Streik 港 بندر".split()  # noqa: SIM905
_OF_ONE = 1_200
_OPENING_LASTS = 150
_LOOKED = 10
"""Every how many steps the library is compared with what it was."""
_PICTURE = "https://courier.example/{}.png"


def contents(library: Library) -> str:
    """A digest of every row that a step can touch; what was read is no step."""
    found = hashlib.sha256()
    with library.reader() as connection:
        for table in schema.RECORDED:
            names = [name for name in schema.columns(connection, table)[0] if (table, name) != ("clipping", "read")]
            rows = connection.execute(f"SELECT {', '.join(names)} FROM {table} WHERE {schema.ONLY.get(table, 1)}")
            for row in sorted(map(tuple, rows), key=repr):
                found.update(repr((table, row)).encode("utf-8", "surrogatepass"))
    return found.hexdigest()


class Person:
    """Does one thing after the other to a library, as the dice say."""

    def __init__(self, library: Library, dice: random.Random) -> None:
        self.library = library
        self.dice = dice
        self.made = 0
        self.kinds: Counter[str] = Counter()

    def step(self) -> bool:
        """Do something; whether it became a step."""
        name = self.dice.choice(sorted(_DEEDS))
        before = self.library.steps(1)
        with suppress(CuttingsError):
            _DEEDS[name](self)
        done = self.library.steps(1) != before
        self.kinds[name] += done
        return done

    def ids(self, most: int = 4) -> list[int]:
        """Some clippings."""
        there = list(self.library.ids("all")) or [1]
        return self.dice.sample(there, min(len(there), self.dice.randint(1, most)))

    def one(self) -> int:
        """A clipping."""
        return self.ids(1)[0]

    def words(self, most: int = 12) -> str:
        """Some words."""
        return " ".join(self.dice.choices(_WORDS, k=self.dice.randint(1, most)))

    def draft(self) -> Draft:
        """An article, sometimes with a picture, with pointers, or with bytes that others have too."""
        self.made += 1
        number = self.dice.randrange(1000)
        content = b"shared" if number < 100 else b"original %d of %d" % (number, self.made)
        draft = make_draft(
            self.words(6), self.words(30), content=content, authors=(self.words(2),),
            url=self._url() if number % 3 else None,
            read_also=(ReadAlso(self.words(6)),) if number % 4 == 0 else (),
            taken_at=f"2026-0{self.dice.randint(1, 9)}-11T08:00:00Z",
        )  # fmt: skip
        if number % 5:
            return draft
        picture = asset_of(b"\x89PNG %d" % (number % 7), "image/png", _PICTURE.format(number % 7), 4, 3)
        body = Body((Paragraph((Span(self.words()),)), Picture(picture.source)))
        return replace(draft, article=replace(draft.article, body=body), assets=(picture,))

    def _url(self) -> str:
        return f"https://courier.example/{self.dice.randrange(40)}"

    def arrive(self) -> None:
        """Several clippings at once, in two parts that are one step."""
        some = Arrival(
            self.draft(), tags=("pocket",), note="n", key=f"k:{self.made}",
            highlights=(Passage("pier", "why", "pink"),),
            stories=(self.dice.choice(_NAMES),),
        )  # fmt: skip
        numbers, changes = self.library.add_arrivals([some], "Import")
        self.library.add_arrivals([Arrival(self.draft())], "Import", changes.step)
        self.library.join_arrivals([(numbers[0], replace(some, note="more", tags=("joined",)))], "Import", changes.step)

    def set_field(self) -> None:
        """A field of some clippings."""
        field = self.dice.choice(FIELDS)
        value = f"2024-0{self.dice.randint(1, 9)}-01" if field in DATE_FIELDS else self.words(4)
        if field == "truncated":
            value = "cut"
        if field == "url":
            value = self._url()
        self.library.edit(self.ids(), field, (value,) if field in LIST_FIELDS else value)

    def change_many(self) -> None:
        """A field of many clippings, by a plan."""
        edit = Edit(*self.dice.choice((("section", "set"), ("tags", "add"), ("keywords", "set"))), self.words(2))
        with self.library.reader() as connection:
            plan = bulk.plan(connection, self.ids(9), edit)
        self.library.change_many(plan)

    def highlight(self) -> None:
        """A passage of a clipping."""
        number = self.one()
        text = self.library.texts([number]).get(number, "")
        self.library.highlight(number, 0, max(1, len(text) // 2), "pink", self.words(2))

    def change_a_highlight(self) -> None:
        """Its colour, or it goes."""
        found = self.library.newest_highlights(20)
        if found:
            chosen = self.dice.choice(found)
            if self.dice.random() < 0.5:
                self.library.edit_highlights([chosen.id], colour="blue", note=self.words(2))
            else:
                self.library.remove_highlights([chosen.id])

    def change_a_link(self) -> None:
        """One that is there."""
        number = self.one()
        for link in self.library.links(number)[:1]:
            self.library.edit_link(link.id, "reaction", self.words(2), "2026-03-01", turned=self.dice.random() < 0.5)

    def change_a_story(self) -> None:
        """Its name, order, clippings or that it is there."""
        found = self.library.stories()
        if not found:
            return
        story = self.dice.choice(found).id
        members = self.library.story_ids(story)
        self.dice.choice(
            (
                lambda: self.library.edit_story(story, name=self.dice.choice(_NAMES), note=self.words(3)),
                lambda: self.library.put_in_story(story, self.ids()),
                lambda: self.library.take_from_story(story, members[:1]),
                lambda: self.library.move_in_story(story, members[-1:], members[0] if members else None),
                lambda: self.library.arrange_story(story, self.dice.random() < 0.5),
                lambda: self.library.dismiss_from_story(story, self.ids(2)),
                lambda: self.library.delete_story(story),
            )
        )()

    def change_a_search(self) -> None:
        """Its name, query, place or that it is there."""
        found = self.library.saved_searches()
        if found:
            number = self.dice.choice(found).id
            self.dice.choice(
                (
                    lambda: self.library.rename_search(number, self.words(2)),
                    lambda: self.library.change_search(number, self.words(2)),
                    lambda: self.library.move_search(number, self.dice.randrange(3)),
                    lambda: self.library.remove_search(number),
                )
            )()

    def restore_a_value(self) -> None:
        """A value that a field once had."""
        number = self.one()
        found = self.library.field_changes(number)
        if found:
            chosen = self.dice.choice(found)
            self.library.restore_value(number, chosen.field, chosen.before)

    def go_back(self) -> None:
        """Undo some steps and do some of them again, or none: then something else is done."""
        for _ in range(self.dice.randint(1, 6)):
            self.library.undo()
        if self.dice.random() < 0.7:
            with suppress(CuttingsError):
                while True:
                    self.library.redo()


_DEEDS: Mapping[str, Callable[[Person], object]] = {
    "add": lambda p: p.library.add(p.draft(), tags=p.dice.sample(_TAGS, 1)),
    "add many": lambda p: p.library.add_many([(p.draft(), ("many",)), (p.draft(), ())], "Clip"),
    "arrive": Person.arrive,
    "take again": lambda p: p.library.add_capture(p.one(), p.draft()),
    "edit": Person.set_field,
    "edit several fields": lambda p: p.library.edit_fields(p.ids(), {"outlet": p.words(1), "section": None}),
    "edit text": lambda p: p.library.edit_body(p.one(), Body.from_text(p.words(40))),
    "change many": Person.change_many,
    "note": lambda p: p.library.set_note(p.one(), p.dice.choice(("", p.words()))),
    "star": lambda p: p.library.star(p.ids(), p.dice.random() < 0.5),
    "file": lambda p: p.library.file(p.ids(), p.dice.random() < 0.5),
    "trash": lambda p: p.library.trash(p.ids(2)),
    "put back": lambda p: p.library.restore(list(p.library.ids("trash"))[:2]),
    "tag": lambda p: p.library.tag(p.ids(), p.dice.sample(_TAGS, 2)),
    "untag": lambda p: p.library.untag(p.ids(), p.dice.sample(_TAGS, 2)),
    "retag": lambda p: p.library.retag(p.ids(), [p.dice.choice(_TAGS)], [p.dice.choice(_TAGS)]),
    "rename tag": lambda p: p.library.rename_tag(p.dice.choice(_TAGS), p.dice.choice(_TAGS) + "2"),
    "merge tags": lambda p: p.library.merge_tags(p.dice.sample(_TAGS, 2), p.dice.choice(_TAGS)),
    "colour tag": lambda p: p.library.colour_tag(p.dice.choice(_TAGS), f"#{p.dice.randrange(1 << 24):06x}"),
    "delete tag": lambda p: p.library.delete_tag(p.dice.choice(_TAGS)),
    "alias tag": lambda p: p.library.alias_tag(p.dice.choice(_TAGS), p.words(1)),
    "link": lambda p: p.library.link(p.one(), p.ids(2), p.dice.choice(("follow-up", "related", "cites")), p.words(2)),
    "link all": lambda p: p.library.link_all(p.ids(3), "related", dated="2026-03-01"),
    "unlink": lambda p: p.library.unlink(p.one(), p.one()),
    "change a link": Person.change_a_link,
    "add kind of link": lambda p: p.library.add_link_kind(p.words(1), p.words(2)),
    "remove kind of link": lambda p: p.library.remove_link_kind("cites", "related"),
    "dismiss": lambda p: p.library.dismiss(p.one(), p.ids(2)),
    "bring back": lambda p: p.library.undismiss(p.one(), p.ids(2)),
    "highlight": Person.highlight,
    "change a highlight": Person.change_a_highlight,
    "add story": lambda p: p.library.add_story(p.dice.choice(_NAMES), p.ids()),
    "change a story": Person.change_a_story,
    "save search": lambda p: p.library.save_search(p.words(2), p.words(2), "unread", Sort.NEWEST),
    "change a search": Person.change_a_search,
    "reprints": lambda p: p.library.say_reprint(p.ids(3)),
    "no reprint": lambda p: p.library.say_not_reprint(p.one(), p.one()),
    "lead": lambda p: p.library.choose_lead(p.one()),
    "rule of leads": lambda p: p.library.set_lead_rule(p.dice.choice(("first", "longest")), [p.words(1)]),
    "rename name": lambda p: p.library.rename_name("person", "Ada Quill", p.words(2)),
    "restore a value": Person.restore_a_value,
    "go back": Person.go_back,
}


def run(count: int, seed: int, folder: Path) -> Figures:
    """Do so many steps, in libraries of some more than can be undone."""
    figures: Counter[str] = Counter()
    kinds: set[str] = set()
    for at in range(0, count, _OF_ONE):
        place = folder / str(at)
        place.mkdir()
        found, done = _one(min(_OF_ONE, count - at), f"{seed}-{at}", place)
        figures.update(found)
        kinds |= done
        shutil.rmtree(place)
    return {"most kinds of steps": len(kinds), **figures}


def _one(count: int, seed: str, folder: Path) -> tuple[dict[str, int], set[str]]:
    """Do steps over several openings, take back what can be, and do it again."""
    dice = random.Random(seed)
    case = f"seed {seed}, {count} steps"
    library = Library.create(folder / "library")
    seen: dict[int, str] = {}
    openings = compared = undone = redone = 0
    person = Person(library, dice)
    try:
        for turn in range(count):
            if turn % _OPENING_LASTS == _OPENING_LASTS - 1:
                library.close()
                library = person.library = Library.open(folder / "library")
                openings += 1
            if turn == min(count // 10, 60) and library.counts()["trash"]:
                library.purge()
            while not person.step():
                pass
            newest = library.steps(1)[0]
            if newest.undone:
                library.redo()
            elif turn % _LOOKED == 0:
                seen[newest.id] = contents(library)
        steps = library.steps()
        last = contents(library)
        for number, step in enumerate(steps):
            if (was := seen.get(step.id)) is not None and not step.undone:
                compared += 1
                if contents(library) != was:
                    raise Broken(f"After {number} steps undone it is not what it was ({case}, step {step.id}).")
            if number == len(steps) // 2:
                library.close()
                library = person.library = Library.open(folder / "library")
                openings += 1
            if not step.undone:
                library.undo()
                undone += 1
        for step in reversed(steps):
            library.redo()
            redone += 1
            if (was := seen.get(step.id)) is not None:
                compared += 1
                if contents(library) != was:
                    raise Broken(f"After {redone} steps done again it is not what it was ({case}, step {step.id}).")
        if contents(library) != last:
            raise Broken(f"Undone and done again it is not what it was ({case}).")
        _look_over(library, case)
        told = {"openings": openings, "undone": undone, "done again": redone, "compared": compared}
        return told, {kind for kind, times in person.kinds.items() if times}
    finally:
        library.close()


def _look_over(library: Library, case: str) -> None:
    """What has to hold besides: references, seals, histories, files."""
    with library.reader() as connection:
        if connection.execute("PRAGMA foreign_key_check").fetchall():
            raise Broken(f"A row belongs to something that is gone ({case}).")
        for table in seals.tables(connection):
            if seals.broken(connection, table):
                raise Broken(f"Seals of {table} do not hold ({case}).")
        wanted = {row[0] for row in connection.execute("SELECT sha256 FROM capture UNION SELECT sha256 FROM asset")}
        by_steps = leftovers.named_by_steps(connection)
        numbers = [row[0] for row in connection.execute("SELECT id FROM clipping")]
        for number in numbers:
            for field in KEPT[:-1]:  # tags are renamed without their clippings
                _follow(connection, number, field, case)
    kept = set(library.store.kept())
    if lost := wanted - kept:
        raise Broken(f"The files of {len(lost)} originals are gone ({case}).")
    if stray := kept - wanted - by_steps:
        raise Broken(f"{len(stray)} files are kept that nothing names ({case}).")
    if len(library.steps()) > STEPS_KEPT:
        raise Broken(f"More than {STEPS_KEPT} steps are kept ({case}).")


def _follow(connection: sqlite3.Connection, number: int, field: str, case: str) -> None:
    """The newest change of a field led to what it is, each to where the next one began."""
    rows = connection.execute(
        "SELECT before, after FROM field_change WHERE clipping_id = ? AND field = ? ORDER BY id", (number, field)
    ).fetchall()
    if rows and rows[-1]["after"] != present(connection, number, field):
        raise Broken(f"The history of {field} of clipping {number} does not lead to what it is ({case}).")
    for (_, after), (before, _) in pairwise(rows):
        if after != before:
            raise Broken(f"The history of {field} of clipping {number} has a gap ({case}).")


PROOF = Proof(
    name="undo",
    faults="steps of every kind over several openings, the last 1,000 undone and done again",
    holds="the library is each time what it was, histories of fields tell all of it, no file is lost or left over",
    unit="steps",
    quick=160,
    long=12_000,
    run=run,
)

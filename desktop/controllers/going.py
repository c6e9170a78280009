"""What the palette finds: what can be done, and every place, tag, outlet, search and clipping one can go to.

What is at hand is ranked at once; outlets, authors and headlines are asked of the search process and come after it, so
that nothing which is seen already moves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from heapq import nsmallest
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.library import Library
from db.model import Row, Story, Tag
from desktop.controllers.overview import Overview
from desktop.controllers.search_client import SearchClient
from desktop.jobs import Jobs
from desktop.models.fuzzy import Wanted, best, fit, wanted
from desktop.models.palette_list import Kind, Offered, Target
from desktop.models.wording import day_in_words, side_by_side
from desktop.settings import PAGES, SETTINGS, Settings
from desktop.translation import number, tr

MOST = 60
"""Targets that are offered at once."""
MOST_VALUES = 6
MOST_CLIPPINGS = 8
MOST_RECENT = 8
RECENT_BONUS = 6
PAUSE = 60
"""Milliseconds without a key after which the search process is asked."""
RECENT = "palette.recent"
CHANNEL = "palette"

PREFIXES: dict[str, tuple[Kind, ...]] = {
    ">": ("action",),
    "#": ("tag",),
    "@": ("outlet", "author"),
    "/": ("search",),
}
"""What a first character narrows to."""
VALUES: tuple[Kind, ...] = ("outlet", "author")
"""The kinds whose targets the search process knows."""
REMEMBERED = ("action", "tag", "outlet", "author", "search", "story", "setting", "help")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Found:
    """What there is for a text. `whole` says that nothing more will come."""

    offered: tuple[Offered, ...]
    whole: bool


class Going(QObject):
    """`found` carries a `Found` at once when asked, and again when more comes."""

    found = Signal(object)

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        client: SearchClient,
        overview: Overview,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._client = client
        self._overview = overview
        self._settings = settings
        self._given: tuple[Target, ...] = ()
        self._standing: tuple[Target, ...] = ()
        self._stories: tuple[Story, ...] = ()
        self._text = ""
        self._turn = 0
        self._near: list[Offered] = []
        self._values: dict[Kind, list[Offered]] = {}
        self._clippings: list[Offered] = []
        self._missing: set[str] = set()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)

    def open(self, given: Sequence[Target]) -> None:
        """Begin: `given` is what the window can do now, and where it can go that is known only there."""
        self._given = tuple(given)
        self._standing = ()
        self._jobs.read(self._library.stories, self._stories_came)
        self.look("")

    def close(self) -> None:
        """Nobody looks any more."""
        self._turn += 1
        self._pause.stop()
        self._given = self._standing = ()

    def look(self, text: str) -> None:
        """Find targets for what is typed."""
        self._turn += 1
        self._text = text
        kinds, what = self._meant()
        self._values, self._clippings = {}, []
        self._near = self._ranked(kinds, what)
        self._missing = set()
        if kinds is None or "outlet" in kinds:
            if what.words or kinds is not None:
                self._missing.update(VALUES)
        if kinds is None and what.words:
            self._missing.add("clipping")
        if self._missing:
            self._pause.start()
        else:
            self._pause.stop()
        self._tell()

    def remember(self, target: Target) -> None:
        """It was chosen: next time it comes first."""
        if target.kind in REMEMBERED:
            before = [each for each in self._settings.items(RECENT) if each != [target.kind, target.key]]
            self._settings.set(RECENT, [[target.kind, target.key], *before][:MOST_RECENT])

    def _meant(self) -> tuple[tuple[Kind, ...] | None, Wanted]:
        text = self._text.lstrip()
        if text[:1] in PREFIXES:
            return PREFIXES[text[:1]], wanted(text[1:])
        return None, wanted(text)

    # What is at hand

    def _ranked(self, kinds: tuple[Kind, ...] | None, what: Wanted) -> list[Offered]:
        if not self._standing:
            self._standing = (*self._given, *self._known())
        recent = [tuple(each) for each in self._settings.items(RECENT) if isinstance(each, list)]
        if not what.words:
            return self._untyped(kinds, recent)
        found: list[tuple[float, int, Offered]] = []
        for place, target in enumerate(self._standing):
            if kinds is not None and target.kind not in kinds:
                continue
            fits = best(what, (target.text, *target.also))
            if fits is not None:
                score = fits.score + RECENT_BONUS * ((target.kind, target.key) in recent) - 3 * bool(target.reason)
                found.append((-score, place, Offered(target, fits.places)))
        if kinds is None or "tag" in kinds:
            found += self._ranked_tags(what, recent)
        return [offered for _, _, offered in sorted(found, key=lambda each: each[:2])[:MOST]]

    def _ranked_tags(self, what: Wanted, recent: list[tuple[str, ...]]) -> list[tuple[float, int, Offered]]:
        """The best of the tags, of which there may be thousands: only these become targets."""
        fitting: list[tuple[float, int, Tag, tuple[int, ...]]] = []
        for place, tag in enumerate(self._overview.facts.tags, len(self._standing)):
            fits = best(what, (tag.name, *tag.aliases)) if tag.aliases else fit(what, tag.name)
            if fits is not None:
                score = fits.score + RECENT_BONUS * (("tag", tag.name) in recent)
                fitting.append((-score, place, tag, fits.places))
        chosen = nsmallest(MOST, fitting, key=lambda each: each[:2])
        return [(score, place, Offered(_tag(tag), places)) for score, place, tag, places in chosen]

    def _untyped(self, kinds: tuple[Kind, ...] | None, recent: list[tuple[str, ...]]) -> list[Offered]:
        """What was chosen lately and can be chosen, then what can be done; of one kind all."""
        by_key: dict[tuple[str, ...], Target] = {(target.kind, target.key): target for target in self._standing}
        tags = self._overview.facts.tags
        by_key |= {("tag", tag.name): _tag(tag) for tag in tags if ("tag", tag.name) in recent}
        shown = kinds or ("action",)
        wanted_first = [by_key[each] for each in recent if each in by_key and (kinds is None or each[0] in kinds)]
        first = [target for target in wanted_first if not target.reason]
        rest = [target for target in self._standing if target.kind in shown and target not in first]
        rest += [_tag(tag) for tag in tags[:MOST]] if "tag" in shown else []
        lately = [replace(target, aside=side_by_side((target.aside, tr("lately")))) for target in first]
        most = max(MOST, len(self._given)) if kinds is None or "action" in kinds else MOST
        return [Offered(target) for target in dict.fromkeys((*lately, *rest))][:most]

    def _known(self) -> list[Target]:
        facts = self._overview.facts
        targets = [Target("search", str(each.id), each.name, tr("Saved search"), "bookmark") for each in facts.searches]
        targets += [
            Target("story", each.name, each.name, _counted(tr("Story"), each.count), "files") for each in self._stories
        ]
        pages = {name: tr(title) for name, title in PAGES}
        targets += [
            Target("setting", name, title, tr("Preferences"), "sliders-horizontal") for name, title in pages.items()
        ]
        targets += [
            Target(
                "setting",
                each.key,
                tr(each.label),
                tr("Preferences: {page}").format(page=pages[each.page]),
                "sliders-horizontal",
                also=(each.label,),
            )
            for each in SETTINGS
            if each.label and each.page in pages
        ]
        for folder in map(Path, self._settings.items("library.recent")):
            if folder != self._library.folder:
                targets.append(Target("library", str(folder), folder.name, tr("Library"), "library-big"))
        return targets

    def _stories_came(self, stories: list[Story]) -> None:
        if tuple(stories) != self._stories:
            self._stories = tuple(stories)
            self._standing = ()
            if self._given:
                kinds, what = self._meant()
                self._near = self._ranked(kinds, what)
                self._tell()

    # What is asked for

    @Slot()
    def _ask(self) -> None:
        what = self._meant()[1]
        turn = self._turn
        if "outlet" in self._missing:
            for kind in VALUES:
                self._client.values(kind, what.text, _Values(self, turn, kind))
        if "clipping" in self._missing:
            words = _WORD.findall(self._text)
            if not words:
                self._end(turn, "clipping")
                return
            text = " ".join(f"title:{word}" for word in words)
            self._client.ids(CHANNEL, text, MOST_CLIPPINGS, _Numbers(self, turn))

    def _end(self, turn: int, kind: str) -> None:
        if turn == self._turn:
            self._missing.discard(kind)
            self._tell()

    def _values_came(self, turn: int, kind: Kind, counted: list[tuple[str, int]]) -> None:
        if turn != self._turn:
            return
        kinds, what = self._meant()
        words, icon = (tr("Outlet"), "newspaper") if kind == "outlet" else (tr("Author"), "pencil")
        made = []
        for value, count in counted[: MOST_VALUES if kinds is None else MOST]:
            fits = best(what, (value,))
            made.append(Offered(Target(kind, value, value, _counted(words, count), icon), fits.places if fits else ()))
        self._values[kind] = made
        self._end(turn, kind)

    def _numbers_came(self, turn: int, numbers: list[int]) -> None:
        if turn != self._turn:
            return
        if not numbers:
            self._end(turn, "clipping")
            return
        self._jobs.read(lambda: self._library.rows(numbers), _Rows(self, turn))

    def _rows_came(self, turn: int, rows: list[Row]) -> None:
        if turn != self._turn:
            return
        _, what = self._meant()
        self._clippings = []
        for row in rows:
            fits = best(what, (row.title,))
            aside = side_by_side((row.outlet or row.agency, day_in_words(row.published)))
            target = Target("clipping", str(row.id), row.title, aside or tr("Clipping"), "file-text")
            self._clippings.append(Offered(target, fits.places if fits else ()))
        self._end(turn, "clipping")

    def _tell(self) -> None:
        known = {(each.target.kind, each.target.key) for each in self._near}
        values = [each for kind in VALUES for each in self._values.get(kind, ())]
        rest = [each for each in (*values, *self._clippings) if (each.target.kind, each.target.key) not in known]
        self.found.emit(Found((*self._near, *rest, *self._search()), not self._missing))

    def _search(self) -> list[Offered]:
        """What is always left: to search for what was typed."""
        text = self._text.strip()
        if not text or text[:1] in PREFIXES:
            return []
        return [Offered(Target("query", text, tr("Search for “{text}”").format(text=text), tr("Search"), "search"))]


@dataclass(frozen=True, slots=True)
class _Values:
    """Takes the values of a field to who asked."""

    owner: Going
    turn: int
    kind: Kind

    def __call__(self, counted: list[tuple[str, int]]) -> None:
        self.owner._values_came(self.turn, self.kind, counted)


@dataclass(frozen=True, slots=True)
class _Numbers:
    """Takes the ids of clippings to who asked."""

    owner: Going
    turn: int

    def __call__(self, numbers: list[int]) -> None:
        self.owner._numbers_came(self.turn, numbers)


@dataclass(frozen=True, slots=True)
class _Rows:
    """Takes rows to who asked."""

    owner: Going
    turn: int

    def __call__(self, rows: list[Row]) -> None:
        self.owner._rows_came(self.turn, rows)


def _tag(tag: Tag) -> Target:
    return Target("tag", tag.name, tag.name, _counted(tr("Tag"), tag.count), "tag")


def _counted(words: str, count: int) -> str:
    return side_by_side((words, number(count)))

"""Which clippings an export is of: those selected or listed, a story, a saved search, or the whole library.

A scope says it in a way that can be asked again later, when other clippings may answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from PySide6.QtCore import QObject

from db.errors import CuttingsError, NotFound
from db.library import Library
from db.model import SavedSearch, Sort, Story
from desktop.controllers.search_client import SearchClient
from desktop.jobs import Job, Jobs
from desktop.translation import tr

Kind = Literal["selected", "listed", "story", "saved", "library"]
KINDS: tuple[Kind, ...] = get_args(Kind)
CHANNEL = "export"
MOST_KEPT = 2_000
"""Clippings of a selection that is remembered; a larger one is not."""

Found = Callable[[tuple[int, ...]], None]
Failed = Callable[[Exception], None]


@dataclass(frozen=True, slots=True)
class Scope:
    """`ids` are those selected; `number` is the id of the story or of the saved search; `text`, `view` and `sort` say
    what was listed."""

    kind: Kind = "library"
    ids: tuple[int, ...] = ()
    number: int = 0
    text: str = ""
    view: str = "all"
    sort: Sort = Sort.NEWEST

    def as_data(self) -> dict[str, Any]:
        """The scope for a file of settings."""
        ids = list(self.ids) if self.kind == "selected" else []
        kept: dict[str, Any] = {"kind": self.kind, "ids": ids, "number": self.number}
        return {**kept, "text": self.text, "view": self.view, "sort": self.sort.value}


def scope_of(data: Mapping[str, Any]) -> Scope | None:
    """A scope from a file of settings; None where that makes no sense."""
    try:
        ids = tuple(int(each) for each in data["ids"])
        sort = Sort(data["sort"])
        scope = Scope(data["kind"], ids, int(data["number"]), str(data["text"]), str(data["view"]), sort)
    except (KeyError, TypeError, ValueError):
        return None
    return scope if scope.kind in KINDS else None


class Scoping(QObject):
    """Finds the clippings of a scope without holding up the interface; the newest question wins."""

    def __init__(self, library: Library, jobs: Jobs, client: SearchClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._client = client
        self._job: Job[Any] | None = None
        self._question = 0

    def find(self, scope: Scope, found: Found, failed: Failed) -> None:
        """Find the clippings in their order; `found` or `failed` is called once, unless something else is asked."""
        self.stop()
        match scope.kind:
            case "selected":
                self._read(lambda: [row.id for row in self._library.rows(scope.ids) if not row.trashed], found, failed)
            case "story":
                self._read(lambda: self._library.story_ids(_story(self._library, scope.number).id), found, failed)
            case "saved":
                self._read_search(scope.number, found, failed)
            case "listed" if scope.text.strip():
                self._search(scope.text, scope.view, scope.sort, found, failed)
            case "listed":
                self._read(lambda: self._library.ids(scope.view, scope.sort), found, failed)
            case _:
                self._read(lambda: self._library.ids("all", Sort.NEWEST), found, failed)

    def stop(self) -> None:
        """Nobody waits for the last question any more."""
        self._question += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _read(self, work: Callable[[], Sequence[int]], found: Found, failed: Failed) -> None:
        def told(ids: Sequence[int]) -> None:
            self._job = None
            found(tuple(ids))

        self._job = self._jobs.read(work, told, failed)

    def _read_search(self, number: int, found: Found, failed: Failed) -> None:
        def told(search: SavedSearch) -> None:
            self._job = None
            self._search(search.query, search.view, search.sort, found, failed)

        self._job = self._jobs.read(lambda: _search(self._library, number), told, failed)

    def _search(self, text: str, view: str, sort: Sort, found: Found, failed: Failed) -> None:
        question = self._question

        def told(ids: list[int] | None) -> None:
            if question != self._question:
                return
            if ids is None:
                failed(CuttingsError(tr("The search did not answer."), tr("Try again.")))
            else:
                found(tuple(ids))

        self._client.every(CHANNEL, text, view, sort, told)


def _story(library: Library, number: int) -> Story:
    """The story with an id. Raises `NotFound`."""
    for story in library.stories([number]):
        return story
    raise NotFound(tr("This story is not in the library any more."), tr("Choose another one."))


def _search(library: Library, number: int) -> SavedSearch:
    """The saved search with an id. Raises `NotFound`."""
    for search in library.saved_searches():
        if search.id == number:
            return search
    raise NotFound(tr("This saved search is not in the library any more."), tr("Choose another one."))

"""Whom and what the open clipping names, kept up to date, and what a person says of a name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from db.changes import NAME_RULES, NAMES, Changes
from db.library import Library
from db.relations import Mention, NameKind
from desktop.controllers.telling import write
from desktop.jobs import Jobs
from desktop.translation import mark, tr

KINDS: dict[str, NameKind] = {"person": "person", "place": "place", "org": "organisation"}
"""Fields of a query, and the kind of name that each looks for."""

FIELDS: dict[NameKind, str] = {kind: field for field, kind in KINDS.items()}

_IS_NOW: dict[NameKind, str] = {
    "person": mark("{name} is taken for a person from now on."),
    "place": mark("{name} is taken for a place from now on."),
    "organisation": mark("{name} is taken for an organisation from now on."),
}
_OFFERED = 2000


class Naming(QObject):
    """`named` carries a clipping and its names when these changed; `done` a sentence about what was done and whether it
    can be undone. Failures go to `Jobs.failed`."""

    named = Signal(int, object)
    done = Signal(str, bool)

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._wanted: int | None = None

    def watch(self, clipping_id: int | None) -> None:
        """Tell of new names of this clipping from now on."""
        self._wanted = clipping_id

    def heed(self, changes: Changes) -> None:
        """The library changed: read the names anew where it touched them."""
        wanted = self._wanted
        if wanted is not None and (wanted in changes.ids(NAMES) or changes.has(NAME_RULES)):
            self._jobs.read(lambda: (wanted, self._library.mentions(wanted)), self._came)

    def _came(self, found: tuple[int, tuple[Mention, ...]]) -> None:
        if found[0] == self._wanted:
            self.named.emit(*found)

    def offers(self, kind: NameKind, receive: Callable[[list[str]], None]) -> None:
        """Ask for names of a kind, the most frequent first."""
        self._jobs.read(lambda: [each.name for each, _ in self._library.names(kind, most=_OFFERED)], receive)

    def rename(self, kind: NameKind, name: str, new: str) -> None:
        """Show a name as another one; joined with that, if it is there already."""
        said = tr("{name} is shown as {new} from now on.").format(name=name, new=new)
        self._run(lambda: self._library.rename_name(kind, name, new), said)

    def take_for(self, kind: NameKind, name: str, new_kind: NameKind) -> None:
        """Take a name for one of another kind."""
        said = tr(_IS_NOW[new_kind]).format(name=name)
        self._run(lambda: self._library.rename_name(kind, name, name, new_kind), said)

    def no_name(self, kind: NameKind, name: str) -> None:
        """Show a name no more, wherever it is found."""
        said = tr("{name} is not shown as a name any more.").format(name=name)
        self._run(lambda: self._library.say_no_name(kind, name), said)

    def _run(self, work: Callable[[], Changes], said: str) -> None:
        write(self._jobs, work, self.done, said, or_nothing=True)

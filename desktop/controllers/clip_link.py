"""Clipping what a link of an article leads to: one address, fetched because the person asked for it, and kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from db.addresses import host_of, url_key
from db.errors import Cancelled
from desktop.controllers.addresses import Keeper
from desktop.controllers.desk import Desk
from desktop.controllers.tasks import Progress
from desktop.fetching.remembering import remember
from desktop.fetching.run import Outcome, fetch_all
from desktop.models.report_table import ReportLine
from desktop.translation import tr


class LinkClipping(QObject):
    """`told` carries a sentence about what came of it, and whether it can be undone; `refused` one about why nothing
    came; `there` the id of a clipping that the address led to already."""

    told = Signal(str, bool)
    refused = Signal(str)
    there = Signal(int)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._running: set[str] = set()

    def clip(self, address: str) -> None:
        """Fetch an address and keep its article; a second wish for the same is passed over while that lasts."""
        key, desk = url_key(address), self._desk
        if key in self._running or desk.library.read_only:
            return
        self._running.add(key)
        allow_private = desk.settings.flag("fetch.private")

        def work(progress: Progress, cancelled: Callable[[], bool]) -> ReportLine:
            keeper = Keeper(desk.library, ())
            there = keeper.there(address)
            if there is not None:
                return there
            read = desk.intake.reader(cancelled)
            for row in fetch_all([address], allow_private=allow_private, cancelled=cancelled, read=read):
                if row.outcome is Outcome.STOPPED:
                    raise Cancelled
                remember(desk.library, row)
                return keeper.keep(row)
            raise Cancelled

        title = tr("Clipping from {site}").format(site=host_of(address) or address)
        task = desk.tasks.start(title, work, self._came, tr("Stopped; nothing was kept."), brief=True)
        task.ended.connect(_Over(self._running, key))

    def _came(self, line: ReportLine) -> tuple[str, Path | None]:
        if line.kind == "there" and line.clipping is not None:
            self.there.emit(line.clipping)
            return tr("Already clipped."), None
        if line.kind == "good":
            said = tr("Clipped: ‘{title}’").format(title=line.label)
            self.told.emit(said, True)
            return said, None
        said = line.why or line.outcome
        self.refused.emit(said)
        return said, None


class _Over:
    """Lets an address be asked for again."""

    def __init__(self, running: set[str], key: str) -> None:
        self._running, self._key = running, key

    def __call__(self) -> None:
        self._running.discard(self._key)

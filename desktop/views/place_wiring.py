"""Says in the window's banner what `Placing` finds, with buttons that lead on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from db.changes import Changes
from desktop.controllers.placing import Placing
from desktop.place_words import Remark
from desktop.translation import tr
from desktop.views.place_banner import Deed, PlaceBanner, Statement

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

GONE = "gone"


class PlaceWiring(QObject):
    """Between one library's place and its window."""

    def __init__(self, window: MainWindow, placing: Placing) -> None:
        super().__init__(window)
        self._window = window
        self._placing = placing
        placing.remarked.connect(self._say)
        placing.gone.connect(self._gone)
        placing.back.connect(self._back)
        placing.replaced.connect(self._replaced)
        self.banner.answered.connect(window.list.setFocus)

    @property
    def banner(self) -> PlaceBanner:
        """Where it is said."""
        return self._window.place_banner

    @Slot(object)
    def _say(self, remark: Remark) -> None:
        problem, remedy = remark.words(tr)
        deeds: list[Deed] = [(tr("Understood"), None)]
        if remark.help:
            deeds.append((tr("How to move a library"), partial(self._window.commands.show_help, "places")))
        self.banner.say(Statement(repr(remark), "warning", problem, remedy, tuple(deeds), calm=remark.help))

    @Slot()
    def _gone(self) -> None:
        folder = self._window.desk.library.folder
        self._window.place_gone = True
        problem = tr("The library's folder is gone: {folder}").format(folder=folder)
        remedy = tr(
            "Connect the drive or the network again, or put the folder back. Nothing can be kept until then, and "
            "nothing is lost: what you are writing stays where it is. Cuttings looks again by itself."
        )
        deeds: tuple[Deed, ...] = (
            (tr("Try again"), self._placing.look),
            (tr("Open another library…"), partial(self._window.commands.library_wanted.emit, "open")),
        )
        self.banner.say(Statement(GONE, "error", problem, remedy, deeds, lasting=True))

    @Slot()
    def _back(self) -> None:
        self.banner.take_back(GONE)
        self._window.place_gone = False
        self._window.desk.overview.refresh()
        self._window.notice.say(tr("The library's folder is there again."))

    @Slot()
    def _replaced(self) -> None:
        desk = self._window.desk
        desk.client.begin_anew()
        desk.jobs.read(self._everything, desk.heed)
        desk.overview.refresh()

    def _everything(self) -> Changes:
        ids = frozenset(self._window.desk.library.ids())
        return Changes({"clippings": ids, "bodies": ids})

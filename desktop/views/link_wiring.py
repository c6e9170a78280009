"""What happens when somebody wants to clip what a link of the article leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.controllers.clip_link import LinkClipping
from desktop.translation import tr
from desktop.views.link_hint import LinkHint

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow


class LinkWiring(QObject):
    """Joins the links of the reader to the clipping of what they lead to, and says what came of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._clipping = LinkClipping(window.desk, self)
        self._clipping.told.connect(self._told)
        self._clipping.refused.connect(self._refused)
        self._clipping.there.connect(window.show_clipping)
        self.hint = LinkHint(window.reader, window.theme)
        self.hint.wanted.connect(self.clip)
        window.reader.own_link.connect(self._own_link)

    @Slot(str)
    def clip(self, address: str) -> None:
        """Fetch and keep what is at an address."""
        self._clipping.clip(address)

    @Slot(str, str)
    def _own_link(self, kind: str, value: str) -> None:
        if kind == "clip":
            self.clip(value)

    @Slot(str, bool)
    def _told(self, said: str, undoable: bool) -> None:
        self._window.notice.say(said, tr("Undo") if undoable else "")

    @Slot(str)
    def _refused(self, said: str) -> None:
        self._window.notice.say(said, kind="warning")

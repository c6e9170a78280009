"""The menu of libraries that were open lately."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.translation import tr

WIDEST = 380
"""Pixels that the place of a library may take; longer ones are shortened in their middle."""


class RecentMenu(QMenu):
    """Each by its name and where it is; the first nine by a digit. `wanted` carries the folder of one."""

    wanted = Signal(str)

    def __init__(self, folders: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(tr("Recent librarie&s"), parent)
        self.setObjectName("menu.recent")
        self.setToolTipsVisible(True)
        for number, folder in enumerate(folders, 1):
            where = self.fontMetrics().elidedText(_at_home(folder.parent), Qt.TextElideMode.ElideMiddle, WIDEST)
            text = f"{folder.name}  ·  {where}".replace("&", "&&")
            action = self.addAction(f"&{number}  {text}" if number <= 9 else text)
            action.setToolTip(str(folder))
            action.setData(str(folder))
        self.triggered.connect(self._chosen)

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        self.wanted.emit(action.data())


def _at_home(folder: Path) -> str:
    """A folder as people write it: `~/Documents`."""
    home = Path.home()
    return f"~/{folder.relative_to(home).as_posix()}" if folder.is_relative_to(home) else str(folder)

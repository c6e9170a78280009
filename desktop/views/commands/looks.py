"""What the actions of the table do with the colours of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.views.commands.finding import FindingCommands

if TYPE_CHECKING:
    pass


class LooksCommands(FindingCommands):
    """The slots for the colours of the window."""

    @Slot()
    def theme_system(self) -> None:
        """Light or dark as the system has it."""
        self._set_theme("system")

    @Slot()
    def theme_light(self) -> None:
        """Always light."""
        self._set_theme("light")

    @Slot()
    def theme_dark(self) -> None:
        """Always dark."""
        self._set_theme("dark")

    def _set_theme(self, mode: str) -> None:
        self._window.desk.settings.set("theme", mode)
        self._window.theme.set_mode(mode)
        self._window.check_theme()

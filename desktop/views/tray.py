"""The icon in the notification area: clipping and the way back to the window while that is closed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desktop import icons
from desktop.theme import Theme
from desktop.translation import tr


class Tray(QObject):
    """`new_wanted`, `clip_wanted`, `show_wanted`, `quit_wanted`: what was chosen in its menu, or by a click on it."""

    new_wanted = Signal()
    clip_wanted = Signal()
    show_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._menu = QMenu()
        self._menu.setObjectName("tray_menu")
        self._menu.addAction(tr("New clipping…"), self.new_wanted.emit)
        self._menu.addAction(tr("Clip what was copied"), self.clip_wanted.emit)
        self._menu.addSeparator()
        self._menu.addAction(tr("Show window"), self.show_wanted.emit)
        self._menu.addAction(tr("Quit"), self.quit_wanted.emit)
        self._icon = QSystemTrayIcon(self)
        self._icon.setToolTip(tr("Cuttings"))
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        theme.changed.connect(self._tint)
        self._tint()

    @property
    def menu(self) -> QMenu:
        """What can be chosen."""
        return self._menu

    @property
    def visible(self) -> bool:
        """Whether it is to be seen."""
        return self._icon.isVisible()

    def show(self) -> None:
        """Be there."""
        self._icon.show()

    def say(self, title: str, words: str) -> None:
        """A message of the system's own kind."""
        self._icon.showMessage(title, words, QSystemTrayIcon.MessageIcon.Information)

    def close(self) -> None:
        """Be there no more."""
        self._icon.hide()
        self._menu.deleteLater()
        self.deleteLater()

    @Slot(QSystemTrayIcon.ActivationReason)
    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.show_wanted.emit()

    @Slot()
    def _tint(self) -> None:
        self._icon.setIcon(icons.icon("newspaper", self._theme.tokens, "accent"))


def available() -> bool:
    """Whether this desktop has a notification area."""
    return QSystemTrayIcon.isSystemTrayAvailable()

"""What can be done with a name that texts mention: narrow the list by it, correct it everywhere."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QMenu, QWidget

from db.relations import NameKind
from desktop.controllers.desk import Desk
from desktop.controllers.naming import FIELDS
from desktop.dialogs.question import TextQuestion
from desktop.translation import mark, tr

_TAKE_FOR: dict[NameKind, str] = {
    "person": mark("It is a &person"),
    "place": mark("It is a p&lace"),
    "organisation": mark("It is an o&rganisation"),
}


class NameMenu(QWidget):
    """Has the menus and the question for names; never shown itself."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._desk = desk

    def add_corrections(self, menu: QMenu, kind: NameKind, name: str) -> None:
        """Put behind what a menu has how a name is corrected."""
        writable = not self._desk.library.read_only
        naming = self._desk.naming
        menu.addSeparator()
        menu.addAction(tr("Rena&me or join with another…"), partial(self.rename, kind, name)).setEnabled(writable)
        for other, words in _TAKE_FOR.items():
            if other != kind:
                menu.addAction(tr(words), partial(naming.take_for, kind, name, other)).setEnabled(writable)
        menu.addAction(tr("&Not a name"), partial(naming.no_name, kind, name)).setEnabled(writable)

    @Slot(str, str, QPoint)
    def open_for(self, kind: NameKind, name: str, spot: QPoint) -> QMenu:
        """Open the menu of a name here."""
        field = FIELDS[kind]
        narrowing = self._desk.narrowing
        menu = QMenu(self.window())
        menu.setObjectName("name_menu")
        menu.addAction(tr("&Show only clippings that name it"), partial(narrowing.want, field, name, "+"))
        menu.addAction(tr("Leave &out clippings that name it"), partial(narrowing.want, field, name, "-"))
        menu.addAction(tr("Show &all clippings that name it"), partial(narrowing.show_all_with, field, name))
        self.add_corrections(menu, kind, name)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(spot)
        return menu

    @Slot(str, str)
    def rename(self, kind: NameKind, name: str) -> None:
        """Ask for another name, with those offered that are there already."""
        self._desk.naming.offers(kind, partial(self._ask, kind, name))

    def _ask(self, kind: NameKind, name: str, offers: list[str]) -> None:
        TextQuestion(
            self.window(),
            tr("Rename {name}").format(name=name),
            tr(
                "Wherever {name} is found, this is shown instead. A name that is there already is joined with it."
            ).format(name=name),
            name,
            tr("Rename"),
            partial(self._desk.naming.rename, kind, name),
            offers,
        ).open()

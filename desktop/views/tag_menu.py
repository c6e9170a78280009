"""The context menu of a tag in the sidebar, and what else happens to tags there: renamed, nested, merged, deleted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QMenu, QWidget

from db.query.edit import Sign, with_filter
from db.tag_care import RenameEffect
from desktop import icons
from desktop.controllers.desk import Desk
from desktop.controllers.organising import nested_path
from desktop.dialogs.question import confirm
from desktop.dialogs.tag_change import merge_question, rename_question
from desktop.models.tag_tree import can_nest
from desktop.models.tag_words import listed, rename_words
from desktop.theme import TAG_COLOURS
from desktop.translation import mark, tr

COLOUR_NAMES = (
    mark("Blue"), mark("Amber"), mark("Red"), mark("Violet"), mark("Green"), mark("Yellow"), mark("Cyan"),
    mark("Indigo"), mark("Pink"), mark("Lime"), mark("Teal"), mark("Orange"),
)  # fmt: skip


class TagMenu(QWidget):
    """Makes the menu anew for each tag it is opened for."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._desk = desk

    @Slot(str, QPoint)
    def open_for(self, name: str, spot: QPoint) -> QMenu:
        """Open the menu of this tag here."""
        menu = QMenu(self.parentWidget())
        menu.setObjectName("tag_menu")
        menu.addAction(tr("Show only these"), partial(self._filter, name, "+"))
        menu.addAction(tr("Leave these out"), partial(self._filter, name, "-"))
        if not self._desk.library.read_only:
            menu.addSeparator()
            menu.addAction(tr("Rename…"), partial(self.rename, name))
            menu.addAction(tr("Merge into another…"), partial(self._merge, name))
            if "/" in name:
                menu.addAction(tr("Move to the top level"), partial(self.nest, name, ""))
            colours = menu.addMenu(tr("Colour"))
            colours.setObjectName("tag_menu.colours")
            add_colours(colours, self._desk, [name])
            menu.addSeparator()
            menu.addAction(tr("Delete…"), partial(self.delete, name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(spot)
        return menu

    @Slot(str)
    def rename(self, name: str) -> None:
        """Ask for another name."""
        if not self._desk.library.read_only:
            rename_question(self._desk, self.window(), name).open()

    @Slot(str, str)
    def nest(self, name: str, onto: str) -> None:
        """Put a tag below another or at the top; where one is there already, say so first."""
        if can_nest(name, onto) and not self._desk.library.read_only:
            library, path = self._desk.library, nested_path(name, onto)
            nest = partial(self._nest, name, onto)
            self._desk.jobs.read(lambda: library.effect_of_rename(name, path), nest)

    @Slot(str)
    def lift(self, name: str) -> None:
        """Put a tag at the top level."""
        self.nest(name, "")

    @Slot(str)
    def delete(self, name: str) -> None:
        """Ask whether to delete a tag."""
        if self._desk.library.read_only:
            return
        tags = self._desk.overview.facts.tags
        below = [tag.name for tag in tags if tag.name.startswith(name + "/")]
        count = sum(tag.count for tag in tags if tag.name == name or tag.name in below)
        words = tr("It is on {n} clipping(s), which stay(s|). Undo brings the tag back.", "", count)
        if below:
            words += " " + tr("The tags below it go too: {names}.").format(names=listed(below))
        question = tr("Delete the tag ‘{name}’?").format(name=name)
        delete = partial(self._desk.organising.delete_tags, [name])
        confirm(self.window(), question, words, tr("Delete"), delete)

    def _nest(self, name: str, onto: str, effect: RenameEffect) -> None:
        nest = partial(self._desk.organising.nest_tag, name, onto)
        if not effect.joined:
            nest()
            return
        question = tr("Move ‘{name}’ to ‘{path}’?").format(name=name, path=effect.new)
        confirm(self.window(), question, rename_words(effect), tr("Move"), nest)

    def _filter(self, name: str, sign: Sign) -> None:
        listing = self._desk.listing
        listing.ask(text=with_filter(listing.request.text, "tag", name, sign), view="all")

    def _merge(self, name: str) -> None:
        merge_question(self._desk, self.window(), [name]).open()


def add_colours(menu: QMenu, desk: Desk, names: list[str]) -> None:
    """Fill a menu with the colours that these tags can have."""
    for colour, word in zip(TAG_COLOURS, COLOUR_NAMES, strict=True):
        give = partial(desk.organising.colour_tags, names, colour)
        action = menu.addAction(icons.dot(colour, 28, 2), tr(word), give)
        action.setIconVisibleInMenu(True)

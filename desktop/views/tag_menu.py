"""The context menu of a tag in the sidebar: filter by it, rename, merge, colour, delete."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QMenu, QWidget

from db.query.edit import Sign, with_filter
from desktop import icons
from desktop.controllers.desk import Desk
from desktop.dialogs.question import TextQuestion, confirm
from desktop.models.wording import amount
from desktop.theme import TAG_COLOURS

if TYPE_CHECKING:
    from collections.abc import Callable

COLOUR_NAMES = (
    "Blue", "Amber", "Red", "Violet", "Green", "Yellow", "Cyan", "Indigo", "Pink", "Lime", "Teal", "Orange",
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
        desk = self._desk
        menu = QMenu(self.parentWidget())
        menu.setObjectName("tag_menu")
        menu.addAction("Show only these", partial(self._filter, name, "+"))
        menu.addAction("Leave these out", partial(self._filter, name, "-"))
        if not desk.library.read_only:
            menu.addSeparator()
            menu.addAction("Rename…", partial(self._rename, name))
            menu.addAction("Merge into another…", partial(self._merge, name))
            colours = menu.addMenu("Colour")
            colours.setObjectName("tag_menu.colours")
            for colour, word in zip(TAG_COLOURS, COLOUR_NAMES, strict=True):
                action = colours.addAction(
                    icons.dot(colour, 28, 2), word, partial(desk.editing.colour_tag, name, colour)
                )
                action.setIconVisibleInMenu(True)
            menu.addSeparator()
            menu.addAction("Delete…", partial(self._delete, name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(spot)
        return menu

    def _filter(self, name: str, sign: Sign) -> None:
        listing = self._desk.listing
        listing.ask(text=with_filter(listing.request.text, "tag", name, sign), view="all")

    def _rename(self, name: str) -> None:
        words = "New name. A slash puts a tag below another: war/ukraine."
        self._ask("Rename tag", words, name, "Rename", partial(self._desk.editing.rename_tag, name), ())

    def _merge(self, name: str) -> None:
        names = [tag.name for tag in self._desk.overview.facts.tags if tag.name != name]
        words = f"Which tag should the clippings of ‘{name}’ have instead? ‘{name}’ becomes another name for it."
        self._ask("Merge tag", words, "", "Merge", partial(self._desk.editing.merge_tags, [name]), names)

    def _delete(self, name: str) -> None:
        facts = self._desk.overview.facts
        below = [tag.name for tag in facts.tags if tag.name.startswith(name + "/")]
        count = sum(tag.count for tag in facts.tags if tag.name == name or tag.name in below)
        words = f"It is on {amount(count, 'clipping')}; the clippings stay. Undo brings the tag back."
        if below:
            words += f" The tags below it go too: {', '.join(below)}."
        confirm(
            self.window(), f"Delete the tag ‘{name}’?", words, "Delete", partial(self._desk.editing.delete_tag, name)
        )

    def _ask(
        self,
        title: str,
        words: str,
        value: str,
        accept: str,
        answer: Callable[[str], None],
        offers: tuple[str, ...] | list[str],
    ) -> None:
        TextQuestion(self.window(), title, words, value, accept, answer, offers).open()

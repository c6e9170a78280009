"""How the list looks: as cards, rows or a table, parted or not, with which columns; chosen, shown and remembered."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QObject, QSize, Qt, Slot
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from db.bands import GROUPINGS, Grouping
from desktop import icons
from desktop.actions import Actions
from desktop.controllers.desk import Desk
from desktop.controllers.listing import Request
from desktop.export.dossier import IsCancelled
from desktop.models.dragging_out import MOST_CITED, MOST_PAGES, DraggedOut, Pages
from desktop.models.list_columns import Arrangement
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.clipping_list import MODES, ClippingList, Mode
from desktop.views.drag_picture import drag_picture

SIGNS: dict[Mode, str] = {"cards": "rows-2", "compact": "rows-3", "table": "table-2"}


class ListLooks(QObject):
    """Keeps settings, actions and list together. `button` opens a menu of all that can be chosen."""

    def __init__(
        self, desk: Desk, actions: Actions, view: ClippingList, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self._view = view
        self._theme = theme
        self._pages: Pages | None = None
        menu = QMenu(parent)
        menu.setObjectName("looks_menu")
        for mode in MODES:
            menu.addAction(actions[f"list.{mode}"])
        menu.addAction(actions["list.columns"])
        menu.addSeparator()
        for group in GROUPINGS:
            menu.addAction(actions[f"group.{group or 'none'}"])
        menu.addSeparator()
        menu.addAction(actions["view.fold"])
        self.button = QToolButton(parent)
        self.button.setObjectName("looks_button")
        self.button.setAccessibleName(tr("How the list looks"))
        self.button.setToolTip(tr("How the list looks"))
        self.button.setIconSize(QSize(17, 17))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setMenu(menu)
        view.header.set_arrangement(Arrangement.read(desk.settings.items("list.columns")))
        view.header.arranged.connect(self._arranged)
        view.dragged.connect(self._drag)
        desk.listing.asked.connect(self._asked)
        desk.chosen.changed.connect(self._setting_changed)
        theme.changed.connect(self._tint)
        self._apply_mode()
        self._apply_group()
        self._apply_fold()

    def set_fold(self, on: bool) -> None:
        """Fold copies of one text into one row from now on, or give each its own."""
        self._desk.settings.set("list.fold", on)
        self._apply_fold()

    def set_mode(self, mode: Mode) -> None:
        """Show clippings so from now on."""
        self._desk.settings.set("list.mode", mode)
        self._apply_mode()

    def set_group(self, group: Grouping) -> None:
        """Part the list so from now on."""
        self._desk.settings.set("list.group", group or "none")
        self._apply_group()

    def _apply_mode(self) -> None:
        mode = cast(Mode, self._desk.settings.text("list.mode"))
        self._view.set_mode(mode)
        self._view.header.show_order(self._desk.listing.request.order)
        for each in MODES:
            self._actions[f"list.{each}"].setChecked(each == mode)
        self._tint()

    def _apply_group(self) -> None:
        wanted = group_of(self._desk.settings.text("list.group"))
        self._desk.listing.ask(group=wanted)
        self._asked(self._desk.listing.request)

    def _apply_fold(self) -> None:
        on = self._desk.settings.flag("list.fold")
        self._desk.listing.ask(fold=on)
        self._actions["view.fold"].setChecked(on)

    @Slot(object)
    def _asked(self, request: Request) -> None:
        for each in GROUPINGS:
            self._actions[f"group.{each or 'none'}"].setChecked(each == request.group)

    @Slot(str)
    def _setting_changed(self, key: str) -> None:
        if key == "list.mode":
            self._apply_mode()
        elif key == "list.group":
            self._apply_group()
        elif key == "list.fold":
            self._apply_fold()

    @Slot()
    def _arranged(self) -> None:
        self._desk.settings.set("list.columns", self._view.header.arrangement.kept())

    @Slot()
    def _drag(self) -> None:
        table = self._desk.listing.table
        ids = self._view.selected_ids()
        if not ids:
            return
        cards = [table.card(number) for number in ids[:MOST_CITED]] if len(ids) <= MOST_CITED else []
        addresses = [card.row.url for card in cards if card is not None and card.row.url]
        library, cache = self._desk.library, self._desk.paths.cache / "dragged"
        pages = Pages(library, ids, cache, self._beside) if len(ids) <= MOST_PAGES else None
        drag = QDrag(self._view)
        drag.setMimeData(DraggedOut(library, ids, self._desk.settings.text("citation.style"), addresses, pages))
        if pages is not None:
            self._pages = pages
            drag.targetChanged.connect(self._target_changed)
        first = table.card(ids[0])
        title = first.row.title if first else ""
        drag.setPixmap(drag_picture(title, len(ids), self._theme.tokens, self._view.devicePixelRatioF()))
        actions = Qt.DropAction.CopyAction | Qt.DropAction.LinkAction
        drag.exec(actions, Qt.DropAction.CopyAction)
        self._pages = None

    @Slot(QObject)
    def _target_changed(self, target: QObject | None) -> None:
        """Whoever is over another program is likely to drop there."""
        if target is None and self._pages is not None:
            self._pages.begin()

    def _beside(self, work: Callable[[IsCancelled], None]) -> None:
        self._desk.jobs.beside(lambda job: work(job.cancelled), self._nothing)

    @Slot(object)
    def _nothing(self, _: object) -> None:
        """The pages are fetched by who wants them."""

    @Slot()
    def _tint(self) -> None:
        self.button.setIcon(icons.icon(SIGNS[self._view.mode], self._theme.tokens))


def group_of(setting: str) -> Grouping:
    """By what the list is parted, as the settings have it."""
    return next((each for each in GROUPINGS if each == setting), "")

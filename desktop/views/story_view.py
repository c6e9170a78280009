"""The stories in the sidebar: a click narrows the list to one, clippings dropped on one are put into it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from db.model import Story
from desktop.controllers.desk import Desk
from desktop.dialogs.question import TextQuestion, confirm
from desktop.dialogs.story_note import StoryNoteDialog
from desktop.models.story_list import STORY, StoryList
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.sidebar_list import SidebarList


class StoryView(SidebarList):
    """As high as it needs. `clicked_story` carries a name (click, Enter), `menu_wanted` a `Story` and where,
    `rename_wanted` and `delete_wanted` one."""

    clicked_story = Signal(str)
    menu_wanted = Signal(object, QPoint)
    rename_wanted = Signal(object)
    delete_wanted = Signal(object)
    drops_on_rows = True

    def __init__(self, model: StoryList, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("stories", tr("Stories"), model, theme, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)

    def choose_row(self, index: QModelIndex) -> None:
        self.clicked_story.emit(index.data(STORY).name)

    def rename_row(self, index: QModelIndex) -> None:
        self.rename_wanted.emit(index.data(STORY))

    def remove_row(self, index: QModelIndex) -> None:
        self.delete_wanted.emit(index.data(STORY))

    def open_menu(self, index: QModelIndex, spot: QPoint) -> None:
        self.menu_wanted.emit(index.data(STORY), spot)


class StoryMenu(QWidget):
    """Makes the menu of a story anew each time it is opened, and asks what its entries need to know.

    `export_wanted` carries a `Story`.
    """

    export_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._desk = desk

    @Slot(object, QPoint)
    def open_for(self, story: Story, spot: QPoint) -> QMenu:
        """Open the menu of this story here."""
        narrowing = self._desk.narrowing
        menu = QMenu(self.parentWidget())
        menu.setObjectName("story_menu")
        menu.addAction(tr("Show only these"), partial(narrowing.want, "story", story.name, "+"))
        menu.addAction(tr("Leave these out"), partial(narrowing.want, "story", story.name, "-"))
        menu.addAction(tr("Export…"), partial(self.export_wanted.emit, story)).setEnabled(story.count > 0)
        if not self._desk.library.read_only:
            menu.addSeparator()
            menu.addAction(tr("Rename…"), partial(self.rename, story))
            menu.addAction(tr("Note…"), partial(self._note, story))
            menu.addSeparator()
            menu.addAction(tr("Delete…"), partial(self.delete, story))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(spot)
        return menu

    @Slot()
    def make(self) -> None:
        """Ask for the name of a new, empty story."""
        if not self._desk.library.read_only:
            words = tr("Name of the story. Clippings are put into it by dragging them there, or by Shift+T.")
            make = self._desk.organising.add_story
            TextQuestion(self.window(), tr("New story"), words, "", tr("Make"), make).open()

    @Slot(object)
    def rename(self, story: Story) -> None:
        """Ask for another name."""
        if not self._desk.library.read_only:
            rename = partial(self._desk.organising.rename_story, story.id)
            words = tr("New name of the story.")
            TextQuestion(self.window(), tr("Rename story"), words, story.name, tr("Rename"), rename).open()

    @Slot(object)
    def delete(self, story: Story) -> None:
        """Ask whether to delete it."""
        if not self._desk.library.read_only:
            words = tr("It gathers {n} clipping(s); they stay. Undo brings the story back.", "", story.count)
            question = tr("Delete the story ‘{name}’?").format(name=story.name)
            delete = partial(self._desk.organising.delete_story, story.id, story.name)
            confirm(self.window(), question, words, tr("Delete"), delete)

    def _note(self, story: Story) -> None:
        dialog = StoryNoteDialog(self.window(), story, self._desk.organising.set_story_note)
        self._desk.remembering.watch(dialog, dialog.unsaved)
        dialog.open()

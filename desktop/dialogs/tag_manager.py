"""All tags in one table: found, sorted, renamed, merged, coloured, deleted, one or many at a time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db.folding import fold
from db.model import Tag
from db.query.edit import with_filter
from db.tag_care import alike
from desktop.controllers.desk import Desk
from desktop.dialogs.buttons import close_row
from desktop.dialogs.question import TextQuestion, confirm
from desktop.dialogs.tag_change import merge_question, rename_question
from desktop.models.tag_table import ALIKE, CLIPPINGS, NEWEST, TAG, TagFilter, TagTable
from desktop.models.tag_tree import NAME
from desktop.models.tag_words import listed
from desktop.theme import Theme
from desktop.translation import mark, tr
from desktop.views.boxed_table import box_table
from desktop.views.tag_menu import add_colours

WHICH = (("all", mark("All tags")), ("unused", mark("On no clipping")), ("alike", mark("Look like others")))


class TagsView(QTableView):
    """`keyed` carries what a key is for: `rename`, `delete`; `menu_wanted` where."""

    keyed = Signal(str)
    menu_wanted = Signal(QPoint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {
            Qt.Key.Key_F2: "rename",
            Qt.Key.Key_Return: "rename",
            Qt.Key.Key_Enter: "rename",
            Qt.Key.Key_Delete: "delete",
        }
        if event.key() in keys and self.selectionModel().hasSelection():
            self.keyed.emit(keys[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        spot = self.visualRect(self.currentIndex()).center() if keys else event.pos()
        self.menu_wanted.emit(self.viewport().mapToGlobal(spot))


class TagField(QLineEdit):
    """Down leaves it for the table, as `left` says."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TagManager(QDialog):
    """Stays open while tags are changed; each change is a step that can be undone."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tag_manager")
        self.setWindowTitle(tr("Tags"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(820, 560)
        self._desk = desk
        self._names: list[str] = []
        self._groups: list[tuple[str, ...]] | None = None
        self.table = TagTable(self)
        self.rows = TagFilter(self.table, self)
        self.field = TagField(self)
        self.field.setObjectName("tag_manager.field")
        self.field.setAccessibleName(tr("Find a tag"))
        self.field.setPlaceholderText(tr("Find a tag"))
        self.field.setClearButtonEnabled(True)
        self.which = QComboBox(self)
        self.which.setObjectName("tag_manager.which")
        self.which.setAccessibleName(tr("Which tags"))
        for key, words in WHICH:
            self.which.addItem(tr(words), key)
        self.view = self._view()
        self._said = QLabel(self)
        self._said.setObjectName("tag_manager.said")
        self._said.setProperty("role", "small")
        self._said.setWordWrap(True)
        self._rename = self._button("rename", tr("Rename…"), self.rename)
        self._merge = self._button("merge", tr("Merge…"), self.merge)
        self._colour = self._button("colour", tr("Colour"), None)
        self._colours = QMenu(self._colour)
        self._colours.aboutToShow.connect(self._fill_colours)
        self._colour.setMenu(self._colours)
        self._others = self._button("aliases", tr("Other names…"), self.edit_aliases)
        self._delete = self._button("delete", tr("Delete…"), self.delete)
        self._delete.setProperty("role", "danger")
        self._lay_out()
        self.field.textChanged.connect(self._narrow)
        self.field.left.connect(self._go_to_rows)
        self.which.currentIndexChanged.connect(self._narrow)
        self.view.keyed.connect(self._keyed)
        self.view.menu_wanted.connect(self.open_menu)
        self.view.doubleClicked.connect(self.rename)
        self.view.selectionModel().selectionChanged.connect(self._chosen)
        desk.overview.changed.connect(self._renew)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(desk.editing.undo)
        self.field.setFocus()
        self._renew()

    def names(self) -> list[str]:
        """The tags that are selected, in the order of the table."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows(TAG))
        return [str(self.rows.index(row, TAG).data(NAME)) for row in rows]

    @Slot()
    def rename(self) -> None:
        """Ask for another name of the one that is selected."""
        names = self.names()
        if len(names) == 1 and not self._desk.library.read_only:
            rename_question(self._desk, self, names[0]).open()

    @Slot()
    def merge(self) -> None:
        """Ask what those that are selected should become."""
        if self.names() and not self._desk.library.read_only:
            merge_question(self._desk, self, self.names()).open()

    @Slot()
    def delete(self) -> None:
        """Ask whether to delete those that are selected."""
        names = self.names()
        if not names or self._desk.library.read_only:
            return
        tags = self._desk.overview.facts.tags
        count = sum(tag.count for tag in tags if tag.name in names)
        words = tr("{n} time(s) a clipping has one of them; the clippings stay. Undo brings the tags back.", "", count)
        question = tr("Delete {names}?").format(names=listed(names))
        delete = partial(self._desk.organising.delete_tags, names, below=False)
        confirm(self, question, words, tr("Delete"), delete)

    @Slot()
    def edit_aliases(self) -> None:
        """Ask for the other names of the one that is selected."""
        tag = self._only_tag()
        if tag is None or self._desk.library.read_only:
            return

        def keep(text: str) -> None:
            names = [part.strip() for part in text.split(",") if part.strip()]
            self._desk.organising.set_aliases(tag.name, names)

        words = tr("Other names of ‘{name}’, with commas between them. Searching for one finds this tag.")
        value = ", ".join(tag.aliases)
        question = TextQuestion(self, tr("Other names"), words.format(name=tag.name), value, tr("Keep"), keep)
        question.open()

    @Slot(QPoint)
    def open_menu(self, spot: QPoint) -> QMenu | None:
        """Open the menu of those that are selected."""
        names = self.names()
        if not names:
            return None
        menu = QMenu(self)
        menu.setObjectName("tag_manager.menu")
        menu.addAction(tr("Show clippings"), partial(self._show, names))
        menu.addSeparator()
        for button, slot in (
            (self._rename, self.rename), (self._merge, self.merge), (self._others, self.edit_aliases),
        ):  # fmt: skip
            menu.addAction(button.text(), slot).setEnabled(button.isEnabled())
        if not self._desk.library.read_only:
            add_colours(menu.addMenu(tr("Colour")), self._desk, names)
        menu.addSeparator()
        menu.addAction(self._delete.text(), self.delete).setEnabled(self._delete.isEnabled())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(spot)
        return menu

    def _view(self) -> TagsView:
        view = TagsView(self)
        box_table(view, "tag_manager.table", tr("Tags"), self.rows)
        view.setIconSize(QSize(10, 10))
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        view.setSortingEnabled(True)
        view.sortByColumn(TAG, Qt.SortOrder.AscendingOrder)
        header = view.horizontalHeader()
        header.setSectionResizeMode(TAG, QHeaderView.ResizeMode.Stretch)
        metrics = view.fontMetrics()
        view.setColumnWidth(CLIPPINGS, metrics.horizontalAdvance(tr("Clippings")) + 40)
        view.setColumnWidth(NEWEST, metrics.horizontalAdvance(tr("Newest clipped")) + 40)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(ALIKE, QHeaderView.ResizeMode.Stretch)
        return view

    def _button(self, name: str, text: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"tag_manager.{name}")
        button.setAutoDefault(False)
        button.setEnabled(False)
        if callable(slot):
            button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.field, 1)
        top.addWidget(self.which)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._rename, self._merge, self._colour, self._others, self._delete):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addLayout(close_row(self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(9)
        layout.addLayout(top)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._said)
        layout.addLayout(buttons)

    @Slot()
    def _go_to_rows(self) -> None:
        if not self.view.selectionModel().hasSelection():
            self.view.selectRow(0)
        self.view.setFocus()

    @Slot()
    def _renew(self) -> None:
        chosen = self.names()
        self.table.show(self._desk.overview.facts.tags)
        self._select(chosen)
        self._narrow()
        library, names = self._desk.library, [tag.name for tag in self._desk.overview.facts.tags]
        # Which names look alike takes a while with thousands, and most changes leave the names as they are.
        same, self._names = names == self._names, names
        groups = self._groups if same else None
        self._desk.jobs.read(
            lambda: (library.newest_by_tag(), alike(names) if groups is None else groups), self._care_came
        )

    def _care_came(self, care: tuple[dict[int, str], list[tuple[str, ...]]]) -> None:
        self._groups = care[1]
        self.table.set_care(*care)
        self._narrow()

    def _select(self, names: Sequence[str]) -> None:
        wanted = {fold(name) for name in names}
        selection = self.view.selectionModel()
        for row in range(self.rows.rowCount()) if wanted else ():
            index = self.rows.index(row, TAG)
            if fold(str(index.data(NAME))) in wanted:
                flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
                selection.select(index, flags)

    @Slot()
    def _narrow(self) -> None:
        which = self.which.currentData()
        self.rows.want(self.field.text(), which)
        self.view.setColumnHidden(ALIKE, which != "alike")
        if which == "alike" and self.sender() is self.which:
            self.view.sortByColumn(ALIKE, Qt.SortOrder.AscendingOrder)
        self._chosen()

    @Slot()
    def _chosen(self) -> None:
        count, fixed = len(self.names()), self._desk.library.read_only
        self._rename.setEnabled(count == 1 and not fixed)
        self._others.setEnabled(count == 1 and not fixed)
        for button in (self._merge, self._colour, self._delete):
            button.setEnabled(count > 0 and not fixed)
        said = tr("{n} tag(s)", "", self.rows.rowCount())
        self._said.setText(said + (", " + tr("{n} selected", "", count) if count else ""))

    @Slot(str)
    def _keyed(self, what: str) -> None:
        if what == "rename":
            self.rename()
        else:
            self.delete()

    @Slot()
    def _fill_colours(self) -> None:
        self._colours.clear()
        add_colours(self._colours, self._desk, self.names())

    def _show(self, names: Sequence[str]) -> None:
        said = [with_filter("", "tag", name, "+") for name in names]
        self._desk.listing.ask(text=" OR ".join(said), view="all")
        self.accept()

    def _only_tag(self) -> Tag | None:
        names = self.names()
        tags = self._desk.overview.facts.tags
        return next((tag for tag in tags if names == [tag.name]), None)

"""The preferences: pages made from the table of settings and a search over all of them; changes hold at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.errors import CuttingsError
from desktop.controllers.desk import Desk
from desktop.dialogs.preference_parts import BELOW_ROWS, PARTS, Part
from desktop.dialogs.preference_rows import SettingRow
from desktop.settings import PAGES, SETTINGS
from desktop.translation import tr

NAME = Qt.ItemDataRole.UserRole


class PreferencePage(QScrollArea):
    """The settings of one page."""

    def __init__(self, name: str, title: str, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"preferences.page.{name}")
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.name = name
        self.title = title
        self._settings = desk.settings
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(6, 2, 12, 12)
        column.setSpacing(4)
        heading = QLabel(title, inside)
        heading.setProperty("role", "title")
        heading.setContentsMargins(10, 0, 0, 6)
        column.addWidget(heading)
        self.parts: list[Part] = [part(desk, inside) for part in PARTS.get(name, ())]
        self.rows = [SettingRow(each, desk.settings, inside) for each in SETTINGS if each.page == name]
        for widget in (*self.rows, *self.parts) if name in BELOW_ROWS else (*self.parts, *self.rows):
            column.addWidget(widget)
        column.addStretch()
        self._inside = inside
        self.setWidget(inside)

    def minimumSizeHint(self) -> QSize:
        # A check box does not break its words, so a page is never narrower than the longest.
        width = self._inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, super().minimumSizeHint().height())

    @property
    def keys(self) -> set[str]:
        """The settings that are set here."""
        return {row.setting.key for row in self.rows} | {key for part in self.parts for key in part.keys}

    def look_for(self, wanted: list[str]) -> bool:
        """Mark what has all of these words, and say whether anything here has; without words nothing is marked."""
        hits = [all(word in row.words.casefold() for word in wanted) for row in self.rows]
        for row, hit in zip(self.rows, hits, strict=True):
            row.mark(hit and bool(wanted))
        first = next((row for row, hit in zip(self.rows, hits, strict=True) if hit), None)
        if wanted and first is not None:
            self.ensureWidgetVisible(first)
        in_parts = any(all(word in part.words.casefold() for word in wanted) for part in self.parts)
        return any(hits) or in_parts or all(word in self.title.casefold() for word in wanted)

    def show_value(self, key: str) -> None:
        """Show what somebody else has set."""
        for row in self.rows:
            if row.setting.key == key:
                row.show_value()

    def restore(self) -> None:
        """Give everything here the value that it has when nothing was chosen."""
        for setting in SETTINGS:
            if setting.key in self.keys:
                self._settings.set(setting.key, setting.default)
        for part in self.parts:
            part.show_value()


class Preferences(QDialog):
    """`page` is the name of the page to begin with. `shortcuts_wanted`: the person wants to see or change the keys."""

    shortcuts_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget, page: str = "general") -> None:
        super().__init__(parent)
        self.setObjectName("preferences")
        self.setWindowTitle(tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(780, 560)
        self.setMinimumHeight(360)
        self._desk = desk
        self.search = QLineEdit(self)
        self.search.setObjectName("preferences.search")
        self.search.setAccessibleName(tr("Find a setting"))
        self.search.setPlaceholderText(tr("Find a setting"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._find)
        self.search.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setObjectName("preferences.pages")
        self.list.setAccessibleName(tr("Pages"))
        self.list.setProperty("role", "boxed")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = QLabel(tr("No setting is called that. Try another word."), self)
        self._nothing.setObjectName("preferences.nothing")
        self._nothing.setProperty("role", "muted")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget(self)
        self.pages = []
        for name, title in PAGES:
            made = PreferencePage(name, tr(title), desk, self._stack)
            if not made.rows and not made.parts:
                made.deleteLater()
                continue
            item = QListWidgetItem(made.title, self.list)
            item.setData(NAME, name)
            self._stack.addWidget(made)
            self.pages.append(made)
        self._stack.addWidget(self._nothing)
        self.list.setFixedWidth(max(170, self.list.sizeHintForColumn(0) + 34))
        self.list.currentRowChanged.connect(self._show_row)
        self._restore = QPushButton(tr("Restore defaults of this page"), self)
        self._restore.setObjectName("preferences.restore")
        self._restore.setAutoDefault(False)
        self._restore.clicked.connect(self._restore_page)
        close = QPushButton(tr("Close"), self)
        close.setObjectName("preferences.close")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        side = QVBoxLayout()
        side.setSpacing(9)
        side.addWidget(self.search)
        side.addWidget(self.list, 1)
        self.search.setFixedWidth(self.list.width())
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addLayout(side)
        middle.addWidget(self._stack, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(9)
        buttons.addWidget(self._restore)
        keys = QPushButton(tr("Keyboard shortcuts…"), self)
        keys.setObjectName("preferences.shortcuts")
        keys.setAutoDefault(False)
        keys.clicked.connect(self.shortcuts_wanted)
        buttons.addWidget(keys)
        buttons.addStretch()
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(12)
        column.addLayout(middle, 1)
        column.addLayout(buttons)
        QShortcut(QKeySequence("Ctrl+F"), self, self.search.setFocus)
        desk.chosen.changed.connect(self._heard)
        self.show_page(page)
        self.list.setFocus()

    def show_page(self, name: str) -> None:
        """Go to the page of this name."""
        for row, page in enumerate(self.pages):
            if page.name == name:
                self.list.setCurrentRow(row)

    def page(self, name: str) -> PreferencePage:
        """A page by its name."""
        return next(page for page in self.pages if page.name == name)

    def done(self, result: int) -> None:
        focused = self.focusWidget()
        if focused is not None:
            # A line that is being typed in is finished by leaving it.
            focused.clearFocus()
        try:
            self._desk.settings.save()
        except OSError as error:
            problem = tr("The preferences could not be written: {reason}.").format(reason=error.strerror or error)
            remedy = tr("They hold until you quit. See that {folder} can be written.")
            folder = self._desk.settings.file.parent
            self._desk.jobs.failed.emit(CuttingsError(problem, remedy.format(folder=folder)))
        super().done(result)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.list.setFocus()
                return True
        return super().eventFilter(watched, event)

    @Slot(int)
    def _show_row(self, row: int) -> None:
        if row >= 0:
            self._stack.setCurrentWidget(self.pages[row])
            self._restore.setEnabled(bool(self.pages[row].keys))

    @Slot(str)
    def _find(self, text: str) -> None:
        wanted = text.casefold().split()
        found = [page.look_for(wanted) for page in self.pages]
        for row, hit in enumerate(found):
            self.list.item(row).setHidden(not hit)
        if not any(found):
            self.list.setCurrentRow(-1)
            self._stack.setCurrentWidget(self._nothing)
            self._restore.setEnabled(False)
        elif self.list.currentRow() < 0 or not found[self.list.currentRow()]:
            self.list.setCurrentRow(found.index(True))

    @Slot(str)
    def _heard(self, key: str) -> None:
        for page in self.pages:
            page.show_value(key)

    @Slot()
    def _restore_page(self) -> None:
        page = self._stack.currentWidget()
        if isinstance(page, PreferencePage):
            page.restore()

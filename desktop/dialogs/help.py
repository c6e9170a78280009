"""The help: contents at the side, a page of plain words beside it, a search over all of them; open while you work."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeySequence,
    QShortcut,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop import help_pages
from desktop.actions import Keymap
from desktop.dialogs.buttons import close_row
from desktop.theme import Theme
from desktop.translation import tr

NAME = Qt.ItemDataRole.UserRole
READ_WIDTH = 640
MARKS = 500
"""So many hits of the search are marked in a page."""


class HelpBrowser(QTextBrowser):
    """Shows our own Markdown without HTML and loads nothing: no file, no picture, no page of the web."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("help.page")
        self.setAccessibleName(tr("Page of the help"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(20)

    def loadResource(self, type: int, name: QUrl | str) -> object:
        return None

    def show_markdown(self, text: str) -> None:
        """Show a page."""
        features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
        document = self.document()
        document.setMarkdown(text, features)
        _show_bars(document)
        self._dress(document)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def mark(self, words: list[str]) -> None:
        """Mark these words, and bring the first of them into sight."""
        marks: list[QTextEdit.ExtraSelection] = []
        colour = QTextCharFormat()
        colour.setBackground(QColor(self._theme.tokens.hit))
        colour.setForeground(QColor(self._theme.tokens.text))
        for word in words:
            cursor = self.document().find(word)
            while not cursor.isNull() and len(marks) < MARKS:
                found = QTextEdit.ExtraSelection()
                found.cursor = cursor
                found.format = colour
                marks.append(found)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(marks)
        if marks:
            first = min((each.cursor for each in marks), key=QTextCursor.position)
            place = QTextCursor(first)
            place.clearSelection()
            self.setTextCursor(place)
            self.ensureCursorVisible()

    def _dress(self, document: QTextDocument) -> None:
        block = document.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            style = block.blockFormat()
            level = style.headingLevel()
            if level:
                style.setTopMargin(4 if level == 1 else 18)
                style.setBottomMargin(6)
                letters = QTextCharFormat()
                letters.setFontPointSize(self.font().pointSizeF() * (1.7 if level == 1 else 1.2))
                letters.setFontWeight(QFont.Weight.Bold)
                words = QTextCursor(block)
                words.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                words.mergeCharFormat(letters)
            elif _is_code(block) and _is_code(block.next()):
                style.setTopMargin(0)
                style.setBottomMargin(0)
            elif cursor.currentTable() is None:
                style.setTopMargin(0)
                style.setBottomMargin(8 if block.textList() is None else 4)
            style.setLineHeight(125, 1)
            cursor.setBlockFormat(style)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            table = QTextCursor(frame.firstCursorPosition()).currentTable()
            if table is not None:
                shape = table.format()
                shape.setCellPadding(4)
                shape.setCellSpacing(0)
                shape.setBorder(0)
                shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
                shape.setColumnWidthConstraints(
                    [QTextLength(QTextLength.Type.PercentageLength, part) for part in (42, 58)]
                )
                table.setFormat(shape)


class Help(QDialog):
    """`action_wanted` carries the id of an action that was clicked, `setting_wanted` a page of the preferences."""

    action_wanted = Signal(str)
    setting_wanted = Signal(str)

    def __init__(self, keymap: Keymap, language: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self.setWindowTitle(tr("Cuttings help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.resize(900, 700)
        self.setMinimumSize(480, 320)
        self._texts = {page.name: help_pages.text(page.name, keymap, language) for page in help_pages.PAGES}
        self._past: list[str] = []
        self.search = QLineEdit(self)
        self.search.setObjectName("help.search")
        self.search.setAccessibleName(tr("Find in the help"))
        self.search.setPlaceholderText(tr("Find in the help"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._next)
        self.list = QListWidget(self)
        self.list.setObjectName("help.contents")
        self.list.setAccessibleName(tr("Contents"))
        self.list.setProperty("role", "boxed")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in help_pages.PAGES:
            item = QListWidgetItem(tr(page.title), self.list)
            item.setData(NAME, page.name)
        self.list.setFixedWidth(max(190, self.list.sizeHintForColumn(0) + 34))
        self.search.setFixedWidth(self.list.width())
        self.list.currentItemChanged.connect(self._chosen)
        self.browser = HelpBrowser(theme, self)
        self.browser.anchorClicked.connect(self._follow)
        side = QVBoxLayout()
        side.setSpacing(9)
        side.addWidget(self.search)
        side.addWidget(self.list, 1)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addLayout(side)
        middle.addWidget(self.browser, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(12)
        column.addLayout(middle, 1)
        column.addLayout(close_row(self))
        QShortcut(QKeySequence("Ctrl+F"), self, self.search.setFocus)
        for keys in ("Alt+Left", "Alt+Right" if self.isRightToLeft() else "Backspace"):
            QShortcut(QKeySequence(keys), self.browser, self.back, context=Qt.ShortcutContext.WidgetShortcut)
        theme.changed.connect(self._tint)

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        return str(self.list.currentItem().data(NAME)) if self.list.currentRow() >= 0 else ""

    def show_page(self, name: str) -> None:
        """Go to a page."""
        for row in range(self.list.count()):
            if self.list.item(row).data(NAME) == name:
                self.list.setCurrentRow(row)

    @Slot()
    def back(self) -> None:
        """Go to the page before."""
        if len(self._past) > 1:
            self._past.pop()
            self.show_page(self._past.pop())

    @Slot(QListWidgetItem, QListWidgetItem)
    def _chosen(self, current: QListWidgetItem | None, _previous: QListWidgetItem | None) -> None:
        if current is not None:
            self._past.append(str(current.data(NAME)))
            self._show()

    @Slot()
    def _tint(self) -> None:
        self._show()

    def _show(self) -> None:
        if self.page:
            self.browser.show_markdown(self._texts[self.page])
            self.browser.mark(self._wanted)

    @property
    def _wanted(self) -> list[str]:
        return self.search.text().casefold().split()

    @Slot(str)
    def _find(self, _text: str) -> None:
        rows = range(self.list.count())
        for row in rows:
            item = self.list.item(row)
            words = f"{item.text()} {self._texts[str(item.data(NAME))]}".casefold()
            item.setHidden(not all(word in words for word in self._wanted))
        shown = [row for row in rows if not self.list.item(row).isHidden()]
        if shown and self.list.currentRow() not in shown:
            self.list.setCurrentRow(shown[0])
        else:
            self.browser.mark(self._wanted)

    @Slot()
    def _next(self) -> None:
        """The next page that has the words, from the last again the first."""
        shown = [row for row in range(self.list.count()) if not self.list.item(row).isHidden()]
        if shown:
            self.list.setCurrentRow(next((row for row in shown if row > self.list.currentRow()), shown[0]))

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        kind, what = url.scheme(), url.path()
        if kind == "page":
            self.show_page(what)
        elif kind == "action":
            self.action_wanted.emit(what)
        elif kind == "setting":
            self.setting_wanted.emit(what)


def _is_code(block: QTextBlock) -> bool:
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeLanguage)


def _show_bars(document: QTextDocument) -> None:
    """Take away the backslash that Markdown wants before a bar in a table, which Qt leaves within code."""
    cursor = document.find("\\|")
    while not cursor.isNull():
        if cursor.currentTable() is not None:
            cursor.insertText("|")
        cursor = document.find("\\|", cursor)

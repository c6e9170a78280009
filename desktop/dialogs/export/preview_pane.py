"""The right side of the export dialog: the first pages, the first note, the first rows, or why there are none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop import icons
from desktop.controllers.previewing import PagePreview, Previewing
from desktop.dialogs.export.page_view import PageView
from desktop.export.preview_text import OUTLINES, TextPreview
from desktop.theme import Theme, interface_font
from desktop.translation import number, tr
from desktop.views.busy_bar import BusyBar
from desktop.views.elided_label import ElidedLabel

WIDEST_COLUMN = 180
WARNED = 4
SIGN = 16


class PreviewPane(QWidget):
    """Shows what `Previewing` has."""

    def __init__(self, previewing: Previewing, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog.preview")
        self._previewing = previewing
        self._theme = theme
        self._page = 0
        self._shown: object = None
        self.format_id = ""
        heading = QLabel(tr("Preview"), self)
        heading.setProperty("role", "heading")
        self._name = ElidedLabel("", self)
        self._name.setProperty("role", "small")
        self._busy = BusyBar("export_dialog.busy", tr("The preview is being made"), self)
        self.page = PageView(theme, self)
        self.page.turned.connect(self._turn)
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("export_dialog.text")
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Beginning of the export"))
        self.text.setTabChangesFocus(True)
        self.table = QTableWidget(self)
        self.table.setObjectName("export_dialog.table")
        self.table.setAccessibleName(tr("First rows of the table"))
        self.table.setProperty("role", "boxed")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.setWordWrap(False)
        self.said = QLabel(self)
        self.said.setObjectName("export_dialog.said")
        self.said.setProperty("role", "muted")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.said.setContentsMargins(24, 0, 24, 0)
        self._stack = QStackedWidget(self)
        for widget in (self.said, self.page, self.text, self.table):
            self._stack.addWidget(widget)
        self.back = self._tool("back", tr("Page before"))
        self.on = self._tool("on", tr("Next page"))
        self.where = QLabel(self)
        self.where.setObjectName("export_dialog.where")
        self.where.setProperty("role", "small")
        self._warning_sign = QLabel(self)
        self.warnings = QLabel(self)
        self.warnings.setObjectName("export_dialog.warnings")
        self.warnings.setProperty("role", "small")
        self.warnings.setTextFormat(Qt.TextFormat.PlainText)
        self.warnings.setWordWrap(True)
        self.warnings.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._arrange(heading)
        theme.changed.connect(self._tint)
        previewing.changed.connect(self._renew)
        self._tint()
        self._renew()

    def _arrange(self, heading: QLabel) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(heading)
        top.addWidget(self._name, 1)
        self._turning = QWidget(self)
        turn = QHBoxLayout(self._turning)
        turn.setContentsMargins(0, 0, 0, 0)
        turn.setSpacing(4)
        turn.addStretch()
        turn.addWidget(self.back)
        turn.addWidget(self.where)
        turn.addWidget(self.on)
        turn.addStretch()
        warned = QHBoxLayout()
        warned.setSpacing(7)
        warned.addWidget(self._warning_sign, 0, Qt.AlignmentFlag.AlignTop)
        warned.addWidget(self.warnings, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(top)
        column.addWidget(self._busy)
        column.addWidget(self._stack, 1)
        column.addWidget(self._turning)
        column.addLayout(warned)

    def _tool(self, name: str, says: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"export_dialog.{name}")
        button.setAccessibleName(says)
        button.setToolTip(says)
        button.setIconSize(QSize(SIGN, SIGN))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(self._turn_back if name == "back" else self._turn_on)
        return button

    @Slot()
    def _renew(self) -> None:
        previewing = self._previewing
        sample = previewing.sample
        self._busy.setVisible(previewing.busy)
        if sample is not self._shown:
            self._shown = sample
            self._page = min(self._page, len(sample.images) - 1) if isinstance(sample, PagePreview) else 0
            if isinstance(sample, TextPreview):
                self._show_text(sample)
        self._name.setText(sample.name if isinstance(sample, TextPreview) else "")
        if isinstance(sample, PagePreview) and sample.images:
            self._show_page(sample)
        elif isinstance(sample, TextPreview):
            self._stack.setCurrentWidget(self.table if sample.rows else self.text)
            self.where.setText(tr("{n} more clipping(s)", "", sample.more) if sample.more else "")
        else:
            waiting = tr("The preview is being made…") if previewing.busy else tr("There is nothing to show.")
            self.said.setText(previewing.problem or waiting)
            self._stack.setCurrentWidget(self.said)
            self.where.setText("")
        paged = isinstance(sample, PagePreview) and bool(sample.images)
        for button in (self.back, self.on):
            button.setVisible(paged)
        self._turning.setVisible(bool(self.where.text()))
        self._warn(sample.warnings if sample is not None else ())

    def _show_page(self, sample: PagePreview) -> None:
        count = len(sample.images)
        self.page.show_page(sample.images[self._page], self._previewing.busy)
        self._stack.setCurrentWidget(self.page)
        if sample.pages:
            place = tr("Page {page} of {all}").format(page=number(self._page + 1), all=number(sample.pages))
        elif count == 1:
            place = tr("The first page")
        else:
            place = tr("Page {page} of the first {all}").format(page=number(self._page + 1), all=number(count))
        self.where.setText(place)
        self.page.setAccessibleName(tr("Preview: {place}").format(place=place))
        self.back.setEnabled(self._page > 0)
        self.on.setEnabled(self._page + 1 < count)

    def _show_text(self, sample: TextPreview) -> None:
        if not sample.rows:
            plain = self.format_id in OUTLINES
            fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            fixed.setPointSizeF(interface_font().pointSizeF() * 0.93)
            fixed.setStyleHint(QFont.StyleHint.Monospace)
            self.text.setFont(interface_font() if plain else fixed)
            self.text.setPlainText(sample.text)
            return
        heads, *rows = sample.rows
        self.table.clear()
        self.table.setColumnCount(len(heads))
        self.table.setRowCount(len(rows))
        self.table.setHorizontalHeaderLabels(list(heads))
        for line, row in enumerate(rows):
            for column, value in enumerate(row[: len(heads)]):
                item = QTableWidgetItem(" ".join(value[:300].split()))
                item.setToolTip(value[:1_000])
                self.table.setItem(line, column, item)
        self.table.resizeColumnsToContents()
        for column in range(len(heads)):
            self.table.setColumnWidth(column, min(WIDEST_COLUMN, self.table.columnWidth(column)))

    def _warn(self, warnings: Sequence[str]) -> None:
        shown = list(warnings[:WARNED])
        if len(warnings) > WARNED:
            shown.append(tr("And {n} warning(s) more.", "", len(warnings) - WARNED))
        self.warnings.setText("\n".join(shown))
        for widget in (self.warnings, self._warning_sign):
            widget.setVisible(bool(shown))

    @Slot()
    def _turn_back(self) -> None:
        self._turn(-1)

    @Slot()
    def _turn_on(self) -> None:
        self._turn(1)

    @Slot(int)
    def _turn(self, by: int) -> None:
        sample = self._previewing.sample
        if isinstance(sample, PagePreview) and sample.images:
            self._page = max(0, min(len(sample.images) - 1, self._page + by))
            self._show_page(sample)

    @Slot()
    def _tint(self) -> None:
        tokens = self._theme.tokens
        back, on = ("chevron-right", "chevron-left") if self.isRightToLeft() else ("chevron-left", "chevron-right")
        self.back.setIcon(icons.icon(back, tokens))
        self.on.setIcon(icons.icon(on, tokens))
        pixmap = icons.pixmap("triangle-alert", tokens.star, SIGN, self.devicePixelRatioF())
        self._warning_sign.setPixmap(pixmap)

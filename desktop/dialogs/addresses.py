"""The dialog for a list of web addresses: pasted, fetched one after the other, each kept or told why not."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.controllers.addresses import AddressClipping
from desktop.controllers.desk import Desk
from desktop.fetching.addresses import addresses_in
from desktop.models.report_table import ReportLine, ReportTable
from desktop.models.wording import sentence_of
from desktop.theme import Theme
from desktop.translation import mark, tr
from desktop.views.report_view import ReportView

HEADS = (mark("Article"), mark("What came of it"), mark("Address or reason"))


class AddressesDialog(QDialog):
    """`clipping_wanted` carries the id of a clipping to show in the window."""

    clipping_wanted = Signal(int)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("addresses_dialog")
        self.setWindowTitle(tr("Clip addresses"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(860, 600)
        self._desk = desk
        self._addresses: list[str] = []
        self._clipping = AddressClipping(desk.library, desk.jobs, desk.tasks, desk.background, desk.settings, self)
        self._clipping.came.connect(self._came)
        self._clipping.progressed.connect(self._progressed)
        self._clipping.ended.connect(self._ended)
        heading = QLabel(tr("Clip a list of addresses"), self)
        heading.setProperty("role", "title")
        self._words = QLabel(self)
        self._words.setObjectName("addresses_dialog.words")
        self._words.setProperty("role", "muted")
        self._words.setWordWrap(True)
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("addresses_dialog.text")
        self.text.setAccessibleName(tr("Addresses, one to a line"))
        self.text.setPlaceholderText(tr("https://…\nhttps://…"))
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._typed)
        self._table = ReportTable(theme, self)
        self.report = ReportView("addresses_report", self._table, theme, self)
        self.report.opened.connect(self.clipping_wanted)
        self.report.hide()
        self._bar = QProgressBar(self)
        self._bar.setObjectName("addresses_dialog.progress")
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Addresses done"))
        self._bar.hide()
        self.tag = QLineEdit(self)
        self.tag.setObjectName("addresses_dialog.tag")
        self.tag.setAccessibleName(tr("Tag to add to all"))
        self.tag.setPlaceholderText(tr("none"))
        self.tag.setMaximumWidth(240)
        tag_label = QLabel(tr("Tag to add to all"), self)
        tag_label.setBuddy(self.tag)
        self._start = self._button("start", tr("Fetch"))
        self._start.setProperty("role", "primary")
        self._start.clicked.connect(self._begin)
        self._stop = self._button("stop", tr("Stop"))
        self._stop.clicked.connect(self._clipping.stop)
        self._again = self._button("again", tr("Try those again that failed"))
        self._again.clicked.connect(self._retry)
        close = self._button("close", tr("Close"))
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(9)
        buttons.addWidget(tag_label)
        buttons.addWidget(self.tag)
        buttons.addStretch()
        for button in (self._again, self._stop, close, self._start):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(11)
        layout.addWidget(heading)
        layout.addWidget(self._words)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.report, 1)
        layout.addWidget(self._bar)
        layout.addLayout(buttons)
        self._typed()
        self.text.setFocus()

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"addresses_dialog.{name}")
        button.setAutoDefault(False)
        return button

    @Slot()
    def _typed(self) -> None:
        found = addresses_in(self.text.toPlainText())
        self._addresses = list(found.addresses)
        words = tr(
            "Paste them, one to a line; words beside them do no harm. Pages are fetched gently, one at a time "
            "of each site, and kept in the inbox."
        )
        if self._addresses:
            parts = [tr("{n} address(es)", "", len(self._addresses))]
            if found.repeated:
                parts.append(tr("{n} repeated", "", found.repeated))
            if found.unread:
                parts.append(tr("{n} line(s) without one", "", len(found.unread)))
            words = sentence_of(parts)
        self._words.setText(words)
        self._show()

    def _show(self) -> None:
        running, begun = self._clipping.running, bool(self._table.lines)
        self.text.setVisible(not begun)
        self.report.setVisible(begun)
        self._start.setVisible(not begun)
        self._start.setEnabled(bool(self._addresses))
        count = len(self._addresses)
        self._start.setText(tr("Fetch {n} address(es)", "", count) if count else tr("Fetch"))
        self._stop.setVisible(running)
        self._bar.setVisible(running)
        self._again.setVisible(begun and not running and bool(self._failed()))
        self.tag.setEnabled(not running)

    def _failed(self) -> list[tuple[int, str]]:
        return [
            (number, self._addresses[number])
            for number, line in enumerate(self._table.lines)
            if line.kind in ("again", "refused", "waiting")
        ]

    @Slot()
    def _begin(self) -> None:
        waiting = (ReportLine(address, "waiting", tr("Waiting")) for address in self._addresses)
        self._table.show(waiting, HEADS)
        self._run(list(enumerate(self._addresses)))

    @Slot()
    def _retry(self) -> None:
        failed = self._failed()
        for number, address in failed:
            self._table.put(number, ReportLine(address, "waiting", tr("Waiting")))
        self._run(failed)

    def _run(self, addresses: list[tuple[int, str]]) -> None:
        tags = tuple(part.strip() for part in self.tag.text().split(";") if part.strip())
        self._bar.setRange(0, len(addresses))
        self._bar.setValue(0)
        self._clipping.start(addresses, tags)
        self._words.setText(tr("This goes on when you close the dialog; the sidebar shows how far it is."))
        self._show()

    @Slot(int, object)
    def _came(self, number: int, line: ReportLine) -> None:
        self._table.put(number, line)

    @Slot(int, int)
    def _progressed(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    @Slot()
    def _ended(self) -> None:
        kept = sum(1 for line in self._table.lines if line.kind == "good")
        self._words.setText(tr("{n} clipping(s) kept. Double-click a row to read it.", "", kept))
        self._show()

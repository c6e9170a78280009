"""Where something to clip comes in: a paste, an address, files; and what a bundle of clipboard data holds of that."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.controllers.intake_child import Source
from desktop.settings import Settings
from desktop.theme import Theme
from desktop.translation import tr

ARTICLES = "*.txt *.md *.html *.htm *.mhtml *.mht *.webarchive *.eml *.mbox *.pdf *.docx *.odt *.rtf *.warc *.gz"
MOST_FILES = 5000


class PasteArea(QPlainTextEdit):
    """A place to paste into; what is pasted is given on whole, with its HTML."""

    pasted = Signal(object)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.toPlainText().strip():
            super().insertFromMimeData(source)
        else:
            self.pasted.emit(source)


class ClipInput(QWidget):
    """`given` carries a list of `Source`; `stopped` when the person does not want to wait any longer."""

    given = Signal(list)
    stopped = Signal()

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clip_input")
        self._settings = settings
        heading = QLabel(tr("Clip an article"), self)
        heading.setProperty("role", "title")
        words = QLabel(
            tr(
                "Paste it here, with Ctrl+V. Or drop files here: saved pages, mails and newsletters, PDF, Word, "
                "archives."
            ),
            self,
        )
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        self.text = PasteArea(self)
        self.text.setObjectName("clip_input.text")
        self.text.setAccessibleName(tr("Article text"))
        self.text.setPlaceholderText(tr("Headline, byline and text, just as they were copied"))
        self.text.setTabChangesFocus(True)
        self.text.pasted.connect(self._pasted)
        self.text.textChanged.connect(self._changed)
        self.address = QLineEdit(self)
        self.address.setObjectName("clip_input.address")
        self.address.setAccessibleName(tr("Web address"))
        self.address.setPlaceholderText(tr("https://…  Where the text comes from, or what to fetch"))
        self.address.textChanged.connect(self._changed)
        self.address.returnPressed.connect(self.give)
        label = QLabel(tr("Web address"), self)
        label.setBuddy(self.address)
        self._give = QPushButton(tr("Preview"), self)
        self._give.setObjectName("clip_input.give")
        self._give.setProperty("role", "primary")
        self._give.clicked.connect(self.give)
        files = QPushButton(tr("Choose files…"), self)
        files.setObjectName("clip_input.files")
        files.setAutoDefault(False)
        files.clicked.connect(self._choose)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(label)
        line.addWidget(self.address, 1)
        line.addWidget(files)
        line.addWidget(self._give)
        self._busy = QFrame(self)
        self._busy.setProperty("role", "box")
        self._what = QLabel(self._busy)
        self._what.setObjectName("clip_input.busy")
        bar = QProgressBar(self._busy)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(tr("Reading"))
        stop = QPushButton(tr("Stop"), self._busy)
        stop.setObjectName("clip_input.stop")
        stop.setAutoDefault(False)
        stop.clicked.connect(self.stopped)
        inside = QHBoxLayout(self._busy)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.addWidget(self._what)
        inside.addWidget(bar, 1)
        inside.addWidget(stop)
        self._busy.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 6)
        layout.setSpacing(11)
        layout.addWidget(heading)
        layout.addWidget(words)
        layout.addWidget(self.text, 1)
        layout.addLayout(line)
        layout.addWidget(self._busy)
        self._changed()

    def focus(self) -> None:
        """Put the cursor where one pastes, or where an address waits."""
        (self.address if self.address.text() else self.text).setFocus()

    def offer_address(self, address: str) -> None:
        """Show an address, ready to be fetched."""
        self.address.setText(address)
        self.address.setFocus()

    def offer(self, text: str, address: str) -> None:
        """Show text and address, ready to be read."""
        self.text.setPlainText(text)
        self.address.setText(address)

    @property
    def typed(self) -> tuple[str, str]:
        """Text and address as they stand here."""
        return self.text.toPlainText().strip(), self.address.text().strip()

    def clear(self) -> None:
        """Begin again."""
        self.text.clear()
        self.address.clear()
        self.show_idle()

    def show_busy(self, name: str) -> None:
        """Something is being read."""
        self._what.setText(tr("Reading {name}").format(name=name if len(name) < 70 else f"{name[:69]}…"))
        self._busy.show()
        self._give.setEnabled(False)

    def show_idle(self) -> None:
        """Nothing is being read."""
        self._busy.hide()
        self._changed()

    @Slot()
    def give(self) -> None:
        """Hand over what is here: the text, else the address."""
        text, address = self.text.toPlainText().strip(), _web(self.address.text())
        if text:
            self.given.emit([Source(text=text, url=address)])
        elif address:
            self.given.emit([Source(url=address)])

    @Slot(object)
    def _pasted(self, data: QMimeData) -> None:
        sources = sources_of(data)
        if len(sources) == 1 and sources[0].url and not (sources[0].text or sources[0].html):
            self.offer_address(sources[0].url)
            return
        if len(sources) == 1 and sources[0].file is None:
            self.text.setPlainText(sources[0].text)
            address = _web(self.address.text())
            sources = [Source(sources[0].text, sources[0].html, address or sources[0].url)]
        if sources:
            self.given.emit(sources)

    @Slot()
    def _changed(self) -> None:
        text, address = self.text.toPlainText().strip(), _web(self.address.text())
        self._give.setText(tr("Fetch") if address and not text else tr("Preview"))
        self._give.setEnabled(bool(text or address) and not self._busy.isVisible())

    @Slot()
    def _choose(self) -> None:
        chooser = QFileDialog(self, tr("Clip files"), self._settings.text("clip.folder"), kinds_of_files())
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chooser.setWindowModality(Qt.WindowModality.WindowModal)
        chooser.filesSelected.connect(self._files_chosen)
        chooser.open()

    @Slot(list)
    def _files_chosen(self, names: list[str]) -> None:
        if names:
            self._settings.set("clip.folder", str(Path(names[0]).parent))
            self.given.emit([Source(file=Path(name)) for name in names])


def kinds_of_files() -> str:
    """What the file dialog offers to show."""
    every, articles = tr("All files"), tr("Articles")
    return f"{every} (*);;{articles} ({ARTICLES})"


def sources_of(data: QMimeData) -> list[Source]:
    """What there is to clip in a drop or a copy; files first, then a page, text, an address."""
    if data.hasUrls():
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            return [Source(file=file) for file in files[:MOST_FILES]]
    text = data.text() if data.hasText() else ""
    html = data.html() if data.hasHtml() else ""
    if _web(text) and len(text.split()) == 1:
        return [Source(url=_web(text))]
    if html.strip() or text.strip():
        return [Source(text=text, html=html)]
    addresses = [url.toString() for url in data.urls() if url.scheme() in ("http", "https")]
    return [Source(url=address) for address in addresses[:1]]


def _web(text: str) -> str:
    """`text` if it is a web address (with its scheme added where it is missing), else nothing."""
    address = text.strip()
    if not address or any(character.isspace() for character in address):
        return ""
    if "://" not in address and "." in address.partition("/")[0]:
        address = f"https://{address}"
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    return address if url.isValid() and url.scheme() in ("http", "https") and url.host() else ""

"""Tags as chips that can be taken off, and a box to add more with completion."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, QStringListModel, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from db.model import Tag
from desktop import icons
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.flow_layout import FlowLayout
from desktop.views.painting import paint_dot


class TagChip(QWidget):
    """One tag; `removed` carries its name."""

    removed = Signal(str)

    def __init__(self, name: str, colour: str, theme: Theme, read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tag_chip")
        self.setAccessibleName(tr("Tag {name}").format(name=name))
        self._name = name
        self._colour = colour
        self._theme = theme
        label = QLabel(name.rpartition("/")[2], self)
        label.setToolTip(name)
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 2, 3 if not read_only else 9, 2)
        line.setSpacing(2)
        line.addWidget(label)
        if not read_only:
            cross = QToolButton(self)
            cross.setObjectName("tag_chip.remove")
            cross.setAccessibleName(tr("Take off {name}").format(name=name))
            cross.setToolTip(tr("Take off {name}").format(name=name))
            cross.setIcon(icons.icon("x", theme.tokens))
            cross.setIconSize(QSize(12, 12))
            cross.setStyleSheet("padding: 1px;")
            cross.clicked.connect(self._remove)
            line.addWidget(cross)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("chip"))
        painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        paint_dot(painter, QPointF(11, self.height() / 2), 8, QColor(self._colour))
        painter.end()

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self._name)


class TagField(QLineEdit):
    """Where a tag is typed; `entered` carries a name on Enter, comma or choice of a completion, `erased` on
    backspace in the empty box."""

    entered = Signal(str)
    erased = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated[str].connect(self._completed)  # type: ignore[index]
        self.setCompleter(completer)
        self._clear_later = QTimer(self)
        self._clear_later.setSingleShot(True)
        self._clear_later.setInterval(0)
        self._clear_later.timeout.connect(self.clear)

    def set_names(self, names: Sequence[str]) -> None:
        """The tags there are."""
        if names != self._names.stringList():
            self._names.setStringList(list(names))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.enter_typed()
            event.ignore()
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Comma) and self.text().strip():
            self.enter_typed()
            return
        if key == Qt.Key.Key_Backspace and not self.text():
            self.erased.emit()
            return
        super().keyPressEvent(event)

    def enter_typed(self) -> None:
        """Take what is typed as it is."""
        name = self.text().strip().strip(",").strip()
        self.clear()
        if name:
            self.entered.emit(name)

    @Slot(str)
    def _completed(self, name: str) -> None:
        self.entered.emit(name)
        # The completer writes the name into the box after this.
        self._clear_later.start()


class TagEditor(QWidget):
    """`added` and `removed` carry a name; what is shown changes only by `show_tags`."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tag_editor")
        self._theme = theme
        self._tags: tuple[Tag, ...] = ()
        self._read_only = False
        self._chips = QWidget(self)
        self._flow = FlowLayout(self._chips)
        self.field = TagField(self)
        self.field.setObjectName("tag_editor.field")
        self.field.setAccessibleName(tr("Add a tag"))
        self.field.setPlaceholderText(tr("Add a tag"))
        self.field.entered.connect(self.added)
        self.field.erased.connect(self._remove_last)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._chips)
        layout.addWidget(self.field)
        theme.changed.connect(self._fill)
        self._fill()

    def set_names(self, names: Sequence[str]) -> None:
        """The tags to complete with."""
        self.field.set_names(names)

    def set_read_only(self, read_only: bool) -> None:
        """Whether tags can only be looked at."""
        self._read_only = read_only
        self.field.setVisible(not read_only)
        self._fill()

    def show_tags(self, tags: Sequence[Tag]) -> None:
        """Show these."""
        if tuple(tags) != self._tags:
            self._tags = tuple(tags)
            self._fill()

    @Slot()
    def _fill(self) -> None:
        while self._flow.count():
            item = self._flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for tag in self._tags:
            chip = TagChip(tag.name, tag.colour, self._theme, self._read_only, self._chips)
            chip.removed.connect(self.removed)
            self._flow.addWidget(chip)
            chip.show()
        self._chips.setVisible(bool(self._tags))
        self._chips.updateGeometry()

    @Slot()
    def _remove_last(self) -> None:
        if self._tags:
            self.removed.emit(self._tags[-1].name)

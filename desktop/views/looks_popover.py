"""The popover under 'Aa': size, column, lines, face and page of the reader, each in force as soon as it is chosen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from desktop.controllers.desk import Desk
from desktop.reading_looks import KEYS, LARGEST, SMALLEST, USUAL_SIZE, Looks
from desktop.settings import SETTINGS, Setting
from desktop.theme import Theme
from desktop.translation import tr

SIZE, *CHOICES = ({each.key: each for each in SETTINGS}[key] for key in KEYS)


class LooksPopover(QFrame):
    """Writes the settings; whoever shows articles hears of them from `desk.chosen`."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("looks_popover")
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Type and page"))
        self._settings = desk.settings
        self._theme = theme
        self._groups: dict[str, QButtonGroup] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 14, 16, 14)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(9)
        self._add_size()
        for setting in CHOICES:
            self._add_choice(setting)
        desk.chosen.changed.connect(self._changed)
        theme.changed.connect(self._show)
        self._show()

    def open_under(self, widget: QWidget) -> None:
        """Open below a button, inside the screen, with the cursor on the first thing."""
        self._show()
        self.adjustSize()
        start = widget.rect().bottomLeft() if self.isRightToLeft() else widget.rect().bottomRight()
        spot = widget.mapToGlobal(start) + QPoint(0 if self.isRightToLeft() else 1 - self.width(), 5)
        screen = widget.screen().availableGeometry()
        spot.setX(max(screen.left(), min(spot.x(), screen.right() - self.width())))
        spot.setY(max(screen.top(), min(spot.y(), screen.bottom() - self.height())))
        self.move(spot)
        self.show()
        self._larger.setFocus(Qt.FocusReason.PopupFocusReason)

    def _name(self, setting: Setting) -> None:
        label = QLabel(tr(setting.label), self)
        label.setProperty("role", "name")
        self._grid.addWidget(label, self._grid.rowCount(), 0)

    def _add_size(self) -> None:
        self._name(SIZE)
        self._smaller = self._step("\u200eA\u2212\u200e", tr("Smaller type"), "looks.smaller")
        self._larger = self._step("\u200eA+\u200e", tr("Larger type"), "looks.larger")
        self._size = QPushButton(self)
        self._size.setObjectName("looks.size")
        self._size.setProperty("role", "segment")
        self._size.setAutoDefault(False)
        self._size.clicked.connect(self._usual)
        self._smaller.clicked.connect(self._make_smaller)
        self._larger.clicked.connect(self._make_larger)
        line = QHBoxLayout()
        line.setSpacing(6)
        for button in (self._smaller, self._size, self._larger):
            line.addWidget(button, 1)
        self._grid.addLayout(line, self._grid.rowCount() - 1, 1)

    def _step(self, text: str, name: str, object_name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(object_name)
        button.setProperty("role", "segment")
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setAutoRepeat(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button

    def _add_choice(self, setting: Setting) -> None:
        self._name(setting)
        group = QButtonGroup(self)
        group.setObjectName(setting.key)
        line = QHBoxLayout()
        line.setSpacing(6)
        for number, (choice, words) in enumerate(zip(setting.choices, setting.words, strict=True)):
            button = QPushButton(tr(words), self)
            button.setObjectName(f"{setting.key}.{choice}")
            button.setProperty("role", "segment")
            button.setAccessibleName(f"{tr(setting.label)}: {tr(words)}")
            button.setCheckable(True)
            button.setAutoDefault(False)
            group.addButton(button, number)
            line.addWidget(button, 1)
        group.idClicked.connect(self._chosen)
        self._groups[setting.key] = group
        self._grid.addLayout(line, self._grid.rowCount() - 1, 1)

    @Slot(int)
    def _chosen(self, number: int) -> None:
        sender = self.sender()
        for setting in CHOICES:
            if sender is self._groups[setting.key]:
                self._settings.set(setting.key, setting.choices[number])

    @Slot()
    def _make_larger(self) -> None:
        self._set_size(self._settings.number(SIZE.key) + 1)

    @Slot()
    def _make_smaller(self) -> None:
        self._set_size(self._settings.number(SIZE.key) - 1)

    @Slot()
    def _usual(self) -> None:
        self._set_size(USUAL_SIZE)

    def _set_size(self, size: int) -> None:
        self._settings.set(SIZE.key, Looks().sized(size).size)

    @Slot(str)
    def _changed(self, key: str) -> None:
        if key in KEYS:
            self._show()

    @Slot()
    def _show(self) -> None:
        size = self._settings.number(SIZE.key)
        self._size.setText(str(size))
        self._size.setAccessibleName(tr("Size {size}; press for the usual one").format(size=size))
        self._size.setToolTip(tr("Back to the usual size"))
        self._smaller.setEnabled(size > SMALLEST)
        self._larger.setEnabled(size < LARGEST)
        for setting in CHOICES:
            chosen = setting.choices.index(self._settings.text(setting.key))
            button = self._groups[setting.key].button(chosen)
            assert button is not None
            button.setChecked(True)
        pages = self._groups["reader.theme"]
        for number, choice in enumerate(CHOICES[-1].choices):
            tokens = Looks(theme=choice).tokens(self._theme.tokens)
            button = pages.button(number)
            assert button is not None
            on = button.isChecked()
            edge = f"2px solid {self._theme.tokens.accent}" if on else f"1px solid {self._theme.tokens.outline}"
            button.setStyleSheet(
                f"QPushButton {{ background: {tokens.page}; color: {tokens.text}; border: {edge};"
                f" font-weight: {600 if on else 400}; }}"
                f"QPushButton:focus {{ border: 2px solid {self._theme.tokens.text}; }}"
            )

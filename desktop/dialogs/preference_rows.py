"""One setting as a person sees it: its name, what changes it, and what it does; made from the row of the table."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.settings import Setting, Settings
from desktop.translation import tr

WIDEST_EDITOR = 280


class SettingRow(QFrame):
    """Shows a setting and sets it as soon as the person has changed it."""

    def __init__(self, setting: Setting, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"setting.{setting.key}")
        self.setProperty("role", "setting")
        self.setting = setting
        self._settings = settings
        self._quiet = False
        label, explained = tr(setting.label), tr(setting.help) if setting.help else ""
        self.words = " ".join((label, explained, *(tr(word) for word in setting.words)))
        self.editor = self._made(label)
        self.editor.setObjectName(f"preferences.{setting.key}")
        self.editor.setAccessibleName(label)
        self.editor.setAccessibleDescription(explained)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(3)
        if isinstance(self.editor, QCheckBox):
            column.addWidget(self.editor)
        else:
            name = QLabel(label, self)
            name.setWordWrap(True)
            name.setBuddy(self.editor)
            self.editor.setMaximumWidth(WIDEST_EDITOR)
            line = QHBoxLayout()
            line.setSpacing(12)
            line.addWidget(name, 1)
            line.addWidget(self.editor)
            column.addLayout(line)
        if explained:
            small = QLabel(explained, self)
            small.setProperty("role", "small")
            small.setWordWrap(True)
            small.setContentsMargins(*((25, 0, 0, 0) if isinstance(self.editor, QCheckBox) else (0, 0, 0, 0)))
            column.addWidget(small)
        self.show_value()

    def show_value(self) -> None:
        """Show the value in force."""
        self._quiet = True
        value, editor = self._settings.value(self.setting.key), self.editor
        if isinstance(editor, QCheckBox):
            editor.setChecked(bool(value))
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(value))
        elif isinstance(editor, QSpinBox):
            editor.setValue(int(str(value)))
        elif isinstance(editor, QKeySequenceEdit):
            editor.setKeySequence(QKeySequence(str(value)))
        elif isinstance(editor, QLineEdit) and editor.text() != value:
            editor.setText(str(value))
        self._quiet = False

    def mark(self, found: bool) -> None:
        """Show that this is one of those that are looked for."""
        if bool(self.property("found")) != found:
            self.setProperty("found", found)
            self.style().unpolish(self)
            self.style().polish(self)

    def _made(self, label: str) -> QWidget:
        setting = self.setting
        if setting.kind == "keys":
            keys = QKeySequenceEdit(self)
            keys.setMaximumSequenceLength(1)
            keys.setClearButtonEnabled(True)
            keys.editingFinished.connect(self._changed)
            return keys
        if isinstance(setting.default, bool):
            box = QCheckBox(label, self)
            box.toggled.connect(self._changed)
            return box
        if setting.choices:
            combo = QComboBox(self)
            for choice, words in zip(setting.choices, setting.words or setting.choices, strict=True):
                combo.addItem(tr(words), choice)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            combo.currentIndexChanged.connect(self._changed)
            return combo
        if isinstance(setting.default, int):
            number = QSpinBox(self)
            number.setRange(setting.least, setting.most)
            # A style sheet reaches the frame of a spin box, not the place of its text.
            number.lineEdit().setTextMargins(5, 0, 5, 0)
            number.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            if setting.unit:
                number.setSuffix(" " + tr(setting.unit))
            number.valueChanged.connect(self._changed)
            return number
        line = QLineEdit(self)
        line.setMinimumWidth(WIDEST_EDITOR)
        line.editingFinished.connect(self._changed)
        return line

    @Slot()
    def _changed(self) -> None:
        if self._quiet:
            return
        editor = self.editor
        if isinstance(editor, QCheckBox):
            self._settings.set(self.setting.key, editor.isChecked())
        elif isinstance(editor, QComboBox):
            self._settings.set(self.setting.key, str(editor.currentData()))
        elif isinstance(editor, QSpinBox):
            self._settings.set(self.setting.key, editor.value())
        elif isinstance(editor, QKeySequenceEdit):
            self._settings.set(self.setting.key, editor.keySequence().toString())
        elif isinstance(editor, QLineEdit):
            self._settings.set(self.setting.key, editor.text().strip())

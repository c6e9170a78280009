"""What templates make of a clipping: the file's name and its text, as it stands in the file or as it looks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop import icons
from desktop.controllers.template_trial import TemplateTrial
from desktop.export.templating.trial import Trial
from desktop.theme import Theme
from desktop.translation import number, tr
from desktop.views.busy_bar import BusyBar
from desktop.views.elided_label import ElidedLabel
from desktop.views.note_editor import NotePreview
from desktop.views.template_edit import fixed_font

LONGEST = 60_000
"""Characters of a note that are shown."""


class TemplatePreview(QWidget):
    """Shows what a `TemplateTrial` has. `turned`: another one of the clippings is to be tried."""

    turned = Signal()

    def __init__(self, trial: TemplateTrial, clippings: Sequence[int], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._trial = trial
        self._clippings = tuple(clippings)
        self._theme = theme
        self._shown: Trial | None = None
        self._place = 0
        heading = QLabel(tr("Preview"), self)
        heading.setProperty("role", "heading")
        self.name = ElidedLabel("", self)
        self.name.setObjectName("template_preview.name")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setProperty("role", "small")
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("template_preview.text")
        self.text.setAccessibleName(tr("The note as it stands in the file"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(fixed_font())
        self.looks = NotePreview(theme, self)
        self.looks.setObjectName("template_preview.looks")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.text)
        self._stack.addWidget(self.looks)
        self._choice = QButtonGroup(self)
        self.as_text = self._segment("as_text", tr("As text"), 0)
        self.as_note = self._segment("as_note", tr("As it looks"), 1)
        self.as_text.setChecked(True)
        self._choice.idToggled.connect(self._stack.setCurrentIndex)
        self.back = self._tool("back", tr("Clipping before"))
        self.on = self._tool("on", tr("Next clipping"))
        self.where = QLabel(self)
        self.where.setObjectName("template_preview.where")
        self.where.setProperty("role", "small")
        self._busy = BusyBar("template_preview.busy", tr("The preview is being made"), self)
        self._arrange(heading)
        theme.changed.connect(self._tint)
        trial.changed.connect(self._renew)
        self._tint()
        self._renew()

    @property
    def clipping(self) -> int | None:
        """The clipping on which the templates are tried."""
        return self._clippings[self._place] if self._clippings else None

    def _arrange(self, heading: QLabel) -> None:
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(heading)
        top.addStretch()
        for widget in (self.back, self.where, self.on):
            top.addWidget(widget)
            widget.setVisible(len(self._clippings) > 1)
        top.addSpacing(8)
        top.addWidget(self.as_text)
        top.addWidget(self.as_note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 9)
        column.setSpacing(5)
        column.addLayout(top)
        column.addWidget(self.name)
        column.addWidget(self._busy)
        column.addWidget(self._stack, 1)

    def _segment(self, name: str, text: str, place: int) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"template_preview.{name}")
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.setAutoDefault(False)
        self._choice.addButton(button, place)
        return button

    def _tool(self, name: str, says: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"template_preview.{name}")
        button.setAccessibleName(says)
        button.setToolTip(says)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(self._turn_back if name == "back" else self._turn_on)
        return button

    @Slot()
    def _renew(self) -> None:
        trial = self._trial.trial
        self._busy.setVisible(self._trial.busy)
        place = tr("{place} of {all}").format(place=number(self._place + 1), all=number(len(self._clippings)))
        self.where.setText(place)
        self.back.setEnabled(self._place > 0)
        self.on.setEnabled(self._place + 1 < len(self._clippings))
        # What is shown does not fit what is written while something is wrong with it.
        self._stack.setEnabled(self._trial.problem is None)
        if trial is None or trial == self._shown:
            return
        self._shown = trial
        self.name.setText(trial.path)
        self.name.setToolTip(trial.path)
        cut = len(trial.text) > LONGEST
        text = trial.text[:LONGEST] + ("\n…" if cut else "")
        at = self.text.verticalScrollBar().value()
        self.text.setPlainText(text)
        self.text.verticalScrollBar().setValue(at)
        self.looks.show_text(text)

    @Slot()
    def _turn_back(self) -> None:
        self._turn(-1)

    @Slot()
    def _turn_on(self) -> None:
        self._turn(1)

    def _turn(self, by: int) -> None:
        self._place = min(max(0, self._place + by), len(self._clippings) - 1)
        self.text.verticalScrollBar().setValue(0)
        self._renew()
        self.turned.emit()

    @Slot()
    def _tint(self) -> None:
        back, on = ("chevron-right", "chevron-left") if self.isRightToLeft() else ("chevron-left", "chevron-right")
        self.back.setIcon(icons.icon(back, self._theme.tokens))
        self.on.setIcon(icons.icon(on, self._theme.tokens))

"""A line for a value of a field - an outlet, an author, tags - that offers those of the library while one types."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

AskValues = Callable[[str, str, Callable[[list[tuple[str, int]]], None]], None]
"""Field, how its value begins, and who is told the values with their counts."""
MOST = 12


class ValueField(QLineEdit):
    """With `several`, values are parted by commas. `whole`: what stands here was chosen, not typed."""

    def __init__(self, field: str, ask: AskValues, parent: QWidget, *, several: bool = False) -> None:
        super().__init__(parent)
        self._field = field
        self._ask = ask
        self._several = several
        self._wanted = ""
        self._offered: set[str] = set()
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setMaxVisibleItems(MOST)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._chosen)
        self.textEdited.connect(self._edited)

    @property
    def whole(self) -> bool:
        """Whether it is the whole of a value of the library."""
        return self.text().strip() in self._offered

    def show_value(self, text: str, *, whole: bool = False) -> None:
        """Show a value that came from elsewhere."""
        self._offered = {text} if whole else set()
        self.setText(text)

    @property
    def values(self) -> tuple[str, ...]:
        """What stands here, one by one."""
        parts = self.text().split(",") if self._several else [self.text()]
        return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))

    @Slot(str)
    def _edited(self, text: str) -> None:
        self._wanted = (text.rpartition(",")[2] if self._several else text).strip()
        if self._wanted:
            self._ask(self._field, self._wanted, _Answer(self, self._wanted))
        else:
            self._hide_offers()

    def _told(self, wanted: str, values: list[tuple[str, int]]) -> None:
        if wanted != self._wanted or not self.hasFocus():
            return
        names = [value for value, _ in values[:MOST]]
        self._offered.update(names)
        if not names or names == [wanted]:
            self._hide_offers()
            return
        self._model.setStringList(names)
        self._completer.complete()

    def _hide_offers(self) -> None:
        popup = self._completer.popup()
        if popup is not None:
            popup.hide()

    @Slot(str)
    def _chosen(self, value: str) -> None:
        before = self.text().rpartition(",")[0].strip() if self._several else ""
        self.setText(f"{before}, {value}, " if before else f"{value}, " if self._several else value)
        self._wanted = ""
        self.textEdited.emit(self.text())


@dataclass(frozen=True, slots=True)
class _Answer:
    """Takes values to the line that asked, if it is still there."""

    line: ValueField
    wanted: str

    def __call__(self, values: list[tuple[str, int]]) -> None:
        if shiboken6.isValid(self.line):
            self.line._told(self.wanted, values)

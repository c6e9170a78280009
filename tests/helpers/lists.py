"""Item models held to what Qt demands of them, and a list of clippings on the screen without a window around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.models.clipping_table import Card, ClippingTable
from desktop.theme import Theme
from desktop.views.clipping_list import ClippingList


def checked(model: QAbstractItemModel) -> QAbstractItemModelTester:
    """A tester of the model, to be kept as long as the model is to be watched."""
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)


def shown_list(qtbot: QtBot, cards: Callable[[ClippingTable, Sequence[int]], list[Card]]) -> ClippingList:
    """A list in sight, without rows so far, whose table asks `cards` for what it is to paint."""
    table = ClippingTable()
    theme = Theme("light")
    theme.start()
    made = ClippingList(table, theme)
    table.setParent(made)
    table.wanted.connect(lambda ids: table.put(cards(table, ids)))
    qtbot.addWidget(made)
    made.resize(420, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def table_of(view: ClippingList) -> ClippingTable:
    """The table that the list shows."""
    model = view.model()
    assert isinstance(model, ClippingTable)
    return model

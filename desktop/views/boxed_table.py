"""How the tables of dialogs look and are gone through: whole rows in a box, one at a time, without lines."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QHeaderView, QTableView

ROOM = 11
"""Pixels of a row above and below its line of type."""


def box_table(view: QTableView, name: str, said: str, model: QAbstractItemModel, room: int = ROOM) -> None:
    """Let a table be a box of rows: `name` in the tree of widgets, `said` to a screen reader. Tab goes on past it."""
    view.setObjectName(name)
    view.setAccessibleName(said)
    view.setProperty("role", "boxed")
    view.setModel(model)
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(view.fontMetrics().lineSpacing() + room)
    view.horizontalHeader().setHighlightSections(False)

"""Widgets in lines like words: what is hidden takes no room, and lines have a distance of their own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.views.flow_layout import FlowLayout


def test_hidden_widgets_take_no_room_and_lines_keep_their_distance(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, 20, 3)
    parts = [QWidget(box) for _ in range(4)]
    for part in parts:
        part.setFixedSize(100, 30)
        flow.addWidget(part)
    parts[1].hide()
    box.resize(230, 100)
    box.show()
    assert [(each.x(), each.y()) for each in parts if each.isVisible()] == [(0, 0), (120, 0), (0, 33)]
    assert flow.heightForWidth(230) == 63
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.activate()
    assert parts[0].x() == 130

"""Widgets in lines like words: what is hidden takes no room, and lines have a distance of their own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.flow_layout import FlowLayout


def test_hidden_widgets_take_no_room_and_lines_keep_their_distance(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, 20, 3)
    buttons = [QPushButton(f"Button {number}", box) for number in range(4)]
    for button in buttons:
        button.setFixedSize(100, 30)
        flow.addWidget(button)
    buttons[1].hide()
    box.resize(230, 100)
    box.show()
    assert [(each.x(), each.y()) for each in buttons if each.isVisible()] == [(0, 0), (120, 0), (0, 33)]
    assert flow.heightForWidth(230) == 63
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.activate()
    assert buttons[0].x() == 130

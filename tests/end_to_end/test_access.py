"""Everything can be reached and named: no focusable widget without a name, none outside the tab order."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from desktop.views.main_window import MainWindow
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.screens import BY_ACTION, open_by
from tests.helpers.window import Hands

STORIES = (
    make_draft("One story", outlet="Lantern", text="Dockers kept their word and went home."),
    make_draft("Another story", text="Dockers kept their word and went home again."),
)


def focusable(top: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in top.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is top.window()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, (QScrollBar, QLabel))
        and not isinstance(widget.parentWidget(), QAbstractScrollArea)
        and widget.focusProxy() is None
    ]


def spoken_name(widget: QWidget) -> str:
    said = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    return said or (widget.text() if isinstance(widget, QAbstractButton) else "")


def walk(top: QWidget) -> list[QWidget]:
    """Where Tab leads, once round."""
    first = top.nextInFocusChain()
    chain: list[QWidget] = []
    widget: QWidget | None = first
    while widget is not None:
        chain.append(widget)
        widget = widget.nextInFocusChain()
        if widget is first:
            break
    return chain


def check(top: QWidget) -> None:
    widgets = focusable(top)
    assert widgets
    nameless = [widget for widget in widgets if not spoken_name(widget)]
    assert not nameless, [f"{type(widget).__name__} {widget.objectName()}" for widget in nameless]
    without_id = [widget for widget in widgets if not widget.objectName()]
    assert not without_id, [f"{type(widget).__name__} in {widget.parentWidget()}" for widget in without_id]
    reached = set(map(id, walk(top)))
    lost = [widget.objectName() for widget in widgets if id(widget) not in reached]
    assert not lost


NO_ROLE = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane, QAccessible.Role.Window}


def check_roles(top: QWidget) -> None:
    """A screen reader has to be told what each widget is; a plain one says nothing."""
    wrong = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in focusable(top)
        if QAccessible.queryAccessibleInterface(widget).role() in NO_ROLE and not isinstance(widget, QScrollArea)
    ]
    assert not wrong


def check_order(top: QWidget) -> None:
    """Tab goes down the screen: never back up over a whole row to something in the same column."""
    reachable = set(map(id, focusable(top)))
    order = [widget for widget in walk(top) if id(widget) in reachable]
    first = min(range(len(order)), key=lambda at: place(order[at], top).y()) if order else 0
    order = order[first:] + order[:first]
    wrong = []
    for one, other in pairwise(order):
        here, there = place(one, top), place(other, top)
        same_column = here.left() < there.right() and there.left() < here.right()
        if same_column and there.bottom() < here.top():
            wrong.append(f"{one.objectName()} -> {other.objectName()}")
    assert not wrong


def place(widget: QWidget, top: QWidget) -> QRect:
    """Where a widget is on its screen."""
    return QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())


def prepare(hands: Hands) -> MainWindow:
    hands.window.list.select_row(0)
    hands.settle()
    hands.window.inspector.setVisible(True)
    hands.settle()
    return hands.window


def test_every_part_of_the_window_is_named_and_reached(start: Start) -> None:
    hands = start(*STORIES)
    check(prepare(hands))


@pytest.mark.parametrize("action", BY_ACTION)
def test_every_part_of_every_screen_is_named_and_reached(
    start: Start, action: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    hands = start(*STORIES)
    prepare(hands)
    screen = open_by(hands, action)
    check(screen)
    check_roles(screen)
    check_order(screen)
    screen.close()


def test_tab_goes_from_search_to_list_to_article(start: Start) -> None:
    hands = start(*STORIES)
    window = prepare(hands)
    hands.press("Ctrl+F", window.list)
    seen = []
    for _ in range(4):
        widget = QApplication.focusWidget()
        assert widget is not None
        seen.append(widget.objectName())
        hands.press("Tab", widget)
    assert seen == ["search_field", "sort_button", "clipping_list", "reader"]


def test_a_card_is_spoken_whole(start: Start) -> None:
    hands = start(*STORIES)
    window = prepare(hands)
    index = window.list.model().index(0, 0)
    # A row that has not been painted yet has its card fetched when somebody asks for it.
    hands.wait_for(lambda: index.data(Qt.ItemDataRole.AccessibleTextRole))
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("unread")
    assert "story" in spoken

"""Everything can be reached and named: no focusable widget without a name, none outside the tab order."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QDialog, QLabel, QScrollBar, QWidget

from desktop.views.main_window import MainWindow
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

STORIES = (make_draft("One story", outlet="The Lantern"), make_draft("Another story"))


def focusable(top: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in top.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is top
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
    chain, widget = [], first
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
    assert all(id(widget) in reached for widget in widgets)


def prepare(hands: Hands) -> MainWindow:
    hands.window.list.select_row(0)
    hands.settle()
    hands.window.inspector.setVisible(True)
    hands.settle()
    return hands.window


def test_every_part_of_the_window_is_named_and_reached(start: Start) -> None:
    hands = start(*STORIES)
    check(prepare(hands))


DIALOGS: dict[str, Callable[[MainWindow], object]] = {
    "clip_dialog": lambda window: window.commands.clip_new(),
    "tag_dialog": lambda window: window.commands.tag(),
    "link_dialog": lambda window: window.commands.link(),
    "export_dialog": lambda window: window.commands.export(),
    "shortcuts": lambda window: window.commands.shortcuts(),
    "search_help": lambda window: window.commands.search_help(),
    "about": lambda window: window.commands.about(),
    "preferences": lambda window: window.commands.preferences(),
    "addresses_dialog": lambda window: window.commands.clip_addresses(),
    "import_dialog": lambda window: window.commands.import_open(),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_every_part_of_every_dialog_is_named_and_reached(start: Start, name: str) -> None:
    hands = start(*STORIES)
    window = prepare(hands)
    DIALOGS[name](window)
    hands.wait_for(lambda: [each for each in window.findChildren(QDialog, name) if each.isVisible()])
    hands.settle()
    check(window.findChildren(QDialog, name)[-1])


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
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("unread")
    assert "story" in spoken

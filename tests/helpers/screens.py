"""Every screen that the program has, opened the way a person does: by what the menus offer."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QFrame, QMenu, QMessageBox, QWidget

from desktop.actions import ACTIONS
from tests.helpers.window import Hands

NOT_OURS = {"clip.files", "library.open", "article.print"}
"""Actions that open a dialog of Qt's or the system's."""

WAITS = {"library.new"}
"""Actions whose dialog holds up the program until it is answered."""

NO_SCREEN = {
    "library.backup",
    "library.check",
    "library.restore",
    "list.columns",
    "search.forget",
    "clipping.purge",
    "trash.empty",
}
"""Actions with dots that open nothing of their own here: a file dialog, a task, a menu, a question about nothing."""

WITHOUT_DOTS = ("help.pages", "help.messages", "help.shortcuts", "help.search", "help.about", "palette.open")
"""Actions without dots that open something all the same."""

BY_ACTION = tuple(
    each.id
    for each in ACTIONS
    if (each.text.endswith("…") or each.id in WITHOUT_DOTS) and each.id not in NOT_OURS | WAITS | NO_SCREEN
)

Step = Callable[[Hands], None]


def _select(hands: Hands) -> None:
    hands.window.list.setFocus()
    hands.window.list.select_row(0)
    hands.settle()


def _quote(hands: Hands) -> None:
    """Select the first words of the text."""
    _select(hands)
    reader = hands.window.reader
    body = reader.document().find("kept")
    assert not body.isNull()
    reader.setTextCursor(body)
    QApplication.processEvents()


def _highlight(hands: Hands) -> None:
    _quote(hands)
    hands.window.commands.highlight()
    following = hands.window.actions_["highlight.next"]
    hands.wait_for(following.isEnabled)
    following.trigger()
    hands.settle()


def _search(hands: Hands) -> None:
    hands.window.desk.listing.ask(text="outlet:Lantern")
    hands.settle()


NEEDS: dict[str, Step] = {"highlight.note": _quote, "highlight.edit": _highlight, "search.save": _search}
"""What has to be so before an action can be chosen; otherwise a clipping is selected."""


def open_by(hands: Hands, action: str) -> QWidget:
    """Choose an action and return what opens: a dialog, a popover, a frame over the window."""
    NEEDS.get(action, _select)(hands)
    before = {id(each) for each in surfaces(hands)}
    chosen = hands.window.actions_[action]
    hands.wait_for(chosen.isEnabled)
    chosen.trigger()
    hands.wait_for(lambda: [each for each in surfaces(hands) if id(each) not in before])
    hands.settle()
    return next(each for each in surfaces(hands) if id(each) not in before)


def surfaces(hands: Hands) -> list[QWidget]:
    """Everything that stands over the window now."""
    found: list[QWidget] = [
        each
        for each in QApplication.topLevelWidgets()
        if each.isVisible() and not isinstance(each, (QMenu, QFileDialog)) and each is not hands.window
    ]
    found = [each for each in found if isinstance(each, (QDialog, QMessageBox)) or each.windowType() == POPUP]
    frames = hands.window.findChildren(QFrame)
    return found + [
        each for each in frames if each.isVisible() and each.property("role") == "popup" and not each.isWindow()
    ]


POPUP = Qt.WindowType.Popup


def parts(top: QWidget) -> Iterator[QWidget]:
    """A screen and everything in it that can be seen and belongs to no other window."""
    for widget in (top, *top.findChildren(QWidget)):
        if widget.isVisible() and widget.window() is top.window():
            yield widget

"""No screen says anything that cannot be translated: in a made-up language every text stands in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.screens import BY_ACTION, open_by, parts
from tests.pseudo import CLOSE, OPEN, Pseudo

STORY = make_draft("Harbour vote", outlet="Lantern", text="Dockers kept their word.")

SAME_EVERYWHERE = re.compile(
    r"""[\W\d_]*$  # nothing to read
    |(.*[/\\])+.*$  # places of files
    |\(?(Ctrl|Alt|Shift|Meta|Esc|Enter|Return|Space|Del|Delete|Tab|Home|End|PgUp|PgDown|F\d+|[A-Z])(\+.+)?\)?$
    |(Cuttings|English|Deutsch|اردو|A4|A[+−-])$
    |https?:
    """,
    re.VERBOSE,
)
LIBRARY = {"Test clippings", "Harbour vote", "Lantern", "Dockers kept their word.", "library", "kept", "outlet:Lantern"}
NOT_TRANSLATED = {
    "window": {"origin", "captures", "search_bar.meant"},
    "search.build": {"meant", "query", "words"},
    "help.search": {"example"},
    "export.open": {"suffix"},
}
"""Parts of screens that are in English or in the search language in any case, by what their object names contain."""


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    translator = Pseudo()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def texts(widget: QWidget) -> Iterator[str]:
    """Everything that a widget shows or says of itself."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    if isinstance(widget, (QLineEdit, QPlainTextEdit, QTextEdit)):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    if isinstance(widget, QGroupBox):
        yield widget.title()
    if isinstance(widget, QTabWidget):
        yield from (widget.tabText(tab) for tab in range(widget.count()))
    if widget.isWindow():
        yield widget.windowTitle()


def plain(text: str) -> str:
    return re.sub(r"<[^>]*>|\u200e", " ", text).replace("&", "").strip()


def untranslatable(top: QWidget, name: str) -> list[str]:
    found = []
    for widget in parts(top):
        if name == "help.search" and isinstance(widget, QLabel) and not widget.objectName():
            continue  # what can be typed is explained by the search language itself
        if widget.objectName().startswith("qt_") or any(
            part in widget.objectName() for part in NOT_TRANSLATED.get(name, ())
        ):
            continue
        for text in map(plain, texts(widget)):
            rest = text
            while rest != (inner := re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", " ", rest)):
                rest = inner
            for known in sorted(LIBRARY, key=len, reverse=True):
                rest = rest.replace(known, " ")
            if not all(SAME_EVERYWHERE.match(word) for word in rest.split()):
                found.append(f"{type(widget).__name__} {widget.objectName()}: {text}")
    return list(dict.fromkeys(found))


def menus(window: QWidget) -> Iterator[QAction]:
    yield from (each for each in window.findChildren(QAction) if each.objectName().startswith("action."))


def test_the_window_says_nothing_untranslatable(start: Start, pseudo: None) -> None:
    hands = start(STORY)
    hands.window.list.select_row(0)
    hands.settle()
    hands.window.inspector.setVisible(True)
    hands.settle()
    told = untranslatable(hands.window, "window")
    assert not told, "\n".join(told)
    assert [each.text() for each in menus(hands.window) if OPEN not in each.text()] == []


def test_an_empty_library_says_nothing_untranslatable(start: Start, pseudo: None) -> None:
    hands = start()
    told = untranslatable(hands.window, "window")
    assert not told, "\n".join(told)


@pytest.mark.parametrize("action", BY_ACTION)
def test_no_screen_says_anything_untranslatable(
    start: Start, pseudo: None, action: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    hands = start(STORY)
    screen = open_by(hands, action)
    told = untranslatable(screen, action)
    assert not told, "\n".join(told)
    screen.close()

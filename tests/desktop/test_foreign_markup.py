"""What an article says is shown as it says it: as markup it would make Qt open the files that it names."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from db.model import Capture
from desktop.models.capture_list import _source
from desktop.theme import LIGHT, style_sheet
from desktop.views.reader_banner import _host
from tests.crash.guard import Guard, watched

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="watches the files that Qt opens")


@pytest.fixture(autouse=True)
def styled(qapp: QApplication) -> Iterator[None]:
    before = qapp.styleSheet()
    qapp.setStyleSheet(style_sheet(LIGHT, 1))
    yield
    qapp.setStyleSheet(before)


@pytest.fixture
def guard(tmp_path: Path) -> Iterator[Guard]:
    with watched(tmp_path) as guard:
        yield guard


def trap(guard: Guard) -> str:
    return f'<b>Harbour</b> <img src="{guard.decoys[0]}">'


def laid_out(widget: QLabel) -> None:
    widget.show()
    assert widget.sizeHint().isValid()
    widget.grab()


def test_the_trap_would_catch(qtbot: QtBot, guard: Guard) -> None:
    label = QLabel(trap(guard))
    qtbot.addWidget(label)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setStyleSheet("QLabel { qproperty-textFormat: RichText; }")
    laid_out(label)
    assert guard.look()


def test_labels_show_it(qtbot: QtBot, guard: Guard) -> None:
    label = QLabel(trap(guard))
    qtbot.addWidget(label)
    laid_out(label)
    label.setText(f"{trap(guard)} later")
    laid_out(label)
    assert not guard.look()
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_questions_show_it(qtbot: QtBot, guard: Guard) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setText(trap(guard))
    box.setInformativeText(trap(guard))
    box.show()
    box.grab()
    assert not guard.look()


def test_tips_show_it(qtbot: QtBot, guard: Guard) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    QToolTip.showText(QPoint(5, 5), trap(guard), widget)
    qtbot.waitUntil(lambda: QToolTip.text() == trap(guard))
    assert not guard.look()
    QToolTip.hideText()


def test_an_address_that_only_looks_like_one_is_shown_as_it_is() -> None:
    bad = "https://[bad/x"
    capture = Capture(1, 2, "2026-01-01T00:00:00Z", "text/html", "ab" * 32, 900, bad)
    assert "900" in _source(capture)
    assert _host(bad) == bad

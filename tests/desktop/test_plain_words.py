"""What is copied out of the article by keys is what a person saw, without signs that only set words in their place."""

from __future__ import annotations

import gc

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.body import Body, Paragraph, Span
from db.model import Article, Clipping
from desktop.controllers.page import Page
from desktop.theme import Theme
from desktop.views.plain_words import plain_words
from desktop.views.reader import Reader


def test_signs_of_direction_and_hard_spaces_are_left_out() -> None:
    assert plain_words(" \u2068The Ledger\u2069\u2029at\u00a0sea\u200f\u2028\ufffc") == "The Ledger\nat sea"


def test_keys_copy_what_is_seen(qtbot: QtBot) -> None:
    theme = Theme("light")
    reader = Reader(theme, 17)
    theme.setParent(reader)
    qtbot.addWidget(reader)
    reader.show()
    article = Article("A headline", Body((Paragraph((Span("Saved at the quay."),)),)), outlet="The Ledger")
    reader.show_page(Page(Clipping(7, article, (), "2026-01-01T00:00:00Z", "", 4, False, False, True, None, "")))
    qtbot.waitUntil(lambda: not reader.document().find("Saved at").isNull())
    start = reader.document().find("The Ledger", 0, QTextDocument.FindFlag.FindCaseSensitively)
    assert not start.isNull()
    reader.selectAll()
    QTest.keyClick(reader, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    gc.collect()
    copied = QGuiApplication.clipboard().text()
    assert "The Ledger" in copied
    assert copied.endswith("Saved at the quay.")
    assert copied == plain_words(copied)

"""The view of a word diff: its rows, its marks, stepping through the changes, copying."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.word_diff import compare
from desktop.models.diff_rows import diff_rows, only_changes
from desktop.theme import Theme
from desktop.views.diff_view import DiffView

PARAGRAPHS = (
    "The river rose on Monday and drove hundreds of families in the lower valley from their homes.",
    "Officials opened two of the five gates of the dam after midnight, without warning the villages.",
    "A schoolteacher said that she had carried her pupils one by one across the road to the temple.",
    "The ministry promised a report on the state of the dam before the end of the coming month.",
    "Buses run again from Tuesday.",
    "Shops in the old town opened late.",
    "Nobody was hurt there.",
)
OLD = "\n\n".join(PARAGRAPHS)
NEW = OLD.replace("hundreds of", "1,200").replace("two of the five", "all")


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> DiffView:
    made = DiffView(Theme("light"))
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def _marked(view: DiffView) -> list[tuple[str, bool, bool]]:
    """The pieces of the document that are struck out or underlined."""
    found = []
    block: Any = view.text.document().begin()
    while block.isValid():
        for place in block:
            piece = place.fragment()
            look = piece.charFormat()
            if look.fontStrikeOut() or look.fontUnderline():
                found.append((piece.text(), look.fontStrikeOut(), look.fontUnderline()))
        block = block.next()
    return found


def test_rows_have_both_sides() -> None:
    found = diff_rows(compare(OLD, NEW))
    assert len(found.rows) == len(PARAGRAPHS)
    assert found.passages == 2
    assert "".join(each.text for each in found.rows[0].side(old=True)) == PARAGRAPHS[0]
    assert "".join(each.text for each in found.rows[0].side(old=False)) == NEW.split("\n\n")[0]


def test_what_moved_is_told_at_both_places() -> None:
    found = diff_rows(compare(OLD, "\n\n".join([PARAGRAPHS[3], *PARAGRAPHS[:3], *PARAGRAPHS[4:]])))
    assert [row.label for row in found.rows] == ["moved", "", "", "", "away", "", "", ""]
    assert found.passages == 1


def test_only_changes_leaves_out_what_is_far_from_any() -> None:
    rows = only_changes(diff_rows(compare(OLD, NEW)).rows)
    assert [row.gap for row in rows] == [0, 0, 0, 4]
    assert "".join(each.text for each in rows[2].pieces) == PARAGRAPHS[2]


def test_cut_words_are_struck_out_and_added_ones_underlined(view: DiffView) -> None:
    view.show_texts("Dam opened", OLD, "Dam opened early", NEW)
    assert _marked(view) == [
        ("early", False, True),
        ("hundreds of", True, False),
        ("1,200", False, True),
        ("two of the five", True, False),
        ("all", False, True),
    ]


def test_keys_go_from_change_to_change_and_round(view: DiffView) -> None:
    view.show_texts("Dam opened", OLD, "Dam opened early", NEW)
    view.text.setFocus()
    assert view.count.text() == "3 changes"
    QTest.keyClick(view.text, Qt.Key.Key_N)
    assert (view.current, view.count.text()) == (0, "1 of 3")
    QTest.keyClick(view.text, Qt.Key.Key_N)
    assert view.text.accessibleDescription() == "Cut: hundreds of Added: 1,200"
    QTest.keyClick(view.text, Qt.Key.Key_F3)
    QTest.keyClick(view.text, Qt.Key.Key_N)
    assert view.current == 0
    QTest.keyClick(view.text, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert view.current == 2


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_side_by_side_the_old_text_comes_first_in_reading_order(view: DiffView, direction: Qt.LayoutDirection) -> None:
    view.setLayoutDirection(direction)
    view.set_ways(side_by_side=True, only=False)
    view.show_texts("Dam", OLD, "Dam", NEW, "First", "Last")
    (table,) = (each for each in view.text.document().rootFrame().childFrames() if isinstance(each, QTextTable))
    names = []
    for column in (0, 1):
        cell = table.cellAt(0, column)
        cursor = cell.firstCursorPosition()
        cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
        names.append(cursor.selectedText())
    backwards = direction == Qt.LayoutDirection.RightToLeft
    assert [each.strip("\u2068\u2069") for each in names] == (["Last", "First"] if backwards else ["First", "Last"])
    assert ("hundreds of", True, False) in _marked(view)
    assert view.changes == 2
    view.next()
    assert sorted(view.text.accessibleDescription().split(" Added: ")) == ["1,200", "Cut: hundreds of"]


def test_the_ways_of_looking_are_told_when_a_person_chooses(view: DiffView, qtbot: QtBot) -> None:
    view.show_texts("Dam", OLD, "Dam", NEW)
    with qtbot.waitSignal(view.looked) as told:
        view.only.click()
    assert told.args == [False, True]
    assert "4 paragraphs unchanged" in view.text.toPlainText()


def test_it_is_copied_with_marks(view: DiffView) -> None:
    view.show_texts("Dam", OLD, "Dam broken", NEW, "First", "Last")
    view.copy()
    copied = QGuiApplication.clipboard().text()
    assert "Headline: Dam {+broken+}" in copied
    assert "drove [-hundreds of-]{+1,200+} families" in copied


def test_the_same_text_says_so(view: DiffView) -> None:
    view.show_texts("Dam", OLD, "Dam", OLD)
    assert view.count.text() == "No changes"
    assert "The text is the same." in view.text.toPlainText()
    view.next()
    assert view.current == -1

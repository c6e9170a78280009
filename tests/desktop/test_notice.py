"""Notices: none covers another that still matters, none takes the focus, and all can be read again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from db.errors import LibraryBusy
from desktop.settings import Settings
from desktop.theme import Theme
from desktop.views.notice import AT_ONCE, REMEMBERED, Notice


@pytest.fixture
def host(qtbot) -> QWidget:
    widget = QWidget()
    widget.resize(900, 500)
    field = QLineEdit(widget)
    field.setObjectName("field")
    QVBoxLayout(widget).addWidget(field)
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    widget.activateWindow()
    field.setFocus()
    return widget


@pytest.fixture
def notice(host: QWidget) -> Notice:
    return Notice(Theme("light"), host)


def texts(notice: Notice) -> list[str]:
    return [card.message.text for card in notice.cards]


def press(notice: Notice, name: str) -> None:
    button = notice.findChildren(QPushButton, name)[-1]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_can_be_undone_is_not_covered_by_the_next_word(notice: Notice, qtbot) -> None:
    notice.say("3 clippings moved to the trash.", "Undo")
    notice.say("The citation was copied.")
    assert texts(notice) == ["3 clippings moved to the trash.", "The citation was copied."]
    one, other = (card.geometry() for card in notice.cards)
    assert not one.intersects(other)
    with qtbot.waitSignal(notice.action_chosen):
        press(notice, "notice.action")
    assert texts(notice) == ["The citation was copied."]


def test_no_undo_stays_when_the_step_was_undone_by_other_means(notice: Notice) -> None:
    notice.say("Report saved.", "Open", act=lambda: None)
    notice.say("Tagged.", "Undo")
    notice.take_back_undo()
    assert texts(notice) == ["Report saved."]


def test_undo_belongs_to_the_newest_step_only(notice: Notice) -> None:
    notice.say("Tagged.", "Undo")
    notice.say("Filed away.", "Undo")
    assert texts(notice) == ["Filed away."]


def test_a_button_with_a_deed_of_its_own_undoes_nothing(notice: Notice, qtbot) -> None:
    done = []
    notice.say("An address was copied.", "Clip it", act=lambda: done.append("clipped"))
    with qtbot.assertNotEmitted(notice.action_chosen):
        press(notice, "notice.action")
    assert done == ["clipped"]
    assert notice.isHidden()


def test_an_error_says_what_to_do_and_stays_while_others_come(notice: Notice) -> None:
    notice.say_error(LibraryBusy("The library is open elsewhere.", "Close it there."))
    for number in range(6):
        notice.say(f"Word {number}.")
    assert texts(notice) == ["The library is open elsewhere.", "Word 4.", "Word 5."]
    assert len(notice.cards) == AT_ONCE
    remedy = notice.findChild(QLabel, "notice.remedy")
    assert remedy is not None
    assert remedy.text() == "Close it there."
    assert not notice.cards[0]._timer.isActive()
    assert notice.cards[1]._timer.isActive()


def test_the_same_word_twice_stands_once(notice: Notice) -> None:
    notice.say("Copied.")
    notice.say("Copied.")
    assert texts(notice) == ["Copied."]


def test_no_notice_takes_the_focus_and_esc_dismisses_only_from_inside(notice: Notice, host: QWidget) -> None:
    field = host.findChild(QLineEdit, "field")
    assert field is not None
    notice.home = field
    notice.say("Kept.", "Undo")
    assert QApplication.focusWidget() is field
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert texts(notice) == ["Kept."]
    button = notice.findChild(QToolButton, "notice.close")
    assert button is not None
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Escape)
    assert notice.isHidden()
    assert QApplication.focusWidget() is field


def test_with_reduced_motion_words_stay(host: QWidget, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.set("motion.reduced", True)
    notice = Notice(Theme("light"), host, settings)
    notice.say("Kept.")
    assert not notice.cards[0]._timer.isActive()


def test_a_long_word_stays_as_long_as_it_takes_to_read(notice: Notice) -> None:
    notice.say("Kept.")
    notice.say("Word after word. " * 30)
    short, long = notice.cards
    assert long._timer.interval() > 3 * short._timer.interval()


def test_the_last_fifty_are_remembered(notice: Notice) -> None:
    for number in range(60):
        notice.say(f"Word {number}.")
    assert len(notice.history) == REMEMBERED
    assert notice.history[-1].text == "Word 59."
    assert notice.text == "Word 59."


def test_words_fit_into_a_narrow_window(notice: Notice, host: QWidget) -> None:
    host.resize(420, 500)
    notice.say("A sentence that has many words and does not fit into one line of such a narrow window. " * 2, "Undo")
    card = notice.cards[0]
    assert card.width() <= 420
    label = notice.findChild(QLabel, "notice.text")
    assert label is not None
    QApplication.processEvents()
    assert label.heightForWidth(label.width()) <= label.height()

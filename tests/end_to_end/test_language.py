"""The interface speaks another language, and runs the other way for one written from right to left."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from desktop.theme import interface_font
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft

STORY = make_draft("One story", outlet="The Lantern")


def test_another_language_is_spoken_as_soon_as_it_is_chosen(start: Start) -> None:
    hands = start(STORY)
    before = hands.window
    hands.program.settings.set("language", "de")
    hands.wait_for(lambda: hands.program.opened is not None and hands.window is not before)
    hands.settle()
    assert hands.window.menuBar().actions()[0].text() == "&Bibliothek"
    assert QLocale().language() == QLocale.Language.German
    assert hands.titles() == ["One story"]


def test_urdu_runs_from_right_to_left_and_back(start: Start) -> None:
    hands = start(STORY)
    before = hands.window
    hands.program.settings.set("language", "ur")
    hands.wait_for(lambda: hands.program.opened is not None and hands.window is not before)
    hands.settle()
    window = hands.window
    assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert window.sidebar.x() > window.list.mapTo(window, window.list.rect().topRight()).x() - window.splitter.x()
    assert interface_font().families()[0] == "Noto Naskh Arabic"
    hands.program.settings.set("language", "en")
    hands.wait_for(lambda: hands.program.opened is not None and hands.window is not window)
    hands.settle()
    assert hands.window.sidebar.x() == 0


def test_the_window_waits_for_the_dialog_in_which_the_language_was_chosen(start: Start) -> None:
    hands = start(STORY)
    before = hands.window
    before.commands.preferences()
    dialog = hands.dialog(QDialog)
    hands.program.settings.set("language", "de")
    hands.program.settings.set("interface.scale", 120)
    QApplication.processEvents()
    assert hands.window is before
    size = interface_font().pointSizeF()
    dialog.reject()
    hands.wait_for(lambda: hands.program.opened is not None and hands.window is not before)
    hands.settle()
    assert interface_font().pointSizeF() > size

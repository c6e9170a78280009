"""Clipping from anywhere: the small window, the notification area, other starts of the program, drops."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QKeySequenceEdit, QLabel, QPushButton

from desktop import remote
from desktop.dialogs.clip import ClipDialog
from desktop.dialogs.preferences import Preferences
from desktop.dialogs.quick_clip import QuickClipWindow
from desktop.views import tray
from tests.end_to_end.conftest import Start
from tests.end_to_end.test_access import check, check_roles
from tests.end_to_end.test_search_box import STRIKE
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

ARTICLE = "Ferry sails again\n\nBy Ada Quill\n\nCALDER HAVEN, Nov. 20 (AFP) - " + "Crews went back to work. " * 30


def small(hands: Hands, text: str) -> QuickClipWindow:
    QGuiApplication.clipboard().setText(text)
    hands.program.quick.clip_copied()
    window = hands.program.quick.small_window
    assert window is not None
    return window


def said(hands: Hands, window: QuickClipWindow, part: str) -> str:
    return hands.find(QLabel, f"quick_clip.{part}", window).text()


def test_what_was_copied_is_kept_with_tags_while_the_window_is_closed(start: Start) -> None:
    hands = start(STRIKE)
    hands.window.hide()
    window = small(hands, ARTICLE)
    keep = hands.find(QPushButton, "quick_clip.keep", window)
    hands.wait_for(lambda: keep.isVisible() and keep.text() == "Keep")
    assert said(hands, window, "heading") == "Ferry sails again"
    window.tags.setText("sea, work")
    QTest.keyClick(window.tags, Qt.Key.Key_Return)
    hands.wait_for(lambda: hands.program.quick.small_window is None)
    hands.window.show()
    hands.settle()
    (row,) = [row for row in hands.library.rows(hands.library.ids("all")) if row.title == "Ferry sails again"]
    assert [tag.name for tag in row.tags] == ["sea", "work"]
    assert not hands.window.findChildren(ClipDialog)


def test_what_is_there_already_is_told_before_it_is_kept(start: Start) -> None:
    hands = start(STRIKE)
    window = small(hands, ARTICLE)
    keep = hands.find(QPushButton, "quick_clip.keep", window)
    hands.wait_for(lambda: keep.text() == "Keep")
    hands.click(keep)
    hands.settle()
    window = small(hands, ARTICLE)
    hands.wait_for(lambda: "You have this already" in said(hands, window, "warning"))
    count = len(hands.library.ids("all"))
    cancel = hands.find(QPushButton, "quick_clip.cancel", window)
    cancel.setFocus()
    QTest.keyClick(cancel, Qt.Key.Key_Return)
    hands.wait_for(lambda: hands.program.quick.small_window is None)
    hands.settle()
    assert len(hands.library.ids("all")) == count, "Enter on Cancel keeps nothing"


def test_escape_closes_it(start: Start) -> None:
    hands = start(STRIKE)
    QTest.keyClick(small(hands, ""), Qt.Key.Key_Escape)
    hands.wait_for(lambda: hands.program.quick.small_window is None)


def test_a_page_is_not_fetched_before_the_person_says_so(start: Start) -> None:
    hands = start(STRIKE)
    window = small(hands, "https://lantern.example/strike")
    assert said(hands, window, "heading") == "Fetch this page?"
    assert hands.find(QPushButton, "quick_clip.keep", window).text() == "Fetch"
    assert hands.window.desk.jobs.pending == 0
    hands.click(hands.find(QPushButton, "quick_clip.more", window))
    dialog = hands.dialog(ClipDialog)
    assert dialog.input.address.text() == "https://lantern.example/strike"


def test_an_empty_clipboard_is_said(start: Start) -> None:
    hands = start(STRIKE)
    window = small(hands, "")
    assert said(hands, window, "heading") == "Nothing to clip was copied"
    assert not hands.find(QPushButton, "quick_clip.keep", window).isVisible()
    window.close()


def asked(wish: str, inputs: list[str], folder: Path | None = None) -> list[bool]:
    """What another start of the program is told, asked on a thread because the window has to answer."""
    answers: list[bool] = []
    thread = threading.Thread(target=lambda: answers.append(remote.ask_window(wish, inputs, folder)))
    thread.start()
    thread.join(20)
    return answers


def test_a_second_start_brings_the_window_back_and_hands_files_over(start: Start, tmp_path: Path) -> None:
    hands = start(STRIKE)
    hands.window.hide()
    assert asked("show", []) == [True]
    hands.wait_for(hands.window.isVisible)
    file = tmp_path / "ferry.txt"
    file.write_text(ARTICLE, "utf-8")
    assert asked("clip", [str(file)], hands.library.folder) == [True]
    dialog = hands.dialog(ClipDialog)
    hands.wait_for(lambda: dialog.preview.draft is not None)
    assert asked("format the disk", []) == [False]
    assert asked("show", [], tmp_path / "elsewhere") == [False]


def test_what_a_command_keeps_is_said_in_the_window(start: Start) -> None:
    hands = start(STRIKE)
    article = make_draft("Ferry sails again", "Crews went back to work.")

    def keep() -> None:
        with remote.open_to_write(hands.library.folder, say=pytest.fail) as library:
            library.add(article)

    thread = threading.Thread(target=keep)
    thread.start()
    thread.join(20)
    hands.wait_for(lambda: hands.window.notice.history)
    assert hands.window.notice.history[-1].text == "Clipped from the command line: “Ferry sails again”."
    hands.click(hands.find(QPushButton, "notice.action"))
    hands.wait_for(lambda: hands.window.list.current_id() == max(hands.library.ids("all")))


# Qt's X11 icon asks the platform for a signal that the offscreen one does not have.
@pytest.mark.qt_log_ignore("No such signal QPlatformNativeInterface::systemTray", extend=True)
def test_closing_hides_the_window_where_the_icon_is_and_says_so_once(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = start(STRIKE)
    told: list[str] = []
    monkeypatch.setattr(tray, "available", lambda: True)
    monkeypatch.setattr(tray.Tray, "visible", True)
    monkeypatch.setattr(tray.Tray, "say", lambda self, title, words: told.append(title))
    hands.window.desk.settings.set("tray.on", True)
    icon = hands.program.quick.icon
    assert icon is not None
    assert [each.text() for each in icon.menu.actions() if each.text()] == [
        "New clipping…",
        "Clip what was copied",
        "Show window",
        "Quit",
    ]
    closed: list[None] = []
    hands.window.closing.connect(lambda: closed.append(None))
    for _ in range(2):
        hands.window.close()
        assert not hands.window.isVisible()
        icon.menu.actions()[3].trigger()
        assert hands.window.isVisible()
    assert told == ["The window is closed"]
    assert closed == []
    hands.window.desk.settings.set("tray.on", False)
    assert hands.program.quick.icon is None


def test_without_a_notification_area_closing_ends_the_program(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    hands = start(STRIKE)
    monkeypatch.setattr(tray, "available", lambda: False)
    hands.window.desk.settings.set("tray.on", True)
    assert hands.program.quick.icon is None
    assert "notification area" in hands.window.notice.history[-1].text


def test_keys_that_cannot_be_had_are_said_with_the_command_to_bind(start: Start) -> None:
    hands = start(STRIKE)
    hands.window.desk.settings.set("hotkey", "Ctrl+Alt+K")
    hands.wait_for(lambda: hands.window.notice.history and "quick-clip" in hands.window.notice.history[-1].remedy)


def test_keys_are_pressed_in_the_preferences(start: Start) -> None:
    hands = start(STRIKE)
    hands.window.actions_["preferences"].trigger()
    preferences = hands.dialog(Preferences)
    editor = hands.find(QKeySequenceEdit, "preferences.hotkey", preferences)
    QTest.keyClick(editor, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    hands.wait_for(lambda: hands.window.desk.settings.text("hotkey") == "Ctrl+Alt+K")


def drag(hands: Hands, data: QMimeData) -> str:
    event = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(hands.window, event)
    overlay = hands.window.drop_overlay
    words = overlay.words if overlay.isVisible() else ""
    QApplication.sendEvent(hands.window, QDragLeaveEvent())
    assert not overlay.isVisible()
    return words


def test_what_a_drop_will_do_is_said_over_the_window(start: Start, tmp_path: Path) -> None:
    hands = start(STRIKE)
    text, address, file, files = QMimeData(), QMimeData(), QMimeData(), QMimeData()
    text.setText(ARTICLE)
    address.setText("https://lantern.example/strike")
    file.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.html"))])
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in "abc"])
    assert drag(hands, text) == "Drop to clip this text"
    assert drag(hands, address) == "Drop to clip the page at https://lantern.example/strike"
    assert drag(hands, file) == "Drop to clip “a.html”, or to import it where it is an export"
    assert drag(hands, files) == "Drop to clip 3 files"
    centre = hands.window.centralWidget()
    assert centre is not None
    assert hands.window.drop_overlay.geometry() == centre.rect()


def test_everything_in_the_small_window_is_named(start: Start) -> None:
    hands = start(STRIKE)
    window = small(hands, "https://lantern.example/strike")
    check(window)
    check_roles(window)
    window.close()

"""The help in the window: open beside the work, searched, its links do what they say; the messages of the day."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from desktop.dialogs.clip import ClipDialog
from desktop.dialogs.export import ExportDialog
from desktop.dialogs.help import Help, HelpBrowser
from desktop.dialogs.messages import Messages
from desktop.dialogs.preferences import Preferences
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft


def test_the_help_is_open_beside_the_work(start: Start) -> None:
    hands = start(make_draft("One story"))
    hands.press("Ctrl+F1", hands.window.list)
    shown = hands.dialog(Help)
    assert not shown.isModal()
    assert shown.page == "first-steps"
    hands.window.commands.show_help("privacy")
    assert [each.page for each in hands.window.findChildren(Help)] == ["privacy"], "there is one window of it"


def test_a_search_finds_pages_and_marks_the_words(start: Start) -> None:
    hands = start()
    hands.window.commands.help()
    shown = hands.dialog(Help)
    hands.write("originals in", shown.search)
    titles = [shown.list.item(row).text() for row in range(shown.list.count()) if not shown.list.item(row).isHidden()]
    assert titles == ["The library folder and backups"]
    assert shown.page == "library"
    assert shown.browser.extraSelections()
    shown.search.clear()
    assert not shown.browser.extraSelections()
    assert not any(shown.list.item(row).isHidden() for row in range(shown.list.count()))


def test_links_lead_to_pages_actions_and_preferences_and_nowhere_else(start: Start) -> None:
    hands = start()
    hands.window.commands.help()
    shown = hands.dialog(Help)
    browser = hands.find(HelpBrowser, "help.page", shown)
    browser.anchorClicked.emit(QUrl("page:export"))
    assert shown.page == "export"
    shown.back()
    assert shown.page == "first-steps"
    browser.anchorClicked.emit(QUrl("action:clip.new"))
    hands.dialog(ClipDialog).close()
    browser.anchorClicked.emit(QUrl("setting:network"))
    preferences = hands.dialog(Preferences)
    assert preferences.list.currentItem().text() == "Network"
    preferences.close()
    browser.anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert shown.page == "first-steps"
    assert browser.loadResource(2, QUrl("file:///etc/passwd")) is None


def test_f1_in_a_dialog_opens_its_page_over_it(start: Start) -> None:
    hands = start(make_draft("One story"))
    for open_dialog, kind, page in (
        (hands.window.commands.export, ExportDialog, "export"),
        (hands.window.commands.preferences, Preferences, "privacy"),
        (hands.window.commands.clip_new, ClipDialog, "clipping"),
    ):
        open_dialog()
        dialog = hands.dialog(kind)
        hands.press("F1", dialog)
        shown = hands.dialog(Help)
        assert shown.page == page
        hands.press("Esc", shown)
        dialog.close()
        hands.settle()


def test_the_last_messages_can_be_read_and_copied(start: Start) -> None:
    hands = start()
    hands.window.notice.say("The citation was copied.")
    hands.window.notice.say("The pictures could not be had.", kind="warning")
    hands.window.actions_["help.messages"].trigger()
    dialog = hands.dialog(Messages)
    said = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert [line.partition("  ")[2] for line in said] == ["The pictures could not be had.", "The citation was copied."]
    hands.click(hands.find(QPushButton, "messages.copy", dialog))
    assert "The citation was copied." in QGuiApplication.clipboard().text()

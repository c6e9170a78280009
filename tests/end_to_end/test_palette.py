"""The palette: everything that can be done, and everywhere one can go, found by typing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from desktop.actions import ACTIONS
from desktop.views.palette import Palette
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

STORIES = (
    make_draft("Ferry runs aground", outlet="The Lantern", authors=("Ada Quill",), url="https://lantern.example/ferry"),
    make_draft("Harbour pier costs double", outlet="Harbour Post", authors=("Ben Rook",)),
    make_draft("Über die Brücke", outlet="Abendbote"),
)


def opened(hands: Hands) -> Palette:
    hands.press("Ctrl+K", hands.window.list)
    palette = hands.find(Palette, "palette")
    assert palette.isVisible()
    assert palette.field.hasFocus()
    return palette


def texts(palette: Palette) -> list[str]:
    model = palette.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def typed(hands: Hands, palette: Palette, text: str) -> list[str]:
    """Type and wait until nothing more comes."""
    palette.field.clear()
    hands.write(text, palette.field)
    hands.wait_for(lambda: palette._whole)
    return texts(palette)


def test_everything_in_the_menus_is_offered_with_its_keys(start: Start) -> None:
    hands = start(*STORIES)
    palette = opened(hands)
    assert palette.list.model().rowCount() == len(ACTIONS) - 1
    typed(hands, palette, "new clip")
    target = palette.target()
    assert target is not None
    assert (target.text, target.keys) == ("New clipping", "Ctrl+N")


def test_enter_does_it_and_the_focus_is_where_it_was(start: Start) -> None:
    hands = start(*STORIES)
    hands.window.list.select_row(0)
    hands.settle()
    palette = opened(hands)
    typed(hands, palette, ">star")
    hands.press("Return")
    assert not palette.isVisible()
    hands.settle()
    assert hands.library.counts()["starred"] == 1
    assert hands.window.list.hasFocus()


def test_what_cannot_be_done_says_why_and_is_not_done(start: Start) -> None:
    hands = start(*STORIES)
    hands.window.list.clearSelection()
    hands.settle()
    palette = opened(hands)
    typed(hands, palette, ">redo")
    index = palette.list.currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("not now: There is nothing to do again")
    hands.press("Return")
    assert palette.isVisible()
    assert "nothing to do again" in palette._hint.text()


def test_what_was_done_lately_comes_first(start: Start) -> None:
    hands = start(*STORIES)
    palette = opened(hands)
    typed(hands, palette, "all clippings")
    hands.press("Return")
    hands.settle()
    palette = opened(hands)
    assert texts(palette)[0] == "All clippings"


def test_a_clipping_is_found_by_the_words_of_its_headline(start: Start) -> None:
    hands = start(*STORIES)
    palette = opened(hands)
    assert "Harbour pier costs double" in typed(hands, palette, "pier dou")
    hands.press("Return")
    hands.wait_for(lambda: hands.window.list.current_id() is not None)
    hands.settle()
    page = hands.window.desk.reading.page
    assert page is not None
    assert page.clipping.article.title == "Harbour pier costs double"


def test_control_and_enter_opens_the_original(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    hands = start(*STORIES)
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toString()))
    palette = opened(hands)
    typed(hands, palette, "ferry runs")
    hands.press("Ctrl+Return")
    hands.wait_for(lambda: asked)
    assert asked == ["https://lantern.example/ferry"]


def test_tags_outlets_and_authors_narrow_what_is_listed(start: Start) -> None:
    hands = start(*STORIES)
    hands.library.tag([1], ["harbour/ferry"])
    hands.settle()
    palette = opened(hands)
    assert typed(hands, palette, "#fer") == ["harbour/ferry"]
    hands.press("Return")
    hands.settle()
    assert hands.titles() == ["Ferry runs aground"]
    palette = opened(hands)
    assert typed(hands, palette, "@rook") == ["Ben Rook"]
    hands.press("Return")
    hands.settle()
    assert hands.titles() == ["Harbour pier costs double"]


def test_control_and_enter_narrows_the_present_search(start: Start) -> None:
    hands = start(*STORIES)
    palette = opened(hands)
    typed(hands, palette, "@lantern")
    hands.press("Return")
    hands.settle()
    opened(hands)
    typed(hands, palette, "@ada")
    hands.press("Ctrl+Return")
    hands.settle()
    text = hands.window.desk.listing.request.text
    assert "Lantern" in text
    assert "Quill" in text


def test_saved_searches_and_stories_are_found(start: Start) -> None:
    hands = start(*STORIES)
    hands.library.save_search("About ferries", "ferry")
    hands.library.add_story("The long bridge", [3])
    hands.settle()
    palette = opened(hands)
    assert typed(hands, palette, "/about") == ["About ferries"]
    hands.press("Return")
    hands.settle()
    assert hands.window.desk.listing.request.text == "ferry"
    palette = opened(hands)
    assert "The long bridge" in typed(hands, palette, "long bri")
    hands.press("Return")
    hands.settle()
    assert hands.titles() == ["Über die Brücke"]


def test_what_is_called_nothing_is_searched(start: Start) -> None:
    hands = start(*STORIES)
    palette = opened(hands)
    assert typed(hands, palette, "qqqq") == ["Search for “qqqq”"]
    hands.press("Return")
    assert hands.window.desk.listing.request.text == "qqqq"


def test_a_setting_is_found_by_what_it_is_called(start: Start) -> None:
    hands = start(*STORIES)
    palette = opened(hands)
    typed(hands, palette, "keep pictures")
    hands.press("Return")
    hands.wait_for(lambda: [each for each in hands.window.findChildren(QDialog, "preferences") if each.isVisible()])
    assert hands.find(QLineEdit, "preferences.search").text() == "Keep pictures"


def test_escape_puts_it_away_and_leaves_the_search_alone(start: Start) -> None:
    hands = start(*STORIES)
    hands.press("Ctrl+F", hands.window.list)
    hands.write("ferry")
    hands.settle()
    hands.press("Ctrl+Shift+P")
    palette = hands.find(Palette, "palette")
    assert palette.isVisible()
    hands.press("Esc")
    assert not palette.isVisible()
    assert hands.window.search_bar.field.text() == "ferry"
    assert hands.window.search_bar.field.hasFocus()


def test_the_keys_that_open_it_put_it_away(start: Start) -> None:
    hands = start(*STORIES)
    palette = opened(hands)
    hands.press("Ctrl+K")
    assert not palette.isVisible()


def test_it_goes_when_something_else_gets_the_focus(start: Start) -> None:
    hands = start(*STORIES)
    palette = opened(hands)
    hands.window.search_bar.field.setFocus()
    assert not palette.isVisible()
    assert QApplication.focusWidget() is hands.window.search_bar.field


def test_arrows_go_round(start: Start) -> None:
    hands = start(*STORIES)
    palette = opened(hands)
    last = palette.list.model().rowCount() - 1
    hands.press("Up")
    assert palette.list.currentIndex().row() == last
    hands.press("Down")
    assert palette.list.currentIndex().row() == 0
    hands.press("PgDown")
    assert palette.list.currentIndex().row() > 5


def test_it_stays_inside_a_narrow_window(start: Start) -> None:
    hands = start(*STORIES)
    hands.window.resize(900, 500)
    palette = opened(hands)
    centre = hands.window.centralWidget()
    assert centre is not None
    assert centre.rect().contains(palette.geometry())


def test_enter_right_after_typing_waits_for_headlines(start: Start) -> None:
    hands = start(*STORIES)
    opened(hands)
    hands.write("pier doub")
    hands.press("Return")
    hands.wait_for(lambda: hands.window.list.current_id() == 2)
    assert hands.window.desk.listing.request.text == ""


def test_a_page_of_the_help_is_found(start: Start) -> None:
    hands = start(*STORIES)
    palette = opened(hands)
    typed(hands, palette, "putting things in order")
    target = palette.target()
    assert target is not None
    assert target.kind == "help"
    hands.press("Return")
    hands.wait_for(lambda: [each for each in hands.window.findChildren(QDialog) if each.isVisible()])

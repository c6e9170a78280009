"""Highlights in the real window: made, stepped through, edited, listed beside the article and all in one place."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from db.body import Body
from db.model import Highlight
from desktop.models.places import COUNT, PLACES
from desktop.views.highlighting import Highlighting
from tests.end_to_end import test_access as access
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

TEXT = (
    "The dam held through the night.\n\nNobody lives below the dam, the mayor said 😀, and nobody will.\n\n"
    "It was built in 1950."
)
DAM = make_draft("The dam held", TEXT, outlet="The Lantern", published="2024-11-20")
PIER = make_draft(
    "Pier vote put off", "The vote on the pier was put off.", outlet="Radio Serandi", published="2024-11-21"
)
PLACE = next(row for row, place in enumerate(PLACES) if place.view == "highlights")


def highlighting(hands: Hands) -> Highlighting:
    return hands.window.highlights.highlighting


def read(hands: Hands, title: str) -> int:
    """Have a clipping in the reader; its id."""
    number = next(
        each for each in hands.window.desk.listing.table.ids if hands.library.clipping(each).article.title == title
    )
    hands.window.list.select_id(number)
    hands.settle()
    hands.wait_for(lambda: title in hands.window.reader.toPlainText())
    hands.window.reader.setFocus()
    return number


def select(hands: Hands, first: str, last: str = "") -> None:
    """Select from the last place of some words to the end of others."""
    reader = hands.window.reader
    cursor = QTextCursor(reader.document())
    cursor.movePosition(QTextCursor.MoveOperation.End)
    start = reader.document().find(first, cursor, reader.document().FindFlag.FindBackward)
    end = reader.document().find(last or first, start.selectionStart())
    assert not start.isNull()
    assert not end.isNull()
    cursor.setPosition(start.selectionStart())
    cursor.setPosition(end.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)


def mark(hands: Hands, number: int, words: str, **rest: str) -> int:
    at = hands.library.texts([number])[number].index(words)
    made, _ = hands.library.highlight(number, at, at + len(words), **rest)
    hands.settle()
    return made


def kept(hands: Hands, number: int) -> list[tuple[str, str, str]]:
    return [(each.quotation, each.colour, each.note) for each in hands.library.highlights(number)]


def painted(hands: Hands) -> list[int]:
    return hands.window.reader.highlights.placed_ids


def test_what_is_selected_is_highlighted_and_undone_and_done_again(start: Start) -> None:
    hands = start(DAM)
    number = read(hands, "The dam held")
    action = hands.window.actions_["highlight.add"]
    assert not action.isEnabled()
    select(hands, "said 😀, and", "built")
    assert action.isEnabled()
    hands.press("H")
    hands.wait_for(lambda: painted(hands))
    assert kept(hands, number) == [("said 😀, and nobody will.\n\nIt was built", "yellow", "")]
    assert not hands.window.reader.textCursor().hasSelection()
    hands.press("Ctrl+Z")
    hands.wait_for(lambda: not painted(hands) and hands.window.actions_["redo"].isEnabled())
    hands.press("Ctrl+Y")
    hands.wait_for(lambda: painted(hands))
    index = hands.window.desk.overview.places.index(PLACE)
    hands.wait_for(lambda: index.data(COUNT) == 1)
    hands.window.reader.grab()


def test_the_headline_is_refused_kindly_and_a_selection_across_is_trimmed(start: Start) -> None:
    hands = start(DAM)
    number = read(hands, "The dam held")
    select(hands, "The Lantern")
    hands.press("H")
    assert "Only the text of the article" in hands.window.notice.text
    hands.settle()
    assert kept(hands, number) == []
    select(hands, "The Lantern", "through the night")
    hands.press("H")
    hands.wait_for(lambda: painted(hands))
    assert kept(hands, number) == [("The dam held through the night", "yellow", "")]


def test_a_note_is_written_at_once_and_kept_by_escape(start: Start) -> None:
    hands = start(DAM)
    number = read(hands, "The dam held")
    select(hands, "built in 1950")
    hands.press("Shift+H")
    editor = highlighting(hands).editor
    hands.wait_for(lambda: editor.isVisible() and editor.note.hasFocus())
    hands.write("Check the ye\u00e4r", editor.note)
    hands.press("Escape", editor.note)
    hands.wait_for(lambda: kept(hands, number) == [("built in 1950", "yellow", "Check the ye\u00e4r")])
    assert not editor.isVisible()
    assert hands.window.reader.hasFocus()
    hands.settle()
    hands.window.reader.grab()


def test_the_bar_over_a_selection_marks_in_its_colours_and_the_last_one_is_remembered(start: Start) -> None:
    hands = start(DAM)
    number = read(hands, "The dam held")
    bar = highlighting(hands).bar
    select(hands, "Nobody lives")
    # As after a moment of reading, which may pass between selecting and the bar.
    hands.library.mark_read([number])
    hands.settle()
    hands.wait_for(bar.isVisible)
    assert hands.window.reader.rect().contains(bar.geometry())
    hands.click(bar.swatches.button("pink"))
    hands.wait_for(lambda: kept(hands, number) == [("Nobody lives", "pink", "")])
    assert not bar.isVisible()
    select(hands, "built")
    hands.press("H")
    hands.wait_for(lambda: ("built", "pink", "") in kept(hands, number))
    hands.settle()
    select(hands, "Nobody lives")
    hands.wait_for(bar.isVisible)
    hands.click(bar.swatches.button("blue"))
    hands.wait_for(lambda: kept(hands, number) == [("Nobody lives", "blue", ""), ("built", "pink", "")])
    select(hands, "The Lantern")
    hands.settle()
    assert not bar.isVisible(), "nothing of the head can be marked"


def test_a_click_on_a_highlight_opens_it_and_a_click_beside_keeps_what_was_written(start: Start) -> None:
    hands = start(DAM)
    number = read(hands, "The dam held")
    made = mark(hands, number, "Nobody lives below")
    reader, editor = hands.window.reader, highlighting(hands).editor
    hands.wait_for(lambda: painted(hands))
    spot = reader.highlights.rects(made)[0].center().toPoint()
    hands.click(reader.viewport(), spot)
    assert editor.isVisible()
    assert editor.highlight_id == made
    hands.click(editor.swatches.button("green"))
    hands.write("Ask", editor.note)
    hands.click(reader.viewport(), QPoint(spot.x(), reader.viewport().height() - 20))
    hands.wait_for(lambda: kept(hands, number) == [("Nobody lives below", "green", "Ask")])
    assert not editor.isVisible()
    hands.click(reader.viewport(), spot)
    hands.click(hands.find(QToolButton, "highlight_editor.remove"))
    hands.wait_for(lambda: not kept(hands, number))
    hands.wait_for(lambda: "removed" in hands.window.notice.text)


def test_keys_step_edit_copy_and_remove_a_highlight_and_leave_the_clipping(start: Start) -> None:
    hands = start(DAM)
    number = read(hands, "The dam held")
    first, second = mark(hands, number, "dam held"), mark(hands, number, "built", note="When?")
    hands.wait_for(lambda: painted(hands) == [first, second])
    hands.press("M")
    assert highlighting(hands).current == first
    hands.press("M")
    assert highlighting(hands).current == second
    hands.press("M")
    assert highlighting(hands).current == first, "round the end"
    hands.press("Shift+M")
    hands.press("Return")
    editor = highlighting(hands).editor
    assert editor.isVisible()
    assert editor.note.toPlainText() == "When?"
    for _ in range(20):
        hands.press("Tab")
        focus = QApplication.focusWidget()
        assert focus is not None
        assert editor.isAncestorOf(focus), "the keyboard stays in the editor"
    hands.press("Escape")
    assert not editor.isVisible()
    hands.window.actions_["highlight.copy"].trigger()
    hands.wait_for(lambda: "“built”" in QGuiApplication.clipboard().text())
    assert "The dam held" in QGuiApplication.clipboard().text(), "with its source"
    hands.press("Delete")
    hands.wait_for(lambda: [each[0] for each in kept(hands, number)] == ["dam held"])
    assert hands.library.counts()["trash"] == 0
    hands.settle()
    assert highlighting(hands).current == -1
    assert not hands.window.actions_["highlight.edit"].isEnabled()


def test_text_is_selected_and_marked_without_a_mouse(start: Start) -> None:
    hands = start(DAM)
    number = read(hands, "The dam held")
    hands.press("F7")
    assert hands.window.actions_["reader.caret"].isChecked()
    for _ in range(3):
        hands.press("Ctrl+Shift+Right", hands.window.reader)
    hands.press("H", hands.window.reader)
    hands.wait_for(lambda: kept(hands, number) == [("The dam held", "yellow", "")])
    hands.press("F7")
    flags = hands.window.reader.textInteractionFlags()
    assert not flags & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_the_panel_lists_what_is_marked_and_gives_lost_ones_another_place(start: Start) -> None:
    hands = start(DAM)
    number = read(hands, "The dam held")
    mark(hands, number, "built in 1950", note="When?")
    lost = mark(hands, number, "Nobody lives below the dam")
    hands.window.resize(1500, 800)
    hands.press("Ctrl+Shift+H")
    panel = hands.window.highlights.panel
    assert panel.isVisible()
    assert hands.window.desk.settings.flag("highlights.panel")
    hands.library.edit_body(number, Body.from_text("No one lives below the dam.\n\nIt was built in 1950."))
    hands.settle()
    hands.wait_for(lambda: panel.lost_list.isVisible())
    spoken = panel.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "“built in 1950”, note: When?, Yellow"
    hands.click_row(panel.list, panel.list.model().index(0, 0))
    hands.wait_for(lambda: highlighting(hands).current == hands.library.highlights(number)[0].id)
    assert not panel.attach.isEnabled()
    select(hands, "No one lives below the dam")
    hands.click(panel.attach)
    hands.wait_for(lambda: len(painted(hands)) == 2)
    assert ("No one lives below the dam", "yellow", "") in kept(hands, number)
    assert not panel.lost_list.isVisible()
    hands.press("Ctrl+Z", hands.window.reader)
    hands.wait_for(lambda: panel.lost_list.isVisible())
    hands.click(hands.find(QPushButton, "highlight_panel.remove"))
    hands.wait_for(lambda: [each.id for each in hands.library.highlights(number)] != [] and lost not in [
        each.id for each in hands.library.highlights(number)])  # fmt: skip
    hands.click(hands.find(QToolButton, "highlight_panel.close"))
    assert not panel.isVisible()
    assert not hands.window.actions_["view.highlight_panel"].isChecked()


def test_the_panel_waits_where_there_is_no_room_for_it(start: Start) -> None:
    hands = start(DAM)
    read(hands, "The dam held")
    hands.window.resize(800, 600)
    hands.press("Ctrl+Shift+H")
    hands.wait_for(lambda: "wide enough" in hands.window.notice.text)
    hands.window.pane.beside.resize(400, 600)
    assert not hands.window.highlights.panel.isVisible()
    hands.window.pane.beside.resize(700, 600)
    assert hands.window.highlights.panel.isVisible()


def shown(hands: Hands) -> list[str]:
    table = hands.window.desk.highlight_listing.table
    rows: list[Highlight] = [each.highlight for each in hands.library.highlight_rows(list(table.ids))]
    return [each.quotation for each in rows]


def all_highlights(hands: Hands) -> None:
    """Go to the place of all highlights."""
    hands.press("Ctrl+6")
    hands.settle()
    hands.wait_for(lambda: hands.window.highlights.shown)


def test_all_highlights_are_listed_and_one_shows_its_clipping(start: Start) -> None:
    hands = start(DAM, PIER)
    pier, dam = read(hands, "Pier vote put off"), read(hands, "The dam held")
    mark(hands, dam, "built in 1950", note="When?")
    mark(hands, pier, "put off", colour="blue")
    read(hands, "Pier vote put off")
    all_highlights(hands)
    column = hands.window.highlights.column
    assert column.isVisible()
    assert not hands.window.list.isVisible()
    assert shown(hands) == ["put off", "built in 1950"]
    hands.wait_for(lambda: hands.window.desk.reading.page is not None)
    assert column.list.hasFocus()
    hands.press("J")
    hands.wait_for(lambda: "The dam held" in hands.window.reader.toPlainText())
    hands.wait_for(lambda: highlighting(hands).current == column.list.current_id())
    spoken = column.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "“built in 1950”, note: When?, Yellow, The dam held, The Lantern, 20 Nov 2024"
    assert hands.window.selected_ids() == [dam], "actions are for the clipping of the highlight"
    hands.press("S")
    hands.wait_for(lambda: hands.library.rows([dam])[0].starred)
    column.grab()
    hands.press("Return", column.list)
    editor = highlighting(hands).editor
    hands.wait_for(lambda: editor.isVisible() and editor.note.toPlainText() == "When?")
    hands.press("Escape", editor.note)
    assert column.list.hasFocus()
    hands.press("Ctrl+2")
    hands.settle()
    assert hands.window.list.isVisible()
    assert not column.isVisible()
    hands.wait_for(lambda: "Pier vote put off" in hands.window.reader.toPlainText())


def test_all_highlights_are_searched_filtered_ordered_and_copied(start: Start) -> None:
    hands = start(DAM, PIER)
    pier, dam = read(hands, "Pier vote put off"), read(hands, "The dam held")
    mark(hands, dam, "built in 1950", note="Wann genau? Nächste Woche")
    mark(hands, dam, "The dam held through the night")
    mark(hands, pier, "put off", colour="blue")
    all_highlights(hands)
    column = hands.window.highlights.column
    hands.press("Ctrl+F")
    assert column.field.hasFocus()
    hands.write("nachste", column.field)
    hands.settle()
    hands.wait_for(lambda: shown(hands) == ["built in 1950"])
    hands.press("Escape", column.field)
    hands.wait_for(lambda: len(shown(hands)) == 3)
    actions = {each.objectName(): each for each in column.filter_button.menu().actions()}
    actions["highlight_filter.blue"].trigger()
    hands.wait_for(lambda: shown(hands) == ["put off"])
    actions["highlight_filter.green"].trigger()
    hands.wait_for(lambda: shown(hands) == [])
    hands.settle()
    assert column.empty.isVisible()
    assert column.empty.accessibleName() == "No such highlights"
    actions["highlight_filter.all"].trigger()
    hands.wait_for(lambda: len(shown(hands)) == 3)
    orders = {each.objectName(): each for each in column.order_button.menu().actions()}
    orders["highlight_order.clipping"].trigger()
    in_order = ["put off", "The dam held through the night", "built in 1950"]
    hands.wait_for(lambda: shown(hands) == in_order)
    next(each for each in column.more_button.menu().actions()).trigger()
    hands.wait_for(lambda: QGuiApplication.clipboard().text().startswith("## Pier"))
    assert QGuiApplication.clipboard().text() == (
        "## Pier vote put off\n\nRadio Serandi, 21 Nov 2024\n\n> put off\n\n"
        "## The dam held\n\nThe Lantern, 20 Nov 2024\n\n> The dam held through the night\n\n"
        "> built in 1950\n\nWann genau? Nächste Woche\n"
    )


def test_delete_removes_a_highlight_and_the_empty_place_says_how_to_make_one(start: Start) -> None:
    hands = start(DAM)
    dam = read(hands, "The dam held")
    mark(hands, dam, "built in 1950")
    mark(hands, dam, "through the night")
    all_highlights(hands)
    column = hands.window.highlights.column
    hands.press("Delete", column.list)
    hands.wait_for(lambda: shown(hands) == ["built in 1950"])
    hands.settle()
    hands.press("Delete", column.list)
    hands.wait_for(lambda: column.empty.isVisible())
    assert column.empty.accessibleName() == "Nothing highlighted yet"
    assert hands.library.counts()["all"] == 1, "the clipping stays"
    hands.press("Ctrl+Z")
    hands.wait_for(lambda: shown(hands) == ["built in 1950"])


def test_the_place_in_the_sidebar_goes_there_and_a_tag_leads_back(start: Start) -> None:
    hands = start(DAM)
    dam = read(hands, "The dam held")
    hands.library.tag([dam], ["water"])
    mark(hands, dam, "built in 1950")
    places = hands.window.sidebar.places
    hands.click_row(places, places.model().index(PLACE, 0))
    hands.settle()
    assert hands.window.highlights.shown
    hands.window.click_tag("water")
    hands.settle()
    assert not hands.window.highlights.shown
    assert places.currentIndex().row() == [place.view for place in PLACES].index("all")


def test_highlights_follow_their_words_when_the_page_is_taken_again(start: Start) -> None:
    hands = start(DAM)
    dam = read(hands, "The dam held")
    made = mark(hands, dam, "built in 1950")
    hands.library.add_capture(dam, make_draft("The dam held", f"Updated: what is new.\n\n{TEXT}", content=b"again"))
    hands.settle()
    hands.wait_for(lambda: "what is new" in hands.window.reader.toPlainText())
    hands.wait_for(lambda: painted(hands) == [made])
    hands.library.edit([dam], "title", "The dam broke")
    hands.settle()
    hands.wait_for(lambda: "The dam broke" in hands.window.reader.toPlainText() and painted(hands) == [made])


def test_the_lists_of_highlights_are_named_and_tab_goes_down_them(start: Start) -> None:
    hands = start(DAM)
    number = read(hands, "The dam held")
    mark(hands, number, "built in 1950")
    mark(hands, number, "Nobody lives below the dam")
    hands.library.edit_body(number, Body.from_text("No one lives below the dam.\n\nIt was built in 1950."))
    hands.window.resize(1500, 800)
    hands.press("Ctrl+Shift+H")
    all_highlights(hands)
    hands.wait_for(lambda: hands.window.highlights.panel.lost_list.isVisible())
    for part in (hands.window.highlights.column, hands.window.highlights.panel):
        access.check(part)
        access.check_roles(part)
        access.check_order(part)

"""Stories and tags in the sidebar of the real window, by mouse and by keys: made, searched, dropped on, in order."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)

from desktop.dialogs.facet_values import FacetValues
from desktop.dialogs.question import TextQuestion
from desktop.dialogs.stories import StoryDialog
from desktop.dialogs.story_note import StoryNoteDialog
from desktop.dialogs.tag_change import TagChange
from desktop.dialogs.tag_manager import TagManager
from desktop.models.dragging import clippings_data, tag_data
from desktop.models.places import COUNT
from desktop.models.tag_tree import NAME, STATE
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

THREE = (
    make_draft("One walkout", outlet="The Lantern", published="2024-09-02"),
    make_draft("Two walkouts", outlet="Radio Serandi", published="2024-10-02"),
    make_draft("Three walkouts", outlet="The Lantern", published="2024-11-20"),
)


def stories(hands: Hands) -> dict[str, int]:
    model = hands.window.desk.overview.story_list
    return {model.index(row).data(): model.index(row).data(COUNT) for row in range(model.rowCount())}


def tags(hands: Hands) -> dict[str, int]:
    return {tag.name: tag.count for tag in hands.window.desk.overview.facts.tags}


def drop(view: QAbstractItemView, data: QMimeData, at: QPoint) -> bool:
    """Let something be dragged over a view and dropped there; whether it was taken."""
    buttons, keys, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(at, copy, data, buttons, keys))
    move = QDragMoveEvent(at, copy, data, buttons, keys)
    QApplication.sendEvent(view.viewport(), move)
    if not move.isAccepted():
        return False
    event = QDropEvent(at, copy, data, buttons, keys)
    QApplication.sendEvent(view.viewport(), event)
    return event.isAccepted()


def test_clippings_are_put_into_stories_by_keys(start: Start) -> None:
    hands = start(*THREE)
    hands.library.add_story("Harbour", list(hands.library.ids())[:1])
    hands.wait_for(lambda: stories(hands) == {"Harbour": 1})
    hands.settle()
    hands.window.list.selectAll()
    hands.press("Shift+T", hands.window.list)
    dialog = hands.dialog(StoryDialog)
    hands.settle()
    assert dialog._model.find("harbour").data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.PartiallyChecked.value
    hands.write("harb", dialog.field)
    hands.press("Return", dialog.field)
    hands.write("The pier", dialog.field)
    hands.press("Return", dialog.field)
    hands.press("Return", dialog.field)
    hands.wait_for(lambda: stories(hands) == {"Harbour": 3, "The pier": 3})
    hands.settle()
    hands.press("Ctrl+Z", hands.window.list)
    hands.wait_for(lambda: stories(hands) == {"Harbour": 1})


def test_a_story_is_searched_barred_and_forgotten(start: Start) -> None:
    hands = start(*THREE)
    first = next(iter(hands.library.ids()))
    hands.library.add_story("The long – strike", [first])
    hands.wait_for(lambda: stories(hands) == {"The long – strike": 1})
    view, model = hands.window.sidebar.stories, hands.window.desk.overview.story_list
    hands.click_row(view, model.index(0))
    hands.wait_for(lambda: hands.titles() == ["Three walkouts"])
    assert hands.window.search_bar.field.text() == 'story:="The long - strike"'
    assert model.index(0).data(STATE) == "+"
    view.setFocus(Qt.FocusReason.TabFocusReason)
    hands.press("Space", view)
    hands.wait_for(lambda: len(hands.titles()) == 2)
    assert model.index(0).data(STATE) == "-"
    hands.press("Return", view)
    hands.wait_for(lambda: len(hands.titles()) == 3)
    assert hands.window.search_bar.field.text() == ""


def test_a_story_is_made_named_noted_and_deleted(start: Start) -> None:
    hands = start(*THREE)
    hands.click(hands.find(QToolButton, "new_story"))
    question = hands.dialog(TextQuestion)
    hands.write("Harbour", question.field)
    hands.press("Return", question.field)
    hands.wait_for(lambda: stories(hands) == {"Harbour": 0})
    hands.settle()
    view = hands.window.sidebar.stories
    view.setFocus(Qt.FocusReason.TabFocusReason)
    hands.press("F2", view)
    question = hands.dialog(TextQuestion)
    question.field.selectAll()
    hands.write("Port", question.field)
    hands.press("Return", question.field)
    hands.wait_for(lambda: stories(hands) == {"Port": 0})
    hands.settle()
    menu = hands.window.sidebar_wiring.story_menu.open_for(hands.library.stories()[0], QPoint(0, 0))
    next(action for action in menu.actions() if action.text() == "Note…").trigger()
    menu.close()
    dialog = hands.dialog(StoryNoteDialog)
    hands.find(QPlainTextEdit, "story_note.field", dialog).setPlainText("The ballot is missing.")
    hands.click(hands.find(QPushButton, "story_note.accept", dialog))
    hands.wait_for(lambda: hands.library.stories()[0].note == "The ballot is missing.")
    hands.settle()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    hands.press("Del", view)
    hands.dialog(QMessageBox)
    hands.click(hands.find(QPushButton, "confirm.accept"))
    hands.wait_for(lambda: stories(hands) == {})
    hands.settle()
    hands.press("Ctrl+Z", hands.window.list)
    hands.wait_for(lambda: stories(hands) == {"Port": 0})


def test_clippings_are_dropped_on_stories_tags_and_places(start: Start) -> None:
    hands = start(*THREE)
    ids = list(hands.library.ids())
    hands.library.add_story("Harbour")
    hands.library.tag(ids[:1], ["ports"])
    hands.wait_for(lambda: stories(hands) == {"Harbour": 0} and tags(hands) == {"ports": 1})
    hands.settle()
    sidebar, desk = hands.window.sidebar, hands.window.desk
    row = sidebar.stories.visualRect(desk.overview.story_list.index(0)).center()
    assert drop(sidebar.stories, clippings_data(ids[:2]), row)
    hands.wait_for(lambda: stories(hands) == {"Harbour": 2})
    row = sidebar.tags.visualRect(desk.overview.tag_tree.find("ports")).center()
    assert drop(sidebar.tags, clippings_data(ids), row)
    hands.wait_for(lambda: tags(hands) == {"ports": 3})
    rows = {desk.overview.places.index(at).data(): desk.overview.places.index(at) for at in range(6)}
    assert not drop(sidebar.places, clippings_data(ids), sidebar.places.visualRect(rows["All clippings"]).center())
    assert drop(sidebar.places, clippings_data(ids[1:]), sidebar.places.visualRect(rows["Trash"]).center())
    hands.wait_for(lambda: hands.library.counts()["trash"] == 2)
    hands.wait_for(lambda: tags(hands) == {"ports": 1} and stories(hands) == {"Harbour": 1})


def test_a_tag_is_nested_and_lifted_by_dragging(start: Start) -> None:
    hands = start(*THREE)
    ids = list(hands.library.ids())
    hands.library.tag(ids, ["war", "ukraine", "conflict/ukraine"])
    tree, view = hands.window.desk.overview.tag_tree, hands.window.sidebar.tags
    hands.wait_for(lambda: tree.find("conflict/ukraine").isValid())
    hands.settle()
    assert drop(view, tag_data("war"), view.visualRect(tree.find("conflict")).center())
    hands.wait_for(lambda: "conflict/war" in tags(hands))
    hands.settle()
    assert drop(view, tag_data("ukraine"), view.visualRect(tree.find("conflict")).center())
    box = hands.dialog(QMessageBox)
    assert "there already" in box.informativeText(), "two that become one are told before"
    hands.click(hands.find(QPushButton, "confirm.accept"))
    hands.wait_for(lambda: set(tags(hands)) == {"conflict/ukraine", "conflict/war"})
    hands.settle()
    hands.window.sidebar.tags_heading.tag_dropped.emit("conflict/war")
    hands.wait_for(lambda: set(tags(hands)) == {"conflict/ukraine", "war"})
    assert not drop(view, tag_data("war"), view.visualRect(tree.find("war")).center())


def test_saved_searches_are_ordered_renamed_and_removed_by_keys(start: Start) -> None:
    hands = start(*THREE)
    for name in ("One", "Two"):
        hands.library.save_search(name, name)
    model, view = hands.window.desk.saving.saved, hands.window.sidebar.saved
    hands.wait_for(lambda: model.rowCount() == 2)
    hands.settle()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    hands.wait_for(lambda: [each.name for each in hands.library.saved_searches()] == ["Two", "One"])
    hands.wait_for(lambda: model.index(0).data() == "Two")
    hands.settle()
    view.setCurrentIndex(model.index(0))
    hands.press("F2", view)
    question = hands.dialog(TextQuestion)
    question.field.selectAll()
    hands.write("Zwei", question.field)
    hands.press("Return", question.field)
    hands.wait_for(lambda: model.index(0).data() == "Zwei")
    hands.settle()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.setCurrentIndex(model.index(0))
    hands.press("Del", view)
    hands.wait_for(lambda: [each.name for each in hands.library.saved_searches()] == ["One"])


def test_letters_look_for_a_tag_only_for_who_came_by_keys(start: Start) -> None:
    hands = start(*THREE)
    hands.library.tag(list(hands.library.ids()), ["economy", "sports"])
    tree, view = hands.window.desk.overview.tag_tree, hands.window.sidebar.tags
    hands.wait_for(lambda: tree.find("sports").isValid())
    hands.settle()
    hands.window.list.select_row(0)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    hands.press("S", view)
    assert view.currentIndex().data(NAME) == "sports"
    assert not any(row.starred for row in hands.library.rows(hands.library.ids()))
    hands.window.list.setFocus()
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    hands.press("S", view)
    hands.wait_for(lambda: any(row.starred for row in hands.library.rows(hands.library.ids())))


def test_merging_says_what_it_will_do(start: Start) -> None:
    hands = start(*THREE)
    one, two, _ = hands.library.ids()
    hands.library.tag([one, two], ["strike"])
    hands.library.tag([two], ["strikes", "walkout"])
    hands.wait_for(lambda: len(tags(hands)) == 3)
    hands.settle()
    hands.window.actions_["tags.manage"].trigger()
    manager = hands.dialog(TagManager)
    manager.which.setCurrentIndex(manager.which.findData("alike"))
    hands.wait_for(lambda: manager.rows.rowCount() == 2)
    manager.view.selectAll()
    hands.click(hands.find(QPushButton, "tag_manager.merge", manager))
    question = hands.dialog(TagChange)
    assert question.field.text() == "strike", "the one that is used most is offered"
    effect = hands.find(QLabel, "tag_change.effect", question)
    hands.wait_for(lambda: effect.text().startswith("No clipping gets the tag ‘strike’ that does not have it; 2 have"))
    question.field.setText("walkout")
    hands.wait_for(lambda: effect.text().startswith("1 clipping gets the tag ‘walkout’; then 2 have it."))
    hands.press("Return", question.field)
    hands.wait_for(lambda: tags(hands) == {"walkout": 2})
    hands.wait_for(lambda: manager.table.rowCount() == 1)
    hands.settle()
    hands.press("Ctrl+Z", manager.view)
    hands.wait_for(lambda: len(tags(hands)) == 3)


def test_unused_tags_are_found_and_deleted_together(start: Start) -> None:
    hands = start(*THREE)
    ids = list(hands.library.ids())
    hands.library.tag(ids, ["kept", "old", "older"])
    hands.library.untag(ids, ["old", "older"])
    hands.wait_for(lambda: tags(hands) == {"kept": 3, "old": 0, "older": 0})
    hands.settle()
    hands.click(hands.find(QToolButton, "manage_tags"))
    manager = hands.dialog(TagManager)
    manager.which.setCurrentIndex(manager.which.findData("unused"))
    hands.press("Down", manager.field)
    hands.press("Ctrl+A", manager.view)
    assert manager.names() == ["old", "older"]
    hands.press("Del", manager.view)
    hands.dialog(QMessageBox)
    hands.click(hands.find(QPushButton, "confirm.accept"))
    hands.wait_for(lambda: tags(hands) == {"kept": 3})


def test_other_names_of_a_tag_are_kept_and_found(start: Start) -> None:
    hands = start(*THREE)
    hands.library.tag(list(hands.library.ids()), ["nato"])
    hands.wait_for(lambda: tags(hands) == {"nato": 3})
    hands.settle()
    hands.window.actions_["tags.manage"].trigger()
    manager = hands.dialog(TagManager)
    manager.view.selectRow(0)
    hands.click(hands.find(QPushButton, "tag_manager.aliases", manager))
    question = hands.dialog(TextQuestion)
    hands.write("otan, alliance", question.field)
    hands.press("Return", question.field)
    hands.wait_for(lambda: hands.library.tags()[0].aliases == ("alliance", "otan"))
    manager.field.setText("ota")
    hands.wait_for(lambda: manager.rows.rowCount() == 1)


def test_all_values_of_a_field_are_found_by_typing(start: Start) -> None:
    hands = start(
        *(make_draft(f"Report {number}", f"It is {number}.", outlet=f"Paper {number:02}") for number in range(50))
    )
    model, view = hands.window.desk.narrowing.facets, hands.window.sidebar.facets
    hands.wait_for(lambda: model.find("outlet").isValid())
    last = model.index(model.rowCount(model.find("outlet")) - 1, 0, model.find("outlet"))
    hands.click_row(view, last)
    dialog = hands.dialog(FacetValues)
    hands.wait_for(lambda: dialog.values.rowCount() == 50)
    hands.write("paper 4", dialog.field)
    assert dialog.view.model().rowCount() == 10
    hands.click_row(dialog.view, dialog.view.model().index(0, 0))
    hands.wait_for(lambda: hands.window.search_bar.field.text() == 'outlet:="Paper 40"')
    hands.settle()
    assert dialog.view.model().index(0, 0).data(STATE) == "+"
    hands.press("Down", dialog.field)
    hands.press("Shift+Return", dialog.field)
    hands.wait_for(lambda: hands.window.search_bar.field.text() == 'outlet:="Paper 40" -outlet:="Paper 41"')
    hands.wait_for(lambda: hands.titles() == ["Report 40"])


def test_a_range_of_months_is_drawn_and_left_again(start: Start) -> None:
    hands = start(*THREE)
    histogram = hands.window.sidebar.histogram
    hands.wait_for(lambda: len(histogram.bars) == 3)
    first, second = histogram.rectangle(0).center().toPoint(), histogram.rectangle(1).center().toPoint()
    QTest.mousePress(histogram, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(histogram, second)
    hands.wait_for(lambda: list(histogram.drawn) == [0, 1])
    QTest.mouseRelease(histogram, Qt.MouseButton.LeftButton, pos=second)
    hands.wait_for(lambda: hands.titles() == ["Two walkouts", "One walkout"])
    assert hands.window.search_bar.field.text() == "date:2024-09..2024-10"
    hands.wait_for(lambda: len(histogram.bars) == 2)
    hands.click(histogram, histogram.rectangle(0).center().toPoint())
    hands.wait_for(lambda: hands.titles() == ["One walkout"])
    assert hands.window.search_bar.field.text() == "date:2024-09", "a period within another takes its place"
    hands.click(hands.window.sidebar.all_dates)
    hands.wait_for(lambda: len(hands.titles()) == 3)
    hands.wait_for(lambda: len(histogram.bars) == 3)
    histogram.setFocus()
    QTest.keyClick(histogram, Qt.Key.Key_Home)
    QTest.keyClick(histogram, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert histogram.accessibleDescription() == "Sep 2024 to Oct 2024: 2 clippings"
    QTest.keyClick(histogram, Qt.Key.Key_Return)
    hands.wait_for(lambda: hands.window.search_bar.field.text() == "date:2024-09..2024-10")
    QTest.keyClick(histogram, Qt.Key.Key_Backspace)
    hands.wait_for(lambda: hands.window.search_bar.field.text() == "")
    assert not hands.window.sidebar.all_dates.isVisible()


def test_what_the_list_has_stays_in_sight_below_many_tags(start: Start) -> None:
    hands = start(*THREE)
    hands.library.tag(list(hands.library.ids()), [f"tag {number:03}" for number in range(120)])
    sidebar = hands.window.sidebar
    hands.wait_for(lambda: hands.window.desk.overview.tag_tree.size == 120)
    hands.window.resize(900, 560)
    hands.settle()
    hands.wait_for(lambda: sidebar.tag_filter.isVisible())
    assert sidebar.facets.isVisible()
    spot = sidebar.histogram.mapTo(sidebar, sidebar.histogram.rect().center())
    assert sidebar.rect().contains(spot)
    hands.write("119", sidebar.tag_filter)
    tree = hands.window.desk.overview.tag_tree
    hands.wait_for(lambda: tree.rowCount() == 1)
    hands.click_row(sidebar.tags, tree.index(0, 0))
    hands.wait_for(lambda: hands.window.search_bar.field.text() == 'tag:"tag 119"')


def test_the_line_between_the_parts_of_the_sidebar_stays(start: Start) -> None:
    hands = start(*THREE)
    parts = hands.window.sidebar.parts
    sizes = parts.sizes()
    handle = parts.handle(1)
    start_at, end_at = handle.rect().center(), handle.rect().center() + QPoint(0, 60)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start_at)
    QTest.mouseMove(handle, end_at)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=end_at)
    hands.wait_for(lambda: parts.sizes() != sizes)
    hands.window.remember()
    assert hands.window.desk.settings.number("sidebar.facets_height") == parts.sizes()[1] > 0


def test_a_branch_is_folded_by_its_sign_and_stays_folded(start: Start) -> None:
    hands = start(*THREE)
    hands.library.tag(list(hands.library.ids()), ["war/ukraine"])
    tree, view = hands.window.desk.overview.tag_tree, hands.window.sidebar.tags
    hands.wait_for(lambda: tree.find("war/ukraine").isValid())
    hands.settle()
    room = view.visualRect(tree.find("war"))
    hands.click(view.viewport(), QPoint(room.left() - 6, room.center().y()))
    assert not view.isExpanded(tree.find("war"))
    assert hands.window.search_bar.field.text() == "", "folding is no search"
    assert view.closed == ["war"]

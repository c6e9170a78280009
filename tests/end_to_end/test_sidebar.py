"""The sidebar in the real window: saved searches with counts, facets and the histogram of what the list has."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QToolButton

from db.sort import Sort
from desktop.dialogs.question import TextQuestion
from desktop.models.places import COUNT
from desktop.models.tag_tree import STATE
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

STRIKE = make_draft(
    "Dockers walk out at Calder Haven", "The strike began at dawn.", outlet="The Lantern", published="2024-11-20"
)
TALKS = make_draft(
    "Talks at Calder Haven", "The strike goes on, they say.", outlet="Radio Serandi", published="2024-11-22"
)
VOTE = make_draft("Council puts off pier vote", outlet="The Lantern", published="2024-09-02")


def saved(hands: Hands) -> dict[str, int]:
    model = hands.window.desk.saving.saved
    return {model.index(row).data(): model.index(row).data(COUNT) for row in range(model.rowCount())}


def outlets(hands: Hands) -> dict[str, int]:
    model = hands.window.desk.narrowing.facets
    field = model.find("outlet")
    rows = [model.index(row, 0, field) for row in range(model.rowCount(field))]
    return {each.data(): each.data(COUNT) for each in rows}


def periods(hands: Hands) -> dict[str, int]:
    return {bar.period: bar.count for bar in hands.window.sidebar.histogram.bars}


def test_a_search_is_saved_counted_found_again_and_removed(start: Start) -> None:
    hands = start(STRIKE, TALKS, VOTE)
    hands.press("/")
    hands.write("strike outlet:lantern")
    hands.settle()
    hands.press("Ctrl+S")
    question = hands.dialog(TextQuestion)
    assert question.field.text() == "Strike, from lantern"
    question.field.selectAll()
    hands.write("Lantern on strikes", question.field)
    hands.press("Return", question.field)
    hands.wait_for(lambda: saved(hands) == {"Lantern on strikes": 1})
    hands.settle()
    view = hands.window.sidebar.saved
    hands.window.search_bar.clear()
    hands.settle()
    hands.wait_for(lambda: not view.selectionModel().hasSelection())
    hands.click_row(view, view.model().index(0, 0))
    hands.wait_for(lambda: hands.titles() == ["Dockers walk out at Calder Haven"])
    assert hands.window.search_bar.field.text() == "strike outlet:lantern"
    assert view.selectionModel().hasSelection(), "what is searched is marked"
    menu = hands.window.saved_menu.open_for(hands.library.saved_searches()[0], QPoint(5, 5))
    next(action for action in menu.actions() if action.text() == "Remove").trigger()
    menu.close()
    hands.wait_for(lambda: saved(hands) == {})
    hands.settle()
    hands.press("Ctrl+Z", hands.window.list)
    hands.wait_for(lambda: saved(hands) == {"Lantern on strikes": 1})


def test_counts_of_saved_searches_follow_what_is_done(start: Start) -> None:
    hands = start(STRIKE, TALKS, VOTE)
    hands.library.save_search("Strikes", "strike", "all", Sort.OLDEST)
    hands.library.save_search("Stars", "is:starred")
    hands.wait_for(lambda: saved(hands) == {"Strikes": 2, "Stars": 0})
    ids = list(hands.library.ids())
    hands.library.star(ids[:1], True)
    hands.wait_for(lambda: saved(hands) == {"Strikes": 2, "Stars": 1})
    hands.library.add(make_draft("More of it", "A strike elsewhere."))
    hands.wait_for(lambda: saved(hands)["Strikes"] == 3)
    view = hands.window.sidebar.saved
    hands.click_row(view, view.model().index(0, 0))
    hands.settle()
    assert hands.window.desk.listing.request.order is Sort.OLDEST


def test_saved_searches_are_ordered_by_dragging(start: Start) -> None:
    hands = start(STRIKE)
    for name in ("One", "Two", "Three"):
        hands.library.save_search(name, name)
    model = hands.window.desk.saving.saved
    hands.wait_for(lambda: list(saved(hands)) == ["One", "Two", "Three"])
    data: QMimeData = model.mimeData([model.index(0)])
    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, 3, 0, model.index(-1))
    hands.wait_for(lambda: list(saved(hands)) == ["Two", "Three", "One"])
    assert [each.name for each in hands.library.saved_searches()] == ["Two", "Three", "One"]


def test_a_value_is_included_excluded_and_forgotten(start: Start) -> None:
    hands = start(STRIKE, TALKS, VOTE)
    hands.wait_for(lambda: outlets(hands) == {"The Lantern": 2, "Radio Serandi": 1})
    hands.press("/")
    hands.write("strike")
    hands.wait_for(lambda: outlets(hands) == {"The Lantern": 1, "Radio Serandi": 1})
    view, model = hands.window.sidebar.facets, hands.window.desk.narrowing.facets
    hands.click_row(view, model.find("outlet", "The Lantern"))
    hands.wait_for(lambda: hands.titles() == ["Dockers walk out at Calder Haven"])
    assert hands.window.search_bar.field.text() == 'strike outlet:="The Lantern"'
    hands.wait_for(lambda: outlets(hands) == {"The Lantern": 1})
    assert model.find("outlet", "The Lantern").data(STATE) == "+"
    hands.click_row(view, model.find("outlet", "The Lantern"))
    hands.wait_for(lambda: hands.titles() == ["Talks at Calder Haven"])
    hands.wait_for(lambda: outlets(hands) == {"The Lantern": 0, "Radio Serandi": 1})
    assert model.find("outlet", "The Lantern").data(STATE) == "-"
    hands.click_row(view, model.find("outlet", "The Lantern"))
    hands.wait_for(lambda: len(hands.titles()) == 2)
    assert hands.window.search_bar.field.text() == "strike"


def test_a_month_is_chosen_in_the_histogram_with_mouse_and_keys(start: Start) -> None:
    hands = start(STRIKE, TALKS, VOTE)
    hands.wait_for(lambda: periods(hands) == {"2024-09": 1, "2024-10": 0, "2024-11": 2})
    histogram = hands.window.sidebar.histogram
    hands.click(histogram, histogram.rectangle(2).center().toPoint())
    hands.wait_for(lambda: len(hands.titles()) == 2)
    assert hands.window.search_bar.field.text() == "date:2024-11"
    hands.wait_for(lambda: periods(hands) == {"2024-11": 2})
    histogram.setFocus()
    QTest.keyClick(histogram, Qt.Key.Key_Home)
    assert histogram.accessibleDescription() == "Nov 2024: 2 clippings, included"
    QTest.keyClick(histogram, Qt.Key.Key_Return)
    hands.wait_for(lambda: hands.titles() == ["Council puts off pier vote"])
    assert hands.window.search_bar.field.text() == "-date:2024-11"


def test_tags_are_counted_in_what_was_found(start: Start) -> None:
    hands = start(STRIKE, TALKS, VOTE)
    ids = list(hands.library.ids(sort=Sort.OLDEST))
    hands.library.tag(ids, ["ports"])
    hands.library.tag(ids[:1], ["council/pier"])
    tree = hands.window.desk.overview.tag_tree
    hands.wait_for(lambda: tree.find("ports").isValid() and tree.find("ports").data(COUNT) == 3)
    hands.press("/")
    hands.write("strike")
    hands.wait_for(lambda: tree.find("ports").data(COUNT) == 2)
    view = hands.window.sidebar.tags
    assert view.visualRect(tree.find("council")).isEmpty(), "tags that nothing found has are not in the way"
    hands.window.search_bar.clear()
    hands.wait_for(lambda: tree.find("ports").data(COUNT) == 3)
    assert not view.visualRect(tree.find("council/pier")).isEmpty()


def test_parts_of_the_sidebar_stay_folded(start: Start) -> None:
    hands = start(STRIKE)
    hands.wait_for(lambda: outlets(hands) == {"The Lantern": 1})
    heading = hands.find(QToolButton, "facets_heading")
    assert hands.window.sidebar.facets.isVisible()
    hands.click(heading)
    assert not hands.window.sidebar.facets.isVisible()
    hands.window.remember()
    assert hands.window.desk.settings.items("sidebar.closed") == ["facets"]


def test_keys_bring_facets_into_sight(start: Start) -> None:
    many = [
        make_draft(f"Story {number}", f"It is story {number}.", outlet=f"Paper {number:02}") for number in range(40)
    ]
    hands = start(*many)
    hands.window.resize(1000, 500)
    view, model = hands.window.sidebar.facets, hands.window.desk.narrowing.facets
    hands.wait_for(lambda: model.find("outlet").isValid())
    model.show_all("outlet")
    view.setFocus()
    area = hands.find(QScrollArea, "facets_area")
    hands.wait_for(lambda: area.verticalScrollBar().maximum() > view.height() / 2)
    hands.press("End", view)
    spot = view.viewport().mapTo(area.viewport(), view.visualRect(view.currentIndex()).center())
    assert area.viewport().rect().contains(spot)
    hands.press("Home", view)
    hands.press("Down", view)
    hands.press("Return", view)
    hands.wait_for(lambda: len(hands.titles()) == 1)
    assert hands.window.search_bar.field.text().startswith('outlet:="Paper ')


def test_few_rows_are_in_sight_after_many_went_away(start: Start) -> None:
    many = [make_draft(f"headline {n:02}", outlet=f"Paper {n:02}", agency=f"Wire {n:02}") for n in range(40)]
    hands = start(*many)
    hands.window.resize(1000, 500)
    view, model = hands.window.sidebar.facets, hands.window.desk.narrowing.facets
    hands.wait_for(lambda: model.find("outlet").isValid())
    model.show_all("outlet")
    bar = hands.find(QScrollArea, "facets_area").verticalScrollBar()
    hands.wait_for(lambda: bar.maximum() > view.height() / 2)
    bar.setValue(bar.maximum())
    hands.window.desk.listing.ask(text='title:"headline 07"')
    hands.wait_for(lambda: hands.titles() == ["headline 07"] and "Paper 08" not in outlets(hands))
    hands.wait_for(lambda: not view.visibleRegion().isEmpty())

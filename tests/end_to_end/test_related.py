"""What belongs to an article, in the real window with the real search process, on articles of the collection."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from db.model import Draft
from desktop.dialogs.graph import Graph
from desktop.intake.read import draft_from_file
from desktop.models.related_list import Entry
from desktop.views.related_panel import RelatedPanel
from desktop.views.tag_offers import OfferChip
from tests.end_to_end import test_access as access
from tests.end_to_end.conftest import Start
from tests.helpers.window import Hands

ARTICLES = Path(__file__).parent.parent / "articles"
STRIKE = "Calder Haven dockers vote to strike over night rota"
DEAL = "Dockers accept deal, first crane moves on Monday"


@pytest.fixture(scope="module")
def drafts() -> list[Draft]:
    """Some articles about a strike in one harbour, and others."""
    files = sorted(ARTICLES.glob("0[0-2]*.txt"))
    return [draft_from_file(file) for file in files]


def panel(hands: Hands) -> RelatedPanel:
    return hands.window.related.panel


def read(hands: Hands, title: str) -> int:
    found = (row.id for row in hands.library.rows(list(hands.library.ids())) if row.title == title)
    number = next(found)
    hands.window.show_clipping(number)
    hands.settle()
    hands.wait_for(lambda: open_now(hands) == number)
    return number


def open_now(hands: Hands) -> int:
    """The clipping in the reader, 0 for none."""
    page = hands.window.desk.reading.page
    return page.clipping.id if page is not None else 0


def around(graph: Graph) -> set[int]:
    """The clippings in the graph."""
    return set(graph.view.painting.layout.boxes) if graph.view.painting is not None else set()


def says(graph: Graph, words: str) -> bool:
    """Whether the graph's window says this below."""
    return words in graph.said.text()


def suggested(hands: Hands) -> list[Entry]:
    return [each for each in panel(hands).rows.entries if each.section == "suggested" and not each.heading]


def open_panel(hands: Hands, title: str) -> int:
    """Read an article with the panel beside it, once something is suggested."""
    number = read(hands, title)
    hands.press("Ctrl+R")
    hands.wait_for(lambda: suggested(hands))
    hands.wait_for(lambda: hands.window.desk.relating.settled)
    return number


def section_of(hands: Hands, clipping: int) -> Callable[[], str | None]:
    return lambda: next((each.section for each in panel(hands).rows.entries if each.clipping == clipping), None)


def choose(hands: Hands, at: int) -> Entry:
    """Go to one of the suggestions in the panel."""
    view = panel(hands).view
    view.setFocus()
    entry = suggested(hands)[at]
    assert view.choose(entry.clipping)
    assert view.current == entry
    return entry


def test_suggestions_with_reasons_are_accepted_dismissed_and_opened_by_keys(start: Start, drafts: list[Draft]) -> None:
    hands = start(*drafts[:16])
    number = open_panel(hands, DEAL)
    view = panel(hands).view
    found = suggested(hands)
    assert any("Calder Haven" in each.title or "dock" in each.title.casefold() for each in found)
    assert all(each.why and each.strength and each.kind_words for each in found)
    assert hands.window.actions_["clipping.related"].isChecked()
    assert view.hasFocus()
    access.check(hands.window)

    # A accepts as the kind that is guessed, and undo brings the suggestion back.
    chosen = choose(hands, 0)
    hands.press("A", view)
    hands.wait_for(lambda: hands.library.links(number))
    (link,) = hands.library.links(number)
    assert link.other(number) == chosen.clipping
    assert link.kind.key == chosen.kind
    where = section_of(hands, chosen.clipping)
    hands.wait_for(lambda: where() == "linked")
    hands.press("Ctrl+Z", view)
    hands.wait_for(lambda: where() == "suggested")
    assert not hands.library.links(number)

    # A number accepts as that kind.
    contradicted = choose(hands, 0)
    where = section_of(hands, contradicted.clipping)
    hands.press("5", view)
    hands.wait_for(lambda: hands.library.links(number))
    assert hands.library.links(number)[0].kind == hands.library.link_kinds()[4]
    hands.wait_for(lambda: where() == "linked")

    # Delete dismisses, nothing goes into the trash, and it can be taken back.
    unwanted = choose(hands, -1)
    hands.press("Del", view)
    hands.wait_for(lambda: hands.library.dismissed(number) == [unwanted.clipping])
    where = section_of(hands, unwanted.clipping)
    hands.wait_for(lambda: where() != "suggested" and panel(hands).dismissed.isVisible())
    assert not hands.library.clipping(number).trashed_at
    panel(hands).dismissed.click()
    row = next(at for at, each in enumerate(panel(hands).rows.entries) if each.section == "dismissed" and each.clipping)
    view.setFocus()
    view.setCurrentIndex(panel(hands).rows.index(row))
    hands.press("Del", view)
    hands.wait_for(lambda: where() == "suggested")
    assert not hands.library.dismissed(number)

    # The menu has all kinds; Enter opens, and the panel follows.
    last = choose(hands, -1)
    view.menu_wanted.emit(last, view.mapToGlobal(view.rect().center()))
    menu = hands.find(QMenu, "related_menu")
    texts = [each.text() for each in menu.actions()]
    assert texts[0] == "Open"
    assert sum("\t" in each for each in texts) == len(hands.library.link_kinds())
    menu.close()
    choose(hands, -1)
    hands.press("Return", view)
    hands.wait_for(lambda: hands.window.desk.relating.now.of == last.clipping)
    hands.wait_for(lambda: open_now(hands) == last.clipping)
    hands.press("Ctrl+R")
    assert not panel(hands).isVisible()


def test_one_panel_at_a_time_and_below_where_it_is_narrow(start: Start, drafts: list[Draft]) -> None:
    hands = start(*drafts[:3])
    window = hands.window
    window.commands.toggle_related(True)
    assert panel(hands).isVisible()
    window.commands.toggle_highlight_panel(True)
    assert not panel(hands).isVisible()
    assert not window.actions_["clipping.related"].isChecked()
    assert not window.desk.settings.flag("related.panel")
    window.commands.toggle_related(True)
    assert not window.highlights.panel.isVisible()
    window.pane.beside.resize(420, 700)
    assert panel(hands).isVisible()
    assert panel(hands).y() > 0
    assert panel(hands).width() == 420
    window.pane.beside.resize(900, 700)
    assert panel(hands).y() == 0


def test_suggested_tags_are_added_by_a_click_and_stay_in_their_place(start: Start, drafts: list[Draft]) -> None:
    hands = start(*drafts)
    rows = hands.library.rows(list(hands.library.ids()))
    about = [row.id for row in rows if "Calder Haven" in row.title or "ocker" in row.title]
    assert len(about) >= 3
    number = read(hands, DEAL)
    hands.library.tag([each for each in about if each != number], ["labour/port strike"])
    hands.settle()
    hands.window.commands.toggle_inspector()
    offers = hands.window.inspector.offers
    height = offers.height()
    hands.wait_for(lambda: "labour/port strike" in offers.names)
    assert offers.height() == height
    chip = next(each for each in offers.findChildren(OfferChip) if each.offer.name == "labour/port strike")
    place = chip.geometry()
    hands.click(chip)
    hands.wait_for(lambda: [tag.name for tag in hands.library.clipping(number).tags] == ["labour/port strike"])
    hands.wait_for(lambda: chip.given)
    assert chip.geometry().topLeft() == place.topLeft()
    access.check(hands.window)


def test_the_graph_opens_by_key_and_leads_to_the_reader(start: Start, drafts: list[Draft], tmp_path: Path) -> None:
    hands = start(*drafts[:11], *drafts[-2:])
    number = read(hands, DEAL)
    ids = {row.title: row.id for row in hands.library.rows(list(hands.library.ids()))}
    other = ids[drafts[-1].article.title]
    hands.library.link(number, [other], "follow-up", "The end of it")
    hands.settle()
    hands.press("Ctrl+G", hands.window.list)
    graph = hands.dialog(Graph)
    hands.wait_for(lambda: other in around(graph))
    access.check(graph)
    access.check_roles(graph)
    hands.press("F6", graph.view)
    hands.wait_for(graph.list.hasFocus)
    hands.press("F6", graph.list)
    hands.wait_for(graph.view.hasFocus)
    graph.view.select(other)
    assert graph.list.current is not None
    assert graph.list.current.clipping == other
    QTest.keyClick(graph.view, Qt.Key.Key_Return)
    hands.wait_for(lambda: open_now(hands) == other)
    for name in ("graph.png", "graph.svg"):
        graph.save(tmp_path / name)
        hands.wait_for(partial(says, graph, name))
        assert (tmp_path / name).stat().st_size > 1000
    graph.view.centred.emit(other)
    hands.wait_for(lambda: graph.title.text().startswith(f"Around ‘{drafts[-1].article.title}"))
    hands.library.unlink(number, other)
    graph.suggestions.setChecked(False)
    hands.wait_for(lambda: number not in around(graph))
    graph.close()

"""The item models behave as Qt demands, hold little, and change step by step."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from db.model import Marked, Row, Tag
from desktop.controllers.intake_child import Source
from desktop.dialogs.clip_queue import QueueModel
from desktop.dialogs.tags import TagChoices
from desktop.models import tag_tree
from desktop.models.clipping_table import CARD, ID, KEPT, PAGE, Card, ClippingTable
from desktop.models.places import COUNT, PLACES, PlaceList
from desktop.models.tag_tree import TagTree
from desktop.theme import Theme
from tests.helpers.lists import checked


def card(number: int, title: str = "") -> Card:
    row = Row(
        number, title or f"Story {number}", "The Lantern", None, (), "2024-11-20", "2026-01-01T00:00:00Z", "It began.",
        200, False, False, False, False, (),
    )  # fmt: skip
    return Card(row, Marked(row.title), Marked(row.opening))


class Shelf:
    """Gives a table the cards it wants, when it is told to."""

    def __init__(self, table: ClippingTable) -> None:
        self.table = table
        self.asked: list[tuple[int, ...]] = []
        table.wanted.connect(self.asked.append)

    def serve(self, title: str = "") -> None:
        self.table.put([card(number, title) for number in self.asked[-1]])


def test_table_asks_for_what_is_looked_at_and_for_no_more(qtbot) -> None:
    table = ClippingTable()
    checked(table)
    table.show(range(1, 100_001))
    shelf = Shelf(table)
    assert table.rowCount() == 100_000
    shelf.asked.clear()
    assert table.index(50_000, 0).data(CARD) is None
    qtbot.waitUntil(lambda: bool(shelf.asked))
    shelf.serve()
    assert table.index(50_000, 0).data(CARD).row.id == 50_001
    assert sum(len(ids) for ids in shelf.asked) <= 3 * PAGE
    assert table.index(50_000, 0).data(ID) == 50_001


def test_table_forgets_cards_beyond_its_budget(qtbot) -> None:
    table = ClippingTable()
    table.show(range(1, 5001))
    table.put(card(number) for number in range(1, 5001))
    assert sum(table.card(number) is not None for number in range(1, 5001)) == KEPT


def test_table_fetches_changed_rows_again_and_shows_the_old_ones_until_then(qtbot) -> None:
    table = ClippingTable()
    shelf = Shelf(table)
    table.show([1, 2, 3])
    table.put([card(1), card(2), card(3)])
    table.renew([2, 99])
    assert table.index(1, 0).data() == "Story 2"
    qtbot.waitUntil(lambda: bool(shelf.asked))
    assert 2 in shelf.asked[-1]
    shelf.serve("New words")
    assert table.index(1, 0).data() == "New words"
    assert table.index(0, 0).data() == "Story 1"


def test_table_speaks_for_screen_readers() -> None:
    table = ClippingTable()
    table.show([1])
    table.put([card(1)])
    spoken = table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Story 1, The Lantern, 20 Nov 2024, unread"


ids = st.lists(st.integers(1, 60), unique=True, max_size=40)


@given(ids, ids)
def test_table_gets_from_any_list_to_any_other(before: list[int], after: list[int]) -> None:
    table = ClippingTable()
    checked(table)
    table.show(before)
    followed = list(before)

    def removed(_parent: QModelIndex, first: int, last: int) -> None:
        del followed[first : last + 1]

    def inserted(_parent: QModelIndex, first: int, last: int) -> None:
        followed[first:first] = table.ids[first : last + 1]

    table.rowsRemoved.connect(removed)
    table.rowsInserted.connect(inserted)
    table.modelReset.connect(lambda: followed.__setitem__(slice(None), list(table.ids)))
    table.show(after)
    assert list(table.ids) == followed == after


@given(st.lists(st.integers(1, 60), unique=True, min_size=1, max_size=40), st.data())
def test_table_does_not_start_afresh_when_few_rows_go(before: list[int], data: st.DataObject) -> None:
    gone = set(data.draw(st.lists(st.sampled_from(before), unique=True, max_size=5)))
    table = ClippingTable()
    table.show(before)
    resets: list[None] = []
    table.modelReset.connect(lambda: resets.append(None))
    table.show([each for each in before if each not in gone])
    assert not resets
    assert table.ids == array("q", [each for each in before if each not in gone])


TAGS = (
    Tag(1, "climate", "#10b981", 3),
    Tag(2, "war/ukraine", "#3b82f6", 2, ("ua",)),
    Tag(3, "war/aid", "#ef4444", 1),
    Tag(4, "wars", "#000000", 0),
)


def test_tags_are_a_tree_of_their_paths() -> None:
    tree = TagTree()
    checked(tree)
    tree.show(TAGS)
    assert [tree.index(row, 0).data() for row in range(tree.rowCount())] == ["climate", "war", "wars"]
    war = tree.find("war")
    assert war.data(tag_tree.COUNT) is None, "a part of a path that is no tag itself has no count"
    assert [tree.index(row, 0, war).data() for row in range(tree.rowCount(war))] == ["aid", "ukraine"]
    assert tree.index(1, 0, war).data(tag_tree.NAME) == "war/ukraine"
    assert tree.parent(tree.find("war/aid")) == war


def test_tags_of_the_same_shape_keep_their_rows() -> None:
    tree = TagTree()
    checked(tree)
    tree.show(TAGS)
    resets: list[None] = []
    tree.modelReset.connect(lambda: resets.append(None))
    tree.show([Tag(1, "climate", "#000000", 30), *TAGS[1:]])
    assert not resets
    assert tree.find("climate").data(tag_tree.COUNT) == 30
    tree.show(TAGS[1:])
    assert len(resets) == 1
    assert not tree.find("climate").isValid()


def test_tags_know_how_the_search_has_them() -> None:
    tree = TagTree()
    tree.show(TAGS)
    tree.set_signs({"Climate": "+", "war/aid": "-"})
    assert tree.find("climate").data(tag_tree.STATE) == "+"
    assert "excluded" in tree.find("war/aid").data(Qt.ItemDataRole.AccessibleTextRole)
    assert tree.find("wars").data(tag_tree.STATE) == ""


def test_places_have_counts() -> None:
    places = PlaceList()
    checked(places)
    places.set_counts({"inbox": 4, "all": 12_000})
    assert places.rowCount() == len(PLACES)
    assert places.index(1).data(COUNT) == 12_000
    assert places.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "All clippings, 12,000"


@pytest.mark.parametrize(
    ("before", "toggles", "give", "take"),
    [
        ({}, 1, ["climate"], []),
        ({"climate": 2}, 1, [], ["climate"]),
        ({"climate": 2}, 2, [], []),
        ({"climate": 1}, 0, [], []),
        ({"climate": 1}, 1, ["climate"], []),
        ({"climate": 1}, 2, [], ["climate"]),
        ({"climate": 1}, 3, [], []),
    ],
)
def test_tag_choices_tell_what_to_give_and_take(
    before: dict[str, int], toggles: int, give: list[str], take: list[str]
) -> None:
    from collections import Counter

    choices = TagChoices(TAGS)
    checked(choices)
    choices.set_before(Counter(before), 2)
    for _ in range(toggles):
        choices.toggle(choices.find("CLIMATE"))
    assert choices.changes() == (give, take)


def test_tag_choices_find_aliases_and_take_new_names() -> None:
    choices = TagChoices(TAGS)
    checked(choices)
    assert choices.data(choices.find("UA")) == "war/ukraine"
    choices.add("rivers")
    assert choices.changes() == (["rivers"], [])


def test_queue_model_keeps_to_the_rules_of_qt(qapp) -> None:
    queue = QueueModel(Theme("light"))
    checked(queue)
    queue.add([Source(text="a"), Source(url="https://example.org/b")])
    assert queue.rowCount() == 2
    queue.clear()
    assert queue.rowCount() == 0


def test_rows_that_are_looked_at_are_asked_for_before_their_neighbours(qtbot: QtBot) -> None:
    table = ClippingTable()
    asked: list[tuple[int, ...]] = []
    table.wanted.connect(asked.append)
    table.show(range(1, 200))
    for row in (3, 4, 5):
        table.data(table.index(row, 0))
    qtbot.waitUntil(lambda: len(asked) == 1)
    assert asked == [(4, 5, 6)]
    table.put([card(number) for number in asked[0]])
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert set(asked[1]) == set(range(1, 17)) - {4, 5, 6}

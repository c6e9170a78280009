"""The models of the sidebar: what is shown of many tags, stories, what may be dropped where, the table of tags."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt

from db.model import Story, Tag
from db.tag_care import MergeEffect, RenameEffect
from desktop.models import places, tag_tree
from desktop.models.dragging import clippings_data, tag_data
from desktop.models.facet_tree import ALL, COUNTED, FEW, FacetTree, language_name
from desktop.models.places import PLACES, PlaceList
from desktop.models.story_list import StoryList
from desktop.models.tag_table import ALIASES, ALIKE, CLIPPINGS, NEWEST, TAG, TagFilter, TagTable
from desktop.models.tag_tree import TagTree, can_nest
from desktop.models.tag_words import merge_words, rename_words
from tests.helpers.lists import checked

COPY = Qt.DropAction.CopyAction


def shown(model: QAbstractItemModel, parent: QModelIndex = QModelIndex()) -> list[str]:
    return [model.index(row, 0, parent).data() for row in range(model.rowCount(parent))]


TAGS = (
    Tag(1, "climate", "#10b981", 3),
    Tag(2, "war/ukraine", "#3b82f6", 2, ("ua",)),
    Tag(3, "war/aid", "#ef4444", 1),
    Tag(4, "wars", "#000000", 0),
)


@pytest.fixture
def tree() -> TagTree:
    model = TagTree()
    checked(model)
    model.show(TAGS)
    return model


def test_only_tags_of_what_was_found_are_shown(tree: TagTree) -> None:
    tree.set_counts({"war/aid": 1}, narrowed=True)
    assert shown(tree) == ["war"]
    assert shown(tree, tree.find("war")) == ["aid"]
    assert not tree.find("climate").isValid()
    tree.set_signs({"climate": "-"})
    assert shown(tree) == ["climate", "war"], "what the search speaks of can be taken out of it"
    tree.set_counts({"war/aid": 1})
    assert shown(tree) == ["climate", "war", "wars"]


def test_tags_are_found_by_their_names_and_other_names(tree: TagTree) -> None:
    tree.set_wanted("UA")
    assert shown(tree) == ["war"]
    assert shown(tree, tree.find("war")) == ["ukraine"]
    tree.set_wanted("nothing like it")
    assert tree.rowCount() == 0
    assert tree.narrowed
    tree.set_wanted(" ")
    assert shown(tree) == ["climate", "war", "wars"]


def test_of_many_tags_the_most_used_are_shown_until_all_are_wanted() -> None:
    many = [Tag(number, f"tag {number:03}", "", number) for number in range(1, 101)]
    model = TagTree()
    checked(model)
    model.show(many)
    names = shown(model)
    assert names[:2] == ["tag 061", "tag 062"]
    assert names[-1] == "60 more"
    assert model.index(40, 0).data(tag_tree.MORE)
    model.set_signs({"tag 003": "+"})
    assert shown(model)[0] == "tag 003", "what the search speaks of is never hidden"
    model.show_all()
    assert model.rowCount() == 101
    assert shown(model)[-1] == "Fewer"


def test_tags_say_whether_they_are_included(tree: TagTree) -> None:
    tree.set_signs({"climate": "+"})
    assert tree.find("climate").data(Qt.ItemDataRole.AccessibleTextRole) == "climate, 3, included"
    assert tree.find("war/ukraine").data(Qt.ItemDataRole.ToolTipRole) == "war/ukraine\nAlso: ua"


@pytest.mark.parametrize(
    ("name", "onto", "can"),
    [
        ("a", "b", True), ("a/b", "", True), ("a/b/c", "a", True), ("a", "", False), ("a/b", "a", False),
        ("a", "a", False), ("a", "a/b", False), ("ab", "a", True), ("a", "ab", True), ("", "a", False),
    ],
)  # fmt: skip
def test_a_tag_goes_below_others_but_not_itself(name: str, onto: str, can: bool) -> None:
    assert can_nest(name, onto) is can


def test_what_is_dropped_on_tags_is_told(tree: TagTree) -> None:
    nested: list[tuple[str, str]] = []
    given: list[tuple[list[int], str]] = []
    tree.nested.connect(lambda name, onto: nested.append((name, onto)))
    tree.given.connect(lambda ids, name: given.append((list(ids), name)))
    war, top = tree.find("war"), QModelIndex()
    assert tree.dropMimeData(tree.mimeData([tree.find("climate")]), COPY, -1, -1, war)
    assert tree.dropMimeData(tag_data("war/aid"), COPY, -1, -1, top)
    assert tree.dropMimeData(clippings_data([5, 7]), COPY, -1, -1, war)
    assert not tree.canDropMimeData(clippings_data([5]), COPY, -1, -1, top)
    assert not tree.canDropMimeData(tag_data("war"), COPY, -1, -1, tree.find("war/aid"))
    assert nested == [("climate", "war"), ("war/aid", "")]
    assert given == [([5, 7], "war")]
    tree.set_fixed(True)
    assert not tree.canDropMimeData(clippings_data([5]), COPY, -1, -1, war)


def story(number: int, name: str, count: int = 0) -> Story:
    return Story(number, name, "", False, "2026-11-20T09:30:00Z", count)


def test_stories_know_how_the_search_has_them_and_take_clippings() -> None:
    model = StoryList()
    checked(model)
    model.show([story(1, "The “pier”", 4), story(2, "Mine")])
    model.set_signs({"the pier": "-"})
    first = model.index(0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "The “pier”, 4, excluded"
    given: list[tuple[list[int], str]] = []
    model.given.connect(lambda ids, name: given.append((list(ids), name)))
    assert model.dropMimeData(clippings_data([3]), COPY, -1, -1, model.find("Mine"))
    assert given == [([3], "Mine")]
    assert not model.canDropMimeData(tag_data("a"), COPY, -1, -1, first)
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.show([story(1, "The pier", 5), story(2, "Mine")])
    assert not resets
    assert model.index(0).data(places.COUNT) == 5


def test_clippings_are_dropped_on_places_where_that_means_something() -> None:
    model = PlaceList()
    checked(model)
    views = [place.view for place in PLACES]
    takes = {
        view for row, view in enumerate(views)
        if model.canDropMimeData(clippings_data([1]), COPY, -1, -1, model.index(row))
    }  # fmt: skip
    assert takes == {"inbox", "unread", "starred", "trash"}


def test_a_long_field_leads_to_all_its_values() -> None:
    model = FacetTree()
    checked(model)
    model.show({"outlet": [(f"Paper {number}", 9) for number in range(COUNTED)], "lang": [("en", 1)]}, {})
    outlets = model.find("outlet")
    assert model.rowCount(outlets) == FEW + 1
    last = model.index(FEW, 0, outlets)
    assert last.data(ALL)
    assert last.data() == "All of them…"


def test_languages_have_names() -> None:
    assert [language_name(code) for code in ("en", "pt-BR", "xx-none")] == ["English", "Portuguese (BR)", "xx-none"]


def test_the_table_of_tags_is_filtered_and_sorted() -> None:
    table = TagTable()
    checked(table)
    rows = TagFilter(table)
    checked(rows)
    table.show(TAGS)
    table.set_care({1: "2026-03-01T08:00:00Z"}, [("war/aid", "wars")])
    assert [table.index(0, column).data() for column in (TAG, CLIPPINGS, NEWEST, ALIASES)] == [
        "climate", "3", "1 Mar 2026", "",
    ]  # fmt: skip
    rows.sort(CLIPPINGS, Qt.SortOrder.DescendingOrder)
    assert shown(rows) == ["climate", "war/ukraine", "war/aid", "wars"]
    rows.want("", "unused")
    assert shown(rows) == ["wars"]
    rows.want("", "alike")
    rows.sort(ALIKE, Qt.SortOrder.AscendingOrder)
    assert shown(rows) == ["war/aid", "wars"]
    assert rows.index(0, ALIKE).data() == "wars"
    rows.want("ua", "all")
    assert shown(rows) == ["war/ukraine"]


def test_a_change_is_told_in_words() -> None:
    assert merge_words(MergeEffect(("strikes",), "strike", False, 3, 15)) == (
        "3 clippings get the tag ‘strike’; then 15 have it. ‘strikes’ becomes another name for it."
    )
    assert merge_words(MergeEffect(("a{b}", "c"), "d{e}", True, 1, 1, ("c/x",))) == (
        "‘d{e}’ is a new tag. 1 clipping gets the tag ‘d{e}’; then 1 have it. ‘a{b}’, ‘c’ become other names for it. "
        "What is below moves along: ‘c/x’."
    )
    assert merge_words(MergeEffect((), "a", False, 0, 4)) == "That is the same tag."
    assert rename_words(RenameEffect("x", 0)) == ""
    assert rename_words(RenameEffect("x", 2, ("x/y",))) == (
        "2 tags below it move along. ‘x/y’ is there already: it becomes one with this."
    )

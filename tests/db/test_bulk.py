"""One change to many: the plan says what the step then does, and refuses what makes no sense."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import bulk
from db.bulk import Edit, Plan
from db.errors import Cancelled, Refused
from db.library import Library
from db.model import FIELDS, Origin
from tests.helpers.drafts import make_draft


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "library") as made:
        made.add(make_draft("One", outlet="Teh Courier", authors=("Ann Lee", "Bo Ek"), keywords=("dam",)))
        made.add(make_draft("Two", outlet="teh courier (online)", authors=("Bo Ek",)))
        made.add(make_draft("Three"))
        yield made


def planned(library: Library, field: str, way: bulk.Way, text: str = "", other: str = "") -> Plan:
    with library.reader() as connection:
        return bulk.plan(connection, [1, 2, 3], Edit(field, way, text, other))


def test_the_same_value_for_all_and_back_with_one_undo(library: Library) -> None:
    made = planned(library, "outlet", "set", "  The   Courier ")
    assert (list(made.ids), set(made.new), made.same) == ([1, 2, 3], {"The Courier"}, 0)
    changes = library.change_many(made)
    assert changes.label == "Edit outlet of 3 clippings"
    assert [library.clipping(n).article.outlet for n in (1, 2, 3)] == ["The Courier"] * 3
    assert library.clipping(3).candidates[0].origin is Origin.USER
    assert planned(library, "outlet", "set", "The Courier").same == 3
    library.undo()
    assert [library.clipping(n).article.outlet for n in (1, 2, 3)] == ["Teh Courier", "teh courier (online)", None]


def test_words_are_replaced_whatever_their_case(library: Library) -> None:
    made = planned(library, "outlet", "replace", "teh", "The")
    assert made.old == ("Teh Courier", "teh courier (online)")
    assert made.new == ("The Courier", "The courier (online)")
    assert made.same == 1
    # Nothing of what is typed is a pattern.
    assert planned(library, "outlet", "replace", "(online)", r"\1").new == ("teh courier \\1",)
    assert planned(library, "outlet", "replace", ".").same == 3


def test_names_are_added_removed_and_never_doubled(library: Library) -> None:
    assert planned(library, "authors", "add", "ann lee; Cy Low").new == (
        ("Ann Lee", "Bo Ek", "Cy Low"),
        ("Bo Ek", "ann lee", "Cy Low"),
        ("ann lee", "Cy Low"),
    )
    library.change_many(planned(library, "authors", "remove", "BO EK"))
    assert [library.clipping(n).article.authors for n in (1, 2, 3)] == [("Ann Lee",), (), ()]
    assert planned(library, "keywords", "clear").old == (("dam",),)


def test_tags_are_given_by_any_of_their_names(library: Library) -> None:
    library.tag([1], ["war/ukraine"])
    library.alias_tag("war/ukraine", "UA")
    made = planned(library, "tags", "add", "ua; new")
    assert made.new[0] == ("war/ukraine", "new")
    assert library.change_many(made).label == "Tag 3 clippings"
    assert [tag.name for tag in library.clipping(2).tags] == ["new", "war/ukraine"]
    library.change_many(planned(library, "tags", "remove", "new;unheard of"))
    assert [tag.name for tag in library.clipping(2).tags] == ["war/ukraine"]
    assert planned(library, "tags", "remove", "unheard of").same == 3


@pytest.mark.parametrize(
    ("field", "way", "text"),
    [
        ("outlet", "set", "  "),
        ("published", "set", "last Tuesday"),
        ("language", "set", "English language"),
        ("authors", "add", " ; "),
        ("title", "set", "All the same"),
        ("title", "replace", "Three"),
        ("url", "set", "https://example.com"),
        ("nonsense", "set", "x"),
        ("tags", "clear", ""),
    ],
)
def test_nonsense_is_refused_in_words(library: Library, field: str, way: bulk.Way, text: str) -> None:
    with pytest.raises(Refused):
        planned(library, field, way, text)


def test_a_plan_can_be_given_up(library: Library) -> None:
    with library.reader() as connection, pytest.raises(Cancelled):
        bulk.plan(connection, [1, 2, 3], Edit("outlet", "clear"), lambda: True)


def test_every_field_that_can_be_changed_is_one(library: Library) -> None:
    assert set(bulk.WAYS) - {bulk.TAGS} <= set(FIELDS)
    for field, ways in bulk.WAYS.items():
        for way in ways:
            made = planned(library, field, way, "2024-11-20" if field in ("published", "updated") else "en", "x")
            assert len(made.ids) + made.same == 3


def test_several_are_linked_to_one_in_one_step(library: Library) -> None:
    library.link_to([1, 2], 3)
    assert {link.source for link in library.links(3)} == {1, 2}
    library.undo()
    assert library.links(3) == []

"""What is kept of names, and a person's word on them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import partial

import pytest

from db import changes
from db.errors import NotFound, Refused
from db.kin import mentions
from db.library import Library
from db.relations import Mention
from tests.helpers.drafts import make_draft

HOLM = Mention("Petra Holm", "person", 3)
HARBOUR = Mention("Calder Haven", "place", 2)
ROVERS = Mention("Harbour Rovers", "organisation", 1)


def clipped(library: Library, *named: Sequence[Mention]) -> list[int]:
    ids = []
    for at, each in enumerate(named):
        number = library.add(make_draft(f"Headline {at}", f"Text {at} of the paper."))[0]
        library._write(partial(mentions.write, clipping_id=number, mentions=each))
        ids.append(number)
    return ids


def shown(library: Library, number: int) -> list[tuple[str, str, int]]:
    return [(each.kind, each.name, each.times) for each in library.mentions(number)]


def touched(library: Library) -> int:
    with library.reader() as connection:
        return int(connection.execute("SELECT max(seq) FROM touched").fetchone()[0])


def test_what_was_found_is_shown_by_kind_and_frequency(library):
    (one,) = clipped(library, [HARBOUR, ROVERS, Mention("Dean Askew", "person"), HOLM])
    assert shown(library, one) == [
        ("person", "Petra Holm", 3),
        ("person", "Dean Askew", 1),
        ("place", "Calder Haven", 2),
        ("organisation", "Harbour Rovers", 1),
    ]


def test_a_new_reading_takes_the_place_of_the_old_one(library):
    (one,) = clipped(library, [HOLM, HARBOUR])
    before = touched(library)
    library._write(lambda each: mentions.write(each, one, [HOLM, HARBOUR]))
    assert touched(library) == before, "the same names are not written again"
    library._write(lambda each: mentions.write(each, one, [ROVERS]))
    assert shown(library, one) == [("organisation", "Harbour Rovers", 1)]
    assert touched(library) > before


def test_a_name_in_capitals_is_spelt_as_the_next_text_spells_it(library):
    one, _ = clipped(library, [Mention("CALDER HAVEN", "place")], [HARBOUR])
    assert shown(library, one) == [("place", "Calder Haven", 1)]


def test_names_are_counted_by_clippings_outside_the_trash(library):
    one, two, three = clipped(library, [HOLM, HARBOUR], [HOLM], [HOLM])
    library.trash([three])
    assert [(each.name, count) for each, count in library.names("person")] == [("Petra Holm", 2)]
    assert [each.name for each, _ in library.names(beginning="hol")] == ["Petra Holm"]
    assert library.names(beginning="olm") == []
    assert {one, two} <= library.mentions_of([one, two, three]).keys()


def test_no_name_hides_it_now_and_later_and_can_be_undone(library):
    one, two = clipped(library, [HOLM, HARBOUR], [HARBOUR])
    before = touched(library)
    done = library.say_no_name("place", "calder haven")
    assert done.has(changes.NAME_RULES)
    assert touched(library) > before, "the arrays of the search read the clippings anew"
    assert shown(library, one) == [("person", "Petra Holm", 3)]
    library._write(lambda each: mentions.write(each, two, [HARBOUR, ROVERS]))
    assert shown(library, two) == [("organisation", "Harbour Rovers", 1)]
    before = touched(library)
    library.undo()
    assert ("place", "Calder Haven", 2) in shown(library, two)
    assert touched(library) > before
    library.redo()
    assert ("place", "Calder Haven", 2) not in shown(library, two)


def test_two_spellings_are_joined_and_follow_when_they_are_renamed(library):
    one, two = clipped(library, [Mention("P. Holm", "person", 2), HOLM], [Mention("P. Holm", "person")])
    library.rename_name("person", "P. Holm", "Petra Holm")
    assert shown(library, one) == [("person", "Petra Holm", 5)]
    assert library.names("person")[0][1] == 2
    library.rename_name("person", "Petra Holm", "Petra Holm-Askew")
    assert shown(library, one) == [("person", "Petra Holm-Askew", 5)]
    assert shown(library, two) == [("person", "Petra Holm-Askew", 1)]
    library.say_no_name("person", "Petra Holm-Askew")
    assert shown(library, two) == []
    library.undo()
    library.undo()
    assert shown(library, two) == [("person", "Petra Holm", 1)]


def test_a_name_can_become_one_of_another_kind_and_come_back(library):
    (one,) = clipped(library, [HARBOUR])
    library.rename_name("place", "Calder Haven", "Calder Haven", "organisation")
    assert shown(library, one) == [("organisation", "Calder Haven", 2)]
    library.rename_name("organisation", "Calder Haven", "Calder Haven", "place")
    assert shown(library, one) == [("place", "Calder Haven", 2)]
    assert library.names_said() == []


def test_what_was_said_can_be_forgotten(library):
    (one,) = clipped(library, [HOLM])
    library.say_no_name("person", "Petra Holm")
    assert library.names_said() == [(Mention("Petra Holm", "person"), None)]
    library.forget_name_said("person", "Petra Holm")
    assert shown(library, one) == [("person", "Petra Holm", 3)]


def test_unknown_and_impossible_names_are_refused(library):
    clipped(library, [HOLM])
    with pytest.raises(NotFound):
        library.say_no_name("person", "Nobody")
    with pytest.raises(NotFound):
        library.rename_name("place", "Petra Holm", "Petra")
    with pytest.raises(Refused):
        library.rename_name("person", "Petra Holm", "  ")


def test_names_go_with_the_clipping(library):
    (one,) = clipped(library, [HOLM])
    library.trash([one])
    library.purge([one])
    with library.reader() as connection:
        assert connection.execute("SELECT count(*) FROM mention").fetchone()[0] == 0
        with pytest.raises(sqlite3.Error):
            connection.execute("INSERT INTO mention VALUES (1, 1, 1)")

"""What undo may take of the disk: steps within bounds, and files for as long as anything can name them."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from db import leftovers, transaction
from db.assets import asset_of
from db.body import Body
from db.library import Library
from db.model import Draft
from tests.helpers.drafts import make_draft


def kept(library: Library) -> set[str]:
    return set(library.store.kept())


def one(library: Library, sql: str) -> object:
    with library.reader() as connection:
        return connection.execute(sql).fetchone()[0]


def illustrated(number: int) -> Draft:
    picture = asset_of(b"\x89PNG %d" % number, "image/png", f"https://pier.example/{number}.png")
    return replace(make_draft(f"Illustrated {number}", content=b"original %d" % number), assets=(picture,))


def test_files_of_an_undone_addition_stay_while_it_can_be_done_again_and_no_longer(library: Library) -> None:
    first, _ = library.add(illustrated(1))
    with library.reader() as connection:
        named_first = set(leftovers.unnamed(connection, kept(library)))
    assert named_first == set()
    library.add(illustrated(2))
    everything = kept(library)
    assert len(everything) == 4
    library.undo()
    assert kept(library) == everything
    with library.reader() as connection:
        assert len(leftovers.named_by_steps(connection)) == 2
        assert leftovers.unnamed(connection, everything) == []
    library.redo()
    library.undo()
    library.star([first])
    assert len(kept(library)) == 2
    assert library.capture_content(library.captures(first)[0]) == b"original 1"
    assert one(library, "SELECT count(*) FROM asset") == 1
    assert one(library, "SELECT count(*) FROM discarded") == 0


def test_bytes_that_another_clipping_has_stay(library: Library) -> None:
    first, _ = library.add(make_draft("One", content=b"shared"))
    library.add(make_draft("Two", content=b"shared"))
    library.undo()
    library.star([first])
    assert library.capture_content(library.captures(first)[0]) == b"shared"


def test_what_is_fetched_for_an_undone_clipping_is_there_when_it_comes_again(library: Library) -> None:
    number, _ = library.add(make_draft("One"))
    library.add_assets(number, [asset_of(b"picture", "image/png", "https://pier.example/a.png")])
    library.undo()
    library.redo()
    assert one(library, "SELECT count(*) FROM asset") == 1
    assert len(kept(library)) == 2


def test_pictures_that_a_taking_brought_are_undone_with_it(library: Library) -> None:
    number, _ = library.add(make_draft("One"))
    library.add_capture(number, illustrated(2))
    assert library.picture_sizes(number)
    library.undo()
    assert not library.picture_sizes(number)
    library.redo()
    assert library.picture_sizes(number)


def test_a_crash_before_files_are_removed_is_made_up_for_at_the_next_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.create(tmp_path / "library") as library:
        first, _ = library.add(make_draft("One", content=b"1"))
        library.add(make_draft("Two", content=b"2"))
        library.undo()
        monkeypatch.setattr(Library, "_collect", lambda *_: None)
        library.star([first])
        assert len(kept(library)) == 2
    monkeypatch.undo()
    with Library.open(tmp_path / "library") as library:
        assert len(kept(library)) == 1
        assert one(library, "SELECT count(*) FROM discarded") == 0


def test_files_that_wait_for_their_clippings_are_not_removed(library: Library) -> None:
    first, _ = library.add(make_draft("One", content=b"1"))
    library.add(make_draft("Two", content=b"2"))
    (sha256,) = kept(library) - {library.captures(first)[0].sha256}
    packed = library.store.path(sha256).read_bytes()
    library.undo()
    assert not library.carry_file(packed, sha256)
    library.star([first])
    assert sha256 in kept(library)
    library.drop_files([sha256])
    assert sha256 not in kept(library)


def test_emptying_the_trash_takes_the_files_out_of_the_library(library: Library) -> None:
    number, _ = library.add(illustrated(1))
    library.trash([number])
    library.purge()
    assert kept(library) == set()


def test_large_steps_are_fewer_and_the_newest_stays(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    number, _ = library.add(make_draft("One"))
    monkeypatch.setattr(transaction, "STEPS_WEIGHT", 30_000)
    for turn in range(20):
        library.edit_body(number, Body.from_text(f"{turn} " + "word " * 600))
    labels = [each.label for each in library.steps()]
    assert 1 < len(labels) < 8
    total = one(library, "SELECT sum(weight) FROM step")
    assert isinstance(total, int)
    assert total <= 30_000
    monkeypatch.setattr(transaction, "STEPS_WEIGHT", 10)
    library.edit_body(number, Body.from_text("short"))
    assert [each.label for each in library.steps()] == ["Edit text"]
    library.undo()


def test_what_undo_notes_is_weighed_too(library: Library) -> None:
    library.add(make_draft("One", "word " * 500))
    before = one(library, "SELECT weight FROM step")
    library.undo()
    after = one(library, "SELECT weight FROM step")
    assert isinstance(before, int)
    assert isinstance(after, int)
    assert after > before + 2500
    library.redo()
    assert one(library, "SELECT weight FROM step") == before


def test_the_rule_for_the_leads_of_reprints_is_undone(library: Library) -> None:
    ids = [library.add(make_draft(f"Copy {each}", "Same words here."))[0] for each in range(3)]
    library.say_reprint(ids)
    library.edit([ids[2]], "outlet", "Courier")
    (group,) = library.reprint_groups(ids)
    assert group.members[0] == ids[0]
    assert library.set_lead_rule("preferred", ["Courier"]).step
    assert library.reprint_groups(ids)[0].members[0] == ids[2]
    assert ids[2] in library.undo().ids("reprints")
    assert library.lead_rule().rule == "first"
    assert library.reprint_groups(ids)[0].members[0] == ids[0]
    library.redo()
    assert library.reprint_groups(ids)[0].members[0] == ids[2]


def test_an_index_finds_the_files_that_steps_name(library: Library) -> None:
    with library.reader() as connection:
        assert isinstance(connection, sqlite3.Connection)
        plan = connection.execute(
            "EXPLAIN QUERY PLAN SELECT before FROM step_change INDEXED BY step_change_file "
            "WHERE tbl IN ('capture', 'asset')"
        ).fetchall()
    assert any("step_change_file" in row[3] for row in plan)


def test_emptying_the_trash_takes_what_a_crash_left_behind_too(library: Library) -> None:
    first, _ = library.add(make_draft("One", content=b"1"))
    library.store.keep(b"written before a crash")
    gone, _ = library.add(make_draft("Two", content=b"2"))
    library.undo()
    library.redo()
    library.trash([gone])
    library.purge()
    assert kept(library) == {library.captures(first)[0].sha256}

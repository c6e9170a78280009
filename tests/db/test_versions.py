"""A library of every version that was ever released opens, whole, in this one."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from db import schema
from db.catalogue import Catalogue
from db.library import Library
from db.query.tree import Is
from tests.helpers.drafts import make_draft

FILES = sorted(Path(__file__).parent.glob("versions/*.sqlite3.gz"))


def test_there_is_a_file_of_every_version() -> None:
    assert [int(file.name.split(".")[0]) for file in FILES] == [number for number, _ in schema.migrations()]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_an_old_library_opens_whole(file: Path, tmp_path: Path) -> None:
    (tmp_path / "library.sqlite3").write_bytes(gzip.decompress(file.read_bytes()))
    with Library.open(tmp_path) as library:
        assert library.name == "Pier papers"
        first = library.clipping(1)
        assert (first.article.title, first.article.outlet) == ("Council puts off pier vote", "Harbour Courier")
        assert first.article.read_also[0].target == 2
        assert [tag.name for tag in first.tags] == ["local/harbour"]
        assert first.note == "call the mayor"
        assert [(link.other(1), link.kind.key) for link in library.links(1)] == [(2, "follow-up")]
        assert library.undo().label == "Star clipping"
        with library.reader() as connection:
            assert schema.version(connection) == schema.newest_version()
            searched = Catalogue()
            searched.refresh(connection)
            assert not searched.meant(Is("changed")).any()
            assert searched.count == len(library.ids())
        library.add_capture(1, make_draft(text=first.article.body.text(), content=b"the same words, another page"))
        library.add_capture(2, make_draft("Another", "other words"))
        with library.reader() as connection:
            searched.refresh(connection)
            assert searched.meant(Is("changed")).nonzero()[0].tolist() == [2]


def test_what_came_with_version_4_is_there(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite3").write_bytes(gzip.decompress(FILES[3].read_bytes()))
    with Library.open(tmp_path) as library:
        assert [(each.kind.name, each.note, each.dated) for each in library.links(2) if each.target == 3] == [
            ("cites", "in its last line", "2024-11-21")
        ]
        assert library.dismissed(1) == [3]
        group = library.reprint_group(2)
        assert group is not None
        assert set(group.members) == {2, 3}
        assert library.dismissed_from_story(library.story("the pier").id) == {3}
        assert [each.name for each in library.mentions(1)] == ["Petra Holm-Askew"]
        assert library.clipping(3).article.body.text() == "The words as I have them."
        before = library.readings(3)[-1].text
        assert before
        assert before != "The words as I have them."


def test_what_came_with_version_3_is_there(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite3").write_bytes(gzip.decompress(FILES[2].read_bytes()))
    with Library.open(tmp_path) as library:
        number = library.arrived("pocket:pier")
        assert number is not None
        article = library.clipping(number).article
        assert (article.kicker, article.edition, article.truncated) == ("Harbour", "Late City", "paywall")
        assert article.keywords == ("pier", "council")
        assert (article.dateline_day, article.correction) == ("2024-11-20", "Correction: it was Tuesday.")


def test_what_came_with_version_2_is_there(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite3").write_bytes(gzip.decompress(FILES[1].read_bytes()))
    with Library.open(tmp_path) as library:
        assert [(each.quotation, each.note) for each in library.highlights(1)] == [("pier", "third time")]
        story = library.story("the pier")
        assert library.story_ids(story.id) == [1, 2]
        assert [(each.name, each.query) for each in library.saved_searches()] == [("Pier", "pier tag:local")]


def test_what_came_with_version_5_is_there(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite3").write_bytes(gzip.decompress(FILES[4].read_bytes()))
    with Library.open(tmp_path) as library:
        assert [(each.before, each.after, each.way) for each in library.field_changes(2, "outlet")][:1] == [
            ("Harbour Gazette", "Harbour Courier", "")
        ]
        assert [each.way for each in library.field_changes(3, "section")] == ["undo", ""]
        text = library.field_changes(2, "body")[0].after
        assert isinstance(text, str)
        assert "shortened by hand" in text
        assert library.field_changes(3, "tags")[0].after == ("local/pier",)
        assert library.lead_rule().rule == "longest"


def test_history_begins_with_what_the_steps_of_an_old_library_say(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite3").write_bytes(gzip.decompress(FILES[3].read_bytes()))
    with Library.open(tmp_path) as library:
        (change,) = library.field_changes(3)
        assert (change.field, change.who, change.step) == ("body", "user", "Edit text")
        assert isinstance(change.before, str)
        assert isinstance(change.after, str)
        assert "The words as I have them." in change.after
        assert change.before != change.after
        assert library.first_value(3, "body").after == change.before

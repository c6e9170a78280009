"""The sample library: every article is read as it should be, and nothing of a person's is touched."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from db.errors import Cancelled, LibraryError
from db.library import Library
from desktop.controllers import sample
from desktop.intake.read import draft_from_file

PLAN = json.loads((sample.SHIPPED / "sample.json").read_text("utf-8"))


def test_everything_that_is_shipped_is_in_the_plan() -> None:
    files = {path.name for path in sample.SHIPPED.iterdir() if path.suffix in (".txt", ".md", ".html")}
    assert files == {article["file"] for article in PLAN["articles"]}
    named = {name for link in PLAN["links"] for name in link[:2]}
    named |= {name for story in PLAN["stories"] for name in story["files"]} | {name for name, _ in PLAN["notes"]}
    assert named <= files


def test_the_library_is_what_the_plan_says(tmp_path: Path) -> None:
    told = []
    folder = sample.build(
        sample.sample_folder(tmp_path), draft_from_file, lambda *each: told.append(each), lambda: False
    )
    assert folder == tmp_path / "Cuttings sample"
    assert told[-1][:2] == (len(PLAN["articles"]), len(PLAN["articles"]))
    with Library.open(folder) as library:
        ids = list(library.ids())
        assert len(ids) == len(PLAN["articles"])
        articles = [library.clipping(each).article for each in ids]
        assert all(article.title and article.published and article.body.text() for article in articles)
        assert {article.language for article in articles} >= {
            "en",
            "de",
            "fr",
            "es",
            "it",
            "ar",
            "ur",
            "ja",
            "zh",
            "ne",
        }
        places = [each.position for number in ids for each in library.highlights(number)]
        assert len(places) == sum(len(article.get("highlights", ())) for article in PLAN["articles"])
        assert None not in places, "each is found in its article"
        assert sum(len(library.links(number)) for number in ids) == 2 * len(PLAN["links"])
        assert [story.name for story in library.stories()] == sorted(each["name"] for each in PLAN["stories"])
        assert len(library.saved_searches()) == len(PLAN["searches"])
        assert library.counts()["unread"] == PLAN["unread"]
    assert not list(tmp_path.glob(".*")), "nothing is left beside it"
    sample.remove(folder)
    assert not folder.exists()


def test_stopped_it_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        sample.build(tmp_path / "sample", draft_from_file, lambda *each: None, lambda: True)
    assert not list(tmp_path.iterdir())


def test_a_folder_with_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "Cuttings sample").mkdir()
    (tmp_path / "Cuttings sample" / "letter.txt").write_text("Dear Nora", "utf-8")
    assert sample.sample_folder(tmp_path) == tmp_path / "Cuttings sample 2"


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(LibraryError) as said:
        sample.build(tmp_path / "file" / "sample", draft_from_file, lambda *each: None, lambda: False)
    assert said.value.remedy

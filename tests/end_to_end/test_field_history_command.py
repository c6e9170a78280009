"""The history of fields on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.command_line import Run, runner


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    made = runner(tmp_path / "library", capsys)
    file = tmp_path / "ferry.txt"
    file.write_text("The ferry was late\n\nThe ferry was late again on Monday, the council said.\n", "utf-8")
    assert made("clip", file).status == 0
    assert made("edit", "1", "title=The late ferry", "outlet=Courier", "note=ask them").status == 0
    return made


def test_changes_are_told_with_what_there_was_at_first(run: Run) -> None:
    run("undo")
    found = run("history", "1", "--json").json
    assert [(each["field"], each["who"], each["way"], each["from"], each["to"]) for each in found] == [
        ("note", "user", "undo", "ask them", None),
        ("note", "user", None, None, "ask them"),
        ("outlet", "user", None, None, "Courier"),
        ("title", "user", None, "The ferry was late", "The late ferry"),
        ("title", "intake", None, None, "The ferry was late"),
        ("outlet", "intake", None, None, None),
        ("note", "intake", None, None, None),
    ]
    told = run("history", "1", "--field", "title").out
    assert "Headline  you: “The ferry was late” → “The late ferry”" in told
    assert "at first" in told


def test_a_value_is_restored_by_the_number_of_its_change_and_that_can_be_undone(run: Run) -> None:
    run("edit", "1", "title=Something else")
    earlier = run("history", "1", "--field", "title", "--json").json[1]
    assert run("history", "1", "--restore", str(earlier["number"]), "--json").json["title"] == "The late ferry"
    assert run("history", "1", "--restore", "0", "--field", "title", "--json").json["title"] == "The ferry was late"
    assert run("undo", "--json").json == {"undone": "Restore headline"}
    assert run("show", "1", "--json").json["title"] == "The late ferry"


def test_what_cannot_be_restored_is_told_in_words(run: Run) -> None:
    assert run("history", "1", "--restore", "0").status == 1
    assert "no change 99" in run("history", "1", "--restore", "99").err
    number = str(run("history", "1", "--field", "title", "--json").json[0]["number"])
    assert "is not one of clipping 1 in “outlet”" in run("history", "1", "--restore", number, "--field", "outlet").err
    assert "no clipping 7" in run("history", "7").err
    assert run("history", "1", "--field", "colour").status == 2

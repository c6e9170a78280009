"""The captures of a clipping on the command line: what each changed, and any two compared word by word."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.library import Library
from tests.helpers.command_line import Run, runner

FIRST = """Council puts off pier vote

By Ada Quill
Wed Nov 20 2024

HARBOUR CITY (AFP) - The harbour council met on Monday and heard forty residents.

It put off the vote on the new pier for the third time, as the mayor had said it would.
"""
SECOND = FIRST.replace("puts off", "delays").replace("forty", "fifty") + (
    "\nCorrection: An earlier version of this article misstated the number of residents.\n"
)


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(tmp_path / "library", capsys)


@pytest.fixture
def number(run: Run, tmp_path: Path) -> int:
    """A clipping with two captures."""
    page = tmp_path / "pier.txt"
    page.write_text(FIRST, "utf-8")
    url = "https://example.org/pier"
    made = run("clip", page, "--url", url, "--json")
    page.write_text(SECOND, "utf-8")
    again = run("clip", page, "--url", url, "--add-capture", "--json")
    assert again.json[0]["status"] == "captured"
    assert again.json[0]["changes"] == "headline, 2 passages, correction added"
    return int(made.json[0]["id"])


def test_captures_say_what_each_changed(run: Run, number: int) -> None:
    newest, oldest = run("captures", number, "--json").json
    assert newest["changed"] is True
    assert newest["changes"] == "headline, 2 passages, correction added"
    assert (oldest["changed"], oldest["title"]) == (None, "Council puts off pier vote")
    assert Path(newest["file"]).exists()
    assert "headline, 2 passages, correction added" in run("captures", number).out


def test_the_last_two_are_compared_unless_others_are_named(run: Run, number: int) -> None:
    newest, oldest = run("captures", number, "--json").json
    found = run("diff", number, "--json").json
    assert (found["from"], found["to"]) == (oldest["id"], newest["id"])
    assert found["fields"][0] == {
        "field": "title",
        "old": "Council puts off pier vote",
        "new": "Council delays pier vote",
    }
    assert "[-forty-]{+fifty+} residents" in found["marked"]
    assert found["summary"]["cut"] == 1
    assert found["notes"][0]["in_new"] is True
    assert found["notes"][0]["in_old"] is False
    back = run("diff", number, newest["id"], oldest["id"]).out
    assert "Headline: Council [-delays-]{+puts off+} pier vote" in back
    assert "Correction (removed): Correction: An earlier version" in back
    assert "as the mayor had said" not in back
    assert "as the mayor had said" in run("diff", number, "--whole").out


def test_what_a_person_changed_is_compared_as_now(run: Run, number: int) -> None:
    run("edit", number, "title=My own headline")
    found = run("diff", number, run("captures", number, "--json").json[0]["id"], "now", "--json").json
    assert [each["field"] for each in found["fields"]] == ["title"]
    assert found["to"] is None


def test_takings_from_before_are_read_from_their_originals(run: Run, number: int, tmp_path: Path) -> None:
    with Library.open(tmp_path / "library") as library:
        library.repair(lambda each: each.execute("DELETE FROM reading"))
        library.repair(lambda each: each.execute("UPDATE capture SET text_key = sha256"))
    assert "[-forty-]{+fifty+} residents" in run("diff", number).out
    with Library.open(tmp_path / "library") as library:
        library.store.path(library.captures(number)[1].sha256).unlink()
    assert "cannot be read" in run("captures", number).out
    refused = run("diff", number)
    assert refused.status == 1
    assert "cannot be read" in refused.err


def test_one_capture_alone_has_nothing_to_compare(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "other.txt"
    page.write_text(FIRST, "utf-8")
    number = run("clip", page, "--json").json[0]["id"]
    assert "The text is the same." in run("diff", number).out
    (only,) = run("captures", number, "--json").json
    refused = run("diff", number, only["id"] + 5)
    assert (refused.status, "has no capture" in refused.err) == (1, True)

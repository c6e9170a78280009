"""What belongs together, from the command line and without a window."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.library import Library
from tests.db.kin.conftest import DAM, OTHERS, add_all
from tests.helpers.command_line import Run, runner


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with Library.create(tmp_path / "library") as library:
        dam = add_all(library, DAM, tags=["dam"])
        add_all(library, OTHERS)
        library.add_story("Kelda", dam[:3])
    return runner(tmp_path / "library", capsys)


def test_related_clippings_come_with_score_and_reasons(run: Run) -> None:
    found = run("related", 1, "--json").json
    assert {2, 4} <= {each["id"] for each in found} <= {2, 3, 4}
    assert found[0]["title"]
    assert all(0.5 <= each["score"] <= 1 and each["why"] for each in found)
    assert len(run("related", 1, "--limit", 1, "--json").json) == 1
    assert "1 day later" in run("related", 1).out
    assert run("related", 5, "--json").json == []
    assert run("related", 5).out == "Nothing found.\n"
    assert run("related", 99).status == 1


def test_a_story_is_told_its_newcomers(run: Run) -> None:
    assert [each["id"] for each in run("story", "newcomers", "Kelda", "--json").json] == [4]
    missing = run("story", "newcomers", "No such story")
    assert missing.status == 1
    assert "cuttings story list" in missing.err


def test_tags_are_suggested(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "new.txt"
    text.write_text("Kelda dam leaks again\n\nThe Kelda dam above Tarnby in the valley leaks again, engineers said.\n")
    number = run("clip", text, "--json").json[0]["id"]
    assert [each["tag"] for each in run("tag", "suggest", number, "--json").json] == ["dam"]


def test_clipping_reads_what_came_in(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "new.txt"
    text.write_text(
        "Visit to Paris\n\nPrime Minister Pia Lund met President Jonas Berg in Paris on Monday, she said.\n"
    )
    run("clip", text)
    with Library.open(tmp_path / "library", read_only=True) as library, library.reader() as connection:
        assert "Pia Lund" in {row[0] for row in connection.execute("SELECT name FROM name")}

"""Names on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.command_line import Run, runner


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    made = runner(tmp_path / "library", capsys)
    for at, text in enumerate(
        (
            "The ferry was late again, said Petra Holm, 41, of the council. In Calder Haven nobody was surprised.",
            "It had been no trouble at all in Norway, said P. Holm on the radio. Petra Ostrander laughed.",
        )
    ):
        file = tmp_path / f"{at}.txt"
        file.write_text(f"The headline number {at}\n\n{text}\n", "utf-8")
        assert made("clip", file).status == 0
    return made


def listed(run: Run, *arguments: str) -> list[tuple[str, str, int]]:
    return [(each["kind"], each["name"], each["count"]) for each in run("name", "list", *arguments, "--json").json]


def test_names_are_listed_by_kind_and_beginning(run: Run) -> None:
    assert set(listed(run)) == {
        ("person", "Petra Holm", 1), ("person", "P. Holm", 1), ("person", "Petra Ostrander", 1),
        ("place", "Calder Haven", 1), ("place", "Norway", 1),
    }  # fmt: skip
    assert [name for _, name, _ in listed(run, "--kind", "place")] == ["Calder Haven", "Norway"]
    assert [name for _, name, _ in listed(run, "petra")] == ["Petra Holm", "Petra Ostrander"]
    assert "person       Petra Holm" in run("name", "list", "--limit", "9").out


def test_a_name_is_joined_with_another_and_the_search_knows(run: Run) -> None:
    assert run("name", "rename", "P. Holm", "Petra Holm").status == 0
    assert ("person", "Petra Holm", 2) in listed(run)
    assert len(run("search", 'person:="Petra Holm"', "--json").json) == 2
    assert [each["name"] for each in run("show", "2", "--json").json["names"]][:1] == ["Petra Holm"]


def test_what_is_no_name_is_not_shown(run: Run) -> None:
    listed(run)
    assert run("name", "hide", "Calder Haven").status == 0
    assert [name for _, name, _ in listed(run, "--kind", "place")] == ["Norway"]
    assert run("undo").status == 0
    assert len(listed(run, "--kind", "place")) == 2


def test_a_name_that_is_not_there_is_said(run: Run) -> None:
    answer = run("name", "hide", "Nobody")
    assert answer.status == 1
    assert "There is no name" in answer.err

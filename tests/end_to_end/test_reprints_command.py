"""Reprints from the command line: found among what was clipped, told apart by outlet, corrected by a person."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from db.library import Library
from tests.helpers.command_line import Run, runner
from tests.helpers.drafts import make_draft

WIRE = (
    "The ferry Marigold ran aground on the Sker bank late on Monday with 214 passengers on board, the coastguard "
    "said.\n\nNobody was hurt. Lifeboats from Haldvik and Sund took off all passengers before midnight, and a tug "
    "stood by until the tide lifted the ship at 4:20 in the morning.\n\nThe master, Jonna Reyes, told investigators "
    "that a buoy was out of its place. The harbour authority had been warned of it twice since September.\n\nThe "
    "owners said that the ship would be back in service on Thursday after divers had looked at her hull."
)


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with Library.create(tmp_path / "library") as library:
        library.add(make_draft("Ferry aground", WIRE, outlet="Gull Courier", agency="AFP", published="2026-02-03"))
        shorter = "\n\n".join(WIRE.split("\n\n")[:3])
        library.add(make_draft("214 saved", shorter, outlet="Harbour Mail", agency="AFP", published="2026-02-04"))
        library.add(make_draft("Bread", "Bakers agreed on one price for rye bread, and were fined for it on Monday."))
    return runner(tmp_path / "library", capsys)


def test_a_group_is_shown_with_what_each_outlet_made_of_the_text(run: Run) -> None:
    group = run("reprints", 2, "--json").json
    assert (group["id"], group["lead"], group["agency"]) == (1, 1, "AFP")
    first, second = group["members"]
    assert (first["lead"], first["differences"]) == (True, [])
    assert second["outlet"] == "Harbour Mail"
    assert 0.1 < second["cut"] < 0.5
    assert second["kept"] + second["cut"] == pytest.approx(1, abs=0.002)
    words = run("reprints", 1).out
    assert words.startswith("AFP, 2 outlets")
    assert "retitled “214 saved”" in words
    assert run("show", 2, "--json").json["reprint_group"] == 1


def test_who_is_alone_is_said_to_be(run: Run) -> None:
    assert run("reprints", 3, "--json").json["members"] == []
    assert "Nobody else" in run("reprints", 3).out
    assert run("reprints", 99).status == 1


def test_lists_and_searches_fold(run: Run) -> None:
    run("reprints", 1)
    assert [each["id"] for each in run("list", "--fold", "--json").json] == [3, 1]
    assert len(run("list", "--json").json) == 3
    assert [each["id"] for each in run("search", "ferry", "--fold", "--json").json] == [1]
    assert len(run("search", "is:reprint", "--json").json) == 2


def test_what_a_person_says_is_kept_and_undone(run: Run) -> None:
    assert run("reprint", "not", 2, "--json").json["members"] == []
    assert run("search", "is:reprint", "--json").json == []
    assert len(run("reprint", "same", 1, 2, 3, "--json").json["members"]) == 3
    assert run("reprint", "lead", 3, "--json").json["lead"] == 3
    for _ in range(3):
        assert run("undo").status == 0
    assert run("reprints", 1, "--json").json["lead"] == 1


def test_the_rule_of_the_lead_is_shown_and_set(run: Run) -> None:
    assert run("reprint", "rule", "--json").json == {"rule": "first", "outlets": []}
    run("reprints", 1)
    assert run("reprint", "rule", "preferred", "Harbour Mail").out.strip() == "preferred: Harbour Mail"
    assert run("reprints", 1, "--json").json["lead"] == 2
    assert run("reprint", "rule", "preferred").status == 2
    assert run("reprint", "rule", "longest", "Harbour Mail").status == 2
    assert run("reprint", "same", 1).status == 2
    assert run("reprint", "not", 3).status == 1


def test_an_export_folds(run: Run, tmp_path: Path) -> None:
    run("reprints", 1)
    out = tmp_path / "out.html"
    assert "Exported 1 clipping to" in run("export", 1, 2, out, "--to", "html", "--fold").out
    words = " ".join(re.sub(r"<[^>]*>", " ", out.read_text(encoding="utf-8")).split())
    assert re.search(r"Also printed in .{1,80} · Harbour Mail , 4 February 2026", words)

"""`cuttings import` as a person or a script calls it, also killed in the middle."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from db.care.check import check
from db.changes import Changes
from db.library import Library
from desktop.remote import Server
from tests.desktop.intake.importers import exports
from tests.desktop.intake.importers.exports import PIER, saved
from tests.helpers.command_line import Run, runner


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(tmp_path / "library", capsys)


def pocket(folder: Path, count: int) -> Path:
    lines = [
        f"Story {number},https://brackwell.example/{number},17000{number:05},pier,unread" for number in range(count)
    ]
    return saved(folder, "\n".join(["title,url,time_added,tags,status", *lines]), "export")


def test_dry_run_run_again_and_undo(run: Run, tmp_path: Path) -> None:
    path = saved(tmp_path, json.dumps(exports.WALLABAG))
    dry = run("import", path, "--dry-run")
    assert (dry.status, dry.out) == (0, "wallabag (JSON): 2 added. This was a dry run: nothing was written.\n")
    assert not (tmp_path / "library").exists()
    assert run("import", "wallabag", path, "--tag", "from/wallabag").out == "wallabag (JSON): 2 added.\n"
    first, second = sorted(run("list", "--json").json, key=lambda each: each["id"])
    assert (first["title"], first["tags"]) == ("Council puts off vote", ["from/wallabag", "harbour"])
    assert (first["starred"], first["read"], first["captured_at"]) == (True, True, "2023-11-14T22:13:20Z")
    assert (second["truncated"], second["url"]) == ("unfetched", exports.FERRY)
    assert [each["id"] for each in run("search", "--json", "Halloran").json] == [1]
    again = run("import", path, "--json")
    assert (again.status, again.json["counts"]["already_there"], again.json["rows"][0]["id"]) == (0, 2, 1)
    assert run("undo").out == "Undone: Import from wallabag.\n"
    assert run("list", "--json").json == []


def test_what_is_there_is_merged_when_that_is_asked_for(run: Run, tmp_path: Path) -> None:
    page = saved(tmp_path, exports.SNAPSHOT, "page.html")
    assert run("clip", page, "--url", PIER).status == 0
    path = saved(tmp_path, exports.RAINDROP)
    assert run("import", path, "--dry-run").out.startswith("Raindrop.io (CSV): 1 added, 1 already there.")
    assert run("import", path, "--merge").out == "Raindrop.io (CSV): 1 added, 1 merged.\n"
    found = run("show", "1", "--json").json
    assert (found["tags"], found["note"]) == (["Brackwell/Harbour", "council", "pier"], "call the mayor")


def test_what_was_refused_is_told_and_written_down(run: Run, tmp_path: Path) -> None:
    path = saved(tmp_path, exports.BOOKMARKS)
    answer = run("import", path, "--report", tmp_path / "report.csv")
    assert answer.status == 1
    assert "Row 3, “a script”: “javascript:alert(1)” is not the address of a web page." in answer.err
    lines = (tmp_path / "report.csv").read_text("utf-8-sig").splitlines()
    assert (lines[1], lines[3][:20]) == ("1,Council & pier,added,1,", "3,a script,refused,,")


def test_an_import_goes_through_the_window_that_has_the_library_open(run: Run, tmp_path: Path) -> None:
    with Library.create(tmp_path / "library") as library, closing(Server(library)):
        told: list[Changes] = []
        library.subscribe(told.append)
        assert run("import", saved(tmp_path, exports.ENEX)).out == "Evernote (ENEX): 2 added.\n"
        assert (
            run("import", saved(tmp_path, exports.RAINDROP), "--merge").out == "Raindrop.io (CSV): 1 added, 1 merged.\n"
        )
        assert [each.label for each in told] == ["Import from Evernote", *["Import from Raindrop.io"] * 2]
        assert library.clipping(1).note == "call the mayor"
        assert list((library.folder / "backups").glob("*before-import*"))
        library.undo()
        assert (len(library.ids()), library.clipping(1).note) == (2, "")


def test_an_unknown_file_makes_no_library_and_names_the_other_command(run: Run, tmp_path: Path) -> None:
    answer = run("import", saved(tmp_path, exports.WORDS))
    assert (answer.status, "“cuttings clip” takes files of articles" in answer.err) == (1, True)
    assert not (tmp_path / "library").exists()


@pytest.mark.parametrize("arguments", [(), ("nonsense", "x"), ("a", "b", "c")])
def test_wrong_usage(run: Run, arguments: tuple[str, ...]) -> None:
    assert run("import", *arguments).status == 2


def test_the_formats_are_listed(run: Run) -> None:
    listed = run("import", "--list", "--json").json
    assert {"pocket", "evernote", "zotero"} <= {each["format"] for each in listed}


def test_killed_in_the_middle_it_keeps_whole_chunks_and_is_finished_by_the_next_call(run: Run, tmp_path: Path) -> None:
    count = 1_500
    path = pocket(tmp_path, count)
    folder = tmp_path / "library"
    Library.create(folder).close()
    command = [sys.executable, "-m", "desktop", "--library", str(folder), "import", str(path)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        until = time.monotonic() + 60
        while kept(folder) < 200 and process.poll() is None and time.monotonic() < until:
            pass
        process.kill()
    there = kept(folder)
    assert 200 <= there < count
    assert there % 100 == 0
    with Library.open(folder) as library:
        assert check(library).findings == []
    answer = run("import", path, "--json")
    assert answer.json["counts"]["already_there"] == there
    assert answer.json["counts"]["added"] == count - there
    with Library.open(folder) as library:
        assert len(library.ids()) == count
        library.undo()
        assert len(library.ids()) == there
        library.undo()
        assert len(library.ids()) == 0


def kept(folder: Path) -> int:
    with Library.open(folder, read_only=True) as library:
        return len(library.ids())

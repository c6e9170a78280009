"""Places that bite, as commands tell of them: on standard error, once where once is enough."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db import moments, places, presence, schema
from db.library import Library
from db.places import Place
from tests.helpers.command_line import Run, runner
from tests.helpers.drafts import make_draft

KITCHEN = presence.Presence("kitchen", "0" * 16, "bea", 4711, "abcd1234", "", "")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Library.create(tmp_path / "library") as library:
        library.add(make_draft("Kept"))
    return tmp_path / "library"


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(folder, capsys)


def test_a_network_drive_and_a_synchronised_folder_are_told_once(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "look", lambda folder: Place(network="NFS"))
    first = run("list", "--json")
    assert first.err.startswith("This library is on a network drive (NFS). Cuttings writes with more care there")
    assert len(first.json) == 1
    assert run("tag", "add", "harbour", "1").err == ""
    monkeypatch.setattr(places, "look", lambda folder: Place(synchronised="Dropbox"))
    assert "This library is in a folder that Dropbox synchronises." in run("list").err
    assert run("list").err == ""


def test_what_another_computer_has_open_is_read_and_not_written(run: Run, folder: Path) -> None:
    now = moments.now()
    presence.write(folder, replace(KITCHEN, since=now, beat=now))
    refused = run("tag", "add", "harbour", "1")
    assert refused.status == 1
    assert "is open on the computer kitchen (bea), since 20" in refused.err
    assert "Waiting" not in refused.err
    assert len(run("list", "--json").json) == 1


def test_what_another_computer_left_behind_is_told_and_written(run: Run, folder: Path) -> None:
    presence.write(folder, replace(KITCHEN, since="2026-01-05T08:00:00Z", beat="2026-01-05T09:00:00Z"))
    told = run("tag", "add", "harbour", "1")
    assert told.status == 0
    assert "This library was open on the computer kitchen until 2026-01-05" in told.err
    assert run("tag", "add", "pier", "1").err == ""


def test_an_older_copy_and_another_computers_copy_are_told_once(run: Run, folder: Path, tmp_path: Path) -> None:
    database = folder / "library.sqlite3"
    assert run("list").status == 0
    shutil.copy(database, tmp_path / "older.sqlite3")
    assert run("tag", "add", "harbour", "1").err == ""
    shutil.copy(tmp_path / "older.sqlite3", database)
    assert "The library is an older copy than the one that was open here last." in run("list").err
    assert run("list").err == ""
    assert run("tag", "add", "harbour", "1").err == ""
    # The kitchen goes on from the older state, twice.
    shutil.copytree(folder, tmp_path / "kitchen")
    shutil.copy(tmp_path / "older.sqlite3", tmp_path / "kitchen" / "library.sqlite3")
    for _ in range(3):
        Library.open(tmp_path / "kitchen").close()
    shutil.copy(tmp_path / "kitchen" / "library.sqlite3", database)
    assert "what another computer wrote has taken its place" in run("list").err
    assert run("list").err == ""


def test_a_copy_that_was_brought_back_on_purpose_is_no_surprise(run: Run, folder: Path) -> None:
    assert run("tag", "add", "harbour", "1").status == 0
    assert run("backup", folder.parent / "copy.zip").status == 0
    for tag in ("pier", "quay"):
        assert run("tag", "add", tag, "1").err == ""
    assert run("restore-backup", folder.parent / "copy.zip").status == 0
    assert "older copy" not in run("list").err


def test_copies_in_conflict_are_told_once_each(run: Run, folder: Path) -> None:
    (folder / "library.sync-conflict-20261123-081500-ABCDEFG.sqlite3").touch()
    assert "“library.sync-conflict-20261123-081500-ABCDEFG.sqlite3”" in run("list").err
    assert run("list").err == ""


def test_a_clock_that_was_set_back_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moments, "clock", lambda: datetime(2019, 3, 3, 12, 0, tzinfo=UTC))
    told = run("tag", "add", "harbour", "1")
    assert told.status == 0
    assert "This computer's clock says 2019-03-03" in told.err


def test_a_newer_versions_library_is_read_and_not_written(run: Run, folder: Path) -> None:
    with sqlite3.connect(folder / "library.sqlite3") as connection:
        connection.execute(f"PRAGMA user_version = {schema.newest_version() + 1}")
    connection.close()
    assert len(run("list", "--json").json) == 1
    refused = run("tag", "add", "harbour", "1")
    assert refused.status == 1
    assert "was made by a newer version of Cuttings" in refused.err


def test_that_nothing_can_be_remembered_costs_no_command(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(places, "look", lambda folder: Place(network="NFS"))
    monkeypatch.setattr("desktop.place_memory.os.replace", full)
    for _ in range(2):
        told = run("list", "--json")
        assert (told.status, len(told.json)) == (0, 1)
        assert "network drive" in told.err


def test_where_temporary_files_cannot_be_written_an_article_still_comes_in(folder: Path, tmp_path: Path) -> None:
    article = tmp_path / "harbour.txt"
    article.write_text(
        "The harbour\n\n" + "The pilots went out at dawn, and came back at noon. " * 20, encoding="utf-8"
    )
    code = (
        "import resource, sys\nfrom desktop.cli import main\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))\nsys.exit(main(sys.argv[1:]))"
    )
    arguments = ["--library", str(folder), "clip", str(article)]
    told = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, timeout=60, check=False
    )
    assert told.returncode == 0, told.stderr
    with Library.open(folder, read_only=True) as library:
        assert library.counts()["all"] == 2

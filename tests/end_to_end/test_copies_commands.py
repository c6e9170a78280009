"""Copies from the command line: written and read back, listed, looked into, brought back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from db.care import backup
from db.library import Library
from desktop.cli import main
from tests.helpers.drafts import make_draft

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library that has gone on since its copy."""
    with Library.create(tmp_path / "library", "Pier papers") as library:
        library.add(make_draft("Pier", "About the pier."))
        backup.write_automatic(library)
        library.add(make_draft("Harbour", "About the harbour."))
    return tmp_path / "library"


def answer(capsys: Capture, *words: str) -> Any:
    capsys.readouterr()
    assert main([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_preview_says_what_differs_and_changes_nothing(folder: Path, capsys: Capture) -> None:
    found = answer(capsys, "restore-backup", "--preview", "--library", str(folder))
    assert found["counts"]["clippings"] == {"copy": 1, "library": 2}
    assert found["only_in_library"]["newest"] == [{"id": 2, "title": "Harbour"}]
    assert not found["same"]
    assert main(["restore-backup", "--preview", "--library", str(folder)]) == 0
    assert "Only in the library; stays in the file that is kept beside: 1" in capsys.readouterr().out
    with Library.open(folder, read_only=True) as library:
        assert len(library.ids()) == 2


def test_what_was_replaced_is_listed_and_comes_back_by_its_name(folder: Path, capsys: Capture) -> None:
    kept = Path(answer(capsys, "restore-backup", "--library", str(folder))["kept"])
    listed = answer(capsys, "backups", "--library", str(folder))
    assert [each["why"] for each in listed] == ["replaced", "daily"]
    assert all(each["sound"] for each in listed)
    answer(capsys, "restore-backup", kept.name, "--library", str(folder))
    with Library.open(folder, read_only=True) as library:
        assert len(library.ids()) == 2


def test_a_whole_copy_says_what_is_missing(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    with Library.open(folder, read_only=True) as library:
        library.store.path(library.captures(1)[0].sha256).unlink()
    assert main(["backup", str(tmp_path / "copy.zip"), "--library", str(folder)]) == 0
    said = capsys.readouterr()
    assert "1 originals are missing" in said.err
    assert "read it back, with 1 originals" in said.out


def test_a_copy_that_is_not_there_is_told(folder: Path, capsys: Capture) -> None:
    assert main(["restore-backup", "nowhere.zip", "--library", str(folder)]) == 1
    assert "There is no file nowhere.zip. Check its name.\n" in capsys.readouterr().err

"""What other programs hand over, and the entry among the applications of a desktop."""

from __future__ import annotations

import configparser
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.cli import main
from desktop.commands import opening


def test_paths_become_absolute_and_addresses_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    given = ["a.html", "https://lantern.example/x", (tmp_path / "b ü.pdf").as_uri()]
    assert opening.absolute(given) == [str(tmp_path / "a.html"), given[1], str(tmp_path / "b ü.pdf")]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="entries are for desktops of Linux")
def test_the_entry_is_written_and_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert main(["install-desktop-entry"]) == 0
    entry, icon = opening.places()
    assert entry.is_relative_to(tmp_path)
    assert icon.read_text("utf-8").startswith("<svg")
    assert "currentColor" not in icon.read_text("utf-8")
    read = configparser.RawConfigParser()
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read(entry, "utf-8")
    assert read["Desktop Entry"]["Exec"].endswith(" open %U")
    assert read["Desktop Entry"]["Icon"] == "cuttings"
    assert read["Desktop Action quick-clip"]["Exec"].endswith(" quick-clip")
    if validator := shutil.which("desktop-file-validate"):
        assert subprocess.run([validator, entry], capture_output=True, text=True, check=False).stdout == ""
    assert main(["install-desktop-entry", "--remove"]) == 0
    assert not entry.exists()
    assert not icon.exists()


@pytest.mark.parametrize(
    ("word", "quoted"),
    [("/usr/bin/cuttings", "/usr/bin/cuttings"), ("/a b/c", '"/a b/c"'), ("a$b", '"a\\\\$b"'), ("50%", '"50%%"')],
)
def test_words_of_the_command_are_quoted_as_the_specification_says(word: str, quoted: str) -> None:
    assert opening._quoted(word) == quoted

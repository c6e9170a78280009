"""`cuttings check`: what it finds as data and in words, what it mends, and that a window that is open mends for it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from db.care.backup import write_automatic
from db.library import Library
from desktop.remote import Server
from tests.end_to_end.test_commands import clipped, run  # noqa: F401  (fixtures)
from tests.helpers.command_line import Run


def alter(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "library.sqlite3")) as connection:
        connection.execute("UPDATE clipping SET outlet = 'Elsewhere'")
        connection.commit()


def test_findings_are_data_and_words(run: Run, clipped: int, tmp_path: Path) -> None:  # noqa: F811
    with Library.open(tmp_path / "library") as library:
        write_automatic(library)
    alter(tmp_path / "library")
    told = run("check", "--json")
    assert told.status == 1
    (finding,) = told.json["findings"]
    assert (finding["kind"], finding["clipping"], finding["repaired"]) == ("row", clipped, False)
    assert "altered the fields of clipping 1" in finding["what"]
    assert "Wrong: " in run("check").out
    mended = run("check", "--repair")
    assert mended.status == 0, mended.out
    assert "Mended: " in mended.out
    assert run("check", "--json").json["findings"] == []


def test_a_window_that_has_the_library_open_mends_it(run: Run, clipped: int, tmp_path: Path) -> None:  # noqa: F811
    with Library.open(tmp_path / "library") as library:
        write_automatic(library)
        server = Server(library)
        try:
            alter(tmp_path / "library")
            assert run("check").status == 1
            assert run("check", "--repair").status == 0
            assert run("check").status == 0
        finally:
            server.close()

"""A library goes out as JSON and comes back: by the command line, and dropped on the window."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QLabel, QPushButton

from db.care.check import check
from db.library import Library
from desktop.dialogs.importing import ImportDialog
from desktop.export.request import ExportRequest, export
from tests.end_to_end.conftest import Start
from tests.helpers.command_line import Run, runner
from tests.helpers.drafts import make_draft
from tests.helpers.library_equality import assert_equal


def filled(folder: Path) -> None:
    """A small library with a bit of everything that a person notices."""
    with Library.create(folder) as library:
        for number in range(4):
            library.add(
                make_draft(f"Ferry {number}", f"The ferry sails at {number} o'clock, said Ada Quill of Port Averil.")
            )
        library.tag([1, 2], ["harbour/ferry"])
        library.link(2, [1], "follow-up", "the next day")
        library.add_story("The ferry", [2, 1])
        library.move_in_story(1, [1], before=2)
        library.save_search("Ferries", "ferry")
        library.highlight(1, 4, 9, "green", "mine")
        library.set_note(2, "call the harbour")
        library.trash([4])


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(tmp_path / "copy", capsys)


def test_it_is_the_same_library_and_everything_in_it_works(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(tmp_path / "library")
    first = runner(tmp_path / "library", capsys)
    path = tmp_path / "all.json"
    assert first("export", "--all", "--to", "json", path).out == f"Exported 4 clippings to {path}.\n"
    dry = run("import", "cuttings-json", path, "--dry-run")
    assert dry.out.startswith("Cuttings (JSON): 4 added. Besides: 1 tag, 1 link, 1 story, 1 saved search.")
    assert not (tmp_path / "copy").exists()
    assert run("import", path).status == 0
    with Library.open(tmp_path / "library") as one, Library.open(tmp_path / "copy") as other:
        assert_equal(one, other)
    assert {each["id"] for each in run("search", "--json", "--saved", "Ferries").json} == {1, 2, 3}
    assert [each["id"] for each in run("search", "--json", "tag:harbour ferry has:highlight").json] == [1]
    assert [each["id"] for each in run("related", "--json", "1").json] == [3]
    assert run("check").status == 0
    assert run("export", "--all", "--to", "json", tmp_path / "again.json").status == 0
    assert (tmp_path / "again.json").read_bytes().splitlines()[1:] == path.read_bytes().splitlines()[1:]
    assert run("undo").out == "Undone: Import from Cuttings.\n"
    assert run("list", "--json").json == []


def test_all_of_it_in_other_formats_is_what_is_outside_the_trash(run: Run, tmp_path: Path) -> None:
    filled(tmp_path / "copy")
    assert run("export", "--all", "--to", "csv", tmp_path / "all.csv").out.startswith("Exported 3 clippings")
    assert run("export", "--all", "1", "--to", "json", tmp_path / "all.json").status == 1
    some = run("export", "1", "3", "--to", "json", tmp_path / "some.json", "--no-notes")
    assert some.status == 0
    data = json.loads((tmp_path / "some.json").read_bytes())
    assert ([each["id"] for each in data["clippings"]], data["complete"]) == ([1, 3], False)
    assert run("export", "99", "--to", "json", tmp_path / "none.json").err.startswith("There is no clipping 99.")
    assert not (tmp_path / "none.json").exists()


def test_killed_in_the_middle_it_is_finished_by_the_next_call(run: Run, tmp_path: Path) -> None:
    with Library.create(tmp_path / "library") as library:
        library.add_many([(make_draft(f"Story {n}", f"Text {n}"), ["a"]) for n in range(600)], "Add")
        for number in range(2, 600, 50):
            library.link(number, [number - 1], "related")
        export(library, ExportRequest((), "json", tmp_path / "all.json", everything=True))
        Library.create(tmp_path / "copy").close()
        command = [sys.executable, "-m", "desktop", "--library", str(tmp_path / "copy"), "import"]
        with subprocess.Popen([*command, str(tmp_path / "all.json")], stderr=subprocess.DEVNULL) as process:
            until = time.monotonic() + 60
            while kept(tmp_path / "copy") < 100 and process.poll() is None and time.monotonic() < until:
                pass
            process.kill()
        there = kept(tmp_path / "copy")
        assert there % 100 == 0
        with Library.open(tmp_path / "copy") as copy:
            assert check(copy).findings == []
        answer = run("import", tmp_path / "all.json", "--json")
        assert answer.json["counts"]["already_there"] == there
        with Library.open(tmp_path / "copy") as copy:
            assert_equal(library, copy)


def kept(folder: Path) -> int:
    with Library.open(folder, read_only=True) as library:
        return len(library.ids())


def test_dropped_on_the_window_it_is_tried_imported_and_undone(start: Start, tmp_path: Path) -> None:
    filled(tmp_path / "from")
    with Library.open(tmp_path / "from") as library:
        export(library, ExportRequest((), "json", tmp_path / "all.json", everything=True))
    hands = start(make_draft("Here before"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "all.json"))])
    hands.window.commands.clip_mime(data)
    hands.dialog(ImportDialog)
    begin = hands.find(QPushButton, "import_dialog.start")
    hands.wait_for(begin.isEnabled)
    words = hands.find(QLabel, "import_dialog.words")
    assert "Besides: 1 tag, 1 link, 1 story, 1 saved search." in words.text()
    assert begin.text() == "Import 4 entries"
    hands.click(begin)
    undo = hands.find(QPushButton, "import_dialog.undo")
    hands.wait_for(lambda: undo.isVisible() and undo.isEnabled())
    assert [row.title for row in hands.library.rows(hands.library.ids())] == [
        *("Ferry 2", "Ferry 1", "Ferry 0", "Here before")
    ]
    assert [link.other(3) for link in hands.library.links(3)] == [2]
    assert hands.library.story_ids(hands.library.story("The ferry").id) == [2, 3]
    assert "4 added" in words.text()
    hands.click(undo)
    hands.wait_for(lambda: len(hands.library.ids()) == 1)
    hands.settle()
    assert not hands.library.stories()

"""Options of the command `export` that a format cannot heed are named, and the export is made all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.library import Library
from desktop.export.formats import FORMATS
from desktop.export.heeded import CHOICES, heeded
from tests.helpers.command_line import Run, runner
from tests.helpers.drafts import make_draft


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with Library.create(tmp_path / "library") as library:
        library.add(make_draft("Harbour reopens", "Boats left Port Averil on Tuesday."))
    return runner(tmp_path / "library", capsys)


@pytest.mark.parametrize(
    ("to", "options", "said"),
    [
        ("csv", ["--columns", "2", "--names", "{{ title }}"], "csv does not heed --columns or --names.\n"),
        ("ris", ["--title", "Review", "--no-highlights"], "ris does not heed --title or --no-highlights.\n"),
        ("html", ["--size", "12", "--face", "sans", "--no-index"], "html does not heed --size.\n"),
        ("json", ["--order", "newest", "--fold", "--no-pictures"], "json does not heed --order.\n"),
        ("csv", ["--order", "newest", "--no-notes"], ""),
        ("html", [], ""),
    ],
)
def test_what_is_not_heeded_is_said_and_the_export_made(
    run: Run, tmp_path: Path, to: str, options: list[str], said: str
) -> None:
    answer = run("export", 1, tmp_path / "out", "--to", to, *options, "--json")
    assert (answer.status, answer.err) == (0, said)
    assert answer.json["clippings"] == 1
    assert (tmp_path / "out").is_file()


def test_a_template_is_not_for_a_book(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.md").write_text("{{ title }}", "utf-8")
    answer = run("export", 1, tmp_path / "out", "--to", "bibtex", "--template", tmp_path / "note.md")
    assert answer.err == "bibtex does not heed --template.\n"


def test_each_choice_is_heeded_by_some_format() -> None:
    assert frozenset().union(*map(heeded, FORMATS)) >= CHOICES


def test_a_file_in_the_way_of_a_folder_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", "utf-8")
    answer = run("export", 1, tmp_path / "taken" / "book.html", "--to", "html")
    assert answer.status == 1
    assert "“taken” is a file, where a folder is needed" in answer.err

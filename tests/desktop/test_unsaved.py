"""What is typed and not kept yet survives a crash in files of its own."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from db.model import Original
from desktop.controllers.remembering import merged
from desktop.unsaved import MOST, Unsaved, UnsavedFiles

NOTE = Unsaved("note", "The dam held", "Ask the mayor « now »", 7, "Ask")
PAGE = Unsaved(
    "clip",
    "Pier vote",
    fields=(("title", "Pier vote put off"), ("authors", ("Ada Marlow", "Jo Fenn"))),
    tags=("local/harbour",),
    put_back=("A piece.",),
    original=Original(
        b"<p>\xff\x00</p>", "text/html", "2026-11-23T08:00:00Z", "https://example.org/", None, (("a", "b"),)
    ),
)


def told(work: Unsaved) -> Unsaved:
    return replace(work, at="")


def after_a_crash(folder: Path) -> list[Unsaved]:
    return [told(each) for each in UnsavedFiles(folder).begin()]


def test_what_was_written_is_left_behind_and_what_was_kept_is_not(tmp_path: Path) -> None:
    files = UnsavedFiles(tmp_path / "unsaved")
    assert files.begin() == []
    files.write([NOTE, PAGE])
    assert after_a_crash(tmp_path / "unsaved") == [NOTE, PAGE]
    other = UnsavedFiles(tmp_path / "kept")
    other.write([NOTE, PAGE])
    other.write([])
    assert after_a_crash(tmp_path / "kept") == []
    assert list((tmp_path / "kept").iterdir()) == []


def test_it_is_offered_until_it_is_dismissed_and_the_newest_words_hold(tmp_path: Path) -> None:
    UnsavedFiles(tmp_path).write([NOTE, PAGE])
    assert after_a_crash(tmp_path) == [NOTE, PAGE]
    newer = replace(NOTE, text="Ask the mayor today")
    UnsavedFiles(tmp_path).write([newer])
    files = UnsavedFiles(tmp_path)
    left = files.begin()
    assert [told(each) for each in left] == [newer, PAGE]
    files.dismiss([each for each in left if each.kind == "note"])
    assert after_a_crash(tmp_path) == [PAGE]
    files = UnsavedFiles(tmp_path)
    files.dismiss(files.begin())
    assert list(tmp_path.iterdir()) == [], "the original of the page goes with it"


def test_no_more_is_kept_than_somebody_can_look_through(tmp_path: Path) -> None:
    for number in range(MOST + 5):
        UnsavedFiles(tmp_path).write([replace(NOTE, of=number + 1)])
        UnsavedFiles(tmp_path).begin()
    left = after_a_crash(tmp_path)
    assert len(left) == MOST
    assert left[0].of == MOST + 5


@pytest.mark.parametrize(
    "content", ["", "[", "{}", "7", '[{"kind": "virus"}]', '[{"kind": "note", "fields": 3}]', '["text", null]']
)
def test_files_that_are_not_understood_cost_only_what_is_in_them(tmp_path: Path, content: str) -> None:
    (tmp_path / "left.json").write_text(content)
    UnsavedFiles(tmp_path).write([NOTE])
    assert after_a_crash(tmp_path) == [NOTE]


def test_a_page_whose_original_is_gone_is_left_out(tmp_path: Path) -> None:
    UnsavedFiles(tmp_path).write([PAGE, NOTE])
    (record,) = (each for each in json.loads((tmp_path / "now.json").read_text()) if each["original"])
    (tmp_path / record["original"]["content"]).unlink()
    assert after_a_crash(tmp_path) == [NOTE]


@pytest.mark.parametrize(
    ("present", "wanted"),
    [
        ("Ask", NOTE.text),
        ("", NOTE.text),
        (NOTE.text, NOTE.text),
        ("Something else", f"Something else\n\n{NOTE.text}"),
        (f"Before. {NOTE.text}", f"Before. {NOTE.text}"),
    ],
)
def test_words_that_were_kept_since_are_not_overwritten(present: str, wanted: str) -> None:
    assert merged(present, NOTE) == wanted

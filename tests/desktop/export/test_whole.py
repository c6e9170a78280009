"""Whole records as JSON: one document, a record on each line, and what is shown of it before it is written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.errors import Cancelled, NotFound
from db.library import Library
from db.whole import SECTIONS
from desktop.export.preview_text import preview_text
from desktop.export.request import ExportRequest, export
from tests.helpers.drafts import make_draft


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "library") as made:
        made.add(make_draft("One", "First\u2028words\n\nwith “marks”."), tags=["war/ukraine"])
        made.add(make_draft("Two", "Second words."))
        made.link(2, [1], "follow-up")
        yield made


def test_it_is_one_document_for_any_program_and_a_line_for_each_record(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    written = export(library, ExportRequest((1, 2), "json", path, title="Wars"))
    assert written.clippings == 2
    data = json.loads(path.read_bytes())
    assert (data["format"], data["version"], data["title"]) == ("cuttings-library", 2, "Wars")
    assert data["clippings"][0]["text"] == library.clipping(1).article.body.text()
    assert data["clippings"][0]["tags"] == ["war/ukraine"]
    assert data["links"][0]["kind"] == "follow-up"
    assert data["counts"]["files"] == 2
    lines = path.read_bytes().split(b"\n")
    records = [line for line in lines[1:] if line.startswith(b'{"')]
    assert len(records) == sum(len(data[section]) for section in SECTIONS)
    assert all(isinstance(json.loads(line.removesuffix(b",")), dict) for line in records)


def test_each_is_in_it_once_in_the_order_of_their_numbers(library: Library, tmp_path: Path) -> None:
    export(library, ExportRequest((2, 1, 2), "json", tmp_path / "out.json"))
    assert [each["id"] for each in json.loads((tmp_path / "out.json").read_bytes())["clippings"]] == [1, 2]


def test_copies_are_folded_where_that_is_asked_for(library: Library, tmp_path: Path) -> None:
    library.say_reprint([1, 2])
    export(library, ExportRequest((1, 2), "json", tmp_path / "out.json", fold=True))
    data = json.loads((tmp_path / "out.json").read_bytes())
    assert ([each["id"] for each in data["clippings"]], data["left_out"], data["complete"]) == ([1], ["reprints"], True)


@pytest.mark.parametrize("earlier", [b"", b"as it was"])
def test_stopped_or_refused_it_leaves_nothing_behind(library: Library, tmp_path: Path, earlier: bytes) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    path = folder / "out.json"
    if earlier:
        path.write_bytes(earlier)
    with pytest.raises(Cancelled):
        export(library, ExportRequest((1, 2), "json", path), cancelled=lambda: True)
    with pytest.raises(NotFound):
        export(library, ExportRequest((1, 99), "json", path))
    assert [each.read_bytes() for each in folder.iterdir()] == ([earlier] if earlier else [])


def test_what_is_shown_before_begins_with_the_clipping_and_spares_the_bytes(library: Library, tmp_path: Path) -> None:
    shown = preview_text(library, ExportRequest((1, 2), "json", tmp_path / "out.json"))
    data = json.loads(shown.text)
    assert shown.more == 1
    assert data["clippings"][0]["title"] == "One"
    assert list(data).index("clippings") < list(data).index("files")
    assert len(data["files"][0]["gzip"]) == 21

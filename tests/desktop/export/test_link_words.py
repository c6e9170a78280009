"""Exports say the kind of a link in its words, a person's own kinds too, with its day and note."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.library import Library
from desktop.export.dossier import Dossier
from desktop.export.gather import gather
from desktop.export.request import ExportRequest, export
from desktop.export.vault.markdown import write_vault
from desktop.export.web.html import write_html
from tests.helpers.drafts import make_draft

SAID = "cited by"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "library") as library:
        yield library


@pytest.fixture
def dossier(library: Library) -> Dossier:
    one, _ = library.add(make_draft("One", "Text of one."))
    two, _ = library.add(make_draft("Two", "Text of two."))
    kind, _ = library.add_link_kind("cites", SAID)
    library.link(two, [one], kind.key, "the third paragraph", "2026-05-31")
    return gather(library, [one])


def test_a_links_kind_day_and_note_are_in_every_export(dossier: Dossier, tmp_path: Path) -> None:
    write_html(dossier, tmp_path / "out.html")
    write_vault(dossier, tmp_path / "notes")
    (note,) = (path for path in (tmp_path / "notes").rglob("*.md") if "One" in path.name or "one" in path.name)
    for text in ((tmp_path / "out.html").read_text(encoding="utf-8"), note.read_text(encoding="utf-8")):
        assert SAID in text.lower()
        assert "31 May 2026: the third paragraph" in text


def test_they_are_in_the_records_too(library: Library, dossier: Dossier, tmp_path: Path) -> None:
    export(library, ExportRequest(tuple(dossier.by_id), "json", tmp_path / "out.json"))
    data = json.loads((tmp_path / "out.json").read_bytes())
    ((kind,), (link,)) = data["link_kinds"], data["links"]
    assert (kind["name"], kind["inverse"]) == ("cites", SAID)
    assert (link["kind"], link["dated"], link["note"]) == (kind["key"], "2026-05-31", "the third paragraph")

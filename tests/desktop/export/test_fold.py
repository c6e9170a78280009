"""Exports with reprints folded: one article stands for all and names the other outlets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.library import Library
from desktop.export.gather import gather
from desktop.export.request import ExportRequest, export
from desktop.export.wording import also_in
from tests.db.reprints.test_groups import all_alike
from tests.helpers.drafts import make_draft

OUTLETS = ("Gull Courier", "Harbour Mail", "Evening Pilot")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "library") as library:
        ids = [
            library.add(make_draft(f"Pier {outlet}", outlet=outlet, published=f"2026-02-0{day}"))[0]
            for day, outlet in enumerate(OUTLETS, 1)
        ]
        all_alike(library, ids)
        library.add(make_draft("Bread", "Bakers agreed on one price.", outlet="Gull Courier", published="2026-02-02"))
        yield library


def test_one_stands_for_all_and_names_the_others(library: Library) -> None:
    dossier = gather(library, [3, 4, 2, 1], fold=True)
    assert [entry.id for entry in dossier.entries] == [4, 1]
    first = dossier.by_id[1]
    assert [each.outlet for each in first.reprints] == ["Harbour Mail", "Evening Pilot"]
    assert also_in(first) == "Also in: Harbour Mail (2 February 2026); Evening Pilot (3 February 2026)."
    assert dossier.by_id[4].reprints == ()


def test_of_some_the_first_stands_for_all_that_there_are(library: Library) -> None:
    dossier = gather(library, [3, 2], fold=True)
    assert [(entry.id, [each.id for each in entry.reprints]) for entry in dossier.entries] == [(3, [1, 2])]


def test_unless_asked_nothing_is_folded(library: Library) -> None:
    dossier = gather(library, [1, 2, 3, 4])
    assert len(dossier.entries) == 4
    assert not any(entry.reprints for entry in dossier.entries)


def test_a_copy_with_a_note_stays(library: Library) -> None:
    library.set_note(2, "Ours was the better headline.")
    dossier = gather(library, [1, 2, 3], fold=True)
    assert [entry.id for entry in dossier.entries] == [1, 2]
    assert [each.id for each in dossier.by_id[1].reprints] == [3]
    assert [entry.id for entry in gather(library, [1, 2, 3], fold=True, notes=False).entries] == [1]


def test_copies_without_an_outlet_are_counted(library: Library) -> None:
    library.edit([2, 3], "outlet", None)
    assert also_in(gather(library, [1, 2, 3], fold=True).by_id[1]) == "Printed elsewhere: 2 more copies."


@pytest.mark.parametrize("form", ["markdown", "obsidian", "html", "json", "csv"])
def test_every_format_says_who_else_printed_it(library: Library, tmp_path: Path, form: str) -> None:
    out = tmp_path / f"out.{form}"
    written = export(library, ExportRequest((1, 2, 3), form, out, fold=True))
    text = "".join(each.read_text(encoding="utf-8") for each in written.files if each.suffix != ".tmp")
    assert "Harbour Mail" in text
    if form == "json":
        (clipping,) = json.loads(text)["clippings"]
        assert [each["id"] for each in clipping["reprints"]] == [2, 3]


def test_the_press_book_says_it_too(library: Library) -> None:
    from desktop.export.pdf.pages import Pages
    from desktop.export.pdf.tree import article_tree

    dossier = gather(library, [1, 2, 3], fold=True)
    tree = article_tree(dossier.by_id[1], dossier, Pages({}))
    assert any("Harbour Mail" in words for words in tree["after"])

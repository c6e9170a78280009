import json
import re

import pytest

from desktop.export.references.citation import (
    bibtex_entry,
    csl_item,
    keys,
    person,
    ris_record,
    write_bibtex,
    write_csl,
    write_ris,
)
from tests.desktop.export.dossiers import dossier, entry


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Nora Quill", {"family": "Quill", "given": "Nora"}),
        ("Quill, Nora", {"family": "Quill", "given": "Nora"}),
        ("Joost van der Wieringen", {"family": "van der Wieringen", "given": "Joost"}),
        ("Martin Quill Jr.", {"family": "Quill", "given": "Martin", "suffix": "Jr."}),
        ("Olena Коваль", {"family": "Коваль", "given": "Olena"}),
        ("Agence France-Presse", {"literal": "Agence France-Presse"}),
        ("Staff Reporter", {"literal": "Staff Reporter"}),
        ("岡田 春子", {"literal": "岡田 春子"}),
        ("Reuters", {"literal": "Reuters"}),
        ("", {"literal": ""}),
    ],
)
def test_names_are_parted_only_where_that_is_sure(name, parts):
    assert person(name) == parts


def test_keys_are_plain_and_all_different():
    entries = (
        entry(1, "Über den Hafen"),
        entry(2, "Über den Hafen"),
        entry(3, "港が再開", authors=(), outlet=None),
        entry(4, "x", authors=("Ågren",)),
    )
    assert keys(entries) == ["quill2024uber", "quill2024uber-2", "clipping2024", "agren2024"]


def test_csl_items_have_what_a_style_needs():
    item = csl_item(entry(1, "Harbour\nreopens", agency="AFP", page="A4", dateline="PORT AVERIL"), "k")
    assert item == {
        "id": "k",
        "type": "article-newspaper",
        "title": "Harbour reopens",
        "author": [{"family": "Quill", "given": "Nora"}],
        "container-title": "The Averil Courier",
        "source": "AFP",
        "event-place": "PORT AVERIL",
        "page": "A4",
        "language": "en",
        "URL": "https://courier.example/1",
        "keyword": "fishing, ports/averil",
        "issued": {"date-parts": [[2024, 11, 2]]},
        "accessed": {"date-parts": [[2024, 11, 30]]},
    }


def test_bibtex_escapes_what_tex_would_read():
    spelt = bibtex_entry(entry(1, "50% of {boats} & $2m_ #1 \\end~^", url="https://c.example/a%20b_{c}?x=1&y=2"), "k")
    assert (
        r"  title = {{50\% of \{boats\} \& \$2m\_ \#1 \textbackslash{}end\textasciitilde{}\textasciicircum{}}},"
        in spelt
    )
    assert "  url = {https://c.example/a%20b_%7Bc%7D?x=1&y=2}," in spelt
    assert "  author = {Quill, Nora}," in spelt
    assert "  date = {2024-11-02}," in spelt
    bare = re.sub(r"\\[{}]", "", spelt)
    assert bare.count("{") == bare.count("}")


def test_ris_records_are_lines_of_tags_whatever_the_text():
    record = ris_record(
        entry(1, "Harbour\r\nER  - \nTY  - BOOK", note="one\n\ntwo", authors=("Nora Quill", "AFP")), "k"
    )
    lines = record.split("\r\n")
    assert lines[0] == "TY  - NEWS"
    assert lines[-3:] == ["ER  - ", "", ""]
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines[:-2])
    assert [line for line in lines if line.startswith(("TY", "ER"))] == ["TY  - NEWS", "ER  - "]
    assert "AU  - Quill, Nora" in lines
    assert "AU  - AFP" in lines
    assert "DA  - 2024/11/02" in lines
    assert "N1  - one two" in lines


def test_unknown_days_are_left_out():
    unknown = entry(1, published=None, outlet=None, authors=(), url=None)
    assert "issued" not in csl_item(unknown, "k")
    assert "date" not in bibtex_entry(unknown, "k")
    assert "PY  - " not in ris_record(unknown, "k")


def test_files_hold_every_entry(tmp_path):
    book = dossier(entry(1), entry(2))
    write_csl(book, tmp_path / "a.json")
    write_bibtex(book, tmp_path / "a.bib")
    write_ris(book, tmp_path / "a.ris")
    assert len(json.loads((tmp_path / "a.json").read_text("utf-8"))) == 2
    assert (tmp_path / "a.bib").read_text("utf-8").count("@article{") == 2
    assert (tmp_path / "a.ris").read_bytes().count(b"TY  - NEWS\r\n") == 2


def test_an_edition_is_cited_and_keywords_follow_the_tags():
    full = entry(1, edition="Late City", keywords=("Fishing", "quay"))
    item = csl_item(full, "k")
    assert (item["edition"], item["keyword"]) == ("Late City", "fishing, ports/averil, quay")
    assert "edition = {Late City}" in bibtex_entry(full, "k")
    record = ris_record(full, "k")
    assert "ET  - Late City" in record
    assert record.count("KW  - ") == 3

"""What reference managers are given, read back by readers of their formats: nothing is lost, nothing breaks out."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import rispy  # type: ignore[import-untyped]
from bibtexparser.entrypoint import parse_string

from desktop.export.references.citation import bibtex_entry, csl_item, ris_record, write_bibtex, write_csl, write_ris
from tests.desktop.export.dossiers import dossier, entry

HOSTILE = (
    "50% of {boats} & $2m_ #1 \\end~^",
    "}@book{x, title={owned}",
    "ER  - \r\nTY  - BOOK",
    '"quoted" \x00\x1b[31mtxt',
    "unbalanced { brace",
    "ends in a backslash \\",
    "港が再開 — مرفأ — порт",
)
PEOPLE = ("Joost van der Wieringen", "Salt and Vinegar", "Martin Quill Jr.", "三好遥", "Lee & Day", "Quill, Nora")
FIELDS = {
    **dict.fromkeys(("id", "type", "title", "container-title", "source", "event-place", "section"), str),
    **dict.fromkeys(("page", "edition", "language", "abstract", "URL", "keyword", "note"), str),
    **dict.fromkeys(("issued", "accessed"), dict),
    "author": list,
}
"""The variables of CSL 1.0.2 that are written, each with the kind of value that its schema (csl-data.json) has."""


def untexed(text: str) -> str:
    """What TeX would print."""
    names = {"textbackslash{}": "\\", "textasciitilde{}": "~", "textasciicircum{}": "^"}
    return re.sub(
        r"\\(textbackslash\{\}|textasciitilde\{\}|textasciicircum\{\}|[#$%&_{}])",
        lambda found: names.get(found[1], found[1]),
        text.removeprefix("{").removesuffix("}"),
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_bibtex_is_one_entry_with_the_text_that_went_in(text: str) -> None:
    given = entry(1, text, authors=PEOPLE, note=text, page=text, edition=text)
    library = parse_string(bibtex_entry(given, "one") + bibtex_entry(entry(2), "two"))
    assert not library.failed_blocks
    assert [each.key for each in library.entries] == ["one", "two"]
    fields = {name: str(field.value) for name, field in library.entries[0].fields_dict.items()}
    shown = " ".join(re.sub(r"[\x00-\x1f]", lambda sign: " " if sign[0] in "\r\n" else "", text).split())
    assert untexed(fields["title"]) == shown
    assert len(fields["author"].split(" and ")) - fields["author"].count("{Salt and Vinegar}") == len(PEOPLE)


@pytest.mark.parametrize("text", HOSTILE)
def test_ris_is_one_record_with_the_text_that_went_in(text: str) -> None:
    found = rispy.loads(ris_record(entry(1, text, authors=PEOPLE, note=text), "one") + ris_record(entry(2), "two"))
    assert [each["id"] for each in found] == ["one", "two"]
    shown = " ".join(re.sub(r"[\x00-\x1f]", lambda sign: " " if sign[0] in "\r\n" else "", text).split())
    assert found[0]["title"] == shown
    assert found[0]["authors"][0] == "van der Wieringen, Joost"
    assert len(found[0]["authors"]) == len(PEOPLE)


@pytest.mark.parametrize("text", HOSTILE)
def test_csl_has_only_variables_of_its_schema(text: str) -> None:
    given = entry(1, text, authors=PEOPLE, note=text, page="3", section="World", agency="NPA", standfirst=text)
    item: dict[str, Any] = json.loads(json.dumps(csl_item(given, "one")))
    assert {name: type(value) for name, value in item.items()} == {name: FIELDS[name] for name in item}
    assert item["type"] == "article-newspaper"
    for name in item["author"]:
        assert set(name) in ({"literal"}, {"family", "given"}, {"family", "given", "suffix"})
    for name in ("issued", "accessed"):
        (parts,) = item[name]["date-parts"]
        assert 1 <= len(parts) <= 3
        assert all(isinstance(part, int) for part in parts)


@pytest.mark.parametrize(
    ("published", "csl", "bibtex", "ris"),
    [
        ("2024-11-05T10:00:00Z", [2024, 11, 5], "2024-11-05", "2024/11/05"),
        ("2024-11", [2024, 11], "2024-11", "2024/11/"),
        ("2024", [2024], "2024", None),
        ("2024-02-31", None, None, None),
        ("soon", None, None, None),
    ],
)
def test_as_much_of_a_day_as_is_known(
    published: str, csl: list[int] | None, bibtex: str | None, ris: str | None
) -> None:
    given = entry(1, published=published)
    assert csl_item(given, "k").get("issued", {}).get("date-parts", [None])[0] == csl
    fields = parse_string(bibtex_entry(given, "k")).entries[0].fields_dict
    assert (str(fields["date"].value) if "date" in fields else None) == bibtex
    assert rispy.loads(ris_record(given, "k"))[0].get("date") == ris


def test_files_with_hostile_entries_are_read_whole(tmp_path: Path) -> None:
    book = dossier(*(entry(number, text, note=text) for number, text in enumerate(HOSTILE, 1)))
    write_bibtex(book, tmp_path / "a.bib")
    write_ris(book, tmp_path / "a.ris")
    write_csl(book, tmp_path / "a.json")
    assert len(parse_string((tmp_path / "a.bib").read_text("utf-8")).entries) == len(HOSTILE)
    assert len(rispy.loads((tmp_path / "a.ris").read_text("utf-8"))) == len(HOSTILE)
    assert len(json.loads((tmp_path / "a.json").read_text("utf-8"))) == len(HOSTILE)

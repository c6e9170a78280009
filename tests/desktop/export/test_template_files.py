"""Templates kept as files: what is written comes back, and a file with a name in it is itself a template."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import ExportError
from desktop.export.templating.files import TemplateFiles, joined, parted
from desktop.export.templating.rendering import Rendering


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    kept = TemplateFiles(tmp_path / "templates")
    assert kept.names() == []
    assert kept.write("Reading list", "# {{ title }}\n", "{{ year }}/{{ title }}") == "Reading list"
    assert kept.write("Zettel", "{{ body }}", "") == "Zettel"
    assert kept.names() == ["Reading list", "Zettel"]
    assert kept.read("Reading list") == ("# {{ title }}\n", "{{ year }}/{{ title }}")
    assert kept.read("Zettel") == ("{{ body }}", "")
    kept.remove("Zettel")
    kept.remove("Zettel")
    assert kept.names() == ["Reading list"]


def test_a_name_makes_no_way_out_of_the_folder(tmp_path: Path) -> None:
    kept = TemplateFiles(tmp_path / "templates")
    name = kept.write("../../etc/passwd", "{{ title }}", "")
    assert kept.names() == [name]
    assert [each.name for each in tmp_path.iterdir()] == ["templates"]


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    kept = TemplateFiles(tmp_path)
    (tmp_path / "latin.md").write_bytes(b"\xe9\xff")
    (tmp_path / "huge.md").write_text("x" * 1_000_000)
    for name in ("latin", "huge", "gone"):
        with pytest.raises(ExportError):
            kept.read(name)


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "templates").write_text("")
    with pytest.raises(ExportError):
        TemplateFiles(tmp_path / "templates").write("x", "{{ title }}", "")


@given(body=st.text("ab{}#% \n", max_size=20), name=st.text("ab{}#% /", max_size=20))
def test_both_templates_come_back_from_one_text(body: str, name: str) -> None:
    wanted = " ".join(name.split()).replace("#}", "# }")
    if wanted and not body.startswith("{# file name:"):
        assert parted(joined(body, name)) == (body, wanted)


def test_a_file_is_a_template_as_it_stands() -> None:
    text = joined("# {{ title }}", "{{ year }}/{{ title }}")
    with Rendering(text) as rendering:
        assert rendering.render({"title": "Boats"}) == "# Boats"


def test_line_ends_and_marks_of_other_editors() -> None:
    assert parted("\ufeff{# File name: {{ title }} #}\r\none\r\ntwo") == ("one\ntwo", "{{ title }}")


def test_a_first_line_that_is_only_space_holds_nothing_up() -> None:
    text = "{# file name:" + " " * 500_000 + "x"
    assert parted(text) == (text, "")

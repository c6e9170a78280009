import csv
import json

from hypothesis import given
from hypothesis import strategies as st

from db.body import Body, Paragraph, Span
from desktop.export.table import write_csv, write_json
from tests.desktop.export.dossiers import dossier, entry, relation


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_row_has_the_fields_of_its_clipping(tmp_path):
    other = entry(1, "Before")
    write_csv(
        dossier(other, entry(2, "After, “now”\nand", links=(relation(other),), authors=("A B", "C D"))),
        tmp_path / "a.csv",
    )
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfid,title,")
    row = rows(tmp_path / "a.csv")[1]
    assert row["title"] == "After, “now”\nand"
    assert row["authors"] == "A B; C D"
    assert row["links"] == "follow-up of Before (1)"
    assert row["tags"] == "fishing; ports/averil"
    assert row["text"].startswith("Fishing boats left Port Averil")


@given(st.sampled_from(["=1+1", "@SUM(A1)", "+1", "-1", "\t=1", "\r=1", "\x00=1", "＝1", "\x0b=x"]))
def test_no_cell_is_a_formula(tmp_path_factory, start):
    path = tmp_path_factory.mktemp("csv") / "a.csv"
    trap = f'{start}cmd|" /C calc"!A0'
    write_csv(dossier(entry(1, trap, text=trap, note=trap, outlet=trap, authors=(trap,))), path)
    for row in rows(path):
        for cell in row.values():
            assert not cell.lstrip("\n ").startswith(("=", "+", "-", "@", "\t", "\r", "＝"))


def test_cells_longer_than_a_spreadsheet_shows_are_told(tmp_path):
    written = write_csv(dossier(entry(1, text="x" * 40_000)), tmp_path / "a.csv")
    assert "32,767" in written.warnings[0]


def test_json_gives_back_every_text_exactly(tmp_path):
    body = Body((Paragraph((Span("a\u2028b 🥜 "), Span("c", frozenset({"bold"}), "https://a.example/"))),))
    original = entry(1, "=1+1", body=body, note=" n\n", links=(relation(entry(2)),))
    write_json(dossier(original), tmp_path / "a.json")
    data = json.loads((tmp_path / "a.json").read_bytes())
    (clipping,) = data["clippings"]
    assert data["format"] == "cuttings-dossier"
    assert clipping["title"] == "=1+1"
    assert clipping["note"] == " n\n"
    assert Body.from_html(clipping["html"]) == body
    assert clipping["links"][0]["type"] == "follow-up"


def test_half_characters_do_not_stop_the_export(tmp_path):
    write_json(dossier(entry(1, "half \ud83e")), tmp_path / "a.json")
    assert json.loads((tmp_path / "a.json").read_bytes())["clippings"][0]["title"] == "half \ud83e"


def test_the_fields_of_print_and_what_the_text_lacks_are_columns(tmp_path):
    full = entry(
        1, kicker="Fishing", dateline_day="2024-11-02", correction="Correction: 40 boats.", edition="Late",
        keywords=("boats", "quay"), truncated="cut",
    )  # fmt: skip
    write_csv(dossier(full), tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["kicker"], row["dateline_day"], row["edition"]) == ("Fishing", "2024-11-02", "Late")
    assert (row["correction"], row["keywords"], row["truncated"]) == ("Correction: 40 boats.", "boats; quay", "cut")

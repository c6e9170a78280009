import csv
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from db.model import Highlight, Story
from desktop.export.data.table import write_csv
from tests.desktop.export.dossiers import dossier, entry, relation, tag


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


SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦")
SPACES = ("", "\t", "\r", " ", "\x00", "\x0b", "\u00a0", "\u200b", "\u202e", "\ufeff", '"', "'", "\n", "\r\n")
BEFORE = ("", "word;", "word\t", "word\n", "word\r", "word\u2028", 'word";"', "a;b; ")


@given(st.sampled_from(BEFORE), st.lists(st.sampled_from(SPACES), max_size=3), st.sampled_from(SIGNS))
def test_no_cell_is_a_formula_however_the_file_is_read(tmp_path_factory, before, spaces, sign):
    path = tmp_path_factory.mktemp("csv") / "a.csv"
    trap = f"{before}{''.join(spaces)}{sign}cmd|' /C calc'!A0"
    full = entry(1, trap, text=trap, note=trap, outlet=trap, authors=(trap,), tags=(tag("a"),), keywords=(trap,))
    full = replace(full, highlights=(marked(trap),), stories=(Story(1, trap, "", False, ""),))
    write_csv(dossier(full), path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        text = file.read()
    for separator in ",;\t":
        for row in csv.reader(text.splitlines(), delimiter=separator, quoting=csv.QUOTE_NONE):
            for cell in row:
                assert not cell.strip('\ufeff\u200b\u202e\u00a0 "').startswith(SIGNS), (separator, cell)
    for row in rows(path):
        for cell in row.values():
            assert not cell.strip('\ufeff\u200b\u202e\u00a0 "\t\n').startswith(SIGNS)


def test_words_with_such_signs_inside_stay_as_they_are(tmp_path):
    write_csv(dossier(entry(1, "A - B, 2+2=4 me@x.example; don't", text="x" + "\n ;" * 40_000)), tmp_path / "a.csv")
    assert rows(tmp_path / "a.csv")[0]["title"] == "A - B, 2+2=4 me@x.example; don't"


def marked(words, note=""):
    return Highlight(1, 1, words, "", "", 0, "yellow", note, "2024-12-01T09:30:00Z")


def test_highlights_and_stories_are_columns(tmp_path):
    full = replace(
        entry(1),
        highlights=(marked("six weeks", "long"), marked("almost, given up")),
        stories=(Story(1, "The strike", "", False, ""), Story(2, "The pier", "", False, "")),
    )
    write_csv(dossier(full), tmp_path / "a.csv")
    (row,) = rows(tmp_path / "a.csv")
    assert row["highlights"] == "“six weeks” (long)\n“almost, given up”"
    assert row["stories"] == "The strike; The pier"


def test_cells_longer_than_a_spreadsheet_shows_are_told(tmp_path):
    written = write_csv(dossier(entry(1, text="x" * 40_000)), tmp_path / "a.csv")
    assert "32,767" in written.warnings[0]


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

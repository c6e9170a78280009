"""Our own export of whole records: a library goes through it and comes out the same; broken ones are told in words."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.assets import asset_of
from db.body import Body, Paragraph, Picture, Span
from db.care.check import check
from db.errors import ClipError, CuttingsError
from db.library import Library
from db.model import Arrival, LeftOut, Passage, ReadAlso
from db.relations import Finding, Mention
from db.whole import SECTIONS
from desktop.export.options import Options
from desktop.export.request import ExportRequest, export
from desktop.intake.importers.report import Outcome, Report
from desktop.intake.importers.run import run
from tests.db.test_history import EDITS, furnish
from tests.helpers.drafts import make_draft
from tests.helpers.library_equality import assert_equal, contents

PIER = "https://courier.example/pier"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "library") as made:
        yield made


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "copy") as made:
        yield made


def written(library: Library, path: Path, *ids: int, **choices: Any) -> Path:
    """The whole library in a file, or some clippings."""
    export(library, ExportRequest(ids, "json", path, everything=not ids, **choices))
    return path


def document(path: Path) -> dict[str, Any]:
    return dict(json.loads(path.read_bytes()))


def outcomes(report: Report) -> list[str]:
    return [line.outcome.value for line in report.lines]


def full(library: Library) -> None:
    """A library in which every table that is kept has a row."""
    furnish(library)
    picture = asset_of(b"\x89PNG not really", "image/png", "https://courier.example/a.png", 4, 3)
    body = Body((Paragraph((Span("The pier "), Span("stands", frozenset({"bold"}), PIER))), Picture(picture.source)))
    first, _ = library.add(make_draft("Illustrated", url=PIER, authors=("A B", "C"), keywords=("pier",)), starred=True)
    library.edit_body(first, body)
    library.add_assets(first, [picture])
    library.add_capture(first, make_draft("Illustrated again", "Other words.", taken_at="2026-04-01T08:00:00Z"))
    library.add_arrivals(
        [Arrival(make_draft("Pocketed", "In a pocket.", content=b"shared"), key="pocket:1", note="n",
                 highlights=(Passage("pocket", "why", "pink"), Passage("nowhere")), read=True, stories=("Dam",)),
         Arrival(make_draft("Pocketed too", "In a pocket too.", content=b"shared"))], "Import",
    )  # fmt: skip
    gone = (LeftOut("Share this", "share bar"), LeftOut("More", "read also"))
    library.add(replace(make_draft("Left out of"), left_out=gone))
    library.put_back(library.ids()[0], gone[0], Body.from_text("Share this, please"))
    library.add(
        make_draft("Pointing", read_also=(ReadAlso("Illustrated again"), ReadAlso("Nobody knows", PIER + "/no")))
    )
    library.edit([1], "outlet", "Courier")
    library.alias_tag("war", "guerre")
    library.take_from_story(1, [2])
    library.say_reprint([1, 2])
    library.say_not_reprint(1, 3)
    library.choose_lead(2)
    library.set_lead_rule("preferred", ["Courier"])
    library.note_address("https://gone.example/x", gone=True)
    with library.reader() as connection:
        (sha256,) = connection.execute("SELECT sha256 FROM body WHERE clipping_id = 1").fetchone()
    library.note_findings([Finding(1, sha256, (Mention("Ada Quill", "person", 2),))])
    library.rename_name("person", "Ada Quill", "A. Quill")
    library.trash([first, 3])


def test_every_table_that_is_kept_has_a_row_here(library: Library) -> None:
    full(library)
    assert [table for table, rows in contents(library).items() if not rows] == []


def test_a_library_that_was_exported_and_imported_is_equal(library: Library, copy: Library, tmp_path: Path) -> None:
    full(library)
    path = written(library, tmp_path / "all.json")
    report = run(copy, path)
    assert set(outcomes(report)) == {"added"}
    assert_equal(library, copy)
    assert check(copy).sound
    again = written(copy, tmp_path / "again.json")
    assert again.read_bytes().splitlines()[1:] == path.read_bytes().splitlines()[1:]
    assert document(path)["complete"] is True
    assert document(path)["left_out"] == []


MORE: dict[str, Callable[[Library], object]] = {
    "redo": lambda library: library.redo(),
    "restore": lambda library: library.restore(library.ids("trash")),
    "purge": lambda library: library.purge(),
    "older": lambda library: library.add_capture(
        2, make_draft("Earlier", "words before", taken_at="2020-01-01T00:00:00Z")
    ),
    "cut": lambda library: library.add_capture(1, make_draft("Cut", "the same", truncated="cut", content=b"c")),
    "reading": lambda library: library.use_reading(1, library.captures(1)[0].id),
    "published": lambda library: library.edit([1, 2], "published", "2024-11-20T15:15:00+05:45"),
    "empty": lambda library: library.edit([1], "authors", None),
    "keywords": lambda library: library.edit([2], "keywords", ("a", "b; c")),
    "url": lambda library: library.edit([2], "url", PIER),
    "twin": lambda library: library.add(make_draft("One", "Text of One.", content=b"One\n\nText of One.", url=PIER)),
    "reprint": lambda library: library.say_reprint([1, 2]),
    "lead": lambda library: library.choose_lead(2),
    "gone": lambda library: library.note_address(PIER, gone=True),
    "moved": lambda library: library.note_address(PIER, gone=False, moved_to="https://courier.example/new/pier"),
    "odd": lambda library: library.set_note(3, "a\u2028b\x00 \U0001f95c\r\n\t"),
    "long": lambda library: library.edit_body(2, Body.from_text("Text of Two. " + "x" * 500)),
    "arrival": lambda library: library.add_arrivals(
        [Arrival(make_draft("A", "b"), key="k:1", stories=("Dam",))], "Import"
    ),
}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(names=st.lists(st.sampled_from([*EDITS, *MORE, "undo"]), max_size=12))
def test_whatever_was_done_comes_out_equal(tmp_path_factory: pytest.TempPathFactory, names: list[str]) -> None:
    folder = tmp_path_factory.mktemp("whole")
    with Library.create(folder / "one") as one, Library.create(folder / "other") as other:
        furnish(one)
        for name in names:
            try:
                one.undo() if name == "undo" else {**EDITS, **MORE}[name](one)
            except CuttingsError:
                continue
        path = written(one, folder / "one.json")
        run(other, path)
        assert_equal(one, other)
        again = written(other, folder / "other.json")
        assert again.read_bytes().splitlines()[1:] == path.read_bytes().splitlines()[1:]


def test_it_is_one_step_that_is_undone_and_done_again(library: Library, copy: Library, tmp_path: Path) -> None:
    full(library)
    path = written(library, tmp_path / "all.json")
    run(copy, path)
    assert copy.undo_label == "Import from Cuttings"
    copy.undo()
    assert copy.undo_label is None
    assert [table for table, rows in contents(copy).items() if rows] == ["address_state"]
    copy.redo()
    assert_equal(library, copy)
    copy.undo()
    assert set(outcomes(run(copy, path))) == {"added"}
    assert_equal(library, copy)


def test_the_same_again_doubles_nothing(library: Library, copy: Library, tmp_path: Path) -> None:
    full(library)
    path = written(library, tmp_path / "all.json")
    run(copy, path)
    before, steps = contents(copy), len(copy.steps())
    again = run(copy, path)
    assert set(outcomes(again)) == {"already there"}
    assert not again.changes
    assert (contents(copy), len(copy.steps())) == (before, steps)
    dry = run(copy, path, dry_run=True)
    assert outcomes(dry) == outcomes(again)


def test_beside_other_clippings_ids_change_and_what_names_them_follows(
    library: Library, copy: Library, tmp_path: Path
) -> None:
    for number in range(3):
        copy.add(make_draft(f"Here before {number}", f"Other {number}"), tags=["guerre"])
    copy.add_story("Dam", [2])
    full(library)
    report = run(copy, written(library, tmp_path / "all.json"))
    new = {line.label: line.clipping or 0 for line in report.lines}
    assert new["One"] == 4
    assert [tag.name for tag in copy.clipping(new["Three"]).tags] == ["peace", "war", "war/yemen"]
    (background, cites) = copy.links(new["Three"])
    assert {background.other(new["Three"]), cites.other(new["Three"])} == {new["Two"], new["One"]}
    assert copy.story_ids(copy.story("Dam").id) == [2, new["One"], new["Pocketed"]]
    assert copy.clipping(new["Pointing"]).article.read_also[0].target == new["Illustrated again"]
    assert check(copy).sound
    again = run(copy, written(library, tmp_path / "all.json"))
    assert set(outcomes(again)) == {"already there"}
    assert not again.changes
    assert "was imported before" in again.lines[0].sentence
    assert [line.clipping for line in again.lines] == [line.clipping for line in report.lines]


def test_what_is_there_is_recognised_and_gets_the_rest_when_merged(
    library: Library, copy: Library, tmp_path: Path
) -> None:
    copy.add(make_draft("Pier, clipped elsewhere", "Whatever it says", url=f"{PIER}?utm_source=x"))
    library.add(make_draft("Pier", url=PIER), tags=["harbour"])
    library.set_note(1, "mine")
    library.highlight(1, 0, 4)
    path = written(library, tmp_path / "all.json")
    plain = run(copy, path)
    assert plain.lines[0].sentence == "1, “Pier, clipped elsewhere”, has the same address."
    assert copy.clipping(1).note == ""
    merged = run(copy, path, merge=True)
    assert outcomes(merged) == ["merged"]
    assert (copy.clipping(1).note, [tag.name for tag in copy.clipping(1).tags]) == ("mine", ["harbour"])


def test_two_that_are_alike_stay_two(library: Library, copy: Library, tmp_path: Path) -> None:
    for _ in range(2):
        library.add(make_draft("Pier", url=PIER))
    path = written(library, tmp_path / "all.json")
    assert outcomes(run(copy, path)) == ["added", "added"]
    assert outcomes(run(copy, path)) == ["already there", "already there"]
    with Library.create(tmp_path / "third") as third:
        third.add(make_draft("Pier", url=PIER))
        assert outcomes(run(third, path)) == ["already there", "added"]
        assert outcomes(run(third, path)) == ["already there", "already there"]


def test_a_selection_brings_what_belongs_to_it_and_names_what_it_leaves(
    library: Library, copy: Library, tmp_path: Path
) -> None:
    full(library)
    path = written(library, tmp_path / "some.json", 1, 2)
    data = document(path)
    assert data["scope"] == "selection"
    assert [each["id"] for each in data["clippings"]] == [1, 2]
    assert data["saved_searches"] == data["name_rules"] == data["addresses"] == []
    outside = [each["outside"]["title"] for each in data["links"]]
    assert outside == ["Three", "Three"]
    report = run(copy, path)
    assert "lead to clippings that are not in the file: 2 links" in report.besides
    assert copy.story_ids(copy.story("Dam").id) == [1]
    assert len(copy.ids()) == 2


def test_all_outside_the_trash_is_the_whole_library_without_it(library: Library, tmp_path: Path) -> None:
    full(library)
    data = document(written(library, tmp_path / "some.json", *library.ids()))
    assert (data["scope"], data["left_out"], data["complete"]) == ("library", ["trash"], True)
    assert len(data["saved_searches"]) == 2


@pytest.mark.parametrize(
    ("choices", "left_out"),
    [
        ({"notes": False}, ["notes"]),
        ({"highlights": False}, ["highlights"]),
        ({"options": Options(pictures=False)}, ["pictures"]),
        ({"excerpts": True}, ["texts", "originals", "pictures", "highlights"]),
    ],
)
def test_what_a_person_leaves_out_is_said_and_is_not_in_it(
    library: Library, copy: Library, tmp_path: Path, choices: dict[str, Any], left_out: list[str]
) -> None:
    full(library)
    library.set_note(1, "a secret")
    library.highlight(2, 0, 4, note="a secret")
    library.edit_story(1, note="a secret")
    path = written(library, tmp_path / "some.json", **choices)
    data = document(path)
    assert (data["left_out"], data["complete"]) == (left_out, False)
    assert ("a secret" in path.read_text("utf-8")) == (left_out != ["notes"])
    assert any(each["highlights"] for each in data["clippings"]) == ("highlights" not in left_out)
    assert any(each["pictures"] for each in data["clippings"]) == ("pictures" not in left_out)
    assert bool(data["files"]) == ("originals" not in left_out)
    report = run(copy, path)
    assert set(outcomes(report)) == {"added"}
    assert check(copy).sound
    assert [row.title for row in copy.rows(copy.ids())] == [row.title for row in library.rows(library.ids())]


def test_an_original_that_is_damaged_is_told_and_costs_nothing_else(
    library: Library, copy: Library, tmp_path: Path
) -> None:
    full(library)
    lost = library.captures(1)[0].sha256
    library.store.path(lost).write_bytes(gzip.compress(b"altered"))
    done = export(library, ExportRequest((), "json", tmp_path / "all.json", everything=True))
    assert "1 original or picture could not be read" in done.warnings[0]
    data = document(tmp_path / "all.json")
    assert (data["missing"], data["complete"]) == ([lost], False)
    report = run(copy, tmp_path / "all.json")
    assert report.lines[0].sentence == "1 of its originals and pictures is not in the file."
    assert set(outcomes(report)) == {"added"}
    assert check(copy).sound


def test_stopping_leaves_whole_clippings_and_it_goes_on_from_there(
    library: Library, copy: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.intake.importers.whole_run.CHUNK", 2)
    full(library)
    path = written(library, tmp_path / "all.json")
    asked = iter(range(1000))
    stopping_at = 4 + len(document(path)["files"]) + len(document(path)["tags"])
    report = run(copy, path, cancelled=lambda: next(asked) > stopping_at)
    assert report.stopped
    there = len(copy.ids()) + len(copy.ids("trash"))
    assert 0 < there < 8
    named = set(copy.store.kept())
    with copy.reader() as connection:
        rows = connection.execute("SELECT sha256 FROM capture UNION SELECT sha256 FROM asset").fetchall()
    assert named == {row[0] for row in rows}
    again = run(copy, path)
    assert outcomes(again).count("already there") == there
    assert_equal(library, copy)


def test_a_dry_run_writes_nothing_and_needs_no_library(library: Library, copy: Library, tmp_path: Path) -> None:
    full(library)
    path = written(library, tmp_path / "all.json")
    assert set(outcomes(run(None, path, dry_run=True))) == {"added"}
    dry = run(copy, path, dry_run=True)
    assert not list(copy.store.kept())
    assert not list((copy.folder / "backups").iterdir())
    assert dry.words == f"{run(copy, path).words} This was a dry run: nothing was written."


def test_what_another_program_wrote_anew_is_read_too(library: Library, copy: Library, tmp_path: Path) -> None:
    full(library)
    path = written(library, tmp_path / "all.json")
    path.write_text(json.dumps(document(path), indent=2), encoding="utf-8")
    assert set(outcomes(run(copy, path))) == {"added"}
    assert_equal(library, copy)


def test_a_writer_in_between_is_not_in_the_file(library: Library, tmp_path: Path) -> None:
    full(library)

    def tell(done: int, total: int, what: str) -> None:
        if done == 0:
            library.add(make_draft("Meanwhile", "New words"))

    export(library, ExportRequest((), "json", tmp_path / "all.json", everything=True), progress=tell)
    assert "Meanwhile" not in (tmp_path / "all.json").read_text("utf-8")


# Broken and hostile files


def altered(path: Path, section: str, change: Callable[[dict[str, Any]], object], at: int = 0) -> Path:
    """A file in which one record is another."""
    data = document(path)
    change(data[section][at])
    lines = [json.dumps({k: v for k, v in data.items() if not isinstance(v, list | dict) or k == "left_out"},
                        separators=(",", ":"))[:-1]]  # fmt: skip
    for name, records in data.items():
        if isinstance(records, list) and name not in ("left_out", "missing"):
            lines[-1] += ","
            lines.append(f'"{name}": [')
            lines += [json.dumps(each) + ("," if each is not records[-1] else "") for each in records]
            lines.append("]")
    path.write_text("\n".join([*lines[:-1], "],", '"complete":true}']), encoding="utf-8")
    return path


WRONG: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "a headline that is a number": (lambda record: record.update(title=3), "“title” is no text"),
    "no text": (lambda record: record.pop("html"), "lacks “html”"),
    "no moment": (lambda record: record.update(captured_at="soon"), "“captured_at” is no moment"),
    "half a character": (lambda record: record.update(note="\ud83e"), "“note” has half a character"),
    "a tag without a name": (lambda record: record.update(tags=[" / "]), "A tag needs a name"),
    "an id that is true": (lambda record: record.update(id=True), "“id” is no whole number"),
    "an endless id": (lambda record: record.update(id=10**30), "“id” is no whole number"),
    "a colour": (lambda record: record["highlights"][0].update(colour="red; x"), "“highlights”, “colour” is none of"),
    "a path for a hash": (
        lambda record: record["captures"][0].update(sha256="../../../etc/passwd"), "“captures”, “sha256” is no SHA-256"
    ),
    "a word for a list": (lambda record: record.update(captures="x"), "“captures” is no list"),
    "an origin": (lambda record: record["candidates"][0].update(origin="hearsay"), "“origin” is none of"),
    "not a number": (lambda record: record["candidates"][0].update(confidence=float("nan")), "no number from 0 to 1"),
}  # fmt: skip


@pytest.mark.parametrize("what", WRONG)
def test_a_record_that_is_wrong_is_told_with_its_line_and_costs_no_other(
    library: Library, copy: Library, tmp_path: Path, what: str
) -> None:
    full(library)
    change, sentence = WRONG[what]
    path = altered(written(library, tmp_path / "all.json"), "clippings", change)
    report = run(copy, path)
    (refused,) = [line for line in report.lines if line.outcome is Outcome.REFUSED]
    line = next(
        n for n, each in enumerate(path.read_text("utf-8").splitlines(), 1) if '"One"' in each or '"title": 3' in each
    )
    assert sentence in refused.sentence
    assert refused.sentence.startswith(f"Line {line} ")
    assert report.count(Outcome.ADDED) == 7
    assert check(copy).sound


def bomb(record: dict[str, Any]) -> None:
    record["gzip"] = base64.b64encode(gzip.compress(bytes(2_000_000), 9)).decode()


FILES: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "another's bytes": (
        lambda record: record.update(gzip=base64.b64encode(gzip.compress(b"other")).decode()), "was altered"
    ),
    "no gzip": (lambda record: record.update(gzip="AAAA"), "cannot be unpacked"),
    "no base64": (lambda record: record.update(gzip="é"), "cannot be unpacked"),
    "two in one": (
        lambda record: record.update(gzip=base64.b64encode(2 * base64.b64decode(record["gzip"])).decode()), "altered"
    ),
    "a bomb": (bomb, "has more than 1,000,000 bytes"),
}  # fmt: skip


@pytest.mark.parametrize("what", FILES)
def test_bytes_that_are_not_what_they_are_called_are_refused(
    library: Library, copy: Library, tmp_path: Path, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.intake.importers.whole_shape.LARGEST_FILE", 1_000_000)
    library.add(make_draft("One"))
    change, sentence = FILES[what]
    report = run(copy, altered(written(library, tmp_path / "all.json"), "files", change))
    assert outcomes(report) == ["refused", "added"]
    assert sentence in report.lines[0].sentence
    assert "is not in the file" in report.lines[1].sentence
    assert check(copy).sound


HOSTILE = {
    "a script": "<p>a</p><script>alert(1)</script>",
    "an address that runs": '<p><a href="javascript:alert(1)">a</a></p>',
    "a file for a picture": '<figure><img src="file:///etc/passwd" alt=""><figcaption></figcaption></figure>',
    "deep nesting": "<blockquote>" * 20_000 + "<p>a</p>" + "</blockquote>" * 20_000,
    "open nesting": "<ul><li>" * 20_000 + "a",
    "a giant table": f"<table>{'<tr><td>a</td></tr>' * 20_000}</table>",
    "blocks without end": "\n".join(["<p>a</p>"] * 20_000),
    "handlers": '<p onclick="x()">a</p>',
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_text_that_is_not_ours_is_put_into_our_form(
    library: Library, copy: Library, tmp_path: Path, what: str
) -> None:
    library.add(make_draft("One"))
    path = altered(
        written(library, tmp_path / "all.json"), "clippings", lambda record: record.update(html=HOSTILE[what])
    )
    report = run(copy, path)
    assert report.lines[0].sentence == "Its text was not as Cuttings writes texts, and was put into that form."
    html = copy.body(1).html()
    assert not any(word in html for word in ("script", "onclick", "file:"))
    assert html.count("<blockquote>") + html.count("<ul>") < 30
    assert check(copy).sound


def test_addresses_that_do_not_lead_to_the_web_are_left_out(library: Library, copy: Library, tmp_path: Path) -> None:
    library.add(make_draft("One"))
    path = altered(
        written(library, tmp_path / "all.json"), "clippings", lambda record: record.update(url="file:///etc/passwd")
    )
    report = run(copy, path)
    assert copy.clipping(1).article.url is None
    assert "is not the address of a web page" in report.lines[0].sentence


def test_a_file_that_was_cut_off_says_so_and_keeps_what_came_whole(
    library: Library, copy: Library, tmp_path: Path
) -> None:
    full(library)
    path = written(library, tmp_path / "all.json")
    lines = path.read_bytes().splitlines(keepends=True)
    start = next(number for number, line in enumerate(lines) if b'"clippings"' in line)
    path.write_bytes(b"".join(lines[: start + 4]) + lines[start + 4][:200])
    report = run(copy, path)
    assert outcomes(report) == ["added", "added", "added", "refused", "refused"]
    assert f"Line {start + 5} is no JSON" in report.lines[3].sentence
    assert "it is not whole" in report.lines[4].sentence
    assert check(copy).sound


@pytest.mark.parametrize("head", ['{"format":"cuttings-library","version":99,', '{"format":"cuttings-library",'])
def test_what_is_of_a_newer_version_or_has_no_head_is_refused_at_once(
    library: Library, copy: Library, tmp_path: Path, head: str
) -> None:
    library.add(make_draft("One"))
    path = written(library, tmp_path / "all.json")
    path.write_text(head + "\n" + path.read_text("utf-8").split("\n", 1)[1], encoding="utf-8")
    with pytest.raises(ClipError, match=r"newer version|is not that of a library"):
        run(copy, path)
    assert not copy.ids()


def test_deep_json_and_lines_that_are_none_are_told(library: Library, copy: Library, tmp_path: Path) -> None:
    library.add(make_draft("One"))
    path = written(library, tmp_path / "all.json")
    text = path.read_text("utf-8").replace('"clippings": [\n', '"clippings": [\n' + "[" * 100_000 + ",\n3,\nx,\n")
    path.write_text(text, encoding="utf-8")
    report = run(copy, path)
    assert outcomes(report) == ["refused"] * 3 + ["added"]


def test_an_id_far_away_is_not_kept(library: Library, copy: Library, tmp_path: Path) -> None:
    library.add(make_draft("One"))
    path = altered(written(library, tmp_path / "all.json"), "clippings", lambda record: record.update(id=2**52))
    assert [line.clipping for line in run(copy, path).lines] == [1]


VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.integers(0, 5), st.floats(), st.text(max_size=30),
    st.sampled_from(["", " ", "\x00", "\ud800", "0001-01-01T00:00:00+23:59", "9999-12-31", "http://[", "<p>" * 500]),
    st.lists(st.integers(0, 3), max_size=3), st.dictionaries(st.text(max_size=5), st.integers(), max_size=2),
)  # fmt: skip


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The ways to all that is in some JSON."""
    if path:
        yield path
    for key, each in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from places(each, (*path, key))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("hostile")
    with Library.create(folder / "library") as library:
        full(library)
        return document(written(library, folder / "all.json"))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_whatever_a_file_says_the_library_stays_sound(
    tmp_path_factory: pytest.TempPathFactory, whole: dict[str, Any], data: st.DataObject
) -> None:
    changed = json.loads(json.dumps(whole))
    for _ in range(data.draw(st.integers(1, 4))):
        section = data.draw(st.sampled_from([each for each in SECTIONS if changed[each]]))
        *way, last = data.draw(st.sampled_from(list(places(changed[section]))))
        place = changed[section]
        for key in way:
            place = place[key]
        place[last] = data.draw(VALUES)
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "all.json").write_text(json.dumps(changed), encoding="utf-8")
    with Library.create(folder / "copy") as copy:
        report = run(copy, folder / "all.json")
        assert all(line.sentence for line in report.lines if line.outcome is Outcome.REFUSED)
        assert check(copy).sound
        for number in (*copy.ids(), *copy.ids("trash")):
            copy.clipping(number), copy.captures(number), copy.readings(number), copy.links(number)
        copy.stories(), copy.saved_searches(), copy.tags(), copy.names_said()
        again = run(copy, written(copy, folder / "again.json"))
        assert again.count(Outcome.THERE) == len(copy.ids()) + len(copy.ids("trash"))


def test_a_name_of_bytes_is_theirs(library: Library, tmp_path: Path) -> None:
    library.add(make_draft("One"))
    (file,) = document(written(library, tmp_path / "all.json"))["files"]
    assert hashlib.sha256(gzip.decompress(base64.b64decode(file["gzip"]))).hexdigest() == file["sha256"]

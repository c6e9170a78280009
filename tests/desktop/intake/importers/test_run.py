"""An import as a whole: once, again, merged, undone, stopped, broken off."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.errors import ClipError, Refused
from db.library import Library
from db.model import Passage
from desktop.intake.importers import importer
from desktop.intake.importers.report import Outcome, Report
from desktop.intake.importers.run import CHUNK, run
from tests.desktop.intake.importers import exports
from tests.desktop.intake.importers.exports import FERRY, PIER, WORDS, saved
from tests.helpers.drafts import make_draft


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "library") as made:
        yield made


def pocket(folder: Path, count: int, name: str = "export") -> Path:
    lines = [
        f"Story {number},https://brackwell.example/{number},17000{number:05},pier,unread" for number in range(count)
    ]
    return saved(folder, "\n".join(["title,url,time_added,tags,status", *lines]), name)


def outcomes(report: Report) -> list[str]:
    return [line.outcome.value for line in report.lines]


def test_an_import_is_one_step_however_many_chunks_it_has(library: Library, tmp_path: Path) -> None:
    report = run(library, pocket(tmp_path, 2 * CHUNK + 7))
    assert report.count(Outcome.ADDED) == len(library.ids()) == 2 * CHUNK + 7
    assert [line.clipping for line in report.lines] == sorted(library.ids())
    assert library.undo_label == "Import from Pocket"
    library.undo()
    assert len(library.ids()) == 0
    library.redo()
    assert len(library.ids()) == 2 * CHUNK + 7


def test_the_same_again_doubles_nothing_and_writes_nothing(library: Library, tmp_path: Path) -> None:
    path = pocket(tmp_path, 5)
    run(library, path)
    copies = len(list((library.folder / "backups").iterdir()))
    report = run(library, path)
    assert outcomes(report) == ["already there"] * 5
    assert not report.changes
    assert report.lines[0].sentence == "It was imported before, as 1."
    assert len(library.ids()) == 5
    assert len(list((library.folder / "backups").iterdir())) == copies


def test_an_undone_import_can_be_done_again(library: Library, tmp_path: Path) -> None:
    path = pocket(tmp_path, 3)
    run(library, path)
    library.undo()
    assert outcomes(run(library, path)) == ["added"] * 3


def test_a_copy_of_the_library_is_made_first(library: Library, tmp_path: Path) -> None:
    library.add(make_draft())
    run(library, pocket(tmp_path, 1))
    (copy,) = (library.folder / "backups").glob("*before-import*")
    assert copy.stat().st_size > 0


@pytest.mark.parametrize("merge", [False, True])
def test_a_dry_run_says_what_a_run_does_and_writes_nothing(library: Library, tmp_path: Path, merge: bool) -> None:
    library.add(make_draft("Pier", url=PIER), tags=["harbour"])
    text = exports.POCKET + f"Again,{PIER},1,new,unread\nAnd again,{FERRY},1,ferry,unread\nNo,ftp://x,1,,\n,,,,\n"
    path = saved(tmp_path, text)
    before = library.undo_label
    dry = run(library, path, merge=merge, dry_run=True)
    assert (library.undo_label, len(library.ids())) == (before, 1)
    assert not (library.folder / "backups").exists() or not list((library.folder / "backups").iterdir())
    real = run(library, path, merge=merge)
    assert outcomes(dry) == outcomes(real)
    assert [line.sentence for line in dry.lines] == [line.sentence for line in real.lines]
    assert dry.words == f"{real.words} This was a dry run: nothing was written."


def test_a_dry_run_needs_no_library(tmp_path: Path) -> None:
    assert outcomes(run(None, pocket(tmp_path, 2), dry_run=True)) == ["added", "added"]


def test_what_is_there_is_told_and_left_as_it_is(library: Library, tmp_path: Path) -> None:
    library.add(make_draft("Pier", url=f"{PIER}?utm_source=x"))
    report = run(library, saved(tmp_path, exports.POCKET))
    assert outcomes(report) == ["already there", "added"]
    assert report.lines[0].sentence == "1, “Pier”, has the same address."
    assert library.clipping(1).tags == ()


def test_the_same_text_without_an_address_is_known(library: Library, tmp_path: Path) -> None:
    library.add(make_draft("Otherwise called", f"{WORDS}\n\n{exports.MORE}"))
    report = run(library, saved(tmp_path, json.dumps(exports.WALLABAG)))
    assert report.lines[0].sentence == "1, “Otherwise called”, has the same text."


def test_merging_gives_what_is_there_the_rest_in_the_same_step(library: Library, tmp_path: Path) -> None:
    library.add(make_draft("Pier", WORDS, url=PIER), tags=["Harbour"])
    library.set_note(1, "mine")
    report = run(library, saved(tmp_path, exports.RAINDROP), merge=True)
    assert outcomes(report) == ["merged", "added"]
    assert report.lines[0].sentence == (
        "1, “Pier”, has the same address. It gets the tags pier, council, Brackwell/Harbour, "
        "the note, 2 highlights, the star."
    )
    found = library.clipping(1)
    assert [tag.name for tag in found.tags] == ["Brackwell/Harbour", "council", "Harbour", "pier"]
    assert (found.note, found.starred) == ("mine\n\ncall the mayor", True)
    assert [each.quotation for each in library.highlights(1)] == ["put off the vote", "half of the benches"]
    again = run(library, saved(tmp_path, exports.RAINDROP), merge=True)
    assert outcomes(again) == ["already there", "already there"]
    library.undo()
    assert (library.clipping(1).note, len(library.ids())) == ("mine", 1)


def test_merging_brings_the_text_where_only_the_address_was_known(library: Library, tmp_path: Path) -> None:
    run(library, saved(tmp_path, exports.POCKET))
    report = run(library, saved(tmp_path, json.dumps(exports.WALLABAG)), merge=True)
    assert "It gets the text" in report.lines[0].sentence
    assert library.clipping(1).article.body.text().startswith(WORDS)
    assert library.highlights(1)[0].position is not None


def test_entries_of_one_address_become_one_clipping_with_all_their_tags(library: Library, tmp_path: Path) -> None:
    path = saved(tmp_path, exports.POCKET + f"Again,{PIER}#part,1,new,unread\n")
    assert outcomes(run(library, path, merge=True)) == ["added", "added", "merged"]
    assert [tag.name for tag in library.clipping(1).tags] == ["harbour", "new", "town council"]


def test_what_is_in_the_trash_is_told_and_stays_there(library: Library, tmp_path: Path) -> None:
    path = pocket(tmp_path, 1)
    run(library, path)
    library.trash([1])
    report = run(library, path, merge=True, tags=["new"])
    assert (outcomes(report), report.lines[0].sentence) == (["already there"], "It is in the trash, as 1.")
    assert library.clipping(1).trashed_at is not None


def test_tags_for_all(library: Library, tmp_path: Path) -> None:
    run(library, pocket(tmp_path, 2), tags=["from/pocket"])
    assert {tag.name for row in library.rows(library.ids()) for tag in row.tags} == {"pier", "from/pocket"}


def test_stopping_keeps_what_was_written_and_the_next_run_finishes(library: Library, tmp_path: Path) -> None:
    path = pocket(tmp_path, 2 * CHUNK)
    seen: list[tuple[int, int]] = []
    report = run(
        library, path, progress=lambda done, total, _: seen.append((done, total)), cancelled=lambda: len(seen) > 6
    )
    assert report.stopped
    assert 0 < len(library.ids()) < 2 * CHUNK
    assert all(0 <= done <= total for done, total in seen)
    rest = run(library, path)
    assert len(library.ids()) == 2 * CHUNK
    assert rest.count(Outcome.ADDED) + report.count(Outcome.ADDED) == 2 * CHUNK


def test_a_crash_between_chunks_loses_none_and_doubles_none(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = pocket(tmp_path, 3 * CHUNK)
    write = library.add_arrivals
    calls = []

    def failing(*arguments, **options):
        calls.append(1)
        if len(calls) == 2:
            raise OSError("the disk is gone")
        return write(*arguments, **options)

    monkeypatch.setattr(library, "add_arrivals", failing)
    with pytest.raises(OSError, match="the disk is gone"):
        run(library, path)
    assert len(library.ids()) == CHUNK
    monkeypatch.undo()
    report = run(library, path)
    assert (report.count(Outcome.THERE), report.count(Outcome.ADDED)) == (CHUNK, 2 * CHUNK)


def test_one_that_the_library_refuses_costs_the_others_nothing(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = library.add_arrivals

    def choosy(arrivals, name, into=None):
        if any(each.draft.article.title == "Story 3" for each in arrivals):
            raise Refused("That cannot be kept.")
        return write(arrivals, name, into)

    monkeypatch.setattr(library, "add_arrivals", choosy)
    report = run(library, pocket(tmp_path, 6))
    assert outcomes(report) == ["added", "added", "added", "refused", "added", "added"]
    assert report.lines[3].sentence == "That cannot be kept."
    library.undo()
    assert len(library.ids()) == 0


def test_a_format_that_is_named_has_to_be_the_right_one(library: Library, tmp_path: Path) -> None:
    path = pocket(tmp_path, 1)
    with pytest.raises(ClipError, match=r"no export of Pinboard \(JSON\)\. It is one of Pocket"):
        run(library, path, importer=importer("pinboard"))
    assert outcomes(run(library, path, importer=importer("pocket"))) == ["added"]


def test_what_is_no_export_names_the_command_for_articles(library: Library, tmp_path: Path) -> None:
    with pytest.raises(ClipError, match="cuttings clip"):
        run(library, saved(tmp_path, WORDS))


def test_the_report_is_a_table_without_formulas(library: Library, tmp_path: Path) -> None:
    path = saved(tmp_path, f'title,url,time_added,tags,status\n"=1+1",{PIER},1,,\n"\t@x","ftp://no",1,,\n')
    report = run(library, path)
    report.write(tmp_path / "report.csv")
    lines = list(csv.reader(io.StringIO((tmp_path / "report.csv").read_text("utf-8-sig"))))
    assert lines[0] == ["row", "title", "outcome", "clipping", "why"]
    assert lines[1] == ["1", "'=1+1", "added", "1", ""]
    assert lines[2][:3] == ["2", "'@x", "refused"]


def test_highlights_of_a_text_stand_in_it(library: Library, tmp_path: Path) -> None:
    run(library, saved(tmp_path, exports.ENEX))
    (found,) = library.highlights(1)
    assert (found.quotation, found.colour, found.position is not None) == (exports.MORE, "green", True)
    picture = library.clipping(1).article.body.blocks[1]
    assert library.asset(picture.asset).content == exports.picture()  # type: ignore[union-attr]


def test_words_of_a_passage_that_is_not_in_the_text_are_kept(library: Library, tmp_path: Path) -> None:
    run(library, saved(tmp_path, exports.INSTAPAPER))
    (found,) = library.highlights(1)
    assert (found.quotation, found.position) == (Passage("put off the vote").quotation, None)


def test_what_version_1_exported_comes_back(library: Library, tmp_path: Path) -> None:
    clipping = {
        "id": 7, "title": "Pier", "outlet": None, "authors": [], "agency": "AFP", "keywords": ["pier"], "url": PIER,
        "language": "en", "text": WORDS, "html": f"<p>{WORDS}</p>", "word_count": 20, "tags": ["harbour/pier"],
        "note": "mine", "starred": True, "captured_at": "2026-03-01T08:00:00Z", "sha256": "ab" * 32,
    }  # fmt: skip
    dossier = {"format": "cuttings-dossier", "version": 1, "title": "x", "clippings": [clipping]}
    assert outcomes(run(library, saved(tmp_path, json.dumps(dossier)))) == ["added"]
    now = library.clipping(1)
    assert (now.article.title, now.article.agency, now.article.keywords) == ("Pier", "AFP", ("pier",))
    assert (now.article.body.text(), now.article.url) == (WORDS, PIER)
    assert (now.note, now.starred, [tag.name for tag in now.tags]) == ("mine", True, ["harbour/pier"])
    assert now.captured_at == "2026-03-01T08:00:00Z"


def test_entries_without_content_share_an_original_in_which_they_stand(library: Library, tmp_path: Path) -> None:
    run(library, pocket(tmp_path, CHUNK + 5))
    assert len(list(library.store.kept())) == 2
    (capture,) = library.captures(CHUNK + 3)
    assert f"https://brackwell.example/{CHUNK + 2}" in library.capture_content(capture).decode()
    assert capture.url == f"https://brackwell.example/{CHUNK + 2}"

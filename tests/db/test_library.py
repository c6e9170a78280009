"""Opening, sharing and refusing libraries; what a written clipping looks like when it is read again."""

from __future__ import annotations

import gzip
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from db import schema
from db.body import Body
from db.changes import CLIPPINGS, NOTES, Changes
from db.errors import (
    DiskFull,
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryMissing,
    LibraryReadOnly,
    NotFound,
    Refused,
)
from db.library import Library
from db.model import Candidate, Draft, Duplicate, Origin, ReadAlso
from db.sort import Sort
from tests.helpers.drafts import TEXT, make_draft


def test_what_was_added_is_read_again_after_reopening(tmp_path: Path) -> None:
    draft = make_draft(
        outlet="Harbour Courier",
        authors=("Ada Quill", "Tom Reef"),
        agency="AFP",
        published="2024-11-20T15:15:00+05:45",
        url="https://www.harbour.example/pier?utm_source=x",
        read_also=(ReadAlso("Pier costs double", "https://www.harbour.example/costs"),),
    )
    with Library.create(tmp_path / "kept") as library:
        number, changes = library.add(draft, tags=["local/harbour"])
        assert changes.ids(CLIPPINGS) == {number}
    with Library.open(tmp_path / "kept") as library:
        clipping = library.clipping(number)
        assert clipping.article == draft.article
        assert [tag.name for tag in clipping.tags] == ["local/harbour"]
        assert clipping.filed
        assert clipping.word_count == len(TEXT.split())
        assert clipping.candidates == draft.candidates
        (capture,) = library.captures(number)
        assert library.capture_content(capture) == draft.original.content
        assert clipping.sha256 == capture.sha256


def test_originals_can_be_read_without_the_program(library: Library) -> None:
    number, _ = library.add(make_draft(content=b"just as it came \xff\x00"))
    (capture,) = library.captures(number)
    with gzip.open(library.store.path(capture.sha256)) as file:
        assert file.read() == b"just as it came \xff\x00"


def test_create_refuses_a_folder_with_other_things(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").touch()
    with pytest.raises(LibraryError, match="is not empty"):
        Library.create(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.doc"]


def test_create_refuses_a_folder_with_a_library(library: Library) -> None:
    with pytest.raises(LibraryError, match="already a library"):
        Library.create(library.folder)


def test_open_says_where_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing, match="There is no library in"):
        Library.open(tmp_path)


def test_creation_that_was_cut_short_is_finished_by_opening(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite3").touch()
    with Library.open(tmp_path) as library:
        number, _ = library.add(make_draft())
        assert library.clipping(number).article.title == make_draft().article.title


def test_a_second_opening_is_told_who_is_in_the_way(library: Library) -> None:
    with pytest.raises(LibraryBusy, match="open in another"):
        Library.open(library.folder)


def test_a_second_opening_may_read(library: Library) -> None:
    number, _ = library.add(make_draft())
    with Library.open(library.folder, read_only=True) as other:
        assert other.clipping(number).article.title == make_draft().article.title
        with pytest.raises(LibraryReadOnly):
            other.star([number])


def test_the_lock_is_free_after_a_killed_process(tmp_path: Path) -> None:
    Library.create(tmp_path / "kept").close()
    code = (
        "import sys,os\nfrom pathlib import Path\nfrom db.library import Library\n"
        "Library.open(Path(sys.argv[1]))\nos._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "kept")], check=False, timeout=60)
    Library.open(tmp_path / "kept").close()


def test_a_library_of_a_newer_version_can_be_read_but_not_written(tmp_path: Path) -> None:
    with Library.create(tmp_path / "new") as library:
        number, _ = library.add(make_draft())
    with sqlite3.connect(tmp_path / "new" / "library.sqlite3") as connection:
        connection.execute(f"PRAGMA user_version = {schema.newest_version() + 1}")
    connection.close()
    with Library.open(tmp_path / "new") as library:
        assert "newer version" in library.read_only_reason
        assert library.clipping(number).id == number
        with pytest.raises(LibraryReadOnly, match="newer version"):
            library.trash([number])


def test_a_file_that_is_no_database_is_told_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "library.sqlite3"
    file.write_bytes(b"These are my notes, not a database. " * 200)
    before = file.read_bytes()
    with pytest.raises(LibraryDamaged, match="is damaged or is not a library"):
        Library.open(tmp_path)
    assert file.read_bytes() == before


def test_another_programs_database_is_told_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "library.sqlite3"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    with pytest.raises(LibraryDamaged, match="not a library of Cuttings"):
        Library.open(tmp_path)
    with sqlite3.connect(file) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("recipes",)]
    connection.close()


@pytest.mark.parametrize("keep", [0, 100, 4096, 20000])
def test_a_truncated_database_is_told(tmp_path: Path, keep: int) -> None:
    with Library.create(tmp_path / "cut") as library:
        for number in range(40):
            library.add(make_draft(f"Headline {number}", TEXT * 20))
    file = tmp_path / "cut" / "library.sqlite3"
    with file.open("rb+") as stream:
        stream.truncate(keep)
    with pytest.raises(LibraryDamaged):
        _read_everything(tmp_path / "cut")


def _read_everything(folder: Path) -> None:
    with Library.open(folder) as library:
        library.rows(list(library.ids()))
        library.texts(list(range(1, 41)))


@pytest.mark.skipif(os.name == "nt", reason="permissions work otherwise on Windows")
def test_a_folder_without_permission_to_write_opens_for_reading() -> None:
    code = (
        "import os, sys\nfrom pathlib import Path\n"
        "from db.library import Library\nfrom db.errors import LibraryReadOnly\n"
        "if os.getuid() == 0: os.setgid(65534); os.setuid(65534)\n"
        "library = Library.open(Path(sys.argv[1]))\n"
        "print(library.clipping(1).article.title, library.read_only_reason)\n"
        "try: library.star([1])\nexcept LibraryReadOnly as error: print(error)\n"
        "library.close()"
    )
    with tempfile.TemporaryDirectory() as outer:
        Path(outer).chmod(0o755)
        folder = Path(outer) / "shelf"
        with Library.create(folder) as library:
            library.add(make_draft())
        (folder / "lock").unlink(missing_ok=True)
        (folder / "library.sqlite3").chmod(0o444)
        folder.chmod(0o555)
        try:
            result = subprocess.run(
                [sys.executable, "-c", code, str(folder)], capture_output=True, text=True, timeout=60, check=False
            )
        finally:
            folder.chmod(0o755)
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith(make_draft().article.title)
    assert "There is no permission to write in" in result.stdout
    assert "Nothing can be changed here." in result.stdout


def test_a_full_disk_keeps_what_was_there_and_says_so(library: Library) -> None:
    number, _ = library.add(make_draft())
    assert library._writer is not None
    pages = library._writer.run_bare(lambda database: database.conn.execute("PRAGMA page_count").fetchone()[0])
    library._writer.run_bare(lambda database: database.conn.execute(f"PRAGMA max_page_count = {pages + 2}"))
    with pytest.raises(DiskFull, match="is full; nothing of this action was kept"):
        library.add(make_draft("A long one", "word " * 50000))
    assert library.counts()["all"] == 1
    assert library.undo_label == "Add clipping"
    library._writer.run_bare(lambda database: database.conn.execute("PRAGMA max_page_count = 1000000"))
    library.add(make_draft("A long one", "word " * 50000))
    assert library.counts()["all"] == 2
    assert library.clipping(number).id == number


def test_a_closed_library_says_so(library: Library) -> None:
    library.close()
    with pytest.raises(LibraryError, match="closed"):
        library.counts()
    with pytest.raises(LibraryError, match="closed"):
        library.star([1])
    library.close()


def test_many_are_added_all_or_none(library: Library) -> None:
    def drafts() -> Iterator[tuple[Draft, list[str]]]:
        yield make_draft("One"), ["a"]
        raise RuntimeError("the feed broke")

    with pytest.raises(RuntimeError):
        library.add_many(drafts(), "Import feed")
    assert library.counts()["all"] == 0
    assert library.tags() == []
    assert library.undo_label is None


def test_subscribers_hear_of_each_change_until_they_leave(library: Library) -> None:
    heard: list[Changes] = []
    leave = library.subscribe(heard.append)
    number, _ = library.add(make_draft())
    library.set_note(number, "call the mayor")
    leave()
    library.star([number])
    assert [each.label for each in heard] == ["Add clipping", "Edit note"]
    assert heard[1].touched == {NOTES: {number}}


def test_views_hold_what_their_names_say(library: Library) -> None:
    old, _ = library.add(make_draft("Old", published="2020-01-01"))
    new, _ = library.add(make_draft("New", published="2026-01-01T10:00:00+05:00"), tags=["x"])
    gone, _ = library.add(make_draft("Gone", published="2023-01-01"))
    library.star([old])
    library.mark_read([new])
    library.trash([gone])
    assert list(library.ids()) == [new, old]
    assert list(library.ids("all", Sort.OLDEST)) == [old, new]
    assert list(library.ids("inbox")) == [old]
    assert list(library.ids("unread")) == [old]
    assert list(library.ids("starred")) == [old]
    assert list(library.ids("trash")) == [gone]
    assert library.counts() == {"all": 2, "inbox": 1, "unread": 1, "starred": 1, "trash": 1, "highlights": 0}
    assert [row.id for row in library.rows([gone, 999, new])] == [gone, new]


def test_edits_are_kept_with_their_origin_and_dates_are_checked(library: Library) -> None:
    number, _ = library.add(make_draft())
    library.edit_fields(
        [number], {"outlet": " Gull  Post ", "authors": "Ada Quill; Tom Reef", "published": "2024-11-20 15:15"}
    )
    article = library.clipping(number).article
    assert (article.outlet, article.authors) == ("Gull Post", ("Ada Quill", "Tom Reef"))
    assert article.published == "2024-11-20T15:15:00"
    assert Candidate("outlet", "Gull Post", Origin.USER, 1.0) in library.clipping(number).candidates
    with pytest.raises(Refused, match="is not a date"):
        library.edit([number], "published", "next Tuesday")
    with pytest.raises(Refused, match="needs a headline"):
        library.edit([number], "title", "  ")
    with pytest.raises(Refused, match="no field"):
        library.edit([number], "colour", "red")
    with pytest.raises(NotFound):
        library.edit([number, 99], "outlet", "x")
    assert library.clipping(number).article == article


def test_a_new_capture_keeps_the_old_one_and_what_a_person_set(library: Library) -> None:
    number, _ = library.add(make_draft(outlet="Wrong"))
    library.edit([number], "outlet", "Harbour Courier")
    library.add_capture(
        number, make_draft("Council kills pier", "It is off.", outlet="Wrong", taken_at="2026-03-02T08:00:00Z")
    )
    clipping = library.clipping(number)
    assert clipping.article.title == "Council kills pier"
    assert clipping.article.outlet == "Harbour Courier"
    assert clipping.article.body == Body.from_text("It is off.")
    assert len(library.captures(number)) == 2
    library.undo()
    assert library.clipping(number).article.title == "Council puts off pier vote"
    assert len(library.captures(number)) == 1


def test_the_same_address_and_the_same_words_are_recognised(library: Library) -> None:
    number, _ = library.add(make_draft(url="https://www.harbour.example/pier/?utm_source=mail#top"))
    by_address = library.twins(make_draft("Other", "Other words.", url="http://m.harbour.example/pier"))
    assert [(twin.row.id, twin.by) for twin in by_address] == [(number, Duplicate.URL)]
    by_body = library.twins(make_draft("Other headline", TEXT.upper().replace("\n\n", "\n")))
    assert [(twin.row.id, twin.by) for twin in by_body] == [(number, Duplicate.BODY)]
    assert library.twins(make_draft("Other", "Other words.", url="https://harbour.example/pier/2")) == []
    library.trash([number])
    assert library.twins(make_draft()) == []


def test_pointers_are_completed_when_the_story_arrives(library: Library) -> None:
    first, _ = library.add(make_draft(read_also=(ReadAlso("Pier costs DOUBLE"), ReadAlso("x", "https://h.example/2"))))
    assert [each.target for each in library.clipping(first).article.read_also] == [None, None]
    second, _ = library.add(make_draft("Pier costs double", "Twice."))
    third, changes = library.add(make_draft("Y", "Why.", url="http://www.h.example/2/"))
    assert [each.target for each in library.clipping(first).article.read_also] == [second, third]
    assert library.read_also_from(second) == [first]
    assert changes.ids("pointers") == {first}


def test_emptying_the_trash_deletes_for_ever_and_spares_the_rest(library: Library) -> None:
    kept, _ = library.add(make_draft(content=b"same"))
    gone, _ = library.add(make_draft("Gone", content=b"same"))
    also, _ = library.add(make_draft("Also gone", content=b"only mine"))
    (capture,) = library.captures(also)
    library.trash([gone, also])
    library.purge()
    with pytest.raises(NotFound):
        library.clipping(gone)
    assert not library.store.path(capture.sha256).exists()
    assert library.capture_content(library.captures(kept)[0]) == b"same"
    assert len(list((library.folder / "backups").glob("*.sqlite3"))) == 1


def test_only_what_is_in_the_trash_is_deleted_for_ever(library: Library) -> None:
    number, _ = library.add(make_draft())
    with pytest.raises(Refused, match="Only clippings in the trash"):
        library.purge([number])
    assert library.clipping(number).id == number


def test_a_whole_copy_opens_as_a_library(library: Library, tmp_path: Path) -> None:
    number, _ = library.add(make_draft(content=b"original"))
    library.backup(tmp_path / "copy.zip")
    with pytest.raises(LibraryError, match="exists already"):
        library.backup(tmp_path / "copy.zip")
    shutil.unpack_archive(tmp_path / "copy.zip", tmp_path / "copy")
    with Library.open(tmp_path / "copy") as copy:
        assert copy.clipping(number).article == library.clipping(number).article
        assert copy.capture_content(copy.captures(number)[0]) == b"original"

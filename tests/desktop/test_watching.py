"""The watched folder: which files are taken when, and that they stay as they are."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.errors import ClipError
from db.library import Library
from desktop.watching import Seen, growing, look, settle_all, take
from tests.helpers.site import article

STORY = (
    "Ferry to run again\n\nBy Nora Whitcombe\n\n"
    "TIDEWATER, March 3 - The ferry across the sound runs again on weekdays.\n\n"
    "It carries bicycles free of charge, the harbour council said on Monday after a vote.\n"
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "library") as library:
        yield library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "clippings to be"
    folder.mkdir()
    return folder


def names(found: list[Path]) -> list[str]:
    return [path.name for path in found]


def test_a_file_is_taken_once_it_no_longer_grows(folder: Path) -> None:
    seen = Seen()
    story = folder / "story.txt"
    story.write_text(STORY[:40])
    assert look(folder, seen) == []
    story.write_text(STORY)
    assert look(folder, seen) == []
    assert growing(seen)
    assert look(folder, seen) == [story]
    seen.settle(story)
    assert look(folder, seen) == []
    assert not growing(seen)


def test_one_that_changes_later_is_new_again(folder: Path) -> None:
    seen = Seen()
    story = folder / "story.txt"
    story.write_text(STORY)
    settle_all(folder, seen)
    assert look(folder, seen) == []
    story.write_text(STORY + "\nMore follows.\n")
    look(folder, seen)
    assert look(folder, seen) == [story]


def test_what_is_being_written_hidden_empty_or_elsewhere_is_passed_over(folder: Path, tmp_path: Path) -> None:
    for name in ("a.html.part", "b.html.crdownload", ".hidden.txt", "~$note.docx", "c.txt~", "Thumbs.db", "d.tmp"):
        (folder / name).write_text(STORY)
    (folder / "empty.html").write_bytes(b"")
    (folder / "loading.html").write_text("<p>")
    (folder / "loading.html.part").write_text(STORY)
    (folder / "inside").mkdir()
    (folder / "inside" / "story.txt").write_text(STORY)
    elsewhere = tmp_path / "private.txt"
    elsewhere.write_text(STORY)
    os.symlink(elsewhere, folder / "link.txt")
    (folder / "right.txt").write_text(STORY)
    seen = Seen()
    look(folder, seen)
    assert names(look(folder, seen)) == ["right.txt"]


def test_what_was_taken_is_remembered_between_runs(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "cache" / "seen.json"
    (folder / "story.txt").write_text(STORY)
    seen = Seen()
    settle_all(folder, seen)
    seen.save(file)
    again = Seen.load(file)
    look(folder, again)
    assert look(folder, again) == []
    (folder / "story.txt").unlink()
    look(folder, again)
    assert again.taken == {}


@pytest.mark.parametrize("content", ["", "[1]", '{"a": 3, "b": [1], "c": ["x", 2]}', "[" * 100_000])
def test_a_damaged_memory_is_none(tmp_path: Path, content: str) -> None:
    (tmp_path / "seen.json").write_text(content)
    assert Seen.load(tmp_path / "seen.json") == Seen()


def test_a_folder_that_is_gone_is_said(folder: Path) -> None:
    folder.rmdir()
    with pytest.raises(ClipError, match="cannot be read"):
        look(folder, Seen())


def test_files_become_clippings_in_the_inbox_and_stay_where_they_are(folder: Path, library: Library) -> None:
    story = folder / "story.txt"
    story.write_text(STORY)
    before = (story.read_bytes(), story.stat().st_mtime_ns)
    taken = take(library, story, tags=["from folder"])
    (number,) = taken.ids
    clipping = library.clipping(number)
    assert clipping.article.title == "Ferry to run again"
    assert [tag.name for tag in clipping.tags] == ["from folder"]
    assert not clipping.filed
    assert (story.read_bytes(), story.stat().st_mtime_ns) == before


def test_the_same_bytes_do_not_come_in_twice_even_after_their_clipping_was_deleted(
    folder: Path, library: Library
) -> None:
    (folder / "story.txt").write_text(STORY)
    (folder / "copy.txt").write_text(STORY)
    (number,) = take(library, folder / "story.txt").ids
    library.trash([number])
    again = take(library, folder / "copy.txt")
    assert (again.ids, again.already) == ((), 1)


def test_several_files_are_one_step_where_that_is_wanted(folder: Path, library: Library) -> None:
    (folder / "a.html").write_bytes(article("Ferry to run"))
    (folder / "b.html").write_bytes(article("Pier vote put off", "The harbour council put off the vote once more. "))
    first = take(library, folder / "a.html")
    second = take(library, folder / "b.html", into=first.changes.step)
    assert len(library.ids()) == 2
    assert second.changes.step == first.changes.step
    library.undo()
    assert len(library.ids()) == 0


def test_a_mailbox_gives_each_mail_once(folder: Path, library: Library) -> None:
    mail = (
        "From desk@courier.example Mon Mar  3 08:00:00 2025\nFrom: Desk <desk@courier.example>\nTo: me@home.example\n"
        "Subject: {title}\nDate: Mon, 3 Mar 2025 08:00:00 +0000\nMIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=utf-8\n\n{text}\n\n"
    )
    text = "The harbour council met on Monday and {} for the third time, its chair said after the meeting."
    box = folder / "letters.mbox"
    box.write_text("".join(mail.format(title=f"Letter {n}", text=text.format(f"did thing {n}" * 3)) for n in range(3)))
    assert len(take(library, box).ids) == 3
    assert (take(library, box).ids, take(library, box).already) == ((), 3)


def test_what_holds_no_article_is_passed_over_and_what_cannot_be_read_is_told(folder: Path, library: Library) -> None:
    (folder / "picture.jpg").write_bytes(b"\xff\xd8\xff\xe0" + b"\0" * 100)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n" + b"\0" * 100)
    assert take(library, folder / "picture.jpg").passed_over
    broken = take(library, folder / "broken.pdf")
    assert (broken.ids, broken.passed_over) == ((), False)
    assert "broken.pdf" in broken.sentences[0]
    assert len(library.ids()) == 0

"""The inbox: files that are whole or not there, and what the library makes of them - each page once."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from db.body import Picture
from db.errors import ClipError, DiskFull, LibraryError
from db.library import Library
from db.model import Draft
from db.sort import Sort
from desktop.browser import inbox as inbox_module
from desktop.browser.drafting import draft_of, draft_of_file
from desktop.browser.draining import Taken, drain
from desktop.browser.inbox import Inbox
from tests.desktop.browser.pages import MOMENT, PIXEL, SENTENCES, URL, html, page, picture
from tests.helpers.command_line import runner


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "library", "Harbour") as opened:
        yield opened


@pytest.fixture
def inbox(library: Library) -> Inbox:
    return Inbox(library.folder)


def taken_in(library: Library, inbox: Inbox) -> list[Taken]:
    return list(drain(library, inbox, draft_of_file))


# Files


def test_a_page_comes_back_as_it_was_put(inbox: Inbox):
    put = page(
        html=html() + "\u2028 “漢字”",
        selection={"html": "<p>x</p>", "text": "x"},
        pictures=[picture("http://news.test/a.png"), picture("http://news.test/b.png", b"<svg onload=x>")],
    )
    path = inbox.put(put)
    assert inbox.read(path) == put
    assert [each.source for each in put.pictures] == ["http://news.test/a.png"]
    (waiting,) = inbox.waiting()
    assert (waiting.path, waiting.kept_at, waiting.key) == (path, MOMENT, put.key)


def test_nothing_half_written_is_taken_for_a_page(inbox: Inbox, monkeypatch: pytest.MonkeyPatch):
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("desktop.browser.inbox.os.fsync", full)
    with pytest.raises(DiskFull):
        inbox.put(page())
    assert inbox.waiting() == []
    assert list(inbox.folder.iterdir()) == []


def test_an_inbox_without_room_says_so(inbox: Inbox, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(inbox_module, "MOST_FILES", 1)
    inbox.put(page())
    with pytest.raises(ClipError, match="1 pages wait in it"):
        inbox.put(page())


def test_what_was_begun_and_never_ended_is_swept_away_in_time(library: Library, inbox: Inbox):
    inbox.put(page())
    old, fresh = inbox.folder / ".old.new", inbox.folder / ".fresh.new"
    old.write_text("{", encoding="utf-8")
    fresh.write_text("{", encoding="utf-8")
    os.utime(old, (1, 1))
    taken_in(library, inbox)
    assert (old.exists(), fresh.exists()) == (False, True)


def test_the_oldest_comes_first(inbox: Inbox):
    later = page(kept_at="2024-11-21T00:00:00Z")
    inbox.put(later)
    inbox.put(page())
    assert [each.key for each in inbox.waiting()][1] == later.key


# Taking in


def test_a_page_becomes_a_clipping_with_what_the_person_chose(library: Library, inbox: Inbox):
    inbox.put(page())
    (taken,) = taken_in(library, inbox)
    assert (taken.how, taken.words) == ("added", "Clipped “Council puts off pier vote” from the browser.")
    clipping = library.clipping(taken.clipping_id or 0)
    assert clipping.article.title == "Council puts off pier vote"
    assert clipping.article.body.text() == "\n\n".join(SENTENCES)
    assert (clipping.article.url, clipping.captured_at) == (URL, MOMENT)
    assert [tag.name for tag in clipping.tags] == ["local/harbour"]
    assert (clipping.starred, clipping.filed) == (True, True)
    assert [story.name for story in library.stories_of(clipping.id)] == ["Pier"]
    (capture,) = library.captures(clipping.id)
    assert library.capture_content(capture).decode() == html()
    assert inbox.waiting() == []
    library.undo()
    assert list(library.ids("all", Sort.NEWEST)) == []


def test_what_was_learnt_of_an_outlet_holds_for_pages_from_the_browser(library: Library, inbox: Inbox):
    inbox.put(page())
    (first,) = taken_in(library, inbox)
    library.edit([first.clipping_id or 0], "outlet", "Harbour Courier")
    other = "http://news.test/harbour/crane"
    inbox.put(page(key="5f0c5cf4-0d52-4bb0-8e8f-0c7d8f1c9a11", url=other))
    (second,) = taken_in(library, inbox)
    assert second.how == "added"
    assert library.clipping(second.clipping_id or 0).article.outlet == "Harbour Courier"


def test_a_page_that_is_there_becomes_its_next_capture(library: Library, inbox: Inbox):
    inbox.put(page(tags=[], story="", starred=False))
    inbox.put(
        page(kept_at="2024-11-21T08:00:00Z", url="https://www.news.test/harbour/pier", html=html("Pier: no vote"))
    )
    first, second = taken_in(library, inbox)
    assert (first.how, second.how, second.clipping_id) == ("added", "captured", first.clipping_id)
    assert "another capture" in second.words
    clipping = library.clipping(first.clipping_id or 0)
    assert clipping.article.title == "Pier: no vote"
    assert len(library.captures(clipping.id)) == 2
    assert [tag.name for tag in clipping.tags] == ["local/harbour"]
    assert clipping.starred
    assert [story.name for story in library.stories_of(clipping.id)] == ["Pier"]
    library.undo()
    before = library.clipping(clipping.id)
    assert (before.article.title, before.tags, before.starred) == ("Council puts off pier vote", (), False)


def test_a_page_that_names_another_sites_address_stays_its_own(library: Library, inbox: Inbox):
    inbox.put(page())
    canonical = '<link rel="canonical" href="http://news.test/harbour/pier">'
    inbox.put(page(kept_at="2024-11-21T00:00:00Z", url="http://evil.test/x", html=html("Pier is free", head=canonical)))
    first, second = taken_in(library, inbox)
    assert (first.how, second.how) == ("added", "added")
    assert library.clipping(first.clipping_id or 0).article.title == "Council puts off pier vote"
    assert library.clipping(second.clipping_id or 0).article.url == "http://evil.test/x"


def test_a_selection_is_the_text_and_the_page_gives_the_fields(library: Library, inbox: Inbox):
    selected = f"<p>{SENTENCES[2]}</p><p>{SENTENCES[3]}</p>"
    head = '<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Ada Quill">'
    inbox.put(page(html=html(head=head), selection={"html": selected, "text": "\n".join(SENTENCES[2:])}))
    (taken,) = taken_in(library, inbox)
    article = library.clipping(taken.clipping_id or 0).article
    assert article.title == "Council puts off pier vote"
    assert article.outlet == "Harbour Post"
    assert article.body.text() == "\n\n".join(SENTENCES[2:])


def test_a_selection_with_its_headline_does_not_repeat_it(library: Library, inbox: Inbox):
    selected = f"<h1>Council puts off pier vote</h1><p>{SENTENCES[0]}</p><p>{SENTENCES[1]}</p>"
    inbox.put(page(selection={"html": selected, "text": "x"}))
    (taken,) = taken_in(library, inbox)
    assert library.clipping(taken.clipping_id or 0).article.body.text() == "\n\n".join(SENTENCES[:2])


def test_a_selection_of_a_page_that_is_there_is_a_clipping_of_its_own(library: Library, inbox: Inbox):
    inbox.put(page())
    inbox.put(page(kept_at="2024-11-21T00:00:00Z", selection={"html": f"<p>{SENTENCES[3]}</p>", "text": SENTENCES[3]}))
    first, second = taken_in(library, inbox)
    assert second.how == "added"
    assert library.body(first.clipping_id or 0).text() == "\n\n".join(SENTENCES)


def test_pictures_that_came_along_are_kept_and_shown(library: Library, inbox: Inbox):
    figure = '<figure><img src="http://news.test/pier.png" alt="The pier"><figcaption>The pier.</figcaption></figure>'
    pictures = [picture("http://news.test/pier.png"), picture("http://news.test/advertisement.png", PIXEL + b"x")]
    inbox.put(page(html=html(body=figure + f"<p>{SENTENCES[0]} Again.</p>"), pictures=pictures))
    (taken,) = taken_in(library, inbox)
    (shown,) = [each for each in library.body(taken.clipping_id or 0).blocks if isinstance(each, Picture)]
    assert shown.source == "http://news.test/pier.png"
    assert library.asset(shown.asset).content == PIXEL
    with library.reader() as connection:
        assert connection.execute("SELECT count(*) FROM asset").fetchone()[0] == 1


def test_a_page_without_an_article_is_kept_all_the_same(library: Library, inbox: Inbox):
    inbox.put(page(html="<html><body><div></div></body></html>", title="A map of the harbour"))
    (taken,) = taken_in(library, inbox)
    clipping = library.clipping(taken.clipping_id or 0)
    assert (taken.how, clipping.article.title) == ("added", "A map of the harbour")
    assert taken.words.startswith("Clipped “A map of the harbour” from the browser. Its article could not be read")
    assert len(library.captures(clipping.id)) == 1


def test_scripts_of_a_page_do_not_reach_the_text():
    text = draft_of(
        page(html=html(body="<script>alert(1)</script><p onclick='x()'>Last line of it all, quite long.</p>"))
    )
    markup = text.article.body.html()
    assert "alert" not in markup
    assert "onclick" not in markup


# Once, whatever happens


def test_a_crash_after_the_library_had_it_adds_nothing_twice(library: Library, inbox: Inbox):
    for kept_at in (MOMENT, "2024-11-21T00:00:00Z"):
        path = inbox.put(page(kept_at=kept_at))
        content = path.read_bytes()
        taken_in(library, inbox)
        path.write_bytes(content)
        again = taken_in(library, inbox)
        assert not path.exists()
        (number,) = library.ids("all", Sort.NEWEST)
        assert [each.how for each in again] == ["known"]
    assert len(library.captures(number)) == 2


def test_a_crash_between_a_capture_and_its_tags_loses_and_doubles_nothing(
    library: Library, inbox: Inbox, monkeypatch: pytest.MonkeyPatch
):
    def crash(*_: Any, **__: Any) -> None:
        raise LibraryError("The power went.")

    inbox.put(page(tags=[]))
    taken_in(library, inbox)
    inbox.put(page(kept_at="2024-11-21T00:00:00Z", tags=["pier"]))
    with monkeypatch.context() as patch:
        patch.setattr(library, "join_arrivals", crash)
        with pytest.raises(LibraryError):
            taken_in(library, inbox)
    assert [each.how for each in taken_in(library, inbox)] == ["captured"]
    (number,) = library.ids("all", Sort.NEWEST)
    assert len(library.captures(number)) == 2
    assert [tag.name for tag in library.clipping(number).tags] == ["pier"]


def test_what_the_library_cannot_take_stays(library: Library, inbox: Inbox, monkeypatch: pytest.MonkeyPatch):
    def full(*_: Any) -> None:
        raise DiskFull("The disk is full.")

    inbox.put(page())
    with monkeypatch.context() as patch:
        patch.setattr(library, "add_arrivals", full)
        with pytest.raises(LibraryError):
            taken_in(library, inbox)
    assert len(inbox.waiting()) == 1
    assert [each.how for each in taken_in(library, inbox)] == ["added"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b'{"format": "cuttings-inbox/9"}',
        b'{"format": "cuttings-inbox/1", "key": "x"}',
        b"[" * 100_000,
    ],
)
def test_a_broken_file_is_put_aside_with_a_sentence_and_the_rest_goes_on(
    library: Library, inbox: Inbox, content: bytes
):
    inbox.put(page(kept_at="2024-11-21T00:00:00Z"))
    broken = inbox.put(page())
    broken.write_bytes(content)
    (inbox.folder / "stranger.json").write_text("{}", encoding="utf-8")
    refused, added, stranger = taken_in(library, inbox)
    assert [refused.how, added.how, stranger.how] == ["refused", "added", "refused"]
    assert str(inbox.refused) in refused.words
    assert (inbox.refused / broken.name).read_bytes() == content
    assert (inbox.refused / broken.name).with_suffix(".txt").read_text(encoding="utf-8").strip().endswith(".")
    assert taken_in(library, inbox) == []


def test_a_page_that_ends_its_reader_is_kept_as_it_is(library: Library, inbox: Inbox):
    def crash(_: Path) -> Draft:
        raise ClipError("It could not be read: reading it ended without an answer.")

    inbox.put(page(title="The pier"))
    (taken,) = drain(library, inbox, crash)
    assert taken.problem in taken.words
    clipping = library.clipping(taken.clipping_id or 0)
    assert (clipping.article.title, clipping.article.truncated) == ("The pier", "cut")
    assert library.capture_content(library.captures(clipping.id)[0]).decode() == html()
    inbox.put(page(kept_at="2024-11-21T00:00:00Z"))
    taken_in(library, inbox)
    clipping = library.clipping(clipping.id)
    assert (clipping.article.title, clipping.article.truncated) == ("Council puts off pier vote", None)
    inbox.put(page(kept_at="2024-11-22T00:00:00Z", title="Sign in"))
    list(drain(library, inbox, crash))
    clipping = library.clipping(clipping.id)
    assert (clipping.article.title, clipping.article.truncated) == ("Council puts off pier vote", None)
    assert len(library.captures(clipping.id)) == 3


def test_a_defect_in_reading_one_page_is_raised_when_all_are_in(library: Library, inbox: Inbox):
    def defect(path: Path) -> Draft:
        if path == first:
            raise ZeroDivisionError
        return draft_of_file(path)

    first = inbox.put(page(title="The pier"))
    inbox.put(page(kept_at="2024-11-21T00:00:00Z", url="http://news.test/2"))
    taking = drain(library, inbox, defect)
    assert [next(taking).title, next(taking).title] == ["The pier", "Council puts off pier vote"]
    with pytest.raises(ZeroDivisionError):
        next(taking)
    assert taken_in(library, inbox) == []


# On the command line


def test_the_command_takes_in_what_waits(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    with Library.create(tmp_path / "library") as library:
        Inbox(library.folder).put(page())
        broken = Inbox(library.folder).put(page(kept_at="2024-11-21T00:00:00Z"))
    broken.write_text("{", encoding="utf-8")
    run = runner(tmp_path / "library", capsys)
    answer = run("inbox", "--json")
    assert answer.status == 1
    first, second = answer.json
    assert (first["status"], first["title"], first["id"]) == ("added", "Council puts off pier vote", 1)
    assert second["status"] == "refused"
    assert second["problem"]
    assert run("search", "--json", "residents").json[0]["title"] == "Council puts off pier vote"
    assert run("inbox").out == "Nothing waits in the inbox of the browser.\n"
    assert json.loads(run("inbox", "--json").out) == []

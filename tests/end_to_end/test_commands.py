"""The main job on the command line: clip, find, tag, link, correct, undo, hand on, look after."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from db.care.backup import write_automatic
from db.library import Library
from desktop.cli.exporting import FORMATS
from desktop.export import formats
from desktop.remote import Server
from tests.helpers.command_line import ARTICLES, Run, runner

PASTED = """Council puts off pier vote

By Ada Quill
Wed Nov 20 2024

HARBOUR CITY (AFP) - The harbour council met on Monday and heard forty residents.

It put off the vote on the new pier for the third time.

READ ALSO: Pier costs double
"""

OBJECT = {
    "id",
    "title",
    "outlet",
    "authors",
    "agency",
    "dateline",
    "published",
    "updated",
    "section",
    "page",
    "language",
    "url",
    "text",
    "word_count",
    "tags",
    "read_also",
    "captured_at",
    "sha256",
    "reprint_group",
}
"""What every clipping has in JSON, by the contract of the README."""


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(tmp_path / "library", capsys)


@pytest.fixture
def clipped(run: Run, tmp_path: Path) -> int:
    """One pasted article in the library; its number."""
    file = tmp_path / "pasted.txt"
    file.write_text(PASTED, encoding="utf-8")
    (made,) = run("clip", file, "--tag", "local/harbour", "--json").json
    assert made["status"] == "added"
    return int(made["id"])


def second(run: Run, tmp_path: Path, title: str = "Pier costs double") -> int:
    file = tmp_path / f"{title}.txt"
    file.write_text(f"{title}\n\nThe bill for {title} is twice what was said, the auditor found on Friday.\n", "utf-8")
    return int(run("clip", file, "--json").json[0]["id"])


def test_a_pasted_article_becomes_a_filled_clipping(run: Run, clipped: int) -> None:
    clipping = run("show", clipped, "--json").json
    assert set(clipping) >= OBJECT
    assert clipping["title"] == "Council puts off pier vote"
    assert clipping["authors"] == ["Ada Quill"]
    assert clipping["published"] == "2024-11-20"
    assert clipping["dateline"] == "HARBOUR CITY"
    assert clipping["agency"] == "AFP"
    assert clipping["language"] == "en"
    assert clipping["tags"] == ["local/harbour"]
    assert [each["title"] for each in clipping["read_also"]] == ["Pier costs double"]
    assert clipping["text"].startswith("HARBOUR CITY (AFP) - The harbour council")
    assert clipping["text"].endswith("for the third time.")


def test_the_same_text_again_is_told_and_not_kept(run: Run, clipped: int, tmp_path: Path) -> None:
    again = run("clip", tmp_path / "pasted.txt", "--json")
    assert again.status == 1
    assert (again.json[0]["status"], again.json[0]["id"]) == ("duplicate", clipped)
    assert f"Already clipped as {clipped}" in again.err
    assert len(run("list", "--json").json) == 1
    assert run("clip", tmp_path / "pasted.txt", "--allow-duplicate").status == 0
    assert len(run("list", "--json").json) == 2
    assert run("clip", tmp_path / "pasted.txt", "--add-capture", "--json").json[0]["status"] == "captured"
    assert len(run("show", clipped, "--captures", "--json").json) == 2


def test_standard_input_is_clipped(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PASTED.encode())))
    assert run("clip", "-", "--outlet", "Harbour Courier", "--json").json[0]["outlet"] == "Harbour Courier"


def test_a_web_address_is_fetched_and_clipped_but_the_local_network_only_when_allowed(run: Run) -> None:
    (file,) = ARTICLES.glob("101-*")
    page = file.read_bytes()

    class Paper(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, format: str, *args: object) -> None: ...

    with HTTPServer(("127.0.0.1", 0), Paper) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            address = f"http://127.0.0.1:{server.server_port}/news/1"
            refused = run("clip", address)
            assert refused.status == 1
            assert run("list", "--json").json == []
            (made,) = run("clip", address, "--allow-private", "--json").json
        finally:
            server.shutdown()
            thread.join()
    assert made["status"] == "added"
    (capture,) = run("show", made["id"], "--captures", "--json").json
    assert capture["final_url"] == address
    assert capture["size"] == len(page)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("pier", True),
        ("PÏER vote", True),
        ('"third time"', True),
        ('"time third"', False),
        ("pier AND auditor", False),
        ("auditor OR residents", True),
        ("pier -residents", False),
        ("pier NOT residents", False),
        ("(council OR mayor) resid*", True),
        ("tag:local", True),
        ("tag:local/harbour author:quill", True),
        ("agency:afp", True),
        ("date:2024-11", True),
        ("after:2024-11-21", False),
        ("before:2024-12-01", True),
        ("has:tag", True),
        ("is:starred", False),
        ('"unclosed quote and (', False),
    ],
)
def test_queries_mean_what_they_say(run: Run, clipped: int, query: str, found: bool) -> None:
    answer = run("search", "--json", "--", query)
    assert answer.status == 0, answer.err
    assert [hit["id"] for hit in answer.json] == ([clipped] if found else [])
    if answer.json:
        assert set(answer.json[0]) >= OBJECT | {"score", "snippet"}


def test_hits_are_marked_in_the_snippet(run: Run, clipped: int) -> None:
    (hit,) = run("search", "third", "--json").json
    assert "<mark>third</mark>" in hit["snippet"]


def test_a_query_is_explained_in_words(run: Run) -> None:
    answer = run("explain", "pier -strike tag:local after:2024", "--json")
    words = answer.json["explanation"].lower()
    assert "pier" in words
    assert "strike" in words
    assert "local" in words


def test_results_are_sorted_and_paged(run: Run, clipped: int, tmp_path: Path) -> None:
    later = second(run, tmp_path)
    run("edit", later, "published=2024-12-01")
    assert [hit["id"] for hit in run("search", "pier", "--sort", "newest", "--json").json] == [later, clipped]
    assert [hit["id"] for hit in run("search", "pier", "--sort", "oldest", "--json").json] == [clipped, later]
    page = run("search", "pier", "--sort", "oldest", "--limit", 1, "--offset", 1, "--json").json
    assert [hit["id"] for hit in page] == [later]
    assert [each["id"] for each in run("list", "--limit", 1, "--json").json] == [later]


def test_fields_are_corrected_in_one_step(run: Run, clipped: int) -> None:
    changed = run("edit", clipped, "title=Better", "authors=A; B", "outlet=Gull Post", "--json").json
    assert (changed["title"], changed["authors"], changed["outlet"]) == ("Better", ["A", "B"], "Gull Post")
    assert "headline" in run("undo", "--json").json["undone"]
    assert run("show", clipped, "--json").json["outlet"] is None
    assert run("redo").status == 0
    assert run("show", clipped, "--json").json["outlet"] == "Gull Post"
    wrong = run("edit", clipped, "published=soon")
    assert wrong.status == 1
    assert "is not a date" in wrong.err


def test_tags_from_the_command_line(run: Run, clipped: int, tmp_path: Path) -> None:
    other = second(run, tmp_path)
    assert run("tag", "add", "money", clipped, other).status == 0
    assert run("tag", "rename", "local", "region").status == 0
    assert run("tag", "merge", "money", "economy").status == 0
    listed = {each["name"]: each["count"] for each in run("tag", "list", "--json").json}
    assert listed == {"economy": 2, "region": 0, "region/harbour": 1} or listed == {"economy": 2, "region/harbour": 1}
    assert run("tag", "remove", "economy", other).status == 0
    assert [hit["id"] for hit in run("search", "tag:economy", "--json").json] == [clipped]
    missing = run("tag", "remove", "nonsense", other)
    assert missing.status == 1
    assert "There is no tag" in missing.err


def test_links_from_both_ends(run: Run, clipped: int, tmp_path: Path) -> None:
    other = second(run, tmp_path)
    run("link", other, clipped, "--type", "follow-up", "--note", "the bill")
    (link,) = run("links", clipped, "--json").json
    assert (link["from"], link["to"], link["type"], link["note"]) == (other, clipped, "follow-up", "the bill")
    assert link["suggested"] is False
    assert run("show", clipped, "--json").json["read_also"][0]["id"] == other
    assert run("unlink", clipped, other).status == 0
    assert run("links", clipped, "--json").json == []


def test_trash_and_back(run: Run, clipped: int) -> None:
    run("trash", clipped)
    assert run("list", "--json").json == []
    assert run("search", "pier", "--json").json == []
    assert [each["id"] for each in run("list", "--view", "trash", "--json").json] == [clipped]
    run("restore", clipped)
    assert len(run("search", "pier", "--json").json) == 1
    run("trash", clipped)
    assert run("trash", "--empty").status == 0
    assert run("show", clipped).status == 1


def test_stars_and_inbox(run: Run, clipped: int) -> None:
    run("star", clipped)
    assert len(run("search", "is:starred", "--json").json) == 1
    run("file", "--off", clipped)
    assert len(run("list", "--view", "inbox", "--json").json) == 1


def test_keeping(run: Run, clipped: int, tmp_path: Path) -> None:
    assert run("check", "--json").json["sound"] is True
    assert run("reindex", "--json").json == {"indexed": 1}
    assert run("backup", tmp_path / "copy.zip").status == 0
    assert (tmp_path / "copy.zip").stat().st_size > 1000
    original = next((tmp_path / "library" / "captures").rglob("*.gz"))
    original.unlink()
    checked = run("check", "--json")
    assert checked.status == 1
    assert checked.json["sound"] is False
    assert "clipping 1" in checked.json["findings"][0]["what"]


def test_a_damaged_library_comes_back_from_its_own_copy(run: Run, clipped: int, tmp_path: Path) -> None:
    with Library.open(tmp_path / "library") as library:
        write_automatic(library)
    (tmp_path / "library" / "library.sqlite3").write_bytes(b"lightning struck")
    told = run("list")
    assert told.status == 1
    assert "restore-backup" in told.err
    assert run("restore-backup", "--json").json["kept"]
    assert [each["id"] for each in run("list", "--json").json] == [clipped]
    assert [hit["id"] for hit in run("search", "pier", "--json").json] == [clipped]
    assert run("check").status == 0


def test_the_command_knows_the_formats_that_there_are() -> None:
    assert tuple(each.id for each in formats.FORMATS) == FORMATS


@pytest.mark.parametrize("to", ["markdown", "obsidian", "pdf"])
def test_export(run: Run, clipped: int, tmp_path: Path, to: str) -> None:
    other = second(run, tmp_path)
    run("link", clipped, other)
    out = tmp_path / ("book.pdf" if to == "pdf" else "vault")
    answer = run("export", "--to", to, "--query", "pier", out, "--json")
    assert answer.status == 0, answer.err
    assert answer.json["clippings"] == 2
    if to == "pdf":
        assert out.read_bytes().startswith(b"%PDF-")
    else:
        texts = [file.read_text(encoding="utf-8") for file in out.rglob("*.md")]
        assert any("for the third time" in text for text in texts)


def test_problems_are_sentences_with_status_1_and_misuse_is_2(run: Run, tmp_path: Path) -> None:
    assert run("list").status == 1
    assert "There is no library in" in run("list").err
    assert run("clip", tmp_path / "missing.txt").status == 1
    assert run("show", "99").status == 1
    assert run("show", "many").status == 2
    assert run("frobnicate").status == 2
    assert run("trash").status == 2
    nothing = run("undo")
    assert (nothing.status, nothing.err.strip()) == (1, "There is nothing to undo.")


def test_json_stands_alone_on_standard_output(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "desktop", "--library", str(tmp_path / "new"), "clip", "-", "--json"],
        input=PASTED.encode(),
        capture_output=True,
        check=True,
        timeout=120,
        env={**os.environ, "LANG": "C"},
    )
    assert json.loads(result.stdout)[0]["title"] == "Council puts off pier vote"
    assert b"Made a new library" in result.stderr


def test_commands_write_through_the_process_that_has_the_library_open(run: Run, clipped: int, tmp_path: Path) -> None:
    heard: list[Any] = []
    with Library.open(tmp_path / "library") as library:
        server = Server(library)
        library.subscribe(heard.append)
        try:
            assert run("star", clipped).status == 0
            assert run("tag", "add", "while open", clipped).status == 0
            refused = run("edit", clipped, "published=soon")
            assert (refused.status, "is not a date" in refused.err) == (1, True)
            third = second(run, tmp_path, "Third story")
            assert library.clipping(third).article.title == "Third story"
            assert run("undo").status == 0
            assert run("search", "auditor", "--json").json == []
        finally:
            server.close()
        assert library.clipping(clipped).starred
    assert [each.label for each in heard] == ["Star clipping", "Tag clipping", "Add clipping", "Add clipping"]


def test_a_folder_of_three_hundred_articles(run: Run) -> None:
    answer = run("clip", *sorted(ARTICLES.glob("[0-9]*")), "--json")
    results = answer.json
    assert len(results) == 300
    files = [ARTICLES / f"truth-{part}.jsonl" for part in "abc"]
    truth = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    revised = {each["file"] for each in truth if each.get("revision_of") and each["url"]}
    again = [each for each in results if each["status"] != "added"]
    assert {Path(each["input"]).name for each in again} == revised
    assert {each["status"] for each in again} == {"duplicate"}
    assert all(each["title"] and each["text"] for each in results if each not in again)
    assert run("clip", *(each["input"] for each in again), "--add-capture").status == 0
    assert len(run("list", "--json").json) == 300 - len(revised)
    assert run("check", "--json").json["sound"] is True
    for query in ("strike", "минобороны OR россия", "election -result*", "lang:ja", "has:agency before:2026"):
        answer = run("search", "--json", "--", query)
        assert answer.status == 0


def test_saved_searches_are_kept_found_narrowed_renamed_and_removed(run: Run, clipped: int, tmp_path: Path) -> None:
    other = second(run, tmp_path)
    made = run("saved", "add", "Piers", "pier OR auditor", "--sort", "oldest", "--json").json
    assert made == {"name": "Piers", "query": "pier OR auditor", "view": "all", "sort": "oldest"}
    assert run("saved", "list", "--json").json == [made | {"count": 2}]
    assert "2  Piers: pier OR auditor" in run("saved", "list").out
    assert {hit["id"] for hit in run("search", "--saved", "piers", "--json").json} == {clipped, other}
    assert [hit["id"] for hit in run("search", "--saved", "piers", "tag:local", "--json").json] == [clipped]
    assert run("search", "--saved", "piers", "--view", "starred", "--json").json == []
    assert run("saved", "add", "PIERS", "x").status == 1, "a name is taken in any case"
    assert run("saved", "rename", "Piers", "Quays").status == 0
    assert run("search", "--saved", "Piers").status == 1
    run("saved", "remove", "Quays")
    assert run("saved", "list", "--json").json == []
    assert run("undo").status == 0
    assert [each["name"] for each in run("saved", "list", "--json").json] == ["Quays"]
    assert run("search").status == 2


def test_a_slip_of_the_pen_is_told(run: Run, clipped: int) -> None:
    answer = run("search", "residemts")
    assert (answer.out.strip(), answer.err.strip()) == ("Nothing found.", "Did you mean residents?")


def test_what_is_new_can_be_favoured(run: Run, clipped: int) -> None:
    assert [hit["id"] for hit in run("search", "pier", "--sort", "fresh", "--json").json] == [clipped]

"""Links, their kinds and pointers on the command line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from db.body import Body, Paragraph, Span
from db.library import Library
from db.model import ReadAlso
from tests.helpers.command_line import Run, runner
from tests.helpers.drafts import make_draft


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: str(tmp_path / "cache"))
    monkeypatch.setattr("platformdirs.user_config_dir", lambda *_, **__: str(tmp_path / "config"))
    with Library.create(tmp_path / "library") as library:
        for number, title in enumerate(("One", "Two", "Three"), 1):
            library.add(make_draft(title, f"Text of {title}.", published=f"2026-03-0{number}"))
    return runner(tmp_path / "library", capsys)


@pytest.mark.parametrize(
    ("words", "ends", "key"),
    [
        ("follow-up", (1, 2), "follow-up"),
        ("Follow-up of", (1, 2), "follow-up"),
        ("earlier", (2, 1), "follow-up"),
        ("followed up by", (2, 1), "follow-up"),
        ("used by", (1, 2), "background"),
        ("reacts to", (1, 2), "reaction"),
        ("corrected-by", (2, 1), "correction"),
        ("related", (1, 2), "related"),
    ],
)
def test_a_link_is_made_by_key_name_or_inverse(run: Run, words: str, ends: tuple[int, int], key: str) -> None:
    (link,) = run("link", 1, 2, "--type", words, "--json").json
    assert ((link["from"], link["to"]), link["type"]) == (ends, key)


def test_several_are_linked_with_note_and_day(run: Run) -> None:
    links = run(
        "link", 3, 1, 2, "--type", "follow-up", "--note", "what came of it", "--date", "2026-03-09", "--json"
    ).json
    assert {(each["to"], each["note"], each["dated"]) for each in links} == {
        (1, "what came of it", "2026-03-09"),
        (2, "what came of it", "2026-03-09"),
    }
    assert "2026-03-09" in run("links", 3).out
    run("unlink", 3, 1)
    assert len(run("links", 3, "--json").json) == 1
    wrong = run("link", 1, 2, "--date", "soon")
    assert (wrong.status, "not a date" in wrong.err) == (1, True)


def test_all_are_linked_with_each_other_the_later_first(run: Run) -> None:
    run("link", 1, 2, 3, "--all", "--type", "follow-up")
    assert {(each["from"], each["to"]) for each in run("links", 3, "--json").json} == {(3, 1), (3, 2)}
    assert {(each["from"], each["to"]) for each in run("links", 2, "--json").json} == {(2, 1), (3, 2)}


def test_kinds_of_link_are_added_renamed_and_removed(run: Run) -> None:
    assert len(run("link-kind", "list", "--json").json) == 6
    kinds = run("link-kind", "add", "cites", "cited by", "--json").json
    assert kinds[-1] == {"key": "cites", "name": "cites", "inverse": "cited by", "built_in": False, "count": 0}
    (link,) = run("link", 1, 2, "--type", "cited by", "--json").json
    assert (link["from"], link["type"], link["words"]) == (2, "cites", "cited by")
    assert run("link-kind", "rename", "cites", "quotes", "quoted by", "--json").json[-1]["name"] == "quotes"
    refused = run("link-kind", "remove", "quotes")
    assert (refused.status, "There is a link" in refused.err) == (1, True)
    assert len(run("link-kind", "remove", "quotes", "--instead", "related", "--json").json) == 6
    assert [each["type"] for each in run("links", 1, "--json").json] == ["related"]
    for arguments in (("add", "Earlier"), ("add", "followed up by"), ("remove", "related"), ("rename", "related", "x")):
        assert run("link-kind", *arguments).status == 1
    unknown = run("link", 1, 2, "--type", "cousin")
    assert (unknown.status, "no kind of link" in unknown.err) == (1, True)


def test_pointers_are_listed_with_what_is_there(run: Run, tmp_path: Path) -> None:
    there, away, lost = "https://news.example/four", "https://news.example/five", "https://news.example/six"
    with Library.open(tmp_path / "library") as library:
        spans = (Span("As "), Span("four", href=there), Span(" and "), Span("five", href=away))
        draft = make_draft("Pointing", "", read_also=(ReadAlso("Six", lost), ReadAlso("Two")))
        library.add(replace(draft, article=replace(draft.article, body=Body((Paragraph(spans),)))))
        library.add(make_draft("Four", "Text of four.", url=f"{there}?utm_source=a"))
        library.note_address(lost, gone=True)
    found = run("pointers", 4, "--json").json
    assert [(each["from"], each["title"], each["state"], each["id"]) for each in found] == [
        ("read also", "Six", "gone", None),
        ("read also", "Two", "clipped", 2),
        ("text", "four", "clipped", 5),
        ("text", "five", "not clipped", None),
    ]
    assert [(each["from"], each["id"]) for each in run("pointers", 5, "--json").json] == [("text of", 4)]
    assert [(each["from"], each["id"]) for each in run("pointers", 2, "--json").json] == [("read also of", 4)]
    assert "not clipped" in run("pointers", 4).out

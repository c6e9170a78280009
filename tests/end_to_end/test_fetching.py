"""Lists of addresses, what is known by address only, pictures and a watched folder, on the command line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.body import Body
from db.library import Library
from tests.desktop.intake.office.made import docx, paragraph, png
from tests.helpers.command_line import Run, runner
from tests.helpers.drafts import make_draft
from tests.helpers.site import Site, article


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: str(tmp_path / "cache"))
    monkeypatch.setattr("platformdirs.user_config_dir", lambda *_, **__: str(tmp_path / "config"))
    return runner(tmp_path / "library", capsys)


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


def illustrated(site: Site) -> bytes:
    site.put("/ferry.png", png(), Content_Type="image/png")
    return article("Ferry to run").replace(b"</h1>", b'</h1><figure><img src="/ferry.png"></figure>')


def test_a_list_is_clipped_with_a_row_for_each_and_only_once(site: Site, run: Run, tmp_path: Path) -> None:
    whole = site.put("/whole", illustrated(site))
    addresses = tmp_path / "addresses.txt"
    addresses.write_text(f"# to read\n{whole}\n{site.root}/gone\nmy own words\n")
    arguments = ("clip", "--list", addresses, "--pictures", "--allow-private", "--tag", "sea", "--json")
    answer = run(*arguments)
    rows = {row["input"]: row for row in answer.json}
    assert answer.status == 1
    assert (rows[whole]["status"], rows[whole]["outcome"], rows[whole]["tags"]) == ("added", "fetched", ["sea"])
    assert (rows[f"{site.root}/gone"]["status"], rows[f"{site.root}/gone"]["outcome"]) == ("failed", "gone")
    assert rows["my own words"]["outcome"] == "no address"
    with Library.open(tmp_path / "library", read_only=True) as library:
        assert "data-asset" in library.body(rows[whole]["id"]).html()
    asked = site.asked.count("/whole")
    again = {row["input"]: row for row in run(*arguments).json}
    assert again[whole]["status"] == "duplicate"
    assert site.asked.count("/whole") == asked


def test_a_list_without_an_address_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("nothing here\n")
    answer = run("clip", "--list", tmp_path / "list.txt")
    assert (answer.status, answer.out) == (1, "")
    assert "no web address" in answer.err
    assert "cannot be read" in run("clip", "--list", tmp_path / "none.txt").err


def test_what_is_known_by_address_is_fetched_and_what_is_gone_is_left(site: Site, run: Run, tmp_path: Path) -> None:
    whole = site.put("/whole", illustrated(site))
    with Library.create(tmp_path / "library") as library:
        for url in (whole, f"{site.root}/gone"):
            draft = make_draft(title=f"Bookmark of {url}")
            library.add(replace(draft, article=replace(draft.article, url=url, body=Body(), truncated="unfetched")))
        library.add(make_draft(title="A whole one", text="Nobody has to fetch this one, for it is all there."))
    answer = run("fetch", "--allow-private", "--pictures", "--json")
    assert answer.status == 1
    rows = {row["url"]: row for row in answer.json}
    assert len(rows) == 2
    assert (rows[whole]["status"], rows[whole]["truncated"], rows[whole]["pictures"]) == ("fetched", None, 1)
    assert (rows[f"{site.root}/gone"]["status"], rows[f"{site.root}/gone"]["truncated"]) == ("gone", "unfetched")
    # What came is not asked for again; what a query leaves out is not either.
    asked = len(site.asked)
    assert run("fetch", "--allow-private", "--query", "tag:none").status == 0
    assert len(site.asked) == asked
    run("fetch", "--allow-private")
    assert site.asked[asked:] == ["/gone"]
    assert run("fetch", "1", "--query", "x").status == 2


def test_a_folder_is_watched(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "put here"
    folder.mkdir()
    words = "The ferry across the sound runs again on weekdays, the harbour council said on Monday after a long vote."
    (folder / "story.docx").write_bytes(docx(paragraph("Ferry to run again", style="Titel") + paragraph(words)))
    (folder / "loading.html.crdownload").write_bytes(article("Not yet"))
    rows = run("watch", folder, "--once", "--tag", "sea", "--json").json
    assert [(Path(row["file"]).name, len(row["ids"])) for row in rows] == [("story.docx", 1)]
    (shown,) = run("list", "--json").json
    assert (shown["title"], shown["tags"], shown["filed"]) == ("Ferry to run again", ["sea"], False)
    assert run("watch", folder, "--once", "--json").json == []
    assert (folder / "story.docx").exists()
    assert "no folder" in run("watch", tmp_path / "elsewhere", "--once").err


def test_what_is_there_may_be_left(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "put here"
    folder.mkdir()
    (folder / "old.html").write_bytes(article("An old story"))
    assert run("watch", folder, "--once", "--from-now", "--json").json == []

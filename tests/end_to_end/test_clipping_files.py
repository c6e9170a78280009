"""`cuttings clip` with files that carry several articles, that cannot be read, and folders of all kinds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desktop.intake.files import made
from tests.helpers.command_line import Run, runner


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(tmp_path / "library", capsys)


def test_each_article_of_a_mailbox_is_a_row(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "letters"
    file.write_bytes(made.mailbox())
    answer = run("clip", file, "--json")
    assert answer.status == 1, "one of its mails is empty"
    rows = {row["input"].removeprefix(str(tmp_path)): row for row in answer.json}
    assert [row["status"] for row in rows.values()] == ["added"] * 5 + ["failed"]
    assert rows["/letters#2#2"]["title"] == made.ITEMS[1][0]
    assert "no text" in rows["letters#3"]["problem"]


def test_a_scanned_document_is_kept_with_a_sentence(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "Ferry_to_run.pdf"
    file.write_bytes(made.pdf("#set page(width: 10cm, height: 10cm)\n#rect(width: 5cm, height: 5cm)"))
    answer = run("clip", file, "--json")
    (row,) = answer.json
    assert (answer.status, row["status"], row["title"], row["truncated"]) == (1, "kept", "Ferry to run", "cut")
    assert "only pictures" in row["problem"]
    assert "only pictures" in answer.err
    assert len(run("show", row["id"], "--captures", "--json").json) == 1


def test_a_folder_is_taken_by_content(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "one").write_bytes(made.mhtml())
    (folder / "two.bin").write_bytes(made.newsletter())
    (folder / "style.css").write_text("p { margin: 0; }\n" * 20)
    answer = run("clip", folder, "--json")
    assert [row["status"] for row in answer.json] == ["added", "duplicate", *["added"] * 3]
    (folder / "empty").mkdir()
    assert "nothing to clip" in run("clip", folder / "empty").err

"""A short run of the fuzz command: spoilt inputs give drafts or sentences, nothing else, and in good time."""

from __future__ import annotations

from pathlib import Path

from db.errors import ClipError
from tests.desktop.intake import fuzz


def test_spoilt_inputs_are_read_or_refused_in_words(tmp_path: Path) -> None:
    report = fuzz.run(300, seed=20250425, save=tmp_path, say=lambda _: None)
    assert report.count == 300
    assert report.failures == []


def test_the_command_tells_of_what_goes_wrong(tmp_path: Path, monkeypatch) -> None:
    def broken(kind: str, content: bytes, folder: Path) -> int:
        if kind == "pasted":
            raise KeyError("our own mistake")
        raise ClipError("It is spoilt.")

    monkeypatch.setattr(fuzz, "read", broken)
    monkeypatch.setattr(fuzz, "_quietly", lambda *_: None)
    report = fuzz.run(40, seed=1, save=tmp_path, say=lambda _: None)
    assert report.failures
    assert all("our own mistake" in failure and "pasted" in failure for failure in report.failures)
    assert len(list(tmp_path.glob("*-pasted"))) == len(report.failures)
    assert report.refused["page"] > 0
    assert "FAILED" in report.words()

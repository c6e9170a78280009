"""Hostile words stay words and hostile archives stay inside; and the proof notices what does not."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from db.errors import ClipError
from db.model import Original
from desktop.intake.importers.export import Export
from desktop.intake.read import drafts_from_original
from tests.crash import injection
from tests.crash.hostile_zips import bomb
from tests.crash.injection import PROOF
from tests.crash.proofs import Broken, run_quickly


def test_words_stay_words_and_archives_stay_inside(tmp_path: Path) -> None:
    run_quickly(PROOF, tmp_path)


def _bare(front: dict[str, object], **_: object) -> str:
    return "\n".join(f"{name}: {value}" for name, value in front.items())


def _in_quotes(word: str) -> str:
    return f'"{word}"'


@pytest.mark.parametrize(
    ("broken", "by", "said"),
    [
        ("desktop.export.data.table._FORMULA", re.compile("(?!)"), "tables"),
        ("desktop.export.vault.clip_note.yaml.safe_dump", _bare, "front matter"),
        ("tests.crash.injection._quoted", _in_quotes, "addresses and commands"),
    ],
)
def test_a_writer_that_does_not_guard_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str, by: object, said: str
) -> None:
    monkeypatch.setattr(broken, by)
    with pytest.raises(Broken, match=said):
        injection.run(66, 2026, tmp_path)


def test_a_way_of_packing_that_is_not_known_is_no_password(tmp_path: Path) -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("one.rtf", "{\\rtf1 The council met.}")
    content = out.getvalue().replace(b"\x14\x00\x00\x00\x00\x00", b"\x14\x00\x00\x00\x62\x00")
    with pytest.raises(ClipError, match="is damaged"):
        list(drafts_from_original(Original(content, "", "2026-01-01T00:00:00Z", name="a.zip")))
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    with Export(path) as export:
        assert export.pack is not None
        with pytest.raises(ClipError, match="is damaged"):
            export.pack.read("one.rtf")


def test_a_bomb_is_damaged_or_too_large(tmp_path: Path) -> None:
    content = bomb(80_000_000)
    assert len(content) < 100_000
    with pytest.raises(ClipError, match=r"damaged|too large"):
        list(drafts_from_original(Original(content, "", "2026-01-01T00:00:00Z", name="a.zip")))

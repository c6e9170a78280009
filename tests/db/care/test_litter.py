"""What a crash left half made in a library is gone when it is opened again, and nothing else is."""

from __future__ import annotations

from pathlib import Path

from db.care.litter import left_over
from db.library import Library
from tests.helpers.drafts import make_draft


def test_what_was_never_finished_is_removed_at_the_next_opening(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with Library.create(folder) as library:
        library.add(make_draft(content=b"first"))
    whole = {path for path in folder.rglob("*") if path.is_file()}
    for name in (".restore-1.sqlite3", "backups/.copy-1.sqlite3", "backups/.copy-1.sqlite3-journal", "captures/.new-1"):
        (folder / name).write_bytes(b"half of it")
    (folder / ".restore-salvage-1").mkdir()
    (folder / ".restore-salvage-1" / "fresh.sqlite3").write_bytes(b"half of it")
    assert len(list(left_over(folder))) == 5
    with Library.open(folder, read_only=True):
        assert len(list(left_over(folder))) == 5, "somebody else may be at work on it"
    with Library.open(folder) as library:
        assert library.capture_content(library.captures(1)[0]) == b"first"
    assert not list(left_over(folder))
    assert {path for path in folder.rglob("*") if path.is_file()} == whole

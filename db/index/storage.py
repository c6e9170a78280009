"""The index's files on disk, made durable before they are published (Whoosh itself never calls fsync)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage

from db.durable import sync_file, sync_folder


class DurableStorage(FileStorage):
    """A folder of index files. Renaming publishes: whatever was written before is on the disk first, then the name.

    Whoosh renames one file per commit, the table of contents, so a commit costs one fsync per new file and one of the
    folder.
    """

    def __init__(self, path: str, readonly: bool = False) -> None:
        super().__init__(path, readonly=readonly)  # type: ignore[no-untyped-call]
        self._unsynced: set[str] = set()
        self._opened: list[Any] = []

    def create_file(self, name: str, excl: bool = False, mode: str = "wb", **options: Any) -> Any:
        """A new file, to be made durable at the next rename."""
        self._unsynced.add(name)
        return super().create_file(name, excl=excl, mode=mode, **options)  # type: ignore[no-untyped-call]

    def open_file(self, name: str, **options: Any) -> Any:
        """A file for reading."""
        file = super().open_file(name, **options)  # type: ignore[no-untyped-call]
        self._opened.append(file)
        return file

    def close_files(self) -> None:
        """Close what is still open for reading; Whoosh leaves a file it could not read to the garbage collector."""
        for file in self._opened:
            if not file.is_closed:
                file.close()
        self._opened.clear()

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """Give a file its final name, after it and all others written since are on the disk."""
        for name in sorted(self._unsynced):
            path = os.path.join(self.folder, name)
            if os.path.exists(path):
                sync_file(Path(path))
        self._unsynced.clear()
        super().rename_file(oldname, newname, safe=safe)  # type: ignore[no-untyped-call]
        sync_folder(Path(self.folder))

"""The index's files on disk, made durable before they are published (Whoosh itself never calls fsync).

What is published is one table of contents. Beside it stands a manifest with its checksum; the table holds those of the
segments' directories, and these those of every array, so that silent damage is noticed.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from whoosh.filedb.filestore import FileStorage

from db.durable import sync_file, sync_folder

MANIFEST = ".manifest"


class DurableStorage(FileStorage):
    """A folder of index files. Renaming publishes: whatever was written before is on the disk first, then the name.

    Whoosh renames one file per commit, the table of contents.
    """

    def __init__(self, path: str, readonly: bool = False) -> None:
        super().__init__(path, readonly=readonly)  # type: ignore[no-untyped-call]
        self._unsynced: set[str] = set()

    def create_file(self, name: str, excl: bool = False, mode: str = "wb", **options: Any) -> Any:
        """A new file, to be made durable at the next rename."""
        self._unsynced.add(name)
        return super().create_file(name, excl=excl, mode=mode, **options)  # type: ignore[no-untyped-call]

    @contextmanager
    def writing(self, name: str) -> Iterator[IO[bytes]]:
        """A new file for a segment, made durable at the next rename; removed where writing it fails."""
        self._unsynced.add(name)
        path = Path(self.folder) / name
        try:
            with path.open("wb") as file:
                yield file
        except BaseException:
            self._unsynced.discard(name)
            with suppress(OSError):
                path.unlink(missing_ok=True)
            raise

    def adopt(self, name: str) -> None:
        """Make a file that another process has written durable at the next rename, too."""
        self._unsynced.add(name)

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """Give a file its final name, after it and all others written since are on the disk."""
        folder = Path(self.folder)
        manifest = folder / f"{newname}{MANIFEST}"
        manifest.write_text(json.dumps({"crc": zlib.crc32((folder / oldname).read_bytes())}), encoding="ascii")
        self._unsynced.add(manifest.name)
        for name in sorted(self._unsynced):
            path = os.path.join(self.folder, name)
            if os.path.exists(path):
                sync_file(Path(path))
        self._unsynced.clear()
        super().rename_file(oldname, newname, safe=safe)  # type: ignore[no-untyped-call]
        sync_folder(folder)

    def is_intact(self, name: str) -> bool:
        """Whether a published file is as its manifest says."""
        folder = Path(self.folder)
        try:
            told = json.loads((folder / f"{name}{MANIFEST}").read_text(encoding="ascii"))
        except ValueError:
            return False
        return isinstance(told, dict) and told.get("crc") == zlib.crc32((folder / name).read_bytes())

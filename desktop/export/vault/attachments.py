"""The pictures of a vault: each kept picture as one file, found again by its hash when a person moved or renamed it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from db.body import Body, Picture, spans_text
from desktop.export.dossier import PictureSource
from desktop.export.names import safe_stem
from desktop.export.write import Staging

FOLDER = "attachments"
_SUFFIXES = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/avif": ".avif",
    "image/bmp": ".bmp",
    "image/svg+xml": ".svg",
}
_LONGEST = 60
"""Bytes of what a file name says of its picture."""


class Attachments:
    """The pictures of one export. `recorded` are the paths that earlier exports gave to hashes, `files` what is in the
    folder now; both relative to it. A file that is there is never written again, whatever a person did to it."""

    def __init__(self, source: PictureSource, folder: Path, recorded: Mapping[str, str], files: Iterable[str]) -> None:
        self._source = source
        self._folder = folder
        self._recorded = recorded
        self._files = {path for path in files if PurePosixPath(path).suffix.lower() in _SUFFIXES.values()}
        self._by_name = {PurePosixPath(path).name: path for path in sorted(self._files, reverse=True)}
        self._coming: dict[str, tuple[str, bytes]] = {}
        self.paths: dict[str, str | None] = {}
        """The file of each picture that was asked for, None of those that are lost."""

    def path(self, picture: Picture) -> str | None:
        """Where the file of a picture is or will be; None where the picture was not kept."""
        if not picture.asset:
            return None
        if picture.asset not in self.paths:
            self.paths[picture.asset] = self._there(picture.asset) or self._fresh(picture)
        return self.paths[picture.asset]

    def all_of(self, body: Body) -> tuple[str, ...]:
        """The hashes of the pictures of a body that have a file, each once."""
        return tuple(dict.fromkeys(each.asset for each in body.pictures() if self.path(each)))

    def stage(self, staging: Staging) -> list[Path]:
        """Lay down the files that are new since this was called last; gives where they will be."""
        staged = [staging.add(path, content) for path, content in self._coming.values()]
        self._coming.clear()
        return staged

    def _there(self, sha256: str) -> str | None:
        """The file that an earlier export wrote, also where it was moved."""
        path = self._recorded.get(sha256)
        if path is None:
            return None
        return path if path in self._files else self._by_name.get(PurePosixPath(path).name)

    def _fresh(self, picture: Picture) -> str | None:
        asset = self._source(picture.asset)
        suffix = _SUFFIXES.get(asset.media_type) if asset else None
        if asset is None or suffix is None:
            return None
        if picture.asset in self._recorded and (renamed := self._same(asset.content)):
            return renamed
        said = picture.alt.strip() or spans_text(picture.caption)
        stem = "-".join(safe_stem(said, fallback="picture", max_bytes=_LONGEST).split())
        for letters in (8, 16, 64):
            path = f"{FOLDER}/{stem}-{picture.asset[:letters]}{suffix}"
            if path not in self._files:
                self._coming[picture.asset] = (path, asset.content)
                self._files.add(path)
                break
            if self._holds(path, asset.content):  # an export that was ended by force had come so far
                break
        return path

    def _same(self, content: bytes) -> str | None:
        """A file with this very content, whatever its name."""
        taken = set(self._recorded.values())
        return next((path for path in sorted(self._files - taken) if self._holds(path, content)), None)

    def _holds(self, path: str, content: bytes) -> bool:
        file = self._folder / path
        return file.is_file() and file.stat().st_size == len(content) and file.read_bytes() == content


def is_unchanged(file: Path, sha256: str) -> bool:
    """Whether a picture's file is still as an export wrote it."""
    return hashlib.sha256(file.read_bytes()).hexdigest() == sha256

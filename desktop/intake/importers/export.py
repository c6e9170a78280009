"""An export at hand: one file, a zip or tar archive, or a folder, read within bounds and never outside itself."""

from __future__ import annotations

import contextlib
import json
import tarfile
import zipfile
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import IO, Any, Protocol

from db import zipped
from db.errors import ClipError
from desktop.intake.charset import decode

LARGEST = 2_000_000_000
"""Bytes of an export that is read piece by piece."""
LARGEST_AT_ONCE = 500_000_000
"""Bytes of one that has to be read whole."""
LARGEST_ENTRY = 60_000_000
"""Bytes of one article or attachment in an archive."""
MOST_ENTRIES = 600_000
BY_LINES = b'{"format":"cuttings-library"'
"""So our own export begins, which is read line by line however large it is."""
_LOOKED_AT = 65_536
_AGAIN = "Export it again."


class Pack(Protocol):
    """Several files in one: an archive or a folder. Names have `/` between their parts."""

    def names(self) -> list[str]:
        """The names of the files in it that lie inside it."""

    def read(self, name: str, limit: int = LARGEST_ENTRY, *, cut: bool = False) -> bytes:
        """The bytes of one, with `cut` the first `limit`. Raises `ClipError` for one that is damaged or has more."""

    def close(self) -> None:
        """Let go of it."""


class Export:
    """What a person chose to import. `done` of `total` tell how far it has been read, in whatever unit.

    Raises `ClipError` where it cannot be read. Use it as a context manager.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.done = 0
        self.total = 0
        try:
            self.is_folder = path.is_dir()
            self.size = 0 if self.is_folder else path.stat().st_size
            with contextlib.nullcontext() if self.is_folder else path.open("rb") as file:
                self.head = file.read(_LOOKED_AT) if file is not None else b""
        except OSError as error:
            if isinstance(error, FileNotFoundError):
                raise ClipError(f"There is no file {path}.", "Check its name.") from error
            raise ClipError(
                f"{path.name} cannot be read: {error.strerror or error}.", "Check its permissions."
            ) from error
        if self.size > LARGEST and not self.head.startswith(BY_LINES):
            raise ClipError(f"{path.name} has {self.size:,} bytes; {LARGEST:,} can be imported.", "Export it in parts.")

    def __enter__(self) -> Export:
        return self

    def __exit__(self, *_: object) -> None:
        if "pack" in self.__dict__ and self.pack is not None:
            self.pack.close()

    @cached_property
    def text(self) -> str:
        """How it begins as text; empty for an archive or a folder."""
        if self.pack is not None:
            return ""
        cut = self.head if len(self.head) < _LOOKED_AT else self.head[: self.head.rfind(b"\n") + 1] or self.head
        return decode(cut)[0].lstrip("\ufeff \t\r\n")

    @cached_property
    def pack(self) -> Pack | None:
        """The files in it, `None` where it is one file itself."""
        if self.is_folder:
            return _Folder(self.path)
        if self.head.startswith(b"PK\x03\x04") or self.head.startswith(b"PK\x05\x06"):
            return _Zip(self.path)
        if self.head[257:262] == b"ustar":
            return _Tar(self.path)
        return None

    @cached_property
    def json(self) -> Any:
        """It as JSON. Raises `ClipError` where it is none, or too large to be read at once."""
        if self.size > LARGEST_AT_ONCE:
            raise ClipError(
                f"{self.path.name} has {self.size:,} bytes; {LARGEST_AT_ONCE:,} of JSON can be read.",
                "Export it in parts.",
            )
        try:
            content = self.path.read_bytes()
        except OSError as error:
            raise ClipError(f"{self.path.name} cannot be read: {error.strerror or error}.") from error
        return json_of(content, self.path.name)

    @cached_property
    def opening(self) -> Any:
        """The first entry of the JSON with which it begins: an object; else `None`. The rest is not read."""
        start = self.text.find("{", 0, 200)
        if not self.text.startswith(("[", "{")) or start < 0:
            return None
        if self.text.startswith("{"):
            return _opened(self.text)
        try:
            return json.JSONDecoder().raw_decode(self.text, start)[0]
        except (ValueError, RecursionError):
            return _opened(self.text[start:])

    def whole(self, limit: int = LARGEST_AT_ONCE) -> bytes:
        """All its bytes. Raises `ClipError` where it has more than `limit`."""
        if self.size > limit:
            raise ClipError(f"{self.path.name} has {self.size:,} bytes; {limit:,} can be read.", "Export it in parts.")
        try:
            return self.path.read_bytes()
        except OSError as error:
            raise ClipError(f"{self.path.name} cannot be read: {error.strerror or error}.") from error

    def counted(self, entries: list[Any]) -> Iterator[Any]:
        """Some entries one after the other, telling how far they are."""
        self.total = len(entries)
        for number, entry in enumerate(entries):
            self.done = number
            yield entry
        self.done = self.total


def json_of(content: bytes, name: str) -> Any:
    """Some bytes as JSON. Raises `ClipError`."""
    try:
        return json.loads(decode(content)[0].lstrip("\ufeff"), strict=False)
    except RecursionError as error:
        raise ClipError(f"{name} is nested too deeply.", _AGAIN) from error
    except ValueError as error:
        raise ClipError(f"{name} is not whole, or was changed: it is no JSON.", _AGAIN) from error


def _opened(text: str) -> dict[str, str] | None:
    """The keys with which an object that is not at hand whole begins; their values are not read."""
    found: dict[str, str] = {}
    depth = 0
    at = 0
    last = ""
    while at < len(text):
        sign = text[at]
        if sign == '"':
            try:
                value, at = json.decoder.scanstring(text, at + 1, False)  # type: ignore[attr-defined]
            except ValueError:
                break
            last = value if depth == 1 else ""
            continue
        if sign == ":" and depth == 1 and last:
            found[last] = ""
        depth += (sign in "{[") - (sign in "}]")
        last = last if sign.isspace() else ""
        if not depth:
            break
        at += 1
    return found or None


class _Zip:
    def __init__(self, path: Path) -> None:
        self._name = path.name
        with contextlib.ExitStack() as stack:
            try:
                self._archive = stack.enter_context(zipfile.ZipFile(path))
                entries = [each for each in self._archive.infolist() if not each.is_dir()]
            except zipped.DAMAGED as error:
                raise ClipError(f"{path.name} is a damaged zip archive.", "Download it again.") from error
            _demand_few(path.name, len(entries))
            stack.pop_all()
        self._entries = {each.filename: each for each in entries if _is_inside(each.filename)}

    def names(self) -> list[str]:
        return list(self._entries)

    def read(self, name: str, limit: int = LARGEST_ENTRY, *, cut: bool = False) -> bytes:
        try:
            with self._archive.open(self._entries[name]) as file:
                return _bounded(file, name, limit, cut)
        except KeyError:
            raise ClipError(f"There is no {name} in {self._name}.", "Download it again.") from None
        except zipped.DAMAGED as error:
            raise ClipError(f"{name} in {self._name} is damaged.", "Download it again.") from error
        except zipped.LOCKED as error:
            raise ClipError(f"{self._name} is protected by a password.", "Unpack it, and import the folder.") from error

    def close(self) -> None:
        self._archive.close()


class _Tar:
    def __init__(self, path: Path) -> None:
        self._name = path.name
        entries: list[tarfile.TarInfo] = []
        with contextlib.ExitStack() as stack:
            try:
                self._archive = stack.enter_context(tarfile.open(path, "r:"))
                for entry in self._archive:
                    entries.append(entry)
                    _demand_few(path.name, len(entries))
            except (tarfile.TarError, OSError, EOFError, ValueError) as error:
                raise ClipError(f"{path.name} is a damaged archive.", _AGAIN) from error
            stack.pop_all()
        named = {each.name.removeprefix("./"): each for each in entries if each.isreg()}
        self._entries = {name: each for name, each in named.items() if _is_inside(name)}

    def names(self) -> list[str]:
        return list(self._entries)

    def read(self, name: str, limit: int = LARGEST_ENTRY, *, cut: bool = False) -> bytes:
        try:
            file = self._archive.extractfile(self._entries[name])
        except (KeyError, tarfile.TarError):
            file = None
        if file is None:
            raise ClipError(f"There is no {name} in {self._name}.", _AGAIN)
        try:
            with file:
                return _bounded(file, name, limit, cut)
        except (tarfile.TarError, OSError, EOFError) as error:
            raise ClipError(f"{name} in {self._name} is damaged.", _AGAIN) from error

    def close(self) -> None:
        self._archive.close()


class _Folder:
    """The files of a folder, without what links lead to outside it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._inside = path.resolve()

    def names(self) -> list[str]:
        return self._names

    @cached_property
    def _names(self) -> list[str]:
        found: list[str] = []
        for file in sorted(self._path.rglob("*")):
            if file.is_file() and self._is_inside(file):
                found.append(file.relative_to(self._path).as_posix())
                _demand_few(self._path.name, len(found))
        return found

    def _is_inside(self, file: Path) -> bool:
        return not file.is_symlink() and file.resolve().is_relative_to(self._inside)

    def read(self, name: str, limit: int = LARGEST_ENTRY, *, cut: bool = False) -> bytes:
        file = self._path / name
        try:
            if not _is_inside(name) or not self._is_inside(file):
                raise ClipError(f"{name[:200]} lies outside the folder {self._path.name}.")
            with file.open("rb") as stream:
                return _bounded(stream, name, limit, cut)
        except OSError as error:
            raise ClipError(f"{name[:200]} cannot be read: {error.strerror or error}.") from error
        except ValueError as error:  # a zero in it
            raise ClipError(f"{name[:200]!r} is no name of a file.") from error

    def close(self) -> None:
        pass


def beside(path: Path, name: str, limit: int = LARGEST_ENTRY) -> bytes:
    """A file that lies in the folder of another one, or below it. Raises `ClipError`."""
    return _Folder(path.parent).read(name, limit)


def _bounded(file: IO[bytes], name: str, limit: int, cut: bool) -> bytes:
    content = file.read(limit if cut else limit + 1)
    if len(content) > limit:
        raise ClipError(f"{name} has more than the {limit:,} bytes that can be read.")
    return content


def _demand_few(name: str, count: int) -> None:
    if count > MOST_ENTRIES:
        raise ClipError(f"There are more than {MOST_ENTRIES:,} files in {name}.", "Export it in parts.")


def _is_inside(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/"))
    return not parts.is_absolute() and ".." not in parts.parts and ":" not in name.split("/")[0]

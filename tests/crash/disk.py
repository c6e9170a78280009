"""What a disk may hold after the power was lost: the calls of a log played back, and images of any moment of it.

The model promises no more than the standards do. The data of a file is safe from its fsync on, and a name from the
fsync of its folder on. Of whatever came later any part may be there, in any order: writes torn at the edges of sectors,
a size that grew without its data (zeros or garbage) or did not grow, a rename without the data of what was renamed, a
name that was removed and is there again. Only this holds together: what one write put into one sector, and one
operation on names (a file that is moved is not lost on the way).
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from tests.crash.calls import Call, Kind

T = TypeVar("T")

SECTORS = (512, 4096)


@dataclass(slots=True, eq=False)
class File:
    """A file: what is safe, and the writes (offset, data) and truncations (size, None) that came after it."""

    number: int
    safe: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)
    version: int = 0

    def settle(self) -> None:
        """All that was written is safe."""
        if self.pending:
            for at, data in self.pending:
                _apply(self.safe, at, data)
            self.pending.clear()
            self.version += 1


@dataclass(slots=True, eq=False)
class Folder:
    """A folder: the names that are safe, and those that a running system sees."""

    number: int
    safe: dict[str, Node] = field(default_factory=dict)
    seen: dict[str, Node] = field(default_factory=dict)


Node = File | Folder


@dataclass(frozen=True, slots=True)
class Naming:
    """One operation on names: a node gets a name in `into`, or loses one in `out_of`, or both at once."""

    node: Node
    into: tuple[Folder, str] | None = None
    out_of: tuple[Folder, str] | None = None

    def settled_by(self, folder: Folder) -> bool:
        """Whether the fsync of this folder makes it safe."""
        place = self.into or self.out_of
        return place is not None and place[0] is folder

    def apply(self, names: Callable[[Folder], dict[str, Node]]) -> None:
        """Do it to what `names` gives for a folder."""
        if self.into:
            names(self.into[0])[self.into[1]] = self.node
        if self.out_of and names(self.out_of[0]).get(self.out_of[1]) is self.node:
            del names(self.out_of[0])[self.out_of[1]]


def _apply(content: bytearray, at: int, data: bytes | None) -> None:
    if data is None:
        del content[at:]
        content.extend(bytes(at - len(content)))
        return
    if at > len(content):
        content.extend(bytes(at - len(content)))
    content[at : at + len(data)] = data


class Disk:
    """A disk that begins empty at `root` (as the log calls it) and takes the calls of a log."""

    def __init__(self, root: Path, *, syncs: bool = True) -> None:
        self._root = str(root)
        self._top = Folder(0)
        self._made = 0
        self._open: dict[int, Node] = {}
        self._syncs = syncs
        self.pending: list[Naming] = []
        self._unsafe: set[File] = set()

    @property
    def unsafe(self) -> int:
        """How many writes and names are not safe at this moment."""
        return len(self.pending) + sum(len(file.pending) for file in self._unsafe)

    def take(self, call: Call) -> None:
        """Play one call back. With `syncs` off those are as if they had not been made."""
        match call.kind:
            case Kind.OPEN:
                self._opened(call)
            case Kind.CLOSE:
                self._open.pop(call.fd, None)
            case Kind.WRITE | Kind.TRUNCATE:
                file = self._open[call.fd]
                assert isinstance(file, File)
                file.pending.append((call.number, call.first if call.kind is Kind.WRITE else None))
                self._unsafe.add(file)
            case Kind.SYNC:
                if self._syncs:
                    self._settle(self._open[call.fd])
            case Kind.MKDIR:
                self._name(Naming(Folder(self._number()), into=self._place(call.path)))
            case Kind.UNLINK | Kind.RMDIR:
                folder, name = self._place(call.path)
                self._name(Naming(folder.seen[name], out_of=(folder, name)))
            case Kind.RENAME:
                folder, name = self._place(call.path)
                self._name(Naming(folder.seen[name], into=self._place(call.other), out_of=(folder, name)))
            case Kind.LINK:
                folder, name = self._place(call.path)
                self._name(Naming(folder.seen[name], into=self._place(call.other)))

    def _opened(self, call: Call) -> None:
        if call.path == self._root:
            self._open[call.fd] = self._top
            return
        folder, name = self._place(call.path)
        node = folder.seen.get(name)
        if node is None:
            node = File(self._number())
            self._name(Naming(node, into=(folder, name)))
        if call.number & os.O_TRUNC and isinstance(node, File):
            node.pending.append((0, None))
            self._unsafe.add(node)
        self._open[call.fd] = node

    def _settle(self, node: Node) -> None:
        if isinstance(node, File):
            node.settle()
            self._unsafe.discard(node)
            return
        left = []
        for each in self.pending:
            if each.settled_by(node):
                each.apply(lambda folder: folder.safe)
            else:
                left.append(each)
        self.pending = left

    def _name(self, naming: Naming) -> None:
        naming.apply(lambda folder: folder.seen)
        self.pending.append(naming)

    def _number(self) -> int:
        self._made += 1
        return self._made

    def _place(self, path: str) -> tuple[Folder, str]:
        parts = [each for each in path.removeprefix(self._root).split("/") if each not in ("", ".")]
        folder = self._top
        for part in parts[:-1]:
            node = folder.seen[part]
            assert isinstance(node, Folder)
            folder = node
        return folder, parts[-1]

    def image(self, chance: random.Random) -> Iterator[tuple[str, bytes | File | None]]:
        """One of the things that may be there if the power goes now: paths, outermost first, with contents.

        `None` is a folder; a `File` is one whose content is just what is safe, which many images share.
        """
        way = Way(chance)
        names: dict[int, dict[str, Node]] = {}

        def names_of(folder: Folder) -> dict[str, Node]:
            return names.setdefault(folder.number, dict(folder.safe))

        for naming in way.some(self.pending, way.names):
            naming.apply(names_of)
        waiting = [("", self._top)]
        while waiting:
            path, folder = waiting.pop()
            for name, node in sorted(names.get(folder.number, folder.safe).items()):
                inside = f"{path}/{name}" if path else name
                if isinstance(node, Folder):
                    yield inside, None
                    waiting.append((inside, node))
                elif name.endswith("-shm"):
                    yield inside, way.garbage(4096)
                elif node.pending:
                    yield inside, way.content(node)
                else:
                    yield inside, node


class Way:
    """How a disk fails this once: how much of what was not safe is there, names and data each for themselves."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        ways = ("nothing", "everything", "beginning", "some", "some", "most", "end")
        self.names = chance.choice(ways)
        self.data = chance.choice(ways)
        self._sector = chance.choice(SECTORS)
        self._zeros = chance.random() < 0.5

    def some(self, given: list[T], how: str) -> list[T]:
        """Some of what was done, in its order."""
        match how:
            case "nothing":
                return []
            case "everything":
                return list(given)
            case "beginning":
                return given[: self._chance.randint(0, len(given))]
            case "end":
                return given[self._chance.randint(0, len(given)) :]
        share = 0.5 if how == "some" else 0.9
        return [each for each in given if self._chance.random() < share]

    def garbage(self, size: int) -> bytes:
        """Bytes that nobody wrote."""
        return bytes(size) if self._zeros else self._chance.randbytes(size)

    def content(self, file: File) -> bytes:
        """What is in a file of which not all is safe."""
        content = bytearray(file.safe)
        pieces = [piece for at, data in file.pending for piece in self._torn(at, data)]
        kept = self.some(pieces, self.data)
        if self.data in ("nothing", "everything"):
            for at, data in kept:
                _apply(content, at, data)
            return bytes(content)
        sizes = [len(content)]
        for at, data in file.pending:
            sizes.append(at if data is None else max(sizes[-1], at + len(data)))
        size = self._chance.choice(sizes)
        for at, data in kept:
            if data is None:
                del content[at:]
            else:
                if at > len(content):
                    content.extend(self.garbage(at - len(content)))
                content[at : at + len(data)] = data
        del content[size:]
        return bytes(content) + self.garbage(size - len(content))

    def _torn(self, at: int, data: bytes | None) -> Iterator[tuple[int, bytes | None]]:
        if data is None:
            yield at, None
            return
        end = at + len(data)
        begin = at
        while begin < end:
            edge = min((begin // self._sector + 1) * self._sector, end)
            yield begin, data[begin - at : edge - at]
            begin = edge


class Images:
    """Images laid down in one folder, one after the other. Files that do not change are linked from a pool."""

    def __init__(self, folder: Path) -> None:
        self.place = folder / "image"
        self._pool = folder / "pool"
        self._pool.mkdir()
        self._pooled: set[str] = set()

    def lay(self, disk: Disk, chance: random.Random) -> None:
        """Lay down an image in the place of the last one."""
        if self.place.exists():
            shutil.rmtree(self.place)
        self.place.mkdir()
        for path, content in disk.image(chance):
            target = self.place / path
            if content is None:
                target.mkdir()
            elif isinstance(content, bytes):
                target.write_bytes(content)
            elif is_written_to(target.name):
                target.write_bytes(content.safe)
            else:
                pooled = f"{content.number}-{content.version}"
                if pooled not in self._pooled:
                    (self._pool / pooled).write_bytes(content.safe)
                    self._pooled.add(pooled)
                os.link(self._pool / pooled, target)


def is_written_to(name: str) -> bool:
    """Whether a file of this name may be changed in its place, so that no two images can share it."""
    return name == "lock" or (".sqlite3" in name and not name[:1].isdigit())

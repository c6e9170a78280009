"""What a person has typed and not yet kept, written beside the settings so that a crash does not take it.

One folder for each library: `now.json` is what this run of the program has, `left.json` what earlier ones left behind,
and the original of a page that was being clipped stands in a file named by its hash. No part of this is in the library,
since it is not kept yet.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal

from db import moments
from db.durable import sync_file
from db.model import Original

Kind = Literal["note", "highlight", "story", "clip"]
KINDS: tuple[Kind, ...] = ("note", "highlight", "story", "clip")
MOST = 50
"""How many things left behind are kept, the newest."""
LARGEST = 64 * 2**20
"""Bytes of an original that is kept for a draft; of a larger one only its address is."""


@dataclass(frozen=True, slots=True)
class Unsaved:
    """One piece of work. A `note` on a clipping, a `highlight` or a `story` names what it is `of`, with the words that
    were kept before as `base`. A `clip` is what is being clipped: the text, HTML, address or files that were given, or
    the `original` that was fetched, with the `fields` corrected by hand, `tags`, and the pieces that were `put_back`.
    `title` is what it is about, in the person's words; `at` when it was written down."""

    kind: Kind
    title: str = ""
    text: str = ""
    of: int = 0
    base: str = ""
    html: str = ""
    address: str = ""
    files: tuple[str, ...] = ()
    fields: tuple[tuple[str, str | tuple[str, ...]], ...] = ()
    tags: tuple[str, ...] = ()
    put_back: tuple[str, ...] = ()
    original: Original | None = None
    at: str = ""

    @property
    def previewed(self) -> bool:
        """Whether something was done to a draft already, and not only to what it is to be made of."""
        return bool(self.fields or self.tags or self.put_back)

    @property
    def subject(self) -> tuple[object, ...]:
        """What it is about: of two with the same, the newer one holds."""
        return (self.kind, self.of or (self.title, self.address, self.files, self.text[:200]))


class UnsavedFiles:
    """The files of one library's unsaved work. `OSError` where they cannot be written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._now = folder / "now.json"
        self._left = folder / "left.json"
        self._written: tuple[Unsaved, ...] = ()

    def begin(self) -> list[Unsaved]:
        """What earlier runs left behind, the newest first; what this one writes comes beside it."""
        left = _unique([*self._read(self._now), *self._read(self._left)])[:MOST]
        if self._now.exists():
            self._write(self._left, left)
            self._now.unlink()
        self._sweep()
        return left

    def write(self, work: Sequence[Unsaved]) -> None:
        """Write down what is unsaved now, instead of what was before."""
        work = tuple(work)
        if work == self._written:
            return
        at = moments.now()
        if work:
            self._write(self._now, [replace(each, at=at) for each in work])
        else:
            self._now.unlink(missing_ok=True)
        if any(each.original for each in self._written):
            self._sweep()
        self._written = work

    def dismiss(self, done: Sequence[Unsaved]) -> None:
        """Forget things left behind: they are back in their places, or nobody wants them."""
        rest = [each for each in self._read(self._left) if each not in done]
        if rest:
            self._write(self._left, rest)
        else:
            self._left.unlink(missing_ok=True)
        self._sweep()

    def _write(self, file: Path, work: Sequence[Unsaved]) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        records = [self._record(each) for each in work]
        fresh = file.with_suffix(".new")
        fresh.write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
        sync_file(fresh)
        os.replace(fresh, file)

    def _record(self, work: Unsaved) -> dict[str, Any]:
        record = asdict(replace(work, original=None))
        original = work.original
        if original is not None and len(original.content) <= LARGEST:
            name = hashlib.sha256(original.content).hexdigest()
            file = self.folder / name
            if not file.exists():
                fresh = file.with_suffix(".new")
                fresh.write_bytes(original.content)
                os.replace(fresh, file)
            record["original"] = {**asdict(replace(original, content=b"")), "content": name}
        return record

    def _read(self, file: Path) -> list[Unsaved]:
        """What a file holds; what cannot be understood any more is left out."""
        try:
            records = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return []
        found = (self._understood(each) for each in records if isinstance(each, dict)) if _is_list(records) else ()
        return [each for each in found if each is not None]

    def _understood(self, record: dict[str, Any]) -> Unsaved | None:
        try:
            original = record.get("original")
            if original is not None:
                content = (self.folder / original["content"]).read_bytes()
                headers = tuple((str(name), str(value)) for name, value in original["headers"])
                original = Original(**{**original, "content": content, "headers": headers})
            fields = tuple(
                (str(name), tuple(value) if isinstance(value, list) else str(value)) for name, value in record["fields"]
            )
            lists = {name: tuple(map(str, record[name])) for name in ("files", "tags", "put_back")}
            work = Unsaved(**{**record, **lists, "fields": fields, "original": original})
        except (OSError, TypeError, ValueError, KeyError):
            return None
        return work if work.kind in KINDS else None

    def _sweep(self) -> None:
        """Remove originals that nothing unsaved is made of."""
        if not self.folder.is_dir():
            return
        used = {
            record["original"]["content"]
            for file in (self._now, self._left)
            for record in _records(file)
            if isinstance(record, dict) and isinstance(record.get("original"), dict)
        }
        for file in self.folder.iterdir():
            if file not in (self._now, self._left) and file.name not in used:
                file.unlink(missing_ok=True)


def _records(file: Path) -> list[Any]:
    try:
        records = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return list(records) if _is_list(records) else []


def _is_list(records: object) -> bool:
    return isinstance(records, list)


def _unique(work: Sequence[Unsaved]) -> list[Unsaved]:
    seen: set[tuple[object, ...]] = set()
    found = []
    for each in work:
        if each.subject not in seen:
            seen.add(each.subject)
            found.append(each)
    return found

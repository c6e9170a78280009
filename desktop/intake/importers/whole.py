"""Our own export of whole records, read line by line: each record is on a line of its own, however many there are."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import IO, Any

from db.errors import ClipError
from db.whole import FORMAT, SECTIONS, VERSION
from desktop.intake.importers.export import BY_LINES, Export
from desktop.intake.importers.importer import Entry, Piece
from desktop.intake.importers.whole_shape import looked_over

LONGEST_LINE = 300_000_000
_UNIT = 1_000
"""Bytes in which it is told how far it is, since windows count to 2**31."""
_SECTION = re.compile(rb'"(\w+)": \[')
_OPENING = re.compile(r'\{\s*"format"\s*:\s*"cuttings-library"')


def fits(export: Export) -> bool:
    """Whether an export is ours, as it was written or as another program wrote it anew."""
    return export.pack is None and _OPENING.match(export.text) is not None


def pieces(export: Export) -> Iterator[Entry | Piece]:
    """The head, then every record. Raises `ClipError` where it is of a newer version, or ends before its end."""
    if export.head.startswith(BY_LINES) and b"\n" in export.head:
        try:
            with export.path.open("rb") as file:
                yield from _by_lines(export, file)
        except OSError as error:
            raise ClipError(f"{export.path.name} cannot be read: {error.strerror or error}.") from error
    else:
        yield from _at_once(export)


def _by_lines(export: Export, file: IO[bytes]) -> Iterator[Entry | Piece]:
    export.total = max(1, export.size // _UNIT)
    section = ""
    number = 0
    ended = False
    while line := file.readline(LONGEST_LINE):
        number += 1
        export.done = file.tell() // _UNIT
        if not line.endswith(b"\n") and len(line) >= LONGEST_LINE:
            while rest := file.readline(LONGEST_LINE):
                if rest.endswith(b"\n"):
                    break
            yield ClipError(f"Line {number} has more than {LONGEST_LINE:,} characters.")
            continue
        bare = line.strip().removesuffix(b",")
        if number == 1:
            yield _head(_read(bare + b"}"), export)
        elif found := _SECTION.fullmatch(bare):
            section = found[1].decode()
        elif bare == b"]":
            section = ""
        elif section:
            yield _piece(section, bare, number)
        elif bare:
            ended = isinstance(_read(b"{" + bare), dict)
    if not ended:
        raise ClipError(
            f"{export.path.name} ends in line {number}, before its end: it is not whole.",
            "Copy it or export it again.",
        )


def _piece(section: str, line: bytes, number: int) -> Entry | Piece:
    record = _read(line)
    if record is None:
        return ClipError(f"Line {number} is no JSON.")
    return _looked_over(section, record, number)


def _looked_over(section: str, record: Any, number: int) -> Entry | Piece:
    if section not in SECTIONS:
        return ClipError(f"Line {number} is of a kind that is not known, “{section[:40]}”.")
    try:
        done = looked_over(section, record)
    except ClipError as error:
        return ClipError(f"Line {number} cannot be taken over. {error}")
    return Piece(section, done.data, number, tuple(done.notes))


def _head(data: Any, export: Export) -> Piece:
    if not isinstance(data, dict) or data.get("format") != FORMAT or not isinstance(data.get("version"), int):
        raise ClipError(f"The first line of {export.path.name} is not that of a library.", "Export it again.")
    if data["version"] > VERSION:
        raise ClipError(
            f"{export.path.name} was written by a newer version of Cuttings.", "Install the newer version to import it."
        )
    left_out = data.get("left_out")
    known = {
        "library": str(data.get("library"))[:100],
        "left_out": [each for each in left_out if isinstance(each, str)] if isinstance(left_out, list) else [],
    }
    return Piece("head", known, 1)


def _at_once(export: Export) -> Iterator[Entry | Piece]:
    """What another program wrote anew, so that lines tell nothing: read whole, its records counted."""
    data = export.json
    yield _head(data, export)
    entries = [
        (section, record)
        for section in SECTIONS
        for record in (data.get(section) if isinstance(data.get(section), list) else ())
    ]
    for number, (section, record) in enumerate(export.counted(entries), 1):
        entry = _looked_over(section, record, number)
        yield ClipError(str(entry).replace("Line", "Record", 1)) if isinstance(entry, ClipError) else entry


def _read(line: bytes) -> Any:
    """A line as JSON, `None` where it is none."""
    try:
        return json.loads(line.decode())
    except (ValueError, RecursionError):
        return None

"""Tables (CSV) of other programs read by what `tables/importers.toml` says of their columns."""

from __future__ import annotations

import ast
import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TextIO

from db.errors import ClipError
from db.model import Passage
from desktop.intake.charset import decode
from desktop.intake.importers.export import Export
from desktop.intake.importers.importer import Entry
from desktop.intake.importers.item import Item, colour
from desktop.intake.wordlists import fold, table

LONGEST_CELL = 10_000_000
_SEPARATORS = (",", ";", "\t")

Record = dict[str, str]
"""A row of a table by its folded headings."""


def fits_table(key: str) -> Callable[[Export], bool]:
    """Tells whether an export is the table of `tables/importers.toml` with this key."""
    needed = frozenset(table("importers")["tables"][key]["needs"])
    return lambda export: export.pack is None and needed <= headings(export.text)


def headings(text: str) -> frozenset[str]:
    """The folded headings of a table that begins like this; none where it is no table."""
    line = re.split(r"[\r\n]", text[:4_000], maxsplit=1)[0]
    try:
        return frozenset(fold(cell) for cell in next(csv.reader([line], delimiter=_separator(line)), []))
    except csv.Error:
        return frozenset()


def _separator(line: str) -> str:
    return max(_SEPARATORS, key=line.count)


def table_items(key: str) -> Callable[[Export], Iterator[Entry]]:
    """The reader of the table with this key."""

    def items(export: Export) -> Iterator[Entry]:
        for record in records(export):
            yield record if isinstance(record, ClipError) else item_of(record, key)

    return items


def records(export: Export) -> Iterator[Record | ClipError]:
    """The rows of a table in a file, one after the other, however large it is."""
    export.total = export.size
    try:
        with export.path.open(encoding=_encoding(export.head), errors="replace", newline="") as file:
            yield from _records(_lines(file, export))
    except OSError as error:
        raise ClipError(f"{export.path.name} cannot be read: {error.strerror or error}.") from error
    export.done = export.total


def records_of(content: bytes) -> Iterator[Record | ClipError]:
    """The rows of a table that is at hand."""
    yield from _records(iter(io.StringIO(decode(content)[0].lstrip("\ufeff"), newline="")))


def _records(lines: Iterator[str]) -> Iterator[Record | ClipError]:
    csv.field_size_limit(LONGEST_CELL)
    first = next((line for line in lines if line.strip()), "").lstrip("\ufeff")
    separator = _separator(first)
    rows = csv.reader(_chained(first, lines), delimiter=separator)
    names: list[str] = []
    while True:
        try:
            cells = next(rows, None)
        except csv.Error as error:
            yield ClipError(f"The row cannot be read: {error}.")
            continue
        if cells is None:
            return
        if not names:
            names = [fold(cell) for cell in cells]
        elif cells:
            yield dict(zip(names, cells, strict=False))


def _chained(first: str, lines: Iterator[str]) -> Iterator[str]:
    yield first
    yield from lines


def _lines(file: TextIO, export: Export) -> Iterator[str]:
    """The lines of a file, telling how far it is read."""
    while line := file.readline(LONGEST_CELL):
        export.done = min(file.buffer.tell(), export.total)
        yield line.replace("\0", "")


def _encoding(head: bytes) -> str:
    name = decode(head[: head.rfind(b"\n") + 1] or head)[1]
    return "utf-8-sig" if name in ("utf-8", "ascii") else name


def item_of(record: Record, key: str, **others: Any) -> Item:
    """The thing of a row; `others` are parts of it that are known from elsewhere."""
    rules = table("importers")["tables"][key]

    def cell(part: str) -> str:
        return record.get(rules.get(part, ""), "") or ""

    folder = cell("folder")
    state = fold(cell("state"))
    read = state in rules.get("read_states", ()) or fold(folder) in rules.get("read_folders", ()) or yes(cell("read"))
    names = list(tags_in(cell("tags"), rules.get("tag_signs", ",")))
    if folder and fold(folder) not in rules.get("no_folders", ()):
        names.append(folder_path(folder))
    passages = [Passage(cell("passage"))] if cell("passage").strip() else []
    fields = {name: record.get(heading) or "" for name, heading in rules["fields"].items()}
    given: dict[str, Any] = {
        "url": cell("url"),
        "fields": fields,
        "tags": names,
        "note": cell("note"),
        "passages": (*passages, *highlights_in(cell("highlights"))),
        "starred": yes(cell("starred")) or fold(folder) in rules.get("starred_folders", ()),
        "read": read or _finished(cell("progress")),
        "filed": True if read else None,
        "added": cell("added"),
        "said": json.dumps(record, ensure_ascii=False),
    }
    return Item(**{**given, **others})


def yes(text: str) -> bool:
    """Whether a cell says yes."""
    return fold(text) in table("importers")["words"]["yes"]


def _finished(progress: str) -> bool:
    try:
        return float(progress or 0) >= 0.99
    except ValueError:
        return False


def folder_path(folder: str) -> str:
    """The tag of a folder: its path, whatever stands between its parts."""
    return "/".join(part.strip() for part in re.split(r"\s/\s|/|\s>\s|\\", folder) if part.strip())


def tags_in(text: str, signs: str) -> Iterable[str]:
    """The tags of a cell: parted by one of `signs`, or written as a list of JSON or Python ("list")."""
    text = text.strip()
    if signs == "list":
        if text.startswith("["):
            return _listed(text)
        signs = ","
    return [tag for tag in re.split(f"[{re.escape(signs)}]", text) if tag.strip()]


def _listed(text: str) -> list[str]:
    for reading in (json.loads, ast.literal_eval):
        try:
            found = reading(text[:20_000])
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            continue
        if isinstance(found, list):
            return [str(each) for each in found if isinstance(each, str | int)]
    return [each.strip(" '\"") for each in text.strip("[]").split(",") if each.strip(" '\"")]


_LABELS = re.compile(r"(highlight|note|colou?r|text)\s?:\s?", re.IGNORECASE)


def highlights_in(text: str) -> Iterator[Passage]:
    """The passages of a cell: blocks of labelled lines ("Highlight:", "Note:", "Color:"), else one on each line."""
    if not _LABELS.match(text.lstrip()):
        yield from (Passage(line.strip()) for line in text.splitlines() if line.strip())
        return
    found: Record = {}
    last = "highlight"
    for line in text.splitlines():
        label = _LABELS.match(line)
        if label:
            last = {"text": "highlight", "colour": "color"}.get(label[1].lower(), label[1].lower())
            if last == "highlight" and found.get("highlight"):
                yield _passage(found)
                found = {}
        found[last] = f"{found.get(last, '')}\n{line[label.end() if label else 0 :]}".strip()
    if found.get("highlight"):
        yield _passage(found)


def _passage(found: Mapping[str, str]) -> Passage:
    return Passage(found.get("highlight", ""), found.get("note", ""), colour(found.get("color")))

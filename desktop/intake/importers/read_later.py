"""Exports of read-later programs with the articles in them: wallabag, Omnivore, Matter, and the highlights of Readwise.

Omnivore's and Matter's are archives or folders; what these hold is known by how it is written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import PurePosixPath
from typing import Any

from db.errors import ClipError
from db.model import Passage
from desktop.intake.charset import decode
from desktop.intake.importers.columns import Record as Cells
from desktop.intake.importers.columns import headings, item_of, records, records_of, tags_in
from desktop.intake.importers.entries import Record, has, listed
from desktop.intake.importers.export import LARGEST_AT_ONCE, Export, Pack, json_of
from desktop.intake.importers.importer import Entry
from desktop.intake.importers.item import Item, colour
from desktop.intake.wordlists import fold, table


def fits_wallabag(export: Export) -> bool:
    """Whether an export is wallabag's (version 2)."""
    return export.pack is None and has(export, "is_archived", "is_starred", "url")


_UNREAD = "errors_during_fetching"
_SHORT = 2_000
"""A text of wallabag's own that says that it could not fetch an article is not longer."""


def wallabag(export: Export) -> Iterator[Entry]:
    """Its entries with their content and annotations."""
    for each in listed(export):
        if isinstance(each, ClipError):
            yield each
            continue
        html = each.text("content")
        archived = each.yes("is_archived")
        yield Item(
            url=each.text("url", "given_url", "origin_url"),
            fields={
                "title": each.text("title"),
                "authors": [name for name in each.texts("published_by") if name.strip()],
                "published": each.text("published_at"),
                "language": each.text("language").replace("_", "-"),
            },
            html="" if _UNREAD in html and len(html) < _SHORT else html,
            tags=each.texts("tags", "label"),
            passages=[Passage(mark.text("quote"), mark.text("text")) for mark in each.records("annotations")],
            starred=each.yes("is_starred"),
            read=archived,
            filed=True if archived else None,
            added=each.text("created_at"),
            said=each.said("content"),
        )


_METADATA = re.compile(r"(^|/)metadata_\d{1,9}_to_\d{1,9}\.json$")


def fits_omnivore(export: Export) -> bool:
    """Whether an archive or folder is Omnivore's."""
    if export.pack is None:
        return has(export, "slug", "savedAt", "labels", "readingProgress")
    return any(_METADATA.search(name) for name in export.pack.names())


def omnivore(export: Export) -> Iterator[Entry]:
    """Its entries; content and highlights lie in files of their own, named by the entry's slug."""
    pack = export.pack
    if pack is None:
        for each in listed(export):
            yield each if isinstance(each, ClipError) else _omnivore_item(each, "", "")
        return
    names = pack.names()
    export.total = len(names)
    contents = {PurePosixPath(name).name: name for name in names if "content/" in name}
    marks = {PurePosixPath(name).name: name for name in names if "highlights/" in name}
    for name in sorted(filter(_METADATA.search, names)):
        try:
            data = json_of(pack.read(name, LARGEST_AT_ONCE), name)
        except ClipError as error:
            yield error
            continue
        for each in data if isinstance(data, list) else ():
            if not isinstance(each, dict):
                yield ClipError("The entry is not of the form it should have.")
                continue
            record = Record(each)
            slug = record.text("slug")
            export.done = min(export.done + 1, export.total)
            try:
                html = _text_in(pack, contents.get(f"{slug}.html"))
                item = _omnivore_item(record, html, _text_in(pack, marks.get(f"{slug}.md")))
                kept = contents.get(f"{slug}.pdf")
                yield replace(item, file=(pack.read(kept), f"{slug}.pdf")) if kept else item
            except ClipError as error:
                yield error


def _text_in(pack: Pack, name: str | None) -> str:
    return decode(pack.read(name))[0] if name else ""


def _omnivore_item(each: Record, html: str, highlights: str) -> Item:
    passages, note = passages_of_markdown(highlights)
    archived = each.text("state").lower() == "archived"
    return Item(
        url=each.text("url"),
        fields={
            "title": each.text("title"),
            "authors": [each.text("author")],
            "published": each.text("publishedAt"),
            "standfirst": each.text("description"),
        },
        html=html,
        tags=each.texts("labels"),
        note=note,
        passages=passages,
        read=archived or each.text("readingProgress") in ("100", "100.0"),
        filed=True if archived else None,
        added=each.text("savedAt"),
        said=each.said(),
    )


def passages_of_markdown(text: str) -> tuple[list[Passage], str]:
    """Quotations of a Markdown text, each with the words below it as its note; and what stands before the first."""
    found: list[Passage] = []
    before: list[str] = []
    for block in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n")):
        lines = block.strip().splitlines()
        if not lines:
            continue
        if lines[0].startswith(">"):
            quoted = [line.lstrip("> ").rstrip() for line in lines if line.startswith(">")]
            labels = re.search(r"((?:\s#[^\s#]+)+)$", quoted[-1])
            if labels:
                quoted[-1] = quoted[-1][: labels.start()]
            rest = "\n".join(line for line in lines if not line.startswith(">"))
            found.append(Passage("\n".join(quoted).strip(), rest))
        elif found:
            last = found[-1]
            found[-1] = Passage(last.quotation, "\n\n".join(filter(None, (last.note, block.strip()))), last.colour)
        else:
            before.append(block.strip())
    return found, "\n\n".join(before)


def fits_matter(export: Export) -> bool:
    """Whether an archive or folder is Matter's."""
    return export.pack is not None and _matter_table(export.pack) is not None


def _matter_table(pack: Pack) -> str | None:
    needed = frozenset(table("importers")["tables"]["matter"]["needs"])
    for name in pack.names():
        if name.lower().endswith(".csv"):
            if needed <= headings(decode(pack.read(name, 4_000, cut=True))[0].lstrip("\ufeff")):
                return name
    return None


def matter(export: Export) -> Iterator[Entry]:
    """The rows of its history; contents are files named by the row's id, highlights a table that names headlines."""
    pack = export.pack
    name = _matter_table(pack) if pack is not None else None
    if pack is None or name is None:
        return
    names = pack.names()
    contents = {PurePosixPath(each).stem: each for each in names if each.lower().endswith((".html", ".htm"))}
    marked = _matter_marks(pack, names)
    export.total = export.done = 0
    rows = list(records_of(pack.read(name, LARGEST_AT_ONCE)))
    for each in export.counted(rows):
        if isinstance(each, ClipError):
            yield each
            continue
        title = fold(each.get("title") or "")
        try:
            html = _text_in(pack, contents.get(each.get("file id") or "-"))
        except ClipError:
            html = ""
        yield item_of(each, "matter", html=html, passages=marked.get(title, ()))


def _matter_marks(pack: Pack, names: list[str]) -> dict[str, list[Passage]]:
    found: dict[str, list[Passage]] = {}
    for name in names:
        if not name.lower().endswith(".csv"):
            continue
        known = headings(decode(pack.read(name, 4_000, cut=True))[0].lstrip("\ufeff"))
        if not {"title", "text", "highlighted date"} <= known:
            continue
        for row in records_of(pack.read(name, LARGEST_AT_ONCE)):
            if not isinstance(row, ClipError) and row.get("text"):
                passage = Passage(row["text"], row.get("note") or "", colour(row.get("color")))
                found.setdefault(fold(row.get("title") or ""), []).append(passage)
    return found


_READWISE = frozenset(("highlight", "book title", "book author", "note", "highlighted at"))


def fits_readwise(export: Export) -> bool:
    """Whether a table has the highlights of Readwise."""
    return export.pack is None and headings(export.text) >= _READWISE


def readwise(export: Export) -> Iterator[Entry]:
    """A thing for each document, of its highlights; those of one stand one after the other."""
    rows = list(records(export))
    yield from (each for each in rows if isinstance(each, ClipError))
    sound = [each for each in rows if not isinstance(each, ClipError)]
    for (title, author), group in groupby(sound, key=_document):
        yield _readwise_item(title, author, list(group))


def _document(row: Cells) -> tuple[str, str]:
    return row.get("book title") or "", row.get("book author") or ""


def _readwise_item(title: str, author: str, rows: list[Cells]) -> Item:
    tags: dict[str, Any] = {}
    for row in rows:
        tags.update(dict.fromkeys(tag.strip() for tag in tags_in(row.get("document tags") or "", ",")))
    return Item(
        url=next((row["url"] for row in rows if row.get("url")), ""),
        fields={"title": title, "authors": [author]},
        tags=[tag for tag in tags if not tag.startswith(".")],
        passages=[Passage(row.get("highlight") or "", row.get("note") or "", colour(row.get("color"))) for row in rows],
        added=min((row.get("highlighted at") or "" for row in rows), default=""),
        key=f"{fold(title)}|{fold(author)}",
        said=json.dumps(rows, ensure_ascii=False)[:2_000_000],
    )

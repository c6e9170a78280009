"""Exports of Pocket: its table, the archive of several with highlights, and the older page of links."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from db.addresses import url_key
from db.errors import ClipError
from db.model import Passage
from desktop.intake.charset import decode
from desktop.intake.importers.columns import headings, item_of, records_of, table_items
from desktop.intake.importers.export import LARGEST_AT_ONCE, Export, Pack, json_of
from desktop.intake.importers.importer import Entry
from desktop.intake.importers.item import Item
from desktop.intake.wordlists import table


def fits_archive(export: Export) -> bool:
    """Whether an archive or folder holds tables of Pocket."""
    return export.pack is not None and any(_is_table(export.pack, name) for name in _tables(export.pack)[:3])


def _tables(pack: Pack) -> list[str]:
    return [name for name in sorted(pack.names()) if name.lower().endswith(".csv")]


def _is_table(pack: Pack, name: str) -> bool:
    beginning = decode(pack.read(name, 4_000, cut=True))[0]
    return frozenset(table("importers")["tables"]["pocket"]["needs"]) <= headings(beginning.lstrip("\ufeff"))


def archive_items(export: Export) -> Iterator[Entry]:
    """The links of all tables, with the highlights that lie beside them."""
    pack = export.pack
    if pack is None:
        return
    marked: dict[str, list[Passage]] = {}
    for name in sorted(pack.names()):
        if name.lower().endswith(".json") and "annotations" in name.lower():
            try:
                _note_marks(json_of(pack.read(name, LARGEST_AT_ONCE), name), marked)
            except ClipError as error:
                yield error
    names = _tables(pack)
    export.total = len(names)
    for number, name in enumerate(names):
        export.done = number
        if not _is_table(pack, name):
            continue
        for record in records_of(pack.read(name, LARGEST_AT_ONCE)):
            if isinstance(record, ClipError):
                yield record
            else:
                yield item_of(record, "pocket", passages=marked.get(url_key(record.get("url") or ""), ()))


def _note_marks(data: Any, marked: dict[str, list[Passage]]) -> None:
    """Highlights as Pocket writes them: a list of objects with `url` and `highlights`, each with a `quote`."""
    for each in data if isinstance(data, list) else ():
        if not isinstance(each, dict):
            continue
        passages = marked.setdefault(url_key(str(each.get("url") or each.get("given_url") or "")), [])
        for mark in each.get("highlights") or each.get("annotations") or ():
            if isinstance(mark, dict) and mark.get("quote"):
                passages.append(Passage(str(mark["quote"]), str(mark.get("note") or "")))


table_entries = table_items("pocket")


def fits_page(export: Export) -> bool:
    """Whether a page is Pocket's list of links ("ril_export.html")."""
    head = export.text[:20_000].lower()
    return export.pack is None and "time_added=" in head and "<a href=" in head and "<ul" in head


_PIECE = re.compile(
    r"<h1[^<>]{0,200}>(?P<list>[^<]{0,200})</h1>|<a\s(?P<link>[^<>]{1,20000})>(?P<title>[^<]{0,4000})", re.I
)
_ATTRIBUTE = re.compile(r"([a-z_]{1,20})\s?=\s?(?:\"([^\"]{0,10000})\"|'([^']{0,10000})')", re.I)


def page_items(export: Export) -> Iterator[Entry]:
    """The links of the page's lists; those of the second, "Read Archive", are read."""
    text = decode(export.whole())[0]
    export.total = len(text)
    read = False
    for piece in _PIECE.finditer(text):
        export.done = piece.end()
        if piece["list"] is not None:
            read = "archive" in piece["list"].lower()
            continue
        found = {name.lower(): html.unescape(one or two) for name, one, two in _ATTRIBUTE.findall(piece["link"])}
        yield Item(
            url=found.get("href", ""),
            fields={"title": html.unescape(piece["title"])},
            tags=[tag for tag in found.get("tags", "").split(",") if tag.strip()],
            read=read,
            filed=True if read else None,
            added=found.get("time_added"),
            said=piece[0],
        )
    export.done = export.total

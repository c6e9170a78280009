"""Our own clippings, as version 1 of our JSON had them and as commands print them; later ones: `whole`."""

from __future__ import annotations

from collections.abc import Iterator

from db.errors import ClipError
from db.model import FIELDS, LIST_FIELDS, ReadAlso
from desktop.intake.importers.entries import has, listed
from desktop.intake.importers.export import Export
from desktop.intake.importers.importer import Entry
from desktop.intake.importers.item import Item


def fits(export: Export) -> bool:
    """Whether an export is ours, with the dossier around the clippings or as a bare list of them."""
    if export.pack is not None:
        return False
    if export.text.startswith("{"):
        return '"cuttings-dossier"' in export.text[:400] and has(export, "clippings")
    return has(export, "captured_at", "sha256", "title", "text", "word_count")


def items(export: Export) -> Iterator[Entry]:
    """The clippings; their text is what a person kept, so that no rule changes it."""
    path = ("clippings",) if isinstance(export.json, dict) else ()
    for each in listed(export, *path):
        if isinstance(each, ClipError):
            yield each
            continue
        lists = {name: each.texts(name) for name in LIST_FIELDS}
        yield Item(
            url=each.text("url"),
            fields={**{name: each.text(name) for name in FIELDS if name not in LIST_FIELDS}, **lists},
            html=each.text("html"),
            text=each.text("text"),
            own_words=True,
            tags=each.texts("tags"),
            note=each.text("note"),
            starred=each.yes("starred"),
            read=each.yes("read"),
            filed=each.data.get("filed") if isinstance(each.data.get("filed"), bool) else None,
            added=each.text("captured_at"),
            read_also=tuple(ReadAlso(also.text("title"), also.text("url")) for also in each.records("read_also")),
            key=f"{each.text('id')}|{each.text('sha256')}" if each.text("sha256") else "",
            said=each.said("text", "html"),
        )

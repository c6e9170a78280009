"""Exports of bookmark programs in JSON: Pinboard, Karakeep (once Hoarder), Linkwarden.

Their forms: https://pinboard.in/api/ (posts/all), Karakeep's `zExportSchema`, Linkwarden's backup.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from db.errors import ClipError
from db.model import Passage
from desktop.intake.importers.entries import Record, has, listed
from desktop.intake.importers.export import Export
from desktop.intake.importers.importer import Entry
from desktop.intake.importers.item import Item, colour

_DEEPEST = 12


def fits_pinboard(export: Export) -> bool:
    """Whether an export is Pinboard's."""
    return export.text.startswith("[") and has(export, "href", "description", "extended", "toread")


def pinboard(export: Export) -> Iterator[Entry]:
    """Its bookmarks: `description` is the headline, `extended` the note, tags are parted by blanks."""
    for each in listed(export):
        if isinstance(each, ClipError):
            yield each
            continue
        unread = each.yes("toread")
        yield Item(
            url=each.text("href"),
            fields={"title": each.text("description")},
            tags=each.text("tags").split(),
            note=each.text("extended"),
            read=not unread,
            filed=None if unread else True,
            added=each.text("time"),
            said=each.said(),
        )


def fits_karakeep(export: Export) -> bool:
    """Whether an export is Karakeep's."""
    return export.text.startswith("{") and has(export, "bookmarks") and '"content"' in export.text


def karakeep(export: Export) -> Iterator[Entry]:
    """Its bookmarks, links and texts; lists with their parents are paths of tags."""
    data = export.json if isinstance(export.json, dict) else {}
    paths = _paths(Record(data).records("lists"), "parentId")
    for each in listed(export, "bookmarks"):
        if isinstance(each, ClipError):
            yield each
            continue
        content = each.record("content")
        archived = each.yes("archived")
        text = content.text("text")
        yield Item(
            url=content.text("url", "sourceUrl"),
            fields={"title": each.text("title") or content.text("title")},
            html=content.text("htmlContent"),
            text=text,
            own_words=bool(text),
            tags=[*each.texts("tags"), *(paths[name] for name in each.texts("lists") if name in paths)],
            note=each.text("note"),
            passages=[
                Passage(mark.text("text"), mark.text("note"), colour(mark.text("color")))
                for mark in each.records("highlights")
            ],
            starred=each.yes("favourited"),
            read=archived,
            filed=True if archived else None,
            added=each.text("createdAt"),
            said=each.said(),
        )


def _paths(folders: list[Record], parent: str) -> dict[str, str]:
    """The paths of folders by their ids; one that is its own ancestor ends where it began."""
    known = {each.text("id"): each for each in folders}
    found = {}
    for number in known:
        names: list[str] = []
        at = number
        while at in known and len(names) < _DEEPEST:
            names.append(known[at].text("name", "title").replace("/", "-").strip())
            above: Any = known[at].text(parent)
            at = above if above != number else ""
        found[number] = "/".join(filter(None, reversed(names)))
    return {number: path for number, path in found.items() if path}


def fits_linkwarden(export: Export) -> bool:
    """Whether an export is Linkwarden's."""
    return export.text.startswith("{") and has(export, "collections") and '"links"' in export.text


def linkwarden(export: Export) -> Iterator[Entry]:
    """The links of its collections, which are paths of tags; pinned ones are starred."""
    data = Record(export.json if isinstance(export.json, dict) else {})
    collections = data.records("collections")
    paths = _paths(collections, "parentId")
    pinned = {each.text("id") or each.text("url") for each in data.records("pinnedLinks")}
    links = [(each, link) for each in collections for link in each.records("links")]
    for collection, link in export.counted(links):
        path = paths.get(collection.text("id")) or collection.text("name")
        yield Item(
            url=link.text("url"),
            fields={"title": link.text("name")},
            text=link.text("textContent"),
            tags=[*link.texts("tags"), *([] if path.strip().lower() in ("", "unorganized") else [path])],
            note=link.text("description"),
            passages=[
                Passage(mark.text("text"), mark.text("comment"), colour(mark.text("color")))
                for mark in link.records("highlight") or link.records("highlights")
            ],
            starred=bool(pinned & {link.text("id"), link.text("url")} - {""}) or bool(link.records("pinnedBy")),
            added=link.text("importDate") or link.text("createdAt"),
            said=link.said("textContent"),
        )

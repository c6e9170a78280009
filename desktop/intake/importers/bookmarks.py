"""Bookmarks in Netscape's format, which every browser and most bookmark programs write.

https://learn.microsoft.com/en-us/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from desktop.intake.charset import decode
from desktop.intake.importers.columns import yes
from desktop.intake.importers.export import Export
from desktop.intake.importers.importer import Entry
from desktop.intake.importers.item import Item
from desktop.intake.wordlists import fold, table

DEEPEST = 12
"""Folders inside each other that become a tag's path."""


def fits(export: Export) -> bool:
    """Whether a page is a file of bookmarks."""
    return export.pack is None and "netscape-bookmark-file" in export.text[:2_000].lower()


_PIECE = re.compile(
    r"<h3[^<>]{0,500000}>(?P<name>[^<]{0,2000})"
    r"|<a\s(?P<link>[^<>]{1,500000})>(?P<title>[^<]{0,5000})"
    r"|<dd>(?P<words>[^<]{0,200000})"
    r"|<dl>(?P<down>)|</dl>(?P<up>)",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"([a-z_]{1,20})\s?=\s?\"([^\"]{0,400000})\"", re.IGNORECASE)


def items(export: Export) -> Iterator[Entry]:
    """The bookmarks, tagged with their folders; what describes one is its note."""
    text = decode(export.whole())[0]
    export.total = len(text)
    folders: list[str] = []
    named = ""
    waiting: dict[str, str] | None = None
    for piece in _PIECE.finditer(text):
        export.done = piece.end()
        if piece["words"] is not None:
            if waiting is not None:
                waiting["note"] = html.unescape(piece["words"]).strip()
            continue
        if waiting is not None:
            yield _item(waiting)
            waiting = None
        if piece["name"] is not None:
            named = html.unescape(piece["name"]).strip()
        elif piece["link"] is not None:
            waiting = {name.lower(): html.unescape(value) for name, value in _ATTRIBUTE.findall(piece["link"])}
            waiting["title"] = html.unescape(piece["title"])
            waiting["folder"] = _tag(folders)
            waiting["said"] = piece[0][:200_000]
        elif piece["down"] is not None:
            folders.append(named)
            named = ""
        elif folders:
            folders.pop()
    if waiting is not None:
        yield _item(waiting)
    export.done = export.total


def _tag(folders: list[str]) -> str:
    roots = table("importers")["bookmarks"]["roots"]
    named = [name.replace("/", "-") for name in folders if name and fold(name) not in roots]
    return "/".join(named[:DEEPEST])[:200]


def _item(found: dict[str, str]) -> Item:
    tags = [tag for tag in found.get("tags", "").split(",") if tag.strip()]
    return Item(
        url=found.get("href", ""),
        fields={"title": found.get("title", "")},
        tags=[*tags, *filter(None, [found.get("folder", "")])],
        note=found.get("note", ""),
        starred=yes(found.get("important", "") or found.get("favorite", "")),
        read=found.get("toread") == "0" or found.get("unread") == "0",
        added=found.get("add_date") or found.get("time_added"),
        said=found["said"],
    )

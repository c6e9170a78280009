"""Joplin's exports: JEX (a tar archive) and RAW (a folder); each item a Markdown file that ends with its properties.

https://joplinapp.org/help/dev/spec/interop/#jex-and-raw
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from db.errors import ClipError
from db.model import Passage
from desktop.intake.charset import decode
from desktop.intake.files.pictures import Kept
from desktop.intake.importers.export import Export, Pack
from desktop.intake.importers.importer import Entry
from desktop.intake.importers.item import Item

_NOTE, _FOLDER, _TAG, _TAGGED = "1", "2", "5", "6"
_LARGEST_NOTE = 20_000_000
_LOOKED_AT = 20
_DEEPEST = 12

Properties = dict[str, str]


def fits(export: Export) -> bool:
    """Whether an archive or folder is Joplin's: its Markdown files end with properties."""
    pack = export.pack
    if pack is None:
        return False
    texts = [name for name in pack.names() if name.lower().endswith(".md")][:_LOOKED_AT]
    for name in texts:
        try:
            properties = _read(pack, name)[2]
        except ClipError:
            continue
        if {"id", "type_"} <= properties.keys():
            return True
    return False


def _read(pack: Pack, name: str) -> tuple[str, str, Properties]:
    """Title, body and properties of an item."""
    text = decode(pack.read(name, _LARGEST_NOTE))[0].lstrip("\ufeff").replace("\r\n", "\n").rstrip("\n")
    body, _, tail = text.rpartition("\n\n")
    if not body and re.match(r"\w{1,40}: ?", text):
        body, tail = "", text
    properties: Properties = {}
    for line in tail.split("\n"):
        key, colon, value = line.partition(":")
        if not colon or not re.fullmatch(r"\w{1,60}", key):
            return text.partition("\n")[0], text, {}
        properties[key] = value.strip()
    title, _, rest = body.partition("\n\n")
    return title.strip(), rest, properties


def items(export: Export) -> Iterator[Entry]:
    """The notes, tagged with their tags and notebooks; pictures that they show come along."""
    pack = export.pack
    if pack is None:
        return
    names = pack.names()
    export.total = 2 * len(names)
    notes: list[str] = []
    folders: dict[str, tuple[str, str]] = {}
    tags: dict[str, str] = {}
    tagged: dict[str, list[str]] = {}
    for number, name in enumerate(names):
        export.done = number
        if not name.lower().endswith(".md"):
            continue
        try:
            title, _, properties = _read(pack, name)
        except ClipError as error:
            yield error
            continue
        kind, own = properties.get("type_"), properties.get("id", "")
        if kind == _NOTE:
            notes.append(name)
        elif kind == _FOLDER:
            folders[own] = (title.replace("/", "-"), properties.get("parent_id", ""))
        elif kind == _TAG:
            tags[own] = title
        elif kind == _TAGGED:
            tagged.setdefault(properties.get("note_id", ""), []).append(properties.get("tag_id", ""))
    files = {PurePosixPath(name).stem: name for name in names if "resources/" in name}
    for number, name in enumerate(notes):
        export.done = len(names) + number
        try:
            title, body, properties = _read(pack, name)
            words = [tags[each] for each in tagged.get(properties["id"], ()) if each in tags]
            folder = _path(folders, properties.get("parent_id", ""))
            yield _item(pack, files, title, body, properties, [*words, *filter(None, [folder])])
        except ClipError as error:
            yield error
    export.done = export.total


def _path(folders: dict[str, tuple[str, str]], at: str) -> str:
    names: list[str] = []
    while at in folders and len(names) < _DEEPEST:
        name, at = folders[at]
        names.append(name)
    return "/".join(filter(None, reversed(names)))


_FILE = re.compile(r":/([0-9a-f]{32})")
_MARKED = re.compile(r"==(?=\S)([^=\n]{1,2000})(?<=\S)==")


def _item(
    pack: Pack, files: dict[str, str], title: str, body: str, properties: Properties, tags: list[str]
) -> Item | ClipError:
    from desktop.intake.markdown import to_html

    if properties.get("encryption_applied") == "1":
        return ClipError(f"“{title or properties['id']}” is encrypted.", "Export it from Joplin, which decrypts it.")
    kept = Kept()

    def stand_in(found: re.Match[str]) -> str:
        name = files.get(found[1])
        return kept.stand_in(name, lambda: pack.read(name)) if name else ""

    passages = [Passage(found[1]) for found in _MARKED.finditer(body)]
    shown = _FILE.sub(stand_in, body)
    html = shown if properties.get("markup_language") == "2" else to_html(_MARKED.sub(r"\1", shown))
    source = properties.get("source_url", "")
    completed = properties.get("is_todo") == "1" and properties.get("todo_completed", "0") not in ("0", "")
    return Item(
        url=source,
        fields={"title": title, "authors": [properties.get("author", "")]},
        html=html,
        own_words=not source,
        tags=tags,
        passages=passages,
        read=completed,
        added=properties.get("user_created_time") or properties.get("created_time"),
        key=properties["id"],
        pictures=kept,
        said=f"{title}\n\n{body}",
    )

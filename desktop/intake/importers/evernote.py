"""Evernote's exports (ENEX): notes in ENML with their files, read one by one from however large a file.

https://dev.evernote.com/doc/articles/enml.php and https://xml.evernote.com/pub/evernote-export4.dtd. Only the element
of one note is given to the XML parser at a time, without the document's type declaration and the files' base64.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from db.errors import ClipError
from db.model import Passage
from desktop.intake.charset import decode
from desktop.intake.files.pictures import Kept, unbased
from desktop.intake.importers.export import Export
from desktop.intake.importers.importer import Entry
from desktop.intake.importers.item import Item, colour

LARGEST_NOTE = 150_000_000
_AT_ONCE = 1 << 20
_START, _END = b"<note>", b"</note>"


def fits(export: Export) -> bool:
    """Whether a file is an export of Evernote."""
    return export.pack is None and "<en-export" in export.text[:4_000]


def items(export: Export) -> Iterator[Entry]:
    """The notes."""
    export.total = export.size
    for note in _notes(export):
        if isinstance(note, ClipError):
            yield note
            continue
        try:
            yield _item(note)
        except ClipError as error:
            yield error
    export.done = export.total


def fits_folder(export: Export) -> bool:
    """Whether a folder holds exports of Evernote, which makes one of each notebook."""
    return export.is_folder and next(_notebooks(export), None) is not None


def _notebooks(export: Export) -> Iterator[Export]:
    """The exports in a folder."""
    for name in export.pack.names() if export.pack is not None else ():
        if name.lower().endswith((".enex", ".xml")):
            with Export(export.path / name) as notebook:
                if fits(notebook):
                    yield notebook


def folder_items(export: Export) -> Iterator[Entry]:
    """The notes of all notebooks, tagged with these."""
    notebooks = list(_notebooks(export))
    export.total = len(notebooks)
    for number, notebook in enumerate(notebooks):
        export.done = number
        for entry in items(notebook):
            yield entry if isinstance(entry, ClipError) else replace(entry, tags=(*entry.tags, notebook.path.stem))
    export.done = export.total


def _notes(export: Export) -> Iterator[bytes | ClipError]:
    """The elements of the notes as bytes. What is cut off at the end, and what is too large, is told."""
    with export.path.open("rb") as file:
        held = bytearray()
        inside = skipping = False
        while piece := file.read(_AT_ONCE):
            export.done = file.tell()
            looked = max(0, len(held) - len(_END))
            held += piece
            at = 0
            while True:
                if not inside:
                    start = held.find(_START, at)
                    if start < 0:
                        at = max(at, len(held) - len(_START))
                        break
                    at = looked = start
                    inside = True
                end = held.find(_END, max(at, looked))
                if end < 0:
                    break
                if not skipping:
                    # One that has no end would take the next one along.
                    start = held.rfind(_START, at, end)
                    if start > at:
                        yield ClipError("The note has no end.", "Export it again.")
                    yield bytes(held[start : end + len(_END)])
                at = looked = end + len(_END)
                inside = skipping = False
            del held[:at]
            if inside and len(held) > LARGEST_NOTE:
                if not skipping:
                    yield ClipError(f"The note has more than {LARGEST_NOTE:,} bytes.")
                del held[: -len(_END)]
                skipping = True
        if inside and not skipping:
            yield ClipError("The file ends in the middle of this note.", "Export it again.")


_DATA = re.compile(rb"<data\b[^<>]{0,200}>")
_MEDIA = re.compile(r"<en-media\b([^<>]{0,5000}?)/?>", re.IGNORECASE)
_HASH = re.compile(r"\bhash\s?=\s?[\"']([0-9a-f]{32})[\"']", re.IGNORECASE)
_TODO = re.compile(r"<en-todo\b([^<>]{0,200}?)/?>", re.IGNORECASE)
_OTHER = re.compile(r"</en-(?:media|todo)\s?>", re.IGNORECASE)


def _without_files(note: bytes) -> tuple[bytes, list[bytes]]:
    """The element of a note without its files, and these."""
    pieces, files = [], []
    at = 0
    # What looks like a file in the words of the note is not one.
    words = note.find(b"]]></content>")
    for found in _DATA.finditer(note, max(words, 0)):
        end = note.find(b"</data>", found.end())
        if end < 0 or found.start() < at:
            break
        pieces.append(note[at : found.end()])
        files.append(note[found.end() : end])
        at = end
    pieces.append(note[at:])
    return b"".join(pieces), files


def _item(note: bytes) -> Item:
    element, files = _without_files(note)
    root = _parsed(element)
    kept = Kept()
    pictures: dict[str, str] = {}
    for resource, data in zip(root.findall("resource"), files, strict=False):
        kind = (resource.findtext("mime") or "").strip().lower()
        if not kind.startswith("image/"):
            continue
        content = unbased(data)
        name = hashlib.md5(content, usedforsecurity=False).hexdigest()
        source = (resource.findtext("resource-attributes/source-url") or "").strip()
        pictures[name] = kept.stand_in(name, _giving(content), kind.partition("/")[2], source)
    url = (root.findtext("note-attributes/source-url") or "").strip()
    web = url.startswith(("http://", "https://"))
    enml = root.findtext("content") or ""
    return Item(
        url=url if web else "",
        fields={
            "title": _titled(root.findtext("title")),
            "authors": [root.findtext("note-attributes/author") or ""] if web else [],
        },
        html=_html(enml, pictures),
        own_words=not web,
        tags=[each.text or "" for each in root.findall("tag")],
        passages=list(_highlights(enml)),
        added=root.findtext("created") or root.findtext("updated"),
        key=_key(root, enml),
        pictures=kept,
        said=_titled(root.findtext("title")),
    )


def _key(root: Any, enml: str) -> str:
    said = "\0".join((root.findtext("title") or "", root.findtext("created") or "", enml))
    return hashlib.sha256(said.encode("utf-8", "ignore")).hexdigest()


def _titled(title: str | None) -> str:
    return "" if (title or "").strip().lower() in ("untitled note", "untitled") else (title or "")


def _giving(content: bytes) -> Any:
    return lambda: content


def _parsed(element: bytes) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(decode(element)[0].encode("utf-8", "ignore"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ClipError("The note cannot be read: it is no XML.", "Export it again.") from error
    if root is None or root.tag != "note":
        raise ClipError("The note cannot be read: it is no XML.", "Export it again.")
    return root


def _html(enml: str, pictures: dict[str, str]) -> str:
    def media(found: re.Match[str]) -> str:
        name = _HASH.search(found[1])
        address = pictures.get(name[1].lower()) if name else None
        return f'<img src="{address}">' if address else ""

    shown = _MEDIA.sub(media, enml)
    shown = _TODO.sub(lambda found: "☑ " if "true" in found[1].lower() else "☐ ", shown)
    return re.sub(r"</?en-note\b", lambda found: found[0].replace("en-note", "div"), _OTHER.sub("", shown))


_COLOURED = re.compile(r"--en-highlight\s?:\s?([a-z]{1,20}|#[0-9a-f]{3,6})")


def _highlights(enml: str) -> Iterator[Passage]:
    """The passages that were marked with Evernote's marker."""
    if "highlight" not in enml:
        return
    from desktop.intake.sanitize import parse

    root = parse(enml)
    for element in root.iter("span", "div") if root is not None else ():
        style = (element.get("style") or "").lower()[:2_000]
        found = _COLOURED.search(style)
        if found or "-evernote-highlight:true" in style.replace(" ", ""):
            text = " ".join("".join(element.itertext()).split())
            if text:
                yield Passage(text, "", colour(found[1] if found else None))

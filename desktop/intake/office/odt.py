"""OpenDocument texts (ODT, ISO/IEC 26300): text with its headings, lists, tables, links, pictures and notes."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any

from db.body import Mark
from db.errors import ClipError
from db.model import Draft
from desktop.intake.building import Builder
from desktop.intake.files.pictures import Kept
from desktop.intake.given import Given
from desktop.intake.office.document import ARTICLES, Document, Facts
from desktop.intake.office.document import drafts as drafts_of_document
from desktop.intake.office.package import Package

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_NS = "{urn:oasis:names:tc:opendocument:xmlns:"
TEXT, TABLE, OFFICE = f"{_NS}text:1.0}}", f"{_NS}table:1.0}}", f"{_NS}office:1.0}}"
DRAW, STYLE, META = f"{_NS}drawing:1.0}}", f"{_NS}style:1.0}}", f"{_NS}meta:1.0}}"
FO, SVG = f"{_NS}xsl-fo-compatible:1.0}}", f"{_NS}svg-compatible:1.0}}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_SKIPPED = frozenset(
    (
        f"{TEXT}tracked-changes", f"{OFFICE}annotation", f"{OFFICE}annotation-end", f"{TEXT}sequence-decls",
        f"{OFFICE}forms", f"{TEXT}table-of-content", f"{TEXT}variable-decls", f"{TEXT}user-field-decls",
    )
)  # fmt: skip


def drafts(given: Given) -> Iterator[Draft]:
    """The draft of a document, or those of the articles in a news database's delivery."""
    return drafts_of_document(given, read, MEDIA_TYPE)


def read(given: Given) -> Document:
    """The text of a document. Raises `ClipError`."""
    package = Package(given)
    tree = package.xml("content.xml")
    body = None if tree is None else tree.find(f"{OFFICE}body/{OFFICE}text")
    if tree is None or body is None:
        manifest = package.read("META-INF/manifest.xml", 2_000_000) or b""
        locked = b"encryption-data" in manifest
        raise ClipError(
            f"{given.called} is locked with a password." if locked else f"{given.called} is no text document.",
            "Save it without one, then clip it." if locked else "Copy the article's text and paste it.",
        )
    reader = _Reader(package, tree)
    reader.blocks(body)
    reader.notes()
    return Document(reader.builder.body().blocks, reader.kept, _facts(package), tuple(reader.builder.notes))


def _facts(package: Package) -> Facts:
    meta = package.spare_xml("meta.xml")
    found = None if meta is None else meta.find(f"{OFFICE}meta")
    if found is None:
        return Facts()
    author = found.findtext(f"{META}initial-creator") or found.findtext(f"{_DC}creator") or ""
    return Facts(found.findtext(f"{_DC}title") or "", author, found.findtext(f"{META}creation-date") or "")


class _Reader:
    """Walks the elements of a document and tells a builder what it meets."""

    def __init__(self, package: Package, tree: Any) -> None:
        self.builder = Builder(ARTICLES)
        self.kept = Kept()
        self._package = package
        self._marks: dict[str, tuple[Mark, ...]] = {}
        self._above: dict[str, str] = {}
        self._ordered: dict[str, bool] = {}
        self._notes: list[Any] = []
        self._titled = False
        for source in (package.spare_xml("styles.xml"), tree):
            if source is not None:
                self._read_styles(source)

    def blocks(self, parent: Any, list_style: str = "") -> None:
        """Paragraphs, lists, tables and what wraps them."""
        builder = self.builder
        for element in parent:
            tag = element.tag
            if builder.full:
                return
            if tag in _SKIPPED:
                continue
            if tag == f"{TEXT}h":
                self._heading(element, self._outline(element))
            elif tag == f"{TEXT}p":
                if self._is_styled(element, "Title"):
                    self._titled = True
                    self._heading(element, 1)
                    continue
                builder.paragraph_end()
                self._inline(element)
                builder.paragraph_end()
            elif tag == f"{TEXT}list":
                self._list(element, element.get(f"{TEXT}style-name") or list_style)
            elif tag == f"{TABLE}table":
                self._table(element)
            else:
                self.blocks(element, list_style)

    def notes(self) -> None:
        """The notes that the text calls, below it."""
        for number, note in enumerate(self._notes, 1):
            self.builder.paragraph_end()
            self.builder.text(f"[{number}] ")
            for paragraph in note.iter(f"{TEXT}p"):
                self._inline(paragraph)
                self.builder.text(" ")
        self.builder.paragraph_end()

    def _outline(self, element: Any) -> int:
        level = element.get(f"{TEXT}outline-level") or "1"
        return min((int(level) if level.isdecimal() and len(level) < 3 else 1) + (1 if self._titled else 0), 4)

    def _heading(self, element: Any, level: int) -> None:
        if not self.builder.can_open("heading"):
            self._inline(element)
            return
        self.builder.open("heading", level=level)
        self._inline(element)
        self.builder.close("heading")

    def _list(self, element: Any, style: str) -> None:
        kind = "ol" if self._ordered.get(style) else "ul"
        if not self.builder.can_open(kind):
            self.blocks(element, style)
            return
        self.builder.open(kind)
        for item in element:
            if item.tag in (f"{TEXT}list-item", f"{TEXT}list-header"):
                self.builder.open("item")
                self.blocks(item, style)
                self.builder.close("item")
        self.builder.close(kind)

    def _table(self, element: Any) -> None:
        builder = self.builder
        rows = [row for row in element.iter(f"{TABLE}table-row") if _nearest_table(row) is element]
        if not builder.can_open("table"):
            for row in rows:
                self.blocks(row)
            return
        builder.open("table")
        for row in rows:
            header = row.getparent().tag == f"{TABLE}table-header-rows"
            builder.open("row")
            for cell in row.findall(f"{TABLE}table-cell"):
                builder.open("cell", header=header)
                self.blocks(cell)
                builder.close("cell")
            builder.close("row")
        builder.close("table")

    def _inline(self, parent: Any) -> None:
        marks = self._marks_of(parent.get(f"{TEXT}style-name") or "") if parent.tag == f"{TEXT}span" else ()
        for mark in marks:
            self.builder.mark(mark)
        self.builder.text(_collapsed(parent.text))
        for element in parent:
            self._piece(element)
            self.builder.text(_collapsed(element.tail))
        for mark in marks:
            self.builder.unmark(mark)

    def _piece(self, element: Any) -> None:
        builder, tag = self.builder, element.tag
        if tag in _SKIPPED:
            return
        if tag == f"{TEXT}s":
            builder.text(" ")
        elif tag == f"{TEXT}tab":
            builder.text("\t")
        elif tag == f"{TEXT}line-break":
            builder.line_break()
        elif tag == f"{TEXT}a":
            address = element.get(f"{_XLINK}href") or ""
            builder.link(address if address.lower().startswith(("http://", "https://", "mailto:")) else "")
            self._inline(element)
            builder.unlink()
        elif tag == f"{TEXT}note":
            body = element.find(f"{TEXT}note-body")
            if body is not None:
                self._notes.append(body)
                builder.mark("sup")
                builder.text(f"[{len(self._notes)}]")
                builder.unmark("sup")
        elif tag == f"{DRAW}frame":
            self._frame(element)
        else:
            self._inline(element)

    def _frame(self, element: Any) -> None:
        alt = element.findtext(f"{SVG}desc") or element.findtext(f"{SVG}title") or ""
        for image in element.findall(f"{DRAW}image"):
            part = posixpath.normpath(image.get(f"{_XLINK}href") or ".")
            if part in self._package.names:
                kind = posixpath.splitext(part)[1].lower().lstrip(".").replace("jpg", "jpeg")
                self.builder.picture(self.kept.stand_in(part, _loader(self._package, part), kind), alt)
                return
        for box in element.findall(f"{DRAW}text-box"):
            self.builder.paragraph_end()
            self.blocks(box)

    def _read_styles(self, tree: Any) -> None:
        for style in tree.iter(f"{STYLE}style"):
            name = style.get(f"{STYLE}name") or ""
            self._above[name] = style.get(f"{STYLE}parent-style-name") or ""
            look = style.find(f"{STYLE}text-properties")
            if look is not None and style.get(f"{STYLE}family") == "text":
                self._marks[name] = _marks(look)
        for style in tree.iter(f"{TEXT}list-style"):
            first = next(iter(style), None)
            number = None if first is None else first.tag
            self._ordered[style.get(f"{STYLE}name") or ""] = number == f"{TEXT}list-level-style-number"

    def _marks_of(self, name: str) -> tuple[Mark, ...]:
        return self._marks.get(name) or self._marks.get(self._above.get(name, ""), ())

    def _is_styled(self, element: Any, wanted: str) -> bool:
        name = element.get(f"{TEXT}style-name") or ""
        return wanted in (name, self._above.get(name))


def _marks(look: Any) -> tuple[Mark, ...]:
    found: list[Mark] = []
    weight = look.get(f"{FO}font-weight") or ""
    if weight == "bold" or (weight.isdecimal() and int(weight) >= 600):
        found.append("bold")
    if look.get(f"{FO}font-style") in ("italic", "oblique"):
        found.append("italic")
    place = (look.get(f"{STYLE}text-position") or "").split(" ")[0]
    if place.startswith("super") or place.startswith("sub"):
        found.append("sup" if place.startswith("super") else "sub")
    if (look.get(f"{STYLE}text-line-through-style") or "none") != "none":
        found.append("strike")
    return tuple(found)


def _collapsed(text: str | None) -> str:
    """Character data with its white space as one blank each, as the format says."""
    return (text or "").replace("\n", " ").replace("\t", " ").replace("\r", " ")


def _nearest_table(element: Any) -> Any:
    return next(element.iterancestors(f"{TABLE}table"), None)


def _loader(package: Package, part: str) -> Any:
    return lambda: package.picture(part)

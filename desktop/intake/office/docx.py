"""Word documents (DOCX, ECMA-376 part 1): text with its headings, lists, tables, links, pictures and notes."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any

from db.errors import ClipError
from db.model import Draft
from desktop.intake.building import Builder
from desktop.intake.files.pictures import Kept
from desktop.intake.given import Given
from desktop.intake.office.document import ARTICLES, Document, Facts
from desktop.intake.office.document import drafts as drafts_of_document
from desktop.intake.office.docx_styles import R, Relations, Styles, W, is_on, value
from desktop.intake.office.nesting import Lists
from desktop.intake.office.package import Package

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_V = "{urn:schemas-microsoft-com:vml}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_SKIPPED = frozenset({f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}sdtPr", f"{W}rPr", f"{W}pPr", f"{W}tblPr"})
_LAST_RESORT = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MARKS = (("b", "bold"), ("i", "italic"), ("strike", "strike"))


def drafts(given: Given) -> Iterator[Draft]:
    """The draft of a document, or those of the articles in a news database's delivery."""
    return drafts_of_document(given, read, MEDIA_TYPE)


def read(given: Given) -> Document:
    """The text of a document. Raises `ClipError`."""
    package = Package(given)
    main = _main_part(package)
    tree = package.xml(main) if main else None
    if tree is None:
        raise ClipError(f"{given.called} is no Word document.", "Copy the article's text and paste it.")
    reader = _Reader(package, main)
    body = tree.find(f"{W}body")
    reader.blocks(tree if body is None else body)
    reader.notes()
    result = reader.builder.body()
    return Document(result.blocks, reader.kept, _facts(package), tuple(reader.builder.notes))


def _main_part(package: Package) -> str:
    """The part with the text, as the package's relations name it."""
    for target in Relations(package, "").of_kind("officeDocument"):
        if target in package.names:
            return target
    return "word/document.xml" if "word/document.xml" in package.names else ""


def _facts(package: Package) -> Facts:
    core = package.spare_xml("docProps/core.xml")
    if core is None:
        return Facts()
    said = {name: core.findtext(name) or "" for name in (f"{_DC}title", f"{_DC}creator", f"{_TERMS}created")}
    return Facts(said[f"{_DC}title"], said[f"{_DC}creator"], said[f"{_TERMS}created"])


class _Reader:
    """Walks the elements of a document and tells a builder what it meets."""

    def __init__(self, package: Package, main: str) -> None:
        self.builder = Builder(ARTICLES)
        self.kept = Kept()
        self._package = package
        self._main = main
        self._relations = Relations(package, main)
        self._styles = Styles(package, main)
        self._lists = Lists(self.builder)
        self._noted: list[tuple[str, str]] = []

    def blocks(self, parent: Any) -> None:
        """Paragraphs, tables and what wraps them."""
        for element in parent:
            if self.builder.full:
                break
            if element.tag == f"{W}p":
                self._paragraph(element)
            elif element.tag == f"{W}tbl":
                self._lists.end()
                self._table(element)
            elif element.tag not in _SKIPPED and element.tag != _LAST_RESORT:
                self.blocks(element)
        self._lists.end()

    def notes(self) -> None:
        """Footnotes and endnotes that the text calls, below it."""
        for kind, called in (("footnotes", "footnote"), ("endnotes", "endnote")):
            wanted = [number for which, number in self._noted if which == called]
            part = self._relations.of_kind(kind)
            tree = self._package.spare_xml(part[0]) if part and wanted else None
            if tree is None:
                continue
            texts = {each.get(f"{W}id"): each for each in tree.findall(f"{W}{called}")}
            for number in wanted:
                if number in texts:
                    self.builder.paragraph_end()
                    self.builder.text(f"[{self._noted.index((called, number)) + 1}] ")
                    for paragraph in texts[number].iter(f"{W}p"):
                        self._runs(paragraph)
                        self.builder.text(" ")
                    self.builder.paragraph_end()

    def _paragraph(self, element: Any) -> None:
        level = self._styles.heading(element)
        if level and self.builder.can_open("heading"):
            self._lists.end()
            self.builder.open("heading", level=level)
            self._runs(element)
            self.builder.close("heading")
            return
        kind, depth = self._styles.list_item(element)
        if kind and element.find(f".//{W}t") is not None:
            self._lists.item(kind, depth)
        else:
            self._lists.end()
        self.builder.paragraph_end()
        self._runs(element)
        self.builder.paragraph_end()

    def _table(self, element: Any) -> None:
        builder = self.builder
        if not builder.can_open("table"):
            for cell in element.iter(f"{W}tc"):
                self.blocks(cell)
            return
        builder.open("table")
        for row in element.iterfind(f".//{W}tr"):
            if _inside(row, f"{W}tbl", element):
                continue
            header = row.find(f"{W}trPr/{W}tblHeader") is not None
            builder.open("row")
            for cell in row.iterfind(f".//{W}tc"):
                if _inside(cell, f"{W}tbl", element):
                    continue
                builder.open("cell", header=header)
                self.blocks(cell)
                builder.close("cell")
            builder.close("row")
        builder.close("table")

    def _runs(self, parent: Any) -> None:
        """The runs of a paragraph and of what stands in it."""
        for element in parent:
            tag = element.tag
            if tag in _SKIPPED or tag == _LAST_RESORT:
                continue
            if tag == f"{W}r":
                self._run(element)
            elif tag == f"{W}hyperlink":
                self.builder.link(self._relations.address(element.get(f"{R}id")))
                self._runs(element)
                self.builder.unlink()
            else:
                self._runs(element)

    def _run(self, run: Any) -> None:
        properties = run.find(f"{W}rPr")
        if is_on(properties, "vanish"):
            return
        marks = [mark for name, mark in _MARKS if is_on(properties, name)]
        if (place := value(properties, "vertAlign")) in ("superscript", "subscript"):
            marks.append("sup" if place == "superscript" else "sub")
        for mark in marks:
            self.builder.mark(mark)  # type: ignore[arg-type]
        self._pieces(run)
        for mark in marks:
            self.builder.unmark(mark)  # type: ignore[arg-type]

    def _pieces(self, parent: Any) -> None:
        builder = self.builder
        for piece in parent:
            tag = piece.tag
            if tag == f"{W}t":
                builder.text((piece.text or "").replace("\n", " "))
            elif tag in (f"{W}tab", f"{W}ptab"):
                builder.text("\t")
            elif tag in (f"{W}br", f"{W}cr"):
                if piece.get(f"{W}type") in ("page", "column"):
                    builder.paragraph_end()
                else:
                    builder.line_break()
            elif tag == f"{W}noBreakHyphen":
                builder.text("\u2011")
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                self._noted.append((tag.removeprefix(W).removesuffix("Reference"), piece.get(f"{W}id") or ""))
                builder.mark("sup")
                builder.text(f"[{len(self._noted)}]")
                builder.unmark("sup")
            elif tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
                self._drawing(piece)
            elif tag not in _SKIPPED and tag != _LAST_RESORT:
                self._pieces(piece)

    def _drawing(self, element: Any) -> None:
        alt = next((each.get("descr") or "" for each in element.iter(f"{_WP}docPr")), "")
        names = [each.get(f"{R}embed") for each in element.iter(f"{_A}blip")]
        names += [each.get(f"{R}id") for each in element.iter(f"{_V}imagedata")]
        for name in names:
            part = self._relations.part(name)
            if part in self._package.names:
                kind = posixpath.splitext(part)[1].lower().lstrip(".").replace("jpg", "jpeg")
                self.builder.picture(self.kept.stand_in(part, _loader(self._package, part), kind), alt)
        boxes = [each for each in element.iter(f"{W}txbxContent") if not _inside(each, _LAST_RESORT, element)]
        for box in boxes[:50]:
            self.builder.paragraph_end()
            for paragraph in box.iter(f"{W}p"):
                self._runs(paragraph)
                self.builder.paragraph_end()


def _loader(package: Package, part: str) -> Any:
    return lambda: package.picture(part)


def _inside(element: Any, tag: str, end: Any) -> bool:
    """Whether an element lies in one with this tag below `end`."""
    for above in element.iterancestors():
        if above is end:
            return False
        if above.tag == tag:
            return True
    return False

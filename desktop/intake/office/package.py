"""The zip file that an office document is, opened with bounds; its XML read without entities, network or files."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

from db import zipped
from db.errors import ClipError
from desktop.intake.given import Given

LARGEST_PART = 60_000_000
"""Bytes of one part once it is decompressed."""
LARGEST_PICTURE = 15_000_000
MOST_PARTS = 10_000
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/", b"http://schemas.openxmlformats.org/wordprocessingml/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
)
"""Names of the strict form of Word documents (ISO/IEC 29500) and those of the usual one."""
_AGAIN = "Open it in the program that wrote it and save it anew, or copy the article and paste it."


class Package:
    """The parts of a document by their names."""

    def __init__(self, given: Given) -> None:
        self._called = given.called
        try:
            self._zip = zipfile.ZipFile(BytesIO(given.original.content))
        except zipped.DAMAGED:
            raise ClipError(f"{given.called} is damaged: it cannot be opened.", _AGAIN) from None
        self.names = frozenset(self._zip.namelist())
        if len(self.names) > MOST_PARTS:
            raise ClipError(f"{given.called} has {len(self.names):,} parts; no article has so many.", _AGAIN)

    def read(self, name: str, limit: int = LARGEST_PART) -> bytes | None:
        """A part's bytes, `None` where there is none of this name. Raises `ClipError` for one too large or damaged."""
        if name not in self.names:
            return None
        try:
            with self._zip.open(name) as part:
                content = part.read(limit + 1)
        except zipped.DAMAGED:
            raise ClipError(f"{self._called} is damaged: {name} in it cannot be read.", _AGAIN) from None
        except zipped.LOCKED:
            raise ClipError(
                f"{self._called} is locked with a password.", "Save it without one, then clip it."
            ) from None
        if len(content) > limit:
            raise ClipError(f"{self._called} has more than {limit:,} bytes once it is decompressed.", _AGAIN)
        return content

    def xml(self, name: str) -> Any | None:
        """A part's XML tree, `None` where there is no such part. Raises `ClipError` for what is no XML."""
        content = self.read(name)
        if content is None:
            return None
        for strict, usual in _STRICT:
            content = content.replace(strict, usual)
        tree = parse_xml(content)
        if tree is None:
            raise ClipError(f"{self._called} is damaged: {name} in it cannot be read.", _AGAIN)
        return tree

    def spare_xml(self, name: str) -> Any | None:
        """As `xml` for a part that a document can do without: a damaged one is none."""
        try:
            return self.xml(name)
        except ClipError:
            return None

    def picture(self, name: str) -> bytes:
        """The bytes of a picture; nothing where it cannot be had, for an article can do without it."""
        try:
            return self.read(name, LARGEST_PICTURE) or b""
        except ClipError:
            return b""


def parse_xml(content: bytes) -> Any | None:
    """The root of some XML; `None` for what is none. No entity but XML's own is resolved, nothing is loaded."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return None if root.getroottree().docinfo.internalDTD is not None else root

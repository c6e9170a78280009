"""The files of an e-book as XML: rendered from our templates, then read and written by lxml, so always well-formed.

EPUB 3.3 (https://www.w3.org/TR/epub-33/); what notes and their references are is said in both vocabularies that
reading systems know, `role` and `epub:type`.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from desktop.export.dossier import Dossier
from desktop.export.plain import clean
from desktop.export.web.templates import template

XHTML = "http://www.w3.org/1999/xhtml"
OPS = "http://www.idpf.org/2007/ops"
XML = "http://www.w3.org/XML/1998/namespace"

XHTML_TYPE = "application/xhtml+xml"

TYPES = {"doc-noteref": "noteref", "doc-footnote": "footnote", "doc-backlink": "backlink"}

CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""

_NAMESPACE = uuid.UUID("5b0f4b6e-6d2f-5f0e-9a53-2f3cf1e9c0a7")


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the book as the package names it; `read`: it has a place in the order of reading."""

    id: str
    href: str
    media_type: str = XHTML_TYPE
    properties: str = ""
    read: bool = True


def document(kind: str, page: Any, title: str, **values: Any) -> bytes:
    """A page of the book. `kind` is the part of the template."""
    settings = {"lang": "en", "dir": "ltr", "face": "serif", "landmarks": (), **values}
    from lxml import etree

    root = _read(
        template("epub_page.xhtml").render(kind=kind, page=page, title=title.strip() or "Untitled", **settings)
    )
    for element in root.iter(f"{{{XHTML}}}*"):
        said = TYPES.get(element.get("role", ""))
        if said:
            element.set(f"{{{OPS}}}type", said)
        if "lang" in element.attrib:
            element.set(f"{{{XML}}}lang", element.get("lang", ""))
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", doctype="<!DOCTYPE html>")


def has_drawing(markup: bytes) -> bool:
    """Whether a page has a drawing in it, which the package has to say."""
    return b"<svg" in markup


def package(name: str, **values: Any) -> bytes:
    """The package document or the old table of contents, from the template of that name."""
    from lxml import etree

    return etree.tostring(_read(template(name).render(**values)), xml_declaration=True, encoding="utf-8")


def identifier(dossier: Dossier) -> str:
    """The same for the same gathering of the same library, so that a reader replaces the book by its newer state.

    A gathering is told by its story, else by its title and what is in it.
    """
    told = [dossier.library, clean(dossier.title)]
    if dossier.story is not None:
        told.append(f"story {dossier.story.story.id}")
    else:
        told += sorted(str(entry.id) for entry in dossier.entries)
    return uuid.uuid5(_NAMESPACE, "\n".join(told)).urn


def _read(markup: str) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, remove_blank_text=False)
    return etree.fromstring(markup.encode(), parser)

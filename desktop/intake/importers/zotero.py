"""Zotero's own export (Zotero RDF) with collections, notes and the pages that it kept beside it.

https://www.zotero.org/support/kb/importing_standardized_formats; its parts are Dublin Core, Bibliontology and FOAF.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from db.errors import ClipError
from desktop.intake.importers.bibliography import LARGEST, attached, named, plain
from desktop.intake.importers.export import Export
from desktop.intake.importers.importer import Entry
from desktop.intake.importers.item import Item

_DEEPEST = 12
_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_RESOURCE = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}resource"
_SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "z": "http://www.zotero.org/namespaces/export#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "bib": "http://purl.org/net/biblio#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "link": "http://purl.org/rss/1.0/modules/link/",
    "prism": "http://prismstandard.org/namespaces/1.2/basic/",
}
_PARTS = frozenset(("Memo", "Attachment", "Collection", "Journal", "Series", "UserItem"))


def fits(export: Export) -> bool:
    """Whether a file is Zotero RDF."""
    return export.pack is None and "<rdf:RDF" in export.text[:4_000] and "zotero.org/namespaces" in export.text[:4_000]


def items(export: Export) -> Iterator[Entry]:
    """Its items with their notes, tags and collections, and the kept page or PDF where it lies beside the file."""
    root = _parsed(export.whole(LARGEST), export.path.name)
    nodes = {each.get(_ABOUT): each for each in root if isinstance(each.tag, str) and each.get(_ABOUT)}
    paths = _collections(root)
    things = [each for each in root if isinstance(each.tag, str) and _is_item(each)]
    for each in export.counted(things):
        yield _item(each, nodes, paths, export)


def _parsed(content: bytes, name: str) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ClipError(f"{name} is not whole, or was changed: it is no XML.", "Export it again.") from error


def _is_item(node: Any) -> bool:
    if node.tag.rpartition("}")[2] in _PARTS:
        return False
    return _text(node, "z:itemType") not in ("attachment", "note") and bool(node.get(_ABOUT) or _text(node, "dc:title"))


def _text(node: Any, *paths: str) -> str:
    for path in paths:
        found = node.findtext(path, namespaces=_SPACES)
        if found and found.strip():
            return str(found).strip()
    return ""


def _linked(node: Any, path: str, nodes: dict[str, Any]) -> Iterator[Any]:
    for each in node.findall(path, namespaces=_SPACES):
        found = nodes.get(each.get(_RESOURCE))
        if found is not None:
            yield found


def _item(node: Any, nodes: dict[str, Any], paths: dict[str, list[str]], export: Export) -> Item:
    about = node.get(_ABOUT) or ""
    whole = node.find("dcterms:isPartOf/*", namespaces=_SPACES)
    if whole is None:
        whole = next(_linked(node, "dcterms:isPartOf", nodes), None)
    outlet = _text(whole, "dc:title") if whole is not None else ""
    people = [
        ", ".join(filter(None, (_text(each, "foaf:surname"), _text(each, "foaf:givenName", "foaf:givenname"))))
        for each in node.findall("bib:authors//foaf:Person", namespaces=_SPACES)
    ]
    tags = [
        each.text or "" if not len(each) else _text(each, "z:AutomaticTag/rdf:value")
        for each in node.findall("dc:subject", namespaces=_SPACES)
    ]
    files = []
    for each in _linked(node, "link:link", nodes):
        path = each.find("z:path", namespaces=_SPACES)
        path = each.find("rdf:resource", namespaces=_SPACES) if path is None else path
        if path is not None:
            files.append(path.get(_RESOURCE) or path.text or "")
    notes = [plain(_text(each, "rdf:value")) for each in _linked(node, "dcterms:isReferencedBy", nodes)]
    address = _text(node, "dc:identifier/dcterms:URI/rdf:value") or (about if about.startswith("http") else "")
    return Item(
        url=address,
        fields={
            **named(people),
            "title": _text(node, "dc:title"),
            "outlet": outlet or _text(node, "z:websiteTitle", "dc:publisher/foaf:Organization/foaf:name"),
            "standfirst": plain(_text(node, "dcterms:abstract")),
            "published": _text(node, "dc:date"),
            "section": _text(node, "prism:section") or (_text(whole, "prism:section") if whole is not None else ""),
            "page": _text(node, "bib:pages"),
            "edition": _text(node, "prism:edition") or (_text(whole, "prism:edition") if whole is not None else ""),
            "language": _text(node, "z:language"),
        },
        tags=[*tags, *paths.get(about, ())],
        note="\n\n".join(filter(None, [*notes, _text(node, "dc:description")])),
        added=_text(node, "dcterms:dateSubmitted"),
        file=attached(export, files),
        key="" if address else f"{about}|{_text(node, 'dc:title')}",
        said=_said(node),
    )


def _said(node: Any) -> str:
    from lxml import etree

    return str(etree.tostring(node, encoding="unicode"))[:200_000]


def _collections(root: Any) -> dict[str, list[str]]:
    """The paths of the collections that each thing is in, by what it is called."""
    named: dict[str, str] = {}
    parts: dict[str, list[str]] = {}
    above: dict[str, str] = {}
    for each in root.findall("z:Collection", namespaces=_SPACES):
        own = each.get(_ABOUT) or ""
        named[own] = _text(each, "dc:title").replace("/", "-")
        parts[own] = [part.get(_RESOURCE) or "" for part in each.findall("dcterms:hasPart", namespaces=_SPACES)]
    for own, inner in parts.items():
        above.update({part: own for part in inner if part in named and part != own})
    found: dict[str, list[str]] = {}
    for own, inner in parts.items():
        names: list[str] = []
        at = own
        while at in named and len(names) < _DEEPEST:
            names.append(named[at])
            at = above.get(at, "")
        path = "/".join(filter(None, reversed(names)))
        for part in inner if path else ():
            found.setdefault(part, []).append(path)
    return found

"""Reads what was made of hostile pages and says what should not be there: elements, handlers, addresses."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import yaml
from lxml import etree
from markdown_it import MarkdownIt
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCharFormat, QTextDocument

from db.model import Draft
from desktop.views.reader_formats import OWN_SCHEME

_BODY = re.compile(
    r"(?:[^<>]|</?(?:p|h[1-4]|blockquote|ul|ol|li|table|tr|td|th|figure|figcaption|pre|strong|em|code|sub|sup|s)>"
    r'|</a>|<br>|<hr>|<a href="[^"<>]*">|<img src="[^"<>]*" alt="[^"<>]*"(?: data-(?:asset|credit)="[^"<>]*")*>)*'
)
_ADDRESSES = re.compile(r'<(?:a href|img src)="([^"<>]*)"')
_WEB = ("http://", "https://")
_TAG = re.compile(r'<(?:!doctype html|!--[^<>]*--|\?xml [^<>]*\?|/?[a-z][a-z0-9-]*(?:\s+[a-zA-Z:-]+="[^"<]*")*\s*/?)>')
_NEVER = frozenset(
    (
        "script",
        "iframe",
        "object",
        "embed",
        "form",
        "input",
        "base",
        "svg",
        "math",
        "frame",
        "link",
        "template",
        "video",
    )
)
_OWN_HTML = re.compile(r"<!-- /?clip:[^<>]*-->\s*|<!--[^<>]*-->\s*|</?(?:br|sub|sup|s|strong|em|code)>\s*")


def of_draft(draft: Draft) -> Iterator[str]:
    """What a draft should not have."""
    yield from of_body(draft.article.body.html())
    article = draft.article
    for address in (
        article.url,
        draft.original.url,
        draft.original.final_url,
        *(each.url for each in article.read_also),
    ):
        if address and not address.lower().startswith(_WEB):
            yield f"the address {address!r}"
    for each in draft.assets:
        if not each.media_type.startswith("image/"):
            yield f"a picture of type {each.media_type}"


def of_body(markup: str) -> Iterator[str]:
    """What the markup of a body should not have."""
    if _BODY.fullmatch(markup) is None:
        yield f"foreign markup in {markup[:2000]!r}"
    for found in _ADDRESSES.findall(markup):
        address = unescape(found)
        if address and not address.lower().startswith((*_WEB, "mailto:")):
            yield f"the address {address!r}"


def of_document(document: QTextDocument) -> Iterator[str]:
    """What an article as it is shown should not have: ways to anything but the web and our own, pictures not kept."""
    block = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            look = pieces.fragment().charFormat()
            yield from _of_look(look)
            pieces += 1
        block = block.next()


def _of_look(look: QTextCharFormat) -> Iterator[str]:
    if look.isAnchor() and look.anchorHref():
        scheme = QUrl(look.anchorHref()).scheme().lower()
        if scheme not in ("http", "https", "mailto", OWN_SCHEME):
            yield f"a link to {look.anchorHref()!r}"
    if look.isImageFormat():
        name = look.toImageFormat().name()
        if name and not name.startswith(f"{OWN_SCHEME}:asset/"):
            yield f"the picture {name!r}"


def of_page(markup: str) -> Iterator[str]:
    """What a web page that was exported should not have."""
    styles = re.findall(r"<style>.*?</style>", markup, re.DOTALL)
    if len(styles) != 1:
        yield f"{len(styles)} style sheets"
    rest = _TAG.sub("", re.sub(r"<style>.*?</style>", "", markup, count=1, flags=re.DOTALL))
    if "<" in rest:
        at = rest.index("<")
        yield f"foreign markup: {rest[max(0, at - 40) : at + 80]!r}"
    reader = _Elements()
    reader.feed(markup)
    reader.close()
    yield from reader.wrong


def of_book(path: Path) -> Iterator[str]:
    """What an e-book should not have."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith(("/", "\\")) or ".." in name:
                yield f"a file called {name!r}"
            if not name.endswith((".xhtml", ".opf", ".ncx", ".xml")):
                continue
            for element in etree.fromstring(archive.read(name), parser).iter():
                if not isinstance(element.tag, str):
                    continue
                tag = element.tag.rpartition("}")[2]
                if not (name.endswith(".xhtml") and tag == "link"):
                    named = {str(key).rpartition("}")[2]: str(value) for key, value in element.attrib.items()}
                    yield from (f"{each} in {name}" for each in _of_element(tag, named))


def of_note(text: str) -> Iterator[str]:
    """What a Markdown note should not have."""
    if text.startswith("---\n"):
        head, _, text = text[4:].partition("\n---\n")
        yaml.safe_load(head)
    parser = MarkdownIt("commonmark").enable("table")
    parser.validateLink = bool  # type: ignore[assignment, method-assign]
    for token in parser.parse(text):
        for each in (token, *(token.children or ())):
            if each.type in ("html_block", "html_inline") and not re.fullmatch(
                f"(?:{_OWN_HTML.pattern})+", each.content
            ):
                yield f"markup in a note: {each.content[:300]!r}"
            for name in ("href", "src"):
                address = str(each.attrGet(name) or "")
                scheme = re.match(r"([a-z][a-z0-9+.-]*):", address, re.IGNORECASE)
                if (scheme and scheme[1].lower() not in ("http", "https", "mailto", "cuttings")) or address[:1] in (
                    "/",
                    "\\",
                ):
                    yield f"the address {address!r} in a note"


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.wrong += _of_element(tag, {name: value or "" for name, value in attrs})


def _of_element(tag: str, attributes: dict[str, str]) -> Iterator[str]:
    if tag in _NEVER:
        yield f"a <{tag}>"
    if tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
        yield "a page that leads away"
    for name, value in attributes.items():
        if name.startswith("on") or name in ("srcset", "formaction", "background", "srcdoc", "ping"):
            yield f"{name}={value!r}"
        if name == "style" and ("(" in value or "\\" in value):
            yield f"style={value!r}"
        scheme = re.match(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*)\s*:", value)
        if name in ("href", "src", "cite", "data") and value.lstrip().startswith(("//", "\\")):
            yield f"{name}={value[:200]!r}"
        elif name in ("href", "src", "cite", "data") and scheme:
            allowed = ("data",) if name == "src" else ("http", "https", "mailto")
            if scheme[1].lower() not in allowed or (name == "src" and not value.startswith("data:image/")):
                yield f"{name}={value[:200]!r}"

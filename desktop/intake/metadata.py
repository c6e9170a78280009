"""The fields of a web page from its structured data, meta tags and markup; every value found is kept as a candidate."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from db.model import Origin
from desktop.intake.agencies import agencies_of
from desktop.intake.bylines import bare_name, find_byline, read_names
from desktop.intake.classes import classed
from desktop.intake.dateline import labelled_place
from desktop.intake.dates import find_dates
from desktop.intake.findings import Findings
from desktop.intake.headline import without_outlet
from desktop.intake.outlets import host_of, outlet_in, section_in
from desktop.intake.sanitize import address
from desktop.intake.structured import Article, article_of, nodes_of
from desktop.intake.wordlists import bare, fold, folded_set, table

_LONGEST_LINE = 300


def read_metadata(tree: Any, findings: Findings, *, url: str | None, now: datetime | None) -> None:
    """Note all that the page's head and marked-up parts say. `tree` is the page as parsed; it is not changed."""
    metas = _metas(tree)
    headings = [line_of(element) for element in tree.iter("h1")]
    page_title = next((line_of(element) for element in tree.iter("title")), "")
    leading = next((value for _, value in metas.get("title", [])), "") or page_title
    scripts = [
        element.text or "" for element in tree.iter("script") if "ld+json" in (element.get("type") or "").lower()
    ]
    nodes = nodes_of(scripts)
    article = article_of(nodes, headings[0] if len(headings) == 1 else leading, url)
    if article:
        _read_article(article, findings)
    _read_metas(metas, findings)
    _read_titles(headings, leading, page_title, findings, url)
    _read_markup(tree, findings, url, now)
    _read_links(tree, findings, url)
    _read_sections(tree, findings)


def iso_moment(value: str) -> str:
    """A date of a page's data as the model writes it: ISO 8601, seconds at most, offset with a colon, Z for UTC."""
    text = value.strip()[:60]
    try:
        moment = datetime.fromisoformat(text.replace(" UTC", "Z").replace(" GMT", "Z"))
    except ValueError:
        found = find_dates(text)
        return found[0].iso if found else ""
    if not 1600 <= moment.year <= 2200:
        return ""
    if len(text) <= 10:
        return moment.date().isoformat()
    return moment.replace(microsecond=0).isoformat().replace("+00:00", "Z")


def line_of(element: Any) -> str:
    """The text of an element on one line."""
    parts: list[str] = []
    for part in element.itertext():
        parts.append(part)
        if len(parts) > 2_000:
            break
    return " ".join("".join(parts).split())


def _read_article(article: Article, findings: Findings) -> None:
    origin = Origin.JSON_LD
    findings.add("title", plain(article.text("headline", "name")), origin, 0.9, "headline")
    findings.add("title", plain(article.text("alternativeHeadline")), origin, 0.35, "alternativeHeadline")
    findings.add("standfirst", plain(article.text("description", "abstract")), origin, 0.3, "description")
    findings.add("published", iso_moment(article.text("datePublished", "dateCreated")), origin, 0.95, "datePublished")
    findings.add("updated", iso_moment(article.text("dateModified")), origin, 0.85, "dateModified")
    findings.add("section", plain(article.text("articleSection")), origin, 0.8, "articleSection")
    findings.add("page", article.text("printPage"), origin, 0.9, "printPage")
    findings.add("dateline", plain(article.text("dateline")), origin, 0.6, "dateline")
    findings.add("language", language_tag(article.text("inLanguage")), origin, 0.8, "inLanguage")
    findings.add("url", article.address(), origin, 0.7, "url")
    persons: list[str] = []
    for name, kind in article.named("author") or article.named("creator"):
        agencies = agencies_of(name)
        if agencies:
            findings.add("agency", "/".join(agencies), origin, 0.85, f"author: {name}")
        elif kind in ("", "Person"):
            persons.extend(writers_of(name))
    findings.add("authors", persons, origin, 0.9, "author")
    if not persons:
        lone = [one for name, kind in article.named("author") if kind == "Person" for one in sole_name(name)]
        findings.add("authors", lone, origin, 0.4, "author")
    for name in ("publisher", "sourceOrganization", "provider", "isPartOf"):
        for called, _ in article.named(name):
            findings.add("outlet", plain(called), origin, 0.85 if name == "publisher" else 0.4, name)
            break
    for name in ("sourceOrganization", "provider", "copyrightHolder"):
        for called, _ in article.named(name):
            agencies = agencies_of(called)
            if agencies:
                findings.add("agency", "/".join(agencies), origin, 0.7, f"{name}: {called}")
    if article.closed:
        findings.warn("The publisher says that this article is not free to read: the text may be cut.")


def plain(text: str) -> str:
    """Text of a data field without markup or character references in it."""
    import html

    if "<" in text and ">" in text:
        pieces = text.split("<")
        text = pieces[0] + "".join(piece.partition(">")[2] for piece in pieces[1:])
    return " ".join(html.unescape(html.unescape(text)).split()) if "&" in text else " ".join(text.split())


def writers_of(name: str) -> list[str]:
    """The persons that an author field names; nothing for organisations, addresses and roles."""
    text = plain(name)
    if not text or "@" in text or "://" in text or len(text) > 200:
        return []
    found = find_byline(text) or read_names(text, sure=True)
    return list(found.names) if found else []


def sole_name(name: str) -> list[str]:
    """A name that an author field gives and that does not look like a person's: believed only for want of a better."""
    text = plain(name)
    words = text.split()
    if not 1 <= len(words) <= 3 or len(text) > 40 or any(c in text for c in "@/:|,;<>&0123456789") or agencies_of(text):
        return []
    if any(bare(word) in folded_set("bylines", "not_names", "words") for word in words) or outlet_in(text):
        return []
    # Capitals and known names among the words are agencies' and desks'.
    return [] if any((word.isupper() and len(word) <= 6) or agencies_of(word) for word in words) else [text]


def language_tag(tag: str) -> str:
    """The primary subtag of a language tag: `en-GB`, `pt_BR` -> `en`, `pt`."""
    code = tag.strip().replace("_", "-").split("-")[0].lower()
    code = {"nb": "no", "nn": "no", "iw": "he", "in": "id"}.get(code, code)
    return code if 2 <= len(code) <= 3 and code.isascii() and code.isalpha() else ""


@cache
def _meta_fields() -> dict[str, tuple[str, int]]:
    return {
        name: (field_name, rank)
        for field_name, names in table("markup")["meta"].items()
        for rank, name in reversed(list(enumerate(names)))
    }


def _metas(tree: Any) -> dict[str, list[tuple[str, str]]]:
    """Field -> (name of the meta tag, value), the most believed first."""
    found: dict[str, list[tuple[int, str, str]]] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        content = (element.get("content") or "").strip()
        if name in _meta_fields() and content:
            field_name, rank = _meta_fields()[name]
            found.setdefault(field_name, []).append((rank, name, plain(content)))
    return {
        field_name: [(name, value) for _, name, value in sorted(values, key=lambda v: v[0])]
        for field_name, values in found.items()
    }


_META_TRUST = {
    "title": 0.7,
    "standfirst": 0.25,
    "outlet": 0.8,
    "published": 0.85,
    "updated": 0.8,
    "section": 0.75,
    "page": 0.7,
    "language": 0.6,
    "url": 0.75,
}


def _read_metas(metas: dict[str, list[tuple[str, str]]], findings: Findings) -> None:
    for field_name, values in metas.items():
        authors: list[str] = []
        for number, (name, value) in enumerate(values[:20]):
            trust = _META_TRUST.get(field_name, 0.5) - 0.03 * number
            if field_name in ("published", "updated"):
                findings.add(field_name, iso_moment(value), Origin.META, trust, name)
            elif field_name == "language":
                findings.add(field_name, language_tag(value), Origin.META, trust, name)
            elif field_name == "url":
                findings.add(field_name, address(value, None), Origin.META, trust, name)
            elif field_name == "authors":
                agencies = agencies_of(value)
                if agencies:
                    findings.add("agency", "/".join(agencies), Origin.META, 0.7, f"{name}: {value}")
                else:
                    authors.extend(writers_of(value))
            elif field_name == "agency":
                findings.add("agency", "/".join(agencies_of(value)), Origin.META, 0.75, f"{name}: {value}")
            elif field_name != "title":
                findings.add(field_name, value, Origin.META, trust, name)
        findings.add("authors", authors, Origin.META, 0.65, "meta author")


def _read_titles(headings: list[str], leading: str, page_title: str, findings: Findings, url: str | None) -> None:
    """The `<h1>` that the page's titles support best, and those titles without the outlet's name."""
    outlet = findings.best("outlet") or ""
    short_title = _without_site(page_title, outlet, url)
    short_leading = _without_site(leading, outlet, url)
    findings.add("title", short_leading, Origin.META, 0.7, "og:title" if leading != page_title else "title")
    findings.add("title", short_title, Origin.META, 0.55, "title")
    for heading in headings[:3]:
        if page_title.startswith(heading) and len(heading) > 8:
            behind = page_title[len(heading) :].strip(" |-–—·:•»")
            if 2 < len(behind) <= 50:
                findings.add("outlet", behind, Origin.META, 0.58, "title, behind the headline")
    _, behind = without_outlet(page_title, url)
    findings.add("outlet", behind, Origin.META, 0.6, "title")
    keys = [set(bare(short).split()) for short in (short_leading, short_title) if short]
    for number, heading in enumerate(headings[:10]):
        words = set(bare(heading).split())
        if len(heading) > _LONGEST_LINE or not words or bare(heading) == bare(outlet):
            continue
        support = max((len(words & key) / max(len(words), len(key)) for key in keys if key), default=0.0)
        alone = len(headings) == 1 and len(words) >= 3
        findings.add(
            "title", heading, Origin.MARKUP, min(0.88, 0.5 + 0.4 * support + 0.22 * alone) - 0.02 * number, "h1"
        )


def _read_links(tree: Any, findings: Findings, url: str | None) -> None:
    """Links that tell of the page: to an author's page, to the front page under the outlet's name, to its category."""
    authors: list[str] = []
    counted = 0
    host = host_of(url)
    for element in tree.iter("a"):
        rel = (element.get("rel") or "").lower().split()
        text = line_of(element)
        if not 2 <= len(text) <= 60:
            continue
        try:
            parts = urlsplit(element.get("href") or "")
        except ValueError:
            continue
        steps = [step for step in parts.path.lower().split("/") if step]
        if ("category" in rel or "p-category" in (element.get("class") or "").split()) and len(text) <= 40:
            findings.add("section", text, Origin.MARKUP, 0.72, "category link")
        elif (
            steps
            and steps[0] in folded_set("markup", "links", "author_paths")
            and counted < 6
            and not _in_side(element)
        ):
            authors.extend(writers_of(text))
            counted += 1
        elif (
            not steps
            and not parts.query
            and len(text.split()) <= 6
            and (not parts.netloc or host.endswith(parts.netloc.removeprefix("www.")))
            and bare(text) not in folded_set("outlets", "", "front_pages")
        ):
            findings.add("outlet", text, Origin.MARKUP, 0.45, "link to the front page")
    findings.add("authors", authors, Origin.MARKUP, 0.7, "links to authors' pages")
    for element in tree.iter("img"):
        parent = element.getparent()
        if parent is not None and parent.tag == "a" and urlsplit_path(parent.get("href") or "") in ("", "/"):
            findings.add("outlet", plain(element.get("alt") or "")[:60], Origin.MARKUP, 0.4, "logo")
            break


def _read_sections(tree: Any, findings: Findings) -> None:
    """Kickers and breadcrumbs by class: short texts, the last crumb that is not the headline."""
    title = bare(findings.best("title") or "")
    for number, element in enumerate(classed(tree, "section")):
        if number > 12:
            break
        if _in_side(element) and element.tag != "nav":
            continue
        parts = [line_of(link) for link in element.iter("a")] or [line_of(element)]
        parts = [part for part in parts if 1 < len(part) <= 40 and bare(part) != title]
        if parts and len(parts) <= 5 and bare(parts[-1]) not in folded_set("outlets", "", "front_pages"):
            sure = 0.74 if section_in(parts[-1]) else 0.66
            findings.add(
                "section", parts[-1], Origin.MARKUP, sure - 0.02 * number, "class " + (element.get("class") or "")[:40]
            )


def _leads_to_author(steps: list[str]) -> bool:
    return bool(steps) and steps[0] in folded_set("markup", "links", "author_paths")


def urlsplit_path(href: str) -> str:
    """The path of an address, "?" where it cannot be read."""
    try:
        return urlsplit(href).path
    except ValueError:
        return "?"


def _in_side(element: Any) -> bool:
    return any(ancestor.tag in ("aside", "footer", "nav") for ancestor in element.iterancestors())


def _without_site(title: str, outlet: str, url: str | None) -> str:
    """A page's title without the outlet or section that its site puts behind or before it."""
    shorter, named = without_outlet(title, url)
    if named:
        return shorter
    for sign in (" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " • "):
        if sign in title:
            before, _, after = title.rpartition(sign)
            if outlet and bare(after) == bare(outlet):
                return _without_site(before, outlet, url)
            first, _, rest = title.partition(sign)
            if outlet and bare(first) == bare(outlet):
                return rest.strip()
            if section_in(after) and len(before.split()) >= 3:
                return before.strip()
    return title.strip()


def _read_markup(tree: Any, findings: Findings, url: str | None, now: datetime | None) -> None:
    """Canonical link, language, microdata, microformats, `<time>`, bylines and sections by class."""
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            findings.add("url", address(link.get("href") or "", url), Origin.MARKUP, 0.85, "canonical link")
    findings.add("language", language_tag(tree.get("lang") or ""), Origin.MARKUP, 0.85, "html lang")
    _read_microdata(tree, findings)
    names: list[str] = []
    for element in tree.iter("a"):
        if "author" in (element.get("rel") or "").lower().split():
            names.extend(writers_of(line_of(element)))
    findings.add("authors", names, Origin.MARKUP, 0.8, "rel=author")
    for number, element in enumerate(classed(tree, "byline")):
        text = line_of(element)
        if number > 12 or not text or len(text) > 220 or "comment" in (element.get("class") or ""):
            continue
        _read_byline(text, findings, "class " + " ".join((element.get("class") or "").split())[:40], number)
    for number, element in enumerate(classed(tree, "dateline")):
        place = labelled_place(line_of(element)[:80])
        if number < 3:
            findings.add("dateline", place, Origin.MARKUP, 0.7, "class dateline")
    for number, element in enumerate(tree.iter("time")):
        if number > 8:
            break
        value = iso_moment(element.get("datetime") or "") or next(
            (d.iso for d in find_dates(line_of(element), now=now)), ""
        )
        before = fold(_before(element) + " " + (element.get("class") or "") + " " + (element.get("itemprop") or ""))
        printed = find_dates(f"{_before(element)} {line_of(element)}", now=now)
        told = any(word in before for word in ("updated", "modified"))
        kind = "updated" if told or any(one.kind == "updated" for one in printed) else "published"
        findings.add(kind, value, Origin.MARKUP, 0.74 - 0.05 * number, "time element")


def _before(element: Any) -> str:
    previous = element.getprevious()
    text = (
        previous.tail if previous is not None else (element.getparent().text if element.getparent() is not None else "")
    ) or ""
    return text[-40:] + " " + line_of(element)[:20]


def _read_byline(text: str, findings: Findings, detail: str, number: int) -> None:
    agencies = agencies_of(text)
    if agencies:
        findings.add("agency", "/".join(agencies), Origin.MARKUP, 0.75, f"{detail}: {text}")
        return
    found = find_byline(text)
    if found:
        findings.add("authors", found.names, Origin.MARKUP, 0.75 - 0.03 * number, f"{detail}: {text}")
        if found.agencies:
            findings.add("agency", "/".join(found.agencies), Origin.MARKUP, 0.75, f"{detail}: {text}")
    elif bare_name(text):
        findings.add("authors", (bare_name(text),), Origin.MARKUP, 0.6 - 0.03 * number, detail)


def _read_microdata(tree: Any, findings: Findings) -> None:
    """schema.org in `itemprop` attributes, and microformats 2."""
    authors: list[str] = []
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        prop, classes = element.get("itemprop"), element.get("class") or ""
        if prop:
            value = element.get("content") or element.get("datetime") or line_of(element)
            match prop.split()[0] if prop.split() else "":
                case "headline":
                    findings.add("title", plain(value)[:300], Origin.MARKUP, 0.8, "itemprop headline")
                case "datePublished":
                    findings.add("published", iso_moment(value), Origin.MARKUP, 0.88, "itemprop datePublished")
                case "dateModified":
                    findings.add("updated", iso_moment(value), Origin.MARKUP, 0.82, "itemprop dateModified")
                case "articleSection":
                    findings.add("section", plain(value)[:60], Origin.MARKUP, 0.75, "itemprop articleSection")
                case "author" if len(value) < 200:
                    inner = [line_of(one) for one in element.iter() if one.get("itemprop") == "name"]
                    authors.extend(name for text in inner or [value] for name in writers_of(text))
                case "publisher" if len(value) < 80:
                    named = [
                        one.get("content") or line_of(one) for one in element.iter() if one.get("itemprop") == "name"
                    ]
                    findings.add("outlet", named[0] if named else value, Origin.MARKUP, 0.75, "itemprop publisher")
        elif "dt-published" in classes:
            findings.add(
                "published",
                iso_moment(element.get("datetime") or line_of(element)),
                Origin.MARKUP,
                0.85,
                "dt-published",
            )
        elif "dt-updated" in classes:
            findings.add(
                "updated", iso_moment(element.get("datetime") or line_of(element)), Origin.MARKUP, 0.8, "dt-updated"
            )
        elif "p-name" in classes.split() and element.tag in ("h1", "h2"):
            findings.add("title", line_of(element)[:300], Origin.MARKUP, 0.82, "p-name")
    findings.add("authors", authors, Origin.MARKUP, 0.85, "itemprop author")

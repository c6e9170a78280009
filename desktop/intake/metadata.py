"""The fields of a web page from its structured data, meta tags and markup; every value found is kept as a candidate."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

from db.model import Origin
from desktop.intake.addresses import note_address, read_address
from desktop.intake.agencies import agencies_of
from desktop.intake.bylines import find_byline, read_names
from desktop.intake.corrections import note_corrections, read_corrections
from desktop.intake.dateline import find_dateline, labelled_place
from desktop.intake.findings import Findings
from desktop.intake.headings import read_headings
from desktop.intake.language import language_tag as language_tag
from desktop.intake.markup import Marked, line_of, marked
from desktop.intake.mastheads import read_outlets, read_sections
from desktop.intake.outlets import outlet_in
from desktop.intake.paywall import read_walls, settle_walls
from desktop.intake.people import nickname, read_people
from desktop.intake.structured import Article, article_of, nodes_of
from desktop.intake.when import iso_moment as iso_moment
from desktop.intake.when import read_dates, search_date
from desktop.intake.wordlists import bare, folded_set, table

_MOST_KEYWORDS = 30
_LONGEST_KEYWORD = 60


def read_metadata(tree: Any, findings: Findings, *, url: str | None, now: datetime | None) -> None:
    """Note all that the page's head and marked-up parts say. `tree` is the page as parsed; it is not changed."""
    page = marked(tree)
    metas = _metas(page.metas)
    page_title = page.titles[0] if page.titles else ""
    leading = next((value for _, value in metas.get("title", [])), "") or page_title
    nodes = nodes_of(page.scripts)
    heading = line_of(page.headings[0].element) if len(page.headings) == 1 else leading
    article = article_of(nodes, heading, url)
    if article:
        _read_article(article, findings, url)
    _read_metas(metas, findings)
    read_address(page, findings, url)
    findings.add("language", language_tag(tree.get("lang") or ""), Origin.MARKUP, 0.85, "html lang")
    read_outlets(page, nodes, findings, url)
    _read_properties(page, findings)
    read_headings(page, leading, findings, url)
    read_people(page, findings)
    read_dates(page, findings, url=url, now=now)
    read_sections(page, findings)
    _read_datelines(page, findings)
    read_corrections(page, article, findings)
    read_walls(page, article, findings)


def complete_metadata(tree: Any, findings: Findings, paragraphs: list[str]) -> None:
    """Note what depends on the body that was found: corrections, whether it is whole, a date for want of one."""
    note_corrections(paragraphs, findings)
    settle_walls(findings, "\n".join(paragraphs))
    search_date(tree, findings)


def _read_article(article: Article, findings: Findings, url: str | None) -> None:
    origin = Origin.JSON_LD
    findings.add("title", plain(article.text("headline", "name")), origin, 0.9, "headline")
    findings.add("title", plain(article.text("alternativeHeadline")), origin, 0.35, "alternativeHeadline")
    findings.add("standfirst", plain(article.text("description", "abstract")), origin, 0.3, "description")
    for name, sure in (("datePublished", 0.95), ("dateCreated", 0.8)):
        findings.add("published", iso_moment(article.text(name)), origin, sure, name)
    findings.add("updated", iso_moment(article.text("dateModified")), origin, 0.85, "dateModified")
    findings.add("section", plain(article.text("articleSection")), origin, 0.8, "articleSection")
    findings.add("page", plain(article.text("printPage")), origin, 0.9, "printPage")
    findings.add("edition", plain(article.text("printEdition")), origin, 0.9, "printEdition")
    findings.add("language", language_tag(article.text("inLanguage")), origin, 0.8, "inLanguage")
    note_address(findings, article.address(), url, 0.7, "url")
    _note_dateline(plain(article.text("dateline")), findings, origin, 0.85, "dateline")
    _note_keywords(article.texts("keywords"), findings, origin, 0.85, "keywords")
    _read_writers(article, findings)
    for name in ("publisher", "sourceOrganization", "provider", "isPartOf"):
        for called, _ in article.named(name):
            findings.add("outlet", plain(called), origin, 0.85 if name == "publisher" else 0.4, name)
            break
    for name in ("sourceOrganization", "provider", "copyrightHolder", "contributor", "creditText"):
        for called, _ in article.named(name):
            agencies = agencies_of(plain(called))
            if agencies:
                findings.add("agency", "/".join(agencies), origin, 0.7, f"{name}: {called}")


def _read_writers(article: Article, findings: Findings) -> None:
    """The persons of the article's data; agencies go to their field, organisations nowhere."""
    origin = Origin.JSON_LD
    persons: list[str] = []
    nicknames: list[str] = []
    agencies: list[str] = []
    for name, kind in (article.named("author") or article.named("creator"))[:20]:
        text = plain(name)
        credited = agencies_of(text)
        if credited:
            agencies.extend(credited)
        elif kind in ("", "Person"):
            found = writers_of(text) or (_formal_name(text) if kind == "Person" else [])
            persons.extend(found)
            if not found:
                nicknames.append(nickname(text))
    if agencies:
        findings.add("agency", "/".join(dict.fromkeys(agencies)), origin, 0.85, "author")
    findings.add("authors", persons, origin, 0.9, "author")
    if not persons:
        findings.add("authors", [name for name in nicknames if name], origin, 0.68, "author")


def _formal_name(text: str) -> list[str]:
    """A name that data call a person's, whatever its words mean elsewhere ("Will Knight", "April Post")."""
    words = text.split()
    if not 2 <= len(words) <= 4 or len(text) > 40 or outlet_in(text) or agencies_of(words[0]):
        return []
    if any(bare(word) in folded_set("markup", "people", "words") for word in words):
        return []
    proper = all(word[:1].isupper() and word.replace("-", "").replace("'", "").strip(".").isalpha() for word in words)
    return [text] if proper and not text.isupper() and bare(text) not in folded_set("markup", "people", "never") else []


def _note_dateline(text: str, findings: Findings, origin: Origin, sure: float, detail: str) -> None:
    """Place, agencies and day of a text that the page itself calls a dateline."""
    if not 2 < len(text) <= 90:
        return
    findings.add("dateline", labelled_place(text), origin, sure, detail)
    found = find_dateline(f"{text.rstrip(' .:–—-')} — Xxxxxxxxxxxxxxxxxxxxx.")
    if found is not None:
        if found.agencies:
            findings.add("agency", "/".join(found.agencies), origin, 0.8, f"{detail}: {text}")
        if found.day is not None:
            findings.add("dateline_day", found.day.day, origin, sure, f"{detail}: {text}")


def _read_datelines(page: Marked, findings: Findings) -> None:
    for number, mark in enumerate(page.of("dateline")[:6]):
        if number < 3 and not page.apart(mark.element):
            text = line_of(mark.element)
            _note_dateline(text, findings, Origin.MARKUP, 0.82, "class dateline")


def _note_keywords(texts: list[str], findings: Findings, origin: Origin, sure: float, detail: str) -> None:
    """Keywords each once, also from one text with commas; sentences, addresses and codes are none."""
    found: dict[str, str] = {}
    for text in texts[:200]:
        pieces = text.split(";") if ";" in text else text.split(",")
        for piece in pieces[:100] if len(texts) == 1 or len(text) > _LONGEST_KEYWORD else [text]:
            word = plain(piece).strip(" \"'#[]")
            if 2 <= len(word) <= _LONGEST_KEYWORD and len(word.split()) <= 6 and _is_keyword(word):
                found.setdefault(bare(word), word)
    words = [word for key, word in found.items() if key][:_MOST_KEYWORDS]
    findings.add("keywords", words, origin, sure, detail)


def _is_keyword(word: str) -> bool:
    if "://" in word or not any(c.isalpha() for c in word) or any(c in word for c in "={}<>|@\\"):
        return False
    # "Type:Article", "author_name:jane": names of fields, not words for readers.
    return ":" not in word and not (("_" in word or "/" in word) and " " not in word)


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
    called = nickname(plain(name))
    return [called] if called else []


@cache
def _meta_fields() -> dict[str, tuple[str, int]]:
    return {
        name: (field_name, rank)
        for field_name, names in table("markup")["meta"].items()
        for rank, name in reversed(list(enumerate(names)))
    }


def _metas(tags: list[tuple[str, str]]) -> dict[str, list[tuple[str, str]]]:
    """Field -> (name of the meta tag, value), the most believed first."""
    known = _meta_fields()
    found: dict[str, list[tuple[int, str, str]]] = {}
    for name, content in tags[:400]:
        if name in known and content:
            field_name, rank = known[name]
            found.setdefault(field_name, []).append((rank, name, plain(content[:4000])))
    return {
        field_name: [(name, value) for _, name, value in sorted(values, key=lambda v: v[0])]
        for field_name, values in found.items()
    }


_META_TRUST = {"standfirst": 0.25, "outlet": 0.8, "published": 0.85, "updated": 0.8, "section": 0.75, "page": 0.7}
_LOOSE_DATES = 0.7
"""How sure dates of tags are that other things have too: "date", "dc.date" (of the page, of the library's record)."""


def _read_metas(metas: dict[str, list[tuple[str, str]]], findings: Findings) -> None:
    for field_name, values in metas.items():
        authors: list[str] = []
        called: list[str] = []
        words: list[str] = []
        for number, (name, value) in enumerate(values[: 60 if field_name == "keywords" else 20]):
            trust = _META_TRUST.get(field_name, 0.5) - 0.03 * number
            if field_name in ("published", "updated"):
                loose = name in folded_set("markup", "loose", "dates")
                findings.add(
                    field_name,
                    iso_moment(value),
                    Origin.META,
                    min(trust, _LOOSE_DATES + 0.05 * (name == "date")) if loose else trust,
                    name,
                )
            elif field_name == "language":
                findings.add(field_name, language_tag(value), Origin.META, 0.6, name)
            elif field_name == "authors":
                agencies = agencies_of(value)
                if agencies:
                    findings.add("agency", "/".join(agencies), Origin.META, 0.7, f"{name}: {value}")
                else:
                    authors.extend(writers_of(value))
                    called.append(nickname(value))
            elif field_name == "agency":
                findings.add("agency", "/".join(agencies_of(value)), Origin.META, 0.75, f"{name}: {value}")
            elif field_name == "keywords":
                if name != "keywords" or not words:
                    words.append(value)
            elif field_name == "edition":
                findings.add("edition", value, Origin.META, 0.7, name)
            elif field_name not in ("title", "url"):
                findings.add(field_name, value, Origin.META, trust, name)
        findings.add("authors", authors, Origin.META, 0.65, "meta author")
        if not authors:
            findings.add("authors", [name for name in called if name][:1], Origin.META, 0.5, "meta author")
        _note_keywords(words, findings, Origin.META, 0.7, values[0][0])


def _read_properties(page: Marked, findings: Findings) -> None:
    """schema.org in `itemprop` attributes: headline, section, publisher, keywords, language."""
    headlines = 0
    for prop, mark in page.properties[:2000]:
        names = prop.split()
        if not names or names[0] not in _PROPERTIES or page.apart(mark.element):
            continue
        element = mark.element
        value = plain((element.get("content") or line_of(element))[:600])
        match names[0]:
            case "headline" | "alternativeHeadline" if headlines < 4 and value:
                sure = (0.8 if names[0] == "headline" else 0.35) - 0.03 * headlines
                findings.add("title", value[:300], Origin.MARKUP, sure, f"itemprop {names[0]}")
                headlines += 1
            case "articleSection":
                findings.add("section", value[:60], Origin.MARKUP, 0.75, "itemprop articleSection")
            case "publisher" if len(value) < 80:
                named = [one.get("content") or line_of(one) for one in element.iter() if one.get("itemprop") == "name"]
                findings.add("outlet", named[0] if named else value, Origin.MARKUP, 0.75, "itemprop publisher")
            case "keywords":
                _note_keywords([value], findings, Origin.MARKUP, 0.72, "itemprop keywords")
            case "inLanguage":
                findings.add("language", language_tag(value), Origin.MARKUP, 0.7, "itemprop inLanguage")


_PROPERTIES = frozenset(("headline", "alternativeHeadline", "articleSection", "publisher", "keywords", "inLanguage"))

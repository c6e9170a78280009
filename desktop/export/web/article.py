"""An entry as web pages and e-books show it: words, links and markup for the templates, which only lay them out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from db.model import Highlight, ReadAlso
from desktop.export.direction import direction
from desktop.export.dossier import Dossier, Entry, Relation, Reprinted
from desktop.export.grouping import Section
from desktop.export.own_words import clipping_meant, own_body
from desktop.export.plain import clean
from desktop.export.references.cited import cited
from desktop.export.web.address import leading, readable
from desktop.export.web.body import FigureSource, Marked, Setting, body_markup, no_figure, set_text
from desktop.export.wording import (
    counted,
    dateline_opens_body,
    day_in_words,
    record_in_words,
    remark,
    said_after,
    source_parts,
)

View = dict[str, Any]

QUOTED = 160
"""Characters of a passage by which a note says what it is about."""

_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(-[A-Za-z]{4}(?=-|$))?(-([A-Za-z]{2}|[0-9]{3})(?=-|$))?(?=-|$)")


@dataclass(frozen=True, slots=True)
class Place:
    """Where entries are: `address` leads to one from any other, `level` is that of their headlines."""

    address: Callable[[int], str]
    level: int
    numbers: dict[int, int]
    pictures: bool = True


def language_tag(language: str | None) -> str:
    """A language as BCP 47 has it, or nothing: "en_gb" is "en-GB"; what comes after the region is left out."""
    found = _LANGUAGE.match((language or "").strip().replace("_", "-"))
    if not found:
        return ""
    script = f"-{found[2][1:].title()}" if found[2] else ""
    return found[1].lower() + script + (f"-{found[4].upper()}" if found[4] else "")


def id_of(clipping_id: int) -> str:
    """The id of an entry in a page."""
    return f"clip-{clipping_id}"


def way_of(entry: Entry) -> str:
    """In which direction an entry runs."""
    return direction(f"{entry.article.title} {entry.article.body.text()[:4_000]}", entry.article.language)


def own_words(text: str, level: int, dossier: Dossier, at: Callable[[int], str], prefix: str = "") -> Any:
    """What a person wrote in Markdown, as markup below a heading of a level. `at` leads to an entry."""
    from markupsafe import Markup

    def address(original: str) -> str:
        meant = clipping_meant(original, dossier)
        return leading(original) if meant is None else at(meant)

    body = own_body(text, dossier)
    return Markup(set_text(body, Setting("", level, prefix, address, pictures=False)))


def article_view(entry: Entry, dossier: Dossier, place: Place, figure: FigureSource = no_figure) -> View:
    """All that a template needs of an entry."""
    from markupsafe import Markup

    article = entry.article
    way = way_of(entry)

    def address(original: str) -> str:
        target = dossier.entry_at(original)
        return place.address(target) if target is not None and target != entry.id else leading(original)

    prefix = f"c{entry.id}-"
    setting = Setting(way, place.level, prefix, address, figure, place.pictures)
    body, marked = body_markup(article.body, setting, entry.highlights)
    return {
        "anchor": id_of(entry.id),
        "number": place.numbers.get(entry.id, 0),
        "lang": language_tag(article.language),
        "dir": way,
        "title": clean(article.title).strip() or "Untitled",
        "outlet": clean(article.outlet or ""),
        "kicker": clean(article.kicker or ""),
        "standfirst": clean(article.standfirst or ""),
        "after": [clean(words) for words in said_after(replace(entry, reprints=()))],
        "source": [clean(part) for part in source_parts(entry) if part != article.outlet],
        "url": leading(entry.url or ""),
        "url_text": readable(entry.url or ""),
        "tags": [clean(tag.name) for tag in entry.tags],
        "in_stories": [clean(story.name) for story in entry.stories],
        "dateline": "" if dateline_opens_body(entry) else clean(article.dateline or ""),
        "excerpt": _excerpt(entry),
        "body": Markup(body),
        "remarks": [_remark(each, prefix, dossier, place) for each in marked if each.number or not each.place],
        "note": own_words(entry.note, place.level + 1, dossier, place.address, prefix),
        "stories": [
            ("Related stories", [_relation(link, dossier, place) for link in entry.links]),
            ("Read also", [_pointer(each, entry, dossier, place) for each in article.read_also]),
            ("Also printed in", [_copy(each) for each in entry.reprints]),
        ],
        "citation": Markup(cited(entry, "chicago")[1]),
        "record": record_in_words(entry),
    }


def section_view(section: Section, number: int, place: Place) -> View:
    """A section of the contents: its rows, and those of other sections that belong here too."""
    name = clean(section.name).strip() or ("Untitled" if section.name else "")
    return {
        "name": name,
        "anchor": f"part-{number}" if name else "",
        "dir": direction(name),
        "rows": [row_view(entry, place) for entry in section.entries],
        "also": [row_view(entry, place) for entry in section.also],
    }


def row_view(entry: Entry, place: Place) -> View:
    """An entry's row in a list."""
    article = entry.article
    return {
        "id": entry.id,
        "href": place.address(entry.id),
        "number": place.numbers.get(entry.id, 0),
        "title": clean(article.title).strip() or "Untitled",
        "lang": language_tag(article.language),
        **_source(article.outlet, article.published),
    }


def _excerpt(entry: Entry) -> str:
    """That this is not the whole: "The opening of 812 words; the whole text:"."""
    if not entry.excerpt:
        return ""
    said = f"The opening of {counted(entry.word_count, 'word')}"
    return f"{said}; the whole text:" if leading(entry.url or "") else f"{said}."


def _remark(marked: Marked, prefix: str, dossier: Dossier, place: Place) -> View:
    highlight: Highlight = marked.highlight
    quoted = " ".join(clean(highlight.quotation).split())
    return {
        "number": marked.number,
        "id": f"{prefix}n{marked.number}" if marked.number else "",
        "back": f"#{prefix}r{marked.number}" if marked.number else "",
        "quoted": quoted if len(quoted) <= QUOTED else f"{quoted[:QUOTED].rstrip()}…",
        "lost": highlight.position is None,
        "note": own_words(highlight.note, 5, dossier, place.address),
    }


def _relation(link: Relation, dossier: Dossier, place: Place) -> View:
    other = dossier.by_id.get(link.target)
    return {
        "words": link.words[:1].upper() + link.words[1:],
        "title": clean(link.target_title).strip() or "Untitled",
        "href": place.address(other.id) if other else "",
        "number": place.numbers.get(other.id, 0) if other else 0,
        **_source_of(other),
        "note": clean(remark(link)),
    }


def _pointer(pointer: ReadAlso, entry: Entry, dossier: Dossier, place: Place) -> View:
    other = dossier.pointed_at(pointer, entry)
    return {
        "words": "",
        "title": clean(pointer.title or pointer.url).strip() or "Untitled",
        "href": place.address(other.id) if other else leading(pointer.url),
        "number": place.numbers.get(other.id, 0) if other else 0,
        **_source_of(other),
        "note": "",
    }


def _copy(copy: Reprinted) -> View:
    return {
        "words": "",
        "title": clean(copy.title).strip() or "Untitled",
        "href": leading(copy.url or ""),
        "number": 0,
        **_source(copy.outlet, copy.published),
        "note": "",
    }


def _source_of(entry: Entry | None) -> dict[str, str]:
    return _source(entry.article.outlet, entry.article.published) if entry else _source(None, None)


def _source(outlet: str | None, published: str | None) -> dict[str, str]:
    """Outlet and day apart from each other: they may run in different directions."""
    return {"outlet": clean(outlet or "").strip(), "day": clean(day_in_words(published))}

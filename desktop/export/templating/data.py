"""What a template of a person's own is told about a clipping: plain texts, numbers, lists and named values.

The names are those of `templating_values.SAMPLES`. Texts of the article are bare, and the sandbox escapes them where
they are printed; what the vault spelt in Markdown is marked as such. What is not known is an empty text or list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Any
from urllib.parse import quote, urlsplit

from db.body import Body, Picture
from desktop.export.dossier import Dossier, Entry
from desktop.export.plain import clean
from desktop.export.references.citation import keys
from desktop.export.references.cited import STYLES, cited
from desktop.export.templating.rendering import Markdown
from desktop.export.vault import commonmark
from desktop.export.vault.clip_note import NoteParts, Vault, obsidian_tag
from desktop.export.wording import said_after, short_source

_READ_BY_PROGRAMS = ("bibtex", "ris", "csl")
_MENTIONED = {"people": "person", "places": "place", "organisations": "organisation"}


class NoteData:
    """Gives the data of the entries of one dossier."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier

    def of_name(self, entry: Entry) -> dict[str, Any]:
        """What is known before a note has a place."""
        article = entry.article
        published = article.published or ""
        year, month, day = (*published[:10].split("-"), "", "", "")[:3]
        return {
            "title": _line(article.title),
            "standfirst": _lines(article.standfirst),
            "kicker": _line(article.kicker),
            "outlet": _line(article.outlet),
            "authors": _each(article.authors),
            "agency": _line(article.agency),
            "dateline": _line(article.dateline),
            "section": _line(article.section),
            "page": _line(article.page),
            "edition": _line(article.edition),
            "language": _line(article.language),
            "published": _line(published),
            "year": _line(year),
            "month": _line(month),
            "day": _line(day),
            "updated": _line(article.updated),
            "captured_at": entry.captured_at,
            "url": address(entry.url),
            "site": _line(_host(entry.url)),
            "correction": _lines(article.correction),
            "remarks": [_line(each) for each in said_after(entry)],
            "excerpt": entry.excerpt,
            "starred": entry.starred,
            "words": entry.word_count,
            "tags": _each(tag.name for tag in entry.tags),
            "keywords": _each(article.keywords),
            "stories": [{"name": _line(s.name), "link": _line(s.name), "note": _lines(s.note)} for s in entry.stories],
            **{name: _each(m.name for m in entry.mentions if m.kind == kind) for name, kind in _MENTIONED.items()},
            "key": self._keys[entry.id],
            "id": entry.id,
            "sha256": entry.sha256,
        }

    def of_note(self, entry: Entry, vault: Vault) -> dict[str, Any]:
        """All that is known of an entry in its place in a vault."""
        article = entry.article
        parts = vault.parts(entry)
        tags = filter(None, map(obsidian_tag, (tag.name for tag in entry.tags)))
        here = vault.paths[entry.id]
        stories = [(vault.story_id(story.id), story) for story in entry.stories]
        return {
            **self.of_name(entry),
            "source": Markdown(parts.source),
            "filed": Markdown(parts.filed),
            "place": Markdown(parts.place),
            "body": Markdown(parts.body),
            "opening": Markdown(parts.opening),
            "text": _lines(article.body.text()),
            "hashtags": [Markdown(f"#{tag}") for tag in dict.fromkeys(tags)],
            "stories": [
                {
                    "name": _line(story.name),
                    "link": Markdown(vault.link_to(here, vault.indexes[each], story.name))
                    if each in vault.indexes
                    else _line(story.name),
                    "note": _lines(story.note),
                }
                for each, story in stories
            ],
            "note": Markdown(parts.note),
            "note_text": _lines(entry.note),
            "highlights": [
                {"quotation": _lines(each.quotation), "note": _lines(each.note), "colour": each.colour}
                for each in entry.highlights
            ],
            "passages": Markdown(parts.passages),
            "footnotes": Markdown(parts.footnotes),
            "links": self._links(entry, parts),
            "read_also": [
                {"title": _line(each.title) or _line(each.url), "url": address(each.url), "link": Markdown(line)}
                for each, line in zip(article.read_also, parts.read_also, strict=True)
            ],
            "reprints": [
                {
                    "outlet": _line(each.outlet),
                    "title": _line(each.title),
                    "published": _line(each.published),
                    "url": address(each.url),
                }
                for each in entry.reprints
            ],
            "pictures": [_picture(each, parts) for each in article.body.pictures()],
            "citation": {style: _citation(entry, style) for style in STYLES if style not in _READ_BY_PROGRAMS},
        }

    def _links(self, entry: Entry, parts: NoteParts) -> list[dict[str, Any]]:
        found = []
        for link, line in zip(entry.links, parts.links, strict=True):
            other = self._dossier.by_id.get(link.target)
            found.append(
                {
                    "words": _line(link.words),
                    "title": _line(link.target_title) or "Untitled",
                    "link": Markdown(line.shown),
                    "line": Markdown(line.whole),
                    "source": short_source(other) if other else "",
                    "note": _lines(link.note),
                    "day": link.dated or "",
                    "url": address(other.url) if other else "",
                    "inside": other is not None,
                }
            )
        return found

    @cached_property
    def _keys(self) -> dict[int, str]:
        entries = self._dossier.entries
        return {entry.id: key for entry, key in zip(entries, keys(entries), strict=True)}


def address(url: str | None) -> Markdown:
    """A web address such that it leads there wherever it is printed; empty for one that links may not lead to."""
    if not url or not commonmark.is_web(url):
        return Markdown()
    return Markdown(re.sub(r"[$*~]|%(?![0-9A-Fa-f]{2})", lambda sign: quote(sign[0], safe=""), commonmark.encoded(url)))


def _picture(picture: Picture, parts: NoteParts) -> dict[str, Any]:
    embedded = parts.manner.embedded(picture)
    return {
        "embed": Markdown(embedded or commonmark.blocks_text((Picture(picture.source, (), picture.alt),))),
        "alt": _line(picture.alt),
        "caption": _line("".join(span.text for span in picture.caption)),
        "credit": _line(picture.credit),
        "url": address(picture.source),
    }


def _citation(entry: Entry, style: str) -> Markdown:
    plain, marked = cited(entry, style)
    if not marked:
        return Markdown(commonmark.inline_text(plain))
    markup = marked.replace("<i>", "<em>").replace("</i>", "</em>")
    return Markdown(commonmark.blocks_text(Body.from_html(f"<p>{markup}</p>").blocks))


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _line(text: str | None) -> str:
    return " ".join(clean(text or "").split())


def _lines(text: str | None) -> str:
    return clean(text or "").strip()


def _each(texts: Iterable[str]) -> list[str]:
    return [line for line in map(_line, texts) if line]

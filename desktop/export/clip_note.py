"""One clipping as a Markdown note: front matter, and a region between two markers that a later export may rewrite.

What a person adds outside the region, and their own keys and tags in the front matter, are theirs: how the two are
brought together is `note_merge`'s.
"""

from __future__ import annotations

import os.path
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from urllib.parse import quote, urlsplit

import yaml

from db.body import Body, Mark, Paragraph, Span
from db.model import ReadAlso
from db.story_page import StoryPage
from desktop.export import commonmark
from desktop.export.dossier import Dossier, Entry, Relation
from desktop.export.plain import clean
from desktop.export.wording import dateline_opens_body, remark, said_after, short_source, source_parts

Profile = Literal["plain", "obsidian"]
Front = dict[str, Any]

BEGIN = "<!-- clip:begin -->"
END = "<!-- clip:end -->"
ID_KEY = "cuttings-id"


@dataclass(frozen=True, slots=True)
class Note:
    """A note's parts: `front` the data of the front matter, `raw_front` its text, `region` between the markers."""

    front: Front
    raw_front: str
    region: str
    before: str = "\n"
    after: str = "\n"

    def text(self) -> str:
        """The whole file."""
        front = f"---\n{self.raw_front}---\n" if self.raw_front else ""
        return f"{front}{self.before}{BEGIN}\n{self.region}{END}{self.after}"


@dataclass(frozen=True)
class Vault:
    """What the notes of one export share. `paths`: each entry's file, relative to the vault, with forward slashes."""

    dossier: Dossier
    profile: Profile
    paths: Mapping[int, str]

    def fresh(self, entry: Entry) -> Note:
        """The note of an entry as a first export writes it."""
        front = self.front_matter(entry)
        return Note(front, dumped(front), self._region(entry))

    def note_id(self, clipping_id: int) -> str:
        """What a note is recognised by wherever it is moved: the library's id and the clipping's."""
        return f"{self.dossier.library or 'library'}/{clipping_id}"

    def story_id(self, page: StoryPage) -> str:
        """What the note of a story is recognised by."""
        return f"{self.dossier.library or 'library'}/story-{page.story.id}"

    def front_matter(self, entry: Entry) -> Front:
        """The fields of an entry as data; unknown ones are left out."""
        article = entry.article
        tags = [tag.name for tag in entry.tags]
        if self.profile == "obsidian":
            tags = [tag for tag in dict.fromkeys(map(obsidian_tag, tags)) if tag]
        front: Front = {
            "title": article.title,
            "aliases": [article.title] if self.profile == "obsidian" and article.title else [],
            "outlet": article.outlet,
            "authors": list(article.authors),
            "agency": article.agency,
            "kicker": article.kicker,
            "dateline": article.dateline,
            "dateline_day": _dated(article.dateline_day),
            "published": _dated(article.published),
            "updated": _dated(article.updated),
            "section": article.section,
            "page": article.page,
            "edition": article.edition,
            "keywords": list(article.keywords),
            "correction": article.correction,
            "truncated": article.truncated,
            "language": article.language,
            "url": entry.url,
            "tags": tags,
            "captured": entry.captured_at,
            "sha256": entry.sha256,
            "words": entry.word_count,
            ID_KEY: self.note_id(entry.id),
        }
        return {key: _cleaned(value) for key, value in front.items() if value}

    def _region(self, entry: Entry) -> str:
        article = entry.article

        def destination(address: str) -> str:
            target = self.dossier.entry_at(address)
            return address if target is None or target == entry.id else self._relative(target, entry.id)

        pieces = [f"# {commonmark.inline_text(article.title) or 'Untitled'}"]
        if article.standfirst:
            pieces.append(_paragraph(Span(article.standfirst, frozenset({"italic"}))))
        pieces.append(_paragraph(*_source_spans(entry)))
        if not dateline_opens_body(entry):
            pieces.append(_paragraph(Span(article.dateline or "", frozenset({"bold"}))))
        pieces.append(commonmark.blocks_text(article.body.blocks, destination))
        pieces += [_paragraph(Span(words, frozenset({"italic"}))) for words in said_after(entry)]
        if entry.links:
            pieces += ["## Related clippings", "\n".join(f"- {self._relation(each, entry)}" for each in entry.links)]
        if article.read_also:
            pieces += ["## Read also", "\n".join(f"- {self._pointer(each, entry)}" for each in article.read_also)]
        if entry.note.strip():
            pieces += ["## Note", commonmark.blocks_text(Body.from_text(clean(entry.note)).blocks)]
        return "\n\n".join(piece for piece in pieces if piece) + "\n\n"

    def _relative(self, target: int, own: int) -> str:
        return self._way(target, self.paths[own])

    def _way(self, target: int, here: str) -> str:
        """The way from the folder of the note `here` to another note, as the address of a link."""
        way = os.path.relpath(self.paths[target], os.path.dirname(here) or ".").replace(os.sep, "/")
        return re.sub(r"[%?#&:]", lambda found: quote(found[0]), way)

    def _note_link(self, target: int, title: str, own: int) -> str:
        return self.link_from(self.paths[own], target, title)

    def link_from(self, here: str, target: int, title: str) -> str:
        """A link from the note at the path `here` to that of a clipping."""
        if self.profile == "plain":
            return commonmark.link(title, self._way(target, here))
        shown = " ".join(re.sub(r"[\[\]|\\]", " ", clean(title)).split())
        return f"[[{os.path.basename(self.paths[target]).removesuffix('.md')}|{shown or 'Untitled'}]]"

    def _relation(self, link: Relation, entry: Entry) -> str:
        other = self.dossier.by_id.get(link.target)
        title = link.target_title or "Untitled"
        if other is None:
            shown = commonmark.inline_text(title)
        else:
            shown = self._note_link(other.id, title, entry.id)
        source = f" ({commonmark.inline_text(short_source(other))})" if other and short_source(other) else ""
        said = remark(link)
        note = f" — {commonmark.inline_text(said)}" if said else ""
        return f"{link.words} {shown}{source}{note}"

    def _pointer(self, pointer: ReadAlso, entry: Entry) -> str:
        target = pointer.target if pointer.target in self.dossier.by_id else self.dossier.entry_at(pointer.url)
        title = pointer.title.strip() or pointer.url
        if target is not None and target != entry.id:
            return self._note_link(target, title, entry.id)
        if commonmark.is_web(pointer.url):
            return commonmark.link(title, pointer.url)
        return _paragraph(Span(title.replace("\n", " ")))


def _source_spans(entry: Entry) -> list[Span]:
    spans = []
    for part in source_parts(entry):
        look: frozenset[Mark] = frozenset({"bold"}) if part == entry.article.outlet else frozenset()
        spans += [Span(" · "), Span(part, look)]
    if entry.url and commonmark.is_web(entry.url):
        spans += [Span(" · "), Span(urlsplit(entry.url).hostname or entry.url, frozenset(), entry.url)]
    return spans[1:]


def _paragraph(*spans: Span) -> str:
    return commonmark.blocks_text((Paragraph(spans),))


def obsidian_tag(name: str) -> str:
    """A tag as Obsidian takes it: letters, digits, `_`, `-` and `/`, and not digits alone."""
    parts = [re.sub(r"[^\w\-]+", "-", part).strip("-") for part in name.split("/")]
    tag = "/".join(part for part in parts if part)
    return f"_{tag}" if tag and not re.search(r"[^\d/]", tag) else tag


def dumped(front: Mapping[str, Any]) -> str:
    """Front matter as YAML, with a line end after its last line."""
    return str(yaml.safe_dump(dict(front), allow_unicode=True, sort_keys=False, width=10_000)) if front else ""


def _dated(moment: str | None) -> date | str | None:
    """A bare day as a date, so that YAML writes it unquoted and programs sort by it."""
    try:
        return date.fromisoformat(moment) if moment and len(moment) == 10 else moment
    except ValueError:
        return moment


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    return [clean(each) for each in value] if isinstance(value, list) else value

"""One clipping as a Markdown note: front matter, and a region between two markers that a later export may rewrite.

What a person adds outside the region, and their own keys and tags in the front matter, are theirs: how the two are
brought together is `note_merge`'s.
"""

from __future__ import annotations

import hashlib
import os.path
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import quote, urlsplit

import yaml

from db.body import Mark, Paragraph, Picture, Span
from db.model import ReadAlso
from desktop.export.dossier import Dossier, Entry, Relation
from desktop.export.marking import marked
from desktop.export.own_words import clipping_meant, own_body
from desktop.export.plain import clean
from desktop.export.vault import commonmark
from desktop.export.vault.attachments import Attachments
from desktop.export.vault.commonmark_spans import Destination
from desktop.export.vault.passages import Passages
from desktop.export.vault.passages import Profile as Profile
from desktop.export.wording import counted, dateline_opens_body, remark, said_after, short_source, source_parts

Front = dict[str, Any]

BEGIN = "<!-- clip:begin -->"
END = "<!-- clip:end -->"
ID_KEY = "cuttings-id"


@dataclass(frozen=True, slots=True)
class Note:
    """A note's parts: `front` the data of the front matter, `raw_front` its text where it was read, `region` between
    the markers."""

    front: Front
    raw_front: str | None
    region: str
    before: str = "\n"
    after: str = "\n"

    def text(self) -> str:
        """The whole file."""
        raw = dumped(self.front) if self.raw_front is None else self.raw_front
        front = f"---\n{raw}---\n" if raw else ""
        return f"{front}{self.before}{BEGIN}\n{self.region}{END}{self.after}"


@dataclass(frozen=True, slots=True)
class LinkLine:
    """A link to another clipping in Markdown: its title, and the `whole` line with words, source and note."""

    shown: str
    whole: str


@dataclass(frozen=True, slots=True)
class NoteParts:
    """What a note says of a clipping, in Markdown, empty where there is nothing to say; `manner` is its body's."""

    manner: commonmark.Manner
    title: str
    standfirst: str
    source: str
    filed: str
    place: str
    body: str
    opening: str
    remarks: tuple[str, ...]
    links: tuple[LinkLine, ...]
    read_also: tuple[str, ...]
    passages: str
    note: str
    footnotes: str


def not_templated(entry: Entry, vault: Vault) -> str | None:
    """Stands in where notes are ours."""
    return None


@dataclass(frozen=True)
class Vault:
    """What the notes of one export share. `paths`: each entry's file, relative to the vault, with forward slashes.

    `indexes` are the files of notes on stories and tags by their ids, `twice` the names that several notes of the
    folder have, without case. `templated` gives the region of a note that a person's own template makes, `None` for
    ours.
    """

    dossier: Dossier
    profile: Profile
    paths: Mapping[int, str]
    attachments: Attachments | None = None
    indexes: Mapping[str, str] = field(default_factory=dict)
    twice: frozenset[str] = frozenset()
    templated: Callable[[Entry, Vault], str | None] = not_templated

    def fresh(self, entry: Entry) -> Note:
        """The note of an entry as a first export writes it."""
        front = self.front_matter(entry)
        region = self.templated(entry, self)
        return Note(front, None, self._region(entry) if region is None else region)

    def note_id(self, clipping_id: int) -> str:
        """What a note is recognised by wherever it is moved: the library's id and the clipping's."""
        return self._id(str(clipping_id))

    def story_id(self, story_id: int) -> str:
        """What the note of a story is recognised by."""
        return self._id(f"story-{story_id}")

    def tag_id(self, name: str) -> str:
        """What the note of a tag is recognised by."""
        return self._id(f"tag-{hashlib.sha256(clean(name).encode()).hexdigest()[:12]}")

    def contents_id(self, export: str) -> str:
        """What the contents of one of the exports into a folder are recognised by."""
        return self._id(f"contents-{hashlib.sha256(clean(export).encode()).hexdigest()[:12]}")

    def _id(self, own: str) -> str:
        return f"{self.dossier.library or 'library'}/{own}"

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
            "stories": [story.name for story in entry.stories],
            "captured": entry.captured_at,
            "sha256": entry.sha256,
            "words": entry.word_count,
            ID_KEY: self.note_id(entry.id),
        }
        return {key: _cleaned(value) for key, value in front.items() if value}

    def parts(self, entry: Entry) -> NoteParts:
        """What the region of an entry's note is made of, each part in Markdown."""
        article = entry.article
        found = marked(article.body, entry.highlights)
        passages = Passages(
            entry.highlights, found.unplaced, self.profile, self.dossier, self.leading(self.paths[entry.id])
        )
        manner = self._manner(entry, passages)
        dateline = "" if dateline_opens_body(entry) else article.dateline or ""
        return NoteParts(
            manner=manner,
            title=commonmark.inline_text(article.title) or "Untitled",
            standfirst=_paragraph(Span(article.standfirst or "", frozenset({"italic"}))),
            source=_paragraph(*_source_spans(entry)),
            filed=self._filed(entry),
            place=_paragraph(Span(dateline, frozenset({"bold"}))),
            body=commonmark.written(found.body.blocks, manner),
            opening=_paragraph(*_only_opening(entry)) if entry.excerpt else "",
            remarks=tuple(_paragraph(Span(words, frozenset({"italic"}))) for words in said_after(entry)),
            links=tuple(self._relation(each, entry) for each in entry.links),
            read_also=tuple(self._pointer(each, entry) for each in article.read_also),
            passages=passages.section(),
            note=self.own_text(entry.note, self.paths[entry.id]),
            footnotes=passages.footnotes(),
        )

    def own_text(self, text: str, here: str) -> str:
        """What a person wrote, for the note at the path `here`."""
        return commonmark.blocks_text(own_body(text, self.dossier).blocks, self.leading(here))

    def leading(self, here: str) -> Destination:
        """Where links of what a person wrote lead: addresses of clippings to their notes, where there are any."""

        def destination(address: str) -> str:
            meant = clipping_meant(address, self.dossier)
            return address if meant is None else way(self.paths[meant], here)

        return destination

    def _region(self, entry: Entry) -> str:
        parts = self.parts(entry)
        pieces = [f"# {parts.title}", parts.standfirst, parts.source, parts.filed, parts.place, parts.body]
        pieces += [parts.opening, *parts.remarks]
        if parts.links:
            pieces += ["## Related clippings", "\n".join(f"- {each.whole}" for each in parts.links)]
        if parts.read_also:
            pieces += ["## Read also", "\n".join(f"- {each}" for each in parts.read_also)]
        pieces += [parts.passages, f"## Note\n\n{parts.note}" if parts.note else "", parts.footnotes]
        return "\n\n".join(piece for piece in pieces if piece) + "\n\n"

    def _manner(self, entry: Entry, passages: Passages) -> commonmark.Manner:
        here = self.paths[entry.id]

        def destination(address: str) -> str:
            target = self.dossier.entry_at(address)
            return address if target is None or target == entry.id else way(self.paths[target], here)

        def embedded(picture: Picture) -> str:
            path = self.attachments.path(picture) if self.attachments else None
            if path is None:
                return ""
            if self.profile == "plain":
                return f"![{commonmark.label(picture.alt)}]({commonmark.encoded(way(path, here))})"
            # Digits alone would be taken for the width of the picture.
            alt = re.sub(r"^\d+(x\d+)?$", r"Picture \g<0>", commonmark.wiki_words(clean(picture.alt)))
            return f"![[{os.path.basename(path)}{'|' if alt else ''}{alt}]]"

        return commonmark.Manner(destination, embedded, passages.delimiter, passages.noted)

    def _filed(self, entry: Entry) -> str:
        """The stories and tags under which the clipping is, where these have notes."""
        here = self.paths[entry.id]
        stories = [(self.story_id(story.id), story.name) for story in entry.stories]
        tags = [(self.tag_id(tag.name), tag.name) for tag in entry.tags]
        parts = []
        for words, named in (("Stories", stories), ("Tags", tags)):
            links = [self.link_to(here, self.indexes[each], name) for each, name in named if each in self.indexes]
            parts += [f"{words}: {', '.join(links)}"] if links else []
        return " · ".join(parts)

    def _note_link(self, target: int, title: str, own: int) -> str:
        return self.link_from(self.paths[own], target, title)

    def link_from(self, here: str, target: int, title: str) -> str:
        """A link from the note at the path `here` to that of a clipping."""
        return self.link_to(here, self.paths[target], title)

    def link_to(self, here: str, path: str, title: str) -> str:
        """A link from the note at the path `here` to another."""
        if self.profile == "plain":
            return commonmark.link(title or "Untitled", way(path, here))
        name = os.path.basename(path)
        target = path if name.casefold() in self.twice else name
        return f"[[{target.removesuffix('.md')}|{commonmark.wiki_words(clean(title)) or 'Untitled'}]]"

    def _relation(self, link: Relation, entry: Entry) -> LinkLine:
        other = self.dossier.by_id.get(link.target)
        title = link.target_title or "Untitled"
        if other is None:
            shown = commonmark.inline_text(title)
        else:
            shown = self._note_link(other.id, title, entry.id)
        source = f" ({commonmark.inline_text(short_source(other))})" if other and short_source(other) else ""
        said = remark(link)
        note = f" — {commonmark.inline_text(said)}" if said else ""
        return LinkLine(shown, f"{link.words} {shown}{source}{note}")

    def _pointer(self, pointer: ReadAlso, entry: Entry) -> str:
        other = self.dossier.pointed_at(pointer, entry)
        title = pointer.title.strip() or pointer.url
        if other is not None:
            return self._note_link(other.id, title, entry.id)
        if commonmark.is_web(pointer.url):
            return commonmark.link(title, pointer.url)
        return _paragraph(Span(title.replace("\n", " ")))


def way(target: str, here: str) -> str:
    """The way from the folder of the note `here` to another file of the vault, as the address of a link."""
    found = os.path.relpath(target, os.path.dirname(here) or ".").replace(os.sep, "/")
    return re.sub(r"[%?#&:]", lambda each: quote(each[0]), found)


def _only_opening(entry: Entry) -> list[Span]:
    italic: frozenset[Mark] = frozenset({"italic"})
    spans = [Span(f"The opening of {counted(entry.word_count, 'word')}", italic)]
    if entry.url and commonmark.is_web(entry.url):
        return [*spans, Span("; the whole text: ", italic), Span(entry.url, frozenset(), entry.url)]
    return [*spans, Span(".", italic)]


def _source_spans(entry: Entry) -> list[Span]:
    spans = []
    for part in source_parts(entry):
        look: frozenset[Mark] = frozenset({"bold"}) if part == entry.article.outlet else frozenset()
        spans += [Span(" · "), Span(part, look)]
    if entry.url and commonmark.is_web(entry.url):
        spans += [Span(" · "), Span(_host(entry.url) or entry.url, frozenset(), entry.url)]
    return spans[1:]


def _host(address: str) -> str:
    """The host of an address, empty for one that only looks like one (`https://[x/`)."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


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

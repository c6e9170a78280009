"""Gathering clippings of a library into a frozen dossier; the only module of `export` that sees a library."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from db import moments
from db.errors import LibraryError
from db.library import Library
from db.model import Asset, Clipping, Highlight, Link, Row, Story
from db.relations import Mention
from db.reprints import fold as folding
from db.story_page import StoryPage
from desktop.export.dossier import (
    Dossier,
    Entry,
    IsCancelled,
    Progress,
    Relation,
    Reprinted,
    never_cancelled,
    no_picture,
    no_progress,
    stop_if,
)
from desktop.export.excerpt import excerpt

Order = Literal["given", "oldest", "newest"]


def gather(
    library: Library,
    ids: Sequence[int],
    *,
    title: str = "",
    subtitle: str = "",
    order: Order = "given",
    compiled_at: str | None = None,
    notes: bool = True,
    highlights: bool = True,
    fold: bool = False,
    story: int | None = None,
    excerpts: bool = False,
    compiler: str = "",
    foreword: str = "",
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Dossier:
    """A dossier of the clippings with these ids, each once. Without a title it has the library's name.

    `oldest` and `newest` order by publication, or by capture where that is unknown. Without `notes` the person's own
    words, on clippings and on links, stay at home. Links to clippings in the trash are left out. With `fold` one of the
    reprints of a text stands for all and names the others; a copy on which the person wrote a note stays, with `notes`.
    With a `story` its page comes before all. `excerpts` leave of each text what may be shown where the rights to the
    whole are missing: its opening, without pictures and highlights.

    Raises `NotFound` for an unknown id, and `Cancelled`.
    """
    wanted = list(dict.fromkeys(ids))
    others = {group.id: group.members for group in library.reprint_groups(wanted)} if fold else {}
    if fold:
        wanted = folded(library, wanted, notes)
    inside = frozenset(wanted)
    mentions = library.mentions_of(wanted)
    entries = []
    for number, clipping_id in enumerate(wanted):
        stop_if(cancelled)
        progress(number, len(wanted), "Gathering")
        clipping = library.clipping(clipping_id)
        copies = [each for each in others.get(clipping.reprint_group or 0, ()) if each not in inside]
        entry = _entry(library, clipping, inside, notes, copies, mentions.get(clipping_id, ()))
        if highlights and not excerpts:
            entry = replace(entry, highlights=_highlights(library, clipping_id, notes))
        entries.append(_opening(entry) if excerpts else entry)
    if order != "given":
        entries.sort(key=_moment, reverse=order == "newest")
    return Dossier(
        title=title.strip() or library.name,
        entries=tuple(entries),
        compiled_at=compiled_at or moments.now(),
        subtitle=subtitle.strip(),
        library=library.id,
        story=None if story is None else _story(library, story, notes),
        compiler=compiler.strip(),
        foreword=foreword.strip(),
        picture=no_picture if excerpts else _PicturesOf(library),
    )


@dataclass(frozen=True, slots=True)
class _PicturesOf:
    """The kept pictures of a library, read when a writer needs them."""

    library: Library

    def __call__(self, sha256: str) -> Asset | None:
        try:
            return self.library.asset(sha256)
        except LibraryError:  # deleted meanwhile, or damaged on the disk: `check` says which
            return None


def _opening(entry: Entry) -> Entry:
    return replace(entry, article=replace(entry.article, body=excerpt(entry.article.body)), excerpt=True)


def _highlights(library: Library, clipping_id: int, notes: bool) -> tuple[Highlight, ...]:
    return tuple(each if notes else replace(each, note="") for each in library.highlights(clipping_id))


def _story(library: Library, story: int, notes: bool) -> StoryPage:
    page = library.story_page(story)
    if notes:
        return page
    bare = tuple(replace(link, note="") for link in page.links)
    return replace(page, story=replace(page.story, note=""), links=bare)


def _moment(entry: Entry) -> str:
    return moments.sort_date(entry.article.published, entry.captured_at)


def folded(library: Library, ids: Sequence[int], notes: bool) -> list[int]:
    """These clippings without the reprints that another one of them stands for, but for those with `notes`."""
    groups = library.group_of(ids)
    _, hidden = folding.fold(ids, groups, library.reprint_leads())
    dropped = {copy for copies in hidden.values() for copy in copies}
    if notes:
        dropped = {each for each in dropped if not library.clipping(each).note}
    return [each for each in ids if each not in dropped]


def _entry(
    library: Library,
    clipping: Clipping,
    inside: frozenset[int],
    notes: bool,
    copies: Sequence[int],
    mentions: tuple[Mention, ...],
) -> Entry:
    captures = library.captures(clipping.id)
    links = library.links(clipping.id)
    others = {row.id: row for row in library.rows([link.other(clipping.id) for link in links])}
    return Entry(
        id=clipping.id,
        article=clipping.article,
        captured_at=clipping.captured_at,
        tags=clipping.tags,
        note=clipping.note if notes else "",
        sha256=clipping.sha256,
        word_count=clipping.word_count,
        links=tuple(_relations(clipping.id, links, others, inside, notes)),
        final_url=next((capture.final_url for capture in captures if capture.final_url), None),
        starred=clipping.starred,
        reprints=tuple(
            Reprinted(row.id, row.title, row.outlet, row.published, row.url) for row in library.rows(copies)
        ),
        stories=_stories(library, clipping.id, notes),
        mentions=mentions,
    )


def _stories(library: Library, clipping_id: int, notes: bool) -> tuple[Story, ...]:
    return tuple(each if notes else replace(each, note="") for each in library.stories_of(clipping_id))


def _relations(
    own: int, links: Iterable[Link], others: dict[int, Row], inside: frozenset[int], notes: bool
) -> Iterable[Relation]:
    for link in links:
        other = others.get(link.other(own))
        if other is not None and (not other.trashed or other.id in inside):
            note = link.note if notes else ""
            inside_too = other.id in inside
            yield Relation(link.kind.key, link.words(own), other.id, other.title, note, inside_too, link.dated)

"""All that the reader and the inspector show of one clipping, read from the library in one go."""

from __future__ import annotations

from dataclasses import dataclass, field

from db.body import Body
from db.library import Library
from db.model import Capture, Clipping, Link, ReadAlso, Row
from db.relations import LINK_KINDS, LinkKind, Mention
from desktop.intake.revision import Revision
from desktop.intake.said import change_since_first
from desktop.models.link_words import link_words
from desktop.models.note_text import note_body


@dataclass(frozen=True, slots=True)
class Relation:
    """A link as seen from the clipping on the page: the words for it, its note, and what is at the other end."""

    link: Link
    words: str
    row: Row


@dataclass(frozen=True, slots=True)
class Page:
    """One clipping with its surroundings. `pointers` are its 'read also' lines, each with the clipping it means, if
    that is here; `pointed_from` are clippings whose 'read also' lines mean this one; `pictures` are the kept ones by
    hash, with width and height where these are known; `note` is the person's note as it is to be shown; `clipped` are
    the addresses of links in the text (and in the note) that lead to something clipped; `names` are whom and what it
    names; `linked_from` are other clippings whose texts link to this one; `gone` are the addresses at which nothing was
    any more when they were last fetched, with that moment; `changed` is what the newest capture says otherwise."""

    clipping: Clipping
    relations: tuple[Relation, ...] = ()
    pointers: tuple[tuple[ReadAlso, Row | None], ...] = ()
    pointed_from: tuple[Row, ...] = ()
    captures: tuple[Capture, ...] = ()
    pictures: dict[str, tuple[int, int]] = field(default_factory=dict)
    note: Body = field(default_factory=Body)
    clipped: dict[str, Row] = field(default_factory=dict)
    names: tuple[Mention, ...] = ()
    linked_from: tuple[Row, ...] = ()
    gone: dict[str, str] = field(default_factory=dict)
    read_only: bool = False
    kinds: tuple[LinkKind, ...] = LINK_KINDS
    changed: Revision | None = None

    @property
    def unkept(self) -> tuple[str, ...]:
        """Addresses of pictures in the text that are not kept."""
        pictures = (each for each in self.clipping.article.body.pictures() if not each.asset)
        return tuple(dict.fromkeys(each.source for each in pictures if each.source.startswith(("http://", "https://"))))


def read_page(library: Library, clipping_id: int) -> Page:
    """Everything about one clipping. Raises `NotFound`."""
    clipping = library.clipping(clipping_id)
    links = library.links(clipping_id)
    from_ids = library.read_also_from(clipping_id)
    note = note_body(clipping.note, own=True)
    captures = tuple(library.captures(clipping_id))
    addresses = {span.href for body in (clipping.article.body, note) for span in body.spans() if span.href}
    targets = {each: target for each, target in library.at_addresses(addresses).items() if target != clipping_id}
    pointers = clipping.article.read_also
    wanted = {link.other(clipping_id) for link in links} | set(from_ids)
    wanted |= {pointer.target for pointer in pointers if pointer.target is not None}
    wanted |= set(targets.values())
    linking = [each for each in library.linked_from(clipping_id) if each not in from_ids]
    wanted |= set(linking)
    meant = {pointer.url for pointer in pointers if pointer.url} | {clipping.article.url or ""}
    rows = {row.id: row for row in library.rows(sorted(wanted))}
    relations = [
        Relation(link, link_words(link.kind, link.source == clipping_id), rows[link.other(clipping_id)])
        for link in links
        if link.other(clipping_id) in rows
    ]
    return Page(
        clipping,
        tuple(relations),
        tuple((pointer, rows.get(pointer.target) if pointer.target else None) for pointer in pointers),
        tuple(rows[each] for each in from_ids if each in rows),
        captures,
        library.picture_sizes(clipping_id),
        note,
        {each: rows[target] for each, target in targets.items() if target in rows},
        library.mentions(clipping_id),
        tuple(rows[each] for each in linking if each in rows),
        library.gone_addresses(sorted((addresses | meant) - {*targets, ""})),
        library.read_only,
        tuple(library.link_kinds()),
        change_since_first(library, clipping_id) if len(captures) > 1 else None,
    )

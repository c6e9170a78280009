"""Commands for links between clippings and for their kinds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from db.library import Library
from db.relations import LinkKind
from desktop.commands import records
from desktop.commands.session import Session


def link(session: Session, numbers: Sequence[int], words: str, note: str, dated: str | None, every: bool) -> None:
    """Link the first clipping to the others, or `every` one with each other, by a kind of that name or inverse."""
    with session.writing() as library:
        kind, swapped = library.link_kind(words)
        source, *others = numbers
        if every:
            library.link_all(numbers, kind.key, note, dated)
        elif swapped:
            library.link_to(others, source, kind.key, note, dated)
        else:
            library.link(source, others, kind.key, note, dated)
        _links(session, library, source)


def unlink(session: Session, one: int, other: int, words: str | None) -> None:
    """Remove the links between two clippings."""
    with session.writing() as library:
        library.unlink(one, other, library.link_kind(words)[0].key if words else None)
        _links(session, library, one)


def links(session: Session, number: int) -> None:
    """Print the links of a clipping."""
    with session.reading() as library:
        _links(session, library, number)


def pointers(session: Session, number: int) -> None:
    """Print what a clipping points to with the state of each, and what points to it."""
    with session.reading() as library:
        found = pointed(library, number)
        session.answer(found, "\n".join(map(_pointer_line, found)))


def kinds(session: Session) -> None:
    """Print the kinds of link."""
    with session.reading() as library:
        _kinds(session, library)


def add_kind(session: Session, name: str, inverse: str) -> None:
    """Add a kind of link."""
    with session.writing() as library:
        library.add_link_kind(name, inverse)
        _kinds(session, library)


def rename_kind(session: Session, words: str, name: str, inverse: str | None) -> None:
    """Give a kind of link that was added another name, and another inverse where there is one."""
    with session.writing() as library:
        kind = library.link_kind(words)[0]
        library.edit_link_kind(kind.key, name, inverse if inverse is not None else _inverse(kind, name))
        _kinds(session, library)


def remove_kind(session: Session, words: str, instead: str | None) -> None:
    """Remove a kind of link that was added; its links become such of the kind `instead`, if there is one."""
    with session.writing() as library:
        other = library.link_kind(instead)[0].key if instead else None
        library.remove_link_kind(library.link_kind(words)[0].key, other)
        _kinds(session, library)


def pointed(library: Library, number: int) -> list[dict[str, Any]]:
    """The pointers of a clipping, those of its text after its ‘read also’ lines, and then those that mean it."""
    article = library.clipping(number).article
    links: dict[str, str] = {}
    for span in article.body.spans():
        if span.href.startswith(("http://", "https://")):
            links[span.href] = links.get(span.href, "") + span.text
    targets = library.at_addresses(links)
    asked = [*links, *(each.url for each in article.read_also if each.url)]
    gone = library.gone_addresses(dict.fromkeys(asked))
    found = [_pointer("read also", each.title, each.url, each.target, gone.get(each.url)) for each in article.read_also]
    found += [
        _pointer("text", " ".join(words.split()), address, targets.get(address), gone.get(address))
        for address, words in links.items()
        if targets.get(address) != number
    ]
    also = library.read_also_from(number)
    inward = [(each, "read also of") for each in also]
    inward += [(each, "text of") for each in library.linked_from(number) if each not in also]
    titles = {row.id: row for row in library.rows([each for each, _ in inward])}
    found += [
        _pointer(how, titles[each].title, titles[each].url or "", each, None) for each, how in inward if each in titles
    ]
    return found


def _pointer(where: str, title: str, url: str, target: int | None, gone: str | None) -> dict[str, Any]:
    state = "clipped" if target is not None else "gone" if gone else "not clipped"
    return {"from": where, "title": title or None, "url": url or None, "state": state, "id": target, "gone_since": gone}


def _pointer_line(found: dict[str, Any]) -> str:
    number = "" if found["id"] is None else str(found["id"])
    return (
        f"{found['state']:<12} {number:>6}  {found['from']:<13} {found['title'] or ''}  {found['url'] or ''}".rstrip()
    )


def _inverse(kind: LinkKind, name: str) -> str:
    """What a kind with a new name is called from the target: as before, or also so where it has no direction."""
    return kind.inverse if kind.directed else name


def _links(session: Session, library: Library, number: int) -> None:
    found = [records.link(library, each, number) for each in library.links(number)]
    session.answer(found, "\n".join(map(_line, found)))


def _line(found: dict[str, Any]) -> str:
    more = "".join(f"  — {part}" for part in (found["dated"], found["note"]) if part)
    return f"{found['words']:<18} {found['other']:>6}  {found['title']}{more}"


def _kinds(session: Session, library: Library) -> None:
    counts = library.link_kind_uses()
    found = [
        {
            "key": kind.key,
            "name": kind.name,
            "inverse": kind.inverse,
            "built_in": kind.built_in,
            "count": counts.get(kind.key, 0),
        }
        for kind in library.link_kinds()
    ]
    lines = (f"{each['count']:>7}  {each['key']:<14} {each['name']} / {each['inverse']}" for each in found)
    session.answer(found, "\n".join(lines))

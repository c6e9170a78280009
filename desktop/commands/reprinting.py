"""Commands for reprints: who carries a text, what each outlet made of it, and what a person says of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from db.library import Library
from db.model import Clipping
from db.relations import ReprintGroup
from db.reprints.differences import Difference, difference
from db.reprints.leads import Rule
from desktop.commands.reading_new import read_new
from desktop.commands.session import Session


def reprints(session: Session, number: int) -> None:
    """Print the group of a clipping with what each outlet made of the text."""
    read_new(session)
    with session.reading() as library:
        library.clipping(number)
        _told(session, library, number)


def same(session: Session, numbers: Sequence[int]) -> None:
    """Say that clippings are reprints of each other."""
    read_new(session)
    with session.writing() as library:
        library.say_reprint(numbers)
        _told(session, library, numbers[0])


def apart(session: Session, number: int, other: int | None) -> None:
    """Say that a clipping is no reprint of those it is with, or of another one."""
    read_new(session)
    with session.writing() as library:
        library.say_not_reprint(number, other)
        _told(session, library, number)


def lead(session: Session, number: int) -> None:
    """Let a clipping stand for its reprints."""
    read_new(session)
    with session.writing() as library:
        library.choose_lead(number)
        _told(session, library, number)


def rule(session: Session, name: str | None, outlets: Sequence[str]) -> None:
    """Set the rule by which leads are chosen, or show it."""
    if name is not None:
        with session.writing() as library:
            library.set_lead_rule(cast(Rule, name), outlets)
    with session.reading() as library:
        found = library.lead_rule()
    words = f"{found.rule}: {', '.join(found.outlets)}" if found.outlets else found.rule
    session.answer({"rule": found.rule, "outlets": list(found.outlets)}, words)


def _told(session: Session, library: Library, number: int) -> None:
    group = library.reprint_group(number)
    if group is None:
        nobody: dict[str, Any] = {"id": None, "lead": None, "agency": None, "members": []}
        session.answer(nobody, "Nobody else carries this text.")
        return
    first, *others = (library.clipping(each) for each in group.members)
    members = [(first, None), *((each, difference(first, each)) for each in others)]
    value = {
        "id": group.id,
        "lead": group.lead,
        "agency": group.agency,
        "members": [_record(each, found) for each, found in members],
    }
    session.answer(value, "\n".join([_heading(group, members), *(_line(each, found) for each, found in members)]))


def _record(clipping: Clipping, found: Difference | None) -> dict[str, Any]:
    article = clipping.article
    return {
        "id": clipping.id,
        "title": article.title,
        "outlet": article.outlet,
        "agency": article.agency,
        "authors": list(article.authors),
        "published": article.published,
        "word_count": clipping.word_count,
        "lead": found is None,
        "kept": 1.0 if found is None else round(found.kept, 3),
        "cut": 0.0 if found is None else round(found.cut, 3),
        "added": 0.0 if found is None else round(found.added, 3),
        "moved": 0 if found is None else found.moved,
        "differences": [] if found is None or found.same else list(found.sentences()),
    }


def _heading(group: ReprintGroup, members: Sequence[tuple[Clipping, Difference | None]]) -> str:
    outlets = {each.article.outlet for each, _ in members if each.article.outlet}
    counted = f"{len(outlets)} outlets" if len(outlets) > 1 else f"{len(members)} clippings"
    return f"{group.agency or 'The same text'}, {counted}"


def _line(clipping: Clipping, found: Difference | None) -> str:
    article = clipping.article
    about = " · ".join(filter(None, (article.outlet, (article.published or "")[:10])))
    said = "stands for all" if found is None else "; ".join(found.sentences())
    return f"{clipping.id:>6}  {article.title}\n        {' · '.join(filter(None, (about, said)))}"

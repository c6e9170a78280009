"""`cuttings clip`: files, addresses and standard input become clippings."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from db import moments
from db.errors import ClipError, CuttingsError
from db.learnt import applied
from db.library import Library
from db.model import Draft, Original
from desktop.commands import fetching, records
from desktop.commands.reading_new import AT_ONCE, read_new
from desktop.commands.session import Session
from desktop.intake.given import is_unread
from desktop.intake.revision import in_short
from desktop.intake.said import newest_change


@dataclass(frozen=True, slots=True)
class Choices:
    """How to keep what is clipped: with which tags, starred; what to do with what is in the library already.

    `allow_private` lets addresses of this computer and the local network be fetched; `addresses` is a file with a list
    of them; `pictures` are fetched and kept too.
    """

    tags: tuple[str, ...] = ()
    star: bool = False
    allow_duplicate: bool = False
    add_capture: bool = False
    allow_private: bool = False
    addresses: Path | None = None
    pictures: bool = False


def clip(session: Session, inputs: tuple[str, ...], overrides: dict[str, str | None], choices: Choices) -> None:
    """Make a clipping of each input; `overrides` are fields that the person knows better.

    One that is in the library already is told and not kept again, unless `choices` say so.
    """
    results: list[dict[str, Any]] = []
    with session.writing(create=True) as library:
        learnt = library.learnt_outlets()
        for name, draft, outcome in _given(session, library, inputs, overrides.get("url"), choices):
            told = {"outcome": outcome} if outcome else {}
            if isinstance(draft, CuttingsError):
                if getattr(draft, "reason", None) == "gone":
                    library.note_address(name, gone=True)
                status = outcome if outcome == "duplicate" else "failed"
                results.append({**_said(session, name, status, str(draft)), **told})
                continue
            for warning in draft.warnings:
                session.say(f"{name}: {warning}")
            try:
                draft = applied(draft, learnt)
                results.append({**_keep(session, library, name, _overridden(draft, overrides), choices), **told})
            except ClipError as error:
                results.append({**_said(session, name, "failed", str(error)), **told})
        with session.searching(library) as searcher:
            searcher.sync(session.indexing)
    read_new(session, AT_ONCE)
    session.answer(results, lambda: "\n".join(each["words"] for each in results if each.get("words")))
    if any(each["status"] not in ("added", "captured") for each in results):
        raise click.exceptions.Exit(1)


def _given(
    session: Session, library: Library, inputs: tuple[str, ...], url: str | None, choices: Choices
) -> Iterator[tuple[str, Draft | CuttingsError, str]]:
    """Each article of the inputs and of the list of addresses; of the latter also what came of it in a word."""
    if inputs or choices.addresses is None:
        for name, draft in _drafts(inputs or ("-",), url, choices.allow_private):
            yield name, draft, ""
    if choices.addresses is not None:
        known_too = choices.allow_duplicate or choices.add_capture
        yield from fetching.listed(
            session, library, choices.addresses, known_too=known_too, allow_private=choices.allow_private
        )


def _keep(session: Session, library: Library, name: str, draft: Draft, choices: Choices) -> dict[str, Any]:
    twins = [] if choices.allow_duplicate else library.twins(draft)
    if twins and choices.add_capture:
        number = twins[0].row.id
        library.add_capture(number, draft)
        change = newest_change(library, number)
        changes = in_short(change) if change is not None else None
        words = f"{number}  {draft.article.title} (new capture{f': {changes}' if changes else ''})"
        answer = {"input": name, "status": "captured", "words": words, "changes": changes}
        return {**answer, **records.clipping(library.clipping(number))}
    if twins:
        row, how = twins[0].row, twins[0].by.value
        sentence = (
            f"Already clipped as {row.id}, “{row.title}” (same {'address' if how == 'url' else 'text'}). "
            "Use --allow-duplicate to keep both or --add-capture to add it there."
        )
        return {**_said(session, name, "duplicate", sentence), "id": row.id, "by": how}
    number, _ = library.add(draft, tags=choices.tags, starred=choices.star)
    if choices.pictures:
        fetching.keep_pictures(session, library, number, allow_private=choices.allow_private)
    words = f"{number}  {draft.article.title}"
    answer = {"input": name, "status": "added", "words": words, **records.clipping(library.clipping(number))}
    if is_unread(draft):
        return {**answer, "status": "kept", "words": f"{words} (kept unread)", "problem": draft.warnings[0]}
    return answer


def _said(session: Session, name: str, status: str, sentence: str) -> dict[str, Any]:
    session.say(f"{name}: {sentence}")
    return {"input": name, "status": status, "problem": sentence}


def _drafts(
    inputs: tuple[str, ...], url: str | None, allow_private: bool
) -> Iterator[tuple[str, Draft | CuttingsError]]:
    """Each input with its draft, or with the reason why it has none; a folder stands for the files in it.

    An input that carries several articles gives each by a name of its own ("letters.mbox#3").
    """
    from desktop.intake.folder import articles_in

    for name in inputs:
        if name == "-" or name.startswith(("http://", "https://")):
            yield from _read(name, url, allow_private)
            continue
        path = Path(name)
        if not path.is_dir():
            yield from _read(name, url, allow_private)
            continue
        empty = True
        for file in articles_in(path):
            empty = False
            yield from _read(str(file), url, allow_private)
        if empty:
            yield name, ClipError(f"There is nothing to clip in {name}.", "Choose a folder with saved articles.")


def _read(name: str, url: str | None, allow_private: bool) -> Iterator[tuple[str, Draft | CuttingsError]]:
    from desktop.intake import read

    refused: list[tuple[str, CuttingsError]] = []

    def refuse(part: str, error: ClipError) -> None:
        refused.append((part, error))

    try:
        if name.startswith(("http://", "https://")):
            from desktop.intake.fetch import fetch

            drafts = read.drafts_from_original(fetch(name, allow_private=allow_private), refused=refuse)
        elif name == "-":
            content = sys.stdin.buffer.read(read.LARGEST_FILE + 1)
            if len(content) > read.LARGEST_FILE:
                raise ClipError(f"More than {read.LARGEST_FILE:,} bytes came in.", "Clip one article at a time.")
            drafts = read.drafts_from_original(Original(content, "", moments.now(), url=url), refused=refuse)
        else:
            drafts = read.drafts_from_file(Path(name), url=url, refused=refuse, keep_unread=True)
        for draft in drafts:
            part = (draft.original.name or "").partition("#")
            yield f"{name}{part[1]}{part[2]}", draft
            yield from refused
            refused.clear()
    except CuttingsError as error:
        yield name, error
    yield from refused


def _overridden(draft: Draft, overrides: dict[str, str | None]) -> Draft:
    for option, value in overrides.items():
        if not value:
            continue
        if option == "author":
            draft = draft.corrected("authors", tuple(part.strip() for part in value.split(";") if part.strip()))
        elif not (option == "url" and draft.article.url == value):
            draft = draft.corrected(option, value)
    return draft

"""`cuttings clip`: files, addresses and standard input become clippings."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from db.errors import ClipError, CuttingsError
from db.library import Library
from db.model import Draft
from desktop.commands import records
from desktop.commands.session import Session


@dataclass(frozen=True, slots=True)
class Choices:
    """How to keep what is clipped: with which tags, starred; what to do with what is in the library already.

    `allow_private` lets addresses of this computer and the local network be fetched.
    """

    tags: tuple[str, ...] = ()
    star: bool = False
    allow_duplicate: bool = False
    add_capture: bool = False
    allow_private: bool = False


def clip(session: Session, inputs: tuple[str, ...], overrides: dict[str, str | None], choices: Choices) -> None:
    """Make a clipping of each input; `overrides` are fields that the person knows better.

    One that is in the library already is told and not kept again, unless `choices` say so.
    """
    results: list[dict[str, Any]] = []
    with session.writing(create=True) as library:
        for name, draft in _drafts(inputs or ("-",), overrides.get("url"), choices.allow_private):
            if isinstance(draft, CuttingsError):
                results.append(_said(session, name, "failed", str(draft)))
                continue
            for warning in draft.warnings:
                session.say(f"{name}: {warning}")
            try:
                results.append(_keep(session, library, name, _overridden(draft, overrides), choices))
            except ClipError as error:
                results.append(_said(session, name, "failed", str(error)))
        with session.searching(library) as searcher:
            searcher.sync(session.indexing)
    session.answer(results, lambda: "\n".join(each["words"] for each in results if each.get("words")))
    if any(each["status"] not in ("added", "captured") for each in results):
        raise click.exceptions.Exit(1)


def _keep(session: Session, library: Library, name: str, draft: Draft, choices: Choices) -> dict[str, Any]:
    twins = [] if choices.allow_duplicate else library.twins(draft)
    if twins and choices.add_capture:
        number = twins[0].row.id
        library.add_capture(number, draft)
        words = f"{number}  {draft.article.title} (new capture)"
        return {"input": name, "status": "captured", "words": words, **records.clipping(library.clipping(number))}
    if twins:
        row, how = twins[0].row, twins[0].by.value
        sentence = (
            f"Already clipped as {row.id}, “{row.title}” (same {'address' if how == 'url' else 'text'}). "
            "Use --allow-duplicate to keep both or --add-capture to add it there."
        )
        return {**_said(session, name, "duplicate", sentence), "id": row.id, "by": how}
    number, _ = library.add(draft, tags=choices.tags, starred=choices.star)
    words = f"{number}  {draft.article.title}"
    return {"input": name, "status": "added", "words": words, **records.clipping(library.clipping(number))}


def _said(session: Session, name: str, status: str, sentence: str) -> dict[str, Any]:
    session.say(f"{name}: {sentence}")
    return {"input": name, "status": status, "problem": sentence}


def _drafts(
    inputs: tuple[str, ...], url: str | None, allow_private: bool
) -> Iterator[tuple[str, Draft | CuttingsError]]:
    """Each input with its draft, or with the reason why it has none; a folder stands for the files in it."""
    for name in inputs:
        if name.startswith(("http://", "https://")) or name == "-":
            yield name, _draft(name, url, allow_private)
            continue
        path = Path(name)
        files = sorted(each for each in path.rglob("*") if each.suffix.lower() in SUFFIXES) if path.is_dir() else [path]
        if not files:
            yield name, ClipError(f"There is nothing to clip in {name}.", f"It has no {', '.join(SUFFIXES)} files.")
        for file in files:
            yield str(file), _draft(str(file), url, allow_private)


SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml")
"""Endings of the files that are taken from a folder."""


def _draft(name: str, url: str | None, allow_private: bool) -> Draft | CuttingsError:
    from desktop.intake import read

    try:
        if name == "-":
            content = sys.stdin.buffer.read()
            return read.draft_from_bytes(content, url=url)
        if name.startswith(("http://", "https://")):
            return read.draft_from_url(name, allow_private=allow_private)
        return read.draft_from_file(Path(name), url=url)
    except CuttingsError as error:
        return error


def _overridden(draft: Draft, overrides: dict[str, str | None]) -> Draft:
    for option, value in overrides.items():
        if not value:
            continue
        if option == "author":
            draft = draft.corrected("authors", tuple(part.strip() for part in value.split(";") if part.strip()))
        elif not (option == "url" and draft.article.url == value):
            draft = draft.corrected(option, value)
    return draft

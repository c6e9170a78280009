"""`cuttings clip --list` and `cuttings fetch`: lists of addresses, texts of what is known by address, pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from db import moments
from db.body import Body
from db.errors import ClipError, CuttingsError
from db.library import Library
from db.model import Article, Draft, Original
from db.query.parser import parse
from desktop.commands import records
from desktop.commands.session import Session
from desktop.intake.revision import in_short
from desktop.intake.said import newest_change

_LARGEST_LIST = 20_000_000


def listed(
    session: Session, library: Library, source: Path, *, known_too: bool, allow_private: bool
) -> Iterator[tuple[str, Draft | CuttingsError, str]]:
    """The addresses in a file with their drafts or the reason why there is none, and what came of each in a word.

    One that is in the library is told and not fetched, unless `known_too`; so a list that was broken off goes on where
    it was. Raises `ClipError` where the file has no addresses.
    """
    from desktop.fetching.addresses import MOST, addresses_in
    from desktop.fetching.remembering import remember
    from desktop.fetching.run import fetch_all

    found = addresses_in(_read(source))
    if not found.addresses:
        raise ClipError(f"There is no web address in {source}.", "Give a file with one address a line.")
    for line in found.unread:
        yield line, ClipError("There is no web address in this line.", "Check the list."), "no address"
    if found.cut:
        session.say(f"{source} has more than {MOST:,} addresses; the others were not read.")
    wanted: list[str] = []
    for url in found.addresses:
        twins = [] if known_too else library.twins(_only_address(url))
        if twins:
            sentence = f"Already clipped as {twins[0].row.id}, “{twins[0].row.title}” (same address)."
            yield url, ClipError(sentence, "Use --allow-duplicate or --add-capture to fetch it again."), "duplicate"
        else:
            wanted.append(url)
    for done, row in enumerate(fetch_all(wanted, allow_private=allow_private), 1):
        session.progress(done, len(wanted), "Fetched")
        remember(library, row)
        yield row.url, row.draft or ClipError(row.sentence), row.outcome.value


def _read(source: Path) -> str:
    from desktop.intake.charset import decode

    try:
        with click.open_file(str(source), "rb") as file:
            content: bytes = file.read(_LARGEST_LIST + 1)
    except OSError as error:
        raise ClipError(f"{source} cannot be read: {error.strerror or error}.", "Check its name.") from error
    if len(content) > _LARGEST_LIST:
        raise ClipError(f"{source} has more than {_LARGEST_LIST:,} bytes.", "Split the list.")
    return decode(content)[0]


def _only_address(url: str) -> Draft:
    """A draft of which nothing but the address is known, to look for what is there."""
    return Draft(Article(title="", body=Body(), url=url), Original(b"", "", moments.now(), url=url))


def fetch(
    session: Session,
    ids: Sequence[int],
    query: str | None,
    limit: int | None,
    *,
    pictures: bool,
    allow_private: bool,
) -> None:
    """Fetch the text of the clippings that are named, or of those without one (that `query` finds), and pictures.

    Ends with 1 where some could not be had.
    """
    from desktop.fetching.missing import fetch_missing

    with session.writing() as library:
        wanted = list(ids) or _unfetched(session, library, query)
        wanted = wanted if limit is None else wanted[:limit]
        results: list[dict[str, Any]] = []
        for row in fetch_missing(library, wanted, allow_private=allow_private):
            session.progress(len(results) + 1, len(wanted), "Fetched")
            assert row.clipping is not None
            result: dict[str, Any] = {
                "status": row.outcome.value,
                "problem": row.sentence if row.draft is None else None,
            }
            if row.draft is None:
                session.say(f"{row.clipping}  {row.url or 'no address'}: {row.sentence}")
            else:
                change = newest_change(library, row.clipping)
                result["changes"] = in_short(change) if change is not None else None
            if row.draft is not None and pictures:
                result["pictures"] = keep_pictures(session, library, row.clipping, allow_private=allow_private)
            results.append({**records.clipping(library.clipping(row.clipping)), **result})
        with session.searching(library) as searcher:
            searcher.sync(session.indexing)
    fetched = sum(each["problem"] is None for each in results)
    session.answer(results, f"Fetched {fetched:,} of {len(results):,}." if results else "There is nothing to fetch.")
    if fetched < len(results):
        raise click.exceptions.Exit(1)


def _unfetched(session: Session, library: Library, query: str | None) -> list[int]:
    """The clippings of which only the address is known, among those that a query finds."""
    with session.searching(library) as searcher:
        searcher.sync(session.indexing)
        found = list(searcher.search(parse("is:unfetched")).ids)
        if query is None:
            return found
        hits = searcher.search(parse(query))
        for note in hits.notes:
            session.say(note)
        among = set(hits.ids)
    return [number for number in found if number in among]


def keep_pictures(session: Session, library: Library, number: int, *, allow_private: bool) -> int:
    """Fetch and keep the pictures of a clipping; returns how many there are new."""
    from desktop.intake.pictures import fetch_for

    article = library.clipping(number).article
    found = fetch_for(
        article.body,
        article.url,
        allow_private=allow_private,
        refused=lambda address, sentence: session.say(f"{number}  {address}: {sentence}"),
    )
    if found:
        library.add_assets(number, found)
    return len(found)

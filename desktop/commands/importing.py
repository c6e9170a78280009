"""`cuttings import`: what was kept in another program becomes clippings."""

from __future__ import annotations

import contextlib
from pathlib import Path

import click

from db.errors import LibraryMissing
from desktop.commands.session import Session

AUTOMATIC = "auto"
_SHOWN = 20
"""Entries that were refused of which each is told; the rest is counted."""


def list_importers(session: Session) -> None:
    """Name the formats that can be imported."""
    from desktop.intake.importers import IMPORTERS

    value = [{"format": each.key, "name": each.name, "carries": each.carries} for each in IMPORTERS]
    lines = [f"{each.key:<12} {each.name:<30} {each.carries}" for each in IMPORTERS]
    session.answer(value, "\n".join(lines))


def import_(
    session: Session, form: str, path: Path, tags: tuple[str, ...], report: Path | None, *, dry_run: bool, merge: bool
) -> None:
    """Import an export; `form` is the key of an importer, or `AUTOMATIC`. Ends with 1 when an entry was refused."""
    from desktop.intake.importers import importer
    from desktop.intake.importers.report import Outcome
    from desktop.intake.importers.run import importer_for, run

    try:
        chosen = None if form == AUTOMATIC else importer(form)
    except KeyError:
        raise click.UsageError(f"There is no format “{form}”. “cuttings import --list” names those that are.") from None
    # Before a library is made for it.
    chosen = importer_for(path, chosen)
    with contextlib.ExitStack() as stack:
        if dry_run:
            try:
                library = stack.enter_context(session.reading())
            except LibraryMissing:
                library = None
        else:
            library = stack.enter_context(session.writing(create=True))
        done = run(library, path, importer=chosen, dry_run=dry_run, merge=merge, tags=tags, progress=session.progress)
        if library is not None and done.changes:
            with session.searching(library) as searcher:
                searcher.sync(session.indexing)
    if report is not None:
        done.write(report)
    refused = [line for line in done.lines if line.outcome is Outcome.REFUSED]
    for line in refused[:_SHOWN]:
        session.say(f"Row {line.number}{f', “{line.label}”' if line.label else ''}: {line.sentence}")
    if len(refused) > _SHOWN:
        session.say(f"{len(refused) - _SHOWN:,} more were refused; --report FILE writes down each.")
    value = {
        "format": done.importer.key,
        "name": done.importer.name,
        "dry_run": dry_run,
        "counts": {outcome.value.replace(" ", "_"): done.count(outcome) for outcome in Outcome},
        "rows": [
            {
                "row": line.number,
                "title": line.label or None,
                "outcome": line.outcome.value.replace(" ", "_"),
                "id": line.clipping,
                "why": line.sentence or None,
            }
            for line in done.lines
        ],
    }
    session.answer(value, done.words)
    if refused:
        raise click.exceptions.Exit(1)

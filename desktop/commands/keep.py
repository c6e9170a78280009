"""Commands that look after the library and hand it on: `check`, `backup`, `reindex`, `export`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import click

from db import backup as backups
from db.check import Finding
from db.check import check as look_over
from db.errors import Refused
from db.model import Sort
from db.restore import restore
from desktop.commands.reading_new import read_anew
from desktop.commands.session import Session


def check(session: Session, repair: bool) -> None:
    """Look library and index over; with `repair`, mend what can be mended. Ends with 1 when something stays wrong."""
    opened = session.writing() if repair else session.reading()
    with opened as library:
        report = look_over(library, repair=repair, progress=session.progress)
        with session.searching(library) as searcher:
            for problem in searcher.verify():
                if repair:
                    searcher.rebuild()
                report.findings.append(Finding(problem, repair))
    value = {
        "sound": report.sound,
        "clippings": report.clippings,
        "originals": report.originals,
        "findings": [{"what": each.what, "repaired": each.repaired} for each in report.findings],
    }
    lines = [f"{'Mended' if each.repaired else 'Wrong'}: {each.what}" for each in report.findings]
    lines.append(f"Looked at {report.clippings:,} clippings and {report.originals:,} originals.")
    lines.append("All is well." if report.sound else "Something is wrong; see above.")
    session.answer(value, "\n".join(lines))
    if not report.sound:
        raise click.exceptions.Exit(1)


def backup(session: Session, out: Path) -> None:
    """Write a whole copy of the library to a new zip file."""
    with session.reading() as library:
        backups.write_whole(library, out.absolute())
    session.answer({"backup": str(out), "bytes": out.stat().st_size}, f"Wrote {out}.")


def restore_backup(session: Session, source: Path | None) -> None:
    """Put a copy in place of the library's database, which is kept beside it."""
    used, kept = restore(session.library_folder, source)
    words = f"Restored from {used}." + (f" What was there is kept as {kept}." if kept else "")
    session.answer({"restored": str(used), "kept": str(kept) if kept else None}, words)


def reindex(session: Session) -> None:
    """Make the search index anew, and read everything again for names, copies and what belongs together."""
    with session.reading() as library, session.searching(library) as searcher:
        searcher.rebuild(session.indexing)
        count = len(library.ids()) + len(library.ids("trash"))
    read_anew(session)
    session.answer({"indexed": count}, f"Indexed {count:,} clippings.")


def export(
    session: Session,
    ids: Sequence[int],
    query: str | None,
    to: str,
    out: Path,
    title: str | None,
    paper: Literal["a4", "us-letter"],
    *,
    notes: bool,
    fold: bool = False,
    story: str | None = None,
) -> None:
    """Write clippings, named, found by a query, or those of a story, in some format."""
    from desktop.export import formats
    from desktop.export.gather import Order, gather
    from desktop.export.wording import counted

    if sum(map(bool, (ids, query, story))) != 1:
        raise Refused("It is not clear what to export.", "Give the numbers of clippings, or --query, or --story.")
    with session.reading() as library:
        page: int | None = None
        if story:
            found = library.story(story)
            page, ids, title = found.id, library.story_ids(found.id), title or found.name
            if not ids:
                raise Refused(f"Nothing is in the story “{found.name}” yet.")
        if query:
            with session.searching(library) as searcher:
                searcher.sync(session.indexing)
                ids = searcher.search(query, sort=Sort.NEWEST).ids
            if not ids:
                raise Refused(f"The query “{query}” finds nothing to export.")
        name = title or query or library.name
        order: Order = "given" if page is not None else "oldest"
        dossier = gather(library, ids, title=name, order=order, notes=notes, fold=fold, story=page)
    written = formats.write(dossier, to, out, paper=paper, progress=session.progress)
    for warning in written.warnings:
        session.say(warning)
    value = {
        "format": to,
        "out": str(out),
        "clippings": len(dossier.entries),
        "files": [str(each) for each in written.files],
        "warnings": list(written.warnings),
    }
    session.answer(value, f"Exported {counted(len(dossier.entries), 'clipping')} to {out}.")

"""Commands that look after the library and hand it on: `check`, `reindex`, `export`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from db.care.check import check as look_over
from db.care.findings import Finding, Report
from db.care.mend import mend
from db.errors import LibraryBusy, Refused
from db.model import Sort
from desktop.commands.reading_new import read_anew
from desktop.commands.session import Session

if TYPE_CHECKING:
    from desktop.export.request import ExportRequest

_REINDEX = "“cuttings reindex” makes it anew."


def check(session: Session, repair: bool, accept: bool = False) -> None:
    """Look library and index over; with `repair`, mend what can be mended. Ends with 1 when something stays wrong."""
    report = _mended(session, accept) if repair or accept else _looked_over(session)
    with session.reading() as library, session.searching(library) as searcher:
        said = searcher.verify()
        if said and (repair or accept):
            searcher.rebuild(session.indexing)
        left = set(searcher.verify()) if said and (repair or accept) else set(said)
        how = "The index was made anew."
        report.findings += [Finding(each, each not in left, "index", how=how, advice=_REINDEX) for each in said]
    value = {
        "sound": report.sound,
        "clippings": report.clippings,
        "originals": report.originals,
        "findings": [each.as_data() for each in report.findings],
    }
    lines = [f"{_word(each)}: {each}" for each in report.findings]
    lines.append(f"Looked at {report.clippings:,} clippings and {report.originals:,} originals.")
    lines.append("All is well." if report.sound else "Something is wrong; see above.")
    session.answer(value, "\n".join(lines))
    if not report.sound:
        raise click.exceptions.Exit(1)


def _looked_over(session: Session) -> Report:
    with session.reading() as library:
        return look_over(library, progress=session.progress)


def _mended(session: Session, accept: bool) -> Report:
    """Mend the library here, or have the window do it that has it open, which cannot write its database anew."""
    try:
        return mend(session.library_folder, accept=accept, progress=session.progress)
    except LibraryBusy:
        with session.writing() as library:
            return library.mend(accept=accept)


def _word(finding: Finding) -> str:
    if finding.repaired:
        return "Mended"
    return "By the way" if finding.harmless else "Wrong"


def reindex(session: Session) -> None:
    """Make the search index anew, and read everything again for names, copies and what belongs together."""
    with session.reading() as library, session.searching(library) as searcher:
        searcher.rebuild(session.indexing)
        count = len(library.ids()) + len(library.ids("trash"))
    read_anew(session)
    session.answer({"indexed": count}, f"Indexed {count:,} clippings.")


def export(
    session: Session,
    request: ExportRequest,
    *,
    query: str | None = None,
    story: str | None = None,
    saved: str | None = None,
) -> None:
    """Write clippings, named, found by a query or a saved search, or those of a story, in some format."""
    from desktop.export.request import export as export_now
    from desktop.export.wording import counted

    if sum(map(bool, (request.ids, query, story, saved, request.everything))) != 1:
        raise Refused(
            "It is not clear what to export.",
            "Give the numbers of clippings, or --query, or --saved, or --story, or --all.",
        )
    with session.reading() as library:
        if request.everything:
            request = replace(request, ids=tuple(library.ids()))
        elif story:
            found = library.story(story)
            ids = tuple(library.story_ids(found.id))
            request = replace(request, ids=ids, title=request.title or found.name, story=found.id)
            if not ids:
                raise Refused(f"Nothing is in the story “{found.name}” yet.")
        elif query or saved:
            search = library.saved_search(saved) if saved else None
            text = search.query if search is not None else query or ""
            with session.searching(library) as searcher:
                searcher.sync(session.indexing)
                sort = search.sort if search is not None else Sort.NEWEST
                ids = tuple(searcher.search(text, view=search.view if search is not None else "all", sort=sort).ids)
            if not ids:
                raise Refused(f"The query “{text}” finds nothing to export.")
            request = replace(request, ids=ids, title=request.title or (search.name if search is not None else text))
        written = export_now(library, request, progress=session.progress)
    for warning in written.warnings:
        session.say(warning)
    for path in written.left_behind:
        session.say(f"Not part of the export any more: {path}")
    value = {
        "format": request.format_id,
        "out": str(request.path),
        "clippings": written.clippings,
        "files": [str(each) for each in written.files],
        "warnings": list(written.warnings),
        "left_behind": [str(each) for each in written.left_behind],
    }
    session.answer(value, f"Exported {counted(written.clippings, 'clipping')} to {request.path}.")

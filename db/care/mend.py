"""Mending a library that nobody has open, whatever its state: as it lies there, or written anew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from db.care import rows
from db.care.check import check
from db.care.findings import Finding, Report
from db.care.salvage import Salvaged, salvage
from db.care.texts import Progress, Stop
from db.errors import DiskFull, LibraryBusy, LibraryError, LibraryGone, LibraryMissing, LibraryReadOnly
from db.library import Library

UNKNOWN = -1
"""Stands for owners that nothing is left of."""

_NOT_DAMAGE = (LibraryBusy, LibraryMissing, LibraryReadOnly, DiskFull, LibraryGone)


def mend(
    folder: Path, *, accept: bool = False, progress: Progress | None = None, cancelled: Stop | None = None
) -> Report:
    """Check the library in `folder` and mend what can be mended, if need be by writing its database anew.

    Raises `LibraryBusy` while it is open elsewhere, `LibraryDamaged` where nothing of it can be read and there is no
    copy, and `Cancelled` between two things that are whole.
    """
    try:
        with Library.open(folder) as library:
            report = check(library, repair=True, accept=accept, progress=progress, cancelled=cancelled)
        if not report.rebuild:
            return report
        before = [each for each in report.findings if each.kind == "database"]
    except LibraryError as error:
        if isinstance(error, _NOT_DAMAGE):
            raise
        before = [Finding(error.problem)]
    done = salvage(folder, progress, cancelled)
    with Library.open(folder) as library:
        report = check(library, repair=True, accept=accept, progress=progress, cancelled=cancelled)
    how = _how(done)
    lost = [_lost(table) for table in done.incomplete if table in rows.WORDS] if "seal" in done.incomplete else []
    report.findings[:0] = [*(replace(each, repaired=True, how=how, advice="") for each in before), *lost]
    return report


def _lost(table: str) -> Finding:
    what = f"Not all could be read of this, and not all notes of what there was: {rows.WORDS[table]}."
    advice = "What no copy has may be missing without being named here."
    return Finding(what, False, "row", place=(table, UNKNOWN), advice=advice)


def _how(done: Salvaged) -> str:
    kept = f" What was there is kept as {done.kept.name}." if done.kept is not None else ""
    if done.copy is not None:
        return f"Nothing of it could be read; the copy {done.copy.name} has taken its place.{kept}"
    return f"The database was written anew from what could be read of it ({done.rows:,} rows).{kept}"

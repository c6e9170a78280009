"""Looking a library over: is everything there that should be, and unaltered; and mending what can be mended."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field

from db.body import Body
from db.care import backup
from db.connection import in_words
from db.errors import CuttingsError, LibraryDamaged
from db.folding import text_key
from db.library import Library
from db.transaction import Transaction

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, in a sentence; `repaired` when it has been mended."""

    what: str
    repaired: bool = False


@dataclass(slots=True)
class Report:
    """What a check found. `clippings` and `originals` say how much was looked at."""

    clippings: int = 0
    originals: int = 0
    findings: list[Finding] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong any more."""
        return all(each.repaired for each in self.findings)


def check(library: Library, *, repair: bool = False, progress: Progress | None = None) -> Report:
    """Verify the database, every text against its hash, and every original against its name.

    With `repair`, a copy is made first; damaged texts come back from the newest copy that has them whole.
    """
    report = Report()
    _check_database(library, report)
    damaged = _check_texts(library, report, progress)
    if damaged and repair:
        backup.write_automatic(library, "before-repair")
    for number in damaged:
        mended = repair and _restore_text(library, number)
        report.findings.append(Finding(f"The text of clipping {number} was altered outside the program.", mended))
    _check_originals(library, report, progress)
    return report


def _check_database(library: Library, report: Report) -> None:
    with library.reader() as connection:
        for (line,) in connection.execute("PRAGMA integrity_check(20)"):
            if line != "ok":
                report.findings.append(Finding(f"The database says: {line}."))
        for table, *_ in connection.execute("PRAGMA foreign_key_check"):
            report.findings.append(Finding(f"A row of “{table}” belongs to something that is gone."))


def _check_texts(library: Library, report: Report, progress: Progress | None) -> list[int]:
    damaged = []
    with library.reader() as connection:
        total = connection.execute("SELECT count(*) FROM clipping").fetchone()[0]
        rows = connection.execute(
            "SELECT id, html, text, sha256, text_key FROM clipping LEFT JOIN body ON clipping_id = id ORDER BY id"
        )
        for number, markup, text, sha256, key in rows:
            report.clippings += 1
            whole = markup is not None and hashlib.sha256(markup.encode()).hexdigest() == sha256
            if not whole or text_key(text) != key:
                damaged.append(number)
            if progress and report.clippings % 200 == 0:
                progress(report.clippings, total, "Checking texts")
    return damaged


def _check_originals(library: Library, report: Report, progress: Progress | None) -> None:
    with library.reader() as connection:
        wanted = connection.execute(
            "SELECT sha256, min(clipping_id) FROM (SELECT sha256, clipping_id FROM capture "
            "UNION ALL SELECT sha256, clipping_id FROM asset) GROUP BY sha256"
        ).fetchall()
    for sha256, number in wanted:
        report.originals += 1
        try:
            library.store.read(sha256)
        except LibraryDamaged as error:
            report.findings.append(Finding(f"{error.problem} It belongs to clipping {number}."))
        if progress and report.originals % 50 == 0:
            progress(report.originals, len(wanted), "Checking originals")


def _restore_text(library: Library, number: int) -> bool:
    """Bring a text back: its plain form from its sound HTML, else both from the newest copy that has them whole."""
    with library.reader() as connection:
        row = connection.execute("SELECT html, sha256 FROM body WHERE clipping_id = ?", (number,)).fetchone()
    if row is not None and hashlib.sha256(row[0].encode()).hexdigest() == row[1]:
        _put_text(library, number, row[0])
        return True
    for copy in backup.copies(library.folder):
        with (
            contextlib.suppress(CuttingsError),
            in_words(copy),
            contextlib.closing(sqlite3.connect(f"file:{copy}?mode=ro", uri=True)) as connection,
        ):
            found = connection.execute("SELECT html, sha256 FROM body WHERE clipping_id = ?", (number,)).fetchone()
            if found and hashlib.sha256(found[0].encode()).hexdigest() == found[1]:
                _put_text(library, number, found[0])
                return True
    return False


def _put_text(library: Library, number: int, markup: str) -> None:
    text = Body.from_html(markup).text()

    def work(transaction: Transaction) -> None:
        transaction.execute(
            "INSERT OR REPLACE INTO body VALUES (?, ?, ?, ?, ?)",
            (number, markup, text, hashlib.sha256(markup.encode()).hexdigest(), text_key(text)),
        )

    library.repair(work)

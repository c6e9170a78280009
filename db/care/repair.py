"""Mending a library: altered rows from copies, originals that are elsewhere, and what follows from the rest made anew.

What is mended is said with where it came from; what cannot be is left as it is and said, too. Before anything is
changed a copy is made, damaged as the library is.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from db import highlights, moments, seals
from db.body import Body
from db.care import backup, packing, rotation, rows, texts
from db.care.findings import Finding
from db.care.rows import Place
from db.errors import CuttingsError
from db.folding import text_key
from db.library import Library
from db.transaction import Transaction

ADVICE = "Compare it with its original; “cuttings check --accept” takes it as it is now."
SEAL = "seal"
"""What mending rows answers where only the note of what they say had to be renewed."""


class Copies:
    """The sound copies of a library, the newest first, each opened when it is first asked."""

    def __init__(self, folder: Path) -> None:
        self._stack = contextlib.ExitStack()
        self._waiting = list(backup.copies(folder))
        self._opened: list[tuple[Path, sqlite3.Connection]] = []

    def __enter__(self) -> Copies:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def __iter__(self) -> Iterator[tuple[Path, sqlite3.Connection]]:
        yield from self._opened
        while self._waiting:
            path = self._waiting.pop(0)
            with contextlib.suppress(CuttingsError, OSError):
                plain = self._stack.enter_context(packing.plain(path))
                # Asked on the thread that writes, closed on the one that asked for the repair.
                copy = sqlite3.connect(packing.address(plain), uri=True, check_same_thread=False)
                self._stack.callback(copy.close)
                self._opened.append((path, copy))
                yield self._opened[-1]


def rescue_copy(library: Library) -> None:
    """The copy before a repair; a damaged one is kept under a name that says so."""
    backup.write_automatic(library, "before-repair")


def mend_rows(library: Library, places: Sequence[Place], *, accept: bool = False) -> list[Finding]:
    """Bring altered rows back; what cannot be is taken as it is where that is `accept`ed. One finding for each."""
    found: list[Finding] = []
    with Copies(library.folder) as copies:
        # What others belong to comes first.
        order = {table: number for number, table in enumerate(("library", "tag", "story", "clipping", "step"))}
        for place in sorted(places, key=lambda each: (order.get(each[0], len(order)), each)):
            with library.reader() as connection:
                what, clipping = rows.sentence(connection, place), rows.clipping_of(connection, place)
            try:
                how = library.repair(lambda each, place=place: _mend(each, copies, place, accept))  # type: ignore[misc]
            except CuttingsError as error:
                how = ""
                advice = str(error)
            else:
                advice = ADVICE
            if how == SEAL:
                how = "Only the note of what it says was; that was renewed."
                found.append(Finding(what, True, "seal", clipping, how, place=place))
            else:
                found.append(Finding(what, bool(how), "row", clipping, how, "" if how else advice, place=place))
    return found


def _mend(transaction: Transaction, copies: Copies, place: Place, accept: bool) -> str:
    """Mend the rows of one owner; how that was done, empty where it cannot be."""
    table, owner = place
    connection = transaction.connection
    transaction.execute("PRAGMA defer_foreign_keys = ON")
    seal = seals.seals(connection, table, owner, owner).get(owner)
    here = _sum(connection, table, owner)
    if table == "body" and not seals.are_kept(connection):
        seal, here = None, None
    best: tuple[Path, list[dict[str, Any]]] | None = None
    for path, copy in copies:
        with contextlib.suppress(sqlite3.DatabaseError, UnicodeDecodeError, KeyError):
            there = _sum(copy, table, owner)
            if seal is not None and seal.guarded and there == seal.sum:
                _put(connection, table, owner, list(rows.values(copy, table, owner)))
                return f"It was brought back as it was, from the copy of {_day(path)}."
            if not there or not _vouched(copy, table, owner, there):
                # A copy that has nothing of it says nothing: it may be older than that.
                continue
            if (seal is None or not seal.guarded) and here is not None and there == here:
                seals.renew(connection, table, owner)
                return SEAL
            if best is None:
                best = path, list(rows.values(copy, table, owner))
    if seal is not None and not seal.guarded and here is not None:
        # The rows may well be what they should be: it is only known that the note of it is damaged.
        seals.renew(connection, table, owner)
        return SEAL
    if table == "body" and (plain := _body_from_markup(connection, owner)):
        return plain
    if best is not None:
        _put(connection, table, owner, best[1])
        return f"It is again as it was in the copy of {_day(best[0])}; what changed since then is lost."
    if seal is None and here is not None:
        seals.renew(connection, table, owner)
        return "No note of what it should say was left; it was kept as it is."
    if accept and here is not None:
        _put(connection, table, owner, _readable(connection, table, owner))
        return "It was taken as it is."
    if here:
        # What is no text any more could not even be shown. The seal goes on saying that it is not what it was.
        _put(connection, table, owner, _readable(connection, table, owner), sealed=False)
    return ""


def _readable(connection: sqlite3.Connection, table: str, owner: int) -> list[dict[str, Any]]:
    """The rows of one owner for what they still say, a sign in place of each byte that is no text."""
    usual = connection.text_factory
    connection.text_factory = _with_signs
    try:
        return list(rows.values(connection, table, owner))
    finally:
        connection.text_factory = usual


def _with_signs(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _sum(connection: sqlite3.Connection, table: str, owner: int) -> int | None:
    """What the rows of one owner add up to now; `None` where they cannot be read."""
    try:
        return seals.sums(connection, table, owner, owner).get(owner, 0)
    except sqlite3.DatabaseError:
        return None


def _vouched(copy: sqlite3.Connection, table: str, owner: int, there: int | None) -> bool:
    """Whether a copy's own seal says that its rows are as they were written."""
    if there is None:
        return False
    if not seals.are_kept(copy):
        return True
    return rows.matches(seals.seals(copy, table, owner, owner), {owner: there} if there else {}, owner)


def _put(
    connection: sqlite3.Connection, table: str, owner: int, wanted: list[dict[str, Any]], *, sealed: bool = True
) -> None:
    """Make the rows of one owner these, without deleting one that others belong to."""
    column = seals.tables(connection)[table]
    keys = _keys(connection, table)
    for row in wanted:
        names = list(row)
        changed = ", ".join(f"{name} = excluded.{name}" for name in names if name not in keys)
        connection.execute(
            f"INSERT INTO main.{table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))}) "
            f"ON CONFLICT ({', '.join(keys)}) DO {f'UPDATE SET {changed}' if changed else 'NOTHING'}",
            list(row.values()),
        )
    kept = {tuple(row[key] for key in keys) for row in wanted}
    where = " AND ".join(f"{key} IS ?" for key in keys)
    present = connection.execute(f"SELECT {', '.join(keys)} FROM main.{table} WHERE {column} = ?", (owner,)).fetchall()
    for each in present:
        if tuple(each) not in kept:
            connection.execute(f"DELETE FROM main.{table} WHERE {where}", tuple(each))
    if sealed:
        seals.renew(connection, table, owner)


def _keys(connection: sqlite3.Connection, table: str) -> list[str]:
    info = connection.execute(f"PRAGMA main.table_info({table})").fetchall()
    return [row[1] for row in sorted(info, key=lambda row: row[5]) if row[5]]


def _body_from_markup(connection: sqlite3.Connection, number: int) -> str:
    """Make the plain text of a clipping anew from its markup, where that is what its hash says."""
    row = connection.execute(
        "SELECT CAST(html AS BLOB), CAST(sha256 AS BLOB) FROM body WHERE clipping_id = ?", (number,)
    ).fetchone()
    if row is None or not texts.is_markup_sound(*row):
        return ""
    text = Body.from_html(row[0].decode()).text()
    connection.execute("UPDATE body SET text = ?, text_key = ? WHERE clipping_id = ?", (text, text_key(text), number))
    seals.renew(connection, "body", number)
    return "Its plain text was made anew from the text with its form."


def give_empty_texts(library: Library, clippings: Sequence[int]) -> None:
    """Give clippings whose text is lost an empty one, so that what is left of them can be seen."""

    def work(transaction: Transaction) -> None:
        for number in clippings:
            markup = Body().html()
            row = (number, markup, "", hashlib.sha256(markup.encode()).hexdigest(), text_key(""))
            transaction.execute("INSERT OR IGNORE INTO body VALUES (?, ?, ?, ?, ?)", row)

    library.repair(work)


def mend_highlights(library: Library, clippings: Sequence[int]) -> None:
    """Find the places of the highlights of some clippings in their texts."""

    def work(transaction: Transaction) -> None:
        for number in clippings:
            highlights.settle(transaction, number)

    library.repair(work)


def mend_sequences(library: Library, tables: Sequence[str]) -> None:
    """Have the next numbers of tables come behind all that were given out."""

    def work(transaction: Transaction) -> None:
        for table in tables:
            transaction.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
            transaction.execute(
                f"INSERT INTO sqlite_sequence (name, seq) SELECT ?, coalesce(max(rowid), 0) FROM {table}", (table,)
            )

    library.repair(work)


def mend_indexes(library: Library) -> None:
    """Make the database's own indexes anew from its tables."""
    library.repair(lambda transaction: transaction.execute("REINDEX"))


def _day(path: Path) -> str:
    for each in rotation.all_copies(path.parent.parent):
        if each.path == path:
            return moments.in_local_words(each.made)
    return path.name

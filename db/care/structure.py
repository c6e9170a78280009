"""Whether a database is whole as SQLite sees it, and laid out as this version of the program lays it out."""

from __future__ import annotations

import functools
import re
import sqlite3
from contextlib import closing

from db import schema

MOST = 50
"""Sentences of SQLite's that are asked for."""

_BY_INDEX = re.compile(
    r"missing from index|wrong # of entries in index|non-unique entry in index|out of order in index"
)
_SPACE = re.compile(r"[\s\"`\[\]]+")


def problems(connection: sqlite3.Connection) -> list[str]:
    """What is wrong with the database itself, as SQLite says it; nothing where it is sound."""
    found: list[str] = []
    try:
        for (line,) in connection.execute(f"PRAGMA integrity_check({MOST})"):
            # One entry may hold several lines.
            found += [each for each in str(line).split("\n") if each and each != "ok" and not each.startswith("***")]
        if not found:
            found += layout(connection)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        found.append(str(error))
    return found[:MOST]


def can_be_indexed_anew(said: list[str]) -> bool:
    """Whether all that is wrong is in indexes, which are made of the tables."""
    return bool(said) and all(_BY_INDEX.search(each) for each in said)


def orphans(connection: sqlite3.Connection) -> list[tuple[str, int | None, str]]:
    """Rows that belong to something that is gone: table, row, and the table of what is gone."""
    return [(table, row, parent) for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check")]


def sequences(connection: sqlite3.Connection) -> list[str]:
    """The tables whose next number might have been given out before."""
    rows = dict(connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall())
    found = []
    for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'").fetchall():
        highest = connection.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0]
        if highest is not None and not (isinstance(rows.get(table), int) and rows[table] >= highest):
            found.append(str(table))
    return found


def version_of(connection: sqlite3.Connection) -> int:
    """The version whose tables a damaged database has, or has most of."""
    try:
        there = set(_parts(connection).items())
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        present = schema.version(connection)
        return present if 0 < present <= schema.newest_version() else schema.newest_version()
    return max(
        range(1, schema.newest_version() + 1),
        key=lambda each: (len(there & set(_parts_of(each).items())) - len(_parts_of(each)) / 1000, each),
    )


def layout(connection: sqlite3.Connection) -> list[str]:
    """What is not laid out as this version of the program does it."""
    if connection.execute("PRAGMA encoding").fetchone()[0] != "UTF-8":
        return ["the encoding of its texts is not UTF-8"]
    present, there = schema.version(connection), _parts(connection)
    if present > schema.newest_version():
        known = there == _parts_of(schema.newest_version())
        return [f"its tables are of version {schema.newest_version()} and not {present}"] if known else []
    wanted = _parts_of(present)
    return [
        *(f"{kind} “{name}” is missing" for kind, name in sorted(wanted.keys() - there.keys())),
        *(f"{kind} “{name}” is not known" for kind, name in sorted(there.keys() - wanted.keys())),
        *(
            f"{kind} “{name}” is not as it was made"
            for kind, name in sorted(wanted)
            if _differ(wanted, there, kind, name)
        ),
    ]


def _differ(wanted: dict[tuple[str, str], str], there: dict[tuple[str, str], str], kind: str, name: str) -> bool:
    return (kind, name) in there and wanted[kind, name] != there[kind, name]


@functools.lru_cache(maxsize=8)
def _parts_of(version: int) -> dict[tuple[str, str], str]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        lay_out(fresh, version)
        return _parts(fresh)


def lay_out(empty: sqlite3.Connection, version: int) -> None:
    """Make the tables of one version in a database that has none."""
    for number, script in schema.migrations():
        if number <= version:
            for statement in schema.statements(script):
                empty.execute(statement)
    empty.execute(f"PRAGMA user_version = {version}")
    empty.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")


def _parts(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")
    return {(kind, name): f"{table} {_SPACE.sub(' ', sql or '').strip()}" for kind, name, table, sql in rows}

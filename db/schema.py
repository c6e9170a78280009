"""Versions of the library's tables: making a new database, bringing an older one up to date, knowing a newer one.

A migration is a numbered SQL file in `db/migrations/`; it is never changed once released. `PRAGMA user_version` holds
the number of the last one. The triggers that record changes for undo are made from the tables at each opening.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from importlib import resources

from db import field_history

APPLICATION_ID = 0x436C6970
"""'Clip' in `PRAGMA application_id`, by which the file is known to be ours."""

_WITH_HISTORY = 5
"""The version that brought the history of fields."""

RECORDED: dict[str, tuple[str, str]] = {
    "clipping": ("id", "NULL"),
    "body": ("clipping_id", "NULL"),
    "author": ("clipping_id", "NULL"),
    "candidate": ("clipping_id", "NULL"),
    "left_out": ("clipping_id", "NULL"),
    "read_also": ("clipping_id", "NULL"),
    "title_key": ("clipping_id", "NULL"),
    "capture": ("clipping_id", "NULL"),
    "asset": ("clipping_id", "NULL"),
    "reading": ("clipping_id", "NULL"),
    "arrival": ("clipping_id", "NULL"),
    "note": ("clipping_id", "NULL"),
    "tag": ("id", "NULL"),
    "tag_alias": ("tag_id", "NULL"),
    "tagging": ("clipping_id", "tag_id"),
    "link": ("source_id", "target_id"),
    "link_type": ("rowid", "NULL"),
    "dismissed": ("one", "other"),
    "address": ("clipping_id", "NULL"),
    "reprint_verdict": ("one", "other"),
    "reprint_lead": ("clipping_id", "NULL"),
    "name_rule": ("rowid", "NULL"),
    "highlight": ("clipping_id", "NULL"),
    "story": ("id", "NULL"),
    "story_clipping": ("clipping_id", "story_id"),
    "story_dismissed": ("story_id", "NULL"),
    "saved_search": ("id", "NULL"),
    "library": ("NULL", "NULL"),
}
"""Tables whose rows can be undone, with the columns that say whom a row is about."""

ONLY = {"library": "key = 'reprint_lead'"}
"""Of these only some rows: what a person decided, and not what the program notes for itself."""


def migrations() -> list[tuple[int, str]]:
    """Every migration as (version, SQL), oldest first."""
    files = (entry for entry in resources.files("db.migrations").iterdir() if entry.name.endswith(".sql"))
    return sorted((int(entry.name[:4]), entry.read_text(encoding="utf-8")) for entry in files)


def newest_version() -> int:
    """The version that this program writes."""
    return migrations()[-1][0]


def version(connection: sqlite3.Connection) -> int:
    """The version of this database; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_ours(connection: sqlite3.Connection) -> bool:
    """Whether the database says that it is a library."""
    return int(connection.execute("PRAGMA application_id").fetchone()[0]) == APPLICATION_ID


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables to the newest version. The caller has begun the transaction and commits it."""
    present = version(connection)
    for number, script in migrations():
        if number > present:
            for statement in statements(script):
                connection.execute(statement)
            if number == _WITH_HISTORY:
                field_history.pack_old(connection)
            connection.execute(f"PRAGMA user_version = {number}")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def statements(script: str) -> Iterator[str]:
    """The single statements of an SQL script (`executescript` would commit the open transaction)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def columns(connection: sqlite3.Connection, table: str) -> tuple[list[str], list[str]]:
    """All column names of a table, and those of its primary key."""
    info = connection.execute(f"PRAGMA table_info({table})").fetchall()
    return [row[1] for row in info], [row[1] for row in sorted(info, key=lambda row: row[5]) if row[5]]


def record_changes(connection: sqlite3.Connection) -> None:
    """Have this connection write `step_change` rows while `recording.step_id` is set.

    The triggers are temporary: they belong to the one writer, follow the tables as they are now, and may use functions
    that `trusted_schema = OFF` forbids to a stored schema.
    """
    connection.execute("CREATE TEMP TABLE recording (step_id INTEGER, who TEXT, way TEXT, about INTEGER)")
    connection.execute("INSERT INTO recording VALUES (NULL, NULL, '', NULL)")
    for table, (subject, other) in RECORDED.items():
        names, keys = columns(connection, table)
        for op, row in (("insert", "new"), ("update", "new"), ("delete", "old")):
            changed = " OR ".join(f"new.{name} IS NOT old.{name}" for name in names)
            extra = f" AND ({changed})" if op == "update" else ""
            if table in ONLY:
                extra += f" AND {row}.{ONLY[table]}"
            near, far = ("NULL" if column == "NULL" else f"{row}.{column}" for column in (subject, other))
            connection.execute(
                f"CREATE TEMP TRIGGER record_{table}_{op} AFTER {op.upper()} ON main.{table} "
                f"WHEN (SELECT step_id FROM recording) IS NOT NULL{extra} BEGIN "
                "INSERT INTO step_change (step_id, tbl, op, pk, subject, other, before) VALUES ("
                f"(SELECT step_id FROM recording), '{table}', '{op}', {_json(keys, row)}, {near}, {far}, "
                f"{_before(op, names)}); END"
            )


def _json(names: list[str], row: str) -> str:
    pairs = ", ".join(f"'{name}', {row}.{name}" for name in names)
    return f"json_object({pairs})"


def _before(op: str, names: list[str]) -> str:
    if op == "insert":
        return "NULL"
    if op == "delete":
        return _json(names, "old")
    differing = " UNION ALL ".join(
        f"SELECT '{name}' AS k, old.{name} AS v WHERE old.{name} IS NOT new.{name}" for name in names
    )
    return f"(SELECT json_group_object(k, v) FROM ({differing}))"

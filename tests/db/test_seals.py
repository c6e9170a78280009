"""Every value that the library keeps is under a seal: whatever way it was written, and whatever happens to it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import schema, seals
from db.library import Library
from db.transaction import Transaction
from tests.db.test_history import furnish
from tests.helpers.drafts import make_draft


def broken(library: Library) -> dict[str, list[int]]:
    with library.reader() as connection:
        found = {table: seals.broken(connection, table) for table in seals.tables(connection)}
    return {table: owners for table, owners in found.items() if owners}


def alter(library: Library, sql: str, *values: object) -> None:
    """Change the database behind the program's back."""
    with closing(sqlite3.connect(library.database)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute(sql, values)
        connection.commit()


def test_a_digest_stays_what_it_is() -> None:
    # Seals of libraries on disks were made with these; another number is another `seals.RULES`.
    assert seals.digest("note", 7, b"caf\xc3\xa9", None, 0.25) == 8027312757400186484
    assert seals.digest("a", b"bc", b"") != seals.digest("a", b"b", b"c")
    assert seals.digest("a", b"1") != seals.digest("a", 1) != seals.digest("a", 1.0)


def test_whatever_is_done_and_undone_stays_sealed(library: Library) -> None:
    furnish(library)
    assert broken(library) == {}
    for _ in range(12):
        library.undo()
        assert broken(library) == {}
    for _ in range(5):
        library.redo()
    library.star([1])
    library.trash([2])
    library.purge()
    assert broken(library) == {}


def test_a_write_that_fails_leaves_the_seals_alone(library: Library) -> None:
    library.add(make_draft())

    def half(transaction: Transaction) -> None:
        transaction.execute("UPDATE clipping SET title = 'half'")
        with pytest.raises(sqlite3.IntegrityError):
            # The first row is inserted before the second one fails, and taken back with it.
            transaction.execute("INSERT INTO title_key SELECT 1, 'x' UNION ALL SELECT 77, 'y' UNION ALL SELECT 1, 'z'")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        library.repair(half)
    library.star([1])
    assert broken(library) == {}


@pytest.mark.parametrize("table", sorted({*schema.RECORDED, "asset", "library", "step", "step_change"}))
def test_an_altered_value_of_any_table_is_noticed(library: Library, table: str) -> None:
    furnish(library)
    with library.reader() as connection:
        columns = [(row[1], row[2]) for row in connection.execute(f"PRAGMA table_info({table})")]
        if not connection.execute(f"SELECT EXISTS (SELECT 1 FROM {table})").fetchone()[0]:
            pytest.skip("nothing here")
    column = next(name for name, kind in reversed(columns) if kind == "TEXT" or name == columns[-1][0])
    alter(
        library,
        f"UPDATE OR IGNORE {table} SET {column} = coalesce({column}, '') || '1' WHERE rowid IN "
        f"(SELECT min(rowid) FROM {table})"
        if _has_rowid(library, table)
        else f"DELETE FROM {table}",
    )
    assert table in broken(library)


def test_damage_stays_noticed_when_its_clipping_is_changed(library: Library) -> None:
    library.add(make_draft())
    alter(library, "UPDATE clipping SET outlet = 'Elsewhere'")
    library.edit([1], "section", "Front")
    library.star([1])
    assert broken(library) == {"clipping": [1]}
    library.edit([1], "outlet", "The Tide")
    assert broken(library) == {"clipping": [1]}


def test_a_damaged_seal_is_told_from_damaged_rows(library: Library) -> None:
    library.add(make_draft())
    alter(library, "UPDATE seal SET sum = sum + 1 WHERE tbl = 'clipping'")
    with library.reader() as connection:
        assert seals.seals(connection, "clipping")[1].guarded is False
        assert seals.seals(connection, "body")[1].guarded is True
    assert broken(library) == {"clipping": [1]}


def test_seals_are_made_once_and_not_over_damage(library: Library) -> None:
    library.add(make_draft())
    folder = library.folder
    alter(library, "UPDATE clipping SET outlet = 'Elsewhere'")
    alter(library, "DELETE FROM seal WHERE tbl = ''")
    library.close()
    with Library.open(folder) as again:
        assert broken(again) == {"clipping": [1]}
    alter(library, "DELETE FROM seal")
    with Library.open(folder) as again:
        assert broken(again) == {}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(st.none(), st.integers(-(2**63), 2**63 - 1), st.floats(allow_nan=False), st.binary())))
def test_different_rows_have_different_digests(values: list[object]) -> None:
    assert seals.digest("t", *values) == seals.digest("t", *values)
    assert seals.digest("t", *values) != seals.digest("t", *values, None)
    for place, each in enumerate(values):
        other = [*values[:place], b"?" + each if isinstance(each, bytes) else b"?", *values[place + 1 :]]
        assert seals.digest("t", *values) != seals.digest("t", *other)


def _has_rowid(library: Library, table: str) -> bool:
    with library.reader() as connection:
        sql = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    return "WITHOUT ROWID" not in sql

"""Whether two libraries hold the same: table by table, every column, and the bytes of every original and picture."""

from __future__ import annotations

from typing import Any

from db.library import Library

PLACES_BY_ORDER = {"candidate": ("clipping_id", "position"), "left_out": ("clipping_id", "position")}
"""Tables whose position says only what comes before what: gaps and where it begins are nothing."""

KEPT = frozenset(
    {
        *("clipping", "body", "author", "candidate", "left_out", "read_also", "capture", "reading", "asset", "note"),
        *("tag", "tag_alias", "tagging", "arrival", "highlight", "link", "link_type", "dismissed", "reprint_verdict"),
        *("reprint_lead", "story", "story_clipping", "story_dismissed", "saved_search", "name_rule", "address_state"),
        *("title_key", "address", "text_link", "library", "field_change", "field_wording"),
    }
)
MADE_ANEW = frozenset(
    {
        *("outbox", "index_state", "touched", "reworded", "retaken", "copy", "reprint", "name", "mention"),
        *("step", "step_change", "sqlite_sequence", "discarded", "seal"),
    }
)
"""What follows from the rest once it is read again, and what was done, which belongs to the one library."""

NUMBERS_OF_ITS_OWN = {"field_change": ("id", "step_id")}
"""Columns by which a table only says what belongs together in the one library."""

WAITING = ("asset", "field_change", "field_wording")
"""Tables with rows of clippings whose coming was undone, for when it is done again."""

_OWN = ("sessions", "changes", "behind", "scrub", "id", "name", "made_at", "kin", "text_links_seen", "address_rules")


def contents(library: Library) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of what is kept, in an order of their own, and the bytes of the files."""
    with library.reader() as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert tables == KEPT | MADE_ANEW, "a table of which it is not said whether an export keeps it"
        found = {}
        for table in sorted(KEPT):
            names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            names = [name for name in names if name not in NUMBERS_OF_ITS_OWN.get(table, ())]
            if table in PLACES_BY_ORDER:
                owner, place = PLACES_BY_ORDER[table]
                ranked = f"row_number() OVER (PARTITION BY {owner} ORDER BY {place})"
                names = [ranked if name == place else name for name in names]
            there = "WHERE clipping_id IN (SELECT id FROM clipping)" if table in WAITING else ""
            rows = map(tuple, connection.execute(f"SELECT {', '.join(names)} FROM {table} {there}"))
            found[table] = sorted((row for row in rows if table != "library" or row[0] not in _OWN), key=repr)
        hashes = connection.execute("SELECT sha256 FROM capture UNION SELECT sha256 FROM asset ORDER BY 1").fetchall()
    found["files"] = [(sha256, library.store.read(sha256)) for (sha256,) in hashes]
    return found


def assert_equal(one: Library, other: Library) -> None:
    """Fail with the first table in which two libraries differ."""
    here, there = contents(one), contents(other)
    for table, rows in here.items():
        assert there[table] == rows, table

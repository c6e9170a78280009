"""The leaves of a tree that the database itself answers: addresses, stories, links, parts of the text, copies of it.

What every clipping has, and what changes often, is in the arrays of `db.catalogue` instead. Names are compared in
Python (`db.query.compare`), so that accents and words mean the same here as everywhere.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from db.folding import text_key
from db.query.compare import level, tag_key, tag_matches, value_matches
from db.query.tree import Filter, Has, Is, Match

Asked = Filter | Is | Has

_STATES = {
    # Another text, headline or correction; a text that is cut off is no other one.
    "changed": "SELECT clipping_id FROM retaken JOIN capture USING (clipping_id) WHERE text_key <> '' "
    "AND NOT EXISTS (SELECT 1 FROM reading WHERE capture_id = capture.id AND truncated IS NOT NULL) "
    "GROUP BY clipping_id HAVING min(text_key) <> max(text_key) "
    "UNION SELECT clipping_id FROM retaken JOIN reading USING (clipping_id) WHERE key <> '' AND truncated IS NULL "
    "GROUP BY clipping_id HAVING min(key) <> max(key)",
    # In a group, or, until the texts are compared, with the same words as another one that is not in the trash; of
    # texts without words none is a copy. Of what a person said is no copy only the groups tell.
    "reprint": "WITH shared AS (SELECT text_key, count(*) - count(trashed_at) AS present "
    "FROM body JOIN clipping ON id = clipping_id WHERE text_key IN ("
    "SELECT text_key FROM body GROUP BY text_key HAVING count(*) > 1"
    f") AND text_key NOT IN ('', '{text_key('')}') GROUP BY text_key) "
    "SELECT clipping_id FROM shared JOIN body USING (text_key) JOIN clipping ON id = clipping_id "
    "WHERE present > (trashed_at IS NULL) "
    "AND clipping_id NOT IN (SELECT one FROM reprint_verdict WHERE same = 0) "
    "AND clipping_id NOT IN (SELECT other FROM reprint_verdict WHERE same = 0) "
    "UNION SELECT clipping_id FROM reprint",
}
_PARTS = {
    "link": "SELECT source_id FROM link UNION SELECT target_id FROM link",
    "note": "SELECT clipping_id FROM note WHERE text <> ''",
    "highlight": "SELECT clipping_id FROM highlight",
    "story": "SELECT clipping_id FROM story_clipping",
    "pointer": "SELECT clipping_id FROM read_also",
    "picture": "SELECT clipping_id FROM body WHERE instr(html, '<img') > 0",
}


def is_asked(leaf: object) -> bool:
    """Whether a leaf is answered here."""
    match leaf:
        case Filter(field):
            return field in ("story", "url")
        case Is(state):
            return state in _STATES
        case Has(part):
            return part in _PARTS
    return False


def ids(connection: sqlite3.Connection, leaf: Asked) -> set[int]:
    """The clippings, in the trash or not, that a leaf means."""
    match leaf:
        case Filter("url"):
            return _at(connection, leaf)
        case Filter():
            named = connection.execute("SELECT id, name FROM story").fetchall()
            meant = [number for number, name in named if value_matches(leaf, name)]
            return _set(
                connection.execute(
                    "SELECT clipping_id FROM story_clipping WHERE story_id IN (SELECT value FROM json_each(?))",
                    (json.dumps(meant),),
                )
            )
        case Is(state):
            return _set(connection.execute(_STATES[state]))
        case Has(part):
            return _set(connection.execute(_PARTS[part]))


def _at(connection: sqlite3.Connection, leaf: Filter) -> set[int]:
    # Most addresses are ASCII, in which SQL's idea of lower case is the one of `level`.
    rows = connection.execute(
        "SELECT id, url FROM clipping WHERE url IS NOT NULL "
        "AND (instr(lower(url), ?) > 0 OR length(CAST(url AS BLOB)) > length(url))",
        (level(leaf.value),),
    )
    return {number for number, address in rows if value_matches(leaf, address)}


def _set(rows: Iterable[sqlite3.Row]) -> set[int]:
    return {row[0] for row in rows}


def stories(connection: sqlite3.Connection) -> list[tuple[str, int]]:
    """The names of all stories with the number of their clippings outside the trash, most first."""
    rows = connection.execute(
        "SELECT story.name, count(clipping.id) FROM story LEFT JOIN story_clipping ON story_id = story.id "
        "LEFT JOIN clipping ON clipping.id = clipping_id AND trashed_at IS NULL GROUP BY story.id ORDER BY 2 DESC, key"
    )
    return [(row[0], row[1]) for row in rows]


def meant_tags(connection: sqlite3.Connection, leaf: Filter) -> set[int]:
    """The ids of the tags that a `tag:` leaf means, by their names or by an alias of theirs."""
    tags = {row[0]: row[1] for row in connection.execute("SELECT id, name FROM tag")}
    meant = {number for number, name in tags.items() if tag_matches(leaf, name)}
    for number, alias in connection.execute("SELECT tag_id, name FROM tag_alias").fetchall():
        if tag_key(alias) == tag_key(leaf.value) or (leaf.match is Match.PREFIX and tag_matches(leaf, alias)):
            whole = Filter("tag", tags[number], Match.EXACT if leaf.match is Match.EXACT else Match.WORDS)
            meant.update(other for other, name in tags.items() if tag_matches(whole, name))
    return meant

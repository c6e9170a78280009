"""Kinds of link: those that every library has, those that a person added, and finding one by its words."""

from __future__ import annotations

import sqlite3
import unicodedata

from db.errors import NotFound, Refused
from db.folding import fold
from db.names import clean_name
from db.relations import LINK_KINDS, RELATED, LinkKind
from db.transaction import Transaction

OTHER_WORDS = {
    "earlier": ("follow-up", True),
    "earlier than": ("follow-up", True),
    "follow up to": ("follow-up", False),
    "used by": ("background", False),
    "uses": ("background", True),
    "reacts to": ("reaction", False),
    "corrects": ("correction", False),
    "contradiction": ("contradicts", False),
}
"""What people also call a kind, and whether it is then read from the target."""


def every(connection: sqlite3.Connection) -> list[LinkKind]:
    """The kinds of link of this library, those that a person added last."""
    rows = connection.execute("SELECT key, name, inverse FROM link_type ORDER BY position, key")
    return [*LINK_KINDS, *(LinkKind(*row) for row in rows)]


def by_key(connection: sqlite3.Connection) -> dict[str, LinkKind]:
    """The kinds of link by their keys."""
    return {kind.key: kind for kind in every(connection)}


def get(connection: sqlite3.Connection, key: str) -> LinkKind:
    """The kind with this key. Raises `NotFound`."""
    found = by_key(connection).get(key)
    if found is None:
        raise NotFound(f"There is no kind of link “{key}”.", f"The kinds are {_listed(connection)}.")
    return found


def meant(connection: sqlite3.Connection, words: str) -> tuple[LinkKind, bool]:
    """The kind that a person means by its key, name or inverse, and whether the ends are to be swapped for it.

    Raises `NotFound`.
    """
    wanted = _folded(words)
    kinds = every(connection)
    for kind in kinds:
        if wanted in (_folded(kind.key), _folded(kind.name)):
            return kind, False
    for kind in kinds:
        if wanted == _folded(kind.inverse):
            return kind, True
    if wanted in OTHER_WORDS:
        key, swapped = OTHER_WORDS[wanted]
        return get(connection, key), swapped
    raise NotFound(f"There is no kind of link “{words}”.", f"The kinds are {_listed(connection)}.")


def add(transaction: Transaction, name: str, inverse: str = "") -> LinkKind:
    """Add a kind; without another inverse it reads the same from both ends. Raises `Refused` for a name in use."""
    name = clean_name(name, "A kind of link")
    inverse = clean_name(inverse, "A kind of link") if inverse.strip() else name
    _demand_free(transaction.connection, name, inverse)
    taken = by_key(transaction.connection)
    stem = _folded(name).replace(" ", "-") or "kind"
    key, number = stem, 2
    while key in taken:
        key, number = f"{stem}-{number}", number + 1
    last = transaction.value("SELECT max(position) FROM link_type")
    transaction.insert(
        "link_type",
        {"key": key, "name": name, "inverse": inverse, "position": 0 if last is None else int(last) + 1},
    )
    return LinkKind(key, name, inverse)


def edit(transaction: Transaction, key: str, name: str, inverse: str) -> None:
    """Give an added kind other names. Raises `Refused` for one that every library has, and for a name in use."""
    _demand_own(transaction.connection, key)
    name = clean_name(name, "A kind of link")
    inverse = clean_name(inverse, "A kind of link") if inverse.strip() else name
    _demand_free(transaction.connection, name, inverse, but=key)
    transaction.execute("UPDATE link_type SET name = ?, inverse = ? WHERE key = ?", (name, inverse, key))


def remove(transaction: Transaction, key: str, instead: str | None = None) -> int:
    """Remove an added kind; its links become such of the kind `instead`. Returns how many there were.

    Where the two clippings have a link of that kind already, the notes are joined. Raises `Refused` for a kind that
    every library has, and for one that has links when nothing is to be put in its place.
    """
    connection = transaction.connection
    _demand_own(connection, key)
    rows = transaction.execute("SELECT id, source_id, target_id, note FROM link WHERE type = ?", (key,)).fetchall()
    if rows and instead is None:
        raise Refused(
            f"{_counted(len(rows))} of this kind.", f"Let them become “{RELATED.name}”, or remove them first."
        )
    kind = get(connection, instead or RELATED.key)
    if kind.key == key:
        raise Refused("A kind of link cannot take its own place.", "Choose another one.")
    for number, source, target, note in rows:
        ends = {(source, target)} if kind.directed else {(source, target), (target, source)}
        same = next(
            (
                row
                for one, other in ends
                if (
                    row := transaction.execute(
                        "SELECT id, note FROM link WHERE source_id = ? AND target_id = ? AND type = ?",
                        (one, other, kind.key),
                    ).fetchone()
                )
            ),
            None,
        )
        if same is None:
            transaction.execute("UPDATE link SET type = ? WHERE id = ?", (kind.key, number))
            continue
        if note and note not in same[1]:
            joined = "; ".join(filter(None, (same[1], note)))
            transaction.execute("UPDATE link SET note = ? WHERE id = ?", (joined, same[0]))
        transaction.execute("DELETE FROM link WHERE id = ?", (number,))
    transaction.execute("DELETE FROM link_type WHERE key = ?", (key,))
    return len(rows)


def uses(connection: sqlite3.Connection) -> dict[str, int]:
    """How many links there are of each kind, by its key."""
    return {row[0]: int(row[1]) for row in connection.execute("SELECT type, count(*) FROM link GROUP BY type")}


def _folded(words: str) -> str:
    """Words without case, marks and hyphens, for comparing."""
    text = unicodedata.normalize("NFC", words).replace("-", " ").replace("_", " ")
    return fold(text)


def _listed(connection: sqlite3.Connection) -> str:
    return ", ".join(kind.key for kind in every(connection))


def _counted(links: int) -> str:
    return "There is a link" if links == 1 else f"There are {links:,} links"


def _demand_own(connection: sqlite3.Connection, key: str) -> None:
    if get(connection, key).built_in:
        raise Refused(f"Every library has the kind of link “{key}”.", "Add one of your own instead.")


def _demand_free(connection: sqlite3.Connection, name: str, inverse: str, but: str = "") -> None:
    """Raise `Refused` where another kind is called so, from whichever end."""
    for each in (name, inverse):
        words = _folded(each)
        for kind in every(connection):
            if kind.key != but and words in (_folded(kind.key), _folded(kind.name), _folded(kind.inverse)):
                raise Refused(f"There is a kind of link “{each}” already.", "Choose other words.")
        if words in OTHER_WORDS:
            raise Refused(
                f"“{each}” is another word for “{OTHER_WORDS[words][0]}” already.", "Choose other words, or use that."
            )

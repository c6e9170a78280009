"""What a search has to find, worked out slowly: clippings read by plain SQL, matched one by one, sorted by Python.

It shares with the search only what a query means (`db.query.matcher`); `plainly` knows even that without our code, for
texts of plain words.
"""

from __future__ import annotations

import fnmatch
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from db.folding import fold
from db.index import outbox
from db.query.compare import Where, level, tag_key
from db.query.matcher import Document, matches
from db.query.tree import (
    And,
    AtLeast,
    Exact,
    Filter,
    First,
    Fuzzy,
    Match,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Wildcard,
    Word,
    mentions_trash,
)
from db.sort import Sort

_PLAIN = re.compile(r"[a-z \n]*\Z")


@dataclass(frozen=True)
class Known:
    """Everything about one clipping."""

    document: Document
    words: Mapping[str, Where]
    sort_date: str
    ranks: Mapping[str, object]
    """What each order compares, by the key of the `Sort`; nothing where there is no value."""


class Oracle:
    """A library as it is at one moment."""

    def __init__(self, connection: sqlite3.Connection, words: dict[object, Mapping[str, Where]]) -> None:
        """`words` are kept from one moment to the next."""
        self._aliases = [tuple(row) for row in connection.execute(
            "SELECT tag_alias.name, tag.name FROM tag_alias JOIN tag ON tag.id = tag_id"
        )]  # fmt: skip
        self.groups: dict[int, int] = {}
        self.leads: set[int] = set()
        for number, group, lead in connection.execute("SELECT clipping_id, group_id, lead FROM reprint"):
            self.groups[number] = group
            self.leads |= {number} if lead else set()
        self.clippings = {each.document.id: each for each in _clippings(connection, words)}

    def found(self, tree: Node, view: str) -> set[int]:
        """The clippings of a view that a query means."""
        tree = self._without_aliases(tree)
        return {
            number
            for number, each in self.clippings.items()
            if _is_in(each.document.states, view, tree) and matches(tree, each.document, each.words)
        }

    def ordered(self, numbers: Sequence[int], sort: Sort) -> list[int]:
        """Clippings in an order that has a key, or by date."""
        newest = sorted(numbers, key=lambda number: (self.clippings[number].sort_date, number), reverse=True)
        if not sort.key:
            return newest if sort is Sort.NEWEST else newest[::-1]
        ranks = {number: self.clippings[number].ranks[sort.key] for number in newest}
        with_value = [number for number in newest if ranks[number] is not None]
        # Sorting backwards keeps equals in their order, too.
        with_value.sort(key=lambda number: ranks[number], reverse=sort.is_reversed)  # type: ignore[arg-type, return-value]
        return with_value + [number for number in newest if ranks[number] is None]

    def facet(self, numbers: Sequence[int], field: str) -> Counter[str]:
        """How many of some clippings have each value of a field."""
        counted: Counter[str] = Counter()
        for number in numbers:
            document = self.clippings[number].document
            day = document.moments["date"]
            counted.update(([day[:7]] if day else []) if field == "month" else set(document.values[field]))
        return counted

    def values(self) -> dict[str, list[str]]:
        """The values that there are of each field, and tags' other names."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for each in self.clippings.values():
            for name, its in each.document.values.items():
                found[name].update(its)
        found["tag"].update(alias for alias, _ in self._aliases)
        return {name: sorted(its) for name, its in found.items()}

    def _without_aliases(self, node: Node) -> Node:
        match node:
            case And(children):
                return And(tuple(map(self._without_aliases, children)))
            case Or(children):
                return Or(tuple(map(self._without_aliases, children)))
            case Not(child):
                return Not(self._without_aliases(child))
            case Filter("tag", value, match_):
                also = [
                    Filter("tag", level_of(name), Match.EXACT if match_ is Match.EXACT else Match.WORDS)
                    for alias, name in self._aliases
                    if tag_key(alias) == tag_key(value)
                    or (match_ is Match.PREFIX and tag_key(alias).startswith(tag_key(value)))
                ]
                return Or((node, *also)) if also else node
        return node


def level_of(name: str) -> str:
    """A tag's name as a filter has it."""
    return "/".join(map(level, name.split("/")))


def _is_in(states: frozenset[str], view: str, tree: Node) -> bool:
    if view == "trash":
        return "trashed" in states
    if "trashed" in states:
        return view == "all" and mentions_trash(tree)
    return view == "all" or view in states


def _many(connection: sqlite3.Connection, query: str) -> dict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for number, value in connection.execute(query):
        found[number].append(value)
    return found


def _clippings(connection: sqlite3.Connection, words: dict[object, Mapping[str, Where]]) -> list[Known]:
    texts = dict(outbox.all_texts(connection))
    named = {
        field: _many(
            connection,
            "SELECT clipping_id, shown_name.name FROM mention JOIN shown_name ON id = name_id "
            f"WHERE shown_name.kind = '{kind}'",
        )
        for kind, field in (("person", "person"), ("place", "place"), ("organisation", "org"))
    }
    named["author"] = _many(connection, "SELECT clipping_id, name FROM author ORDER BY position")
    named["tag"] = _many(connection, "SELECT clipping_id, name FROM tagging JOIN tag ON tag.id = tag_id")
    named["story"] = _many(connection, "SELECT clipping_id, name FROM story_clipping JOIN story ON story.id = story_id")
    there = {
        "link": _many(connection, "SELECT source_id, '' FROM link UNION ALL SELECT target_id, '' FROM link"),
        "note": _many(connection, "SELECT clipping_id, '' FROM note WHERE text <> ''"),
        "highlight": _many(connection, "SELECT clipping_id, '' FROM highlight"),
        "pointer": _many(connection, "SELECT clipping_id, '' FROM read_also"),
        "picture": _many(connection, "SELECT clipping_id, '' FROM body WHERE html LIKE '%<img%'"),
    }
    changed, copied = _changed(connection), _copied(connection)
    connection.row_factory = sqlite3.Row
    found = []
    for row in connection.execute("SELECT * FROM clipping").fetchall():
        number = row["id"]
        values = {name: tuple(its.get(number, ())) for name, its in named.items()}
        for name, column in (("outlet", "outlet"), ("agency", "agency"), ("dateline", "dateline"),
                             ("section", "section"), ("lang", "language"), ("url", "url")):  # fmt: skip
            values[name] = (row[column],) if row[column] is not None else ()
        values["place"] = tuple(dict.fromkeys((*values["dateline"], *values["place"])))
        states = {"filed" if row["filed"] else "inbox", "read" if row["read"] else "unread"}
        states |= {name for name, on in (
            ("starred", row["starred"]), ("trashed", row["trashed_at"]), ("changed", number in changed),
            ("reprint", number in copied), ("truncated", row["truncated"] is not None),
            ("unfetched", row["truncated"] == "unfetched"),
        ) if on}  # fmt: skip
        parts = {name for name, its in values.items() if its} | {name for name, its in there.items() if number in its}
        parts |= {"date"} if row["published"] else set()
        moments = {"date": row["published"], "updated": row["updated"], "clipped": row["captured_at"]}
        document = Document(
            number, texts[number], values, moments, frozenset(states), frozenset(parts), {"words": row["word_count"]}
        )
        if texts[number] not in words:
            words[texts[number]] = texts[number].words()
        found.append(Known(document, words[texts[number]], _sort_date(row), _ranks(row, values["author"])))
    return found


def _sort_date(row: sqlite3.Row) -> str:
    published: str | None = row["published"]
    if published is None:
        return str(row["captured_at"])
    return f"{_instant(published):%Y-%m-%dT%H:%M:%SZ}"


def _instant(moment: str) -> datetime:
    parsed = datetime.fromisoformat(moment)
    return parsed.astimezone(UTC) if parsed.tzinfo else parsed.replace(tzinfo=UTC)


def _ranks(row: sqlite3.Row, authors: Sequence[str]) -> dict[str, object]:
    ranks: dict[str, object] = {
        name: None if row[name] is None else fold(row[name]) for name in ("outlet", "agency", "section", "language")
    }
    ranks["headline"] = fold(row["title"])
    ranks["author"] = fold(authors[0]) if authors else None
    ranks["clipped"] = -_instant(row["captured_at"]).timestamp()
    ranks["updated"] = -_instant(row["updated"]).timestamp() if row["updated"] else None
    ranks["length"] = -row["word_count"]
    ranks["starred"] = -row["starred"]
    ranks["unread"] = row["read"]
    return ranks


def _changed(connection: sqlite3.Connection) -> set[int]:
    """Those of which two takings differ in words, or in headline or correction, where neither was cut off."""
    cut = {row[0] for row in connection.execute("SELECT capture_id FROM reading WHERE truncated IS NOT NULL")}
    keys: defaultdict[tuple[int, str], set[str]] = defaultdict(set)
    for number, capture, key in connection.execute("SELECT clipping_id, id, text_key FROM capture"):
        if key and capture not in cut:
            keys[number, "text"].add(key)
    for number, capture, key in connection.execute("SELECT clipping_id, capture_id, key FROM reading"):
        if key and capture not in cut:
            keys[number, "headline"].add(key)
    return {number for (number, _), its in keys.items() if len(its) > 1}


def _copied(connection: sqlite3.Connection) -> set[int]:
    """Those in a group of reprints, and those whose words another one has that is not in the trash."""
    said = {
        number for row in connection.execute("SELECT one, other FROM reprint_verdict WHERE same = 0") for number in row
    }
    found = {row[0] for row in connection.execute("SELECT clipping_id FROM reprint")}
    alike: defaultdict[str, list[tuple[int, bool]]] = defaultdict(list)
    for number, key, text, trashed in connection.execute(
        "SELECT id, text_key, text, trashed_at FROM body JOIN clipping ON id = clipping_id"
    ):
        if key and re.search(r"\w", text):
            alike[key].append((number, trashed is not None))
    for its in alike.values():
        for number, _ in its:
            if number not in said and any(other != number and not trashed for other, trashed in its):
                found.add(number)
    return found


def plainly(leaf: Node, document: Document) -> bool | None:
    """Whether a leaf is in a text of plain words, told by splitting it at spaces; `None` where that does not tell."""
    texts = document.texts
    pieces = {name: getattr(texts, name) for name in ("title", "standfirst", "body", "note", "highlight")}
    if texts.language or not all(_PLAIN.match(text) for text in pieces.values()):
        return None
    field = getattr(leaf, "field", None)
    if field is None:
        return None
    fields = {"": pieces, "title": ("title", "standfirst")}.get(field, (field,))
    counted = [(name, _spots(leaf, pieces[name])) for name in fields]
    if any(spots is None for _, spots in counted):
        return None
    match leaf:
        case AtLeast(times):
            return sum(len(spots or ()) for _, spots in counted) >= times
        case First(words):
            return any(
                any(at < words or name != "body" for at in spots or ())
                for name, spots in counted
                if name in ("title", "standfirst", "body")
            )
    return any(spots for _, spots in counted)


def _spots(leaf: Node, text: str) -> list[int] | None:
    """At which words a leaf begins in a text of plain words."""
    there = text.split()
    match leaf:
        case AtLeast(_, inner) | First(_, inner):
            return _spots(inner, text)
        case Exact(wanted):
            plain = wanted.split()
            if not all(re.fullmatch(r"[a-zA-Z]+", word) for word in plain):
                return None
            return [at for at in range(len(there)) if there[at : at + len(plain)] == plain]
        case Word(wanted) | Phrase(wanted, prefix=False, slop=0):
            plain = wanted.lower().split()
            if not all(re.fullmatch(r"[a-z]+", word) for word in plain):
                return None
            return [at for at in range(len(there)) if there[at : at + len(plain)] == plain]
        case Prefix(wanted) if re.fullmatch(r"[a-zA-Z]+", wanted):
            return [at for at, word in enumerate(there) if word.startswith(wanted.lower())]
        case Wildcard(wanted) if re.fullmatch(r"[a-zA-Z*?]+", wanted):
            return [at for at, word in enumerate(there) if fnmatch.fnmatchcase(word, wanted.lower())]
        case Fuzzy(wanted, edits) if re.fullmatch(r"[a-zA-Z]+", wanted):
            wanted = wanted.lower()
            return [at for at, word in enumerate(there) if word[0] == wanted[0] and _apart(word, wanted) <= edits]
        case Near(children, distance, ordered) if len(children) == 2:
            one, other = (_spots(child, text) if isinstance(child, Word) else None for child in children)
            if one is None or other is None:
                return None
            return [at for at in one if any(0 < abs(to - at) <= distance and (to > at or not ordered) for to in other)]
    return None


@cache
def _apart(one: str, other: str) -> int:
    """How many letters two words are apart: put in, left out, changed, or swapped with the next."""
    if not one or not other:
        return len(one) + len(other)
    least = min(
        _apart(one[1:], other) + 1, _apart(one, other[1:]) + 1, _apart(one[1:], other[1:]) + (one[0] != other[0])
    )
    if len(one) > 1 and len(other) > 1 and one[:2] == other[1::-1]:
        least = min(least, _apart(one[2:], other[2:]) + 1)
    return least

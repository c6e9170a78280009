"""What the structured fields of clippings tell: which meet a condition, in what order they come, how many of each.

Conditions become masks, arrays of truth values with a place for each id. What is rare or large (addresses, stories,
links, parts of the text) is asked of SQL (`db.query.sql`) and remembered until the database changes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Hashable, Iterable

import numpy as np
import numpy.typing as npt

from db import orders
from db.columns import Codes, Ids, Mask, numbers
from db.counting import Counted, months, months_of, most_frequent
from db.fields import (
    ADDRESSED,
    CODED,
    EXISTS,
    FILED,
    PAIRED,
    READ,
    STARRED,
    TRASHED,
    TRUNCATED,
    UNFETCHED,
    Fields,
)
from db.query import sql
from db.query.compare import level
from db.query.stems import stem_language
from db.query.tree import Dates, Filter, Has, Is, Number

Structure = Filter | Dates | Is | Has | Number
"""The leaves of a tree that are answered here."""

EVERYWHERE = "everywhere"
"""The mask of all clippings there are, those in the trash too."""

FACETS = ("tag", "author", "person", "place", "org", "outlet", "agency", "section", "lang", "month")
"""What can be counted; the names are those of the query's fields, and `month` (`2024-11`) for `date:`."""

_VIEWS = {
    EVERYWHERE: (EXISTS, EXISTS),
    "all": (EXISTS | TRASHED, EXISTS),
    "inbox": (EXISTS | TRASHED | FILED, EXISTS),
    "unread": (EXISTS | TRASHED | READ, EXISTS),
    "starred": (TRASHED | STARRED, STARRED),
    "trash": (TRASHED, TRASHED),
}
"""The keys of `db.clippings.VIEWS`: which flags are looked at, and which of these are set."""
_STATES = {
    "starred": (STARRED, STARRED),
    "filed": (FILED, FILED),
    "inbox": (EXISTS | FILED, EXISTS),
    "read": (READ, READ),
    "unread": (EXISTS | READ, EXISTS),
    "trashed": (TRASHED, TRASHED),
    "truncated": (TRUNCATED, TRUNCATED),
    "unfetched": (UNFETCHED, UNFETCHED),
}
_FEWEST_KEPT = 8
_BYTES_KEPT = 16_000_000


class Catalogue:
    """The structured fields of one library, for one thread at a time.

    Arrays have a place for each id below `size` and are not to be written. They are true until the next `refresh`; what
    has not been read until then is read through its connection.
    """

    def __init__(self) -> None:
        self._fields = Fields()
        self._connection: sqlite3.Connection | None = None
        self._version = (-1, -1)
        self._masks: dict[Hashable, Mask] = {}
        self._asked: dict[Hashable, Mask] = {}
        self._tags: tuple[Ids, list[str], list[str]] | None = None
        self._places: dict[str, Ids] = {}
        self._reprints: tuple[Ids, Mask] | None = None
        self._published: Codes | None = None
        self._spoken: tuple[list[str], npt.NDArray[np.uint8]] | None = None

    def refresh(self, connection: sqlite3.Connection) -> bool:
        """Catch up with the database, inside a transaction of the caller; whether anything changed there."""
        version = (connection.execute("PRAGMA data_version").fetchone()[0], connection.total_changes)
        if connection is self._connection and version == self._version:
            return False
        self._connection, self._version = connection, version
        self.forget()
        if self._fields.catch_up(connection):
            self._masks.clear()
            self._published = self._spoken = None
        return True

    def forget(self) -> None:
        """Ask SQL anew what it was asked before."""
        self._asked.clear()
        self._places.clear()
        self._tags = self._reprints = None

    @property
    def size(self) -> int:
        """The greatest id there was, and 1."""
        return self._fields.size

    @property
    def count(self) -> int:
        """How many clippings there are, those in the trash included."""
        return int(np.count_nonzero(self.mask(EVERYWHERE)))

    @property
    def order_key(self) -> Ids:
        """For each id a number, the greater the newer: its `sort_date` in seconds << 25 | the id."""
        return self._fields.order

    def places(self, order: str) -> Ids:
        """For each id its place in an order (`db.orders`), from 1; 0 where it has no value to compare."""
        if order not in self._places:
            found = np.zeros(self.size, np.int64)
            ids, ranks = (numbers(text) for text in orders.places(self._fields.connection, order))
            known = ids < self.size
            found[ids[known]] = ranks[known]
            self._places[order] = found
        return self._places[order]

    @property
    def reprints(self) -> tuple[Ids, Mask]:
        """For each id its group of reprints, 0 for none, and whether it is the lead there."""
        if self._reprints is None:
            groups, leading = np.zeros(self.size, np.int64), np.zeros(self.size, np.bool_)
            row = self._fields.connection.execute(
                "SELECT group_concat(clipping_id), group_concat(group_id), group_concat(lead) FROM reprint"
            ).fetchone()
            ids, of_each, leads = (numbers(text) for text in row)
            known = ids < self.size
            groups[ids[known]] = of_each[known]
            leading[ids[known]] = leads[known] > 0
            self._reprints = groups, leading
        return self._reprints

    @property
    def word_counts(self) -> Codes:
        """For each id how many words the text has."""
        return self._fields.words

    @property
    def languages(self) -> list[str]:
        """The languages, as codes of two letters, that texts are stemmed in."""
        return self._languages()[0]

    @property
    def language_codes(self) -> npt.NDArray[np.uint8]:
        """For each id 0, or `n` where the text is stemmed in `languages[n - 1]`."""
        return self._languages()[1]

    def mask(self, view: str) -> Mask:
        """Which ids are clippings of a view (a key of `db.clippings.VIEWS`) or of `EVERYWHERE`."""
        return self._kept(self._masks, view, lambda: self._flagged(*_VIEWS[view]))

    def meant(self, leaf: Structure) -> Mask:
        """Which ids are clippings, in the trash or not, that a leaf means."""
        if isinstance(leaf, Filter) and leaf.field == "tag":
            return self._kept(self._asked, leaf, lambda: self._tagged(leaf))
        if not isinstance(leaf, Dates | Number) and sql.is_asked(leaf):
            return self._kept(self._asked, leaf, lambda: self._ask(leaf))
        return self._kept(self._masks, leaf, lambda: self._found(leaf))

    def facets(self, ids: Ids, fields: Iterable[str] = FACETS, most: int | None = 30) -> dict[str, Counted]:
        """For each field its `most` frequent values (all for `None`) among these clippings, each id once.

        A tag is counted where it is given itself, not where only one below it is; authors and names once per clipping.
        """
        chosen = np.zeros(self.size, np.bool_)
        chosen[ids] = True
        chosen[0] = False
        return {field: self._facet(field, ids, chosen, most) for field in fields}

    def values(self, field: str, beginning: str = "", most: int = 50) -> Counted:
        """Values of a field of `FILTER_FIELDS`, for completion, with their counts outside the trash.

        First those that begin so, then those of which another word or part of the path does.
        """
        wanted = level(beginning)
        if field == "story":
            counted = sql.stories(self._fields.connection)
            names = [name for name, _ in counted]
            keys = [level(name) for name in names]
            counts, ranks = np.array([times for _, times in counted], np.int64), np.arange(len(names), dtype=np.int32)
        else:
            counts, names, ranks = self._counted(field, np.flatnonzero(self.mask("all")), self.mask("all"))
            keys = self._tag_names()[2] if field == "tag" else self._fields.vocabulary(field).levelled()
        found: Counted = []
        for begins in (True, False):
            places = [
                at
                for at, key in enumerate(keys)
                if key.startswith(wanted) is begins and (begins or f" {wanted}" in key or f"/{wanted}" in key)
            ]
            chosen = np.array(places, np.int64)
            found += most_frequent(counts[chosen], [names[at] for at in places], ranks[chosen], most - len(found))
        return found

    def read_ahead(self) -> bool:
        """Read some of what nobody has asked for yet, for quiet moments; whether there was anything to read."""
        return self._fields.read_ahead()

    def _facet(self, field: str, ids: Ids, chosen: Mask, most: int | None) -> Counted:
        """The clippings come as ids and as a mask."""
        if field == "month":
            return months(self._months().take(ids), most)
        return most_frequent(*self._counted(field, ids, chosen), most)

    def _counted(self, field: str, ids: Ids, chosen: Mask) -> tuple[Ids, list[str], Codes]:
        """How often each value occurs, the values, and their places in the alphabet."""
        if field in CODED:
            codes = self._fields.coded(field).take(ids)
        else:
            pairs = self._fields.paired(field)
            # `take` and `compress` are several times faster than the same by indexing.
            codes = pairs.codes.compress(chosen.take(pairs.clippings, mode="clip"))
        if field == "tag":
            numbers, names, _ = self._tag_names()
            counts = np.bincount(codes, minlength=int(numbers.max(initial=0)) + 1)[numbers]
            return counts, names, np.arange(len(names), dtype=np.int32)
        vocabulary = self._fields.vocabulary(field)
        counts = np.bincount(codes, minlength=len(vocabulary.values) + 1)
        return counts[1:], vocabulary.values, vocabulary.ranks()

    def _months(self) -> Codes:
        """For each id the month of its publication as `months` counts it."""
        if self._published is None:
            self._published = months_of(self._fields.dated("date"))
        return self._published

    def _languages(self) -> tuple[list[str], npt.NDArray[np.uint8]]:
        if self._spoken is None:
            codes, vocabulary = self._fields.coded("lang"), self._fields.vocabulary("lang")
            stemmed = [stem_language(value) for value in vocabulary.values]
            languages = sorted({*stemmed} - {""})
            numbers = {language: at for at, language in enumerate(languages, 1)}
            self._spoken = languages, np.array([0, *(numbers.get(each, 0) for each in stemmed)], np.uint8)[codes]
        return self._spoken

    def _tag_names(self) -> tuple[Ids, list[str], list[str]]:
        """The ids of the tags in the order of their names, these, and these as they are compared."""
        if self._tags is None:
            rows = self._fields.connection.execute("SELECT id, name FROM tag ORDER BY name").fetchall()
            names = [row[1] for row in rows]
            self._tags = np.array([row[0] for row in rows], np.int64), names, [level(name) for name in names]
        return self._tags

    def _kept(self, kept: dict[Hashable, Mask], key: Hashable, make: Callable[[], Mask]) -> Mask:
        mask = kept.get(key)
        if mask is None:
            mask = kept[key] = make()
            mask.setflags(write=False)
            if len(kept) > max(_FEWEST_KEPT, _BYTES_KEPT // self.size):
                del kept[next(iter(kept))]
        return mask

    def _flagged(self, looked_at: int, wanted: int) -> Mask:
        found: Mask = (self._fields.flags & np.uint8(looked_at)) == np.uint8(wanted)
        return found

    def _ask(self, leaf: sql.Asked) -> Mask:
        found = np.zeros(self.size, np.bool_)
        ids = np.fromiter(sql.ids(self._fields.connection, leaf), np.int64)
        # What came after the last refresh is not counted yet.
        found[ids[ids < self.size]] = True
        return found

    def _tagged(self, leaf: Filter) -> Mask:
        pairs = self._fields.paired("tag")
        wanted = np.array(sorted(sql.meant_tags(self._fields.connection, leaf)), np.int64)
        meant = np.zeros(max(int(pairs.codes.max(initial=0)), int(wanted.max(initial=0))) + 1, np.bool_)
        meant[wanted] = True
        return pairs.having(meant, self.size)

    def _found(self, leaf: Structure) -> Mask:
        match leaf:
            case Filter(field) if field in PAIRED:
                pairs = self._fields.paired(field)
                return pairs.having(self._fields.vocabulary(field).meant(leaf), self.size)
            case Filter(field):
                codes = self._fields.coded(field)
                return self._fields.vocabulary(field).meant(leaf)[codes]
            case Dates(field, start, end):
                days = self._fields.dated(field)
                return (days > 0) & _between(days, _number(start), _number(end))
            case Number(_, low, high):
                return self.mask(EVERYWHERE) & _between(self.word_counts, low, high)
            case Is(state):
                return self._flagged(*_STATES[state])
            case Has("date"):
                return self._fields.dated("date") > 0
            case Has("url"):
                return self._flagged(ADDRESSED, ADDRESSED)
            case Has(part) if part in PAIRED:
                found = np.zeros(self.size, np.bool_)
                found[self._fields.paired(part).clippings] = True
                found[0] = False
                return found
            case Has(part):
                return self._fields.coded(part) > 0


def _between(values: Codes, low: int | None, high: int | None) -> Mask:
    found = np.ones(len(values), np.bool_)
    if low is not None:
        found &= values >= low
    if high is not None:
        found &= values <= high
    return found


def _number(day: str | None) -> int | None:
    return int(day.replace("-", "")) if day else None

"""The structured fields of all clippings, read into arrays and kept up to date through the table `touched`.

Flags, order and word counts are read at once, every other field when it is first asked for.
"""

from __future__ import annotations

import sqlite3

import numpy as np
import numpy.typing as npt

from db.columns import (
    Codes,
    Group,
    Ids,
    Pairs,
    Vocabulary,
    day_of,
    days,
    ids_and_codes,
    numbers,
    second_of,
    seconds,
    with_room,
)

EXISTS, STARRED, FILED, READ, TRASHED, ADDRESSED, TRUNCATED, UNFETCHED = 1, 2, 4, 8, 16, 32, 64, 128
"""The bits of a clipping's flags."""

CODED = {
    "outlet": "outlet",
    "agency": "agency",
    "dateline": "dateline",
    "section": "section",
    "lang": "language",
}
"""Fields of a query with one value for a clipping, and the columns that hold them."""

DAYS = {"date": "published", "clipped": "captured_at", "updated": "updated"}
"""Fields of a query that are days, and the columns that hold them."""

_NAMED = "(SELECT name_id, clipping_id, name FROM shown_name CROSS JOIN mention ON name_id = id WHERE kind = '{kind}')"
_FEW_NAMED = (
    "(SELECT clipping_id, shown_name.name AS name FROM touched CROSS JOIN mention USING (clipping_id) "
    "CROSS JOIN shown_name ON id = name_id WHERE seq > ? AND kind = '{kind}')"
)
_KINDS = {"person": "person", "place": "place", "org": "organisation"}


def _named(kind: str) -> tuple[str, str]:
    # By the ids of names, in the order of the index, nothing has to be sorted.
    return (
        f"SELECT name, count(*), group_concat(clipping_id) FROM {_NAMED.format(kind=kind)} GROUP BY name_id",
        f"SELECT name, count(*), group_concat(clipping_id) FROM {_FEW_NAMED.format(kind=kind)} GROUP BY name",
    )


def _held(table: str, column: str) -> tuple[str, str]:
    what = f"SELECT {column}, count(*), group_concat({table}.clipping_id) FROM"
    # CROSS JOIN: few are touched, so start from those.
    few = f"touched CROSS JOIN {table} USING (clipping_id) WHERE seq > ?"
    return f"{what} {table} GROUP BY {column}", f"{what} {few} GROUP BY {column}"


_DATELINES = (
    "SELECT dateline, count(*), group_concat(id) FROM clipping WHERE dateline IS NOT NULL GROUP BY dateline",
    "SELECT dateline, count(*), group_concat(id) FROM touched CROSS JOIN clipping ON id = clipping_id "
    "WHERE seq > ? AND dateline IS NOT NULL GROUP BY dateline",
)

PAIRED: dict[str, tuple[tuple[str, str], ...]] = {
    "tag": (_held("tagging", "tag_id"),),
    "author": (_held("author", "name"),),
    **{field: (_named(kind),) for field, kind in _KINDS.items()},
}
PAIRED["place"] += (_DATELINES,)
"""Fields of a query with several values for a clipping, and how they are asked for: of all clippings, and of those that
were touched after a number. A place is one that a text names, or the dateline."""

_SHOUTED = "place"
"""The field of which values in capitals are spelt without: datelines are often printed so, and are one with a name."""

ID_BITS = 25
"""How many bits of an order key hold the id."""

# In SQL, shifts and bars bind alike.
_PACKED = (
    "1 | (starred << 1) | (filed << 2) | (read << 3) "
    "| ((trashed_at IS NOT NULL) << 4) | ((url IS NOT NULL) << 5) | ((truncated IS NOT NULL) << 6) "
    "| ((truncated IS 'unfetched') << 7) | (word_count << 8)"
)
_MANY = 2000


class Fields:
    """Arrays with a place for each id below `size`; 0 where there is no such clipping, or no value.

    What has not been read yet is read through the connection of the last `catch_up`.
    """

    def __init__(self) -> None:
        self._connection: sqlite3.Connection | None = None
        self._seen = -1
        self._clear()

    def _clear(self) -> None:
        self.size = 1
        self._flags = np.zeros(1, np.uint8)
        self._order = np.zeros(1, np.int64)
        self._words = np.zeros(1, np.int32)
        self._coded: dict[str, Codes] = {}
        self._dated: dict[str, Codes] = {}
        self._paired: dict[str, Pairs] = {}
        self._vocabularies: dict[str, Vocabulary] = {}

    @property
    def connection(self) -> sqlite3.Connection:
        """What is read from."""
        if self._connection is None:
            raise RuntimeError("nothing has been read yet")
        return self._connection

    @property
    def flags(self) -> npt.NDArray[np.uint8]:
        """The bits of each clipping."""
        return self._flags[: self.size]

    @property
    def order(self) -> Ids:
        """`sort_date` in seconds since 1970, and the id in the lowest `ID_BITS`."""
        return self._order[: self.size]

    @property
    def words(self) -> Codes:
        """How many words the text has."""
        return self._words[: self.size]

    def coded(self, field: str) -> Codes:
        """The codes of a field of `CODED`."""
        if field not in self._coded:
            self._coded[field] = np.zeros(len(self._flags), np.int32)
            self._vocabularies[field] = Vocabulary(field)
            self._read_coded(field)
        return self._coded[field][: self.size]

    def vocabulary(self, field: str) -> Vocabulary:
        """What the codes of a field of `CODED` or `PAIRED` mean, but for tags; it has been asked for before."""
        return self._vocabularies[field]

    def dated(self, field: str) -> Codes:
        """The days of a field of `DAYS`, as numbers such as 20241120."""
        if field not in self._dated:
            self._dated[field] = np.zeros(len(self._flags), np.int32)
            self._read_dated(field)
        return self._dated[field][: self.size]

    def paired(self, field: str) -> Pairs:
        """The pairs of a field of `PAIRED`; the codes of `tag` are the ids of tags."""
        if field not in self._paired:
            self._paired[field] = Pairs()
            self._vocabularies[field] = Vocabulary(field)
            self._read_paired(field)
        return self._paired[field]

    def read_ahead(self) -> bool:
        """Do a part of what will be asked for sooner or later, some 100 ms of it; whether there was anything to do."""
        for known, fields, read in (
            (self._paired.keys(), PAIRED, self.paired),
            (self._coded.keys(), CODED, self.coded),
            (self._dated.keys(), DAYS, self.dated),
        ):
            for field in fields:
                if field not in known:
                    read(field)
                    return True
        return any(vocabulary.read_ahead() for vocabulary in self._vocabularies.values())

    def catch_up(self, connection: sqlite3.Connection) -> bool:
        """Read what changed since the last time, inside a transaction of the caller; whether anything did."""
        self._connection = connection
        newest = connection.execute("SELECT coalesce(max(seq), 0) FROM touched").fetchone()[0]
        if newest == self._seen:
            return False
        if not 0 <= self._seen < newest or not self._read_touched():
            self._clear()
            self._read_all()
        self._seen = newest
        return True

    def _grow(self, size: int) -> None:
        self.size = max(self.size, size)
        self._flags = with_room(self._flags, size)
        self._order = with_room(self._order, size)
        self._words = with_room(self._words, size)
        self._coded = {field: with_room(codes, size) for field, codes in self._coded.items()}
        self._dated = {field: with_room(codes, size) for field, codes in self._dated.items()}

    def _read_all(self) -> None:
        named, packed, moments = self.connection.execute(
            f"SELECT group_concat(id), group_concat({_PACKED}), group_concat(sort_date) FROM clipping"
        ).fetchone()
        ids, bits = numbers(named), numbers(packed)
        self._grow(int(ids.max(initial=0)) + 1)
        self._flags[ids] = bits & 0xFF
        self._words[ids] = bits >> 8
        self._order[ids] = seconds(moments) << ID_BITS | ids

    def _read_coded(self, field: str) -> None:
        rows = self.connection.execute(
            f"SELECT {CODED[field]}, count(*), group_concat(id) FROM clipping WHERE {CODED[field]} IS NOT NULL "
            f"GROUP BY {CODED[field]}"
        ).fetchall()
        code = self._vocabularies[field].code
        ids, codes = self._known(*ids_and_codes(rows, (code(row[0]) for row in rows)))
        self._coded[field][ids] = codes

    def _read_dated(self, field: str) -> None:
        named, printed = self.connection.execute(
            f"SELECT group_concat(id), group_concat(substr({DAYS[field]}, 1, 10)) FROM clipping "
            f"WHERE {DAYS[field]} IS NOT NULL"
        ).fetchone()
        ids, found = self._known(numbers(named), days(printed))
        self._dated[field][ids] = found

    def _read_paired(self, field: str, since: int | None = None) -> None:
        rows: list[Group] = []
        for every, touched in PAIRED[field]:
            asked = self.connection.execute(every) if since is None else self.connection.execute(touched, (since,))
            rows += asked.fetchall()
        code = self._vocabularies[field].code
        values = (row[0] for row in rows)
        if field == _SHOUTED:
            values = (value.title() if value.isupper() and len(value) > 4 else value for value in values)
        codes = (value if field == "tag" else code(value) for value in values)
        self._paired[field].add(*self._known(*ids_and_codes(rows, codes)))

    def _known(self, ids: Ids, codes: Codes) -> tuple[Ids, Codes]:
        """Without clippings that came after the last `catch_up`: they are touched, so the next one has them."""
        if int(ids.max(initial=0)) < self.size:
            return ids, codes
        known = ids < self.size
        return ids[known], codes[known]

    def _read_touched(self) -> bool:
        """Read anew the clippings that were touched; `False` where they are so many that all are better read."""
        query = "SELECT clipping_id FROM touched WHERE seq > ? LIMIT ?"
        most = max(_MANY, self.size // 16)
        touched = [row[0] for row in self.connection.execute(query, (self._seen, most + 1))]
        if len(touched) > most:
            return False
        ids = np.array(touched, np.int64)
        self._grow(int(ids.max()) + 1)
        self._flags[ids] = 0
        self._order[ids] = 0
        for codes in (self._words, *self._coded.values(), *self._dated.values()):
            codes[ids] = 0
        self._read_rows()
        for field, pairs in self._paired.items():
            pairs.drop(ids, self.size)
            self._read_paired(field, self._seen)
        return True

    def _read_rows(self) -> None:
        coded = [(self._coded[field], self._vocabularies[field].code) for field in self._coded]
        dated = [self._dated[field] for field in self._dated]
        columns = [*(CODED[field] for field in self._coded), *(DAYS[field] for field in self._dated)]
        for number, bits, moment, *values in self.connection.execute(
            f"SELECT {', '.join(('id', _PACKED, 'sort_date', *columns))} "
            "FROM touched CROSS JOIN clipping ON id = clipping_id WHERE seq > ?",
            (self._seen,),
        ):
            self._flags[number] = bits & 0xFF
            self._words[number] = bits >> 8
            self._order[number] = second_of(moment) << ID_BITS | number
            for (codes, code), value in zip(coded, values, strict=False):
                if value is not None:
                    codes[number] = code(value)
            for found, value in zip(dated, values[len(coded) :], strict=True):
                if value is not None:
                    found[number] = day_of(value)

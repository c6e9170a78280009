"""What the Whoosh index holds: the words of four texts with their positions, and two numbers per clipping.

Instances are pickled with the index's table of contents, so the module path and the names of its classes are part of
the format: change `VERSION` with them. No text, tag, outlet or date is stored: the database has these.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from itertools import accumulate
from operator import sub
from typing import Any

from whoosh import columns, fields, formats

from db.index.analysis import positions
from db.query.compare import INDEX_FIELDS

VERSION = 2
"""Of what is in the index and of how text becomes words; an index of another version is rebuilt."""

_WIDE = 255

TEXTS = INDEX_FIELDS[""]


@dataclass(frozen=True)
class Checkpoint:
    """Up to where the index has followed the database: the outbox sequence, and a token that the database knows."""

    sequence: int
    token: str
    version: int = VERSION


class Spots(formats.Format):
    """The positions of a term in one text: a byte for each step from one to the next, or 32-bit numbers where a step
    is too long for that, which the first byte tells.
    """

    def encode(self, value: list[int]) -> bytes:
        """The bytes that stand for ascending positions."""
        steps = [value[0], *map(sub, value[1:], value)]
        if max(steps) < _WIDE:
            return bytes(steps)
        numbers = array("I", value)
        if sys.byteorder == "big":
            numbers.byteswap()
        return bytes((_WIDE,)) + numbers.tobytes()

    def decode_positions(self, valuestring: bytes) -> Iterable[int]:
        """The positions, ascending."""
        if valuestring[0] != _WIDE:
            return accumulate(valuestring)
        numbers = array("I")
        numbers.frombytes(valuestring[1:])
        if sys.byteorder == "big":
            numbers.byteswap()
        return numbers


SPOTS = Spots()


class Words(fields.FieldType):
    """A text as folded words with positions, cut in one pass."""

    format = SPOTS
    scorable = False

    def __init__(self) -> None:
        """Everything is said by the class; what Whoosh's own constructor sets is for analyzers of its kind."""

    def index(self, value: Any, **_options: Any) -> Generator[tuple[bytes, int, float | int, bytes], Any, None]:
        """The terms of a text with how often and where they occur."""
        where: dict[str, list[int]] = value if isinstance(value, dict) else positions(value)[0]
        encode = SPOTS.encode
        for term, spots in where.items():
            times = len(spots)
            yield term.encode("utf-8", "replace"), times, float(times), encode(spots)


class IndexSchema(fields.Schema):
    """The fields, and the checkpoint that is published with each commit because it is pickled beside them."""

    checkpoint: Checkpoint


def _numbers(code: str) -> columns.NumericColumn:
    return columns.NumericColumn(code)  # type: ignore[no-untyped-call]


def new_schema(checkpoint: Checkpoint) -> IndexSchema:
    """The schema of an empty index."""
    schema = IndexSchema(
        clipping=fields.COLUMN(_numbers("q")),
        length=fields.COLUMN(_numbers("I")),
        **{name: Words() for name in TEXTS},
    )
    schema.checkpoint = checkpoint
    return schema

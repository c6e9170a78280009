"""What the Whoosh index holds: the words of four texts with their positions, and two numbers per clipping.

Instances are pickled with the index's table of contents, so the module path and the names of its classes are part of
the format: change `VERSION` with them. No text, tag, outlet or date is stored: the database has these.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

from whoosh import columns, fields, formats

from db.index.analysis import positions
from db.query.compare import INDEX_FIELDS

VERSION = 1
"""Of what is in the index and of how text becomes words; an index of another version is rebuilt."""

TEXTS = INDEX_FIELDS[""]


@dataclass(frozen=True)
class Checkpoint:
    """Up to where the index has followed the database: the outbox sequence, and a token that the database knows."""

    sequence: int
    token: str
    version: int = VERSION


class Spots(formats.Format):
    """The positions of a term in one text, as 16-bit numbers, or 32-bit where a text is very long."""

    def encode(self, value: list[int]) -> bytes:
        """The bytes that stand for ascending positions."""
        wide = value[-1] > 0xFFFF
        numbers = array("I" if wide else "H", value)
        if sys.byteorder == "big":
            numbers.byteswap()
        return (b"I" if wide else b"H") + numbers.tobytes()

    def decode_positions(self, valuestring: bytes) -> array[int]:
        """The positions, ascending."""
        numbers = array(chr(valuestring[0]))
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

"""What the Whoosh index holds: the words of five texts with their positions, and which clipping they are of.

Instances are pickled with the index's table of contents, so the module path and the names of its classes are part of
the format: change `VERSION` with them. No text, tag, outlet or date is stored: the database has these.
"""

from __future__ import annotations

from array import array
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from typing import Any

from whoosh import fields, formats

from db.query.compare import INDEX_FIELDS

VERSION = 4
"""Of what is in the index and of how text becomes words; an index of another version is rebuilt."""

TEXTS = INDEX_FIELDS[""]


@dataclass(frozen=True)
class Checkpoint:
    """Up to where the index has followed the database: the outbox sequence, and a token that the database knows.

    While an index is being built, clippings with a lower id than `built_down_to` are not in it yet; 0 when all are.
    """

    sequence: int
    token: str
    version: int = VERSION
    built_down_to: int = 0


class Spots(formats.Format):
    """The positions of a term in one text, as stock Whoosh is given them: 32-bit numbers."""

    def encode(self, value: list[int]) -> bytes:
        """The bytes that stand for positions."""
        return array("I", value).tobytes()

    def decode_positions(self, valuestring: bytes) -> Iterable[int]:
        """The positions, ascending."""
        numbers = array("I")
        numbers.frombytes(valuestring)
        return numbers

    def supports(self, name: str) -> bool:
        """Whether this can be decoded."""
        return name == "positions"


class Words(fields.FieldType):
    """A text as folded words with positions. The index is not written through Whoosh, only published by it."""

    format = Spots()
    scorable = False

    def __init__(self) -> None:
        """Everything is said by the class; what Whoosh's own constructor sets is for analyzers of its kind."""

    def index(self, value: Any, **_options: Any) -> Generator[tuple[bytes, int, float | int, bytes], Any, None]:
        """Refuses: `db.index.building` cuts texts to words."""
        raise NotImplementedError("texts are indexed by db.index.building")


class IndexSchema(fields.Schema):
    """The fields, and the checkpoint that is published with each commit because it is pickled beside them."""

    checkpoint: Checkpoint


def new_schema(checkpoint: Checkpoint) -> IndexSchema:
    """The schema of an empty index."""
    schema = IndexSchema(**{name: Words() for name in TEXTS})
    schema.checkpoint = checkpoint
    return schema

"""Whoosh's own format of index files, written compactly.

Whoosh pickles the payload of a block of postings with protocol 2, in which every `bytes` object is a call that makes
it from text; as text itself it takes a third of the room and of the time. Reading is Whoosh's own, which hands out what
was pickled: `payload` makes bytes of it again.
"""

from __future__ import annotations

from typing import Any

from whoosh.codec.whoosh3 import W3Codec, W3PostingsWriter


def payload(value: Any) -> bytes:
    """The payload of a posting, given as a matcher hands it out."""
    return value if isinstance(value, bytes) else value.encode("latin-1")


class CompactCodec(W3Codec):
    """The codec of our indexes. It is pickled with each segment: name and module are part of the format."""

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> Any:
        """A writer of posting lists."""
        return _CompactPostingsWriter(  # type: ignore[no-untyped-call]
            dbfile,
            blocklimit=self._blocklimit,
            byteids=byteids,
            compression=self._compression,
            inlinelimit=self._inlinelimit,
        )


class _CompactPostingsWriter(W3PostingsWriter):
    def _mini_values(self) -> tuple[str, ...]:
        return tuple(value.decode("latin-1") for value in self._values)

    def _mini_weights(self) -> Any:
        # Frequencies are whole numbers, which take two bytes instead of nine.
        weights = super()._mini_weights()  # type: ignore[no-untyped-call]
        if isinstance(weights, tuple):
            return tuple(int(weight) if weight.is_integer() else weight for weight in weights)
        return weights

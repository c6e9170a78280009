"""Writing the index: one small segment per commit, merged with others of its size when there is time."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from whoosh.index import FileIndex
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from db.index.analysis import positions
from db.index.codec import CompactCodec, payload
from db.index.reader import INDEX_NAME
from db.index.schema import TEXTS, Checkpoint, new_schema
from db.index.segments import read_column
from db.index.storage import DurableStorage
from db.query.matcher import Texts

MERGE_FACTOR = 8
"""So many segments of about one size become one of the next size."""
_SMALLEST = 64
_PACE = 2000
_MEMORY = 96

Pause = Callable[[], None]
"""Called every few milliseconds while writing, so that searches can be answered in between. It may raise to stop."""


class IndexWriter:
    """Writes one generation of the index. One process at a time; see `Place.lock`."""

    def __init__(self, generation: Path, pause: Pause = lambda: None) -> None:
        self._storage = DurableStorage(str(generation))
        self._pause = pause
        self._columns: dict[str, array[int]] = {}

    def create(self, checkpoint: Checkpoint) -> None:
        """Make an empty index."""
        FileIndex.create(self._storage, new_schema(checkpoint), INDEX_NAME)  # type: ignore[no-untyped-call]

    def commit(self, texts: Iterable[tuple[int, Texts]], replaced: Iterable[int], checkpoint: Checkpoint) -> None:
        """Publish these texts in place of all that the index has about the clippings `replaced`."""

        def write(writer: Any) -> None:
            self._delete(writer, frozenset(replaced))
            for clipping_id, text in texts:
                self._add(writer, clipping_id, text)
                self._pause()
            writer.schema.checkpoint = checkpoint

        self._write(write, _drop_empty)

    def merge(self) -> bool:
        """Merge the smallest segments that are due; whether there was anything to merge.

        The checkpoint stays: nothing is indexed by it.
        """
        chosen = due([(s.segment_id(), s.doc_count(), s.doc_count_all()) for s in self._contents()])
        if not chosen:
            return False

        def policy(writer: Any, segments: list[Any]) -> list[Any]:
            for segment in segments:
                if segment.segment_id() in chosen and segment.doc_count():
                    reader = _PacedReader(self._storage, writer.schema, segment)
                    reader.pause = self._pause
                    writer.add_reader(reader)
                    reader.close()
            return [segment for segment in segments if segment.segment_id() not in chosen]

        self._write(lambda writer: None, policy)
        return True

    def _contents(self) -> list[Any]:
        segments: list[Any] = FileIndex(self._storage, indexname=INDEX_NAME)._segments()  # type: ignore[no-untyped-call]
        return segments

    def _write(self, write: Callable[[Any], None], policy: Callable[[Any, list[Any]], list[Any]]) -> None:
        index = FileIndex(self._storage, indexname=INDEX_NAME)  # type: ignore[no-untyped-call]
        writer: Any = SegmentWriter(index, codec=CompactCodec(), compound=False, limitmb=_MEMORY)  # type: ignore[no-untyped-call]
        postings = writer.pool.iter_postings
        writer.pool.iter_postings = lambda: _paced(postings(), self._pause)
        try:
            write(writer)
            writer.commit(mergetype=policy)
        except BaseException:
            if not writer.is_closed:
                writer.cancel()
            raise
        finally:
            self._storage.close_files()

    def _delete(self, writer: Any, clippings: frozenset[int]) -> None:
        if not clippings:
            return
        base = 0
        columns: dict[str, array[int]] = {}
        for segment in writer.segments:
            name = segment.segment_id()
            column = columns[name] = self._columns.get(name) or read_column(self._storage, segment, "clipping", "q")
            for document, clipping_id in enumerate(column):
                if clipping_id in clippings and not segment.is_deleted(document):
                    writer.delete_document(base + document)
            base += segment.doc_count_all()
        self._columns = columns

    def _add(self, writer: Any, clipping_id: int, texts: Texts) -> None:
        fields: dict[str, Any] = {}
        length = 0
        for name in TEXTS:
            where, count = positions(getattr(texts, name))
            length += count
            if where:
                fields[name] = where
        writer.add_document(clipping=clipping_id, length=length, **fields)


def due(segments: Iterable[tuple[str, int, int]]) -> frozenset[str]:
    """The segments to merge next, of (name, live documents, all documents); empty when none are due.

    Segments fall into sizes that grow by `MERGE_FACTOR`; a size that holds that many is merged, the smallest first. A
    segment most of which is deleted is written anew.
    """
    sizes: dict[int, list[str]] = {}
    wasted: list[str] = []
    for name, live, everything in segments:
        if everything >= _SMALLEST and live * 2 < everything:
            wasted.append(name)
        size, limit = 0, _SMALLEST
        while live > limit:
            size, limit = size + 1, limit * MERGE_FACTOR
        sizes.setdefault(size, []).append(name)
    for size in sorted(sizes):
        if len(sizes[size]) >= MERGE_FACTOR:
            return frozenset(sizes[size])
    return frozenset(wasted[:1])


def _drop_empty(writer: Any, segments: list[Any]) -> list[Any]:
    return [segment for segment in segments if segment.doc_count()]


def _paced(items: Iterable[Any], pause: Pause) -> Iterator[Any]:
    for number, item in enumerate(items):
        if not number % _PACE:
            pause()
        yield item


class _PacedReader(SegmentReader):
    """A segment that lets searches in while it is merged."""

    pause: Pause

    def iter_postings(self) -> Any:
        """The postings, their payloads as the writer takes them, with a pause now and then."""
        postings = ((*posting[:4], payload(posting[4])) for posting in super().iter_postings())
        return _paced(postings, self.pause)

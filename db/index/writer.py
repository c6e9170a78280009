"""Writing the index: small segments per commit, merged with others of their size when there is time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
from whoosh.index import TOC, clean_files

from db.index.arrays import ArrayFile
from db.index.building import MOST_DOCUMENTS, build
from db.index.codec import ArraySegment
from db.index.merging import merge
from db.index.reader import INDEX_NAME, read_contents
from db.index.schema import Checkpoint, IndexSchema, new_schema
from db.index.storage import MANIFEST, DurableStorage
from db.query.matcher import Texts

MERGE_FACTOR = 5
"""So many segments of about one size become one of the next size."""
_SMALLEST = 64

Pause = Callable[[], None]
"""Called every few milliseconds while writing, so that searches can be answered in between. It may raise to stop."""


class IndexWriter:
    """Writes one generation of the index. One process at a time; see `Place.lock`."""

    def __init__(self, generation: Path, pause: Pause = lambda: None) -> None:
        self._storage = DurableStorage(str(generation))
        self._folder = generation
        self.pause = pause

    def create(self, checkpoint: Checkpoint) -> None:
        """Make an empty index."""
        TOC.create(self._storage, new_schema(checkpoint), INDEX_NAME)  # type: ignore[no-untyped-call]

    def commit(self, texts: Iterable[tuple[int, Texts]], replaced: Iterable[int], checkpoint: Checkpoint) -> None:
        """Publish these texts in place of all that the index has about the clippings `replaced`."""

        def paced() -> Iterable[tuple[int, Texts]]:
            for each in texts:
                yield each
                self.pause()

        self.publish(build(self._storage, INDEX_NAME, paced()), replaced, checkpoint)

    def publish(self, added: Sequence[ArraySegment], replaced: Iterable[int], checkpoint: Checkpoint) -> None:
        """Publish segments whose files are in the folder, in place of what the index has about `replaced`."""
        contents = self._contents()
        segments = _without(self._storage, contents.segments, replaced)
        for segment in added:
            self._storage.adopt(segment.file_name())
        self._commit(contents, [*segments, *added], checkpoint)

    def due(self) -> list[ArraySegment]:
        """The segments to merge next; empty when none are due."""
        contents = self._contents()
        chosen = due([(s.segment_id(), s.documents - len(s.deleted), s.documents) for s in contents.segments])
        return [segment for segment in contents.segments if segment.segment_id() in chosen]

    def merge(self) -> bool:
        """Merge the segments that are due, here; whether there were any."""
        chosen = self.due()
        if chosen:
            self.replace(chosen, merge(self._storage, INDEX_NAME, chosen, self.pause))
        return bool(chosen)

    def replace(self, segments: Sequence[ArraySegment], merged: ArraySegment) -> None:
        """Publish what was merged from these segments in their place. Nothing is indexed, so the checkpoint stays."""
        contents = self._contents()
        names = {segment.segment_id() for segment in segments}  # type: ignore[no-untyped-call]
        kept = [segment for segment in contents.segments if segment.segment_id() not in names]
        if merged.documents:
            self._storage.adopt(merged.file_name())
            kept.append(merged)
        self._commit(contents, kept, contents.schema.checkpoint)

    def _contents(self) -> TOC:
        return read_contents(self._folder)

    def _commit(self, contents: TOC, segments: list[ArraySegment], checkpoint: Checkpoint) -> None:
        schema: IndexSchema = contents.schema
        schema.checkpoint = checkpoint
        number = contents.generation + 1
        contents.segments, contents.generation = segments, number
        contents.write(self._storage, INDEX_NAME)  # type: ignore[no-untyped-call]
        clean_files(self._storage, INDEX_NAME, number, segments)
        for manifest in self._folder.glob(f"*{MANIFEST}"):
            if manifest.name != f"{TOC._filename(INDEX_NAME, number)}{MANIFEST}":  # type: ignore[no-untyped-call]
                with suppress(OSError):
                    manifest.unlink()


def _without(storage: DurableStorage, segments: Sequence[ArraySegment], clippings: Iterable[int]) -> list[ArraySegment]:
    """The segments with the documents of these clippings marked deleted, without those of which nothing is left."""
    gone = np.fromiter(clippings, np.int64)
    left: list[ArraySegment] = []
    for segment in segments:
        if len(gone):
            of = ArrayFile(Path(storage.folder) / segment.file_name())["clippings"]
            segment.deleted = segment.deleted.union(np.flatnonzero(np.isin(of, gone)).tolist())
        if len(segment.deleted) < segment.documents:
            left.append(segment)
    return left


def due(segments: Iterable[tuple[str, int, int]]) -> frozenset[str]:
    """The segments to merge next, of (name, live documents, all documents); empty when none are due.

    Segments fall into sizes that grow by `MERGE_FACTOR`; a size that holds that many is merged, the smallest first, as
    far as they fit into one segment. A segment most of which is deleted is written anew.
    """
    sizes: dict[int, list[tuple[int, str]]] = {}
    wasted: list[str] = []
    for name, live, everything in segments:
        if everything >= _SMALLEST and live * 2 < everything:
            wasted.append(name)
        size, limit = 0, _SMALLEST
        while live > limit:
            size, limit = size + 1, limit * MERGE_FACTOR
        if live * 2 <= MOST_DOCUMENTS:
            sizes.setdefault(size, []).append((live, name))
    for size in sorted(sizes):
        if len(sizes[size]) >= MERGE_FACTOR:
            chosen, together = [], 0
            for live, name in sorted(sizes[size]):
                together += live
                if together <= MOST_DOCUMENTS:
                    chosen.append(name)
            return frozenset(chosen)
    return frozenset(wasted[:1])

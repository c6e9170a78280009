"""The index as it was last published, opened once and refreshed after commits."""

from __future__ import annotations

import time
from pathlib import Path

from whoosh.index import TOC

from db.index.place import Place
from db.index.schema import Checkpoint, IndexSchema
from db.index.segments import PostingsCache, SegmentView
from db.index.storage import DurableStorage

INDEX_NAME = "MAIN"
_ATTEMPTS = 5


class IndexReader:
    """The segments of the published index; none before `refresh` or where there is no index."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._cache = PostingsCache()
        self._seen: tuple[Path, int] | None = None
        self.segments: list[SegmentView] = []
        self.checkpoint: Checkpoint | None = None

    def refresh(self) -> None:
        """Take over a newer table of contents, keeping the segments that are still in it.

        Raises what reading a damaged index raises; the reader is then empty.
        """
        for attempt in range(_ATTEMPTS):
            try:
                self._take_over()
                return
            except FileNotFoundError:
                # A writer has just replaced what was about to be opened.
                if attempt == _ATTEMPTS - 1:
                    self.close()
                    raise
                time.sleep(0.01)
            except BaseException:
                self.close()
                raise

    def _take_over(self) -> None:
        generation = self._place.current()
        if generation is None:
            self.close()
            return
        storage = DurableStorage(str(generation), readonly=True)
        seen = generation, TOC._latest_generation(storage, INDEX_NAME)  # type: ignore[no-untyped-call]
        if seen == self._seen:
            return
        if self._seen and self._seen[0] != generation:
            self.close()
        contents = _contents(generation)
        if not isinstance(contents.schema, IndexSchema):
            raise ValueError("the index has a schema of somebody else's")
        present = {segment.name: segment for segment in self.segments}
        self.segments = []
        for segment in contents.segments:
            view = present.pop(segment.segment_id(), None)
            if view is None:
                view = SegmentView(storage, segment, self._cache)
            else:
                view.refresh(segment)
            self.segments.append(view)
        for gone in present.values():
            gone.close()
        self.checkpoint = contents.schema.checkpoint
        self._seen = seen

    def close(self) -> None:
        """Close the files; `refresh` opens them again."""
        for segment in self.segments:
            segment.close()
        self.segments = []
        self.checkpoint = None
        self._seen = None


def _contents(generation: Path) -> TOC:
    storage = DurableStorage(str(generation), readonly=True)
    try:
        return TOC.read(storage, INDEX_NAME)  # type: ignore[no-untyped-call, no-any-return]
    finally:
        storage.close_files()

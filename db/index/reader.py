"""The index as it was last published, opened once and refreshed after commits."""

from __future__ import annotations

import time
from pathlib import Path

from whoosh.index import TOC

from db.index.arrays import DamagedFile
from db.index.place import Place
from db.index.schema import Checkpoint, IndexSchema
from db.index.segments import SegmentView
from db.index.storage import DurableStorage

INDEX_NAME = "MAIN"
_ATTEMPTS = 5


class IndexReader:
    """The segments of the published index; none before `refresh` or where there is no index."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._seen: tuple[Path, int] | None = None
        self.segments: list[SegmentView] = []
        self.checkpoint: Checkpoint | None = None
        self.revision = 0
        """Counts up whenever another state of the index was taken over."""

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
        contents = read_contents(generation)
        present = {segment.name: segment for segment in self.segments}
        self.segments = []
        for segment in contents.segments:
            view = present.get(segment.segment_id())
            if view is None:
                view = SegmentView(generation, segment)
            else:
                view.refresh(segment)
            self.segments.append(view)
        self.checkpoint = contents.schema.checkpoint
        self._seen = seen
        self.revision += 1

    def close(self) -> None:
        """Let go of the files; `refresh` opens them again."""
        if self.segments:
            self.revision += 1
        self.segments = []
        self.checkpoint = None
        self._seen = None


def read_contents(generation: Path) -> TOC:
    """The published table of contents. Raises `DamagedFile` where it is not as its manifest says."""
    storage = DurableStorage(str(generation), readonly=True)
    number = TOC._latest_generation(storage, INDEX_NAME)  # type: ignore[no-untyped-call]
    if number >= 0 and not storage.is_intact(TOC._filename(INDEX_NAME, number)):  # type: ignore[no-untyped-call]
        raise DamagedFile("the table of contents of the index is not as it was written")
    contents: TOC = TOC.read(storage, INDEX_NAME, number if number >= 0 else None)  # type: ignore[no-untyped-call]
    if not isinstance(contents.schema, IndexSchema):
        raise DamagedFile("the index has a schema of somebody else's")
    return contents

"""Making segments, here or in a helper process: `python -m db.index.builder --database FILE --generation DIR`.

A helper reads one job per line of JSON on standard input and writes its segments into a folder of its own inside the
generation; whoever asked moves them and publishes them (`db.index.crew`). It ends when its standard input does, even in
the middle of a job, and writes nothing else: a helper that dies leaves only a folder that the next sweep removes.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import shutil
import sqlite3
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from db.connection import open_reader
from db.durable import sync_file
from db.index import outbox
from db.index.building import build
from db.index.codec import ArraySegment
from db.index.merging import merge
from db.index.reader import INDEX_NAME, read_contents
from db.index.storage import DurableStorage

_POLITENESS = 5

Pause = Callable[[], None]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Span:
    """Index all clippings from id `low` to before id `high`."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Listed:
    """Index these clippings."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Merging:
    """Make one of these segments of the published index."""

    names: tuple[str, ...]


Job = Span | Listed | Merging


@dataclass(frozen=True, slots=True)
class Made:
    """Segments whose files are in the generation's folder, not published; as the library was at `sequence`."""

    segments: list[ArraySegment]
    sequence: int
    count: int


def perform(job: Job, connection: sqlite3.Connection, generation: Path, storage: DurableStorage, pause: Pause) -> Made:
    """Do a job, writing into the folder of `storage`. `pause` is called every few milliseconds."""
    if isinstance(job, Merging):
        chosen = [each for each in read_contents(generation).segments if each.segment_id() in job.names]
        merged = merge(storage, INDEX_NAME, chosen, pause, generation)
        return Made([merged], 0, merged.documents)
    with outbox.transaction(connection, "BEGIN"):
        sequence = outbox.state(connection).last_sequence
        if isinstance(job, Span):
            texts = outbox.texts_between(connection, job.low, job.high)
        else:
            texts = outbox.texts_of(connection, job.ids)
        segments = build(storage, INDEX_NAME, _paced(texts, pause))
    return Made(segments, sequence, sum(segment.documents for segment in segments))


def _paced(coming: Iterator[T], pause: Pause) -> Iterator[T]:
    for each in coming:
        yield each
        pause()


def written(job: Job) -> dict[str, Any]:
    """A job as JSON can say it."""
    match job:
        case Span(low, high):
            return {"span": [low, high]}
        case Listed(ids):
            return {"ids": ids}
        case Merging(names):
            return {"merge": names}


def read_job(said: dict[str, Any]) -> Job:
    """The job that was written so."""
    if "span" in said:
        return Span(*said["span"])
    return Listed(tuple(said["ids"])) if "ids" in said else Merging(tuple(said["merge"]))


def made_said(made: Made) -> dict[str, Any]:
    """What was made, as JSON can say it."""
    segments = [[segment.segid, segment.documents, segment.crc] for segment in made.segments]
    return {"segments": segments, "sequence": made.sequence, "count": made.count}


def read_made(said: dict[str, Any]) -> Made:
    """What was made, as it was said."""
    segments: list[ArraySegment] = []
    for name, documents, crc in said["segments"]:
        segment = ArraySegment(INDEX_NAME)
        segment.segid, segment.documents, segment.crc = name, documents, crc
        segments.append(segment)
    return Made(segments, said["sequence"], said["count"])


def _work(database: Path, generation: Path) -> None:
    jobs: queue.SimpleQueue[str] = queue.SimpleQueue()

    def listen() -> None:
        for line in sys.stdin:
            jobs.put(line)
        # Nobody is left who would publish what is being made.
        os._exit(0)

    threading.Thread(target=listen, name="jobs", daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(_POLITENESS)
    if not generation.is_dir():
        # Whoever asked has been killed, and somebody else has swept.
        return
    folder = generation / f"made-{os.getpid()}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    storage = DurableStorage(str(folder))
    connection = open_reader(database)
    while True:
        said = json.loads(jobs.get())
        answer: dict[str, Any]
        try:
            made = perform(read_job(said), connection, generation, storage, lambda: None)
            for segment in made.segments:
                sync_file(folder / segment.file_name())
            answer = made_said(made)
        except OSError as error:
            answer = {"errno": error.errno or 0, "error": str(error)}
        except Exception:
            answer = {"error": traceback.format_exc()}
        sys.stdout.write(json.dumps({"number": said["number"], "folder": folder.name, **answer}) + "\n")
        sys.stdout.flush()


def main() -> None:
    """Do what standard input says until it ends."""
    parser = argparse.ArgumentParser(prog="db.index.builder", description="Helper of the search process of Cuttings.")
    parser.add_argument("--database", type=Path, required=True, help="the library's database")
    parser.add_argument("--generation", type=Path, required=True, help="the folder of the index")
    given = parser.parse_args()
    _work(given.database, given.generation)


if __name__ == "__main__":
    main()

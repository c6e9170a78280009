"""`cuttings watch`: what is put into a folder comes into the inbox."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Sequence
from pathlib import Path

from db.errors import ClipError
from desktop.commands.session import Session
from desktop.watching import Seen, Taken, look, settle_all, take

_SETTLES = 1.0
"""Seconds between the two looks by which a file is found whole."""


def watch(session: Session, folder: Path, tags: Sequence[str], every: float, *, once: bool, from_now: bool) -> None:
    """Take in the new files of a folder, again and again until it is stopped, or once."""
    folder = folder.absolute()
    if not folder.is_dir():
        raise ClipError(f"There is no folder {folder}.", "Check its name.")
    memory = _memory(session, folder)
    seen = Seen.load(memory)
    if from_now:
        settle_all(folder, seen)
    taken: list[Taken] = []
    try:
        look(folder, seen)
        while True:
            time.sleep(min(_SETTLES, every))
            new = _take(session, look(folder, seen), seen, tags)
            taken.extend(new if once else [])
            seen.save(memory)
            if once:
                break
            time.sleep(max(every - _SETTLES, 0.0))
    except KeyboardInterrupt:
        seen.save(memory)
    if once:
        session.answer([_record(each) for each in taken], "" if any(each.ids for each in taken) else "Nothing new.")


def _take(session: Session, paths: Sequence[Path], seen: Seen, tags: Sequence[str]) -> list[Taken]:
    """Take some files in, as one step; the library is open no longer than that takes."""
    if not paths:
        return []
    found: list[Taken] = []
    with session.writing(create=True) as library:
        step: int | None = None
        for path in paths:
            taken = take(library, path, tags=tags, into=step)
            step = taken.changes.step if taken.changes.step is not None else step
            seen.settle(path)
            found.append(taken)
            _tell(session, taken)
            for number in taken.ids:
                if not session.as_json:
                    session.answer(None, f"{number}  {library.clipping(number).article.title}")
        if any(each.ids for each in found):
            with session.searching(library) as searcher:
                searcher.sync(session.indexing)
    return found


def _tell(session: Session, taken: Taken) -> None:
    for sentence in taken.sentences:
        session.say(sentence)
    if taken.already and not taken.ids:
        session.say(f"{taken.path.name} is in the library already.")


def _record(taken: Taken) -> dict[str, object]:
    return {
        "file": str(taken.path),
        "ids": list(taken.ids),
        "already": taken.already,
        "problems": list(taken.sentences),
        "passed_over": taken.passed_over,
    }


def _memory(session: Session, folder: Path) -> Path:
    """Where it is kept which files of a folder a library has taken."""
    key = f"{session.library_folder.absolute()}\0{folder}"
    return session.paths.cache / "watched" / f"{hashlib.sha256(key.encode()).hexdigest()[:24]}.json"

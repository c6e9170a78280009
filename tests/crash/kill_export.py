"""kill -9 while clippings are exported over an earlier export: under the name is the old one or the new one, whole.

In a vault that holds for each note, and what a person wrote there stays. The next export finishes the work, and sweeps
what is too old to be somebody's who is still at it.
"""

from __future__ import annotations

import os
import random
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from db.body import Body, Paragraph, Picture, Span
from db.library import Library
from desktop.export import formats
from desktop.export.dossier import Dossier
from desktop.export.request import ExportRequest, export
from desktop.export.vault import manifest
from desktop.export.vault.clip_note import END, Profile
from desktop.export.vault.markdown import write_vault
from tests.crash.killing import NEVER, Course, Moment, Task, blamed, killed
from tests.crash.proofs import Proof
from tests.desktop.export.dossiers import dossier, entry, tag
from tests.desktop.export.test_vault import ASSETS, PHOTO_ID
from tests.helpers.drafts import make_draft

FORMATS = ("pdf", "obsidian", "markdown", "json", "html")
A_DAY_AND_MORE = 100_000
"""Seconds after which nobody is still at an export."""

Files = dict[str, bytes]


def work(say: Callable[[Any], None], format_id: str, time_of: int, room: str) -> None:
    """Export one of the three contents into a room, which is a folder with the library beside the exports."""
    here = Path(room)
    tempfile.tempdir = str(here / "temporary")
    if format_id == "json":
        with Library.open(here / f"library{time_of}", read_only=True) as library:
            export(library, ExportRequest((), "json", output_of(here, format_id), everything=True))
        return
    if format_id in ("obsidian", "markdown"):
        profile: Profile = "obsidian" if format_id == "obsidian" else "plain"
        written = write_vault(book(time_of), output_of(here, format_id), profile=profile)
        say([str(path) for path in written.conflicts])
        return
    formats.write(book(time_of), format_id, output_of(here, format_id))


def book(time_of: int) -> Dossier:
    """What is exported at one of three times: headlines stay, texts and outlets change, later a clipping comes."""
    body = Body((Paragraph((Span(f"Words of the time {time_of}."),)), Picture("", (), "Boats", PHOTO_ID)))
    outlet = f"The Courier of {time_of}"
    entries = [entry(1, body=body, outlet=outlet), entry(2, body=body, tags=() if time_of > 1 else (tag("old"),))]
    if time_of > 1:
        entries.append(entry(3, outlet=outlet))
    return replace(dossier(*entries), picture=ASSETS.get)


def output_of(room: Path, format_id: str) -> Path:
    """Where an export lies in its room."""
    return room / f"exported{formats.format_of(format_id).suffix}"


class _Trial:
    """A room for exports in one format over an earlier one, or where there was none: what is there before and after."""

    def __init__(self, task: Task, room: Path, format_id: str, *, first: bool) -> None:
        self.task = task
        self.room = room
        self.format_id = format_id
        self.output = output_of(room, format_id)
        self.name = f"{format_id}, {'the first' if first else 'over an earlier one'}"
        (room / "temporary").mkdir(parents=True)
        if format_id == "json":
            for time_of in (1, 2, 3):
                with Library.create(room / f"library{time_of}") as library:
                    for number in range(4 + time_of):
                        library.add(make_draft(f"Ferry {number} of {time_of}"))
        if not first:
            self._export(1)
            if self.output.is_dir():
                _write_into(self.output)
        self._begun = self._everything()
        self.before = self._shown()
        self.course = self._export(2)
        self.after = self._shown()
        self._export(3)
        self.healed = self._shown()

    def _export(self, time_of: int, moment: Moment = NEVER) -> Course:
        return killed(self.task, self.format_id, time_of, str(self.room), moment=moment, inside=self.room)

    def _everything(self) -> Files:
        files = [self.output] if self.output.is_file() else [path for path in self.output.rglob("*") if path.is_file()]
        return {path.relative_to(self.room).as_posix(): path.read_bytes() for path in files}

    def _shown(self) -> Files:
        """What a person sees; of data without the line that says when they were written."""
        if self.format_id == "json":
            return {name: content.partition(b"\n")[2] for name, content in self._everything().items()}
        return {name: content for name, content in self._everything().items() if "/." not in name}

    def _begin(self) -> None:
        if self.output.is_dir():
            shutil.rmtree(self.output)
        self.output.unlink(missing_ok=True)
        for name, content in self._begun.items():
            path = self.room / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def kill(self, moment: Moment) -> str:
        """Kill the second export, look at what it left, and have the third one heal it.

        Returns what was left: old, new, some of both, or that it ended before.
        """
        self._begin()
        if self.course.has_ended(self._export(2, moment)):
            return ""
        found = self._shown()
        for name, content in found.items():
            assert content in (self.before.get(name), self.after.get(name)), f"{name} is half written"
        gone = self.before.keys() - found.keys()
        assert not gone, f"not there any more: {sorted(gone)}"
        self._let_a_day_pass()
        healing = self._export(3)
        assert not any(healing.said), f"taken for a person's own changes: {healing.said}"
        assert self._shown() == self.healed, "the next export did not bring it to what it should be"
        left = [*self._unfinished(), *self.output.glob(manifest.PENDING)]
        assert not left, f"left behind for ever: {left}"
        return "found old" if found == self.before else "found new" if found == self.after else "found some of both"

    def _unfinished(self) -> list[Path]:
        return [*self.room.rglob(".cuttings-*"), *(self.room / "temporary").iterdir()]

    def _let_a_day_pass(self) -> None:
        moment = time.time() - A_DAY_AND_MORE
        for path in self._unfinished():
            os.utime(path, (moment, moment))


def _write_into(vault: Path) -> None:
    """Have a person write into a note, and move it."""
    note = next(vault.glob("*Harbour reopens, day 1*.md"))
    note.write_text(note.read_text("utf-8").replace(END, f"{END}\n\nMine."), "utf-8")
    (vault / "mine").mkdir()
    note.rename(vault / "mine" / "moved.md")


def run(count: int, seed: int, folder: Path, task: Task = work, wanted: tuple[str, ...] = FORMATS) -> dict[str, int]:
    """Kill `count` exports in turn of formats, most of them over an earlier export."""
    chance = random.Random(seed)
    figures = {"found old": 0, "found new": 0, "found some of both": 0, "half written": 0}
    trials: dict[tuple[str, bool], _Trial] = {}
    kills = 0
    while kills < count:
        format_id, first = wanted[kills % len(wanted)], chance.random() < 0.25
        if (format_id, first) not in trials:
            trials[format_id, first] = _Trial(task, folder / f"{format_id}-{first}", format_id, first=first)
        trial = trials[format_id, first]
        moment = trial.course.moment(chance)
        with blamed(seed, kills, moment, trial.name):
            left = trial.kill(moment)
        if left:
            kills += 1
            figures[left] += 1
    return figures


PROOF = Proof(
    name="kill-export",
    faults="kill -9 while a PDF, a vault, data or a web page is exported over an earlier one",
    holds="the old one or the new one, each file whole; a person's words in a vault stay; the next export heals it",
    unit="kills",
    quick=5,
    long=500,
    run=run,
)

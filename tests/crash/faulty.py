"""The process whose calls are refused: `python -m tests.crash.faulty FOLDER`, with the shim, told of cases by lines.

Each case is a fork of it that does one act of `ACTS` on a copy of a library while one call, or every call from one on,
fails; then it goes on in the same process without faults. Another fork looks at what is there afterwards. The answer is
a line with what is wrong, and what was seen.
"""

from __future__ import annotations

import errno
import json
import logging
import os
import random
import shutil
import signal
import sys
import time
import traceback
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

from db.care.check import check
from db.errors import CuttingsError
from db.library import Library
from db.search import Searcher
from tests.crash import looking
from tests.crash.calls import Kind, Shim
from tests.crash.deeds import COMMON, Deeds

ACTS = {
    "making": ("create", "add", "tag"),
    "writing": ("open", "add", "add", "tag", "edit", "mark", "undo", "trash", "wait_in_inbox"),
    "indexing": ("open", "add", "index", "rebuild"),
    "copying": ("open", "back_up", "back_up_whole"),
    "bringing back": ("open", "tag", "bring_back", "edit"),
    "importing": ("open", "import_list", "import_whole"),
    "exporting": ("open", "export_json", "export_html", "export_vault", "export_vault"),
    "looking over": ("open", "look_over"),
    "migrating": ("open",),
}
"""What is done, each by itself; then the library is closed."""

_NAMES = frozenset({Kind.OPEN, Kind.RENAME, Kind.UNLINK, Kind.MKDIR, Kind.RMDIR, Kind.LINK})
_GROWING = frozenset({Kind.OPEN, Kind.WRITE, Kind.TRUNCATE, Kind.SYNC, Kind.MKDIR, Kind.RENAME, Kind.LINK})
_ALL = frozenset(Kind) - {Kind.MARK}

FAULTS = {
    "an error of the disk": (errno.EIO, _ALL, False),
    "a full disk": (errno.ENOSPC, _GROWING, False),
    "a disk that stays full": (errno.ENOSPC, _GROWING, True),
    "no permission": (errno.EACCES, _NAMES, False),
    "too many open files": (errno.EMFILE, frozenset({Kind.OPEN}), False),
    "half a write": (0, frozenset({Kind.WRITE}), False),
    "a drive that is gone": (errno.EIO, _ALL - {Kind.CLOSE}, True),
}
"""What calls say, which kinds of calls, and whether they go on saying so."""

PATIENCE = 60.0
"""Seconds for one case on a busy machine; longer is a hang."""
_MOST_LITTER = 3


class Case:
    """One act with one fault, in a process of its own."""

    def __init__(self, root: Path, imports: Path, shim: Shim) -> None:
        self._shim = shim
        self._root = root
        self._deeds = Deeds(root, imports, random.Random(1), lambda _: None)
        self.wrong: list[str] = []
        self.seen: Counter[str] = Counter()
        self.state = ""
        self.files: dict[str, str] = {}

    def act(self, names: tuple[str, ...], *, also_close: bool) -> None:
        """Do what an act consists of, each deed whether or not the one before it could be done."""
        for name in (*names, *(("close",) if also_close else ())):
            self._ensure_open(name)
            self._try(name)

    def go_on(self) -> None:
        """Go on without faults: everything can be done, in the library that is open if it is."""
        was_open = self._deeds.is_open
        try:
            if was_open and self._deeds.library.read_only:
                # It was opened while nothing could be written, and says so.
                self._deeds.close()
            if not self._deeds.is_open:
                self._deeds.do("open" if (self._root / "library" / "library.sqlite3").exists() else "create")
            for name in ("add", "tag"):
                self._deeds.do(name)
            self._look("going on")
            self._deeds.close()
        except Exception as error:
            how = "the open library" if was_open else "opening again"
            self.wrong.append(f"After the fault was gone {how} did not go on: {_told(error)}")
        self.seen["libraries that were open and went on"] += was_open

    def _ensure_open(self, name: str) -> None:
        if name not in ("open", "create", "close") and not self._deeds.is_open:
            self._try("open")

    def _try(self, name: str) -> None:
        if name not in ("open", "create", "close") and not self._deeds.is_open:
            return
        before = self.state
        try:
            self._deeds.do(name)
        except CuttingsError as error:
            self.seen["errors told in words"] += 1
            if not error.problem.endswith((".", "!", "?")) or "Traceback" in str(error):
                self.wrong.append(f"{name} said: {error}")
        except Exception as error:
            self.wrong.append(f"{name} ended with {_told(error)}")
        else:
            self.seen["deeds that were done"] += 1
            self._look(name)
            if name in ("add", "tag", "edit", "mark", "import_whole") and self.state == before:
                self.wrong.append(f"{name} said nothing and did nothing.")
            return
        self._look(name)

    def _look(self, name: str) -> None:
        with self._shim.paused():
            self.files = looking.files(self._root)
            if self._deeds.is_open:
                try:
                    self.state = looking.state(self._deeds.library)
                except Exception as error:
                    self.wrong.append(f"After {name} the library could not be read: {_told(error)}")


def look_afterwards(root: Path, expected: dict[str, Any]) -> list[str]:
    """What a process finds wrong that opens the library after a case."""
    wrong = []
    there = looking.files(root)
    for path, sha256 in expected["files"].items():
        if there.get(path) != sha256:
            wrong.append(f"{path} is not what it was.")
    wrong += [f"{path} is not whole." for path in there if not _is_whole(root / path)]
    with Library.open(root / "library") as library:
        if looking.state(library) != expected["state"]:
            wrong.append("The rows are not those that were acknowledged.")
        wrong += [f"The check says: {each.what}" for each in check(library).findings]
        with Searcher(library, root / "cache") as searcher:
            searcher.sync()
            found = {*searcher.search(COMMON).ids, *searcher.search(COMMON, view="trash").ids}
            ids = sorted({*library.ids(), *library.ids("trash")})
            if found != {number for number, text in library.texts(ids).items() if COMMON in text}:
                wrong.append("The index does not find what is there.")
            wrong += [f"The index says: {each}" for each in searcher.verify()]
    litter = [path for path in root.rglob(".*") if path.is_file()]
    inside = [path for path in litter if root / "library" in path.parents]
    wrong += [f"{path} stays in the library's folder." for path in inside]
    if len(litter) > _MOST_LITTER:
        wrong.append(f"{len(litter)} files are left behind: {[str(path) for path in litter[:4]]}")
    return wrong


def _is_whole(path: Path) -> bool:
    match path.suffix:
        case ".json":
            json.loads(path.read_bytes())
        case ".zip":
            with zipfile.ZipFile(path) as archive:
                return archive.testzip() is None
        case ".html":
            return path.read_bytes().rstrip().endswith(b"</html>")
        case ".md":
            return path.read_bytes().endswith(b"\n")
    return path.stat().st_size > 0


def _told(error: BaseException) -> str:
    return "".join(traceback.format_exception(error)[-6:])


def in_a_fork(answer: Path, work: Any) -> dict[str, Any]:
    """What `work` returns, done in a child; raises `RuntimeError` where that dies or does not end."""
    answer.unlink(missing_ok=True)
    child = os.fork()
    if child == 0:
        code = 1
        try:
            logging.disable()
            answer.write_text(json.dumps(work()), encoding="utf-8")
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)
    until = time.monotonic() + PATIENCE
    while not (ended := os.waitpid(child, os.WNOHANG))[0]:
        if time.monotonic() > until:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            raise RuntimeError("It hangs.")
        time.sleep(0.002)
    if ended[1]:
        raise RuntimeError(f"The process ended with {os.waitstatus_to_exitcode(ended[1])}.")
    found: dict[str, Any] = json.loads(answer.read_text(encoding="utf-8"))
    return found


class Cases:
    """The cases of one run, on copies of what lies in `folder`: `imports`, `new`, `old` and `begun`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._shim = Shim()
        self._root = folder / "case"
        self._shim.watch(self._root)

    def count(self, act: str) -> dict[str, Any]:
        """The kinds of the calls that an act makes, and how many of them come before the library is closed."""

        def work() -> dict[str, Any]:
            case = Case(self._root, self._folder / "imports", self._shim)
            self._shim.count()
            case.act(ACTS[act], also_close=False)
            before = len(self._shim.counted())
            case.act((), also_close=True)
            return {"calls": self._shim.counted(), "before": before, "wrong": case.wrong}

        self._lay(act)
        return in_a_fork(self._folder / "answer", work)

    def refuse(self, act: str, at: int, fault: str, before: int) -> dict[str, Any]:
        """One case."""
        error, kinds, stays = FAULTS[fault]

        def work() -> dict[str, Any]:
            case = Case(self._root, self._folder / "imports", self._shim)
            self._shim.refuse(at, error, kinds, stays=stays)
            case.act(ACTS[act], also_close=at > before)
            case.seen["calls refused"] += self._shim.refused()
            self._shim.count()
            case.go_on()
            return {"wrong": case.wrong, "seen": case.seen, "state": case.state, "files": case.files}

        self._lay(act)
        try:
            found = in_a_fork(self._folder / "answer", work)
            if not found["wrong"]:
                looked = in_a_fork(self._folder / "answer", lambda: {"wrong": look_afterwards(self._root, found)})
                found["wrong"] = [f"A new process finds: {each}" for each in looked["wrong"]]
        except RuntimeError as problem:
            return {"wrong": [str(problem)], "seen": {}}
        return {"wrong": found["wrong"], "seen": found["seen"]}

    def _lay(self, act: str) -> None:
        if self._root.exists():
            shutil.rmtree(self._root)
        source = {"making": "new", "migrating": "old"}.get(act, "begun")
        shutil.copytree(self._folder / source, self._root)


def main(folder: Path) -> None:
    """Answer until there are no more questions."""
    cases = Cases(folder)
    for line in sys.stdin:
        told = json.loads(line)
        how = cases.refuse if "at" in told else cases.count
        print(json.dumps(how(**told)), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Talks to the process that searches and keeps the index, one line of JSON at a time.

Only the newest search is of interest: an older answer that still comes is dropped. A process that ends by itself is
started again, a few times; after that the client says so and answers nothing.
"""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from db.changes import Changes
from db.kin.findings import unpacked
from db.model import SavedSearch, Sort
from db.relations import Related, TagSuggestion
from desktop.jobs import alive

MOST_RESTARTS = 5
FIRST = 1000
"""Ids that come with an answer."""
EVERYTHING = 10_000_000
"""More than any library has."""
PAGE = 20_000
"""Ids that are asked for at once after the first."""
PATIENCE = 1500
"""Milliseconds that the process is given to finish by itself."""
ASIDE = "aside"
"""Channel of searches whose ids nobody wants."""
COUNTED = "counted"
"""Channel of searches of which only the number is wanted, the newest one."""

Receive = Callable[[dict[str, Any] | None], None]
"""Takes an answer; None where there is none, because the process ended or the result is no longer the newest."""


class SearchClient(QObject):
    """`found` carries the answer to the newest search, a dictionary as the worker sent it with the first ids; `rest`
    the other ids, an array, once they are all here; `indexed` (done, total) as the worker catches up, (0, 0) when it
    has, and then `caught_up`; `findings` what reading clippings brought, as `Library.note_findings` takes it, to be
    answered by `noted`; `trouble` a sentence."""

    found = Signal(object)
    rest = Signal(object)
    indexed = Signal(int, int)
    caught_up = Signal()
    findings = Signal(object, str)
    trouble = Signal(str)

    def __init__(self, library_folder: Path, cache_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arguments = ["-m", "db.index.worker", "--library", str(library_folder), "--cache", str(cache_folder)]
        self._number = 0
        self._asked: bytes | None = None
        self._question = b""
        self._searched: int | None = None
        self._more: array[int] = array("q")
        self._coming = False
        self._questions = 0
        self._waiting: dict[int, Receive] = {}
        self._restarts = 0
        self._closing = False
        self._anew = False
        self._nudge = QTimer(self)
        self._nudge.setSingleShot(True)
        self._nudge.setInterval(150)
        self._nudge.timeout.connect(self._sync)
        self._process = QProcess(self)
        self._process.setProgram(sys.executable)
        self._process.setArguments(self._arguments)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._read_errors)
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._failed)
        self._errors = ""

    @property
    def asking(self) -> bool:
        """Whether the newest search has not been answered yet, or not with all that it found."""
        return self._asked is not None or self._coming

    def start(self) -> None:
        """Start the process."""
        self._process.start()

    def search(self, text: str, view: str, sort: Sort, *, typing: bool) -> None:
        """Ask; the answer comes by `found` unless another search is asked before."""
        self._number += 1
        question = {
            "id": self._number,
            "do": "search",
            "text": text,
            "view": view,
            "sort": sort.value,
            "typing": typing,
            "limit": FIRST,
        }
        self._searched = None
        self._coming = False
        self._question = self._asked = json.dumps(question).encode() + b"\n"
        self._send(self._asked)

    def forget(self) -> None:
        """The answer to the last search is not wanted any more."""
        self._number += 1
        self._asked = None
        self._searched = None
        self._coming = False

    def values(self, field: str, beginning: str, receive: Callable[[list[tuple[str, int]]], None]) -> None:
        """Ask for values of a field that begin so, with how many clippings have them."""

        def told(answer: dict[str, Any] | None) -> None:
            receive([(value, count) for value, count in (answer or {}).get("values", ())])

        self._ask({"do": "values", "field": field, "beginning": beginning}, told)

    def ids(self, channel: str, text: str, most: int, receive: Callable[[list[int]], None]) -> None:
        """Ask for the best of what a text finds outside the trash, its last word still being typed.

        The newest question of a `channel` wins; who asked before is told of nothing found.
        """

        def told(answer: dict[str, Any] | None) -> None:
            receive([int(each) for each in (answer or {}).get("ids", ())])

        question = {"do": "search", "channel": channel, "text": text, "view": "all", "sort": Sort.RELEVANCE.value}
        self._ask({**question, "typing": True, "limit": most}, told)

    def every(
        self, channel: str, text: str, view: str, sort: Sort, receive: Callable[[list[int] | None], None]
    ) -> None:
        """Ask for all that a whole text finds, in an order; None where there is no answer.

        The newest question of a `channel` wins.
        """

        def told(answer: dict[str, Any] | None) -> None:
            receive(None if answer is None else [int(each) for each in answer.get("ids", ())])

        question = {"do": "search", "channel": channel, "text": text, "view": view, "sort": sort.value}
        self._ask({**question, "typing": False, "limit": EVERYTHING}, told)

    def suggest(self, text: str, receive: Callable[[list[str]], None], *, typing: bool) -> None:
        """Ask what was perhaps meant by a text of which the library does not have every word."""

        def told(answer: dict[str, Any] | None) -> None:
            receive([str(each) for each in (answer or {}).get("suggestions", ())])

        self._ask({"do": "suggest", "text": text, "typing": typing}, told)

    def facets(self, searched: bool, view: str, wanted: Sequence[tuple[Sequence[str], int | None, Receive]]) -> None:
        """Ask for counts of the newest result, or of a whole view of the library where nothing is searched.

        `wanted` are fields, how many values of each (all for None), and who is told.
        """
        which: dict[str, Any] = {"search": self._number} if searched else {"channel": ASIDE}
        if not searched:
            self._ask({"do": "search", **which, "text": "", "view": view, "sort": Sort.NEWEST, "limit": 0}, _nobody)
        for fields, most, receive in wanted:
            self._ask({"do": "facets", **which, "fields": list(fields), "most": most}, receive)

    def counts(self, searches: Sequence[SavedSearch], changes: Changes | None, receive: Receive) -> None:
        """Ask how many clippings each saved search finds after these changes; None: it isn't known what changed."""
        asked = [{"id": each.id, "name": each.name, "text": each.query, "view": each.view} for each in searches]
        touched = None if changes is None else {kind: sorted(ids) for kind, ids in changes.touched.items()}
        self._ask({"do": "counts", "searches": asked, "touched": touched}, receive)

    def count(self, text: str, view: str, receive: Receive) -> None:
        """Ask how many clippings a text finds, without disturbing the search of the list: `count` in the answer."""
        question = {"do": "search", "channel": COUNTED, "text": text, "view": view, "sort": Sort.NEWEST, "limit": 0}
        self._ask(question, receive)

    def rebuild(self, receive: Receive) -> None:
        """Have the index made anew of the library; the answer says how many clippings were `indexed`."""

        def told(answer: dict[str, Any] | None) -> None:
            self.indexed.emit(0, 0)
            self.caught_up.emit()
            receive(answer)

        self._ask({"do": "rebuild"}, told)

    def related(self, clipping_id: int, most: int, receive: Callable[[list[Related]], None]) -> None:
        """Ask for the clippings that belong to one, the surest first; the linked and the dismissed are left out."""
        self._ask({"do": "related", "clipping": clipping_id, "most": most}, partial(_tell_related, receive))

    def related_to_many(self, ids: Sequence[int], most: int, receive: Callable[[list[Related]], None]) -> None:
        """Ask for the clippings that belong to a story of these, the surest first."""
        self._ask({"do": "related to many", "clippings": list(ids), "most": most}, partial(_tell_related, receive))

    def suggest_tags(
        self, title: str, text: str, language: str | None, receive: Callable[[list[TagSuggestion]], None]
    ) -> None:
        """Ask for the tags that fit a text that is not in the library."""
        question = {"do": "suggest tags", "title": title, "text": text, "language": language or ""}
        self._ask(question, partial(_tell_tags, receive))

    def tags_for(self, clipping_id: int, receive: Callable[[list[TagSuggestion]], None]) -> None:
        """Ask for the tags that fit a clipping and that it does not have."""
        self._ask({"do": "tags for", "clipping": clipping_id}, partial(_tell_tags, receive))

    def noted(self) -> None:
        """The last `findings` are written: the next may come."""
        self._send(b'{"do": "noted"}\n')

    def nudge(self) -> None:
        """Something was written: the index has to catch up."""
        if not self._nudge.isActive():
            self._nudge.start()

    def begin_anew(self) -> None:
        """Have a new process, because the library's file is another one; what is being asked is asked again."""
        self._anew = self._process.state() != QProcess.ProcessState.NotRunning
        self._process.kill()

    def close(self) -> None:
        """End the process: ask, wait a little, insist."""
        self._closing = True
        self._nudge.stop()
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(PATIENCE):
            self._process.kill()
            self._process.waitForFinished(PATIENCE)

    def _send(self, line: bytes) -> None:
        # QProcess keeps what is written while the process is still starting.
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.write(line)

    def _ask(self, question: dict[str, Any], receive: Receive) -> None:
        self._questions += 1
        self._waiting[self._questions] = receive
        self._send(json.dumps({"id": {"question": self._questions}, **question}).encode() + b"\n")

    @Slot()
    def _sync(self) -> None:
        self._send(b'{"do": "sync"}\n')

    @Slot()
    def _read(self) -> None:
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            if line.strip():
                self._hear(json.loads(line))

    def _hear(self, said: dict[str, Any]) -> None:
        match said.get("event"):
            case "progress":
                self.indexed.emit(int(said["done"]), int(said["total"]))
            case "synced":
                self._restarts = 0
                self.indexed.emit(0, 0)
                self.caught_up.emit()
            case "kin":
                self.findings.emit([unpacked(each) for each in said["findings"]], str(said["upto"]))
            case "damaged":
                self.trouble.emit(str(said["problem"]))
            case "error":
                self.trouble.emit(_sentence(said, "The index could not be brought up to date."))
            case None if said.get("id") == self._number and self._asked is not None and "superseded" not in said:
                self._asked = None
                if "ids" in said:
                    self._searched = self._number
                    self._more = array("q")
                    if len(said["ids"]) < said["count"]:
                        self._ask_more(len(said["ids"]), said["count"])
                    self.found.emit(said)
                else:
                    self.trouble.emit(_sentence(said.get("error", said), "The search failed."))

            case None if isinstance(said.get("id"), dict):
                self._hear_answer(said)
            case None if isinstance(said.get("id"), list) and said["id"][0] == self._searched:
                self._hear_more(said, *said["id"][1:])

    def _hear_answer(self, said: dict[str, Any]) -> None:
        receive = self._waiting.pop(said["id"]["question"])
        if "error" in said or "crash" in said:
            self.trouble.emit(_sentence(said.get("error", said), "The search failed."))
        if alive(receive):
            receive(None if {"error", "crash", "gone", "superseded"} & said.keys() else said)

    def _ask_more(self, first: int, count: int) -> None:
        self._coming = True
        end = min(first + PAGE, count)
        question = {
            "id": [self._searched, end, count],
            "do": "more",
            "search": self._searched,
            "from": first,
            "to": end,
        }
        self._send(json.dumps(question).encode() + b"\n")

    def _hear_more(self, said: dict[str, Any], end: int, count: int) -> None:
        if "ids" not in said:
            self._coming = False
            self.trouble.emit(_sentence(said.get("error", said), "The search failed."))
            return
        self._more.extend(said["ids"])
        if end < count:
            self._ask_more(end, count)
        else:
            self._searched = None
            self._coming = False
            self.rest.emit(self._more)

    @Slot()
    def _read_errors(self) -> None:
        text = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        self._errors = (self._errors + text)[-4000:]

    @Slot()
    def _failed(self) -> None:
        if self._process.error() == QProcess.ProcessError.FailedToStart and not self._closing:
            self.trouble.emit(f"The search could not be started: {self._process.errorString()}.")

    @Slot()
    def _ended(self) -> None:
        if self._closing:
            return
        lost, self._waiting = self._waiting, {}
        for receive in lost.values():
            if alive(receive):
                receive(None)
        if self._errors:
            sys.stderr.write(self._errors)
        self._errors = ""
        self._coming = False
        anew, self._anew = self._anew, False
        self._restarts += not anew
        if self._restarts > MOST_RESTARTS:
            self.trouble.emit("The search has stopped several times. Start Cuttings again, or check the library.")
            return
        if not anew:
            self.trouble.emit("The search had stopped and was started again.")
        self._process.start()
        if self._searched is not None:
            # The new process knows nothing of the result whose rest was being fetched.
            self._asked, self._searched = self._question, None
        if self._asked is not None:
            self._send(self._asked)


def _tell_related(receive: Callable[[list[Related]], None], answer: dict[str, Any] | None) -> None:
    said = (answer or {}).get("related", ())
    receive([Related(int(each["clipping"]), each["score"], tuple(each["why"]), each["kind"]) for each in said])


def _tell_tags(receive: Callable[[list[TagSuggestion]], None], answer: dict[str, Any] | None) -> None:
    receive([TagSuggestion(each["name"], each["score"], each["why"]) for each in (answer or {}).get("tags", ())])


def _nobody(_answer: dict[str, Any] | None) -> None:
    """Takes an answer that is only wanted to be there."""


def _sentence(said: dict[str, Any], otherwise: str) -> str:
    """What went wrong in words; our own bugs go to standard error with their traceback."""
    if "crash" in said:
        sys.stderr.write(str(said["crash"]))
    return f"{said.get('problem', otherwise)} {said.get('remedy', '')}".strip()

"""Fetching a list of addresses: some at a time, gently to each host, with a row of report for each."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import urlsplit

from db.addresses import url_key
from db.errors import Cancelled, ClipError
from db.model import Draft, Original
from desktop.fetching.schedule import Schedule, Task, host_of
from desktop.fetching.verdict import verdict
from desktop.intake.fetch import Failure, Reason, fetch
from desktop.intake.read import draft_from_original

Progress = Callable[[int, int], None]
"""Told how many of how many addresses are done."""
Read = Callable[[Original], Draft]
"""Makes a draft of a page that was had; raises `ClipError`."""


class Outcome(StrEnum):
    """What came of an address."""

    FETCHED = "fetched"
    REDIRECTED = "redirected"
    GONE = "gone"
    REFUSED = "refused"
    TIMED_OUT = "timed out"
    UNREACHABLE = "unreachable"
    NO_ARTICLE = "not an article"
    NO_ADDRESS = "no address"
    STOPPED = "stopped"


OUTCOME_WORDS = {
    Outcome.FETCHED: "Fetched",
    Outcome.REDIRECTED: "Fetched from another address",
    Outcome.GONE: "Gone",
    Outcome.REFUSED: "Refused",
    Outcome.TIMED_OUT: "Timed out",
    Outcome.UNREACHABLE: "Not reached",
    Outcome.NO_ARTICLE: "Not an article",
    Outcome.NO_ADDRESS: "No address",
    Outcome.STOPPED: "Not tried",
}

_OUTCOMES = {
    Reason.GONE: Outcome.GONE,
    Reason.REFUSED: Outcome.REFUSED,
    Reason.BUSY: Outcome.REFUSED,
    Reason.LOCAL: Outcome.REFUSED,
    Reason.TROUBLE: Outcome.UNREACHABLE,
    Reason.LATE: Outcome.TIMED_OUT,
    Reason.UNREACHABLE: Outcome.UNREACHABLE,
    Reason.OTHER_KIND: Outcome.NO_ARTICLE,
    Reason.TOO_LARGE: Outcome.NO_ARTICLE,
    Reason.NO_ADDRESS: Outcome.NO_ADDRESS,
}
_NO_ARTICLES = {
    "gone": (Outcome.GONE, "The site says “{title}”."),
    "barred": (Outcome.REFUSED, "The site shows “{title}” instead of the article."),
    "bare": (Outcome.NO_ARTICLE, "There is hardly any text on the page."),
}
_BY_HAND = "Look at it in a browser, and copy the article if it is there."
_MAY_PASS = frozenset({Reason.BUSY, Reason.TROUBLE, Reason.LATE})
_SILENT = frozenset({Reason.LATE, Reason.UNREACHABLE})


@dataclass(frozen=True, slots=True)
class Row:
    """One address of the list: `number` from 0, what came of it in a word and a sentence, its draft if there is one.

    `tries` counts the requests; `clipping` is the one whose text was wanted or was made of it, if that is known.
    """

    number: int
    url: str
    outcome: Outcome
    sentence: str = ""
    draft: Draft | None = None
    tries: int = 1
    clipping: int | None = None

    @property
    def again(self) -> bool:
        """Whether another try may bring it."""
        return self.outcome in (Outcome.TIMED_OUT, Outcome.UNREACHABLE, Outcome.STOPPED)


@dataclass(frozen=True, slots=True)
class Manners:
    """How hosts are treated: seconds between requests to one, tries of an address, and how long a wait is accepted.

    The pause before a further try is `backoff` seconds, twice as long each time, or what the server asks for up to
    `longest_wait`. After `patience` addresses in a row to which a host was silent, its others are not tried.
    """

    workers: int = 4
    delay: float = 1.0
    tries: int = 3
    backoff: float = 3.0
    longest_wait: float = 90.0
    patience: int = 4
    page_deadline: float = 30.0


GENTLE = Manners()


def fetch_all(
    urls: Sequence[str],
    *,
    manners: Manners = GENTLE,
    deadline: float | None = None,
    allow_private: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    read: Read = draft_from_original,
) -> Iterator[Row]:
    """Fetch addresses and make drafts of them with `read`; a row for each, in the order in which they are done.

    `deadline` in seconds for the whole list, after which the rest is told as not tried; so it is when `cancelled` says
    yes. Nothing is raised for what a site does. The rows are made as they are asked for: closing the iterator stops.
    """
    run = _Run(urls, manners, allow_private, deadline, cancelled or (lambda: False), read)
    for done, row in enumerate(run.rows(), 1):
        if progress is not None:
            progress(done, len(urls))
        yield row


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a thread hands over: a page, a failure, an error of our own, or (nothing of these) a task not done."""

    task: Task
    original: Original | None = None
    failure: Failure | None = None
    crash: BaseException | None = None
    passed_over: bool = False


class _Run:
    """The threads of one list and what they hand over."""

    def __init__(
        self,
        urls: Sequence[str],
        manners: Manners,
        allow_private: bool,
        deadline: float | None,
        cancelled: Callable[[], bool],
        read: Read,
    ) -> None:
        self._read = read
        self._manners = manners
        self._allow_private = allow_private
        self._ends = None if deadline is None else time.monotonic() + deadline
        self._asked = cancelled
        self._total = len(urls)
        self._schedule = Schedule(urls, manners.delay)
        # Pages wait here until they are asked for; a slow reader of rows so slows the fetching, not the memory.
        self._answers: queue.Queue[_Answer] = queue.Queue(manners.workers * 2)
        self._closed = threading.Event()

    def rows(self) -> Iterator[Row]:
        threads = [
            threading.Thread(target=self._work, name=f"fetch-{number}", daemon=True)
            for number in range(max(1, min(self._manners.workers, self._total)))
        ]
        for thread in threads:
            thread.start()
        try:
            given = 0
            while given < self._total:
                try:
                    answer = self._answers.get(timeout=0.1)
                except queue.Empty:
                    for task in self._schedule.stop() if self._stopping() else ():
                        given += 1
                        yield self._untried(task)
                    continue
                given += 1
                yield self._row(answer)
        finally:
            self._closed.set()
            self._schedule.stop()
            for thread in threads:
                thread.join()

    def _untried(self, task: Task) -> Row:
        late = self._ends is not None and time.monotonic() >= self._ends
        sentence = "The time for the whole list was over." if late else "Stopped before it was its turn."
        return Row(task.number, task.url, Outcome.STOPPED, sentence, tries=task.tries)

    def _row(self, answer: _Answer) -> Row:
        task = answer.task
        if answer.crash is not None:
            raise answer.crash
        row = Row(task.number, task.url, Outcome.FETCHED, tries=task.tries)
        if answer.passed_over:
            sentence = f"{task.host} did not answer before; this address was not tried."
            return replace(row, outcome=Outcome.UNREACHABLE, sentence=sentence)
        if answer.failure is not None:
            return replace(row, outcome=_OUTCOMES[answer.failure.reason], sentence=str(answer.failure))
        if answer.original is None:
            return replace(row, outcome=Outcome.STOPPED, sentence="Stopped while it was being fetched.")
        try:
            return _row_of(row, answer.original, self._read)
        except Cancelled:
            return replace(row, outcome=Outcome.STOPPED, sentence="Stopped while it was being read.")

    def _stopping(self) -> bool:
        return self._closed.is_set() or self._asked() or (self._ends is not None and time.monotonic() >= self._ends)

    def _work(self) -> None:
        while (task := self._schedule.take()) is not None:
            task.tries += 1
            try:
                answer = self._answer(task)
            except BaseException as error:
                self._hand_over(_Answer(task, crash=error))
                return
            pause = self._pause(task, answer.failure)
            if pause is not None:
                self._schedule.again(task, pause)
                continue
            silent = answer.failure is not None and answer.failure.reason in _SILENT
            over = self._schedule.done(task, silent=silent, patience=self._manners.patience)
            self._hand_over(answer)
            for other in over:
                self._hand_over(_Answer(other, passed_over=True))

    def _answer(self, task: Task) -> _Answer:
        try:
            original = fetch(
                task.url,
                allow_private=self._allow_private,
                deadline=self._manners.page_deadline,
                cancelled=self._stopping,
            )
        except Cancelled:
            return _Answer(task)
        except Failure as failure:
            return _Answer(task, failure=failure)
        return _Answer(task, original)

    def _pause(self, task: Task, failure: Failure | None) -> float | None:
        """For how long to wait before another try; `None` where there is to be none."""
        if failure is None or failure.reason not in _MAY_PASS or task.tries >= self._manners.tries or self._stopping():
            return None
        if failure.wait is not None:
            return failure.wait if failure.wait <= self._manners.longest_wait else None
        return min(self._manners.backoff * 2.0 ** (task.tries - 1), self._manners.longest_wait)

    def _hand_over(self, answer: _Answer) -> None:
        while not self._closed.is_set():
            try:
                self._answers.put(answer, timeout=0.2)
            except queue.Full:
                continue
            return


def _row_of(row: Row, original: Original, read: Read) -> Row:
    """The row of a page that was had."""
    final = original.final_url or row.url
    if _is_front(final) and not _is_front(row.url):
        sentence = f"It leads to the front page of {host_of(final)} now: the article is gone."
        return replace(row, outcome=Outcome.GONE, sentence=sentence)
    try:
        draft = read(original)
    except ClipError as error:
        return replace(row, outcome=Outcome.NO_ARTICLE, sentence=str(error))
    if (found := verdict(draft)) != "article":
        outcome, sentence = _NO_ARTICLES[found]
        return replace(row, outcome=outcome, sentence=f"{sentence.format(title=draft.article.title[:80])} {_BY_HAND}")
    if url_key(final) != url_key(row.url):
        return replace(row, outcome=Outcome.REDIRECTED, sentence=f"It was found at {final}.", draft=draft)
    return replace(row, draft=draft)


def _is_front(url: str) -> bool:
    """Whether an address is that of a site's first page."""
    parts = urlsplit(url if "://" in url else f"https://{url}")
    return parts.path in ("", "/") and not parts.query

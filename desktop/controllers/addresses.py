"""A list of web addresses becomes clippings: fetched gently, kept as they come, with a row of report for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from db import learnt
from db.addresses import url_key
from db.body import Body
from db.errors import Cancelled
from db.library import Library
from db.model import Arrival, Article, Draft, Duplicate, Original
from desktop.controllers.intake_child import IntakeChild
from desktop.controllers.tasks import Progress, Task, Tasks
from desktop.fetching.remembering import remember
from desktop.fetching.run import OUTCOME_WORDS, Row, fetch_all
from desktop.jobs import Jobs
from desktop.models.report_table import ReportLine
from desktop.models.wording import amount
from desktop.settings import Settings


class AddressClipping(QObject):
    """`came` carries (number in the list, `ReportLine`); `ended` when nothing more is fetched."""

    came = Signal(int, object)
    progressed = Signal(int, int)
    ended = Signal()

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        tasks: Tasks,
        intake: IntakeChild,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._intake = intake
        self._tasks = tasks
        self._settings = settings
        self._task: Task | None = None

    @property
    def running(self) -> bool:
        """Whether addresses are being fetched."""
        return self._task is not None

    def start(self, addresses: Sequence[tuple[int, str]], tags: Sequence[str]) -> None:
        """Fetch and keep these, each known by a number; what is clipped already is not fetched again."""
        tell = self._jobs.telling(self._tell)
        allow_private = self._settings.flag("fetch.private")

        def work(progress: Progress, cancelled: Callable[[], bool]) -> int:
            keeper = Keeper(self._library, tuple(tags))
            wanted: list[tuple[int, str]] = []
            for number, address in addresses:
                if cancelled():
                    raise Cancelled
                there = keeper.there(address)
                if there is None:
                    wanted.append((number, address))
                else:
                    tell(number, there)
            known = len(addresses) - len(wanted)
            urls = [address for _, address in wanted]
            read = self._intake.reader(cancelled)
            rows = fetch_all(urls, allow_private=allow_private, cancelled=cancelled, read=read)
            for done, row in enumerate(rows, known + 1):
                remember(self._library, row)
                tell(wanted[row.number][0], keeper.keep(row))
                progress(done, len(addresses), row.url)
            if cancelled():
                raise Cancelled
            return keeper.kept

        title = f"Clipping {amount(len(addresses), 'address', 'addresses')}"
        self._task = self._tasks.start(title, work, _kept, "Stopped; what was kept stays.")
        self._task.progressed.connect(self._progressed)
        self._task.ended.connect(self._over)

    def stop(self) -> None:
        """Fetch no more; what was kept stays."""
        if self._task is not None:
            self._task.cancel()

    def _tell(self, number: int, line: ReportLine) -> None:
        self.came.emit(number, line)

    def _progressed(self, done: int, total: int, _what: str) -> None:
        self.progressed.emit(done, total)

    def _over(self) -> None:
        self._task = None
        self.ended.emit()


def _kept(count: int) -> tuple[str, Path | None]:
    return f"{amount(count, 'clipping')} kept.", None


class Keeper:
    """Keeps what was fetched, all of it one undo step."""

    def __init__(self, library: Library, tags: tuple[str, ...]) -> None:
        self._library = library
        self._tags = tags
        self._outlets = library.learnt_outlets()
        self._step: int | None = None
        self.kept = 0

    def there(self, address: str) -> ReportLine | None:
        """A row for an address that is clipped already."""
        article = Article(title=address, body=Body(()), url=address)
        for twin in self._library.twins(Draft(article, Original(b"", "", ""))):
            if twin.by is Duplicate.URL and twin.row.truncated != "unfetched":
                return ReportLine(address, "there", "Already clipped", f"‘{twin.row.title}’", twin.row.id)
        return None

    def keep(self, row: Row) -> ReportLine:
        """Keep a fetched page as a clipping, or as a capture of the one that only had the address."""
        words = OUTCOME_WORDS[row.outcome]
        if row.draft is None:
            return ReportLine(row.url, "again" if row.again else "refused", words, row.sentence)
        draft = learnt.applied(row.draft, self._outlets)
        title = draft.article.title
        twins = self._library.twins(draft)
        if twins and twins[0].row.truncated == "unfetched":
            self._library.add_capture(twins[0].row.id, draft)
            return ReportLine(title, "good", "Text fetched", row.url, twins[0].row.id)
        if twins:
            return ReportLine(title, "there", "Already clipped", f"‘{twins[0].row.title}’", twins[0].row.id)
        arrival = Arrival(draft, self._tags, filed=None if self._tags else False, key=f"address:{url_key(row.url)}")
        if self._library.arrived(arrival.key) is not None:
            arrival = Arrival(draft, self._tags, filed=arrival.filed)
        numbers, changes = self._library.add_arrivals([arrival], "Clip a list of addresses", self._step)
        self._step = changes.step
        self.kept += 1
        return ReportLine(title, "good", "Kept", row.sentence or row.url, numbers[0])

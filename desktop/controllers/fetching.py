"""Texts and pictures that are fetched for clippings which are there: asked for by the person, told in the task area."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from db.errors import Cancelled
from db.library import Library
from desktop.controllers.intake_child import IntakeChild
from desktop.controllers.tasks import Progress, Tasks
from desktop.fetching.missing import fetch_missing
from desktop.fetching.run import OUTCOME_WORDS, Outcome, Row
from desktop.intake import pictures
from desktop.intake.revision import Revision
from desktop.intake.said import newest_change
from desktop.jobs import Jobs
from desktop.models.revision_words import changed_in_words
from desktop.models.wording import sentence_of
from desktop.settings import Settings
from desktop.translation import mark, number, tr

GOOD = (Outcome.FETCHED, Outcome.REDIRECTED)
STOPPED = mark("Stopped; what was fetched stays.")


class Fetching(QObject):
    """`told` carries a sentence about what came of it, and whether it went well."""

    told = Signal(str, bool)

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
        self._tried: set[int] = set()

    @property
    def pictures_wanted(self) -> str:
        """`never`, `ask` or `always`."""
        return self._settings.text("pictures")

    def texts(self, ids: Sequence[int]) -> None:
        """Fetch the texts of clippings anew; each is a capture of its clipping."""
        allow_private = self._settings.flag("fetch.private")

        def work(progress: Progress, cancelled: Callable[[], bool]) -> tuple[list[Row], list[Revision]]:
            rows: list[Row] = []
            known: list[Revision] = []
            read = self._intake.reader(cancelled)
            for row in fetch_missing(self._library, ids, allow_private=allow_private, cancelled=cancelled, read=read):
                progress(len(rows) + 1, len(ids), row.url)
                # The draft is in the library now, and a long list of them need not be held.
                rows.append(Row(row.number, row.url, row.outcome, row.sentence, clipping=row.clipping))
                change = newest_change(self._library, row.clipping) if row.draft and row.clipping else None
                if change is not None:
                    known.append(change)
            if cancelled():
                raise Cancelled
            return rows, known

        self._tasks.start(tr("Text of {n} clipping(s)", "", len(ids)), work, self._texts_came, tr(STOPPED), brief=True)

    def pictures(self, ids: Sequence[int]) -> None:
        """Fetch and keep the pictures of clippings."""
        self._tried.update(ids)
        work = self._picture_work(ids)
        self._tasks.start(
            tr("Pictures of {n} clipping(s)", "", len(ids)), work, self._pictures_came, tr(STOPPED), brief=True
        )

    def pictures_by_themselves(self, number: int) -> None:
        """Fetch the pictures of a clipping where the person always wants them, once while the program runs."""
        if self.pictures_wanted == "always" and number not in self._tried and not self._library.read_only:
            self._tried.add(number)
            work = self._picture_work([number])
            self._jobs.beside(lambda job: work(_unheard, job.cancelled), self._came_by_themselves)

    def _picture_work(self, ids: Sequence[int]) -> Callable[[Progress, Callable[[], bool]], tuple[int, list[str]]]:
        allow_private = self._settings.flag("fetch.private")

        def work(progress: Progress, cancelled: Callable[[], bool]) -> tuple[int, list[str]]:
            kept, problems = 0, list[str]()
            for done, clipping_id in enumerate(ids):
                progress(done, len(ids), "")
                if cancelled():
                    raise Cancelled
                article = self._library.clipping(clipping_id).article
                found = pictures.fetch_for(
                    article.body,
                    article.url,
                    allow_private=allow_private,
                    cancelled=cancelled,
                    refused=lambda address, sentence: problems.append(f"{sentence} ({address})"),
                )
                if found:
                    self._library.add_assets(clipping_id, found)
                kept += len(found)
            return kept, problems

        return work

    def _came_by_themselves(self, _: tuple[int, list[str]]) -> None:
        """The article shows its pictures; those that could not be had are marked there as not kept."""

    def _texts_came(self, came: tuple[list[Row], list[Revision]]) -> tuple[str, Path | None]:
        rows, known = came
        counts = Counter(row.outcome for row in rows)
        good = sum(counts.pop(outcome, 0) for outcome in GOOD)
        parts = [tr("{n} text(s) fetched", "", good)]
        parts += [f"{tr(OUTCOME_WORDS[outcome])}: {number(count)}" for outcome, count in counts.items()]
        changed = sum(not each.same for each in known)
        if len(rows) == len(known) == 1:
            parts.append(tr("changed: {what}").format(what=changed_in_words(known[0])) if changed else tr("unchanged"))
        elif known:
            parts.append(tr("{n} changed", "texts that were fetched again", changed))
        words = sentence_of(parts)
        failed = [row for row in rows if row.outcome not in GOOD]
        if len(rows) == 1 and failed:
            words = failed[0].sentence or words
        self.told.emit(words, not failed)
        return words, None

    def _pictures_came(self, came: tuple[int, list[str]]) -> tuple[str, Path | None]:
        kept, problems = came
        words = tr("{n} picture(s) kept.", "", kept) if kept or not problems else ""
        if problems:
            lost = tr("{n} picture(s) could not be had: {reason}", "", len(problems)).format(reason=problems[0])
            words = f"{words} {lost}".strip()
        self.told.emit(words, not problems)
        return words, None


def _unheard(done: int, total: int, what: str) -> None:
    """Progress that nobody watches."""

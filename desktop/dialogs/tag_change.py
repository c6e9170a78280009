"""Renaming and merging tags: one line to type, and in words what it will do while it is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from db.errors import CuttingsError
from desktop.controllers.desk import Desk
from desktop.dialogs.question import TextQuestion
from desktop.jobs import Job
from desktop.models.tag_words import listed, merge_words, rename_words
from desktop.translation import tr

PAUSE = 80
"""Milliseconds without a key until it is found out what the change would do."""


class TagChange(TextQuestion):
    """`tell` says in words what a text would do; it is called beside the interface and may raise a `CuttingsError`."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        wording: tuple[str, str, str],
        value: str,
        answer: Callable[[str], None],
        tell: Callable[[str], str],
        offers: Sequence[str] = (),
    ) -> None:
        title, words, accept = wording
        super().__init__(parent, title, words, value, accept, answer, offers)
        self._desk = desk
        self._tell = tell
        self._telling: Job[str] | None = None
        self.effect = QLabel(self)
        self.effect.setObjectName("tag_change.effect")
        self.effect.setProperty("role", "small")
        self.effect.setTextFormat(Qt.TextFormat.PlainText)
        self.effect.setWordWrap(True)
        self.effect.setMinimumHeight(self.effect.fontMetrics().lineSpacing() * 3)
        self.effect.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(2, self.effect)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._find_out)
        self.field.textChanged.connect(self._pause.start)
        self._find_out()

    @Slot()
    def _find_out(self) -> None:
        if self._telling is not None:
            self._telling.cancel()
        text = self.field.text().strip()
        if not text or text == self._before:
            self._told("")
            return
        self._telling = self._desk.jobs.read(partial(self._tell, text), self._told, self._refused)

    def _told(self, words: str) -> None:
        self.effect.setText(words)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, CuttingsError):
            raise error
        self.effect.setText(str(error))


def rename_question(desk: Desk, parent: QWidget, name: str) -> TagChange:
    """Ask for another name or path of a tag."""
    library = desk.library
    words = tr("New name. A slash puts a tag below another: war/ukraine.")
    return TagChange(
        desk,
        parent,
        (tr("Rename tag"), words, tr("Rename")),
        name,
        partial(desk.organising.rename_tag, name),
        lambda text: rename_words(library.effect_of_rename(name, text)),
    )


def merge_question(desk: Desk, parent: QWidget, names: Sequence[str]) -> TagChange:
    """Ask which tag some others should become."""
    library, merged = desk.library, list(names)
    words = tr("Which tag should the clippings of {names} have instead?").format(names=listed(merged))
    counts = {tag.name: tag.count for tag in desk.overview.facts.tags}
    value = max(merged, key=lambda name: counts.get(name, 0)) if len(merged) > 1 else ""
    question = TagChange(
        desk,
        parent,
        (tr("Merge tags"), words, tr("Merge")),
        "",
        partial(desk.organising.merge_tags, merged),
        lambda text: merge_words(library.effect_of_merge(merged, text)),
        [tag.name for tag in desk.overview.facts.tags if len(merged) > 1 or tag.name not in merged],
    )
    question.field.setText(value)
    question.field.selectAll()
    return question

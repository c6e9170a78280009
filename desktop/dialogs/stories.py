"""The story popup: which stories the selected clippings are in, all of them or some, and new ones by typing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.controllers.desk import Desk
from desktop.dialogs.choosing import Choice, ChoiceDialog, Choices, Wording
from desktop.translation import tr


class StoryDialog(ChoiceDialog):
    """Stories of some clippings."""

    def __init__(self, desk: Desk, ids: Sequence[int], parent: QWidget) -> None:
        wording = Wording(
            title=tr("Stories"),
            heading=tr("Stories of {n} clipping(s)", "", len(ids)),
            names=tr("Stories"),
            find=tr("Find or make a story"),
            toggles=tr("Enter: into ‘{name}’ or out of it."),
            makes=tr("Enter: new story ‘{name}’."),
            makes_too=tr("Shift+Enter: new story ‘{name}’."),
            idle=tr("Enter puts them into a story or takes them out; Enter in the empty box is Done."),
        )
        choices = Choices([Choice(story.name) for story in desk.overview.facts.stories])
        super().__init__("story_dialog", wording, choices, parent)
        self._desk = desk
        self._ids = list(ids)
        desk.jobs.read(lambda: desk.library.stories_of_many(self._ids), self._stories_came)

    def write(self, give: list[str], take: list[str]) -> None:
        self._desk.organising.sort_into_stories(self._ids, give, take)

    def _stories_came(self, counts: dict[str, int]) -> None:
        self._model.set_before(Counter(counts), len(self._ids))

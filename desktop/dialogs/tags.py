"""The tag popup: which tags the selected clippings have, all of them or some, and new ones by typing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from db.model import Row, Tag
from desktop.controllers.desk import Desk
from desktop.dialogs.choosing import Choice, ChoiceDialog, Choices, Wording
from desktop.theme import Theme
from desktop.translation import tr


class TagChoices(Choices):
    """All tags with a check: on all, on some, on none of the selected clippings."""

    def __init__(self, tags: Sequence[Tag], parent: QObject | None = None) -> None:
        super().__init__([Choice(tag.name, tag.colour, tag.aliases) for tag in tags], parent)


class TagDialog(ChoiceDialog):
    """Tags of some clippings."""

    def __init__(self, desk: Desk, ids: Sequence[int], theme: Theme, parent: QWidget) -> None:
        wording = Wording(
            title=tr("Tags"),
            heading=tr("Tags of {n} clipping(s)", "", len(ids)),
            names=tr("Tags"),
            find=tr("Find or make a tag"),
            toggles=tr("Enter: ‘{name}’ on or off."),
            makes=tr("Enter: new tag ‘{name}’. A slash makes a path, like war/ukraine."),
            makes_too=tr("Shift+Enter: new tag ‘{name}’."),
            idle=tr("Enter puts a tag on or takes it off; Enter in the empty box is Done."),
        )
        super().__init__("tag_dialog", wording, TagChoices(desk.overview.facts.tags), parent)
        self._desk = desk
        self._ids = list(ids)
        desk.jobs.read(lambda: desk.library.rows(self._ids), self._rows_came)

    def write(self, give: list[str], take: list[str]) -> None:
        self._desk.organising.retag(self._ids, give, take)

    def _rows_came(self, rows: list[Row]) -> None:
        self._model.set_before(Counter(tag.name for row in rows for tag in row.tags), len(rows))

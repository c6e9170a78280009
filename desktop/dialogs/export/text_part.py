"""How much of each article is handed on, and what of the person's own goes with it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget

from desktop.dialogs.export.fold_box import FoldBox
from desktop.export.request import ExportRequest
from desktop.theme import Theme
from desktop.translation import mark, tr
from desktop.views.flow_layout import FlowLayout

CHECKS = (
    ("notes", mark("My &notes")),
    ("highlights", mark("My &highlights")),
    ("pictures", mark("&Pictures")),
    ("story", mark("Pa&ge of the story before them")),
    ("fold", mark("&Reprints of one text once, with “also in …”")),
)
"""What can go with the articles, as many in a line as fit."""
BESIDE, BELOW = 18, 4


class TextPart(FoldBox):
    """Check boxes, of which those are shown that a format heeds."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("text", tr("Articles"), theme, parent)
        self.whole = QRadioButton(tr("&Whole text"), self)
        self.whole.setObjectName("export_dialog.whole")
        self.whole.setChecked(True)
        self.excerpts = QRadioButton(tr("Headline, open&ing words and link"), self)
        self.excerpts.setObjectName("export_dialog.excerpts")
        self.excerpts.setToolTip(tr("For readers to whom the whole texts may not be handed on"))
        self._choice = QWidget(self)
        line = FlowLayout(self._choice, BESIDE, BELOW)
        line.addWidget(self.whole)
        line.addWidget(self.excerpts)
        self.content.addWidget(self._choice)
        self.checks = {name: QCheckBox(tr(text), self) for name, text in CHECKS}
        self._boxes = QWidget(self)
        flow = FlowLayout(self._boxes, BESIDE, BELOW)
        for box in self.checks.values():
            flow.addWidget(box)
        self.content.addWidget(self._boxes)
        for name, box in self.checks.items():
            box.setObjectName(f"export_dialog.{name}")
            box.toggled.connect(self._changed)
        self.whole.toggled.connect(self._changed)
        self._shown: tuple[str, ...] = ()

    def show_parts(self, shown: frozenset[str], story: bool) -> None:
        """Show what a format heeds; the page of a story only where there is one."""
        wanted = tuple(name for name in self.checks if name in shown and (name != "story" or story))
        for name, box in self.checks.items():
            box.setVisible(name in wanted)
        self._boxes.updateGeometry()
        self._choice.setVisible("excerpts" in shown)
        self._shown = wanted
        self.setVisible(bool(wanted) or "excerpts" in shown)
        self._look()

    def fill(self, request: ExportRequest) -> None:
        """Show the choices of a request."""
        (self.excerpts if request.excerpts else self.whole).setChecked(True)
        for name, on in (
            ("notes", request.notes),
            ("highlights", request.highlights),
            ("fold", request.fold),
            ("pictures", request.options.pictures),
        ):
            self.checks[name].setChecked(on)

    def checked(self, name: str) -> bool:
        """Whether something goes with the articles."""
        return self.checks[name].isChecked()

    def _look(self) -> None:
        whole = self.whole.isChecked() or not self._choice.isVisibleTo(self)
        for name in ("highlights", "pictures"):
            self.checks[name].setEnabled(whole)
        said = [tr("Whole text") if whole else tr("Headline, opening words and link")]
        said += [
            box.text().replace("&", "") for name, box in self.checks.items() if name in self._shown and box.isChecked()
        ]
        self.say(" · ".join(said))

    @Slot()
    def _changed(self) -> None:
        self._look()
        self.changed.emit()

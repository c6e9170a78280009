"""The fields of an article as a form: those that every clipping has, and more where they have a value or are wanted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.model import Article, Candidate
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.field_editor import FieldEditor

ROWS = (
    ("kicker",),
    ("title",),
    ("standfirst",),
    ("outlet",),
    ("authors",),
    ("agency", "dateline"),
    ("dateline_day",),
    ("published", "updated"),
    ("correction",),
    ("section", "page"),
    ("edition",),
    ("keywords",),
    ("language",),
    ("truncated",),
    ("url",),
)
"""The fields as the form sets them; a test holds it to have every one."""

RARE_FIELDS = ("kicker", "dateline_day", "correction", "edition", "keywords", "truncated")
"""Fields that are shown only where they have a value, or when the person asks for more."""


class FieldForm(QWidget):
    """`edited` carries (field, value), `history_wanted` the field whose history is asked for.

    `narrow` sets every field on a row of its own.
    """

    edited = Signal(str, object)
    history_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("field_form")
        self.fields: dict[str, FieldEditor] = {}
        self._whole = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for row in ROWS:
            for part in [(field,) for field in row] if narrow else [row]:
                line = QHBoxLayout()
                line.setSpacing(12)
                for field in part:
                    editor = FieldEditor(field, theme, self)
                    editor.edited.connect(self.edited)
                    editor.history_wanted.connect(self.history_wanted)
                    self.fields[field] = editor
                    line.addWidget(editor, 1, Qt.AlignmentFlag.AlignTop)
                column.addLayout(line)
        self.more = QPushButton(self)
        self.more.setObjectName("field_form.more")
        self.more.setProperty("role", "link")
        self.more.setAutoDefault(False)
        self.more.clicked.connect(self._toggle)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_rare()

    def show_article(
        self, article: Article, candidates: Sequence[Candidate], *, but: FieldEditor | None = None
    ) -> None:
        """Show the values of an article and what else was found; `but` is an editor that keeps what is typed in it."""
        for field, editor in self.fields.items():
            if editor is not but:
                editor.show_value(getattr(article, field), candidates)
        self._show_rare()

    def show_field(self, field: str, article: Article, candidates: Sequence[Candidate]) -> None:
        """Show one field anew."""
        self.fields[field].show_value(getattr(article, field), candidates)

    def focused(self) -> FieldEditor | None:
        """The editor in which the cursor is."""
        return next((each for each in self.fields.values() if each.editor.hasFocus()), None)

    def set_read_only(self, read_only: bool) -> None:
        """Whether the values can only be looked at."""
        for editor in self.fields.values():
            editor.set_read_only(read_only)

    def offer_history(self) -> None:
        """Let it be asked what became of a field: the clipping is in the library."""
        for editor in self.fields.values():
            editor.offer_history()

    def commit(self) -> None:
        """Tell of what is being typed."""
        for editor in self.fields.values():
            editor.commit()

    def offer_values(self, values: dict[str, list[str]]) -> None:
        """Earlier values to complete with, by field."""
        for field, offers in values.items():
            self.fields[field].set_offers(offers[:2000])

    @Slot()
    def _toggle(self) -> None:
        self._whole = not self._whole
        self._show_rare()
        if self._whole:
            self.fields[RARE_FIELDS[0]].editor.setFocus()

    def _show_rare(self) -> None:
        hidden = 0
        for field in RARE_FIELDS:
            editor = self.fields[field]
            filled = editor.value is not None or editor.found_others
            editor.setVisible(self._whole or filled)
            hidden += not filled
        self.more.setVisible(hidden > 0)
        self.more.setText(tr("Fewer fields") if self._whole else tr("More fields ({n})", "", hidden))

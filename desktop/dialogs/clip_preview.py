"""The preview of a draft: every field with where it came from, the text as it will read, what was left out of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from db.folding import count_words
from db.model import Clipping, Draft, Duplicate, LeftOut, Tag, Twin
from desktop.controllers.clip import restored
from desktop.controllers.desk import Desk
from desktop.controllers.page import Page
from desktop.models.wording import day_in_words
from desktop.theme import NEW_TAG_COLOUR, Theme
from desktop.views.field_editor import OFFERED_FIELDS, FieldEditor
from desktop.views.reader import Reader
from desktop.views.tag_editor import TagEditor

ROWS = (
    ("title",),
    ("standfirst",),
    ("outlet",),
    ("authors",),
    ("agency", "dateline"),
    ("published", "updated"),
    ("section", "page"),
    ("language",),
    ("url",),
)
"""The fields as the form sets them; a test holds it to have every one."""

REASONS = {Duplicate.URL: "the same address", Duplicate.BODY: "the same text"}


class ClipPreview(QWidget):
    """Shows one draft and takes corrections. The three signals are the choices where it is clipped already."""

    open_wanted = Signal(int)
    capture_wanted = Signal(int)
    both_wanted = Signal()

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clip_preview")
        self._desk = desk
        self.draft: Draft | None = None
        self.twins: tuple[Twin, ...] = ()
        self._tags: list[str] = []
        self.reader = Reader(theme, desk.settings.number("reader.size"), self)
        self.reader.setObjectName("clip_preview.text")
        self.reader.setAccessibleName("Text as it will be kept")
        self.fields: dict[str, FieldEditor] = {}
        form = QWidget(self)
        form.setObjectName("clip_preview.form")
        column = QVBoxLayout(form)
        column.setContentsMargins(20, 14, 18, 14)
        column.setSpacing(8)
        self._warnings = QLabel(form)
        self._warnings.setObjectName("clip_preview.warnings")
        self._warnings.setWordWrap(True)
        self._warnings.setProperty("role", "danger")
        column.addWidget(self._warnings)
        for row in ROWS:
            line = QHBoxLayout()
            line.setSpacing(12)
            for field in row:
                editor = FieldEditor(field, theme, form)
                editor.edited.connect(self._edited)
                self.fields[field] = editor
                line.addWidget(editor, 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(line)
        self._tags_label = QLabel("Tags", form)
        self._tags_label.setProperty("role", "name")
        self._tag_editor = TagEditor(theme, form)
        self._tag_editor.added.connect(self._tag_added)
        self._tag_editor.removed.connect(self._tag_removed)
        column.insertWidget(1, self._tags_label)
        column.insertWidget(2, self._tag_editor)
        column.addStretch()
        scroll = QScrollArea(self)
        scroll.setObjectName("clip_preview.scroll")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(form)
        scroll.setFixedWidth(430)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._banner = QFrame(self)
        self._banner.setObjectName("clip_preview.banner")
        self._banner.setProperty("role", "notice")
        self._banner.setProperty("kind", "warning")
        self._banner_text = QLabel(self._banner)
        self._banner_text.setObjectName("clip_preview.banner_text")
        self._banner_text.setWordWrap(True)
        self._banner_text.setTextFormat(Qt.TextFormat.PlainText)
        inside = QHBoxLayout(self._banner)
        inside.setContentsMargins(14, 9, 10, 9)
        inside.setSpacing(8)
        inside.addWidget(self._banner_text, 1)
        self._choices: list[QPushButton] = []
        for name, text, act in (
            ("open", "Open it", self._open),
            ("capture", "Add as new capture", self._capture),
            ("both", "Keep both", self._both),
        ):
            button = QPushButton(text, self._banner)
            button.setObjectName(f"clip_preview.{name}")
            button.setAutoDefault(False)
            button.clicked.connect(act)
            inside.addWidget(button)
            self._choices.append(button)
        sides = QHBoxLayout()
        sides.setSpacing(0)
        rule = QFrame(self)
        rule.setProperty("role", "upright")
        sides.addWidget(scroll)
        sides.addWidget(rule)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.reader, 1)
        right.addWidget(self._make_left_out())
        sides.addLayout(right, 1)
        self._above = QWidget(self)
        above = QVBoxLayout(self._above)
        above.setContentsMargins(16, 12, 16, 0)
        above.addWidget(self._banner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._above)
        layout.addLayout(sides, 1)
        self._above.hide()
        self._tag_editor.set_names([tag.name for tag in desk.overview.facts.tags])
        library, names = desk.library, {"authors": "author"}
        desk.jobs.read(
            lambda: {each: [value for value, _ in library.values(names.get(each, each))] for each in OFFERED_FIELDS},
            self._offer_values,
        )

    def show_draft(self, draft: Draft, twins: Sequence[Twin], *, choose: bool = True) -> None:
        """Show a draft; with `choose` the choices for one that is clipped already."""
        self.draft = draft
        self.twins = tuple(twins)
        for field, editor in self.fields.items():
            editor.show_value(getattr(draft.article, field), draft.candidates)
        self._warnings.setText("\n".join(draft.warnings))
        self._warnings.setVisible(bool(draft.warnings))
        self._show_left_out(draft.left_out)
        self._show_banner(choose)
        self.reader.show_page(Page(_as_clipping(draft)))

    def clear(self) -> None:
        """Show nothing."""
        self.draft = None
        self.twins = ()
        self._tags = []
        self._tag_editor.show_tags(())

    def tags(self) -> list[str]:
        """The tags to give."""
        self._tag_editor.field.enter_typed()
        return list(self._tags)

    def commit(self) -> None:
        """Take what is being typed."""
        if self.draft is not None:
            for editor in self.fields.values():
                editor.commit()

    @Slot(str, object)
    def _edited(self, field: str, value: str | tuple[str, ...] | None) -> None:
        if self.draft is None:
            return
        if field == "title" and not value:
            self.fields[field].show_value(self.draft.article.title, self.draft.candidates)
            return
        self.draft = self.draft.corrected(field, value)
        self.fields[field].show_value(value, self.draft.candidates)
        self.reader.show_page(Page(_as_clipping(self.draft)))

    def _make_left_out(self) -> QWidget:
        """The pieces below the text, in a place of their own that never takes more than a third of the height."""
        self._left_out_box = QFrame(self)
        self._left_out_box.setObjectName("clip_preview.left_out")
        self._left_out_label = QLabel(self._left_out_box)
        self._left_out_label.setObjectName("clip_preview.left_out_label")
        self._left_out_label.setProperty("role", "heading")
        inside = QWidget(self._left_out_box)
        self._left_out = QVBoxLayout(inside)
        self._left_out.setContentsMargins(0, 0, 6, 0)
        self._left_out.setSpacing(6)
        self._left_out_scroll = QScrollArea(self._left_out_box)
        self._left_out_scroll.setObjectName("clip_preview.left_out_scroll")
        self._left_out_scroll.setWidgetResizable(True)
        self._left_out_scroll.setWidget(inside)
        self._left_out_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._left_out_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self._left_out_box)
        layout.setContentsMargins(28, 12, 16, 4)
        layout.setSpacing(8)
        layout.addWidget(self._left_out_label)
        layout.addWidget(self._left_out_scroll)
        return self._left_out_box

    def _show_left_out(self, pieces: Sequence[LeftOut]) -> None:
        while self._left_out.count():
            item = self._left_out.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._left_out_box.setVisible(bool(pieces))
        self._left_out_label.setText(f"LEFT OUT OF THE TEXT ({len(pieces)})")
        self._left_out_scroll.setFixedHeight(min(150, 58 * len(pieces)))
        for piece in pieces:
            box = QFrame(self)
            box.setObjectName("left_out")
            box.setProperty("role", "box")
            shown = " ".join(piece.text.split())
            text = QLabel(shown if len(shown) <= 120 else shown[:118] + "…", box)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setToolTip(piece.text[:2000])
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            reason = QLabel(piece.reason, box)
            reason.setProperty("role", "name")
            back = QPushButton("Put back", box)
            back.setObjectName("left_out.restore")
            back.setAccessibleName(f"Put back: {piece.text[:60]}")
            back.setProperty("role", "link")
            back.setAutoDefault(False)
            back.clicked.connect(partial(self._restore, piece))
            words = QVBoxLayout()
            words.setSpacing(1)
            words.addWidget(text)
            words.addWidget(reason)
            inside = QHBoxLayout(box)
            inside.setContentsMargins(12, 6, 6, 6)
            inside.addLayout(words, 1)
            inside.addWidget(back)
            self._left_out.addWidget(box)

    def _restore(self, piece: LeftOut) -> None:
        if self.draft is not None:
            self.draft = restored(self.draft, piece)
            self._show_left_out(self.draft.left_out)
            self.reader.show_page(Page(_as_clipping(self.draft)))

    def _show_banner(self, choose: bool) -> None:
        self._above.setVisible(bool(self.twins))
        for button in self._choices:
            button.setVisible(choose)
        if self.twins:
            twin = self.twins[0]
            about = ", ".join(part for part in (twin.row.outlet, day_in_words(twin.row.published)) if part)
            more = f" and {len(self.twins) - 1} more" if len(self.twins) > 1 else ""
            self._banner_text.setText(
                f"Already clipped: ‘{twin.row.title}’{f', {about}' if about else ''} ({REASONS[twin.by]}){more}."
            )

    @Slot()
    def _open(self) -> None:
        self.open_wanted.emit(self.twins[0].row.id)

    @Slot()
    def _capture(self) -> None:
        self.capture_wanted.emit(self.twins[0].row.id)

    @Slot()
    def _both(self) -> None:
        self.both_wanted.emit()

    @Slot(str)
    def _tag_added(self, name: str) -> None:
        if name.casefold() not in (each.casefold() for each in self._tags):
            self._tags.append(name)
        self._show_tags()

    @Slot(str)
    def _tag_removed(self, name: str) -> None:
        self._tags.remove(name)
        self._show_tags()

    def _show_tags(self) -> None:
        colours = {tag.name: tag.colour for tag in self._desk.overview.facts.tags}
        self._tag_editor.show_tags([Tag(0, name, colours.get(name, NEW_TAG_COLOUR)) for name in self._tags])

    def _offer_values(self, values: dict[str, list[str]]) -> None:
        for field, offers in values.items():
            self.fields[field].set_offers(offers[:2000])


def _as_clipping(draft: Draft) -> Clipping:
    """A draft as the reader wants it."""
    return Clipping(
        id=0,
        article=draft.article,
        tags=(),
        captured_at=draft.original.taken_at,
        sha256="",
        word_count=count_words(draft.article.body.text()),
        starred=False,
        filed=False,
        read=True,
        trashed_at=None,
        note="",
    )

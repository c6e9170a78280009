"""The preview of a draft: every field with where it came from, the text as it will read, what was left out of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from db.errors import NotFound
from db.folding import count_words
from db.model import Asset, Clipping, Draft, Duplicate, LeftOut, Tag, Twin
from desktop.controllers.desk import Desk
from desktop.controllers.page import Page
from desktop.controllers.pictures import Pictures
from desktop.controllers.restoring import restored
from desktop.controllers.tag_offering import TagOffering
from desktop.models.wording import day_in_words
from desktop.theme import NEW_TAG_COLOUR, Theme
from desktop.translation import mark, tr
from desktop.views.field_editor import OFFERED_FIELDS
from desktop.views.field_form import FieldForm
from desktop.views.left_out_list import LeftOutList
from desktop.views.reader import Reader
from desktop.views.tag_editor import TagEditor
from desktop.views.tag_offers import TagOffers

REASONS = {Duplicate.URL: mark("the same address"), Duplicate.BODY: mark("the same text")}


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
        self.reader.setAccessibleName(tr("Text as it will be kept"))
        self._pictures = Pictures(self._asset, desk.jobs, self)
        self.reader.picture_wanted.connect(self._pictures.want)
        self._pictures.ready.connect(self.reader.set_picture)
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
        self._form = FieldForm(theme, form)
        self._form.edited.connect(self._edited)
        self.fields = self._form.fields
        column.addWidget(self._form)
        self._tags_label = QLabel(tr("Tags"), form)
        self._tags_label.setProperty("role", "name")
        self._tag_editor = TagEditor(theme, form)
        self._tag_editor.added.connect(self._tag_added)
        self._tag_editor.removed.connect(self._tag_removed)
        column.insertWidget(1, self._tags_label)
        column.insertWidget(2, self._tag_editor)
        self.offers = TagOffers(form)
        self.offers.taken.connect(self._tag_added)
        column.insertWidget(3, self.offers)
        self._offering = TagOffering(desk.client, self)
        self._offering.offered.connect(self.offers.show_offers)
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
            ("open", tr("Open it"), self._open),
            ("capture", tr("Add as new capture"), self._capture),
            ("both", tr("Keep both"), self._both),
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
            self._form.offer_values,
        )

    def show_draft(self, draft: Draft, twins: Sequence[Twin], *, choose: bool = True) -> None:
        """Show a draft; with `choose` the choices for one that is clipped already."""
        self.draft = draft
        self.twins = tuple(twins)
        self._form.show_article(draft.article, draft.candidates)
        self._warnings.setText("\n".join(draft.warnings))
        self._warnings.setVisible(bool(draft.warnings))
        self._show_left_out(draft.left_out)
        self._show_banner(choose)
        self._show_text(draft)
        self.offers.begin()
        self.offers.show_tags(self._tags)
        self._offering.ask_about(draft.article.title, draft.article.body.text(), draft.article.language)

    def _show_text(self, draft: Draft) -> None:
        kept = {asset.sha256: (asset.width, asset.height) for asset in draft.assets}
        self.reader.show_page(Page(_as_clipping(draft), pictures=kept))

    def _asset(self, sha256: str) -> Asset:
        assets = self.draft.assets if self.draft is not None else ()
        found = next((each for each in assets if each.sha256 == sha256), None)
        if found is None:
            raise NotFound("This picture is not shown any more.")
        return found

    def clear(self) -> None:
        """Show nothing."""
        self.draft = None
        self.twins = ()
        self._tags = []
        self._tag_editor.show_tags(())
        self._offering.forget()
        self.offers.begin()

    def tags(self) -> list[str]:
        """The tags to give."""
        self._tag_editor.field.enter_typed()
        return list(self._tags)

    @property
    def chosen_tags(self) -> tuple[str, ...]:
        """The tags that were given so far, without one that is being typed."""
        return tuple(self._tags)

    def give_tags(self, names: Sequence[str]) -> None:
        """Give some tags, as if they had been typed."""
        for name in names:
            self._tag_added(name)

    def commit(self) -> None:
        """Take what is being typed."""
        if self.draft is not None:
            self._form.commit()

    @Slot(str, object)
    def _edited(self, field: str, value: str | tuple[str, ...] | None) -> None:
        if self.draft is None:
            return
        if field == "title" and not value:
            self._form.show_field(field, self.draft.article, self.draft.candidates)
            return
        self.draft = self.draft.corrected(field, value)
        self._form.show_field(field, self.draft.article, self.draft.candidates)
        self._show_text(self.draft)

    def _make_left_out(self) -> QWidget:
        """The pieces below the text, in a place of their own that never takes more than a third of the height."""
        self._left_out_box = QFrame(self)
        self._left_out_box.setObjectName("clip_preview.left_out")
        self._left_out_label = QLabel(self._left_out_box)
        self._left_out_label.setObjectName("clip_preview.left_out_label")
        self._left_out_label.setProperty("role", "heading")
        self._left_out = LeftOutList(self._left_out_box)
        self._left_out.setContentsMargins(0, 0, 6, 0)
        self._left_out.restore_wanted.connect(self._restore)
        self._left_out_scroll = QScrollArea(self._left_out_box)
        self._left_out_scroll.setObjectName("clip_preview.left_out_scroll")
        self._left_out_scroll.setWidgetResizable(True)
        self._left_out_scroll.setWidget(self._left_out)
        self._left_out_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._left_out_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self._left_out_box)
        layout.setContentsMargins(28, 12, 16, 4)
        layout.setSpacing(8)
        layout.addWidget(self._left_out_label)
        layout.addWidget(self._left_out_scroll)
        return self._left_out_box

    def _show_left_out(self, pieces: Sequence[LeftOut]) -> None:
        self._left_out_box.setVisible(bool(pieces))
        self._left_out_label.setText(tr("LEFT OUT OF THE TEXT ({n})", "", len(pieces)))
        self._left_out_scroll.setFixedHeight(min(150, 58 * len(pieces)))
        self._left_out.show_pieces(pieces)

    @Slot(object)
    def _restore(self, piece: LeftOut) -> None:
        if self.draft is not None:
            self.draft = restored(self.draft, piece)
            self._show_left_out(self.draft.left_out)
            self._show_text(self.draft)

    def _show_banner(self, choose: bool) -> None:
        self._above.setVisible(bool(self.twins))
        for button in self._choices:
            button.setVisible(choose)
        if self.twins:
            twin = self.twins[0]
            parts = (f"‘{twin.row.title}’", twin.row.outlet, day_in_words(twin.row.published))
            words = tr("Already clipped: {clipping} ({reason}).").format(
                clipping=", ".join(part for part in parts if part), reason=tr(REASONS[twin.by])
            )
            more = len(self.twins) - 1
            if more:
                words = " ".join((words, tr("And {n} more.", "", more)))
            self._banner_text.setText(words)

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
        self.offers.show_tags(self._tags)


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

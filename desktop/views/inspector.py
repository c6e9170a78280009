"""The inspector: every field of the clipping in the reader, to be corrected; its tags, links, note, captures."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from db.model import LeftOut
from db.relations import Mention, NameKind
from desktop.controllers.desk import Desk
from desktop.controllers.naming import FIELDS
from desktop.controllers.page import Page
from desktop.controllers.tag_offering import TagOffering
from desktop.theme import Theme
from desktop.translation import tr
from desktop.unsaved import Unsaved
from desktop.views.capture_summary import CaptureSummary
from desktop.views.field_editor import OFFERED_FIELDS
from desktop.views.field_form import FieldForm
from desktop.views.left_out_list import LeftOutList
from desktop.views.link_list import LinkList
from desktop.views.name_list import NameList
from desktop.views.name_menu import NameMenu
from desktop.views.note_editor import NoteEditor
from desktop.views.tag_editor import TagEditor
from desktop.views.tag_offers import TagOffers
from desktop.views.value_editors import ChoiceEdit

LEAST, MOST_NEEDED = 240, 360
"""As narrow as it becomes, and as much as it insists on where its words are long, in pixels."""


class Inspector(QFrame):
    """Shows one Page; every change is written as soon as the person leaves the field.

    `left`: Escape in the note, so the focus belongs elsewhere; `web_link` carries an address clicked in its preview;
    `history_wanted` asks what became of a field.
    """

    left = Signal()
    history_wanted = Signal(str)
    web_link = Signal(str)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(LEAST)
        self._desk = desk
        self._page: Page | None = None
        self._offered = False
        inside = QWidget(self)
        inside.setObjectName("inspector.inside")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(16, 14, 14, 20)
        self._column.setSpacing(9)
        self._heading(tr("Tags"), above=0)
        self.tags = TagEditor(theme, inside)
        self._column.addWidget(self.tags)
        self.offers = TagOffers(inside)
        self.offers.setVisible(not desk.library.read_only)
        self._column.addWidget(self.offers)
        self._offering = TagOffering(desk.client, self)
        self._names_heading = self._heading(tr("Names"))
        self.names = NameList(inside)
        self._column.addWidget(self.names)
        self.name_menu = NameMenu(desk, self)
        self._heading(tr("Fields"))
        self._form = FieldForm(theme, inside, narrow=True)
        self._form.edited.connect(self._edited)
        self._form.history_wanted.connect(self.history_wanted)
        self._form.offer_history()
        self.fields = self._form.fields
        self._column.addWidget(self._form)
        self._heading(tr("Note"))
        self.note = NoteEditor(theme, inside)
        self.note.finished.connect(self._note_finished)
        self.note.left.connect(self.left)
        self.note.link.connect(self.web_link)
        self._column.addWidget(self.note)
        self._heading(tr("Links"))
        self.links = LinkList(desk, theme, inside)
        self._column.addWidget(self.links)
        self._heading(tr("Captures"))
        self.captures = CaptureSummary(inside)
        self._column.addWidget(self.captures)
        self._left_out_heading = self._heading(tr("Left out of the text"))
        self.left_out = LeftOutList(inside)
        self.left_out.set_read_only(desk.library.read_only)
        self.left_out.restore_wanted.connect(self._restore)
        self._column.addWidget(self.left_out)
        self._column.addStretch()
        scroll = QScrollArea(self)
        scroll.setObjectName("inspector.scroll")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = inside
        self._scroll = scroll
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        self.tags.added.connect(self._tag_added)
        self.tags.removed.connect(self._tag_removed)
        self.offers.taken.connect(self._tag_added)
        self._offering.offered.connect(self.offers.show_offers)
        desk.client.caught_up.connect(self._suggest_tags)
        desk.client.findings.connect(self._suggest_tags)
        self.names.chosen.connect(self._name_chosen)
        self.names.menu_wanted.connect(self.name_menu.open_for)
        self.names.renamed.connect(self.name_menu.rename)
        self.names.barred.connect(self._name_barred)
        desk.naming.named.connect(self._show_names)
        desk.overview.changed.connect(self._offer_tags)
        self._offers_soon = QTimer(self)
        self._offers_soon.setSingleShot(True)
        self._offers_soon.timeout.connect(self._fetch_offers)
        self._form.set_read_only(desk.library.read_only)
        self.tags.set_read_only(desk.library.read_only)
        self.note.set_read_only(desk.library.read_only)
        desk.remembering.watch(self, self.unsaved)
        self.show_page(None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # In larger type and longer words the fields need more room, and nothing scrolls sideways.
        needed = self._inside.minimumSizeHint().width() + self._scroll.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(min(max(LEAST, needed), MOST_NEEDED))
        self._suggest_tags()

    def show_page(self, page: Page | None) -> None:
        """Show this clipping; what is being typed about the one before is written first."""
        if self._page is not None and (page is None or page.clipping.id != self._page.clipping.id):
            self.commit()
        same = page is not None and self._page is not None and page.clipping.id == self._page.clipping.id
        self._page = page
        self._inside.setEnabled(page is not None)
        self._desk.naming.watch(page.clipping.id if page is not None else None)
        if page is None:
            return
        clipping = page.clipping
        self._show_names(clipping.id, page.names)
        self._form.show_article(clipping.article, clipping.candidates, but=self._form.focused() if same else None)
        self.tags.show_tags(clipping.tags)
        if not same:
            self.offers.begin()
        self.offers.show_tags(tag.name for tag in clipping.tags)
        self._suggest_tags()
        if not (same and self.note.edit.hasFocus()):
            self.note.set_text(clipping.note)
        self.links.show_page(page)
        self.captures.show_page(page)
        self.left_out.show_pieces(clipping.left_out)
        self._left_out_heading.setText(tr("Left out of the text: {n}", "", len(clipping.left_out)))
        self._left_out_heading.setVisible(bool(clipping.left_out))
        if not self._offered:
            self._offered = True
            self._offers_soon.start(400)

    def focus_first(self) -> None:
        """Put the cursor into the headline."""
        editor = self.fields["title"].editor
        editor.setFocus()
        if not isinstance(editor, ChoiceEdit):
            editor.selectAll()

    def focus_note(self) -> None:
        """Put the cursor into the note."""
        self.note.write()
        self._scroll.ensureWidgetVisible(self.note, 0, 60)

    @property
    def field_in_hand(self) -> str | None:
        """The field in which the cursor is."""
        focused = QApplication.focusWidget()
        for field, widget in (("note", self.note), ("tags", self.tags)):
            if focused is not None and widget.isAncestorOf(focused):
                return field
        editor = self._form.focused()
        return editor.field if editor is not None else None

    @property
    def clipping_id(self) -> int | None:
        """The clipping that is shown."""
        return self._page.clipping.id if self._page is not None else None

    def commit(self) -> None:
        """Write what is being typed."""
        if self._page is not None and not self._desk.library.read_only:
            self._form.commit()
            self._note_finished()

    def unsaved(self) -> list[Unsaved]:
        """The note that is being written."""
        if self._page is None or self._desk.library.read_only:
            return []
        clipping = self._page.clipping
        if self.note.text == clipping.note:
            return []
        return [Unsaved("note", clipping.article.title, self.note.text, clipping.id, clipping.note)]

    def show_left_out(self) -> None:
        """Bring what was left out of the text into sight."""
        self._scroll.ensureWidgetVisible(self.left_out, 0, 40)
        first = self.left_out.findChild(QPushButton, "left_out.restore")
        if first is not None:
            first.setFocus()

    def _heading(self, text: str, above: int = 12) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", "heading")
        label.setWordWrap(True)
        # Capitals are a matter of looks, not of what is said.
        font = label.font()
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        label.setFont(font)
        label.setContentsMargins(1, above, 0, 0)
        self._column.addWidget(label)
        return label

    @Slot(str, object)
    def _edited(self, field: str, value: str | tuple[str, ...] | None) -> None:
        if self._page is None:
            return
        if field == "title" and not value:
            self._form.show_field("title", self._page.clipping.article, self._page.clipping.candidates)
            return
        self._desk.editing.edit([self._page.clipping.id], field, value)

    @Slot()
    def _note_finished(self) -> None:
        page = self._page
        if page is not None and self.note.text != page.clipping.note and not self._desk.library.read_only:
            self._desk.editing.set_note(page.clipping.id, self.note.text)

    @Slot(str)
    def _tag_added(self, name: str) -> None:
        if self._page is not None:
            self._desk.organising.retag([self._page.clipping.id], [name], [])

    @Slot(str)
    def _tag_removed(self, name: str) -> None:
        if self._page is not None:
            self._desk.organising.retag([self._page.clipping.id], [], [name])

    @Slot(int, object)
    def _show_names(self, clipping_id: int, mentions: tuple[Mention, ...]) -> None:
        self.names.show_names(clipping_id, mentions)
        self._names_heading.setVisible(bool(mentions))
        self.names.setVisible(bool(mentions))

    @Slot(str, str)
    def _name_chosen(self, kind: NameKind, name: str) -> None:
        # A second click takes it back: this very clipping names it, so that barring it is not meant.
        narrowing, field = self._desk.narrowing, FIELDS[kind]
        on = any(sign == "+" and each == name for each, sign in narrowing.signs_of(field).items())
        narrowing.want(field, name, None if on else "+")

    @Slot(str, str)
    def _name_barred(self, kind: NameKind, name: str) -> None:
        if not self._desk.library.read_only:
            self._desk.naming.no_name(kind, name)

    @Slot()
    def _suggest_tags(self) -> None:
        """Ask for tags to suggest, where somebody sees them and none are there yet."""
        if self._page is None:
            self._offering.forget()
        elif self.isVisible() and not self.offers.names and not self._desk.library.read_only:
            self._offering.ask_for(self._page.clipping.id)

    @Slot()
    def _offer_tags(self) -> None:
        self.tags.set_names([tag.name for tag in self._desk.overview.facts.tags])

    @Slot()
    def _fetch_offers(self) -> None:
        library = self._desk.library
        fields = {"authors": "author"}
        self._desk.jobs.read(
            lambda: {each: [value for value, _ in library.values(fields.get(each, each))] for each in OFFERED_FIELDS},
            self._form.offer_values,
        )

    @Slot(object)
    def _restore(self, piece: LeftOut) -> None:
        if self._page is not None:
            self._desk.editing.put_back(self._page.clipping.id, piece)

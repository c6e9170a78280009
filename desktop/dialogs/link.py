"""The link dialog: choose the other end from suggestions or by typing, say what the two are to each other, and why."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.errors import Refused
from db.links import MOST_TOGETHER, day
from db.relations import LINK_KINDS, RELATED, LinkKind
from desktop.actions import shortcut_text
from desktop.controllers.desk import Desk
from desktop.controllers.link_finding import LinkFinding
from desktop.dialogs.buttons import button_row
from desktop.models.link_choices import LinkChoice, LinkChoices
from desktop.models.link_words import titled
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.link_choice_delegate import LinkChoiceDelegate
from desktop.views.link_kind_bar import LinkKindBar

PAUSE = 120
"""Milliseconds without a key after which what is typed is looked for."""


class OtherEndField(QLineEdit):
    """Typing searches, arrows move in the list."""

    def __init__(self, choices: QListView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._choices.keyPressEvent(event)
        else:
            super().keyPressEvent(event)


class LinkDialog(QDialog):
    """Links the selected clippings to one that is found, or all with each other.

    Enter links; Ctrl+Enter links and stays for another one.
    """

    def __init__(self, desk: Desk, ids: Sequence[int], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("link_dialog")
        self.setWindowTitle(tr("Link"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(560, 520)
        self.resize(640, 640)
        self._desk = desk
        self._ids = list(ids)
        self._title = ""
        self._by_hand = False
        self._stays = False
        self._waiting = False
        self._eager = ""
        self._finding = LinkFinding(desk, ids, self)
        self._finding.found.connect(self._found)
        self._choices = LinkChoices(self)
        self._heading = self._label("title")
        self._list = self._made_list(theme)
        self.field = OtherEndField(self._list, self)
        self.field.setObjectName("link_dialog.field")
        self.field.setAccessibleName(tr("Find the other clipping"))
        self.field.setPlaceholderText(tr("Find the other clipping"))
        self._said = self._label("small")
        self._said.setObjectName("link_dialog.said")
        self.together = QCheckBox(tr("Link them with each other instead"), self)
        self.together.setObjectName("link_dialog.together")
        self.together.setVisible(2 <= len(self._ids) <= MOST_TOGETHER)
        self.together.toggled.connect(self._gathered)
        self.kinds = LinkKindBar(LINK_KINDS, theme, self)
        self.kinds.changed.connect(self._kind_chosen)
        self.note = self._line("note", tr("Note"), tr("Why (may be empty)", "placeholder of a note"))
        self.dated = self._line("dated", tr("Day of the link"), tr("Day: 2026-05-31"))
        self.dated.textChanged.connect(self._check)
        self._trouble = self._label("danger")
        self._trouble.hide()
        buttons, self._accept = button_row(self, tr("Link"), tr("Close"))
        self._stay = QPushButton(tr("Link and stay"), self)
        self._stay.setObjectName("link_dialog.stay")
        self._stay.setAutoDefault(False)
        self._stay.setToolTip(shortcut_text("Ctrl+Return"))
        self._stay.clicked.connect(self.link_and_stay)
        buttons.insertWidget(buttons.count() - 1, self._stay)
        self._accept.setDefault(True)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.link_and_stay)
        self._lay_out(buttons)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._search)
        self.field.textChanged.connect(self._pause.start)
        self._list.selectionModel().currentChanged.connect(self._chosen)
        self.field.setFocus()
        self._name_ends()
        self._say()
        desk.jobs.read(desk.library.link_kinds, self._kinds_came)
        self._search()

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _line(self, name: str, called: str, hint: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(f"link_dialog.{name}")
        line.setAccessibleName(called)
        line.setPlaceholderText(hint)
        line.setToolTip(hint)
        return line

    def _made_list(self, theme: Theme) -> QListView:
        choices = QListView(self)
        choices.setObjectName("link_dialog.list")
        choices.setAccessibleName(tr("Clippings that can be linked"))
        choices.setProperty("role", "boxed")
        choices.setModel(self._choices)
        choices.setItemDelegate(LinkChoiceDelegate(theme, choices))
        choices.setMouseTracking(True)
        choices.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        choices.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        choices.doubleClicked.connect(self.accept)
        return choices

    def _lay_out(self, buttons: QHBoxLayout) -> None:
        details = QHBoxLayout()
        details.setSpacing(8)
        details.addWidget(self.note, 3)
        details.addWidget(self.dated, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(9)
        layout.addWidget(self._heading)
        layout.addWidget(self.together)
        layout.addWidget(self.field)
        layout.addWidget(self._said)
        layout.addWidget(self._list, 1)
        layout.addWidget(self.kinds)
        layout.addLayout(details)
        layout.addWidget(self._trouble)
        layout.addLayout(buttons)
        chain = (self.together, self.field, self._list)
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)

    # Linking

    @Slot()
    def accept(self) -> None:
        if not self._too_early("link") and self._link():
            super().accept()

    @Slot()
    def link_and_stay(self) -> None:
        """Link, and be ready for another one."""
        choice = self._choice
        if self._too_early("stay") or not self._link():
            return
        if choice is not None and not self.together.isChecked():
            words = tr("Linked: {words}").format(words=self.kinds.words)
            self._finding.say_linked(choice.row.id, self.kinds.words)
            self._choices.say_linked(choice.row.id, words)
            below = self._list.currentIndex().siblingAtRow(self._list.currentIndex().row() + 1)
            if below.isValid():
                self._list.setCurrentIndex(below)
        self.note.clear()
        self.field.selectAll()
        self.field.setFocus()

    def _too_early(self, wanted: str) -> bool:
        """Whether what was typed last is still being looked for; what was wanted is then done with what it finds."""
        early = (self._pause.isActive() or self._waiting) and not self.together.isChecked()
        self._eager = wanted if early else ""
        return early

    def _link(self) -> bool:
        """Have the link written; False where something is missing for that."""
        if not self._accept.isEnabled():
            return False
        choice, kind = self._choice, self.kinds.kind.key
        note, dated = self.note.text().strip(), day(self.dated.text())
        editing = self._desk.editing
        if self.together.isChecked():
            editing.link_all(self._ids, kind, note, dated)
        elif choice is None:
            return False
        elif self.kinds.turned:
            editing.link(choice.row.id, self._ids, kind, note, dated)
        else:
            editing.link_to(self._ids, choice.row.id, kind, note, dated)
        return True

    @property
    def _choice(self) -> LinkChoice | None:
        row = self._list.currentIndex().row()
        return self._choices.choices[row] if 0 <= row < len(self._choices.choices) else None

    # What is shown

    def _name_ends(self) -> None:
        if len(self._ids) > 1:
            self._heading.setText(tr("Link {n} clipping(s) to …", "", len(self._ids)))
            return
        card = self._desk.listing.table.card(self._ids[0])
        page = self._desk.reading.page
        if card is not None:
            self._title = card.row.title
        elif page is not None and page.clipping.id == self._ids[0]:
            self._title = page.clipping.article.title
        said = tr("Link {title} to …").format(title=titled(self._title, 110)) if self._title else ""
        self._heading.setText(said or tr("Link this clipping"))

    def _kinds_came(self, kinds: list[LinkKind]) -> None:
        if len(kinds) > len(LINK_KINDS):
            self.kinds.set_kinds(kinds)

    @Slot()
    def _search(self) -> None:
        self._stays = False
        self._waiting = bool(self.field.text().strip())
        self._finding.look(self.field.text())

    @Slot(object, bool)
    def _found(self, choices: tuple[LinkChoice, ...], suggested: bool) -> None:
        chosen = self._choice
        self._choices.set_choices(choices)
        if suggested:
            self._said.setText(tr("Suggestions; type to find others"))
        elif not self.field.text().strip():
            self._said.setText(tr("The newest clippings; type to find others"))
        elif choices:
            self._said.setText(tr("{n} clipping(s) found", "", len(choices)))
        else:
            self._said.setText(tr("No clipping has all of these words."))
        if choices:
            ids = [each.row.id for each in choices]
            keep = ids.index(chosen.row.id) if chosen is not None and self._stays and chosen.row.id in ids else 0
            self._list.setCurrentIndex(self._choices.index(keep))
        self._stays = True
        self._waiting = False
        self._chosen()
        if self._eager and not self._pause.isActive():
            wanted, self._eager = self._eager, ""
            if choices:
                self.accept() if wanted == "link" else self.link_and_stay()

    @Slot()
    @Slot(QModelIndex, QModelIndex)
    def _chosen(self) -> None:
        choice = self._choice
        if not self._by_hand:
            kind = choice.kind if choice is not None and choice.kind else RELATED.key
            turned = choice is not None and bool(choice.kind) and self._finding.turned_for(choice, kind)
            self.kinds.set_kind(kind, turned)
        self._say()

    @Slot()
    def _kind_chosen(self) -> None:
        self._by_hand = True
        self._say()

    @Slot(bool)
    def _gathered(self, together: bool) -> None:
        for widget in (self.field, self._list, self._said):
            widget.setEnabled(not together)
        self.kinds.turn.setVisible(not together)
        self._say()

    @Slot()
    def _check(self) -> None:
        self._say()

    def _say(self) -> None:
        """Say what would be linked, and whether anything is in the way of it."""
        choice, words = self._choice, self.kinds.words
        many = tr("{n} clipping(s)", "", len(self._ids))
        one = titled(self._title, 60) if self._title else many
        said = ""
        if self.together.isChecked():
            if self.kinds.kind.directed:
                said = tr("Of every two: the later – {words} – the earlier", "a kind of link").format(words=words)
            else:
                said = tr("Each of them – {words} – each other one", "a kind of link").format(words=words)
        elif choice is not None:
            other = titled(choice.row.title, 60)
            said = tr("{one} – {words} – {other}").format(one=one, words=words, other=other)
        self.kinds.sentence.setText(said)
        trouble = _wrong_day(self.dated.text())
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        ready = (self.together.isChecked() or choice is not None) and not trouble
        self._accept.setEnabled(ready)
        self._stay.setEnabled(ready)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._list.doItemsLayout()


def _wrong_day(text: str) -> str:
    """What is wrong with a day that was typed; empty where nothing is."""
    try:
        day(text)
    except Refused:
        return tr("Write the day as 2026-05-31.")
    return ""

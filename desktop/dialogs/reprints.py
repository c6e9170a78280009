"""The reprints of a clipping: who carries the text, what each kept, cut and added, and what a person says of it."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.actions import shortcut_text
from desktop.controllers.desk import Desk
from desktop.controllers.reprints import Member, Members
from desktop.dialogs.find_clipping import FindClipping
from desktop.jobs import Job
from desktop.models.reprint_table import HEADS, ReprintTable, in_percent
from desktop.models.wording import enumerated
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.boxed_table import box_table
from desktop.views.diff_view import DiffView

WIDEST_OUTLET = 200


class MemberView(QTableView):
    """The copies. Enter, Delete and L are `opened`, `refused` and `preferred` for the current one."""

    opened = Signal()
    refused = Signal()
    preferred = Signal()

    def __init__(self, model: ReprintTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box_table(self, "reprints.members", tr("Reprints, the lead first"), model)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(600)
        header.setSectionResizeMode(len(HEADS) - 1, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif key == Qt.Key.Key_Delete and plain:
            self.refused.emit()
        elif key == Qt.Key.Key_L and plain:
            self.preferred.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here."""


class ReprintDialog(QDialog):
    """`opened` carries the id of a clipping that is to be read."""

    opened = Signal(int)

    def __init__(self, desk: Desk, clipping_id: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reprints")
        self.setWindowTitle(tr("Reprints"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(920, 680)
        self._desk = desk
        self._about = clipping_id
        self._chosen: int | None = clipping_id
        self._members: Members | None = None
        self._reading: Job[Members] | None = None
        self._heading = QLabel(tr("Reprints"), self)
        self._heading.setObjectName("reprints.heading")
        self._heading.setProperty("role", "title")
        self._heading.setWordWrap(True)
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        explained = QLabel(
            tr("Nothing is merged: each copy stays a clipping of its own, with its tags and notes."), self
        )
        explained.setProperty("role", "small")
        explained.setWordWrap(True)
        self.table = ReprintTable(self)
        self.view = MemberView(self.table, self)
        self.said = QLabel(self)
        self.said.setObjectName("reprints.said")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setContentsMargins(4, 4, 4, 4)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.difference = DiffView(theme, self)
        self._below = QStackedWidget(self)
        self._nothing = QLabel(self)
        self._nothing.setObjectName("reprints.nothing")
        self._nothing.setProperty("role", "muted")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._below.addWidget(self._nothing)
        self._below.addWidget(self.difference)
        under = QWidget(self)
        stacked = QVBoxLayout(under)
        stacked.setContentsMargins(0, 4, 0, 0)
        stacked.setSpacing(4)
        stacked.addWidget(self.said)
        stacked.addWidget(self._below, 1)
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.setObjectName("reprints.parts")
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.view)
        parts.addWidget(under)
        parts.setStretchFactor(1, 1)
        self._parts = parts
        self.refuse = self._button("refuse", tr("&Not a reprint"), self._refuse)
        self.refuse.setToolTip(tr("Keep it out of this group for good (Del)"))
        self.lead = self._button("lead", tr("Make it the &lead"), self._prefer)
        self.lead.setToolTip(tr("Have it stand for the others in lists (L)"))
        self.add = self._button("add", tr("&Add a clipping…"), self._find)
        self.add.setToolTip(tr("Say that another clipping is a reprint of these"))
        self.open_ = self._button("open", tr("&Open"), self._open)
        self.open_.setToolTip(tr("Read it (Enter)"))
        self.undo = self._button("undo", tr("Undo"), self._undo)
        self.undo.setToolTip(shortcut_text("Ctrl+Z"))
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self.undo.click)
        self._steps = 0
        close = self._button("close", tr("Close"), self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(9)
        for button in (self.refuse, self.lead, self.add, self.undo):
            foot.addWidget(button)
        foot.addStretch()
        foot.addWidget(self.open_)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(8)
        layout.addWidget(self._heading)
        layout.addWidget(explained)
        layout.addWidget(parts, 1)
        layout.addLayout(foot)
        self.view.opened.connect(self._open)
        self.view.refused.connect(self._refuse)
        self.view.preferred.connect(self._prefer)
        self.view.selectionModel().currentRowChanged.connect(self._choose)
        desk.reprints.changed.connect(self._read)
        desk.reprints.done.connect(self._wrote)
        self._fit()
        self._read()
        self.view.setFocus()

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(520, 420))

    @property
    def member(self) -> Member | None:
        """The copy that is chosen."""
        place = self.view.currentIndex().row()
        return self._members.members[place] if self._members is not None and place >= 0 else None

    def _button(self, name: str, text: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"reprints.{name}")
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    @Slot()
    def _read(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._desk.reprints.read(self._about, self._came)

    def _came(self, members: Members) -> None:
        self._reading = None
        if members == self._members:
            return
        first = self._members is None
        self._members = members
        agency, count = members.agency, len(members.members)
        if count == 1:
            self._heading.setText(tr("No reprints of this clipping are known"))
        elif agency:
            self._heading.setText(tr("{agency} copy in {n} clipping(s)", "", count).format(agency=agency))
        else:
            self._heading.setText(tr("The same text in {n} clipping(s)", "", count))
        wanted = self._chosen
        self.table.show(members.members)
        place = self.table.row_of(wanted)
        if place < 0:
            place = self.table.row_of(self._about)
        # The one that it was opened for says nothing of itself if it leads.
        if first and place == 0 and count > 1:
            place = 1
        index = self.table.index(max(0, place), 0)
        self.view.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        )
        self.view.scrollTo(index)
        if first:
            self._share_room(count)
        self._show()

    def _share_room(self, count: int) -> None:
        """Give the copies what they take up to a third of the room, and what differs the rest."""
        rows = self.view.verticalHeader().defaultSectionSize() * (count + 1) + 12
        whole = self._parts.height()
        wanted = min(max(rows, self.view.minimumSizeHint().height()), whole // 3)
        self._parts.setSizes([wanted, whole - wanted])

    @Slot(QModelIndex)
    def _choose(self, _index: QModelIndex) -> None:
        if self.member is not None:
            self._chosen = self.member.row.id
            self._show()

    def _show(self) -> None:
        member, members = self.member, self._members
        self._fit()
        if member is None or members is None:
            return
        lead = members.members[0]
        if len(members.members) == 1:
            self._say(
                "", tr("Add a clipping that has the same text; the two are then one row in lists that are folded.")
            )
        elif member.leads:
            self._say("", tr("This one stands for the others. Choose another to see what it kept, cut and added."))
        else:
            self._say(member_in_words(member), "")
            self.difference.show_texts(lead.row.title, lead.text, member.row.title, member.text)

    def _say(self, words: str, nothing: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self._nothing.setText(nothing)
        self._below.setCurrentWidget(self._nothing if nothing else self.difference)

    def _fit(self) -> None:
        """Enable what can be said of the chosen one."""
        member, members = self.member, self._members
        writable = not self._desk.library.read_only
        grouped = members is not None and members.group is not None
        self.refuse.setEnabled(writable and grouped and member is not None)
        self.lead.setEnabled(writable and grouped and member is not None and not member.leads)
        self.add.setEnabled(writable and members is not None)
        self.open_.setEnabled(member is not None)
        self.undo.setEnabled(self._steps > 0)

    @Slot()
    def _open(self) -> None:
        if self.member is not None:
            self.opened.emit(self.member.row.id)
            self.accept()

    @Slot()
    def _refuse(self) -> None:
        member, members = self.member, self._members
        if member is None or members is None or not self.refuse.isEnabled():
            return
        others = [each.row.id for each in members.members if each.row.id != member.row.id]
        # What is left is looked at, not the one that goes.
        if member.row.id == self._about and len(others) > 1:
            self._about = others[0]
        place = self.view.currentIndex().row()
        after = members.members[place + 1 :] or members.members[:place]
        self._chosen = after[0].row.id if after else None
        self._desk.reprints.say_not(member.row.id)

    @Slot()
    def _prefer(self) -> None:
        if self.member is not None and self.lead.isEnabled():
            self._desk.reprints.choose_lead(self.member.row.id)

    @Slot()
    def _find(self) -> None:
        if self._members is None:
            return
        ids = [each.row.id for each in self._members.members]
        about = tr("It is kept with these whatever comparing their words says, until you say that it is no reprint.")
        finder = FindClipping(self._desk, (tr("Add a reprint"), about, tr("Add")), ids, ids[0], self)
        finder.found.connect(self._add)
        finder.open()

    @Slot(int)
    def _add(self, clipping_id: int) -> None:
        members = self._members
        if members is not None:
            self._chosen = clipping_id
            self._desk.reprints.say_same([members.members[0].row.id, clipping_id])

    @Slot(str, bool)
    def _wrote(self, _said: str, undoable: bool) -> None:
        self._steps += undoable
        self._fit()

    @Slot()
    def _undo(self) -> None:
        """Take back what was said here last, and nothing from before."""
        if self._steps:
            self._steps -= 1
            self._fit()
            self._desk.editing.undo()


def member_in_words(member: Member) -> str:
    """What a copy made of the lead's text: `Keeps 60 % of the lead's words, cuts 40 %, adds 3 %; other headline.`"""
    if member.kept is None:
        return tr("Other headline than the lead's.") if member.retitled else tr("Same headline as the lead's.")
    kept, cut, added = (in_percent(cast(float, each)) for each in (member.kept, member.cut, member.added))
    if member.kept == 1 and not member.added:
        said = [tr("word for word the lead's text")]
    else:
        said = [tr("keeps {percent} of the lead's words").format(percent=kept)]
        said += [tr("cuts {percent}").format(percent=cut)] if member.cut else []
        said += [tr("adds {percent}").format(percent=added)] if member.added else []
    said.append(tr("other headline") if member.retitled else tr("same headline"))
    words = enumerated(said)
    return tr("{sentence}.", "a sentence that is a list").format(sentence=words[:1].upper() + words[1:])

"""The editor of a person's own templates for notes and their file names, tried on a clipping while they write."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from functools import partial
from importlib.resources import files

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from db.errors import CuttingsError
from desktop import icons
from desktop.controllers.desk import Desk
from desktop.controllers.template_trial import TemplateTrial
from desktop.dialogs.buttons import button_row
from desktop.dialogs.question import TextQuestion, confirm
from desktop.export.templating.files import TemplateFiles
from desktop.export.templating.rendering import TemplateError
from desktop.export.vault.passages import Profile
from desktop.template_guide import Word
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.template_edit import TemplateEdit, fixed_font
from desktop.views.template_preview import TemplatePreview
from desktop.views.template_words import TemplateWords

USUAL_SIZE = (1160, 700)
FRAME = 60
SHARES = (580, 540)
GAP = 10
"""Pixels at both sides of what parts the columns; margins of a layout are not mirrored."""


def open_template_dialog(
    desk: Desk,
    theme: Theme,
    parent: QWidget,
    chosen_ids: Sequence[int],
    *,
    body: str = "",
    names: str = "",
    profile: Profile = "plain",
) -> TemplateDialog:
    """Open the editor over a window; its signal `chosen` carries the two templates, empty for ours."""
    dialog = TemplateDialog(desk, theme, parent, chosen_ids, body, names, profile)
    dialog.open()
    return dialog


def our_template() -> str:
    """The note that we write, as a template."""
    return (files("resources") / "templates" / "note.md").read_text("utf-8")


class TemplateDialog(QDialog):
    """`chosen` carries the template of the note and that of its file name when the dialog is accepted."""

    chosen = Signal(str, str)

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        parent: QWidget,
        clippings: Sequence[int],
        body: str = "",
        names: str = "",
        profile: Profile = "plain",
    ) -> None:
        super().__init__(parent)
        self.setObjectName("template_dialog")
        self.setWindowTitle(tr("Template of the notes"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setSizeGripEnabled(True)
        self._theme = theme
        self._profile: Profile = profile
        self._files = TemplateFiles(desk.paths.templates)
        self._kept: dict[str, tuple[str, str]] = {}
        self._trial = TemplateTrial(desk.library, desk.jobs, clippings, self)
        self.saved = QComboBox(self)
        self.saved.setObjectName("template_dialog.saved")
        self.saved.setAccessibleName(tr("Saved templates"))
        self.saved.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.saved.setMinimumContentsLength(18)
        self.saved.activated.connect(self._load)
        self.keep = self._button("keep", tr("&Save as…"), self._ask_name)
        self.remove = self._button("remove", tr("&Delete…"), self._ask_removal)
        self.ours = self._button("ours", tr("Start from &ours"), self._start_from_ours)
        self.names = QLineEdit(self)
        self.names.setObjectName("template_dialog.names")
        self.names.setAccessibleName(tr("Template of the file name"))
        self.names.setPlaceholderText(tr("empty: day and headline"))
        self.names.setFont(fixed_font())
        self.names.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.body = TemplateEdit(theme, self)
        self.body.setObjectName("template_dialog.body")
        self.body.setAccessibleName(tr("Template of the note"))
        self.body.setPlaceholderText(tr("empty: the note as we write it"))
        self._wrong_sign = QLabel(self)
        self.wrong = QLabel(self)
        self.wrong.setObjectName("template_dialog.wrong")
        self.wrong.setProperty("role", "danger")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)
        self.wrong.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.preview = TemplatePreview(self._trial, clippings, theme, self)
        self.words = TemplateWords(self)
        self.words.taken.connect(self._write)
        self._arrange()
        self._written_last: QLineEdit | TemplateEdit = self.body
        self.names.installEventFilter(self)
        self.body.installEventFilter(self)
        self.names.setText(names)
        self.body.setPlainText(body)
        self._list_saved()
        self.names.textChanged.connect(self._ask)
        self.body.textChanged.connect(self._ask)
        self.preview.turned.connect(self._ask)
        self._trial.changed.connect(self._judge)
        theme.changed.connect(self._tint)
        self._tint()
        room = self.screen().availableGeometry()
        self.resize(min(USUAL_SIZE[0], room.width() - FRAME), min(USUAL_SIZE[1], room.height() - FRAME))
        self.body.setFocus()
        self._ask()
        self._judge()

    # Making

    def _button(self, name: str, text: str, act: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"template_dialog.{name}")
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.saved)
        for button in (self.keep, self.remove):
            top.addWidget(button)
        top.addStretch()
        top.addWidget(self.ours)
        name_label = QLabel(tr("&File name"), self)
        name_label.setProperty("role", "name")
        name_label.setBuddy(self.names)
        body_label = QLabel(tr("&Note"), self)
        body_label.setProperty("role", "name")
        body_label.setBuddy(self.body)
        said = QHBoxLayout()
        said.setSpacing(7)
        said.addWidget(self._wrong_sign, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.wrong, 1)
        left = QWidget(self)
        column = QVBoxLayout(left)
        mirrored = self.isRightToLeft()
        column.setContentsMargins(GAP if mirrored else 0, 0, 0 if mirrored else GAP, 0)
        column.setSpacing(5)
        for widget in (name_label, self.names, body_label):
            column.addWidget(widget)
        column.addWidget(self.body, 1)
        column.addLayout(said)
        right = QSplitter(Qt.Orientation.Vertical, self)
        right.setChildrenCollapsible(False)
        right.addWidget(self.preview)
        right.addWidget(self.words)
        right.setSizes([380, 250])
        beside = QSplitter(Qt.Orientation.Horizontal, self)
        beside.setChildrenCollapsible(False)
        beside.addWidget(left)
        holder = QWidget(self)
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0 if mirrored else GAP, 0, GAP if mirrored else 0, 0)
        inner.addWidget(right)
        beside.addWidget(holder)
        beside.setSizes(list(SHARES))
        hint = QLabel(tr("What is written here stands between our markers; front matter stays as it is."), self)
        hint.setProperty("role", "small")
        hint.setWordWrap(True)
        buttons, self._accept = button_row(self, tr("&Use this template"))
        buttons.insertWidget(0, hint, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(11)
        layout.addLayout(top)
        layout.addWidget(beside, 1)
        layout.addLayout(buttons)

    @property
    def settled(self) -> bool:
        """Whether the preview is of what is written."""
        return not self._trial.busy

    # What is written

    @Slot()
    def accept(self) -> None:
        if not self._accept.isEnabled():
            return
        body, names = self._templates()
        super().accept()
        self.chosen.emit(body, names)

    def done(self, result: int) -> None:
        self._trial.close()
        super().done(result)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and watched in (self.names, self.body):
            self._written_last = self.names if watched is self.names else self.body
        return super().eventFilter(watched, event)

    def _templates(self) -> tuple[str, str]:
        body = self.body.toPlainText()
        return (body if body.strip() else ""), self.names.text().strip()

    @Slot()
    def _ask(self) -> None:
        body, names = self._templates()
        clipping = self.preview.clipping
        if clipping is not None:
            self._trial.ask(clipping, body, names, self._profile)
        self._name_saved()

    @Slot()
    def _judge(self) -> None:
        problem = self._trial.problem
        of_template = problem if isinstance(problem, TemplateError) else None
        self.body.mark_line(of_template.line if of_template is not None and of_template.part == "body" else None)
        self.wrong.setText("" if problem is None else str(problem))
        for widget in (self.wrong, self._wrong_sign):
            widget.setVisible(problem is not None)
        # A template that is still being tried is refused by the export itself, should it be wrong.
        self._accept.setEnabled(of_template is None)

    @Slot(object)
    def _write(self, word: Word) -> None:
        target = self._written_last
        if isinstance(target, QLineEdit):
            before = target.text()[: target.cursorPosition()]
            target.insert(word.name if _inside(before) and not word.insert.startswith("|") else word.written)
            target.setFocus()
            return
        cursor = target.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        target.insert(word.name if _inside(before) and not word.insert.startswith("|") else word.written)

    @Slot()
    def _start_from_ours(self) -> None:
        self._put(our_template())
        self.body.setFocus()

    def _put(self, text: str) -> None:
        """Write a whole template, such that it can be undone."""
        cursor = self.body.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.body.setTextCursor(cursor)

    # Saved templates

    def _list_saved(self) -> None:
        self.saved.clear()
        self.saved.addItem(tr("Not saved"), "")
        self._kept = {}
        for name in self._saved_names():
            with contextlib.suppress(CuttingsError):  # one that cannot be read is not offered
                self._kept[name] = self._files.read(name)
                self.saved.addItem(name, name)
        self._name_saved()

    def _saved_names(self) -> list[str]:
        try:
            return self._files.names()
        except CuttingsError as error:
            self._tell(error)
            return []

    def _name_saved(self) -> None:
        """Show which saved template is in the fields, if it is one."""
        written = self._templates()
        current = str(self.saved.currentData() or "")
        if not current or self._kept.get(current) != written:
            current = next((name for name, kept in self._kept.items() if any(written) and kept == written), "")
        self.saved.setCurrentIndex(max(0, self.saved.findData(current)))
        self.remove.setEnabled(bool(current))
        self.keep.setEnabled(any(written))

    @Slot()
    def _load(self) -> None:
        name = str(self.saved.currentData() or "")
        if name not in self._kept:
            self._name_saved()
            return
        body, names = self._kept[name]
        self._put(body)
        self.names.setText(names)
        self._name_saved()

    @Slot()
    def _ask_name(self) -> None:
        question = TextQuestion(
            self,
            tr("Save template"),
            tr("Name of the template"),
            "",
            tr("Save"),
            self._keep_as,
            list(self._kept),
        )
        question.field.setText(str(self.saved.currentData() or ""))
        question.field.selectAll()
        question.open()

    def _keep_as(self, name: str) -> None:
        stem = self._files.path(name).stem
        if stem in self._kept and stem != self.saved.currentData():
            confirm(
                self,
                tr("Replace the template “{name}”?").format(name=stem),
                tr("There is one of this name already."),
                tr("Replace"),
                partial(self._keep, stem),
            )
        else:
            self._keep(stem)

    def _keep(self, name: str) -> None:
        body, names = self._templates()
        try:
            kept = self._files.write(name, body, names)
        except CuttingsError as error:
            self._tell(error)
            return
        self._list_saved()
        self.saved.setCurrentIndex(max(0, self.saved.findData(kept)))
        self._name_saved()

    @Slot()
    def _ask_removal(self) -> None:
        name = str(self.saved.currentData() or "")
        if name:
            confirm(
                self,
                tr("Delete the template “{name}”?").format(name=name),
                tr("Notes that were made with it stay as they are."),
                tr("Delete"),
                self._remove,
            )

    @Slot()
    def _remove(self) -> None:
        try:
            self._files.remove(str(self.saved.currentData() or ""))
        except CuttingsError as error:
            self._tell(error)
        self._list_saved()

    def _tell(self, error: CuttingsError) -> None:
        self.wrong.setText(str(error))
        for widget in (self.wrong, self._wrong_sign):
            widget.show()

    @Slot()
    def _tint(self) -> None:
        sign = icons.pixmap("triangle-alert", self._theme.tokens.danger, 16, self.devicePixelRatioF())
        self._wrong_sign.setPixmap(sign)


def _inside(before: str) -> bool:
    """Whether a place in a line is between braces, where only a name is wanted."""
    return max(before.rfind("{{"), before.rfind("{%")) > max(before.rfind("}}"), before.rfind("%}"))

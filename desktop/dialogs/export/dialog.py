"""The dialog itself: puts the parts side by side, and makes a request of what is chosen in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.controllers.desk import Desk
from desktop.controllers.export_memory import Past
from desktop.controllers.export_scope import Scope, Scoping
from desktop.controllers.previewing import Previewing
from desktop.dialogs.buttons import button_row
from desktop.dialogs.export.columns import Columns
from desktop.dialogs.export.format_list import FormatList
from desktop.dialogs.export.front_part import FrontPart
from desktop.dialogs.export.layout_part import LayoutPart
from desktop.dialogs.export.past_part import PastPart
from desktop.dialogs.export.place_part import PlacePart
from desktop.dialogs.export.preview_pane import PreviewPane
from desktop.dialogs.export.rows import Rows, align
from desktop.dialogs.export.text_part import TextPart
from desktop.dialogs.export.what_part import WhatPart
from desktop.dialogs.export_template import open_template_dialog
from desktop.export.heeded import heeded
from desktop.export.request import ExportRequest
from desktop.theme import Theme
from desktop.translation import tr

USUAL_SIZE = (1120, 680)
FRAME = 40
"""Pixels of height for a window's title."""
NARROW = 900
"""A dialog narrower than this has no room for the preview."""
SHARES = (190, 480, 420)


class ExportDialog(QDialog):
    """Begins a task and is gone before that runs. `scope` is what is chosen first: else what is selected, the story
    that is looked at, or the list."""

    def __init__(
        self,
        desk: Desk,
        selected: Sequence[int],
        listed: Sequence[int],
        theme: Theme,
        parent: QWidget,
        scope: Scope | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog")
        self.setWindowTitle(tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setSizeGripEnabled(True)
        self._desk = desk
        self._theme = theme
        self._listed = tuple(listed)
        self._selected = tuple(selected)
        self._memory = desk.exporting.memory
        self._scoping = Scoping(desk.library, desk.jobs, desk.client, self)
        self._previewing = Previewing(desk.library, desk.jobs, self)
        self._ids: tuple[int, ...] | None = None
        self._scope: Scope | None = None
        self._problem = ""
        self._filling = True
        self._titled = False
        self._pressed = False
        self._past: Past | None = None
        self.formats = FormatList(theme, self)
        self.past = PastPart(self._memory, self)
        self.what = WhatPart(desk, self._selected, self._listed, self)
        self.title = QLineEdit(self)
        self.title.setObjectName("export_dialog.title")
        self.title.setAccessibleName(tr("Title"))
        self.front = FrontPart(desk.jobs, theme, self)
        self.text = TextPart(theme, self)
        self.layout_part = LayoutPart(theme, self)
        folder = _first_folder(desk.settings.text("export.folder"), desk.paths.documents)
        self.place = PlacePart(folder, desk.library.folder, self)
        self.preview = PreviewPane(self._previewing, theme, self)
        self._folds = (self.front, self.text, self.layout_part)
        self._arrange()
        self._connect()
        self.front.compiler.setText(desk.settings.text("export.compiler"))
        for fold in self._folds:
            fold.close_up(fold.name in desk.settings.items("export.closed"))
            fold.folded.connect(self._columns.fit)
        self.what.show_scope(scope or self._first_scope())
        self.formats.choose(desk.settings.text("export.format"))
        self._show_format(self.formats.format.id)
        self._filling = False
        self._scope_changed()
        self._restore_size()
        self.title.setFocus()
        self.title.selectAll()

    @property
    def folder(self) -> QLineEdit:
        """Where the folder is written."""
        return self.place.folder

    @property
    def settled(self) -> bool:
        """Whether the clippings are known and the preview is of what is chosen."""
        return self._ids is not None and not self._previewing.busy

    @property
    def format_id(self) -> str:
        """The format that is chosen."""
        return self.formats.format.id

    @property
    def request(self) -> ExportRequest:
        """What is asked for, with the clippings as far as they are known."""
        shown = heeded(self.formats.format)
        story = self.what.story
        usual = self._memory.chosen(self.format_id).options
        pictures = self.text.checked("pictures")
        cover = self.front.cover if "cover" in shown else None
        options = replace(usual, **self.layout_part.chosen, pictures=pictures, cover=cover)
        return ExportRequest(
            self._ids or (),
            self.format_id,
            self.place.path,
            self._words("title", self.title.text(), shown) or self.place.name.text().strip(),
            self._words("subtitle", self.front.subtitle.text(), shown),
            self._words("compiler", self.front.compiler.text(), shown),
            self._words("foreword", self.front.foreword.toPlainText(), shown),
            self.what.order.currentData(),
            self.text.checked("notes"),
            self.text.checked("highlights"),
            self.text.checked("fold"),
            story.id if story is not None and "story" in shown and self.text.checked("story") else None,
            "excerpts" in shown and self.text.excerpts.isChecked(),
            options,
        )

    @Slot()
    def accept(self) -> None:
        if not self._accept.isEnabled():
            # Pressed while the clippings are still looked for: it goes on as soon as they are known.
            self._pressed = self._ids is None
            return
        scope, request = self.what.scope, self.request
        settings = self._desk.settings
        settings.set("export.folder", self.folder.text().strip())
        shown = heeded(self.formats.format)
        if "compiler" in shown:
            settings.set("export.compiler", request.compiler)
        if "paper" in shown:
            settings.set("export.paper", request.options.paper)
        super().accept()
        self._desk.exporting.begin(scope, request)

    def done(self, result: int) -> None:
        self._previewing.stop()
        self._scoping.stop()
        settings = self._desk.settings
        settings.set("export.closed", [fold.name for fold in self._folds if fold.closed])
        settings.set("export.window", [self.width(), self.height(), *self._columns.sizes()])
        super().done(result)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shown = self.width() >= NARROW
        if shown != self._columns.previewing:
            self._columns.show_preview(shown)
            self._look()

    def show_past(self, past: Past) -> None:
        """Choose everything as in an earlier export."""
        self._filling = True
        self.what.show_scope(past.scope)
        self.formats.choose(past.request.format_id)
        self._take(past)
        self._filling = False
        self._scope_changed()

    # What is chosen

    def _first_scope(self) -> Scope:
        if self._selected:
            return Scope("selected", self._selected)
        story = self._desk.stories.story
        if story is not None and story.count == len(self._listed):
            return Scope("story", number=story.id)
        return Scope("listed")

    def _words(self, name: str, text: str, shown: frozenset[str]) -> str:
        return text.strip() if name in shown else ""

    @Slot()
    def _scope_changed(self) -> None:
        if self._filling:
            return
        scope = self.what.scope
        self._filling = True
        self.text.checks["story"].setChecked(self.what.story is not None and scope.kind != "selected")
        self._fill_from_past()
        if not self._titled:
            self.title.setText(self.what.name or self._desk.library.name)
            self.title.setCursorPosition(0)
        self._filling = False
        if scope != self._scope:
            self._find(scope)
        self._show_parts()
        self._look()

    def _find(self, scope: Scope) -> None:
        self._scope, self._ids, self._problem = scope, None, ""
        self._pressed = False
        self._scoping.stop()
        if scope.kind in ("selected", "listed"):
            self._found(self._selected if scope.kind == "selected" else self._listed)
        else:
            self.what.show_count(None)
            self._scoping.find(scope, self._found, self._not_found)

    def _found(self, ids: tuple[int, ...]) -> None:
        self._ids = ids
        self._problem = "" if ids else tr("There is nothing in it to export.")
        self.what.show_count(len(ids))
        self._look()
        if self._pressed:
            self._pressed = False
            self.accept()

    def _not_found(self, error: Exception) -> None:
        self._ids = ()
        self._problem = str(error)
        self._look()

    @Slot(str)
    def _show_format(self, format_id: str) -> None:
        if not format_id:
            return
        each = self.formats.format
        self._about.setText(tr(each.about))
        self.preview.format_id = format_id
        filling, self._filling = self._filling, True
        self._fill(self._memory.chosen(format_id))
        self.place.show_format(each)
        self._show_parts()
        self._filling = filling
        if not filling:
            self._scope_changed()

    def _show_parts(self) -> None:
        shown = heeded(self.formats.format)
        self.what.show_parts(shown)
        self._title_rows.show_row(self.title, "title" in shown)
        self.front.show_parts(shown)
        self.text.show_parts(shown, self.what.story is not None)
        self.layout_part.show_parts(self.formats.format.takes)
        self._columns.fit()

    def _fill(self, request: ExportRequest) -> None:
        order = self.what.order
        order.setCurrentIndex(max(0, order.findData(request.order)))
        self.text.fill(request)
        self.layout_part.fill(request.options)

    def _fill_from_past(self) -> None:
        """Take title page and file of the last export of the same story or saved search in the same format; what was
        taken of another one goes."""
        scope = self.what.scope
        if self._past is not None and (self._past.scope, self._past.request.format_id) == (scope, self.format_id):
            return
        if self._past is not None:
            self._past, self._titled = None, False
            self.front.fill(ExportRequest((), self.format_id, Path()))
            self.place.let_follow()
        if scope.kind in ("story", "saved") and not self._titled:
            for past in self._memory.recent():
                if (past.scope, past.request.format_id) == (scope, self.format_id):
                    self._take(past)
                    return

    def _take(self, past: Past) -> None:
        self._past, self._titled = past, True
        self._fill(past.request)
        self.title.setText(past.request.title)
        self.front.fill(past.request)
        self.place.take(past.request.path)
        self.text.checks["story"].setChecked(past.with_story)

    @Slot()
    def _title_edited(self) -> None:
        self._titled = bool(self.title.text().strip())

    @Slot()
    def _look(self) -> None:
        if self._filling:
            return
        self.place.follow(self.title.text())
        if self._problem:
            self.what.show_problem(self._problem)
        cover = self.front.cover_problem if "cover" in heeded(self.formats.format) else ""
        known = self._ids is not None
        self._accept.setEnabled(known and not self._problem and not cover and not self.place.problem)
        if self._ids and not self._columns.previewing:
            self._previewing.stop()
        elif self._ids:
            request = self.request
            if cover:
                request = replace(request, options=replace(request.options, cover=None))
            # Where it goes is nothing that can be seen in it, but for the name.
            self._previewing.ask(replace(request, path=Path(request.path.name)))
        elif known:
            self._previewing.clear()

    @Slot()
    def _edit_template(self) -> None:
        part = self.layout_part
        editor = open_template_dialog(
            self._desk,
            self._theme,
            self,
            self._ids or (),
            body=part.body_template,
            names=part.name_template,
            profile="obsidian" if self.format_id == "obsidian" else "plain",
        )
        editor.chosen.connect(part.set_templates)

    # Looks

    def _arrange(self) -> None:
        self._about = QLabel(self)
        self._about.setProperty("role", "muted")
        self._about.setWordWrap(True)
        self._title_rows = Rows()
        self._title_rows.add(tr("&Title"), self.title)
        align((self.what.rows, self._title_rows, self.front.rows, self.layout_part.rows, self.place.rows))
        self._columns = Columns(self)
        self._columns.fill_left(self.formats, self.past)
        self._columns.fill_middle(self._about, (self.what, self._title_rows, *self._folds), self.place)
        self._columns.fill_right(self.preview)
        buttons, self._accept = button_row(self, tr("Export"))
        self._accept.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addWidget(self._columns, 1)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.formats.chosen.connect(self._show_format)
        self.past.chosen.connect(self.show_past)
        self.what.scoped.connect(self._scope_changed)
        self.title.textEdited.connect(self._title_edited)
        for signal in (
            self.what.changed,
            self.title.textChanged,
            self.front.changed,
            self.text.changed,
            self.layout_part.changed,
            self.place.changed,
        ):
            signal.connect(self._look)
        self.layout_part.template_wanted.connect(self._edit_template)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.accept)

    def _restore_size(self) -> None:
        kept = [each for each in self._desk.settings.items("export.window") if isinstance(each, int) and each >= 0]
        room = self.screen().availableGeometry()
        width, height, *shares = kept if len(kept) == 5 else (*USUAL_SIZE, *SHARES)
        self.resize(min(width, room.width()), min(height, room.height() - FRAME))
        self._columns.setSizes(shares)


def _first_folder(remembered: str, documents: Path) -> Path:
    """The folder of the last export, the documents, or home: the first of these that is there."""
    for folder in (Path(remembered) if remembered else documents, documents):
        if folder.is_dir():
            return folder
    return Path.home()

"""The graph of a clipping's neighbourhood in a window of its own: the picture, the same as a list, and saving it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QKeySequence, QPainter, QShortcut, QShowEvent
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.errors import LibraryError, NotFound
from db.neighbourhood import Neighbourhood, neighbourhood
from db.relations import Related
from desktop import icons
from desktop.controllers.desk import Desk
from desktop.models.graph_words import about, relation, whole
from desktop.models.related_list import Entry, RelatedList
from desktop.theme import Theme
from desktop.translation import tr
from desktop.views.graph_painting import GraphPainting, Marks
from desktop.views.graph_view import GraphView
from desktop.views.related_view import RelatedView

SUGGESTIONS = "graph.suggestions"
MOST_SUGGESTED = 8
SIDE = 2.0
"""Pixels of a saved picture for one of the screen's."""
MOST_PIXELS = 40_000_000


class Graph(QDialog):
    """`opened` carries a clipping to be read. It stays open beside the window and follows what changes there."""

    opened = Signal(int)

    def __init__(self, desk: Desk, clipping_id: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("graph")
        self.setWindowTitle(tr("Graph"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(1080, 720)
        self._desk = desk
        self._theme = theme
        self._centre = clipping_id
        self._question = 0
        self.title = QLabel(self)
        self.title.setObjectName("graph.title")
        self.title.setProperty("role", "title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.view = GraphView(theme, self)
        self._rows = RelatedList(self)
        self.list = RelatedView(self._rows, theme, self, titles_open=False)
        self.list.setObjectName("graph.list")
        self.list.setAccessibleName(tr("What is in the graph"))
        self.list.setProperty("role", "boxed")
        self.list.cards.read_only = True
        self.suggestions = QCheckBox(tr("&Suggestions too"), self)
        self.suggestions.setObjectName("graph.suggestions")
        self.suggestions.setChecked(desk.settings.flag(SUGGESTIONS))
        self._tools = {
            name: self._tool(name, words)
            for name, words in (
                ("zoom-out", tr("Zoom out (-)")),
                ("zoom-in", tr("Zoom in (+)")),
                ("maximize", tr("Show all of it (0)")),
            )
        }
        self.open_button = self._button("open", tr("&Open in the reader"))
        self.centre_button = self._button("centre", tr("Put in the &middle"))
        self.save_button = self._button("save", tr("Save as a &picture…"))
        self.said = QLabel(self)
        self.said.setObjectName("graph.said")
        self.said.setProperty("role", "small")
        self.said.setWordWrap(True)
        legend = QLabel(tr("Solid line: linked. Dotted: the text points there. Dashed: suggested."), self)
        legend.setProperty("role", "small")
        legend.setWordWrap(True)
        self._arrange(legend)
        self.view.opened.connect(self.opened)
        self.view.chosen.connect(self._chosen)
        self.view.centred.connect(self.show_around)
        self.list.went.connect(self._listed)
        self.list.opened.connect(self._activated)
        self.list.left.connect(self.view.setFocus)
        self.suggestions.toggled.connect(self._suggest)
        self._tools["zoom-out"].clicked.connect(self.view.zoom_out)
        self._tools["zoom-in"].clicked.connect(self.view.zoom_in)
        self._tools["maximize"].clicked.connect(self.view.fit)
        self.open_button.clicked.connect(self._open)
        self.centre_button.clicked.connect(self._put_in_the_middle)
        self.save_button.clicked.connect(self._ask_where)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(200)
        self._soon.timeout.connect(self._load)
        desk.overview.changed.connect(self._soon.start)
        QShortcut(QKeySequence("F6"), self, self._change_sides)
        theme.changed.connect(self._tint)
        self._tint()
        self.view.setFocus()
        self._load()

    @Slot(int)
    def show_around(self, clipping_id: int) -> None:
        """Put another clipping into the middle."""
        if clipping_id != self._centre:
            self._centre = clipping_id
            self._load()

    def save(self, path: Path) -> None:
        """Write the picture, as SVG or PNG by the file's name, and say so."""
        painting = self.view.painting
        if painting is None:
            return
        if path.suffix.lower() == ".svg":
            try:
                _write_svg(path, painting)
            except LibraryError as error:
                self._not_saved(error)
            else:
                self._saved(path)
            return
        image = _image(painting)
        # Making it small takes longer than painting it.
        self._desk.jobs.beside(lambda _: _write_png(path, image), self._saved, self._not_saved)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.view.fit()

    def _arrange(self, legend: QLabel) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.title, 1)
        for tool in self._tools.values():
            head.addWidget(tool)
        head.addSpacing(6)
        head.addWidget(self.suggestions)
        side = QWidget(self)
        beside = QVBoxLayout(side)
        beside.setContentsMargins(12, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self.list, 1)
        beside.addWidget(legend)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.setObjectName("graph.split")
        self.split.addWidget(self.view)
        self.split.addWidget(side)
        self.split.setStretchFactor(0, 1)
        self.split.setSizes([800, 260])
        self.split.setHandleWidth(1)
        foot = QHBoxLayout()
        foot.setSpacing(9)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.save_button)
        foot.addWidget(self.centre_button)
        foot.addWidget(self.open_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.split, 1)
        layout.addLayout(foot)
        chain = (*self._tools.values(), self.suggestions, self.list, self.save_button, self.centre_button)
        for one, other in pairwise((*chain, self.open_button)):
            QWidget.setTabOrder(one, other)

    def _tool(self, name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"graph.{name}")
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(f"graph.{name}")
        button.setAutoDefault(False)
        return button

    @Slot()
    def _load(self) -> None:
        self._question += 1
        question, centre = self._question, self._centre
        if not self.suggestions.isChecked():
            self._read(question, centre, [])
            return

        def told(found: list[Related] | None) -> None:
            if question == self._question:
                self._read(question, centre, found or [])

        self._desk.client.related(centre, MOST_SUGGESTED, told)

    def _read(self, question: int, centre: int, suggested: list[Related]) -> None:
        library = self._desk.library

        def came(around: Neighbourhood) -> None:
            if question == self._question:
                self._show(around)

        self._desk.jobs.read(lambda: neighbourhood(library, centre, suggested=suggested), came, self._missed)

    def _missed(self, error: Exception) -> None:
        if isinstance(error, NotFound):
            self.close()
        else:
            self._desk.jobs.failed.emit(error)

    def _show(self, around: Neighbourhood) -> None:
        if not around.nodes:
            self.close()
            return
        if self.view.painting is not None and around == self.view.painting.around:
            return
        title = around.nodes[0].row.title
        shown = title if len(title) <= 120 else title[:119].rstrip() + "…"
        self.title.setText(tr("Around ‘{title}’").format(title=shown))
        self.said.setText(whole(around))
        self._rows.show(
            Entry("linked", node.row.id, node.row.title, about(node), relation(node, around)) for node in around.nodes
        )
        self.view.show_neighbourhood(around)
        self._chosen(self.view.selected)

    @Slot(int)
    def _chosen(self, clipping_id: int) -> None:
        current = self.list.current
        if current is None or current.clipping != clipping_id:
            self.list.choose(clipping_id)
        self.centre_button.setEnabled(clipping_id != self._centre)

    @Slot(object)
    def _listed(self, entry: Entry) -> None:
        self.view.select(entry.clipping)

    @Slot(object)
    def _activated(self, entry: Entry) -> None:
        self.opened.emit(entry.clipping)

    @Slot()
    def _change_sides(self) -> None:
        """From the picture to the list, and back."""
        (self.list if self.view.hasFocus() else self.view).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(bool)
    def _suggest(self, on: bool) -> None:
        self._desk.settings.set(SUGGESTIONS, on)
        self._load()

    @Slot()
    def _open(self) -> None:
        if self.view.selected:
            self.opened.emit(self.view.selected)

    @Slot()
    def _put_in_the_middle(self) -> None:
        if self.view.selected:
            self.show_around(self.view.selected)

    @Slot()
    def _ask_where(self) -> None:
        kinds = ";;".join((tr("Picture (*.png)"), tr("Drawing (*.svg)")))
        chooser = QFileDialog(self, tr("Save the graph"), str(Path.home()), kinds)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("png")
        chooser.selectFile(tr("graph") + ".png")
        chooser.fileSelected.connect(self._save)
        chooser.open()

    @Slot(str)
    def _save(self, name: str) -> None:
        self.save(Path(name))

    def _saved(self, path: Path) -> None:
        self.said.setText(tr("Saved as {name}").format(name=path.name))

    def _not_saved(self, error: Exception) -> None:
        self.said.setText(str(error))

    @Slot()
    def _tint(self) -> None:
        for name, button in self._tools.items():
            button.setIcon(icons.icon(name, self._theme.tokens))


def _image(painting: GraphPainting) -> QImage:
    """The picture for a file: twice as sharp as on an ordinary screen, as far as that is no monster."""
    area = painting.area
    side = min(SIDE, (MOST_PIXELS / max(1.0, area.width() * area.height())) ** 0.5)
    image = QImage((area.size() * side).toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(side, side)
    painter.translate(-area.topLeft())
    painting.paint(painter, area, Marks())
    painter.end()
    return image


def _write_png(path: Path, image: QImage) -> Path:
    if not image.save(str(path), "PNG"):  # type: ignore[call-overload]
        raise LibraryError(f"{path.name} could not be written.", "Choose another folder.")
    return path


def _write_svg(path: Path, painting: GraphPainting) -> None:
    area = painting.area
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(area.size().toSize())
    generator.setViewBox(QRectF(QRect(0, 0, round(area.width()), round(area.height()))))
    generator.setTitle(painting.around.nodes[0].row.title)
    painter = QPainter()
    if not painter.begin(generator):
        raise LibraryError(f"{path.name} could not be written.", "Choose another folder.")
    painter.translate(-area.topLeft())
    painting.paint(painter, area, Marks())
    painter.end()

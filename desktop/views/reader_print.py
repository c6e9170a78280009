"""The article on paper: set anew at the paper's width in black, with page numbers, shown before it is printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QMarginsF, QObject, QPointF, QRectF, QSize, QSizeF, Qt, QUrl, Slot
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from db.errors import LibraryError
from db.model import Asset
from desktop.controllers.desk import Desk
from desktop.controllers.page import Page
from desktop.controllers.pictures import decoded
from desktop.jobs import Job
from desktop.reading_looks import INK, Looks
from desktop.theme import INTERFACE_FAMILY
from desktop.translation import number, tr
from desktop.views.reader_body import TALLEST
from desktop.views.reader_document import Composer
from desktop.views.reader_formats import OWN_SCHEME
from desktop.views.reader_painting import paint_grounds, paint_quotations

DOTS = 96.0
"""Pixels of the layout on an inch of paper."""
SIZE = 15
"""Pixels of the type: 11 points."""
FINER = 3
"""Pictures are decoded with so many pixels for each of the layout's, which makes 288 on an inch."""
FOOT = 34.0
"""Pixels below the text for the line with the page's number."""


class PrintedArticle:
    """One page of the library as pages of paper. `pictures` are the kept ones by hash."""

    def __init__(self, page: Page, pictures: dict[str, QImage], families: Looks) -> None:
        self._page = page
        self._pictures = pictures
        self._looks = replace(families, size=SIZE, theme="paper")

    def paint(self, printer: QPrinter) -> int:
        """Print, from the first page to the last that is asked for; returns how many pages there are."""
        scale = printer.resolution() / DOTS
        area = printer.pageLayout().paintRectPixels(printer.resolution())
        room = QSizeF(area.width() / scale, area.height() / scale - FOOT)
        document, step, clipped = self._set(room)
        count = document.pageCount()
        painter = QPainter(printer)
        painter.scale(scale, scale)
        first, last = printer.fromPage() or 1, printer.toPage() or count
        for place in range(first, min(last, count) + 1):
            if place > first:
                printer.newPage()
            self._paint_page(painter, document, step, clipped, place, room)
            self._paint_foot(painter, place, count, room)
        painter.end()
        return count

    def _set(self, room: QSizeF) -> tuple[QTextDocument, int, list[tuple[int, int]]]:
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setUseDesignMetrics(True)
        for sha256, image in self._pictures.items():
            document.addResource(
                QTextDocument.ResourceType.ImageResource.value, QUrl(f"{OWN_SCHEME}:asset/{sha256}"), image
            )
        # Only what could be decoded has a place; the rest is said not to be kept.
        page = replace(self._page, pictures={each: self._page.pictures[each] for each in self._pictures})
        composer = Composer(document, INK, self._looks, round(room.width()))
        composer.paper = True
        for _ in composer.compose(page):
            pass
        document.setPageSize(room)
        return document, composer.step, composer.layout.clipped

    def _paint_page(
        self, painter: QPainter, document: QTextDocument, step: int, clipped: list[tuple[int, int]], place: int,
        room: QSizeF,
    ) -> None:  # fmt: skip
        seen = QRectF(0, (place - 1) * room.height(), room.width(), room.height())
        painter.save()
        painter.translate(0, -seen.top())
        painter.setClipRect(seen)
        paint_grounds(painter, document, seen, QPointF(), clipped, INK)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = seen
        context.palette.setColor(QPalette.ColorRole.Text, QColor(INK.text))
        document.documentLayout().draw(painter, context)
        paint_quotations(painter, document, seen, QPointF(), INK, step)
        painter.restore()

    def _paint_foot(self, painter: QPainter, place: int, count: int, room: QSizeF) -> None:
        font = QFont(INTERFACE_FAMILY)
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(QColor(INK.muted))
        line = QRectF(0, room.height() + FOOT - 18, room.width(), 18)
        said = tr("{page} of {count}").format(page=number(place), count=number(count))
        article = self._page.clipping.article
        source = " · ".join(part for part in (article.outlet or "", article.title) if part)
        metrics = painter.fontMetrics()
        space = room.width() - metrics.horizontalAdvance(said) - 24
        source = metrics.elidedText(source, Qt.TextElideMode.ElideRight, round(space))
        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        painter.drawText(line, start | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, source)
        painter.drawText(line, end | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, said)


class ArticlePrint(QObject):
    """Fetches the kept pictures of an article beside the interface and then shows how it will be printed."""

    def __init__(self, desk: Desk, page: Page, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._page = page
        self._window = window
        self._printed: PrintedArticle | None = None
        self._printer: QPrinter | None = None

    def open(self) -> None:
        """Show the preview as soon as the pictures are there."""
        wanted = list(dict.fromkeys(each.asset for each in self._page.clipping.article.body.pictures() if each.asset))
        source = self._desk.library.asset

        def work(job: Job[dict[str, QImage]]) -> dict[str, QImage]:
            return decoded_pictures(wanted, source)

        self._desk.jobs.beside(work, self._came, lane="pictures")

    def _came(self, pictures: dict[str, QImage]) -> None:
        self._printed = PrintedArticle(self._page, pictures, Looks.of(self._desk.settings))
        printer = paper(self._page.clipping.article.title, self._desk.settings.text("export.paper"))
        # The dialog does not keep it alive.
        self._printer = printer
        preview = QPrintPreviewDialog(printer, self._window)
        preview.setObjectName("print_preview")
        preview.setWindowTitle(tr("Print article"))
        preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        preview.resize(900, 900)
        preview.paintRequested.connect(self._paint)
        preview.destroyed.connect(self.deleteLater)
        preview.open()

    @Slot(QPrinter)
    def _paint(self, printer: QPrinter) -> None:
        if self._printed is not None:
            self._printed.paint(printer)


def paper(title: str, size: str) -> QPrinter:
    """A printer for an article on `a4` or `us-letter`."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator("Cuttings")
    page = QPageSize(QPageSize.PageSizeId.A4 if size == "a4" else QPageSize.PageSizeId.Letter)
    margins = QMarginsF(28, 22, 28, 14)
    printer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter))
    return printer


def decoded_pictures(wanted: list[str], source: Callable[[str], Asset]) -> dict[str, QImage]:
    """Those of the kept pictures that can be shown, fine enough for paper."""
    room = QSize(round(700 * FINER), TALLEST * FINER)
    pictures = {}
    for sha256 in wanted:
        try:
            image = decoded(source(sha256).content, room)
        except LibraryError:
            continue
        if not image.isNull():
            pictures[sha256] = image
    return pictures

"""The reader: an article in one centred column, with soft hit marks that can be stepped through.

It shows only what the composer made of our own body tree, loads nothing from anywhere and follows no link by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, QSize, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from desktop.clipping_address import read_address
from desktop.controllers.page import Page
from desktop.models.passages import TextMap
from desktop.models.spans import qt_spans
from desktop.reading_looks import Looks
from desktop.theme import Theme, Tokens
from desktop.translation import tr
from desktop.views.highlight_layer import HighlightLayer
from desktop.views.plain_words import plain_words
from desktop.views.reader_document import OWN_SCHEME, TALLEST, Composer, Layout, fitted
from desktop.views.reader_painting import paint_grounds, paint_quotations, text_rects

LEAST_MARGIN = 28
SETTLED = 200
"""Milliseconds after which a window that is being resized is taken to have its size."""
A_NOTCH = 120
"""What a mouse wheel turns by one step, as Qt counts it."""


class Reader(QTextBrowser):
    """`web_link` carries an address, `own_link` a (kind, value) pair such as ("clipping", "12"); `composed` says that
    the whole article stands and `texts` can be searched; `hits_changed` carries (number of the current one, count);
    `picture_wanted` a kept picture's hash and the device pixels there are for it, to be answered by `set_picture`;
    `size_wanted` a size of type that the wheel asks for, to be answered by `set_looks`."""

    web_link = Signal(str)
    own_link = Signal(str, str)
    composed = Signal()
    hits_changed = Signal(int, int)
    picture_wanted = Signal(str, QSize)
    size_wanted = Signal(int)

    def __init__(self, theme: Theme, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setAccessibleName(tr("Article"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setMinimumWidth(320)
        self._theme = theme
        self._looks = Looks(size)
        self._turned = 0
        self._page: Page | None = None
        self._document: QTextDocument | None = None
        self._layout = Layout()
        self._marks: list[tuple[int, int]] = []
        self._current = -1
        self._composing: Iterator[None] | None = None
        self._wait = QTimer(self)
        self._wait.setInterval(0)
        self._wait.timeout.connect(self._compose_on)
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(SETTLED)
        self._resized.timeout.connect(self._want_pictures)
        self._composer: Composer | None = None
        self._scroll_to = 0
        self._keep: tuple[int, float] | None = None
        self._chosen: tuple[int, str] | None = None
        self._natural: dict[str, tuple[int, int]] = {}
        self.highlights = HighlightLayer(self)
        self.anchorClicked.connect(self._follow)
        theme.changed.connect(self._colours_changed)
        self._paint_page()

    @property
    def size_of_type(self) -> int:
        """The size of the article's type in pixels."""
        return self._looks.size

    @property
    def looks(self) -> Looks:
        """How articles are set."""
        return self._looks

    @property
    def tokens(self) -> Tokens:
        """The colours of the page, which need not be those of the window."""
        return self._looks.tokens(self._theme.tokens)

    @property
    def column(self) -> int:
        """How wide the text is, in pixels."""
        return max(1, min(self._looks.column, self.viewport().width() - 2 * LEAST_MARGIN))

    @property
    def offset(self) -> QPointF:
        """Where the document's corner is in the viewport."""
        across = self.horizontalScrollBar()
        # A window that runs from right to left begins at the other end.
        left = across.maximum() - across.value() if self.isRightToLeft() else across.value()
        return QPointF(-left, -self.verticalScrollBar().value())

    @property
    def page(self) -> Page | None:
        """What is shown."""
        return self._page

    def set_size_of_type(self, size: int) -> None:
        """Set the article larger or smaller, keeping the place."""
        self.set_looks(self._looks.sized(size))

    def set_looks(self, looks: Looks) -> None:
        """Set articles in this way from now on, keeping the place."""
        if looks != self._looks:
            self._looks = looks
            self._colours_changed()

    def step_size(self, step: int) -> None:
        """Ask for type so many pixels larger or smaller."""
        self.size_wanted.emit(self._looks.sized(self._looks.size + step).size)

    def show_page(self, page: Page | None) -> None:
        """Show a clipping (or nothing). The same clipping, changed, keeps its place and what is selected in its text;
        one that only was marked as read, or something else that the page does not say, stays as it is."""
        before, self._page = self._page, page
        same = page is not None and before is not None and page.clipping.id == before.clipping.id
        if not (same and page is not None and before is not None and _as_set(page) == _as_set(before)):
            self._compose(keep_place=same)

    def texts(self) -> list[tuple[int, str]]:
        """The stretches in which hits are marked: (where it begins, its text)."""
        text = self.document().toRawText() if self._page else ""
        plain = text.replace("\u2029", "\n").replace("\u2028", "\n").replace("\u00a0", " ")
        units = plain.encode("utf-16-le", "surrogatepass")
        return [
            (start, units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass"))
            for start, end in self._layout.searchable
        ]

    def set_marks(self, found: Sequence[tuple[int, str, Sequence[tuple[int, int]]]]) -> None:
        """Mark hits: for each stretch of `texts` its beginning, its text and the places in that text."""
        self._marks = sorted(
            (start + a, start + b) for start, text, spans in found for a, b in qt_spans(text, spans) if b > a
        )
        self._current = -1
        self.viewport().update()
        self.hits_changed.emit(0, len(self._marks))

    @property
    def hit_count(self) -> int:
        """How many hits are marked."""
        return len(self._marks)

    def step_hit(self, step: int) -> None:
        """Go to the next (1) or previous (-1) hit, round the end."""
        if not self._marks:
            return
        if self._current < 0:
            self._current = 0 if step > 0 else len(self._marks) - 1
        else:
            self._current = (self._current + step) % len(self._marks)
        start, end = self._marks[self._current]
        rects = list(text_rects(self.document(), start, end))
        if rects:
            bar = self.verticalScrollBar()
            top, bottom = rects[0].top(), rects[-1].bottom()
            if top < bar.value() + 40 or bottom > bar.value() + self.viewport().height() - 60:
                bar.setValue(round(top - self.viewport().height() / 3))
        self.viewport().update()
        self.hits_changed.emit(self._current + 1, len(self._marks))

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing an article names is ever loaded, neither from the network nor from the disk.

        The place of a kept picture is held by an empty one, until that is handed over.
        """
        url = QUrl(name)
        kept = url.scheme() == OWN_SCHEME and url.path().startswith("asset/")
        return self._blank() if kept and kind == QTextDocument.ResourceType.ImageResource.value else None

    @Slot(str, object)
    def set_picture(self, sha256: str, image: QImage) -> None:
        """Show a picture that was wanted; a null one leaves its place empty."""
        places = [position for position, asset in self._layout.pictures if asset == sha256]
        if not places or self._page is None:
            return
        if image.isNull():
            return
        picture = QPixmap.fromImage(image)
        url = QUrl(f"{OWN_SCHEME}:asset/{sha256}")
        self.document().addResource(QTextDocument.ResourceType.ImageResource.value, url, picture)
        if not all(self._page.pictures.get(sha256, (0, 0))):
            ratio = self.devicePixelRatioF()
            self._natural[sha256] = (round(image.width() / ratio), round(image.height() / ratio))
            self._fit_pictures()
        for position in places:
            self.document().markContentsDirty(position, 1)
        self.viewport().update()

    def _blank(self) -> QPixmap:
        blank = QPixmap(1, 1)
        blank.fill(QColor(self.tokens.box))
        return blank

    @Slot()
    def _want_pictures(self) -> None:
        """Ask for the pictures in just the size in which they are shown: Qt draws larger ones without smoothing."""
        ratio = self.devicePixelRatioF()
        for sha256 in dict.fromkeys(asset for _, asset in self._layout.pictures):
            natural = self._natural_size(sha256)
            size = QSize(*fitted(natural, self.column)) if all(natural) else QSize(self.column, TALLEST)
            self.picture_wanted.emit(sha256, size * ratio)

    def _natural_size(self, sha256: str) -> tuple[int, int]:
        known = self._page.pictures.get(sha256, (0, 0)) if self._page is not None else (0, 0)
        return self._natural.get(sha256, known)

    def _fit_pictures(self) -> None:
        """Give pictures the size that the column has room for."""
        if self._page is None:
            return
        cursor = QTextCursor(self.document())
        for position, sha256 in self._layout.pictures:
            cursor.setPosition(position)
            cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
            look = cursor.charFormat().toImageFormat()
            block = cursor.blockFormat()
            room = self.column - round(block.leftMargin() + block.rightMargin())
            width, height = fitted(self._natural_size(sha256), room)
            if look.isValid() and (look.width(), look.height()) != (width, height):
                look.setWidth(width)
                look.setHeight(height)
                cursor.setCharFormat(look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()
        self._fit_pictures()
        if self._layout.pictures:
            self._resized.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            page = self.viewport().height() - 60
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + (-page if back else page))
            return
        super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(plain_words(self.textCursor().selectedText()))
        return data

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        steps = int(self._turned / A_NOTCH)
        self._turned -= steps * A_NOTCH
        if steps:
            self.step_size(steps)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint_below(event)
        super().paintEvent(event)
        if self._composer is not None:
            # Over everything: a box that a quotation stands in has a ground of its own.
            painter = QPainter(self.viewport())
            offset = self.offset
            seen = QRectF(event.rect()).translated(-offset)
            paint_quotations(painter, self.document(), seen, offset, self.tokens, self._composer.step)
            painter.end()

    def _paint_below(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        offset = self.offset
        seen = QRectF(event.rect()).translated(-offset)
        tokens, document = self.tokens, self.document()
        paint_grounds(painter, document, seen, offset, self._layout.clipped, tokens)
        self.highlights.paint(painter, seen, offset, tokens)
        # A line around hits sets them off from highlights.
        painter.setPen(QPen(QColor(tokens.star), 1) if self.highlights.placed_ids else Qt.PenStyle.NoPen)
        soft, strong = QColor(tokens.hit), QColor(tokens.hit_current)
        layout = document.documentLayout()
        for number, (start, end) in enumerate(self._marks):
            if not layout.blockBoundingRect(document.findBlock(start)).intersects(seen):
                continue
            painter.setBrush(strong if number == self._current else soft)
            for rect in text_rects(document, start, end):
                painter.drawRoundedRect(rect.translated(offset), 3, 3)
        painter.end()

    @Slot()
    def _colours_changed(self) -> None:
        self._paint_page()
        self._compose_again()

    def _paint_page(self) -> None:
        tokens = self.tokens
        # The window's style sheet has the window's colours; a page of its own needs its own.
        self.setStyleSheet(
            ""
            if tokens is self._theme.tokens
            else f"QTextBrowser#reader {{ background: {tokens.page}; color: {tokens.text};"
            f" selection-background-color: {tokens.accent}; selection-color: {tokens.on_accent}; }}"
            f"QScrollBar::handle {{ background: {tokens.border}; }}"
        )

    def _compose_again(self) -> None:
        """Set the same anew: the line at the top stays there, however high the lines above it are now."""
        top = self.cursorForPosition(QPoint(self.viewport().width() // 2, 4))
        here = self.cursorRect(top).top()
        self._keep = (top.position(), here) if self._page is not None and self.verticalScrollBar().value() else None
        self._compose(keep_place=True)

    def _return_to_place(self) -> None:
        bar = self.verticalScrollBar()
        if self._keep is None:
            bar.setValue(self._scroll_to)
            return
        position, height = self._keep
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, max(0, self.document().characterCount() - 1)))
        bar.setValue(round(bar.value() + self.cursorRect(cursor).top() - height))

    def _compose(self, *, keep_place: bool) -> None:
        self._scroll_to = self.verticalScrollBar().value() if keep_place else 0
        if not keep_place:
            self._chosen = None
        elif chosen := self.highlights.selected_words():
            self._chosen = chosen
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        before, self._document = self._document, document
        self._marks, self._current = [], -1
        self._layout = Layout()
        self.highlights.set_article(TextMap(), "")
        self._wait.stop()
        self._composing = None
        self.setDocument(document)
        if before is not None:
            before.deleteLater()
        if self._page is not None:
            self._composer = Composer(document, self.tokens, self._looks, self.column)
            self._composing = self._composer.compose(self._page)
            self._set_margins()
            self._compose_on()
        if not keep_place:
            self.hits_changed.emit(0, 0)

    @Slot()
    def _compose_on(self) -> None:
        if self._composing is None or self._composer is None:
            return
        more = next(self._composing, self) is None
        # The text went in before the cursor, which would pull the view to the end at the next resizing.
        if not self.textCursor().hasSelection():
            self.moveCursor(QTextCursor.MoveOperation.Start)
        if more:
            self._return_to_place()
            self._wait.start()
            return
        self._wait.stop()
        self._composing = None
        self._layout = self._composer.layout
        self._want_pictures()
        if self._page is not None:
            body = self._page.clipping.article.body
            self.highlights.set_article(TextMap.of(body, self._layout.runs), body.text())
        self._select_again()
        self._return_to_place()
        self._keep = None
        self.composed.emit()

    def _select_again(self) -> None:
        """Select what was selected before the same article was composed anew, where those words still are."""
        chosen, self._chosen = self._chosen, None
        if chosen is None or self.textCursor().hasSelection():
            return
        found = self.highlights.positions_of(*chosen)
        if found is not None:
            cursor = QTextCursor(self.document())
            cursor.setPosition(found[0])
            cursor.setPosition(found[1], QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def _set_margins(self) -> None:
        room = self.viewport().width()
        side = max(LEAST_MARGIN, (room - self._looks.column) // 2)
        frame = self.document().rootFrame()
        look = frame.frameFormat()
        if look.leftMargin() != side or look.topMargin() == 0:
            look.setLeftMargin(side)
            look.setRightMargin(side)
            look.setTopMargin(30)
            look.setBottomMargin(60)
            frame.setFrameFormat(look)

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        if url.scheme() == OWN_SCHEME and read_address(url.toString()) is None:
            kind, _, value = url.path(QUrl.ComponentFormattingOption.FullyDecoded).partition("/")
            self.own_link.emit(kind, value)
        else:
            self.web_link.emit(url.toString())


def _as_set(page: Page) -> Page:
    """A page without what is not said on it: two that are equal are set the same."""
    clipping = replace(page.clipping, read=False, starred=False, filed=False, candidates=())
    return replace(page, clipping=clipping, captures=(), names=(), changed=None)

"""Sets lines into a QTextDocument through a cursor: blocks, boxes and characters in the reader's sizes and colours."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QGuiApplication,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
)

from desktop.clipping_address import read_address
from desktop.reading_looks import USUAL_SIZE, Looks
from desktop.theme import INTERFACE_FAMILY, Tokens
from desktop.views.painting import is_right_to_left

OWN_SCHEME = "cuttings"
WEB_SCHEMES = ("http", "https", "mailto")
MONOSPACED = ("Noto Sans Mono", "monospace")

USER = QTextFormat.Property.UserProperty.value
QUOTED = USER + 1
"""On a block: a bit for each step of indentation at which a bar says that this is a quotation."""
QUOTATION = USER + 2
"""On a block: the number of the outermost quotation that it belongs to."""
ADDRESS = USER + 3
"""On characters: the web address of a link that leads to a clipping."""

USUAL_INTERFACE = 13.0
"""Pixels of the interface's type where nobody asks for larger."""


class Setter:
    """A cursor in a document with the looks that it sets in; `column` is the width of the text in pixels."""

    def __init__(self, document: QTextDocument, tokens: Tokens, looks: Looks, column: int) -> None:
        self._tokens = tokens
        self._looks = looks
        self._size = looks.size
        self._column = column
        self.step = round(looks.size * 1.5)
        document.setIndentWidth(self.step)
        # What is said about the article grows with it, but slower: it is small print.
        asked = QFontInfo(QGuiApplication.font()).pixelSize() / USUAL_INTERFACE
        self._scale = max(1.0, asked) * (1 + 0.6 * (looks.size / USUAL_SIZE - 1))
        self._cursor = QTextCursor(document)
        self._fresh = True
        self._way = Qt.LayoutDirection.LayoutDirectionAuto

    def _start_block(self, look: QTextBlockFormat) -> None:
        if self._fresh:
            self._fresh = False
            self._cursor.setBlockFormat(look)
        else:
            self._cursor.insertBlock(look)

    def _line(self, text: str, look: QTextCharFormat, *, above: int = 0, below: int = 0, height: int = 100) -> None:
        block = block_look(above=above, below=below, height=height)
        block.setLayoutDirection(self._way)
        self._start_block(block)
        self._cursor.setBlockCharFormat(look)
        self._cursor.insertText(text.replace("\n", " "), look)

    @contextmanager
    def _running_like(self, text: str) -> Iterator[None]:
        """Lines that are set inside run the way of this text, whatever their own words do."""
        before = self._way
        right_to_left = is_right_to_left(text)
        self._way = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        yield
        self._way = before

    @contextmanager
    def _box(self, colour: str, *, above: int, below: int, indent: int = 0, padding: int = 9) -> Iterator[None]:
        """What is set inside stands on a ground of its own."""
        look = QTextFrameFormat()
        look.setBackground(QColor(getattr(self._tokens, colour)))
        look.setPadding(padding)
        look.setTopMargin(above)
        look.setBottomMargin(below)
        look.setLeftMargin(self.step * indent)
        if self._fresh:
            # The empty block that is left before a frame should not be seen.
            self._cursor.setBlockFormat(block_look(height=1))
            self._cursor.setBlockCharFormat(self._interface(1))
        self._cursor.insertFrame(look)
        self._fresh = True
        yield
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._fresh = True

    def _interface(
        self, pixels: int, colour: str = "text", weight: QFont.Weight = QFont.Weight.Normal
    ) -> QTextCharFormat:
        return self._format((INTERFACE_FAMILY, "sans-serif"), max(1, round(pixels * self._scale)), colour, weight)

    def _reading(
        self, pixels: int, weight: QFont.Weight = QFont.Weight.Normal, colour: str = "text"
    ) -> QTextCharFormat:
        return self._format(self._looks.families, pixels, colour, weight)

    def _format(self, families: tuple[str, ...], pixels: int, colour: str, weight: QFont.Weight) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFontFamilies(list(families))
        look.setProperty(QTextCharFormat.Property.FontPixelSize, pixels)
        look.setFontWeight(weight)
        look.setForeground(QColor(getattr(self._tokens, colour)))
        return look


def block_look(*, above: int = 0, below: int = 0, height: int = 100) -> QTextBlockFormat:
    """A block with room above and below, in pixels, and lines of a height in per cent of the type's own."""
    look = QTextBlockFormat()
    look.setTopMargin(above)
    look.setBottomMargin(below)
    look.setLineHeight(float(height), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return look


def own_link(look: QTextCharFormat, path: str) -> None:
    """Make it a way to something of our own, such as `clipping/12`."""
    look.setAnchor(True)
    look.setAnchorHref(f"{OWN_SCHEME}:{quote(path, safe='/')}")


def web_link(look: QTextCharFormat, address: str) -> None:
    """Make it a way to a web or mail address, or to a clipping's; any other is left alone."""
    if QUrl(address).scheme().lower() in WEB_SCHEMES or read_address(address) is not None:
        look.setAnchor(True)
        look.setAnchorHref(address)
        look.setToolTip(address)

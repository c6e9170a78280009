"""The icons: Lucide's outlines from `resources/icons`, tinted in the scheme's colours and sharp at every scale."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.theme import Tokens

SIZES = (16, 20, 32, 40)
"""Pixels; the small and the usual size of the window, for one and two device pixels a pixel."""

USUAL_SIZES = (20, 40)


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0, *, filled: bool = False) -> QPixmap:
    """One icon as a picture of `size` logical pixels. `KeyError`-like `FileNotFoundError` for a name we do not have."""
    made = QPixmap(QSize(size, size) * ratio)
    made.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_source(name, colour, filled)))
    painter = QPainter(made)
    renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def fold_sign(opened: bool, mirrored: bool) -> str:
    """The name of the icon beside what can be folded; `mirrored` where text runs from right to left."""
    return "chevron-down" if opened else "chevron-left" if mirrored else "chevron-right"


def icon(name: str, tokens: Tokens, colour: str = "muted") -> QIcon:
    """An icon in a colour of the scheme; faint when disabled, in the accent when on."""
    return _icon(name, str(getattr(tokens, colour)), tokens.disabled, tokens.accent)


@lru_cache(maxsize=512)
def _icon(name: str, normal: str, disabled: str, on: str) -> QIcon:
    made = QIcon()
    for size in SIZES:
        made.addPixmap(pixmap(name, normal, size), QIcon.Mode.Normal, QIcon.State.Off)
    for size in USUAL_SIZES:
        made.addPixmap(pixmap(name, disabled, size), QIcon.Mode.Disabled, QIcon.State.Off)
        made.addPixmap(pixmap(name, on, size), QIcon.Mode.Normal, QIcon.State.On)
    return made


def dot(colour: str, size: int, margin: int = 0) -> QIcon:
    """A round spot of a colour, for a tag; `size` in pixels with the margin around it."""
    picture = QPixmap(QSize(size, size))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(margin, margin, size - 2 * margin, size - 2 * margin)
    painter.end()
    return QIcon(picture)


@lru_cache(maxsize=256)
def _svg(name: str) -> str:
    return (resources.files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _source(name: str, colour: str, filled: bool) -> bytes:
    text = _svg(name).replace("currentColor", QColor(colour).name())
    if filled:
        text = text.replace('fill="none"', f'fill="{QColor(colour).name()}"', 1)
    return text.encode("utf-8")

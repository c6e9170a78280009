"""One page of a preview, as large as there is room, on a desk with a shadow; the keys turn the pages."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Theme

AROUND = 14
SHADOW = 5
SHADE = 26
"""Of 255, of each step of the shadow."""
NOTCH = 120


class PageView(QWidget):
    """`turned` carries by how many pages the person goes on, or back for a negative number."""

    turned = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog.page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._theme = theme
        self._image: QImage | None = None
        self._scaled: QImage | None = None
        self._wheeled = 0
        self.faded = False
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(320, 440)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 200)

    def show_page(self, image: QImage | None, faded: bool) -> None:
        """Show a page; faded while a newer one is being made."""
        if image is not self._image:
            self._image, self._scaled = image, None
        self.faded = faded
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(tokens.accent if self.hasFocus() else tokens.border), 1))
        painter.setBrush(QColor(tokens.box))
        painter.drawRoundedRect(frame, 6, 6)
        image = self._fitted()
        if image is None:
            return
        size = image.deviceIndependentSize()
        page = QRectF(
            (self.width() - size.width()) / 2, (self.height() - size.height()) / 2, size.width(), size.height()
        )
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor(tokens.outline)
        shade.setAlpha(SHADE // 3 if tokens.dark else SHADE)
        painter.setBrush(shade)
        for step in range(SHADOW, 0, -1):
            painter.drawRoundedRect(page.adjusted(-step, 1 - step, step, 1 + step), step, step)
        painter.setOpacity(0.6 if self.faded else 1.0)
        painter.drawImage(page.topLeft(), image)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back, on = Qt.Key.Key_Left, Qt.Key.Key_Right
        if self.isRightToLeft():
            back, on = on, back
        if event.key() in (back, Qt.Key.Key_PageUp, Qt.Key.Key_Up):
            self.turned.emit(-1)
        elif event.key() in (on, Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_Space):
            self.turned.emit(1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheeled += event.angleDelta().y()
        if abs(self._wheeled) >= NOTCH:
            self.turned.emit(-1 if self._wheeled > 0 else 1)
            self._wheeled = 0
        event.accept()

    def _fitted(self) -> QImage | None:
        """The page in device pixels, made once for each size of the view."""
        if self._image is None or self._image.isNull():
            return None
        ratio = self.devicePixelRatioF()
        room = (self.size() - QSize(2 * AROUND, 2 * AROUND)) * ratio
        size = self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        if size.isEmpty():
            return None
        if self._scaled is None or self._scaled.size() != size or self._scaled.devicePixelRatioF() != ratio:
            smooth = Qt.TransformationMode.SmoothTransformation
            self._scaled = self._image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled

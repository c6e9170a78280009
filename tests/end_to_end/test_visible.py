"""What is there can be seen: the focus, on every part of a screen, and text against what it really stands on."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QScrollArea, QWidget

from desktop.theme import contrast
from tests.end_to_end.conftest import Start
from tests.end_to_end.test_access import focusable, prepare
from tests.helpers.drafts import make_draft
from tests.helpers.screens import open_by, parts

STORY = make_draft("One story", outlet="Lantern", text="Dockers kept their word and went home.")
LEAST = 4.0
"""Thin strokes are softened at their edges, so no pixel of small type has quite the colour it is set in."""


def drawn_contrast(picture: QImage) -> float:
    """The contrast of what stands out most in a picture to what fills most of it."""
    pixels = picture.convertToFormat(QImage.Format.Format_RGB32)
    colours = Counter(f"#{pixel & 0xFFFFFF:06x}" for pixel in memoryview(pixels.constBits()).cast("I"))
    ground = colours.most_common(1)[0][0]
    return max(contrast(each, ground) for each in colours)


def text_of(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    return widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""


def scrolled_to(widget: QWidget) -> bool:
    """Whether the widget is on a page that scrolls, which then shows the whole of it."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        above.ensureWidgetVisible(widget)
    return above is not None


def too_faint(top: QWidget) -> list[str]:
    whole = top.grab().toImage()
    scale = whole.devicePixelRatio()
    faint = []
    for widget in parts(top):
        if text_of(widget).strip() and widget.isEnabled() and not widget.visibleRegion().isEmpty():
            seen = widget.visibleRegion().boundingRect()
            if seen.height() < widget.height() and scrolled_to(widget):
                # At the edge of what scrolls not even its text may be in sight.
                whole = top.grab().toImage()
                seen = widget.visibleRegion().boundingRect()
            place = QRect(widget.mapTo(top, seen.topLeft()) * scale, seen.size() * scale)
            measured = drawn_contrast(whole.copy(place))
            if measured < LEAST:
                faint.append(f"{widget.objectName()} {text_of(widget)!r}: {measured:.1f}")
    return faint


@pytest.mark.parametrize("contrast_wanted", ["normal", "high"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_stands_out_from_what_it_stands_on(start: Start, theme: str, contrast_wanted: str) -> None:
    hands = start(STORY)
    hands.program.theme.set_mode(theme)
    hands.program.settings.set("contrast", contrast_wanted)
    window = prepare(hands)
    assert too_faint(window) == []
    for action in ("export.open", "preferences"):
        screen = open_by(hands, action)
        assert too_faint(screen) == []
        screen.close()
    hands.program.theme.set_mode("system")


@pytest.mark.parametrize("action", ["export.open", "preferences", "search.build", "reader.looks", "clipping.tag"])
def test_the_focus_can_be_seen_on_everything_that_takes_it(start: Start, action: str) -> None:
    hands = start(STORY)
    prepare(hands)
    screen = open_by(hands, action)
    screen.activateWindow()
    unseen = []
    widgets = [widget for widget in focusable(screen) if not widget.visibleRegion().isEmpty()]
    assert len(widgets) > 1
    for number, widget in enumerate(widgets):
        place = QRect(widget.mapTo(screen, QPoint(0, 0)), widget.size()).adjusted(-3, -3, 3, 3)
        widget.setFocus()
        with_focus = screen.grab(place).toImage()
        widgets[number - 1].setFocus()
        if screen.grab(place).toImage() == with_focus:
            unseen.append(f"{type(widget).__name__} {widget.objectName()}")
    assert not unseen
    screen.close()

"""The look: one table of colours for light and one for dark, and what Qt is given of them.

Everything that paints takes its colours from `Theme.tokens` and repaints on `Theme.changed`; no other module names a
colour. `PAIRS` says which colour has to be readable on which; a test holds both tables to it.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, fields
from importlib import resources
from pathlib import Path
from string import Template

from PySide6.QtCore import QLoggingCategory, QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

INTERFACE_FAMILY = "Inter"
READING_FAMILIES = (
    "Noto Serif",
    "Noto Naskh Arabic",
    "Noto Serif Devanagari",
    "Noto Serif Hebrew",
    "Noto Serif Bengali",
    "Noto Serif Tamil",
    "Noto Serif Thai",
    "serif",
)
FONT_FILES = ("Inter-*", "NotoSerif*", "NotoNaskh*", "NotoSans*")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one scheme as `#rrggbb`, named for what they are used for."""

    dark: bool
    sidebar: str
    surface: str
    page: str
    raised: str
    field: str
    border: str
    outline: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    on_accent: str
    selected: str
    selected_quiet: str
    hover: str
    chip: str
    hit: str
    hit_current: str
    star: str
    danger: str
    danger_soft: str
    good: str
    warning_soft: str
    box: str

    def named(self) -> dict[str, str]:
        """The colours by name, for the style sheet."""
        return {each.name: str(getattr(self, each.name)) for each in fields(self) if each.name != "dark"}


LIGHT = Tokens(
    dark=False,
    sidebar="#f3f5f7",
    surface="#fbfcfc",
    page="#fffefb",
    raised="#ffffff",
    field="#ffffff",
    border="#dfe3e8",
    outline="#7f8793",
    text="#16181d",
    muted="#59606c",
    disabled="#9aa1ac",
    accent="#2458c6",
    accent_hover="#1c49a8",
    on_accent="#ffffff",
    selected="#e4ecfb",
    selected_quiet="#eaedf1",
    hover="#e9edf1",
    chip="#eceff3",
    hit="#ffe8a3",
    hit_current="#ffc94d",
    star="#b97a00",
    danger="#b3261e",
    danger_soft="#fdecea",
    good="#1d7a46",
    warning_soft="#fff4d6",
    box="#f4f5f7",
)

DARK = Tokens(
    dark=True,
    sidebar="#16181c",
    surface="#1d2126",
    page="#1b1d21",
    raised="#262b32",
    field="#15171b",
    border="#32373f",
    outline="#7d8692",
    text="#e9ebee",
    muted="#a3abb7",
    disabled="#69707b",
    accent="#82a9ff",
    accent_hover="#a3c0ff",
    on_accent="#0d1526",
    selected="#263552",
    selected_quiet="#2a2f37",
    hover="#23282f",
    chip="#2c323a",
    hit="#6a5210",
    hit_current="#85620a",
    star="#f0b429",
    danger="#ff8f85",
    danger_soft="#3a2323",
    good="#6bd39a",
    warning_soft="#3a3218",
    box="#24282e",
)

PAIRS = (
    *((fore, back, 4.5) for fore in ("text", "muted") for back in ("sidebar", "surface", "page", "raised", "box")),
    *((fore, back, 4.5) for fore in ("text", "muted") for back in ("selected", "selected_quiet", "hover", "chip")),
    *((fore, "field", 4.5) for fore in ("text", "muted")),
    *(("accent", back, 4.5) for back in ("sidebar", "surface", "page", "raised", "selected", "box")),
    ("on_accent", "accent", 4.5),
    ("on_accent", "accent_hover", 4.5),
    ("text", "hit", 4.5),
    ("text", "hit_current", 4.5),
    ("text", "warning_soft", 4.5),
    ("text", "danger_soft", 4.5),
    ("danger", "danger_soft", 4.5),
    ("danger", "raised", 4.5),
    ("danger", "surface", 4.5),
    ("good", "sidebar", 4.5),
    *(("outline", back, 3.0) for back in ("field", "surface", "raised", "sidebar")),
    *(("star", back, 3.0) for back in ("surface", "selected", "page")),
)
"""Foreground, background, least contrast: 4.5 for text, 3 for marks and edges of controls (WCAG 2.2, AA)."""

TAG_COLOURS = (
    "#3b82f6",
    "#f59e0b",
    "#ef4444",
    "#8b5cf6",
    "#10b981",
    "#eab308",
    "#06b6d4",
    "#6366f1",
    "#ec4899",
    "#84cc16",
    "#14b8a6",
    "#f97316",
)
"""What the colour menu of a tag offers; the dots are never the only sign of anything."""

NEW_TAG_COLOUR = "#8a8f98"
"""The dot of a tag that is typed but not in the library yet."""


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21 (relative luminance as WCAG 2.2 defines it)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


class Theme(QObject):
    """The scheme in force. `follow` takes the system's and keeps to it; `set_mode` lets the person decide."""

    changed = Signal()

    def __init__(self, mode: str = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode = mode
        self.tokens = LIGHT
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._scheme_changed)

    @property
    def mode(self) -> str:
        """`system`, `light` or `dark`."""
        return self._mode

    def start(self) -> None:
        """Fonts, style, palette and style sheet for the application."""
        load_fonts()
        app = _application()
        app.setStyle("Fusion")
        app.setFont(interface_font())
        self._apply()

    def set_mode(self, mode: str) -> None:
        """Follow the system, or keep to light or dark."""
        self._mode = mode
        self._apply()

    def colour(self, name: str) -> QColor:
        """One colour of the scheme in force."""
        return QColor(getattr(self.tokens, name))

    @Slot()
    def _scheme_changed(self) -> None:
        if self._mode == "system":
            self._apply()

    def _apply(self) -> None:
        if self._mode == "system":
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        else:
            dark = self._mode == "dark"
        self.tokens = DARK if dark else LIGHT
        app = _application()
        app.setPalette(palette(self.tokens))
        app.setStyleSheet(style_sheet(self.tokens))
        self.changed.emit()


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def interface_font(*, scale: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The interface's face: 13 pixels at 96 dots per inch, and larger where the system asks for larger type."""
    font = QFont(INTERFACE_FAMILY)
    base = 13.0 if sys.platform == "darwin" else 9.75
    font.setPointSizeF(base * scale)
    font.setWeight(weight)
    return font


def load_fonts() -> None:
    """Make the bundled faces known to Qt, once."""
    # Qt says at each word of another script that the first face does not have it; that is what the others are for.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    if INTERFACE_FAMILY in QFontDatabase.families():
        return
    folder = Path(str(resources.files("resources") / "fonts"))
    for pattern in FONT_FILES:
        for file in sorted(folder.glob(pattern)):
            QFontDatabase.addApplicationFont(str(file))


def palette(tokens: Tokens) -> QPalette:
    """What Fusion paints with."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.surface,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.field,
        QPalette.ColorRole.AlternateBase: tokens.box,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.Button: tokens.raised,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.ToolTipBase: tokens.raised,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.muted,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.Accent: tokens.accent,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.LinkVisited: tokens.accent,
        QPalette.ColorRole.BrightText: tokens.danger,
        QPalette.ColorRole.Light: tokens.raised,
        QPalette.ColorRole.Midlight: tokens.hover,
        QPalette.ColorRole.Mid: tokens.border,
        QPalette.ColorRole.Dark: tokens.outline,
        QPalette.ColorRole.Shadow: "#000000",
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.disabled))
    return made


def style_sheet(tokens: Tokens) -> str:
    """The style sheet of `resources/styles` with the scheme's colours in it."""
    text = (resources.files("resources") / "styles" / "cuttings.qss").read_text(encoding="utf-8")
    styles = Path(str(resources.files("resources") / "styles")).as_posix()
    return Template(text).substitute(tokens.named(), styles=styles, scheme="dark" if tokens.dark else "light")

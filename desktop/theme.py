"""The look: one table of colours for light and one for dark, and what Qt is given of them.

Everything that paints takes its colours from `Theme.tokens` and repaints on `Theme.changed`; no other module names a
colour. `PAIRS` says which colour has to be readable on which; a test holds both tables to it.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, fields, replace
from importlib import resources
from pathlib import Path
from string import Template

from PySide6.QtCore import QLoggingCategory, QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

INTERFACE_FAMILY = "Inter"
ARABIC_FAMILY = "Noto Naskh Arabic"
INTERFACE_FAMILIES = (INTERFACE_FAMILY, ARABIC_FAMILY)
"""The faces of the interface; the first one gives the height of a line, so a language in Arabic letters swaps them."""

ARABIC_SCALE = 1.1
"""Naskh letters are lower than Latin ones of the same size."""
LEAST_SCALE, MOST_SCALE = 80, 200
ORDINARY_POINTS = {"windows": 9.0, "cocoa": 13.0, "xcb": 11.0, "wayland": 11.0}
"""How large a system's type is when nobody asked for larger, by Qt's name of the platform (GNOME's is the largest)."""

EASTERN_FAMILIES = (
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Noto Sans CJK KR",
    "Cuttings Kanji",
    "Cuttings Han",
    "Cuttings Hangul",
)
"""Faces for Chinese, Japanese and Korean: the whole ones where the system has them, else the bundled ones."""

READING_FAMILIES = (
    "Noto Serif",
    "Noto Naskh Arabic",
    "Noto Serif Devanagari",
    "Noto Serif Hebrew",
    "Noto Serif Bengali",
    "Noto Serif Tamil",
    "Noto Serif Thai",
    *EASTERN_FAMILIES,
    "serif",
)
FONT_FILES = ("Inter-*", "NotoSerif*", "NotoNaskh*", "NotoSans*", "Cuttings*")


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
    good_soft: str
    warning_soft: str
    box: str
    mark_yellow: str
    edge_yellow: str
    mark_green: str
    edge_green: str
    mark_blue: str
    edge_blue: str
    mark_pink: str
    edge_pink: str
    mark_orange: str
    edge_orange: str

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
    good_soft="#ddf3e4",
    warning_soft="#fff4d6",
    box="#f4f5f7",
    mark_yellow="#fff0a3",
    edge_yellow="#937700",
    mark_green="#d3f0cb",
    edge_green="#2c8743",
    mark_blue="#d0e4fb",
    edge_blue="#2a6bcb",
    mark_pink="#fbd7e5",
    edge_pink="#bd3b7a",
    mark_orange="#ffdcbb",
    edge_orange="#b4570c",
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
    good_soft="#1c3527",
    warning_soft="#3a3218",
    box="#24282e",
    mark_yellow="#453d0c",
    edge_yellow="#d9b93a",
    mark_green="#1d4229",
    edge_green="#5fc07f",
    mark_blue="#1f3c63",
    edge_blue="#6aa5ff",
    mark_pink="#532440",
    edge_pink="#f07ab0",
    mark_orange="#55310f",
    edge_orange="#f09a52",
)

LIGHT_HIGH = replace(
    LIGHT,
    sidebar="#ffffff",
    surface="#ffffff",
    page="#ffffff",
    border="#595f69",
    outline="#2b3038",
    text="#000000",
    muted="#2b3038",
    disabled="#5d646f",
    accent="#0b3a99",
    accent_hover="#072a72",
    selected="#d3e1ff",
    selected_quiet="#e3e7ec",
    hover="#e3e7ec",
    chip="#e9ecf0",
    star="#7a4d00",
    danger="#8f120b",
    good="#0c5a2e",
    box="#f2f3f5",
    edge_yellow="#766000",
    edge_green="#257138",
    edge_blue="#2661b8",
    edge_pink="#aa356e",
    edge_orange="#9d4c0a",
)
"""Light with every colour of text at least 7 to 1, and edges that can be seen (WCAG 2.2, AAA for text)."""

DARK_HIGH = replace(
    DARK,
    sidebar="#000000",
    surface="#000000",
    page="#000000",
    raised="#0e1013",
    field="#000000",
    border="#9aa2ad",
    outline="#cfd5dd",
    text="#ffffff",
    muted="#d7dce3",
    disabled="#9aa2ad",
    accent="#a9c5ff",
    accent_hover="#c9dbff",
    on_accent="#000000",
    selected="#17305f",
    selected_quiet="#23272e",
    hover="#23272e",
    chip="#23272e",
    hit="#5a4300",
    hit_current="#6b4e00",
    star="#ffcf5c",
    danger="#ffb3ab",
    danger_soft="#3b0d0d",
    good="#93e8b7",
    good_soft="#0b2a17",
    warning_soft="#332800",
    box="#101215",
    mark_yellow="#3c350a",
    mark_green="#1a3b25",
    mark_blue="#1c3558",
    mark_orange="#4e2d0e",
)
"""Dark in the same way."""

HIGHLIGHT_COLOURS = ("yellow", "green", "blue", "pink", "orange")
"""The highlights' colours: each is a ground for text (`mark_`) and a line under it (`edge_`)."""

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
    ("text", "good_soft", 4.5),
    ("danger", "raised", 4.5),
    ("danger", "surface", 4.5),
    ("good", "sidebar", 4.5),
    *((fore, back, 4.5) for fore in ("good", "accent") for back in ("field", "danger_soft")),
    *((fore, back, 4.5) for fore in ("muted",) for back in ("danger_soft",)),
    ("danger", "box", 4.5),
    *(("outline", back, 3.0) for back in ("field", "surface", "raised", "sidebar")),
    *((fore, f"mark_{name}", 4.5) for fore in ("text", "muted", "accent") for name in HIGHLIGHT_COLOURS),
    *((f"edge_{name}", back, 3.0) for name in HIGHLIGHT_COLOURS for back in ("page", "surface", "raised", "selected")),
    *((f"edge_{name}", f"mark_{name}", 3.0) for name in HIGHLIGHT_COLOURS),
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
    """The scheme in force. Scheme and contrast follow the system or what the person chose, at once.

    The size of the type and the order of its faces are for windows that are made afterwards.
    """

    changed = Signal()

    def __init__(
        self, mode: str = "system", parent: QObject | None = None, *, contrast: str = "system", scale: int = 100
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self._contrast = contrast
        self._scale = scale
        self._arabic = False
        self.tokens = LIGHT
        # Both are kept: shiboken takes the second for gone as soon as nobody holds the first.
        self._hints = QGuiApplication.styleHints()
        self._access = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._scheme_changed)
        self._access.contrastPreferenceChanged.connect(self._contrast_changed)

    @property
    def mode(self) -> str:
        """`system`, `light` or `dark`."""
        return self._mode

    @property
    def high_contrast(self) -> bool:
        """Whether colours keep as far from each other as they can."""
        if self._contrast == "system":
            return self._access.contrastPreference() == Qt.ContrastPreference.HighContrast
        return self._contrast == "high"

    def start(self) -> None:
        """Fonts, style, palette and style sheet for the application."""
        load_fonts()
        _application().setStyle("Fusion")
        self.set_type(self._scale)

    def set_mode(self, mode: str) -> None:
        """Follow the system, or keep to light or dark."""
        self._mode = mode
        self._apply()

    def set_contrast(self, contrast: str) -> None:
        """Follow the system (`system`), or keep to `normal` or `high`."""
        self._contrast = contrast
        self._apply()

    def set_type(self, scale: int, *, arabic: bool = False) -> None:
        """The interface's type in hundredths of its usual size, and whether its words are in Arabic letters."""
        self._scale = min(max(scale, LEAST_SCALE), MOST_SCALE)
        self._arabic = arabic
        families = reversed(INTERFACE_FAMILIES) if arabic else INTERFACE_FAMILIES
        _application().setFont(_standard_font(list(families), self._factor()))
        self._apply()

    def colour(self, name: str) -> QColor:
        """One colour of the scheme in force."""
        return QColor(getattr(self.tokens, name))

    @Slot()
    def _scheme_changed(self) -> None:
        if self._mode == "system":
            self._apply()

    @Slot()
    def _contrast_changed(self) -> None:
        if self._contrast == "system":
            self._apply()

    def _factor(self) -> float:
        return self._scale / 100 * system_scale() * (ARABIC_SCALE if self._arabic else 1)

    def _apply(self) -> None:
        if self._mode == "system":
            dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        else:
            dark = self._mode == "dark"
        if self.high_contrast:
            self.tokens = DARK_HIGH if dark else LIGHT_HIGH
        else:
            self.tokens = DARK if dark else LIGHT
        app = _application()
        app.setPalette(palette(self.tokens))
        app.setStyleSheet(style_sheet(self.tokens, self._factor()))
        self.changed.emit()


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def system_scale() -> float:
    """How much larger than usual the system wants type to be, from 1; its dots per inch are not counted in this."""
    ordinary = ORDINARY_POINTS.get(QGuiApplication.platformName())
    points = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    return max(1.0, points / ordinary) if ordinary else 1.0


def _standard_font(families: list[str], factor: float = 1.0) -> QFont:
    font = QFont([*families, *EASTERN_FAMILIES])
    font.setPointSizeF((13.0 if sys.platform == "darwin" else 9.75) * factor)
    return font


def interface_font(*, scale: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The interface's face: 13 pixels at 96 dots per inch, and larger where the system or the person wants it."""
    font = QGuiApplication.font()
    if font.family() not in INTERFACE_FAMILIES:
        font = _standard_font(list(INTERFACE_FAMILIES))
    font.setPointSizeF(font.pointSizeF() * scale)
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


def style_sheet(tokens: Tokens, factor: float = 1.0) -> str:
    """The style sheet of `resources/styles` with the scheme's colours in it and its type made larger by `factor`."""
    text = (resources.files("resources") / "styles" / "cuttings.qss").read_text(encoding="utf-8")
    styles = Path(str(resources.files("resources") / "styles")).as_posix()
    text = Template(text).substitute(tokens.named(), styles=styles, scheme="dark" if tokens.dark else "light")
    return re.sub(r"font-size: (\d+)px", lambda size: f"font-size: {round(int(size[1]) * factor)}px", text)

"""How an article is set in the reader: what a person can choose about its type and its page, and what that means.

The page may have colours of its own, another scheme than the window around it; each is held to the same contrasts.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from desktop.settings import Settings
from desktop.theme import DARK, INTERFACE_FAMILY, LIGHT, READING_FAMILIES, Tokens, load_fonts

SMALLEST, USUAL_SIZE, LARGEST = 11, 17, 40
WIDTHS = {"narrow": 52, "normal": 66, "wide": 88}
"""Letters of English text that a line has room for; 45 to 75 is what typographers recommend."""
SPACINGS = {"tight": 1.42, "normal": 1.58, "loose": 1.85}
"""From line to line, as a multiple of the size of the type."""
FACES = {
    "serif": READING_FAMILIES,
    "sans": (INTERFACE_FAMILY, *READING_FAMILIES[1:-1], "sans-serif"),
}
SEPIA = replace(
    LIGHT,
    surface="#f6edda",
    page="#f8f0df",
    raised="#fcf6e9",
    field="#fcf6e9",
    border="#ddcdae",
    outline="#8a7653",
    text="#33281a",
    muted="#665436",
    disabled="#a3937a",
    accent="#8a3b12",
    accent_hover="#6f2e0c",
    selected="#f0e0c0",
    selected_quiet="#efe4cc",
    hover="#f1e5cb",
    chip="#efe3c9",
    hit="#ffdf8a",
    hit_current="#f9c04a",
    star="#a06a00",
    danger="#9c2119",
    warning_soft="#fbe6b0",
    box="#f1e6ce",
)
PAPER = replace(LIGHT, page="#ffffff")
INK = replace(
    PAPER,
    text="#000000",
    muted="#444444",
    accent="#000000",
    border="#999999",
    outline="#777777",
    selected="#ffffff",
)
"""Colours of real paper."""
PAGE_THEMES: dict[str, Tokens] = {"paper": PAPER, "sepia": SEPIA, "dark": DARK}
"""Colours of a page that does not follow the window's."""

KEYS = ("reader.size", "reader.width", "reader.spacing", "reader.face", "reader.theme")
"""The settings that make up the looks."""

_SAMPLE = (
    "When the ferry had gone the harbour was quiet again, and for the first time in a week nobody asked the keeper "
    "what the weather would do; she wrote the day's figures into the book, shut it, and went home by the sea wall."
)


@dataclass(frozen=True, slots=True)
class Looks:
    """What was chosen; `size` is in pixels, the others are keys of the tables above (`theme` also `window`)."""

    size: int = USUAL_SIZE
    width: str = "normal"
    spacing: str = "normal"
    face: str = "serif"
    theme: str = "window"

    @classmethod
    def of(cls, settings: Settings) -> Looks:
        """Those in force."""
        size = max(SMALLEST, min(settings.number("reader.size"), LARGEST))
        return cls(size, *(settings.text(key) for key in KEYS[1:]))

    @property
    def line_height(self) -> int:
        """Per cent of the type's own height, so that scripts with higher letters get their room."""
        return round(100 * SPACINGS[self.spacing] / _natural_height(self.families))

    @property
    def line_pixels(self) -> int:
        """From line to line in pixels, for scripts whose letters are as high as those of the face."""
        return round(self.size * SPACINGS[self.spacing])

    @property
    def title_height(self) -> int:
        """Per cent of a headline's own height: large type wants its lines closer."""
        return round(100 * 1.24 / _natural_height(self.families))

    @property
    def families(self) -> tuple[str, ...]:
        """The faces of the article's text, the first that has a letter is taken."""
        return FACES[self.face]

    @property
    def column(self) -> int:
        """How wide a column these looks want, in pixels."""
        return _column(self.families, self.size, WIDTHS[self.width])

    def tokens(self, window: Tokens) -> Tokens:
        """The colours of the page in a window with these colours."""
        return PAGE_THEMES.get(self.theme, window)

    def sized(self, size: int) -> Looks:
        """The same in another size, as far as sizes go."""
        return replace(self, size=max(SMALLEST, min(size, LARGEST)))


@lru_cache(maxsize=64)
def _column(families: tuple[str, ...], size: int, letters: int) -> int:
    return round(_metrics(families, size).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * letters)


@lru_cache(maxsize=8)
def _natural_height(families: tuple[str, ...]) -> float:
    return _metrics(families, 100).lineSpacing() / 100


def _metrics(families: tuple[str, ...], size: int) -> QFontMetricsF:
    load_fonts()
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(size)
    return QFontMetricsF(font)

"""Which faces set which script in the press book, as tables.

The bundled families come first, so that a book looks the same everywhere; what they lack is looked for among the
system's. Only of Chinese, Japanese and Korean the system's are preferred, since the bundled ones hold common characters
in one weight; and as these languages share code points but not shapes, the order follows the article's language.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

SERIF = ("Noto Serif",)
SANS = ("Inter",)
MONO = ("Noto Sans Mono",)

SCRIPTS = (
    "Noto Naskh Arabic",
    "Noto Serif Hebrew",
    "Noto Serif Devanagari",
    "Noto Serif Bengali",
    "Noto Serif Tamil",
    "Noto Serif Thai",
    "Noto Serif Gujarati",
    "Noto Serif Gurmukhi",
    "Noto Serif Kannada",
    "Noto Serif Telugu",
    "Noto Serif Malayalam",
    "Noto Serif Sinhala",
    "Noto Serif Ethiopic",
    "Noto Serif Armenian",
    "Noto Serif Georgian",
    "Noto Serif Khmer",
    "Noto Serif Lao",
    "Noto Serif Myanmar",
)
SYMBOLS = ("Noto Sans Symbols", "Noto Sans Symbols2")

_SIMPLIFIED = ("Noto Serif CJK SC", "Source Han Serif SC", "Noto Sans CJK SC", "Songti SC", "SimSun", "Microsoft YaHei")
_TRADITIONAL = ("Noto Serif CJK TC", "Source Han Serif TC", "Noto Sans CJK TC", "Songti TC", "PMingLiU", "MingLiU")
_JAPANESE = (
    "Noto Serif CJK JP",
    "Source Han Serif",
    "Noto Sans CJK JP",
    "Hiragino Mincho ProN",
    "Yu Mincho",
    "MS Mincho",
)
_KOREAN = ("Noto Serif CJK KR", "Source Han Serif K", "Noto Sans CJK KR", "AppleMyungjo", "Batang", "Malgun Gothic")
_BUNDLED = ("Cuttings Han", "Cuttings Kanji", "Cuttings Hangul")
EAST_ASIAN = {
    "zh": (*_SIMPLIFIED, *_TRADITIONAL, *_BUNDLED, *_JAPANESE, *_KOREAN),
    "zh-tw": (*_TRADITIONAL, *_SIMPLIFIED, *_BUNDLED, *_JAPANESE, *_KOREAN),
    "zh-hk": (*_TRADITIONAL, *_SIMPLIFIED, *_BUNDLED, *_JAPANESE, *_KOREAN),
    "ja": (*_JAPANESE, "Cuttings Kanji", "Cuttings Han", *_SIMPLIFIED, *_TRADITIONAL, *_KOREAN),
    "ko": (*_KOREAN, "Cuttings Hangul", "Cuttings Han", *_SIMPLIFIED, *_TRADITIONAL, *_JAPANESE),
}


@dataclass(frozen=True, slots=True)
class Setting:
    """How an article mostly in one script is set: the face that leads, and its line spacing in em."""

    face: str
    leading: float


_SETTINGS: tuple[tuple[int, int, Setting], ...] = (
    (0x0590, 0x05FF, Setting("Noto Serif Hebrew", 0.85)),
    (0x0600, 0x08FF, Setting("Noto Naskh Arabic", 0.95)),
    (0x0900, 0x097F, Setting("Noto Serif Devanagari", 0.95)),
    (0x0980, 0x09FF, Setting("Noto Serif Bengali", 0.95)),
    (0x0A00, 0x0A7F, Setting("Noto Serif Gurmukhi", 0.95)),
    (0x0A80, 0x0AFF, Setting("Noto Serif Gujarati", 0.95)),
    (0x0B80, 0x0BFF, Setting("Noto Serif Tamil", 0.95)),
    (0x0C00, 0x0C7F, Setting("Noto Serif Telugu", 1.0)),
    (0x0C80, 0x0CFF, Setting("Noto Serif Kannada", 1.0)),
    (0x0D00, 0x0D7F, Setting("Noto Serif Malayalam", 1.0)),
    (0x0D80, 0x0DFF, Setting("Noto Serif Sinhala", 0.95)),
    (0x0E00, 0x0E7F, Setting("Noto Serif Thai", 0.95)),
    (0x0E80, 0x0EFF, Setting("Noto Serif Lao", 0.95)),
    (0x1000, 0x109F, Setting("Noto Serif Myanmar", 1.05)),
    (0x1200, 0x139F, Setting("Noto Serif Ethiopic", 0.9)),
    (0x1780, 0x17FF, Setting("Noto Serif Khmer", 1.05)),
)


def setting(text: str) -> Setting | None:
    """The setting of a text that is mostly in a script of its own, or None where Noto Serif leads."""
    if text.isascii():
        return None
    letters = [ord(character) for character in text[:2_000] if character.isalpha()]
    for first, last, each in _SETTINGS:
        if sum(first <= letter <= last for letter in letters) * 2 > len(letters):
            return each
    return None


def faces(leading: tuple[str, ...], language: str = "") -> list[str]:
    """A list of families in the order in which a character is looked for."""
    return [*leading, *SERIF, *SCRIPTS, *EAST_ASIAN.get(language, EAST_ASIAN["zh"]), *SYMBOLS]


def bundled_folder() -> Path:
    """The folder of the bundled fonts. The program is installed as files, never run out of an archive."""
    with as_file(files("resources") / "fonts") as folder:
        return folder

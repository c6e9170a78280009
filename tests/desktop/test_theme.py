"""The colours are readable, the style sheet knows all of them, and the system's scheme is followed."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QApplication

import desktop
from desktop import icons
from desktop.theme import (
    DARK,
    DARK_HIGH,
    LIGHT,
    LIGHT_HIGH,
    PAIRS,
    TAG_COLOURS,
    Theme,
    Tokens,
    contrast,
    interface_font,
    style_sheet,
)

HIGH = pytest.mark.parametrize("tokens", [LIGHT_HIGH, DARK_HIGH], ids=["light", "dark"])


@HIGH
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair[0]} on {pair[1]}")
def test_high_contrast_is_higher(tokens: Tokens, pair: tuple[str, str, float]) -> None:
    fore, back, least = pair
    measured = contrast(getattr(tokens, fore), getattr(tokens, back))
    assert measured >= {4.5: 7.0, 3.0: 4.5}[least], f"{measured:.2f}"


@HIGH
@pytest.mark.parametrize("back", ["sidebar", "surface", "page", "raised", "field"])
def test_high_contrast_shows_edges_and_what_cannot_be_used(tokens: Tokens, back: str) -> None:
    assert contrast(tokens.border, getattr(tokens, back)) >= 3
    assert contrast(tokens.disabled, getattr(tokens, back)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair[0]} on {pair[1]}")
def test_contrast_is_enough(tokens: Tokens, pair: tuple[str, str, float]) -> None:
    fore, back, least = pair
    measured = contrast(getattr(tokens, fore), getattr(tokens, back))
    assert measured >= least, f"{measured:.2f} is less than {least}"


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_style_sheet_names_only_colours_and_pictures_that_exist(tokens: Tokens) -> None:
    sheet = style_sheet(tokens)
    assert "$" not in sheet
    for picture in re.findall(r"/styles/([\w-]+\.svg)", sheet):
        assert (resources.files("resources") / "styles" / picture).is_file()


def test_no_module_but_the_theme_names_a_colour() -> None:
    folder = resources.files("desktop")
    for part in ("views", "dialogs", "models", "controllers"):
        for module in (folder / part).iterdir():
            if module.name.endswith(".py"):
                found = re.findall(r"\"#[0-9a-fA-F]{6}\"", module.read_text("utf-8"))
                assert not found, f"{module.name}: {found}"


def test_theme_changes_live_and_tells(qapp: QApplication, qtbot) -> None:
    theme = Theme("light")
    theme.start()
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    assert theme.tokens is DARK
    assert qapp.palette().window().color().name() == DARK.surface
    theme.set_mode("system")
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert theme.tokens is (DARK if dark else LIGHT)


def test_high_contrast_is_taken_at_once_and_given_back(qapp: QApplication, qtbot) -> None:
    theme = Theme("dark", contrast="normal")
    theme.start()
    with qtbot.waitSignal(theme.changed):
        theme.set_contrast("high")
    assert theme.tokens is DARK_HIGH
    theme.set_contrast("normal")
    assert theme.tokens is DARK


def test_larger_type_is_larger_everywhere(qapp: QApplication) -> None:
    theme = Theme("light", contrast="normal")
    theme.start()
    usual = interface_font(scale=1.3).pointSizeF()
    theme.set_type(150)
    assert interface_font(scale=1.3).pointSizeF() == pytest.approx(usual * 1.5)
    assert "font-size: 26px" in qapp.styleSheet()
    theme.set_type(5000)
    assert interface_font(scale=1.3).pointSizeF() == pytest.approx(usual * 2)
    theme.set_type(100)


def test_arabic_letters_decide_the_height_of_a_line(qapp: QApplication) -> None:
    theme = Theme("light", contrast="normal")
    theme.start()
    latin = QFontMetricsF(interface_font()).lineSpacing()
    theme.set_type(100, arabic=True)
    assert QFontMetricsF(interface_font()).lineSpacing() > latin * 1.2
    theme.set_type(100)
    assert QFontMetricsF(interface_font()).lineSpacing() == latin


def test_tag_colours_can_be_told_from_both_backgrounds() -> None:
    for colour in TAG_COLOURS:
        assert contrast(colour, LIGHT.sidebar) > 1.5
        assert contrast(colour, DARK.sidebar) > 3


def test_icons_take_the_colour_and_scale(qapp: QApplication) -> None:
    picture = icons.pixmap("star", "#ff0000", 16, 2.0, filled=True)
    assert (picture.width(), picture.devicePixelRatio()) == (32, 2.0)
    assert picture.toImage().pixelColor(16, 16).name() == "#ff0000"


def test_every_bundled_icon_is_used_and_its_licence_is_there() -> None:
    folder = resources.files("resources") / "icons"
    assert "ISC License" in (folder / "LICENSE").read_text("utf-8")
    source = "\n".join(path.read_text("utf-8") for path in Path(desktop.__path__[0]).rglob("*.py"))
    unused = [
        each.name for each in folder.iterdir() if each.name.endswith(".svg") and f'"{each.name[:-4]}"' not in source
    ]
    assert not unused

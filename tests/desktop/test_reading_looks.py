"""What can be chosen for the reader: every page is readable, and a column is as wide as its letters want it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.reading_looks import FACES, INK, KEYS, PAGE_THEMES, SPACINGS, WIDTHS, Looks
from desktop.settings import SETTINGS, Settings
from desktop.theme import DARK, LIGHT, PAIRS, contrast

pytestmark = pytest.mark.usefixtures("qapp")


PAGES = {**PAGE_THEMES, "ink": INK}


@pytest.mark.parametrize("page", list(PAGES))
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair[0]} on {pair[1]}")
def test_contrast_is_enough_on_every_page(page: str, pair: tuple[str, str, float]) -> None:
    fore, back, least = pair
    tokens = PAGES[page]
    measured = contrast(getattr(tokens, fore), getattr(tokens, back))
    assert measured >= least, f"{measured:.2f} is less than {least}"


def test_the_settings_offer_what_there_is() -> None:
    offered = {setting.key: setting.choices for setting in SETTINGS}
    assert set(KEYS) <= set(offered)
    assert set(offered["reader.width"]) == set(WIDTHS)
    assert set(offered["reader.spacing"]) == set(SPACINGS)
    assert set(offered["reader.face"]) == set(FACES)
    assert set(offered["reader.theme"]) == {"window", *PAGE_THEMES}


def test_looks_are_those_of_the_settings(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    assert Looks.of(settings) == Looks()
    chosen: tuple[str | int, ...] = (21, "wide", "loose", "sans", "sepia")
    for key, value in zip(KEYS, chosen, strict=True):
        settings.set(key, value)
    assert Looks.of(settings) == Looks(21, "wide", "loose", "sans", "sepia")
    settings.set("reader.size", 4000)
    assert Looks.of(settings).size < 100


def test_a_page_follows_the_window_or_has_its_own_colours() -> None:
    assert Looks().tokens(DARK) is DARK
    assert Looks(theme="dark").tokens(LIGHT).dark
    assert not Looks(theme="sepia").tokens(DARK).dark


@pytest.mark.parametrize("face", list(FACES))
def test_a_column_has_as_many_letters_in_every_size(face: str) -> None:
    small, large = Looks(12, face=face), Looks(24, face=face)
    assert large.column == pytest.approx(2 * small.column, rel=0.02)
    assert Looks(face=face, width="narrow").column < Looks(face=face).column < Looks(face=face, width="wide").column


def test_lines_stand_as_far_apart_in_every_face() -> None:
    for spacing in SPACINGS:
        assert Looks(face="sans", spacing=spacing).line_height > Looks(face="serif", spacing=spacing).line_height
    assert Looks(spacing="tight").line_height < Looks().line_height < Looks(spacing="loose").line_height

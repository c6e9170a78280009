"""The colours of the web page: every text can be read in its light and in its dark state."""

from __future__ import annotations

import re

import pytest

from desktop.export.web.html import STYLE
from desktop.export.web.templates import text_of
from desktop.theme import contrast

GROUNDS = {
    "ink": ("paper", "chip", "note", "yellow", "green", "blue", "pink", "orange"),
    "quiet": ("paper", "note"),
    "accent": ("paper", "note"),
}
"""What stands on what."""


def colours(scheme: str) -> dict[str, str]:
    """The colours of one scheme by their names."""
    sheets = {
        "light": r":root \{ color-scheme(.*?)\}",
        "dark": r"dark\) \{ :root \{(.*?)\}",
        "print": r"@page.*?:root \{(.*?)\}",
    }
    found = re.search(sheets[scheme], text_of(STYLE), re.DOTALL)
    assert found
    pairs = re.findall(r"--(\w+): (#[0-9a-f]{3,6})", found[1])
    return {name: value if len(value) == 7 else "#" + "".join(2 * each for each in value[1:]) for name, value in pairs}


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_contrast_is_enough(scheme: str) -> None:
    named = colours(scheme)
    for front, backs in GROUNDS.items():
        for back in backs:
            assert contrast(named[front], named[back]) >= 4.5, (front, back)


def test_the_style_sheet_loads_nothing() -> None:
    assert not re.search(r"@import|url\(|expression|https?://", text_of(STYLE).replace('[href^="http"]', ""))

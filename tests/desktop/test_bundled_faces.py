"""The bundled faces carry scripts that the system may have no face for."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QTextLayout
from PySide6.QtWidgets import QApplication

from desktop.reading_looks import FACES
from desktop.theme import interface_font, load_fonts

SAMPLES = {
    "Korean": "소렐뱅크 고등어 분쟁에 부산 수산시장도",
    "Japanese": "高架橋崩落の教訓、湊市も動く",
    "Chinese": "肯尼亚央行意外加息 瑟蘭迪火山噴發",
    "Urdu": "کراچی ٹیسٹ",
    "Thai": "เถ้าภูเขาไฟ",
    "Amharic": "የትምህርት ቤት",
}


def missing(text: str, font: QFont) -> bool:
    """Whether a letter of a text would be shown as an empty box."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return any(0 in run.glyphIndexes() for run in layout.glyphRuns())


@pytest.mark.parametrize("language", SAMPLES)
def test_no_letter_is_an_empty_box(qapp: QApplication, language: str) -> None:
    load_fonts()
    fonts = [interface_font(), interface_font(weight=QFont.Weight.Bold)]
    for families in FACES.values():
        reading = QFont(list(families))
        fonts.append(reading)
    assert [missing(SAMPLES[language], font) for font in fonts] == [False] * len(fonts)

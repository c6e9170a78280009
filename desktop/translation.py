"""What the window says in the person's language: the one function through which every text of the interface goes.

Texts stand in the code in English and are found by Qt's lupdate (`tr` and `mark` are its aliases), so both take
literal strings only. Nothing here is for the command line, for exports or for what a library keeps: these stay as they
are.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QLocale

PLURAL = re.compile(r"\(([^(){}|]*\|)?([^(){}|]*)\)")
"""`clipping(s)`, `stor(y|ies)`: how an English text with a number writes both forms."""


def tr(text: str, comment: str = "", n: int = -1) -> str:
    """A text in the language of the interface.

    `comment` tells translators apart what is the same in English. With a number `n` the form for it is taken, and `{n}`
    becomes the number as the language writes it; English writes both forms: `{n} clipping(s)`, `{n} stor(y|ies)`.
    Other values are put in by `.format` afterwards: `tr("Saved as {name}").format(name=name)`.
    """
    said = QCoreApplication.translate("", text, comment or None, n)
    if n < 0:
        return said
    if said == text:
        said = PLURAL.sub(lambda both: both[2] if n != 1 else (both[1] or "").rstrip("|"), said)
    return said.replace("{n}", number(n))


def mark(text: str) -> str:
    """A text of a table that is made at import: shown through `tr` later."""
    return text


def number(value: int) -> str:
    """A whole number as the language of the interface writes it: 12,000 or 12.000."""
    return f"{value:,}" if is_english() else QLocale().toString(value)


def is_english() -> bool:
    """Whether the interface speaks English, whose texts stand in the code."""
    return QLocale().language() in (QLocale.Language.C, QLocale.Language.English)

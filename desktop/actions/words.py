"""How an action and its keys are written where no menu is."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from desktop.actions.spec import ActionSpec
from desktop.translation import tr


def plain_text(text: str) -> str:
    """A menu text without the mark of its access key and without dots."""
    return text.replace("&", "").rstrip("…")


def shortcut_text(shortcut: str) -> str:
    """A shortcut as this platform writes it."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)


def name_of(spec: ActionSpec, text: str = "") -> str:
    """What an action is called where its menu is not seen; `text` is what it is called now, translated already."""
    said = plain_text(text or tr(spec.text))
    if not spec.submenu:
        return said
    return tr("{menu}: {action}").format(menu=plain_text(tr(spec.submenu)), action=said)

"""What a row of the table of actions says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop.translation import mark

Need = Literal[
    "writable",
    "selection",
    "single",
    "kept",
    "trashed",
    "address",
    "hits",
    "undo",
    "redo",
    "listed",
    "trash_filled",
    "search",
]
"""What an action may need: a library to write; something selected, exactly one; selected outside or inside
the trash; a web address; hits in the reader; a step to undo or redo; anything listed or in the trash; a search."""

LIBRARY, EDIT, CLIPPING, VIEW, HELP = mark("&Library"), mark("&Edit"), mark("&Clipping"), mark("&View"), mark("&Help")
MENUS = (LIBRARY, EDIT, CLIPPING, VIEW, HELP)


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One row of the table. `group` separates the parts of a menu; the first shortcut is the one that menus show."""

    id: str
    text: str
    menu: str
    group: int
    handler: str
    icon: str = ""
    shortcuts: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    checkable: bool = False
    tip: str = ""

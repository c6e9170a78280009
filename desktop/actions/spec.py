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
    "quoted",
    "marked",
    "highlight",
    "undo",
    "redo",
    "listed",
    "trash_filled",
    "search",
]
"""What an action may need: a library to write; something selected, exactly one; selected outside or inside
the trash; a web address; in the reader hits, selected words, highlights, one of these that was gone to; a step to undo
or redo; anything listed or in the trash; a search."""

WITHOUT: dict[Need, str] = {
    "writable": mark("This library can only be read"),
    "listed": mark("Nothing is listed"),
    "selection": mark("Select a clipping first"),
    "kept": mark("Select a clipping that is not in the trash"),
    "trashed": mark("Select a clipping in the trash"),
    "single": mark("Select a single clipping"),
    "address": mark("Select a clipping that has a web address"),
    "hits": mark("The article has nothing of what is searched"),
    "quoted": mark("Select some words of the article first"),
    "marked": mark("Nothing of the article is highlighted"),
    "highlight": mark("Go to a highlight first"),
    "undo": mark("There is nothing to undo"),
    "redo": mark("There is nothing to do again"),
    "trash_filled": mark("The trash is empty"),
    "search": mark("Nothing is searched"),
}
"""Why an action cannot be chosen when it lacks this, the weightiest first."""

LIBRARY, EDIT, CLIPPING, VIEW, HELP = mark("&Library"), mark("&Edit"), mark("&Clipping"), mark("&View"), mark("&Help")
MENUS = (LIBRARY, EDIT, CLIPPING, VIEW, HELP)


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One row of the table. `group` separates the parts of a menu; the first shortcut is the one that menus show.

    Rows of a group with the same `submenu` stand in a menu of that name, where the first of them would be.
    """

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
    submenu: str = ""

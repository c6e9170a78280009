"""The actions with the keys in force as tables to be read or printed, and the keys that belong to one place only."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.actions.keymap import Keymap
from desktop.actions.spec import MENUS, ActionSpec
from desktop.actions.words import name_of, plain_text, shortcut_text
from desktop.translation import mark, tr

ELSEWHERE: tuple[tuple[str, tuple[str, ...]], ...] = (
    (mark("Search box: down and up in the list"), ("Down", "Up")),
    (mark("Search box: go to the list"), ("Return",)),
    (mark("Search box: everything that can stand at the cursor"), ("Ctrl+Space", "Alt+Down")),
    (mark("Search box: put in what is offered"), ("Tab",)),
    (mark("List: open in the reader"), ("Return",)),
    (mark("List: show the reprints folded into a row, fold them again"), ("Right", "Left")),
    (mark("Reader: a page on"), ("Space",)),
    (mark("Related: open"), ("Return",)),
    (mark("Related: link as the kind that is shown"), ("A", "L")),
    (mark("Related: link as the first kind, the second, …"), ("1", "2")),
    (mark("Related: do not suggest any more, or suggest again"), ("Del",)),
    (mark("Graph: along the lines"), ("Left", "Right", "Up", "Down")),
    (mark("Graph: put in the middle"), ("C",)),
    (mark("Graph: from the picture to the list and back"), ("F6",)),
    (mark("Reprints: not a reprint"), ("Del",)),
    (mark("Reprints: make it the lead"), ("L",)),
    (mark("Clip dialog: keep"), ("Ctrl+Return",)),
    (mark("Palette: the other thing that can be done with it"), ("Ctrl+Return",)),
)
"""Keys that belong to one place and are no actions of the window."""


def key_tables(table: Sequence[ActionSpec], keymap: Keymap) -> str:
    """In Markdown: for each menu a table of its actions that have keys, then the keys of single places."""
    lines: list[str] = []
    for menu in MENUS:
        rows = [(name_of(spec), keymap.keys(spec.id)) for spec in table if spec.menu == menu]
        lines += _table(plain_text(tr(menu)), [row for row in rows if row[1]])
    lines += _table(tr("In one place"), [(tr(text), keys) for text, keys in ELSEWHERE])
    return "\n".join(lines)


def _table(heading: str, rows: Sequence[tuple[str, Sequence[str]]]) -> list[str]:
    if not rows:
        return []
    what, by = tr("What"), tr("Keys")
    lines = [f"## {heading}", "", f"| {what} | {by} |", "|---|---|"]
    for text, keys in rows:
        shown = ", ".join(f"`{shortcut_text(each)}`" for each in keys)
        lines.append(f"| {text.replace('|', chr(92) + '|').replace('<', '&lt;')} | {shown} |")
    return [*lines, ""]

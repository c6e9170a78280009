"""The actions for highlights, in a menu of their own within that of the clipping."""

from __future__ import annotations

from desktop.actions.spec import CLIPPING, ActionSpec, Need
from desktop.translation import mark

HIGHLIGHTS = mark("&Highlights")
_CURRENT: tuple[Need, ...] = ("writable", "highlight")

ACTIONS = (
    ActionSpec(
        "highlight.add",
        mark("&Highlight"),
        CLIPPING,
        5,
        "highlight",
        "highlighter",
        ("H",),
        ("writable", "quoted"),
        tip=mark("Highlight what is selected in the colour that was used last"),
        submenu=HIGHLIGHTS,
    ),
    ActionSpec(
        "highlight.note",
        mark("Highlight with a &note…"),
        CLIPPING,
        5,
        "highlight_with_note",
        "message-square-text",
        ("Shift+H",),
        ("writable", "quoted"),
        submenu=HIGHLIGHTS,
    ),
    ActionSpec(
        "highlight.next", mark("N&ext highlight"), CLIPPING, 5, "next_highlight", "", ("M",), ("marked",),
        submenu=HIGHLIGHTS,
    ),
    ActionSpec(
        "highlight.previous", mark("&Previous highlight"), CLIPPING, 5, "previous_highlight", "", ("Shift+M",),
        ("marked",), submenu=HIGHLIGHTS,
    ),
    ActionSpec(
        "highlight.edit", mark("E&dit colour and note…"), CLIPPING, 5, "edit_highlight", "pencil", (), _CURRENT,
        submenu=HIGHLIGHTS,
    ),
    ActionSpec(
        "highlight.copy", mark("&Copy this highlight"), CLIPPING, 5, "copy_highlight", "quote", (),
        ("highlight",), submenu=HIGHLIGHTS,
    ),
    ActionSpec(
        "highlight.remove", mark("&Remove highlight"), CLIPPING, 5, "remove_highlight", "trash-2", (), _CURRENT,
        submenu=HIGHLIGHTS,
    ),
    ActionSpec(
        "reader.caret",
        mark("Select text with the &keyboard"),
        CLIPPING,
        5,
        "toggle_caret",
        "",
        ("F7",),
        ("single",),
        checkable=True,
        tip=mark("A cursor in the article that arrow keys move; with Shift they select"),
        submenu=HIGHLIGHTS,
    ),
)  # fmt: skip

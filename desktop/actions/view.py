"""The actions of the menu View: places, the list, the reader and the looks."""

from __future__ import annotations

from desktop.actions.spec import VIEW, ActionSpec
from desktop.translation import mark

COLOURS = mark("&Colours")
BESIDE = mark("&Beside the article")

ACTIONS = (
    ActionSpec("view.inbox", mark("&Inbox"), VIEW, 0, "view_inbox", "inbox", ("Ctrl+1",)),
    ActionSpec("view.all", mark("&All clippings"), VIEW, 0, "view_all", "newspaper", ("Ctrl+2",)),
    ActionSpec("view.unread", mark("&Unread"), VIEW, 0, "view_unread", "mail", ("Ctrl+3",)),
    ActionSpec("view.starred", mark("&Starred"), VIEW, 0, "view_starred", "star", ("Ctrl+4",)),
    ActionSpec("view.highlights", mark("Highlights"), VIEW, 0, "view_highlights", "highlighter", ("Ctrl+6",)),
    ActionSpec("view.trash", mark("&Trash"), VIEW, 0, "view_trash", "trash-2", ("Ctrl+5",)),
    ActionSpec("go.next", mark("&Next clipping"), VIEW, 1, "next_clipping", "", ("J",), ("listed",)),
    ActionSpec("go.previous", mark("&Previous clipping"), VIEW, 1, "previous_clipping", "", ("K",), ("listed",)),
    ActionSpec("hit.next", mark("Next &hit"), VIEW, 2, "next_hit", "chevron-down", ("N", "F3"), ("hits",)),
    ActionSpec(
        "hit.previous", mark("Previous hit"), VIEW, 2, "previous_hit", "chevron-up", ("Shift+N", "Shift+F3"), ("hits",)
    ),
    ActionSpec(
        "view.inspector",
        mark("Insp&ector"),
        VIEW,
        3,
        "toggle_inspector",
        "panel-right",
        ("Ctrl+I",),
        (),
        checkable=True,
    ),
    ActionSpec(
        "view.highlight_panel",
        mark("Highlights &beside the article"),
        VIEW,
        3,
        "toggle_highlight_panel",
        "highlighter",
        ("Ctrl+Shift+H",),
        (),
        checkable=True,
        submenu=BESIDE,
    ),
    ActionSpec(
        "clipping.related",
        mark("&Related beside the article"),
        VIEW,
        3,
        "toggle_related",
        "sparkles",
        ("Ctrl+R",),
        (),
        checkable=True,
        tip=mark("What belongs to the article: copies, links, suggestions with their reasons"),
        submenu=BESIDE,
    ),
    ActionSpec("view.larger", mark("&Larger type"), VIEW, 4, "larger", "zoom-in", ("Ctrl++", "Ctrl+=")),
    ActionSpec("view.smaller", mark("S&maller type"), VIEW, 4, "smaller", "zoom-out", ("Ctrl+-",)),
    ActionSpec("view.normal", mark("Usual size"), VIEW, 4, "usual_size", "", ("Ctrl+0",)),
    ActionSpec("reader.looks", mark("T&ype and page…"), VIEW, 4, "reader_looks", "a-large-small", ("Ctrl+Shift+T",)),
    ActionSpec(
        "reader.full",
        mark("Read on the &whole screen"),
        VIEW,
        4,
        "full_screen",
        "maximize",
        ("F11",),
        ("single",),
        checkable=True,
        tip=mark("Only the article; Escape leaves"),
    ),
    ActionSpec("theme.system", mark("As the &system has it"), VIEW, 5, "theme_system", checkable=True, submenu=COLOURS),
    ActionSpec("theme.light", mark("&Light"), VIEW, 5, "theme_light", checkable=True, submenu=COLOURS),
    ActionSpec("theme.dark", mark("&Dark"), VIEW, 5, "theme_dark", checkable=True, submenu=COLOURS),
)

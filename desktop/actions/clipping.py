"""The actions of the menu Clipping: the selected clippings."""

from __future__ import annotations

from desktop.actions.spec import CLIPPING, ActionSpec
from desktop.translation import mark

ACTIONS = (
    ActionSpec("clipping.read", mark("Open in reade&r"), CLIPPING, 0, "reader_focus", "book-open", (), ("single",)),
    ActionSpec(
        "clipping.original", mark("Open &original"), CLIPPING, 0, "open_original", "external-link", ("O",), ("address",)
    ),
    ActionSpec(
        "clipping.text",
        mark("Fetch te&xt"),
        CLIPPING,
        0,
        "fetch_text",
        "file-text",
        (),
        ("writable", "kept"),
        tip=mark("Take the text from its address: where it is cut off or missing, or once more to see what changed"),
    ),
    ActionSpec(
        "clipping.captures",
        mark("&Captures…"),
        CLIPPING,
        0,
        "captures",
        "git-compare-arrows",
        ("C",),
        ("single",),
        tip=mark("When the article was taken, and what the outlet changed since, word by word"),
    ),
    ActionSpec(
        "clipping.pictures",
        mark("Fetch &pictures"),
        CLIPPING,
        0,
        "fetch_pictures",
        "newspaper",
        (),
        ("writable", "kept"),
        tip=mark("Fetch and keep the pictures of the article"),
    ),
    ActionSpec(
        "clipping.file",
        mark("&File away"),
        CLIPPING,
        1,
        "file",
        "archive",
        ("E",),
        ("writable", "kept"),
        tip=mark("Out of the inbox, or back into it"),
    ),
    ActionSpec(
        "clipping.star", mark("&Star"), CLIPPING, 1, "star", "star", ("S",), ("writable", "kept"), checkable=True
    ),
    ActionSpec(
        "clipping.unread", mark("Mark as unrea&d"), CLIPPING, 1, "toggle_read", "mail", ("U",), ("writable", "kept")
    ),
    ActionSpec("clipping.tag", mark("&Tags…"), CLIPPING, 2, "tag", "tag", ("T",), ("writable", "kept")),
    ActionSpec(
        "clipping.story", mark("Add to stor&y…"), CLIPPING, 2, "story", "layers", ("Shift+T",), ("writable", "kept")
    ),
    ActionSpec("clipping.link", mark("&Link to…"), CLIPPING, 2, "link", "link", ("L",), ("writable", "kept")),
    ActionSpec(
        "clipping.graph",
        mark("&Graph…"),
        CLIPPING,
        2,
        "graph",
        "waypoints",
        ("Ctrl+G",),
        ("single",),
        tip=mark("What is linked with the clipping and points to it, as a picture in the order of time"),
    ),
    ActionSpec("clipping.edit", mark("&Edit fields"), CLIPPING, 2, "edit", "pencil", ("F2",), ("single",)),
    ActionSpec(
        "clipping.edit_many",
        mark("Change a field of all…"),
        CLIPPING,
        2,
        "edit_many",
        "pencil-line",
        ("Shift+F2",),
        ("writable", "kept"),
        tip=mark("Set, clear or replace a field of everything selected, with a preview"),
    ),
    ActionSpec(
        "clipping.copies",
        mark("Also select &its copies"),
        CLIPPING,
        2,
        "select_copies",
        "",
        ("Shift+A",),
        ("selection",),
        tip=mark("Select the copies that are folded into the selected rows too, so that all are tagged or moved"),
    ),
    ActionSpec(
        "clipping.reprints",
        mark("Compare repri&nts…"),
        CLIPPING,
        2,
        "reprints",
        "files",
        ("Shift+R",),
        ("single",),
        tip=mark("Who else carries this text, and what each kept, cut and added"),
    ),
    ActionSpec(
        "clipping.same",
        mark("These are reprints of each other"),
        CLIPPING,
        2,
        "same_text",
        "",
        (),
        ("writable", "kept"),
        tip=mark("Remember that everything selected is the same text; nothing is merged"),
    ),
    ActionSpec(
        "clipping.trash", mark("&Move to trash"), CLIPPING, 3, "trash", "trash-2", ("Del",), ("writable", "kept")
    ),
    ActionSpec(
        "clipping.restore", mark("Put &back"), CLIPPING, 3, "restore", "archive-restore", (), ("writable", "trashed")
    ),
    ActionSpec(
        "clipping.purge", mark("Delete for ever…"), CLIPPING, 3, "purge", "", ("Shift+Del",), ("writable", "trashed")
    ),
    ActionSpec("trash.empty", mark("Empty trash…"), CLIPPING, 4, "empty_trash", "", (), ("writable", "trash_filled")),
)

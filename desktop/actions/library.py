"""The actions of the menu Library: the library as a whole: clipping, importing, exporting, keeping it."""

from __future__ import annotations

from desktop.actions.spec import LIBRARY, ActionSpec
from desktop.translation import mark

ACTIONS = (
    ActionSpec("clip.new", mark("&New clipping…"), LIBRARY, 0, "clip_new", "plus", ("Ctrl+N",), ("writable",)),
    ActionSpec(
        "clip.paste",
        mark("Clip what was &copied"),
        LIBRARY,
        0,
        "clip_paste",
        "clipboard-paste",
        ("Ctrl+Shift+V",),
        ("writable",),
    ),
    ActionSpec("clip.files", mark("Clip &files…"), LIBRARY, 0, "clip_files", "files", ("Ctrl+O",), ("writable",)),
    ActionSpec("clip.addresses", mark("Clip &addresses…"), LIBRARY, 0, "clip_addresses", "link", (), ("writable",)),
    ActionSpec("import.open", mark("&Import…"), LIBRARY, 1, "import_open", "inbox", (), ("writable",)),
    ActionSpec("export.open", mark("&Export…"), LIBRARY, 1, "export", "file-down", ("Ctrl+E",), ("listed",)),
    ActionSpec(
        "export.again",
        mark("Expor&t once more"),
        LIBRARY,
        1,
        "export_again",
        "",
        ("Ctrl+Shift+E",),
        tip=mark("Do the last export once more, with what has changed since"),
    ),
    ActionSpec(
        "article.print", mark("P&rint article…"), LIBRARY, 1, "print_article", "printer", ("Ctrl+P",), ("single",)
    ),
    ActionSpec("library.new", mark("New &library…"), LIBRARY, 2, "library_new", "library-big"),
    ActionSpec("library.open", mark("&Open library…"), LIBRARY, 2, "library_open", "folder-open", ("Ctrl+Shift+O",)),
    ActionSpec("library.backup", mark("&Back up now…"), LIBRARY, 3, "library_backup", "hard-drive-download"),
    ActionSpec(
        "library.restore",
        mark("Bring a cop&y back…"),
        LIBRARY,
        3,
        "library_restore",
        "archive-restore",
        (),
        ("writable",),
        tip=mark("Let the library be as it was when a copy was made; what it is now is kept beside it"),
    ),
    ActionSpec("library.check", mark("C&heck library…"), LIBRARY, 3, "library_check", "shield-check"),
    ActionSpec(
        "library.reindex",
        mark("Make the search index ane&w"),
        LIBRARY,
        3,
        "library_reindex",
        "search",
        tip=mark("For when the search does not find what is there"),
    ),
    ActionSpec("library.folder", mark("Show library folder"), LIBRARY, 3, "library_folder", "folder"),
    ActionSpec(
        "link.kinds",
        mark("&Kinds of link…"),
        LIBRARY,
        4,
        "link_kinds",
        "link",
        tip=mark("What links can say, with kinds of your own"),
    ),
    ActionSpec("browser.install", mark("Install browser e&xtension…"), LIBRARY, 4, "browser_install", "panel-right"),
    ActionSpec("preferences", mark("&Preferences…"), LIBRARY, 4, "preferences", "pencil", ("Ctrl+,",)),
    ActionSpec("quit", mark("&Quit"), LIBRARY, 9, "quit", "", ("Ctrl+Q",)),
)

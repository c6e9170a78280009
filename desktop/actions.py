"""Everything that can be done in the window, as one table: menus, tool bar, shortcuts and their help come from it.

`handler` names a slot of `desktop.views.commands.Commands`. `needs` are the conditions under which an action can be
chosen; `Conditions` says what they mean.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desktop import icons
from desktop.theme import Theme

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

MENUS = ("&Library", "&Edit", "&Clipping", "&View", "&Help")


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


ACTIONS = (
    ActionSpec("clip.new", "&New clipping…", "&Library", 0, "clip_new", "plus", ("Ctrl+N",), ("writable",)),
    ActionSpec(
        "clip.paste",
        "Clip what was &copied",
        "&Library",
        0,
        "clip_paste",
        "clipboard-paste",
        ("Ctrl+Shift+V",),
        ("writable",),
    ),
    ActionSpec("clip.files", "Clip &files…", "&Library", 0, "clip_files", "files", ("Ctrl+O",), ("writable",)),
    ActionSpec("clip.addresses", "Clip &addresses…", "&Library", 0, "clip_addresses", "link", (), ("writable",)),
    ActionSpec("import.open", "&Import…", "&Library", 1, "import_open", "inbox", (), ("writable",)),
    ActionSpec("export.open", "&Export…", "&Library", 1, "export", "file-down", ("Ctrl+E",), ("listed",)),
    ActionSpec("library.new", "New &library…", "&Library", 2, "library_new", "library-big"),
    ActionSpec("library.open", "&Open library…", "&Library", 2, "library_open", "folder-open", ("Ctrl+Shift+O",)),
    ActionSpec("library.backup", "&Back up now…", "&Library", 3, "library_backup", "hard-drive-download"),
    ActionSpec("library.check", "C&heck library…", "&Library", 3, "library_check", "shield-check"),
    ActionSpec("library.folder", "Show library folder", "&Library", 3, "library_folder", "folder"),
    ActionSpec("browser.install", "Install browser e&xtension…", "&Library", 4, "browser_install", "panel-right"),
    ActionSpec("preferences", "&Preferences…", "&Library", 4, "preferences", "pencil", ("Ctrl+,",)),
    ActionSpec("quit", "&Quit", "&Library", 9, "quit", "", ("Ctrl+Q",)),
    ActionSpec("undo", "&Undo", "&Edit", 0, "undo", "undo-2", ("Ctrl+Z",), ("writable", "undo")),
    ActionSpec("redo", "&Redo", "&Edit", 0, "redo", "redo-2", ("Ctrl+Y", "Ctrl+Shift+Z"), ("writable", "redo")),
    ActionSpec("copy.text", "&Copy article", "&Edit", 1, "copy_text", "copy", ("Ctrl+Shift+C",), ("single",)),
    ActionSpec("copy.citation", "Copy citation", "&Edit", 1, "copy_citation", "quote", (), ("single",)),
    ActionSpec("select.all", "Select &all", "&Edit", 1, "select_all", "", (), ("listed",)),
    ActionSpec("search.focus", "&Search", "&Edit", 2, "search_focus", "search", ("Ctrl+F", "/")),
    ActionSpec(
        "search.save", "Sa&ve this search…", "&Edit", 2, "search_save", "bookmark", ("Ctrl+S",), ("writable", "search")
    ),
    ActionSpec("search.clear", "Clear search", "&Edit", 2, "search_clear", "", ("Esc",), ("search",)),
    ActionSpec("clipping.read", "Open in reade&r", "&Clipping", 0, "reader_focus", "book-open", (), ("single",)),
    ActionSpec(
        "clipping.original", "Open &original", "&Clipping", 0, "open_original", "external-link", ("O",), ("address",)
    ),
    ActionSpec(
        "clipping.text",
        "Fetch te&xt",
        "&Clipping",
        0,
        "fetch_text",
        "file-text",
        (),
        ("writable", "kept"),
        tip="Take the text from its address, where it is cut off or not fetched yet",
    ),
    ActionSpec(
        "clipping.pictures",
        "Fetch &pictures",
        "&Clipping",
        0,
        "fetch_pictures",
        "newspaper",
        (),
        ("writable", "kept"),
        tip="Fetch and keep the pictures of the article",
    ),
    ActionSpec(
        "clipping.file",
        "&File away",
        "&Clipping",
        1,
        "file",
        "archive",
        ("E",),
        ("writable", "kept"),
        tip="Out of the inbox, or back into it",
    ),
    ActionSpec("clipping.star", "&Star", "&Clipping", 1, "star", "star", ("S",), ("writable", "kept"), checkable=True),
    ActionSpec(
        "clipping.unread", "Mark as unrea&d", "&Clipping", 1, "toggle_read", "mail", ("U",), ("writable", "kept")
    ),
    ActionSpec("clipping.tag", "&Tags…", "&Clipping", 2, "tag", "tag", ("T",), ("writable", "kept")),
    ActionSpec("clipping.link", "&Link to…", "&Clipping", 2, "link", "link", ("L",), ("writable", "kept")),
    ActionSpec("clipping.edit", "&Edit fields", "&Clipping", 2, "edit", "pencil", ("F2",), ("single",)),
    ActionSpec("clipping.trash", "&Move to trash", "&Clipping", 3, "trash", "trash-2", ("Del",), ("writable", "kept")),
    ActionSpec(
        "clipping.restore", "Put &back", "&Clipping", 3, "restore", "archive-restore", (), ("writable", "trashed")
    ),
    ActionSpec(
        "clipping.purge", "Delete for ever…", "&Clipping", 3, "purge", "", ("Shift+Del",), ("writable", "trashed")
    ),
    ActionSpec("trash.empty", "Empty trash…", "&Clipping", 4, "empty_trash", "", (), ("writable", "trash_filled")),
    ActionSpec("view.inbox", "&Inbox", "&View", 0, "view_inbox", "inbox", ("Ctrl+1",)),
    ActionSpec("view.all", "&All clippings", "&View", 0, "view_all", "newspaper", ("Ctrl+2",)),
    ActionSpec("view.unread", "&Unread", "&View", 0, "view_unread", "mail", ("Ctrl+3",)),
    ActionSpec("view.starred", "&Starred", "&View", 0, "view_starred", "star", ("Ctrl+4",)),
    ActionSpec("view.trash", "&Trash", "&View", 0, "view_trash", "trash-2", ("Ctrl+5",)),
    ActionSpec("go.next", "&Next clipping", "&View", 1, "next_clipping", "", ("J",), ("listed",)),
    ActionSpec("go.previous", "&Previous clipping", "&View", 1, "previous_clipping", "", ("K",), ("listed",)),
    ActionSpec("hit.next", "Next &hit", "&View", 2, "next_hit", "chevron-down", ("N", "F3"), ("hits",)),
    ActionSpec(
        "hit.previous", "Previous hit", "&View", 2, "previous_hit", "chevron-up", ("Shift+N", "Shift+F3"), ("hits",)
    ),
    ActionSpec(
        "view.inspector", "Insp&ector", "&View", 3, "toggle_inspector", "panel-right", ("Ctrl+I",), (), checkable=True
    ),
    ActionSpec("view.larger", "&Larger type", "&View", 4, "larger", "zoom-in", ("Ctrl++", "Ctrl+=")),
    ActionSpec("view.smaller", "S&maller type", "&View", 4, "smaller", "zoom-out", ("Ctrl+-",)),
    ActionSpec("view.normal", "Usual size", "&View", 4, "usual_size", "", ("Ctrl+0",)),
    ActionSpec("theme.system", "&Colours of the system", "&View", 5, "theme_system", checkable=True),
    ActionSpec("theme.light", "Li&ght", "&View", 5, "theme_light", checkable=True),
    ActionSpec("theme.dark", "&Dark", "&View", 5, "theme_dark", checkable=True),
    ActionSpec("help.shortcuts", "&Keyboard shortcuts", "&Help", 0, "shortcuts", "keyboard", ("F1", "?")),
    ActionSpec("help.search", "How to &search", "&Help", 0, "search_help", "circle-question-mark"),
    ActionSpec("help.about", "&About Cuttings", "&Help", 1, "about", "info"),
)

BY_ID = {spec.id: spec for spec in ACTIONS}


class Actions(QObject):
    """The table as QActions of one window: by id, enabled by conditions, tinted by the theme."""

    def __init__(self, owner: QWidget, commands: QObject, theme: Theme) -> None:
        super().__init__(owner)
        self._theme = theme
        self._actions: dict[str, QAction] = {}
        for spec in ACTIONS:
            action = QAction(spec.text, owner)
            action.setObjectName(f"action.{spec.id}")
            action.setShortcuts([QKeySequence(text) for text in spec.shortcuts])
            action.setCheckable(spec.checkable)
            action.setIconVisibleInMenu(False)
            action.triggered.connect(getattr(commands, spec.handler))
            owner.addAction(action)
            self._actions[spec.id] = action
            self.describe(spec.id)
        theme.changed.connect(self._tint)
        self._tint()

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def set_conditions(self, conditions: set[Need]) -> None:
        """Enable what can be done now."""
        for spec in ACTIONS:
            self._actions[spec.id].setEnabled(conditions.issuperset(spec.needs))

    def describe(self, action_id: str, text: str | None = None) -> None:
        """Set an action's text (its own where None) and a tool tip that names the shortcut."""
        spec = BY_ID[action_id]
        action = self._actions[action_id]
        action.setText(text or spec.text)
        plain = spec.tip or plain_text(text or spec.text)
        keys = shortcut_text(spec.shortcuts[0]) if spec.shortcuts else ""
        action.setToolTip(f"{plain} ({keys})" if keys else plain)

    def fill_menus(self, bar: QMenuBar) -> dict[str, QMenu]:
        """The window's menus, by name."""
        menus = {}
        for name in MENUS:
            menu = bar.addMenu(name)
            menu.setObjectName(f"menu.{plain_text(name).lower()}")
            menu.setToolTipsVisible(False)
            group = 0
            for spec in (each for each in ACTIONS if each.menu == name):
                if spec.group != group:
                    menu.addSeparator()
                    group = spec.group
                menu.addAction(self._actions[spec.id])
            menus[name] = menu
        return menus

    @Slot()
    def _tint(self) -> None:
        for spec in ACTIONS:
            if spec.icon:
                self._actions[spec.id].setIcon(icons.icon(spec.icon, self._theme.tokens))


def plain_text(text: str) -> str:
    """A menu text without the mark of its access key and without dots."""
    return text.replace("&", "").rstrip("…")


def shortcut_text(shortcut: str) -> str:
    """A shortcut as this platform writes it."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)

"""What the program remembers about a person's habits: one declared table and one small JSON file.

Nothing here belongs to a library. A value of the wrong type, or a file that cannot be read, costs the habit and never
the start of the program.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.highlights import COLOURS
from db.model import Sort
from db.small_files import read_json
from desktop.paths import Paths

Value = str | int | bool | list[Any]


def mark(text: str) -> str:
    """A text that is shown through `desktop.translation.tr`, which is not imported here because it needs Qt."""
    return text


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing remembered: its key, its value when nothing was chosen, and in words what it is.

    With a `page` (a name of `PAGES`) and a `label` it stands in the preferences, made by the type of its default: a
    flag as a check box, a choice as a list with `words` for its `choices`, a number between `least` and `most`, a text
    as a line or, where its `kind` is "keys", as keys to press. `help` says underneath what it does.
    `desk.chosen.changed` tells the window of every change by key.
    """

    key: str
    default: Value
    text: str
    choices: tuple[str, ...] = ()
    page: str = ""
    label: str = ""
    help: str = ""
    words: tuple[str, ...] = ()
    least: int = 0
    most: int = 100
    unit: str = ""
    kind: str = ""


PAGES = (
    ("general", mark("General")),
    ("reading", mark("Reading")),
    ("list", mark("List")),
    ("clipping", mark("Clipping")),
    ("watched", mark("Watched folder")),
    ("network", mark("Network")),
    ("search", mark("Search")),
    ("backups", mark("Backups")),
    ("kept", mark("Privacy and places")),
)
"""The pages of the preferences, in their order; each a name and what it is called."""


LIST_ORDERS = tuple(order.value for order in Sort if not order.by_rank)
"""Every order that needs no search."""

SETTINGS = (
    Setting(
        "theme",
        "system",
        "Colours of the window",
        ("system", "light", "dark"),
        page="general",
        label=mark("Colours"),
        words=(mark("As the system has it"), mark("Light"), mark("Dark")),
    ),
    Setting(
        "contrast",
        "system",
        "Whether colours keep as far from each other as they can",
        ("system", "normal", "high"),
        page="general",
        label=mark("Contrast"),
        words=(mark("As the system has it"), mark("Normal contrast"), mark("High contrast")),
    ),
    Setting(
        "interface.scale",
        100,
        "Size of the interface's type in hundredths",
        page="general",
        label=mark("Size of the interface"),
        help=mark("The window opens again in the new size when you close the preferences."),
        least=80,
        most=200,
        unit=mark("percent"),
    ),
    Setting(
        "language",
        "system",
        "Language of the interface",
        ("system", "en", "de", "ur"),
        page="general",
        label=mark("Language"),
        words=(mark("As the system has it"), "English", "Deutsch", "اردو"),
        help=mark("The window opens again in the new language when you close the preferences."),
    ),
    Setting(
        "motion.reduced",
        False,
        "Whether nothing moves by itself",
        page="general",
        label=mark("Reduce motion"),
        help=mark("Nothing slides or fades, and messages stay until you dismiss them."),
    ),
    Setting(
        "start.view",
        "last",
        "The part of the library that is shown at the start",
        ("last", "inbox", "all", "unread"),
        page="general",
        label=mark("Show at the start"),
        words=(mark("What was shown last"), mark("Inbox"), mark("All clippings"), mark("Unread")),
    ),
    Setting("welcome.shown", False, "Whether the page for a new person is shown when nothing is read"),
    Setting("welcome.done", [], "Steps of that page that were done"),
    Setting("library.last", "", "The library that was open last"),
    Setting("library.recent", [], "Libraries that were open lately, the latest first"),
    Setting("window.geometry", "", "Size and place of the window"),
    Setting("window.columns", [], "Widths of sidebar, list and reader"),
    Setting("window.inspector", False, "Whether the inspector is shown"),
    Setting("window.inspector_width", 0, "Width of the inspector"),
    Setting("compare.beside", False, "Whether two versions of a text are compared side by side"),
    Setting("compare.only", False, "Whether of two versions of a text only what changed is shown"),
    Setting("list.view", "all", "The part of the library that was shown last"),
    Setting("list.sort", "newest", "Order of the list when nothing is searched", LIST_ORDERS),
    Setting(
        "list.mode",
        "cards",
        "How the list shows clippings",
        ("cards", "compact", "table"),
        page="list",
        label=mark("Show clippings as"),
        words=(mark("Cards"), mark("Compact rows"), mark("Table")),
    ),
    Setting(
        "list.group",
        "none",
        "By what the list is parted under headings",
        ("none", "day", "month", "outlet", "story"),
        page="list",
        label=mark("Group clippings by"),
        words=(mark("Nothing"), mark("Day"), mark("Month"), mark("Outlet"), mark("Story")),
    ),
    Setting(
        "list.fold",
        True,
        "Whether copies of one text are folded into one row of the list",
        page="list",
        label=mark("Fold reprints"),
        help=mark(
            "Where several outlets carry the same agency text, the list has one row for it and says how many do. "
            "Nothing is merged: the right arrow shows each of them."
        ),
    ),
    Setting("list.columns", [], "The columns of the list as a table: their order, widths and which are shown"),
    Setting(
        "search.sort",
        "relevance",
        "Order of what was found",
        ("relevance", "fresh", "newest", "oldest"),
        page="search",
        label=mark("Order of what was found"),
        words=(mark("Best match first"), mark("Best match, newer first"), mark("Newest first"), mark("Oldest first")),
        help=mark("The order can also be changed for a search, at the end of the search box."),
    ),
    Setting(
        "search.chips",
        False,
        "Whether conditions stand under the search box as chips",
        page="search",
        label=mark("Show conditions as chips"),
        help=mark(
            "What a search asks of tag, outlet, date or state stands under the box, each to be taken away by itself. "
            "Off, everything is text."
        ),
    ),
    Setting(
        "search.remember",
        True,
        "Whether earlier searches are offered in the search box",
        page="search",
        label=mark("Remember what I searched"),
        help=mark("The down arrow in the empty search box offers it. Off, nothing new is remembered."),
    ),
    Setting(
        "tray.on",
        False,
        "Whether the program stays in the notification area when its window is closed",
        page="clipping",
        label=mark("Stay in the notification area when the window is closed"),
        help=mark("Its icon clips what was copied and brings the window back, where the system has such an area."),
    ),
    Setting("tray.told", False, "Whether it was said that the program stays in the notification area"),
    Setting(
        "hotkey",
        "",
        "Keys that clip what was copied, in whatever program one is",
        page="clipping",
        label=mark("Keys that clip from any program"),
        kind="keys",
        help=mark(
            "Such as Ctrl+Alt+K. Where the system does not let a program have such keys, bind the command "
            "“cuttings quick-clip” in the system's keyboard settings."
        ),
    ),
    Setting(
        "clipboard.watch",
        False,
        "Whether articles that are copied in other programs are offered to be clipped",
        page="clipping",
        label=mark("Offer to clip articles that I copy"),
        help=mark(
            "When an address or a longer text is copied anywhere, a notice offers to clip it. Off, the clipboard is "
            "read only when you ask."
        ),
    ),
    Setting("tasks.open", False, "Whether the list of what is being worked on is open"),
    Setting("highlight.colour", "yellow", "The colour in which was highlighted last", COLOURS),
    Setting("highlights.panel", False, "Whether the highlights of the article are listed beside it"),
    Setting("related.panel", False, "Whether what belongs to the article is listed beside it"),
    Setting("graph.suggestions", True, "Whether the graph of a clipping shows suggestions, too"),
    Setting("highlights.by_clipping", False, "Whether all highlights are listed by clipping, else the newest first"),
    Setting("sidebar.closed", [], "Parts of the sidebar that are folded away"),
    Setting("facets.open", ["outlet"], "Fields whose values the sidebar shows"),
    Setting("tags.closed", [], "Tags whose children are folded away"),
    Setting("tags.opened", [], "Tags whose children are shown where there are many tags"),
    Setting("sidebar.facets_height", 0, "Height of the part of the sidebar that says what the list has"),
    Setting(
        "reader.size",
        17,
        "Size of the article's type in pixels",
        page="reading",
        label=mark("Size of type"),
        help=mark("Ctrl and + or - change it while you read."),
        least=11,
        most=40,
        unit=mark("pixels"),
    ),
    Setting(
        "reader.width",
        "normal",
        "Width of the article's column",
        ("narrow", "normal", "wide"),
        page="reading",
        label=mark("Width of the column"),
        words=(mark("Narrow"), mark("Normal"), mark("Wide")),
        help=mark("A line of normal width has about 66 letters, whatever their size."),
    ),
    Setting(
        "reader.spacing",
        "normal",
        "Space between the article's lines",
        ("tight", "normal", "loose"),
        page="reading",
        label=mark("Space between lines"),
        words=(mark("Tight"), mark("Normal"), mark("Loose")),
    ),
    Setting(
        "reader.face",
        "serif",
        "The article's type face",
        ("serif", "sans"),
        page="reading",
        label=mark("Type face"),
        words=(mark("With serifs"), mark("Without serifs")),
    ),
    Setting(
        "reader.theme",
        "window",
        "Colours of the article's page",
        ("window", "paper", "sepia", "dark"),
        page="reading",
        label=mark("Colours of the page"),
        words=(mark("As the window"), mark("Paper"), mark("Sepia"), mark("Dark")),
    ),
    Setting(
        "citation.style",
        "chicago",
        "How copied citations are written",
        ("chicago", "apa", "mla", "harvard", "bibtex", "ris", "csl"),
        page="reading",
        label=mark("Copied citations"),
        words=("Chicago", "APA", "MLA", "Harvard", "BibTeX", "RIS", "CSL JSON"),
    ),
    Setting("export.format", "pdf", "The format of the last export"),
    Setting("export.paper", "a4", "The paper of the last export", ("a4", "us-letter")),
    Setting("export.choices", [], "What was chosen last for each format of an export"),
    Setting("export.compiler", "", "Who made the last export that says so"),
    Setting("export.folder", "", "The folder of the last export"),
    Setting("export.recent", [], "The last exports, the latest first: of what, as what and to where"),
    Setting("export.closed", ["front", "layout"], "Parts of the export dialog that are folded away"),
    Setting("export.window", [], "Size of the export dialog and widths of its columns"),
    Setting(
        "pictures",
        "ask",
        "Whether pictures of articles are fetched and kept",
        ("never", "ask", "always"),
        page="clipping",
        label=mark("Keep pictures"),
        words=(mark("Never"), mark("When I ask for them"), mark("Always, as soon as an article is read")),
        help=mark(
            "Fetching a picture tells the site that holds it that somebody at your address looks at the article. "
            "Pictures that came with a saved page, a mail or the browser are kept in any case."
        ),
    ),
    Setting(
        "fetch.private",
        False,
        "Whether addresses of this computer and the local network may be fetched",
        page="network",
        label=mark("Fetch addresses of this computer and the local network too"),
        help=mark("Off, a page cannot make Cuttings ask other devices of your network."),
    ),
    Setting(
        "backups.start",
        False,
        "Whether a copy is made at every start, too",
        page="backups",
        label=mark("Make a copy at every start, too"),
        help=mark("Once a day one is made in any case, and before everything that changes much at once."),
    ),
    Setting(
        "backups.daily",
        12,
        "Days of which the newest copy stays",
        page="backups",
        label=mark("Keep the newest copy of so many days"),
        help=mark("Only days on which there was a copy count, so that nothing goes while you are away."),
        least=1,
        most=366,
    ),
    Setting(
        "backups.weekly",
        10,
        "Weeks of which the newest copy stays",
        page="backups",
        label=mark("Keep the newest copy of so many weeks"),
        most=520,
    ),
    Setting(
        "backups.monthly",
        9,
        "Months of which the newest copy stays",
        page="backups",
        label=mark("Keep the newest copy of so many months"),
        most=600,
    ),
    Setting(
        "backups.room",
        20,
        "Gigabytes that the copies may take",
        page="backups",
        label=mark("Room that they may take together"),
        help=mark("When they take more, the oldest go first, and the three newest stay in any case. 0 sets no bound."),
        most=10_000,
        unit=mark("GB"),
    ),
    Setting("watch.on", False, "Whether new files of a folder are clipped by themselves"),
    Setting("watch.folder", "", "The folder whose new files are clipped"),
    Setting("watch.tag", "", "The tag that they get"),
    Setting("import.folder", "", "The folder from which was imported last"),
    Setting("clip.folder", "", "The folder from which files were clipped last"),
    Setting("shortcuts", [], "Shortcuts that are not those of the program: for each action its id and its keys"),
    Setting("palette.recent", [], "What was chosen lately where everything can be found"),
)

_BY_KEY = {setting.key: setting for setting in SETTINGS}


class Settings:
    """The values in force. `file` is read once; `save` writes it again when something changed."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._values: dict[str, Value] = {}
        self._changed = False
        self._listeners: list[Callable[[str], None]] = []
        self._read()

    @property
    def file(self) -> Path:
        """Where the values are kept."""
        return self._file

    def listen(self, callback: Callable[[str], None]) -> Callable[[], None]:
        """Have `callback` told the key of every value that changes; the returned function ends that."""
        self._listeners.append(callback)

        def stop() -> None:
            self._listeners.remove(callback)

        return stop

    def value(self, key: str) -> Value:
        """The value of any setting."""
        return self._get(key)

    def text(self, key: str) -> str:
        """The value of a setting that is a string."""
        value = self._get(key)
        assert isinstance(value, str), key
        return value

    def number(self, key: str) -> int:
        """The value of a setting that is a whole number."""
        value = self._get(key)
        assert isinstance(value, int), key
        return value

    def flag(self, key: str) -> bool:
        """The value of a setting that is on or off."""
        value = self._get(key)
        assert isinstance(value, bool), key
        return value

    def items(self, key: str) -> list[Any]:
        """The value of a setting that is a list; a copy."""
        value = self._get(key)
        assert isinstance(value, list), key
        return list(value)

    def set(self, key: str, value: Value) -> None:
        """Remember a value. `KeyError` for a key and `TypeError` for a type that the table does not have."""
        if not _fits(_BY_KEY[key], value):
            raise TypeError(f"{key} cannot be {value!r}")
        if self._get(key) != value:
            self._values[key] = value
            self._changed = True
            for callback in tuple(self._listeners):
                callback(key)

    def save(self) -> None:
        """Write the file, whole or not at all, if anything changed. `OSError` where the folder cannot be written."""
        if not self._changed:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._file.with_suffix(".new")
        fresh.write_text(json.dumps(self._values, indent=1, sort_keys=True, ensure_ascii=False), encoding="utf-8")
        os.replace(fresh, self._file)
        self._changed = False

    def _get(self, key: str) -> Value:
        return self._values.get(key, _BY_KEY[key].default)

    def _read(self) -> None:
        try:
            stored = read_json(self._file)
        except (OSError, ValueError):
            return
        if isinstance(stored, dict):
            self._values = {
                key: value for key, value in stored.items() if key in _BY_KEY and _fits(_BY_KEY[key], value)
            }


def _fits(setting: Setting, value: object) -> bool:
    if type(value) is not type(setting.default):
        return False
    return not setting.choices or value in setting.choices


def last_library(paths: Paths) -> Path:
    """The library that the window had open last, else the default one."""
    last = Settings(paths.settings_file).text("library.last")
    return Path(last) if last else paths.default_library


def known_libraries(paths: Paths) -> list[Path]:
    """The folders of the libraries that the window has had open, the latest first, and the default one."""
    settings = Settings(paths.settings_file)
    named = [settings.text("library.last"), *map(str, settings.items("library.recent"))]
    return [*dict.fromkeys(Path(each) for each in named if each), paths.default_library]

"""The pages of the help: Markdown of `resources/help` with the names and keys of actions put in as they are now.

In a page `{clip.new}` becomes the action's menu, name and key as a link that does it, and `{{search-tables}}` a part
that is made of a table of the program. A translation of a page is in `resources/help/<language>/`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from db.query import guide
from db.query.guide import Construct
from desktop import template_guide
from desktop.actions import ACTIONS, BY_ID, Keymap, plain_text, shortcut_text
from desktop.actions.key_list import key_tables
from desktop.translation import mark, tr

FOLDER = Path(str(resources.files("resources") / "help"))
ACTION = re.compile(r"(?<!\{)\{([a-z_]+(?:\.[a-z_]+)*)\}(?!\})")
PART = re.compile(r"\{\{([a-z-]+)\}\}")


@dataclass(frozen=True, slots=True)
class Page:
    """One page: the name of its file and what it is called."""

    name: str
    title: str


PAGES = (
    Page("first-steps", mark("First steps")),
    Page("clipping", mark("Clipping")),
    Page("searching", mark("Searching")),
    Page("organising", mark("Putting things in order")),
    Page("highlights", mark("Highlights and notes")),
    Page("export", mark("Export")),
    Page("templates", mark("Templates of notes")),
    Page("keyboard", mark("Keyboard")),
    Page("library", mark("The library folder and backups")),
    Page("places", mark("Moving a library, and where it may be")),
    Page("privacy", mark("Privacy")),
)

OF_DIALOG = {
    "clip_dialog": "clipping",
    "addresses_dialog": "clipping",
    "import_dialog": "clipping",
    "browser_dialog": "clipping",
    "search_help": "searching",
    "search_builder": "searching",
    "tag_dialog": "organising",
    "link_dialog": "organising",
    "bulk_edit": "organising",
    "export_dialog": "export",
    "template_dialog": "templates",
    "shortcuts": "keyboard",
    "library_dialog": "library",
    "copies": "library",
    "preferences": "privacy",
    "welcome": "first-steps",
}
"""Which page F1 opens in which dialog; the first in all others."""


def source(name: str, language: str = "en") -> str:
    """The Markdown of a page as its author wrote it, in this language where there is such a page."""
    translated = FOLDER / language / f"{name}.md"
    return (translated if translated.exists() else FOLDER / f"{name}.md").read_text(encoding="utf-8")


def text(name: str, keymap: Keymap, language: str = "en") -> str:
    """The Markdown of a page, with actions named as the window names them. `KeyError` for an action or part unknown."""

    def action(found: re.Match[str]) -> str:
        spec = BY_ID[found[1]]
        keys = next(iter(keymap.keys(spec.id)), "")
        said = f"{plain_text(tr(spec.menu))} › {plain_text(tr(spec.text))}"
        return f"[{said}](action:{spec.id})" + (f" ({_key(keys)})" if keys else "")

    return PART.sub(lambda found: PARTS[found[1]](keymap), ACTION.sub(action, source(name, language)))


def _key(keys: str) -> str:
    return f"`{shortcut_text(keys)}`"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def _search_tables(_: Keymap) -> str:
    fields = tuple(each for name, each in guide.FIELDS.items() if name not in ("is", "has"))
    parts: tuple[tuple[str, tuple[Construct, ...]], ...] = (
        (tr("Words and phrases"), guide.OPERATORS),
        (tr("Fields"), fields),
        (tr("States"), tuple(Construct(f"is:{name}", meaning) for name, meaning in guide.STATES.items())),
        (tr("What clippings have"), tuple(Construct(f"has:{name}", meaning) for name, meaning in guide.PARTS.items())),
        (tr("As in other archives"), guide.HABITS),
    )
    lines = []
    typed, finds = tr("Typed"), tr("finds")
    for heading, constructs in parts:
        lines += [f"## {heading}", "", f"| {typed} | {finds} |", "|---|---|"]
        lines += [f"| `{each.example.replace('|', chr(92) + '|')}` | {_cell(each.meaning)} |" for each in constructs]
        lines.append("")
    return "\n".join(lines)


def _key_tables(keymap: Keymap) -> str:
    return key_tables(ACTIONS, keymap)


def _template_words(_: Keymap) -> str:
    return template_guide.lists()


PARTS: dict[str, Callable[[Keymap], str]] = {
    "search-tables": _search_tables,
    "key-tables": _key_tables,
    "template-words": _template_words,
}

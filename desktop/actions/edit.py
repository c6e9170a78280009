"""The actions of the menu Edit: editing, copying and searching."""

from __future__ import annotations

from desktop.actions.spec import EDIT, ActionSpec
from desktop.translation import mark

ACTIONS = (
    ActionSpec("undo", mark("&Undo"), EDIT, 0, "undo", "undo-2", ("Ctrl+Z",), ("writable", "undo")),
    ActionSpec("redo", mark("&Redo"), EDIT, 0, "redo", "redo-2", ("Ctrl+Y", "Ctrl+Shift+Z"), ("writable", "redo")),
    ActionSpec(
        "history",
        mark("&History…"),
        EDIT,
        0,
        "history",
        "undo-2",
        ("Ctrl+Alt+Z",),
        tip=mark("What was done last, to go back to any point of it"),
    ),
    ActionSpec("copy.text", mark("&Copy article"), EDIT, 1, "copy_text", "copy", ("Ctrl+Shift+C",), ("single",)),
    ActionSpec("copy.citation", mark("Copy citation"), EDIT, 1, "copy_citation", "quote", (), ("single",)),
    ActionSpec(
        "copy.quotation",
        mark("Copy &quotation with citation"),
        EDIT,
        1,
        "copy_quotation",
        "quote",
        ("Ctrl+Alt+C",),
        ("single",),
        tip=mark("The words selected in the article, with where they come from"),
    ),
    ActionSpec("select.all", mark("Select &all"), EDIT, 1, "select_all", "", (), ("listed",)),
    ActionSpec("search.focus", mark("&Search"), EDIT, 2, "search_focus", "search", ("Ctrl+F", "/")),
    ActionSpec(
        "search.save",
        mark("Sa&ve this search…"),
        EDIT,
        2,
        "search_save",
        "bookmark",
        ("Ctrl+S",),
        ("writable", "search"),
    ),
    ActionSpec(
        "search.build", mark("&Build a search…"), EDIT, 2, "search_build", "sliders-horizontal", ("Ctrl+Shift+F",)
    ),
    ActionSpec("search.history", mark("&Earlier searches"), EDIT, 2, "search_history", "history", ("Ctrl+H",)),
    ActionSpec("search.forget", mark("&Forget earlier searches…"), EDIT, 2, "search_forget"),
    ActionSpec("search.chips", mark("Conditions as ch&ips"), EDIT, 2, "search_chips", checkable=True),
    ActionSpec("search.clear", mark("Clear search"), EDIT, 2, "search_clear", "", ("Esc",), ("search",)),
    ActionSpec(
        "palette.open",
        mark("Do or &go to anything…"),
        EDIT,
        3,
        "palette",
        "command",
        ("Ctrl+K", "Ctrl+Shift+P"),
        tip=mark("Find everything that can be done, and every place, tag, outlet, search and clipping"),
    ),
    ActionSpec("tags.manage", mark("All &tags…"), EDIT, 4, "manage_tags", "tags"),
    ActionSpec("story.new", mark("&New story…"), EDIT, 4, "new_story", "layers", (), ("writable",)),
    ActionSpec(
        "story.from_search",
        mark("Story of the whole list…"),
        EDIT,
        4,
        "story_from_search",
        "layers",
        ("Ctrl+Shift+Y",),
        ("writable", "listed"),
        tip=mark("Put everything that the search found, or the list has, into a story"),
    ),
    ActionSpec(
        "story.page",
        mark("Page of the story"),
        EDIT,
        4,
        "story_page",
        "layers",
        ("Y",),
        tip=mark("Timeline, first report and counts of the story in the list, or of the clipping's"),
    ),
)

"""The actions of the menu View that change what the list looks like and narrow it to what is like a clipping."""

from __future__ import annotations

from desktop.actions.spec import VIEW, ActionSpec
from desktop.translation import mark

SHOW_AS = mark("Sh&ow list as")
GROUP_BY = mark("&Group list")
ONLY = mark("Only clippings li&ke this")

ACTIONS = (
    ActionSpec("list.cards", mark("&Cards"), VIEW, 6, "list_cards", "", ("Alt+1",), checkable=True, submenu=SHOW_AS),
    ActionSpec(
        "list.compact", mark("Compact &rows"), VIEW, 6, "list_compact", "", ("Alt+2",), checkable=True, submenu=SHOW_AS
    ),
    ActionSpec("list.table", mark("&Table"), VIEW, 6, "list_table", "", ("Alt+3",), checkable=True, submenu=SHOW_AS),
    ActionSpec(
        "list.columns",
        mark("Choose co&lumns…"),
        VIEW,
        6,
        "list_columns",
        submenu=SHOW_AS,
        tip=mark("Which columns the table has"),
    ),
    ActionSpec("group.none", mark("&Not grouped"), VIEW, 6, "group_none", checkable=True, submenu=GROUP_BY),
    ActionSpec("group.day", mark("By &day"), VIEW, 6, "group_day", checkable=True, submenu=GROUP_BY),
    ActionSpec("group.month", mark("By &month"), VIEW, 6, "group_month", checkable=True, submenu=GROUP_BY),
    ActionSpec("group.outlet", mark("By &outlet"), VIEW, 6, "group_outlet", checkable=True, submenu=GROUP_BY),
    ActionSpec("group.story", mark("By &story"), VIEW, 6, "group_story", checkable=True, submenu=GROUP_BY),
    ActionSpec(
        "view.fold",
        mark("&Fold reprints"),
        VIEW,
        6,
        "fold_reprints",
        "",
        ("Alt+R",),
        checkable=True,
        tip=mark("One row for all copies of an agency text; the right arrow shows them"),
    ),
    ActionSpec(
        "only.author", mark("By the same &author"), VIEW, 6, "only_author", "", ("Alt+A",), ("single",), submenu=ONLY
    ),
    ActionSpec(
        "only.outlet", mark("From the same &outlet"), VIEW, 6, "only_outlet", "", ("Alt+O",), ("single",), submenu=ONLY
    ),
    ActionSpec("only.tag", mark("With the same &tag"), VIEW, 6, "only_tag", "", ("Alt+T",), ("single",), submenu=ONLY),
)

"""The actions of the menu Help: help."""

from __future__ import annotations

from desktop.actions.spec import HELP, ActionSpec
from desktop.translation import mark

ACTIONS = (
    ActionSpec("help.shortcuts", mark("&Keyboard shortcuts"), HELP, 0, "shortcuts", "keyboard", ("F1", "?")),
    ActionSpec("help.search", mark("How to &search"), HELP, 0, "search_help", "circle-question-mark"),
    ActionSpec("help.about", mark("&About Cuttings"), HELP, 1, "about", "info"),
)

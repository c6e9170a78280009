"""The actions of the menu Help: help."""

from __future__ import annotations

from desktop.actions.spec import HELP, ActionSpec
from desktop.translation import mark

ACTIONS = (
    ActionSpec("help.pages", mark("Cuttings &help"), HELP, 0, "help", "life-buoy", ("Ctrl+F1",)),
    ActionSpec(
        "help.welcome",
        mark("&First steps"),
        HELP,
        0,
        "welcome",
        "sparkles",
        tip=mark("The page with ways to the first clipping, and what is done of it"),
    ),
    ActionSpec(
        "help.sample",
        mark("Open the sample &library"),
        HELP,
        0,
        "sample_open",
        "library-big",
        tip=mark("A library of invented articles, in a folder of its own"),
    ),
    ActionSpec(
        "help.messages", mark("&Messages"), HELP, 0, "messages", "bell", tip=mark("What Cuttings has told you lately")
    ),
    ActionSpec("help.shortcuts", mark("&Keyboard shortcuts"), HELP, 0, "shortcuts", "keyboard", ("F1", "?")),
    ActionSpec("help.search", mark("How to &search"), HELP, 0, "search_help", "circle-question-mark"),
    ActionSpec("help.about", mark("&About Cuttings"), HELP, 1, "about", "info"),
)

"""Whatever a command writes can also be asked of the window that has the library open."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import desktop.commands
from db.library import Library
from desktop.remote import WRITES

COMMANDS = Path(desktop.commands.__file__).parent


def test_every_write_of_a_command_can_be_asked_of_a_window() -> None:
    writes = {
        name
        for name, method in inspect.getmembers(Library, inspect.isfunction)
        if not name.startswith("_") and "Changes" in str(inspect.signature(method).return_annotation)
    }
    used = {
        name
        for path in COMMANDS.glob("*.py")
        for name in re.findall(r"\blibrary\.([a-z_]+)\(", path.read_text("utf-8"))
    }
    assert {"tag", "link_all", "rename_name"} <= writes & used
    assert (writes & used) - WRITES == set()

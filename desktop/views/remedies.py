"""Buttons for what an error asks the person to do, where the program can do it or lead there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from db.errors import CuttingsError, DiskFull, LibraryDamaged
from desktop.translation import tr
from desktop.views.task_area import open_folder

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

Remedy = tuple[str, Callable[[], object] | None]


def remedy(window: MainWindow, error: CuttingsError) -> Remedy:
    """What the button says and does; an empty word where there is none."""
    if isinstance(error, DiskFull):
        return tr("Show folder"), partial(open_folder, window.desk.library.folder)
    if isinstance(error, LibraryDamaged):
        return tr("Check the library"), window.actions_["library.check"].trigger
    return "", None

"""What the actions of the table do: each slot is named in a row of `desktop.actions.ACTIONS`.

One class for each subject, one on top of the other, because Qt's objects have one line of ancestors; `Commands` is all.
"""

from __future__ import annotations

from desktop.views.commands.reprints import ReprintCommands

__all__ = ["Commands"]


class Commands(ReprintCommands):
    """Every slot of the table, for one window."""

"""The words of the command line for the history of fields; what they do is in `desktop.commands.field_history`."""

from __future__ import annotations

import click

from db.field_history import KEPT
from desktop.commands import field_history
from desktop.commands.session import Session, command

FIELD_HISTORY = click.Group()
"""Holds the command of this module for the program's own group."""


@command(FIELD_HISTORY, "history")
@click.argument("number", metavar="ID", type=int)
@click.option("--field", type=click.Choice(KEPT), metavar="FIELD", help=f"Only this field: {', '.join(KEPT)}.")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many changes; else 50, with --json all.")
@click.option("--restore", type=click.IntRange(min=0), metavar="NUMBER", help="Set the field to what it became then.")
def history(session: Session, number: int, field: str | None, limit: int | None, restore: int | None) -> None:
    """Tell what became of the fields of a clipping: when, by whom, from what to what; the newest change first.

    With --restore the field gets the value again that the change with this number gave it; 0 with --field is what the
    clipping had when it came.
    """
    if restore is None:
        field_history.told(session, number, field, limit)
    else:
        field_history.restore(session, number, field, restore)

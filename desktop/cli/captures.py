"""The words of the command line for the captures of a clipping; what they do is in `desktop.commands.captured`."""

from __future__ import annotations

import click

from desktop.commands import captured
from desktop.commands.session import Session, command

CAPTURES = click.Group()
"""Holds the commands of this module for the program's own group."""


@command(CAPTURES, "captures")
@click.argument("id", type=int)
def captures(session: Session, id: int) -> None:
    """List the captures of a clipping, the newest first, and what each changed."""
    captured.captures(session, id)


@command(CAPTURES, "diff")
@click.argument("id", type=int)
@click.argument("old", metavar="[FROM]", required=False)
@click.argument("new", metavar="[TO]", required=False)
@click.option("--whole", is_flag=True, help="Print what did not change, too.")
def diff(session: Session, id: int, old: str | None, new: str | None, whole: bool) -> None:
    """Say word by word what changed from one capture to another, else from the last but one to the last.

    FROM and TO are numbers that “captures” prints, or “now” for the clipping with what you changed in it. What was
    cut is marked [-so-], what was added {+so+}.
    """
    captured.diff(session, id, old, new, whole)

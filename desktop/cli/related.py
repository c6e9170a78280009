"""The words of the command line for what belongs together; what they do is in `desktop.commands.related`."""

from __future__ import annotations

import click

from desktop.cli.choices import MOST
from desktop.commands import related as doing
from desktop.commands.session import Session, command

RELATED = click.Group()
"""Holds the commands of this module for the program's own group."""


@command(RELATED, "related")
@click.argument("id", type=int)
@MOST
def related(session: Session, id: int, most: int) -> None:
    """List the clippings that belong to one and are not linked to it, the surest first, with the reasons."""
    doing.related(session, id, most)

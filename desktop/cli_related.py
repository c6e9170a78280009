"""The words of the command line for what belongs together; what they do is in `desktop.commands.related`."""

from __future__ import annotations

import click

from desktop.commands import related as doing
from desktop.commands.session import Session, command

RELATED = click.Group()
"""Holds the commands of this module for the program's own group."""

_MOST = click.option("--limit", "most", default=10, show_default=True, type=click.IntRange(1, 200), help="How many.")


@command(RELATED, "related")
@click.argument("id", type=int)
@_MOST
def related(session: Session, id: int, most: int) -> None:
    """List the clippings that belong to one and are not linked to it, the surest first, with the reasons."""
    doing.related(session, id, most)


@command(RELATED, "newcomers")
@click.argument("story")
@_MOST
def newcomers(session: Session, story: str, most: int) -> None:
    """List the clippings that belong to a story and are not in it, the surest first."""
    doing.newcomers(session, story, most)


@command(RELATED, "suggest-tags")
@click.argument("id", type=int)
def suggest_tags(session: Session, id: int) -> None:
    """List the tags that like clippings have and this one has not."""
    doing.tags(session, id)

"""The words of the command line for names in texts; what they do is in `desktop.commands.naming`."""

from __future__ import annotations

import click

from desktop.commands import naming
from desktop.commands.session import Session, command

NAMES = click.Group()
"""Holds the commands of this module for the program's own group."""

KINDS = click.Choice(["person", "place", "organisation"])


@NAMES.group()
def name() -> None:
    """List whom and what the clippings name, and correct it."""


@command(name, "list")
@click.argument("beginning", metavar="[BEGINNING]", nargs=-1)
@click.option("--kind", type=KINDS, help="Only people, places or organisations.")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many; else 50, with --json all.")
def name_list(session: Session, beginning: tuple[str, ...], kind: str | None, limit: int | None) -> None:
    """List whom and what the clippings name, those of most clippings first.

    With a BEGINNING, names of which a word begins so.
    """
    naming.names(session, " ".join(beginning), kind, limit)


@command(name, "rename")
@click.argument("name")
@click.argument("new")
@click.option("--kind", type=KINDS, help="What NAME is, where it is several.")
@click.option("--as", "new_kind", type=KINDS, help="What it is from now on.")
def name_rename(session: Session, name: str, new: str, kind: str | None, new_kind: str | None) -> None:
    """Show a name as another one wherever it is found, now and later; one that is there already is joined with it."""
    naming.rename(session, name, new, kind, new_kind)


@command(name, "hide")
@click.argument("name")
@click.option("--kind", type=KINDS, help="What NAME is, where it is several.")
def name_hide(session: Session, name: str, kind: str | None) -> None:
    """Show a name no more, wherever it is found, now and later."""
    naming.no_name(session, name, kind)

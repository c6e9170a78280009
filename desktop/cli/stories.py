"""The words of the command line for stories; what they do is in `desktop.commands.stories`."""

from __future__ import annotations

import click

from desktop.cli.choices import IDS, MOST
from desktop.commands import related
from desktop.commands import stories as doing
from desktop.commands.session import Session, command

STORIES = click.Group()
"""Holds the commands of this module for the program's own group."""


@STORIES.group()
def story() -> None:
    """List and show stories, put clippings into them and take them out."""


@command(story, "list")
def list_(session: Session) -> None:
    """List stories with the number of their clippings."""
    doing.list_stories(session)


@command(story, "show")
@click.argument("name")
def show(session: Session, name: str) -> None:
    """Show a story: who was first, its days and the gaps between them, outlets, agencies, its clippings in order."""
    doing.show(session, name)


@command(story, "add")
@click.argument("name")
@IDS
def add(session: Session, name: str, ids: tuple[int, ...]) -> None:
    """Put clippings at the end of a story, which is made where there is none."""
    doing.add(session, name, ids)


@command(story, "remove")
@click.argument("name")
@IDS
def remove(session: Session, name: str, ids: tuple[int, ...]) -> None:
    """Take clippings out of a story; they stay in the library."""
    doing.remove(session, name, ids)


@command(story, "newcomers")
@click.argument("name")
@MOST
def newcomers(session: Session, name: str, most: int) -> None:
    """List the clippings that belong to a story and are not in it, the surest first."""
    related.newcomers(session, name, most)

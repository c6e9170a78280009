"""The words of the command line for tags; what they do is in `desktop.commands.organise`."""

from __future__ import annotations

import click

from desktop.cli.choices import IDS
from desktop.commands import organise, related
from desktop.commands.session import Session, command

TAGS = click.Group()
"""Holds the commands of this module for the program's own group."""


@TAGS.group()
def tag() -> None:
    """Give, take, rename, merge, colour and list tags."""


@command(tag, "add")
@click.argument("tag")
@IDS
def tag_add(session: Session, tag: str, ids: tuple[int, ...]) -> None:
    """Give clippings a tag; a path such as war/ukraine nests it."""
    organise.tag(session, tag, ids, add=True)


@command(tag, "remove")
@click.argument("tag")
@IDS
def tag_remove(session: Session, tag: str, ids: tuple[int, ...]) -> None:
    """Take a tag off clippings."""
    organise.tag(session, tag, ids, add=False)


@command(tag, "rename")
@click.argument("old")
@click.argument("new")
def tag_rename(session: Session, old: str, new: str) -> None:
    """Rename a tag and those below it."""
    organise.rename_tag(session, old, new)


@command(tag, "merge")
@click.argument("tags", metavar="A...", nargs=-1, required=True)
@click.argument("into")
def tag_merge(session: Session, tags: tuple[str, ...], into: str) -> None:
    """Make several tags one; the old names stay as its aliases."""
    organise.merge_tags(session, tags, into)


@command(tag, "colour")
@click.argument("tag")
@click.argument("colour")
def tag_colour(session: Session, tag: str, colour: str) -> None:
    """Set a tag's colour, as #3b82f6."""
    organise.colour_tag(session, tag, colour)


@command(tag, "delete")
@click.argument("tag")
def tag_delete(session: Session, tag: str) -> None:
    """Delete a tag and those below it; the clippings stay."""
    organise.delete_tag(session, tag)


@command(tag, "list")
def tag_list(session: Session) -> None:
    """List all tags with the number of their clippings."""
    organise.list_tags(session)


@command(tag, "suggest")
@click.argument("id", type=int)
def tag_suggest(session: Session, id: int) -> None:
    """List the tags that like clippings have and this one has not."""
    related.tags(session, id)

"""The words of the command line for saved searches; what they do is in `desktop.commands.saved`."""

from __future__ import annotations

import click

from db.model import Sort
from desktop.cli.choices import SORTS, VIEWS
from desktop.commands import saved
from desktop.commands.session import Session, command

SAVED = click.Group()
"""Holds the commands of this module for the program's own group."""


@SAVED.group(name="saved")
def saved_() -> None:
    """Save searches under a name, list, rename and remove them."""


@command(saved_, "list")
def saved_list(session: Session) -> None:
    """List saved searches with how many clippings each finds."""
    saved.list_saved(session)


@command(saved_, "add")
@click.argument("name")
@click.argument("query", nargs=-1, required=True)
@click.option("--view", type=VIEWS, default="all", show_default=True, help="Which part of the library.")
@click.option("--sort", type=SORTS, default="relevance", show_default=True, help="The order.")
def saved_add(session: Session, name: str, query: tuple[str, ...], view: str, sort: str) -> None:
    """Save a search; put '--' before a query that begins with '-'."""
    saved.add(session, name, " ".join(query), view, Sort(sort))


@command(saved_, "rename")
@click.argument("name")
@click.argument("new")
def saved_rename(session: Session, name: str, new: str) -> None:
    """Give a saved search another name."""
    saved.rename(session, name, new)


@command(saved_, "remove")
@click.argument("name")
def saved_remove(session: Session, name: str) -> None:
    """Remove a saved search; what it finds stays."""
    saved.remove(session, name)

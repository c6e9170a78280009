"""The words of the command line for links between clippings; what they do is in `desktop.commands.linking`."""

from __future__ import annotations

import click

from desktop.commands import linking
from desktop.commands.session import Session, command

LINKS = click.Group()
"""Holds the commands of this module for the program's own group."""


@command(LINKS, "link")
@click.argument("source", metavar="ID", type=int)
@click.argument("targets", metavar="ID...", type=int, nargs=-1, required=True)
@click.option(
    "--type",
    "kind",
    default="related",
    show_default=True,
    help="What the first is to the others: a kind's key, name or inverse (see “link-kind list”).",
)
@click.option("--note", default="", help="Why they belong together.")
@click.option("--date", "dated", metavar="DAY", help="A day for the link.")
@click.option("--all", "every", is_flag=True, help="Link all with each other; the later of two is the first.")
def link(
    session: Session, source: int, targets: tuple[int, ...], kind: str, note: str, dated: str | None, every: bool
) -> None:
    """Link a clipping to others: the first is a follow-up of, background to, earlier than ... them."""
    linking.link(session, [source, *targets], kind, note, dated, every)


@command(LINKS, "unlink")
@click.argument("one", metavar="ID", type=int)
@click.argument("other", metavar="ID", type=int)
@click.option("--type", "kind", help="Only the link of this kind.")
def unlink(session: Session, one: int, other: int, kind: str | None) -> None:
    """Remove the links between two clippings."""
    linking.unlink(session, one, other, kind)


@command(LINKS, "links")
@click.argument("id", type=int)
def links(session: Session, id: int) -> None:
    """List what a clipping is linked to, from both ends."""
    linking.links(session, id)


@command(LINKS, "pointers")
@click.argument("id", type=int)
def pointers(session: Session, id: int) -> None:
    """List what a clipping points to in text and ‘read also’ (clipped, not clipped, gone), and what points to it."""
    linking.pointers(session, id)


@LINKS.group("link-kind")
def link_kind() -> None:
    """List, add, rename and remove kinds of link."""


@command(link_kind, "list")
def link_kind_list(session: Session) -> None:
    """List the kinds of link with the number of their links."""
    linking.kinds(session)


@command(link_kind, "add")
@click.argument("name")
@click.argument("inverse", default="")
def link_kind_add(session: Session, name: str, inverse: str) -> None:
    """Add a kind of link: NAME reads from the first clipping (“cites”), INVERSE from the other (“cited by”).

    Without INVERSE it reads the same from both.
    """
    linking.add_kind(session, name, inverse)


@command(link_kind, "rename")
@click.argument("kind")
@click.argument("name")
@click.argument("inverse", required=False)
def link_kind_rename(session: Session, kind: str, name: str, inverse: str | None) -> None:
    """Give a kind of link that you added another name, and another inverse."""
    linking.rename_kind(session, kind, name, inverse)


@command(link_kind, "remove")
@click.argument("kind")
@click.option("--instead", metavar="KIND", help="What its links are to be from then on.")
def link_kind_remove(session: Session, kind: str, instead: str | None) -> None:
    """Remove a kind of link that you added. One that has links needs --instead."""
    linking.remove_kind(session, kind, instead)

"""The words of the command line for reprints; what they do is in `desktop.commands.reprinting`."""

from __future__ import annotations

import click

from db.reprints.leads import RULES
from desktop.commands import reprinting
from desktop.commands.session import Session, command

REPRINTS = click.Group()
"""Holds the commands of this module for the program's own group."""


@command(REPRINTS, "reprints")
@click.argument("id", type=int)
def reprints(session: Session, id: int) -> None:
    """Show who else carries the text of a clipping, and what each outlet cut, added and retitled."""
    reprinting.reprints(session, id)


@REPRINTS.group(name="reprint")
def reprint() -> None:
    """Say what is a reprint, and which copy stands for the others; what is said is kept and can be undone."""


@command(reprint, "same")
@click.argument("ids", metavar="ID ID...", nargs=-1, type=int, required=True)
def same(session: Session, ids: tuple[int, ...]) -> None:
    """Say that clippings are reprints of each other. Nothing is merged."""
    if len(ids) < 2:
        raise click.UsageError("Give the numbers of two clippings or more.")
    reprinting.same(session, ids)


@command(reprint, "not")
@click.argument("id", type=int)
@click.argument("other", type=int, required=False)
def apart(session: Session, id: int, other: int | None) -> None:
    """Say that a clipping is no reprint of those it is with, or of OTHER."""
    reprinting.apart(session, id, other)


@command(reprint, "lead")
@click.argument("id", type=int)
def lead(session: Session, id: int) -> None:
    """Let a clipping stand for its reprints, whatever the rule says."""
    reprinting.lead(session, id)


@command(reprint, "rule")
@click.argument("rule", type=click.Choice(RULES), required=False)
@click.argument("outlets", metavar="[OUTLET]...", nargs=-1)
def rule(session: Session, rule: str | None, outlets: tuple[str, ...]) -> None:
    """Say by what the lead is chosen: the first published, the longest, or the preferred OUTLETs, best first.

    Without a RULE, show it.
    """
    if outlets and rule != "preferred":
        raise click.UsageError("Outlets are named for “preferred” only.")
    if rule == "preferred" and not outlets:
        raise click.UsageError("Name the outlets that are preferred, the best first.")
    reprinting.rule(session, rule, outlets)

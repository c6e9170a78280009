"""The words of the command line for what is around a clipping; what it does is in `desktop.commands.graph`."""

from __future__ import annotations

import click

from desktop.commands import graph as doing
from desktop.commands.session import Session, command

GRAPH = click.Group()
"""Holds the command of this module for the program's own group."""


@command(GRAPH, "graph")
@click.argument("id", type=int)
@click.option("--steps", default=2, show_default=True, type=click.IntRange(1, 2), help="How far to go.")
@click.option("--limit", "most", default=60, show_default=True, type=click.IntRange(2, 500), help="How many clippings.")
def graph(session: Session, id: int, steps: int, most: int) -> None:
    """Print what is linked with a clipping and points to it, and what is around these; copies of a text once."""
    doing.graph(session, id, steps, most)

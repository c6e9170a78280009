"""Choices and arguments that several commands have."""

from __future__ import annotations

import click

from db.model import Sort

IDS = click.argument("ids", metavar="ID...", nargs=-1, type=int, required=True)
SORTS = click.Choice([sort.value for sort in Sort])
VIEWS = click.Choice(["all", "inbox", "unread", "starred", "trash"])
MOST = click.option("--limit", "most", default=10, show_default=True, type=click.IntRange(1, 200), help="How many.")

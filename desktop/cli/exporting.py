"""The command `export`: clippings as a book, a vault, a table, references."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import click
from click.core import ParameterSource

from desktop.commands import keep
from desktop.commands.session import Session, command
from desktop.export.options import GROUPINGS, STANDARDS, Face, Options, Paper

EXPORTING = click.Group("exporting")
FORMATS = ("pdf", "markdown", "obsidian", "html", "epub", "csv", "json", "bibtex", "ris", "csl-json")
"""Those of `desktop.export.formats`, which like all that writes is not imported before it is needed."""

_MEANT = {
    "template": "body_template",
    "names": "name_template",
    **{f"no_{each}": each for each in ("notes", "highlights", "pictures", "sources", "index")},
}
"""What options are called in a request where they have another name here."""

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@command(EXPORTING, "export")
@click.argument("targets", metavar="[ID]... OUT", nargs=-1, required=True)
@click.option("--query", help="Export what this finds.")
@click.option("--saved", metavar="NAME", help="Export what this saved search finds.")
@click.option("--story", metavar="NAME", help="Export this story, with its page before the clippings.")
@click.option("--all", "everything", is_flag=True, help="Export the whole library; as JSON with its trash.")
@click.option("--to", type=click.Choice(FORMATS), required=True, help="The format.")
@click.option("--title", help="The title on the cover.")
@click.option("--subtitle", help="What stands below the title.")
@click.option("--compiler", help="Who made the book.")
@click.option("--foreword", metavar="FILE", type=_FILE, help="Words to the reader before the articles, in Markdown.")
@click.option("--order", type=click.Choice(["given", "oldest", "newest"]), help="Stories: given; else oldest.")
@click.option("--excerpts", is_flag=True, help="Headline, opening and link of each article instead of its text.")
@click.option("--no-notes", is_flag=True, help="Leave your own notes and the notes on links and highlights out.")
@click.option("--no-highlights", is_flag=True, help="Leave your highlights out.")
@click.option("--no-pictures", is_flag=True, help="Leave pictures out.")
@click.option("--fold", is_flag=True, help="Print reprints of one text once, and name the other outlets.")
@click.option("--group-by", type=click.Choice(GROUPINGS), default="none", show_default=True, help="Sections of a book.")
@click.option("--paper", type=click.Choice(get_args(Paper)), default="a4", show_default=True, help="For PDF.")
@click.option("--columns", type=click.Choice(["1", "2"]), default="1", show_default=True, help="For PDF.")
@click.option("--face", type=click.Choice(get_args(Face)), default="serif", show_default=True, help="For PDF.")
@click.option("--size", type=click.FloatRange(7, 18), default=10.5, show_default=True, help="Points of type, for PDF.")
@click.option("--cover", metavar="PICTURE", type=_FILE, help="A picture for the cover.")
@click.option("--no-sources", is_flag=True, help="Leave the list of sources out.")
@click.option("--no-index", is_flag=True, help="Leave the index out.")
@click.option("--standard", type=click.Choice([each for each in STANDARDS if each]), help="PDF/A-2u or PDF/UA-1.")
@click.option("--template", metavar="FILE", type=_FILE, help="Your own template of a note, for Markdown and Obsidian.")
@click.option("--names", metavar="TEMPLATE", default="", help="Your own template of a note's file name.")
def export(
    session: Session,
    targets: tuple[str, ...],
    query: str | None,
    saved: str | None,
    story: str | None,
    to: str,
    foreword: Path | None,
    order: Any,
    no_notes: bool,
    no_highlights: bool,
    no_pictures: bool,
    no_sources: bool,
    no_index: bool,
    columns: str,
    standard: Any,
    template: Path | None,
    names: str,
    **chosen: Any,
) -> None:
    """Write clippings to OUT: a file for PDF, a folder for Markdown."""
    from desktop.export.request import ExportRequest
    from desktop.export.templating.files import parted

    *numbers, out = targets
    if not all(each.isdigit() for each in numbers):
        raise click.UsageError("Before OUT there can only be numbers of clippings.")
    body, named = parted(_text(template))
    options = Options(
        paper=chosen["paper"],
        columns=2 if columns == "2" else 1,
        face=chosen["face"],
        size=chosen["size"],
        group_by=chosen["group_by"],
        pictures=not no_pictures,
        sources=not no_sources,
        index=not no_index,
        standard=standard or "",
        cover=chosen["cover"],
        body_template=body,
        name_template=names or named,
    )
    request = ExportRequest(
        tuple(int(each) for each in numbers),
        to,
        Path(out),
        title=chosen["title"] or "",
        subtitle=chosen["subtitle"] or "",
        compiler=chosen["compiler"] or "",
        foreword=_text(foreword),
        order=order or ("given" if story or saved else "oldest"),
        notes=not no_notes,
        highlights=not no_highlights,
        fold=chosen["fold"],
        excerpts=chosen["excerpts"],
        options=options,
        everything=chosen["everything"],
    )
    if unheeded := _unheeded(to):
        session.say(f"{to} does not heed {' or '.join(unheeded)}.")
    keep.export(session, request, query=query, story=story, saved=saved)


def _unheeded(to: str) -> list[str]:
    """The options given that make no difference in a format."""
    from desktop.export.formats import format_of
    from desktop.export.heeded import CHOICES, heeded

    context = click.get_current_context()
    given = [
        each
        for each in context.command.params
        if each.name and context.get_parameter_source(each.name) is ParameterSource.COMMANDLINE
    ]
    unheeded = CHOICES - heeded(format_of(to))
    return [each.opts[0] for each in given if _MEANT.get(each.name or "", each.name) in unheeded]


def _text(path: Path | None) -> str:
    if path is None:
        return ""
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{path} is not a text in UTF-8.") from error

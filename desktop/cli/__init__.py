"""The `cuttings` command: the window without a subcommand, and with one the same library without a screen.

Here the words of the command line are declared; what they do is in `desktop.commands`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from db.errors import CuttingsError, LibraryMissing
from db.model import Sort
from desktop import __version__
from desktop.cli.captures import CAPTURES
from desktop.cli.choices import IDS, SORTS, VIEWS
from desktop.cli.exporting import EXPORTING
from desktop.cli.field_history import FIELD_HISTORY
from desktop.cli.graph import GRAPH
from desktop.cli.links import LINKS
from desktop.cli.names import NAMES
from desktop.cli.related import RELATED
from desktop.cli.reprints import REPRINTS
from desktop.cli.saved import SAVED
from desktop.cli.stories import STORIES
from desktop.cli.tags import TAGS
from desktop.clipping_address import is_of_ours
from desktop.commands import browser as browsing
from desktop.commands import clip as clipping
from desktop.commands import copies, fetching, find, importing, keep, opening, organise, watching
from desktop.commands.session import Session, command
from desktop.remote import ask_window

FOLD = click.option("--fold", is_flag=True, help="Show reprints of one text once.")


class _Door(click.Group):
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        # Desktops hand over a link as if it were a command.
        return super().resolve_command(ctx, ["open", *args] if args and is_of_ours(args[0]) else args)


@click.group(cls=_Door, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--library",
    type=click.Path(path_type=Path),
    envvar="CUTTINGS_LIBRARY",
    help="Folder of the library; else the one opened last in the window, else Cuttings in your documents.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON value on standard output and nothing else.")
@click.version_option(__version__, prog_name="cuttings")
@click.pass_context
def cuttings(context: click.Context, library: Path | None, as_json: bool) -> None:
    """Keep, find, tag, link and export newspaper articles.

    Without a COMMAND the window opens. With one, the same library is used without a screen; this is safe while the
    window is open. Ends with 0 when done, 1 for a problem that it says in a sentence, 2 for wrong usage.
    """
    context.obj = Session(folder=library, as_json=as_json)
    if context.invoked_subcommand is None:
        open_window(library, "show")


def open_window(library: Path | None, wish: str, inputs: Sequence[str] = ()) -> None:
    """Have the window that is open do what is wanted, or open one for it and end with it. Raises `CuttingsError`."""
    if ask_window(wish, inputs, library):
        return
    from desktop import preflight

    if obstacle := preflight.obstacle():
        raise CuttingsError(obstacle)
    from desktop.app import run

    sys.exit(run(library, sys.argv[:1], wish, inputs))


@command(cuttings, "open")
@click.argument("inputs", metavar="[PATH|URL]...", nargs=-1)
def open_(session: Session, inputs: tuple[str, ...]) -> None:
    """Bring the window to the front, with files or web addresses to clip; opens it if it is not open.

    A link to a clipping (cuttings://clipping/…) shows that clipping in the window of its library.
    """
    handed = opening.absolute(inputs)
    open_window(opening.library_for(session, handed), "clip" if handed else "show", handed)


@command(cuttings, "quick-clip")
def quick_clip(session: Session) -> None:
    """Clip what was copied, in a small window; for a key of the system's keyboard settings."""
    open_window(session.folder, "clipboard")


@command(cuttings, "install-desktop-entry")
@click.option("--remove", is_flag=True, help="Remove it again.")
def install_desktop_entry(session: Session, remove: bool) -> None:
    """Put Cuttings among the applications of a Linux desktop, with its icon; files can be opened with it then."""
    opening.desktop_entry(session, remove=remove)


@command(cuttings, "clip")
@click.argument("inputs", metavar="[PATH|URL|-]...", nargs=-1)
@click.option("--title", help="The headline, where it is known better than the input says it.")
@click.option("--url", help="The address that the input came from.")
@click.option("--outlet", help="The newspaper or agency that published it.")
@click.option("--author", help="The authors, separated by semicolons.")
@click.option("--published", help="When it was published: 2024-11-20 or 2024-11-20 15:15.")
@click.option("--tag", "tags", multiple=True, help="A tag to give; may be repeated.")
@click.option("--star", is_flag=True, help="Star what is clipped.")
@click.option("--allow-duplicate", is_flag=True, help="Keep what is in the library already a second time.")
@click.option("--add-capture", is_flag=True, help="Add what is in the library already to its clipping, as a capture.")
@click.option("--list", "addresses", type=click.Path(path_type=Path), help="A file of web addresses, one a line.")
@click.option("--pictures", is_flag=True, help="Also fetch and keep the pictures; their sites notice.")
@click.option("--allow-private", is_flag=True, help="Also fetch from this computer and the local network.")
def clip(
    session: Session,
    inputs: tuple[str, ...],
    title: str | None,
    url: str | None,
    outlet: str | None,
    author: str | None,
    published: str | None,
    tags: tuple[str, ...],
    star: bool,
    allow_duplicate: bool,
    add_capture: bool,
    addresses: Path | None,
    pictures: bool,
    allow_private: bool,
) -> None:
    """Clip files, folders of them, web addresses, or standard input ('-')."""
    overrides = {"title": title, "outlet": outlet, "author": author, "published": published, "url": url}
    choices = clipping.Choices(tags, star, allow_duplicate, add_capture, allow_private, addresses, pictures)
    clipping.clip(session, inputs, overrides, choices)


@command(cuttings, "fetch")
@click.argument("ids", metavar="[ID]...", nargs=-1, type=int)
@click.option("--query", help="Only of those that this finds.")
@click.option("--limit", type=click.IntRange(min=0), help="How many at most.")
@click.option("--pictures", is_flag=True, help="Also fetch and keep the pictures; their sites notice.")
@click.option("--allow-private", is_flag=True, help="Also fetch from this computer and the local network.")
def fetch(
    session: Session, ids: tuple[int, ...], query: str | None, limit: int | None, pictures: bool, allow_private: bool
) -> None:
    """Fetch the text of clippings of which only the address is known, or that of those named once more."""
    if ids and query is not None:
        raise click.UsageError("Give the numbers of clippings or --query, not both.")
    fetching.fetch(session, ids, query, limit, pictures=pictures, allow_private=allow_private)


@command(cuttings, "watch")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--once", is_flag=True, help="Take in what is there and end.")
@click.option("--from-now", is_flag=True, help="Leave what is there already.")
@click.option("--tag", "tags", multiple=True, help="A tag to give; may be repeated.")
@click.option("--every", type=click.FloatRange(min=1), default=5, show_default=True, help="Seconds between two looks.")
def watch(session: Session, folder: Path, once: bool, from_now: bool, tags: tuple[str, ...], every: float) -> None:
    """Take new files of FOLDER into the inbox until it is stopped; the files stay where they are."""
    watching.watch(session, folder, tags, every, once=once, from_now=from_now)


@command(cuttings, "list")
@click.option("--view", type=VIEWS, default="all", show_default=True, help="Which part of the library.")
@click.option("--sort", type=SORTS, default="newest", show_default=True, help="The order.")
@click.option("--limit", type=click.IntRange(min=0), help="How many; else 50, or all with --json.")
@click.option("--offset", type=click.IntRange(min=0), default=0, help="How many to pass over first.")
@FOLD
def list_(session: Session, view: str, sort: str, limit: int | None, offset: int, fold: bool) -> None:
    """List clippings."""
    find.list_view(session, view, Sort(sort), limit, offset, fold=fold)


@command(cuttings, "search")
@click.argument("query", nargs=-1)
@click.option("--saved", "name", help="Search what was saved under this name; QUERY narrows it.")
@click.option("--view", type=VIEWS, help="Which part of the library; all of it if nothing else was saved.")
@click.option("--sort", type=SORTS, help="The order; relevance if nothing else was saved.")
@click.option("--limit", type=click.IntRange(min=0), help="How many; else 50, or all with --json.")
@click.option("--offset", type=click.IntRange(min=0), default=0, help="How many to pass over first.")
@click.option("--facets", is_flag=True, help="Also count the tags, outlets, agencies and authors of what is found.")
@FOLD
def search(
    session: Session,
    query: tuple[str, ...],
    name: str | None,
    view: str | None,
    sort: str | None,
    limit: int | None,
    offset: int,
    facets: bool,
    fold: bool,
) -> None:
    """Find clippings. The words of QUERY may stand unquoted; put '--' before a query that begins with '-'."""
    if not query and name is None:
        raise click.UsageError("Give a QUERY, or --saved NAME.")
    wanted = find.Wanted(" ".join(query), name, view, Sort(sort) if sort else None)
    find.search(session, wanted, limit, offset, facets, fold=fold)


@command(cuttings, "explain")
@click.argument("query", nargs=-1, required=True)
def explain(session: Session, query: tuple[str, ...]) -> None:
    """Say in words what a query means."""
    find.explain(session, " ".join(query))


@command(cuttings, "show")
@click.argument("id", type=int)
@click.option("--text", "form", flag_value="text", help="Only the text.")
@click.option("--html", "form", flag_value="html", help="The text as clean HTML.")
@click.option("--captures", "form", flag_value="captures", help="When and from where it was taken, with the files.")
def show(session: Session, id: int, form: str | None) -> None:
    """Show one clipping."""
    find.show(session, id, form or "")


@command(cuttings, "edit")
@click.argument("id", type=int)
@click.argument("assignments", metavar="FIELD=VALUE...", nargs=-1, required=True)
def edit(session: Session, id: int, assignments: tuple[str, ...]) -> None:
    """Correct fields: title, outlet, authors (separated by ';'), published, ... An empty VALUE empties the field."""
    organise.edit(session, id, assignments)


@command(cuttings, "star")
@IDS
@click.option("--off", is_flag=True, help="Take the star off.")
def star(session: Session, ids: tuple[int, ...], off: bool) -> None:
    """Star clippings."""
    organise.star(session, ids, not off)


@command(cuttings, "file")
@IDS
@click.option("--off", is_flag=True, help="Put them back into the inbox.")
def file(session: Session, ids: tuple[int, ...], off: bool) -> None:
    """Take clippings out of the inbox."""
    organise.file(session, ids, not off)


@command(cuttings, "trash")
@click.argument("ids", metavar="ID...", nargs=-1, type=int)
@click.option("--empty", is_flag=True, help="Delete everything in the trash for ever.")
def trash(session: Session, ids: tuple[int, ...], empty: bool) -> None:
    """Move clippings to the trash."""
    if bool(ids) == empty:
        raise click.UsageError("Give the numbers of clippings, or --empty.")
    if empty:
        organise.empty_trash(session)
    else:
        organise.trash(session, ids)


@command(cuttings, "restore")
@IDS
def restore(session: Session, ids: tuple[int, ...]) -> None:
    """Bring clippings back from the trash."""
    organise.restore(session, ids)


@command(cuttings, "undo")
def undo(session: Session) -> None:
    """Undo the last change, whichever window or command made it."""
    organise.step(session, back=True)


@command(cuttings, "redo")
def redo(session: Session) -> None:
    """Do again what was undone last."""
    organise.step(session, back=False)


for part in (FIELD_HISTORY, SAVED, TAGS, LINKS, CAPTURES, NAMES, RELATED, GRAPH, REPRINTS, STORIES, EXPORTING):
    for each in part.commands.values():
        cuttings.add_command(each)


@command(cuttings, "import")
@click.argument("source", metavar="[FORMAT] PATH", nargs=-1)
@click.option("--list", "listing", is_flag=True, help="List the formats that can be imported.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, and write nothing.")
@click.option("--merge", is_flag=True, help="Give tags, notes and highlights to what is in the library already.")
@click.option("--tag", "tags", multiple=True, help="A tag to give to all; may be repeated.")
@click.option("--report", type=click.Path(path_type=Path), help="Write down what became of each entry, as CSV.")
def import_(
    session: Session,
    source: tuple[str, ...],
    listing: bool,
    dry_run: bool,
    merge: bool,
    tags: tuple[str, ...],
    report: Path | None,
) -> None:
    """Take over what was kept in another program: its export file, archive or folder.

    Without FORMAT it is recognised by its content. What is there already is not doubled, so that an import that was
    broken off is finished by calling it again; “cuttings undo” takes all of it back.
    """
    if listing:
        importing.list_importers(session)
        return
    if len(source) not in (1, 2):
        raise click.UsageError("Give the PATH of an export, with its FORMAT before it if you like.")
    form = source[0] if len(source) == 2 else importing.AUTOMATIC
    importing.import_(session, form, Path(source[-1]), tags, report, dry_run=dry_run, merge=merge)


@command(cuttings, "check")
@click.option("--repair", is_flag=True, help="Mend what can be mended; a copy is made first.")
@click.option("--accept", is_flag=True, help="Mend, and take what no copy has whole as it is now.")
def check(session: Session, repair: bool, accept: bool) -> None:
    """Verify the database, every entry, the originals and the index."""
    keep.check(session, repair, accept)


@command(cuttings, "backup")
@click.argument("out", type=click.Path(path_type=Path))
def backup(session: Session, out: Path) -> None:
    """Write a whole copy of the library to a new zip file, and read it back."""
    copies.backup(session, out)


@command(cuttings, "backups")
def backups(session: Session) -> None:
    """List the copies of the library, the automatic ones and what was replaced by them."""
    copies.backups(session)


@command(cuttings, "restore-backup")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--preview", is_flag=True, help="Say what that would change, and change nothing.")
def restore_backup(session: Session, file: Path | None, preview: bool) -> None:
    """Bring a copy back: FILE, else the newest sound one of the library. What was there is kept beside it.

    FILE is one of those that “cuttings backups” lists, with or without its folder, or a zip file of “cuttings backup”.
    """
    copies.restore_backup(session, file, preview)


@command(cuttings, "reindex")
def reindex(session: Session) -> None:
    """Make the search index anew."""
    keep.reindex(session)


@command(cuttings, "install-browser-extension")
@click.option(
    "--browser", "browsers", type=click.Choice(browsing.NAMES), multiple=True, help="Only this one; repeatable."
)
@click.option("--remove", is_flag=True, help="Remove it again.")
def install_browser_extension(session: Session, browsers: tuple[str, ...], remove: bool) -> None:
    """Install the browser extension, and let the browsers on this computer reach Cuttings.

    With --library they keep into that library, else into the one opened last in the window.
    """
    browsing.install(session, browsers, remove)


@command(cuttings, "inbox")
def inbox(session: Session) -> None:
    """Take in what was kept from the browser; an open window does so by itself."""
    browsing.inbox(session)


@command(cuttings, "native-host")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def native_host(session: Session, arguments: tuple[str, ...]) -> None:
    """Answer the browser extension on standard input and output; browsers call this, not people."""
    browsing.native_host(session, arguments)


# Chromium on Windows also passes --parent-window.
native_host.context_settings["ignore_unknown_options"] = True


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        result = cuttings.main(arguments, prog_name="cuttings", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except CuttingsError as error:
        hint = " “cuttings clip FILE” makes it." if type(error) is LibraryMissing else ""
        click.echo(f"{error}{hint}", err=True)
        return 1
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1

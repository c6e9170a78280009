"""The commands about the browser: its extension is installed, its host is served, its inbox is taken in."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click
import platformdirs

from desktop.browser.browsers import BROWSERS, Place, installed, places
from desktop.browser.steps import next_steps
from desktop.commands.session import Session

NAMES = tuple(browser.name for browser in BROWSERS)


def native_host(session: Session, arguments: tuple[str, ...]) -> None:
    """Serve the extension on standard input and output; `arguments` are the browser's."""
    from desktop.browser.host import serve_standard_streams

    raise click.exceptions.Exit(serve_standard_streams(arguments, lambda: session.library_folder))


def inbox(session: Session) -> None:
    """Take in what waits in the inbox."""
    from desktop.browser.drafting import draft_of_file
    from desktop.browser.draining import drain
    from desktop.browser.inbox import Inbox

    taken = []
    with session.writing() as library:
        for each in drain(library, Inbox(library.folder), draft_of_file):
            session.say(each.words)
            taken.append(each)
        if taken:
            with session.searching(library) as searcher:
                searcher.sync(session.indexing)
    records = [
        {
            "file": each.name,
            "status": each.how,
            "id": each.clipping_id,
            "title": each.title or None,
            "problem": each.problem or None,
        }
        for each in taken
    ]
    session.answer(records, "" if taken else "Nothing waits in the inbox of the browser.")
    if any(each.how == "refused" for each in taken):
        raise click.exceptions.Exit(1)


def install(session: Session, names: tuple[str, ...], remove: bool) -> None:
    """Install the extension for the browsers named, else for all that are found; or remove it from them."""
    from desktop.browser.installing import Installer

    home = Path.home()
    found = _named(names, home) if names else installed(home, os.environ)
    installer = Installer(Path(platformdirs.user_data_dir("cuttings", appauthor=False)), session.folder)
    if remove:
        done = installer.remove(found)
        if not names:
            installer.remove_files()
        words = [f"Removed from {each.place.title}." for each in done if each.changed]
        session.answer(
            {"extension": None, "launcher": None, "browsers": [each.record() for each in done]},
            "\n".join(words) or "It was not installed for any browser.",
        )
        return
    if not found:
        session.say(
            f"No browser was found on this computer. Name one with --browser: {', '.join(NAMES)}. "
            "Start it once before, so that it has its folder of settings."
        )
        raise click.exceptions.Exit(1)
    done = installer.install(found)
    result: dict[str, Any] = {
        "extension": str(installer.extension),
        "launcher": str(installer.launcher),
        "library": str(session.folder.absolute()) if session.folder else None,
        "browsers": [each.record() for each in done],
    }
    for each in done:
        if each.note:
            session.say(each.note)
    session.answer(result, lambda: next_steps(installer.extension, [each.place for each in done]))


def _named(names: tuple[str, ...], home: Path) -> list[Place]:
    """Where the browsers named keep their settings: everywhere that is there, else the usual place."""
    wanted: list[Place] = []
    for browser in (each for each in BROWSERS if each.name in names):
        all_places = places(browser, home, os.environ)
        wanted += [place for place in all_places if place.folder.is_dir()] or all_places[:1]
    return wanted

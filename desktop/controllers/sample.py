"""The sample library: shipped articles that are taken in as any others are, into a folder of its own.

What they are and what a person could have made of them is in `resources/sample/sample.json`.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any

from db.errors import Cancelled, ClipError, LibraryError
from db.library import DATABASE, Library
from db.model import Arrival, Draft, Passage

Read = Callable[[Path], Draft]
Progress = Callable[[int, int, str], None]

SHIPPED = Path(str(resources.files("resources") / "sample"))
FOLDER = "Cuttings sample"


def sample_folder(documents: Path) -> Path:
    """Where the sample library goes: never into a folder that has something else in it."""
    number, folder = 1, documents / FOLDER
    while folder.exists() and not (folder / DATABASE).exists() and any(folder.iterdir()):
        number += 1
        folder = documents / f"{FOLDER} {number}"
    return folder


def is_sample(folder: Path, documents: Path) -> bool:
    """Whether an open library is the sample one."""
    return folder.absolute() == sample_folder(documents).absolute()


def build(folder: Path, read: Read, progress: Progress, cancelled: Callable[[], bool]) -> Path:
    """Make the sample library in `folder` and close it; `read` makes the draft of a file.

    It is made beside and put in place when whole. Raises `LibraryError`, and `Cancelled` once `cancelled` says so.
    """
    plan = json.loads((SHIPPED / "sample.json").read_text(encoding="utf-8"))
    fresh = folder.with_name(f".{folder.name} in the making")
    try:
        shutil.rmtree(fresh, ignore_errors=True)
        with Library.create(fresh, plan["name"]) as library:
            _fill(library, plan, read, progress, cancelled)
        if folder.exists():
            folder.rmdir()
        os.replace(fresh, folder)
    except OSError as error:
        raise LibraryError(
            f"The sample library could not be put into {folder.parent}: {error.strerror or error}.",
            "Make room there, or see that the folder can be written.",
        ) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return folder


def remove(folder: Path) -> None:
    """Delete the sample library, which must be closed. Raises `LibraryError`."""
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise LibraryError(
            f"The sample library could not be deleted: {error.strerror or error}.",
            f"Delete the folder {folder} yourself.",
        ) from error


def _fill(
    library: Library, plan: dict[str, Any], read: Read, progress: Progress, cancelled: Callable[[], bool]
) -> None:
    articles = plan["articles"]
    notes = dict(plan["notes"])
    arrivals: list[Arrival] = []
    names: list[str] = []
    for done, article in enumerate(articles):
        if cancelled():
            raise Cancelled
        progress(done, len(articles), article["file"])
        try:
            draft = read(SHIPPED / article["file"])
        except ClipError:
            # One article less is a smaller sample, not a failure.
            continue
        names.append(article["file"])
        arrivals.append(
            Arrival(
                draft,
                tags=tuple(article["tags"]),
                note=notes.get(article["file"], ""),
                highlights=tuple(Passage(words, note, colour) for words, colour, note in article.get("highlights", ())),
                starred=article.get("starred", False),
                read=len(names) > plan["unread"],
            )
        )
    ids = dict(zip(names, library.add_arrivals(arrivals, "Sample articles")[0], strict=True))
    for source, target, kind, note in plan["links"]:
        if source in ids and target in ids:
            library.link(ids[source], [ids[target]], kind, note)
    for story in plan["stories"]:
        library.add_story(story["name"], [ids[name] for name in story["files"] if name in ids], story["note"])
    for name, query in plan["searches"]:
        library.save_search(name, query)
    progress(len(articles), len(articles), "")

"""Taking in what waits in the inbox: each page once, whatever happens, its file removed when it is durable."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from db.errors import Cancelled, ClipError, CuttingsError
from db.library import Library
from db.model import Arrival, Draft, Duplicate
from desktop.browser.inbox import Inbox
from desktop.browser.sent import Sent


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one file: a new clipping, another capture of one, or nothing; `words` say it in a sentence.

    `known`: it had been taken in before, and only its file was left.
    """

    how: Literal["added", "captured", "known", "refused"]
    words: str
    name: str
    clipping_id: int | None = None
    title: str = ""


def drain(
    library: Library,
    inbox: Inbox,
    draft_of: Callable[[Path], Draft],
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Taken]:
    """Take in everything that waits, oldest first, until nothing does.

    `draft_of` reads a file (where it may take long or crash, in a process of its own). A file that cannot be read is
    put aside. Raises `LibraryError` where the library cannot take it; the file then stays for the next time. A defect
    of ours in reading one page is raised too, but when everything else has been taken in and that page put aside.
    """
    if not inbox.waiting() and not inbox.strangers():
        return
    defects: list[Exception] = []
    with inbox.held():
        inbox.sweep()
        while paths := [*(each.path for each in inbox.waiting()), *inbox.strangers()]:
            for path in paths:
                if cancelled():
                    raise Cancelled
                yield _take(library, inbox, path, draft_of, defects)
    if defects:
        raise defects[0]


def _take(
    library: Library, inbox: Inbox, path: Path, draft_of: Callable[[Path], Draft], defects: list[Exception]
) -> Taken:
    try:
        page = inbox.read(path)
        before = library.arrived(page.key)
        if before is not None:
            inbox.remove(path)
            return Taken("known", "It had been taken in already.", path.name, before, page.title)
    except ClipError as error:
        return _refused(inbox, path, str(error))
    try:
        draft = draft_of(path)
    except ClipError as error:
        return _refused(inbox, path, str(error))
    except CuttingsError:
        raise
    except Exception as error:
        defects.append(error)
        return _refused(inbox, path, "Something went wrong inside Cuttings when it was read.")
    taken = _kept(library, page, draft)
    inbox.remove(path)
    return replace(taken, name=path.name)


def _refused(inbox: Inbox, path: Path, sentence: str) -> Taken:
    aside = inbox.refuse(path, sentence)
    words = f"Something from the browser could not be taken in; it is kept in {aside.parent}. {sentence}"
    return Taken("refused", words, path.name)


def _kept(library: Library, page: Sent, draft: Draft) -> Taken:
    title = draft.article.title
    stories = (page.story,) if page.story else ()
    arrival = Arrival(draft, tags=page.tags, starred=page.starred, stories=stories, key=page.key)
    twin = _twin(library, page, draft)
    if twin is None:
        (number,), _ = library.add_arrivals([arrival], "Add clipping from the browser")
        return Taken("added", f"Clipped “{title}” from the browser.", "", number, title)
    step = None if _has_capture(library, twin, draft) else library.add_capture(twin, draft).step
    library.join_arrivals([(twin, arrival)], "Add capture", into=step)
    return Taken("captured", f"Already clipped: “{title}” has another capture now.", "", twin, title)


def _twin(library: Library, page: Sent, draft: Draft) -> int | None:
    """The clipping of the same page, of which this is another capture.

    A selection is an article of its own, unless it is word for word what is there.
    """
    by_url = [each.row.id for each in library.twins(draft) if each.by is Duplicate.URL]
    if page.selection is None:
        return by_url[0] if by_url else None
    text = draft.article.body.text()
    return next((number for number in by_url if library.body(number).text() == text), None)


def _has_capture(library: Library, clipping_id: int, draft: Draft) -> bool:
    """Whether this very taking is among the captures: a crash may have come before its file was removed."""
    original = draft.original
    sha256 = hashlib.sha256(original.content).hexdigest()
    return any(each.sha256 == sha256 and each.taken_at == original.taken_at for each in library.captures(clipping_id))

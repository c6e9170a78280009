"""Taking in what waits in the inbox: each page once, whatever happens, its file removed when it is durable."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from db.errors import Cancelled, ClipError, CuttingsError
from db.learnt import applied
from db.library import Library
from db.model import Arrival, Draft, Duplicate
from desktop.browser.drafting import as_it_is
from desktop.browser.inbox import Inbox
from desktop.browser.sent import Sent
from desktop.intake.revision import in_short
from desktop.intake.said import newest_change


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one file: a new clipping, another capture of one, or nothing; `words` say it in a sentence.

    `known`: it had been taken in before, and only its file was left. `problem`: why its article could not be read,
    though the page is kept; or why nothing was.
    """

    how: Literal["added", "captured", "known", "refused"]
    words: str
    name: str
    clipping_id: int | None = None
    title: str = ""
    problem: str = ""


def drain(
    library: Library,
    inbox: Inbox,
    draft_of: Callable[[Path], Draft],
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Taken]:
    """Take in everything that waits, oldest first, until nothing does.

    `draft_of` reads a file (where it may take long or crash, in a process of its own). A file that is none of ours is
    put aside; a page in which no article can be read is kept as it is. Raises `LibraryError` where the library cannot
    take it; the file then stays for the next time. A defect of ours in reading one page is raised too, but when
    everything has been taken in.
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
    problem = ""
    try:
        draft = applied(draft_of(path), library.learnt_outlets())
        if not draft.article.body and draft.warnings:
            problem = draft.warnings[0]
    except ClipError as error:
        problem = str(error)
        draft = as_it_is(page, problem)
    except CuttingsError:
        raise
    except Exception as error:
        defects.append(error)
        problem = "Something went wrong inside Cuttings when it was read."
        draft = as_it_is(page, problem)
    taken = _kept(library, page, draft)
    inbox.remove(path)
    words = f"{taken.words} Its article could not be read, so only the page itself is kept: {problem}"
    return replace(taken, name=path.name, problem=problem, words=words if problem else taken.words)


def _refused(inbox: Inbox, path: Path, sentence: str) -> Taken:
    aside = inbox.refuse(path, sentence)
    words = f"Something from the browser could not be taken in; it is kept in {aside.parent}. {sentence}"
    return Taken("refused", words, path.name, problem=sentence)


def _kept(library: Library, page: Sent, draft: Draft) -> Taken:
    title = draft.article.title
    stories = (page.story,) if page.story else ()
    arrival = Arrival(draft, tags=page.tags, starred=page.starred, stories=stories, key=page.key)
    twin = _twin(library, page, draft)
    if twin is None:
        (number,), _ = library.add_arrivals([arrival], "Add clipping from the browser")
        return Taken("added", f"Clipped “{title}” from the browser.", "", number, title)
    if not draft.article.body:
        draft = replace(draft, article=replace(draft.article, title=library.rows([twin])[0].title))
    step = None if _has_capture(library, twin, draft) else library.add_capture(twin, draft).step
    library.join_arrivals([(twin, arrival)], "Add capture", into=step)
    change = newest_change(library, twin)
    what = f" ({in_short(change)})" if change is not None else ""
    return Taken("captured", f"Already clipped: “{title}” has another capture now{what}.", "", twin, title)


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

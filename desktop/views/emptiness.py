"""The words for places that are empty: in the list, and in the reader when no single clipping is chosen."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.controllers.listing import Request
from desktop.translation import mark, tr


@dataclass(frozen=True, slots=True)
class Emptiness:
    """What an empty place says; `actions` are ids of the actions table, the obvious one first."""

    icon: str
    heading: str
    words: str
    actions: tuple[str, ...] = ()


NOTHING_YET = Emptiness(
    "newspaper",
    mark("Nothing clipped yet"),
    mark(
        "Copy an article and clip it, give its web address, or drop files on this window: saved pages, mails, PDF, or "
        "what another program has exported."
    ),
    ("clip.new", "clip.files", "import.open"),
)
NOTHING_FOUND = Emptiness(
    "search",
    mark("Nothing found"),
    mark(
        "No clipping here has all of that. Try fewer words, the beginning of a word with * at its end, or look in all "
        "clippings."
    ),
    ("search.clear", "view.all"),
)
BY_VIEW = {
    "inbox": Emptiness(
        "inbox",
        mark("The inbox is empty"),
        mark("New clippings come here until you tag them or file them away."),
        ("clip.new",),
    ),
    "unread": Emptiness(
        "mail-open", mark("Everything is read"), mark("Clippings you have not opened yet are listed here.")
    ),
    "starred": Emptiness("star", mark("No stars yet"), mark("Press S on a clipping to find it here again.")),
    "trash": Emptiness(
        "trash-2", mark("The trash is empty"), mark("What you delete waits here until you empty the trash.")
    ),
    "all": NOTHING_YET,
}
NOTHING_TO_READ = Emptiness("book-open", mark("Nothing to read here"), mark("Articles open on this side."))
NOTHING_CHOSEN = Emptiness(
    "book-open", mark("Choose a clipping"), mark("Arrow keys go through the list, Enter opens, F1 shows all keys.")
)
SEVERAL = (
    "clipping.tag",
    "clipping.star",
    "clipping.edit_many",
    "clipping.story",
    "clipping.link",
    "clipping.file",
    "export.open",
    "clipping.trash",
)
"""What is offered for several clippings at once."""
SEVERAL_TRASHED = ("clipping.restore", "clipping.purge")


def list_emptiness(request: Request, counts: dict[str, int]) -> Emptiness:
    """What the list says when it has nothing."""
    if request.searching:
        return _said(NOTHING_FOUND)
    if request.view != "trash" and not counts.get("all", 0):
        return _said(NOTHING_YET)
    return _said(BY_VIEW[request.view])


def reader_emptiness(selected: int, listed: int, request: Request) -> Emptiness:
    """What the reader says when not exactly one clipping is chosen."""
    if selected > 1:
        actions = SEVERAL_TRASHED if request.view == "trash" else SEVERAL
        heading = tr("{n} clipping(s) selected", "", selected)
        return Emptiness("files", heading, tr("What you do now is done to all."), actions)
    return _said(NOTHING_CHOSEN if listed else NOTHING_TO_READ)


def _said(emptiness: Emptiness) -> Emptiness:
    return replace(emptiness, heading=tr(emptiness.heading), words=tr(emptiness.words))

"""The words for places that are empty: in the list, and in the reader when no single clipping is chosen."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.controllers.listing import Request
from desktop.models.wording import amount


@dataclass(frozen=True, slots=True)
class Emptiness:
    """What an empty place says; `actions` are ids of the actions table, the obvious one first."""

    icon: str
    heading: str
    words: str
    actions: tuple[str, ...] = ()


NOTHING_YET = Emptiness(
    "newspaper",
    "Nothing clipped yet",
    "Copy an article and clip it, give its web address, or drop files on this window: saved pages, mails, PDF, or what "
    "another program has exported.",
    ("clip.new", "clip.files", "import.open"),
)
NOTHING_FOUND = Emptiness(
    "search",
    "Nothing found",
    "No clipping here has all of that. Try fewer words, the beginning of a word with * at its end, or look in all "
    "clippings.",
    ("search.clear", "view.all"),
)
BY_VIEW = {
    "inbox": Emptiness(
        "inbox", "The inbox is empty", "New clippings come here until you tag them or file them away.", ("clip.new",)
    ),
    "unread": Emptiness("mail-open", "Everything is read", "Clippings you have not opened yet are listed here."),
    "starred": Emptiness("star", "No stars yet", "Press S on a clipping to find it here again."),
    "trash": Emptiness("trash-2", "The trash is empty", "What you delete waits here until you empty the trash."),
    "all": NOTHING_YET,
}


def list_emptiness(request: Request, counts: dict[str, int]) -> Emptiness:
    """What the list says when it has nothing."""
    if request.searching:
        return NOTHING_FOUND
    if request.view != "trash" and not counts.get("all", 0):
        return NOTHING_YET
    return BY_VIEW[request.view]


def reader_emptiness(selected: int, listed: int, request: Request) -> Emptiness:
    """What the reader says when not exactly one clipping is chosen."""
    if selected > 1:
        actions = ("clipping.restore", "clipping.purge") if request.view == "trash" else SEVERAL
        return Emptiness(
            "files", f"{amount(selected, 'clipping')} selected", "What you do now is done to all.", actions
        )
    if not listed:
        return Emptiness("book-open", "Nothing to read here", "Articles open on this side.")
    return Emptiness(
        "book-open", "Choose a clipping", "Arrow keys go through the list, Enter opens, F1 shows all keys."
    )


SEVERAL = ("clipping.tag", "clipping.file", "export.open", "clipping.trash")

"""Fetching the text of clippings of which only the address is known: what comes is a capture of the clipping there.

Nothing remembers a run: what is still `is:unfetched` is what is left, so a run that was ended goes on where it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from db.library import Library
from desktop.fetching.remembering import remember
from desktop.fetching.run import GENTLE, Manners, Outcome, Progress, Read, Row, fetch_all
from desktop.intake.read import draft_from_original


def fetch_missing(
    library: Library,
    ids: Sequence[int],
    *,
    manners: Manners = GENTLE,
    deadline: float | None = None,
    allow_private: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    read: Read = draft_from_original,
) -> Iterator[Row]:
    """Fetch these clippings by their addresses and add what `read` makes of them as a capture; a row for each.

    A row names its `clipping`. One without an address, or whose page is gone, is told and left as it is. Each is a
    step of its own.
    """
    addressed: list[tuple[int, str]] = []
    bare: list[int] = []
    for number in ids:
        url = library.clipping(number).article.url
        if url:
            addressed.append((number, url))
        else:
            bare.append(number)
    for number in bare:
        yield Row(-1, "", Outcome.NO_ADDRESS, "The clipping has no address.", tries=0, clipping=number)
    rows = fetch_all(
        [url for _, url in addressed],
        manners=manners,
        deadline=deadline,
        allow_private=allow_private,
        progress=progress,
        cancelled=cancelled,
        read=read,
    )
    for row in rows:
        number = addressed[row.number][0]
        if row.draft is not None:
            library.add_capture(number, row.draft)
        remember(library, row)
        yield replace(row, clipping=number)

"""What fetching brings to light of addresses goes into the library: those that are gone, and those that moved."""

from __future__ import annotations

from db.addresses import url_key
from db.library import Library
from desktop.fetching.run import Outcome, Row


def remember(library: Library, row: Row) -> None:
    """Remember of an address that it is gone or leads elsewhere now; what else came of it is not kept."""
    if row.outcome is Outcome.GONE:
        library.note_address(row.url, gone=True)
    elif row.draft is not None:
        found = row.draft.original.final_url
        moved = found is not None and url_key(found) != url_key(row.url)
        if moved or library.gone_addresses([row.url]):
            library.note_address(row.url, gone=False, moved_to=found if moved else None)

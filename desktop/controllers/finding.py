"""Finding a clipping by a few words of its headline or outlet, for dialogs that want one; not the search box."""

from __future__ import annotations

from collections.abc import Collection

from db.folding import fold
from db.library import Library
from db.model import Row


def find_rows(library: Library, text: str, most: int, leave_out: Collection[int] = ()) -> list[Row]:
    """Clippings outside the trash whose headline or outlet has every word (or beginning of one), the newest first."""
    words = fold(text).split()
    found: list[int] = []
    with library.reader() as connection:
        rows = connection.execute(
            "SELECT id, title_key.key, coalesce(outlet, '') FROM clipping JOIN title_key ON clipping_id = id "
            "WHERE trashed_at IS NULL ORDER BY sort_date DESC, id DESC"
        )
        for number, title, outlet in rows:
            if number in leave_out:
                continue
            words_here = f" {title} {fold(outlet)}"
            if all(f" {word}" in words_here for word in words):
                found.append(number)
                if len(found) == most:
                    break
    return library.rows(found)

"""Commands for saved searches: list them with what they find, save, rename, remove."""

from __future__ import annotations

from typing import Any

from db.library import Library
from db.model import SavedSearch
from db.query.parser import parse
from db.sort import Sort
from desktop.commands.session import Session


def list_saved(session: Session) -> None:
    """Print the saved searches in the order of the sidebar, with how many clippings each finds."""
    with session.reading() as library, session.searching(library) as searcher:
        searcher.sync(session.indexing)
        found = [(each, searcher.search(parse(each.query), view=each.view).count) for each in library.saved_searches()]
        session.answer(
            [_record(each) | {"count": count} for each, count in found],
            lambda: "\n".join(f"{count:>7}  {each.name}: {_asked(each)}" for each, count in found),
        )


def add(session: Session, name: str, query: str, view: str, sort: Sort) -> None:
    """Save a query under a name."""
    with session.writing() as library:
        number, _ = library.save_search(name, query, view, sort)
        _answer(session, library, number, "Saved")


def rename(session: Session, name: str, new: str) -> None:
    """Give a saved search another name."""
    with session.writing() as library:
        number = library.saved_search(name).id
        library.rename_search(number, new)
        _answer(session, library, number, "Renamed")


def remove(session: Session, name: str) -> None:
    """Remove a saved search; what it finds stays."""
    with session.writing() as library:
        search = library.saved_search(name)
        library.remove_search(search.id)
        session.answer({"removed": search.name}, f"Removed “{search.name}”.")


def _answer(session: Session, library: Library, number: int, word: str) -> None:
    search = next(each for each in library.saved_searches() if each.id == number)
    session.answer(_record(search), f"{word} “{search.name}”: {_asked(search)}")


def _record(search: SavedSearch) -> dict[str, Any]:
    return {"name": search.name, "query": search.query, "view": search.view, "sort": search.sort.value}


def _asked(search: SavedSearch) -> str:
    where = "" if search.view == "all" else f" (in {search.view})"
    return f"{search.query or 'everything'}{where}"

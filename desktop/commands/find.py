"""Commands that find and show clippings: `list`, `search`, `explain`, `show`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import click

from db.library import Library
from db.model import FIELDS, Hits
from db.query.explain import explain as in_words
from db.query.parser import parse
from db.query.printer import print_query
from db.query.tree import And, Query
from db.reprints.fold import fold as folded
from db.search import marks, snippet
from db.sort import Sort
from desktop.commands import records
from desktop.commands.session import Session

SHOWN = 50
"""How many clippings a person is shown where no limit was given; a program is given all."""


def list_view(session: Session, view: str, sort: Sort, limit: int | None, offset: int, *, fold: bool = False) -> None:
    """Print the clippings of a view of the sidebar."""
    with session.reading() as library:
        ids: Sequence[int] = library.ids(view, sort)
        if fold:
            ids = folded(ids, library.group_of(ids), library.reprint_leads())[0]
        page = _page(session, ids, limit, offset)
        value = [records.clipping(library.clipping(number)) for number in page] if session.as_json else None
        session.answer(value, lambda: "\n".join(records.line(row) for row in library.rows(page)))
    _more(session, len(ids), page, offset)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is searched: a query, the name of a saved search or both, and a part and an order other than the saved."""

    text: str
    saved: str | None = None
    view: str | None = None
    sort: Sort | None = None

    def within(self, library: Library) -> tuple[str, str, Sort]:
        """Query, part of the library and order. Raises `NotFound`."""
        if self.saved is None:
            return self.text, self.view or "all", self.sort or Sort.RELEVANCE
        kept = library.saved_search(self.saved)
        text = narrowed(kept.query, self.text)
        return text, self.view or kept.view, self.sort or kept.sort


def search(
    session: Session, wanted: Wanted, limit: int | None, offset: int, with_facets: bool, *, fold: bool = False
) -> None:
    """Print what a query finds, with the notes about it on standard error."""
    with session.reading() as library, session.searching(library) as searcher:
        searcher.sync(session.indexing)
        text, view, sort = wanted.within(library)
        query = parse(text)
        hits = searcher.search(query, view=view, sort=sort, fold=fold)
        page = _page(session, hits.ids, limit, offset)
        for note in hits.notes:
            session.say(note)
        if not hits.count and (meant := searcher.suggestions(query)):
            session.say(f"Did you mean {' or '.join(meant)}?")
        if session.as_json:
            found = [_hit(library, query, hits, number, offset + at) for at, number in enumerate(page)]
            counted = {name: dict(values) for name, values in searcher.facets(hits).items()} if with_facets else None
            session.answer({"hits": found, "facets": counted, "count": hits.count} if with_facets else found, "")
            return
        lines = []
        for row, text_of in zip(library.rows(page), _texts(library, page), strict=True):
            shown = snippet(query, text_of, language=row.language or "")
            lines.append(f"{records.line(row)}\n        {_emphasised(records.marked(shown))}")
        session.answer(None, "\n".join(lines) if hits.count else "Nothing found.")
        if with_facets:
            for name, values in searcher.facets(hits).items():
                session.answer(None, f"{name}: {', '.join(f'{value} ({count})' for value, count in values[:10])}")
    _more(session, hits.count, page, offset)


def explain(session: Session, text: str) -> None:
    """Print in words what a query means."""
    query = parse(text)
    words = in_words(query)
    value = {"query": text, "explanation": words, "notes": list(query.notes)}
    session.answer(value, "\n".join([words, *query.notes]))


def show(session: Session, number: int, form: str) -> None:
    """Print one clipping: whole, as text, as HTML, or its captures."""
    with session.reading() as library:
        clipping = library.clipping(number)
        body = clipping.article.body
        if form == "text":
            session.answer({"id": number, "text": body.text()}, body.text())
        elif form == "html":
            session.answer({"id": number, "html": body.html()}, body.html())
        elif form == "captures":
            captures = [
                {
                    "id": each.id,
                    "taken_at": each.taken_at,
                    "url": each.url,
                    "final_url": each.final_url,
                    "media_type": each.media_type,
                    "size": each.size,
                    "sha256": each.sha256,
                    "name": each.name,
                    "file": str(library.store.path(each.sha256)),
                }
                for each in library.captures(number)
            ]
            lines = (
                f"{each.taken_at}  {each.size:>9,} bytes  {each.sha256[:16]}  {library.store.path(each.sha256)}"
                for each in library.captures(number)
            )
            session.answer(captures, "\n".join(lines))
        else:
            value: dict[str, Any] = records.clipping(clipping)
            value["origins"] = {
                name: next((str(each.origin) for each in clipping.candidates if each.field == name), None)
                for name in FIELDS
            }
            value["links"] = [records.link(library, each, number) for each in library.links(number)]
            value["names"] = [records.name(each) for each in library.mentions(number)]
            value["highlights"] = [records.highlight(each) for each in library.highlights(number)]
            session.answer(value, lambda: records.whole(clipping))


def narrowed(text: str, more: str) -> str:
    """A query that means both what was typed and more, however each is written."""
    if not text.strip() or not more.strip():
        return more.strip() or text.strip()
    return print_query(And((parse(text).tree, parse(more).tree)))


def _hit(library: Library, query: Query, hits: Hits, number: int, rank: int) -> dict[str, Any]:
    value = records.clipping(library.clipping(number))
    value["score"] = hits.scores[rank] if hits.scores else None
    language = value["language"] or ""
    value["snippet"] = records.marked(snippet(query, value["text"], language=language))
    value["title_marks"] = [list(span) for span in marks(query, value["title"], language=language)]
    return value


def _texts(library: Library, page: Sequence[int]) -> list[str]:
    texts = library.texts(page)
    return [texts[number] for number in page if number in texts]


def _page(session: Session, ids: Sequence[int], limit: int | None, offset: int) -> list[int]:
    end = offset + limit if limit is not None else (None if session.as_json else offset + SHOWN)
    return list(ids[offset:end])


def _more(session: Session, count: int, page: Sequence[int], offset: int) -> None:
    left = count - offset - len(page)
    if left > 0 and not session.as_json:
        session.say(f"{left:,} more; --limit and --offset show them.")


def _emphasised(text: str) -> str:
    for tag, sign in (("<mark>", click.style("", bold=True, reset=False)), ("</mark>", click.style("", reset=True))):
        text = text.replace(tag, sign)
    return " ".join(text.split())

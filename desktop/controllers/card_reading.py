"""Reading what the rows in sight show: headline and excerpt with the hits marked, and what is said of folded copies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from db import snippets
from db.library import Library
from db.model import Marked, Row
from db.query.tree import Query
from desktop.models.clipping_table import Card, ClippingTable
from desktop.models.folded import copy_of, fold_of

EXCERPT = 220
MOST_COPIES = 40
"""Of so many copies under a row the outlets are read."""


@dataclass(frozen=True, slots=True)
class Under:
    """What is folded into some rows, with how many there are of it in all, and which row others stand under."""

    copies: Mapping[int, tuple[Sequence[int], int]] = field(default_factory=dict)
    leads: Mapping[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, table: ClippingTable, ids: Sequence[int]) -> Under:
        """What a list has of these rows."""
        copies = {each: (found[:MOST_COPIES], len(found)) for each in ids if (found := table.folded_into(each))}
        return cls(copies, {each: lead for each in ids if (lead := table.lead_of(each)) is not None})


def read_cards(
    library: Library, ids: tuple[int, ...], query: Query | None, under: Under | None = None
) -> tuple[Query | None, list[Card]]:
    """Cards of some clippings, with the hits of the query in headline and excerpt."""
    under = under or Under()
    rows = library.rows(ids)
    if query is None:
        cards = [Card(row, Marked(row.title), _opening(row)) for row in rows]
    else:
        texts = library.texts([row.id for row in rows])
        cards = [_marked_card(row, texts.get(row.id, ""), query) for row in rows]
    if under.copies or under.leads:
        cards = _with_copies(library, cards, under)
    return query, cards


def _with_copies(library: Library, cards: list[Card], under: Under) -> list[Card]:
    known = {card.row.id: card.row for card in cards}
    more = set(chain(under.leads.values(), *(copies for copies, _ in under.copies.values()))) - known.keys()
    known.update((row.id, row) for row in library.rows(sorted(more)))
    made = []
    for card in cards:
        copies, count = under.copies.get(card.row.id, ((), 0))
        lead = known.get(under.leads.get(card.row.id, 0))
        fold = fold_of(card.row, [known[each] for each in copies if each in known], count) if copies else None
        made.append(replace(card, fold=fold, copy=copy_of(card.row, lead) if lead is not None else None))
    return made


def _marked_card(row: Row, text: str, query: Query) -> Card:
    language = row.language or ""
    title = Marked(row.title, snippets.marks(query, row.title, language=language))
    excerpt = snippets.snippet(query, text, EXCERPT, language=language)
    return Card(row, title, excerpt if excerpt.spans else _opening(row))


def _opening(row: Row) -> Marked:
    return Marked(" ".join(row.opening.split()))

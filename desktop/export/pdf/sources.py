"""The list of sources at the end of the press book: by outlet, every article with its day, address and page."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.export.alphabet import sort_key
from desktop.export.direction import direction
from desktop.export.dossier import Dossier, Entry, Reprinted
from desktop.export.pdf.pages import Pages
from desktop.export.pdf.text import Tree, address_tree, isolated, line
from desktop.export.wording import day_in_words

NO_OUTLET = "Outlet not known"


def sources_tree(dossier: Dossier, pages: Pages) -> Tree:
    """All that the template needs: outlets by name, their articles by day; reprints under the outlets that had them."""
    rows: dict[str, list[tuple[str, Tree]]] = {}
    for entry in dossier.entries:
        article = entry.article
        name = article.outlet or article.agency or NO_OUTLET
        rows.setdefault(name, []).append((article.published or "", _row(entry, entry, pages)))
        for copy in entry.reprints:
            if copy.outlet:
                rows.setdefault(copy.outlet, []).append((copy.published or "", _row(copy, entry, pages)))
    names = sorted(rows, key=lambda name: (name == NO_OUTLET, sort_key(name)))
    return {"sources": [{"name": isolated(name), "rows": _in_order(rows[name])} for name in names]}


def _in_order(rows: Sequence[tuple[str, Tree]]) -> list[Tree]:
    return [row for _, row in sorted(rows, key=lambda row: row[0])]


def _row(printed: Entry | Reprinted, entry: Entry, pages: Pages) -> Tree:
    own = printed.article if isinstance(printed, Entry) else printed
    return {
        "id": entry.id,
        "title": line(own.title)[:300] or "Untitled",
        "dir": direction(own.title),
        "day": line(day_in_words(own.published)),
        "page": pages.begins[entry.id],
        "same": isinstance(printed, Reprinted),
        **address_tree(printed.url),
    }

"""Under which conditions actions can be chosen: what `desktop.actions` calls needs, found out for a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.actions import Need

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow


def conditions(window: MainWindow) -> set[Need]:
    """What holds now."""
    desk = window.desk
    facts = desk.overview.facts
    count = len(window.selected_ids()) if window.highlights.shown else window.list.selected_count()
    page = desk.reading.page
    trash = desk.listing.request.view == "trash" and not window.highlights.shown
    highlighting = window.highlights.highlighting
    holds: dict[Need, bool] = {
        "writable": not desk.library.read_only,
        "selection": count > 0,
        "trashed": count > 0 and trash,
        "kept": count > 0 and not trash,
        "single": count == 1,
        "address": count == 1 and page is not None and bool(page.clipping.article.url),
        "quoted": highlighting.selected,
        "marked": highlighting.count > 0,
        "highlight": highlighting.current != -1,
        "hits": window.reader.hit_count > 0,
        "undo": facts.undo is not None,
        "redo": facts.redo is not None,
        "listed": len(desk.listing.table.ids) > 0,
        "trash_filled": bool(facts.counts.get("trash")),
        "search": bool(desk.listing.request.text or window.search_bar.field.text()),
    }
    return {need for need, so in holds.items() if so}

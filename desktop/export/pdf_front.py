"""What stands before the articles of the press book, as trees: cover, foreword, page of the story, contents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.export.direction import direction
from desktop.export.dossier import Dossier, Entry
from desktop.export.grouping import Section
from desktop.export.options import Options
from desktop.export.pdf_story import story_tree
from desktop.export.pdf_tree import Tree, headline_size, isolated, line
from desktop.export.wording import counts_in_words, day_in_words, days_in_words

_OUTLETS = 48


def front_tree(dossier: Dossier, parts: Sequence[Section], pages: Mapping[int, int], options: Options) -> Tree:
    """All that the template needs before the articles. `pages` gives the page on which each entry begins."""
    story = dossier.story
    return {
        "story": story_tree(story, dossier, dict(pages), options.paper) if story is not None else None,
        "dir": direction(dossier.title),
        "headline": headline_size(dossier.title, 34),
        "subtitle": line(dossier.subtitle),
        "days": days_in_words(dossier.days),
        "counts": counts_in_words(dossier),
        "outlets": _listed(dossier.outlets),
        "compiled": f"Compiled {day_in_words(dossier.compiled_at)} with Cuttings",
        "contents": [_row(entry, pages) for part in parts for entry in part.entries],
    }


def _row(entry: Entry, pages: Mapping[int, int]) -> Tree:
    source = (entry.article.outlet, day_in_words(entry.article.published))
    return {
        "id": entry.id,
        "title": line(entry.article.title)[:400] or "Untitled",
        "dir": direction(entry.article.title, entry.article.language),
        "source": " · ".join(isolated(part) for part in source if part),
        "page": pages.get(entry.id, 0),
    }


def _listed(outlets: Sequence[str]) -> str:
    """The outlets as the cover names them."""
    more = [f"and {len(outlets) - _OUTLETS} more"] if len(outlets) > _OUTLETS else []
    return " · ".join([*(isolated(outlet[:80]) for outlet in outlets[:_OUTLETS]), *more])

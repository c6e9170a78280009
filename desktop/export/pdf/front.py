"""What stands before the articles of the press book, as trees: cover, foreword, page of the story, contents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop.export.direction import direction
from desktop.export.dossier import Dossier, Entry
from desktop.export.grouping import Section
from desktop.export.options import Grouping, Options
from desktop.export.pdf.blocks import own_tree
from desktop.export.pdf.pages import Pages
from desktop.export.pdf.pictures import COVER, Prepared
from desktop.export.pdf.story import story_tree
from desktop.export.pdf.text import Tree, headline_size, isolated, line
from desktop.export.wording import counts_in_words, day_in_words, days_in_words

LISTS = {"sources": "Sources", "index": "Index"}
"""What stands after the articles: the titles by the names of their landmarks."""

LARGEST_TITLE = 34
_OUTLETS = 48


def front_tree(
    dossier: Dossier,
    parts: Sequence[Section],
    pages: Pages,
    options: Options,
    pictures: Mapping[str, Prepared] | None = None,
) -> Tree:
    """All that the template needs before the articles. `pages` knows where they begin, `pictures` the cover's."""
    story = dossier.story
    cover = (pictures or {}).get(COVER)
    return {
        "story": story_tree(story, dossier, pages.begins, options.paper) if story is not None else None,
        "foreword": own_tree(dossier.foreword, dossier, pages.begins),
        "compiler": isolated(dossier.compiler[:200]),
        "dir": direction(dossier.title),
        "headline": headline_size(dossier.title, LARGEST_TITLE),
        "subtitle": line(dossier.subtitle),
        "days": days_in_words(dossier.days),
        "counts": counts_in_words(dossier),
        "excerpts_only": "Openings of the texts, with links to the whole" if only_openings(dossier) else "",
        "outlets": _listed(dossier.outlets),
        "compiled": _compiled(dossier),
        "cover": not is_bare(dossier, options),
        "contents": [_section(part, pages, options.group_by) for part in parts] if len(dossier.entries) > 1 else [],
        "lists": [{"title": LISTS[name], "page": pages.landmark(name)} for name in back_parts(dossier, options)],
        **({"picture": cover.file} if cover is not None else {}),
    }


def fitting(dossier: Dossier, options: Options) -> Options:
    """The options without what makes no sense for a single article: sections and lists."""
    if len(dossier.entries) > 1:
        return options
    return replace(options, group_by="none", sources=False, index=False)


def is_bare(dossier: Dossier, options: Options) -> bool:
    """Whether there is nothing but one article to print, which needs no cover."""
    words = dossier.subtitle or dossier.compiler or dossier.foreword
    return len(dossier.entries) == 1 and not (words or dossier.story or options.cover)


def title_of(dossier: Dossier, options: Options) -> str:
    """What the book is called at its foot and in its metadata: a bare article by its headline."""
    if is_bare(dossier, options):
        return line(dossier.entries[0].article.title)[:300] or "Untitled"
    return line(dossier.title) or "Press book"


def back_parts(dossier: Dossier, options: Options) -> tuple[str, ...]:
    """What stands after the articles; an index only where something would be in it."""
    indexed = any(entry.mentions or entry.tags or entry.article.outlet for entry in dossier.entries)
    wanted = {"sources": options.sources, "index": options.index and indexed}
    return tuple(name for name in LISTS if wanted[name])


def only_openings(dossier: Dossier) -> bool:
    """Whether the dossier has excerpts in place of texts."""
    return any(entry.excerpt for entry in dossier.entries)


def _compiled(dossier: Dossier) -> str:
    day = day_in_words(dossier.compiled_at)
    who = isolated(dossier.compiler[:200])
    return f"Compiled by {who}, {day}, with Cuttings" if who else f"Compiled {day} with Cuttings"


def _section(part: Section, pages: Pages, by: Grouping) -> Tree:
    return {
        "name": line(part.name),
        "dir": direction(part.name),
        "rows": [_row(entry, pages, by) for entry in part.entries],
        "also": [_row(entry, pages, by) for entry in part.also],
    }


def _row(entry: Entry, pages: Pages, by: Grouping) -> Tree:
    """A row of the contents; what the section's name says already is not said again."""
    outlet = entry.article.outlet if by != "outlet" else ""
    day = day_in_words(entry.article.published) if by != "day" else ""
    return {
        "id": entry.id,
        "title": line(entry.article.title)[:400] or "Untitled",
        "dir": direction(entry.article.title, entry.article.language),
        "source": " · ".join(isolated(part) for part in (outlet, day) if part),
        "page": pages.begins[entry.id],
    }


def _listed(outlets: Sequence[str]) -> str:
    """The outlets as the cover names them."""
    more = [f"and {len(outlets) - _OUTLETS} more"] if len(outlets) > _OUTLETS else []
    return " · ".join([*(isolated(outlet[:80]) for outlet in outlets[:_OUTLETS]), *more])

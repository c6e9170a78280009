"""The page of a story as the tree that the template of the press book sets, before the contents."""

from __future__ import annotations

from typing import Any

from db.story_page import StoryPage
from desktop.export.direction import direction
from desktop.export.dossier import Dossier
from desktop.export.pdf.blocks import own_tree
from desktop.export.pdf.text import Tree, isolated, line
from desktop.export.story_picture import draw
from desktop.export.story_sheet import Day, Report, sheet

WIDTH = {"a4": 436.0, "us-letter": 453.0}
"""Points of the column, by paper."""
MOST_COUNTED = 16
LEAST_FULL = 3
"""Clippings of the longest bar at least."""
MOST_REPORTS = 400
"""Reports that the list of the timeline has; a story that is larger says so."""


def story_tree(page: StoryPage, dossier: Dossier, pages: dict[int, int], paper: str) -> Tree:
    """All that the template needs of a story. `pages` gives the page on which each entry begins, where known yet."""
    made = sheet(page)
    picture = draw(page, WIDTH.get(paper, WIDTH["a4"]))
    listed = 0
    days = []
    for day in made.days:
        if listed < MOST_REPORTS:
            days.append(_day(day, pages))
            listed += len(day.reports)
    left = sum(len(day.reports) for day in made.days) - listed
    return {
        "name": line(made.name),
        "dir": direction(made.name),
        "span": made.span,
        "summary": made.summary,
        "note": own_tree(made.note, dossier, pages),
        "first": _report(made.first, pages) if made.first is not None else None,
        "first_words": isolated(made.first_words),
        "rivals": line(made.rivals),
        "gaps": list(made.gaps),
        "counts": [{"name": name, **_counted(values)} for name, values in made.counts],
        "days": days,
        "left": f"and {left:,} more, which the contents name" if left > 0 else "",
        "picture": {
            "height": picture.height,
            "shapes": [_shape(shape, pages) for shape in picture.shapes],
        },
    }


def _counted(values: tuple[tuple[str, int], ...]) -> Tree:
    most = max(LEAST_FULL, *(count for _, count in values))
    rows = [{"value": isolated(value[:80]), "count": count, "part": count / most} for value, count in values]
    left = len(rows) - MOST_COUNTED
    return {"rows": rows[:MOST_COUNTED], "more": f"and {left:,} more" if left > 0 else ""}


def _day(day: Day, pages: dict[int, int]) -> Tree:
    words = (day.words or "Day not known") + (f" ({day.count:,})" if day.count > 1 else "")
    return {"words": words, "reports": [_report(report, pages) for report in day.reports]}


def _report(report: Report, pages: dict[int, int]) -> Tree:
    more = ["first to report"] if report.first else []
    more += [f"dateline of {report.dateline}"] if report.dateline else []
    more += [f"also in {line(report.also)}"] if report.also else []
    for link in report.links:
        note = f" ({line(link.note)})" if link.note.strip() else ""
        more.append(f"{line(link.words)} {isolated(link.title)}{note}")
    tree: Tree = {
        "time": report.time,
        "source": isolated(report.source),
        "title": isolated(report.title),
        "more": " · ".join(more),
    }
    return {**tree, "id": report.clipping, "page": pages[report.clipping]} if report.clipping in pages else tree


def _shape(shape: dict[str, Any], pages: dict[int, int]) -> Tree:
    made = dict(shape)
    if "t" in made:
        made["t"] = isolated(made["t"])
    if made.get("id") not in pages:
        made.pop("id", None)
    return made

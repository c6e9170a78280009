"""The page of a story as web pages and e-books show it."""

from __future__ import annotations

from db.story_page import StoryPage
from desktop.export.direction import direction
from desktop.export.dossier import Dossier
from desktop.export.plain import clean
from desktop.export.story_picture import draw, svg
from desktop.export.story_sheet import sheet
from desktop.export.web.article import View, own_words

PICTURE = 620.0
"""Units to the side of a story's picture."""


def story_view(page: StoryPage, dossier: Dossier, anchors: dict[int, str]) -> View:
    """Its picture, who was first, its counts, and its days; `anchors` are where entries are."""
    from markupsafe import Markup

    made = sheet(page)
    titles = {member.id: f"{clean(member.title)} ({clean(member.outlet or '')})" for member in page.members}
    picture = draw(page, PICTURE)
    return {
        "sheet": made,
        "dir": direction(made.name),
        "note": own_words(made.note, 3, dossier, anchors.__getitem__, "story-") if made.note.strip() else "",
        "anchors": anchors,
        # Made by us of numbers and of texts that it escapes.
        "picture": Markup(svg(picture, titles, anchors)) if picture.shapes else "",
        "counts": [(name, counts, max(count for _, count in counts)) for name, counts in made.counts],
    }

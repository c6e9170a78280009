"""A dossier as one HTML file that opens offline: no script, nothing loaded, everything escaped by construction.

Its policy lets in the one style sheet, by its hash, and pictures that are in the file itself. Articles are written one
after another, so that a long book with pictures takes no more memory than a short one.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from db.body import Picture
from desktop.export.dossier import (
    Dossier,
    Entry,
    IsCancelled,
    Progress,
    Written,
    never_cancelled,
    no_progress,
    stop_if,
)
from desktop.export.grouping import Section, in_order, sections
from desktop.export.options import USUAL, Options
from desktop.export.pdf.front import fitting, is_bare, title_of
from desktop.export.plain import clean
from desktop.export.web.article import Place, View, article_view, id_of, language_tag, own_words, section_view
from desktop.export.web.body import Figure
from desktop.export.web.lists import index_view, sources_view
from desktop.export.web.pictures import WebPictures, web_pictures
from desktop.export.web.story import story_view
from desktop.export.web.templates import template, text_of
from desktop.export.wording import counts_in_words, day_in_words, days_in_words
from desktop.export.write import replacing

TEMPLATE = "press_book.html"
STYLE = "press_book.css"

LARGE = 100_000_000
"""Bytes from which on a browser takes long to open the file, and mail does not take it."""

_AT_ONCE = 1_000_000
"""Characters that are written at once."""


def write_html(
    dossier: Dossier,
    path: Path,
    *,
    options: Options = USUAL,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Written:
    """Write the page: cover, contents, and the articles with links to each other; a lone article has neither.

    Raises `ExportError` and `Cancelled`.
    """
    with web_pictures(dossier, options, cancelled) as pictures, replacing(path) as part:
        with part.open("w", encoding="utf-8", newline="") as file:
            for piece in _page(dossier, options, pictures, progress, cancelled):
                file.write(piece)
        size = part.stat().st_size
        warnings = pictures.warnings()
    if size > LARGE:
        said = f"The page has {size // 1_000_000:,} MB: browsers open it slowly. Without pictures it is small."
        warnings = (*warnings, said)
    return Written(path, (path,), warnings=warnings)


def page(dossier: Dossier, options: Options = USUAL) -> str:
    """The whole page."""
    with web_pictures(dossier, options, never_cancelled) as pictures:
        return "".join(_page(dossier, options, pictures, no_progress, never_cancelled))


def _page(
    dossier: Dossier, options: Options, pictures: WebPictures, progress: Progress, cancelled: IsCancelled
) -> Iterator[str]:
    from markupsafe import Markup

    options = fitting(dossier, options)
    parts = sections(dossier, options.group_by)
    order = in_order(parts)
    bare = is_bare(dossier, options)
    numbers = {entry.id: number for number, entry in enumerate(order, 1)}
    place = Place(_address, 1 if bare else 3 if parts[0].name else 2, numbers, options.pictures)
    style = text_of(STYLE)
    languages = {entry.article.language for entry in dossier.entries}
    cover = pictures.cover()
    book = {name: clean(getattr(dossier, name)) for name in ("title", "subtitle", "compiler")}
    made = template(TEMPLATE).generate(
        book=book,
        title=clean(title_of(dossier, options)) if bare else book["title"],
        covered=not bare,
        listed=len(order) > 1,
        face=options.face,
        style=Markup(style),
        style_hash=f"sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}",
        language=language_tag(languages.pop() if len(languages) == 1 else "en") or "en",
        days=clean(days_in_words(dossier.days)),
        counts=counts_in_words(dossier),
        compiled=day_in_words(dossier.compiled_at),
        cover=None if cover is None else _figure(pictures, cover.file, cover.width, cover.height),
        foreword=own_words(dossier.foreword, 2, dossier, _address, "foreword-") if dossier.foreword.strip() else "",
        story=story_view(dossier.story, dossier, {number: _address(number) for number in numbers})
        if dossier.story
        else None,
        sections=_sections(dossier, parts, place, pictures, progress, cancelled),
        level=place.level,
        sources=sources_view(order, place) if options.sources else [],
        index=index_view(order, place) if options.index else [],
    )
    yield from _joined(made)
    progress(len(order), len(order), "Done")


def _joined(pieces: Iterator[str]) -> Iterator[str]:
    """The small pieces that a template gives, many at a time."""
    waiting: list[str] = []
    length = 0
    for piece in pieces:
        waiting.append(piece)
        length += len(piece)
        if length > _AT_ONCE:
            yield "".join(waiting)
            waiting.clear()
            length = 0
    yield "".join(waiting)


def _address(clipping_id: int) -> str:
    return f"#{id_of(clipping_id)}"


def _sections(
    dossier: Dossier,
    parts: Sequence[Section],
    place: Place,
    pictures: WebPictures,
    progress: Progress,
    cancelled: IsCancelled,
) -> list[dict[str, Any]]:
    ready = pictures.portions(in_order(parts))
    return [
        {
            **section_view(section, number, place),
            "articles": _articles(dossier, section, ready, place, pictures, progress, cancelled),
        }
        for number, section in enumerate(parts, 1)
    ]


def _articles(
    dossier: Dossier,
    section: Section,
    ready: Iterator[Entry],
    place: Place,
    pictures: WebPictures,
    progress: Progress,
    cancelled: IsCancelled,
) -> Iterator[View]:
    """The views of a section's entries, made as the template comes to them."""

    def figure(picture: Picture) -> Figure | None:
        prepared = pictures.of(picture)
        return None if prepared is None else _figure(pictures, prepared.file, prepared.width, prepared.height)

    for _ in section.entries:
        stop_if(cancelled)
        entry = next(ready)
        progress(place.numbers[entry.id] - 1, len(place.numbers), "Writing")
        yield article_view(entry, dossier, place, figure)


def _figure(pictures: WebPictures, file: str, width: int, height: int) -> Figure:
    path = pictures.scratch / file.lstrip("/")
    kind = "png" if path.suffix == ".png" else "jpeg"
    content = base64.b64encode(path.read_bytes()).decode()
    return Figure(f"data:image/{kind};base64,{content}", width, height)

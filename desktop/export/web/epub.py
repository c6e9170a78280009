"""A dossier as an e-book: EPUB 3, with what older readers and Kindle look for, one file per article.

The book names no font and no colour of the page, which are the reader's own; loads nothing from anywhere; and is the
same, byte for byte, for the same dossier.
"""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

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
from desktop.export.pdf.pictures import Prepared
from desktop.export.plain import clean
from desktop.export.web.article import (
    Place,
    View,
    article_view,
    id_of,
    language_tag,
    own_words,
    row_view,
    section_view,
    way_of,
)
from desktop.export.web.body import Figure
from desktop.export.web.epub_cover import drawn_cover
from desktop.export.web.epub_parts import CONTAINER, Item, document, has_drawing, identifier, package
from desktop.export.web.lists import index_view, sources_view
from desktop.export.web.pictures import WebPictures, web_pictures
from desktop.export.web.story import story_view
from desktop.export.web.templates import text_of
from desktop.export.wording import counts_in_words, day_in_words, days_in_words
from desktop.export.write import replacing

MOST_SUBJECTS = 20

_FOLDER = "EPUB/"
_KINDS = {".jpg": "image/jpeg", ".png": "image/png"}


def write_epub(
    dossier: Dossier,
    path: Path,
    *,
    options: Options = USUAL,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Written:
    """Write the book. Raises `ExportError` and `Cancelled`."""
    with (
        web_pictures(dossier, options, cancelled) as pictures,
        replacing(path) as part,
        zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        _Book(dossier, fitting(dossier, options), pictures, archive, progress, cancelled).write()
        warnings = pictures.warnings()
    return Written(path, (path,), warnings=warnings)


@dataclass
class _Book:
    """A book being written."""

    dossier: Dossier
    options: Options
    pictures: WebPictures
    archive: zipfile.ZipFile
    progress: Progress
    cancelled: IsCancelled
    items: list[Item] = field(default_factory=list)
    kept: dict[str, Item] = field(default_factory=dict)
    undescribed: int = 0

    def write(self) -> None:
        dossier, options = self.dossier, self.options
        parts = sections(dossier, options.group_by)
        order = in_order(parts)
        place = Place(_address, 1, {entry.id: number for number, entry in enumerate(order, 1)}, options.pictures)
        self._file("mimetype", b"application/epub+zip", packed=False)
        self._file("META-INF/container.xml", CONTAINER.encode())
        self._file(f"{_FOLDER}book.css", text_of("epub_book.css").encode())
        contents = [*self._front(place), *self._articles(parts, place), *self._back(order, place)]
        self._contents(contents, order)

    def _front(self, place: Place) -> Iterator[View]:
        """Cover, title page, foreword and the story's page; a bare article has a cover only on the shelf."""
        dossier, item = self.dossier, self._cover()
        if self._bare:
            return
        if item is not None:
            self._page("cover", "cover", {"href": item.href, "alt": f"Cover of {self._title}"}, "Cover")
        title = {
            "title": self._title,
            "subtitle": clean(dossier.subtitle),
            "compiler": clean(dossier.compiler),
            "facts": self._facts(),
        }
        self._page("title", "title", title, self._title)
        if dossier.foreword.strip():
            yield self._page("foreword", "foreword", own_words(dossier.foreword, 1, dossier, _address), "Foreword")
        if dossier.story is not None:
            anchors = {entry.id: _address(entry.id) for entry in dossier.entries}
            view = story_view(dossier.story, dossier, anchors)
            yield self._page("story", "story", view, clean(dossier.story.story.name))

    def _cover(self) -> Item | None:
        """The picture that was chosen, else the title drawn."""
        chosen = self.pictures.cover()
        if chosen is not None:
            return self._picture(chosen, "cover-image", "cover-image")
        drawn = drawn_cover(self.dossier, self.options, self.pictures.scratch, self.cancelled)
        if drawn is None:
            return None
        item = Item("cover-image", "pictures/cover-image.png", _KINDS[".png"], "cover-image", read=False)
        return self._kept(item, drawn)

    def _articles(self, parts: Sequence[Section], place: Place) -> Iterator[View]:
        """The articles, those of a section below it."""
        ready = self.pictures.portions(in_order(parts))
        for number, section in enumerate(parts, 1):
            if not section.name:
                for _ in section.entries:
                    yield self._article(next(ready), place)
                continue
            view = section_view(section, number, place)
            row = self._page(f"part-{number}", "part", view, view["name"])
            row["inner"] = [self._article(next(ready), place) for _ in section.entries]
            yield row

    def _article(self, entry: Entry, place: Place) -> View:
        stop_if(self.cancelled)
        number, total = place.numbers[entry.id], len(place.numbers)
        self.progress(number - 1, total, "Writing")
        view = article_view(entry, self.dossier, place, self._figure)
        view["contents"] = "nav.xhtml" if total > 1 else ""
        self._page(id_of(entry.id), "article", view, view["title"], lang=view["lang"] or "en", dir=view["dir"])
        return {**row_view(entry, place), "inner": []}

    def _back(self, order: Sequence[Entry], place: Place) -> Iterator[View]:
        stop_if(self.cancelled)
        self.progress(len(order), len(order), "Writing")
        if self.options.sources and order:
            yield self._page("sources", "sources", sources_view(order, place), "Sources")
        if self.options.index and (index := index_view(order, place)):
            yield self._page("index", "index", index, "Index")

    def _page(self, name: str, kind: str, page: object, title: str, lang: str = "en", dir: str = "ltr") -> View:
        """Write a page; what comes back is its row in the contents."""
        markup = document(kind, page, title, lang=lang, dir=dir, face=self.options.face)
        self._file(f"{_FOLDER}{name}.xhtml", markup)
        self.items.append(Item(name, f"{name}.xhtml", properties="svg" if has_drawing(markup) else ""))
        return {"href": f"{name}.xhtml", "title": title.strip() or "Untitled", "number": 0, "inner": []}

    def _figure(self, picture: Picture) -> Figure | None:
        prepared = self.pictures.of(picture)
        if prepared is None:
            return None
        self.undescribed += not picture.alt.strip()
        item = self.kept.get(picture.asset) or self._picture(prepared, f"picture-{len(self.kept) + 1}")
        self.kept[picture.asset] = item
        return Figure(item.href, prepared.width, prepared.height)

    def _picture(self, prepared: Prepared, name: str, properties: str = "") -> Item:
        file = self.pictures.file(prepared)
        item = Item(name, f"pictures/{name}{file.suffix}", _KINDS[file.suffix], properties, read=False)
        return self._kept(item, file.read_bytes())

    def _kept(self, item: Item, content: bytes) -> Item:
        self._file(f"{_FOLDER}{item.href}", content, packed=False)
        self.items.append(item)
        return item

    def _contents(self, contents: list[View], order: Sequence[Entry]) -> None:
        """The navigation in both its forms, and the package, once everything else is written."""
        first = next((item.href for item in self.items if item.id.startswith("clip-")), "title.xhtml")
        known = {item.id for item in self.items}
        landmarks = [
            *([("cover", "cover.xhtml", "Cover")] if "cover" in known else []),
            *([("titlepage", "title.xhtml", "Title page")] if "title" in known else []),
            ("toc", "nav.xhtml", "Contents"),
            ("bodymatter", first, "Articles"),
            *([("bibliography", "sources.xhtml", "Sources")] if "sources" in known else []),
            *([("index", "index.xhtml", "Index")] if "index" in known else []),
        ]
        front = [{"href": "title.xhtml", "title": self._title, "number": 0, "inner": []}]
        rows = contents if self._bare else [*front, *contents]
        markup = document("contents", rows, "Contents", landmarks=landmarks, face=self.options.face)
        self._file(f"{_FOLDER}nav.xhtml", markup)
        told = identifier(self.dossier)
        depth = 2 if any(row["inner"] for row in rows) else 1
        ncx = package("epub_toc.ncx", identifier=told, depth=depth, title=self._title, contents=_ordered(rows))
        self._file(f"{_FOLDER}toc.ncx", ncx)
        self._file(f"{_FOLDER}package.opf", self._package(told, order))

    def _package(self, told: str, order: Sequence[Entry]) -> bytes:
        languages = Counter(filter(None, (language_tag(entry.article.language) for entry in order)))
        tags = Counter(clean(tag.name).strip() for entry in order for tag in entry.tags)
        pictured = bool(self.kept) or any(item.properties == "cover-image" for item in self.items)
        described = not self.undescribed
        features = ["tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability"]
        features += ["alternativeText"] if pictured and described else []
        features += ["index"] if any(item.id == "index" for item in self.items) else []
        summary = "Headings, contents and links lead through the articles; text can be set as the reader likes."
        if not described:
            summary += f" {self.undescribed} of the pictures came without a description."
        return package(
            "epub_package.opf",
            identifier=told,
            book={
                "title": self._title,
                "subtitle": clean(self.dossier.subtitle).strip(),
                "compiler": clean(self.dossier.compiler).strip(),
            },
            languages=[name for name, _ in languages.most_common()] or ["en"],
            day=self.dossier.compiled_at[:10],
            modified=f"{_moment(self.dossier.compiled_at):%Y-%m-%dT%H:%M:%SZ}",
            description=". ".join(self._facts()[:2]),
            subjects=[name for name, _ in tags.most_common(MOST_SUBJECTS) if name],
            cover_id="cover-image" if any(item.id == "cover-image" for item in self.items) else "",
            pictured=pictured,
            described=described,
            features=features,
            summary=summary,
            items=self.items,
            contents_after="title" if len(order) > 1 else "",
            leftward=bool(order) and all(way_of(entry) == "rtl" for entry in order),
        )

    @property
    def _bare(self) -> bool:
        return is_bare(self.dossier, self.options)

    @property
    def _title(self) -> str:
        title = title_of(self.dossier, self.options) if self._bare else self.dossier.title
        return clean(title).strip() or "Untitled"

    def _facts(self) -> list[str]:
        compiled = f"Compiled {day_in_words(self.dossier.compiled_at)} with Cuttings"
        return [
            each for each in (clean(days_in_words(self.dossier.days)), counts_in_words(self.dossier), compiled) if each
        ]

    def _file(self, name: str, content: bytes, packed: bool = True) -> None:
        info = zipfile.ZipInfo(name, max(_moment(self.dossier.compiled_at).timetuple()[:6], (1980, 1, 1, 0, 0, 0)))
        info.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
        info.external_attr = 0o644 << 16
        self.archive.writestr(info, content)


def _address(clipping_id: int) -> str:
    return f"{id_of(clipping_id)}.xhtml"


def _moment(compiled_at: str) -> datetime:
    moment = datetime.fromisoformat(compiled_at)
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _ordered(rows: Sequence[View]) -> list[View]:
    """The rows with an id and their place in the order of reading."""
    count = 0
    made = []
    for row in rows:
        count += 1
        own = {**row, "id": f"point-{count}", "order": count}
        inner = []
        for each in row["inner"]:
            count += 1
            inner.append({**each, "id": f"point-{count}", "order": count})
        made.append({**own, "inner": inner})
    return made

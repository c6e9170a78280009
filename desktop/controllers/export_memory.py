"""What is remembered of exports: the choices made last for each format, and the last exports to be done again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, get_args

from db.library import Library
from desktop.controllers.export_scope import MOST_KEPT, Scope, scope_of
from desktop.export.formats import FORMATS
from desktop.export.gather import Order
from desktop.export.options import GROUPINGS, STANDARDS, USUAL, Face, Options, Paper
from desktop.export.request import ExportRequest
from desktop.settings import Settings

RECENT = 12
"""Exports that are remembered, of all libraries together."""

ALLOWED: dict[str, tuple[Any, ...]] = {
    "paper": get_args(Paper),
    "columns": (1, 2),
    "face": get_args(Face),
    "group_by": GROUPINGS,
    "standard": STANDARDS,
    "order": get_args(Order),
}
"""The values that a choice can have, where it is one of several."""

CHOSEN = ("order", "notes", "highlights", "fold", "excerpts")
"""What of a request is remembered for its format, with all of its options but the cover."""

WORDS = ("title", "subtitle", "compiler", "foreword")
NOWHERE = Path()
SMALLEST, LARGEST = 7.0, 18.0
"""Points of type."""


@dataclass(frozen=True, slots=True)
class Past:
    """An export that was done: the `request` has no ids, which are those of `scope` when it is done again."""

    library: str
    scope: Scope
    request: ExportRequest
    with_story: bool = False

    @property
    def name(self) -> str:
        """The name of its file or folder."""
        return self.request.path.name


class ExportMemory:
    """Reads from and writes to the settings."""

    def __init__(self, settings: Settings, library: Library) -> None:
        self._settings = settings
        self._library = library.id

    def chosen(self, format_id: str) -> ExportRequest:
        """A request with the choices that were made last for a format."""
        for each in self._settings.items("export.choices"):
            if isinstance(each, dict) and each.get("format") == format_id:
                return request_of({**each, "path": ""}) or _blank(format_id)
        return _blank(format_id)

    def keep(self, scope: Scope, request: ExportRequest) -> None:
        """Remember an export that is begun."""
        data = request_data(request)
        own = {key: data[key] for key in data if key not in (*WORDS, "path", "cover", "story")}
        others = [each for each in self._settings.items("export.choices") if _differs(each, "format", own["format"])]
        self._settings.set("export.choices", [own, *others])
        self._settings.set("export.format", request.format_id)
        if len(scope.ids) <= MOST_KEPT or scope.kind != "selected":
            past = {"library": self._library, "scope": scope.as_data(), **data}
            others = [each for each in self._settings.items("export.recent") if _differs(each, "path", data["path"])]
            self._settings.set("export.recent", [past, *others][:RECENT])

    def recent(self) -> tuple[Past, ...]:
        """The last exports of this library, the latest first."""
        found = []
        for each in self._settings.items("export.recent"):
            if not isinstance(each, dict) or each.get("library") != self._library:
                continue
            scope, request = scope_of(_mapping(each.get("scope"))), request_of(each)
            if scope is not None and request is not None and request.path != NOWHERE:
                found.append(Past(self._library, scope, request, request.story is not None))
        return tuple(found)


def request_data(request: ExportRequest) -> dict[str, Any]:
    """A request without its clippings, for a file of settings."""
    options = request.options
    data: dict[str, Any] = {each.name: getattr(options, each.name) for each in fields(Options)}
    data |= {key: getattr(request, key) for key in (*WORDS, *CHOSEN, "story")}
    data["cover"] = str(options.cover) if options.cover is not None else ""
    return {"format": request.format_id, "path": str(request.path), **data}


def request_of(data: Mapping[str, Any]) -> ExportRequest | None:
    """A request without clippings from a file of settings; what makes no sense there is as usual, and a format that
    there is not gives None."""
    format_id = data.get("format")
    if format_id not in {each.id for each in FORMATS}:
        return None
    made = ExportRequest((), str(format_id), Path(str(data.get("path", ""))))
    options = USUAL
    for key, value in data.items():
        if key in {each.name for each in fields(Options)} and key != "cover":
            if _fits(key, value, getattr(USUAL, key)):
                options = replace(options, **{key: value})
        elif key in (*WORDS, *CHOSEN) and _fits(key, value, getattr(made, key)):
            made = replace(made, **{key: value})
    if not SMALLEST <= options.size <= LARGEST:
        options = replace(options, size=USUAL.size)
    cover = data.get("cover")
    if isinstance(cover, str) and cover:
        options = replace(options, cover=Path(cover))
    story = data.get("story")
    if isinstance(story, int) and not isinstance(story, bool):
        made = replace(made, story=story)
    return replace(made, options=options)


def _blank(format_id: str) -> ExportRequest:
    return ExportRequest((), format_id, NOWHERE)


def _fits(key: str, value: object, usual: object) -> bool:
    if key in ALLOWED:
        return value in ALLOWED[key]
    if isinstance(usual, float):
        return isinstance(value, int | float) and not isinstance(value, bool)
    return type(value) is type(usual)


def _differs(each: object, key: str, value: object) -> bool:
    return isinstance(each, dict) and each.get(key) != value


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}

"""The sections into which a book is parted: by story, tag, outlet or day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.export.dossier import Dossier, Entry
from desktop.export.options import Grouping
from desktop.export.wording import day_in_words

REST = {
    "story": "In no story",
    "tag": "Without a tag",
    "outlet": "Outlet not known",
    "day": "Day not known",
}


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a book. Each entry is printed in one section; `also` are those of other sections that belong here too.

    A book without sections has one, whose `name` is empty.
    """

    name: str
    entries: tuple[Entry, ...]
    also: tuple[Entry, ...] = ()


def sections(dossier: Dossier, by: Grouping) -> tuple[Section, ...]:
    """The entries in sections, inside each in the order of the dossier.

    Days follow each other, backwards where the dossier has its newest first; all others come by name, and what belongs
    nowhere comes last.
    """
    if by == "none":
        return (Section("", dossier.entries),)
    printed: dict[str, list[Entry]] = {}
    also: dict[str, list[Entry]] = {}
    for entry in dossier.entries:
        first, *others = _names(entry, by) or [REST[by]]
        printed.setdefault(first, []).append(entry)
        for name in others:
            also.setdefault(name, []).append(entry)
    names = list(dict.fromkeys((*printed, *also)))
    if by == "day":
        days = [entry.article.published[:10] for entry in dossier.entries if entry.article.published]
        backwards = len(set(days)) > 1 and days == sorted(days, reverse=True)
        names = list(dict.fromkeys(map(day_in_words, sorted(days, reverse=backwards))))
        names += [REST[by]] if REST[by] in printed else []
    else:
        names.sort(key=str.casefold)
    names.sort(key=lambda name: name == REST[by])
    return tuple(Section(name, tuple(printed.get(name, ())), tuple(also.get(name, ()))) for name in names)


def in_order(parts: Sequence[Section]) -> tuple[Entry, ...]:
    """The entries in the order in which the sections print them."""
    return tuple(entry for part in parts for entry in part.entries)


def _names(entry: Entry, by: Grouping) -> list[str]:
    article = entry.article
    match by:
        case "story":
            return sorted((story.name for story in entry.stories), key=str.casefold)
        case "tag":
            return sorted((tag.name for tag in entry.tags), key=str.casefold)
        case "outlet":
            return [article.outlet] if article.outlet else []
        case _:
            return [day_in_words(article.published[:10])] if article.published else []

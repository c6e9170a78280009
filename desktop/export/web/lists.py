"""The lists at the end of web pages and e-books: the sources, and the index of who and what the articles name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from desktop.export.alphabet import sort_key
from desktop.export.dossier import Entry
from desktop.export.plain import clean
from desktop.export.references.citation import person
from desktop.export.references.cited import cited
from desktop.export.web.article import Place, View, language_tag

FEW = 60
"""Articles up to which a name that only one of them has is in the index."""

KINDS = (
    ("person", "People"),
    ("organisation", "Organisations"),
    ("place", "Places"),
    ("outlet", "Outlets"),
    ("tag", "Tags"),
)


def sources_view(entries: Sequence[Entry], place: Place) -> list[View]:
    """The outlets in alphabetical order, with the citations of their articles."""
    from markupsafe import Markup

    by_outlet: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_outlet[clean(entry.article.outlet or "").strip()].append(entry)
    return [
        {
            "name": name or "Outlet not known",
            "rows": [
                {
                    "href": place.address(entry.id),
                    "number": place.numbers.get(entry.id, 0),
                    "lang": language_tag(entry.article.language),
                    "citation": Markup(cited(entry, "chicago")[1]),
                }
                for entry in sorted(found, key=lambda each: each.article.published or "")
            ],
        }
        for name, found in sorted(by_outlet.items(), key=lambda each: (not each[0], sort_key(each[0])))
    ]


def index_view(entries: Sequence[Entry], place: Place) -> list[View]:
    """The names by their kinds, each with the articles in which it is.

    In a long book a name has to be in two of them: of one article the search finds it as well.
    """
    found: dict[str, dict[str, dict[int, str]]] = {kind: {} for kind, _ in KINDS}
    for entry in entries:
        for kind, name in _named(entry):
            name = " ".join(clean(name).split())
            if name and kind in found:
                title = clean(entry.article.title).strip() or "Untitled"
                found[kind].setdefault(name, {})[entry.id] = title
    least = 1 if len(entries) <= FEW else 2
    views = []
    for kind, heading in KINDS:
        names = [
            {
                "name": name,
                "rows": [
                    {"href": place.address(number), "number": place.numbers.get(number, 0), "title": title}
                    for number, title in at.items()
                ],
            }
            for name, at in sorted(found[kind].items(), key=lambda each: sort_key(each[0]))
            if len(at) >= least or kind in ("outlet", "tag")
        ]
        if names:
            views.append({"heading": heading, "names": names})
    return views


def _named(entry: Entry) -> Iterator[tuple[str, str]]:
    for mention in entry.mentions:
        yield mention.kind, _turned(mention.name) if mention.kind == "person" else mention.name
    if entry.article.outlet:
        yield "outlet", entry.article.outlet
    for tag in entry.tags:
        yield "tag", tag.name


def _turned(name: str) -> str:
    """A person's name with the family name first, where it can be told."""
    parts = person(name)
    return parts.get("literal") or ", ".join(parts[each] for each in ("family", "given", "suffix") if each in parts)

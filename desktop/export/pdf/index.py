"""The index of the press book: people, organisations, places, outlets and tags, with the pages that have them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from db.model import Highlight
from db.relations import Mention, NameKind
from desktop.export.alphabet import initial, sort_key
from desktop.export.dossier import Dossier, Entry
from desktop.export.pdf.pages import Pages, joined
from desktop.export.pdf.text import Tree, isolated
from desktop.export.references.citation import person

MOST_NAMES = 1_500
"""Of one kind; where there are more, those that only one article has are left out."""

MOST_PLACES = 40
"""Places in one text at which one name is looked for."""

MOST_IN_TEXT = 400
MOST_RANGES = 40

_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_KINDS: tuple[tuple[NameKind, str], ...] = (
    ("person", "People"),
    ("organisation", "Organisations"),
    ("place", "Places"),
)


@dataclass(slots=True)
class _Item:
    spellings: Counter[str] = field(default_factory=Counter)
    pages: set[int] = field(default_factory=set)
    entries: set[int] = field(default_factory=set)


def named_places(entry: Entry, text: str) -> list[Highlight]:
    """Where the names of an entry stand in its text, as passages; `id` is the number of the name among its mentions."""
    found: list[Highlight] = []
    for number, mention in enumerate(entry.mentions):
        if not mention.name.strip():
            continue
        for count, place in enumerate(_name_in(mention).finditer(text)):
            if count == MOST_PLACES or len(found) == MOST_IN_TEXT:
                break
            found.append(Highlight(number, entry.id, place[0], "", "", place.start(), "", "", ""))
    return found


def _name_in(mention: Mention) -> re.Pattern[str]:
    names = [mention.name]
    if mention.kind == "person":
        family = person(mention.name).get("family", "")
        names += [family] if len(family) > 2 else []
    spelt = "|".join(r"\s+".join(map(re.escape, name.split())) for name in names if name.strip())
    return re.compile(rf"(?<![^\W\d_])(?:{spelt})(?![^\W\d_])") if _has_spaces(mention.name) else re.compile(spelt)


def _has_spaces(name: str) -> bool:
    """Whether its script parts words and leaves them as they are; Chinese, Korean and Thai, for one, do not."""
    return not _UNSPACED.search(name)


def index_tree(dossier: Dossier, pages: Pages) -> Tree:
    """All that the template needs: lists of names with their pages, by letters where a list is long."""
    lists = [(title, _mentioned(dossier.entries, kind, pages)) for kind, title in _KINDS]
    lists.append(("Outlets", _valued(((e, [e.article.outlet or ""]) for e in dossier.entries), pages)))
    lists.append(("Tags", _valued(((e, [tag.name for tag in e.tags]) for e in dossier.entries), pages)))
    return {"index": [_list(title, items) for title, items in lists if items]}


def _mentioned(entries: Sequence[Entry], kind: NameKind, pages: Pages) -> list[_Item]:
    items: dict[str, _Item] = {}
    for entry in entries:
        for number, mention in enumerate(entry.mentions):
            if mention.kind == kind and mention.name.strip():
                name = " ".join(mention.name.split())
                item = items.setdefault("".join(sort_key(name)[2].split()), _Item())
                item.spellings[_turned(name) if kind == "person" else name] += mention.times
                item.pages |= pages.of_name(entry.id, number)
                item.entries.add(entry.id)
    return list(items.values())


def _valued(values: Iterable[tuple[Entry, list[str]]], pages: Pages) -> list[_Item]:
    items: dict[str, _Item] = {}
    for entry, names in values:
        for name in filter(None, names):
            item = items.setdefault(name, _Item())
            item.spellings[name] += 1
            item.pages |= pages.of_entry(entry.id)
            item.entries.add(entry.id)
    return list(items.values())


def _turned(name: str) -> str:
    """A person's name with the family name first, where it can be told."""
    parts = person(name)
    if "literal" in parts:
        return parts["literal"]
    return ", ".join(parts[part] for part in ("family", "given", "suffix") if part in parts)


def _list(title: str, items: list[_Item]) -> Tree:
    shown = items if len(items) <= MOST_NAMES else [item for item in items if len(item.entries) > 1]
    shown = sorted(shown, key=lambda item: -len(item.entries))[: 2 * MOST_NAMES]
    rows = sorted(((item.spellings.most_common(1)[0][0], item) for item in shown), key=lambda row: sort_key(row[0]))
    trees = []
    for name, item in rows:
        ranges = joined(item.pages)
        more = len(ranges) - MOST_RANGES
        trees.append(
            {
                "name": isolated(name[:160]),
                "letter": initial(name),
                "pages": [list(each) for each in ranges[:MOST_RANGES]],
                "more": f"and {more} more" if more > 0 else "",
            }
        )
    left = len(items) - len(shown)
    return {
        "title": title,
        "rows": trees,
        "left": f"Without {left:,} that only one article names." if left else "",
    }

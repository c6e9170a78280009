"""The notes of a vault that lead to the others: the contents of an export, and one for each story and each tag.

Several exports may go into one folder, and a story or tag have clippings of several of them: these notes list those of
the others too, as the manifest has them. The contents are those of one export.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from db.model import Story
from desktop.export.dossier import Entry
from desktop.export.grouping import sections
from desktop.export.options import Options
from desktop.export.plain import clean
from desktop.export.vault import commonmark
from desktop.export.vault.clip_note import ID_KEY, Front, Note, Vault, obsidian_tag
from desktop.export.vault.manifest import Record
from desktop.export.vault.note_merge import as_list
from desktop.export.wording import counts_in_words, day_in_words, days_in_words


@dataclass(frozen=True, slots=True)
class Listed:
    """A note as these lists name it; `day` in ISO 8601 or empty."""

    path: str
    title: str
    outlet: str
    day: str
    tags: tuple[str, ...]
    stories: tuple[str, ...]


def listed(entry: Entry, vault: Vault) -> Listed:
    """An entry of this export."""
    article = entry.article
    return Listed(
        vault.paths[entry.id],
        article.title,
        article.outlet or "",
        (article.published or "")[:10],
        tuple(_key(clean(tag.name), vault) for tag in entry.tags),
        tuple(clean(story.name) for story in entry.stories),
    )


def recorded(record: Record) -> Listed | None:
    """A clipping that only another export has, from what that wrote; None where it is no clipping."""
    front = record.front
    if "type" in front:
        return None
    return Listed(
        record.path,
        str(front.get("title", "")),
        str(front.get("outlet", "")),
        str(front.get("published", ""))[:10],
        tuple(map(str, as_list(front.get("tags")))),
        tuple(map(str, as_list(front.get("stories")))),
    )


class Indexes:
    """The stories and tags of an export that get a note, by the ids of these notes."""

    def __init__(self, entries: Sequence[Entry], vault: Vault, without: int | None) -> None:
        """`without` is a story that has its own page in this export."""
        self.stories: dict[str, Story] = {}
        self.tags: dict[str, str] = {}
        for entry in entries:
            for story in entry.stories:
                if story.id != without:
                    self.stories.setdefault(vault.story_id(story.id), story)
            for tag in entry.tags:
                for name in _with_wider(clean(tag.name)):
                    self.tags.setdefault(vault.tag_id(name), name)

    def names(self) -> Iterator[tuple[str, str]]:
        """Each note's id and its wished path, without suffix."""
        for note_id, story in self.stories.items():
            yield note_id, f"Stories/{_flat(story.name)} (story)"
        for note_id, name in self.tags.items():
            yield note_id, f"Tags/{_flat(name)} (tag)"

    def notes(self, vault: Vault, others: Iterable[Listed]) -> Iterator[tuple[str, str, Note]]:
        """The notes with their ids and titles."""
        everything = [*(listed(entry, vault) for entry in vault.dossier.entries), *others]
        by_story: dict[str, list[Listed]] = {}
        by_tag: dict[str, list[Listed]] = {}
        for each in everything:
            for name in each.stories:
                by_story.setdefault(name, []).append(each)
            for name in each.tags:
                by_tag.setdefault(name, []).append(each)
        for note_id, story in self.stories.items():
            yield note_id, story.name, _story(note_id, story, by_story.get(clean(story.name), []), vault)
        narrower = _narrower(self.tags.values())
        for note_id, name in self.tags.items():
            found = by_tag.get(_key(name, vault), [])
            below = [(each, len(by_tag.get(_key(each, vault), []))) for each in narrower.get(name, ())]
            yield note_id, name, _tag(note_id, name, found, below, vault)


def contents(note_id: str, path: str, options: Options, indexes: Indexes, vault: Vault, story: str | None) -> Note:
    """The contents of an export; `story` is the path of the page of its story."""
    dossier = vault.dossier
    pieces = [_head(dossier.title)]
    pieces.append(f"*{_plain(dossier.subtitle)}*" if dossier.subtitle else "")
    said = [counts_in_words(dossier), f"compiled by {dossier.compiler}" if dossier.compiler else ""]
    pieces.append(_plain(" · ".join(each for each in said if each)))
    if dossier.foreword:
        pieces.append(vault.own_text(dossier.foreword, path))
    if story is not None and dossier.story is not None:
        pieces.append(f"- {vault.link_to(path, story, dossier.story.story.name)}")
    if indexes.stories:
        names = sorted(indexes.stories.items(), key=lambda each: each[1].name.casefold())
        lines = [f"- {vault.link_to(path, vault.indexes[each], found.name)}" for each, found in names]
        pieces += ["## Stories", "\n".join(lines)]
    if indexes.tags:
        counts = Counter(clean(tag.name) for entry in dossier.entries for tag in entry.tags)
        pieces += ["## Tags", "\n".join(_tag_line(name, counts, path, vault) for name in _tree(indexes.tags.values()))]
    for section in sections(dossier, options.group_by):
        entries = [*section.entries, *section.also]
        pieces += [
            f"## {_plain(section.name) or 'Clippings'}",
            _lines((listed(each, vault) for each in entries), path, vault),
        ]
    if options.sources and dossier.outlets:
        outlets = Counter(entry.article.outlet for entry in dossier.entries if entry.article.outlet)
        lines = [f"- {_plain(name)} ({outlets[name]:,})" for name in dossier.outlets]
        pieces += ["## Sources", "\n".join(lines)]
    return _note(note_id, dossier.title, "contents", len(dossier.entries), pieces, vault)


def _story(note_id: str, story: Story, found: list[Listed], vault: Vault) -> Note:
    path = vault.indexes[note_id]
    days = sorted(each.day for each in found if each.day)
    pieces = [_head(story.name), f"*{_plain(days_in_words((days[0], days[-1])))}*" if days else ""]
    pieces.append(vault.own_text(story.note, path))
    pieces += ["## Clippings", _lines(sorted(found, key=_order), path, vault)]
    return _note(note_id, story.name, "story", len(found), pieces, vault)


def _tag(note_id: str, name: str, found: list[Listed], below: list[tuple[str, int]], vault: Vault) -> Note:
    path = vault.indexes[note_id]
    pieces = [_head(name)]
    wider = name.rpartition("/")[0]
    if vault.tag_id(wider) in vault.indexes:
        pieces.append(f"Part of {vault.link_to(path, vault.indexes[vault.tag_id(wider)], wider)}")
    if below:
        lines = [
            f"- {vault.link_to(path, vault.indexes[vault.tag_id(each)], each)}" + (f" ({count:,})" if count else "")
            for each, count in below
        ]
        pieces += ["## Narrower tags", "\n".join(lines)]
    if found:
        pieces += ["## Clippings", _lines(sorted(found, key=_order), path, vault)]
    return _note(note_id, name, "tag", len(found), pieces, vault)


def _note(note_id: str, title: str, kind: str, number: int, pieces: Iterable[str], vault: Vault) -> Note:
    aliases = [clean(title)] if vault.profile == "obsidian" else []
    data: Front = {"title": clean(title), "aliases": aliases, "type": kind, "clippings": number, ID_KEY: note_id}
    front = {key: value for key, value in data.items() if value}
    return Note(front, None, "\n\n".join(piece for piece in pieces if piece) + "\n\n")


def _lines(found: Iterable[Listed], path: str, vault: Vault) -> str:
    return "\n".join(_line(each, path, vault) for each in found)


def _line(each: Listed, path: str, vault: Vault) -> str:
    said = ", ".join(part for part in (each.outlet, day_in_words(each.day)) if part)
    return f"- {vault.link_to(path, each.path, each.title)}{f' ({_plain(said)})' if said else ''}"


def _tag_line(name: str, counts: Mapping[str, int], path: str, vault: Vault) -> str:
    count = f" ({counts[name]:,})" if counts.get(name) else ""
    parts = _with_wider(name)
    shown = vault.link_to(path, vault.indexes[vault.tag_id(name)], name.rpartition("/")[2] if parts[1:] else name)
    return f"{'    ' * (len(parts) - 1)}- {shown}{count}"


def _order(each: Listed) -> tuple[bool, str, str]:
    return not each.day, each.day, each.path


def _tree(names: Iterable[str]) -> list[str]:
    """Tags in alphabetical order, each followed by those inside it."""
    return sorted(names, key=lambda name: [part.casefold() for part in name.split("/")])


def _narrower(names: Iterable[str]) -> dict[str, list[str]]:
    below: dict[str, list[str]] = {}
    for name in _tree(names):
        wider = name.rpartition("/")[0]
        if wider:
            below.setdefault(wider, []).append(name)
    return below


def _with_wider(name: str) -> list[str]:
    """A tag and those that it is a part of: `ports/averil` and `ports`."""
    parts = name.split("/")
    return ["/".join(parts[:number]) for number in range(len(parts), 0, -1)] if all(parts) else [name]


def _key(name: str, vault: Vault) -> str:
    return obsidian_tag(name) if vault.profile == "obsidian" else name


def _flat(name: str) -> str:
    return name.replace("/", " ")


def _head(title: str) -> str:
    return f"# {_plain(title) or 'Untitled'}"


def _plain(text: str) -> str:
    return commonmark.inline_text(" ".join(text.split()))

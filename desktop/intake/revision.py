"""What an outlet changed between two readings of an article: headline, byline, times, notes that say so, the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from db.relations import Reading
from db.word_diff import Change, Summary, compare, summary
from desktop.intake.corrections import is_correction
from desktop.intake.wordlists import fold, folded_list

TEXT_FIELDS = ("title", "standfirst", "authors")
DATE_FIELDS = ("published", "updated")

_CHANGED = {
    "title": "headline",
    "standfirst": "standfirst",
    "authors": "byline",
    "published": "day of publication",
    "updated": "time of update",
}
_LONGEST_NOTE = 900
_MOST_NOTES = 12


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of `db.model.FIELDS` that differs, with its words compared; dates differ as a whole."""

    field: str
    old: str
    new: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A paragraph that says of the article that it was corrected or updated, and which of the two readings have it."""

    text: str
    kind: Literal["correction", "update"]
    in_old: bool
    in_new: bool


@dataclass(frozen=True, slots=True)
class Revision:
    """Two readings compared: the fields that differ, all notes of both, and the words of the text."""

    old: Reading
    new: Reading
    fields: tuple[FieldChange, ...]
    notes: tuple[Note, ...]
    changes: tuple[Change, ...]
    counts: Summary

    @property
    def same(self) -> bool:
        """Whether nothing is to be told of."""
        return self.counts.same and not self.fields and all(each.in_old and each.in_new for each in self.notes)


def revise(old: Reading, new: Reading) -> Revision:
    """Compare two readings. Blanks and the kind of quotation marks make no difference."""
    changes = tuple(compare(old.text, new.text))
    return Revision(old, new, tuple(_fields(old, new)), _notes(old, new), changes, summary(changes))


def _fields(old: Reading, new: Reading) -> Iterable[FieldChange]:
    for name in TEXT_FIELDS:
        before, after = _value(old, name), _value(new, name)
        changes = tuple(compare(before, after))
        if not summary(changes).same:
            yield FieldChange(name, before, after, changes)
    for name in DATE_FIELDS:
        before, after = _value(old, name), _value(new, name)
        if before != after:
            kind: Literal["replace", "delete", "insert"] = "replace" if before and after else "delete"
            yield FieldChange(name, before, after, (Change(kind if before else "insert", before, after),))


def _value(reading: Reading, name: str) -> str:
    value = getattr(reading, name)
    return "; ".join(value) if isinstance(value, tuple) else value or ""


def _notes(old: Reading, new: Reading) -> tuple[Note, ...]:
    """What the fields call a correction, and paragraphs anywhere in the texts that begin like one, each once."""
    found: dict[str, Note] = {}
    for reading, is_old in ((old, True), (new, False)):
        for text, kind in _said(reading):
            key = next((each for each in found if fold(text) in each or each in fold(text)), fold(text))
            known = found.get(key)
            found[key] = Note(
                known.text if known else text,
                known.kind if known else kind,
                is_old or bool(known and known.in_old),
                not is_old or bool(known and known.in_new),
            )
    return tuple(found.values())[:_MOST_NOTES]


def _said(reading: Reading) -> Iterable[tuple[str, Literal["correction", "update"]]]:
    yield from ((line.strip(), "correction") for line in (reading.correction or "").splitlines() if line.strip())
    for paragraph in _lines(reading.text.splitlines()):
        if is_correction(paragraph):
            yield paragraph, "correction"
        elif is_update(paragraph):
            yield paragraph, "update"


def _lines(lines: Sequence[str]) -> Iterable[str]:
    for line in lines:
        plain = " ".join(line.split())
        if plain and len(plain) <= _LONGEST_NOTE:
            yield plain


def is_update(text: str) -> bool:
    """Whether a paragraph only says that the article became another: "This article was updated at 9:30 with ..."."""
    return fold(text[:120]).lstrip(" *_[(–—-•").startswith(folded_list("markup", "corrections", "updates"))


def in_short(revision: Revision) -> str:
    """What changed, in a few words of English: `headline, 3 passages, correction added`."""
    parts = [_CHANGED[each.field] for each in revision.fields]
    counts = revision.counts
    if counts.passages:
        parts.append(f"{counts.passages} passage{'s' if counts.passages > 1 else ''}")
    if counts.moved:
        parts.append(f"{counts.moved} paragraph{'s' if counts.moved > 1 else ''} moved")
    for note in revision.notes:
        if note.in_old != note.in_new:
            parts.append(f"{note.kind} {'added' if note.in_new else 'removed'}")
    return ", ".join(dict.fromkeys(parts)) or "unchanged"

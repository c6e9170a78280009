"""How the window says what changed from one capture to another: `headline, 3 passages, correction added`."""

from __future__ import annotations

from desktop.intake.revision import Revision
from desktop.models.wording import enumerated
from desktop.translation import mark, tr

FIELDS = {
    "title": mark("headline"),
    "standfirst": mark("standfirst"),
    "authors": mark("byline"),
    "published": mark("day of publication"),
    "updated": mark("time of update"),
}
"""How the fields of a revision are called among what changed."""


def changed_parts(revision: Revision) -> list[str]:
    """What changed, part by part; nothing where all is the same."""
    parts = [tr(FIELDS[each.field]) for each in revision.fields]
    counts = revision.counts
    if counts.passages:
        parts.append(tr("{n} passage(s)", "of a text, that changed", counts.passages))
    if counts.moved:
        parts.append(tr("{n} paragraph(s) moved", "", counts.moved))
    for note in revision.notes:
        if note.in_old and note.in_new:
            continue
        if note.kind == "correction":
            parts.append(tr("correction added") if note.in_new else tr("correction removed"))
        else:
            parts.append(tr("update note added") if note.in_new else tr("update note removed"))
    return list(dict.fromkeys(parts))


def changed_in_words(revision: Revision) -> str:
    """What changed, or that nothing did."""
    return enumerated(changed_parts(revision)) or tr("unchanged")

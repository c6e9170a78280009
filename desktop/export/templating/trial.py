"""What templates make of one clipping, without writing anything."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from db.library import Library
from desktop.export.dossier import IsCancelled, never_cancelled
from desktop.export.gather import gather
from desktop.export.names import Names
from desktop.export.templating.note import TemplatedNotes
from desktop.export.templating.rendering import Rendering
from desktop.export.templating.values import SAMPLES
from desktop.export.vault.attachments import Attachments
from desktop.export.vault.clip_note import Vault
from desktop.export.vault.passages import Profile

LINKED = 20
"""So many clippings to which the tried one is linked have a note in the trial."""


@dataclass(frozen=True, slots=True)
class Trial:
    """The path of the note that would be written, and what would stand between its markers."""

    path: str
    text: str


def tried(
    library: Library,
    clipping: int,
    exported: Collection[int],
    body: str,
    name: str,
    profile: Profile,
    rendering: Rendering,
    cancelled: IsCancelled = never_cancelled,
) -> Trial:
    """Try a pair of templates, empty for ours, on a clipping of an export, with a `rendering` that has tried others.

    Raises `TemplateError`, `NotFound` and `Cancelled`.
    """
    rendering.heed(cancelled)
    rendering.load(body, name)
    # What this clipping has nothing of is wrong all the same.
    rendering.try_out({**SAMPLES, "title": "an example"})
    linked = [link.other(clipping) for link in library.links(clipping)]
    ids = [clipping, *[each for each in dict.fromkeys(linked) if each in exported and each != clipping][:LINKED]]
    dossier = gather(library, ids, cancelled=cancelled)
    notes = TemplatedNotes(dossier, rendering)
    names = Names()
    paths = {}
    for entry in dossier.entries:
        day = (entry.article.published or entry.captured_at)[:10]
        *folders, stem = (notes.name(entry) or f"{day} {entry.article.title}".replace("/", " ")).split("/")
        paths[entry.id] = "/".join([*folders, names.claim(stem, entry.id, ".md")])
    attachments = Attachments(dossier.picture, Path(), {}, ())
    vault = Vault(dossier, profile, paths, attachments, templated=notes.region)
    return Trial(paths[clipping], vault.fresh(dossier.by_id[clipping]).region.strip("\n"))

"""An export from beginning to end: what was asked for, gathered from a library and written in its format."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from db.library import Library
from desktop.export import formats
from desktop.export.dossier import Dossier, IsCancelled, Progress, Written, never_cancelled, no_progress
from desktop.export.gather import Order, gather
from desktop.export.options import USUAL, Options


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What to export, as what, and to where.

    `notes` and `highlights`: with the person's own; `fold`: reprints of one text once, with the other outlets named;
    `story`: with the page of this story before all; `excerpts`: of each text only its opening. `everything`: the whole
    library with its trash, whatever the `ids`, for formats that have a `whole` writer.
    """

    ids: tuple[int, ...]
    format_id: str
    path: Path
    title: str = ""
    subtitle: str = ""
    compiler: str = ""
    foreword: str = ""
    order: Order = "given"
    notes: bool = True
    highlights: bool = True
    fold: bool = False
    story: int | None = None
    excerpts: bool = False
    options: Options = USUAL
    everything: bool = False


def gathered(
    library: Library,
    request: ExportRequest,
    *,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Dossier:
    """The dossier that was asked for. Raises `NotFound` and `Cancelled`."""
    return gather(
        library,
        request.ids,
        title=request.title,
        subtitle=request.subtitle,
        order=request.order,
        notes=request.notes,
        highlights=request.highlights,
        fold=request.fold,
        story=request.story,
        excerpts=request.excerpts,
        compiler=request.compiler,
        foreword=request.foreword,
        progress=progress,
        cancelled=cancelled,
    )


def export(
    library: Library,
    request: ExportRequest,
    *,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Written:
    """Gather and write. The library has to stay open meanwhile. Raises `ExportError`, `NotFound` and `Cancelled`."""
    whole = formats.format_of(request.format_id).whole
    if whole is not None:
        return whole(library, request, progress, cancelled)
    dossier = gathered(library, request, progress=progress, cancelled=cancelled)
    written = formats.write(
        dossier, request.format_id, request.path, options=request.options, progress=progress, cancelled=cancelled
    )
    return replace(written, clippings=len(dossier.entries))

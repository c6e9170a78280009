"""What of a gathered dossier makes a difference in a format: only that is asked, the command line names the rest."""

from __future__ import annotations

from desktop.export.formats import FORMATS, Format

BOOK = frozenset(
    ("order", "title", "subtitle", "compiler", "foreword", "excerpts", "notes", "highlights", "fold", "story")
)
HEEDED: dict[str, frozenset[str]] = {
    "pdf": BOOK,
    "html": BOOK,
    "epub": BOOK,
    "markdown": BOOK,
    "obsidian": BOOK,
    "csv": frozenset(("order", "notes", "fold")),
    # Its clippings stand by their numbers, so that the same library makes the same file.
    "json": frozenset(("excerpts", "notes", "highlights", "fold")),
}
"""By format; the references that are in no row take what `REFERENCE` says."""
REFERENCE = frozenset(("order", "notes", "fold"))


def heeded(each: Format) -> frozenset[str]:
    """The choices that a format heeds, with those of its options."""
    return HEEDED.get(each.id, REFERENCE) | frozenset(each.takes)


CHOICES = BOOK.union(*(each.takes for each in FORMATS)) - {"story"}
"""All that can be chosen and that some format does not heed."""

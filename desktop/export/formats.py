"""The formats that a dossier can be exported to, as the one table that the dialog and the command line read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from db.library import Library
from desktop.export.data import table, whole
from desktop.export.dossier import Dossier, IsCancelled, Progress, Written, never_cancelled, no_progress, stop_if
from desktop.export.options import USUAL, Options
from desktop.export.pdf import book as pdf
from desktop.export.references import citation
from desktop.export.vault import markdown
from desktop.export.web import epub, html

if TYPE_CHECKING:
    from desktop.export.request import ExportRequest

Writer = Callable[[Dossier, Path, Options, Progress, IsCancelled], Written]
WholeWriter = Callable[[Library, "ExportRequest", Progress, IsCancelled], Written]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: `id` as the command line names it, `name` and `about` for people, `suffix` of its file.

    One with `folder` writes a folder of files, and its `suffix` is empty. `takes` names the fields of `Options` that
    its writer heeds. Where a dossier holds too little, `whole` writes what was asked for out of the library
    itself, and there is no `write`.
    """

    id: str
    name: str
    about: str
    suffix: str
    write: Writer | None
    takes: tuple[str, ...] = ()
    whole: WholeWriter | None = None

    @property
    def folder(self) -> bool:
        """Whether the export is a folder."""
        return not self.suffix


def _whole(library: Library, request: ExportRequest, progress: Progress, cancelled: IsCancelled) -> Written:
    return whole.write_whole(library, request, progress=progress, cancelled=cancelled)


def _pdf(dossier: Dossier, path: Path, options: Options, progress: Progress, cancelled: IsCancelled) -> Written:
    return pdf.write_pdf(dossier, path, options=options, progress=progress, cancelled=cancelled)


def _html(dossier: Dossier, path: Path, options: Options, progress: Progress, cancelled: IsCancelled) -> Written:
    return html.write_html(dossier, path, options=options, progress=progress, cancelled=cancelled)


def _epub(dossier: Dossier, path: Path, options: Options, progress: Progress, cancelled: IsCancelled) -> Written:
    return epub.write_epub(dossier, path, options=options, progress=progress, cancelled=cancelled)


def _plain(dossier: Dossier, path: Path, options: Options, progress: Progress, cancelled: IsCancelled) -> Written:
    return markdown.write_vault(dossier, path, profile="plain", options=options, progress=progress, cancelled=cancelled)


def _obsidian(dossier: Dossier, path: Path, options: Options, progress: Progress, cancelled: IsCancelled) -> Written:
    return markdown.write_vault(
        dossier, path, profile="obsidian", options=options, progress=progress, cancelled=cancelled
    )


def _at_once(write_file: Callable[[Dossier, Path], Written]) -> Writer:
    """The writer of a small file, which is done before anybody could cancel it."""

    def write_it(dossier: Dossier, path: Path, _: Options, progress: Progress, cancelled: IsCancelled) -> Written:
        stop_if(cancelled)
        progress(0, 1, "Writing")
        written = write_file(dossier, path)
        progress(1, 1, "Done")
        return written

    return write_it


WEB = ("group_by", "pictures", "sources", "index", "cover", "face")
"""What web pages and e-books heed."""

_VAULT = ("group_by", "pictures", "sources", "index", "body_template", "name_template")

FORMATS: tuple[Format, ...] = (
    Format(
        "pdf",
        "PDF press book",
        "One document with cover, contents and page references",
        ".pdf",
        _pdf,
        ("paper", "columns", "face", "size", "group_by", "pictures", "sources", "index", "cover", "standard"),
    ),
    Format(
        "markdown", "Markdown notes", "A folder with one note per clipping, linked to each other", "", _plain, _VAULT
    ),
    Format("obsidian", "Obsidian vault", "Notes with wikilinks, aliases and Obsidian's tags", "", _obsidian, _VAULT),
    Format("html", "Web page", "One file that opens in any browser, without a network", ".html", _html, WEB),
    Format("epub", "E-book (EPUB)", "For e-readers and phones, each article a chapter", ".epub", _epub, WEB),
    Format("csv", "Spreadsheet (CSV)", "One row per clipping, safe to open", ".csv", _at_once(table.write_csv)),
    Format(
        "json",
        "Data (JSON)",
        "Everything about the clippings, for programs and for importing again",
        ".json",
        None,
        ("pictures",),
        whole=_whole,
    ),
    Format("bibtex", "BibTeX", "References for LaTeX", ".bib", _at_once(citation.write_bibtex)),
    Format("ris", "RIS", "References for EndNote, Mendeley and others", ".ris", _at_once(citation.write_ris)),
    Format("csl-json", "CSL JSON", "References for Zotero and Pandoc", ".csl.json", _at_once(citation.write_csl)),
)


def format_of(format_id: str) -> Format:
    """The format with an id. Raises `KeyError`."""
    return {each.id: each for each in FORMATS}[format_id]


def write(
    dossier: Dossier,
    format_id: str,
    path: Path,
    *,
    options: Options = USUAL,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Written:
    """Export a dossier to a file or folder. Raises `ExportError`, `Cancelled`; `ValueError` where it is too little."""
    writer = format_of(format_id).write
    if writer is None:
        raise ValueError(f"{format_id} is not written from a dossier")
    return writer(dossier, path, options, progress, cancelled)

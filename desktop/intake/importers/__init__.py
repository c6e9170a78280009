"""Exports of other programs: which program one is from, told by its content, and its entries as arrivals."""

from __future__ import annotations

from pathlib import Path

from desktop.intake.importers import (
    bibliography,
    bookmarks,
    columns,
    evernote,
    joplin,
    links,
    own,
    pocket,
    read_later,
    whole,
    zotero,
)
from desktop.intake.importers.export import Export
from desktop.intake.importers.importer import Importer, Row

__all__ = ["IMPORTERS", "Export", "Importer", "Row", "importer", "recognise", "recognised"]

_STATES = "addresses, headlines, tags, dates, read and archived"
IMPORTERS: tuple[Importer, ...] = (
    Importer(
        "cuttings-json", "Cuttings (JSON)",
        "everything: texts, originals and pictures, tags, notes, highlights, links, stories, saved searches",
        whole.fits, whole.pieces, whole=True,
    ),
    Importer("cuttings", "Cuttings, older (JSON)", "everything but links, stories and pictures", own.fits, own.items),
    Importer("pocket", "Pocket (CSV)", _STATES, columns.fits_table("pocket"), pocket.table_entries),
    Importer(
        "pocket-zip", "Pocket (zip archive)", f"{_STATES}, highlights",
        pocket.fits_archive, pocket.archive_items, "pocket",
    ),
    Importer("pocket-html", "Pocket (HTML)", _STATES, pocket.fits_page, pocket.page_items, "pocket"),
    Importer(
        "instapaper", "Instapaper (CSV)", "addresses, headlines, selections, folders, tags, dates, read and liked",
        columns.fits_table("instapaper"), columns.table_items("instapaper"),
    ),
    Importer(
        "wallabag", "wallabag (JSON)", "texts, tags, annotations, authors, dates, starred and archived",
        read_later.fits_wallabag, read_later.wallabag,
    ),
    Importer(
        "omnivore", "Omnivore (zip archive)", "texts, labels, highlights with notes, authors, dates, archived",
        read_later.fits_omnivore, read_later.omnivore,
    ),
    Importer(
        "reader", "Readwise Reader (CSV)", "addresses, headlines, tags, dates, read and archived",
        columns.fits_table("reader"), columns.table_items("reader"),
    ),
    Importer(
        "readwise", "Readwise highlights (CSV)", "highlights with notes and colours, headlines, authors, tags",
        read_later.fits_readwise, read_later.readwise,
    ),
    Importer(
        "raindrop", "Raindrop.io (CSV)", "addresses, headlines, notes, folders, tags, highlights, dates, favourites",
        columns.fits_table("raindrop"), columns.table_items("raindrop"),
    ),
    Importer(
        "matter-zip", "Matter (zip archive)", "texts, tags, highlights with notes, authors, dates, read and favourites",
        read_later.fits_matter, read_later.matter, "matter",
    ),
    Importer(
        "matter", "Matter (CSV)", "addresses, headlines, authors, tags, dates, read and favourites",
        columns.fits_table("matter"), columns.table_items("matter"),
    ),
    Importer(
        "pinboard", "Pinboard (JSON)", "addresses, headlines, notes, tags, dates, to read",
        links.fits_pinboard, links.pinboard,
    ),
    Importer(
        "karakeep", "Karakeep, once Hoarder (JSON)", "addresses, texts, notes, lists, tags, dates, archived",
        links.fits_karakeep, links.karakeep,
    ),
    Importer(
        "linkwarden", "Linkwarden (JSON)", "addresses, notes, collections, tags, dates, pinned",
        links.fits_linkwarden, links.linkwarden,
    ),
    Importer(
        "joplin", "Joplin (JEX or RAW)", "notes with pictures, notebooks, tags, authors, dates",
        joplin.fits, joplin.items,
    ),
    Importer(
        "evernote", "Evernote (ENEX)", "notes with pictures, highlights, tags, authors, dates",
        evernote.fits, evernote.items,
    ),
    Importer(
        "evernote-folder", "Evernote (folder of notebooks)", "notes with pictures, highlights, notebooks, tags, dates",
        evernote.fits_folder, evernote.folder_items, "evernote",
    ),
    Importer(
        "zotero", "Zotero RDF", "fields, notes, collections, tags, kept pages and PDFs, dates",
        zotero.fits, zotero.items,
    ),
    Importer("csl", "CSL JSON", "fields, notes, keywords, dates", bibliography.fits_csl, bibliography.csl),
    Importer(
        "ris", "RIS", "fields, notes, keywords, kept pages and PDFs, dates",
        bibliography.fits_ris, bibliography.ris,
    ),
    Importer(
        "bibtex", "BibTeX", "fields, notes, keywords, kept pages and PDFs, dates",
        bibliography.fits_bibtex, bibliography.bibtex,
    ),
    Importer(
        "bookmarks", "Bookmarks (HTML)", "addresses, headlines, descriptions, folders, tags, dates",
        bookmarks.fits, bookmarks.items,
    ),
)  # fmt: skip
"""All importers, in the order in which they are tried."""


def importer(key: str) -> Importer:
    """The importer with this key. Raises `KeyError`."""
    return {each.key: each for each in IMPORTERS}[key]


def recognise(path: Path) -> Importer | None:
    """The importer for an export, by its content; `None` for what is no known export. Raises `ClipError`."""
    with Export(path) as export:
        return recognised(export)


def recognised(export: Export) -> Importer | None:
    """The importer for an export that is open."""
    return next((each for each in IMPORTERS if each.fits(export)), None)

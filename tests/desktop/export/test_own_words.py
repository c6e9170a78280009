"""Addresses of clippings in a person's own words: they lead to these in the export, and else keep their words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from db.model import Highlight
from desktop.export.options import Options, Standard
from desktop.export.own_words import clipping_meant
from desktop.export.pdf.book import write_pdf
from desktop.export.vault.markdown import write_vault
from desktop.export.web.epub import write_epub
from desktop.export.web.html import page
from tests.desktop.export.dossiers import dossier, entry
from tests.desktop.export.epub_reading import XHTML, Book

LIBRARY = "0f8fad5b-d9cb-469f-a165-70867728950e"
OTHER = "7c9e6679-7425-40de-944b-e07fc1f90ae7"


def address(clipping: int, library: str = LIBRARY) -> str:
    return f"cuttings://clipping/{library}/{clipping}"


WORDS = f"See [the closing]({address(1)}), {address(1)}, [the law]({address(9)}) and [theirs]({address(1, OTHER)})."
FIRST = entry(1, "Harbour closes [again]")
HIGHLIGHTS = (
    Highlight(3, 2, "for the first time in six weeks", "", "", 42, "yellow", f"As [before]({address(1)}).", ""),
    Highlight(4, 2, "gone", "", "", None, "yellow", f"Lost with [it]({address(1)}).", ""),
)
BOOK = dossier(FIRST, entry(2, "Harbour reopens", note=WORDS, highlights=HIGHLIGHTS), foreword=WORDS, library=LIBRARY)


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (address(1), 1),
        (address(1).upper(), 1),
        (f"{address(2)}?highlight=3", 2),
        (address(9), None),
        (address(1, OTHER), None),
        ("https://courier.example/1", None),
        ("", None),
    ],
)
def test_which_entry_an_address_means(given: str, meant: int | None) -> None:
    assert clipping_meant(given, BOOK) == meant


def test_pages_lead_to_their_articles() -> None:
    markup = page(BOOK)
    linked = 'See <a href="#clip-1">the closing</a>, <a href="#clip-1">Harbour closes [again]</a>, the law and theirs.'
    assert markup.count(linked) == 2, "in the foreword and in the note"
    assert 'As <a href="#clip-1">before</a>.' in markup
    assert 'Lost with <a href="#clip-1">it</a>.' in markup
    assert "cuttings:" not in markup


def test_e_books_lead_to_their_articles(tmp_path: Path) -> None:
    write_epub(BOOK, tmp_path / "book.epub")
    book = Book(tmp_path / "book.epub")
    assert book.problems() == []
    for name in ("foreword.xhtml", "clip-2.xhtml"):
        words = [a.text for a in book.page(name).iter(f"{XHTML}a") if a.get("href") == "clip-1.xhtml"]
        assert words[:1] != [None]
        assert "the closing" in words
    assert not [name for name, content in book.files.items() if b"cuttings:" in content]


@pytest.mark.parametrize("profile", ["plain", "obsidian"])
def test_notes_lead_to_notes_and_keep_other_addresses(tmp_path: Path, profile: Literal["plain", "obsidian"]) -> None:
    write_vault(BOOK, tmp_path, profile=profile)
    (first,) = tmp_path.rglob("*closes*.md")
    (second,) = tmp_path.rglob("*reopens*.md")
    kept = f"[the law]({address(9)}) and [theirs]({address(1, OTHER)})."
    (contents,) = tmp_path.rglob("*Six weeks*.md")
    for path in (second, contents):
        text = path.read_text("utf-8")
        there = (first.parent / first.name).relative_to(path.parent).as_posix().replace(" ", "%20")
        there = there.replace("[", "%5B").replace("]", "%5D")
        assert f"See [the closing]({there}), [Harbour closes \\[again\\]]({there}), {kept}" in text
    text = second.read_text("utf-8")
    assert text.count(f"As [before]({there}).") == 1
    assert text.count(f"Lost with [it]({there}).") == 1


def test_a_clipping_that_the_export_leaves_out_keeps_its_address_in_notes_only(tmp_path: Path) -> None:
    book = replace(BOOK, entries=BOOK.entries[1:])
    write_vault(book, tmp_path)
    (note,) = tmp_path.rglob("*reopens*.md")
    assert f"See [the closing]({address(1)}), [{address(1)}]({address(1)})" in note.read_text("utf-8")
    assert f"See the closing, {address(1)}, the law and theirs." in page(book)


@pytest.mark.parametrize("standard", ["", "ua-1"])
def test_the_press_book_leads_to_their_pages(tmp_path: Path, standard: Standard) -> None:
    path = tmp_path / "book.pdf"
    write_pdf(BOOK, path, options=Options(standard=standard))
    with pypdfium2.PdfDocument(path) as book:
        texts = [" ".join(page.get_textpage().get_text_range().split()) for page in book]
    begins = 1 + next(number for number, text in enumerate(texts) if "Harbour closes [again] Nora Quill" in text)
    said = f"See the closing (p. {begins}), Harbour closes [again] (p. {begins}), the law and theirs."
    assert sum(said in text for text in texts) == 2, "in the foreword and in the note"
    assert sum(f"As before (p. {begins})" in text for text in texts) == 1
    with pikepdf.open(path) as opened:
        assert b"cuttings:" not in path.read_bytes()
        addresses = [
            str(each.A.URI)
            for page in opened.pages
            for each in page.obj.get("/Annots", [])
            if "/A" in each and "/URI" in each.A
        ]
    assert addresses
    assert not any(each.startswith(("cuttings:", "clip:")) for each in addresses)

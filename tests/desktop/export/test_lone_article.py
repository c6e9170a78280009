"""A book of a single article: nothing announces, lists or counts the only thing that is in it."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

from lxml import html
from PIL import Image

from desktop.export.dossier import Dossier
from desktop.export.options import Options
from desktop.export.pdf.front import is_bare
from desktop.export.web.epub import write_epub
from desktop.export.web.html import page
from tests.desktop.export.dossiers import dossier, entry
from tests.desktop.export.epub_reading import Book

BARE = dossier(entry(1, "Harbour reopens"), title="1 clipping", subtitle="")
WITH_WORDS = replace(BARE, title="To the jury", foreword="Read *this*.")


def found(markup: str, path: str) -> list[Any]:
    """What an XPath finds in a page, elements as their texts."""
    read: Any = html.fromstring(markup)
    return [each if isinstance(each, str) else each.text_content() for each in read.xpath(path)]


def ids(book: Dossier, options: Options | None = None) -> set[str]:
    return set(found(page(book, options or Options()), "//@id"))


def test_a_page_is_the_article_and_nothing_else() -> None:
    read = page(BARE)
    assert is_bare(BARE, Options())
    assert found(read, "//title/text()") == ["Harbour reopens"]
    assert found(read, "//h1") == ["Harbour reopens"]
    assert not found(read, "//header[contains(@class, 'cover')]")
    assert not found(read, "//nav")
    assert not found(read, "//a[@href = '#contents' or @href = '#articles']")
    assert not {"sources", "index", "contents"} & ids(BARE, Options(group_by="outlet"))


def test_words_to_the_reader_have_a_cover_but_no_contents() -> None:
    read = page(WITH_WORDS)
    assert found(read, "//h1") == ["To the jury"]
    assert found(read, "//h2") == ["Foreword", "Harbour reopens"]
    assert not {"sources", "index", "contents"} & ids(WITH_WORDS)


def test_two_articles_are_a_book() -> None:
    two = replace(BARE, entries=(entry(1), entry(2)))
    assert {"sources", "index", "contents"} <= ids(two)
    assert "1 clipping" in page(two)


def test_an_e_book_has_its_cover_on_the_shelf_only(tmp_path: Path) -> None:
    write_epub(BARE, tmp_path / "book.epub")
    book = Book(tmp_path / "book.epub")
    assert book.problems() == []
    assert book.spine == ["clip-1.xhtml"]
    assert book.contents() == [("1 Harbour reopens", "clip-1.xhtml")]
    assert book.metadata("title") == ["Harbour reopens"]
    assert "Back to the contents" not in book.text("clip-1.xhtml")
    with Image.open(io.BytesIO(book.files["EPUB/pictures/cover-image.png"])) as drawn:
        assert len(drawn.convert("L").getcolors() or ()) > 2, "something stands on it"


def test_an_e_book_with_a_foreword_has_its_title_page(tmp_path: Path) -> None:
    write_epub(WITH_WORDS, tmp_path / "book.epub")
    book = Book(tmp_path / "book.epub")
    assert book.problems() == []
    assert book.spine == ["cover.xhtml", "title.xhtml", "foreword.xhtml", "clip-1.xhtml"]

"""The e-book: read by a verifier of our own, and by epubcheck where it is installed."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from db.body import Body, Heading, Paragraph, Picture, Span
from db.errors import Cancelled, ExportError
from db.model import Asset, Highlight, ReadAlso, Story
from db.relations import Mention
from desktop.export.dossier import Dossier, Reprinted
from desktop.export.options import Options
from desktop.export.web.epub import write_epub
from tests.desktop.export.dossiers import TEXT, dossier, entry, relation, tag
from tests.desktop.export.epub_reading import XHTML, Book, epubcheck, epubcheck_command
from tests.desktop.export.hostile import hostile_dossier


def photo(width: int = 60, height: int = 40, colour: str = "navy") -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(written, "JPEG")
    return written.getvalue()


PHOTO = Asset("ab" * 32, "image/jpeg", photo())


def kept(sha256: str) -> Asset | None:
    return PHOTO if sha256 == PHOTO.sha256 else None


def full_dossier() -> Dossier:
    """Two articles with everything that a book shows."""
    first = entry(1, "Harbour closes", published="2024-11-02", outlet="The Lantern", tags=(tag("ports"),))
    picture = Picture("https://p.example/1.jpg", (Span("The quay at noon."),), "Boats", PHOTO.sha256, "Ada Quill")
    said = "for the first time in six weeks"
    body = Body(
        (
            Paragraph((Span("As "), Span("reported", frozenset(), "https://courier.example/1"), Span(f", {TEXT}"))),
            picture,
            Heading((Span("What next"),), 4),
            Paragraph((Span("Nobody knows."),)),
        )
    )
    second = entry(
        2,
        "Harbour reopens",
        body=body,
        note="Ring **Nora**.",
        links=(relation(first, note="six weeks later"),),
        read_also=(ReadAlso("Elsewhere", "https://e.example/"),),
        highlights=(
            Highlight(1, 2, said, "", "", body.text().index(said), "green", "Count *them*", ""),
            Highlight(2, 2, "gone words", "", "", None, "yellow", "", ""),
        ),
        stories=(Story(1, "The strike", "", False, ""),),
        mentions=(Mention("Nora Quill", "person", 2),),
        reprints=(Reprinted(9, "Harbour open", "The Post", "2024-11-04", "https://post.example/9"),),
    )
    return dossier(first, second, compiler="Ada Quill", foreword="Read *slowly*.", picture=kept)


def written(book: Dossier, folder: Path, **options: object) -> Book:
    cover = folder / "cover.jpg"
    cover.write_bytes(photo(600, 900))
    write_epub(book, folder / "book.epub", options=Options(**{"cover": cover, **options}))  # type: ignore[arg-type]
    return Book(folder / "book.epub")


def test_a_book_has_all_parts_in_the_order_of_reading(tmp_path):
    book = written(full_dossier(), tmp_path)
    assert book.problems() == []
    assert book.spine == [
        *("cover.xhtml", "title.xhtml", "nav.xhtml", "foreword.xhtml"),
        *("clip-1.xhtml", "clip-2.xhtml", "sources.xhtml", "index.xhtml"),
    ]
    assert book.metadata("title") == ["Six weeks without fish", "A press book"]
    assert book.metadata("creator") == ["Ada Quill"]
    assert book.metadata("language") == ["en"]
    assert book.metadata("dcterms:modified") == ["2024-12-01T09:30:00Z"]
    assert book.manifest["cover-image"]["properties"] == "cover-image"
    for words in ("Six weeks without fish", "2 articles from 2 outlets", "Compiled 1 December 2024"):
        assert words in book.text("title.xhtml")
    assert "Read slowly" in book.text("foreword.xhtml")
    assert "Quill, Nora 2" in book.text("index.xhtml")


def test_an_article_shows_its_pictures_highlights_notes_and_relations(tmp_path):
    book = written(full_dossier(), tmp_path)
    text, page = book.text("clip-2.xhtml"), book.page("clip-2.xhtml")
    image = page.find(f".//{XHTML}img")
    assert (image.get("alt"), image.get("width")) == ("Boats", "60")
    assert book.manifest["picture-1"] == {
        "id": "picture-1",
        "href": image.get("src"),
        "media-type": "image/jpeg",
    }
    mark = page.find(f".//{XHTML}mark")
    assert ("".join(mark.itertext()), mark.get("class")) == ("for the first time in six weeks", "green")
    assert {a.get("href") for a in page.iter(f"{XHTML}a") if a.get("href", "").startswith("clip")} == {"clip-1.xhtml"}
    for words in (
        *("The quay at noon. Ada Quill", "gone words", "Count them", "Ring Nora ."),
        *("Follow-up of", "six weeks later", "Elsewhere", "Also printed in", "The Post , 4 November 2024"),
        *("In the story: The strike", "Citation"),
    ):
        assert words in text


def test_a_book_without_a_chosen_cover_has_its_title_drawn(tmp_path):
    book = written(dossier(entry(1)), tmp_path, cover=None)
    assert book.problems() == []
    with Image.open(io.BytesIO(book.files["EPUB/pictures/cover-image.png"])) as drawn:
        assert drawn.width >= 1_200
        assert len(drawn.convert("L").getcolors() or ()) > 2, "something stands on it"


def test_sections_are_in_the_contents_and_before_their_articles(tmp_path):
    book = written(full_dossier(), tmp_path, group_by="outlet", index=False, sources=False)
    assert book.problems() == []
    assert [href for _, href in book.contents()] == [
        *("title.xhtml", "foreword.xhtml"),
        *("part-1.xhtml", "clip-2.xhtml", "part-2.xhtml", "clip-1.xhtml"),
    ]


def test_the_same_dossier_gives_the_same_bytes_and_another_gathering_another_identifier(tmp_path):
    book = full_dossier()
    once, twice = written(book, tmp_path).path.read_bytes(), written(book, tmp_path).path.read_bytes()
    assert once == twice
    same = Book(tmp_path / "book.epub").metadata("identifier")
    assert written(dossier(book.entries[0]), tmp_path).metadata("identifier") != same


def test_a_book_of_right_to_left_articles_turns_its_pages_the_other_way(tmp_path):
    arabic = entry(1, "الميناء يفتح من جديد", text="عادت القوارب.", language="ar")
    book = written(dossier(arabic), tmp_path)
    assert book.package.find(".//{*}spine").get("page-progression-direction") == "rtl"
    assert (book.page("clip-1.xhtml").get("dir"), book.page("clip-1.xhtml").get("lang")) == ("rtl", "ar")
    mixed = written(dossier(arabic, entry(2)), tmp_path)
    assert mixed.package.find(".//{*}spine").get("page-progression-direction") is None
    assert mixed.metadata("language") == ["ar", "en"]


def test_an_excerpt_says_so_and_where_the_whole_is(tmp_path):
    book = written(dossier(entry(1, excerpt=True, word_count=812)), tmp_path)
    assert "The opening of 812 words; the whole text: https://courier.example/1" in book.text("clip-1.xhtml")


def test_no_hostile_article_breaks_the_book_or_loads_anything(tmp_path):
    for grouped in ("none", "tag"):
        assert written(hostile_dossier(), tmp_path, group_by=grouped).problems() == []


def test_a_picture_that_is_lost_is_named(tmp_path):
    lost = Picture("https://p.example/1.jpg", (Span("The quay."),), "Boats", "cd" * 32)
    write = write_epub(dossier(entry(1, body=Body((lost,)))), tmp_path / "book.epub")
    assert "Picture: Boats The quay." in Book(write.path).text("clip-1.xhtml")
    assert write.warnings == ("1 picture could not be shown: not kept any more.",)


def test_cancelling_leaves_what_was_there(tmp_path):
    path = tmp_path / "book.epub"
    path.write_bytes(b"the old one")
    with pytest.raises(Cancelled):
        write_epub(full_dossier(), path, cancelled=lambda: True)
    assert path.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_in_the_way_is_said_in_words(tmp_path):
    (tmp_path / "book.epub").mkdir()
    with pytest.raises(ExportError, match="is a folder"):
        write_epub(full_dossier(), tmp_path / "book.epub")


@pytest.mark.skipif(not epubcheck_command(), reason="There is no epubcheck here (Debian's package of this name).")
def test_epubcheck_has_nothing_to_say_of_ordinary_and_of_hostile_articles(tmp_path):
    ordinary, hostile = full_dossier(), hostile_dossier(PHOTO.sha256)
    moved = (replace(each, id=each.id + 1_000, links=()) for each in ordinary.entries)
    both = replace(ordinary, entries=(*moved, *hostile.entries))
    assert epubcheck(written(both, tmp_path, group_by="tag").path) == []

"""What a press book says: foreword, sections, highlights and their notes, citations, sources, index, excerpts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from db.body import Body, Paragraph, Preformatted, Span, Table
from db.model import Highlight, Story
from db.relations import Mention
from desktop.export.dossier import Dossier, Entry, Reprinted
from desktop.export.excerpt import excerpt
from desktop.export.options import Options
from desktop.export.pdf.book import write_pdf
from desktop.export.pdf.pages import Pages
from desktop.export.pdf.tree import article_tree
from tests.desktop.export.dossiers import dossier, entry, relation, tag

LONG = "The harbour office said nothing about the gate. " * 90
HOSTILE = '#panic() $x^2$ * b <label> @ref [x] \\u{41} // c "'


class Read:
    """A press book as somebody reads it."""

    def __init__(self, path: Path) -> None:
        with pypdfium2.PdfDocument(path) as book:
            self.pages = [" ".join(page.get_textpage().get_text_range().split()) for page in book]
        with pikepdf.open(path) as book:
            numbers = {page.obj.objgen: number for number, page in enumerate(book.pages)}
            self.outline: list[tuple[int, str, int]] = []
            with book.open_outline() as outline:
                waiting = [(0, item) for item in reversed(outline.root)]
                while waiting:
                    level, item = waiting.pop()
                    target = item.destination
                    assert isinstance(target, pikepdf.Array)
                    self.outline.append((level, item.title, numbers[target[0].objgen]))
                    waiting += [(level + 1, each) for each in reversed(item.children)]
            self.jumps = [
                (at, numbers[link.Dest[0].objgen])
                for at, page in enumerate(book.pages)
                for link in page.obj.get("/Annots", [])
                if "/Dest" in link
            ]
            actions = [link.A for page in book.pages for link in page.obj.get("/Annots", []) if "/A" in link]
            self.addresses = {str(action.URI) for action in actions}

    def page_of(self, title: str) -> int:
        return next(page for _, name, page in self.outline if name == title)


def highlight(number: int, of: Entry, words: str, colour: str = "yellow", note: str = "") -> Highlight:
    at = of.article.body.text().find(words)
    return Highlight(number, of.id, words, "", "", at if at >= 0 else None, colour, note, "")


def strike() -> Story:
    return Story(1, "The six weeks", "", False, "", 2)


def whole() -> Dossier:
    """Two stories' worth of articles with everything that can be said of them."""
    boats = entry(
        1,
        "Boats leave",
        text=f"Nora Quill sailed on Tuesday.\n\n{LONG}\n\nAt the end Quill spoke of {HOSTILE} and of Çetin Öz.",
        mentions=(Mention("Nora Quill", "person", 2), Mention("Çetin Öz", "person", 1)),
        stories=(strike(),),
        note="Ring **the office**.",
    )
    boats = replace(
        boats,
        highlights=(
            highlight(1, boats, "sailed on Tuesday", "green", f"Was it *Monday*? {HOSTILE}"),
            highlight(2, boats, "nothing about the gate", "pink"),
            highlight(3, boats, "words that went", "blue", "They took it out."),
        ),
    )
    office = entry(
        2,
        "Office answers",
        outlet="Ébène Éclair",
        tags=(tag("fishing"),),
        mentions=(Mention("Harbour Office", "organisation", 1), Mention("Nora Quill", "person", 1)),
        links=(relation(boats, "reaction", "two days later"),),
        reprints=(Reprinted(90, "Office replies", "Zaria Herald", "2024-11-06", "https://zaria.example/9"),),
    )
    alone = entry(3, "Nobody tagged this", outlet=None, tags=(), url=None, authors=())
    return dossier(
        boats, office, alone, compiler="Ada Marsh", foreword=f"Minister,\n\nread **this** first.\n\n- {HOSTILE}"
    )


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Read:
    path = tmp_path_factory.mktemp("content") / "book.pdf"
    written = write_pdf(whole(), path, options=Options(group_by="tag"))
    assert not written.warnings
    return Read(path)


def test_the_outline_has_the_parts_and_the_articles_below_their_sections(book: Read) -> None:
    assert [(level, title) for level, title, _ in book.outline] == [
        (0, "Cover"),
        (0, "Foreword"),
        (0, "Contents"),
        (0, "fishing"),
        (1, "Boats leave"),
        (1, "Office answers"),
        (0, "Without a tag"),
        (1, "Nobody tagged this"),
        (0, "Sources"),
        (0, "Index"),
    ]
    for _, title, page in book.outline[1:]:
        assert title in book.pages[page]


def test_cover_and_foreword_say_who_made_the_book_and_why(book: Read) -> None:
    assert "Compiled by Ada Marsh, 1 December 2024, with Cuttings" in book.pages[0]
    foreword = book.pages[book.page_of("Foreword")]
    assert foreword.startswith("Foreword Minister, read this first.")
    assert HOSTILE in foreword
    assert "Ada Marsh" in foreword


def test_the_contents_name_an_article_in_its_other_sections_too(book: Read) -> None:
    contents = book.pages[book.page_of("Contents")]
    boats = book.page_of("Boats leave") + 1
    assert f"fishing Boats leave The Averil Courier · 2 November 2024 {boats}" in contents
    assert f"ports/averil Boats leave see p. {boats}" in contents
    assert f"Sources {book.page_of('Sources') + 1}" in contents
    assert f"Index {book.page_of('Index') + 1}" in contents
    assert contents.index("ports/averil") < contents.index("Without a tag")


def test_the_foot_names_the_section_and_the_head_outlet_and_day(book: Read) -> None:
    page = book.page_of("Office answers")
    assert book.pages[page].startswith("Ébène Éclair 3 November 2024")
    assert book.pages[page].endswith(f"Six weeks without fish · fishing {page + 1}")


def test_highlights_have_numbers_where_they_end_and_notes_below_the_text(book: Read) -> None:
    first, last = book.page_of("Boats leave"), book.page_of("Office answers")
    text = " ".join(book.pages[first:last])
    assert "sailed on Tuesday1" in text.replace("Tuesday 1", "Tuesday1")
    notes = text[text.index("NOTES ON HIGHLIGHTS") :]
    assert f"1 sailed on Tuesday Was it Monday? {HOSTILE}" in notes
    assert "nothing about the gate" not in notes, "a mark without a note needs no number"
    assert "2 words that went (not in the text as it is now) They took it out." in notes
    assert "NOTE Ring the office." in text
    assert "In the stories The six weeks" in text


def test_highlighted_words_lie_on_a_ground_with_a_line_below(tmp_path: Path) -> None:
    ground = b"0.8352941 0.9411765 0.8156863"  # the green one
    made = whole()
    plain = replace(made, entries=tuple(replace(each, highlights=()) for each in made.entries))
    found = []
    for number, each in enumerate((made, plain)):
        write_pdf(each, tmp_path / f"{number}.pdf", options=Options(sources=False, index=False))
        with pikepdf.open(tmp_path / f"{number}.pdf") as book:
            found.append(any(ground in page.Contents.read_bytes() for page in book.pages))
    assert found == [True, False]


def test_every_article_says_how_to_cite_it(book: Read) -> None:
    text = " ".join(book.pages)
    assert (
        "Cite as Quill, Nora. “Boats leave.” The Averil Courier, November 2, 2024. https://courier.example/1." in text
    )


def test_a_linked_article_is_named_with_the_kind_the_note_and_the_page(book: Read) -> None:
    page = book.pages[book.page_of("Office answers")]
    boats = book.page_of("Boats leave")
    assert f"Reaction to Boats leave The Averil Courier, 2 November 2024 · see p. {boats + 1} two days later" in page
    assert (book.page_of("Office answers"), boats) in book.jumps
    assert "Also in: Zaria Herald (6 November 2024)." in page


def test_the_sources_are_listed_by_outlet_with_day_address_and_page(book: Read) -> None:
    sources = book.pages[book.page_of("Sources")]
    boats, office = book.page_of("Boats leave") + 1, book.page_of("Office answers") + 1
    for words in (
        f"The Averil Courier 2 November 2024 Boats leave https://courier.example/1 {boats}",
        f"Ébène Éclair 3 November 2024 Office answers https://courier.example/2 {office}",
        f"Zaria Herald 6 November 2024 Office replies the same text https://zaria.example/9 {office}",
    ):
        assert words in sources
    order = [sources.index(name) for name in ("The Averil Courier", "Ébène Éclair", "Zaria Herald", "Outlet not known")]
    assert order == sorted(order), "articles at the beginning and accents do not count"


def test_the_index_has_the_pages_on_which_a_name_stands(book: Read) -> None:
    index = book.pages[book.page_of("Index")]
    first, last = book.page_of("Boats leave") + 1, book.page_of("Office answers")
    assert last > first, "the article has to go on for the test to say anything"
    assert f"Öz, Çetin {last}" in index, "only the last page has the name"
    assert f"Quill, Nora {first}, {last}–{last + 1}" in index or f"Quill, Nora {first}–{last + 1}" in index
    assert f"The Averil Courier {first}–{last}" in index
    assert index.index("People") < index.index("Organisations") < index.index("Outlets") < index.index("Tags")
    targets = {to + 1 for at, to in book.jumps if at == book.page_of("Index")}
    assert {first, last} <= targets


def test_no_link_is_left_to_resolve(book: Read) -> None:
    assert not [address for address in book.addresses if address.startswith(("clip:", "page:"))]


def test_lists_at_the_end_can_be_left_out(tmp_path: Path) -> None:
    write_pdf(whole(), tmp_path / "book.pdf", options=Options(sources=False, index=False))
    read = Read(tmp_path / "book.pdf")
    assert not {"Sources", "Index"} & {title for _, title, _ in read.outline}
    assert "Sources" not in read.pages[read.page_of("Contents")]


def test_excerpts_follow_each_other_with_words_counted_and_links(tmp_path: Path) -> None:
    entries = [entry(number, text=LONG, outlet=f"Outlet {number % 3}") for number in range(12)]
    short = [
        replace(each, excerpt=True, article=replace(each.article, body=excerpt(each.article.body))) for each in entries
    ]
    write_pdf(dossier(*short), tmp_path / "book.pdf", options=Options(group_by="outlet"))
    read = Read(tmp_path / "book.pdf")
    first, end = read.page_of("Outlet 0"), read.page_of("Sources")
    assert end - first <= 4, "several on one page"
    text = " ".join(read.pages[first:end])
    for each in entries:
        words = f"The opening of {each.word_count} words; the whole text: {each.article.url}"
        assert words in text
        assert each.article.title in read.pages[read.page_of(each.article.title)]
    assert "Outlet 0" in read.pages[first][:40], "the head names the outlets of the page"
    assert text.count("the gate") < len(entries) * 15


def test_two_columns_hold_the_same_text_and_share_a_short_one(tmp_path: Path) -> None:
    cells = tuple(tuple((Span(f"c{row}{column}"),) for column in range(5)) for row in range(6))
    table = Body((*Body.from_text(LONG).blocks, Table(cells, header=True), Paragraph((Span("Behind the table."),))))
    huge = Body((Table(cells * 30), Paragraph((Span("Behind the huge one."),))))
    made = dossier(entry(1, "Short"), entry(2, "Table", body=table), entry(3, "Huge", body=huge))
    write_pdf(made, tmp_path / "book.pdf", options=Options(columns=2, sources=False, index=False))
    read = Read(tmp_path / "book.pdf")
    text = " ".join(read.pages)
    assert text.count("gate.") == 90
    assert text.count("c00") == 31
    assert "Behind the table." in text
    assert "Behind the huge one." in text
    with pypdfium2.PdfDocument(tmp_path / "book.pdf") as book:
        page = book[read.page_of("Short")].get_textpage()
        boxes = [page.get_charbox(n) for n in range(page.count_chars()) if page.get_text_range(n, 1).isalpha()]
    body = [box for box in boxes if 120 < box[1] < 640]
    assert min(box[0] for box in body) < 120
    assert max(box[2] for box in body) > 330, "the second column has its share"


def test_a_highlight_in_an_example_is_not_said_to_be_lost() -> None:
    code = entry(1, body=Body((Paragraph((Span("Type this:"),)), Preformatted("make  gate"))))
    code = replace(code, highlights=(highlight(1, code, "make  gate"), highlight(2, code, "words that went")))
    tree = article_tree(code, dossier(code), Pages.unknown([1]))
    assert [(each["number"], each["lost"]) for each in tree["notes"]] == [(1, False), (2, True)]


def test_two_columns_do_not_leave_the_citation_alone_on_a_page(tmp_path: Path) -> None:
    sentence = "The harbour office said nothing about the gate. "
    lengths = (68, 70, 74, 78)
    made = dossier(*(entry(number, f"With {number}", text=sentence * number) for number in lengths))
    write_pdf(made, tmp_path / "book.pdf", options=Options(columns=2, sources=False, index=False))
    pages = Read(tmp_path / "book.pdf").pages
    assert [page for page in pages if "Cite as" in page and "the gate" not in page] == []


def test_contents_that_run_over_by_some_lines_are_drawn_together(tmp_path: Path) -> None:
    made = dossier(*(entry(number, f"Story {number}", text="Short.") for number in range(1, 23)))
    write_pdf(made, tmp_path / "book.pdf")
    read = Read(tmp_path / "book.pdf")
    assert "Story 1 " in read.pages[1]
    assert read.pages[1].endswith("Six weeks without fish 2"), "the contents are one page"
    assert "Index" in read.pages[1]
    assert read.page_of("Story 1") == 2


def test_an_article_that_runs_over_by_some_lines_is_drawn_together(tmp_path: Path) -> None:
    sentence = "The harbour office said nothing about the gate. "
    made = dossier(*(entry(number, f"Article {number}", text=sentence * number) for number in range(58, 94, 3)))
    write_pdf(made, tmp_path / "book.pdf", options=Options(sources=False, index=False))
    read = Read(tmp_path / "book.pdf")
    starts = [page for _, title, page in read.outline if title.startswith("Article")]
    lengths = [end - start for start, end in zip(starts, [*starts[1:], len(read.pages)], strict=True)]
    assert lengths == sorted(lengths)
    assert set(lengths) == {1, 2}
    for start, length in zip(starts, lengths, strict=True):
        if length > 1:
            assert "said nothing" in read.pages[start + 1], "no page for the citation alone"


def test_an_article_alone_has_no_lists_and_a_cover_only_where_it_says_something(tmp_path: Path) -> None:
    alone = entry(1, "Boats leave")
    grouped = Options(group_by="tag")
    write_pdf(dossier(alone, subtitle=""), tmp_path / "bare.pdf", options=grouped)
    bare = Read(tmp_path / "bare.pdf")
    assert len(bare.pages) == 1
    assert bare.pages[0].startswith("The Averil Courier")
    assert bare.pages[0].endswith("Boats leave 1")
    with pikepdf.open(tmp_path / "bare.pdf") as book:
        assert str(book.docinfo["/Title"]) == "Boats leave"
    write_pdf(dossier(alone, subtitle="", foreword="Read this."), tmp_path / "book.pdf", options=grouped)
    assert [page[:19] for page in Read(tmp_path / "book.pdf").pages] == [
        "Six weeks without f",
        "Foreword Read this.",
        "The Averil Courier ",
    ]


def test_title_and_outlet_of_a_citation_keep_their_places_in_a_right_to_left_script() -> None:
    arabic = entry(1, "الميناء يفتح", outlet="صحيفة أفريل")
    tree = article_tree(arabic, dossier(arabic), Pages.unknown([1]))
    assert [run["t"] for run in tree["cited"]] == [
        "Quill, Nora. “\u2068الميناء يفتح.\u2069” ",
        "\u2068صحيفة أفريل\u2069",
        ", November 2, 2024. https://courier.example/1.",
    ]

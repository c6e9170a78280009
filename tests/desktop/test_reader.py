"""The reader shows an article, marks hits where they stand, and loads and follows nothing by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument, QTextTable

from db.body import (
    Body,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Preformatted,
    Quote,
    Rule,
    Span,
    Table,
)
from db.model import Article, Clipping, Link, ReadAlso, Row, Tag
from db.query.parser import parse
from db.relations import LINK_KINDS, RELATED
from db.snippets import marks
from desktop.controllers.page import Page, Relation
from desktop.models.spans import cut_spans, qt_spans
from desktop.theme import Theme
from desktop.views.reader import Reader


def paragraph(text: str, **span) -> Paragraph:
    return Paragraph((Span(text, **span),))


def clipping(body: Body, title: str = "A headline", **fields) -> Clipping:
    tags = fields.pop("tags", ())
    return Clipping(
        7, Article(title, body, **fields), tags, "2026-01-01T00:00:00Z", "", 400, False, False, True, None, ""
    )


def row(number: int, title: str) -> Row:
    return Row(
        number, title, "Courier", None, (), "2024-11-19", "2026-01-01T00:00:00Z", "", 9, False, True, True, False, ()
    )


@pytest.fixture
def reader(qtbot) -> Reader:
    theme = Theme("light")
    reader = Reader(theme, 17)
    theme.setParent(reader)
    qtbot.addWidget(reader)
    reader.resize(1000, 700)
    reader.show()
    return reader


EVERYTHING = Body(
    (
        paragraph("It began with a letter."),
        Heading((Span("How it went on"),), 2),
        Quote((paragraph("Nobody asked us."),)),
        ListBlock(((paragraph("first"),), (paragraph("second"), paragraph("and more"))), ordered=True),
        Table((((Span("Town"),), (Span("Votes"),)), ((Span("Orrin"),), (Span("318"),))), header=True),
        Picture("https://example.org/a.jpg", (Span("The bridge at noon"),)),
        Preformatted("a  b\nc  d"),
        Rule(),
        Paragraph((Span("bold", frozenset({"bold"})), Span(" and "), Span("a page", href="https://example.org/x"))),
    )
)


def test_everything_of_a_body_is_set(reader: Reader) -> None:
    reader.show_page(Page(clipping(EVERYTHING, outlet="The Lantern", authors=("Ada Marlow",))))
    text = reader.toPlainText()
    for piece in ("The Lantern", "A headline", "Ada Marlow", "letter", "went on", "Nobody", "second", "and more",
                  "318", "The bridge at noon", "c  d", "bold and a page", "2 min read"):  # fmt: skip
        assert piece in text
    frames = reader.document().rootFrame().childFrames()
    assert any(isinstance(frame, QTextTable) and frame.rows() == 2 for frame in frames)


def test_related_are_at_the_end_with_words_note_and_way_to_open(reader: Reader, qtbot) -> None:
    link = Link(1, 7, 3, LINK_KINDS[3], "wrong date", "2026-01-01T00:00:00Z")
    page = Page(
        clipping(EVERYTHING),
        (Relation(link, link.words(7), row(3, "The first version")),),
        ((ReadAlso("Clipped one", "", 4), row(4, "Clipped one")), (ReadAlso("Not yet", "https://example.org/n"), None)),
        (row(5, "Pointing here"),),
    )
    reader.show_page(page)
    text = reader.toPlainText()
    order = ["a page", "correction of", "wrong date", "Clipped one", "Not yet", "Pointing here"]
    assert [text.index(piece) for piece in order] == sorted(text.index(piece) for piece in order)
    with qtbot.waitSignal(reader.own_link) as caught:
        reader.anchorClicked.emit(QUrl("cuttings:clipping/3"))
    assert caught.args == ["clipping", "3"]


def test_own_links_carry_any_name(reader: Reader, qtbot) -> None:
    name = "war/50 % & more? #1 é"
    reader.show_page(Page(clipping(EVERYTHING, tags=(Tag(1, name, "#3b82f6", 1),))))
    anchors = []
    block = reader.document().begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            anchors.append(iterator.fragment().charFormat().anchorHref())
            iterator += 1
        block = block.next()
    (href,) = {each for each in anchors if each.startswith("cuttings:tag")}
    with qtbot.waitSignal(reader.own_link) as caught:
        reader.anchorClicked.emit(QUrl(href))
    assert caught.args == ["tag", name]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "cuttings:clipping/1", "data:x,y"])
def test_only_web_addresses_of_an_article_become_links(reader: Reader, address: str) -> None:
    reader.show_page(Page(clipping(Body((Paragraph((Span("click me", href=address),)),)))))
    assert address not in reader.toHtml()


def test_nothing_is_loaded(reader: Reader) -> None:
    for name in ("file:///etc/passwd", "https://example.org/a.png", "a.png"):
        for kind in QTextDocument.ResourceType:
            assert reader.loadResource(kind.value, QUrl(name)) is None


def test_markup_in_a_text_stays_text(reader: Reader) -> None:
    reader.show_page(Page(clipping(Body((paragraph("<img src=x> <b>not bold</b> &amp;"),)), title="<h1>Title</h1>")))
    assert "<img src=x> <b>not bold</b> &amp;" in reader.toPlainText()
    assert "<h1>Title</h1>" in reader.toPlainText()


def show_hits(reader: Reader, query: str) -> list[str]:
    parsed = parse(query)
    reader.set_marks([(start, text, marks(parsed, text)) for start, text in reader.texts()])
    cursor = reader.textCursor()
    found = []
    for start, end in reader._marks:
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        found.append(cursor.selectedText())
    return found


def test_hits_are_marked_where_they_stand_also_behind_wide_characters(reader: Reader) -> None:
    body = Body((paragraph("𝒜 😀 mines here 😀 and Mines\nthere"), EVERYTHING.blocks[4], paragraph("mines again")))
    reader.show_page(Page(clipping(body, title="😀 Mines"), ((Relation(
        Link(1, 7, 3, RELATED, "", ""), "related to", row(3, "mines elsewhere"))),)))  # fmt: skip
    assert show_hits(reader, "mines") == ["Mines", "mines", "Mines", "mines"], "and none in the box of related stories"


def test_stepping_goes_round_and_tells(reader: Reader, qtbot) -> None:
    body = Body(tuple(paragraph(f"{'a long line of words ' * 20} needle {number}") for number in range(30)))
    reader.show_page(Page(clipping(body)))
    assert len(show_hits(reader, "needle")) == 30
    told: list[tuple[int, int]] = []
    reader.hits_changed.connect(lambda current, count: told.append((current, count)))
    reader.step_hit(-1)
    assert reader.verticalScrollBar().value() > 0, "the last one is brought into sight"
    reader.step_hit(1)
    reader.step_hit(1)
    assert told == [(30, 30), (1, 30), (2, 30)]
    reader.grab()


def test_column_is_centred_and_no_wider_than_is_good_to_read(reader: Reader) -> None:
    reader.show_page(Page(clipping(EVERYTHING)))
    frame = reader.document().rootFrame().frameFormat()
    assert reader.viewport().width() - frame.leftMargin() - frame.rightMargin() == pytest.approx(
        reader.looks.column, abs=1
    )
    reader.resize(420, 700)
    frame = reader.document().rootFrame().frameFormat()
    assert frame.leftMargin() == frame.rightMargin() < 40


def test_a_changed_clipping_keeps_its_place_and_another_begins_at_the_top(reader: Reader) -> None:
    body = Body(tuple(paragraph("words " * 80) for _ in range(40)))
    reader.show_page(Page(clipping(body)))
    reader.verticalScrollBar().setValue(500)
    reader.show_page(Page(clipping(body, outlet="The Lantern")))
    assert reader.verticalScrollBar().value() == 500
    reader.show_page(None)
    reader.show_page(Page(clipping(body)))
    assert reader.verticalScrollBar().value() == 0


def test_the_longest_article_is_set_in_pieces(reader: Reader, qtbot) -> None:
    body = Body(tuple(paragraph("word " * 20) for _ in range(4000)))
    with qtbot.waitSignal(reader.composed, timeout=60_000):
        reader.show_page(Page(clipping(body)))
        assert 10 < reader.document().blockCount() < 400, "something to read, but not yet the whole"
    assert reader.document().blockCount() > 4000


def test_spans_are_counted_as_qt_counts() -> None:
    assert qt_spans("a😀b😀c", [(0, 1), (2, 3), (4, 5), (1, 4)]) == [(0, 1), (3, 4), (6, 7), (1, 6)]
    assert qt_spans("plain", [(1, 3)]) == [(1, 3)]
    assert cut_spans([(0, 4), (6, 9), (9, 12)], 2, 10) == [(0, 2), (4, 7), (7, 8)]


def selected(reader: Reader, words: str) -> str:
    """Select the first place of some words as a person would; what is selected then."""
    reader.setTextCursor(reader.document().find(words))
    return reader.textCursor().selectedText()


def test_what_is_selected_stays_so_when_the_article_is_marked_as_read(reader: Reader) -> None:
    page = Page(clipping(EVERYTHING))
    reader.show_page(page)
    before = reader.document()
    assert selected(reader, "Nobody asked") == "Nobody asked"
    reader.show_page(replace(page, clipping=replace(page.clipping, read=not page.clipping.read)))
    assert reader.document() is before, "nothing that the page says has changed"
    assert reader.textCursor().selectedText() == "Nobody asked"


def test_what_is_selected_stays_so_when_the_page_is_set_anew(reader: Reader) -> None:
    reader.show_page(Page(clipping(EVERYTHING)))
    assert selected(reader, "asked us.") == "asked us."
    reader.show_page(Page(clipping(EVERYTHING, outlet="The Lantern of somewhere else")))
    assert "somewhere else" in reader.toPlainText()
    assert reader.textCursor().selectedText() == "asked us."
    reader.set_size_of_type(reader.size_of_type + 3)
    assert reader.textCursor().selectedText() == "asked us."
    other = Body((paragraph("It began otherwise."), *EVERYTHING.blocks))
    reader.show_page(Page(clipping(other)))
    assert not reader.textCursor().hasSelection(), "other words stand there now"

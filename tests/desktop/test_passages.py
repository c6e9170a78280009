"""A place in the composed article and a character of its plain text mean each other, whatever it is made of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from db.body import Block, Body, Heading, ListBlock, Paragraph, Picture, Preformatted, Quote, Rule, Span, Table
from db.model import Article, Clipping
from desktop.controllers.page import Page
from desktop.intake.read import draft_from_bytes
from desktop.models.passages import TextMap, runs, settable
from desktop.reading_looks import Looks
from desktop.theme import LIGHT
from desktop.views.reader_document import Composer

ARTICLES = sorted(path for path in (Path(__file__).parent.parent / "articles").glob("[0-9]*"))


def composed(body: Body) -> tuple[QTextDocument, TextMap]:
    document = QTextDocument()
    composer = Composer(document, LIGHT, Looks(), 640)
    clipping = Clipping(
        7, Article("A 😀 headline", body, outlet="The Lantern"), (), "2026-01-01T00:00:00Z", "", 400, False, False,
        True, None, "",
    )  # fmt: skip
    for _ in composer.compose(Page(clipping)):
        pass
    return document, TextMap.of(body, composer.layout.runs)


def shown(document: QTextDocument, places: list[tuple[int, int]]) -> list[str]:
    cursor = QTextCursor(document)
    found = []
    for start, end in places:
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        found.append(cursor.selectedText())
    return found


def as_set(body: Body, start: int, end: int) -> list[str]:
    """What of a part of the plain text stands in the document, run by run."""
    pieces = [text[max(0, start - at) : max(0, end - at)] for at, text in runs(body)]
    return [settable(piece) for piece in pieces if piece]


def holds(body: Body, spots: Iterator[tuple[int, int]]) -> None:
    text = body.text()
    for at, words in runs(body):
        assert text[at : at + len(words)] == words
    document, there = composed(body)
    for start, end in spots:
        places = there.places(start, end)
        assert shown(document, places) == as_set(body, start, end)
        if places:
            # Line ends between two runs are in neither, so a part that begins or ends with them comes back without.
            back = there.characters(places[0][0], places[-1][1])
            assert back is not None
            assert text[back[0] : back[1]] == text[start:end].strip("\n\t") or "\n" in text[start:end]
            assert there.places(*back) == places


WORDS = st.text(st.sampled_from("ab 😀𝒜é\nदी漢اب\u200f\u00ad"), max_size=9)
SPANS = st.lists(st.builds(Span, WORDS, st.just(frozenset())), max_size=3).map(tuple)
LEAF = st.one_of(
    st.builds(Paragraph, SPANS),
    st.builds(Heading, SPANS, st.sampled_from([2, 3, 4])),
    st.builds(Preformatted, WORDS),
    st.builds(Rule),
    st.builds(lambda caption: Picture("https://example.org/a.jpg", caption, credit="A. Marlow"), SPANS),
    st.builds(lambda rows: Table(tuple(rows), True), st.lists(st.lists(SPANS, max_size=3).map(tuple), max_size=3)),
)
BLOCK: st.SearchStrategy[Block] = st.recursive(
    LEAF,
    lambda inner: st.one_of(
        st.builds(lambda blocks: Quote(tuple(blocks)), st.lists(inner, max_size=2)),
        st.builds(
            lambda items, ordered: ListBlock(tuple(map(tuple, items)), ordered),
            st.lists(st.lists(inner, max_size=2), max_size=3),
            st.booleans(),
        ),
    ),
    max_leaves=6,
)


@settings(max_examples=150)
@given(st.lists(BLOCK, max_size=4), st.data())
def test_any_part_of_any_body_is_found_and_comes_back(qapp, blocks: list[Block], data: st.DataObject) -> None:
    body = Body(tuple(blocks))
    length = len(body.text())
    spot = st.tuples(st.integers(0, length), st.integers(0, length)).map(lambda pair: (min(pair), max(pair)))
    holds(body, iter([(0, length), *data.draw(st.lists(spot, max_size=6))]))


@pytest.mark.parametrize("number", range(0, len(ARTICLES), 20))
def test_every_article_of_the_tests_is_mapped(qapp, number: int) -> None:
    for path in ARTICLES[number : number + 20]:
        body = draft_from_bytes(path.read_bytes(), name=path.name).article.body
        length = len(body.text())
        step = max(7, length // 40)
        holds(body, ((at, min(length, at + 3 * step // 2)) for at in range(0, length, step)))


def test_a_selection_in_the_head_is_no_text_and_one_that_crosses_it_is_trimmed(qapp) -> None:
    body = Body((Paragraph((Span("It began with a 😀 letter."),)), Picture("https://example.org/a.jpg")))
    document, there = composed(body)
    (start, end) = there.places(0, len(body.text()))[0]
    assert there.characters(0, start) is None
    assert there.characters(end, document.characterCount() - 1) is None
    assert there.characters(0, document.characterCount() - 1) == (0, len(body.text()))
    assert there.characters(3, start + 8) == (0, 8)
    smile = body.text().index("😀")
    half = there.places(smile, smile + 1)[0][0] + 1
    assert there.characters(start, half) == (0, smile + 1), "half a character is the whole"
    assert there.characters(half, end) == (smile, len(body.text()))

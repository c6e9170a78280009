"""Highlights find their words in the tree, wherever its plain text has them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from db.body import Block, Body, Heading, ListBlock, Paragraph, Picture, Preformatted, Quote, Rule, Span, Table
from db.model import Highlight
from desktop.export.marking import MarkedSpan, marked, stands

WORDS = st.text("ab \n", max_size=6)
SPANS = st.lists(st.builds(Span, WORDS, st.frozensets(st.sampled_from(["bold", "code"]))), max_size=3).map(tuple)
LEAVES = st.one_of(
    st.builds(Paragraph, SPANS),
    st.builds(Heading, SPANS),
    st.builds(Picture, st.just("https://a.example/p.jpg"), SPANS),
    st.builds(Table, st.lists(st.lists(SPANS, min_size=1, max_size=2).map(tuple), max_size=2).map(tuple)),
    st.builds(Preformatted, WORDS),
    st.just(Rule()),
)
BLOCKS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(Quote, st.lists(inner, max_size=3).map(tuple)),
        st.builds(ListBlock, st.lists(st.lists(inner, max_size=3).map(tuple), max_size=3).map(tuple)),
    ),
    max_leaves=8,
)


def highlight(text: str, start: int, end: int) -> Highlight:
    return Highlight(1, 1, text[start:end], "", "", start, "yellow", "", "2026-01-01T00:00:00Z")


def leaves(body: Body) -> str:
    return "".join(span.text for span in body.spans())


@settings(max_examples=120, deadline=None)
@given(st.lists(BLOCKS, max_size=4).map(tuple), st.data())
def test_the_marked_words_are_those_of_the_quotation(blocks: tuple[Block, ...], data: st.DataObject) -> None:
    body = Body(blocks)
    text = body.text()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = marked(body, [highlight(text, start, end)])
    assert found.body.text() == text
    assert leaves(found.body) == leaves(body)
    shown = "".join(span.text for span in found.body.spans() if isinstance(span, MarkedSpan))
    kept = [block for block in blocks if isinstance(block, Preformatted)]
    if not kept and "Preformatted" not in repr(blocks):
        assert "".join(shown.split()) == "".join(text[start:end].split())
        assert (found.unplaced == (0,)) == (not text[start:end].strip())
    ends = [span for span in found.body.spans() if isinstance(span, MarkedSpan) and span.ends]
    assert len(ends) == (0 if found.unplaced else 1)


def test_what_lost_its_place_or_stands_in_code_is_named() -> None:
    body = Body((Paragraph((Span("one two"),)), Preformatted("three")))
    lost = Highlight(2, 1, "gone", "", "", None, "green", "", "")
    moved = Highlight(3, 1, "two", "", "", 0, "green", "", "")
    found = marked(body, [highlight(body.text(), 4, 7), lost, highlight(body.text(), 9, 14), moved])
    assert found.unplaced == (1, 2, 3)
    told = [stands(body.text(), each) for each in (lost, highlight(body.text(), 9, 14), moved)]
    assert told == [False, True, False], "what stands in code is in the text"
    assert found.body.blocks[0] == Paragraph((Span("one "), MarkedSpan("two", frozenset(), "", (0,), (0,))))


def test_highlights_may_overlap() -> None:
    body = Body((Paragraph((Span("abcdef"),)),))
    found = marked(body, [highlight("abcdef", 0, 4), highlight("abcdef", 2, 6)])
    spans = [span for span in found.body.spans() if isinstance(span, MarkedSpan)]
    assert [(span.text, span.passages, span.ends) for span in spans] == [
        ("ab", (0,), ()),
        ("cd", (0, 1), (0,)),
        ("ef", (1,), (1,)),
    ]

"""The body tree and its one spelling in HTML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.body import (
    Block,
    Body,
    Heading,
    ListBlock,
    Mark,
    Paragraph,
    Picture,
    Preformatted,
    Quote,
    Rule,
    Span,
    Spans,
    Table,
)

MARKS: list[Mark] = ["bold", "italic", "code", "sub", "sup", "strike"]
HREFS = ["", 'https://example.org/a?b=1&c="2"', "mailto:news@example.org"]
text = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=12)


def merged(spans: list[Span]) -> Spans:
    joined: list[Span] = []
    for span in spans:
        if joined and (joined[-1].marks, joined[-1].href) == (span.marks, span.href):
            joined[-1] = Span(joined[-1].text + span.text, span.marks, span.href)
        else:
            joined.append(span)
    return tuple(joined)


span = st.builds(Span, text, st.frozensets(st.sampled_from(MARKS), max_size=3), st.sampled_from(HREFS))
spans = (
    st.lists(span, min_size=1, max_size=4).map(merged).filter(lambda each: "".join(s.text for s in each).strip() != "")
)
cells = st.lists(span, max_size=2).map(merged)
rows = st.lists(st.lists(cells, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3).map(tuple)
leaf: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, spans),
    st.builds(Heading, spans, st.sampled_from([2, 3, 4])),
    st.builds(Table, rows, st.booleans()),
    st.builds(Picture, st.just("https://example.org/x.jpg"), cells, text, st.sampled_from(["", "ab12"])),
    st.builds(Preformatted, text.filter(lambda each: each.strip() != "")),
    st.just(Rule()),
)
block = st.recursive(
    leaf,
    lambda inner: st.one_of(
        st.builds(Quote, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(
            ListBlock,
            st.lists(st.lists(inner, min_size=1, max_size=2).map(tuple), min_size=1, max_size=3).map(tuple),
            st.booleans(),
        ),
    ),
    max_leaves=6,
)


@given(st.lists(block, max_size=5).map(tuple))
def test_a_body_is_the_same_after_it_was_written_and_read(blocks: tuple[Block, ...]) -> None:
    body = Body(blocks)
    assert Body.from_html(body.html()) == body


@given(st.text(max_size=200))
def test_foreign_markup_never_raises(markup: str) -> None:
    Body.from_html(markup)


def test_text_has_a_blank_line_between_blocks_and_captions_in_it() -> None:
    body = Body(
        (
            Paragraph((Span("One "), Span("two", frozenset({"bold"})))),
            Picture("https://example.org/x.jpg", (Span("A caption"),)),
            Table((((Span("a"),), (Span("b"),)), ((Span("c"),), (Span("d"),)))),
            Rule(),
            ListBlock(((Paragraph((Span("x"),)),), (Paragraph((Span("y"),)),))),
        )
    )
    assert body.text() == "One two\n\nA caption\n\na\tb\nc\td\n\nx\ny"


def test_markup_characters_are_escaped() -> None:
    html = Body((Paragraph((Span("<script>&", href='https://x.example/"><b>'),)),)).html()
    assert html == '<p><a href="https://x.example/&quot;&gt;&lt;b&gt;">&lt;script&gt;&amp;</a></p>'


@pytest.mark.parametrize(
    ("plain", "paragraphs"), [("a\n\nb", 2), ("a\nb", 1), ("\n\n a \n\n\n\nb\n", 2), ("", 0), ("a\r\n\r\nb", 2)]
)
def test_plain_text_is_parted_at_blank_lines(plain: str, paragraphs: int) -> None:
    assert len(Body.from_text(plain).blocks) == paragraphs

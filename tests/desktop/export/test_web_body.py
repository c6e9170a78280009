"""The text of articles as markup: well-formed whatever it says, with its highlights where they are."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from db.body import Body, Heading, ListBlock, Paragraph, Picture, Preformatted, Quote, Span, Table
from db.model import Highlight
from desktop.export.plain import clean
from desktop.export.web.body import Figure, Setting, body_markup, set_text

TEXTS = st.text(st.characters(codec=None), max_size=12) | st.sampled_from(["<b>", "]]>", "&amp;", "\n", " ", "\ud800"])
MARKS = st.frozensets(st.sampled_from(["bold", "italic", "code", "sub", "sup", "strike"]))
SPANS = st.lists(st.builds(Span, TEXTS, MARKS, st.sampled_from(["", "https://a.example/", "x:y"])), max_size=3).map(
    tuple
)
LEAVES = (
    st.builds(Paragraph, SPANS)
    | st.builds(Heading, SPANS, st.integers(2, 4))
    | st.builds(Preformatted, TEXTS)
    | st.builds(Picture, TEXTS, SPANS, TEXTS, st.just(""), TEXTS)
    | st.builds(Table, st.lists(st.lists(SPANS, max_size=3).map(tuple), max_size=3).map(tuple), st.booleans())
)
BLOCKS = st.recursive(
    LEAVES,
    lambda inner: (
        st.builds(Quote, st.lists(inner, max_size=3).map(tuple))
        | st.builds(ListBlock, st.lists(st.lists(inner, max_size=2).map(tuple), max_size=3).map(tuple))
    ),
    max_leaves=8,
)
BODIES = st.lists(BLOCKS, max_size=4).map(lambda blocks: Body(tuple(blocks)))


def parsed(markup: str) -> Any:
    return etree.fromstring(f"<body>{markup}</body>".encode())


def words(text: str) -> str:
    return "".join(text.split())


def mark(number: int, body: Body, quotation: str, note: str = "", colour: str = "yellow") -> Highlight:
    return Highlight(number, 1, quotation, "", "", body.text().index(quotation), colour, note, "")


@settings(max_examples=150, deadline=None)
@given(BODIES)
def test_every_text_comes_back_from_well_formed_markup(body: Body) -> None:
    shown = Setting(figure=lambda _: Figure("pictures/1.jpg", 1, 1))
    root = parsed(set_text(body, shown))
    for credit in root.iter("small"):
        credit.getparent().remove(credit)
    kept = [clean(text) for text in body.text().split("\n")]
    assert words("".join(root.itertext())) == words("".join(kept))


@settings(max_examples=80, deadline=None)
@given(BODIES, st.data())
def test_what_is_marked_is_what_was_highlighted(body: Body, data: st.DataObject) -> None:
    text = body.text()
    start = data.draw(st.integers(0, len(text)))
    quotation = text[start : data.draw(st.integers(start, len(text)))]
    highlight = Highlight(7, 1, quotation, "", "", start, "green", "n", "")
    markup, (marked,) = body_markup(body, Setting(pictures=True), [highlight])
    found = "".join("".join(each.itertext()) for each in parsed(markup).iter("mark"))
    if marked.place and "<pre" not in markup:
        assert words(found) == words(clean(quotation))
        assert len(parsed(markup).xpath("//*[@id=$id]", id=marked.place)) == 1
        assert len(parsed(markup).xpath("//a[@role='doc-noteref']")) == 1
    elif not marked.place:
        assert not found or "<pre" in markup


def test_highlights_over_each_other_are_both_marked() -> None:
    body = Body.from_text("The quay was closed for six weeks.")
    marks = [mark(1, body, "quay was closed", "why?"), mark(2, body, "closed for six", "", "pink")]
    markup, marked = body_markup(body, Setting("ltr", prefix="c-"), marks)
    assert [each.number for each in marked] == [1, 0]
    assert (
        markup == '<p>The <mark class="yellow" id="c-h1">quay was </mark><mark class="yellow">'
        '<mark class="pink" id="c-h2">closed</mark></mark>'
        '<sup class="ref" dir="ltr"><a role="doc-noteref" href="#c-n1" id="c-r1">1</a></sup>'
        '<mark class="pink"> for six</mark> weeks.</p>'
    )


def test_headings_follow_each_other_without_a_gap() -> None:
    body = Body(tuple(Heading((Span(str(level)),), level) for level in (4, 3, 4, 2, 4)))
    tags = [each.tag for each in parsed(set_text(body, Setting(level=3)))]
    assert tags == ["h4", "h4", "h5", "h4", "h5"]


def test_a_picture_that_is_shown_has_its_words_and_one_that_is_not_a_link() -> None:
    picture = Picture("https://p.example/1", (Span("At noon"),), "Boats", "ab", "Ada Quill")
    shown = set_text(Body((picture,)), Setting(figure=lambda _: Figure("data:image/png;base64,AA", 3, 2)))
    assert '<img src="data:image/png;base64,AA" alt="Boats" width="3" height="2"/>' in shown
    assert "At noon" in shown
    assert '<small class="credit">Ada Quill</small>' in shown
    named = set_text(Body((picture,)), Setting())
    assert "<img" not in named
    assert '<a href="https://p.example/1" rel="noreferrer noopener">Picture: Boats</a>' in named
    assert set_text(Body((picture,)), Setting(pictures=False)) == ""


def test_nesting_stops_at_a_depth() -> None:
    block: Quote | Paragraph = Paragraph((Span("deep"),))
    for _ in range(200):
        block = Quote((block,))
    markup = set_text(Body((block,)), Setting())
    assert "deep" in markup
    assert markup.count("<blockquote>") == 8

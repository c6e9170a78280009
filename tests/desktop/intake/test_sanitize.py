import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.body import Block, Body, Heading, ListBlock, Paragraph, Picture, Preformatted, Quote, Rule, Span, Table
from db.errors import ClipError
from desktop.intake.building import DEEPEST, LONGEST_WORD, MOST_BLOCKS, MOST_CELLS, MOST_CHARACTERS
from desktop.intake.sanitize import LONGEST_HTML, address, normalise, normalise_fully

TAG_NAMES = """
p div a b em code s sub span br hr h1 h3 blockquote ul ol li table tr td th tbody caption figure figcaption img pre
script style svg math iframe form input textarea title template noscript dl dt dd section font body html q
"""
TAGS = TAG_NAMES.split()
ATTRIBUTES = [
    "", ' href="https://example.org/a?b=1&amp;c=2"', ' href="javascript:alert(1)"', ' href=" java\tscript:x"',
    ' href="data:text/html,x"', ' src="https://example.org/x.jpg"', ' src="file:///etc/passwd"', ' src="x.png"',
    ' onclick="alert(1)"', ' onerror=alert(1)', ' style="display:none"', ' style="background:url(javascript:x)"',
    " hidden", ' alt="a &lt;b&gt; c"', ' srcset="/a.png 1x, /b.png 2x"', ' colspan="9999"',
    ' class="x"', ' alt="\u202e"',
]  # fmt: skip
pieces = st.one_of(
    st.builds(lambda tag, attribute: f"<{tag}{attribute}>", st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES)),
    st.builds(lambda tag: f"</{tag}>", st.sampled_from(TAGS)),
    st.text(max_size=12),
    st.sampled_from(
        [
            "&amp;",
            "&lt;script&gt;",
            "&#0;",
            "&#x202e;",
            "&nbsp;",
            "\u00ad",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "\n\n",
            "\0",
        ]
    ),
)
markup = st.lists(pieces, max_size=40).map("".join)


def every_block(blocks: tuple[Block, ...], depth: int = 1) -> list[tuple[int, Block]]:
    found: list[tuple[int, Block]] = []
    for block in blocks:
        found.append((depth, block))
        if isinstance(block, Quote):
            found += every_block(block.blocks, depth + 1)
        elif isinstance(block, ListBlock):
            for item in block.items:
                found += every_block(item, depth + 1)
    return found


@given(markup)
def test_whatever_comes_a_clean_bounded_body_comes_out(html: str) -> None:
    body = normalise(html, "https://example.org/story/")
    for depth, block in every_block(body.blocks):
        assert depth <= DEEPEST + 1
        spans: tuple[Span, ...] = ()
        if isinstance(block, Paragraph | Heading):
            spans = block.spans
            assert "".join(span.text for span in spans).strip()
        elif isinstance(block, Picture):
            assert block.source.startswith(("https://", "http://"))
            spans = block.caption
        elif isinstance(block, Table):
            spans = tuple(span for row in block.rows for cell in row for span in cell)
        for span in spans:
            assert span.href == "" or span.href.startswith(("https://", "http://", "mailto:"))
            assert not set(span.text) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\0\x08\x0b")


@given(markup)
def test_a_body_is_the_same_after_it_was_written_and_read(html: str) -> None:
    body = normalise(html, "https://example.org/story/")
    assert Body.from_html(body.html()) == body


@given(markup)
def test_cleaning_twice_changes_nothing(html: str) -> None:
    once = normalise(html, "https://example.org/story/").html()
    assert normalise(once).html() == once


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<style>p{background:url(https://x.example/)}</style>",
        "<svg><script>alert(1)</script><text>x</text></svg>",
        "<iframe src='https://x.example/'>x</iframe>",
        "<template><p>x</p></template>",
        "<p style='display: none'>x</p>",
        "<p hidden>x</p>",
        "<img src='data:image/png;base64,AAAA'>",
        "<img src='https://x.example/pixel.gif' width=1 height=1>",
        "<img src='file:///etc/passwd'>",
        "<textarea>x</textarea><button>x</button><select><option>x</select>",
    ],
)
def test_what_is_not_text_leaves_nothing(html: str) -> None:
    assert normalise(html, "https://x.example/") == Body()


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "#top",
        "ftp://x.example/",
        "https://[::1",
        "",
    ],
)
def test_only_web_and_mail_links_are_kept(href: str) -> None:
    assert address(href, "https://example.org/a/", mail=True) == ""


@pytest.mark.parametrize(
    ("href", "whole"),
    [
        ("b?c=1", "https://example.org/a/b?c=1"),
        ("//other.example/x", "https://other.example/x"),
        ("/x", "https://example.org/x"),
        ("HTTP://Other.example/X", "HTTP://Other.example/X"),
        ("mailto:news@example.org", "mailto:news@example.org"),
    ],
)
def test_addresses_become_absolute(href: str, whole: str) -> None:
    assert address(href, "https://example.org/a/", mail=True) == whole


def test_the_elements_of_an_article_are_kept() -> None:
    body = normalise(
        "<h1>One</h1><h5>Five</h5><p>A <b>bold</b> <a href='/x'>link</a>,<br>a break.</p><blockquote>Said</blockquote>"
        "<ul><li>one</li><li>two<ol><li>inner</li></ol></li></ul><hr><pre>a\n  b</pre>"
        "<table><tr><th>h</th><th>i</th></tr><tr><td>1</td><td>2</td></tr></table>"
        "<figure><img src='/p.jpg' alt='Alt'><figcaption>A caption</figcaption></figure>",
        "https://example.org/",
    )
    link = Span("link", href="https://example.org/x")
    assert body.blocks == (
        Heading((Span("One"),), 2),
        Heading((Span("Five"),), 4),
        Paragraph((Span("A "), Span("bold", frozenset({"bold"})), Span(" "), link, Span(",\na break."))),
        Quote((Paragraph((Span("Said"),)),)),
        ListBlock(
            (
                (Paragraph((Span("one"),)),),
                (Paragraph((Span("two"),)), ListBlock(((Paragraph((Span("inner"),)),),), ordered=True)),
            )
        ),
        Rule(),
        Preformatted("a\n  b"),
        Table((((Span("h"),), (Span("i"),)), ((Span("1"),), (Span("2"),))), header=True),
        Picture("https://example.org/p.jpg", (Span("A caption"),), "Alt"),
    )


def test_two_line_breaks_part_paragraphs() -> None:
    assert normalise("<div>One.<br><br>Two.<br>Still two.</div>").text() == "One.\n\nTwo.\nStill two."


def test_a_table_that_lays_out_a_page_becomes_paragraphs() -> None:
    story = "A sentence that is part of a story. " * 20
    body = normalise(f"<table><tr><td>Menu<td>{story}<br><br>{story}</table>")
    assert [type(block) for block in body.blocks] == [Paragraph, Paragraph, Paragraph]


def test_pictures_that_scripts_would_load_are_found() -> None:
    body = normalise("<img src='data:image/gif;base64,R0' data-src='/real.jpg'>", "https://example.org/")
    assert body.blocks == (Picture("https://example.org/real.jpg"),)


def test_an_emoji_drawn_as_a_picture_is_text() -> None:
    assert normalise("<p>Fire <img src='https://x.example/f.png' alt='🔥'> now</p>").text() == "Fire 🔥 now"


def test_a_missing_body_tag_loses_nothing() -> None:
    assert (
        normalise("<!doctype html><html lang=en><meta charset=utf-8><title>x</title><main><p>Text.</p></main>").text()
        == "Text."
    )


HOSTILE = {
    "nested tables": "<table><tr><td>" * 5_000 + "x",
    "nested quotations": "<blockquote>" * 50_000 + "x",
    "nested lists": "<ul><li>" * 50_000 + "x",
    "nested marks": "<b><i>" * 50_000 + "x",
    "unclosed": "<" * 200_000,
    "attributes": "<p " + "a=b " * 200_000 + ">x</p>",
    "references": "&" * 300_000,
    "comments": "<!--" * 100_000 + "x",
    "breaks": "<p>" + "x<br>" * 100_000,
    "marks": "<p>" + "<b>x</b><i>y</i>" * 50_000,
    "one word": "<p>" + "x" * 3_000_000,
    "cells": "<table>" + ("<tr>" + "<td>x" * 100) * 2_000,
    "paragraphs": "<p>x</p>" * 300_000,
    "list items": "<ul>" + "<li>x" * 200_000,
    "pictures": "<img src='https://x.example/a.jpg'>" * 100_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_markup_is_read_in_good_time_and_stays_in_bounds(name: str) -> None:
    begun = time.process_time()
    body = normalise(HOSTILE[name])
    # Generous, for slow machines: what this catches takes minutes or for ever.
    assert time.process_time() - begun < 20
    blocks = every_block(body.blocks)
    assert len(blocks) <= MOST_BLOCKS
    assert max((depth for depth, _ in blocks), default=0) <= DEEPEST + 1
    assert sum(len(row) for _, block in blocks if isinstance(block, Table) for row in block.rows) <= MOST_CELLS
    text = body.text()
    assert len(text.replace("\u200b", "")) <= MOST_CHARACTERS + 4 * MOST_BLOCKS
    assert max((len(word) for word in text.replace("\u200b", " ").split()), default=0) <= LONGEST_WORD


def test_what_was_cut_is_said() -> None:
    assert normalise_fully("<p>word </p>" * (MOST_BLOCKS + 1)).notes
    assert normalise_fully("<p>" + "word " * MOST_CHARACTERS).notes
    assert not normalise_fully("<p>word</p>").notes


def test_absurd_amounts_are_refused() -> None:
    with pytest.raises(ClipError):
        normalise("x" * (LONGEST_HTML + 1))

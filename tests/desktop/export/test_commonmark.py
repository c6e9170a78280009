from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from db.body import Block, Heading, ListBlock, Paragraph, Picture, Preformatted, Quote, Rule, Span, Table
from desktop.export.plain import clean
from desktop.export.vault.commonmark import blocks_text, inline, wiki_words

STRICT = MarkdownIt("commonmark")
FULL = MarkdownIt("commonmark").enable(["table", "strikethrough"])

SINGLE = "\\`*_{}[]()<>#+-.!|~=$%&^:;\"'@/? \t\n\u00a0\u3000\u200d\x00\x0b\u2028aZ09é中ا"
WORDS = (
    "** *** __ ~~ == %% --- === 1. ``` ~~~ <b> </b> <!-- --> &amp; &#42; [x](y) ![ ]( http://a.b/c_d*e https://a.b. "
    "www.x.y |---| :- [^1] <br> #tag [[x]] $x$ <script> <? <![CDATA["
)
LINES = ["\n\n", "- ", "+ ", "# ", "> ", "a|b\n-|-", "\\\n", "    code"]
SIGNS = st.sampled_from([*SINGLE, *WORDS.split(), *LINES])
TEXT = st.one_of(st.lists(SIGNS, max_size=12).map("".join), st.text(max_size=30))
MARKS = st.frozensets(st.sampled_from(["bold", "italic", "code", "sub", "sup", "strike"]), max_size=3)
HREFS = st.sampled_from(["", "", "", "https://a.example/x_(y)?a=1&copy=2 *", "javascript:x"])
SPANS = st.lists(st.builds(Span, TEXT, MARKS, HREFS), max_size=5).map(tuple)
ROWS = st.lists(st.lists(SPANS, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3).map(tuple)
LEAVES = st.one_of(
    st.builds(Paragraph, SPANS),
    st.builds(Heading, SPANS, st.integers(2, 4)),
    st.builds(Preformatted, TEXT),
    st.just(Rule()),
    st.builds(Table, ROWS, st.booleans()),
)
BLOCKS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(Quote, st.lists(inner, max_size=3).map(tuple)),
        st.builds(ListBlock, st.lists(st.lists(inner, max_size=3).map(tuple), max_size=3).map(tuple), st.booleans()),
    ),
    max_leaves=8,
)


def line_text(text: str) -> str:
    """Text as a reader sees it: lines without the space at their ends."""
    return "\n".join(line.strip() for line in clean(text).split("\n")).strip("\n")


def spans_lines(spans: tuple[Span, ...]) -> str:
    return line_text("".join(span.text for span in spans))


def expected(blocks: tuple[Block, ...]) -> list[str]:
    texts: list[str] = []
    for block in blocks:
        match block:
            case Paragraph(spans):
                texts.append(spans_lines(spans))
            case Heading(spans):
                texts.append(" ".join(line for line in spans_lines(spans).split("\n") if line))
            case Preformatted(text):
                texts.append(clean(text) if clean(text).strip() else "")
            case Quote(inner):
                texts += expected(inner)
            case ListBlock(items):
                for item in items:
                    texts += expected(item)
            case Table(rows):
                for row in rows:
                    texts += ["\n".join(line for line in spans_lines(cell).split("\n") if line) for cell in row]
    return [text for text in texts if text]


def inline_text(token: Token) -> str:
    pieces = []
    for child in token.children or ():
        if child.type in ("text", "code_inline"):
            pieces.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            pieces.append("\n")
        elif child.type == "html_inline":
            assert child.content.strip("</>") in ("strong", "em", "sub", "sup", "s", "code", "br"), child.content
            pieces.append("\n" if child.content == "<br>" else "")
        else:
            assert child.type != "image"
    return "".join(pieces)


def parsed(markdown: str, parser: MarkdownIt = FULL) -> list[str]:
    texts = []
    for token in parser.parse(markdown):
        assert token.type not in ("html_block", "code_block"), token
        if token.type == "inline":
            texts.append(inline_text(token))
        elif token.type == "fence":
            texts.append(token.content.removesuffix("\n"))
    return [text for text in texts if text]


@settings(max_examples=250, deadline=None)
@given(st.lists(BLOCKS, max_size=4).map(tuple))
@example((Paragraph((Span("a\n- - -\n***\n\n\n1. b"),)),))
@example((Paragraph((Span("foo"), Span('"bar"', frozenset({"bold"})), Span("baz"))),))
@example((Paragraph((Span("a|b\n-|-\n:-"),)),))
@example((Paragraph((Span("Wow!"), Span("here", frozenset(), "https://a.example"))),))
@example((Preformatted("```\n<!-- clip:end -->\n````"),))
@example((Table((((Span("a|b\\|c"),), (Span("x|`y", frozenset({"code"})),)),)),))
@example((Paragraph((Span("]:", frozenset({"code", "bold"}), "https://a.example"),)),))
def test_what_is_parsed_is_what_was_written(blocks):
    assert parsed(blocks_text(blocks)) == expected(blocks)


@settings(max_examples=250, deadline=None)
@given(SPANS)
def test_paragraphs_hold_without_extensions_too(spans):
    assert "\n".join(parsed(blocks_text((Paragraph(spans),)), STRICT)) == spans_lines(spans)


def test_marks_and_links_are_read_as_such():
    spans = (
        Span("He said "),
        Span("never", frozenset({"bold"})),
        Span(" to "),
        Span("the Post", frozenset(), "https://post.example/a"),
        Span(", "),
        Span("twice", frozenset({"italic"})),
        Span("."),
    )
    assert inline(spans) == "He said **never** to [the Post](https://post.example/a), *twice*."


def test_ordinary_prose_is_left_as_it_is():
    prose = "It's 5:30 pm - about 100% of “them” (12) left; A/B, x_y, a.b@c.example: “no”. And so on…"
    assert blocks_text((Paragraph((Span(prose),)),)) == prose


def test_lists_side_by_side_stay_apart():
    item = (Paragraph((Span("x"),)),)
    text = blocks_text((ListBlock((item,)), ListBlock((item,)), ListBlock((item,)), ListBlock((item,), ordered=True)))
    kinds = [token.type for token in FULL.parse(text) if token.type.endswith("list_open")]
    assert kinds == ["bullet_list_open"] * 3 + ["ordered_list_open"]


def test_pictures_are_linked_not_embedded():
    text = blocks_text((Picture("https://a.example/p.jpg", (Span("The harbour."),), "boats"),))
    assert text == "[Picture: boats](https://a.example/p.jpg)\\\n*The harbour.*"


def test_links_of_the_article_can_be_led_to_a_file():
    spans = (Span("earlier", frozenset(), "https://a.example/1"),)
    assert inline(spans, {"https://a.example/1": "An earlier one.md"}.__getitem__) == "[earlier](An%20earlier%20one.md)"


def test_very_deep_quotations_keep_their_text():
    block: Block = Paragraph((Span("core"),))
    for _ in range(300):
        block = Quote((block,))
    assert parsed(blocks_text((block,))) == ["core"]


def test_a_wikilink_says_nothing_that_would_be_markup_in_there():
    assert wiki_words("<img src=x onerror=a> `of [[two]]|ports %%%") == "‹img src=x onerror=a> 'of two ports %"
    assert wiki_words("5 < 6 & 7 > 3") == "5 < 6 & 7 > 3"

"""Every text that is written as Markdown is read back as the same text, with its structure, marks and links.

`CUTTINGS_CASES=10000 python -m pytest tests/desktop/export/test_round_trip.py` tries as many texts as wanted in each
test. A case is made from its number alone, which the failure names; `test_commonmark` lets hypothesis look for small
ones.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from random import Random

import pytest

from db.body import Block, Body, Heading, ListBlock, Mark, Paragraph, Picture, Preformatted, Quote, Rule, Span, Table
from db.model import Highlight
from desktop.export.marking import MarkedSpan, marked
from desktop.export.vault.commonmark import Manner, encoded, label, written
from tests.desktop.export.markdown_reader import Reader, expected, read

CASES = int(os.environ.get("CUTTINGS_CASES", "250"))

SIGNS = "\\`*_{}[]()<>#+-.!|~=$%&^:;\"'@/?, \t\n0129aZé"
OTHERS = (
    "\u00a0\u3000\u200b\u200d\u200f\u202e\u2066\x00\x0b\x85\u2028\ufeff\ufffe\ud800«»“”„‘’—…·、。「」（）！？：؟،۔।״"
)
LETTERS = "中文かな한국ا العربيةاردو हिन्दी नेपाली עברית ไทย Ωя ß İ ﬁ e\u0301 👩\u200d👧 🇳🇵"
SCRAPS = """
** *** __ ___ ~~ ~~~ == === %% --- +++ *** ``` `` ~~~ ` 1. 1) 0. 999999999. - + * # ## ###### > >> | || |---| :-
-: -- \\ \\\\ \\* \\n <b> </b> <!-- --> <!--x--> <?x?> <![CDATA[ ]]> <script> </script> <pre> <div> <br> <br/>
<a href=x> <svg/onload=x> &amp; &#42; &#x2a; &lt; &nbsp; &copy &; [x](y) ![x](y) [x]: [x]:y [x][y] [x][] [^1]
[^1]: ^[x] [[x]] ![[x]] [[ ]] [ ] [x] [!note] [!x]- #tag #1 #a/b $x$ $$ $$x$$ %%x%% ==x== ^id ^abc-1
http://a.b/c_d*e https://a.b. https://a.b/_x_ http://xn--a.b www.x.y a@b.c mailto:x <http://a.b> <a@b.c> :smile:
@user {{x}} {% x %} <% x %> <!--clip:end--> <!-- clip:begin --> <!-- clip:end -->
"""
LINES = [
    "\n\n",
    "- ",
    "+ ",
    "* ",
    "# ",
    "> ",
    "1. ",
    "a|b\n-|-",
    "\\\n",
    "    code",
    "\tcode",
    "a\n===",
    "a\n---",
    "a  \nb",
]
PIECES = (*SIGNS, *OTHERS, *LETTERS, *SCRAPS.split(), *LINES)
MARKS: tuple[Mark, ...] = ("bold", "italic", "code", "sub", "sup", "strike")
ADDRESSES = (
    "javascript:x",
    "https://a.example/x_(y)?a=1&copy=2 *",
    "mailto:a@b.example?subject=a b",
    "https://[::1]/a|b",
    "HTTPS://É.example/ü?ö#x",
    "https://a.example/%zz%41%",
    "https://a.example/\\)",
)


class Maker:
    """Makes up one case."""

    def __init__(self, number: int, tables: bool = True) -> None:
        self.random = Random(number)
        self._tables = tables

    def blocks(self, depth: int = 0, most: int = 4) -> tuple[Block, ...]:
        return tuple(self._block(depth) for _ in range(self.random.randrange(1, most + 1)))

    def _block(self, depth: int) -> Block:
        kind = self.random.choices(range(8), (6, 2, 1, 1, 1, 1, 2, 2))[0]
        match kind:
            case 1:
                return Heading(self._spans(), self.random.randrange(2, 5))
            case 2:
                return Preformatted(self._text())
            case 3:
                return Rule()
            case 4:
                asset = self.random.choice(("", "ab"))
                return Picture(self._address(), self._spans(), self._text(), asset, self.random.choice(("", "A/B")))
            case 5 if self._tables:
                rows = range(self.random.randrange(1, 4))
                row = [tuple(self._spans() for _ in range(self.random.randrange(1, 4))) for _ in rows]
                return Table(tuple(row), self.random.random() < 0.5)
            case 6 if depth < 5:
                return Quote(self.blocks(depth + 1, 3))
            case 7 if depth < 5:
                items = tuple(self.blocks(depth + 1, 2) for _ in range(self.random.randrange(4)))
                return ListBlock(items, self.random.random() < 0.5)
        return Paragraph(self._spans())

    def _spans(self) -> tuple[Span, ...]:
        return tuple(self._span() for _ in range(self.random.choice((0, 1, 1, 2, 2, 3, 5))))

    def _span(self) -> Span:
        marks = frozenset(self.random.sample(MARKS, self.random.choice((0, 0, 0, 1, 1, 2, 3))))
        return Span(self._text(), marks, self._address() if self.random.random() < 0.25 else "")

    def _address(self) -> str:
        if self.random.random() < 0.5:
            return self.random.choice(ADDRESSES)
        signs = (self.random.choice((*SIGNS, *LETTERS)) for _ in range(self.random.randrange(8)))
        return f"https://a.example/{''.join(signs)}"

    def _text(self) -> str:
        if self.random.random() < 0.3:
            return "".join(self.random.choice(SIGNS) for _ in range(self.random.randrange(8)))
        return "".join(self.random.choice(PIECES) for _ in range(self.random.randrange(10)))


def embedded(picture: Picture) -> str:
    return f"![{label(picture.alt)}]({encoded('attachments/a b.jpg')})" if picture.asset else ""


def file_of(picture: Picture) -> str:
    return "attachments/a b.jpg" if picture.asset else ""


MANNER = Manner(embedded=embedded)


def tried(check: Callable[[Maker], None], *, tables: bool = True) -> None:
    """Check as many cases as are asked for, and name the first that fails."""
    for number in range(CASES):
        try:
            check(Maker(number, tables))
        except AssertionError as error:
            error.add_note(f"case {number}")
            raise


def there_and_back(blocks: tuple[Block, ...], reader: Reader) -> None:
    for block in blocks:  # one by one first: what fails is then small enough to be looked at
        assert read(written((block,), MANNER), reader) == expected((block,), file_of), written((block,), MANNER)
    assert read(written(blocks, MANNER), reader) == expected(blocks, file_of)


def test_with_tables_and_strikethrough() -> None:
    tried(lambda made: there_and_back(made.blocks(), "tables"))


def test_without_extensions() -> None:
    tried(lambda made: there_and_back(made.blocks(), "strict"), tables=False)


def test_nothing_is_a_sign_to_obsidian() -> None:
    tried(lambda made: there_and_back(made.blocks(), "obsidian"))


@pytest.mark.parametrize(
    "block",
    [
        Paragraph((Span("#tag %%x%% $x$ ==y== [[z]] ![[z]] [^1] ^id"),)),
        Quote((Paragraph((Span("[!note] x"),)),)),
        ListBlock(((Paragraph((Span("[ ] x"),)),),)),
        Paragraph((Span("]:", frozenset({"code"}), "https://a.example"),)),
        Paragraph((Span("foo"), Span('"bar"', frozenset({"bold"})), Span("baz"))),
        Paragraph((Span("中文", frozenset({"bold"})), Span("「引用」", frozenset({"italic"})), Span("中文"))),
        Paragraph(
            (Span("قال "), Span("«لا»", frozenset({"bold"})), Span("، ثم")),
        ),
    ],
)
def test_what_obsidian_and_the_rules_of_flanking_are_known_for(block: Block) -> None:
    there_and_back((block,), "obsidian")


def test_obsidian_sees_the_highlighted_words_and_their_notes() -> None:
    tried(highlighted)


def test_a_backslash_before_the_end_of_a_highlight_escapes_nothing() -> None:
    markdown = written((Paragraph((MarkedSpan("a\\=", passages=(0,), ends=(0,)),)),), Manner(highlight="=="))
    assert read(markdown, "obsidian") == [("paragraph", [("a\\=", frozenset({"highlight"}), "")])]


def highlighted(made: Maker) -> None:
    body = Body(made.blocks())
    text = body.text()
    highlights = []
    for number in range(made.random.randrange(1, 4)):
        start = made.random.randrange(len(text) + 1)
        end = min(len(text), start + made.random.choice((1, 5, 20, 200)))
        highlights.append(Highlight(number, 1, text[start:end], "", "", start, "yellow", "", ""))
    found = marked(body, highlights)
    for block in found.body.blocks:
        markdown = written((block,), Manner(embedded=embedded, highlight="=="))
        assert read(markdown, "obsidian") == expected((block,), file_of), markdown
    assert written(found.body.blocks, MANNER) == written(body.blocks, MANNER)
    noted = Manner(embedded=embedded, highlight="==", noted=lambda number: f"[^h{number}]")
    shown = {number for span in found.body.spans() if isinstance(span, MarkedSpan) for number in span.ends}
    again = repr(read(written(found.body.blocks, noted), "obsidian"))
    assert all((f"[^h{number}]" in again) == (number in shown) for number in range(len(highlights)))


@pytest.mark.parametrize("unit", ["*", "[[", "a_", "https://a.b/ "])
def test_a_line_of_a_hundred_thousand_characters(unit: str) -> None:
    block = Paragraph((Span((unit * (100_000 // len(unit))).strip()),))
    assert read(written((block,), MANNER), "strict") == expected((block,))

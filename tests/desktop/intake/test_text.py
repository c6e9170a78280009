import time

import pytest

from db.body import Table
from db.errors import ClipError
from desktop.intake.building import LONGEST_WORD, MOST_BLOCKS, MOST_CELLS
from desktop.intake.text import draft_from_text

PASTED = """ICON-FACEBOOK ICON-TWITTER ICON-WHATSAPP
Ferry to run from November, weather and paint permitting
Ferry to run from November, weather and paint permitting
By Nan Copplestone
The Karrow Herald
Published: Wed Nov 20 2024

KARROW HARBOUR (AFP) - The ferry to the mainland will run again from the first of May, the council\u00a0said on Monday.

READ ALSO: Council to look under the causeway

The boat has been in dry dock since March. Its captain said that the paint was dry, with one exception.
"""


def test_a_pasted_article_fills_its_fields() -> None:
    article = draft_from_text(PASTED).article
    assert article.title == "Ferry to run from November, weather and paint permitting"
    assert article.authors == ("Nan Copplestone",)
    assert article.outlet == "The Karrow Herald"
    assert article.published == "2024-11-20"
    assert article.dateline == "KARROW HARBOUR"
    assert article.agency == "AFP"
    assert [pointer.title for pointer in article.read_also] == ["Council to look under the causeway"]
    assert article.language == "en"


def test_the_body_is_straight_paragraphs_without_what_is_not_the_articles() -> None:
    assert draft_from_text(PASTED).article.body.text() == (
        "KARROW HARBOUR (AFP) - The ferry to the mainland will run again from the first of May, the council said"
        " on Monday.\n\nThe boat has been in dry dock since March. Its captain said that the paint was dry, with one"
        " exception."
    )


def test_what_was_left_out_is_kept_with_its_reason() -> None:
    left_out = {(each.reason, each.text) for each in draft_from_text(PASTED).left_out}
    assert ("share bar", "ICON-FACEBOOK ICON-TWITTER ICON-WHATSAPP") in left_out
    assert ("read also", "READ ALSO: Council to look under the causeway") in left_out
    assert ("repeated headline", "Ferry to run from November, weather and paint permitting") in left_out


def test_the_chosen_candidate_is_first_and_says_where_it_was_found() -> None:
    chosen = draft_from_text(PASTED).chosen("authors")
    assert chosen is not None
    assert chosen.value == ("Nan Copplestone",)
    assert chosen.detail == "line 4: By Nan Copplestone"


def test_the_original_is_kept_as_it_came() -> None:
    assert draft_from_text(PASTED).original.content == PASTED.encode()
    assert draft_from_text("x y z.", original=b"\xff").original.content == b"\xff"


@pytest.mark.parametrize("text", ["", "  \n\u00a0\n\t", "\u200b\ufeff"])
def test_no_text_is_said_with_what_to_do(text: str) -> None:
    with pytest.raises(ClipError) as error:
        draft_from_text(text)
    assert error.value.remedy


def test_far_too_much_text_is_said() -> None:
    with pytest.raises(ClipError, match="400,001"):
        draft_from_text("a" * 400_001)


def test_hard_wrapped_lines_are_joined() -> None:
    wrapped = (
        "A headline for the wrapped text\n\n"
        "The council of the island of Karrow has decided that the ferry is to be\n"
        "painted in green and white from the first of May, although the captain\n"
        "would have preferred blue, a colour that he says fish respect, and which\n"
        "the rules of 1911 prescribe.\n\n"
        "Nobody knows the rules of 1911 any longer. They were lent to a visitor in\n"
        "1953 and have not been seen since; the library says that it has charged\n"
        "the visitor for the delay.\n"
    )
    paragraphs = draft_from_text(wrapped).article.body.text().split("\n\n")
    assert len(paragraphs) == 2
    assert paragraphs[0].endswith("a colour that he says fish respect, and which the rules of 1911 prescribe.")


@pytest.mark.parametrize(
    ("pasted", "title", "body"),
    [
        (
            "Ferry late\n\nBy Jo Ma\n21 Nov 2026\n\nThe ferry was late on Monday.",
            "Ferry late",
            "The ferry was late on Monday.",
        ),
        ("Ferry late\nShare this\nThe ferry was late", "Ferry late", "The ferry was late"),
        ("The ferry was late on Monday.", "The ferry was late on Monday.", ""),
    ],
)
def test_a_very_short_article_keeps_its_text(pasted: str, title: str, body: str) -> None:
    draft = draft_from_text(pasted)
    assert draft.article.title == title
    assert draft.article.body.text() == body


HOSTILE = {
    "one word": "x" * 399_000,
    "one line": "word " * 79_000,
    "short lines": "word\n" * 79_000,
    "blank lines": "a\n\n" * 130_000,
    "names": "By Jane Doe and John Roe\n" * 15_000,
    "dates": "20 November 2024, 17:40 " * 16_000,
    "date lines": "Wed Nov 20 2024\n" * 24_000,
    "datelines": "KYIV, Nov 20 (Reuters) - word word\n\n" * 11_000,
    "pointers": "READ ALSO: one two three\n" * 15_000,
    "brackets": "(" * 399_000,
    "dots": ". " * 199_000,
    "columns": "a   b   c\n" * 39_000,
    "tabs": "a\tb\tc\n" * 66_000,
    "wrapped": ("word " * 14 + "\n") * 5_600,
    "marks": "\u0301" * 399_000,
    "credits": "reports AFP " * 33_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_in_good_time(name: str) -> None:
    begun = time.process_time()
    body = draft_from_text(HOSTILE[name]).article.body
    # Generous, for slow machines: what this catches takes minutes or for ever.
    assert time.process_time() - begun < 20
    assert len(body.blocks) <= MOST_BLOCKS
    assert sum(len(row) for block in body.blocks if isinstance(block, Table) for row in block.rows) <= MOST_CELLS
    assert max((len(word) for word in body.text().replace("\u200b", " ").split()), default=0) <= LONGEST_WORD

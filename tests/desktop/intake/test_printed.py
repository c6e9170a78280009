"""Pages, editions, corrections, topics and cuts that pasted articles print."""

import pytest

from desktop.intake.printed import is_correction, is_cut, keywords_of, page_of
from desktop.intake.text import draft_from_text

PROSE = (
    "The harbour council voted on Monday to repaint the ferry before the spring, after a debate of three hours in which"
    " nobody asked what the paint would cost. Its captain welcomed the decision, with one reservation."
)


def article_of(head: str, foot: str = ""):
    return draft_from_text(f"Council votes to repaint the island ferry\n\n{head}\n\n{PROSE}\n\n{foot}").article


@pytest.mark.parametrize(
    ("line", "page", "edition"),
    [
        ("Page A1", "A1", ""),
        ("S. 3", "3", ""),
        ("Seite 12", "12", ""),
        ("Page B4, Late City edition", "B4", "Late City edition"),
        ("The Karrow Herald, p. 7", "7", ""),
        (
            "A version of this article appears in print on May 3, 2025, Section A, Page 12 of the Haveland edition with"
            " the headline: Green ferry.",
            "12",
            "Haveland edition",
        ),
    ],
)
def test_a_printed_page(line: str, page: str, edition: str) -> None:
    assert page_of(line)[:2] == (page, edition)
    article = article_of(f"By Jane Roe\n\n3 May 2025\n\n{line}")
    assert (article.page, article.edition or "") == (page, edition)


@pytest.mark.parametrize("line", ["Page after page was turned", "He tore page 12 out", "Page one", "See you at 12"])
def test_lines_that_name_no_page(line: str) -> None:
    assert page_of(line) == ("", "", False)


@pytest.mark.parametrize(
    "line",
    [
        "Correction: An earlier version of this article gave the ferry's length in feet.",
        "Correction, May 3: The captain's name was misspelled.",
        "This article was amended on 3 May 2025 to correct the colour.",
        "An earlier version of this story misstated the colour.",
        "Editor's note: This story has been corrected; the ferry is green.",
        "Berichtigung: Die Fähre ist grün, nicht blau.",
        "Anmerkung der Redaktion: In einer früheren Fassung war der Name falsch geschrieben.",
        "Rectificatif : le bac est vert.",
        "Fe de errores: el barco es verde.",
        "Rättelse: Färjan är grön.",
        "訂正：フェリーは緑色です。",
    ],
)
def test_a_correction_is_a_field_and_stays_in_the_text(line: str) -> None:
    assert is_correction(line)
    article = article_of("3 May 2025", line)
    assert article.correction == line
    assert line in article.body.text()


@pytest.mark.parametrize(
    "line",
    [
        "Correction fluid was found on the log book, the court heard.",
        "Corrections officers are on strike in Haveland.",
        "Editor's note: The names of the children were changed.",
        "Korrektur der Zinsen erwartet",
    ],
)
def test_what_is_no_correction(line: str) -> None:
    assert not is_correction(line)


def test_several_corrections_are_kept_on_lines_of_their_own() -> None:
    first, second = "Correction: The ferry is green.", "Clarification: It was green before, too."
    assert article_of("3 May 2025", f"{first}\n\n{second}").correction == f"{first}\n{second}"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Topics: ferries, paint, Karrow harbour", ("ferries", "paint", "Karrow harbour")),
        ("Tags: #ferries #paint", ("ferries", "paint")),
        ("Schlagwörter: Fähre; Farbe", ("Fähre", "Farbe")),
        ("Mots-clés : bac, peinture", ("bac", "peinture")),
        ("标签：渡轮、油漆", ("渡轮", "油漆")),
        ("Topics of the day: paint", ()),
    ],
)
def test_topics_behind_their_label(line: str, words: tuple[str, ...]) -> None:
    assert keywords_of(line) == words
    assert article_of("3 May 2025", line).keywords == words


@pytest.mark.parametrize(
    ("ending", "truncated"),
    [
        ("The captain was not… [+1234 chars]", "cut"),
        ("The captain was not amused and … Read more", "cut"),
        ("Subscribe to continue reading", "paywall"),
        ("Dieser Artikel ist exklusiv für Abonnenten.", "paywall"),
        ("The captain was not amused.", None),
        ("She told them to read more.", None),
    ],
)
def test_a_text_that_goes_on_elsewhere_says_so(ending: str, truncated: str | None) -> None:
    assert article_of("3 May 2025", ending).truncated == truncated


def test_a_long_line_is_looked_at_quickly() -> None:
    assert not is_cut("[" * 100_000)
    assert page_of("page " * 50_000) == ("", "", False)


def test_a_dateline_without_a_year_has_its_day_by_the_articles() -> None:
    text = f"Council votes to repaint the ferry\n\n3 January 2025\n\nKARROW, Dec 30 (Reuters) - {PROSE}"
    article = draft_from_text(text).article
    assert (article.dateline, article.dateline_day, article.agency) == ("KARROW", "2024-12-30", "Reuters")


def test_agencies_of_dateline_and_foot_stand_together_the_leading_one_first() -> None:
    text = (
        f"Council votes to repaint the ferry\n\n3 May 2025\n\nKARROW (AFP) - {PROSE}\n\n{PROSE}\n\nWith inputs from PTI"
    )
    assert draft_from_text(text).article.agency == "AFP/PTI"

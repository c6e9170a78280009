"""Which line of a pasted text is the headline, and what was printed above it."""

import pytest

from desktop.intake.kicker import part_kicker
from desktop.intake.text import draft_from_text

PROSE = (
    "The harbour council voted on Monday to repaint the ferry before the spring, after a debate of three hours in which"
    " nobody asked what the paint would cost. Its captain welcomed the decision, with one reservation."
)


def article_of(head: str, url: str | None = None):
    return draft_from_text(f"{head}\n\n3 March 2025\n\n{PROSE}\n\n{PROSE[:110]} It did not.", url=url).article


@pytest.mark.parametrize(
    ("line", "url", "kicker", "title"),
    [
        ("Inselfähren  -  Rat will neuen Anstrich", None, "Inselfähren", "Rat will neuen Anstrich"),
        ("Meinung Warum die Fähre grün bleiben muss", None, "Meinung", "Warum die Fähre grün bleiben muss"),
        ("Island ferriesCouncil votes to repaint", None, "Island ferries", "Council votes to repaint"),
        (
            "Anstrich der Inselfähre Rat will grüne Farbe kaufen",
            "https://blatt.example/rat-will-gruene-farbe-kaufen-12",
            "Anstrich der Inselfähre",
            "Rat will grüne Farbe kaufen",
        ),
    ],
)
def test_a_line_run_together_is_parted(line: str, url: str | None, kicker: str, title: str) -> None:
    parted = part_kicker(" ".join(line.split()), line, url)
    assert parted is not None
    assert (parted.kicker, parted.title) == (kicker, title)


@pytest.mark.parametrize(
    "line",
    [
        "Council votes to repaint the island ferry",
        "YouTube removes the film of the ferry",
        "AstraZeneca paints its ferry green again",
        "Fähre:  Rat will neuen Anstrich",
        "Analysis of the paint shows lead in it",
        "Ferry to be green - captain is not amused",
    ],
)
def test_a_headline_alone_is_not_parted(line: str) -> None:
    assert part_kicker(" ".join(line.split()), line) is None


def test_a_kicker_that_the_page_keeps_apart_is_a_field_of_its_own() -> None:
    article = article_of("Inselfähren  -  Rat will der Fähre einen neuen Anstrich geben")
    assert (article.kicker, article.title) == ("Inselfähren", "Rat will der Fähre einen neuen Anstrich geben")


def test_a_kicker_on_the_line_of_the_headline_is_parted_by_a_colon() -> None:
    assert article_of("Island ferriesCouncil votes to repaint").title == "Island ferries: Council votes to repaint"
    lines = "Council votes to repaint the ferry\n\nIsland ferries Council votes to repaint the ferry"
    assert article_of(lines).title == "Island ferries: Council votes to repaint the ferry"


def test_a_word_above_the_headline_is_its_kicker_where_the_host_tells_the_outlet() -> None:
    article = article_of("High Praise\n\nCouncil votes to repaint the ferry", "https://herald.example/ferry")
    assert (article.kicker, article.outlet) == ("High Praise", "herald.example")


def test_breadcrumbs_before_a_headline_give_the_section() -> None:
    article = article_of("Haberler    Gündem    Ada vapuru yeniden boyanıyor, kaptan memnun")
    assert (article.section, article.title) == ("Gündem", "Ada vapuru yeniden boyanıyor, kaptan memnun")


def test_the_headline_is_in_the_script_of_the_text() -> None:
    text = (
        "Karrow Ferry To Be Painted Green\n\nकैरो की नाव हरे रंग में रंगी जाएगी\n\n3 March 2025\n\n"
        + "द्वीप परिषद ने सोमवार को नाव को फिर से रंगने का फैसला किया, जिस पर तीन घंटे तक बहस चली। " * 3
    )
    article = draft_from_text(text, url="https://samachar.example/karrow-ferry-to-be-painted-green").article
    assert article.title == "कैरो की नाव हरे रंग में रंगी जाएगी"


def test_a_caption_above_the_headline_is_not_taken_for_it() -> None:
    head = "The ferry Nan Copplestone lies in dock at Karrow harbour (AFP / OREN TAL)\n\nCouncil votes to repaint ferry"
    assert article_of(head).title == "Council votes to repaint ferry"


def test_a_translators_credit_is_not_the_headline() -> None:
    head = "Rat will der Fähre einen neuen Anstrich geben\n\nÜbersetzung und Adaptierung: AFP Deutschland"
    assert article_of(head).title == "Rat will der Fähre einen neuen Anstrich geben"

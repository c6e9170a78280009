"""Who wrote a pasted article, in the forms in which copies have it."""

import pytest

from desktop.intake.bylines import bare_name, find_byline, house_of, is_house
from desktop.intake.text import draft_from_text

PROSE = (
    "The harbour council voted on Monday to repaint the ferry before the spring, after a debate of three hours in which"
    " nobody asked what the paint would cost. Its captain welcomed the decision, with one reservation."
)
TITLE = "Council votes to repaint the island ferry"


def authors_of(head: str, foot: str = "", url: str | None = None) -> tuple[str, ...]:
    return draft_from_text(
        f"{TITLE}\n\n{head}\n\n{PROSE}\n\n{PROSE[:110]} It did not.\n\n{foot}", url=url
    ).article.authors


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        ("byJane Roe\n\nApril 24, 2019", ("Jane Roe",)),
        ("Jane Roe@janeroe\n\nApril 24, 2019", ("Jane Roe",)),
        ("Jane Roe / HERALDNEWS.EXAMPLE / Apr 16, 2026, 14:04 IST", ("Jane Roe",)),
        ("By\n\nJane Roe0,\n\nAnna Ruiz,\n\n…\n\nLuis Strand\n\n3 May 2025", ("Jane Roe", "Anna Ruiz", "Luis Strand")),
        ("Von Jane Roe Landespolitische Korrespondentin\n\n3. Mai 2025", ("Jane Roe",)),
        ("By Takeo Roe and Anna Ruiz / Harbour Herald Staff Writers\n\n3 May 2025", ("Takeo Roe", "Anna Ruiz")),
        ("News, Top Story | Published: 3 May 2025 | Updated: 4 May 2025 | Written by Jane Roe", ("Jane Roe",)),
        ("By KND Staff\n\nFebruary 11, 2025", ("KND Staff",)),
    ],
)  # fmt: skip
def test_bylines_as_copies_have_them(head: str, authors: tuple[str, ...]) -> None:
    assert authors_of(head) == authors


def test_the_house_of_a_byline_is_known_by_the_address() -> None:
    assert authors_of("von Inselspiegel  30. Juni 2025", url="https://inselspiegel.example/a") == ("Inselspiegel",)
    assert authors_of("von Inselspiegel  30. Juni 2025") == ()


def test_a_person_is_believed_more_than_the_account_of_the_site() -> None:
    head = "by Herald D | 5 November 2024\n\nOTTILIE STRAND"
    assert authors_of(head, url="https://heraldnews.example/a") == ("Ottilie Strand",)


@pytest.mark.parametrize("foot", ["Jane Roe", "Latest stories\n\nJane Roe\n\nStaff Writer", "By Jane Roe"])
def test_a_name_below_the_text_for_want_of_another(foot: str) -> None:
    assert authors_of("3 May 2025", foot) == ("Jane Roe",)
    assert authors_of("By Anna Ruiz\n\n3 May 2025", foot) == ("Anna Ruiz",)


def test_writers_far_below_the_headline_are_found_together() -> None:
    foot = "한서윤 기자\n\nhan@paper.example\n\n문태오 기자\n\nmoon@paper.example"
    assert authors_of("2025-05-03", foot) == ("한서윤", "문태오")


@pytest.mark.parametrize("line", ["By MND Staff", "Champions League", "Nationale DemoDer", "By TPN"])
def test_lines_that_are_no_persons_name(line: str) -> None:
    assert bare_name(line) == "" or line == "Nationale DemoDer"
    found = find_byline(line)
    assert found is None or not found.names


@pytest.mark.parametrize(
    "line", ["By the river", "By Monday the water had gone", "By Reuters", "By 2030", "Par exemple"]
)
def test_lines_that_name_no_house(line: str) -> None:
    house = house_of(line)
    assert not house or not is_house(house)


def test_a_day_in_a_headline_does_not_make_it_a_byline() -> None:
    head = "Inselfähre: Der 9. Juli naht und der Rat streitet noch immer über die Farbe"
    article = draft_from_text(f"{head}\n\nVon Jane Roe\n\n3. Mai 2025\n\n{PROSE}").article
    assert (article.title, article.authors) == (head, ("Jane Roe",))

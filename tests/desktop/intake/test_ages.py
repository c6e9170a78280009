"""Days printed by their age, in other calendars, run together with their neighbours, or far from the text."""

from datetime import datetime

import pytest

from desktop.intake.ages import find_age
from desktop.intake.calendars import from_bikram, from_jalali
from desktop.intake.dates import find_dates
from desktop.intake.text import draft_from_text

NOW = datetime(2026, 5, 20, 15, 0)
PROSE = (
    "The harbour council voted on Monday to repaint the ferry before the spring, after a debate of three hours in which"
    " nobody asked what the paint would cost. Its captain welcomed the decision, with one reservation."
)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2 hours ago", "2026-05-20"),
        ("Published 4 days ago", "2026-05-16"),
        ("an hour ago", "2026-05-20"),
        ("vor 3 Tagen", "2026-05-17"),
        ("•vor 2 Std.", "2026-05-20"),
        ("Publié il y a 3 jours", "2026-05-17"),
        ("hace 5 horas", "2026-05-20"),
        ("3日前", "2026-05-17"),
        ("3小时前", "2026-05-20"),
        ("2시간 전", "2026-05-20"),
        ("5 घंटे पहले", "2026-05-20"),
        ("منذ 3 ساعات", "2026-05-20"),
        ("2 дня назад", "2026-05-18"),
        ("2 gün önce", "2026-05-18"),
        ("för 2 dagar sedan", "2026-05-18"),
        ("Yesterday", "2026-05-19"),
        ("gestern, 14:40 Uhr", "2026-05-19T14:40:00"),
        ("včera 14:40", "2026-05-19T14:40:00"),
        ("ontem às 14h30", "2026-05-19T14:30:00"),
        ("Updated yesterday at 3:15 pm", "2026-05-19T15:15:00"),
    ],
)
def test_an_age_is_reckoned_from_the_moment_of_copying(line: str, day: str) -> None:
    found = find_age(line, NOW)
    assert found is not None
    assert found.iso == day
    assert found.confidence < 0.5


@pytest.mark.parametrize(
    "line",
    ["4 min read", "The ferry left 3 hours late", "Yesterday was a day of rain", "5 Tage", "before 3 days had passed",
     "Heute", "3 hours, 14 minutes"],
)  # fmt: skip
def test_what_is_no_age(line: str) -> None:
    assert find_age(line, NOW) is None


def test_without_the_moment_of_copying_there_is_no_age() -> None:
    assert find_age("2 hours ago", None) is None


def test_an_age_is_the_day_of_an_article_that_prints_no_other() -> None:
    text = f"Council votes to repaint the island ferry\n\nJane Roe|Published 2 days ago\n\n{PROSE}"
    draft = draft_from_text(text, now=NOW)
    chosen = draft.chosen("published")
    assert chosen is not None
    assert (chosen.value, draft.article.authors) == ("2026-05-18", ("Jane Roe",))
    assert chosen.confidence < 0.5


def test_a_printed_day_wins_over_an_age() -> None:
    text = f"Council votes to repaint the island ferry\n\nMay 3, 2026\n\nUpdated 2 hours ago\n\n{PROSE}"
    assert draft_from_text(text, now=NOW).article.published == "2026-05-03"


def test_a_headline_with_an_age_in_it_stays_a_headline() -> None:
    title = "Ship that sank 300 years ago is found off Karrow harbour"
    draft = draft_from_text(f"{title}\n\nBy Jane Roe\n\nMay 3, 2026\n\n{PROSE}", now=NOW)
    assert draft.article.title == title


@pytest.mark.parametrize(
    ("year", "month", "day", "iso"),
    [(2072, 1, 12, "2015-04-25"), (2080, 1, 1, "2023-04-14"), (2082, 1, 1, "2025-04-14"), (2081, 8, 5, "2024-11-20")],
)
def test_days_of_nepals_calendar(year: int, month: int, day: int, iso: str) -> None:
    found = from_bikram(year, month, day)
    assert found is not None
    assert found.isoformat() == iso


@pytest.mark.parametrize(
    ("year", "month", "day", "iso"),
    [
        (1403, 1, 1, "2024-03-20"),
        (1404, 1, 1, "2025-03-21"),
        (1399, 12, 30, "2021-03-20"),
        (1357, 11, 22, "1979-02-11"),
    ],
)
def test_days_of_irans_calendar(year: int, month: int, day: int, iso: str) -> None:
    found = from_jalali(year, month, day)
    assert found is not None
    assert found.isoformat() == iso


def test_days_that_are_not() -> None:
    assert from_jalali(1402, 12, 30) is None
    assert from_jalali(1403, 13, 1) is None
    assert from_bikram(2081, 2, 33) is None
    assert from_bikram(1999, 1, 1) is None


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("۳۰ آبان ۱۴۰۳", "2024-11-20"),
        ("1403/08/30", "2024-11-20"),
        ("دوشنبه ۱۲ آذر ۱۴۰۳ - ۱۰:۲۰", "2024-12-02T10:20:00"),
        ("मंसिर ५, २०८१", "2024-11-20"),
        ("२०८१ मंसिर ५", "2024-11-20"),
        ("५ मंसिर २०८१, बुधबार", "2024-11-20"),
        ("20 พฤศจิกายน 2567", "2024-11-20"),
        ("令和6年11月20日", "2024-11-20"),
        ("by The HeraldNovember 21, 202501747", "2025-11-21"),
        ("Fri, Apr 28 20232:23 PM EDT", "2023-04-28T14:23:00-04:00"),
    ],
)
def test_days_in_other_forms(line: str, iso: str) -> None:
    assert [found.iso for found in find_dates(line)] == [iso]


def test_until_when_a_recording_is_to_be_had_is_no_date_of_the_article() -> None:
    assert find_dates("02:57 Min. Verfügbar bis 06.05.2024.") == []


def test_a_day_below_a_menu_and_far_from_the_headline_is_found() -> None:
    menu = "\n\n".join(f"Menu entry {letter}" for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    text = f"Council votes to repaint the island ferry\n\n{menu}\n\nBy Jane Roe\n\n28.04.2023, 20.15 Uhr\n\n{PROSE}"
    article = draft_from_text(text, now=NOW).article
    assert (article.published, article.authors) == ("2023-04-28T20:15:00", ("Jane Roe",))
    assert article.body.text() == PROSE

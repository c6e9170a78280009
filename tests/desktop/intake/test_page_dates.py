import pytest

from desktop.intake.when import day_of_address
from tests.desktop.intake.pages import article_with, found_in, linked, web_page


def test_a_moment_in_utc_is_told_in_the_time_that_the_page_prints() -> None:
    head = linked(datePublished="2025-02-25T02:25:54Z")
    page = web_page(head=head, body=article_with("<p class='date'>February 24, 2025 9:25pm</p>"))
    assert found_in(page).best("published") == "2025-02-24T21:25:54-05:00"


def test_a_moment_in_utc_is_told_in_the_time_of_the_outlets_country() -> None:
    head = linked(datePublished="2025-10-18T22:04:00Z")
    found = found_in(web_page(head=head), "https://www.oderland-kurier.de/fähre")
    assert found.best("published") == "2025-10-19T00:04:00+02:00"


def test_a_day_that_the_page_prints_is_not_moved() -> None:
    head = linked(datePublished="2025-12-26T23:07:45Z")
    page = web_page(head=head, body=article_with("<span class='posted-on'>26.12.2025</span>"))
    assert found_in(page, "https://www.oderland-kurier.de/f").best("published") == "2025-12-26T23:07:45Z"


def test_the_outlets_clock_marked_as_utc_is_seen_through() -> None:
    head = linked(datePublished="2025-04-19T20:00:00Z")
    page = web_page(head=head, body=article_with("<time datetime='2025-04-19T20:00:00+09:00'>19 April</time>"))
    assert found_in(page).best("published") == "2025-04-19T20:00:00+09:00"


def test_the_date_below_the_headline_counts_and_not_those_of_other_stories() -> None:
    other = "<div class='teaser'><h3>Boot found</h3><time datetime='2025-05-05'>5 May</time></div>"
    aside = "<aside><time datetime='2025-05-06'>6 May</time></aside>"
    body = other + article_with("<time datetime='2025-04-24'>24 April</time>", aside)
    assert found_in(web_page(body=body)).best("published") == "2025-04-24"


def test_a_tag_that_dates_the_page_gives_way_to_the_printed_day() -> None:
    head = "<meta name='dcterms.date' content='2025-04-01T10:00:00+01:00'>"
    page = web_page(head=head, body=article_with("<time datetime='2025-04-24'>24 April 2025</time>"))
    assert found_in(page).best("published") == "2025-04-24"


@pytest.mark.parametrize(
    "line",
    [
        "<p class='article-meta'>Updated: <time datetime='2025-04-25T09:30:00+01:00'>25 April</time></p>",
        "<time class='updated' datetime='2025-04-25T09:30:00+01:00'>25 April</time>",
        "<p itemprop='dateModified' content='2025-04-25T09:30:00+01:00'>Friday</p>",
    ],
)
def test_a_moment_of_change_is_told_from_that_of_publication(line: str) -> None:
    found = found_in(web_page(head=linked(datePublished="2025-04-24T08:00:00+01:00"), body=article_with(line)))
    assert found.best("published") == "2025-04-24T08:00:00+01:00"
    assert found.best("updated") == "2025-04-25T09:30:00+01:00"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://karrow.example/2025/04/24/ferry", "2025-04-24"),
        ("https://karrow.example/news/2025-04-24-ferry", "2025-04-24"),
        ("https://karrow.example/20250424/ferry", "2025-04-24"),
        ("https://karrow.example/2025/14/24/ferry", ""),
        ("https://karrow.example/202504241/ferry", ""),
        ("https://karrow.example/island/ferry", ""),
        ("http://[", ""),
        (None, ""),
    ],
)
def test_the_day_in_an_address(url: str | None, day: str) -> None:
    assert day_of_address(url) == day


def test_a_year_alone_is_no_day() -> None:
    assert found_in(web_page(body=article_with(below="<p>Copyright 2025</p>"))).best("published") is None

import pytest

from tests.desktop.intake.pages import HEADLINE, PROSE, URL, article_with, found_in, linked, web_page


@pytest.mark.parametrize(
    "heading",
    [
        f"<h1><span class='article__kicker'>Shipping</span> <span>{HEADLINE}</span></h1>",
        f"<h1><span class='headlineKicker'>Shipping</span><span class='sr-only'>: </span>{HEADLINE}</h1>",
        f"<h1><small class='topline'>Shipping:</small> {HEADLINE}</h1>",
    ],
)
def test_a_kicker_in_the_heading_is_parted_from_the_headline(heading: str) -> None:
    found = found_in(web_page(title=f"Shipping: {HEADLINE} - Karrow Mail", body=article_with(heading=heading)))
    assert (found.best("title"), found.best("kicker")) == (HEADLINE, "Shipping")


def test_a_kicker_without_a_class_is_told_by_the_other_titles() -> None:
    body = article_with(heading=f"<h1><span>Shipping</span> <span>{HEADLINE}</span></h1>")
    found = found_in(web_page(title=f"Shipping - {HEADLINE}", body=body))
    assert (found.best("title"), found.best("kicker")) == (HEADLINE, "Shipping")
    found = found_in(web_page(head=linked(), body=body))
    assert (found.best("title"), found.best("kicker")) == (HEADLINE, "Shipping")


def test_emphasis_in_a_heading_is_no_kicker() -> None:
    heading = "<h1><em>Lady Loveday</em> to run again from May, weather and paint permitting</h1>"
    found = found_in(web_page(title="Lady Loveday to run again", body=article_with(heading=heading)))
    assert found.best("title") == "Lady Loveday to run again from May, weather and paint permitting"
    assert found.best("kicker") is None


def test_a_subtitle_and_a_date_in_the_heading_are_no_headline() -> None:
    heading = f"<h1><span>24 April 2025</span> {HEADLINE} <span class='subtitle'>Captain pleased</span></h1>"
    assert found_in(web_page(title="News", body=article_with(heading=heading))).best("title") == HEADLINE


def test_a_line_above_the_headline_is_its_kicker_by_class() -> None:
    body = f"<p class='eyebrow'>Old boats, new paint</p>{article_with()}"
    assert found_in(web_page(body=body)).best("kicker") == "Old boats, new paint"


@pytest.mark.parametrize(
    "title",
    [
        f"{HEADLINE} | The Karrow Mail",
        f"Karrow Mail » Blog Archive » {HEADLINE}",
        f"{HEADLINE} - Island - karrow-mail.example",
        f"Karrow Mail: {HEADLINE}",
    ],
)
def test_the_sites_name_is_told_by_its_address(title: str) -> None:
    body = f"<div><h1><a href='/'>Karrow Mail</a></h1></div><h2 class='entry-title'>{HEADLINE}</h2><p>{PROSE[0]}</p>"
    assert found_in(web_page(title=title, body=body)).best("title") == HEADLINE


def test_a_headline_with_a_dash_stays_whole_where_the_address_has_its_end() -> None:
    title = "Ferry runs again – weather permitting"
    url = "https://www.karrow-mail.example/ferry-runs-again-weather-permitting"
    head = f"<meta property='og:title' content='{title}'>"
    page = web_page(title=f"{title} – Karrow Mail", head=head, body=f"<p>{PROSE[0]}</p>")
    assert found_in(page, url).best("title") == title


def test_the_headline_is_found_where_the_heading_is_the_papers_name() -> None:
    body = f"<header><h1 class='site-title'>Island Talk</h1></header><h2>{HEADLINE}</h2><p>{PROSE[0]}</p>"
    page = web_page(title=f"{HEADLINE} « Island Talk", body=body)
    assert found_in(page, "https://talk.example/?p=12").best("title") == HEADLINE


def test_data_may_have_the_sites_name_behind_the_headline() -> None:
    head = linked(headline=f"{HEADLINE} | Karrow Mail")
    assert found_in(web_page(head=head, body=f"<p>{PROSE[0]}</p>")).best("title") == HEADLINE


def test_a_page_from_before_headings_has_its_headline_in_large_type() -> None:
    body = f"<font size=6>The Karrow Mail</font><br><font size=5><b>{HEADLINE}</b></font><p>{PROSE[0]}</p>"
    found = found_in(web_page(title="The Karrow Mail", body=body))
    assert (found.best("title"), found.best("outlet")) == (HEADLINE, "The Karrow Mail")


def test_a_section_of_the_site_in_a_second_heading_is_no_headline() -> None:
    body = f"<h1>News</h1>{article_with()}"
    assert found_in(web_page(title=f"{HEADLINE} - News", body=body), URL).best("title") == HEADLINE

import pytest

from db.addresses import original_of
from db.model import Origin
from desktop.intake.addresses import same_site
from desktop.intake.corrections import is_correction
from desktop.intake.outlets import outlet_of_address
from desktop.intake.paywall import is_cut
from tests.desktop.intake.pages import HEADLINE, PROSE, URL, article_with, found_in, linked, web_page


def test_the_outlet_of_a_known_domain_has_its_usual_name() -> None:
    head = "<meta property='og:site_name' content='BBC'>" + linked(publisher={"name": "bbc"})
    assert found_in(web_page(head=head), "https://www.bbc.co.uk/news/articles/x1").best("outlet") == "BBC News"
    assert outlet_of_address("https://valor.globo.com/a") == "Valor Econômico"
    assert outlet_of_address("https://notbbc.co.uk/a") is None


def test_the_outlet_is_told_by_data_then_tags_then_the_title() -> None:
    tag = "<meta property='og:site_name' content='The Karrow Mail'>"
    data = linked(publisher={"@type": "NewsMediaOrganization", "name": "The Karrow Island Mail"})
    assert found_in(web_page(head=tag + data)).best("outlet") == "The Karrow Island Mail"
    assert found_in(web_page(head=tag)).best("outlet") == "The Karrow Mail"
    assert found_in(web_page(title=f"{HEADLINE} | The Karrow Mail")).best("outlet") == "The Karrow Mail"


def test_words_that_link_to_the_front_page_are_hardly_an_outlet() -> None:
    body = "<a href='/'>Skip this</a>" + article_with()
    found = found_in(web_page(body=body))
    assert all(c.confidence <= 0.2 for c in found.candidates if c.value == "Skip this")


@pytest.mark.parametrize(
    ("head", "keywords"),
    [
        (linked(keywords=["Ferries", "Paint, blue", "ferries"]), ("Ferries", "Paint, blue")),
        (linked(keywords="Ferries, Paint"), ("Ferries", "Paint")),
        (linked(keywords=[{"@type": "DefinedTerm", "name": "Ferries"}]), ("Ferries",)),
        ("<meta name='news_keywords' content='Ferries; Paint'>", ("Ferries", "Paint")),
        (
            "<meta property='article:tag' content='Ferries'><meta property='article:tag' content='Paint'>",
            ("Ferries", "Paint"),
        ),
        ("<meta name='keywords' content='Type:Article, author_id, Ferries'>", ("Ferries",)),
    ],
)
def test_keywords_are_each_one_and_for_readers(head: str, keywords: tuple[str, ...]) -> None:
    assert found_in(web_page(head=head)).best("keywords") == keywords


def test_keywords_are_bounded() -> None:
    found = found_in(web_page(head=linked(keywords=[f"word {number}" for number in range(500)])))
    assert len(found.best("keywords")) == 30


@pytest.mark.parametrize(
    "head",
    [
        "<link rel='canonical' href='https://www.karrow-mail.example/island/ferry'>",
        "<link rel='canonical' href='/island/ferry'>",
        "<meta property='og:url' content='https://karrow-mail.example/island/ferry'>",
    ],
)
def test_the_canonical_address_is_the_articles(head: str) -> None:
    url = "https://m.karrow-mail.example/island/ferry?utm_source=x"
    found = str(found_in(web_page(head=head), url).best("url"))
    assert found.endswith("karrow-mail.example/island/ferry")


@pytest.mark.parametrize(
    "href",
    ["https://www.karrow-mail.example/", "https://www.karrow-mail.example/en", "https://www.other.example/ferry"],
)
def test_front_pages_and_other_sites_are_not_the_articles_address(href: str) -> None:
    head = f"<link rel='canonical' href='{href}'><meta property='og:url' content='{href}'>"
    assert found_in(web_page(head=head)).best("url") == URL


@pytest.mark.parametrize(
    ("viewer", "article"),
    [
        ("https://www.google.com/amp/s/karrow.example/ferry.amp", "https://karrow.example/ferry.amp"),
        ("https://karrow-example.cdn.ampproject.org/c/s/karrow.example/ferry", "https://karrow.example/ferry"),
        (
            "https://web.archive.org/web/20250424000000/https://karrow.example/ferry?a=1",
            "https://karrow.example/ferry?a=1",
        ),
        ("https://web.archive.org/web/2025/http://karrow.example/ferry", "http://karrow.example/ferry"),
        ("https://karrow.example/web/1/ferry", "https://karrow.example/web/1/ferry"),
        ("https://web.archive.org/about", "https://web.archive.org/about"),
    ],
)
def test_a_viewers_copy_is_known_by_the_address_that_it_shows(viewer: str, article: str) -> None:
    assert original_of(viewer) == article
    assert found_in(web_page(), viewer).best("url") == article


def test_domains_of_several_countries_are_one_site() -> None:
    assert same_site("https://www.karrow.co.uk/a", "https://m.karrow.com/b")
    assert not same_site("https://karrow.co.uk/a", "https://farrow.co.uk/a")


def test_section_print_page_edition_and_language() -> None:
    head = linked(articleSection="Island", printPage="A1", printEdition="Late City", inLanguage="en-GB")
    found = found_in(web_page(head=head, lang=""))
    assert [found.best(name) for name in ("section", "page", "edition", "language")] == [
        "Island",
        "A1",
        "Late City",
        "en",
    ]


def test_the_last_crumb_is_the_section() -> None:
    crumbs = "<nav class='breadcrumbs'><a href='/'>Home</a> <a href='/n'>News</a> <a href='/n/i'>Harbour</a></nav>"
    assert found_in(web_page(body=crumbs + article_with())).best("section") == "Harbour"


def test_a_dateline_of_the_data_gives_place_agency_and_day() -> None:
    found = found_in(web_page(head=linked(dateline="KARROW, 24 April 2025 (AFP)")))
    assert [found.best(name) for name in ("dateline", "dateline_day", "agency")] == ["KARROW", "2025-04-24", "AFP"]


@pytest.mark.parametrize(
    "text",
    [
        "Correction: An earlier version of this article said that the ferry was green.",
        "Correction, 25 April 2025: The ferry is blue, not green as we wrote.",
        "Editor’s note: This story has been changed to say that the ferry is blue.",
        "This article was amended on 25 April 2025. The ferry is blue, not green.",
        "Berichtigung: In einer früheren Version hieß es, die Fähre sei grün.",
        "In einer früheren Version dieses Artikels war die Fähre grün.",
        "Rectificatif : le ferry est bleu, et non vert comme nous l’avons écrit.",
        "Fe de errores: el transbordador es azul y no verde como se decía.",
        "訂正：フェリーの色は緑ではなく青でした。おわびして訂正いたします。読者のみなさまへ",
    ],
)
def test_a_correction_is_known(text: str) -> None:
    assert is_correction(text)
    assert found_in(web_page(), paragraphs=[*PROSE, text]).best("correction") == text


@pytest.mark.parametrize(
    "text",
    [
        "Correction of the timetable took the council three weeks and a clerk.",
        "The editor’s note was found in the archive, folded twice and stained with tea.",
        "Corrections",
        "Precision matters, said the captain, and stepped on the wet paint.",
    ],
)
def test_prose_about_corrections_is_none(text: str) -> None:
    assert not is_correction(text)


def test_corrections_in_data_and_boxes_are_kept_apart() -> None:
    first, second = "The ferry is blue, not green.", "The captain is called Loveday."
    head = linked(correction=[{"@type": "CorrectionComment", "text": first}, second])
    assert found_in(web_page(head=head)).best("correction") == f"{first}\n{second}"
    box = "<div class='correction-note'>An earlier version misstated the colour of the ferry. It is blue.</div>"
    assert "It is blue." in found_in(web_page(body=article_with(below=box))).best("correction")


CLOSED = {"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": ".for-readers-who-pay"}


def test_a_text_that_is_not_free_is_whole_where_its_closed_part_is_there() -> None:
    part = f"<div class='for-readers-who-pay'><p>{' '.join(PROSE * 3)}</p></div>"
    head = linked(isAccessibleForFree=False, hasPart=CLOSED)
    assert found_in(web_page(head=head, body=article_with(below=part)), paragraphs=PROSE).best("truncated") is None
    found = found_in(web_page(head=head, body=article_with(below="<div class='for-readers-who-pay'></div>")))
    assert found.best("truncated") == "paywall"
    assert any("paywall" in warning for warning in found.warnings)


def test_a_short_text_that_is_not_free_is_cut_and_a_long_one_whole() -> None:
    page = web_page(head=linked(isAccessibleForFree=False))
    assert found_in(page, paragraphs=PROSE).best("truncated") == "paywall"
    assert found_in(page, paragraphs=PROSE * 8).best("truncated") is None
    ended = [*PROSE, "The rest of the ferry is … [+1234 chars]"]
    assert found_in(page, paragraphs=ended).best("truncated") == "paywall"


def test_a_wall_in_place_of_the_rest_cuts_a_short_text_only() -> None:
    wall = "<div class='article-paywall'><p>Subscribe to continue reading.</p></div>"
    page = web_page(body=article_with(below=wall))
    assert found_in(page, paragraphs=PROSE).best("truncated") == "paywall"
    assert found_in(page, paragraphs=PROSE * 8).best("truncated") is None
    hidden = web_page(body=article_with(below=f"<div style='display: none'>{wall}</div>"))
    assert found_in(hidden, paragraphs=PROSE).best("truncated") is None


def test_a_text_of_half_the_words_that_its_data_count_is_cut() -> None:
    page = web_page(head=linked(wordCount=900))
    assert found_in(page, paragraphs=PROSE).best("truncated") == "cut"
    assert found_in(page, paragraphs=PROSE * 9).best("truncated") is None


@pytest.mark.parametrize(
    "text",
    [
        "The ferry is … [+1234 chars]",
        "The ferry is … Read more",
        "The ferry is\nWeiterlesen",
        "Blue.\nSubscribe to continue reading",
    ],
)
def test_an_end_that_was_cut_off_is_known(text: str) -> None:
    assert is_cut(text)


@pytest.mark.parametrize(
    "text", ["", "He wanted to read more.", "The paint is dry [1234 chars].", "And then … nothing."]
)
def test_other_ends_are_ends(text: str) -> None:
    assert not is_cut(text)


def test_every_value_says_where_it_is_from() -> None:
    found = found_in(
        web_page(
            head=linked(keywords="Ferries", printPage="3"), body=article_with("<p class='byline'>By Ada Quill</p>")
        )
    )
    origins = {(c.field, c.origin) for c in found.candidates}
    assert {("keywords", Origin.JSON_LD), ("page", Origin.JSON_LD), ("authors", Origin.MARKUP)} <= origins


@pytest.mark.parametrize(
    "html",
    [
        "<h1>" * 3000 + "x",
        "<div class='author'>" * 3000 + "x",
        "<div class='" + "author-" * 20_000 + "'>By Ada Quill</div>",
        "<title>" + " - ".join(["ferry"] * 20_000) + "</title><h1>x</h1>",
        "<a rel='author' href='/author/1'>Ada Quill</a>" * 20_000,
        "<time datetime='2025-04-24'>24 April 2025</time>" * 20_000,
        "<meta name='keywords' content='" + "a, " * 200_000 + "'>",
        "<meta name='author' content='" + "Ada Quill, " * 50_000 + "'>",
        "<p class='date byline section kicker correction'>" * 2000 + "24 April 2025",
    ],
)
def test_what_is_found_in_a_page_is_bounded(html: str) -> None:
    found = found_in(html, paragraphs=[])
    assert len(found.candidates) < 100
    assert all(len(c.value) <= 1_000 for c in found.candidates)

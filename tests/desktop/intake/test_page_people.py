import pytest

from tests.desktop.intake.pages import HEADLINE, article_with, found_in, linked, web_page


@pytest.mark.parametrize(
    "byline",
    [
        "<p class='byline'>By Jessamy Tregear and Tom Featherby</p>",
        "<div class='articleAuthors'><a href='/author/1'>Jessamy Tregear</a> "
        "<a href='/author/2'>Tom Featherby</a></div>",
        "<p><span class='author vcard'><a class='fn' href='#'>Jessamy Tregear</a></span>, "
        "<span class='author vcard'><a class='fn' href='#'>Tom Featherby</a></span></p>",
        "<p itemprop='author'>By <b itemprop='name'>Jessamy Tregear</b> and <b itemprop='name'>Tom Featherby</b></p>",
        "<p><a rel='author' href='/x'>Jessamy Tregear</a> and <a rel='author' href='/y'>Tom Featherby</a></p>",
    ],
)
def test_a_marked_byline_names_its_writers(byline: str) -> None:
    found = found_in(web_page(body=article_with(byline)))
    assert found.best("authors") == ("Jessamy Tregear", "Tom Featherby")


def test_writers_of_other_stories_and_of_comments_are_none() -> None:
    below = (
        "<div class='related-stories'><div><h3>Lost: a boot</h3><p class='author'>By Ada Quill</p></div></div>"
        "<ol class='comments'><li><cite class='author fn'>Bert Inkwell</cite></li></ol>"
    )
    assert found_in(web_page(body=article_with(below=below))).best("authors") is None


def test_the_byline_below_the_headline_comes_before_the_box_below_the_text() -> None:
    below = "<footer class='author-box'><a rel='author' href='/author/ada'>Ada Quill</a></footer>"
    found = found_in(web_page(body=article_with("<p class='byline'>By Jessamy Tregear</p>", below)))
    assert found.best("authors") == ("Jessamy Tregear",)
    assert found_in(web_page(body=article_with(below=below))).best("authors") == ("Ada Quill",)


@pytest.mark.parametrize("name", ["saltwife", "Jessamy", "old_tom42"])
def test_a_nickname_counts_where_markup_says_that_it_is_the_writers(name: str) -> None:
    above = f"<p>Posted by <span class='author vcard'><a class='url fn' rel='author' href='#'>{name}</a></span></p>"
    assert found_in(web_page(body=article_with(above))).best("authors") == (name,)


@pytest.mark.parametrize("name", ["admin", "Redaktion", "All posts", "Karrow Mail Staff", "Von", "Newsletter"])
def test_what_stands_where_names_do_is_not_always_one(name: str) -> None:
    above = f"<p class='author'><a rel='author' href='/author/1'>{name}</a></p>"
    assert found_in(web_page(body=article_with(above))).best("authors") is None


def test_a_person_of_the_data_may_have_any_name() -> None:
    head = linked(author=[{"@type": "Person", "name": "Will Summers"}])
    assert found_in(web_page(head=head)).best("authors") == ("Will Summers",)


def test_a_writer_whose_link_leads_to_the_front_page_is_not_the_outlet() -> None:
    head = linked(author={"@type": "Person", "name": "Jessamy Tregear"})
    found = found_in(
        web_page(head=head, body=article_with("<a href='https://www.karrow-mail.example/'>Jessamy Tregear</a>"))
    )
    assert found.best("authors") == ("Jessamy Tregear",)


def test_words_before_a_name_are_no_part_of_it() -> None:
    head = linked(author={"@type": "Person", "name": "Ferry-Expert Tom Featherby"})
    found = found_in(web_page(head=head, body=article_with("<a rel='author' href='/a'>Tom Featherby</a>")))
    assert found.best("authors") == ("Tom Featherby",)


@pytest.mark.parametrize(
    ("byline", "agency"),
    [
        ("<p class='byline'>By <span>Reuters in Karrow</span></p>", "Reuters"),
        ("<p class='author'>AFP/Reuters</p>", "AFP/Reuters"),
        ("<p itemprop='author'>AFP and Karrow Mail Reporter</p>", "AFP"),
    ],
)
def test_an_agency_in_the_byline_is_the_agency(byline: str, agency: str) -> None:
    found = found_in(web_page(body=article_with(byline)))
    assert (found.best("agency"), found.best("authors")) == (agency, None)


def test_agencies_of_the_data_are_joined_the_leading_one_first() -> None:
    head = linked(author=[{"@type": "Organization", "name": "AFP"}, {"@type": "Organization", "name": "dpa"}])
    assert found_in(web_page(head=head)).best("agency") == "AFP/dpa"


def test_meta_tags_with_a_value_for_their_content_are_read() -> None:
    head = "<meta name='author' value='Jessamy Tregear'>"
    assert found_in(web_page(head=head, title=HEADLINE)).best("authors") == ("Jessamy Tregear",)

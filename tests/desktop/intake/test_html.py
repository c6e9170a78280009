import json

import pytest

from db.body import Picture
from db.errors import ClipError
from db.model import Origin
from desktop.intake.html import draft_from_html, saved_from

PARAGRAPHS = [
    "The Lady Loveday, which has been in dry dock since March, is to carry passengers again from the first of May.",
    "Her captain said that the paint was dry, with one exception, and that nobody should lean on the starboard rail.",
    "The island council paid for the repair out of a fund that had been meant for a weathervane and is now empty.",
    "Tickets will cost as much as they did last year, which is to say more than anybody thought reasonable then.",
]
HEADLINE = "Ferry to run again from May, weather and paint permitting"


def page(*, head: str = "", above: str = "", inside: str = "", below: str = "", title: str = "") -> str:
    body = f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>{inside}<p>{PARAGRAPHS[2]}</p><p>{PARAGRAPHS[3]}</p>"
    return (
        f"<!doctype html><html lang='en-GB'><head><meta charset='utf-8'><title>{title or HEADLINE}</title>{head}</head>"
        f"<body><nav><a href='/'>Home</a> <a href='/news'>News</a></nav><main><article><h1>{HEADLINE}</h1>{above}"
        f"<div class='story'>{body}</div></article>{below}</main><footer>© The Karrow Mail</footer></body></html>"
    )


def linked_data(**fields: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": HEADLINE, **fields}
    return f"<script type='application/ld+json'>{json.dumps(node)}</script>"


def test_structured_data_fills_the_fields() -> None:
    head = linked_data(
        author=[{"@type": "Person", "name": "Jessamy Tregear"}, {"@type": "Person", "name": "Tom Featherby"}],
        datePublished="2025-04-24T08:00:00.000+0100",
        dateModified="2025-04-25T09:30:00Z",
        articleSection="Island",
        publisher={"@type": "NewsMediaOrganization", "name": "The Karrow Island Mail"},
    )
    article = draft_from_html(page(head=head), url="https://karrow-mail.example/ferry").article
    assert article.title == HEADLINE
    assert article.authors == ("Jessamy Tregear", "Tom Featherby")
    assert article.published == "2025-04-24T08:00:00+01:00"
    assert article.updated == "2025-04-25T09:30:00Z"
    assert article.section == "Island"
    assert article.outlet == "The Karrow Island Mail"
    assert article.language == "en"
    assert article.url == "https://karrow-mail.example/ferry"


def test_a_graph_with_references_is_followed() -> None:
    graph = {
        "@graph": [
            {"@type": "Organization", "@id": "#org", "name": "The Karrow Island Mail"},
            {"@type": "Person", "@id": "#jt", "name": "Jessamy Tregear"},
            {"@type": "NewsArticle", "headline": HEADLINE, "author": {"@id": "#jt"}, "publisher": {"@id": "#org"}},
        ]
    }
    head = f"<script type='application/ld+json'>{json.dumps(graph)}</script>"
    article = draft_from_html(page(head=head)).article
    assert (article.authors, article.outlet) == (("Jessamy Tregear",), "The Karrow Island Mail")


@pytest.mark.parametrize(
    "script",
    [
        "{",
        "[1, 2",
        '{"@type": "NewsArticle", "headline": "Ferry to run again from May, weather and paint permitting",}',
        "[" * 5_000,
        "null",
        '"x"',
    ],
)
def test_faulty_structured_data_does_no_harm(script: str) -> None:
    head = f"<script type='application/ld+json'>{script}</script>"
    assert draft_from_html(page(head=head)).article.title == HEADLINE


def test_an_agency_is_no_author() -> None:
    head = linked_data(author={"@type": "Organization", "name": "Agence France-Presse"})
    article = draft_from_html(page(head=head)).article
    assert (article.authors, article.agency) == ((), "AFP")


def test_the_outlet_is_no_author() -> None:
    head = linked_data(author="Karrow Mail", publisher={"name": "Karrow Mail"})
    assert draft_from_html(page(head=head)).article.authors == ()


def test_meta_tags_serve_where_there_is_no_structured_data() -> None:
    head = (
        "<meta property='og:site_name' content='The Karrow Island Mail'>"
        "<meta property='article:published_time' content='2025-04-24'>"
        "<meta name='author' content='Jessamy Tregear'><link rel='canonical' href='/ferry'>"
    )
    article = draft_from_html(page(head=head), url="https://karrow-mail.example/ferry?utm_source=x").article
    assert (article.outlet, article.published) == ("The Karrow Island Mail", "2025-04-24")
    assert (article.authors, article.url) == (("Jessamy Tregear",), "https://karrow-mail.example/ferry")


def test_printed_lines_serve_where_there_are_no_tags_at_all() -> None:
    above = "<p>By Jessamy Tregear</p><p>Thursday, 24 April 2025, 08:00 BST</p>"
    article = draft_from_html(page(above=above)).article
    assert (article.authors, article.published) == (("Jessamy Tregear",), "2025-04-24T08:00:00+01:00")
    assert article.body.text().startswith(PARAGRAPHS[0])


def test_the_sites_name_is_cut_off_the_headline() -> None:
    draft = draft_from_html(page(title=f"{HEADLINE} | The Karrow Island Mail"))
    assert (draft.article.title, draft.article.outlet) == (HEADLINE, "The Karrow Island Mail")


def test_all_candidates_are_kept_the_chosen_first() -> None:
    head = linked_data(datePublished="2025-04-24") + "<meta property='article:published_time' content='2025-04-23'>"
    draft = draft_from_html(page(head=head))
    dates = [(c.value, c.origin) for c in draft.candidates if c.field == "published"]
    assert dates[0] == ("2025-04-24", Origin.JSON_LD)
    assert ("2025-04-23", Origin.META) in dates


def test_captions_come_back_to_their_pictures() -> None:
    figure = "<figure><img src='/boat.jpg' alt=''><figcaption>The boat before it was blue.</figcaption></figure>"
    body = draft_from_html(page(inside=figure), url="https://karrow-mail.example/ferry").article.body
    pictures = [block for block in body.blocks if isinstance(block, Picture)]
    assert [(p.source, p.caption[0].text) for p in pictures] == [
        ("https://karrow-mail.example/boat.jpg", "The boat before it was blue.")
    ]
    assert body.text().count("The boat before it was blue.") == 1


def test_pointers_in_the_text_are_lifted_with_their_address() -> None:
    inside = "<p><b>READ ALSO:</b> <a href='/causeway'>Council to look under the causeway</a></p>"
    draft = draft_from_html(page(inside=inside), url="https://karrow-mail.example/ferry")
    assert [(p.title, p.url) for p in draft.article.read_also] == [
        ("Council to look under the causeway", "https://karrow-mail.example/causeway")
    ]
    assert "causeway" not in draft.article.body.text()


def test_boxes_of_the_page_are_left_out_and_shown() -> None:
    inside = "<p>Sign up for our newsletter, six stories before breakfast.</p><p>Advertisement</p>"
    draft = draft_from_html(page(inside=inside))
    assert draft.article.body.text() == "\n\n".join(PARAGRAPHS)
    assert any("six stories" in each.text for each in draft.left_out)


def test_a_paywall_is_told() -> None:
    assert any(
        "cut" in warning for warning in draft_from_html(page(head=linked_data(isAccessibleForFree="False"))).warnings
    )
    assert draft_from_html(page(head=linked_data(isAccessibleForFree=True))).warnings == ()


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("cp1252", "iso-8859-1"),
        ("cp1251", "windows-1251"),
        ("big5", "big5"),
    ],
)
def test_a_page_is_read_in_its_encoding(encoding: str, declared: str) -> None:
    words = {"cp1251": "Ферма", "big5": "颱風", "cp1252": "Überfähre – “blau”"}.get(encoding, "Überfähre 颱風")
    html = page(inside=f"<p>{words}: {PARAGRAPHS[0]}</p>").replace(
        "<meta charset='utf-8'>", f"<meta charset='{declared}'>" if declared else ""
    )
    draft = draft_from_html(html.encode(encoding, "xmlcharrefreplace"))
    assert words in draft.article.body.text()
    assert draft.original.content == html.encode(encoding, "xmlcharrefreplace")


def test_the_label_of_the_answer_counts_where_the_page_says_nothing() -> None:
    html = page(inside=f"<p>Ферма. {PARAGRAPHS[0]}</p>").replace("<meta charset='utf-8'>", "")
    draft = draft_from_html(html.encode("cp1251"), headers=[("Content-Type", "text/html; charset=windows-1251")])
    assert "Ферма" in draft.article.body.text()


def test_a_saved_page_tells_where_it_is_from() -> None:
    saved = "<!DOCTYPE html><!-- saved from url=(0032)https://karrow-mail.example/ferry --><html>"
    assert saved_from(saved)[0] == "https://karrow-mail.example/ferry"
    single = "<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: https://karrow-mail.example/ferry \n-->"
    assert saved_from(single)[0] == "https://karrow-mail.example/ferry"
    assert draft_from_html(single + page()).article.url == "https://karrow-mail.example/ferry"


@pytest.mark.parametrize(
    "content", [b"", b"   ", b"<html></html>", b"<!doctype html><title>x</title><script>x</script>"]
)
def test_a_page_without_text_is_said(content: bytes) -> None:
    with pytest.raises(ClipError) as error:
        draft_from_html(content)
    assert error.value.remedy

"""Mails: a forwarded article, a newsletter of several, attached documents, mailboxes."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

import pytest

from db.body import Picture
from db.model import Original
from desktop.intake.files.foot import subject_of, target_of
from desktop.intake.read import draft_from_bytes, drafts_from_original
from tests.desktop.intake.files import made


def drafts_of(content: bytes, name: str = "letter"):
    return list(drafts_from_original(Original(content, "", "2025-04-26T08:00:00Z", name=name)))


@pytest.mark.parametrize("html", [True, False])
def test_a_story_that_a_friend_sent(html: bool) -> None:
    draft = draft_from_bytes(made.mail(html=html), name="x")
    article = draft.article
    assert article.title == made.HEADLINE
    assert article.authors == ("Jessamy Tregear",)
    assert article.outlet is None, "a friend is no outlet"
    assert all(paragraph in article.body.text() for paragraph in made.PARAGRAPHS)
    assert draft.original.taken_at == "2025-04-25T08:30:00Z"
    assert [type(block) for block in article.body.blocks].count(Picture) == html == len(draft.assets)


def test_the_head_of_a_forwarded_mail_is_left_out() -> None:
    head = (
        "Have you seen this?\n\n---------- Forwarded message ---------\nFrom: The Karrow Island Mail <news@karrow-mail."
        "example>\nDate: Thu, 24 Apr 2025 at 18:30\nSubject: Ferry to run again from the first of May\n"
        "To: <piran@pendeen.example>\n\n\n"
    )
    message = EmailMessage(policy=SMTP)
    for name, value in (("From", "p@p.example"), ("To", "w@p.example"), ("Subject", "Fwd: boat")):
        message[name] = value
    message["Message-ID"] = "<9@p.example>"
    message.set_content(head + "\n\n".join(made.PARAGRAPHS))
    draft = draft_from_bytes(message.as_bytes())
    assert draft.article.title == made.HEADLINE
    assert draft.article.published is not None
    assert draft.article.published.startswith("2025-04-24")
    text = draft.article.body.text()
    assert "Forwarded" not in text
    assert "Have you seen" not in text
    assert any("Have you seen" in piece.text for piece in draft.left_out)
    assert text.startswith(made.PARAGRAPHS[0][:40])


def test_the_head_that_outlook_puts_is_known_without_a_line_above() -> None:
    head = (
        "<p>fyi</p><p><b>Von:</b> The Karrow Island Mail &lt;news@karrow-mail.example&gt;<br>"
        "<b>Gesendet:</b> Donnerstag, 24. April 2025 18:30<br><b>An:</b> Piran<br><b>Betreff:</b> Ferry to run</p>"
    )
    text = "".join(f"<p>{one}</p>" for one in made.PARAGRAPHS)
    message = EmailMessage(policy=SMTP)
    for name, value in (("From", "p@p.example"), ("To", "w@p.example"), ("Subject", "WG: boat")):
        message[name] = value
    message["Message-ID"] = "<9@p.example>"
    message.set_content(f"<html><body>{head}<h1>{made.HEADLINE}</h1>{text}</body></html>", subtype="html")
    draft = draft_from_bytes(message.as_bytes())
    article = draft.article
    assert (article.title, article.outlet) == (made.HEADLINE, "The Karrow Island Mail")
    assert article.published is not None
    assert article.published.startswith("2025-04-24")
    assert article.body.text().split("\n\n") == list(made.PARAGRAPHS)


def test_a_mail_that_only_names_an_address_is_still_to_be_fetched() -> None:
    message = EmailMessage(policy=SMTP)
    for name, value in (("From", "p@p.example"), ("To", "w@p.example"), ("Subject", "Ferry to run again")):
        message[name] = value
    message["Message-ID"] = "<9@p.example>"
    message.set_content(f"Have a look:\n{made.ADDRESS}\n\nPiran\n")
    article = draft_from_bytes(message.as_bytes()).article
    assert (article.title, article.url, article.truncated) == ("Ferry to run again", made.ADDRESS, "unfetched")


def test_a_newsletter_of_several_becomes_several() -> None:
    content = made.newsletter()
    drafts = drafts_of(content)
    assert [draft.article.title for draft in drafts] == [title for title, _, _ in made.ITEMS]
    assert [draft.article.url for draft in drafts] == [
        f"https://karrow-mail.example/news/{slug}" for _, slug, _ in made.ITEMS
    ]
    for draft, (_, _, text) in zip(drafts, made.ITEMS, strict=True):
        assert draft.article.body.text() == text
        assert draft.article.outlet == "The Karrow Island Mail"
        assert draft.article.published == "2025-04-25T06:00:00+01:00"
        assert draft.article.truncated == "cut"
        assert draft.original.content == content
    assert [draft.original.name for draft in drafts] == [f"letter#{number}" for number in range(1, 5)]


FOOT = '<p>You are receiving this because you signed up.</p><p><a href="https://x.example/u">Unsubscribe</a></p>'
COUNTED = "https://count.example/c/u001.Zk3pQxRvB8s2nT4wLm9cHq7yD5fG1jK6aS0eU2iO8pX3vN7bM4zR"
LAYOUTS = {
    "tables": "<h1>Morning on Karrow</h1>"
    + "".join(
        f'<table><tr><td>NEWS</td></tr><tr><td><a href="{COUNTED}{slug}"><strong>{title}</strong></a></td></tr>'
        f'<tr><td>{text}</td></tr><tr><td><a href="{COUNTED}{slug}">Read more →</a></td></tr></table>'
        for title, slug, text in made.ITEMS
    ),
    "lead-ins": "<p>Good morning.</p>"
    + "".join(
        f'<p><b>{title}.</b> {text} <a href="https://karrow-mail.example/{slug}">Full story</a></p>'
        for title, slug, text in made.ITEMS
    ),
    "headings under headings": "<h1>The Brief</h1><h2>Elsewhere</h2>"
    + "<h2>On the island</h2>".join(
        f'<h3><a href="https://karrow-mail.example/{slug}">{title}</a></h3><p>{text}</p>'
        for title, slug, text in made.ITEMS
    ),
}


def letter(html: str, sender: str = "The Karrow Island Mail <news@karrow-mail.example>") -> bytes:
    message = EmailMessage(policy=SMTP)
    for name, value in (("From", sender), ("To", "w@p.example"), ("Subject", "Morning"), ("List-Id", "<m.x.example>")):
        message[name] = value
    message["Message-ID"] = "<4@x.example>"
    message["Date"] = "Fri, 25 Apr 2025 06:00:00 +0100"
    message.set_content("See the web version.")
    message.add_alternative(f"<html><body>{html}{FOOT}</body></html>", subtype="html")
    return message.as_bytes()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_newsletters_are_cut_however_they_are_laid_out(layout: str) -> None:
    drafts = drafts_of(letter(LAYOUTS[layout]))
    assert [draft.article.title for draft in drafts] == [title for title, _, _ in made.ITEMS]
    assert [draft.article.body.text() for draft in drafts] == [text for _, _, text in made.ITEMS]
    assert all((draft.article.url is None) == (layout == "tables") for draft in drafts), "counting links lead nowhere"


def test_an_essay_with_headings_stays_one() -> None:
    parts = "".join(
        f'<h2>{title}</h2><p>{text} As <a href="https://x.example/{slug}">they said</a> before.</p>'
        for title, slug, text in made.ITEMS
    )
    title = '<h1><a href="https://karrow.example/p/ferry">What a month without a boat did</a></h1>'
    (draft,) = drafts_of(letter(title + parts, "Jessamy Tregear from Karrow Letters <karrow@letters.example>"))
    article = draft.article
    assert (article.title, article.url) == ("What a month without a boat did", "https://karrow.example/p/ferry")
    assert (article.authors, article.outlet) == (("Jessamy Tregear",), "Karrow Letters")
    assert "Unsubscribe" not in article.body.text()


def test_a_letter_of_one_story_stays_one() -> None:
    content = made.newsletter(((made.HEADLINE, "ferry-to-run", "</p><p>".join(made.PARAGRAPHS)),))
    (draft,) = drafts_of(content)
    text = draft.article.body.text()
    assert draft.article.title in (made.HEADLINE, "Morning on Karrow: the boat is back")
    assert all(paragraph in text for paragraph in made.PARAGRAPHS)
    assert "Unsubscribe" not in text
    assert "View in browser" not in text
    assert draft.article.url == "https://karrow-mail.example/letter/7"


def test_attached_documents_are_read() -> None:
    message = EmailMessage(policy=SMTP)
    for name, value in (("From", "p@p.example"), ("To", "w@p.example"), ("Subject", "two things")):
        message[name] = value
    message["Message-ID"] = "<9@p.example>"
    message.set_content("See attached.")
    message.add_attachment(made.page().encode(), "text", "html", filename="ferry.html")
    message.add_attachment(made.mhtml(), "application", "octet-stream", filename="causeway.mhtml")
    message.add_attachment(made.png(), "image", "png", filename="photo.png")
    drafts = drafts_of(message.as_bytes())
    assert [draft.article.title for draft in drafts] == [made.HEADLINE, made.HEADLINE]
    assert drafts[0].original.content == made.page().encode()
    assert drafts[0].original.name == "letter#1 ferry.html"


@pytest.mark.parametrize(
    ("subject", "bare"),
    [
        ("Fwd: WG: Re: Ferry to run", "Ferry to run"),
        ("[Karrow] Ferry to run", "Ferry to run"),
        ("Analysis: Ferry to run", "Analysis: Ferry to run"),
        ("Fwd:", "Fwd:"),
    ],
)
def test_subjects_lose_what_programs_put_before_them(subject: str, bare: str) -> None:
    assert subject_of(subject) == bare


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://karrow-mail.example/news/a-ferry-that-runs", "https://karrow-mail.example/news/a-ferry-that-runs"),
        ("https://count.example/c?u=https%3A%2F%2Fkarrow-mail.example%2Fa&s=1", "https://karrow-mail.example/a"),
        ("https://count.example/c/eJxVkMtuxCAMRb8mLBEPh8CCRaXRSPMbEQ9nQkMgAjKd", None),
    ],
)
def test_counting_links_are_seen_through_or_passed_over(address: str, target: str | None) -> None:
    assert target_of(address) == target


@pytest.mark.parametrize(
    "subject", ["=?x?Q?=?=", "=?utf-8?B?////?=", "=?utf\u0642-8?Q?a?=", "=?utf-8?Q?" + "=C3" * 900 + "?=", "=?" * 900]
)
def test_a_subject_that_cannot_be_decoded_does_no_harm(subject: str) -> None:
    head = f"From: p@p.example\r\nTo: w@p.example\r\nMessage-ID: <9@p.example>\r\nSubject: {subject}\r\n\r\n"
    draft = draft_from_bytes((head + "\r\n\r\n".join(made.PARAGRAPHS)).encode())
    assert made.PARAGRAPHS[1] in draft.article.body.text()

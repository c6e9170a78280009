"""Nexis and Factiva: every form is parted into its articles with what is said of each."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from db.errors import ClipError
from db.model import Draft, Original
from desktop.intake.bulk import delivery
from desktop.intake.bulk.values import keywords_of, language_named, spoken
from desktop.intake.read import draft_from_original, drafts_from_original
from desktop.intake.recognise import Sample, format_of
from tests.desktop.intake.bulk.made import (
    COVER,
    FACTIVA_PAGE,
    FACTIVA_SHOWN,
    FACTIVA_TAGGED,
    FIRST,
    NEXIS_DOCX,
    NEXIS_PAGE,
    NEXIS_TEXT,
    SECOND,
    THIRD,
    UNI_ONE,
    rtf,
    wrapped,
)
from tests.desktop.intake.office.made import docx, paragraph, png, zipped

NOW = datetime.fromisoformat("2026-03-01T08:00:00+00:00")


def drafts_of(content: bytes | str, name: str = "delivery") -> list[Draft]:
    raw = content.encode() if isinstance(content, str) else content
    return list(drafts_from_original(Original(raw, "", "2026-03-01T08:00:00Z", name=name), now=NOW))


def body_of(draft: Draft) -> list[str]:
    return draft.article.body.text().split("\n\n")


def test_an_older_delivery_of_nexis_as_text() -> None:
    first, second = drafts_of(NEXIS_TEXT)
    article = first.article
    assert (article.title, article.standfirst) == ("Ferry to run again after long vote", "Bicycles go free of charge")
    assert (article.outlet, article.authors) == ("The Tidewater Courier", ("Nora Whitcombe", "Tom Ellery"))
    assert (article.published, article.edition) == ("2025-03-04", "Edition 2; National Edition")
    assert (article.section, article.page, article.dateline) == ("News", "A12", "TIDEWATER")
    assert (article.language, article.correction) == ("en", "An earlier version named the wrong pier.")
    assert article.keywords == ("Ferries", "Harbours & ports", "Nora Whitcombe")
    assert body_of(first) == [FIRST, SECOND]
    assert any(piece.text == "The ferry at the old pier" for piece in first.left_out)
    assert (second.article.agency, second.article.authors) == ("AFP", ())
    assert second.article.published == "2025-03-05T15:15:00Z"
    assert body_of(second) == [THIRD]
    assert [draft.original.name for draft in (first, second)] == ["delivery#1", "delivery#2"]
    assert "Pier vote" not in first.original.content.decode()
    assert not first.warnings


def test_a_wrapped_line_of_one_word_is_no_head() -> None:
    one = "\n".join((wrapped(FIRST), "", f"{wrapped(SECOND)}\nbody.", "", wrapped(THIRD)))
    first, _ = drafts_of(NEXIS_TEXT.replace(f"{wrapped(FIRST)}\n\n{wrapped(SECOND)}", one))
    assert body_of(first)[0] == FIRST
    assert body_of(first)[-1] == THIRD


def test_a_newer_delivery_of_nexis_in_word() -> None:
    first, second = drafts_of(NEXIS_DOCX)
    article = first.article
    assert article.title == "Update: Ferry to run again after long vote"
    assert (article.outlet, article.published) == ("The Tidewater Courier", "2025-03-04T09:20:00Z")
    assert (article.section, article.page, article.edition) == ("News", "3", None)
    assert (article.authors, article.standfirst) == (("Nora Whitcombe", "Tom Ellery"), "Bicycles go free of charge.")
    assert article.keywords == ("Ferries", "Karrow Island")
    text = body_of(first)
    assert (text[0], text[1], text[-1]) == (FIRST, "What is new", SECOND)
    assert "Section: this word begins" in text[2]
    other = second.article
    assert (other.title, other.outlet, other.published) == ("Pier vote put off", "Küstenbote", "2025-03-05")
    assert (other.edition, other.section, other.page) == ("Nordausgabe", "Lokales", "7")
    assert (other.language, body_of(second)) == ("de", [THIRD])


def test_one_article_alone_is_a_delivery_too() -> None:
    draft = draft_from_original(Original(docx(UNI_ONE), "", "2026-03-01T08:00:00Z", name="one.DOCX"))
    assert draft.article.outlet == "The Tidewater Courier"


def test_an_archive_of_documents_gives_the_articles_of_each() -> None:
    stories: dict[str, str | bytes] = {
        "Files/Ferry to run.DOCX": docx(UNI_ONE),
        "Files/two.rtf": rtf("*Pier vote put off*", "By Nora Whitcombe", FIRST, SECOND),
        "Files/logo.png": png(),
        "__MACOSX/Files/._two.rtf": rtf("nothing"),
        "../outside.docx": docx(UNI_ONE),
        "Files/empty.docx": docx("<w:p/>"),
        "notes.csv": b"a,b,c\n",
    }
    refused: list[str] = []
    original = Original(zipped(stories), "", "2026-03-01T08:00:00Z", name="Files.zip")
    found = list(drafts_from_original(original, refused=lambda name, error: refused.append(name), now=NOW))
    assert [(draft.original.name, draft.article.title) for draft in found] == [
        ("Files.zip#1#1", "Update: Ferry to run again after long vote"),
        ("Files.zip#2", "Pier vote put off"),
    ]
    assert refused == ["Files.zip: Files/empty.docx"]
    with pytest.raises(ClipError, match="damaged"):
        drafts_of(zipped(stories)[:300])


def test_the_oldest_form_claims_rights_first_and_names_the_body() -> None:
    text = f"""
                              1 of 1 DOCUMENT

                        Copyright 1998 Tidewater Press
                            The Tidewater Courier

                       May 10, 1998, Sunday, Final Edition

SECTION: A SECTION; Pg. A01

LENGTH: 41 words

HEADLINE: Ferry to run again after long vote

BYLINE: Nora Whitcombe, Courier Staff Writer

BODY:
   {FIRST}
   {SECOND}

LOAD-DATE: May 10, 1998
"""
    (draft,) = drafts_of(text)
    article = draft.article
    assert (article.title, article.outlet) == ("Ferry to run again after long vote", "The Tidewater Courier")
    assert (article.published, article.edition, article.page) == ("1998-05-10", "Final Edition", "A01")
    assert article.authors == ("Nora Whitcombe",)
    assert "\n".join(body_of(draft)).split("\n") == [FIRST, SECOND]


def test_an_article_alone_without_a_line_that_begins_it() -> None:
    lines = NEXIS_TEXT.split("2 of 2 DOCUMENTS")[1]
    (draft,) = drafts_of(lines)
    assert (draft.article.title, draft.article.agency) == ("Pier vote put off for the third time", "AFP")
    assert body_of(draft) == [THIRD]


def test_an_article_that_nexis_could_not_deliver_is_refused_alone() -> None:
    sorry = "We are sorry but there is an error in this document and it is not possible to display it."
    broken = NEXIS_TEXT.replace("2 of 2 DOCUMENTS", f"2 of 3 DOCUMENTS\n\n{sorry}\n\n    3 of 3 DOCUMENTS")
    refused: list[str] = []
    original = Original(broken.replace("1 of 2", "1 of 3").encode(), "", "2026-03-01T08:00:00Z", name="delivery")
    kept = list(drafts_from_original(original, refused=lambda name, error: refused.append(f"{name}: {error}")))
    assert [draft.original.name for draft in kept] == ["delivery#1", "delivery#3"]
    assert refused == ["delivery#2: Nexis could not deliver this article. Download it once more."]


def test_an_older_delivery_of_nexis_as_a_page() -> None:
    first, second = drafts_of(NEXIS_PAGE)
    article = first.article
    assert (article.title, article.outlet, article.published) == ("Le bac reprend", "Mon Courrier", "2025-03-04")
    assert (article.section, article.page, article.language) == ("Iles", "35", "fr")
    assert len(body_of(first)) == 2
    assert (second.article.title, second.article.edition) == ("Pier vote put off", "Late Edition - Final")
    assert body_of(second) == [THIRD]
    # Three are announced.
    assert "3 articles but has 2" in first.warnings[0]
    assert not second.warnings


def test_a_delivery_as_rtf() -> None:
    content = rtf(
        "*Ferry to run again*",
        "The Tidewater Courier",
        "March 4, 2025 Tuesday",
        "*Section:* NEWS; Pg. 3",
        "*Byline:* Nora Whitcombe",
        "*Body*",
        FIRST,
        SECOND,
        "*Load-Date:* March 5, 2025",
        "*End of Document*",
    )
    (draft,) = drafts_of(content)
    assert (draft.article.title, draft.article.authors) == ("Ferry to run again", ("Nora Whitcombe",))
    assert body_of(draft) == [FIRST, SECOND]
    shown = rtf(
        *(f"*{line}*" if number == 0 else line for number, line in enumerate(FACTIVA_SHOWN.split("\n")) if line)
    )
    first, second = drafts_of(shown)
    assert (first.article.title, first.article.authors) == (
        "Ferry to run again after long vote",
        ("Nora Whitcombe", "Tom Ellery"),
    )
    assert (first.article.page, first.article.published, body_of(first)) == (
        "A12",
        "2025-03-04T15:32:00",
        [FIRST, SECOND],
    )
    assert second.article.outlet == "Küstenbote"


def test_factiva_as_a_page_with_tags() -> None:
    first, second = drafts_of(FACTIVA_PAGE)
    article = first.article
    assert (article.title, article.authors, article.agency) == ("Ferry to run again", ("Nora Whitcombe",), "Reuters")
    assert (article.outlet, article.published) == ("The Tidewater Courier", "2025-03-04T15:32:00")
    assert (article.section, article.page, article.edition, article.language) == ("News", "A12", "First", "en")
    assert article.keywords == ("Transport", "Political/General News", "Karrow")
    assert body_of(first)[:2] == [FIRST, SECOND]
    assert (second.article.title, second.article.published) == ("Abstimmung verschoben", "2025-03-05")
    assert second.article.language == "de"
    assert "Factiva" not in second.article.body.text()


def test_factiva_as_text_with_tags() -> None:
    first, second = drafts_of(FACTIVA_TAGGED)
    assert first.article.title == "Ferry to run again after long vote"
    assert (first.article.page, first.article.published) == ("A12", "2025-03-04T15:32:00")
    assert body_of(first)[:2] == [FIRST, SECOND]
    assert body_of(first)[2].startswith("IN a statement")
    assert (second.article.outlet, second.article.agency) == ("Reuters News", "Reuters")
    assert body_of(second) == [THIRD]


TAGGED = (
    ("HD", "Ferry to run again"),
    ("BY", "By Nora Whitcombe"),
    ("WC", "41 words"),
    ("PD", "4 March 2025"),
    ("SN", "The Tidewater Courier"),
    ("LA", "English"),
    ("LP", FIRST),
    ("TD", f"{SECOND}\n{THIRD}"),
    ("AN", "Document TIDEC00020250304el34000ab"),
)


def test_factiva_with_tags_as_rtf_and_in_a_table_of_word() -> None:
    lines = [line for tag, value in TAGGED for line in f"\t{tag}\t{value}".split("\n")]
    rows = "".join(
        f"<w:tr><w:tc>{paragraph(tag)}</w:tc><w:tc>{''.join(map(paragraph, value.split(chr(10))))}</w:tc></w:tr>"
        for tag, value in TAGGED
    )
    for content in (rtf(*lines, *lines), docx(f"<w:tbl>{rows}</w:tbl>" * 2)):
        first, second = drafts_of(content)
        for draft in (first, second):
            assert (draft.article.title, draft.article.authors) == ("Ferry to run again", ("Nora Whitcombe",))
            assert (draft.article.outlet, draft.article.published) == ("The Tidewater Courier", "2025-03-04")
            assert body_of(draft) == [FIRST, SECOND, THIRD]


def test_factiva_as_it_is_displayed() -> None:
    first, second = drafts_of(FACTIVA_SHOWN)
    article = first.article
    assert (article.title, article.authors) == ("Ferry to run again after long vote", ("Nora Whitcombe", "Tom Ellery"))
    assert (article.outlet, article.published) == ("The Tidewater Courier", "2025-03-04T15:32:00")
    assert (article.page, article.edition, article.language) == ("A12", "First", "en")
    assert body_of(first) == [FIRST, SECOND]
    assert (second.article.section, second.article.title) == ("Markt", "Abstimmung verschoben")
    assert (second.article.authors, second.article.language) == (("Jens Kassner",), "de")


def test_a_delivery_that_breaks_off_keeps_what_came() -> None:
    cut = FACTIVA_SHOWN[: FACTIVA_SHOWN.index("ohne dass")]
    assert [draft.article.title for draft in drafts_of(cut)] == [
        "Ferry to run again after long vote",
        "Abstimmung verschoben",
    ]
    first, *others = drafts_of(NEXIS_TEXT[: NEXIS_TEXT.index("2 of 2 DOC")])
    assert others == []
    assert "2 articles but has 1" in first.warnings[0]


def test_an_empty_part_is_refused_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delivery, "_LONGEST", 900)
    refused: list[tuple[str, ClipError]] = []
    grown = FACTIVA_SHOWN.replace(SECOND, SECOND * 9)
    original = Original(grown.encode(), "", "2026-03-01T08:00:00Z", name="delivery")
    kept = list(drafts_from_original(original, refused=lambda name, error: refused.append((name, error))))
    assert [draft.article.title for draft in kept] == ["Abstimmung verschoben"]
    assert [name for name, _ in refused] == ["delivery#1"]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (NEXIS_TEXT.encode(), "delivered-text"),
        (FACTIVA_TAGGED.encode(), "delivered-text"),
        (FACTIVA_SHOWN.encode(), "delivered-text"),
        (FACTIVA_PAGE.encode(), "delivered-page"),
        (NEXIS_PAGE.encode(), "delivered-page"),
        (docx(COVER), "docx"),
        (rtf("x"), "rtf"),
        (b"Ferry to run\n\nBy Nora Whitcombe\n\nThe council read three of five documents on Monday.\n", "text"),
        (b"<!doctype html><title>On Factiva and others</title><p>Words about news databases.</p>", "html"),
    ],
)
def test_deliveries_are_told_by_content(content: bytes, key: str) -> None:
    assert format_of(Sample(content)).key == key


def test_a_text_that_only_looks_like_a_delivery_is_an_article() -> None:
    text = f"Ferry to run again\n\nBy Nora Whitcombe\n\n{FIRST}\n\nDocument TIDEC00020250304el34000ab\n\n{SECOND}\n"
    (draft,) = drafts_of(text)
    assert draft.article.title == "Ferry to run again"


def test_damage_raises_nothing_but_our_own() -> None:
    for whole in (NEXIS_TEXT, FACTIVA_SHOWN, FACTIVA_TAGGED, FACTIVA_PAGE, NEXIS_PAGE):
        lines = whole.split("\n") if "\n" in whole else whole.split(">")
        for number in range(0, len(lines), 3):
            try:
                found = drafts_of("\n".join(lines[:number] + lines[number + 2 :]))
            except ClipError:
                continue
            assert all(replace(draft.article).title for draft in found)


def test_index_terms_and_languages() -> None:
    assert keywords_of("FERRIES (92%); PORTS (40%); EU (70%)") == ["Ferries", "EU"]
    assert keywords_of("JANE ROE (91%)", names=True) == ["Jane Roe"]
    assert [spoken(name) for name in ("MAIL ON MONDAY", "The Courier", "FAZ")] == [
        "Mail on Monday",
        "The Courier",
        "FAZ",
    ]
    assert [language_named(name) for name in ("ENGLISH; ENGLISHS", "Deutsch", "中文", "of the sea")] == [
        "en",
        "de",
        "zh",
        None,
    ]

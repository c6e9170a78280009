"""PDF documents are read in the order of their columns, words whole, without what is printed around an article."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from db.body import Heading, Paragraph, Picture, spans_text
from db.errors import ClipError
from db.model import Original
from desktop.intake.read import draft_from_bytes, drafts_from_original
from tests.desktop.intake.files import made


def text_of(source: str) -> str:
    return draft_from_bytes(made.pdf(source), name="x.pdf").article.body.text()


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("pages", [1, 4])
def test_columns_are_read_one_after_the_other(columns: int, pages: int) -> None:
    draft = draft_from_bytes(made.pdf(made.printed(columns, pages)), name="story.pdf")
    article = draft.article
    assert article.title == made.HEADLINE
    assert article.authors == ("Jessamy Tregear",)
    assert article.published == "2025-04-25"
    paragraphs = [*made.several(pages), "A second boat", *made.several(pages, 50)]
    assert article.body.text().split("\n\n") == paragraphs
    assert [block for block in article.body.blocks if isinstance(block, Heading)]


def test_ragged_columns_with_a_headline_over_two_of_them() -> None:
    text = "\n\n".join(made._escaped(one) for one in made.PARAGRAPHS)
    body = text_of(
        "#set page(width: 18cm, height: 22cm, margin: 1.5cm)\n#set text(size: 9pt)\n"
        f'#text(size: 22pt, weight: "bold")[{made.HEADLINE} as the island waits for its boat]\n\n'
        f"#columns(3, gutter: 5mm)[{text}]"
    )
    assert body.split("\n\n") == list(made.PARAGRAPHS)


def test_an_initial_joins_its_word() -> None:
    text = made.PARAGRAPHS[0]
    source = (
        "#set page(width: 14cm, height: 14cm, margin: 1.5cm)\n#set text(size: 10pt)\n"
        '#place(dx: 0cm, dy: 0cm)[#text(size: 31pt, top-edge: "cap-height")[T]]\n'
        "#stack(spacing: 5pt, "
        "pad(left: 8mm)[he Lady Loveday, which has been in dry dock since March,], "
        "pad(left: 8mm)[is to carry passengers again from the first of May, as far], "
        "[as anybody can tell, the island council said on Thursday evening,], "
        "[after a meeting of almost four hours in the school.])"
    )
    assert text_of(source).startswith(text[:50])


def test_a_word_keeps_a_hyphen_that_it_has_elsewhere() -> None:
    source = (
        "#set page(width: 8.6cm, height: 14cm, margin: 1cm)\n#set text(size: 10pt, hyphenate: false)\n"
        "A re\\-entry permit is what they need. Nobody who asked had been given a re\\-\\\nentry permit so far, "
        "and the under\\-\\\nstanding is that this will remain so until the end of the winter months."
    )
    body = text_of(source)
    assert "given a re-entry permit so far" in body
    assert "the understanding is" in body


def test_right_to_left_columns_are_read_from_the_right() -> None:
    first = "قال مجلس الجزيرة مساء الخميس إن العبارة ستعود إلى نقل الركاب في أول مايو بعد إصلاحات استمرت ستة أسابيع."
    second = "وسيقرر المجلس في يونيو ما إذا كان سيشتري قاربا ثانيا وهو سؤال تأجل أربع مرات حتى الآن."
    source = (
        '#set page(width: 16cm, height: 9cm, margin: 1cm)\n#set text(size: 11pt, lang: "ar", dir: rtl)\n'
        f"#columns(2)[{first} {first}\n\n#colbreak()\n{second} {second}]"
    )
    body = text_of(source)
    assert body.index("الخميس") < body.index("يونيو")
    assert "مجلس" in body


def test_a_bulleted_list_keeps_its_lines_together() -> None:
    items = "\n".join(f"- {made._escaped(one)}" for one in made.PARAGRAPHS[:3])
    body = text_of(f"#set page(width: 12cm, height: 14cm, margin: 1.5cm)\n#set text(size: 10pt)\n{items}")
    assert [line.lstrip("• ") for line in body.split("\n\n")] == list(made.PARAGRAPHS[:3])


def test_a_photograph_comes_along_with_its_caption() -> None:
    photo = made.jpeg()
    text = [made._escaped(one) for one in made.PARAGRAPHS]
    source = (
        "#set page(width: 14cm, height: 24cm, margin: 1.5cm)\n#set text(size: 10pt)\n"
        f"= {made.HEADLINE}\n\n{text[0]}\n\n#image(bytes(({','.join(map(str, photo))})), width: 8cm)\n"
        f"#text(size: 8pt)[{made._escaped(made.CAPTION)}]\n\n" + "\n\n".join(text[1:])
    )
    draft = draft_from_bytes(made.pdf(source), name="x.pdf")
    blocks = draft.article.body.blocks
    assert [type(block) for block in blocks] == [Paragraph, Picture, *[Paragraph] * 4]
    assert isinstance(blocks[1], Picture)
    (asset,) = draft.assets
    assert (blocks[1].asset, asset.content) == (asset.sha256, photo)
    assert spans_text(blocks[1].caption) == made.CAPTION


def test_a_page_of_a_newspaper_is_read_around_its_pictures_and_boxes() -> None:
    text = [made._escaped(one) for one in made.PARAGRAPHS]
    photo = ",".join(map(str, made.jpeg(200, 120)))
    quote = "“We have been eating tinned peas since Easter.”"
    source = (
        "#set page(width: 24cm, height: 34cm, margin: 2cm, header: [#text(size: 8pt)[A12 #h(1fr) The "
        "Karrow Island Mail #h(1fr) Friday, April 25, 2025]])\n#set text(size: 9pt, "
        "hyphenate: true)\n#set par(justify: true)\n"
        f'#text(size: 30pt, weight: "bold")[{made.HEADLINE}]\n\n'
        "#text(size: 13pt)[Bill for the hull has nearly doubled; council to decide on a second boat in June]\n\n"
        '#text(size: 8pt, weight: "bold")[By Jessamy Tregear]\n\n#columns(4, gutter: 4mm)[\n'
        f"KARROW, April 24 — {text[0]}\n\n{text[1]}\n\n#image(bytes(({photo})), width: 100%)\n"
        f"#text(size: 7pt)[{made._escaped(made.CAPTION)}]\n\n{text[2]}\n\n{text[3]}\n\n"
        f'#text(size: 13pt, style: "italic")[{quote}]\n\n{text[4]}\n\n'
        '#text(weight: "bold")[A second boat]\n\n' + "\n\n".join(map(made._escaped, made.several(1, 9))) + "]"
    )
    article = draft_from_bytes(made.pdf(source), name="x.pdf").article
    assert (article.title, article.authors, article.dateline) == (made.HEADLINE, ("Jessamy Tregear",), "KARROW")
    assert article.published == "2025-04-25"
    first, *rest = article.body.text().split("\n\n")
    assert first.endswith(made.PARAGRAPHS[0])
    one, two, three, four = made.PARAGRAPHS[1:]
    assert rest == [one, made.CAPTION, two, three, quote, four, "A second boat", *made.several(1, 9)]


def test_a_paragraph_goes_on_in_the_next_column_after_a_quotation() -> None:
    text = [made._escaped(one) for one in made.PARAGRAPHS]
    source = (
        "#set page(width: 20cm, height: 12cm, margin: 1.5cm)\n#set text(size: 9pt)\n"
        f'#text(size: 24pt, weight: "bold")[{made.HEADLINE}]\n'
        f"#block(height: 6cm, columns(3)[{text[0]}\n\n{text[1]}\n\n{text[2]}])"
    )
    assert text_of(source).split("\n\n") == list(made.PARAGRAPHS[:3])


def test_running_heads_and_page_numbers_are_no_text() -> None:
    body = draft_from_bytes(made.pdf(made.printed(2, 6)), name="story.pdf").article.body.text()
    assert "Karrow Island Mail" not in body
    assert not any(piece.strip().isdecimal() for piece in body.split("\n"))


def test_a_page_that_a_browser_printed_tells_its_address() -> None:
    text = "\n\n".join(made._escaped(one) for one in made.several(3))
    source = (
        "#set page(width: 12cm, height: 12cm, margin: 1.6cm, header: [#text(size: 7pt)[25\\/04\\/2025, 09:12 #h(1fr) "
        f'Ferry]], footer: context [#text(size: 7pt)[#"{made.ADDRESS}" #h(1fr) #counter(page).display()\\/3]])\n'
        f"#set text(size: 10pt)\n= {made.HEADLINE}\n{text}"
    )
    article = draft_from_bytes(made.pdf(source), name="x.pdf").article
    assert (article.title, article.url, article.published) == (made.HEADLINE, made.ADDRESS, None)
    assert made.ADDRESS not in article.body.text()


@pytest.mark.parametrize("title", ["Microsoft Word - ferry.docx", "untitled", "A1_Karrow_0425.indd", "12"])
def test_a_title_that_no_reader_has_seen_is_not_taken(title: str) -> None:
    source = made.printed().replace(
        f'title: "{made.HEADLINE}", author: "Jessamy Tregear"', f'title: "{title}", author: "admin"'
    )
    draft = draft_from_bytes(made.pdf(source))
    assert draft.article.title == made.HEADLINE
    assert all(candidate.value != title for candidate in draft.candidates)
    assert draft.article.authors == ("Jessamy Tregear",)


def test_letters_that_nobody_can_see_are_no_text() -> None:
    source = (
        "#set page(width: 12cm, height: 9cm)\n#scale(x: 1%, y: 1%)[hidden words of no size]\n\n"
        f"{made._escaped(made.PARAGRAPHS[0])}"
    )
    assert text_of(source) == made.PARAGRAPHS[0]


def locked() -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(made.pdf(made.printed()))) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    return out.getvalue()


def scanned() -> bytes:
    return made.pdf("#set page(width: 10cm, height: 10cm)\n#rect(width: 5cm, height: 5cm)\n#pagebreak()\n1")


@pytest.mark.parametrize(
    ("content", "word"), [(locked(), "password"), (scanned(), "pictures"), (b"%PDF-1.7\nnothing", "damaged")]
)
def test_what_cannot_be_read_is_said_and_can_be_kept(content: bytes, word: str) -> None:
    with pytest.raises(ClipError, match=word):
        draft_from_bytes(content, name="Ferry_to_run.pdf")
    (draft,) = drafts_from_original(Original(content, "", "", name="Ferry_to_run.pdf"), keep_unread=True)
    assert (draft.article.title, draft.article.truncated, draft.original.content) == ("Ferry to run", "cut", content)
    assert word in draft.warnings[0]

"""Word, OpenDocument and RTF documents that hold one article."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import datetime
from io import BytesIO

import pytest

from db.body import Body, Heading, ListBlock, Paragraph, Picture, Span, Table, spans_text
from db.errors import ClipError
from db.model import Draft, Original
from desktop.intake.given import Given
from desktop.intake.office.docx import read as read_docx
from desktop.intake.read import drafts_from_original
from tests.desktop.intake.office.made import docx, odt, paragraph, png, run_of, zipped

NOW = datetime.fromisoformat("2026-03-01T08:00:00+00:00")
FIRST = "The ferry across the sound runs again on weekdays, the harbour council said on Monday after a long vote."
SECOND = "It carries bicycles free of charge and leaves at seven, nine and eleven from the old pier in the south."


def draft_of(content: bytes, name: str = "story") -> Draft:
    (draft,) = drafts_from_original(Original(content, "", "2026-03-01T08:00:00Z", name=name), now=NOW)
    return draft


def article_docx(extra: str = "", **options: str) -> bytes:
    return docx(
        paragraph("Ferry to run again", style="Titel")
        + paragraph("By Nora Whitcombe")
        + paragraph("TIDEWATER, March 3 - " + FIRST)
        + extra
        + paragraph(SECOND),
        **options,  # type: ignore[arg-type]
    )


def test_a_word_document_becomes_an_article() -> None:
    content = article_docx()
    draft = draft_of(content, "anything.bin")
    article = draft.article
    assert (article.title, article.authors, article.dateline) == (
        "Ferry to run again",
        ("Nora Whitcombe",),
        "TIDEWATER",
    )
    assert article.body.text().endswith(SECOND)
    assert draft.original.media_type.endswith("wordprocessingml.document")
    assert draft.original.content == content


def test_headings_lists_tables_marks_and_links_are_kept() -> None:
    bullet = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    number = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    cell = "<w:tc>{}</w:tc>".format
    rows = "".join(
        f"<w:tr>{''.join(cell(paragraph(words)) for words in row)}</w:tr>"
        for row in (("Day", "Ferries"), ("Monday", "3"))
    )
    link = '<w:hyperlink r:id="link"><w:r><w:t>the timetable</w:t></w:r></w:hyperlink>'
    local = '<w:hyperlink r:id="local"><w:r><w:t> and a file</w:t></w:r></w:hyperlink>'
    content = article_docx(
        paragraph("What is new", style="Eigene")
        + paragraph("Bicycles", properties=bullet)
        + paragraph("Small ones", properties=number)
        + paragraph("Dogs", properties=bullet)
        + f"<w:tbl>{rows}</w:tbl>"
        + paragraph(
            "Read ",
            run_of("all", "<w:b/>"),
            run_of(" of ", '<w:b w:val="0"/>'),
            link,
            local,
            run_of("hidden", "<w:vanish/>"),
            "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>",
            "<w:ins><w:r><w:t>.</w:t></w:r></w:ins>",
        ),
        links={"link": "https://ferry.example/times", "local": "file:///etc/passwd"},  # type: ignore[arg-type]
    )
    blocks = draft_of(content).article.body.blocks
    heading = next(block for block in blocks if isinstance(block, Heading))
    assert spans_text(heading.spans) == "What is new"
    (outer,) = [block for block in blocks if isinstance(block, ListBlock)]
    assert [spans_text(item[0].spans) for item in outer.items if isinstance(item[0], Paragraph)] == ["Bicycles", "Dogs"]
    inner = outer.items[0][1]
    assert isinstance(inner, ListBlock)
    assert inner.ordered
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert [[spans_text(cell) for cell in row] for row in table.rows] == [["Day", "Ferries"], ["Monday", "3"]]
    spans = next(block.spans for block in blocks if isinstance(block, Paragraph) and block.spans[0].text == "Read ")
    assert spans == (
        Span("Read "),
        Span("all", frozenset({"bold"})),
        Span(" of "),
        Span("the timetable", href="https://ferry.example/times"),
        Span(" and a file."),
    )


def test_pictures_of_a_document_are_kept_with_it() -> None:
    drawing = (
        '<w:r><w:drawing><wp:docPr descr="The ferry at the pier"/><a:blip r:embed="pic"/></w:drawing></w:r>'
        '<w:r><w:drawing><a:blip r:embed="missing"/></w:drawing></w:r>'
    )
    draft = draft_of(article_docx(f"<w:p>{drawing}</w:p>"))
    (asset,) = draft.assets
    assert (asset.content, asset.media_type, asset.width, asset.height) == (png(), "image/png", 640, 480)
    (picture,) = [block for block in draft.article.body.blocks if isinstance(block, Picture)]
    assert (picture.asset, picture.source, picture.alt) == (asset.sha256, "", "The ferry at the pier")


def test_notes_stand_below_the_text() -> None:
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{paragraph("Said in a letter.")}</w:footnote>'
    draft = draft_of(article_docx(paragraph("The chair agreed with that in writing.", call), footnotes=note))
    text = draft.article.body.text()
    assert "in writing.[1]" in text
    assert text.endswith("[1] Said in a letter.")


def test_what_a_document_tells_of_itself_counts_only_where_it_is_sane() -> None:
    said = draft_of(article_docx(title="Microsoft Word - Dokument1.docx", creator="Administrator"))
    assert said.article.title == "Ferry to run again"
    assert said.article.authors == ("Nora Whitcombe",)
    assert not [each for each in said.candidates if each.value in ("Administrator", ("Administrator",))]
    # The day on which a file was made is no more than a guess at when the article was published.
    assert next(each for each in said.candidates if each.value == "2024-03-05").confidence < 0.2


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (docx("<w:p/>"), "no text"),
        (docx("")[:400], "damaged"),
        (docx("", more={"word/document.xml": "<w:document"}), "damaged"),
        (docx("", more={"word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}), "damaged"),
        (zipped({"[Content_Types].xml": "", "word/other.xml": "<a/>"}), "no Word document"),
        (odt(""), "no text"),
        (b"{\\rtf1\\ansi }", "no text"),
        (b"{\\rtf1\\ansi {\\fonttbl{\\f0 Arial;", "no text"),
    ],
)
def test_what_cannot_be_read_is_said(content: bytes, words: str) -> None:
    with pytest.raises(ClipError, match=words) as error:
        draft_of(content)
    assert error.value.remedy


def test_a_bomb_of_a_document_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.intake.office.package.LARGEST_PART", 1_000_000)
    given = Given(Original(docx(paragraph("a" * 3_000_000)), "", "2026-03-01T08:00:00Z", name="bomb.docx"))
    monkeypatch.setattr("desktop.intake.office.package.Package.read.__defaults__", (1_000_000,))
    with pytest.raises(ClipError, match="once it is decompressed"):
        read_docx(given)


def test_an_open_document_text_becomes_an_article() -> None:
    styles = (
        '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>'
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1"/></text:list-style>'
    )
    body = (
        '<text:p text:style-name="P1">Ferry to run again</text:p><text:p>By Nora Whitcombe</text:p>'
        f"<text:p>TIDEWATER, March 3 - {FIRST}</text:p>"
        "<text:tracked-changes><text:p>struck out</text:p></text:tracked-changes>"
        '<text:h text:outline-level="1">What is new</text:h>'
        '<text:p>It is <text:span text:style-name="T1">all</text:span><text:s/>new and free, says '
        '<text:a xlink:href="https://ferry.example/times">the timetable</text:a><text:note><text:note-citation>1'
        "</text:note-citation><text:note-body><text:p>As of March.</text:p></text:note-body></text:note>.</text:p>"
        '<text:list text:style-name="L1"><text:list-item><text:p>Bicycles</text:p></text:list-item></text:list>'
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Day</text:p></table:table-cell>"
        "<table:table-cell><text:p>Ferries</text:p></table:table-cell></table:table-row></table:table-header-rows>"
        "<table:table-row><table:table-cell><text:p>Monday</text:p></table:table-cell><table:table-cell><text:p>3</text:p>"
        "</table:table-cell></table:table-row></table:table>"
        '<text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:desc>The pier</svg:desc></draw:frame>'
        "</text:p>"
        f"<text:p>{SECOND}</text:p>"
    )
    draft = draft_of(odt(body, styles))
    article = draft.article
    assert (article.title, article.authors) == ("Ferry to run again", ("Nora Whitcombe",))
    markup = article.body.html()
    assert "<p>It is <em>all</em> new and free, says <a href" in markup
    assert "<h2>What is new</h2>" in markup
    assert "<ol><li><p>Bicycles</p></li></ol>" in markup
    assert "<th>Day</th>" in markup
    assert "struck out" not in markup
    assert markup.rstrip().endswith("<p>[1] As of March.</p>")
    assert [asset.content for asset in draft.assets] == [png()]


RTF = (
    rb"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fnil\fcharset204 Arial CYR;}}"
    rb"{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\s1\b heading 1;}{\s2 heading 2;}}"
    rb"{\info{\title Ferry to run again}{\author Nora Whitcombe}{\creatim\yr2024\mo3\dy5}}"
    rb"{\header Page {\field{\*\fldinst PAGE}}}\pard\s1\b Ferry to run again\b0\par"
    rb"\pard By Nora Whitcombe\par TIDEWATER, March 3 \endash  "
    + FIRST.encode()
    + rb"\par\pard\s2 What is new\par\pard "
    rb"It is {\i all} new in Caf\'e9 \u8222?Pier\u8220? \u55357?\u56842? and {\f1 \'cf\'f0\'e8\'e2\'e5\'f2}"
    rb', says {\field{\*\fldinst{HYPERLINK "https://ferry.example/times"}}{\fldrslt{\ul the timetable}}}'
    rb"{\super{\footnote \pard As of March.\par}}.\par"
    rb"{\listtext\'b7\tab}Bicycles\par{\listtext\'b7\tab}Dogs\par"
    rb"\trowd\cellx1\cellx2\intbl Day\cell Ferries\cell\row\trowd\intbl Monday\cell 3\cell\row\pard "
    rb"{\v hidden}{\*\unknown secret}{\pict\pngblip " + png().hex().encode() + rb"}" + SECOND.encode() + rb"\par}"
)


def test_an_rtf_document_becomes_an_article() -> None:
    draft = draft_of(RTF)
    article = draft.article
    assert (article.title, article.authors, article.dateline) == (
        "Ferry to run again",
        ("Nora Whitcombe",),
        "TIDEWATER",
    )
    markup = article.body.html()
    assert "<h2>What is new</h2>" in markup
    assert "It is <em>all</em> new in Café „Pier“ 😊 and Привет, says <a href" in markup
    assert ">the timetable</a><sup>[1]</sup>.</p>" in markup
    assert "<ul><li><p>Bicycles</p></li><li><p>Dogs</p></li></ul>" in markup
    assert "<tr><td>Monday</td><td>3</td></tr>" in markup
    assert "[1] As of March." in markup
    for word in ("hidden", "secret", "HYPERLINK", "PAGE", "Arial"):
        assert word not in markup
    assert [asset.content for asset in draft.assets] == [png()]


@pytest.mark.parametrize(
    ("page", "written", "read"),
    [
        (b"1251", b"\\'cf\\'f0\\'e8\\'e2\\'e5\\'f2", "Привет"),
        (b"932", b"\\'93\\'fa\\'96\\'7b", "日本"),
        (b"936", b"\\'d6\\'d0\\'ce\\'c4", "中文"),
        (b"1256", b"\\'e3\\'d1\\'cd\\'c8\\'c7", "مرحبا"),
        (b"65001", "Grüße".encode(), "Grüße"),
        (b"4711", b"plain", "plain"),
    ],
)
def test_code_pages_are_read(page: bytes, written: bytes, read: str) -> None:
    content = b"{\\rtf1\\ansi\\ansicpg" + page + b" " + written + b"\\par " + FIRST.encode() + b"\\par}"
    assert read in draft_of(content).article.title + draft_of(content).article.body.text()


def test_the_strict_form_of_word_documents_is_read() -> None:
    package = zipfile.ZipFile(BytesIO(article_docx()))
    strict = {
        name: package.read(name)
        .replace(b"schemas.openxmlformats.org/wordprocessingml/2006/", b"purl.oclc.org/ooxml/wordprocessingml/")
        .replace(b"schemas.openxmlformats.org/officeDocument/2006/", b"purl.oclc.org/ooxml/officeDocument/")
        for name in package.namelist()
        if not name.endswith(".png")
    }
    assert draft_of(zipped({**strict})).article.title == "Ferry to run again"


def test_tables_in_tables_of_rtf_lose_no_words() -> None:
    nested = (
        rb"\pard\intbl\itap2 Deep A\nestcell Deep B\nestcell"
        rb"{\*\nesttableprops\trowd\nestrow}{\nonesttables not this\par}"
        rb"\pard\intbl\itap1 Outer\cell Other\cell\row\pard "
    )
    text = draft_of(
        rb"{\rtf1\ansi " + FIRST.encode() + rb"\par " + nested + SECOND.encode() + rb"\par}"
    ).article.body.text()
    assert "Deep A Deep B\nOuter\tOther" in text
    assert "not this" not in text


@pytest.mark.parametrize("make", [lambda: article_docx(), lambda: RTF, lambda: odt(f"<text:p>{FIRST}</text:p>")])
@pytest.mark.parametrize(
    "damage", [lambda c, n: c[: len(c) * n // 40], lambda c, n: c[: n * 7] + b"}" + c[n * 7 + 9 :]]
)
def test_damage_raises_nothing_but_our_own(make: Callable[[], bytes], damage: Callable[[bytes, int], bytes]) -> None:
    content = make()
    for number in range(1, 40):
        try:
            draft = draft_of(damage(content, number))
        except ClipError:
            continue
        assert isinstance(draft.article.body, Body)


def test_groups_without_end_are_bounded() -> None:
    content = b"{\\rtf1\\ansi " + b"{\\b " * 50_000 + FIRST.encode() + b"}" * 50_000 + SECOND.encode() + b"\\par}"
    assert FIRST in draft_of(content).article.body.text()

import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from db.body import Block, Body, Heading, ListBlock, Paragraph, Picture, Preformatted, Quote, Rule, Span, Table
from db.errors import Cancelled, ExportError
from db.model import ReadAlso
from desktop.export.dossier import Entry
from desktop.export.options import Options
from desktop.export.pdf import book as pdf
from desktop.export.pdf import children
from desktop.export.pdf.book import write_pdf
from tests.desktop.export.dossiers import dossier, entry, relation

PLACES = ("Amber", "Basalt", "Cedar", "Delta", "Ember", "Fjord", "Garnet", "Harbour", "Indigo", "Juniper", "Kelp")


BARE = Options(sources=False, index=False)
"""A book that ends with its last article; `test_pdf_back` has the lists."""


def headline(number: int) -> str:
    return f"{PLACES[number % 11]} {PLACES[number * 7 % 10].lower()} number {number}"


def book_of(count: int) -> list[Entry]:
    """Articles of one to three pages, each linked to two others before or behind it."""
    plain = [
        entry(n, headline(n), text="\n\n".join([f"Paragraph of {headline(n)}. " * 12] * (n % 9 * 2 + 1)))
        for n in range(count)
    ]
    return [
        replace(
            each,
            links=(relation(plain[(n * 7 + 3) % count]), relation(plain[(n * 11 + 5) % count], note="worth a look")),
        )
        for n, each in enumerate(plain)
    ]


class Opened:
    """A PDF as a reader sees it: text by page, and where links and the outline lead."""

    def __init__(self, path: Path) -> None:
        self.pikepdf = pikepdf.open(path)
        self.pdfium = pypdfium2.PdfDocument(path)
        self.texts = [self._text(page) for page in self.pdfium]
        self._numbers = {page.obj.objgen: number for number, page in enumerate(self.pikepdf.pages)}

    @staticmethod
    def _text(page: pypdfium2.PdfPage) -> str:
        return " ".join(page.get_textpage().get_text_range().split())

    def page_of(self, destination: Any) -> int:
        return self._numbers[destination[0].objgen]

    def jumps(self):
        """(page, text under the link, page it leads to, height it leads to) of every internal link."""
        for number, page in enumerate(self.pikepdf.pages):
            text = self.pdfium[number].get_textpage()
            for link in page.obj.get("/Annots", []):
                if "/Dest" in link:
                    left, bottom, right, top = (float(edge) for edge in link.Rect)
                    shown = " ".join(text.get_text_bounded(left, bottom, right, top).split())
                    yield number, shown, self.page_of(link.Dest), float(link.Dest[3])

    def addresses(self) -> set[str]:
        links = [link for page in self.pikepdf.pages for link in page.obj.get("/Annots", [])]
        return {str(link.A.URI) for link in links if "/A" in link}

    def outline(self) -> list[tuple[str, int]]:
        with self.pikepdf.open_outline() as outline:
            return [(item.title, self.page_of(item.destination)) for item in outline.root]


@pytest.fixture(scope="module")
def sixty(tmp_path_factory):
    path = tmp_path_factory.mktemp("pdf") / "book.pdf"
    articles = book_of(60)
    steps = []
    written = write_pdf(dossier(*articles), path, options=BARE, progress=lambda *step: steps.append(step))
    return articles, Opened(path), written, steps


def test_every_outline_entry_lands_on_its_article(sixty):
    articles, book, _, _ = sixty
    outline = book.outline()
    assert [title for title, _ in outline] == ["Cover", "Contents"] + [each.article.title for each in articles]
    assert "Contents" in book.texts[outline[1][1]]
    for title, page in outline[2:]:
        assert book.texts[page].count(title) >= 1
        assert f"Paragraph of {title}" in book.texts[page]
        assert title in book.texts[page].split("Paragraph of")[0]


def test_every_row_of_the_contents_leads_to_the_page_it_names(sixty):
    articles, book, _, _ = sixty
    starts = dict(book.outline())
    rows = [jump for jump in book.jumps() if jump[0] < starts[articles[0].article.title]]
    assert len(rows) == len(articles)
    for (_, text, page, height), each in zip(rows, articles, strict=True):
        assert text.startswith(each.article.title)
        assert text.endswith(f" {page + 1}")
        assert page == starts[each.article.title]
        assert height > 700


def test_related_stories_name_and_reach_the_right_page(sixty):
    articles, book, _, _ = sixty
    starts = dict(book.outline())
    links = [jump for jump in book.jumps() if jump[0] >= starts[articles[0].article.title]]
    titles = [each for each in links if not each[1].startswith("p.")]
    numbers = [each for each in links if each[1].startswith("p.")]
    assert len(titles) == len(numbers) == 2 * len(articles)
    for _, text, page, _ in titles:
        assert page == starts[text]
    for _, text, page, _ in numbers:
        assert text == f"p. {page + 1}"


def test_every_page_but_the_cover_shows_its_number_and_its_running_head(sixty):
    articles, book, _, _ = sixty
    starts = [page for _, page in book.outline()[2:]]
    for number, text in enumerate(book.texts):
        if number:
            assert re.search(rf"Six weeks without fish {number + 1}$", text) or f" {number + 1} " in text
        if number >= starts[0]:
            current = articles[max(n for n, start in enumerate(starts) if start <= number)]
            assert text.startswith("The Averil Courier")
            assert f"{int(current.article.published[8:])} November 2024" in text[:60]


def test_no_link_is_left_unresolved(sixty):
    articles, book, _, _ = sixty
    assert not [address for address in book.addresses() if address.startswith("clip:")]
    assert {each.article.url for each in articles} <= book.addresses()


def test_cover_and_metadata_say_what_the_book_is(sixty):
    articles, book, written, _ = sixty
    cover = book.texts[0]
    words = sum(each.word_count for each in articles)
    assert cover.startswith("Six weeks without fish A press book 1–28 November 2024")
    assert f"60 articles from 1 outlet, {words:,} words" in cover
    assert str(book.pikepdf.docinfo["/Title"]) == "Six weeks without fish"
    with book.pikepdf.open_metadata() as metadata:
        assert metadata["dc:title"] == "Six weeks without fish"
    assert book.pikepdf.Root.PageMode == "/UseOutlines"
    assert not written.warnings


def test_progress_rises_to_its_end(sixty):
    *_, steps = sixty
    done = [step[0] for step in steps]
    assert done == sorted(done)
    assert steps[-1][0] == steps[-1][1]


def one(tmp_path, *entries, options: Options = BARE) -> Opened:
    write_pdf(dossier(*entries), tmp_path / "book.pdf", options=options)
    return Opened(tmp_path / "book.pdf")


def test_an_article_has_all_its_parts(tmp_path):
    blocks: tuple[Block, ...] = (
        Paragraph(
            (
                Span("Plain, "),
                Span("bold", frozenset({"bold"})),
                Span(" and "),
                Span("linked", frozenset(), "https://l.example/"),
            )
        ),
        Heading((Span("A crosshead"),), 2),
        Quote((Paragraph((Span("Quoted words"),)),)),
        ListBlock(((Paragraph((Span("first point"),)),), (Paragraph((Span("second point"),)),)), ordered=True),
        Table((((Span("Port"),), (Span("Boats"),)), ((Span("Averil"),), (Span("41"),))), header=True),
        Picture("https://p.example/p.jpg", (Span("The quay at dawn"),), "Boats"),
        Preformatted("a  b\n  c"),
        Rule(),
        Paragraph((Span("The end."),)),
    )
    also = (ReadAlso("What came before", "https://courier.example/0"), ReadAlso("Elsewhere", "https://e.example/"))
    whole = entry(
        1,
        "Whole",
        body=Body(blocks),
        kicker="Fishing",
        standfirst="In short",
        agency="AFP",
        edition="Late edition",
        correction="The end.\nCorrection: There are 40 boats.",
        truncated="paywall",
        dateline="PORT AVERIL",
        note="Ring Nora.",
        read_also=also,
    )
    book = one(tmp_path, entry(0, "Before"), whole)
    text = book.texts[dict(book.outline())["Whole"]]
    for part in (
        "The Averil Courier · Fishing Whole In short Nora Quill · AFP · Late edition · 2 November 2024",
        "2024 https://courier.example/1 fishing ports/averil",
        "PORT AVERIL",
        "Plain, bold and linked A crosshead Quoted words 1. first point 2. second point Port Boats Averil 41",
        "Picture: Boats The quay at dawn a b c The end. Correction: There are 40 boats.",
        "[The text is cut off by a paywall.]",
        "NOTE Ring Nora.",
        "READ ALSO What came before The Averil Courier, 1 November 2024 · see p. 3 Elsewhere",
        "Clipped 30 November 2024, 08:00 UTC · SHA-256 " + "ab" * 16,
    ):
        assert part in text
    assert {"https://l.example/", "https://p.example/p.jpg", "https://e.example/"} <= book.addresses()


def test_paper_can_be_chosen(tmp_path):
    book = one(tmp_path, entry(1), options=Options(paper="us-letter"))
    assert [float(edge) for edge in book.pikepdf.pages[0].mediabox] == [0, 0, 612, 792]


def test_right_to_left_articles_are_set_from_the_right(tmp_path):
    text = "عادت قوارب الصيد إلى الميناء بعد ستة أسابيع من الإغلاق.\n\nقالت نورا كويل (Nora Quill) إنهم كادوا ييأسون."
    book = one(tmp_path, entry(1, "الميناء يفتح من جديد", text=text, language="ar", outlet="صحيفة أفريل"))
    page = book.pdfium[len(book.pdfium) - 1]
    content = page.get_textpage()
    boxes = [content.get_charbox(n) for n in range(content.count_chars()) if content.get_text_range(n, 1) == "ق"]
    assert max(right for _, _, right, _ in boxes) > 480
    assert "نورا" in book.texts[-1]
    assert "Nora Quill" in book.texts[-1]


def test_many_scripts_copy_out_as_they_went_in(tmp_path):
    lines = {
        "ru": "Порт снова открыт",
        "el": "Το λιμάνι άνοιξε ξανά",
        "he": "הנמל נפתח מחדש",
        "hi": "बंदरगाह फिर खुला",
        "am": "ወደቡ እንደገና ተከፈተ",
        "ka": "პორტი გაიხსნა",
        "hy": "Նավահանգիստը բացվեց",
        "th": "ท่าเรือเปิดอีกครั้ง",
    }
    written = write_pdf(
        dossier(*(entry(n, text=text, language=code) for n, (code, text) in enumerate(lines.items()))),
        tmp_path / "b.pdf",
        options=BARE,
    )
    assert not written.warnings
    book = Opened(tmp_path / "b.pdf")
    for text, page in zip(lines.values(), book.texts[-len(lines) :], strict=True):
        assert sorted(text.replace(" ", "")) == sorted(
            c for c in page.replace(" ", "") if c in text.replace(" ", "") and not c.isascii()
        )


def test_characters_that_no_font_has_are_named(tmp_path):
    """Each is looked for once, in the chunk that has it first."""
    some, others = "EGYPTIAN HIEROGLYPH D052 (U+130B8)", "CUNEIFORM SIGN A (U+12000)"
    texts = ["Signs: \U000130b8."] + ["Words."] * pdf.CHUNK + ["Signs: \U000130b8 and \U00012000."]
    written = write_pdf(dossier(*(entry(n, text=text) for n, text in enumerate(texts, 1))), tmp_path / "b.pdf")
    if not written.warnings:
        pytest.skip("this system has fonts for everything")
    assert written.warnings[0].count(some) == 1 or written.warnings[0].count(others) == 1


HOSTILE = {
    "typst code": '#import "x.typ": * #read("/etc/passwd") $x^2$ *b* _i_ `raw` <label> @ref // c /* */ \\u{41}'
    "\n= Heading\n- list\n+ enum #panic()",
    "markup": "<script>alert(1)</script>\n\n[[link]] \\textbf{x} %PDF-1.7 endobj",
    "control characters": "a\x00b\x07c\x1bd\x7fe\ud800f\ufffeg\u2028h\u202ei\u2066j",
    "combining": "Z" + "\u0301" * 300_000,
    "one long word": "x" * 1_000_000,
    "one long word of another script": "船" * 20_000,
    "long paragraph": "word " * 60_000,
    "line ends": "a\n" * 5_000,
    "very many lines": "a\n" * 30_000 + "\n" * 60_000,
    "joiners": "\u200d\u200b\u2060" * 5_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_is_only_text(tmp_path, kind):
    text = HOSTILE[kind]
    body = Body((Paragraph((Span(text),)),))
    url = "https://a.example/" + text[:50].replace("\n", "")
    book = one(
        tmp_path,
        entry(0, "Before"),
        entry(1, text[:3_000], body=body, note=text[:500], outlet=text[:300], standfirst=text[:500], url=url),
    )
    assert "Contents" in book.texts[1]
    if kind == "typst code":
        assert '#read("/etc/passwd") $x^2$ *b* _i_ `raw` <label> @ref // c /* */ \\u{41}' in " ".join(book.texts)


def test_huge_tables_and_deep_nesting_are_set(tmp_path):
    cell = (Span("cell"),)
    deep: Block = Paragraph((Span("the core"),))
    for n in range(100):
        deep = Quote((deep,)) if n % 2 else ListBlock(((deep,),))
    body = Body(
        (
            Table(((cell,) * 60,) * 20),
            Table((((Span("head"),),) * 10, *((cell,) * 10,) * 149), header=True),
            Table(()),
            Table(((),)),
            deep,
        )
    )
    book = one(tmp_path, entry(1, body=body))
    assert " ".join(book.texts).count("cell") == 60 * 20 + 10 * 149
    assert "the core" in " ".join(book.texts)


def test_too_long_an_article_is_refused_by_name(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf, "MAX_CHARACTERS", 50)
    with pytest.raises(ExportError, match="“Endless” is too long"):
        write_pdf(dossier(entry(1, "Endless")), tmp_path / "book.pdf")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_dossier_is_refused(tmp_path):
    with pytest.raises(ExportError, match="nothing to export"):
        write_pdf(dossier(), tmp_path / "book.pdf")


def test_cancelling_ends_the_child_at_once_and_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "book.pdf"
    path.write_bytes(b"old")
    started: list[Any] = []
    start = children._started

    def watched(job: children.Job) -> Any:
        started.append(start(job))
        return started[-1]

    monkeypatch.setattr(children, "_started", watched)

    with pytest.raises(Cancelled):
        write_pdf(dossier(*book_of(30)), path, cancelled=lambda: bool(started))
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["book.pdf"]
    assert all(child.poll() is not None for child in started)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_child_ends_with_the_program_that_started_it(tmp_path):
    os.mkfifo(tmp_path / "data.json")  # nobody writes into it: the child waits for ever
    child = children._started(children.Job("measure", tmp_path))
    assert child.stdin
    assert child.poll() is None
    child.stdin.close()
    assert child.wait(60) == 1


def test_what_stops_a_child_is_said_in_words(tmp_path, monkeypatch):
    def stopped(result: dict[str, Any]) -> Any:
        return lambda jobs, *_: {job: result for job in jobs}

    monkeypatch.setattr(pdf, "run_jobs", stopped({"problem": "died"}))
    with pytest.raises(ExportError, match="“Harbour reopens, day 1” took too much memory or time"):
        write_pdf(dossier(entry(1), entry(2)), tmp_path / "book.pdf")
    monkeypatch.setattr(pdf, "run_jobs", stopped({"problem": "typst", "said": "no such thing"}))
    with pytest.raises(ExportError, match="could not be typeset: no such thing"):
        write_pdf(dossier(entry(1)), tmp_path / "book.pdf")
    monkeypatch.setattr(pdf, "run_jobs", stopped({"problem": "system", "errno": 28, "said": "No space left on device"}))
    with pytest.raises(ExportError, match="folder for temporary files"):
        write_pdf(dossier(entry(1)), tmp_path / "book.pdf")
    assert list(tmp_path.iterdir()) == []


def test_our_own_mistakes_in_a_child_are_not_put_down_to_the_article(tmp_path):
    (tmp_path / "data.json").write_text("[]")
    with pytest.raises(RuntimeError, match="Traceback"):
        children.run_jobs([children.Job("measure", tmp_path)], lambda: False, lambda _: None)


def test_chunks_are_bounded_by_count_and_by_length():
    short = [entry(n) for n in range(60)]
    assert [len(chunk) for chunk in pdf._chunks(short, 25)] == [25, 25, 10]
    long = [entry(n, text="x" * 400_000) for n in range(3)]
    assert [len(chunk) for chunk in pdf._chunks(long)] == [1, 1, 1]


def test_a_folder_that_is_not_there_is_said_in_words(tmp_path):
    with pytest.raises(ExportError, match="does not exist"):
        write_pdf(dossier(entry(1)), tmp_path / "no" / "book.pdf")
    with pytest.raises(ExportError, match="is a folder"):
        write_pdf(dossier(entry(1)), tmp_path)

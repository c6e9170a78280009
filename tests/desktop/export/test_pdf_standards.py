from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from db.body import Body, Paragraph, Picture, Quote, Span, Table
from db.errors import ExportError
from desktop.export.options import Options
from desktop.export.pdf import book as pdf
from desktop.export.pdf.book import write_pdf
from tests.desktop.export.dossiers import TEXT, dossier, entry, relation
from tests.desktop.export.pictures import drawing, illustrated, kept, photo, saved
from tests.helpers import pdf_standards
from tests.helpers.pdf_verifier import PdfReader

SCRIPTS = {
    "ru": "Порт снова открыт после шести недель.",
    "el": "Το λιμάνι άνοιξε ξανά μετά από έξι εβδομάδες.",
    "he": "הנמל נפתח מחדש אחרי שישה שבועות.",
    "ar": "عادت قوارب الصيد إلى الميناء بعد ستة أسابيع.",
    "ur": "چھ ہفتوں کے بعد بندرگاہ دوبارہ کھل گئی۔",
    "hi": "छह सप्ताह बाद बंदरगाह फिर खुला।",
    "bn": "ছয় সপ্তাহ পরে বন্দর আবার খুলেছে।",
    "ta": "ஆறு வாரங்களுக்குப் பிறகு துறைமுகம் திறக்கப்பட்டது.",
    "th": "ท่าเรือเปิดอีกครั้งหลังหกสัปดาห์",
    "zh": "港口在六周后重新开放。",
    "ja": "港は六週間ぶりに再開した。",
    "ko": "항구가 여섯 주 만에 다시 열렸다.",
    "am": "ወደቡ እንደገና ተከፈተ።",
}


def book():
    """A book with something of everything, in many scripts."""
    assets = [kept(saved(photo(1, 300, 200))), kept(saved(drawing(2, 300, 200), "PNG"))]
    first = entry(1, "First", body=illustrated(TEXT, *assets))
    parts = Body(
        (
            Quote((Paragraph((Span("Quoted "), Span("words", frozenset({"italic"})))),)),
            Table((((Span("Port"),), (Span("Boats"),)), ((Span("Averil"),), (Span("41"),))), header=True),
            Picture("https://p.example/lost.jpg", (Span("A lost picture"),), "Lost", "0" * 64),
            Paragraph((Span("Linked", frozenset(), "https://l.example/"), Span(" \U000130b8 and \U00012000"))),
        )
    )
    second = entry(2, "Second", body=parts, note="My *own* words", links=(relation(first, note="worth a look"),))
    others = [entry(n, text, text=text * 3, language=code) for n, (code, text) in enumerate(SCRIPTS.items(), 3)]
    source = {each.sha256: each for each in assets}
    whole = dossier(first, second, *others, compiler="Nora Quill", foreword="Words *before*.")
    return replace(whole, picture=source.get)


@pytest.fixture(scope="module", params=["a-2u", "ua-1"])
def made(request, tmp_path_factory):
    path = tmp_path_factory.mktemp("standard") / f"{request.param}.pdf"
    written = write_pdf(book(), path, options=Options(standard=request.param, group_by="outlet"))
    return request.param, path, written


def test_verapdf_finds_nothing_against_it(made):
    standard, path, _ = made
    if not pdf_standards.is_there():
        pytest.skip(f"veraPDF is not installed, and {pdf_standards.JARS} does not name its jars")
    assert pdf_standards.failures(standard, path) == []


def test_an_ordinary_book_is_not_taken_for_one(tmp_path):
    if not pdf_standards.is_there():
        pytest.skip(f"veraPDF is not installed, and {pdf_standards.JARS} does not name its jars")
    path = tmp_path / "book.pdf"
    write_pdf(dossier(entry(1), entry(2)), path)
    assert pdf_standards.failures("ua-1", path)


def test_it_says_which_standard_it_keeps_and_has_what_that_asks_for(made):
    standard, path, _ = made
    with pikepdf.open(path) as opened:
        root = opened.Root
        assert root.MarkInfo.Marked
        assert "/StructTreeRoot" in root
        assert str(root.Lang) == "en"
        with opened.open_metadata() as metadata:
            assert metadata["dc:title"] == "Six weeks without fish"
            if standard == "a-2u":
                assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "U")
                assert len(root.OutputIntents) == 1
            else:
                assert metadata["pdfuaid:part"] == "1"
                assert root.ViewerPreferences.DisplayDocTitle
        figures = [each for each in structure(root.StructTreeRoot) if each.get("/S") == "/Figure"]
        assert "Boats at the quay" in {str(each.get("/Alt")) for each in figures}
        assert all("/Alt" in each for each in figures)


def structure(element):
    """The elements of a structure tree."""
    inside = element.get("/K", ())
    for each in inside if isinstance(inside, pikepdf.Array) else [inside]:
        if isinstance(each, pikepdf.Dictionary):
            yield each
            yield from structure(each)


def test_contents_outline_and_links_lead_where_they_say(made):
    _, path, _ = made
    with PdfReader(path) as reader:
        assert reader.mistakes([each.article.title for each in book().entries]) == []


def test_characters_without_a_glyph_become_boxes_and_are_named(made):
    _, path, written = made
    if not written.warnings[0].startswith("No font"):
        pytest.skip("this system has fonts for everything")
    assert "U+130B8" in written.warnings[0] or "U+12000" in written.warnings[0]
    with PdfReader(path) as reader:
        assert "\u25a1" in "".join(reader.texts)


def test_a_single_article_is_tagged(tmp_path):
    write_pdf(dossier(entry(1)), tmp_path / "one.pdf")
    with pikepdf.open(tmp_path / "one.pdf") as opened:
        assert opened.Root.MarkInfo.Marked


def test_a_book_that_is_too_large_for_one_document_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf, "MOST_TAGGED", 2)
    with pytest.raises(ExportError, match="room for 2 articles and 800,000 characters; here are 3 and"):
        write_pdf(dossier(*(entry(n) for n in range(3))), Path(tmp_path / "b.pdf"), options=Options(standard="ua-1"))
    assert list(tmp_path.iterdir()) == []

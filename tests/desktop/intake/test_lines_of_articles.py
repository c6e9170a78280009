"""Datelines, agencies, bylines, furniture and pointers: what single lines and paragraphs say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake.agencies import agencies_of, credit_in, credit_line
from desktop.intake.bylines import bare_name, find_byline
from desktop.intake.captions import is_caption
from desktop.intake.dateline import find_dateline
from desktop.intake.junk import junk_reason, read_also_of

REST = "The council has decided that the ferry is to be painted."


@pytest.mark.parametrize(
    ("opening", "place", "agencies"),
    [
        ("WASHINGTON: ", "WASHINGTON", ()),
        ("PARIS (AFP) - ", "PARIS", ("AFP",)),
        ("KYIV, Nov 20 (Reuters) - ", "KYIV", ("Reuters",)),
        ("PORT ARUNIKA, Aug 15, 2024 (AFP) – ", "PORT ARUNIKA", ("AFP",)),
        ("DUBLIN (AP) — ", "DUBLIN", ("AP",)),
        ("Berlin (dpa/bb) - ", "Berlin", ("dpa",)),
        ("NEW DELHI, Nov 20, PTI: ", "NEW DELHI", ("PTI",)),
        ("HARROWBY, Arvenia, Nov 23 (CWS) - ", "HARROWBY, Arvenia", ("CWS",)),
        ("MERSEL - ", "MERSEL", ()),
        ("ST. JOHN'S — ", "ST. JOHN'S", ()),
        ("Geneva, 20 November 2024 – ", "Geneva", ()),
        ("BUCUREȘTI, 4 iulie 2025 /Agerpres/ - ", "BUCUREȘTI", ("Agerpres",)),
        ("КИЇВ. ", "КИЇВ", ()),
        ("नई दिल्ली: ", "नई दिल्ली", ()),
        ("लंदन, 20 नवंबर (रॉयटर्स) - ", "लंदन", ("Reuters",)),
        ("القاهرة (رويترز) - ", "القاهرة", ("Reuters",)),
        ("(서울=연합뉴스) ", "서울", ("Yonhap",)),
        ("新华社北京11月20日电 ", "北京", ("Xinhua",)),
    ],
)
def test_a_dateline_gives_its_place_and_agency(opening: str, place: str, agencies: tuple[str, ...]) -> None:
    found = find_dateline(opening + REST)
    assert found is not None
    assert (found.place, found.agencies) == (place, agencies)


@pytest.mark.parametrize(
    "paragraph",
    [
        REST,
        "EXCLUSIVE: " + REST,
        "Note: " + REST,
        "He said: " + REST,
        "A. The council has decided that the ferry is to be painted.",
        "Dr. Ottoline Faraday will meet both sides separately on Friday.",
        "The council - which is small - has decided that the ferry is to be painted.",
        "Nobody clapped. A second meeting is called for Friday week.",
        "AFP: " + REST,
    ],
)
def test_what_is_no_dateline(paragraph: str) -> None:
    assert find_dateline(paragraph) is None


def test_a_place_in_ordinary_letters_is_believed_where_it_comes_up_again() -> None:
    paragraph = "Oberau. Der Sturm hat die Gemeinde von der Welt getrennt."
    assert find_dateline(paragraph) is None
    found = find_dateline(paragraph, context=paragraph + "\nDie Brücke in Oberau ist zerstört.")
    assert found is not None
    assert found.place == "Oberau"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("AFP", ("AFP",)), ("- AP", ("AP",)), ("(Reuters)", ("Reuters",)), ("— AFP", ("AFP",)),
        ("Source: AFP", ("AFP",)), ("With inputs from PTI", ("PTI",)), ("Agence France-Presse", ("AFP",)),
        ("AFP/Reuters", ("AFP", "Reuters")), ("The Associated Press contributed to this report.", ("AP",)),
        ("Quelle: dpa", ("dpa",)), ("(APA/Red.)", ("APA",)),
    ],
)  # fmt: skip
def test_a_credit_of_its_own_line(line: str, names: tuple[str, ...]) -> None:
    credit = credit_line(line)
    assert credit is not None
    assert credit.names == names


@pytest.mark.parametrize("line", ["By Jane Doe", "AFP has 200 bureaus", "Photo: Reuters", "A fine day", "told AFP"])
def test_lines_that_credit_no_agency(line: str) -> None:
    assert credit_line(line) is None


@pytest.mark.parametrize(
    ("paragraph", "name"),
    [
        ("The mine will close, reports AFP.", "AFP"),
        ("The highest ever measured in our provinces, AFP reports.", "AFP"),
        ("The shilling rose slightly. (Reuters)", "Reuters"),
        ("The foreign ministry said. - AFP", "AFP"),
        ("They would not appeal, the News Agency of Nigeria (NAN) reports.", "NAN"),
    ],
)
def test_a_credit_inside_the_text(paragraph: str, name: str) -> None:
    credit = credit_in(paragraph)
    assert credit is not None
    assert credit.names == (name,)


@pytest.mark.parametrize(
    "paragraph", ["He told AFP that he was tired.", "The crowd at the gate (Photo: AFP)", "AFP was founded in 1944."]
)
def test_talk_of_an_agency_is_no_credit(paragraph: str) -> None:
    assert credit_in(paragraph) is None


def test_names_that_are_no_agencies() -> None:
    assert agencies_of("AFP and the council") == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("BY CORIN MADDOX", ("Corin Maddox",)),
        ("By Jane Doe and John Roe, Staff Writers", ("Jane Doe", "John Roe")),
        ("by Laurent Besnoy with Dewi Prasetya on the ferry", ("Laurent Besnoy", "Dewi Prasetya")),
        ("Interview by Jonas Abernethy", ("Jonas Abernethy",)),
        ("From Philippa Strand at Carrow Employment Tribunal", ("Philippa Strand",)),
        ("Von Juliane Rohr  28.04.2023, 18:11 Uhr", ("Juliane Rohr",)),
        ("von Till Eckert , Max Bernhard , Martin Murphy", ("Till Eckert", "Max Bernhard", "Martin Murphy")),
        ("Kommentar von Nicole Opitz", ("Nicole Opitz",)),
        ("Par Bertrand Bissuel", ("Bertrand Bissuel",)),
        ("Por Ana Ruiz y Luis Gil", ("Ana Ruiz", "Luis Gil")),
        ("di Viviana Mazza", ("Viviana Mazza",)),
        ("Door Bram Oudewater", ("Bram Oudewater",)),
        ("Текст: Аркадий Полуянов", ("Аркадий Полуянов",)),
        ("서도윤 기자", ("서도윤",)),
        ("By Ludwig van der Berg", ("Ludwig van der Berg",)),
    ],
)
def test_a_byline_gives_its_names(line: str, names: tuple[str, ...]) -> None:
    found = find_byline(line)
    assert found is not None
    assert found.names == names


@pytest.mark.parametrize(
    "line",
    ["By the river", "By Monday the water had gone", "Von wegen", "Text", "By 2030", "Par exemple", "From Monday"],
)
def test_lines_that_name_nobody(line: str) -> None:
    found = find_byline(line)
    assert found is None or not found.names


def test_a_byline_of_an_agency_names_no_person() -> None:
    found = find_byline("By Reuters")
    assert found is not None
    assert (found.names, found.agencies) == ((), ("Reuters",))


@pytest.mark.parametrize("line", ["Theodora Linwood", "Marta Cañete", "Emre TUNCER", "大渡 美咲"])
def test_a_name_alone(line: str) -> None:
    assert bare_name(line) == line


@pytest.mark.parametrize(
    "line", ["The Brackwell Courier", "Read more", "World News", "In Brief", "Ferry to run from May", "Anna"]
)
def test_lines_that_are_no_name(line: str) -> None:
    assert bare_name(line) == ""


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("icon-facebook icon-twitter icon-whatsapp", "share bar"),
        ("Share this", "share bar"),
        ("Auf Facebook teilen", "share bar"),
        ("Partager", "share bar"),
        ("ADVERTISEMENT", "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("4 min read", "reading time"),
        ("0 Kommentare", "comment count"),
        ("All rights reserved", "copyright notice"),
        ("Tags: ferries, paint", "tag list"),
        ("lb-dp/kts", "initials of the desk"),
        ("Sign up for our newsletter", "newsletter or subscription"),
        ("Skip to content", "navigation"),
        ("विज्ञापन", "advertisement"),
    ],
)
def test_furniture_goes_with_a_reason(line: str, reason: str) -> None:
    assert junk_reason(line) == reason


@pytest.mark.parametrize(
    "line",
    [
        REST,
        "He shared the story on Facebook and regretted it.",
        "The newsletter of 1911 is lost.",
        "Advertisement revenue fell by a third.",
        "Next year the ferry will be blue.",
        "A - 2,318 (2,400). T - 2:29.",
        "Hill Terrace",
        "Copyright law is to change, the minister said.",
    ],
)
def test_prose_is_no_furniture(line: str) -> None:
    assert junk_reason(line) == ""


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("READ ALSO: Council to look under the causeway", "Council to look under the causeway"),
        ("Read also: Council to look under the causeway", "Council to look under the causeway"),
        ("ALSO READ | Council to look under the causeway", "Council to look under the causeway"),
        ("RELATED: Council looks", "Council looks"),
        ("Lire aussi : Les ponts de la vallée", "Les ponts de la vallée"),
        ("Lesen Sie auch: Die Brücke von Oberau", "Die Brücke von Oberau"),
        ("Читайте также: Зерно снова пойдёт морем", "Зерно снова пойдёт морем"),
        ("یہ بھی پڑھیں: کراچی میں بارش", "کراچی میں بارش"),
        ("यह भी पढ़ें: कोसी उफान पर", "कोसी उफान पर"),
        ("関連記事：鉱山の水", "鉱山の水"),
        ("READ ALSO:", ""),
        ("Mehr zum Thema", ""),
    ],
)
def test_a_pointer_gives_its_headline(line: str, title: str) -> None:
    pointer = read_also_of(line)
    assert pointer is not None
    assert pointer.title == title


@pytest.mark.parametrize(
    "line",
    [
        "Read the letter aloud, she said, and nobody laughed.",
        "More than 900 people spent the night in the school.",
        "Related parties must be named in the report.",
        "Background noise was heard on the tape.",
        "See you on Monday",
    ],
)
def test_sentences_that_point_nowhere(line: str) -> None:
    assert read_also_of(line) is None


@pytest.mark.parametrize(
    "line",
    ["Roos Adeyemi beside the laundry on Thursday. Photo: Bas Kroeze", "(Foto: dpa)", "© Picture Alliance",
     "Photo by Jane Doe", "Bild: Andreas Seidel/Archiv"],
)  # fmt: skip
def test_captions_are_known(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line", [REST, "The photo shows a goat, she said.", "Pictures of the bridge were shown to the court."]
)
def test_prose_is_no_caption(line: str) -> None:
    assert not is_caption(line)


@given(st.text(max_size=300))
def test_no_line_breaks_the_rules(line: str) -> None:
    for rule in (find_dateline, credit_line, credit_in, find_byline, bare_name, junk_reason, read_also_of, is_caption):
        rule(line)

"""Names in texts of many languages: what is found, what is rather left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.kin.name_tables import tables
from db.kin.names import MOST, find


def named(text: str, language: str | None = "en", title: str = "") -> dict[str, str]:
    return {each.name: each.kind for each in find(text, language, title)}


def times(text: str, language: str = "en", title: str = "") -> dict[str, int]:
    return {each.name: each.times for each in find(text, language, title)}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The vote was put off, said Petra Ostrander on Monday.", "Petra Ostrander"),
        ("en", "Nobody had asked Mr Wexford about it.", "Wexford"),
        ("en", "It was built by J. R. Carraway in one year.", "J. R. Carraway"),
        ("en", "They met Declan O'Brien at noon.", "Declan O'Brien"),
        ("en", "The chair went to Abdel Fattah al-Rashidi last year.", "Abdel Fattah al-Rashidi"),
        ("en", "It surprised Ilkor Vane, 41, a fisherman.", "Ilkor Vane"),
        ("nl", "Minister van Energie Joost van Wieringen is opgestapt.", "Joost van Wieringen"),
        ("de", "Das sagte Hafensprecher Thies Ohlendorf am Mittwoch.", "Thies Ohlendorf"),
        ("de", "Betriebsrätin Nurcan Demirel widersprach der Leitung.", "Nurcan Demirel"),
        ("fr", "« Rien n'est décidé », a déclaré le préfet Guido Sanvitale.", "Guido Sanvitale"),
        ("es", "“Vinieron de noche”, dijo la directora, Benedita Saldanha.", "Benedita Saldanha"),
        ("it", "Il sindaco Ruggero Castellani ha parlato.", "Ruggero Castellani"),
        ("ca", "L'Elspeth Garrow va parlar poc.", "Elspeth Garrow"),
        ("cs", "Byl mezi nimi Řehoř Vašíček, horník.", "Řehoř Vašíček"),
        ("ru", "Ноты хранил тромбонист Лев Аркадьевич Сомов.", "Лев Аркадьевич Сомов"),
        ("uk", "Про це розповіла Ірина Гончар.", "Ірина Гончар"),
        ("el", "Το άνοιξε ο Νίκος Παπαδάκης χθες.", "Νίκος Παπαδάκης"),
        ("hy", "Այդ մասին ասաց Տիգրան Սարոյանը։", "Տիգրան Սարոյանը"),
        ("ja", "委員長の中越勝さん（68）は話した。", "中越勝"),
        ("ko", "중도매인 박금례 씨는 말했다.", "박금례"),
        ("hi", "सूचना मंत्री सादिया मरवत ने कहा।", "सादिया मरवत"),
        ("ar", "وقالت الدكتورة أميرة عبد الله إن الجرعات ستوزع.", "أميرة عبد الله"),
    ],
)
def test_people_are_told_by_first_names_titles_and_what_is_said(language: str, text: str, name: str) -> None:
    assert named(text, language).get(name) == "person"


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Ships were sent to Rotterdam instead.", "Rotterdam"),
        ("en", "COPENHAGEN, May 7 - The carrier said so.", "Copenhagen"),
        ("en", "It rained all night in Calder Haven again.", "Calder Haven"),
        ("en", "The bridge over the Seco River is closed.", "Seco River"),
        ("en", "They flew home to the United States on Friday.", "United States"),
        ("de", "Elbstadt (dpa) - Die Regierung berät.", "Elbstadt"),
        ("fr", "GENÈVE (AFP) - Le seuil est franchi.", "Genève"),
        ("ru", "Он живёт в Саратове с детства.", "Саратов"),
        ("pl", "Pociąg jechał z Warszawy do Pragi.", "Warszawa"),
        ("ur", "یہ واقعہ کراچی میں پیش آیا۔", "کراچی"),
        ("zh", "他昨天回到肯尼亚。", "肯尼亚"),
        ("ko", "그는 부산에서 왔다.", "부산"),
        ("ka", "ის თბილისში ცხოვრობს.", "თბილისში"),
    ],
)
def test_places_are_told_by_lists_datelines_and_their_words(language: str, text: str, name: str) -> None:
    assert named(text, language).get(name) == "place"


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The Clear Ground Alliance welcomed it.", "Clear Ground Alliance"),
        ("en", "The Central Bank of Kenya held its rate.", "Central Bank of Kenya"),
        ("en", "It was bought by Crumb & Daughters in May.", "Crumb & Daughters"),
        ("en", "A report by NATO was leaked.", "NATO"),
        ("es", "Lo confirmó el Grupo Candial en una nota.", "Grupo Candial"),
        ("pt", "O Ministério da Saúde anunciou hoje.", "Ministério da Saúde"),
        ("cs", "Společnost Norvane Metals oznámila uzavření.", "Norvane Metals"),
    ],
)
def test_organisations_are_told_by_their_words_and_letters(language: str, text: str, name: str) -> None:
    assert named(text, language).get(name) == "organisation"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On Monday the council met. Analysts Had Expected More. Nothing came of it in March."),
        ("en", "The Board and the Council said no. In Parliament they laughed."),
        ("en", "THREE HUNDRED VOICES AND A FOGHORN were heard."),
        ("en", "PARIS (Reuters) and AFP reported it.".replace("PARIS ", "")),
        ("de", "Die Freiwillige Feuerwehr brachte Tee und Suppe in das Haus an der Brücke. In Sicht war niemand."),
        ("fr", "Les équipes ont été renforcées. C'est du fret comme un autre, dit-on lundi."),
        ("ja", "彼は昨日ここにいた。"),
        ("ur", "یہ ایک لمبی کہانی ہے۔"),
    ],
)
def test_rather_nothing_than_a_wrong_name(language: str, text: str) -> None:
    assert named(text, language) == {}


def test_short_forms_are_joined_with_the_full_name_unless_they_are_two() -> None:
    text = (
        "Petra Ostrander spoke. Later Ostrander left, and Mr Ostrander's car was seen. Brandt Line paid; Brandt smiled."
    )
    assert times(text) == {"Petra Ostrander": 3, "Brandt Line": 2}
    two = "Petra Ostrander met Dell Ostrander. It was good, Ostrander said."
    assert times(two) == {"Petra Ostrander": 1, "Dell Ostrander": 1}


def test_the_full_name_is_told_after_the_short_one() -> None:
    assert named("Mr Quorle was late. Nobody knew that Jalver Quorle had a boat.") == {"Jalver Quorle": "person"}


def test_a_headline_in_sentence_case_counts_and_one_in_title_case_does_not() -> None:
    assert (
        times("Petra Ostrander won.", title="Town cheers Petra Ostrander after the long vote")["Petra Ostrander"] == 2
    )
    assert named("Nothing.", title="Calder Haven Dockers Vote For Strike") == {}


def test_a_place_in_capitals_is_spelt_as_usual() -> None:
    assert named("NEW DELHI - Rain fell. Later it fell in New Delhi again.") == {"New Delhi": "place"}
    assert named("İZMİR - Yağmur yağdı.", "tr") == {"İzmir": "place"}


def test_possessives_and_elisions_are_no_part_of_a_name() -> None:
    assert named("It was Kenya's turn.") == {"Kenya": "place"}
    assert named("Le directeur d'Oxfam International a vu l'Angola.", "fr")["Angola"] == "place"


def test_at_most_so_many_names_are_kept() -> None:
    text = " ".join(f"It surprised Petra Ostrand{chr(97 + at // 26)}{chr(97 + at % 26)}." for at in range(90))
    assert len(find(text, "en")) == MOST


@given(st.text(max_size=300), st.sampled_from((None, "en", "de", "ja", "ru")), st.text(max_size=40))
def test_any_text_is_read(text: str, language: str | None, title: str) -> None:
    for each in find(text, language, title):
        assert each.name.strip() == each.name
        assert each.name
        assert each.times >= 1


def test_a_long_line_without_end_is_read() -> None:
    assert find("Aa " * 20_000, "en") == find("Aa " * 20_000, "en")
    assert find("A." * 30_000, "en") is not None


def test_tables_say_nothing_twice_over() -> None:
    """A word that ends a name is hardly a part of one, and one that names no particular firm is a word for firms."""
    known = tables()
    assert len(known.stops & known.given) < 20
    assert not known.stops & known.titles - {"sen"}
    assert known.bare_organisations - known.organisation_words <= {
        "freiwillige",
        "firma",
        "first",
        "national",
        "federal",
        "central",
        "stock",
        "loan",
        "reserve",
        "finance",
        "sons",
    }

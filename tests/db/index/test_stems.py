import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.index.analysis import fold
from db.query.stems import reach, stem, stem_language, stems, variants

FORMS = {
    "ar": ["كتاب الكتاب والكتاب", "حكومة الحكومة للحكومة حكومات", "انتخاب انتخابات الانتخابات", "وزير الوزير"],
    "ca": ["elecció eleccions", "nació nacions", "govern governs"],
    "cs": ["vláda vlády vládu", "žena ženy ženám", "volby volbách", "nový nová nové"],
    "da": ["hus huset husene", "valg valget valgene", "regering regeringen regeringer"],
    "de": ["Haus Häuser Hauses", "Regierung Regierungen", "Müller Mueller", "Mann Männer", "neue neuen neuer"],
    "el": ["άνθρωπος άνθρωποι ανθρώπων", "κυβέρνηση κυβερνήσεις κυβέρνησης", "χώρα χώρες", "υπουργός υπουργοί"],
    "en": ["house houses housing", "vote votes voted voting", "country countries", "possible possibility"],
    "es": ["gobierno gobiernos", "información informaciones", "hablar habló hablarán", "niño niños", "país países"],
    "fa": ["کتاب کتاب‌ها کتابهای", "دولت دولتها"],
    "fi": ["talo talon talossa talot", "hallitus hallituksen", "vaali vaalit vaalien vaaleissa", "kaupunki kaupungin"],
    "fr": ["élection élections", "arrêté arrêtée arrêtés arrêtées", "journal journaux", "national nationale nationaux"],
    "hi": ["लड़का लड़के लड़कों", "सरकार सरकारें सरकारों", "चुनाव चुनावों"],
    "hu": ["ház házak házban", "választás választások", "város városok várost", "törvény törvények"],
    "id": ["buku bukunya", "pilih memilih pemilihan"],
    "it": ["elezione elezioni", "governo governi", "parlare parlato", "amico amici"],
    "ne": ["किताब किताबहरू किताबमा", "सरकार सरकारले सरकारको", "देश देशमा"],
    "nl": ["huis huizen", "verkiezing verkiezingen", "spreken spreekt", "man mannen"],
    "no": ["hus huset husene", "regjering regjeringen", "kvinne kvinner"],
    "pl": ["kobieta kobiety kobiet", "rząd rządu rządem", "wybory wyborów wyborach"],
    "pt": ["eleição eleições", "informação informações", "nacional nacionais", "homem homens", "avião aviões"],
    "ro": ["guvern guvernul guvernului", "alegere alegeri alegerilor", "oraș orașe orașul", "țară țări țările"],
    "ru": ["выбор выборы выборов", "новый новая нового", "ёлка елки", "министр министры министров", "русский русские"],
    "sv": ["hus huset husen", "flicka flickor flickan", "regering regeringen regeringar"],
    "tr": ["kadın kadınlar kadınların", "göz gözler gözleri", "çocuk çocuklar çocuğu", "yıl yıllar", "köy köyler"],
}  # fmt: skip


@pytest.mark.parametrize(("language", "forms"), [(language, forms) for language in FORMS for forms in FORMS[language]])
def test_the_forms_of_a_word_meet(language, forms):
    words = [fold(word) for word in forms.split()]
    assert len({stem(word, language) for word in words}) == 1
    for word in words:
        assert variants(word, language, words) == [other for other in words if other != word]


@pytest.mark.parametrize("language", FORMS)
def test_in_bulk_as_one_by_one(language):
    words = [fold(word) for forms in FORMS[language] for word in forms.split()]
    words += ["", "a", "2024", "covid19", "3.5", "東京", "us"]
    assert stems(words, language) == [stem(word, language) for word in words]


def crossed(language):
    """Beginnings of words with the ends of others: the endings of the language on many stems."""
    words = [fold(word) for forms in FORMS[language] for word in forms.split()]
    heads = {word[:at] for word in words for at in range(1, len(word) + 1)}
    tails = {word[at:] for word in words for at in range(2, len(word) + 1)}
    return sorted(head + tail for head in heads for tail in tails)


EXCEPTIONS = {
    "de": "Mueller quer Quelle Oesterreich Österreich Österreichs israelitische Israel zuerst Feuer feuern",
    "en": "die dying dies lie lying sky skies news new inning innings ski skis early only",
    "fr": "apparent apparemment vindicatif vendre",
    "nl": "aanduiden aangeduid gestemd stemmen tegenstelling gezond gezondheid ongeschikt jagen jaagt",
    "tr": "bina binalar binalarını kitabı",
}


@pytest.mark.parametrize("language", FORMS)
def test_no_form_is_out_of_reach(language):
    words = [*crossed(language), *map(fold, EXCEPTIONS.get(language, "").split())]
    alike: dict[str, list[str]] = {}
    for word, its in zip(words, stems(words, language), strict=True):
        alike.setdefault(its, []).append(word)
    for forms in alike.values():
        for word in forms:
            assert len(word) < 3 or all(other.startswith(reach(word, language)) for other in {min(forms), max(forms)})


@pytest.mark.parametrize("language", sorted({*FORMS} - {"ar", "id"}))
def test_reach_spares_most_of_the_vocabulary(language):
    words = [fold(forms.split()[0]) for forms in FORMS[language]]
    assert all(reach(word, language) for word in words)
    assert max(len(reach(word, language)) for word in words) >= 3


@given(st.text(min_size=1, max_size=12), st.sampled_from(sorted(FORMS)))
def test_anything_has_a_stem_and_begins_like_its_reach(text, language):
    word = fold(text)
    assert "\n" in word or len(stems([word, word], language)) == 2
    assert word.startswith(reach(word, language))


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("pt_BR", "pt"),
        ("NB-no", "no"),
        ("nn", "no"),
        ("uk", ""),
        ("zh-Hant", ""),
        ("", ""),
    ],
)
def test_a_language_tag_names_its_stemmer(tag, language):
    assert stem_language(tag) == language


def test_without_a_stemmer_a_word_is_its_own_stem():
    assert stem("вибори", "uk") == "вибори"
    assert stems(["houses", "house"], "") == ["houses", "house"]
    assert variants("houses", "uk", ["house"]) == []
    assert reach("houses", "uk") == "houses"


def test_only_words_have_variants():
    terms = ["2024", "2024s", "houses", "houses2", "us", "uses"]
    assert variants("house", "en", terms) == ["houses"]
    assert variants("2024", "en", terms) == []
    assert variants("us", "en", terms) == []

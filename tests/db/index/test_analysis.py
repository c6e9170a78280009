import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.index.analysis import MAX_TERM, alternatives, fold, located, positions, terms_in_order, tokens, vocabulary
from db.query.compare import count
from db.query.tree import Phrase, Prefix, Word


def found(query, text):
    return count(positions(text)[0], query) > 0


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("covid-19", "Covid-19 spread"),
        ("covid19", "Covid-19 spread"),
        ("covid-19", "COVID19 spread"),
        ("covid-19", "covid 19 spread"),
        ("covid", "Covid-19 spread"),
        ("covid-19", "COVID\u201119 spread"),
        ("O'Brien", "said O’Brien"),
        ("obrien", "said O'Brien"),
        ("brien", "said O'Brien"),
        ("Ukraine", "Ukraine's mines"),
        ("Ukraine's", "in Ukraine"),
        ("ukraine", "l’Ukraine"),
        ("U.S.", "in the US today"),
        ("us", "the U.S. said"),
        ("U.S.", "the U.S.'s plan"),
        ("1,200", "1200 people"),
        ("1200", "1,200 people"),
        ("1.200", "1,200 people"),
        ("3.5", "3,5 per cent"),
        ("1,200.50", "1.200,50 euro"),
        ("elysee", "l'Élysée"),
        ("Élysée", "ELYSEE"),
        ("straße", "Strasse"),
        ("lodz", "Łódź"),
        ("kobenhavn", "København"),
        ("naïve", "nai\u0308ve"),
        ("cooperate", "co\u00adoperate"),
        ("fuller", "ｆｕｌｌｅｒ"),
        ("2024", "२०२४"),
        ("123", "١٢٣"),
        ("αθηνα", "Αθήνα"),
        ("елка", "Ёлка"),
        ("كتاب", "كِتَاب"),
        ("احمد", "أحمد"),
        ("على", "علي"),
        ("کتاب", "كتاب"),
        ("العربية", "العربيه"),
        ("الله", "اللـــه"),
        ("שלום", "שָׁלוֹם"),
        ("हिन्दी", "हिन्दी समाचार"),
        ("東京", "東京都庁"),
        ("京都", "東京都庁"),
        ("庁", "東京都庁"),
        ("東", "東"),
        ("뉴스", "한국어뉴스가"),
        ("ไทย", "ภาษาไทยวันนี้"),
        ("example.com", "see http://www.example.com/a"),
        ("press", "press@example.com"),
        ("ukraine", "#Ukraine"),
        ("AT&T", "AT&T said"),
        ("état", "coup d'État"),
        ("1200000", "12,00,000 रुपये"),
        ("1200", "1\u00a0200 personnes"),
        ("1200", "1\u202f200 euro"),
        ("10000.50", "10\u202f000,50 euro"),
        ("3.5", "٣٫٥"),
        ("1200", "١٬٢٠٠"),
        ("3.5%", "up 3.5 percent"),
        ("$5bn", "a 5bn deal"),
        ("5.5m", "$5.5m deal"),
        ("1,200-strong", "1200 strong"),
        ("5.5", "the 5.5-mile race"),
        ("1,000th", "the 1000th"),
        ("1990s", "the 1990's"),
        ("1990’s", "the 1990s"),
        ("us", "anti-U.S. feeling"),
        ("anti-U.S.", "anti-US feeling"),
        ("UN", "a U.N.-backed plan"),
        ("obrien", "the pro-O’Brien camp"),
        ("Ph.D.", "a PhD"),
        ("phd", "a Ph.D."),
        ("wifi", "Wi-Fi"),
        ("dont", "don't"),
        ("co-operate", "cooperate"),
        ("2019–20", "2019-20"),
        ("9/11", "on 9/11"),
        ("alassad", "Bashar al-Assad's"),
        ("al-Assad", "Al Assad"),
        ("estaing", "Giscard d’Estaing"),
        ("quran", "the Qur'an"),
        ("press@example.com", "mail press@example.com now"),
        ("example.com", "mail press@example.com now"),
        ("https://www.example.com/news", "see https://www.example.com/news today"),
        ("#MeToo", "metoo"),
        ("janedoe", "by @jane_doe"),
        ("C++", "in C++"),
        ("finance", "ﬁnance"),
        ("カタカナ", "ｶﾀｶﾅ"),
        ("İstanbul", "ISTANBUL"),
        ("diyarbakır", "DIYARBAKIR"),
        ("Đà Nẵng", "Da Nang"),
        ("київ", "Київ"),
        ("пять", "п'ять"),
        ("οδος", "ὁδός"),
        ("ΟΔΟΣ", "οδός"),
        ("قرآن", "قران"),
        ("هذا", "هٰذا"),
        ("لاہور", "لاهور"),
        ("الله", "ﷲ"),
        ("צהל", "צה״ל הודיע"),
        ("צה״ל", "צהל הודיע"),
        ("बाजार", "बाज़ार"),
        ("हिंदी", "हिन्दी"),
        ("मुम्बई", "मुंबई"),
        ("पाँच", "पांच"),
        ("123", "๑๒๓ คน"),
    ],
)
def test_a_word_is_found_as_a_person_expects(word, text):
    assert found(Word(word), text)


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("covid-19", "covid spread in 19 towns"),
        ("mine", "mines"),
        ("were", "we're late"),
        ("hell", "he’ll come"),
        ("35", "3.5 per cent"),
        ("मल", "मिल"),
        ("か", "が"),
        ("и", "й"),
        ("東都", "東京都"),
        ("20112024", "on 20.11.2024"),
        ("5.5m", "a 55m deal"),
        ("55m", "a 5.5m deal"),
        ("2024300", "in 2024\u00a0300 people"),
        ("1200", "1\u00a02000"),
        ("जन्म", "जंम"),
    ],
)
def test_a_word_is_not_found_where_it_is_not(word, text):
    assert not found(Word(word), text)


def test_prefixes_and_phrases():
    assert found(Prefix("ukr"), "in Ukraine")
    assert found(Prefix("covid-1"), "covid-19")
    assert found(Prefix("東"), "大東京")
    assert found(Prefix("04.12"), "on 04.12.2024")
    assert found(Prefix("1,20"), "1,200 people")
    assert found(Prefix("3.1"), "3.14")
    assert found(Phrase("the East's O'Brien"), "The East’s O'Brien said")
    assert found(Phrase("prime minister"), "Prime-minister")
    assert found(Phrase("the prime min", prefix=True), "the prime minister")
    assert not found(Phrase("minister prime"), "prime minister")
    assert found(Phrase("東京 tower"), "東京 Tower")
    assert found(Phrase("said on 20.11.2024"), "said on 20 11 2024")


def test_tokens_stand_where_the_words_stand():
    text = "Élysée: O’Brien's covid-19, 東京!"
    assert [(t.term, t.position, text[t.start : t.end]) for t in tokens(text)] == [
        ("elysee", 0, "Élysée"),
        ("o", 1, "O"),
        ("obrien", 1, "O’Brien"),
        ("brien", 2, "Brien"),
        ("covid", 3, "covid"),
        ("covid19", 3, "covid-19"),
        ("19", 4, "19"),
        ("東京", 5, "東京"),
        ("京", 6, "京"),
    ]


anything = st.text(max_size=80)
lively = st.lists(
    st.sampled_from([*"aÉß東ท한भिन\u094d1٢๒,.'’-‑& _\u0301\u00ad\u200dیك!\u00a0", "U.S.", "'s", "of", "200"]),
    max_size=25,
).map("".join)


@given(st.one_of(anything, lively))
def test_the_index_and_the_marks_see_the_same_words(text):
    where: dict[str, list[int]] = {}
    taken = -1
    for token in tokens(text):
        assert 0 <= token.start < token.end <= len(text)
        assert 0 < len(token.term) <= MAX_TERM
        if where.setdefault(token.term, [])[-1:] != [token.position]:
            where[token.term].append(token.position)
        taken = max(taken, token.position)
    assert positions(text) == (where, taken + 1)


@given(st.one_of(anything, lively))
def test_terms_come_by_position_and_once_for_each(text):
    terms, numbers = terms_in_order(text)
    assert [*zip(terms, range(len(terms)) if numbers is None else numbers, strict=True)] == [
        (token.term, token.position) for token in tokens(text)
    ]
    assert numbers is None or numbers == sorted(numbers)
    where, count = positions(text)
    for spots in where.values():
        assert spots == sorted({*spots})
    assert vocabulary(text) == where.keys()
    assert count == max((spots[-1] for spots in where.values()), default=-1) + 1


@given(st.one_of(anything, lively), st.integers(1, 3))
def test_wanted_words_are_where_all_words_are(text, every):
    found = list(tokens(text))
    wanted = frozenset(token.term for token in found[::every])
    assert list(located(text, wanted)) == [token for token in found if token.term in wanted]


def test_plain_words_need_no_positions():
    assert terms_in_order("The mine closed.") == (["the", "mine", "closed"], None)
    assert terms_in_order("Élysée, 1,200") == (["elysee", "1200"], None)
    assert terms_in_order("a covid-19 ward") == (["a", "covid", "covid19", "19", "ward"], [0, 1, 1, 2, 3])


@given(st.one_of(anything, lively))
def test_a_text_contains_each_of_its_words_and_itself(text):
    where = positions(text)[0]
    for steps in alternatives(text)[:1]:
        assert count(where, Phrase(text)), steps


@given(st.one_of(anything, lively))
def test_case_and_composition_do_not_matter(text):
    assert (
        positions(unicodedata.normalize("NFD", text))[0].keys()
        == positions(unicodedata.normalize("NFC", text))[0].keys()
    )


@given(anything)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)

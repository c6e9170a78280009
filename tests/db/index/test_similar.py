import pytest

from db.index.similar import telling_terms


def chosen(frequencies, found, documents=1000, most=40):
    return telling_terms(frequencies, lambda terms: [found.get(term, 2) for term in terms], documents, most)


def test_rare_and_repeated_terms_tell_most():
    weights = chosen({"harbour": 3, "strike": 1, "walkout": 3, "said": 5}, {"harbour": 9, "strike": 90, "said": 150})
    assert [*weights] == ["walkout", "harbour", "said", "strike"]
    assert list(weights.values()) == sorted(weights.values(), reverse=True)


@pytest.mark.parametrize(
    ("term", "documents"),
    [("unique", 1), ("unknown", 0), ("the", 201), ("2024", 5), ("1200.50", 5), ("x", 5)],
)
def test_what_tells_nothing_is_left_out(term, documents):
    assert [*chosen({term: 3, "harbour": 1}, {term: documents})] == ["harbour"]


def test_words_with_digits_and_of_other_scripts_tell():
    assert {*chosen({"covid19": 1, "東京": 1, "हिंदी": 1}, {})} == {"covid19", "東京", "हिंदी"}


def test_in_a_small_library_common_words_may_tell():
    assert [*chosen({"dam": 1}, {"dam": 2}, documents=3)] == ["dam"]


def test_no_more_terms_than_asked_for_nor_looked_up_than_sensible():
    asked = []

    def document_frequency(terms):
        asked.extend(terms)
        return [2] * len(terms)

    weights = telling_terms({f"word{number}": 1 for number in range(5000)}, document_frequency, 100_000)
    assert len(weights) == 40
    assert len(asked) < 1000


def test_an_empty_clipping_is_like_nothing():
    assert chosen({}, {}) == {}

"""What is remembered of a text so that its copies are found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from db.reprints.shingles import MOST_WORDS, sample, words

NEWS = (
    "The harbour board said on Tuesday that the old ferry pier would be closed for repairs from the first week of May, "
    "and that passengers should use the northern landing until the work was done. Traders on the quay said that they "
    "had not been asked, and that the season would be lost. The board expects the repairs to cost 1,200,500 crowns. "
) * 2


def test_the_hashes_of_a_text_never_change() -> None:
    assert sample("Rain fell on the harbour.") == (1082145957, 1276254236)


def test_case_accents_quotes_and_soft_hyphens_make_no_difference() -> None:
    assert sample("Le “Café” d’hier: fer\u00admé, dit-il") == sample("le cafe D'HIER fermé dit-il")


def test_a_part_of_a_text_shares_its_hashes() -> None:
    part = NEWS[: len(NEWS) // 3]
    whole = set(sample(NEWS))
    assert len(set(sample(part)) & whole) >= 5
    assert not set(sample("Nothing of this was ever printed anywhere before, not in any town of ours.")) & whole


def test_longer_texts_keep_less_of_what_they_have() -> None:
    long = " ".join(f"word{number}" for number in range(10_000))
    assert len(sample(long)) < 2_000
    assert len(sample("one two three four five six")) == 3


def test_scripts_without_spaces_are_compared_by_their_signs() -> None:
    text = "東京都は十二日、台風の接近に伴い、港の渡し船を終日運休すると発表した。再開は未定としている。"
    assert words("東京abc") == ["東", "京", "abc"]
    assert set(sample(text)) & set(sample("続報です。" + text[10:]))


def test_little_or_no_text_is_no_error() -> None:
    assert sample("") == sample(" \n … ") == ()
    assert len(sample("Two words")) == 1


@given(st.text())
def test_any_text_gives_hashes_of_32_bits_in_order(text: str) -> None:
    found = sample(text)
    assert list(found) == sorted(set(found))
    assert all(0 <= each < 2**32 for each in found)


def test_of_a_huge_text_only_the_beginning_is_looked_at() -> None:
    assert len(words("word " * (MOST_WORDS * 3))) == MOST_WORDS

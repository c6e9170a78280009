"""The word diff: what it says of two texts, and that both can be spelt out again from it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from db.word_diff import Change, compare, marked, moves, summary

WORDS = st.sampled_from(
    [
        "the",
        "dam",
        "monsoon",
        "rose",
        "fell",
        "Kathmandu’s",
        "U.S.-led",
        "1,200",
        "“so”",
        "東京",
        "हिन्दी",
        "بند",
        "—",
        ".",
    ]
)
PARAGRAPHS = st.lists(st.lists(WORDS, max_size=14).map(" ".join), max_size=7).map("\n\n".join)
FLOOD = (
    "The river rose on Monday and drove hundreds of families in the lower valley from their homes.",
    "Officials opened two of the five gates of the dam after midnight, without warning the villages.",
    "A schoolteacher said that she had carried her pupils one by one across the road to the temple.",
    "The ministry promised a report on the state of the dam before the end of the coming month.",
)


def _old(changes: list[Change]) -> str:
    return "".join(each.old for each in changes)


def _new(changes: list[Change]) -> str:
    return "".join(each.new for each in changes)


def _holds(old: str, new: str, changes: list[Change]) -> None:
    assert (_old(changes), _new(changes)) == (old, new)
    for each in changes:
        match each.kind:
            case "equal":
                assert each.old
                assert each.new
            case "replace":
                assert each.old
                assert each.new
                assert not each.move
            case "delete":
                assert each.old
                assert not each.new
            case "insert":
                assert each.new
                assert not each.old
            case "moved":
                assert each.move
                assert bool(each.old) != bool(each.new)


@given(st.text(), st.text(), st.booleans())
@settings(max_examples=200, deadline=None)
def test_any_two_texts_can_be_spelt_out_again(old: str, new: str, exact: bool) -> None:
    _holds(old, new, compare(old, new, exact=exact))


@given(PARAGRAPHS, PARAGRAPHS)
@settings(max_examples=200, deadline=None)
def test_texts_of_few_words_can_be_spelt_out_again(old: str, new: str) -> None:
    changes = compare(old, new)
    _holds(old, new, changes)
    marked(changes)


def test_a_paragraph_that_moved_is_compared_within_itself_once() -> None:
    old = "flood rose rose a the a a flood a the a river"
    new = "rose rose flood a the flood river river a river flood"
    changes = compare(old, new)
    _holds(old, new, changes)
    assert "flood" in marked(changes)


@given(PARAGRAPHS, PARAGRAPHS)
@settings(max_examples=200, deadline=None)
def test_without_moving_nothing_moves(old: str, new: str) -> None:
    changes = compare(old, new, moving=False)
    _holds(old, new, changes)
    assert not any(each.move for each in changes)


@given(st.permutations(FLOOD), st.data())
@settings(max_examples=60, deadline=None)
def test_paragraphs_in_another_order_lose_no_word(order: list[str], data: st.DataObject) -> None:
    words = [each.split() for each in order]
    place = data.draw(st.integers(0, len(words) - 1))
    words[place][3] = "suddenly"
    old, new = "\n\n".join(FLOOD), "\n\n".join(map(" ".join, words))
    changes = compare(old, new)
    _holds(old, new, changes)
    counted = summary(changes)
    assert counted.cut == 1
    assert counted.added == 1
    if order == list(FLOOD):
        assert counted.moved == 0


@given(PARAGRAPHS)
@settings(max_examples=50, deadline=None)
def test_a_text_is_the_same_as_itself(text: str) -> None:
    assert summary(compare(text, text)).same


def test_words_are_replaced_cut_and_added() -> None:
    changes = compare("Two people died on Monday, police said.", "Three people died on Monday night.")
    assert marked(changes) == "[-Two-]{+Three+} people died on Monday [-, police said-]{+night+}."
    counted = summary(changes)
    assert (counted.kept, counted.cut, counted.added, counted.passages) == (4, 3, 2, 2)
    assert counted.share == 4 / 7


def test_blanks_quotation_marks_and_dashes_make_no_difference_unless_asked_for() -> None:
    old, new = "“It’s over”, he said — twice.\nThen he left.", '"It\'s  over", he said - twice. Then he left.'
    assert [each.kind for each in compare(old, new)] == ["equal"]
    assert not summary(compare(old, new, exact=True)).same


def test_a_paragraph_that_moved_is_not_cut_and_added() -> None:
    old = "\n\n".join(FLOOD)
    new = "\n\n".join([FLOOD[3], *FLOOD[:3]])
    changes = compare(old, new)
    counted = summary(changes)
    assert (counted.moved, counted.passages, counted.cut, counted.added) == (1, 0, 0, 0)
    assert [text.strip() for text in moves(changes)[1]] == [FLOOD[3], FLOOD[3]]


def test_a_paragraph_that_moved_and_was_changed_tells_both() -> None:
    old = "\n\n".join(FLOOD)
    new = "\n\n".join([FLOOD[3].replace("a report", "two reports"), *FLOOD[:3]])
    changes = compare(old, new)
    assert summary(changes).moved == 1
    assert "[moved] The ministry promised [-a report-]{+two reports+} on the state" in marked(changes)


def test_a_sentence_that_came_in_is_marked_from_its_beginning() -> None:
    old = "The dam broke. The road is closed."
    new = "The dam broke. The bridge is gone. The road is closed."
    assert marked(compare(old, new)) == "The dam broke. {+The bridge is gone.+} The road is closed."


def test_few_words_in_common_do_not_cut_a_new_sentence_to_pieces() -> None:
    old = "Officials of the ministry denied any fault and blamed heavy rain in the hills."
    new = "Engineers had warned of cracks for years and nobody read their letters, the union says."
    assert [each.kind for each in compare(old, new)] == ["replace", "equal"]


def test_scripts_without_spaces_are_compared_sign_by_sign() -> None:
    assert marked(compare("東京で大雨が降った。", "東京で大雪が降った。")) == "東京で大[-雨-]{+雪+}が降った。"
    assert marked(compare("ฝนตกหนักในกรุงเทพ", "ฝนตกเบาในกรุงเทพ")).startswith("ฝนตก[-")


def test_words_with_vowel_signs_are_whole() -> None:
    changes = compare("यह हिन्दी वाक्य है", "यह उर्दू वाक्य है")
    assert marked(changes) == "यह [-हिन्दी-]{+उर्दू+} वाक्य है"
    assert summary(changes).cut == 1


def test_a_paragraph_that_was_divided_is_the_same() -> None:
    assert summary(compare(" ".join(FLOOD), "\n\n".join(FLOOD))).same


def test_long_texts_with_little_in_common_come_to_an_end() -> None:
    old = " ".join(f"w{number * 7919 % 30011}" for number in range(20_000))
    new = " ".join(f"w{number * 104729 % 30011}" for number in range(20_000))
    _holds(old, new, compare(old, new))
    _holds("the\n" * 9000, "x\nthe\n" * 9000, compare("the\n" * 9000, "x\nthe\n" * 9000))


def test_cut_words_stand_clear_of_those_before_them() -> None:
    """The blank before them is none of the new text where a colon or comma came in their place."""
    assert marked(compare("Raid cripples two ports", "Raid: ports closed")).startswith("Raid [-cripples two-]{+:+}")

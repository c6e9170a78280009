"""Pairs that are alike become groups."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from db.reprints.clusters import Likeness, clusters

COPY = Likeness(1.0, 1.0)
REWRITTEN = Likeness(0.5, 0.95)
HELD = Likeness(1.0, 0.4)


def test_copies_of_copies_are_one_group() -> None:
    assert clusters(range(1, 5), {pair: COPY for pair in combinations(range(1, 5), 2)}) == [{1, 2, 3, 4}]


def test_who_is_like_nobody_is_in_no_group() -> None:
    assert clusters([1, 2, 3], {(1, 3): COPY}) == [{1, 3}]
    assert clusters([1, 2], {}) == []


def test_a_roundup_does_not_make_one_group_of_two() -> None:
    alike = {pair: COPY for group in ((1, 2, 3), (4, 5, 6)) for pair in combinations(group, 2)}
    alike |= {(member, 9): HELD for member in range(1, 7)}
    found = clusters([*range(1, 7), 9], alike)
    assert len(found) == 2
    assert {1, 2, 3} in [group - {9} for group in found]


def test_an_article_that_holds_two_others_joins_only_one() -> None:
    assert clusters([1, 2, 9], {(1, 9): HELD, (2, 9): HELD}) == [{1, 9}]


def test_rewritten_copies_gather_around_what_they_were_made_of() -> None:
    assert clusters([1, 2, 3, 4], {(1, other): REWRITTEN for other in (2, 3, 4)}) == [{1, 2, 3, 4}]


def test_what_changes_step_by_step_does_not_run_on() -> None:
    chain = {(number, number + 1): REWRITTEN for number in range(1, 9)}
    assert max(map(len, clusters(range(1, 10), chain))) <= 3


def test_one_that_is_like_most_of_a_group_joins_it() -> None:
    alike = {pair: COPY for pair in combinations(range(1, 5), 2)} | {(1, 5): HELD, (2, 5): HELD, (3, 5): HELD}
    assert clusters(range(1, 6), alike) == [{1, 2, 3, 4, 5}]


def test_what_a_person_keeps_apart_stays_apart() -> None:
    alike = {pair: COPY for pair in combinations(range(1, 4), 2)}
    assert clusters([1, 2, 3], alike, apart=[(1, 3)]) == [{1, 2}]
    assert clusters([1, 2, 3], alike, apart=[(1, 2), (1, 3), (2, 3)]) == []


def test_what_a_person_puts_together_is_together() -> None:
    assert clusters([1, 2, 3, 4], {(1, 2): COPY}, same=[(2, 3)]) == [{1, 2, 3}]
    assert clusters([1, 2, 3, 4], {(1, 2): COPY, (3, 4): COPY}, same=[(1, 4)]) == [{1, 2, 3, 4}]
    assert clusters([1, 2, 3], {(1, 2): COPY}, same=[(2, 3)], apart=[(1, 3)]) == [{1, 2}]


LIKENESS = st.builds(Likeness, st.floats(0.3, 1), st.floats(0.1, 1))
PAIRS = st.tuples(st.integers(1, 9), st.integers(1, 9)).filter(lambda pair: pair[0] < pair[1])


@given(st.dictionaries(PAIRS, LIKENESS), st.lists(PAIRS), st.lists(PAIRS))
def test_groups_never_overlap_and_keep_what_was_said(
    alike: dict[tuple[int, int], Likeness], same: list[tuple[int, int]], apart: list[tuple[int, int]]
) -> None:
    found = clusters(range(1, 10), alike, same, apart)
    members = [member for group in found for member in group]
    assert len(members) == len(set(members))
    assert all(len(group) > 1 for group in found)
    assert not [pair for pair in apart for group in found if set(pair) <= group]
    turned = dict(reversed(list(alike.items())))
    assert clusters(range(9, 0, -1), turned, reversed(same), reversed(apart)) == found

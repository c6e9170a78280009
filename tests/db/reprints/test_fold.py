"""Lists with copies folded."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from db.reprints.fold import fold, shown

GROUPS = {1: 1, 4: 1, 6: 1, 2: 2, 3: 2}
LEADS = {4, 2}


def test_the_lead_stands_where_it_stood() -> None:
    assert fold([6, 5, 4, 3, 2, 1], GROUPS, LEADS) == ([5, 4, 2], {4: (6, 1), 2: (3,)})


def test_without_its_lead_the_first_one_is_shown() -> None:
    assert fold([6, 5, 1], GROUPS, LEADS) == ([6, 5], {6: (1,)})


def test_who_is_alone_hides_nobody() -> None:
    assert fold([5, 3, 6, 7], GROUPS, LEADS) == ([5, 3, 6, 7], {})
    assert fold([], GROUPS, LEADS) == ([], {})


@given(st.permutations(range(1, 13)), st.integers(0, 12), st.dictionaries(st.integers(1, 12), st.integers(1, 3)))
def test_arrays_fold_alike(order: list[int], length: int, groups: dict[int, int]) -> None:
    leads = {max(member for member, group in groups.items() if group == each) for each in set(groups.values())}
    of_each, leading = np.zeros(13, np.int64), np.zeros(13, np.bool_)
    for member, group in groups.items():
        of_each[member] = group
    leading[list(leads)] = True
    ids = np.array(order[:length], np.int64)
    assert ids[shown(ids, of_each, leading)].tolist() == fold(order[:length], groups, leads)[0]

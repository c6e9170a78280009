"""A list with the copies of each text folded to one row."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from db.ordering import Ordered

Ids = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]


def fold(
    ids: Sequence[int], groups: Mapping[int, int], leads: Collection[int]
) -> tuple[list[int], dict[int, tuple[int, ...]]]:
    """What is shown of a list whose clippings are in these groups, in its order, and what each shown one hides.

    Of a group its lead is shown, where it stands, if it is in the list, else the first of the group. `groups` has the
    group of each clipping that is in one (more of them do no harm), `leads` at least the leads of these. Only who hides
    others is in the second result; they come in the order of the list.
    """
    together: dict[int, list[int]] = {}
    for each in ids:
        group = groups.get(each)
        if group is not None:
            together.setdefault(group, []).append(each)
    hidden: dict[int, tuple[int, ...]] = {}
    for members in together.values():
        if len(members) > 1:
            shown = next((each for each in members if each in leads), members[0])
            hidden[shown] = tuple(each for each in members if each != shown)
    if not hidden:
        return list(ids), {}
    out_of_sight = {each for copies in hidden.values() for each in copies}
    return [each for each in ids if each not in out_of_sight], hidden


def folded(found: Ordered, groups: Ids, leading: Mask) -> Ordered:
    """What is shown of what was found, by the rule of `fold`; only the reprints among it are put in order for that."""
    some = found.part(groups.take(found.unsorted) > 0)
    if len(some) < 2:
        return found
    ids = some.ids(len(some))
    return found.part(~np.isin(found.unsorted, ids[~shown(ids, groups, leading)]))


def shown(ids: Ids, groups: Ids, leading: Mask) -> Mask:
    """Which of a list are shown, by the rule of `fold`, for lists of any length at once.

    `groups` and `leading` have a place for each id: its group or 0, and whether it is a lead.
    """
    kept = np.ones(len(ids), np.bool_)
    of_each = groups.take(ids)
    grouped = np.flatnonzero(of_each)
    if not len(grouped):
        return kept
    # By group, the lead before the others, these in the order of the list.
    order = np.lexsort((grouped, ~leading.take(ids[grouped]), of_each[grouped]))
    arranged = of_each[grouped][order]
    kept[grouped[order[1:]]] = arranged[1:] != arranged[:-1]
    return kept

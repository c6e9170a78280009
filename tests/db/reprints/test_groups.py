"""Groups of reprints in a library: what was found, what a person said, the trash, undo, and who leads."""

from __future__ import annotations

from itertools import combinations

import pytest

from db.changes import REPRINTS
from db.errors import NotFound, Refused
from db.library import Library
from db.relations import Copy
from db.reprints import groups
from tests.helpers.drafts import TEXT, make_draft


def add(library: Library, *outlets: str | None, agency: str | None = None) -> list[int]:
    """A clipping for each outlet, published on one day after the other."""
    return [
        library.add(make_draft(outlet=outlet, published=f"2026-02-{day:02d}", agency=agency))[0]
        for day, outlet in enumerate(outlets, 1)
    ]


def found(library: Library, clipping_id: int, *copies: int, shared: float = 1.0) -> frozenset[int]:
    """Write that comparing a clipping brought these copies, as it is done when the texts were compared."""
    pairs = [Copy(other, shared) for other in copies]
    return library._write(lambda transaction: groups.note(transaction, clipping_id, pairs))


def all_alike(library: Library, ids: list[int]) -> None:
    for at, each in enumerate(ids):
        found(library, each, *ids[:at], *ids[at + 1 :])


def members(library: Library, clipping_id: int) -> tuple[int, ...]:
    group = library.reprint_group(clipping_id)
    return group.members if group else ()


def test_copies_are_one_group_and_the_first_published_leads(library: Library) -> None:
    one, two, three, other = add(library, "Gull", "Mail", "Post", "Echo", agency="Reuters")
    all_alike(library, [two, three, one])
    group = library.reprint_group(three)
    assert group is not None
    assert (group.members, group.lead, group.agency) == ((one, two, three), one, "Reuters")
    assert library.reprint_group(other) is None
    assert library.group_of([one, two, three, other]) == dict.fromkeys((one, two, three), group.id)
    assert library.reprint_leads() == {one}
    assert library.reprint_groups([two, three, other]) == [group]


def test_what_is_found_again_changes_nothing(library: Library) -> None:
    one, two = add(library, "Gull", "Mail")
    assert found(library, two, one) == {one, two}
    assert found(library, two, one) == frozenset()
    assert found(library, one, two) == frozenset()


def test_a_text_that_changed_leaves_its_group(library: Library) -> None:
    one, two, three = add(library, "Gull", "Mail", "Post")
    all_alike(library, [one, two, three])
    assert found(library, one) == {one, two, three}
    assert members(library, one) == ()
    assert members(library, two) == (two, three)


def test_a_copy_that_there_is_not_is_not_written(library: Library) -> None:
    (one,) = add(library, "Gull")
    assert found(library, one, 4711) == frozenset()
    assert members(library, one) == ()


def test_who_is_in_the_trash_is_in_no_group(library: Library) -> None:
    one, two, three = add(library, "Gull", "Mail", "Post")
    all_alike(library, [one, two, three])
    assert library.trash([one]).ids(REPRINTS) == {one, two, three}
    assert members(library, one) == ()
    assert members(library, two) == (two, three)
    library.trash([two])
    assert members(library, three) == ()
    library.restore([one])
    assert members(library, one) == (one, three)
    assert library.undo().ids(REPRINTS) == {one, three}
    library.purge()
    assert members(library, three) == ()


def test_a_coming_that_is_undone_leaves_its_group(library: Library) -> None:
    one, two, three = add(library, "Gull", "Mail", "Post")
    all_alike(library, [one, two, three])
    assert library.undo().ids(REPRINTS) >= {one, two}
    assert members(library, one) == (one, two)
    library.undo()
    assert members(library, one) == ()
    library.redo()
    with library.reader() as connection:
        assert two in {
            row[0] for row in connection.execute("SELECT clipping_id FROM reworded ORDER BY seq DESC LIMIT 1")
        }
    found(library, two, one)
    assert members(library, one) == (one, two)


def test_no_reprint_is_remembered_and_can_be_undone(library: Library) -> None:
    one, two, three = add(library, "Gull", "Mail", "Post")
    all_alike(library, [one, two, three])
    changes = library.say_not_reprint(two)
    assert changes.step is not None
    assert changes.ids(REPRINTS) == {one, two, three}
    found(library, two)
    found(library, two, one, three)
    assert members(library, two) == ()
    assert members(library, one) == (one, three)
    library.undo()
    assert members(library, two) == (one, two, three)
    library.redo()
    assert members(library, one) == (one, three)


def test_two_of_a_group_can_be_kept_apart(library: Library) -> None:
    one, two = add(library, "Gull", "Mail")
    all_alike(library, [one, two])
    library.say_not_reprint(one, of=two)
    assert members(library, one) == members(library, two) == ()
    library.say_reprint([one, two])
    assert members(library, one) == (one, two)


def test_what_is_no_copy_can_be_said_to_be_one(library: Library) -> None:
    one, two, three, four = add(library, "Gull", "Mail", "Post", "Echo")
    all_alike(library, [two, three])
    library.say_reprint([one, three])
    assert members(library, one) == (one, two, three)
    library.say_not_reprint(one)
    assert members(library, two) == (two, three)
    library.say_reprint([one, four, two])
    assert members(library, one) == (one, two, three, four)
    library.undo()
    assert members(library, one) == ()


def test_verdicts_on_nothing_are_refused(library: Library) -> None:
    one, two = add(library, "Gull", "Mail")
    with pytest.raises(Refused):
        library.say_not_reprint(one)
    with pytest.raises(Refused):
        library.say_not_reprint(one, of=one)
    with pytest.raises(Refused):
        library.say_reprint([one, one])
    with pytest.raises(Refused):
        library.choose_lead(two)
    with pytest.raises(NotFound):
        library.say_reprint([one, 4711])


def test_a_lead_is_chosen_by_hand(library: Library) -> None:
    one, two, three = add(library, "Gull", "Mail", "Post")
    all_alike(library, [one, two, three])
    assert library.choose_lead(three).ids(REPRINTS) == {one, two, three}
    assert members(library, one) == (three, one, two)
    library.choose_lead(two)
    assert members(library, one) == (two, one, three)
    library.undo()
    library.undo()
    assert members(library, one) == (one, two, three)


def test_leads_follow_the_rule(library: Library) -> None:
    one, two = add(library, "Gull", "Mail")
    long = library.add(make_draft(outlet="Post", published="2026-02-09", text=f"{TEXT}\n\nMore of it was said."))[0]
    all_alike(library, [one, two, long])
    assert library.set_lead_rule("longest").ids(REPRINTS) == {one, two, long}
    assert members(library, one) == (long, one, two)
    library.set_lead_rule("preferred", ["Echo", "mail", "Post"])
    assert members(library, one) == (two, one, long)
    assert library.lead_rule().outlets == ("Echo", "mail", "Post")
    library.edit([long], "outlet", "Echo")
    assert members(library, one) == (long, one, two)
    library.set_lead_rule("first")
    assert members(library, one) == (one, two, long)
    library.edit([one], "published", "2026-02-20")
    assert members(library, one) == (two, long, one)


def test_what_is_cut_off_does_not_lead(library: Library) -> None:
    one, two = add(library, "Gull", "Mail")
    library.edit([one], "truncated", "paywall")
    all_alike(library, [one, two])
    assert members(library, one) == (two, one)


def test_a_rule_that_there_is_not_is_refused(library: Library) -> None:
    with pytest.raises(Refused):
        library.set_lead_rule("loudest")  # type: ignore[arg-type]


def test_two_groups_in_one_roundup_stay_two(library: Library) -> None:
    ids = add(library, *("Gull", "Mail", "Post", "Echo"))
    roundup = library.add(make_draft(text=" ".join([TEXT] * 3)))[0]
    for one, other in (ids[:2], ids[2:]):
        found(library, other, one)
    found(library, roundup, *ids)
    assert len(library.reprint_groups(ids)) == 2


def test_no_more_copies_are_written_than_bounded(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "MOST_COPIES", 2)
    ids = add(library, "Gull", "Mail", "Post", "Echo")
    all_alike(library, ids)
    with library.reader() as connection:
        assert connection.execute("SELECT count(*) FROM copy WHERE ? IN (one, other)", (ids[3],)).fetchone()[0] == 2


def test_groups_are_the_same_whatever_is_found_first(library: Library) -> None:
    ids = add(library, *("Gull",) * 4)
    for pair in combinations(reversed(ids), 2):
        found(library, max(pair), *(each for each in ids if each < max(pair)))
    assert members(library, ids[0]) == tuple(ids)


def test_of_one_day_who_says_the_time_was_first(library: Library) -> None:
    undated, late, early = (
        library.add(make_draft(published=moment))[0]
        for moment in ("2026-02-01", "2026-02-01T19:00:00Z", "2026-02-01T07:00:00Z")
    )
    all_alike(library, [undated, late, early])
    assert members(library, late) == (early, late, undated)


def test_large_groups_take_in_one_more(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "LARGE", 3)
    *ids, kept_apart, trashed, other = add(library, *("Gull",) * 7)
    all_alike(library, ids[:3])
    assert found(library, ids[3], *ids[:3]) == set(ids[:4])
    library.say_not_reprint(kept_apart, of=ids[0])
    library.trash([trashed])
    for each in (kept_apart, trashed):
        found(library, each, *ids[:4])
    assert members(library, ids[0]) == tuple(ids[:4])
    found(library, other, *ids[:4], kept_apart)
    assert members(library, other) == (*ids[:4], other)

"""Which copies stay: days, weeks, months, room, and clocks that are wrong."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from db.care import rotation
from db.care.rotation import Copy, Rotation, going

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = timedelta(days=1)
RULE = Rotation()


def copy(made: datetime, why: str = "daily", *, damaged: bool = False, size: int = 1000) -> Copy:
    return Copy(Path(rotation.name_of(made, why, damaged=damaged)), made, why, damaged, False, size)


def left(copies: Iterable[Copy], rule: Rotation = RULE, now: datetime = NOW) -> list[Copy]:
    every = list(copies)
    gone = set(going(every, rule, now))
    return [each for each in every if each not in gone]


def test_a_copy_a_day_for_two_years_leaves_days_weeks_and_months() -> None:
    made = [copy(NOW - DAY * number) for number in range(730)]
    stays = left(made)
    assert stays[:12] == made[:12]
    assert {each.made.isocalendar()[:2] for each in stays} >= {
        (NOW - DAY * 7 * number).isocalendar()[:2] for number in range(10)
    }
    assert {(each.made.year, each.made.month) for each in stays} == {(2026, month) for month in range(3, 12)}
    assert len(stays) <= 12 + 10 + 9


def test_weeks_and_months_that_have_no_copies_are_not_counted() -> None:
    made = [copy(NOW - DAY * 40 * number) for number in range(30)]
    assert len(left(made)) == 12


def test_weeks_and_months_may_be_none() -> None:
    made = [copy(NOW - DAY * number) for number in range(300)]
    assert left(made, Rotation(daily=3, weekly=0, monthly=0)) == made[:3]


def test_of_one_day_the_newest_stays() -> None:
    made = [copy(NOW - DAY * 5 - timedelta(minutes=number)) for number in range(9)]
    assert left(made) == made[:1]


def test_of_today_and_yesterday_several_stay() -> None:
    made = [copy(NOW - timedelta(minutes=number)) for number in range(12)]
    assert left(made) == made[: rotation.RECENT_KEPT]


def test_the_newest_of_those_made_before_something_stay_for_a_month() -> None:
    forced = [copy(NOW - timedelta(minutes=number), "before-import") for number in range(1, 19)]
    soon, later = NOW + DAY * 3, NOW + rotation.FORCED_FOR + DAY
    fresh = [copy(soon - DAY * number) for number in range(3)]
    rule = Rotation(3, 0, 0)
    assert left([*fresh, *forced], rule, soon) == [*fresh, *forced[: rotation.FORCED_KEPT]]
    newer = [copy(later - DAY * number) for number in range(12)]
    assert left([*newer, *fresh, *forced], rule, later) == newer[:3]


def test_a_clock_that_was_ahead_pushes_no_copy_out() -> None:
    future = [copy(datetime(2035, 1, 1, tzinfo=UTC) + DAY * number) for number in range(40)]
    true = [copy(NOW - DAY * number) for number in range(12)]
    stays = left([*future, *true])
    assert set(true) <= set(stays)
    assert len(stays) <= 2 * 31


def test_a_clock_that_was_set_back_pushes_no_copy_out() -> None:
    true = left([copy(NOW - DAY * number) for number in range(400)])
    back = datetime(1970, 1, 2, 12, tzinfo=UTC)
    wrong = [copy(back - timedelta(minutes=number)) for number in range(5)]
    assert set(left([*true, *wrong], now=back)) == {*true, *wrong}


def test_copies_that_did_not_verify_are_beside_the_others() -> None:
    sound = [copy(NOW - DAY * (number + 20)) for number in range(3)]
    damaged = [copy(NOW - DAY * number, damaged=True) for number in range(20)]
    assert left([*damaged, *sound]) == [*damaged[: rotation.DAMAGED_KEPT], *sound]


def test_room_is_kept_by_letting_the_oldest_go() -> None:
    made = [copy(NOW - DAY * number, size=1000) for number in range(12)]
    assert left(made, Rotation(room=5500)) == made[:5]
    assert left(made, Rotation(room=1)) == made[: rotation.SPARED]
    assert left(made, Rotation(room=0)) == made


MOMENTS = st.datetimes(datetime(2001, 1, 1), datetime(2040, 1, 1)).map(lambda each: each.replace(tzinfo=UTC))


@given(
    st.lists(st.tuples(MOMENTS, st.booleans(), st.sampled_from(["daily", "before-import"])), max_size=60, unique=True),
    MOMENTS,
    st.builds(Rotation, st.integers(0, 4), st.integers(0, 4), st.integers(0, 4), st.integers(0, 9000)),
)
def test_whatever_the_clock_says_the_newest_sound_copy_stays(
    made: list[tuple[datetime, bool, str]], now: datetime, rule: Rotation
) -> None:
    copies = [copy(moment, why, damaged=damaged) for moment, damaged, why in made]
    stays = left(copies, rule, now)
    sound = [each for each in copies if not each.damaged]
    if sound:
        newest = max(each.made for each in sound)
        assert any(each.made == newest or each.made <= now for each in stays if not each.damaged)
    past = [each for each in sound if each.made <= now]
    if past:
        assert max(past, key=lambda each: each.made).made in {each.made for each in stays}
    # What stays once stays when it is asked again.
    assert left(stays, rule, now) == stays


def test_names_say_when_and_why(tmp_path: Path) -> None:
    for name, why, damaged, packed in (
        ("20240102-030405-000678-daily.sqlite3", "daily", False, False),
        ("20240102-030405-000678-before-version-5.sqlite3.gz", "before-version-5", False, True),
        ("20240102-030405-000678-before-repair.damaged.sqlite3", "before-repair", True, False),
        ("library-replaced-20240102-030405-000678.sqlite3", "replaced", False, False),
    ):
        (tmp_path / name).write_bytes(b"1234")
        found = rotation.read(tmp_path / name)
        assert found is not None
        assert (found.why, found.damaged, found.packed, found.size) == (why, damaged, packed, 4)
        assert found.made == datetime(2024, 1, 2, 3, 4, 5, 678, tzinfo=UTC)
    for name in ("notes.sqlite3", "99999999-000000-000000-daily.sqlite3", ".copy-x.sqlite3"):
        (tmp_path / name).write_bytes(b"")
        assert rotation.read(tmp_path / name) is None

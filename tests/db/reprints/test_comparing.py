"""Two texts are compared: copies are told from reports that follow a pattern, and from what outlets print around."""

from __future__ import annotations

import math

import pytest

from db.reprints.comparing import Text, compare, measured
from db.reprints.finding import MOST_HAVING, copies, day_of
from db.reprints.shingles import sample

WIRE = (
    "The ferry Marigold ran aground on the Sker bank late on Monday with 214 passengers on board, the coastguard "
    "said. Nobody was hurt. Lifeboats from Haldvik and Sund took off all passengers before midnight, and a tug stood "
    "by until the tide lifted the ship at 4:20 in the morning. The master, Jonna Reyes, told investigators that a "
    "buoy was out of its place. The harbour authority had been warned of it twice since September, according to "
    "letters that were read out in council. The owners said that the ship would be back in service on Thursday after "
    "divers had looked at her."
)
OTHER = (
    "Bakers in the old town have agreed on one price for rye bread, which the regulator called a cartel on Wednesday. "
    "It opened proceedings against eleven shops and their guild. The guild said that flour had become so dear that no "
    "honest loaf could be sold for less, and that its members had only compared notes. Fines may reach a tenth of "
    "sales."
)
REPORT = (
    "Water at the gauge of {place} stood at {first} centimetres on {day} morning, the river service said, {second} "
    "more than the day before. The mean of the month is {third} centimetres. The service expects {fourth} centimetres "
    "by noon and warned boats of driftwood. The highest level ever measured at {place} was {fifth} centimetres in "
    "{year}."
)


def is_copy(one: str, other: str, days: int | None = 0, **more: str) -> bool:
    left = Text.of(one, 100, more.get("agency", ""))
    right = Text.of(other, None if days is None else 100 + days, more.get("other_agency", ""))
    assert (compare(left, right).odds > 0) == (compare(right, left).odds > 0)
    return compare(left, right).odds > 0


def test_a_copy_is_a_copy_however_it_is_cut_and_dressed() -> None:
    assert is_copy(WIRE, WIRE)
    assert is_copy(WIRE, WIRE[: len(WIRE) // 3])
    assert is_copy(WIRE, f"Good morning, readers. {WIRE} More in the evening. {OTHER}")
    assert is_copy(WIRE, " ".join(reversed(WIRE.split(". "))))


def test_other_texts_are_none() -> None:
    assert not is_copy(WIRE, OTHER)
    assert not is_copy(WIRE, "")
    assert not is_copy("", "")
    assert compare(Text.of(WIRE), Text.of("The coastguard said.")).odds == -math.inf


def test_reports_that_follow_a_pattern_are_none() -> None:
    one = REPORT.format(place="Halden", first=312, second=14, third=287, fourth=330, fifth=602, year=1954, day="Monday")
    other = REPORT.format(place="Brede", first=198, second=9, third=205, fourth=190, fifth=417, year=1987, day="Monday")
    assert not is_copy(one, other, days=21)
    assert is_copy(one, one)


def test_days_and_agencies_decide_where_texts_do_not() -> None:
    words = WIRE.split()
    half = " ".join(OTHER.split()[at % 50] if at % 11 in (3, 4, 7, 10) else word for at, word in enumerate(words))
    odds = [
        compare(Text.of(WIRE, 100, agency), Text.of(half, day, other)).odds
        for day, agency, other in (
            (101, "AFP", "AFP"),
            (101, "", ""),
            (101, "AFP", "Reuters"),
            (None, "", ""),
            (190, "", ""),
        )
    ]
    assert odds == sorted(odds, reverse=True)
    assert odds[0] > odds[-1]


def test_scripts_without_spaces_are_compared_by_their_signs() -> None:
    text = (
        "海岸警備隊は火曜日、乗客二百十四人を乗せたフェリー「マリーゴールド」が月曜深夜に浅瀬に乗り上げたと発表した。"
        "けが人はいなかった。救命艇が真夜中までに乗客全員を救助し、翌朝の満潮で船は離礁した。船長は、浮標の位置がずれて"
        "いたと説明している。港湾当局は九月以降二度にわたり警告を受けていた。"
    )
    other = (
        "旧市街のパン屋がライ麦パンの価格を統一したとして、規制当局は水曜日、カルテルにあたると指摘した。"
        "組合は否定している。"
    )
    assert is_copy(text, f"続報。{text[:90]}")
    assert not is_copy(text, other * 2)


def test_what_is_everywhere_does_not_count() -> None:
    around = "Follow us wherever you read and write to our newsdesk in confidence, every morning before breakfast. " * 3
    one, other = Text.of(f"{WIRE[:260]} {around}", 100), Text.of(f"{OTHER[:260]} {around}", 100)
    everywhere = frozenset(sample(around))
    ignored = one.everywhere(everywhere)
    assert 0 < ignored.sum() < len(one)
    assert compare(one, other, ignored).odds < 0
    apart = measured(one, other, ignored)
    assert apart is not None
    assert apart["two"] < 0.2
    assert compare(one, Text.of(WIRE[:260], 100), ignored).odds > 0


def test_a_text_that_is_printed_everywhere_is_compared_all_the_same() -> None:
    text = Text.of(WIRE)
    assert not text.everywhere(frozenset(sample(WIRE))).any()


def test_copies_are_found_among_all_others() -> None:
    kept = {1: WIRE, 2: OTHER, 3: WIRE[:250], 4: f"{OTHER} {WIRE}", 5: "Nothing at all."}
    having: dict[int, list[int]] = {}
    for number, text in kept.items():
        for value in sample(text):
            having.setdefault(value, []).append(number)
    texts = {number: Text.of(text, 100) for number, text in kept.items()}

    def found(number: int) -> set[int]:
        asked = {value: having[value] for value in sample(kept[number])}
        return {copy.other for copy in copies(number, asked, lambda ids: {each: texts[each] for each in ids})}

    assert found(1) == {3, 4}
    assert found(2) == {4}
    assert found(5) == set()
    assert copies(1, {value: [] for value in sample(WIRE)}, lambda _: texts) == ()


def test_the_work_is_bounded() -> None:
    asked = {value: list(range(2, MOST_HAVING)) for value in sample(WIRE)}
    looked_at: list[int] = []

    def read(ids: object) -> dict[int, Text]:
        looked_at.extend(ids)  # type: ignore[arg-type]
        return {}

    assert copies(1, asked, read) == ()
    assert len(looked_at) <= 121


@pytest.mark.parametrize(
    ("moment", "known"),
    [("2026-02-01T08:00:00Z", True), ("2026-02-01", True), ("", False), (None, False), ("soon", False)],
)
def test_days_are_read(moment: str | None, known: bool) -> None:
    assert (day_of(moment) is not None) == known

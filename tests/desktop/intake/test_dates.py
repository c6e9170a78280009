from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake.clock import lone_time
from desktop.intake.dates import find_dates, is_only_date, rest_of_line
from desktop.intake.wordlists import table

NOW = datetime(2026, 11, 22)


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Wed Nov 20 2024", "2024-11-20"),
        ("20 November 2024", "2024-11-20"),
        ("Wednesday, 20th of November, 2024", "2024-11-20"),
        ("Nov. 20, 2024 at 3:15 pm", "2024-11-20T15:15:00"),
        ("Nov 20, 2024 12:05 a.m. EST", "2024-11-20T00:05:00-05:00"),
        ("2024-11-20", "2024-11-20"),
        ("2024-11-20T15:15:00+05:45", "2024-11-20T15:15:00+05:45"),
        ("2024-11-20T15:15:00.123Z", "2024-11-20T15:15:00Z"),
        ("20 Nov 2024 14:22 GMT", "2024-11-20T14:22:00Z"),
        ("20 Nov 2024, 14:22 GMT+5:30", "2024-11-20T14:22:00+05:30"),
        ("10:05 AM EDT, Sun May 24 2026", "2026-05-24T10:05:00-04:00"),
        ("20.11.2024, 18:11 Uhr", "2024-11-20T18:11:00"),
        ("20. November 2024 um 18.11 Uhr", "2024-11-20T18:11:00"),
        ("20. 11. 2024 12:30", "2024-11-20T12:30:00"),
        ("20/11/2024", "2024-11-20"),
        ("11/20/2024", "2024-11-20"),
        ("20-Nov-2024", "2024-11-20"),
        ("20 Nov '24", "2024-11-20"),
        ("Madrid-29/05/2025 20:00", "2025-05-29T20:00:00"),
        ("20 novembre 2024 à 14h52", "2024-11-20T14:52:00"),
        ("2 de diciembre de 2024 a las 20:56h.", "2024-12-02T20:56:00"),
        ("8 d'abril de 2025", "2025-04-08"),
        ("20 kwietnia 2024", "2024-04-20"),
        ("20. listopadu 2024", "2024-11-20"),
        ("20 Kasım 2024 Çarşamba 12:30", "2024-11-20T12:30:00"),
        ("2024. november 20. 12:30", "2024-11-20T12:30:00"),
        ("2024 m. lapkričio 20 d.", "2024-11-20"),
        ("20 ноября 2024 г., 15:30", "2024-11-20T15:30:00"),
        ("20 листопада 2024, 14:30", "2024-11-20T14:30:00"),
        ("20 Νοεμβρίου 2024", "2024-11-20"),
        ("٢٠ نوفمبر ٢٠٢٤ - 15:30", "2024-11-20T15:30:00"),
        ("20 نومبر 2024", "2024-11-20"),
        ("२० नवंबर २०२४", "2024-11-20"),
        ("১১ আগস্ট ২০২৫", "2025-08-11"),
        ("20 พฤศจิกายน 2567", "2024-11-20"),
        ("2024年11月20日 15時30分", "2024-11-20T15:30:00"),
        ("令和6年11月20日", "2024-11-20"),
        ("2024년 11월 20일 오후 3:15", "2024-11-20T15:15:00"),
    ],
)
def test_a_printed_date_is_read(line: str, iso: str) -> None:
    found = find_dates(line, now=NOW)
    assert [date.iso for date in found] == [iso]
    assert is_only_date(line, found) or "Madrid" in line


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("Published: 13 March 2024, 17:40", [("published", "2024-03-13T17:40:00")]),
        ("Thursday 3 July 2025 - Updated at 18:10", [("", "2025-07-03"), ("updated", "2025-07-03T18:10:00")]),
        (
            "Publié le 30 août 2023 à 14h52, modifié le 30 août 2023 à 15h54",
            [("published", "2023-08-30T14:52:00"), ("updated", "2023-08-30T15:54:00")],
        ),
        (
            "입력 2024.11.20 15:30 | 수정 2024.11.20 16:00",
            [("published", "2024-11-20T15:30:00"), ("updated", "2024-11-20T16:00:00")],
        ),
        ("更新日：2024年11月20日", [("updated", "2024-11-20")]),
    ],
)
def test_labels_tell_what_a_date_says(line: str, kinds: list[tuple[str, str]]) -> None:
    assert [(date.kind, date.iso) for date in find_dates(line)] == kinds


def test_a_time_alone_is_completed_with_the_day_before_it() -> None:
    assert [date.iso for date in find_dates("Actualizado a las 20:56h.", day="2024-12-02")] == ["2024-12-02T20:56:00"]
    assert find_dates("Actualizado a las 20:56h.") == []


def test_a_year_that_is_not_printed_is_the_latest_possible() -> None:
    assert [date.iso for date in find_dates("Mon Dec 1", now=NOW)] == ["2025-12-01"]
    assert [date.iso for date in find_dates("Mon Nov 2", now=NOW)] == ["2026-11-02"]
    assert find_dates("Mon Nov 2") == []


def test_an_ambiguous_form_keeps_its_other_reading() -> None:
    (date,) = find_dates("05/06/2024", now=NOW)
    assert (date.iso, date.spare) == ("2024-06-05", "2024-05-06")
    assert date.confidence < 0.7
    (past,) = find_dates("05/12/2026", now=NOW)
    assert (past.iso, past.spare) == ("2026-05-12", "")


@pytest.mark.parametrize(
    "line",
    ["They lost 3-2-1.", "It costs $12.50.", "1.234.567 people", "Version 2.10.2024.5", "At 12:30 they left.",
     "31 June 2024",
     "Chapter 11", "192.168.10.24", "2024", "He ran 10.05.2 miles", "32.13.2024"],
)  # fmt: skip
def test_numbers_that_are_no_dates(line: str) -> None:
    assert find_dates(line) == []


def test_what_stands_beside_a_date_is_told() -> None:
    line = "The Straits Lantern | Thursday, August 15, 2024"
    found = find_dates(line)
    assert not is_only_date(line, found)
    assert rest_of_line(line, found) == "The Straits Lantern"


@pytest.mark.parametrize(
    ("line", "time"), [("15:44 Uhr", "T15:44:00"), ("at 3:15 pm IST", "T15:15:00+05:30"), ("17 people", "")]
)
def test_a_line_that_is_only_a_time(line: str, time: str) -> None:
    assert lone_time(line) == time


@given(st.text(max_size=120))
def test_no_line_breaks_it(line: str) -> None:
    for date in find_dates(line, now=NOW):
        assert 0 <= date.start < date.end <= len(line)
        datetime.fromisoformat(date.iso)


def test_every_language_has_twelve_months() -> None:
    for language, months in table("dates")["months"].items():
        assert len(months) == 12, language
        for number, forms in enumerate(months, 1):
            day = find_dates(f"7 {forms.split()[0].replace('_', ' ')} 2024")
            shared = language in ("hr",) and number in (10, 11)  # 'listopada' is another month in Croatian
            assert shared or "_" in forms or [date.iso for date in day] == [f"2024-{number:02}-07"], (language, forms)

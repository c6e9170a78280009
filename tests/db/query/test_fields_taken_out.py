"""What the typed text says of a whole field can be taken out of it, with the rest as typed."""

from __future__ import annotations

import pytest

from db.query.edit import mentions_field, without_field


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("strike date:2024", "strike"),
        ("date:2024-03..2024-11 strike -date:2024-05", "strike"),
        ("(strike OR date:2024) pier", "(strike OR) pier"),
        ('published:"last week" a', "a"),
        ('"date:2024" updated:2024', '"date:2024" updated:2024'),
        ("", ""),
    ],
)
def test_a_field_is_taken_out(text: str, rest: str) -> None:
    assert without_field(text, "date") == rest
    assert mentions_field(text, "date") is (rest != text)
    assert not mentions_field(rest, "date")


def test_only_what_is_wanted_or_only_what_is_barred_is_taken_out() -> None:
    assert without_field("date:2024 -date:2024-05 a", "date", ("+",)) == "-date:2024-05 a"
    assert without_field("date:2024 -date:2024-05 a", "date", ("-",)) == "date:2024 a"

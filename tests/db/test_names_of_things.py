"""When two addresses, names or texts are the same; how words and dates are counted and written."""

from __future__ import annotations

import pytest

from db.addresses import url_key
from db.errors import Refused
from db.folding import count_words, fold, text_key
from db.moments import normal_date, sort_date


@pytest.mark.parametrize(
    "address",
    [
        "https://www.harbour.example/news/pier",
        "http://harbour.example/news/pier/",
        "https://m.harbour.example/news/pier?utm_source=a&fbclid=b#comments",
        "https://amp.harbour.example/news/pier/amp/",
        "HTTPS://WWW.HARBOUR.EXAMPLE:443/news/pier",
        "https://www.harbour.example/amp/news/pier",
    ],
)
def test_addresses_of_one_article(address: str) -> None:
    assert url_key(address) == "harbour.example/news/pier"


def test_addresses_of_different_articles() -> None:
    assert url_key("https://h.example/a?id=1") != url_key("https://h.example/a?id=2")
    assert url_key("https://h.example/a?id=1&page=2") == url_key("https://h.example/a?page=2&id=1")
    assert url_key("https://h.example:8080/a") != url_key("https://h.example/a")
    assert url_key("http://[broken") == "http://[broken"


def test_folding() -> None:
    assert fold("  Élysée  PALACE ") == "elysee palace"
    assert fold("Ｆｕｌｌ") == "full"
    assert fold("Straße") == fold("STRASSE")


def test_words_are_counted_as_word_processors_do() -> None:
    assert count_words("Covid-19 isn't over, O'Brien said at 3.15.") == 7
    assert count_words("港口罢工") == 4


def test_text_key_ignores_layout_only() -> None:
    assert text_key("One two.\n\nThree") == text_key("one  TWO three")
    assert text_key("one two three") != text_key("one three two")


def test_dates_are_normalised_or_refused() -> None:
    assert normal_date("2024-11-20") == "2024-11-20"
    assert normal_date("2024-11-20T15:15+05:45") == "2024-11-20T15:15:00+05:45"
    assert normal_date("2024-11-20T15:15:00.123Z") == "2024-11-20T15:15:00Z"
    for wrong in ("20/11/2024", "2024-13-01", "yesterday", ""):
        with pytest.raises(Refused):
            normal_date(wrong)


def test_lists_are_ordered_by_the_moment_itself() -> None:
    assert sort_date("2024-11-20T01:00:00+05:45", "x") == "2024-11-19T19:15:00Z"
    assert sort_date("2024-11-20", "x") == "2024-11-20T00:00:00Z"
    assert sort_date(None, "2026-01-01T00:00:00Z") == "2026-01-01T00:00:00Z"
    assert sort_date("0001-01-01T00:00:00+14:00", "2026-01-01T00:00:00Z") == "2026-01-01T00:00:00Z"

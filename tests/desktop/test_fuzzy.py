"""What is typed finds what is meant, the likelier one first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.fuzzy import best, fit, folded, wanted


def marked(typed: str, text: str) -> str:
    """The text with the letters that were meant in brackets."""
    found = fit(wanted(typed), text)
    assert found is not None, f"{typed} does not fit {text}"
    return "".join(f"[{letter}]" if at in found.places else letter for at, letter in enumerate(text))


@pytest.mark.parametrize(
    ("typed", "text", "letters"),
    [
        ("cit", "Copy citation", "Copy [c][i][t]ation"),
        ("mtt", "Move to trash", "[M]ove [t]o [t]rash"),
        ("shcut", "Keyboard shortcuts", "Keyboard [s][h]ort[c][u][t]s"),
        ("clip new", "New clipping", "[N][e][w] [c][l][i][p]ping"),
        ("uber", "Über uns", "[Ü][b][e][r] uns"),
        ("新聞", "毎日新聞", "毎日[新][聞]"),
        ("war/uk", "war/ukraine", "[w][a][r][/][u][k]raine"),
    ],
)
def test_the_letters_that_are_meant_are_found(typed: str, text: str, letters: str) -> None:
    assert marked(typed, text) == letters


@pytest.mark.parametrize(("typed", "text"), [("lrh", "Clear search"), ("xyz", "Move to trash"), ("move x", "Move")])
def test_scattered_letters_do_not_fit(typed: str, text: str) -> None:
    assert fit(wanted(typed), text) is None


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("star", ["Star", "Start page", "Restart"]),
        ("exp", ["Export", "Open export", "Unexpected"]),
        ("tr", ["Trash", "Move to trash", "Filtration"]),
        ("ct", ["Copy text", "Actor"]),
    ],
)
def test_the_likelier_comes_first(typed: str, texts: list[str]) -> None:
    scores = [found.score if (found := fit(wanted(typed), text)) else -1 for text in texts]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


def test_another_name_finds_it_too_but_marks_nothing() -> None:
    found = best(wanted("trash"), ("In den Papierkorb", "Move to trash"))
    assert found is not None
    assert found.places == ()
    assert best(wanted("zebra"), ("In den Papierkorb", "Move to trash")) is None


def test_nothing_typed_fits_everything() -> None:
    assert fit(wanted("  "), "anything") is not None


@given(typed=st.text(max_size=12), text=st.text(max_size=60))
def test_no_text_breaks_it(typed: str, text: str) -> None:
    assert len(folded(text)) == len(text)
    found = fit(wanted(typed), text)
    if found is not None:
        assert all(0 <= at < len(text) for at in found.places)


@given(text=st.text(alphabet=st.characters(categories=("Ll", "Lu", "Nd")), min_size=1, max_size=30))
def test_the_whole_text_fits_itself(text: str) -> None:
    assert fit(wanted(text), text) is not None

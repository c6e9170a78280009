"""The form of fields: narrow enough for its place, and each value with what else was found."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.body import Body
from db.model import FIELDS, LIST_FIELDS, Article, Candidate, Origin
from desktop.theme import Theme
from desktop.views.field_form import FieldForm

ROOM = 390
"""Pixels that the form has in the clip dialog."""


def form(qtbot: QtBot) -> FieldForm:
    theme = Theme("light")
    form = FieldForm(theme)
    theme.setParent(form)
    qtbot.addWidget(form)
    form.resize(ROOM, 800)
    form.show()
    return form


def candidates(origin: Origin, confidence: float, suffix: str = "") -> list[Candidate]:
    return [
        Candidate(
            name, (f"{name} {suffix}" * 6,) if name in LIST_FIELDS else f"{name} {suffix}" * 6, origin, confidence
        )
        for name in FIELDS
        if name not in ("truncated", "published", "updated", "dateline_day")
    ]


def test_long_values_and_origins_ask_for_no_more_room_than_there_is(qtbot: QtBot) -> None:
    shown = form(qtbot)
    found = [*candidates(Origin.JSON_LD, 0.5), *candidates(Origin.LEARNT, 0.4, "other")]
    values = {each.field: each.value for each in found[: len(found) // 2]}
    shown.show_article(Article(body=Body(()), **values), found)  # type: ignore[arg-type]
    assert shown.minimumSizeHint().width() <= ROOM
    section = shown.fields["section"].origin
    assert section.words == "the page's structured data · please check"
    assert section.text().endswith("…")
    assert "possible" in section.toolTip()


def test_one_moment_written_in_two_ways_is_one_value(qtbot: QtBot) -> None:
    shown = form(qtbot)
    found = (
        Candidate("published", "2024-11-20T08:15:00+00:00", Origin.META, 0.9),
        Candidate("published", "2024-11-19", Origin.TEXT, 0.5),
    )
    shown.show_article(Article("A", Body(()), published="2024-11-20T08:15:00Z"), found)
    field = shown.fields["published"]
    assert field.origin.words == "the page's meta tags"
    others = [each.accessibleName() for each in field.findChildren(QPushButton, "alternative")]
    assert len(others) == 1
    assert others[0].startswith("Take 19 Nov 2024")


def test_what_the_person_set_is_not_questioned(qtbot: QtBot) -> None:
    shown = form(qtbot)
    found = (Candidate("outlet", "The Lantern", Origin.USER, 1.0), Candidate("outlet", "Lantern", Origin.META, 0.9))
    shown.show_article(Article("A", Body(()), outlet="The Lantern"), found)
    assert not shown.fields["outlet"].findChildren(QPushButton, "alternative")
    assert shown.fields["outlet"].origin.menu().actions()[1].text().startswith("Lantern")

"""The timeline of a story as a picture: mirrored, walked, zoomed, told to who does not see it; its bars of counts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from db.story_page import Gap, StoryLink, StoryPage
from desktop.models.story_layout import lay_out
from desktop.models.story_words import counts_in_words, gap_in_words, mark_in_words, rivals_in_words, span_in_words
from desktop.theme import Theme
from desktop.views.count_bars import MOST, CountBars
from desktop.views.story_timeline import StoryTimeline
from desktop.views.title_button import TitleButton
from tests.desktop.test_story_layout import member, page_of

THREE = page_of(
    member(1, 0, "The Lantern", 8, event=-1),
    member(2, 2, "Radio Serandi"),
    member(3, 5, "The Lantern", 9),
    links=(StoryLink(3, 1, "follow-up", "follow-up of"), StoryLink(2, 3, "cites", "cites")),
)
MANY = page_of(*(member(number, number % 90, f"Outlet {number % 25}", number % 24) for number in range(300)))


@pytest.fixture
def theme(qapp: object) -> Theme:
    return Theme("light")


def shown(qtbot: QtBot, theme: Theme, page: StoryPage, *, mirrored: bool = False) -> StoryTimeline:
    timeline = StoryTimeline(theme)
    theme.setParent(timeline)
    qtbot.addWidget(timeline)
    if mirrored:
        timeline.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    timeline.resize(700, 300)
    timeline.show_page(page)
    timeline.show()
    qtbot.waitExposed(timeline)
    return timeline


def test_marks_are_painted_where_they_are_said_to_be(qtbot: QtBot, theme: Theme) -> None:
    timeline = shown(qtbot, theme, THREE)
    picture = timeline.viewport().grab().toImage()
    for number in range(3):
        middle = timeline.mark_rectangle(number).center().toPoint()
        assert picture.pixelColor(middle * picture.devicePixelRatio()) == QColor(theme.tokens.accent)


def test_days_run_from_the_side_where_one_begins_to_read(qtbot: QtBot, theme: Theme) -> None:
    timeline = shown(qtbot, theme, THREE)
    rightward = [timeline.mark_rectangle(number).center() for number in range(3)]
    mirrored = shown(qtbot, Theme("light"), THREE, mirrored=True)
    leftward = [mirrored.mark_rectangle(number).center() for number in range(3)]
    width = timeline.viewport().width()
    assert [round(width - spot.x()) for spot in rightward] == [round(spot.x()) for spot in leftward]
    assert [spot.y() for spot in rightward] == [spot.y() for spot in leftward]
    mirrored.setFocus()
    QTest.keyClick(mirrored, Qt.Key.Key_Home)
    QTest.keyClick(mirrored, Qt.Key.Key_Left)
    assert mirrored.current == 2, "to the left is later there"


def test_every_clipping_of_a_large_story_is_reached_by_keys_and_in_sight_when_it_is(qtbot: QtBot, theme: Theme) -> None:
    timeline = shown(qtbot, theme, MANY)
    assert timeline.height() < 1200
    for _ in range(5):
        timeline.zoom_in()
    QTest.keyClick(timeline, Qt.Key.Key_Home)
    seen = []
    for _ in range(300):
        seen.append(timeline.current)
        number = timeline.timeline.order[len(seen) - 1][1]
        assert timeline.viewport().rect().contains(timeline.mark_rectangle(number).center().toPoint())
        QTest.keyClick(timeline, Qt.Key.Key_Right)
    assert sorted(each for each in seen if each is not None) == list(range(300))


def test_zooming_keeps_the_place_and_goes_back_to_all(qtbot: QtBot, theme: Theme) -> None:
    timeline = shown(qtbot, theme, MANY)
    whole = timeline.timeline.width
    bar = timeline.horizontalScrollBar()
    assert bar.maximum() == 0
    timeline.zoom_by(4, around=whole / 2)
    assert timeline.timeline.width == pytest.approx(4 * whole, rel=0.02)
    assert bar.value() == pytest.approx(bar.maximum() / 2, abs=40)
    timeline.fit()
    assert timeline.timeline.width == whole
    assert bar.maximum() == 0


def test_a_click_opens_and_several_in_one_mark_are_offered(qtbot: QtBot, theme: Theme) -> None:
    timeline = shown(qtbot, theme, THREE)
    with qtbot.waitSignal(timeline.opened) as heard:
        QTest.mouseClick(
            timeline.viewport(), Qt.MouseButton.LeftButton, pos=timeline.mark_rectangle(1).center().toPoint()
        )
    assert heard.args == [timeline.timeline.marks[1].id]
    crowd = page_of(*(member(number, 0, "The Lantern") for number in range(12)))
    timeline.show_page(replace(crowd, story=replace(crowd.story, id=2)))
    number = next(at for at, mark in enumerate(timeline.timeline.marks) if mark.also)
    placed = timeline.timeline.marks[number]
    QTest.mouseClick(
        timeline.viewport(), Qt.MouseButton.LeftButton, pos=timeline.mark_rectangle(number).center().toPoint()
    )
    menu: QMenu | None = timeline.findChild(QMenu, "timeline_menu")
    assert menu is not None
    assert len(menu.actions()) == placed.number
    with qtbot.waitSignal(timeline.opened) as heard:
        menu.actions()[1].trigger()
    assert heard.args == [placed.also[0]]
    menu.close()


def test_what_a_mark_stands_for_is_said_in_words() -> None:
    page = page_of(*THREE.members, links=THREE.links, folds={1: (2,)})
    first, third = page.members[0], page.members[2]
    assert first.title == "Report 1"
    marks = {mark.id: mark for mark in lay_out(page, 600).marks}
    said = mark_in_words(page, marks[1])
    assert "First to report" in said
    assert "Dateline of 31 Aug 2024" in said
    assert "Also in Radio Serandi" in said
    assert f"follow-up of: {first.title}" in mark_in_words(page, marks[third.id])


def test_a_story_is_summed_up_in_words() -> None:
    assert span_in_words(THREE) == "no day of publication is known", "days are counted by the library"
    counted = replace(
        THREE,
        days=(("2024-09-01", 1), ("2024-09-03", 1), ("2024-09-06", 1)),
        outlets=(("The Lantern", 2), ("Radio Serandi", 1)),
        agencies=(("AFP", 1),),
    )
    assert span_in_words(counted) == "1 Sep 2024 – 6 Sep 2024"
    assert counts_in_words(counted) == ["3 clippings", "3 days with coverage", "2 outlets", "1 agency"]
    rivals = page_of(member(1, 0, hour=8), member(2, 0, "Radio Serandi"))
    assert rivals_in_words(rivals) == "Of the same day, with the hour not known: Radio Serandi."
    assert gap_in_words(Gap("2024-09-02", "2024-09-14", 11)) == "11 days, after 2 Sep 2024 and before 14 Sep 2024"


def test_bars_of_counts_are_gone_through_by_keys_and_open_to_all(qtbot: QtBot, theme: Theme) -> None:
    bars = CountBars("bars", "Outlets", theme)
    theme.setParent(bars)
    qtbot.addWidget(bars)
    bars.show_counts(tuple((f"Outlet {number}", 40 - number) for number in range(30)), frozenset({"Outlet 1"}))
    bars.resize(300, bars.sizeHint().height())
    bars.show()
    qtbot.waitExposed(bars)
    assert bars.rows == MOST + 1
    QTest.keyClick(bars, Qt.Key.Key_Down)
    assert bars.accessibleDescription() == "Outlet 1: 39 clippings. The list shows only these."
    with qtbot.waitSignal(bars.chosen) as heard:
        QTest.keyClick(bars, Qt.Key.Key_Return)
    assert heard.args == ["Outlet 1"]
    QTest.keyClick(bars, Qt.Key.Key_End)
    QTest.keyClick(bars, Qt.Key.Key_Space)
    assert bars.rows == 30
    with qtbot.waitSignal(bars.chosen) as heard:
        QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(20, round(bars.row_rectangle(3).center().y())))
    assert heard.args == ["Outlet 3"]


def test_a_title_is_cut_off_where_it_does_not_fit_and_whole_in_the_tip(qtbot: QtBot, theme: Theme) -> None:
    button = TitleButton("title")
    theme.setParent(button)
    qtbot.addWidget(button)
    button.resize(160, 24)
    button.show()
    title = "Council & harbour board put off the vote on the new pier for the third time"
    button.set_title(title)
    assert "…" in button.text()
    assert button.toolTip() == title
    button.resize(900, 24)
    qtbot.waitUntil(lambda: "…" not in button.text())
    assert "Council && harbour" in button.text()

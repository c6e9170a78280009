"""What belongs to the clipping in the reader: when it is asked, what is made of the answer, what keys and clicks do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from db.kin.reasons import Facts
from db.kin.reasons import reasons as kin_reasons
from db.library import Library
from db.model import Row
from db.relations import Related, TagSuggestion
from desktop.controllers.page import read_page
from desktop.controllers.relating import Relating, Surroundings, is_source
from desktop.jobs import Jobs
from desktop.models.related_list import (
    ENTRY,
    Entry,
    RelatedList,
    days_apart,
    heading,
    reason_in_words,
    reasons,
    spoken,
    strength_of,
)
from desktop.theme import DARK, LIGHT, Theme
from desktop.views.related_panel import RelatedPanel, entries
from desktop.views.related_view import RelatedView
from tests.helpers.drafts import make_draft

PATIENCE = 20_000


class Answers:
    """The search process of a test: it answers when it is told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, Callable[[list[Related]], None]]] = []

    def related(self, clipping_id: int, most: int, receive: Callable[[list[Related]], None]) -> None:
        self.asked.append((clipping_id, receive))

    def related_to_many(self, ids: Sequence[int], most: int, receive: Callable[[list[Related]], None]) -> None:
        self.asked.append((-1, receive))

    def suggest_tags(
        self, title: str, text: str, language: str | None, receive: Callable[[list[TagSuggestion]], None]
    ) -> None:
        receive([])

    def tags_for(self, clipping_id: int, receive: Callable[[list[TagSuggestion]], None]) -> None:
        receive([])

    def answer(self, *found: Related) -> None:
        self.asked.pop(0)[1](list(found))


class Scene:
    """A library of four clippings, one of which is read."""

    def __init__(self, library: Library, jobs: Jobs, qtbot) -> None:
        self.library, self.jobs, self.qtbot = library, jobs, qtbot
        self.client = Answers()
        self.relating = Relating(library, jobs, self.client)
        self.told: list[str] = []
        self.relating.done.connect(self._hear)

    def _hear(self, said: str, _undoable: bool) -> None:
        self.told.append(said)

    def wait(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)

    def read(self, number: int) -> None:
        self.relating.show_page(read_page(self.library, number))

    def ask(self, number: int, *found: Related) -> None:
        """Read a clipping and have the question answered."""
        self.read(number)
        self.wait(lambda: self.client.asked)
        self.client.answer(*found)
        self.wait(lambda: self.relating.now.state == "ready" and self.relating.now.kinds)


@pytest.fixture
def scene(qapp: QApplication, qtbot, tmp_path: Path) -> Iterator[Scene]:
    with Library.create(tmp_path / "library", "Test") as library:
        drafts = [
            make_draft("Dam holds", "The dam held.", outlet="The Lantern", published="2024-11-20"),
            make_draft("Dam breaks", "The dam broke.", outlet="Radio Serandi", published="2024-11-22"),
            make_draft("Dam planned", "A dam is planned.", outlet="The Ledger", published="2019-01-05"),
            make_draft("Pier vote", "The pier.", outlet="The Ledger"),
        ]
        library.add_many([(draft, ()) for draft in drafts], "Add")
        jobs = Jobs()
        made = Scene(library, jobs, qtbot)
        yield made
        qtbot.waitUntil(lambda: jobs.pending == 0, timeout=PATIENCE)
        jobs.close()
        made.relating.watch(False)


def ids_of(scene: Scene) -> dict[str, int]:
    return {row.title: row.id for row in scene.library.rows(list(scene.library.ids()))}


def test_nothing_is_asked_while_nobody_looks_and_only_the_last_of_several_is(scene: Scene) -> None:
    ids = ids_of(scene)
    scene.read(ids["Dam holds"])
    assert scene.relating.now == Surroundings()
    scene.relating.watch(True)
    for title in ("Dam breaks", "Pier vote", "Dam holds"):
        scene.read(ids[title])
        assert scene.relating.now.of == ids[title]
    scene.wait(lambda: scene.client.asked)
    assert [each for each, _ in scene.client.asked] == [ids["Dam holds"]]


def test_a_late_answer_about_another_clipping_is_dropped(scene: Scene) -> None:
    ids = ids_of(scene)
    scene.relating.watch(True)
    scene.read(ids["Dam holds"])
    scene.wait(lambda: scene.client.asked)
    _, late = scene.client.asked.pop()
    scene.ask(ids["Pier vote"], Related(ids["Dam planned"], 0.5))
    late([Related(ids["Dam breaks"], 0.9)])
    scene.wait(lambda: scene.jobs.pending == 0)
    assert [each.row.title for each in scene.relating.now.suggestions] == ["Dam planned"]


def test_suggestions_come_with_rows_and_without_what_is_gone(scene: Scene) -> None:
    ids = ids_of(scene)
    scene.library.trash([ids["Dam planned"]])
    scene.relating.watch(True)
    scene.ask(ids["Dam holds"], Related(ids["Dam breaks"], 0.9, ("same quotation",)), Related(ids["Dam planned"], 0.8))
    assert [each.row.title for each in scene.relating.now.suggestions] == ["Dam breaks"]


def test_accepting_makes_the_later_one_the_source_and_takes_it_from_the_suggestions(scene: Scene) -> None:
    ids = ids_of(scene)
    scene.relating.watch(True)
    scene.ask(ids["Dam holds"], Related(ids["Dam breaks"], 0.9), Related(ids["Dam planned"], 0.6))
    scene.relating.accept(ids["Dam breaks"], "follow-up")
    scene.wait(lambda: scene.told)
    (link,) = scene.library.links(ids["Dam holds"])
    assert (link.source, link.target) == (ids["Dam breaks"], ids["Dam holds"])
    scene.read(ids["Dam holds"])
    assert [each.row.title for each in scene.relating.now.suggestions] == ["Dam planned"]
    assert [each.row.title for each in scene.relating.now.relations] == ["Dam breaks"]
    scene.library.undo()
    assert scene.library.links(ids["Dam holds"]) == []


def test_what_is_dismissed_stays_so_until_it_is_taken_back(scene: Scene) -> None:
    ids = ids_of(scene)
    scene.relating.watch(True)
    scene.ask(ids["Dam holds"], Related(ids["Dam breaks"], 0.9))
    scene.relating.dismiss([ids["Dam breaks"]])
    scene.wait(lambda: scene.told)
    assert scene.library.dismissed(ids["Dam holds"]) == [ids["Dam breaks"]]
    scene.relating.renew()
    scene.wait(lambda: scene.client.asked)
    scene.client.answer()
    scene.wait(lambda: scene.relating.now.dismissed)
    assert not scene.relating.now.suggestions
    scene.relating.take_back([ids["Dam breaks"]])
    scene.wait(lambda: not scene.library.dismissed(ids["Dam holds"]))


def test_a_change_that_touches_links_asks_again_and_others_do_not(scene: Scene) -> None:
    ids = ids_of(scene)
    scene.relating.watch(True)
    scene.ask(ids["Dam holds"])
    assert scene.relating.settled
    scene.relating.heed(scene.library.add_story("Water")[1])
    assert scene.relating.settled
    scene.relating.heed(scene.library.link(ids["Pier vote"], [ids["Dam holds"]]))
    scene.wait(lambda: scene.client.asked)


def test_no_answer_is_said(scene: Scene) -> None:
    scene.relating.watch(True)
    scene.read(ids_of(scene)["Dam holds"])
    scene.wait(lambda: scene.client.asked)
    scene.client.asked.pop()[1](None)  # type: ignore[arg-type]
    assert scene.relating.now.state == "failed"


def test_others_can_ask_for_suggestions_with_rows(scene: Scene) -> None:
    ids = ids_of(scene)
    heard: list[list[str]] = []
    scene.relating.suggest(
        [ids["Dam holds"], ids["Pier vote"]], 5, lambda found: heard.append([e.row.title for e in found])
    )
    scene.client.answer(Related(ids["Dam breaks"], 0.4), Related(ids["Pier vote"], 0.4))
    scene.wait(lambda: heard)
    assert heard == [["Dam breaks"]]


@pytest.mark.parametrize(
    ("kind", "here", "there", "outward"),
    [
        ("follow-up", "2024-11-22", "2024-11-20", True),
        ("follow-up", "2024-11-20", "2024-11-22T10:00", False),
        ("background", "2024-11-22", "2024-11-20", False),
        ("background", "2024-11-20", "2024-11-22", True),
        ("background", "", "2024-11-22", False),
        ("correction", "2024-11-20", "2024-11-20T09:00", True),
        ("related", "2024-11-20", "2024-11-22", True),
        ("own", "2024-11-22", "2024-11-20", True),
    ],
)
def test_the_source_follows_from_kind_and_days(kind: str, here: str, there: str, outward: bool) -> None:
    assert is_source(kind, here, there) is outward


# The rows


def test_days_strength_and_reasons_in_words(qapp: QApplication) -> None:
    assert days_apart("2024-11-20", "2024-11-22T08:00") == "2 days later"
    assert days_apart("2024-11-20", "2024-11-19") == "1 day earlier"
    assert days_apart("2024-11-20", "2024-11-20") == "same day"
    assert days_apart("2024-11-20", "2024-12-20") == "4 weeks later"
    assert days_apart("2024-11-20", "2024-07-01") == "5 months earlier"
    assert days_apart("2024-11-20", "2019-07-01") == "5 years earlier"
    assert days_apart("2024", "2024-11-20") == days_apart("", "") == ""
    assert [strength_of(each) for each in (0.1, 0.5, 0.9)] == [1, 2, 3]
    assert reasons(("same quotation", "2 days later", "shared words: dam")) == "Same quotation; shared words: dam"
    assert reasons(("a year earlier", "3 shared names: Ann, Bo, Cy", "Reuters copy")) == (
        "3 shared names: Ann, Bo, Cy; both from Reuters"
    )
    assert reasons(("shared name: Ann", "same day", "something new")) == "1 shared name: Ann; something new"


def test_every_reason_of_the_search_process_has_words_of_its_own(qapp: QApplication) -> None:
    facts = Facts(1, 3, names=("Ann", "Bo"), quotes=True, points=True, pointed=True, agency="AFP", words=("dam",))
    other = Facts(1, 400, names=("Ann",), words=("dam", "monsoon"))
    told = [*kin_reasons(facts), *kin_reasons(other)]
    assert len(told) > 7
    plain = [each for each in told if reason_in_words(each) == each and "later" not in each]
    assert set(plain) <= {
        "same quotation",
        "2 shared names: Ann, Bo",
        "shared words: dam, monsoon",
        "shared words: dam",
    }
    assert "later" not in reasons(told)


def test_rows_stand_under_their_headings_each_clipping_once(scene: Scene) -> None:
    ids = ids_of(scene)
    scene.library.link(ids["Dam planned"], [ids["Dam holds"]], "background", "Read first")
    scene.relating.watch(True)
    scene.ask(
        ids["Dam holds"],
        Related(ids["Dam breaks"], 0.9, ("same quotation",), "follow-up"),
        Related(ids["Dam planned"], 0.4),
    )
    made = entries(scene.relating.now)
    assert [each.title for each in made] == ["Linked (1)", "Dam planned", "Suggested (1)", "Dam breaks"]
    assert "Has background in" in made[1].why
    assert "Read first" in made[1].why
    assert made[3].kind_words == "followed up by"
    assert spoken(made[3]).startswith("Suggested, Dam breaks, ")
    assert "2 days later" in spoken(made[3])
    assert "nearly certain, Same quotation" in spoken(made[3])


def suggestion(number: int, **rest: object) -> Entry:
    words = {"about": "The Lantern", "why": "Same quotation", "kind": "follow-up", "kind_words": "follow-up of"}
    return Entry("suggested", number, f"Headline {number}", **{**words, "strength": 2, **rest})  # type: ignore[arg-type]


@pytest.fixture
def rows(qapp: QApplication) -> RelatedList:
    model = RelatedList()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning).setParent(model)
    return model


@pytest.fixture
def view(rows: RelatedList, qtbot) -> RelatedView:
    made = RelatedView(rows, Theme("light"), None)
    qtbot.addWidget(made)
    made.resize(280, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_headings_cannot_be_chosen_and_the_same_rows_are_only_painted_again(rows: RelatedList, qtbot) -> None:
    rows.show([heading("suggested", 2), suggestion(1), suggestion(2)])
    assert not rows.flags(rows.index(0)) & Qt.ItemFlag.ItemIsSelectable
    with qtbot.assertNotEmitted(rows.modelReset), qtbot.waitSignal(rows.dataChanged):
        rows.show([heading("suggested", 2), suggestion(1, strength=3), suggestion(2)])
    assert rows.row_of(2) == 2
    assert rows.row_of(0) is None


def test_keys_open_accept_and_dismiss(view: RelatedView, rows: RelatedList) -> None:
    rows.show([heading("suggested", 2), suggestion(1), suggestion(2)])
    done: list[tuple[str, int]] = []
    view.opened.connect(lambda each: done.append(("open", each.clipping)))
    view.accepted.connect(lambda each: done.append(("accept", each.clipping)))
    view.accepted_as.connect(lambda each, place: done.append((f"as {place}", each.clipping)))
    view.dismissed.connect(lambda each: done.append(("dismiss", each.clipping)))
    view.choose_first()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_A, Qt.Key.Key_L, Qt.Key.Key_3, Qt.Key.Key_Delete):
        QTest.keyClick(view, key)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_A)
    expected = [("open", 1), ("accept", 1), ("accept", 1), ("as 2", 1), ("dismiss", 1), ("accept", 2)]
    assert done == expected


def test_what_took_the_place_of_a_row_that_is_gone_is_current(view: RelatedView, rows: RelatedList) -> None:
    rows.show([heading("suggested", 3), suggestion(1), suggestion(2), suggestion(3)])
    view.choose(2)
    rows.show([heading("suggested", 2), suggestion(1), suggestion(3)])
    assert view.current is not None
    assert view.current.clipping == 3
    linked = Entry("linked", 3, "Headline 3")
    rows.show([heading("linked", 1), linked, heading("suggested", 1), suggestion(1)])
    assert view.current == suggestion(1)
    rows.show([heading("linked", 2), linked, Entry("linked", 1, "Headline 1")])
    assert view.current is not None
    assert view.current.clipping == 1


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_buttons_of_a_row_are_where_they_are_painted(
    view: RelatedView, rows: RelatedList, direction: Qt.LayoutDirection
) -> None:
    view.setLayoutDirection(direction)
    rows.show([heading("suggested", 1), suggestion(1)])
    QApplication.processEvents()
    option = QStyleOptionViewItem()
    option.rect = view.visualRect(rows.index(1))
    option.direction = direction
    found: dict[str, QRect] = {}
    for x in range(option.rect.left(), option.rect.right(), 3):
        for y in range(option.rect.top(), option.rect.bottom(), 3):
            part = view.cards.part_at(option, rows.index(1), QPoint(x, y))
            if part:
                found[part] = found.get(part, QRect()).united(QRect(x, y, 1, 1))
    assert found.keys() == {"title", "accept", "dismiss"}
    forwards = found["accept"].center().x() < found["dismiss"].center().x()
    assert forwards is (direction == Qt.LayoutDirection.LeftToRight)
    assert not found["accept"].intersects(found["dismiss"])
    pressed: list[str] = []
    view.dismissed.connect(lambda each: pressed.append(each.title))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=found["dismiss"].center())
    assert pressed == ["Headline 1"]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_long_headlines_in_any_script_are_painted_within_their_rows(rows: RelatedList, qtbot, mode: str) -> None:
    theme = Theme(mode)
    theme.tokens = DARK if mode == "dark" else LIGHT
    view = RelatedView(rows, theme, None)
    qtbot.addWidget(view)
    view.resize(220, 700)
    view.cards._theme.set_mode(mode) if hasattr(view.cards._theme, "set_mode") else None
    rows.show(
        [
            heading("suggested", 3),
            suggestion(1, why="Wasser " * 60),
            Entry("suggested", 2, "ڈیم ٹوٹ گیا " * 30, "روزنامہ", "ایک ہی اقتباس", 3, "related", "related to"),
            Entry("points", 3, "堤防が決壊" * 40, "新聞", kind="related", kind_words="verknüpft mit " * 10),
        ]
    )
    QApplication.processEvents()
    picture = QImage(view.size(), QImage.Format.Format_ARGB32)
    view.render(picture)
    assert view.horizontalScrollBar().maximum() == 0
    assert rows.index(1).data(ENTRY).strength == 2


def test_the_panel_says_what_it_is_waiting_for(scene: Scene, qtbot) -> None:
    panel = RelatedPanel(scene.relating, Theme("light"))
    qtbot.addWidget(panel)
    panel.resize(280, 600)
    assert panel.words.text() == "Open a clipping to see what belongs to it."
    scene.relating.watch(True)
    scene.read(ids_of(scene)["Dam holds"])
    panel.show_comparing(True)
    assert panel.words.text() == (
        "Looking for what belongs to it… Articles are still being compared, so there may be more soon."
    )
    panel.show_comparing(True, 1200, 30000)
    assert panel.words.text().endswith("so there may be more soon. (1,200 / 30,000)")
    panel.show_comparing(True, 30001, 30000)
    assert panel.words.text().endswith("so there may be more soon."), "later on it is not known"
    panel.show_comparing(False)
    scene.wait(lambda: scene.client.asked)
    scene.client.answer()
    scene.wait(lambda: scene.relating.now.state == "ready")
    assert panel.words.text() == "Nothing in the library seems to belong to this article."


def test_a_second_copy_of_the_same_outlet_is_no_other_outlet() -> None:
    def row(number: int, outlet: str) -> Row:
        moment = "2026-01-01T00:00:00Z"
        return Row(number, "Dam holds", outlet, None, (), None, moment, "", 9, False, True, True, False, ())

    own = entries(Surroundings(1, copies=(row(2, "The Lantern"),), outlet="The Lantern"))
    assert own[1].title == "1 more copy of this text"
    both = entries(Surroundings(1, copies=(row(2, "The Lantern"), row(3, "Radio Serandi")), outlet="The Lantern"))
    assert (both[1].title, both[1].about) == ("Also in 1 outlet", "Radio Serandi")

"""The page of a story in the real window, by mouse and keys; stories in order by hand; stories on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton

from db.library import Library
from db.relations import Related
from desktop.controllers.relating import Suggestion
from desktop.dialogs.export import ExportDialog
from desktop.dialogs.stories import StoryDialog
from desktop.models.dragging import clippings_data
from desktop.views.story_page import StoryPageView
from tests.end_to_end.conftest import Start
from tests.helpers.command_line import runner
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

WORDS = (
    "The dockers laid down their hooks at dawn and the cranes stood still over the grey water all morning long.",
    "A mediator from the capital took a room above the bakery and asked both sides to come there one by one.",
    "Ferries to the island were empty while the fish market sold what was left of Friday's catch at half price.",
    "Nobody at the observatory had expected the comet to be seen with the naked eye before the end of the month.",
)
FOUR = (
    make_draft("Walkout", WORDS[0], outlet="The Lantern", published="2024-09-02T08:00:00Z", dateline_day="2024-09-01"),
    make_draft("Mediator", WORDS[1], outlet="Radio Serandi", published="2024-09-05"),
    make_draft("Ferries", WORDS[2], outlet="The Lantern", published="2024-10-20"),
    make_draft("Comet", WORDS[3], outlet="Star Post", published="2024-09-03"),
)


def begin(start: Start) -> tuple[Hands, StoryPageView, dict[str, int]]:
    """The window with a story of three clippings, whose page is shown."""
    hands = start(*FOUR)
    number = {row.title: row.id for row in hands.library.rows(list(hands.library.ids()))}
    hands.library.add_story("Harbour", [number[each] for each in ("Walkout", "Mediator", "Ferries")], "The *strike*")
    story_list = hands.window.desk.overview.story_list
    hands.wait_for(lambda: story_list.rowCount() == 1)
    hands.settle()
    hands.click_row(hands.window.sidebar.stories, story_list.index(0))
    page = hands.window.pane.story
    hands.wait_for(page.isVisible)
    hands.wait_for(lambda: hands.titles() == ["Ferries", "Mediator", "Walkout"])
    hands.settle()
    return hands, page, number


def label(page: StoryPageView, name: str) -> str:
    found: QLabel | None = page.findChild(QLabel, name)
    assert found is not None
    return found.text()


def test_the_page_tells_of_the_story_and_goes_when_a_clipping_is_chosen(start: Start) -> None:
    hands, page, _ = begin(start)
    assert label(page, "story_page.title") == "Harbour"
    assert label(page, "story_page.span") == "2 Sep 2024 – 20 Oct 2024"
    assert "3\u00a0clippings" in label(page, "story_page.counts")
    assert page.first.link.title == "Walkout"
    assert "1 Sep 2024" in page.first.words
    assert "44 days, after 5 Sep 2024" in page.gaps.words
    assert "strike" in page.note.toPlainText()
    hands.window.list.select_row(0)
    hands.wait_for(hands.window.reader.isVisible)
    assert not page.isVisible()
    hands.press("Y", hands.window.list)
    hands.wait_for(page.isVisible)
    hands.press("Esc", page.timeline)
    hands.wait_for(hands.window.reader.isVisible)
    hands.settle()
    assert hands.window.search_bar.text.startswith("story:"), "Escape goes back and leaves the story in the list"


def test_the_timeline_is_walked_by_keys_zoomed_and_opens_a_clipping(start: Start) -> None:
    hands, page, number = begin(start)
    timeline = page.timeline
    timeline.setFocus(Qt.FocusReason.TabFocusReason)
    assert timeline.current == number["Walkout"]
    assert "First to report" in timeline.accessibleDescription()
    hands.press("Right", timeline)
    hands.press("Right", timeline)
    assert timeline.current == number["Ferries"]
    hands.press("Home", timeline)
    hands.press("Down", timeline)
    assert timeline.current == number["Mediator"], "in the next lane"
    before = timeline.timeline.width
    hands.press("+", timeline)
    assert timeline.timeline.width > before
    hands.press("0", timeline)
    assert timeline.timeline.width == before
    hands.press("Return", timeline)
    hands.wait_for(lambda: hands.window.desk.reading.page is not None)
    assert hands.window.list.current_id() == number["Mediator"]


def test_a_click_on_a_mark_opens_it_and_one_on_an_outlet_narrows_the_list(start: Start) -> None:
    hands, page, number = begin(start)
    bars = page.bars("outlet")
    hands.click(bars, bars.row_rectangle(0).center().toPoint())
    hands.wait_for(lambda: hands.titles() == ["Ferries", "Walkout"])
    assert page.isVisible(), "the page of the whole story stays"
    hands.settle()
    hands.click(bars, bars.row_rectangle(0).center().toPoint())
    hands.wait_for(lambda: len(hands.titles()) == 3)
    hands.settle()
    marks = page.timeline.timeline.marks
    at = next(each for each, mark in enumerate(marks) if mark.id == number["Ferries"])
    hands.click(page.timeline.viewport(), page.timeline.mark_rectangle(at).center().toPoint())
    hands.wait_for(lambda: hands.window.desk.reading.page is not None)
    assert hands.window.list.current_id() == number["Ferries"]


def test_newcomers_are_put_in_or_dismissed_by_keys_and_buttons(start: Start) -> None:
    hands, page, number = begin(start)
    stories = hands.window.desk.stories
    row = hands.library.rows([number["Comet"]])[0]

    def suggest() -> None:
        stories.newcomers = (Suggestion(Related(row.id, 0.8, ("same quotation",)), row),)
        stories.suggested.emit()

    suggest()
    assert page.newcomers.heading.text() == "1 clipping may belong here"
    assert label(page, "newcomer.why").casefold() == "same quotation"
    hands.press("Del", page.newcomers.rows[0].title)
    hands.wait_for(lambda: hands.library.dismissed_from_story(1) == {number["Comet"]})
    hands.wait_for(lambda: not page.newcomers.rows)
    hands.settle()
    hands.press("Ctrl+Z", hands.window.list)
    hands.wait_for(lambda: not hands.library.dismissed_from_story(1))
    hands.settle()
    suggest()
    hands.click(page.newcomers.rows[0].add)
    hands.wait_for(lambda: number["Comet"] in hands.library.story_ids(1))
    hands.wait_for(lambda: "4\u00a0clippings" in label(page, "story_page.counts"))


def test_clippings_are_ordered_by_hand_with_keys_and_by_dropping(start: Start) -> None:
    hands, page, number = begin(start)
    view = hands.window.list
    view.select_id(number["Mediator"])
    hands.press("Alt+Down", view)
    hands.wait_for(lambda: hands.titles() == ["Ferries", "Walkout", "Mediator"])
    assert hands.library.story("Harbour").by_hand
    assert hands.window.search_bar.sort_button.text() == "By hand"
    hands.settle()
    at = QPoint(20, view.rowViewportPosition(0) + 2)
    data, buttons, keys = clippings_data([number["Walkout"]]), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(at, copy, data, buttons, keys))
    move = QDragMoveEvent(at, copy, data, buttons, keys)
    QApplication.sendEvent(view.viewport(), move)
    assert move.isAccepted()
    QApplication.sendEvent(view.viewport(), QDropEvent(at, copy, data, buttons, keys))
    hands.wait_for(lambda: hands.titles() == ["Walkout", "Ferries", "Mediator"])
    hands.settle()
    view.clearSelection()
    hands.wait_for(page.isVisible)
    hands.click(page.by_date)
    hands.wait_for(lambda: hands.titles() == ["Ferries", "Mediator", "Walkout"])
    hands.click(page.by_hand)
    hands.wait_for(lambda: hands.titles() == ["Walkout", "Ferries", "Mediator"])


def test_a_story_is_made_of_all_that_was_found(start: Start) -> None:
    hands = start(*FOUR)
    hands.window.desk.listing.ask(text='outlet:="The Lantern"')
    hands.wait_for(lambda: len(hands.titles()) == 2)
    hands.settle()
    hands.window.actions_["story.from_search"].trigger()
    dialog = hands.dialog(StoryDialog)
    assert any("2 clippings" in each.text() for each in dialog.findChildren(QLabel))
    hands.settle()
    hands.write("The Lantern on it", dialog.field)
    hands.press("Return", dialog.field)
    hands.press("Return", dialog.field)
    hands.wait_for(
        lambda: [(story.name, story.count) for story in hands.library.stories()] == [("The Lantern on it", 2)]
    )


def test_a_story_is_exported_with_its_page(start: Start, tmp_path: Path) -> None:
    hands, page, _ = begin(start)
    hands.click(page.export_button)
    dialog = hands.dialog(ExportDialog)
    assert dialog.title.text() == "Harbour"
    assert hands.find(QCheckBox, "export_dialog.story", dialog).isChecked()
    dialog.folder.setText(str(tmp_path))
    dialog.formats.choose("markdown")
    hands.wait_for(hands.find(QPushButton, "export_dialog.accept", dialog).isEnabled)
    hands.click(hands.find(QPushButton, "export_dialog.accept", dialog))
    note = tmp_path / "Harbour" / "Harbour.md"
    hands.wait_for(note.exists)
    hands.wait_for(lambda: not hands.window.desk.tasks.running)
    assert "## First to report" in note.read_text("utf-8")


def test_stories_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Library.create(tmp_path / "library") as library:
        library.add_many([(draft, ()) for draft in FOUR], "Add")
    run = runner(tmp_path / "library", capsys)
    assert run("story", "add", "Harbour", 1, 2, 3, "--json").json == {"name": "Harbour", "count": 3, "order": "date"}
    shown = run("story", "show", "harbour", "--json").json
    assert (shown["first_to_report"]["id"], shown["event_day"]) == (1, "2024-09-01")
    assert [each["count"] for each in shown["coverage"]] == [1, 1, 1]
    assert shown["gaps"][0] == {"after": "2024-09-05", "before": "2024-10-20", "days": 44}
    assert shown["outlets"][0] == {"value": "The Lantern", "count": 2}
    assert "First to report:" in run("story", "show", "Harbour").out
    assert run("story", "remove", "Harbour", 2).status == 0
    assert run("story", "list", "--json").json == [{"name": "Harbour", "count": 2, "order": "date"}]
    written = run("export", "--story", "Harbour", "--to", "markdown", tmp_path / "vault", "--json").json
    assert written["clippings"] == 2
    assert (tmp_path / "vault" / "Harbour.md").exists()
    assert run("export", "--story", "Harbour", "1", "--to", "markdown", tmp_path / "two").status == 1
    assert run("story", "show", "Nowhere").status == 1

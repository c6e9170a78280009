"""The captures of a clipping in the window: what changed, any two compared, an older text used again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QToolButton

from desktop.dialogs.captures import CapturesDialog
from desktop.views.reader_banner import ReaderBanner
from tests.end_to_end.conftest import Start
from tests.end_to_end.test_access import check, check_order, check_roles
from tests.end_to_end.test_intake_dialogs import PAGE, allow_local, site
from tests.helpers.drafts import TEXT, make_draft
from tests.helpers.window import Hands

FIRST = make_draft(url="https://example.org/pier", outlet="Harbour Mail")
NOTE = "Correction: An earlier version of this article misstated the day of the meeting."
SECOND = make_draft(
    "Council delays pier vote",
    TEXT.replace("third", "fourth") + f"\n\n{NOTE}",
    url="https://example.org/pier",
    correction=NOTE,
    taken_at="2026-03-02T08:00:00Z",
)
THIRD = make_draft(
    "Council delays pier vote",
    TEXT.replace("third", "fifth") + f"\n\n{NOTE}",
    url="https://example.org/pier",
    correction=NOTE,
    taken_at="2026-03-03T08:00:00Z",
)


@pytest.fixture
def hands(start: Start) -> Hands:
    """A window with a clipping that was taken twice, chosen in the list."""
    found = start(FIRST)
    number = found.library.ids("all")[0]
    found.library.add_capture(number, SECOND)
    found.settle()
    found.press("J", found.window.list)
    found.settle()
    return found


def _dialog(hands: Hands) -> CapturesDialog:
    hands.press("C", hands.window.list)
    dialog = hands.dialog(CapturesDialog)
    hands.wait_for(lambda: dialog.comparing.said is not None and not dialog.comparing.said.unread)
    hands.wait_for(lambda: dialog.diff.count.text())
    return dialog


def _rows(dialog: CapturesDialog) -> list[list[str]]:
    model = dialog.captures
    return [str(model.data(model.index(row))).split("\n")[:2] for row in range(model.rowCount())]


def test_the_newest_is_compared_with_the_one_before_it(hands: Hands) -> None:
    dialog = _dialog(hands)
    assert [what for _, what in _rows(dialog)] == ["headline, 2 passages, correction added", "First taken"]
    text = dialog.diff.text.toPlainText()
    assert "Council puts off delays pier vote" in text
    assert "Correction note, added" in text
    assert dialog.diff.changes == 4


def test_every_part_is_named_and_reached(hands: Hands) -> None:
    dialog = _dialog(hands)
    check(dialog)
    check_roles(dialog)
    check_order(dialog)


def test_any_two_can_be_chosen(hands: Hands) -> None:
    number = hands.library.ids("all")[0]
    hands.library.add_capture(number, THIRD)
    hands.settle()
    dialog = _dialog(hands)
    assert "fourth fifth" in dialog.diff.text.toPlainText()
    dialog.old.setCurrentIndex(dialog.old.count() - 1)
    dialog.old.activated.emit(dialog.old.currentIndex())
    hands.wait_for(lambda: "third fifth" in dialog.diff.text.toPlainText())


def test_an_older_text_is_used_again_and_that_is_undone(hands: Hands) -> None:
    number = hands.library.ids("all")[0]
    dialog = _dialog(hands)
    assert not dialog.use.isEnabled(), "the newest text is the clipping's already"
    hands.press("Down", dialog.list)
    hands.wait_for(dialog.use.isEnabled)
    hands.click(dialog.use)
    hands.wait_for(lambda: hands.library.body(number).text() == TEXT)
    hands.wait_for(lambda: _rows(dialog)[0][0] == "Now, with what you changed")
    hands.window.desk.editing.undo()
    hands.wait_for(lambda: "fourth" in hands.library.body(number).text())
    hands.wait_for(lambda: len(_rows(dialog)) == 2)


def test_the_original_bytes_are_saved(hands: Hands, tmp_path: Path) -> None:
    dialog = _dialog(hands)
    hands.click(hands.find(QPushButton, "captures.save", dialog))
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    assert chooser.selectedFiles()[0].endswith("Council delays pier vote 2026-03-02.txt")
    chooser.close()
    dialog.comparing.save(hands.library.captures(hands.library.ids("all")[0])[0], tmp_path / "kept.txt")
    hands.wait_for(lambda: "kept.txt" in hands.find(QLabel, "captures.said", dialog).text())
    assert (tmp_path / "kept.txt").read_bytes() == SECOND.original.content


def test_captures_from_before_are_read_again_and_kept(hands: Hands) -> None:
    number = hands.library.ids("all")[0]
    hands.library.repair(lambda each: each.execute("DELETE FROM reading"))
    hands.library.repair(lambda each: each.execute("UPDATE capture SET text_key = sha256"))
    hands.settle()
    dialog = _dialog(hands)
    hands.wait_for(lambda: "Headline" in dialog.diff.text.toPlainText())
    assert hands.library.unread_captures(number) == []


def test_a_single_capture_says_so(start: Start) -> None:
    hands = start(FIRST)
    hands.press("J", hands.window.list)
    hands.settle()
    hands.press("C", hands.window.list)
    dialog = hands.dialog(CapturesDialog)
    hands.wait_for(lambda: "single capture" in dialog.diff.text.toPlainText())
    assert not dialog.use.isEnabled()


def test_the_banner_says_what_changed_and_opens_the_comparison(hands: Hands) -> None:
    banner = hands.find(ReaderBanner, "reader_banner")
    hands.wait_for(banner.isVisible)
    assert banner.words == "Changed since 1 Mar 2026: headline, 2 passages, correction added."
    hands.library.add_capture(hands.library.ids("all")[0], THIRD)
    hands.settle()
    hands.wait_for(lambda: banner.words.startswith("Changed since 1 Mar 2026"))
    hands.click(hands.find(QPushButton, "reader_banner.fetch"))
    dialog = hands.dialog(CapturesDialog)
    hands.wait_for(lambda: "third fifth" in dialog.diff.text.toPlainText())
    dialog.close()
    assert banner.isVisible()
    hands.click(hands.find(QToolButton, "reader_banner.close"))
    assert not banner.isVisible()


def test_the_inspector_says_what_changed_and_opens_the_comparison(hands: Hands) -> None:
    hands.press("Ctrl+I", hands.window.list)
    changed = hands.find(QLabel, "inspector.changed")
    hands.wait_for(changed.isVisible)
    assert "headline, 2 passages" in changed.text()
    hands.window.inspector.captures.button.click()
    hands.dialog(CapturesDialog)


def test_fetching_again_stacks_captures_and_says_whether_anything_changed(start: Start) -> None:
    pages = {"/ferry": (200, "text/html", PAGE.encode())}
    with site(pages) as host:
        hands = start(make_draft("Ferry", "", url=f"{host}/ferry", truncated="unfetched"))
        allow_local(hands)
        hands.window.list.select_row(0)
        hands.settle()
        number = hands.library.ids()[0]
        fetch = hands.window.actions_["clipping.text"].trigger
        fetch()
        hands.wait_for(lambda: hands.window.notice.text == "1 text fetched.")
        pages["/ferry"] = (200, "text/html", PAGE.replace("<article>", "<p class=ad>Buy!</p><article>").encode())
        fetch()
        hands.wait_for(lambda: hands.window.notice.text == "1 text fetched, unchanged.")
        changed = PAGE.replace("The council waits.", "The council has agreed.").replace("sails again", "stops again")
        pages["/ferry"] = (200, "text/html", changed.encode())
        fetch()
        hands.wait_for(lambda: hands.window.notice.text == "1 text fetched, changed: headline, 1 passage.")
        assert len(hands.library.captures(number)) == 4
        hands.settle()
        banner = hands.find(ReaderBanner, "reader_banner")
        hands.wait_for(lambda: "headline, 1 passage" in banner.words)
        hands.window.desk.listing.ask(text="is:changed")
        hands.wait_for(lambda: hands.titles() == ["Ferry stops again"])

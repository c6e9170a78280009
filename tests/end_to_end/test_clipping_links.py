"""Links to clippings in the real window: from a note, from another start of the program, into another library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QUrl

from db.library import Library
from desktop.clipping_address import ClippingAddress
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

WALKOUT = make_draft("Walkout", "The dockers laid down their hooks at dawn.", outlet="The Lantern")
COMET = make_draft("Comet", "Nobody had expected the comet before the end of the month.", outlet="Star Post")


def numbers(hands: Hands) -> dict[str, int]:
    rows = hands.library.rows([*hands.library.ids(), *hands.library.ids("trash")])
    return {row.title: row.id for row in rows}


def read_title(hands: Hands) -> str:
    page = hands.window.desk.reading.page
    return page.clipping.article.title if page is not None else ""


def test_a_link_shows_its_clipping_although_something_else_is_searched(start: Start) -> None:
    hands = start(WALKOUT, COMET)
    number = numbers(hands)
    field = hands.window.search_bar.field
    field.setFocus()
    hands.write("comet", field)
    hands.settle()
    assert hands.titles() == ["Comet"]
    address = str(ClippingAddress(hands.library.id, number["Walkout"]))
    command = [sys.executable, "-m", "desktop", "--library", str(hands.library.folder), "open", address]
    with subprocess.Popen(command) as process:
        hands.wait_for(lambda: process.poll() is not None)
    assert process.returncode == 0
    hands.wait_for(lambda: read_title(hands) == "Walkout")
    assert hands.window.search_bar.text == ""


def test_a_link_to_a_highlight_goes_to_it(start: Start) -> None:
    hands = start(WALKOUT, COMET)
    number = numbers(hands)
    highlight, _ = hands.library.highlight(number["Walkout"], 4, 11, "yellow")
    hands.window.commands.open_web(str(ClippingAddress(hands.library.id, number["Walkout"], highlight)))
    hands.wait_for(lambda: read_title(hands) == "Walkout")
    hands.wait_for(lambda: hands.window.highlights.highlighting.current == highlight)


def test_a_link_in_a_note_is_followed_in_the_window(start: Start) -> None:
    hands = start(WALKOUT, COMET)
    number = numbers(hands)
    address = ClippingAddress(hands.library.id, number["Comet"])
    hands.library.set_note(number["Walkout"], f"The same night: [the comet]({address})")
    hands.window.show_clipping(number["Walkout"])
    hands.wait_for(lambda: read_title(hands) == "Walkout")
    hands.settle()
    assert str(address) in hands.window.reader.toHtml()
    hands.window.reader.anchorClicked.emit(QUrl(str(address)))
    hands.wait_for(lambda: read_title(hands) == "Comet")


def test_what_is_in_the_trash_gone_or_unknown_is_said(start: Start) -> None:
    hands = start(WALKOUT, COMET)
    number = numbers(hands)
    hands.library.trash([number["Comet"]])
    hands.settle()
    hands.window.commands.open_web(str(ClippingAddress(hands.library.id, number["Comet"])))
    hands.wait_for(lambda: read_title(hands) == "Comet")
    assert hands.window.desk.listing.request.view == "trash"
    assert "in the trash" in hands.window.notice.text
    hands.window.commands.open_web(str(ClippingAddress(hands.library.id, 4711)))
    hands.wait_for(lambda: "not in this library any more" in hands.window.notice.text)
    hands.window.commands.open_web("cuttings://clipping/0f8c2a54-77aa-4d1e-9b1c-2f60c5d0a9ee/1")
    hands.wait_for(lambda: "not known here" in hands.window.notice.text)


def test_a_link_into_another_library_opens_it_when_that_is_wanted(start: Start, tmp_path: Path) -> None:
    hands = start(WALKOUT)
    with Library.create(tmp_path / "other", "Other") as other:
        other.add(COMET)
        address = ClippingAddress(other.id, 1)
    hands.program.settings.set("library.recent", [str(hands.library.folder), str(tmp_path / "other")])
    hands.window.commands.open_web(str(address))
    hands.wait_for(lambda: "another library" in hands.window.notice.text)
    assert read_title(hands) != "Comet"
    hands.window.commands.elsewhere_wanted.emit(str(tmp_path / "other"), address)
    hands.wait_for(lambda: hands.program.opened is not None and hands.library.name == "Other")
    hands.wait_for(lambda: read_title(hands) == "Comet")
    hands.settle()


def test_a_link_shows_a_copy_that_is_folded_away(start: Start) -> None:
    words = "The dockers laid down their hooks at dawn and the cranes stood still over the grey water all morning long."
    hands = start(
        *(make_draft(f"Walkout {name}", f"{words} {words}", outlet=name, published="2024-11-20") for name in "AB"),
        fold=True,
    )
    number = numbers(hands)
    hands.library.say_reprint(list(number.values()))
    table = hands.window.desk.listing.table
    hands.wait_for(lambda: len(table.ids) == 1)
    hidden = next(each for each in number.values() if each not in table.ids)
    hands.window.commands.open_web(str(ClippingAddress(hands.library.id, hidden)))
    hands.wait_for(lambda: hands.window.list.current_id() == hidden)
    hands.wait_for(lambda: hands.window.desk.reading.page is not None)
    hands.settle()

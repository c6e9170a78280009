"""Citations, quotations and links as they come onto the clipboard, from one clipping and from many."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QMenu

from db.model import Highlight
from desktop.clipping_address import ClippingAddress, read_address
from desktop.views.commands import quoting
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

MANY = (
    make_draft("Walkout", "The dockers laid down their hooks.", outlet="The Lantern", published="2024-11-20"),
    make_draft("Ferries", "Empty ferries to the island.", outlet="Radio Serandi", published="2024-09-02"),
    make_draft("Bare", "A leaflet without a source."),
)


def clipboard() -> QClipboard:
    return QGuiApplication.clipboard()


def _begins(head: str) -> bool:
    return clipboard().text().startswith(head)


def begin(start: Start, title: str) -> tuple[Hands, int]:
    hands = start(*MANY)
    number = {row.title: row.id for row in hands.library.rows(list(hands.library.ids()))}[title]
    clipboard().clear()
    hands.window.show_clipping(number)
    hands.wait_for(lambda: hands.window.desk.reading.page is not None)
    hands.settle()
    return hands, number


def test_many_selected_are_copied_as_a_sorted_list_of_works(start: Start) -> None:
    hands, _ = begin(start, "Walkout")
    hands.window.list.setFocus()
    hands.window.list.selectAll()
    hands.press("Shift+C", hands.window.list)
    hands.wait_for(lambda: "citations copied" in hands.window.notice.text)
    said = clipboard().text().split("\n")
    assert [line[:8] for line in said] == ["“Bare.”", "The Lant", "Radio Se"]
    assert clipboard().mimeData().html().count("<p ") == 3


def test_each_style_has_its_row(start: Start) -> None:
    hands, _ = begin(start, "Walkout")
    for style, head in (
        ("chicago", "The Lantern. “Walkout.” November 20, 2024"),
        ("apa", "Walkout. (2024, November 20). The Lantern"),
        ("mla", "“Walkout.” The Lantern, 20 Nov. 2024"),
        ("harvard", "The Lantern (2024) ‘Walkout’, 20 November"),
        ("bibtex", "@article{"),
        ("ris", "TY  - NEWS"),
        ("csl", "["),
    ):
        hands.window.actions_[f"copy.{style}"].trigger()
        hands.wait_for(partial(_begins, head))


def test_too_many_citations_are_left_to_an_export(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    hands, _ = begin(start, "Walkout")
    monkeypatch.setattr(quoting, "MOST", 2)
    hands.window.list.selectAll()
    hands.window.actions_["copy.citation"].trigger()
    assert "better exported" in hands.window.notice.text
    assert clipboard().text() == ""


def test_a_link_leads_back_to_its_clipping(start: Start) -> None:
    hands, number = begin(start, "Walkout")
    hands.press("Ctrl+Shift+L", hands.window.list)
    hands.wait_for(lambda: read_address(clipboard().text()) == ClippingAddress(hands.library.id, number))
    assert ">Walkout</a>" in clipboard().mimeData().html()
    hands.window.list.selectAll()
    hands.window.actions_["copy.link_markdown"].trigger()
    hands.wait_for(lambda: clipboard().text().count("](cuttings://clipping/") == 3)
    assert clipboard().text().startswith("- [")
    hands.window.show_clipping(number)
    hands.settle()
    hands.window.search_bar.field.setFocus()
    hands.write("ferries", hands.window.search_bar.field)
    hands.settle()
    hands.window.commands.open_web(str(ClippingAddress(hands.library.id, number)))
    hands.wait_for(lambda: hands.window.list.current_id() == number)


def test_a_quotation_without_an_address_has_the_way_back(start: Start) -> None:
    hands, number = begin(start, "Bare")
    highlight, _ = hands.library.highlight(number, 2, 9, "yellow")
    found: list[Highlight] = hands.library.highlights(number)
    hands.window.desk.marking.cite(found[0])
    address = ClippingAddress(hands.library.id, number, highlight)
    hands.wait_for(lambda: str(address) in clipboard().text())
    assert clipboard().text().startswith("“leaflet”\n\n")
    assert f'<a href="{address}">' in clipboard().mimeData().html()


def test_a_quotation_in_markdown(start: Start) -> None:
    hands, number = begin(start, "Walkout")
    reader = hands.window.reader
    assert reader.find("laid down")
    hands.window.actions_["copy.quotation_markdown"].trigger()
    text = clipboard().text()
    assert text.startswith("> laid down\n>\n> The Lantern") or text.startswith("> laid down\n>\n> *The Lantern*")
    assert text.rstrip().endswith(f"[↩]({ClippingAddress(hands.library.id, number)})")


def test_the_menu_of_a_row_offers_both(start: Start) -> None:
    hands, _ = begin(start, "Walkout")
    hands.window.list.menu_wanted.emit(hands.window.list.mapToGlobal(hands.window.list.rect().center()))
    menu = hands.find(QMenu, "clipping_menu")
    texts = [each.text().replace("&", "") for each in menu.actions()]
    menu.close()
    assert "Copy citation" in texts
    assert "Copy link to clipping" in texts

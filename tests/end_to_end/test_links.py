"""Links between clippings and pointers to what is not clipped yet, by keyboard in the real window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QListView, QPushButton

from db.body import Body, Paragraph, Span
from db.model import Draft, ReadAlso
from desktop.dialogs.link import LinkDialog
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.site import Site, article
from tests.helpers.window import Hands

DAM = make_draft("Dam breaks above Selwyn", "The dam broke at dawn.", published="2026-03-01")
FLOOD = make_draft("Flood reaches the lower town", "The water came at noon.", published="2026-03-02")
INQUIRY = make_draft("Inquiry into the dam begins", "Three judges sat down.", published="2026-04-11")


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


def numbered(hands: Hands) -> dict[str, int]:
    return {row.title.split()[0]: row.id for row in hands.library.rows(list(hands.library.ids()))}


def opened(hands: Hands, number: int) -> LinkDialog:
    """The link dialog on a clipping."""
    hands.window.list.setFocus()
    hands.window.list.select_id(number)
    hands.settle()
    hands.press("L", hands.window.list)
    return hands.dialog(LinkDialog)


def find(hands: Hands, dialog: LinkDialog, words: str) -> None:
    hands.write(words, dialog.field)
    choices = hands.find(QListView, "link_dialog.list", dialog)
    hands.wait_for(lambda: choices.model().rowCount() == 1)


def test_a_link_is_made_turned_dated_and_noted_by_keyboard(start: Start) -> None:
    hands = start(DAM, FLOOD, INQUIRY)
    ids = numbered(hands)
    dialog = opened(hands, ids["Dam"])
    find(hands, dialog, "inquiry")
    sentence = hands.find(QLabel, "link_kinds.sentence", dialog)
    hands.press("Alt+1", dialog.field)
    assert "follow-up of" in sentence.text()
    hands.press("Alt+0", dialog.field)
    assert "followed up by" in sentence.text()
    hands.write("What came of it", hands.find(QLineEdit, "link_dialog.note", dialog))
    dated = hands.find(QLineEdit, "link_dialog.dated", dialog)
    hands.write("12 April", dated)
    assert not hands.find(QPushButton, "link_dialog.accept", dialog).isEnabled()
    dated.clear()
    hands.write("2026-04-12", dated)
    hands.press("Return", dated)
    hands.wait_for(lambda: hands.library.links(ids["Dam"]))
    (link,) = hands.library.links(ids["Dam"])
    assert (link.source, link.target, link.kind.key) == (ids["Inquiry"], ids["Dam"], "follow-up")
    assert (link.note, link.dated) == ("What came of it", "2026-04-12")
    hands.settle()
    hands.press("Ctrl+Z", hands.window.list)
    hands.wait_for(lambda: not hands.library.links(ids["Dam"]))


def test_several_links_are_made_one_after_the_other_without_leaving(start: Start) -> None:
    hands = start(DAM, FLOOD, INQUIRY)
    ids = numbered(hands)
    dialog = opened(hands, ids["Dam"])
    find(hands, dialog, "flood")
    hands.press("Ctrl+Return", dialog.field)
    hands.wait_for(lambda: len(hands.library.links(ids["Dam"])) == 1)
    assert dialog.isVisible()
    find(hands, dialog, "inquiry")
    hands.press("Alt+2", dialog.field)
    hands.press("Return", dialog.field)
    hands.wait_for(lambda: len(hands.library.links(ids["Dam"])) == 2)
    assert {link.kind.key for link in hands.library.links(ids["Dam"])} == {"related", "background"}


def test_a_selection_is_linked_with_each_other_as_one_step(start: Start) -> None:
    hands = start(DAM, FLOOD, INQUIRY)
    ids = numbered(hands)
    hands.window.list.setFocus()
    hands.press("Ctrl+A", hands.window.list)
    hands.press("L", hands.window.list)
    dialog = hands.dialog(LinkDialog)
    hands.find(QCheckBox, "link_dialog.together", dialog).click()
    hands.press("Alt+1", dialog)
    hands.press("Return", dialog.field)
    hands.wait_for(lambda: len(hands.library.links(ids["Inquiry"])) == 2)
    ends = {(link.source, link.target) for number in ids.values() for link in hands.library.links(number)}
    assert ends == {(ids["Flood"], ids["Dam"]), (ids["Inquiry"], ids["Dam"]), (ids["Inquiry"], ids["Flood"])}
    hands.settle()
    hands.press("Ctrl+Z", hands.window.list)
    hands.wait_for(lambda: not any(hands.library.links(number) for number in ids.values()))


def test_what_the_text_points_to_is_suggested_before_anything_is_typed(start: Start) -> None:
    pointing = replace(DAM, article=replace(DAM.article, read_also=(ReadAlso(INQUIRY.article.title),)))
    hands = start(INQUIRY, FLOOD, pointing)
    ids = numbered(hands)
    dialog = opened(hands, ids["Dam"])
    choices = hands.find(QListView, "link_dialog.list", dialog)
    hands.wait_for(lambda: choices.model().rowCount() and "read also" in _said(choices))
    assert INQUIRY.article.title in _said(choices)


def _said(choices: QListView) -> str:
    return str(choices.model().index(0, 0).data(11))  # Qt.AccessibleTextRole


def linking(title: str, *addresses: str, also: tuple[ReadAlso, ...] = ()) -> Draft:
    draft = make_draft(title, "Words.", read_also=also)
    spans = tuple(Span(f"place {number}", href=each) for number, each in enumerate(addresses))
    return replace(draft, article=replace(draft.article, body=Body((Paragraph((Span("See "), *spans)),))))


def test_a_link_that_is_not_clipped_is_clipped_and_then_leads_there(start: Start, site: Site) -> None:
    address = site.put("/ferry", article("Ferry to run again"))
    hands = start(linking("Timetables", address, also=(ReadAlso("Ferry news", address + "?utm_source=x"),)))
    hands.program.settings.set("fetch.private", True)
    (first,) = hands.library.ids()
    hands.window.list.select_id(first)
    reader = hands.window.reader
    hands.wait_for(lambda: "not clipped yet" in reader.toPlainText())
    assert site.asked == []
    reader.highlighted.emit(QUrl(address))
    hint = hands.window.link_wiring.hint
    assert hint.button.isVisible()
    assert address in hint.button.accessibleName()
    assert "Ctrl+Enter" in hint.button.toolTip()
    reader.setFocus()
    hands.press("Ctrl+Return", reader)
    hands.wait_for(lambda: len(hands.library.ids()) == 2)
    hands.settle()
    second = next(number for number in hands.library.ids() if number != first)
    assert hands.library.clipping(first).article.read_also[0].target == second
    hands.wait_for(lambda: "not clipped yet" not in reader.toPlainText())
    hands.wait_for(lambda: f"cuttings:clipping/{second}" in reader.toHtml())
    hands.press("Ctrl+Z", hands.window.list)
    hands.wait_for(lambda: "not clipped yet" in reader.toPlainText())


def test_a_link_that_is_gone_is_said_to_be_gone(start: Start, site: Site) -> None:
    address = f"{site.root}/gone"
    hands = start(linking("Timetables", address, also=(ReadAlso("Ferry news", address),)))
    hands.program.settings.set("fetch.private", True)
    (first,) = hands.library.ids()
    hands.window.list.select_id(first)
    reader = hands.window.reader
    hands.wait_for(lambda: "Clip it" in reader.toPlainText())
    reader.own_link.emit("clip", address)
    hands.wait_for(lambda: "gone: nothing was there" in reader.toPlainText())
    assert list(hands.library.gone_addresses([address])) == [address]
    assert "line-through" in reader.toHtml()
    reader.highlighted.emit(QUrl(address))
    assert not hands.window.link_wiring.hint.button.isVisible()


def test_the_other_end_is_found_by_words_of_its_text_after_those_with_them_in_the_headline(start: Start) -> None:
    hands = start(DAM, FLOOD, INQUIRY, make_draft("Three inquiries", "Two surveyors came.", published="2026-01-01"))
    dialog = opened(hands, numbered(hands)["Dam"])
    choices = hands.find(QListView, "link_dialog.list", dialog).model()
    hands.write("three", dialog.field)
    hands.wait_for(lambda: choices.rowCount() == 2)
    titles = [choices.data(choices.index(row, 0)).split("\n")[0] for row in range(2)]
    assert [each.split()[0] for each in titles] == ["Three", "Inquiry"]


def test_enter_right_after_the_last_letter_links_what_the_words_find(start: Start) -> None:
    hands = start(DAM, FLOOD, INQUIRY)
    ids = numbered(hands)
    dialog = opened(hands, ids["Dam"])
    choices = hands.find(QListView, "link_dialog.list", dialog).model()
    hands.wait_for(lambda: choices.rowCount() == 2)
    hands.write("flood", dialog.field)
    hands.press("Return", dialog.field)
    hands.wait_for(lambda: hands.library.links(ids["Dam"]))
    (link,) = hands.library.links(ids["Dam"])
    assert {link.source, link.target} == {ids["Dam"], ids["Flood"]}

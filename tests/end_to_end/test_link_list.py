"""The links of a clipping in the inspector: read from both ends, changed, turned, removed, and kinds of one's own."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton, QToolButton

from db.body import Body, Paragraph, Span
from desktop.dialogs.link import LinkDialog
from desktop.dialogs.link_edit import LinkEditDialog
from desktop.dialogs.link_kinds import LinkKindDialog, LinkKindsDialog, RemoveKindDialog
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

DAM = make_draft("Dam breaks above Selwyn", "The dam broke.", url="https://news.example/dam", published="2026-03-01")
FLOOD = make_draft("Flood reaches the lower town", "The water came.", published="2026-03-02")


def shown(hands: Hands) -> list[str]:
    """All that the list of links says, in order."""
    links = hands.window.inspector.links
    return [label.text() for label in links.findChildren(QLabel) if label.isVisible()]


def linked(start: Start) -> tuple[Hands, int, int]:
    """The window with the inspector on the dam, of which the flood is a follow-up."""
    hands = start(DAM, FLOOD)
    dam, flood = sorted(hands.library.ids())
    hands.library.link(flood, [dam], "follow-up", "next day", "2026-03-02")
    hands.press("Ctrl+I", hands.window.list)
    hands.window.list.select_id(dam)
    hands.wait_for(lambda: "Followed up by" in shown(hands))
    hands.settle()
    return hands, dam, flood


def choose(hands: Hands, words: str) -> None:
    """Choose in the menu of the only link."""
    more = hands.find(QToolButton, "link_card.more", hands.window.inspector.links)
    menu = more.menu()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_links_are_grouped_by_what_they_say_from_this_end(start: Start) -> None:
    hands, dam, flood = linked(start)
    assert "next day" in shown(hands)
    assert any("2 Mar 2026" in line and line.startswith("Dated") for line in shown(hands))
    hands.window.list.select_id(flood)
    hands.wait_for(lambda: "Follow-up of" in shown(hands))
    choose(hands, "Turn round")
    hands.wait_for(lambda: hands.library.links(dam)[0].source == dam)
    hands.wait_for(lambda: "Followed up by" in shown(hands))
    choose(hands, "Has background in")
    hands.wait_for(lambda: hands.library.links(dam)[0].kind.key == "background")
    (link,) = hands.library.links(dam)
    assert (link.note, link.dated) == ("next day", "2026-03-02")
    hands.settle()
    choose(hands, "Remove link")
    hands.wait_for(lambda: not hands.library.links(dam))
    hands.settle()
    hands.press("Ctrl+Z", hands.window.list)
    hands.wait_for(lambda: hands.library.links(dam))


def test_note_day_kind_and_direction_are_changed_in_one_step(start: Start) -> None:
    hands, dam, flood = linked(start)
    choose(hands, "Note and day…")
    dialog = hands.dialog(LinkEditDialog)
    assert dialog.kinds.words == "followed up by"
    hands.press("Alt+4", dialog.note)
    hands.press("Alt+0", dialog.note)
    assert dialog.kinds.words == "correction of"
    dialog.note.clear()
    hands.write("the height was wrong", dialog.note)
    hands.find(QLineEdit, "link_edit.dated", dialog).clear()
    hands.press("Return", dialog.note)
    hands.wait_for(lambda: hands.library.links(dam)[0].kind.key == "correction")
    (link,) = hands.library.links(dam)
    assert (link.source, link.target, link.note, link.dated) == (dam, flood, "the height was wrong", None)
    hands.settle()
    hands.press("Ctrl+Z", hands.window.list)
    hands.wait_for(lambda: hands.library.links(dam)[0].kind.key == "follow-up")
    assert hands.library.links(dam)[0].dated == "2026-03-02"


def test_what_points_here_is_listed_and_linked_with_a_press(start: Start) -> None:
    spans = (Span("As "), Span("we wrote", href="http://news.example/dam/?utm_source=x"))
    pointing = replace(FLOOD, article=replace(FLOOD.article, body=Body((Paragraph(spans),))))
    hands = start(DAM, pointing)
    dam, flood = sorted(hands.library.ids())
    hands.press("Ctrl+I", hands.window.list)
    hands.window.list.select_id(dam)
    hands.wait_for(lambda: "Pointed to by" in shown(hands))
    assert "links to this story in its text" in shown(hands)
    hands.find(QToolButton, "link_card.make", hands.window.inspector.links).click()
    hands.wait_for(lambda: [link.source for link in hands.library.links(dam)] == [flood])


def test_a_kind_of_ones_own_is_added_used_renamed_and_removed(start: Start) -> None:
    hands, dam, _ = linked(start)
    hands.window.actions_["link.kinds"].trigger()
    kinds = hands.dialog(LinkKindsDialog)
    hands.wait_for(lambda: kinds.list.count() == 6)
    assert not hands.find(QPushButton, "link_kinds_dialog.rename", kinds).isEnabled()
    hands.find(QPushButton, "link_kinds_dialog.add", kinds).click()
    asked = hands.dialog(LinkKindDialog)
    hands.write("quotes", asked.name)
    hands.write("quoted by", asked.inverse)
    hands.press("Return", asked.inverse)
    hands.wait_for(lambda: kinds.list.count() == 7)
    kinds.close()
    hands.settle()
    hands.press("L", hands.window.list)
    dialog = hands.dialog(LinkDialog)
    hands.wait_for(lambda: dialog.findChild(QPushButton, "link_kinds.quotes") is not None)
    hands.write("flood", dialog.field)
    hands.wait_for(lambda: hands.find(QLabel, "link_dialog.said", dialog).text().startswith("1 clipping"))
    hands.press("Alt+7", dialog.field)
    hands.press("Return", dialog.field)
    hands.wait_for(lambda: "Quotes" in shown(hands))
    hands.settle()
    hands.window.actions_["link.kinds"].trigger()
    kinds = hands.dialog(LinkKindsDialog)
    hands.wait_for(lambda: kinds.list.count() == 7)
    kinds.list.setCurrentRow(6)
    hands.find(QPushButton, "link_kinds_dialog.remove", kinds).click()
    question = hands.dialog(RemoveKindDialog)
    assert question.instead.currentData() == "related"
    question.accept()
    hands.wait_for(lambda: kinds.list.count() == 6)
    assert sorted(link.kind.key for link in hands.library.links(dam)) == ["follow-up", "related"]

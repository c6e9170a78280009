"""The main job in the real window, with keyboard and mouse: clip, find, tag, link, edit, star, trash, export."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QListView, QMessageBox, QPushButton, QToolButton

from db.care import backup
from db.errors import Cancelled
from db.model import Candidate, LeftOut, Origin
from desktop.controllers.intake_child import Source
from desktop.controllers.tasks import Progress
from desktop.dialogs.clip import ClipDialog
from desktop.dialogs.export import ExportDialog
from desktop.dialogs.link import LinkDialog
from desktop.dialogs.shortcuts import Shortcuts
from desktop.dialogs.tags import TagDialog
from desktop.views.empty_state import EmptyState
from desktop.views.field_editor import FieldEditor
from desktop.views.tag_editor import TagEditor, TagField
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands

PASTED = """Share this
icon-facebook icon-twitter icon-whatsapp
Harbour crews vote to end four-day walkout
By Mira Castellan
The Lantern
Wed Nov 20 2024

PORT SELWYN: Dockers at the container terminal voted on Tuesday to go back to work after four days, ending a dispute
over night shifts that had kept eleven ships at anchor, reports AFP.

"We have what we asked for in writing," said Ondine Farrow, who speaks for the crews.

READ ALSO: Night shifts at Port Selwyn: what the crews want

The agreement runs for two years, and the first ship was to be unloaded by Wednesday evening.
"""

MINES = make_draft(
    "Mines cleared along the Orrin road",
    "ORRIN: Teams have cleared the last mines from the road.\n\nIt took them nine years, three more than planned.",
    outlet="The Lantern",
    published="2024-11-20",
)
FERRY = make_draft(
    "Ferry to Saint-Éloi runs again",
    "The ferry sails twice a day.\n\nNobody has mentioned mines since the spring.",
    outlet="Radio Serandi",
    published="2024-11-18",
)
VOTE = make_draft("Council puts off pier vote", outlet="Courier", published="2024-10-02")


def paste(hands: Hands, text: str, html: str = "") -> None:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
    hands.press("Ctrl+V")


def test_empty_library_says_what_to_do_first(start: Start) -> None:
    hands = start()
    empty = hands.find(EmptyState, "list_empty")
    assert empty.isVisible()
    assert hands.find(QLabel, "list_empty.heading").text() == "Nothing clipped yet"
    hands.click(hands.find(QPushButton, "list_empty.action.clip.new"))
    assert hands.dialog(ClipDialog).isVisible()


def test_pasted_text_is_previewed_corrected_and_kept(start: Start) -> None:
    hands = start()
    hands.press("Ctrl+N")
    dialog = hands.dialog(ClipDialog)
    paste(hands, PASTED)
    hands.wait_for(lambda: dialog.preview.isVisible())
    fields = dialog.preview.fields
    assert fields["title"].editor.text() == "Harbour crews vote to end four-day walkout"
    assert fields["outlet"].editor.text() == "The Lantern"
    assert fields["authors"].editor.text() == "Mira Castellan"
    assert fields["agency"].editor.text() == "AFP"
    assert fields["published"].editor.text() == "2024-11-20"
    assert "line" in fields["title"].origin.text()
    section = fields["section"].editor
    section.setFocus()
    hands.write("Häfen", section)
    tag = dialog.preview.findChild(TagField)
    assert tag is not None
    tag.setFocus()
    hands.write("labour/ports", tag)
    hands.press("Ctrl+Return", dialog)
    hands.wait_for(lambda: len(hands.library.ids()) == 1)
    clipping = hands.library.clipping(hands.library.ids()[0])
    assert clipping.article.section == "Häfen"
    assert [each.name for each in clipping.tags] == ["labour/ports"]
    assert "icon-facebook" not in clipping.article.body.text()
    assert PASTED.encode() == hands.library.capture_content(hands.library.captures(clipping.id)[0])
    assert [each.title for each in clipping.article.read_also] == ["Night shifts at Port Selwyn: what the crews want"]
    hands.wait_for(lambda: hands.window.reader.page is not None)
    assert "go back to work" in hands.window.reader.toPlainText()


def test_a_piece_taken_for_junk_can_be_put_back(start: Start) -> None:
    hands = start()
    hands.press("Ctrl+N")
    dialog = hands.dialog(ClipDialog)
    paste(hands, PASTED)
    hands.wait_for(lambda: dialog.preview.isVisible())
    boxes = [box for box in dialog.findChildren(QFrame, "left_out") if "READ ALSO" in box.findChildren(QLabel)[1].text()
             or any("READ ALSO" in label.text() for label in box.findChildren(QLabel))]  # fmt: skip
    hands.click(hands.find(QPushButton, "left_out.restore", boxes[0]))
    draft = dialog.preview.draft
    assert draft is not None
    text = draft.article.body.text()
    assert text.index("in writing") < text.index("READ ALSO: Night shifts") < text.index("two years")


def test_clipping_the_same_again_offers_three_ways(start: Start) -> None:
    hands = start(VOTE)
    before = hands.library.ids()[0]
    hands.press("Ctrl+N")
    dialog = hands.dialog(ClipDialog)
    paste(hands, "Council puts off pier vote\n\n" + VOTE.article.body.text())
    hands.wait_for(lambda: dialog.preview.isVisible())
    assert "Already clipped" in hands.find(QLabel, "clip_preview.banner_text").text()
    hands.press("Ctrl+Return", dialog)
    assert list(hands.library.ids()) == [before], "the shortcut must not keep a duplicate unasked"
    hands.click(hands.find(QPushButton, "clip_preview.capture"))
    hands.wait_for(lambda: len(hands.library.captures(before)) == 2)
    hands.wait_for(lambda: hands.window.notice.text == "Added as a new capture.")
    hands.press("Ctrl+N", hands.window)
    dialog = hands.dialog(ClipDialog)
    paste(hands, "Council puts off pier vote\n\n" + VOTE.article.body.text())
    hands.wait_for(lambda: dialog.preview.isVisible())
    hands.click(hands.find(QPushButton, "clip_preview.both", dialog))
    hands.wait_for(lambda: len(hands.library.ids()) == 2)


def test_dropped_files_become_a_queue_with_a_report(start: Start, tmp_path: Path) -> None:
    hands = start(VOTE)
    (tmp_path / "one.txt").write_text("A first story\n\nIt has a paragraph that is long enough to be one.", "utf-8")
    (tmp_path / "two.html").write_text(
        "<html lang=en><title>A second story</title><article><h1>A second story</h1><p>It is a page with a paragraph "
        "that is long enough to be taken for the text of an article.</p></article>",
        "utf-8",
    )
    (tmp_path / "three.txt").write_bytes(b"")
    dialog = hands.window.commands._clip_dialog()
    dialog.show()
    dialog.take_files([tmp_path / name for name in ("one.txt", "two.html", "three.txt")])
    report = hands.find(QLabel, "clip_queue.report", dialog)
    hands.wait_for(lambda: report.text().startswith("3 articles read"))
    assert "1 could not be read" in report.text()
    keep = hands.find(QPushButton, "clip_dialog.keep", dialog)
    assert keep.text() == "Keep 2 clippings"
    hands.click(keep)
    hands.wait_for(lambda: len(hands.library.ids()) == 3)
    assert hands.library.undo_label == "Add 2 clippings"


def mail(number: int, title: str, text: str) -> str:
    return (
        f"From desk@lantern.example Mon Nov 18 09:0{number}:00 2024\n"
        f"From: The Lantern <desk@lantern.example>\nSubject: {title}\nDate: Mon, 18 Nov 2024 09:0{number}:00 +0000\n"
        f"Message-ID: <{number}@lantern.example>\nContent-Type: text/plain; charset=utf-8\n\n{text}\n\n"
    )


LONG = "The ferry between the two harbours sails twice a day again, its owner said on Monday, after nine weeks. "
FERRY_TEXT = (
    "The ferry between the two harbours sails twice a day again, its owner said on Monday, after nine weeks.\n\n"
    "Fishermen had carried the post in the meantime, and the school on the far side was taught by radio.\n\n"
    "The council has not said yet who will pay for the new quay, which was measured in spring and found too short."
)
PIER_TEXT = (
    "The harbour council put off its vote on the pier for the third time this year, until the autumn at least.\n\n"
    "Its engineer had asked for more time, because the divers had found the old piles to be hollow in nine places."
)


def test_a_file_of_several_articles_becomes_a_queue_and_one_step(start: Start, tmp_path: Path) -> None:
    hands = start(make_draft("Ferry sails again", FERRY_TEXT))
    box = tmp_path / "mails"
    box.write_text(
        mail(1, "Ferry sails again", FERRY_TEXT)
        + mail(2, "Pier vote put off", PIER_TEXT)
        + mail(3, "Pier vote put off", PIER_TEXT)
        + mail(4, "Market moves", LONG + "The market moves to the square below the church, where it rains less."),
        "utf-8",
    )
    dialog = hands.window.commands._clip_dialog()
    dialog.show()
    dialog.take_files([box])
    report = hands.find(QLabel, "clip_queue.report", dialog)
    hands.wait_for(lambda: report.text().startswith("4 articles read"))
    queue = hands.find(QListView, "clip_queue.list", dialog)
    rows = [queue.model().index(row, 0).data() for row in range(4)]
    assert "Already clipped" in rows[0]
    assert "The same as another one here" in rows[2]
    keep = hands.find(QPushButton, "clip_dialog.keep", dialog)
    assert keep.text() == "Keep 2 clippings"
    hands.click(hands.find(QPushButton, "clip_queue.none", dialog))
    assert not keep.isEnabled()
    hands.click(hands.find(QPushButton, "clip_queue.all", dialog))
    assert keep.text() == "Keep 4 clippings"
    hands.click(keep)
    hands.wait_for(lambda: len(hands.library.ids()) == 5)
    hands.settle()
    hands.press("Ctrl+Z", hands.window)
    hands.wait_for(lambda: len(hands.library.ids()) == 1)


def test_a_dropped_folder_is_read_by_content(start: Start, tmp_path: Path) -> None:
    hands = start()
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "one").write_text(f"A first story\n\n{LONG}", "utf-8")
    (folder / "two.html").write_text(
        f"<title>Second</title><article><h1>Second</h1><p>{LONG * 2}</p></article>", "utf-8"
    )
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    dialog = hands.window.commands._clip_dialog()
    dialog.show()
    dialog.take_files([folder])
    report = hands.find(QLabel, "clip_queue.report", dialog)
    hands.wait_for(lambda: report.text().startswith("2 articles read"))


def test_the_outlet_of_a_site_is_learnt_from_a_correction(start: Start) -> None:
    hands = start(make_draft("One", outlet="harbour.example", url="https://www.harbour.example/1"))
    hands.library.edit(list(hands.library.ids()), "outlet", "Harbour Courier")
    dialog = hands.window.commands._clip_dialog()
    dialog.show()
    dialog.take([Source(text=PASTED.replace("The Lantern\n", ""), url="https://harbour.example/2")])
    hands.wait_for(lambda: dialog.preview.isVisible())
    assert dialog.preview.fields["outlet"].editor.text() == "Harbour Courier"
    assert dialog.preview.fields["outlet"].origin.text() == "what you corrected before"


def test_rare_fields_are_shown_when_they_have_a_value_or_are_wanted(start: Start) -> None:
    hands = start(make_draft("One", keywords=("pier", "council"), truncated="paywall"))
    hands.window.list.select_row(0)
    hands.window.commands.toggle_inspector()
    hands.settle()
    fields = hands.window.inspector.fields
    assert fields["keywords"].isVisible()
    assert fields["truncated"].editor.text() == "paywall"
    assert not fields["kicker"].isVisible()
    more = hands.find(QPushButton, "field_form.more", hands.window.inspector)
    assert more.text() == "More fields (4)"
    hands.click(more)
    assert fields["kicker"].isVisible()
    editor = fields["keywords"].editor
    editor.setText("pier; vote")
    editor.editingFinished.emit()
    hands.wait_for(lambda: hands.library.clipping(hands.library.ids()[0]).article.keywords == ("pier", "vote"))


def test_another_value_that_was_found_is_taken_with_one_click(start: Start) -> None:
    draft = make_draft("Pier vote put off")
    other = Candidate("title", "Pier vote put off – Harbour Courier", Origin.META, 0.7, "og:title")
    hands = start(replace(draft, candidates=(*draft.candidates, other)))
    hands.window.list.select_row(0)
    hands.window.commands.toggle_inspector()
    hands.settle()
    button = hands.find(QPushButton, "alternative", hands.window.inspector.fields["title"])
    assert "og:title (likely)" in button.toolTip()
    hands.click(button)
    hands.wait_for(lambda: hands.titles() == ["Pier vote put off – Harbour Courier"])


def test_what_was_left_out_is_put_back_in_the_inspector(start: Start) -> None:
    draft = make_draft("Pier vote", "First.\n\nLast.", content=b"First.\n\nREAD ALSO: The pier\n\nLast.")
    hands = start(replace(draft, left_out=(LeftOut("READ ALSO: The pier", "read also"),)))
    hands.window.list.select_row(0)
    hands.settle()
    hands.window.reader.own_link.emit("left-out", "show")
    hands.settle()
    hands.click(hands.find(QPushButton, "left_out.restore", hands.window.inspector))
    number = hands.library.ids()[0]
    hands.wait_for(lambda: not hands.library.clipping(number).left_out)
    assert hands.library.body(number).text() == "First.\n\nREAD ALSO: The pier\n\nLast."
    hands.settle()
    hands.press("Ctrl+Z", hands.window.list)
    hands.wait_for(lambda: hands.library.clipping(number).left_out)


def test_search_as_you_type_marks_steps_and_clears(start: Start) -> None:
    hands = start(MINES, FERRY, VOTE)
    hands.press("/")
    field = hands.window.search_bar.field
    assert field.hasFocus()
    hands.write("min", field)
    hands.wait_for(lambda: len(hands.window.desk.listing.table.ids) == 2)
    assert hands.titles()[0] == "Mines cleared along the Orrin road"
    assert "min" in hands.find(QLabel, "understood").text()
    assert hands.find(QLabel, "count").text() == "2 clippings"
    hands.press("Down", field)
    assert field.hasFocus(), "arrows move in the list while the cursor stays in the box"
    hands.wait_for(lambda: hands.window.reader.hit_count == 2)
    card = hands.window.desk.listing.table.card(hands.window.desk.listing.table.ids[0])
    hands.wait_for(lambda: hands.window.desk.listing.table.card(hands.window.desk.listing.table.ids[0]) is not None)
    card = hands.window.desk.listing.table.card(hands.window.desk.listing.table.ids[0])
    assert card is not None
    assert [card.title.text[a:b] for a, b in card.title.spans] == ["Mines"]
    hands.press("Return", field)
    assert hands.window.list.hasFocus()
    hands.write("n", hands.window.list)
    hands.press("N", hands.window.list)
    assert hands.find(QLabel, "hit_count").text() == "1 of 2"
    hands.press("N", hands.window.list)
    assert hands.find(QLabel, "hit_count").text() == "2 of 2"
    hands.press("Shift+N", hands.window.list)
    assert hands.find(QLabel, "hit_count").text() == "1 of 2"
    hands.press("Esc", hands.window.list)
    hands.wait_for(lambda: len(hands.window.desk.listing.table.ids) == 3)
    assert field.text() == ""


def test_non_ascii_and_half_typed_queries_find_and_never_fail(start: Start) -> None:
    hands = start(MINES, FERRY, VOTE)
    field = hands.window.search_bar.field
    field.setFocus()
    for text in ('"', "(", "tag:", "-", "après OR", "éloi"):
        field.clear()
        hands.write(text, field)
        hands.settle()
    hands.wait_for(lambda: hands.titles() == ["Ferry to Saint-Éloi runs again"])
    assert not hands.window.notice.isVisible()


def test_nothing_found_says_so_and_offers_the_way_back(start: Start) -> None:
    hands = start(MINES)
    hands.press("Ctrl+F")
    hands.write("zeppelin")
    hands.wait_for(lambda: hands.find(EmptyState, "list_empty").isVisible())
    assert hands.find(QLabel, "list_empty.heading").text() == "Nothing found"
    hands.click(hands.find(QPushButton, "list_empty.action.search.clear"))
    hands.wait_for(lambda: len(hands.window.desk.listing.table.ids) == 1)


def test_tagging_several_filtering_by_click_and_undo(start: Start) -> None:
    hands = start(MINES, FERRY, VOTE)
    hands.window.list.setFocus()
    hands.window.list.select_row(0)
    hands.press("Shift+Down", hands.window.list)
    hands.press("T", hands.window.list)
    dialog = hands.dialog(TagDialog)
    hands.write("war/mines", dialog.field)
    hands.press("Return", dialog.field)
    hands.press("Return", dialog.field)
    tree = hands.window.desk.overview.tag_tree
    hands.wait_for(lambda: tree.find("war/mines").isValid())
    assert {tag.name: tag.count for tag in hands.library.tags()} == {"war/mines": 2}
    hands.click_row(hands.window.sidebar.tags, tree.find("war/mines"))
    hands.wait_for(lambda: len(hands.window.desk.listing.table.ids) == 2)
    assert "war/mines" in hands.window.search_bar.field.text()
    hands.click_row(hands.window.sidebar.tags, tree.find("war/mines"))
    hands.wait_for(lambda: hands.titles() == ["Council puts off pier vote"])
    hands.click_row(hands.window.sidebar.tags, tree.find("war/mines"))
    hands.wait_for(lambda: len(hands.window.desk.listing.table.ids) == 3)
    assert hands.window.search_bar.field.text() == ""
    hands.settle()
    assert "Tag 2 clippings" in hands.window.actions_["undo"].text()
    hands.press("Ctrl+Z", hands.window.list)
    hands.wait_for(lambda: all(tag.count == 0 for tag in hands.library.tags()))
    hands.settle()
    hands.press("Ctrl+Y", hands.window.list)
    hands.wait_for(lambda: [tag.count for tag in hands.library.tags()] == [2])


def test_link_seen_and_opened_from_both_ends(start: Start) -> None:
    hands = start(MINES, FERRY, VOTE)
    mines, ferry, _ = hands.library.ids()
    hands.window.list.setFocus()
    hands.window.list.select_id(mines)
    hands.press("L", hands.window.list)
    dialog = hands.dialog(LinkDialog)
    hands.write("ferry", dialog.field)
    choices = hands.find(QListView, "link_dialog.list", dialog)
    hands.wait_for(lambda: choices.model().rowCount() == 1)
    hands.press("Alt+2", dialog.field)
    hands.write("why it sails again", dialog.note)
    hands.click(hands.find(QPushButton, "link_dialog.accept", dialog))
    hands.wait_for(lambda: hands.library.links(mines))
    (link,) = hands.library.links(mines)
    assert (link.source, link.target, link.kind.key, link.note) == (mines, ferry, "background", "why it sails again")
    reader = hands.window.reader
    hands.wait_for(lambda: "background to" in reader.toPlainText())
    hands.window.list.select_id(ferry)
    hands.wait_for(lambda: "has background in" in reader.toPlainText())
    reader.own_link.emit("clipping", str(mines))
    hands.wait_for(lambda: reader.page is not None and reader.page.clipping.id == mines)
    hands.press("Ctrl+I", hands.window.list)
    hands.settle()
    hands.click(hands.find(QPushButton, "link_card.open", hands.window.inspector))
    hands.wait_for(lambda: reader.page is not None and reader.page.clipping.id == ferry)


def test_every_field_is_edited_in_the_inspector(start: Start) -> None:
    hands = start(MINES)
    (number,) = hands.library.ids()
    hands.window.list.setFocus()
    hands.window.list.select_row(0)
    hands.settle()
    hands.press("F2", hands.window.list)
    editor = hands.find(FieldEditor, "field.title")
    assert editor.editor.hasFocus()
    hands.press("Ctrl+A", editor.editor)
    hands.write("Straße nach Orrin geräumt", editor.editor)
    hands.press("Return", editor.editor)
    hands.wait_for(lambda: hands.library.clipping(number).article.title == "Straße nach Orrin geräumt")
    authors = hands.find(FieldEditor, "field.authors").editor
    authors.setFocus()
    hands.write("Ada Marlow; Jo Bell", authors)
    hands.press("Tab", authors)
    hands.wait_for(lambda: hands.library.clipping(number).article.authors == ("Ada Marlow", "Jo Bell"))
    hands.settle()
    assert hands.window.inspector.fields["title"].origin.text() == "you"
    assert hands.titles() == ["Straße nach Orrin geräumt"]
    tags = hands.find(TagEditor, "tag_editor", hands.window.inspector)
    tags.field.setFocus()
    hands.write("roads,", tags.field)
    hands.press("Return", tags.field)
    hands.wait_for(lambda: [tag.name for tag in hands.library.clipping(number).tags] == ["roads"])


def test_star_file_trash_restore_and_undo(start: Start) -> None:
    hands = start(MINES, FERRY)
    hands.press("Ctrl+1", hands.window.list)
    hands.wait_for(lambda: hands.window.desk.listing.request.view == "inbox" and hands.window.desk.listing.answered)
    hands.window.list.setFocus()
    hands.window.list.select_row(0)
    hands.settle()
    mines = hands.window.list.current_id()
    assert mines is not None
    hands.press("S", hands.window.list)
    hands.wait_for(lambda: hands.library.clipping(mines).starred)
    hands.settle()
    hands.press("E", hands.window.list)
    hands.wait_for(lambda: hands.titles() == ["Ferry to Saint-Éloi runs again"])
    hands.settle()
    assert hands.window.list.current_id() != mines, "the next one is chosen when one leaves the list"
    hands.press("Del", hands.window.list)
    hands.wait_for(lambda: hands.library.counts()["trash"] == 1)
    hands.wait_for(lambda: "moved to the trash" in hands.window.notice.text and hands.window.notice.isVisible())
    hands.click(hands.find(QPushButton, "notice.action"))
    hands.wait_for(lambda: hands.library.counts()["trash"] == 0)


def test_star_is_clicked_in_the_list(start: Start) -> None:
    hands = start(MINES)
    (number,) = hands.library.ids()
    view = hands.window.list
    index = view.model().index(0, 0)
    hands.wait_for(lambda: hands.window.desk.listing.table.card(number) is not None)
    hands.click(view.viewport(), view.delegate.star_rect(view.visualRect(index)).center())
    hands.wait_for(lambda: hands.library.clipping(number).starred)


def test_reading_marks_as_read_and_leaves_the_unread_list_alone(start: Start) -> None:
    hands = start(MINES, FERRY)
    hands.press("Ctrl+3", hands.window.list)
    hands.settle()
    hands.window.list.setFocus()
    hands.window.list.select_row(0)
    number = hands.window.list.current_id()
    assert number is not None
    hands.wait_for(lambda: hands.library.clipping(number).read)
    hands.settle()
    assert number in hands.window.desk.listing.table.ids, "what is being read must not vanish from under the reader"
    hands.wait_for(lambda: hands.window.desk.overview.places.count("unread") == 1)


def test_export_markdown_and_pdf_with_progress_in_the_task_area(start: Start, tmp_path: Path) -> None:
    hands = start(MINES, FERRY, VOTE)
    out = tmp_path / "out"
    out.mkdir()
    for format_id in ("markdown", "pdf"):
        hands.window.list.setFocus()
        hands.window.list.clearSelection()
        hands.settle()
        hands.press("Ctrl+E", hands.window.list)
        dialog = hands.dialog(ExportDialog)
        dialog.formats.choose(format_id)
        dialog.folder.setText(str(out))
        dialog.title.setText("Press review")
        hands.click(hands.find(QPushButton, "export_dialog.accept", dialog))
        hands.wait_for(lambda: not hands.window.desk.tasks.running)
    assert len(list((out / "Press review").rglob("*.md"))) >= 3
    with (out / "Press review.pdf").open("rb") as stream:
        document = pypdfium2.PdfDocument(stream)
        text = "".join(document[number].get_textpage().get_text_range() for number in range(len(document)))
        document.close()
    assert "Mines cleared along the Orrin road" in text
    assert "3 clippings exported" in hands.window.notice.text
    hands.click(hands.find(QToolButton, "task_area.line"))
    tasks = [frame for frame in hands.window.findChildren(QFrame, "task") if frame.isVisible()]
    assert len(tasks) == 2
    assert all("3 clippings exported" in hands.find(QLabel, "task.what", task).text() for task in tasks)
    hands.click(hands.find(QToolButton, "task.stop", tasks[0]))
    hands.wait_for(lambda: len([f for f in hands.window.findChildren(QFrame, "task") if f.isVisible()]) == 1)


def test_keyboard_help_lists_every_shortcut(start: Start) -> None:
    hands = start()
    hands.press("F1")
    dialog = hands.dialog(Shortcuts)
    assert dialog.tree.topLevelItemCount() > 5


def test_a_failure_is_told_in_words_with_its_remedy(start: Start) -> None:
    hands = start(MINES)
    hands.press("Ctrl+N")
    dialog = hands.dialog(ClipDialog)
    hands.write("http://127.0.0.1:9/article", dialog.input.address)
    hands.press("Return", dialog.input.address)
    error = hands.find(QLabel, "clip_dialog.error", dialog)
    hands.wait_for(lambda: error.isVisible() and error.text())
    assert error.text().endswith(".")
    assert "Traceback" not in error.text()


def test_place_and_sizes_are_remembered(start: Start) -> None:
    hands = start(MINES)
    hands.press("Ctrl+4", hands.window.list)
    hands.settle()
    hands.press("Ctrl+I", hands.window.list)
    hands.window.splitter.setSizes([250, 400, 400, 320])
    wide = hands.window.splitter.sizes()
    folder = hands.library.folder
    hands.program.create(folder.parent / "other", "Another")
    hands.settle()
    assert hands.window.windowTitle().startswith("Another")
    assert hands.program.settings.items("window.columns")[:3] == wide[:3]
    assert hands.program.settings.number("window.inspector_width") == wide[3]
    hands.program.open(folder)
    hands.settle()
    assert hands.window.inspector.isVisible()
    assert hands.window.desk.listing.request.view == "starred"


def test_the_star_in_the_tool_bar_follows_what_others_do(start: Start) -> None:
    hands = start(MINES, FERRY)
    first, second = hands.library.ids()
    hands.window.list.select_row(0)
    hands.wait_for(lambda: hands.library.clipping(first).read)
    hands.settle()
    star = hands.window.actions_["clipping.star"]
    for on in (True, False, True):
        hands.library.star([first], on)
        hands.wait_for(lambda wanted=on: star.isChecked() is wanted)  # type: ignore[misc]
    hands.window.list.select_row(1)
    hands.wait_for(lambda: hands.library.clipping(second).read and not star.isChecked())


def test_closing_while_something_is_written_asks_first(start: Start) -> None:
    hands = start(MINES)
    release = threading.Event()

    def work(progress: Progress, cancelled: Callable[[], bool]) -> None:
        while not (cancelled() or release.wait(0.01)):
            pass
        raise Cancelled

    task = hands.window.desk.tasks.start("A long export", work, lambda _: ("Done.", None))
    hands.press("Ctrl+Q", hands.window.list)
    box = hands.dialog(QMessageBox)
    assert "A long export" in box.informativeText()
    hands.press("Esc", box)
    hands.wait_for(lambda: not box.isVisible())
    assert hands.window.isVisible()
    assert task.running
    hands.press("Ctrl+Q", hands.window.list)
    hands.dialog(QMessageBox)
    hands.click(hands.find(QPushButton, "confirm.accept"))
    hands.wait_for(lambda: not hands.window.isVisible())


def test_copied_html_keeps_links_and_headings(start: Start) -> None:
    hands = start()
    hands.press("Ctrl+N")
    dialog = hands.dialog(ClipDialog)
    html = (
        "<h1>Pier vote put off again</h1><p>By Ada Marlow</p><p>The council met on Monday and talked for three hours "
        'about <a href="https://lantern.example/pier">the pier</a>, which has been closed since the storm.</p>'
        "<h2>What comes next</h2><p>It put off the vote for the third time this year, until the autumn at least.</p>"
    )
    paste(hands, "Pier vote put off again", html)
    hands.wait_for(lambda: dialog.preview.isVisible())
    draft = dialog.preview.draft
    assert draft is not None
    assert draft.article.title == "Pier vote put off again"
    assert "https://lantern.example/pier" in draft.article.body.html()
    assert "<h2>What comes next</h2>" in draft.article.body.html()


def test_a_daily_copy_is_made_when_the_library_is_opened(start: Start) -> None:
    hands = start(MINES)
    hands.wait_for(lambda: len(backup.copies(hands.library.folder)) == 1)
    hands.settle()
    assert hands.window.notice.isHidden()

"""The export dialog in the real window: what, as what, how, where to; its preview; once more; what is left behind."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QMessageBox, QPushButton, QScrollArea

from desktop.controllers.previewing import PagePreview
from desktop.dialogs.export import ExportDialog
from desktop.dialogs.export_template import TemplateDialog
from desktop.export.formats import FORMATS, Format
from desktop.export.preview_text import TextPreview
from tests.end_to_end.conftest import Start
from tests.end_to_end.test_access import check
from tests.end_to_end.test_story_page import FOUR
from tests.helpers.window import Hands

IDS = [each.id for each in FORMATS]


def opened(hands: Hands, folder: Path, format_id: str = "") -> ExportDialog:
    """The dialog, opened by its key, that exports into a folder."""
    hands.press("Ctrl+E", hands.window.list)
    return prepared(hands, folder, format_id)


def prepared(hands: Hands, folder: Path, format_id: str = "") -> ExportDialog:
    dialog = hands.dialog(ExportDialog)
    dialog.resize(1120, 640)
    if format_id:
        dialog.formats.choose(format_id)
    folder.mkdir(exist_ok=True)
    dialog.folder.setText(str(folder))
    return dialog


def wait_for_preview(hands: Hands, dialog: ExportDialog) -> None:
    """Wait until the preview is of what is chosen."""
    hands.wait_for(lambda: dialog.settled)


def exported(hands: Hands, dialog: ExportDialog) -> None:
    """Press the button and wait for the end of the work."""
    accept = hands.find(QPushButton, "export_dialog.accept", dialog)
    hands.wait_for(accept.isEnabled)
    hands.click(accept)
    hands.wait_for(lambda: not hands.window.desk.tasks.running)
    hands.settle()


def with_story(start: Start) -> Hands:
    """A window whose library has a story of three clippings and a saved search that finds one."""
    hands = start(*FOUR)
    number = {row.title: row.id for row in hands.library.rows(list(hands.library.ids()))}
    hands.library.add_story("Harbour", [number[each] for each in ("Walkout", "Mediator", "Ferries")], "The *strike*")
    hands.library.save_search("Comets", "comet")
    hands.wait_for(lambda: hands.window.desk.overview.facts.stories and hands.window.desk.overview.facts.searches)
    hands.settle()
    return hands


@pytest.mark.parametrize("each", FORMATS, ids=IDS)
def test_each_format_is_previewed_and_written_with_some_of_its_choices(
    start: Start, tmp_path: Path, each: Format
) -> None:
    hands = start(*FOUR)
    dialog = opened(hands, tmp_path / "out", each.id)
    titled = dialog.title if dialog.title.isVisible() else dialog.place.name
    titled.clear()
    hands.write("My review", titled)
    for name, box in dialog.text.checks.items():
        if box.isVisible():
            box.setChecked(name != "notes")
    for name in each.takes:
        if name in dialog.layout_part.boxes:
            dialog.layout_part.boxes[name].setCurrentIndex(1)
    previewing = dialog._previewing
    wait_for_preview(hands, dialog)
    assert not previewing.problem
    if each.id == "pdf":
        assert isinstance(previewing.sample, PagePreview)
        assert all(not image.isNull() for image in previewing.sample.images)
        assert dialog.preview.page.isVisible()
    else:
        assert isinstance(previewing.sample, TextPreview)
        shown = previewing.sample.text or " ".join(previewing.sample.rows[1])
        assert any(draft.article.title in shown for draft in FOUR), each.id
    request = dialog.request
    assert not request.notes
    exported(hands, dialog)
    assert (tmp_path / "out" / f"My review{each.suffix}").exists(), each.id
    chosen = hands.window.desk.exporting.memory.chosen(each.id)
    assert (chosen.notes, chosen.options.group_by) == (False, request.options.group_by)


def test_the_keys_that_export_are_heeded_while_the_clippings_are_looked_for(start: Start, tmp_path: Path) -> None:
    hands = with_story(start)
    dialog = opened(hands, tmp_path / "out", "csv")
    dialog.what.kind.setCurrentIndex(dialog.what.kind.findData("saved"))
    assert not hands.find(QPushButton, "export_dialog.accept", dialog).isEnabled()
    hands.press("Ctrl+Return", dialog.what.kind)
    hands.wait_for((tmp_path / "out" / "Comets.csv").exists)
    hands.wait_for(lambda: not hands.window.desk.tasks.running)


def test_only_what_makes_a_difference_in_a_format_is_asked(start: Start, tmp_path: Path) -> None:
    dialog = opened(start(*FOUR), tmp_path / "out", "json")
    assert not dialog.what.order.isVisible(), "its clippings stand by their numbers"
    dialog.text.excerpts.setChecked(True)
    assert dialog.request.excerpts
    dialog.formats.choose("csv")
    assert dialog.what.order.isVisible()
    assert not dialog.text.excerpts.isVisible()
    dialog.reject()


def test_the_preview_follows_the_choices_and_its_pages_are_turned_by_keys(start: Start, tmp_path: Path) -> None:
    hands = start(*FOUR)
    dialog = opened(hands, tmp_path / "out", "pdf")
    previewing = dialog._previewing
    hands.wait_for(lambda: isinstance(previewing.sample, PagePreview))
    assert isinstance(previewing.sample, PagePreview)
    first = previewing.sample
    dialog.preview.page.setFocus()
    hands.press("PgDown", dialog.preview.page)
    assert "2" in dialog.preview.where.text()
    hands.press("PgUp", dialog.preview.page)
    assert "1" in dialog.preview.where.text()
    dialog.title.setText("Quite another title")
    assert previewing.busy
    hands.wait_for(lambda: not previewing.busy)
    assert isinstance(previewing.sample, PagePreview)
    assert previewing.sample.images[0] != first.images[0], "the cover says the title"
    dialog.formats.choose("csv")
    assert previewing.sample is None, "pages are no preview of a table"
    hands.wait_for(dialog.preview.table.isVisible)
    assert dialog.preview.table.rowCount() == len(FOUR)
    hands.press("Esc", dialog.title)
    hands.settle()
    assert not list((tmp_path / "out").iterdir())


def test_a_story_is_exported_from_its_menu_and_once_more_by_one_key(start: Start, tmp_path: Path) -> None:
    hands = with_story(start)
    story = hands.window.desk.overview.facts.stories[0]
    menu = hands.window.sidebar_wiring.story_menu.open_for(story, hands.window.rect().center())
    choose(menu, "Export…")
    dialog = prepared(hands, tmp_path / "out", "obsidian")
    assert (dialog.what.kind.currentData(), dialog.what.which.currentData()) == ("story", story.id)
    assert dialog.title.text() == "Harbour"
    exported(hands, dialog)
    vault = tmp_path / "out" / "Harbour"
    assert sum("Comet" in each.name for each in vault.rglob("*.md")) == 0
    assert (vault / "Harbour.md").exists()
    comet = next(row.id for row in hands.library.rows(list(hands.library.ids())) if row.title == "Comet")
    walkout = next(row.id for row in hands.library.rows(list(hands.library.ids())) if row.title == "Walkout")
    hands.library.put_in_story(story.id, [comet])
    hands.library.take_from_story(story.id, [walkout])
    hands.settle()
    assert "Update “Harbour”" in hands.window.actions_["export.again"].text().replace("&", "")
    hands.press("Ctrl+Shift+E", hands.window.list)
    hands.wait_for(lambda: any("Comet" in each.name for each in vault.rglob("*.md")))
    hands.wait_for(lambda: not hands.window.desk.tasks.running)
    gone = next(each for each in vault.rglob("*.md") if each.name.endswith("Walkout.md"))
    hands.wait_for(lambda: any("no longer part" in card.message.text for card in hands.window.notice.cards))
    card = next(card for card in hands.window.notice.cards if "no longer part" in card.message.text)
    hands.click(hands.find(QPushButton, "notice.action", card))
    box = hands.dialog(QMessageBox)
    assert "Walkout.md" in box.informativeText()
    assert gone.exists(), "nothing goes before the person agrees"
    hands.click(hands.find(QPushButton, "confirm.accept", box))
    hands.wait_for(lambda: not gone.exists())
    hands.wait_for(lambda: "removed" in hands.window.notice.text)


def choose(menu: QMenu, text: str) -> None:
    action = next(each for each in menu.actions() if each.text() == text)
    menu.hide()
    action.trigger()


def test_a_saved_search_is_exported_from_its_menu(start: Start, tmp_path: Path) -> None:
    hands = with_story(start)
    search = hands.window.desk.overview.facts.searches[0]
    menu = hands.window.sidebar_wiring.saved_menu.open_for(search, hands.window.rect().center())
    choose(menu, "Export…")
    dialog = prepared(hands, tmp_path / "out", "csv")
    hands.wait_for(lambda: dialog.what.count.text() == "1 clipping")
    exported(hands, dialog)
    text = (tmp_path / "out" / "Comets.csv").read_text("utf-8-sig")
    assert "Comet" in text
    assert "Walkout" not in text


def test_a_search_that_finds_nothing_is_said_at_the_choice(start: Start, tmp_path: Path) -> None:
    hands = with_story(start)
    hands.library.save_search("Nothing", "zeppelin")
    hands.wait_for(lambda: len(hands.window.desk.overview.facts.searches) == 2)
    dialog = opened(hands, tmp_path / "out")
    dialog.what.kind.setCurrentIndex(dialog.what.kind.findData("saved"))
    hands.wait_for(lambda: dialog._ids is not None)
    dialog.what.which.setCurrentIndex(1)
    hands.wait_for(lambda: "nothing" in dialog.what.count.text())
    assert not hands.find(QPushButton, "export_dialog.accept", dialog).isEnabled()
    hands.press("Return", dialog.title)
    assert dialog.isVisible()
    dialog.what.kind.setCurrentIndex(dialog.what.kind.findData("library"))
    hands.wait_for(hands.find(QPushButton, "export_dialog.accept", dialog).isEnabled)


def test_what_is_wrong_with_the_place_is_said_before_anything_is_written(start: Start, tmp_path: Path) -> None:
    hands = start(*FOUR)
    dialog = opened(hands, tmp_path / "out", "pdf")
    accept = hands.find(QPushButton, "export_dialog.accept", dialog)
    hands.wait_for(accept.isEnabled)
    (tmp_path / "out" / "Taken.pdf").mkdir()
    (tmp_path / "out" / "A vault").write_text("", "utf-8")
    for folder, name, said in (
        (tmp_path / "nowhere", "Book", "does not exist"),
        (hands.library.folder, "Book", "library's own folder"),
        (tmp_path / "out", "Taken", "where a file is needed"),
        (tmp_path / "out", " ", "Give it a name"),
    ):
        dialog.folder.setText(str(folder))
        dialog.place.name.clear()
        hands.write(name, dialog.place.name)
        assert said in dialog.place.hint.text()
        assert not accept.isEnabled()
    dialog.place.name.clear()
    hands.write("a/b: c?", dialog.place.name)
    assert "it will be a b c.pdf" in dialog.place.hint.text()
    assert accept.isEnabled()
    dialog.formats.choose("markdown")
    dialog.place.name.clear()
    hands.write("A vault", dialog.place.name)
    assert "where a folder is needed" in dialog.place.hint.text()


def test_a_cover_picture_is_shown_small_and_one_that_cannot_be_read_is_refused(start: Start, tmp_path: Path) -> None:
    hands = start(*FOUR)
    dialog = opened(hands, tmp_path / "out", "epub")
    accept = hands.find(QPushButton, "export_dialog.accept", dialog)
    broken, sound = tmp_path / "broken.png", tmp_path / "sound.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\nno picture")
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    assert image.save(str(sound))
    dialog.front.close_up(False)
    dialog.front.take_cover(str(broken))
    assert "no picture" in dialog.front.cover_problem
    assert not accept.isEnabled()
    dialog.front.take_cover(str(sound))
    hands.wait_for(lambda: not dialog.front._thumb.pixmap().isNull())
    assert accept.isEnabled()
    assert dialog.request.options.cover == sound
    dialog.formats.choose("csv")
    assert dialog.request.options.cover is None, "a table has no cover"


def test_the_words_of_an_export_come_back_with_its_story(start: Start, tmp_path: Path) -> None:
    hands = with_story(start)
    story = hands.window.desk.overview.facts.stories[0]
    hands.window.commands.export_story(story)
    dialog = prepared(hands, tmp_path / "out", "html")
    dialog.front.foreword.setPlainText("Read *this* first.")
    dialog.front.compiler.setText("Ondine Farrow")
    dialog.title.setText("The strike")
    dialog.title.textEdited.emit("The strike")
    dialog.text.excerpts.setChecked(True)
    exported(hands, dialog)
    assert (tmp_path / "out" / "The strike.html").exists()
    hands.window.commands.export_story(story)
    again = hands.dialog(ExportDialog)
    assert again.title.text() == "The strike"
    assert again.front.foreword.toPlainText() == "Read *this* first."
    assert again.text.excerpts.isChecked()
    assert again.place.path == tmp_path / "out" / "The strike.html"
    assert "will be replaced" in again.place.hint.text()
    again.what.kind.setCurrentIndex(again.what.kind.findData("library"))
    hands.wait_for(lambda: again.title.text() != "The strike")
    assert not again.front.foreword.toPlainText(), "words to the readers of one story are not for another book"
    assert again.front.compiler.text() == "Ondine Farrow"
    again.reject()
    hands.settle()
    hands.press("Ctrl+E", hands.window.list)
    third = hands.dialog(ExportDialog)
    hands.click(hands.find(QPushButton, "export_dialog.past.0", third))
    hands.wait_for(lambda: third.title.text() == "The strike")
    assert third.what.kind.currentData() == "story"


def test_a_template_of_ones_own_is_edited_from_the_dialog_and_makes_the_notes(start: Start, tmp_path: Path) -> None:
    hands = start(*FOUR)
    dialog = opened(hands, tmp_path / "out", "markdown")
    dialog.layout_part.close_up(False)
    hands.click(dialog.layout_part.template)
    editor = hands.dialog(TemplateDialog)
    editor.body.setPlainText("Kept: {{ title }}")
    accept = hands.find(QPushButton, "template_dialog.accept", editor)
    hands.wait_for(accept.isEnabled)
    hands.click(accept)
    hands.wait_for(lambda: dialog.request.options.body_template == "Kept: {{ title }}")
    exported(hands, dialog)
    notes = [each.read_text("utf-8") for each in (tmp_path / "out").rglob("*.md")]
    assert any("Kept: Walkout" in note for note in notes)


def test_an_export_that_is_stopped_leaves_nothing(start: Start, tmp_path: Path) -> None:
    hands = start(*FOUR)
    dialog = opened(hands, tmp_path / "out", "pdf")
    accept = hands.find(QPushButton, "export_dialog.accept", dialog)
    hands.wait_for(accept.isEnabled)
    hands.click(accept)
    hands.wait_for(lambda: hands.window.desk.tasks.running)
    hands.window.desk.tasks.cancel_all()
    hands.wait_for(lambda: not hands.window.desk.tasks.running)
    assert not list((tmp_path / "out").iterdir())


def test_the_dialog_is_worked_by_keys_and_everything_in_it_has_a_name(start: Start, tmp_path: Path) -> None:
    hands = with_story(start)
    dialog = opened(hands, tmp_path / "out")
    for fold in dialog._folds:
        fold.close_up(False)
    for format_id in IDS:
        dialog.formats.choose(format_id)
        hands.settle()
        check(dialog)
        keys = access_keys(dialog)
        assert len(keys) == len(set(keys)), (format_id, keys)
    dialog.formats.setFocus()
    dialog.formats.choose("pdf")
    hands.press("Down", dialog.formats)
    assert dialog.format_id != "pdf"
    before = dialog.format_id
    while dialog.formats.currentRow() + 1 < dialog.formats.count():
        hands.press("Down", dialog.formats)
    assert dialog.format_id == "csl-json", "headings are passed over"
    assert before != "csl-json"
    dialog.title.setFocus()
    hands.wait_for(hands.find(QPushButton, "export_dialog.accept", dialog).isEnabled)
    hands.press("Return", dialog.place.name)
    hands.wait_for(lambda: list((tmp_path / "out").glob("*.csl.json")))
    hands.wait_for(lambda: not hands.window.desk.tasks.running)


def access_keys(dialog: ExportDialog) -> list[str]:
    """The letters that are underlined."""
    texts = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
    texts += [each.text() for each in dialog.findChildren(QAbstractButton) if each.isVisible()]
    keys = [QKeySequence.mnemonic(text).toString() for text in texts]
    return [key for key in keys if key]


def test_usual_choices_need_no_scrolling_on_a_small_screen(start: Start, tmp_path: Path) -> None:
    hands = with_story(start)
    dialog = opened(hands, tmp_path / "out")
    dialog.resize(1120, 640)
    area = hands.find(QScrollArea, "export_dialog.rows", dialog)
    for format_id in IDS:
        dialog.formats.choose(format_id)
        QApplication.processEvents()
        assert area.verticalScrollBar().maximum() == 0, format_id
    dialog.resize(760, 560)
    QApplication.processEvents()
    assert not dialog.preview.isVisible(), "what is chosen goes before what it looks like"
    assert dialog.rect().contains(hands.find(QPushButton, "export_dialog.accept", dialog).geometry())
    assert dialog.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_the_size_is_remembered_and_what_was_made_is_opened_from_the_notice(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Path] = []
    monkeypatch.setattr("desktop.views.main_window.open_file", made.append)
    hands = start(*FOUR)
    dialog = opened(hands, tmp_path / "out", "ris")
    dialog.resize(780, 555)
    dialog.front.close_up(False)
    exported(hands, dialog)
    card = next(card for card in hands.window.notice.cards if "4 clippings exported" in card.message.text)
    hands.click(hands.find(QPushButton, "notice.other", card))
    assert made == [tmp_path / "out" / "Test clippings.ris"]
    hands.press("Ctrl+E", hands.window.list)
    again = hands.dialog(ExportDialog)
    assert (again.width(), again.height()) == (780, 555)
    assert again.format_id == "ris"
    assert not again.front.closed


def test_choices_that_make_no_sense_in_the_settings_are_as_usual(start: Start) -> None:
    hands = start(*FOUR)
    settings = hands.window.desk.settings
    settings.set("export.choices", ["?", {"format": "pdf", "paper": "vellum", "size": 900, "notes": 1, "columns": 2}])
    settings.set("export.recent", [None, {"library": hands.library.id, "format": "scroll"}, {"scope": 5}])
    settings.set("export.window", ["wide"])
    memory = hands.window.desk.exporting.memory
    chosen = memory.chosen("pdf")
    assert (chosen.options.paper, chosen.options.size, chosen.options.columns) == ("a4", 10.5, 2)
    assert chosen.notes is True
    assert memory.recent() == ()
    hands.press("Ctrl+E", hands.window.list)
    hands.dialog(ExportDialog)

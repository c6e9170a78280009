"""The editor of templates in the real window: written, tried, refused in words, kept, and used by an export."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMessageBox, QPushButton

from desktop.dialogs.export_template import TemplateDialog, open_template_dialog, our_template
from desktop.dialogs.question import TextQuestion
from tests.end_to_end.conftest import Start
from tests.end_to_end.test_access import check, check_order, check_roles
from tests.end_to_end.test_export_dialog import exported, opened, wait_for_preview
from tests.end_to_end.test_story_page import FOUR
from tests.helpers.command_line import runner
from tests.helpers.window import Hands


def editor(hands: Hands, **given: str) -> TemplateDialog:
    """The editor over the window, on all clippings."""
    ids = list(hands.window.desk.listing.table.ids)
    open_template_dialog(hands.window.desk, hands.program.theme, hands.window, ids, **given)  # type: ignore[arg-type]
    dialog = hands.dialog(TemplateDialog)
    hands.wait_for(lambda: dialog.settled)
    return dialog


def written(hands: Hands, dialog: TemplateDialog, body: str, names: str = "") -> None:
    """Write templates and wait until they have been tried."""
    dialog.body.setPlainText(body)
    dialog.names.setText(names)
    hands.wait_for(lambda: dialog.settled)


def shown(dialog: TemplateDialog) -> str:
    return dialog.preview.text.toPlainText()


def test_what_is_written_is_tried_on_the_first_clipping_and_the_next(start: Start) -> None:
    hands = start(*FOUR)
    titles = hands.titles()
    dialog = editor(hands)
    assert shown(dialog).startswith(f"# {titles[0]}"), "without a template the note is ours"
    dialog.body.setFocus()
    hands.write("*{{ title }}* by hand", dialog.body)
    hands.write("{{ year }}/{{ title }}", dialog.names)
    hands.wait_for(lambda: dialog.settled and shown(dialog) == f"*{titles[0]}* by hand")
    assert dialog.preview.name.text().endswith(f"{titles[0]}.md")
    dialog.preview.on.click()
    hands.wait_for(lambda: dialog.settled and shown(dialog) == f"*{titles[1]}* by hand")
    dialog.preview.as_note.click()
    assert dialog.preview.looks.toPlainText() == f"{titles[1]} by hand"


def test_what_is_wrong_is_said_in_words_with_its_line_and_not_taken(start: Start) -> None:
    hands = start(*FOUR)
    dialog = editor(hands)
    accept = hands.find(QPushButton, "template_dialog.accept", dialog)
    written(hands, dialog, "one\n\n{{ titel }}")
    assert "Did you mean “title”?" in dialog.wrong.text()
    assert dialog.wrong.isVisible()
    assert dialog.body.wrong_line == 3
    assert not accept.isEnabled()
    written(hands, dialog, "{{ title }}", "{{ title")
    assert "file name" in dialog.wrong.text()
    assert dialog.body.wrong_line == 0
    written(hands, dialog, "{% for link in links %}{{ link.titel }}{% endfor %}")
    assert "titel" in dialog.wrong.text(), "also where this clipping has nothing of it"
    written(hands, dialog, "{{ title }}")
    assert not dialog.wrong.isVisible()
    assert accept.isEnabled()


def test_a_template_without_end_holds_nothing_up_and_is_stopped(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.export.templating.rendering.SECONDS", 0.5)
    hands = start(*FOUR)
    dialog = editor(hands)
    loop = "{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}"
    dialog.body.setPlainText(loop)
    hands.wait_for(lambda: dialog._trial._job is not None)
    written(hands, dialog, "{{ title }}")
    assert not dialog.wrong.isVisible()
    written(hands, dialog, loop)
    assert "too long" in dialog.wrong.text()
    dialog.reject()


def test_words_of_the_list_are_written_where_the_cursor_is(start: Start) -> None:
    hands = start(*FOUR)
    dialog = editor(hands)
    dialog.body.setFocus()
    hands.write("highlights", dialog.words.sought)
    hands.press("Return", dialog.words.sought)
    assert dialog.body.toPlainText().startswith("{% for highlight in highlights %}\n")
    dialog.body.clear()
    hands.write("{{ ", dialog.body)
    dialog.words.sought.clear()
    hands.write("outlet", dialog.words.sought)
    hands.press("Return", dialog.words.sought)
    assert dialog.body.toPlainText() == "{{ outlet"
    dialog.names.setFocus()
    hands.wait_for(dialog.names.hasFocus)
    dialog.words.sought.clear()
    hands.write("year", dialog.words.sought)
    hands.press("Down", dialog.words.sought)
    hands.press("Return", dialog.words.tree)
    assert dialog.names.text() == "{{ year }}"


def test_ours_is_a_template_to_begin_with_and_can_be_undone(start: Start) -> None:
    hands = start(*FOUR)
    dialog = editor(hands)
    before = shown(dialog)
    dialog.body.setPlainText("mine")
    dialog.ours.click()
    assert dialog.body.toPlainText() == our_template()
    hands.wait_for(lambda: dialog.settled)
    assert shown(dialog) == before
    dialog.body.undo()
    assert dialog.body.toPlainText() == "mine"


def test_templates_are_kept_under_names_and_come_back(start: Start) -> None:
    hands = start(*FOUR)
    dialog = editor(hands)
    written(hands, dialog, "# {{ title }}", "{{ year }}/{{ title }}")
    dialog.keep.click()
    question = hands.dialog(TextQuestion)
    hands.write("Short", question.field)
    hands.press("Return", question.field)
    hands.wait_for(lambda: dialog.saved.currentText() == "Short")
    file = hands.program.paths.templates / "Short.md"
    assert file.read_text("utf-8") == "{# file name: {{ year }}/{{ title }} #}\n# {{ title }}"
    written(hands, dialog, "other")
    assert dialog.saved.currentText() == "Not saved"
    dialog.keep.click()
    question = hands.dialog(TextQuestion)
    hands.write("Short", question.field)
    hands.press("Return", question.field)
    box = hands.dialog(QMessageBox)
    box.reject()
    assert "# {{ title }}" in file.read_text("utf-8"), "nothing is replaced without asking"
    dialog.saved.setCurrentIndex(dialog.saved.findData("Short"))
    dialog.saved.activated.emit(dialog.saved.currentIndex())
    assert dialog.body.toPlainText() == "# {{ title }}"
    assert dialog.names.text() == "{{ year }}/{{ title }}"
    dialog.remove.click()
    box = hands.dialog(QMessageBox)
    hands.click(hands.find(QPushButton, "confirm.accept", box))
    hands.wait_for(lambda: not file.exists())
    assert dialog.saved.count() == 1


def test_an_export_uses_the_template(start: Start, tmp_path: Path) -> None:
    hands = start(*FOUR)
    export = opened(hands, tmp_path / "out", "obsidian")
    hands.click(export.layout_part.template)
    dialog = hands.dialog(TemplateDialog)
    written(hands, dialog, "Read: {{ title }}", "notes/{{ title }}")
    hands.click(hands.find(QPushButton, "template_dialog.accept", dialog))
    hands.wait_for(lambda: not dialog.isVisible() if _alive(dialog) else True)
    wait_for_preview(hands, export)
    folder = export.place.path
    exported(hands, export)
    texts = [path.read_text("utf-8") for path in (folder / "notes").glob("*.md")]
    assert len(texts) == len(FOUR)
    assert all("\nRead: " in text for text in texts)


def _alive(dialog: TemplateDialog) -> bool:
    return any(each is dialog for each in QApplication.topLevelWidgets())


def test_the_editor_is_worked_by_keys_and_everything_in_it_has_a_name(start: Start) -> None:
    hands = start(*FOUR)
    dialog = editor(hands, body="{{ titel }}")
    check(dialog)
    check_roles(dialog)
    check_order(dialog)
    texts = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
    texts += [each.text() for each in dialog.findChildren(QAbstractButton) if each.isVisible()]
    keys = [key for text in texts if (key := QKeySequence.mnemonic(text).toString())]
    assert len(keys) == len(set(keys)), keys
    dialog.body.setFocus()
    hands.press("Tab", dialog.body)
    assert not dialog.body.hasFocus(), "Tab leads on"
    hands.press("Escape", dialog.names)
    hands.wait_for(lambda: not hands.window.findChildren(TemplateDialog))


def test_markup_reads_from_left_to_right_in_every_language(start: Start) -> None:
    hands = start(*FOUR)
    hands.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    dialog = editor(hands)
    assert dialog.body.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert dialog.names.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_the_command_line_takes_the_same_file(start: Start, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hands = start(*FOUR)
    template = tmp_path / "mine.md"
    template.write_text("{# file name: deep/{{ title }} #}\nMine: {{ title }}\n", "utf-8")
    run = runner(hands.library.folder, capsys)
    ids = [str(each) for each in hands.library.ids()]
    answer = run("export", *ids, "--to", "markdown", "--template", template, tmp_path / "vault")
    assert answer.status == 0, answer.err
    assert len(list((tmp_path / "vault" / "deep").glob("*.md"))) == len(FOUR)
    answer = run("export", *ids, "--to", "markdown", "--names", "{{ titel }}", tmp_path / "other")
    assert answer.status == 1
    assert "Did you mean “title”?" in answer.err
    assert "Traceback" not in answer.err
    assert not (tmp_path / "other").exists()

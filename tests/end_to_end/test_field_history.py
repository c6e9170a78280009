"""The history of the fields of a clipping in the window: reading it, narrowing it, going back to a value."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from db.body import Body
from db.field_changes import FieldChange
from desktop.dialogs.field_history import FieldHistoryDialog
from desktop.models.field_change_list import PAGE, FieldChangeList
from tests.end_to_end.conftest import Start
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands


def changed(start: Start) -> Hands:
    hands = start(make_draft("Ferry runs aground", "The ferry ran aground on Monday."))
    hands.library.edit([1], "title", "Ferry aground")
    hands.library.edit([1], "outlet", "Harbour Courier")
    hands.library.edit_body(1, Body.from_text("The ferry ran aground on Tuesday."))
    hands.library.tag([1], ["sea"])
    hands.settle()
    return shown(hands)


def shown(hands: Hands) -> Hands:
    hands.window.list.select_row(0)
    hands.wait_for(lambda: hands.window.inspector.clipping_id == 1)
    return hands


def opened(hands: Hands, where: QWidget | None = None) -> FieldHistoryDialog:
    hands.press("Ctrl+Alt+H", where or hands.window.list)
    dialog = hands.dialog(FieldHistoryDialog)
    hands.wait_for(lambda: dialog.history.changes.rowCount() > 0)
    return dialog


def told(model: FieldChangeList) -> list[tuple[str, str, str]]:
    return [
        (str(model.index(row, 1).data()), str(model.index(row, 2).data()), str(model.index(row, 3).data()))
        for row in range(model.rowCount())
        if model.change(row) is not None
    ]


def test_every_change_is_told_the_newest_first_under_its_day(start: Start) -> None:
    dialog = opened(changed(start))
    model = dialog.history.changes
    assert dialog.heading.text() == "Ferry aground"
    assert model.index(0, 0).data() == "Today"
    plain = [(field, words.replace("\u2068", "").replace("\u2069", ""), who) for field, words, who in told(model)]
    assert plain[:4] == [
        ("Tags", "nothing → sea", "You"),
        ("Text", "6 words → 6 words", "You"),
        ("Outlet", plain[2][1], "You"),
        ("Headline", "Ferry runs aground → Ferry aground", "You"),
    ]
    assert plain[2][1].endswith("→ Harbour Courier")
    assert [field for field, *_ in plain[4:]] == ["Headline", "Outlet", "Text", "Tags"]
    dialog.view.setCurrentIndex(model.index(model.row_of("body", model.change(2).id), 0))  # type: ignore[union-attr]
    assert dialog.diff.text.toPlainText().count("day") == 2
    assert "Only the row marked" not in dialog.said.text()
    assert dialog.said.text() == "This is what it has now."


def test_a_value_is_restored_by_keyboard_and_can_be_undone(start: Start) -> None:
    hands = changed(start)
    dialog = opened(hands)
    model = dialog.history.changes
    dialog.view.setCurrentIndex(model.index(model.row_of("title", 0), 0))
    assert dialog.restore.isEnabled()
    dialog.restore.setFocus()
    hands.press("Space", dialog.restore)
    hands.wait_for(lambda: hands.library.clipping(1).article.title == "Ferry runs aground")
    hands.wait_for(
        lambda: len(hands.library.field_changes(1, "title")) == 2 and dialog.heading.text() == "Ferry runs aground"
    )
    hands.settle()
    assert hands.library.undo().label == "Restore headline"
    hands.settle()
    assert dialog.heading.text() == "Ferry aground"
    assert told(model)[0][2] == "You, by undoing"


def test_the_field_in_which_the_cursor_is_comes_first(start: Start) -> None:
    hands = changed(start)
    hands.press("F2", hands.window.list)
    dialog = opened(hands, hands.window.inspector.fields["title"].editor)
    hands.wait_for(lambda: dialog.fields.currentText() == "Headline (1)")
    assert {field for field, *_ in told(dialog.history.changes)} == {"Headline"}
    dialog.fields.setCurrentIndex(0)
    dialog.fields.activated.emit(0)
    hands.wait_for(lambda: len({field for field, *_ in told(dialog.history.changes)}) == 4)


def test_the_menu_of_a_field_leads_to_its_history(start: Start) -> None:
    hands = changed(start)
    hands.press("F2", hands.window.list)
    field = hands.window.inspector.fields["outlet"]
    field.editor.customContextMenuRequested.emit(QPoint(4, 4))
    menu = field.findChild(QMenu, "field.outlet.menu") or field.editor.findChild(QMenu, "field.outlet.menu")
    assert menu is not None
    menu.actions()[-1].trigger()
    menu.close()
    dialog = hands.dialog(FieldHistoryDialog)
    hands.wait_for(lambda: dialog.fields.currentData() == "outlet" and dialog.history.changes.rowCount() > 0)


def test_without_a_change_it_says_so(start: Start) -> None:
    hands = shown(start(make_draft("Ferry runs aground")))
    hands.press("Ctrl+Alt+H", hands.window.list)
    dialog = hands.dialog(FieldHistoryDialog)
    hands.wait_for(lambda: dialog.heading.text() == "Ferry runs aground")
    assert dialog.diff.text.toPlainText() == "Nothing was changed since the clipping came."
    assert not dialog.restore.isEnabled()


def test_the_model_keeps_its_manners_and_pages(qtbot: QtBot) -> None:
    model = FieldChangeList()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    asked: list[int] = []
    model.wanted.connect(asked.append)
    changes = [
        FieldChange(each, 1, "title", f"2026-01-{1 + each // 100:02}T10:00:00Z", "user", "", f"{each - 1}", f"{each}")
        for each in range(2 * PAGE, 0, -1)
    ]
    model.show(changes[:PAGE], whole=False)
    model.fetchMore(model.index(-1, -1))
    model.fetchMore(model.index(-1, -1))
    assert asked == [PAGE]
    model.append(changes[PAGE:], whole=True)
    assert model.count == 2 * PAGE
    assert model.rowCount() == 2 * PAGE + len(model.headings)
    assert [model.index(row, 0).flags() for row in model.headings] == [Qt.ItemFlag.ItemIsEnabled] * len(model.headings)
    assert model.is_present(1)
    assert not model.is_present(2)

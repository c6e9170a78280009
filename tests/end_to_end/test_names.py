"""Names of the open clipping in the inspector and of the list in the sidebar: narrowing and correcting by them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.dialogs.question import TextQuestion
from tests.helpers.drafts import make_draft
from tests.helpers.window import Hands, running_program

TEXTS = (
    "The ferry was late again, said Petra Holm, 41, of the council. In Calder Haven nobody was surprised.",
    "It had been no trouble at all, said P. Holm on the radio.",
    "The old boat belongs to Petra Holm and a friend.",
)


@pytest.fixture
def hands(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    drafts = [make_draft(f"headline {number}", text) for number, text in enumerate(TEXTS, 1)]
    with running_program(qapp, qtbot, tmp_path, drafts) as running:
        running.wait_for(lambda: len(running.library.names()) == 3)
        running.settle()
        yield running


def names_shown(hands: Hands) -> list[str]:
    return hands.window.inspector.names.names


def test_names_appear_narrow_the_list_and_are_corrected(hands: Hands) -> None:
    hands.window.show_clipping(1)
    hands.wait_for(lambda: hands.window.desk.reading.page is not None)
    hands.wait_for(lambda: names_shown(hands) == ["Petra Holm", "Calder Haven"])

    chip = hands.window.inspector.names.groups["person"].chips[0]
    hands.click(chip)
    hands.wait_for(lambda: sorted(hands.titles()) == ["headline 1", "headline 3"])
    assert hands.window.desk.listing.request.text == 'person:="Petra Holm"'
    hands.settle()
    hands.click(hands.window.inspector.names.groups["person"].chips[0])
    hands.wait_for(lambda: len(hands.titles()) == 3)
    assert hands.window.desk.listing.request.text == "", "a second click takes it back"

    menu = hands.window.inspector.name_menu
    menu.rename("person", "Petra Holm")
    dialog = hands.dialog(TextQuestion)
    dialog.field.setText("P. Holm")
    dialog.accept()
    hands.wait_for(lambda: names_shown(hands) == ["P. Holm", "Calder Haven"])
    assert hands.library.names("person")[0][1] == 3, "all of them name the same person now"

    hands.window.inspector.names.barred.emit("place", "Calder Haven")
    hands.wait_for(lambda: names_shown(hands) == ["P. Holm"])
    hands.window.desk.editing.undo()
    hands.wait_for(lambda: names_shown(hands) == ["P. Holm", "Calder Haven"])


def test_the_sidebar_counts_names_as_they_are_found(hands: Hands) -> None:
    facets = hands.window.desk.narrowing.facets
    hands.wait_for(lambda: facets.find("person", "Petra Holm").isValid())
    hands.window.desk.narrowing.step("person", "Petra Holm")
    hands.wait_for(lambda: sorted(hands.titles()) == ["headline 1", "headline 3"])
    menu = hands.window.sidebar_wiring.open_value_menu("person", "Petra Holm", QPoint(10, 10))
    next(each for each in menu.actions() if each.text() == "&Not a name").trigger()
    menu.close()
    hands.wait_for(lambda: not facets.find("person", "Petra Holm").isValid() or hands.titles() == [])
    assert [each.name for each, _ in hands.library.names("person")] == ["P. Holm"]

"""Names of a clipping as chips: few of many, keys, and what they tell."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from db.relations import Mention
from desktop.views.name_list import FEW, NameList

PEOPLE = [Mention(f"Person Number{number}", "person", 20 - number) for number in range(10)]
HAVEN = Mention("Calder & Haven", "place", 2)


def shown(qtbot) -> NameList:
    names = NameList()
    qtbot.addWidget(names)
    names.resize(280, 400)
    names.show_names(1, [*PEOPLE, HAVEN])
    names.show()
    qtbot.waitExposed(names)
    return names


def test_few_names_of_a_kind_are_shown_until_more_are_wanted(qtbot) -> None:
    names = shown(qtbot)
    people, places, organisations = names.groups.values()
    assert len(people.chips) == FEW
    assert [chip.text() for chip in places.chips] == ["\u2068Calder && Haven\u2069"]
    assert organisations.isHidden(), "a kind that the text names none of is not shown"
    more = people.findChild(QPushButton, "names.person.more")
    assert more is not None
    assert more.text() == "4 more"
    more.click()
    assert len(people.chips) == len(PEOPLE)
    assert more.text() == "Fewer"
    names.show_names(2, PEOPLE)
    assert len(people.chips) == FEW, "another clipping begins with few again"


def test_a_chip_says_its_kind_and_how_often_it_is_named(qtbot) -> None:
    names = shown(qtbot)
    chip = names.groups["place"].chips[0]
    assert chip.accessibleName() == "Place Calder & Haven"
    assert chip.accessibleDescription().startswith("Named 2 times.")


def test_arrows_go_from_chip_to_chip_and_the_tab_key_stops_once(qtbot) -> None:
    names = shown(qtbot)
    chips = names.groups["person"].chips
    stops = [chip for chip in chips if chip.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == chips[:1]
    chips[0].setFocus()
    for key, at in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_End, FEW - 1), (Qt.Key.Key_Up, FEW - 2), (Qt.Key.Key_Home, 0)):
        focused = next(chip for chip in chips if chip.focusPolicy() & Qt.FocusPolicy.TabFocus)
        QTest.keyClick(focused, key)
        assert [chip for chip in chips if chip.focusPolicy() & Qt.FocusPolicy.TabFocus] == [chips[at]]


def test_keys_and_clicks_tell_kind_and_name(qtbot) -> None:
    names = shown(qtbot)
    told: list[tuple[str, ...]] = []
    names.chosen.connect(lambda kind, name: told.append(("chosen", kind, name)))
    names.barred.connect(lambda kind, name: told.append(("barred", kind, name)))
    names.renamed.connect(lambda kind, name: told.append(("renamed", kind, name)))
    names.menu_wanted.connect(lambda kind, name, _spot: told.append(("menu", kind, name)))
    chip = names.groups["place"].chips[0]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_F2):
        QTest.keyClick(chip, key)
    chip.menu_wanted.emit(QPoint(1, 1))
    name = HAVEN.name
    expected = [*["chosen"] * 3, "barred", "renamed", "menu"]
    assert told == [(what, "place", name) for what in expected]

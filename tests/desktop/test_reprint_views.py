"""What dialog, table and line say of reprints."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from db.library import Library
from db.model import Row
from desktop.controllers.reprints import Carried, Member, read_carried, read_members
from desktop.dialogs.reprints import member_in_words
from desktop.models.reprint_table import ReprintTable, in_percent
from desktop.theme import Theme
from desktop.views.reprint_line import ReprintLine, carried_in_words
from tests.helpers.drafts import make_draft


def row(number: int, outlet: str | None = "Courier", title: str = "Crack closes dam") -> Row:
    return Row(
        number, title, outlet, "NPA", (), "2024-11-20", "2026-01-01T00:00:00Z", "It began.", 200,
        False, False, False, False, (),
    )  # fmt: skip


LEAD = Member(row(1), "All of it.", leads=True)


def test_the_table_says_who_leads_and_what_the_others_changed(qtbot: QtBot) -> None:
    table = ReprintTable()
    QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Warning)
    table.show([LEAD, Member(row(2, None, "Dam closed"), "", False, True, 0.6, 0.4, 0.0)])
    assert [table.index(0, each).data() for each in range(6)] == [
        "Courier (lead)", "20 Nov 2024", "–", "–", "–", "\u2068Crack closes dam\u2069",
    ]  # fmt: skip
    assert [table.index(1, each).data() for each in range(6)] == [
        "NPA", "20 Nov 2024", "60 %", "40 %", "0 %", "\u2068Dam closed\u2069",
    ]  # fmt: skip
    assert table.index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "Kept: 60 %"
    assert [table.row_of(number) for number in (2, 7, None)] == [1, -1, -1]
    table.show([LEAD, Member(row(2), "", False, False, 1.0, 0.0, 0.0)])
    assert table.index(1, 5).data() == "\u2068same headline\u2069"


@pytest.mark.parametrize(
    ("part", "said"), [(0.0, "0 %"), (0.001, "1 %"), (0.5, "50 %"), (0.999, "99 %"), (1.0, "100 %"), (2.5, "250 %")]
)
def test_hardly_anything_is_more_than_nothing(part: float, said: str) -> None:
    assert in_percent(part) == said


@pytest.mark.parametrize(
    ("member", "said"),
    [
        (Member(row(2), "", False, False, 1.0, 0.0, 0.0), "Word for word the lead's text, same headline."),
        (
            Member(row(2), "", False, True, 0.6, 0.4, 0.03),
            "Keeps 60 % of the lead's words, cuts 40 %, adds 3 %, other headline.",
        ),
        (
            Member(row(2), "", False, False, 1.0, 0.0, 0.2),
            "Keeps 100 % of the lead's words, adds 20 %, same headline.",
        ),
        (Member(row(2), "", False, True), "Other headline than the lead's."),
    ],
)
def test_what_a_copy_changed_is_a_sentence(member: Member, said: str) -> None:
    assert member_in_words(member) == said


def test_the_line_names_agency_and_outlets(qtbot: QtBot) -> None:
    many = Carried(1, "NPA", True, (row(2), row(3, "Lantern"), row(4)))
    assert carried_in_words(many) == "NPA copy, also in 2 outlets: Courier, Lantern"
    assert carried_in_words(replace(many, agency=None)) == "Also in 2 outlets: Courier, Lantern"
    assert carried_in_words(Carried(1, "NPA", True, (row(2, None),))) == "NPA copy, with 1 more copy here"
    assert carried_in_words(Carried(1, None, True, (row(2, None), row(3, None)))) == "2 more copies of this text"
    theme = Theme("light")
    theme.start()
    line = ReprintLine(theme)
    qtbot.addWidget(line)
    line.show_carried(many)
    assert not line.isHidden()
    with qtbot.waitSignal(line.wanted) as asked:
        line._compare.click()
    assert asked.args == [1]
    line.show_carried(None)
    assert line.isHidden()


def test_a_group_is_read_with_what_its_copies_changed(tmp_path: Path) -> None:
    text = "The dam broke on Monday night. Nobody was hurt in the valley below. The school stayed open until noon."
    with Library.create(tmp_path / "library") as library:
        one = library.add(make_draft("Dam breaks", text, outlet="Wire", agency="NPA", published="2024-11-20"))[0]
        other = library.add(make_draft("A dam broke", text[:67], outlet="Courier", published="2024-11-21"))[0]
        alone = library.add(make_draft("Ferry", "The ferry is back."))[0]
        library.say_reprint([one, other])
        members = read_members(library, other)
        assert [each.row.id for each in members.members] == [one, other]
        assert (members.agency, members.members[0].leads) == ("NPA", True)
        copy = members.members[1]
        assert (copy.retitled, copy.added) == (True, 0)
        assert copy.kept == pytest.approx(1 - (copy.cut or 0))
        assert 0.5 < (copy.kept or 0) < 0.8
        assert read_members(library, alone).group is None
        assert read_carried(library, alone) is None
        carried = read_carried(library, other)
        assert carried is not None
        assert (carried.agency, carried.leads, carried.outlets) == ("NPA", False, ("Wire",))

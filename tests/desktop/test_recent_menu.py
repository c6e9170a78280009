"""Libraries that were open lately are offered by name and place."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.views.recent_menu import RecentMenu


def test_each_library_is_offered_by_name_and_place_and_a_digit(qtbot: QtBot) -> None:
    folders = [Path.home() / "Work" / "R&D", Path("/srv/papers")]
    menu = RecentMenu(folders)
    qtbot.addWidget(menu)
    texts = [action.text() for action in menu.actions()]
    assert texts[0] == "&1  R&&D  ·  ~/Work"
    assert texts[1] == "&2  papers  ·  /srv"
    assert menu.actions()[1].toolTip() == "/srv/papers"
    with qtbot.waitSignal(menu.wanted) as heard:
        menu.actions()[0].trigger()
    assert heard.args == [str(folders[0])]


def test_a_long_place_is_shortened(qtbot: QtBot) -> None:
    menu = RecentMenu([Path("/" + "/".join(["a long name of a folder"] * 30))])
    qtbot.addWidget(menu)
    assert "…" in menu.actions()[0].text()

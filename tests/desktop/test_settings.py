"""What is remembered comes back; what cannot be read costs nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.settings import SETTINGS, Settings


def test_values_come_back(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.json"
    settings = Settings(file)
    settings.set("theme", "dark")
    settings.set("window.columns", [1, 2, 3, 0])
    settings.set("window.inspector", True)
    settings.save()
    again = Settings(file)
    assert again.text("theme") == "dark"
    assert again.items("window.columns") == [1, 2, 3, 0]
    assert again.flag("window.inspector") is True
    assert again.number("reader.size") == 17


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"theme": 3, "reader.size": true, "nobody": 1}', '{"theme": "pink"}']
)
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, content: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(content, "utf-8")
    settings = Settings(file)
    assert settings.text("theme") == "system"
    assert settings.number("reader.size") == 17


def test_the_table_is_obeyed(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    with pytest.raises(TypeError):
        settings.set("theme", "pink")
    with pytest.raises(TypeError):
        settings.set("reader.size", "17")
    with pytest.raises(KeyError):
        settings.set("nobody", 1)


def test_a_list_that_was_read_can_be_changed_without_harm(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.items("library.recent").append("x")
    assert settings.items("library.recent") == []


def test_nothing_changed_writes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    settings = Settings(file)
    settings.set("theme", "system")
    settings.save()
    assert not file.exists()


def test_every_setting_is_said_in_words() -> None:
    assert len({each.key for each in SETTINGS}) == len(SETTINGS)
    assert all(each.text for each in SETTINGS)
    assert all(each.default in each.choices for each in SETTINGS if each.choices)

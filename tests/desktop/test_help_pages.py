"""The help: every link leads somewhere, every action named exists, and what is made of tables is whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from db.query import guide
from desktop import help_pages
from desktop.actions import ACTIONS, BY_ID, Keymap, name_of
from desktop.help_pages import FOLDER, OF_DIALOG, PAGES
from desktop.settings import PAGES as SETTING_PAGES
from desktop.settings import Settings

LINK = re.compile(r"\]\(([a-z]+):([^)]*)\)")
NAMES = {page.name for page in PAGES}
SOURCES = [(path.name, path.read_text("utf-8")) for path in sorted(FOLDER.rglob("*.md"))]


@pytest.fixture
def keymap(tmp_path: Path) -> Keymap:
    return Keymap(ACTIONS, Settings(tmp_path / "settings.json"))


def test_contents_and_files_are_the_same() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} == NAMES
    assert set(OF_DIALOG.values()) <= NAMES


@pytest.mark.parametrize(("file", "words"), SOURCES)
def test_every_link_resolves_and_every_action_exists(file: str, words: str) -> None:
    for kind, what in LINK.findall(words):
        known = {"page": NAMES, "setting": dict(SETTING_PAGES), "action": BY_ID}
        assert what in known[kind], f"{kind}:{what}"
    actions = help_pages.ACTION.findall(words)
    assert [each for each in actions if each not in BY_ID] == []
    assert [each for each in help_pages.PART.findall(words) if each not in help_pages.PARTS] == []
    assert "http" not in words, "the help sends nobody to the web"


@pytest.mark.parametrize(("file", "words"), SOURCES)
def test_a_page_is_short_and_has_a_heading(file: str, words: str) -> None:
    assert words.startswith("# ")
    assert len(words.split()) < 420


def test_actions_are_named_with_their_keys_of_now(keymap: Keymap) -> None:
    said = help_pages.text("first-steps", keymap)
    assert "[Library › New clipping](action:clip.new) (`Ctrl+N`)" in said
    assert "{" not in said
    keymap.give("clip.new", "Ctrl+Alt+N", instead_of="Ctrl+N")
    assert "(action:clip.new) (`Ctrl+Alt+N`)" in help_pages.text("first-steps", keymap)


def test_the_page_of_searching_has_all_that_can_be_typed(keymap: Keymap) -> None:
    said = help_pages.text("searching", keymap)
    for construct in (*guide.OPERATORS, *guide.HABITS):
        assert construct.example.replace("|", "\\|") in said
    assert all(f"`is:{name}`" in said for name in guide.STATES)


def test_the_page_of_keys_has_every_action_with_a_key(keymap: Keymap) -> None:
    said = help_pages.text("keyboard", keymap)
    assert [spec.id for spec in ACTIONS if spec.shortcuts and f"| {name_of(spec)} |" not in said] == []


def test_a_translated_page_is_taken_where_there_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "privacy.md").write_text("# Datenschutz", "utf-8")
    (tmp_path / "privacy.md").write_text("# Privacy", "utf-8")
    monkeypatch.setattr(help_pages, "FOLDER", tmp_path)
    assert help_pages.source("privacy", "de") == "# Datenschutz"
    assert help_pages.source("privacy", "ur") == "# Privacy"

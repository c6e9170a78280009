"""What is noticed of what is copied: articles and addresses of others, nothing secret, nothing while it is off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.controllers.clipboard_watcher import ClipboardWatcher, Copied, article_in

ARTICLE = "Dockers walk out\n\n" + "The strike began at dawn. " * 20


def mime(text: str, **formats: bytes) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    for name, content in formats.items():
        data.setData(name.replace("_", "-"), content)
    return data


@pytest.fixture
def watcher(qapp: object) -> Iterator[tuple[ClipboardWatcher, list[Copied]]]:
    watcher = ClipboardWatcher()
    heard: list[Copied] = []
    watcher.copied.connect(heard.append)
    yield watcher, heard
    watcher.watch(False)


@pytest.fixture
def by_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """The offscreen platform has one program only: what is copied counts as another's."""
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda self: False)


def test_articles_and_addresses_are_told_apart_from_the_rest(qapp: object) -> None:
    address = "https://lantern.example/strike"
    assert article_in(mime(address)) == Copied(address, address, 1)
    assert article_in(mime(ARTICLE)) == Copied("Dockers walk out", "", 103)
    assert article_in(mime("a few words")) is None
    assert article_in(mime("https://lantern.example and more")) is None
    assert article_in(mime("word" * 1_000_000)) is None
    assert article_in(None) is None
    assert article_in(QMimeData()) is None


def test_what_a_password_manager_marks_is_not_taken(qapp: object) -> None:
    assert article_in(mime(ARTICLE, x_kde_passwordManagerHint=b"secret")) is None


def test_an_article_that_another_program_copies_is_told_once(watcher, by_others, qtbot: QtBot) -> None:
    watching, heard = watcher
    watching.watch(True)
    QGuiApplication.clipboard().setText(ARTICLE)
    qtbot.waitUntil(lambda: len(heard) == 1)
    QGuiApplication.clipboard().setText("a word")
    QGuiApplication.clipboard().setText(ARTICLE + " ")
    QGuiApplication.clipboard().setText("https://lantern.example/strike")
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert [each.beginning for each in heard] == ["Dockers walk out", "https://lantern.example/strike"]


def test_what_this_program_copies_and_what_is_copied_while_it_is_off_is_not_looked_at(
    watcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    watching, heard = watcher
    monkeypatch.setattr(QClipboard, "mimeData", lambda self, mode=None: pytest.fail("the clipboard was read"))
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda self: True)
    QGuiApplication.clipboard().setText(ARTICLE)
    watching._look()
    watching.watch(True)
    QGuiApplication.clipboard().setText(f"{ARTICLE} more")
    assert not watching._pause.isActive()
    watching._look()
    watching.watch(False)
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda self: False)
    QGuiApplication.clipboard().setText(ARTICLE)
    assert not watching._pause.isActive()
    assert heard == []

"""What other programs are given of clippings that are dragged out of the window."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QTextEdit

from db.library import Library
from desktop.export.dossier import IsCancelled, never_cancelled
from desktop.models import dragging_out
from desktop.models.dragging import are_ours, dragged_clippings
from desktop.models.dragging_out import DraggedOut, Pages
from tests.helpers.drafts import make_draft

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "library", "Test") as library:
        for title in ("Walkout: day 1/2", "Comet", "Comet"):
            library.add(make_draft(title, f"{title} and then.", outlet="The Lantern", published="2024-11-02"))
        library.set_note(1, "My own words")
        yield library


def at_once(work: Callable[[IsCancelled], None]) -> None:
    work(never_cancelled)


def test_editors_are_given_the_citations_in_the_order_of_a_list_of_works(library: Library) -> None:
    data = DraggedOut(library, [1, 2], "chicago", [], None)
    assert are_ours(data)
    assert dragged_clippings(data) == [1, 2]
    assert data.hasText()
    assert data.hasHtml()
    assert not data.hasUrls()
    first, second = data.text().split("\n")
    assert "“Comet.”" in first
    assert "“Walkout: day 1/2.”" in second
    assert "<i>The Lantern</i>" in data.html()
    edit = QTextEdit()
    edit.insertFromMimeData(data)
    assert "Comet" in edit.toPlainText()


def test_programs_style_has_no_rich_form(library: Library) -> None:
    data = DraggedOut(library, [1], "bibtex", [], None)
    assert data.text().startswith("@article{")
    assert not data.hasHtml()


def test_folders_are_given_pages_named_by_their_headlines_without_notes(library: Library, tmp_path: Path) -> None:
    pages = Pages(library, [1, 2, 3], tmp_path / "cache", at_once)
    data = DraggedOut(library, [1, 2, 3], "apa", ["https://a.example/"], pages)
    files = [Path(url.toLocalFile()) for url in data.urls()]
    assert [file.name for file in files] == ["Walkout day 1 2.html", "Comet.html", "Comet 3.html"]
    text = files[0].read_text("utf-8")
    assert "Walkout: day 1/2" in text
    assert "My own words" not in text
    said = bytes(data.data("text/uri-list").data()).decode("ascii")
    assert said.count("\r\n") == 3
    assert said.startswith("file:///")
    assert "Walkout%20day%201%202.html" in said


def test_a_drop_does_not_wait_for_what_takes_too_long(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dragging_out, "PATIENCE", 0)
    begun = threading.Event()
    pages = Pages(library, [1, 2], tmp_path / "cache", lambda work: begun.set())
    assert len(pages.files()) == 2
    assert begun.is_set()


def test_what_is_gone_meanwhile_is_left_out(library: Library, tmp_path: Path) -> None:
    library.trash([2])
    library.purge([2])
    data = DraggedOut(library, [1, 2], "mla", [], Pages(library, [1, 2], tmp_path / "cache", at_once))
    assert len(data.urls()) == 1
    assert "\n" not in data.text()


def test_many_at_once_are_their_addresses(library: Library) -> None:
    data = DraggedOut(library, list(range(1, 1000)), "chicago", ["https://a.example/1"], None)
    assert "text/plain" not in data.formats()
    assert [url.toString() for url in data.urls()] == ["https://a.example/1"]
    assert len(dragged_clippings(data)) == 999
    QApplication.processEvents()

"""What comes in is told apart, read beside the interface, and put back where it stood."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from db.errors import Cancelled, ClipError
from db.model import FIELDS
from desktop.controllers.intake_child import IntakeChild, Source, draft_from
from desktop.controllers.restoring import restored
from desktop.dialogs.clip_input import sources_of
from desktop.views.field_editor import as_text, from_text
from desktop.views.field_form import ROWS

TEXT = """Share this
Pier vote put off again
By Ada Marlow

The council met on Monday and talked for three hours about the pier.

READ ALSO: What the pier would cost

It put off the vote for the third time this year, until the autumn.
"""


@pytest.fixture
def child() -> Iterator[IntakeChild]:
    child = IntakeChild()
    yield child
    child.close()


def never() -> bool:
    return False


def test_a_draft_comes_from_another_process(child: IntakeChild) -> None:
    draft = child.read(Source(text=TEXT), never)
    assert draft.article.title == "Pier vote put off again"
    assert draft.article == draft_from(Source(text=TEXT)).article


def test_what_cannot_be_read_is_said_in_words(child: IntakeChild, tmp_path: Path) -> None:
    with pytest.raises(ClipError) as caught:
        child.read(Source(file=tmp_path / "nothing.txt"), never)
    assert "nothing.txt" in caught.value.problem
    assert caught.value.remedy
    assert child.read(Source(text=TEXT), never).article.title, "and the next thing can be read"


def test_a_child_that_dies_is_told_and_replaced(child: IntakeChild) -> None:
    child.warm()
    assert child._process is not None
    child._process.kill()
    child._process.join()
    assert child.read(Source(text=TEXT), never).article.title == "Pier vote put off again"


def test_waiting_can_be_given_up(child: IntakeChild) -> None:
    with pytest.raises(Cancelled):
        child.read(Source(url="http://127.0.0.1:9/"), lambda: True)
    assert child._process is None, "a child that nobody waits for is ended"


def test_a_piece_goes_back_to_where_it_stood() -> None:
    draft = draft_from(Source(text=TEXT))
    pieces = {piece.text: piece for piece in draft.left_out}
    for text in list(pieces):
        draft = restored(draft, next(piece for piece in draft.left_out if piece.text == text))
    body = draft.article.body.text()
    assert body.index("Share this") < body.index("The council") < body.index("READ ALSO") < body.index("It put off")
    assert draft.left_out == ()


def mime(text: str = "", html: str = "", urls: tuple[str, ...] = ()) -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    return data


def test_what_was_copied_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert sources_of(mime("Some words")) == [Source(text="Some words")]
    assert sources_of(mime("Some words", "<p>Some words</p>")) == [Source("Some words", "<p>Some words</p>")]
    assert sources_of(mime("https://example.org/a")) == [Source(url="https://example.org/a")]
    assert sources_of(mime("  example.org/story  ")) == [Source(url="https://example.org/story")]
    assert sources_of(mime("see https://example.org/a")) == [Source(text="see https://example.org/a")]
    assert sources_of(mime("javascript:alert(1)"))[0].url == ""
    files = sources_of(mime(urls=((tmp_path / "folder").as_uri(), (tmp_path / "single.txt").as_uri())))
    assert [source.file.name for source in files if source.file] == ["folder", "single.txt"]
    assert sources_of(mime()) == []


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("title", "  A   headline ", "A headline"),
        ("outlet", "   ", None),
        ("authors", "Ada Marlow; Jo Bell, Jr.", ("Ada Marlow", "Jo Bell, Jr.")),
        ("authors", "Ada Marlow, Jo Bell", ("Ada Marlow", "Jo Bell")),
        ("authors", " ; ", None),
        ("keywords", "pier; council vote", ("pier", "council vote")),
        ("correction", "Correction: it was Tuesday.\nIt was put off.", "Correction: it was Tuesday.\nIt was put off."),
    ],
)
def test_what_is_typed_becomes_a_value(field: str, text: str, value: str | tuple[str, ...] | None) -> None:
    assert from_text(field, text) == value


def test_several_authors_survive_being_shown_and_taken_back() -> None:
    names = ("Ada Marlow", "Jo Bell, Jr.")
    assert from_text("authors", as_text(names)) == names


def test_the_preview_has_every_field() -> None:
    assert sorted(field for row in ROWS for field in row) == sorted(FIELDS)

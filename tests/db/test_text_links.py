"""A clipping knows which texts link to it, also after texts were changed, taken back and brought back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from db.body import Body, Paragraph, Span
from db.library import Library
from db.model import Draft
from tests.helpers.drafts import make_draft

ADDRESS = "https://www.news.example/dam?id=4&part=2"


def linking(title: str, *addresses: str) -> Draft:
    spans = tuple(Span(f"word {number} ", href=each) for number, each in enumerate(addresses))
    draft = make_draft(title, f"Text of {title}.")
    return replace(draft, article=replace(draft.article, body=Body((Paragraph((Span(title), *spans)),))))


def test_texts_that_link_to_a_clipping_are_known_whoever_came_first(library: Library) -> None:
    before, _ = library.add(
        linking("Before", "http://news.example/dam/?part=2&id=4&utm_source=x", "https://else.example/a")
    )
    dam, _ = library.add(make_draft("The dam", "Text.", url=ADDRESS))
    after, _ = library.add(linking("After", ADDRESS))
    assert library.linked_from(dam) == [after, before]
    library.trash([after])
    assert library.linked_from(dam) == [before]
    library.restore([after])
    assert library.linked_from(dam) == [after, before]


def test_links_follow_the_text(library: Library) -> None:
    dam, _ = library.add(make_draft("The dam", "Text.", url=ADDRESS))
    other, _ = library.add(linking("Other", ADDRESS))
    library.edit_body(other, Body.from_text("No link any more."))
    assert library.linked_from(dam) == []
    library.undo()
    assert library.linked_from(dam) == [other]
    library.undo()
    assert library.linked_from(dam) == []
    library.redo()
    assert library.linked_from(dam) == [other]


def test_a_text_does_not_point_to_itself_nor_to_front_pages(library: Library) -> None:
    dam, _ = library.add(replace(linking("The dam", ADDRESS, "https://news.example/")))
    library.edit([dam], "url", ADDRESS)
    front, _ = library.add(make_draft("Front", "Text.", url="https://news.example/"))
    assert library.linked_from(dam) == []
    assert library.linked_from(front) == []


def test_links_of_an_older_library_are_found_when_it_is_opened(tmp_path: Path) -> None:
    with Library.create(tmp_path / "library") as library:
        dam, _ = library.add(make_draft("The dam", "Text.", url=ADDRESS))
        other, _ = library.add(linking("Other", ADDRESS))
    with closing(sqlite3.connect(tmp_path / "library" / "library.sqlite3")) as connection, connection:
        connection.execute("DELETE FROM library WHERE key = 'text_links_seen'")
        connection.execute("DELETE FROM text_link")
    with Library.open(tmp_path / "library") as library:
        assert library.linked_from(dam) == [other]

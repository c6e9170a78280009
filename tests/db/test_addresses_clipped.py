"""An address in a text names what was clipped from it."""

from __future__ import annotations

from pathlib import Path

from db.body import Body, ListBlock, Paragraph, Picture, Quote, Span, Table
from db.library import Library
from tests.helpers.drafts import make_draft


def test_addresses_name_clippings_whatever_they_are_decked_with(tmp_path: Path) -> None:
    with Library.create(tmp_path / "library") as library:
        ids, _ = library.add_many(
            [(make_draft("One", url="https://www.lantern.example/a"), ()), (make_draft("Two"), ())], "Add"
        )
        asked = ["http://lantern.example/a/?utm_source=x", "https://lantern.example/b", "mailto:a@b.example", "", "%%"]
        assert library.at_addresses(asked) == {asked[0]: ids[0]}
        library.trash([ids[0]])
        assert library.at_addresses(asked) == {}


def test_spans_are_those_of_every_block() -> None:
    def said(text: str) -> Paragraph:
        return Paragraph((Span(text),))

    body = Body(
        (
            said("a"),
            Quote((said("b"), Quote((said("c"),)))),
            ListBlock(((said("d"), said("e")),)),
            Table((((Span("f"),), (Span("g"),)),)),
            Picture("", (Span("h"),)),
        )
    )
    assert [span.text for span in body.spans()] == list("abcdefgh")

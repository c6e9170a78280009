"""Parting a dossier into sections, and taking excerpts."""

from __future__ import annotations

from db.body import Body, Paragraph, Span
from db.model import Story
from desktop.export.excerpt import LONGEST, excerpt
from desktop.export.grouping import Section, in_order, sections
from tests.desktop.export.dossiers import dossier, entry, tag


def said(parts: tuple[Section, ...]) -> list[tuple[str, list[int], list[int]]]:
    return [(each.name, [e.id for e in each.entries], [e.id for e in each.also]) for each in parts]


def test_without_grouping_there_is_one_nameless_section() -> None:
    book = dossier(entry(2), entry(1))
    assert said(sections(book, "none")) == [("", [2, 1], [])]


def test_an_entry_with_several_tags_is_printed_once_and_named_under_each() -> None:
    book = dossier(
        entry(1, tags=(tag("ports"), tag("Fishing"))),
        entry(2, tags=(tag("ports"),)),
        entry(3, tags=()),
    )
    parts = sections(book, "tag")
    assert said(parts) == [("Fishing", [1], []), ("ports", [2], [1]), ("Without a tag", [3], [])]
    assert [each.id for each in in_order(parts)] == [1, 2, 3]


def test_days_follow_each_other_backwards_where_the_newest_is_first() -> None:
    mixed = dossier(
        entry(1, published="2024-11-20T10:00"),
        entry(2, published=None),
        entry(3, published="2024-11-02"),
        entry(4, published="2024-11-20"),
        entry(5, published="2024-11-03"),
    )
    assert said(sections(mixed, "day")) == [
        ("2 November 2024", [3], []),
        ("3 November 2024", [5], []),
        ("20 November 2024", [1, 4], []),
        ("Day not known", [2], []),
    ]
    newest_first = dossier(entry(1, published="2024-11-20"), entry(2, published="2024-11-02"))
    assert [each.name for each in sections(newest_first, "day")] == ["20 November 2024", "2 November 2024"]


def test_stories_and_outlets_come_by_name() -> None:
    story = Story(1, "The strike", "", False, "2024-12-01T09:30:00Z")
    book = dossier(entry(1, outlet="Zenith"), entry(2, outlet="averil"), entry(3, outlet=None, stories=(story,)))
    assert [each.name for each in sections(book, "outlet")] == ["averil", "Zenith", "Outlet not known"]
    assert said(sections(book, "story")) == [("The strike", [3], []), ("In no story", [1, 2], [])]


def test_an_excerpt_is_the_opening_and_never_more_than_a_third() -> None:
    long = Body((Paragraph((Span("word " * 500, href="https://a.example/"),)), Paragraph((Span("end " * 100),))))
    (shown,) = excerpt(long).blocks
    assert isinstance(shown, Paragraph)
    assert shown.spans == (Span(" ".join(["word"] * LONGEST) + " …"),)
    assert excerpt(Body.from_text("one two three four five six")).text() == "one two …"
    assert not excerpt(Body.from_text("one two"))

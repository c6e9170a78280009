"""Every address by which a clipping is known leads to it, and pointers that were waiting for it find it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from db import known_addresses
from db.addresses import _read_key, url_key
from db.library import Library
from db.model import Candidate, Draft, Origin, ReadAlso
from tests.helpers.drafts import make_draft

PIER = "harbour.example/news/pier"

SAME = (
    "https://www.harbour.example/news/pier",
    "http://harbour.example/news/pier/",
    "HTTPS://WWW.Harbour.Example:443/news/pier",
    "http://harbour.example:80/news/pier",
    "//www.harbour.example/news/pier",
    "harbour.example/news/pier",
    "https://harbour.example./news/pier",
    "https://www2.harbour.example/news//pier",
    "https://harbour.example/news/pier/index.html",
    "https://harbour.example/news/pier/index.php",
    "https://harbour.example/news/pier/default.aspx",
    "https://m.harbour.example/news/pier",
    "https://mobile.harbour.example/news/pier#comments",
    "https://www.m.harbour.example/news/pier",
    "https://touch.harbour.example/news/pier",
    "https://amp.harbour.example/news/pier",
    "https://harbour.example/amp/news/pier",
    "https://harbour.example/news/amp/pier",
    "https://harbour.example/news/pier/amp/",
    "https://harbour.example/news/pier.amp",
    "https://harbour.example/news/pier/amp.html",
    "https://harbour.example/news/pier?amp=1",
    "https://harbour.example/news/pier?outputType=amp",
    "https://harbour.example/news/pier?format=amp",
    "https://harbour-example.cdn.ampproject.org/c/s/harbour.example/news/pier",
    "https://harbour-example.cdn.ampproject.org/v/s/harbour.example/news/pier?usqp=mq331",
    "https://cdn.ampproject.org/c/harbour.example/news/pier/amp",
    "https://www.google.com/amp/s/www.harbour.example/news/pier",
    "https://web.archive.org/web/20240101000000/https://harbour.example/news/pier",
    "https://harbour.example/news/pier?utm_source=a&utm_medium=b&fbclid=c",
    "https://harbour.example/news/pier?CMP=share_btn&smid=tw&gclid=1&mc_cid=2",
    "https://harbour.example/news/p%69er",
    "https://harbour.example/news/pier?",
)

DIFFERENT = (
    "https://harbour.example/news/Pier",
    "https://harbour.example/news/pier-amp",
    "https://harbour.example/news/pier2",
    "https://harbour.example/news",
    "https://harbour.example/news/pier?id=1",
    "https://harbour.example/news/pier?page=2",
    "https://harbour.example:8080/news/pier",
    "https://shop.harbour.example/news/pier",
    "https://harbour.example/camp/news/pier",
    "https://amp.example/news/pier",
)


@pytest.mark.parametrize("address", SAME)
def test_other_forms_of_an_address_are_the_same(address: str) -> None:
    assert url_key(address) == PIER


@pytest.mark.parametrize("address", DIFFERENT)
def test_other_articles_have_other_keys(address: str) -> None:
    assert url_key(address) != PIER


@pytest.mark.parametrize(
    "address", [*SAME, *DIFFERENT, "https://h.example?b=2&a=1&a&=3&c==4#x", "http://h.example/a;b?x=1&x=1"]
)
def test_the_short_way_to_a_key_leads_where_the_long_one_does(address: str) -> None:
    assert url_key(address) == _read_key(address)


def test_keys_read_letters_as_people_write_them() -> None:
    assert url_key("https://xn--mnchen-3ya.example/stra%C3%9Fe") == url_key("https://münchen.example/straße")
    assert url_key("https://h.example/caf%C3%A9") == url_key("https://h.example/cafe\u0301")
    assert url_key("https://h.example/%E4") != url_key("https://h.example/%F6")
    assert url_key("https://h.example/a%2fb?q=%C3%A4") == url_key("https://h.example/a/b?q=ä")
    assert url_key("mailto:a@b.example") == "mailto:a@b.example"
    assert url_key("") == ""


def taken_at(title: str, asked: str, found: str, own: str) -> Draft:
    """A draft that was asked for at one address, found at another, and has a third."""
    draft = make_draft(title, f"Text of {title}.", url=own)
    return replace(draft, original=replace(draft.original, url=asked, final_url=found))


def test_a_clipping_is_known_by_what_was_asked_for_and_found(library: Library) -> None:
    number, _ = library.add(
        taken_at("One", "https://short.example/x1", "https://news.example/one?id=4", "https://news.example/one")
    )
    asked = ["http://short.example/x1/", "https://news.example/one?id=4", "https://www.news.example/one"]
    assert library.at_addresses(asked) == dict.fromkeys(asked, number)
    assert [twin.row.id for twin in library.twins(make_draft("Else", "Other.", url=asked[0]))] == [number]


def test_a_clipping_is_known_by_what_its_page_calls_itself(library: Library) -> None:
    draft = replace(
        make_draft("One", "Text.", url="https://news.example/one"),
        candidates=(
            Candidate("url", "https://news.example/one", Origin.USER, 1.0),
            Candidate("url", "https://news.example/2024/one", Origin.MARKUP, 0.85, "canonical link"),
            Candidate("url", "https://elsewhere.example/one", Origin.META, 0.3, "og:url"),
        ),
    )
    number, _ = library.add(draft)
    asked = ["https://news.example/2024/one", "https://elsewhere.example/one"]
    assert library.at_addresses(asked) == {asked[0]: number}


def test_an_edited_address_takes_the_place_of_the_old_one(library: Library) -> None:
    number, _ = library.add(make_draft("One", "Text.", url="https://news.example/wrong"))
    library.edit([number], "url", "https://news.example/right")
    asked = ["https://news.example/wrong", "https://news.example/right"]
    assert library.at_addresses(asked) == {asked[1]: number}
    library.undo()
    assert library.at_addresses(asked) == {asked[0]: number}
    library.redo()
    assert library.at_addresses(asked) == {asked[1]: number}


def test_a_front_page_that_everything_leads_to_names_nothing(library: Library) -> None:
    library.add(taken_at("One", "https://news.example/one", "https://news.example/", "https://news.example/one"))
    assert library.at_addresses(["https://news.example/"]) == {}


@pytest.mark.parametrize(
    ("pointer", "asked", "found"),
    [
        ("https://amp.news.example/two/amp/?utm_source=x", None, None),
        ("https://short.example/x2", "http://short.example/x2", "https://news.example/two"),
        ("https://news.example/two?id=5", "https://news.example/a", "https://www.news.example/two?id=5"),
    ],
)
def test_a_pointer_waits_for_its_clipping_by_any_address(
    library: Library, pointer: str, asked: str | None, found: str | None
) -> None:
    first, _ = library.add(make_draft("One", "Text of one.", read_also=(ReadAlso("Quite another headline", pointer),)))

    def meant() -> int | None:
        return library.clipping(first).article.read_also[0].target

    assert meant() is None
    draft = make_draft("Two", "Text of two.", url="https://news.example/two")
    second, _ = library.add(replace(draft, original=replace(draft.original, url=asked, final_url=found)))
    assert meant() == second
    library.undo()
    assert meant() is None
    library.redo()
    assert meant() == second


def test_a_pointer_whose_address_moved_waits_for_where_it_is_now(library: Library) -> None:
    old, new = "https://old.example/story/2", "https://new.example/two"
    library.note_address(old, gone=False, moved_to=new)
    first, _ = library.add(make_draft("One", "Text of one.", read_also=(ReadAlso("Other words", old),)))
    second, _ = library.add(make_draft("Two", "Text of two.", url=new))
    assert library.clipping(first).article.read_also[0].target == second
    assert library.at_addresses([old]) == {old: second}
    third, _ = library.add(make_draft("Three", "Text of three.", read_also=(ReadAlso("Still other words", old),)))
    assert library.clipping(third).article.read_also[0].target == second


def test_a_pointer_is_completed_when_a_headline_or_address_is_corrected(library: Library) -> None:
    pointers = (ReadAlso("The dam breaks at dawn"), ReadAlso("Else", "https://news.example/else"))
    first, _ = library.add(make_draft("One", "Text of one.", read_also=pointers))
    second, _ = library.add(make_draft("The damn breaks", "Text of two."))
    third, _ = library.add(make_draft("Three", "Text of three."))
    library.edit([second], "title", "The dam breaks at dawn")
    library.edit([third], "url", "https://news.example/else/")
    assert [each.target for each in library.clipping(first).article.read_also] == [second, third]


def test_what_is_gone_is_remembered_until_it_is_there_again(library: Library) -> None:
    address = "https://www.news.example/one"
    library.note_address(address, gone=True)
    same = "http://news.example/one/?utm_source=x"
    assert list(library.gone_addresses([same, "https://news.example/two"])) == [same]
    library.note_address(address, gone=False)
    assert library.gone_addresses([same]) == {}
    library.note_address(address, gone=True)
    library.add(make_draft("One", "Text.", url=address))
    assert library.gone_addresses([same]) == {}


def test_keys_of_older_rules_are_made_anew(tmp_path: Path) -> None:
    address = "https://news.example/one/index.html"
    with Library.create(tmp_path / "library") as library:
        number, _ = library.add(make_draft("One", "Text.", url=address, read_also=(ReadAlso("Two", address + "?a=1"),)))
        library._write(lambda each: each.execute("DELETE FROM address"))
        library._write(lambda each: each.execute("UPDATE clipping SET url_key = 'old'"))
        library._write(lambda each: each.execute("UPDATE read_also SET url_key = 'old'"))
        library._write(lambda each: each.execute("DELETE FROM library WHERE key = 'address_rules'"))
    with Library.open(tmp_path / "library") as library:
        assert library.at_addresses(["https://news.example/one"]) == {"https://news.example/one": number}
        with library.reader() as connection:
            keys = connection.execute("SELECT clipping.url_key, read_also.url_key FROM clipping, read_also").fetchone()
        assert tuple(keys) == ("news.example/one", "news.example/one?a=1")


def test_every_address_is_found_through_an_index(library: Library) -> None:
    with library.reader() as connection:
        plan = connection.execute(
            "EXPLAIN QUERY PLAN SELECT id FROM address JOIN clipping ON id = clipping_id "
            "WHERE address.url_key = ? AND trashed_at IS NULL ORDER BY id LIMIT ?",
            ("a", 1),
        ).fetchall()
        assert not [row[3] for row in plan if row[3].startswith("SCAN")]
        assert known_addresses.at(connection, ["", "a"]) == []

"""What comes into a library with more than words: fields, pictures, arrivals from elsewhere, later captures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db import learnt
from db.assets import asset_of
from db.body import Body, Paragraph, Picture, Span
from db.care.check import check
from db.errors import NotFound, Refused
from db.library import Library
from db.model import Arrival, Asset, Candidate, LeftOut, Origin, Passage
from tests.helpers.drafts import TEXT, make_draft

PIXEL = bytes.fromhex("89504e470d0a1a0a0000000d494844520000000100000001080600000001f15c4890000000")
ADDRESS = "https://harbour.example/pier.png"


def pictured(asset: str = "") -> Body:
    return Body((Paragraph((Span(TEXT),)), Picture(ADDRESS, (Span("The pier"),), "pier", asset, "HC/Ann Lee")))


def test_all_fields_come_back_as_they_went_in(library: Library) -> None:
    draft = make_draft(
        kicker="Harbour", dateline_day="2024-11-20", correction="Correction: it was\n Tuesday.", edition="Late City",
        keywords=("pier", "council"), truncated="cut",
    )  # fmt: skip
    article = library.clipping(library.add(draft)[0]).article
    assert (article.kicker, article.dateline_day) == ("Harbour", "2024-11-20")
    assert article.correction == "Correction: it was\nTuesday."
    assert (article.edition, article.keywords, article.truncated) == ("Late City", ("pier", "council"), "cut")


def test_how_a_text_is_not_whole_is_one_of_few_words(library: Library) -> None:
    number, _ = library.add(make_draft(truncated="nobody knows"))
    assert library.clipping(number).article.truncated is None
    with pytest.raises(Refused, match="whole"):
        library.edit([number], "truncated", "nobody knows")


def test_a_picture_that_came_along_is_kept_and_goes_with_the_last_clipping_that_has_it(library: Library) -> None:
    asset = asset_of(PIXEL, "image/png", ADDRESS, 1, 1)
    numbers = []
    for title in ("One", "Two"):
        draft = make_draft(title)
        article = replace(draft.article, body=pictured(asset.sha256))
        numbers.append(library.add(replace(draft, article=article, assets=(asset,)))[0])
    assert library.asset(asset.sha256) == asset
    assert library.body(numbers[0]).blocks[1] == pictured(asset.sha256).blocks[1]
    library.trash(numbers)
    library.purge(numbers[:1])
    assert library.asset(asset.sha256) == asset
    library.purge(numbers[1:])
    with pytest.raises(NotFound):
        library.asset(asset.sha256)
    assert not library.store.path(asset.sha256).exists()


def test_a_fetched_picture_finds_its_place_and_survives_undo_and_redo(library: Library) -> None:
    draft = make_draft()
    number, _ = library.add(replace(draft, article=replace(draft.article, body=pictured())))
    asset = asset_of(PIXEL, "image/png", ADDRESS)
    library.add_assets(number, [asset])
    assert library.body(number) == pictured(asset.sha256)
    assert library.undo_label == "Add clipping"
    library.undo()
    library.redo()
    assert library.body(number) == pictured(asset.sha256)
    assert library.asset(asset.sha256).content == PIXEL


def test_a_picture_that_is_not_what_it_is_called_is_refused(library: Library) -> None:
    number, _ = library.add(make_draft())
    with pytest.raises(Refused, match="not what it is called"):
        library.add_assets(number, [Asset("0" * 64, "image/png", PIXEL, ADDRESS)])


def test_a_lost_picture_is_found_by_the_check(library: Library) -> None:
    draft = make_draft()
    asset = asset_of(PIXEL, "image/png", ADDRESS)
    library.add(replace(draft, assets=(asset,)))
    library.store.remove(asset.sha256)
    assert any(asset.sha256[:12] in finding.what for finding in check(library).findings)


def test_an_arrival_brings_all_that_a_person_made_of_it(library: Library) -> None:
    marked = Passage("the vote on\nthe  new pier", "again!", "green")
    arrival = Arrival(
        make_draft(), ("local/harbour",), "call the mayor", (marked, Passage("not there")), True, None, True,
        ("The pier",), "pocket:1",
    )  # fmt: skip
    (number,), changes = library.add_arrivals([arrival], "Import from Pocket")
    found = library.clipping(number)
    assert ([tag.name for tag in found.tags], found.note) == (["local/harbour"], "call the mayor")
    assert (found.starred, found.filed, found.read) == (True, True, True)
    first, lost = library.highlights(number)
    assert (first.quotation, first.note, first.colour) == ("the vote on the new pier", "again!", "green")
    assert (lost.quotation, lost.position) == ("not there", None)
    assert library.story_ids(library.story("The pier").id) == [number]
    assert library.arrived("pocket:1") == number
    assert changes.label == "Import from Pocket"
    library.undo()
    assert library.arrived("pocket:1") is None
    assert library.stories() == []


def test_a_lost_highlight_is_found_once_the_text_is_there(library: Library) -> None:
    draft = make_draft(text="", truncated="unfetched")
    (number,), _ = library.add_arrivals([Arrival(draft, highlights=(Passage("third\ntime"),))], "Import")
    assert library.highlights(number)[0].position is None
    library.add_capture(number, make_draft())
    (found,) = library.highlights(number)
    assert TEXT[found.position :].startswith("third time")
    assert library.clipping(number).article.truncated is None


def test_what_comes_in_many_parts_is_one_step(library: Library) -> None:
    first, changes = library.add_arrivals([Arrival(make_draft("One"))], "Import")
    second, more = library.add_arrivals([Arrival(make_draft("Two"))], "Import", changes.step)
    assert more.ids() == set(second)
    library.undo()
    assert len(library.ids()) == 0
    library.redo()
    assert set(library.ids()) == {*first, *second}


def test_a_part_that_comes_after_another_action_is_a_step_of_its_own(library: Library) -> None:
    first, changes = library.add_arrivals([Arrival(make_draft("One"))], "Import")
    library.star(first)
    library.add_arrivals([Arrival(make_draft("Two"))], "Import", changes.step)
    library.undo()
    assert list(library.ids()) == first
    assert library.undo_label == "Star clipping"


def test_a_part_ends_what_could_be_redone(library: Library) -> None:
    first, changes = library.add_arrivals([Arrival(make_draft("One"))], "Import")
    library.star(first)
    library.undo()
    library.add_arrivals([Arrival(make_draft("Two"))], "Import", changes.step)
    assert library.redo_label is None


def test_a_cut_text_does_not_take_the_place_of_a_whole_one(library: Library) -> None:
    number, _ = library.add(make_draft())
    library.add_capture(number, make_draft(text="The harbour council met …", truncated="paywall"))
    found = library.clipping(number)
    assert (found.article.body.text(), found.article.truncated) == (TEXT, None)
    assert len(library.captures(number)) == 2


def test_states_of_texts_are_found(library: Library) -> None:
    from db.catalogue import Catalogue
    from db.query.tree import Is

    library.add(make_draft("Whole"))
    cut, _ = library.add(make_draft("Cut", truncated="paywall"))
    empty, _ = library.add(make_draft("Empty", text="", truncated="unfetched"))
    catalogue = Catalogue()
    with library.reader() as connection:
        catalogue.refresh(connection)
        assert catalogue.meant(Is("truncated")).nonzero()[0].tolist() == [cut, empty]
        assert catalogue.meant(Is("unfetched")).nonzero()[0].tolist() == [empty]
    library.add_capture(empty, make_draft("Empty"))
    with library.reader() as connection:
        catalogue.refresh(connection)
        assert not catalogue.meant(Is("unfetched")).any()


def test_an_outlet_once_corrected_is_known_for_its_domain(library: Library) -> None:
    number, _ = library.add(make_draft(url="https://www.harbour.example/1", outlet="harbour"))
    library.edit([number], "outlet", "Harbour Courier")
    known = library.learnt_outlets()
    assert known == {"harbour.example": "Harbour Courier"}
    draft = make_draft("Next", url="https://harbour.example/2", outlet="harbour")
    draft = replace(draft, candidates=(Candidate("outlet", "harbour", Origin.META, 0.8),))
    better = learnt.applied(draft, known)
    assert better.article.outlet == "Harbour Courier"
    assert [each.origin for each in better.candidates] == [Origin.LEARNT, Origin.META]
    by_hand = draft.corrected("outlet", "The Harbour")
    assert learnt.applied(by_hand, known) is by_hand
    library.undo()
    assert library.learnt_outlets() == {}


def test_an_arrival_joins_the_clipping_that_is_there(library: Library) -> None:
    (number,), _ = library.add_arrivals([Arrival(make_draft(), ("pier",), "mine")], "Add clipping")
    marked = Passage("the vote on the new pier", "again!", "green")
    arrival = Arrival(make_draft(text="Other words."), ("harbour",), "theirs", (marked,), True, key="pocket:1")
    first = library.join_arrivals([(number, arrival)], "Import")
    again = library.join_arrivals([(number, arrival)], "Import", first.step)
    found = library.clipping(number)
    assert [tag.name for tag in found.tags] == ["harbour", "pier"]
    assert (found.note, found.starred, found.article.body.text()) == ("mine\n\ntheirs", True, TEXT)
    assert [each.note for each in library.highlights(number)] == ["again!"]
    assert (library.arrived("pocket:1"), again.touched) == (number, {})
    library.undo()
    assert (library.clipping(number).note, library.highlights(number)) == ("mine", [])


def test_an_arrival_brings_the_text_of_which_only_the_address_was_known(library: Library) -> None:
    (number,), _ = library.add_arrivals([Arrival(make_draft(text="", truncated="unfetched"))], "Import")
    library.join_arrivals([(number, Arrival(make_draft()))], "Import")
    assert library.clipping(number).article.truncated is None
    assert library.clipping(number).article.body.text() == TEXT
    assert len(library.captures(number)) == 2


def test_what_was_left_out_can_be_put_back_and_taken_out_again(library: Library) -> None:
    draft = replace(make_draft(), left_out=(LeftOut("Share this", "share bar"), LeftOut("Read on", "box")))
    number, _ = library.add(draft)
    piece = library.clipping(number).left_out[0]
    library.put_back(number, piece, Body.from_text(f"{piece.text}\n\n{TEXT}"))
    clipping = library.clipping(number)
    assert clipping.article.body.text().startswith("Share this")
    assert clipping.left_out == (LeftOut("Read on", "box"),)
    library.undo()
    assert library.clipping(number).left_out == draft.left_out
    assert library.clipping(number).article.body == draft.article.body


def test_the_list_says_whose_text_is_not_whole(library: Library) -> None:
    ids = [library.add(make_draft(title, truncated=how))[0] for title, how in (("One", "paywall"), ("Two", None))]
    assert [row.truncated for row in library.rows(ids)] == ["paywall", None]


def test_sizes_of_kept_pictures_are_known_without_their_bytes(library: Library) -> None:
    asset = asset_of(PIXEL, "image/png", ADDRESS, 3, 2)
    number, _ = library.add(replace(make_draft(), assets=(asset,)))
    assert library.picture_sizes(number) == {asset.sha256: (3, 2)}

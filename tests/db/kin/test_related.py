"""What belongs together is found, with reasons, and what a person or the library says already is left out."""

from __future__ import annotations

from pathlib import Path

from db.kin.kinship import Kinship
from db.library import Library
from tests.db.kin.conftest import DAM, add_all, read
from tests.helpers.drafts import make_draft


def related(library: Library, kinship: Kinship, clipping: int) -> list[int]:
    with library.reader() as connection:
        return [each.clipping for each in kinship.related(connection, clipping)]


def test_clippings_of_an_event_belong_together_and_others_do_not(library, cache, events, kinship):
    read(library, cache)
    for name in ("dam", "election"):
        for clipping in events[name]:
            found = related(library, kinship, clipping)
            assert found, library.clipping(clipping).article.title
            assert set(found) <= set(events[name])
    for clipping in events["others"]:
        assert related(library, kinship, clipping) == []


def test_reasons_are_given_in_words(library, cache, events, kinship):
    read(library, cache)
    with library.reader() as connection:
        found = {each.clipping: each for each in kinship.related(connection, events["dam"][0])}
    second = found[events["dam"][1]]
    assert second.why[-1] == "1 day later"
    assert any("dam" in reason for reason in second.why)
    assert 0.5 <= second.score <= 1


def test_linked_dismissed_and_trashed_clippings_are_left_out(library, cache, events, kinship):
    read(library, cache)
    first, *others = events["dam"]
    assert set(related(library, kinship, first)) == set(others)
    library.link(first, [others[0]])
    library.dismiss(first, [others[1]])
    library.trash([others[2]])
    assert related(library, kinship, first) == []
    library.undismiss(first, [others[1]])
    assert related(library, kinship, first) == [others[1]]


def test_a_link_in_the_text_and_a_quotation_are_reasons(library, cache, kinship):
    said = "“We walked home through the water with our shoes in our hands,” she said."
    told = "A woman came home late because the bus had stopped at the bridge and its driver would not go on. "
    wet = "Rain fell for hours in the whole county, cellars filled, and the fire brigade pumped until the morning. "
    one = library.add(make_draft("Walk home", told + said, url="https://echo.example/walk/1"))[0]
    two = library.add(make_draft("Wet evening", wet + said))[0]
    text = "More of this is told at https://echo.example/walk/1?utm_source=x for whoever wants to read on about shoes."
    three = library.add(make_draft("Shoe sales", text))[0]
    read(library, cache)
    with library.reader() as connection:
        found = {each.clipping: each for each in kinship.related(connection, one)}
    assert "same quotation" in found[two].why
    assert "links to it" in found[three].why
    with library.reader() as connection:
        back = {each.clipping: each for each in kinship.related(connection, three)}
    assert "linked from it" in back[one].why


def test_a_clipping_that_is_not_read_yet_is_asked_about_by_its_text(library, cache, events, kinship):
    read(library, cache)
    new = library.add(
        make_draft("Dam at Tarnby mended", "The Kelda dam above Tarnby is mended.", published="2026-03-05")
    )[0]
    assert set(related(library, kinship, new)) & set(events["dam"])


def test_a_story_gets_newcomers(library, cache, events, kinship):
    read(library, cache)
    with library.reader() as connection:
        found = kinship.related_to_many(connection, events["dam"][:3], 10)
    assert [each.clipping for each in found] == [events["dam"][3]]


def test_nothing_belongs_together_without_a_store(library, events, kinship):
    assert related(library, kinship, events["dam"][0]) == []
    with library.reader() as connection:
        assert kinship.tags_for(connection, events["dam"][0]) == []
        assert kinship.suggest_tags(connection, "Dam", "dam") == []
        assert kinship.related_to_many(connection, [], 5) == []


def test_other_languages_are_read_without_their_function_words(library: Library, cache: Path, kinship: Kinship):
    texts = [
        ("Brücke gesperrt", "Die Brücke über die Leine ist seit dem Morgen gesperrt, und die Stadt sucht nach Rissen."),
        ("Risse in der Brücke", "In der gesperrten Brücke über die Leine fand die Stadt am Abend weitere Risse."),
        ("Honig", "Der Imker und die Imkerin haben in dem Jahr viel Honig geschleudert, und das ist schön."),
    ]
    numbers = [library.add(make_draft(title, text, language="de", published="2026-03-01"))[0] for title, text in texts]
    add_all(library, DAM)
    read(library, cache)
    assert related(library, kinship, numbers[0]) == [numbers[1]]
    assert related(library, kinship, numbers[2]) == []

"""Tags of like clippings are suggested, for a clipping and for a draft."""

from __future__ import annotations

from tests.db.kin.conftest import add_all, read
from tests.helpers.drafts import make_draft

TEXTS = [
    (f"Dam {n}", f"The Kelda dam in the Tarnby valley leaks, report {word} says.") for n, word in enumerate("abcd")
]


def test_tags_of_the_most_alike_are_suggested(library, cache, events, kinship):
    numbers = add_all(library, TEXTS, tags=["floods"])
    new = library.add(make_draft("Kelda dam leaks again", "The Kelda dam in the Tarnby valley leaks again."))[0]
    read(library, cache)
    with library.reader() as connection:
        for_clipping = [each.name for each in kinship.tags_for(connection, new)]
        for_draft = [
            each.name for each in kinship.suggest_tags(connection, "Dam", "The Kelda dam in Tarnby leaks", "en")
        ]
        assert for_clipping[0] in ("dam", "floods")
        assert set(for_draft) <= {"dam", "floods"}
        assert for_draft
        assert "floods" not in [each.name for each in kinship.tags_for(connection, numbers[0])]
        assert kinship.suggest_tags(connection, "Bakery", "rye loaves at dawn round the corner", "en") == []


def test_the_reason_says_how_many_have_it_and_that_the_text_names_it(library, cache, kinship):
    add_all(library, TEXTS, tags=["tarnby"])
    read(library, cache)
    with library.reader() as connection:
        found = kinship.suggest_tags(connection, "Kelda dam", "The Kelda dam in the Tarnby valley leaks", "en")
    assert [(each.name, each.why) for each in found] == [("tarnby", "named in the text; 4 of the 4 most alike have it")]

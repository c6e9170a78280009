"""What changed between two readings of an article, told apart: headline, byline, times, notes, text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.relations import Reading
from db.word_diff import marked
from desktop.intake.revision import is_update, revise

FIRST = Reading(
    1,
    "2026-03-12T08:00:00Z",
    "Dam gates opened at night",
    "Officials opened two gates.\n\nTwo people died.",
    "Villages were not warned.",
    ("Ann Lee",),
    "2026-03-12",
)


def test_the_same_reading_has_nothing_to_tell() -> None:
    assert revise(FIRST, replace(FIRST, capture=2, title="Dam gates  opened at night")).same


def test_fields_that_differ_are_told_with_their_words() -> None:
    later = replace(
        FIRST,
        capture=2,
        title="Dam gates opened at noon",
        standfirst=None,
        authors=("Ann Lee", "Bo Roy"),
        updated="2026-03-13T09:30:00+05:45",
    )
    revision = revise(FIRST, later)
    assert [each.field for each in revision.fields] == ["title", "standfirst", "authors", "updated"]
    assert marked(revision.fields[0].changes) == "Dam gates opened at [-night-]{+noon+}"
    assert marked(revision.fields[1].changes) == "[-Villages were not warned.-]"
    assert revision.counts.same
    assert not revision.same


def test_a_correction_is_told_once_wherever_it_stands() -> None:
    note = "Correction: An earlier version of this article misstated the number of gates."
    added = revise(FIRST, replace(FIRST, text=f"{FIRST.text}\n\n{note}", correction=note))
    assert [(each.kind, each.in_old, each.in_new) for each in added.notes] == [("correction", False, True)]
    kept = revise(added.new, added.new)
    assert [(each.in_old, each.in_new) for each in kept.notes] == [(True, True)]
    assert kept.same
    taken = revise(added.new, FIRST)
    assert [(each.in_old, each.in_new) for each in taken.notes] == [(True, False)]


@pytest.mark.parametrize(
    "line",
    [
        "This article was updated at 9:30 on Friday with a statement.",
        "(This story has been updated.)",
        "Aktualisiert: 12. März, 14 Uhr",
        "Cet article a été mis à jour le 12 mars.",
    ],
)
def test_lines_that_say_that_the_article_was_updated(line: str) -> None:
    assert is_update(line)
    revision = revise(FIRST, replace(FIRST, text=f"{line}\n\n{FIRST.text}"))
    assert [(each.kind, each.text) for each in revision.notes] == [("update", line)]


def test_a_sentence_about_updates_is_no_note() -> None:
    assert not is_update("The ministry updated its figures on Friday.")

"""What outlets do to agency copy, done to any text: ten kinds of edit, each the same in every run."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

_SENTENCE = re.compile(r"(?<=[.!?。！？])\s+")

_OUTLETS = ("Gull Courier", "Harbour Mail", "Evening Pilot", "The Lantern", "Quayside Post", "North Sound Echo")
_BEFORE = (
    "By our own correspondents and agencies. This story is updated as more becomes known; come back to {name} then.",
    "{name} | Home | World | Business | Sport. Sign in to read without advertisements and to keep articles for later.",
    "You are reading a free article of {name}. Three more are free this month.",
)
_AFTER = (
    "Follow {name} wherever you read. Our newsletter brings the most important news of the day to your inbox every "
    "morning before breakfast. By signing up you accept our terms and that we write to you about offers of partners.",
    "Additional reporting by the staff of {name}. All rights reserved. This material may not be published, broadcast, "
    "rewritten or redistributed without permission. Read also what our readers say, and the most read of this week.",
    "© {name}. Do you know more about this? Write to the newsdesk of {name}, in confidence if you like. {name} belongs "
    "to the press council and keeps its rules; complaints are heard by the readers' editor.",
)


@dataclass(frozen=True, slots=True)
class Story:
    """An article of a corpus, or what became of one: `made_of` are the ids whose text it has."""

    id: int
    title: str
    text: str
    date: str
    agency: str
    topics: tuple[str, ...] = ()
    kind: str = ""
    made_of: tuple[int, ...] = ()


Edit = Callable[[Story, random.Random, Sequence[Story]], Story]


def cut(part: float) -> Edit:
    """Only the beginning is printed, so much of the words."""

    def edit(story: Story, _chance: random.Random, _others: Sequence[Story]) -> Story:
        pieces = re.findall(r"\S+\s*", story.text)
        return replace(story, text="".join(pieces[: max(1, round(len(pieces) * part))]).rstrip())

    return edit


def reworded(part: float) -> Edit:
    """So many of the words, anywhere, are others, drawn as they stand in other articles."""

    def edit(story: Story, chance: random.Random, others: Sequence[Story]) -> Story:
        pieces = re.split(r"(\s+)", story.text)
        places = [at for at in range(0, len(pieces), 2) if pieces[at]]
        for at in chance.sample(places, round(len(places) * part)):
            pieces[at] = _word(chance, others)
        return replace(story, text="".join(pieces))

    return edit


def retitled(story: Story, chance: random.Random, others: Sequence[Story]) -> Story:
    """Another headline."""
    return replace(story, title=chance.choice(others).title)


def dressed(story: Story, chance: random.Random, _others: Sequence[Story]) -> Story:
    """What the outlet prints around every article of its own."""
    name = chance.choice(_OUTLETS)
    before, after = chance.choice(_BEFORE), chance.choice(_AFTER)
    return replace(story, text=f"{before.format(name=name)}\n\n{story.text}\n\n{after.format(name=name)}")


def reordered(story: Story, chance: random.Random, _others: Sequence[Story]) -> Story:
    """The paragraphs, or the sentences where there are fewer than three of these, in another order."""
    parts = story.text.split("\n\n")
    between = "\n\n"
    if len(parts) < 3:
        parts, between = _SENTENCE.split(story.text), " "
    if len(parts) < 2:
        pieces = story.text.split()
        parts = [" ".join(pieces[at : at + 12]) for at in range(0, len(pieces), 12)]
    turned = list(parts)
    while turned == parts and len(set(parts)) > 1:
        chance.shuffle(turned)
    return replace(story, text=between.join(turned))


def half_rewritten(story: Story, chance: random.Random, others: Sequence[Story]) -> Story:
    """Half of the sentences are told in other words, wherever they stand."""
    sentences = [part for part in _SENTENCE.split(story.text) if part]
    words = sum(len(each.split()) for each in sentences)
    rewritten = 0
    for at in chance.sample(range(len(sentences)), len(sentences)):
        own = sentences[at].split()
        # Not more than half: of a long sentence only as much of its end.
        count = min(len(own), max(0, words // 2 - rewritten))
        fresh = [_word(chance, others) for _ in range(count)]
        sentences[at] = " ".join([*own[: len(own) - count], *fresh])
        rewritten += count
    return replace(story, text=" ".join(sentences))


def merged(story: Story, chance: random.Random, others: Sequence[Story]) -> Story:
    """Printed together with another article under one headline, the one paragraph by paragraph after the other."""
    other = chance.choice([each for each in chance.sample(others, min(20, len(others))) if each.id != story.id])
    first, second = (story, other) if chance.random() < 0.5 else (other, story)
    return replace(story, text=f"{first.text}\n\n{second.text}", title=first.title, made_of=(*story.made_of, other.id))


KINDS: dict[str, Edit] = {
    "cut to 60 %": cut(0.6),
    "cut to 30 %": cut(0.3),
    "5 % of words changed": reworded(0.05),
    "15 % of words changed": reworded(0.15),
    "30 % of words changed": reworded(0.3),
    "new headline": retitled,
    "boilerplate added": dressed,
    "paragraphs reordered": reordered,
    "half rewritten": half_rewritten,
    "merged with another": merged,
}


def edited(story: Story, kind: str, number: int, others: Sequence[Story]) -> Story:
    """A story after an edit of this kind, under another id and up to two days later; the same in every run."""
    chance = random.Random(f"{story.id} {kind}")
    made = KINDS[kind](replace(story, made_of=(story.id,)), chance, others)
    return replace(made, id=number, kind=kind, date=_later(story.date, chance.randrange(3)))


def _later(date: str, days: int) -> str:
    if not date:
        return date
    return (datetime.fromisoformat(date[:10]) + timedelta(days)).date().isoformat() + date[10:]


def _word(chance: random.Random, others: Sequence[Story]) -> str:
    while not (words := chance.choice(others).text.split()):
        pass
    return chance.choice(words)

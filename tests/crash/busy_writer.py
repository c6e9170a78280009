"""What a process that is to be killed does: it works on a library without an end.

Before each action it says {"will": action}, after the library has said that it is kept {"did": number}. Every few
actions it brings the index up to date.
"""

from __future__ import annotations

import random
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from db.library import Library
from db.search import Searcher
from tests.helpers.drafts import make_draft

WORDS = ("harbour", "council", "vote", "pier", "storm", "ferry", "budget", "strike", "mayor", "court", "harvest")


def work(folder: Path, cache: Path, seed: int, told: Connection) -> None:
    """Add, tag, star, edit and note at random until killed; what it says comes out of `told`'s other end."""
    chance = random.Random(seed)
    with Library.open(folder) as library:
        searcher = Searcher(library, cache)
        numbers = list(library.ids())
        for turn in range(1_000_000):
            action = plan(chance, numbers, f"{seed}x{turn}")
            told.send({"will": action})
            number = perform(library, action)
            if action["do"] == "add":
                numbers.append(number)
            told.send({"did": number})
            if turn % 4 == 3:
                searcher.sync()


def plan(chance: random.Random, numbers: list[int], name: str) -> dict[str, Any]:
    """What to do next, as plain data."""
    do = chance.choice(["add", "add", "tag", "star", "title", "note"]) if numbers else "add"
    if do == "add":
        text = f"unique{name} " + " ".join(chance.choices(WORDS, k=chance.randint(5, 400)))
        return {"do": do, "title": f"Headline {name}", "text": text, "tags": chance.sample(WORDS, 2)}
    some = chance.sample(numbers, min(len(numbers), chance.randint(1, 5)))
    return {"do": do, "ids": some, "value": f"{chance.choice(WORDS)} {name}"}


def perform(library: Library, action: dict[str, Any]) -> int:
    """Do it; returns the number of a new clipping, else 0. When this returns, it is kept."""
    match action["do"]:
        case "add":
            return library.add(make_draft(action["title"], action["text"]), tags=action["tags"])[0]
        case "tag":
            library.tag(action["ids"], [action["value"]])
        case "star":
            library.star(action["ids"])
        case "title":
            library.edit(action["ids"], "title", action["value"])
        case "note":
            library.set_note(action["ids"][0], action["value"])
    return 0

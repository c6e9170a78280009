"""What a process that is to be killed does: it works on a library without an end.

Before each action it says {"will": action}, after the library has said that it is kept {"did": number}. Every few
actions it brings the index up to date. What an action means is told in `after`, apart from how the library does it.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from db.body import Body
from db.library import Library
from db.search import Searcher
from tests.helpers.drafts import make_draft

WORDS = ("harbour", "council", "vote", "pier", "storm", "ferry", "budget", "strike", "mayor", "court", "harvest")
ACTIONS = ("add", "add", "add", "tag", "star", "title", "note", "body", "trash", "link", "highlight", "take", "undo")


@dataclass(frozen=True, slots=True)
class Kept:
    """What a person would miss of a clipping."""

    title: str
    text: str
    tags: frozenset[str]
    originals: frozenset[str]
    starred: bool = False
    trashed: bool = False
    note: str = ""
    links: frozenset[int] = frozenset()
    highlights: frozenset[str] = frozenset()


State = dict[int, Kept]
Action = dict[str, Any]


def work(say: Callable[[Any], None], folder: Path, cache: Path, seed: int) -> None:
    """Add, tag, edit, note, link, take back and so on at random until killed."""
    chance = random.Random(seed)
    with Library.open(folder) as library:
        searcher = Searcher(library, cache)
        for turn in range(1_000_000):
            action = plan(chance, library, f"{seed}x{turn}")
            say({"will": action})
            say({"did": perform(library, action)})
            if turn % 4 == 3:
                searcher.sync()


def plan(chance: random.Random, library: Library, name: str) -> Action:
    """What to do next, as plain data."""
    numbers = list(library.ids())
    do = chance.choice(ACTIONS) if len(numbers) > 2 else "add"
    if do == "undo" and library.undo_label is None:
        do = "add"
    if do == "add":
        text = f"unique{name} " + " ".join(chance.choices(WORDS, k=chance.randint(5, 400)))
        return {"do": do, "title": f"Headline {name}", "text": text, "tags": chance.sample(WORDS, 2)}
    some = chance.sample(numbers, min(len(numbers), chance.randint(2, 5)))
    action = {"do": do, "ids": some, "value": f"{chance.choice(WORDS)} {name}"}
    if do == "highlight":
        text = library.body(some[0]).text()
        action["value"] = text[: min(len(text), chance.randint(3, 30))].strip()
    return action


def perform(library: Library, action: Action) -> int:
    """Do it; returns the number of a new clipping, else 0. When this returns, it is kept."""
    ids = action.get("ids", [])
    match action["do"]:
        case "add":
            return library.add(make_draft(action["title"], action["text"]), tags=action["tags"])[0]
        case "tag":
            library.tag(ids, [action["value"]])
        case "star":
            library.star(ids)
        case "title":
            library.edit(ids, "title", action["value"])
        case "note":
            library.set_note(ids[0], action["value"])
        case "body":
            library.edit_body(ids[0], Body.from_text(f"{action['value']} rewritten"))
        case "trash":
            library.trash(ids)
        case "link":
            library.link(ids[0], ids[1:], "follow-up")
        case "highlight":
            library.highlight(ids[0], 0, len(action["value"]))
        case "take":
            text = library.body(ids[0]).text()
            title = library.clipping(ids[0]).article.title
            library.add_capture(ids[0], make_draft(title, text, content=action["value"].encode()))
        case "undo":
            library.undo()
    return 0


class Expected:
    """What a library should hold, and what it held before each step that can be taken back."""

    def __init__(self) -> None:
        self.present: State = {}
        self._before: list[State] = []

    def done(self, action: Action, number: int) -> None:
        """An action has been kept."""
        if action["do"] == "undo":
            self.present = self._before.pop()
        elif (later := after(self.present, action, number)) != self.present:
            self._before.append(self.present)
            self.present = later

    def would_be(self, action: Action, number: int) -> State:
        """What there would be if an action were kept."""
        if action["do"] == "undo":
            return self._before[-1]
        return after(self.present, action, number)


def after(state: State, action: Action, number: int) -> State:
    """What an action makes of a state."""
    value, ids = action.get("value", ""), action.get("ids", [])
    match action["do"]:
        case "add":
            content = f"{action['title']}\n\n{action['text']}".encode()
            kept = Kept(action["title"], action["text"].rstrip(), frozenset(action["tags"]), _name_of(content))
            return {**state, number: kept}
        case "tag":
            return {**state, **{each: replace(state[each], tags=state[each].tags | {value}) for each in ids}}
        case "star":
            return {**state, **{each: replace(state[each], starred=True) for each in ids}}
        case "title":
            return {**state, **{each: replace(state[each], title=value) for each in ids}}
        case "trash":
            return {**state, **{each: replace(state[each], trashed=True) for each in ids}}
        case "note":
            return {**state, ids[0]: replace(state[ids[0]], note=value)}
        case "body":
            return {**state, ids[0]: replace(state[ids[0]], text=f"{value} rewritten")}
        case "link":
            return {**state, ids[0]: replace(state[ids[0]], links=state[ids[0]].links | set(ids[1:]))}
        case "highlight":
            return {**state, ids[0]: replace(state[ids[0]], highlights=state[ids[0]].highlights | {value})}
        case "take":
            kept = state[ids[0]]
            return {**state, ids[0]: replace(kept, originals=kept.originals | _name_of(value.encode()))}
    raise KeyError(action["do"])


def _name_of(content: bytes) -> frozenset[str]:
    return frozenset({hashlib.sha256(content).hexdigest()})


def read(library: Library) -> State:
    """The library's contents in the same form."""
    with library.reader() as connection:

        def grouped(query: str) -> dict[int, frozenset[Any]]:
            found: dict[int, set[Any]] = {}
            for number, value in connection.execute(query):
                found.setdefault(number, set()).add(value)
            return {number: frozenset(values) for number, values in found.items()}

        tags = grouped("SELECT clipping_id, name FROM tagging JOIN tag ON tag.id = tag_id")
        originals = grouped("SELECT clipping_id, sha256 FROM capture")
        links = grouped("SELECT source_id, target_id FROM link")
        highlights = grouped("SELECT clipping_id, quotation FROM highlight")
        notes = dict(connection.execute("SELECT clipping_id, text FROM note").fetchall())
        rows = connection.execute(
            "SELECT id, title, text, starred, trashed_at FROM clipping LEFT JOIN body ON clipping_id = id"
        ).fetchall()
    nothing: frozenset[Any] = frozenset()
    return {
        number: Kept(
            title,
            text,
            tags.get(number, nothing),
            originals.get(number, nothing),
            bool(starred),
            trashed_at is not None,
            notes.get(number, ""),
            links.get(number, nothing),
            highlights.get(number, nothing),
        )
        for number, title, text, starred, trashed_at in rows
    }

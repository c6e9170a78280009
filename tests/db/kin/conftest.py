"""A library with three invented events, read for what belongs together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from db.index.place import Place
from db.kin.keeper import catch_up
from db.kin.kinship import Kinship
from db.library import Library
from tests.helpers.drafts import make_draft

Add = Callable[..., int]

DAM = [
    (
        "Dam above Tarnby gives way",
        "The Kelda dam above Tarnby gave way on Monday night. Water tore through the valley.",
    ),
    ("Tarnby counts its dead", "Nine people died when the Kelda dam broke. Rescuers searched the valley below Tarnby."),
    (
        "Inspectors had warned of dam",
        "Engineers warned a year ago that the Kelda dam leaked, a report seen in Tarnby says.",
    ),
    (
        "Kelda dam operator to stand trial",
        "The operator of the Kelda dam will stand trial over the flood in the Tarnby valley.",
    ),
]
ELECTION = [
    (
        "Mayor of Osthaven loses office",
        "Voters in Osthaven threw out mayor Pia Lund after twelve years, a count on Sunday said.",
    ),
    ("Recount ordered in Osthaven", "A court ordered a recount of votes in Osthaven after mayor Pia Lund complained."),
    (
        "Lund concedes in Osthaven",
        "Pia Lund conceded defeat after the recount of votes and left the town hall of Osthaven.",
    ),
]
FOOTBALL = [
    (
        "Rovers win the cup",
        "Rovers beat Athletic in extra time and won the cup for the first time, to the joy of fans.",
    ),
    (
        "Cup winners parade",
        "Fans lined the streets as the Rovers showed the cup from an open bus after beating Athletic.",
    ),
]
OTHERS = [
    ("Bakery queue", "A new bakery sells rye loaves at dawn and a queue forms round the corner each morning."),
    ("Tram timetable", "The tram company changes its timetable in spring and adds a stop at the swimming pool."),
    ("Bees on roofs", "Beekeepers put hives on office roofs and harvest honey with a taste of lime blossom."),
]


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def place(library: Library, cache: Path) -> Place:
    return Place(cache, library.id)


@pytest.fixture
def events(library: Library) -> dict[str, list[int]]:
    """The ids of the clippings of each event, a day between two of them."""
    found = {}
    for name, texts in (("dam", DAM), ("election", ELECTION), ("football", FOOTBALL), ("others", OTHERS)):
        found[name] = add_all(library, texts, tags=[name] if name != "others" else [])
    return found


@pytest.fixture
def kinship(place: Place) -> Iterator[Kinship]:
    made = Kinship(place)
    yield made
    made.close()


def add_all(library: Library, texts: Sequence[tuple[str, str]], tags: Sequence[str] = ()) -> list[int]:
    """Clip texts of successive days; their ids."""
    return [
        library.add(make_draft(title, text, published=f"2026-03-{day:02}"), tags=tags)[0]
        for day, (title, text) in enumerate(texts, 1)
    ]


def read(library: Library, cache: Path) -> int:
    """Read what is new, and have the library note it."""
    return catch_up(library, cache)

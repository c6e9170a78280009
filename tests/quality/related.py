"""How well related clippings and tags are suggested, beside peers in the same run, on any labelled corpus.

    python -m tests.quality.related CORPUS.jsonl[.gz] [--sample N] [--peers] [--days 14] [--half 0|1] [--keep DIR]

One story per line: `id title text date topics` (`body` is taken for `text`; `language`, else English). Stories of one
topic at least are asked about, N of them (500), drawn the same in each run; an answer is right that shares a topic, and
only stories at most so many days away are looked at, with or without topics. P@5 is the share of right ones among the
five nearest, whatever else is near; `shown` are those of them that a person would see, being sure enough. Halves are by
odd and even places in the drawing: tune on one, report the other. For tags the topics of every second story are its
tags, and those of the others are to be found. Times are those of asking, in this process.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from db.index.place import Place
from db.kin import judging, tag_votes
from db.kin.keeper import catch_up
from db.kin.reading import articles
from db.kin.related import judged, question_for
from db.kin.store import Store
from db.library import Library
from db.query.matcher import Document, Texts
from tests.quality.corpus import rows_of
from tests.speed.building import add_in_bulk, open_library

ASKED = 5
_SEED = 21
_ALL = 1 << 60

Ask = Callable[[int], Sequence[int]]
"""Story -> the nearest stories inside of the days, at most `ASKED`."""


@dataclass(frozen=True)
class Story:
    """One story of the corpus; `number` is its clipping's id, from 1 in the order of the file."""

    number: int
    title: str
    text: str
    day: date
    topics: frozenset[str]
    language: str = "en"


def stories_of(path: Path) -> list[Story]:
    """The stories of a corpus, those without a date or a text left out."""
    found: list[Story] = []
    for row in rows_of(path):
        text, day = row.get("text") or row.get("body") or "", str(row.get("date") or "")[:10]
        if text and day:
            language = row.get("language") or row.get("lang") or "en"
            topics = frozenset(row.get("topics") or ())
            title = row.get("title") or text.split("\n")[0][:80]
            found.append(Story(len(found) + 1, title, text, date.fromisoformat(day), topics, language))
    return found


def document_of(story: Story) -> Document:
    """The story as a clipping; every second one has its topics as tags."""
    tags = tuple(sorted(story.topics)) if story.number % 2 else ()
    values = {"lang": (story.language,), "tag": tags, "author": (), "outlet": (), "agency": (), "place": ()}
    return Document(story.number, Texts(story.title, "", story.text, ""), values, {"date": story.day.isoformat()})


def build(folder: Path, stories: Sequence[Story]) -> float:
    """A library of the stories with its store in `folder`, if there is none; milliseconds for each clipping."""
    if not (folder / "library").exists():
        made = open_library(folder / "library")
        add_in_bulk(made, map(document_of, stories))
        made.close()
    begun = time.process_time()
    with Library.open(folder / "library") as library:
        done = catch_up(library, folder / "cache", most=_ALL)
    return 1000 * (time.process_time() - begun) / done if done else 0.0


@dataclass
class Score:
    """What was counted of one contender."""

    asked: int = 0
    given: int = 0
    right: int = 0
    seconds: float = 0.0

    @property
    def precision(self) -> float:
        """The share of right ones among what was given."""
        return self.right / self.given if self.given else 0.0


def run(stories: Sequence[Story], asked: Sequence[Story], ask: Ask) -> Score:
    """Ask about the stories. A place of the five that nothing fills counts as wrong."""
    topics = {story.number: story.topics for story in stories}
    score = Score()
    for story in asked:
        begun = time.perf_counter()
        found = list(ask(story.number))[:ASKED]
        score.seconds += time.perf_counter() - begun
        score.asked += 1
        score.given += ASKED
        score.right += sum(1 for each in found if topics[each] & story.topics)
    return score


def drawn(stories: Sequence[Story], count: int, half: int | None = None) -> list[Story]:
    """Stories to ask about, the same for the same corpus; of one half of these where it is named."""
    asked = [story for story in stories if story.topics]
    random.Random(_SEED).shuffle(asked)
    return (asked if half is None else asked[half::2])[:count]


class Ours:
    """Our suggestions, as the window has them, with the clippings' own store."""

    def __init__(self, folder: Path, days: int) -> None:
        self._library = Library.open(folder / "library", read_only=True)
        self._store = Store(Place(folder / "cache", self._library.id), writing=False)
        self._days = days
        self.shown = Score()

    def ask(self, number: int, least: float = 0.0) -> list[int]:
        """The nearest."""
        with self._library.reader() as connection:
            article = articles(connection, [number])[0]
            question = question_for(self._store, article)
            found = judged(connection, self._store, article, question, {number}, least=least, days=self._days)
            return [facts.clipping for _, facts in found]

    def ask_shown(self, number: int) -> list[int]:
        """What a person would see."""
        return self.ask(number, judging.LEAST)

    def tags(self, number: int) -> list[str]:
        """The tags that are suggested."""
        with self._library.reader() as connection:
            return [each.name for each in tag_votes.for_clipping(connection, self._store, number)]

    def close(self) -> None:
        """Let go of the files."""
        self._store.close()
        self._library.close()


def shown_score(stories: Sequence[Story], asked: Sequence[Story], ours: Ours) -> tuple[Score, float]:
    """Of what a person would see (five at most): how much is right, and for how many stories there is anything."""
    topics = {story.number: story.topics for story in stories}
    score, any_shown = Score(), 0
    for story in asked:
        found = ours.ask_shown(story.number)[:ASKED]
        score.asked += 1
        score.given += len(found)
        score.right += sum(1 for each in found if topics[each] & story.topics)
        any_shown += bool(found)
    return score, any_shown / max(1, score.asked)


def tag_score(asked: Sequence[Story], ours: Ours) -> tuple[Score, float, float]:
    """How many of the suggested tags are right, how many of the hidden ones are found, how many stories get any."""
    score, hidden, any_given = Score(), 0, 0
    for story in asked:
        begun = time.perf_counter()
        found = ours.tags(story.number)
        score.seconds += time.perf_counter() - begun
        score.asked += 1
        score.given += len(found)
        score.right += len(story.topics.intersection(found))
        hidden += len(story.topics)
        any_given += bool(found)
    return score, score.right / max(1, hidden), any_given / max(1, score.asked)


def main() -> int:
    """Read the arguments, run, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--sample", type=int, default=500, help="stories that are asked about")
    parser.add_argument("--peers", action="store_true", help="ask Whoosh, FTS5 and scikit-learn, too")
    parser.add_argument("--days", type=int, default=14)
    parser.add_argument("--half", type=int, choices=(0, 1), help="only stories of one half")
    parser.add_argument("--keep", type=Path, help="keep library and store in this folder, and use them again")
    given = parser.parse_args()
    if not given.corpus.exists():
        print(f"There is no {given.corpus}. Any JSON lines with id, title, text, date and topics will do.")
        return 0
    stories = stories_of(given.corpus)
    asked = drawn(stories, given.sample, given.half)
    folder = given.keep or Path(tempfile.mkdtemp())
    try:
        building = build(folder, stories)
        ours = Ours(folder, given.days)
        print(f"{len(stories):,} stories, {len(asked):,} asked about, within {given.days} days")
        print(f"{'':28} {'P@5':>6} {'ms a query':>11} {'ms a clipping':>14}")
        ours.ask(asked[0].number)
        _say("cuttings", run(stories, asked, ours.ask), building)
        if given.peers:
            from tests.quality.related_peers import contenders

            for name, make in contenders(stories, given.days):
                begun = time.process_time()
                ask = make()
                made = 1000 * (time.process_time() - begun) / len(stories)
                _say(name, run(stories, asked, ask), made)
        score, some = shown_score(stories, asked, ours)
        print(
            f"shown: {score.precision:.3f} right, {score.given / score.asked:.1f} a story, "
            f"{some:.2f} of stories have any"
        )
        hidden = [story for story in asked if story.number % 2 == 0]
        tagged, recall, some = tag_score(hidden, ours)
        print(
            f"tags of {len(hidden)}: {tagged.precision:.3f} right, {recall:.2f} of the hidden found, "
            f"{some:.2f} of stories have any, {1000 * tagged.seconds / max(1, tagged.asked):.1f} ms"
        )
        ours.close()
    finally:
        if given.keep is None:
            shutil.rmtree(folder)
    return 0


def _say(name: str, score: Score, building: float) -> None:
    made = f"{building:14.1f}" if building else f"{'kept':>14}"
    print(f"{name:28} {score.precision:6.3f} {1000 * score.seconds / max(1, score.asked):11.1f} {made}", flush=True)


if __name__ == "__main__":
    sys.exit(main())

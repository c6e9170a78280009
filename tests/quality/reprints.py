"""How well reprints are found among unrelated articles, beside peers in the same run, on any corpus of articles.

    python -m tests.quality.reprints CORPUS.jsonl[.gz] [--sample N] [--half 0|1] [--peers] [--near FILE] [--errors N]

One article per line: `id title text date` (`body` is taken for `text`), perhaps `source` or `agency`. N of them (500)
of 60 words at least, drawn the same in each run, are edited in ten ways (`tests.quality.edits`), and what comes of
it, with dates up to two days later, is hidden among the whole corpus. Recall of a kind is the share of edited copies
for which their original is found; of one merged of two, for which the first is. Precision is the share of right ones
among all pairs that are found and in which something edited is: right are pairs that share an original, or whose
originals are near-duplicates of the corpus itself, which FILE names (two ids in a line, tabs between). What is found
among the corpus's own articles is counted apart, as nobody knows which of it is right. `in one group` is the share of
copies that end up in one group with an original of theirs, and below it the precision of groups by pairs. Halves are
by even and odd ids: the weights of `db.reprints.comparing` were fitted on the even ones. Times are those of this
process, for each article that comes in.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from db.reprints.clusters import Likeness, clusters
from tests.quality import reprint_finders
from tests.quality.corpus import rows_of
from tests.quality.edits import KINDS, Story, edited
from tests.quality.reprint_finders import Finder, Pair

_SEED = 14
_LEAST_WORDS = 60


@dataclass
class Score:
    """What one finder brought: copies found by kind of edit, pairs right and wrong, and what it took."""

    found: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    grouped: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    right: int = 0
    wrong: int = 0
    right_in_groups: int = 0
    wrong_in_groups: int = 0
    own_known: int = 0
    own_unknown: int = 0
    milliseconds: float = 0.0
    bytes_each: float = 0.0

    @property
    def precision(self) -> float:
        """The share of right pairs."""
        return self.right / max(1, self.right + self.wrong)


class Hidden:
    """A corpus with edited copies among its articles."""

    def __init__(self, corpus: Sequence[Story], sample: int, half: int | None, near: set[Pair]) -> None:
        chance = random.Random(_SEED)
        long_enough = [story for story in corpus if len(story.text.split()) >= _LEAST_WORDS]
        drawn = chance.sample(long_enough, min(sample, len(long_enough)))
        self.originals = [story for story in drawn if half is None or story.id % 2 == half]
        number = max(story.id for story in corpus)
        self.copies: list[Story] = []
        for story in self.originals:
            for kind in KINDS:
                number += 1
                self.copies.append(edited(story, kind, number, corpus))
        self.stories = [*corpus, *self.copies]
        # Nobody clips the copies of one article one after the other.
        chance.shuffle(self.stories)
        self.by_id = {story.id: story for story in self.stories}
        self._near = near

    def right(self, one: int, other: int) -> bool:
        """Whether two of the articles are copies of each other, as far as is known."""
        sources = [set(self.by_id[each].made_of or (each,)) for each in (one, other)]
        return bool(sources[0] & sources[1]) or any(
            (min(left, right), max(left, right)) in self._near for left in sources[0] for right in sources[1]
        )

    def score(self, finder: Finder) -> Score:
        """Let somebody find the copies; every article comes in and is then compared with those that are there."""
        score = Score()
        begun = time.process_time()
        pairs = finder.pairs(self.stories)
        score.milliseconds = (time.process_time() - begun) * 1e3 / len(self.stories)
        score.bytes_each = finder.size() / len(self.stories)
        for pair in pairs:
            self._count(pair, score)
        for copy in self.copies:
            original = copy.made_of[0]
            score.found[copy.kind] += (min(copy.id, original), max(copy.id, original)) in pairs
        self._count_groups(pairs, score)
        return score

    def _count(self, pair: Pair, score: Score) -> None:
        right = self.right(*pair)
        if not any(self.by_id[each].kind for each in pair):
            score.own_known += right
            score.own_unknown += not right
        elif right:
            score.right += 1
        else:
            score.wrong += 1

    def _count_groups(self, pairs: dict[Pair, float], score: Score) -> None:
        lengths = {story.id: len(story.text.split()) for story in self.stories}
        alike = {
            pair: Likeness(shared, min(lengths[each] for each in pair) / max(1, *(lengths[each] for each in pair)))
            for pair, shared in pairs.items()
        }
        of: dict[int, set[int]] = {}
        for group in clusters(lengths, alike):
            of.update(dict.fromkeys(group, group))
            members = sorted(group)
            for at, one in enumerate(members):
                for other in members[at + 1 :]:
                    if self.by_id[one].kind or self.by_id[other].kind:
                        right = self.right(one, other)
                        score.right_in_groups += right
                        score.wrong_in_groups += not right
        for copy in self.copies:
            score.grouped[copy.kind] += any(original in of.get(copy.id, ()) for original in copy.made_of)

    def mistakes(self, finder: Finder, most: int) -> Iterator[str]:
        """Wrong pairs and copies that were not found, as lines to look at."""
        pairs = finder.pairs(self.stories)
        wrong = [pair for pair in pairs if not self.right(*pair) and any(self.by_id[each].kind for each in pair)]
        for pair in random.Random(_SEED).sample(wrong, min(most, len(wrong))):
            yield f"wrong, {pairs[pair]:.2f}:"
            yield from (f"    {self._line(each)}" for each in pair)
        for copy in self.copies:
            if (min(copy.id, copy.made_of[0]), max(copy.id, copy.made_of[0])) not in pairs:
                yield "not found:"
                yield from (f"    {self._line(each)}" for each in (copy.id, copy.made_of[0]))

    def _line(self, number: int) -> str:
        story = self.by_id[number]
        return f"{number} {(story.date or '')[:10]} [{story.kind}] {story.title} | {' '.join(story.text.split())[:200]}"


def stories_of(path: Path) -> list[Story]:
    """The articles of a corpus that have a text; numbered by their ids where these are numbers."""
    found = []
    for place, row in enumerate(rows_of(path), 1):
        text = row.get("text") or row.get("body") or ""
        if text.strip():
            number = row["id"] if isinstance(row.get("id"), int) else place
            agency = row.get("agency") or row.get("source") or ""
            found.append(Story(number, row.get("title") or "", text, str(row.get("date") or ""), agency))
    return found


def near_of(path: Path | None) -> set[Pair]:
    """Pairs of near-duplicates from a file; lines that do not begin with two numbers are passed over."""
    found: set[Pair] = set()
    for line in path.read_text(encoding="utf-8").splitlines() if path else ():
        fields = line.split("\t")
        if len(fields) > 1 and fields[0].isdigit() and fields[1].isdigit():
            one, other = int(fields[0]), int(fields[1])
            found.add((min(one, other), max(one, other)))
    return found


def report(hidden: Hidden, scores: dict[str, Score]) -> str:
    """A table of who found what."""
    count = len(hidden.originals)
    width = max(map(len, KINDS)) + 2
    names = list(scores)
    lines = [" " * width + "".join(f"{name:>18}" for name in names)]

    def row(title: str, values: Sequence[str]) -> None:
        lines.append(f"{title:<{width}}" + "".join(f"{value:>18}" for value in values))

    for kind in KINDS:
        row(kind, [f"{scores[name].found[kind] / count:.3f}" for name in names])
    row("recall, all kinds", [f"{sum(scores[name].found.values()) / (count * len(KINDS)):.3f}" for name in names])
    row("precision", [f"{scores[name].precision:.3f}" for name in names])
    row("in one group", [f"{sum(scores[name].grouped.values()) / (count * len(KINDS)):.3f}" for name in names])
    row(
        "precision, grouped",
        [
            f"{each.right_in_groups / max(1, each.right_in_groups + each.wrong_in_groups):.3f}"
            for each in scores.values()
        ],
    )
    row("own pairs, listed", [f"{scores[name].own_known:,}" for name in names])
    row("own pairs, others", [f"{scores[name].own_unknown:,}" for name in names])
    row("ms an article", [f"{scores[name].milliseconds:.1f}" for name in names])
    row("bytes an article", [f"{scores[name].bytes_each:,.0f}" if scores[name].bytes_each else "-" for name in names])
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.reprints", description=__doc__.split("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--sample", type=int, default=500, help="articles that are edited")
    parser.add_argument("--half", type=int, choices=(0, 1), help="only those of even or of odd ids")
    parser.add_argument("--peers", action="store_true", help="beside other ways in the same run")
    parser.add_argument("--near", type=Path, help="near-duplicates of the corpus itself")
    parser.add_argument("--errors", type=int, default=0, help="mistakes to print")
    chosen = parser.parse_args()
    hidden = Hidden(stories_of(chosen.corpus), chosen.sample, chosen.half, near_of(chosen.near))
    print(f"{len(hidden.copies):,} copies of {len(hidden.originals):,} among {len(hidden.stories):,} articles\n")
    with tempfile.TemporaryDirectory() as folder:
        finders, missing = reprint_finders.finders(Path(folder), peers=chosen.peers)
        scores = {name: hidden.score(finder) for name, finder in finders.items()}
        print(report(hidden, scores))
        for sentence in missing:
            print(sentence)
        if chosen.errors:
            print("\n".join(hidden.mistakes(finders["ours"], chosen.errors)))


if __name__ == "__main__":
    main()

"""How long comparing two versions of an article takes, beside `difflib` on the same words in the same run.

`python -m tests.speed.word_diff` prints milliseconds of processor time, the best of three. `difflib` compares bare
words and knows nothing of paragraphs that moved. Words are drawn as in a language (the n-th has the frequency 1/n).
One run on two cores with others at work: 600 words 7 to 11 (difflib 4 to 6), 5,000 words 95 to 103 (246 to 351),
50,000 words with a tenth changed 1,151, with nothing in common 659, one word over and over 1,187.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from difflib import SequenceMatcher
from functools import partial

from db.word_diff import compare

_VOCABULARY = [f"w{number}" for number in range(20_000)]
_WEIGHTS = [1 / (number + 1.7) for number in range(20_000)]


def words(count: int) -> list[str]:
    """So many words, frequent ones more often."""
    return random.choices(_VOCABULARY, _WEIGHTS, k=count)


def edited(old: list[str], share: float) -> list[str]:
    """The words with a share of them cut, replaced or followed by new ones, a third each."""
    found: list[str] = []
    for word in old:
        chance = random.random()
        if chance >= share / 3:
            found += words(1) if chance < 2 * share / 3 else [word]
            found += words(1) if 2 * share / 3 <= chance < share else []
    return found


def text(of: list[str]) -> str:
    """Words as paragraphs of sixty."""
    return "\n\n".join(" ".join(of[at : at + 60]) + "." for at in range(0, len(of), 60))


def spent(work: Callable[[], object]) -> float:
    """Milliseconds of processor time, the best of three."""
    best = float("inf")
    for _ in range(3):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best * 1000


def main() -> None:
    """Print a line for each size."""
    random.seed(3)
    for count, share in ((600, 0.03), (600, 0.3), (5000, 0.03), (5000, 0.3)):
        first = words(count)
        old, new = text(first), text(edited(first, share))
        ours = spent(partial(compare, old, new))
        theirs = spent(partial(_difflib, old.split(), new.split()))
        print(f"{count:>6,} words, {share:.0%} changed: {ours:7.1f} ms, difflib {theirs:7.1f} ms")
    first = words(50_000)
    for name, other in (("a tenth changed", edited(first, 0.1)), ("nothing in common", words(50_000))):
        print(f"50,000 words, {name}: {spent(partial(compare, text(first), text(other))):7.1f} ms")
    one, two = "the\n" * 50_000, "x\nthe\n" * 50_000
    print(f"50,000 times one word: {spent(partial(compare, one, two)):7.1f} ms")


def _difflib(old: list[str], new: list[str]) -> object:
    return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


if __name__ == "__main__":
    main()

"""Which words of one text are which of another: whole paragraphs first, also those that moved, then word by word.

What is left between equal paragraphs is aligned by their longest common subsequence (bit-parallel, after H. Hyyrö,
"Bit-parallel LCS-length computation revisited", 2004, as rapidfuzz has it). Equal words that stand alone among changed
ones are counted as changed, and changes that could stand at several places are put where a sentence begins.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from rapidfuzz.distance import Indel, LCSseq, Postfix, Prefix

from db.word_tokens import Tokens

_LARGEST = 16_000_000
"""The product of two lengths up to which they are aligned at once; a table of so many bits is made."""
_SHORTEST_MOVE = 8
"""Words of a paragraph from which on it is said to have moved."""
_LIKE_ENOUGH = 0.6
_MOST_COMPARED = 200
_RUN = 4
_FARTHEST = 200

Block = tuple[int, int, int]
"""Equal runs: where in the old one, where in the new one, how long."""


@dataclass(slots=True)
class Alignment:
    """For each token of each text its counterpart, -1 for none; and the number of the move that it is part of, or 0."""

    of_old: list[int]
    of_new: list[int]
    old_move: list[int] = field(default_factory=list)
    new_move: list[int] = field(default_factory=list)

    def pair(self, old: int, new: int, length: int = 1) -> None:
        """Note that some tokens are each other's counterparts."""
        for step in range(length):
            self.of_old[old + step] = new + step
            self.of_new[new + step] = old + step


def align(old: Tokens, new: Tokens, *, moving: bool = True) -> Alignment:
    """Align two texts, with paragraphs that moved unless told otherwise; the time is bounded for bounded texts."""
    codes: dict[str, str] = {}
    work = _Work(old, new, *(_coded(each.keys, codes) for each in (old, new)))
    work.pair_paragraphs(moving)
    work.pair_rest()
    if moving and work.find_moves():
        work.pair_rest()
    work.slide(new, work.made.of_new, work.made.of_old, work.made.new_move, work.new_codes)
    work.slide(old, work.made.of_old, work.made.of_new, work.made.old_move, work.old_codes)
    return work.made


def _coded(keys: list[str], codes: dict[str, str]) -> str:
    """The keys as one character each, the same for equal keys."""
    return "".join([codes.setdefault(key, chr(len(codes))) for key in keys])


class _Work:
    """One alignment in the making."""

    def __init__(self, old: Tokens, new: Tokens, old_codes: str, new_codes: str) -> None:
        self.old, self.new = old, new
        self.old_codes, self.new_codes = old_codes, new_codes
        self.made = Alignment([-1] * len(old_codes), [-1] * len(new_codes), [0] * len(old_codes), [0] * len(new_codes))
        self._moves = 0
        self._fixed: list[tuple[tuple[int, int], tuple[int, int]]] = []

    def pair_paragraphs(self, moving: bool) -> None:
        """Pair equal paragraphs; of those in another order, the heaviest that keep theirs stay and others moved."""
        places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for first, last in reversed(self.new.paragraphs):
            places[self.new_codes[first:last]].append((first, last))
        pairs = []
        for first, last in self.old.paragraphs:
            waiting = places.get(self.old_codes[first:last])
            if waiting:
                pairs.append(((first, last), waiting.pop()))
        staying = heaviest_increasing([(new[0], new[1] - new[0]) for _, new in pairs])
        for number, (old, new) in enumerate(pairs):
            if number in staying:
                self._fixed.append((old, new))
                self.made.pair(old[0], new[0], old[1] - old[0])
            elif moving and sum(self.old.is_word[old[0] : old[1]]) >= _SHORTEST_MOVE:
                self._move(old, new)

    def pair_rest(self) -> None:
        """Align what stands between the paragraphs that are paired, word by word."""
        i = j = 0
        end = ((len(self.old_codes),) * 2, (len(self.new_codes),) * 2)
        for old, new in (*self._fixed, end):
            mine = [n for n in range(i, old[0]) if not self.made.old_move[n]]
            theirs = [n for n in range(j, new[0]) if not self.made.new_move[n]]
            self._pair_words(mine, theirs)
            i, j = old[1], new[1]

    def find_moves(self) -> bool:
        """Find paragraphs that moved and were changed; whether there are any."""
        gone = self._unpaired(self.old, self.made.of_old, self.made.old_move)
        come = self._unpaired(self.new, self.made.of_new, self.made.new_move)
        if not gone or not come or len(gone) > _MOST_COMPARED or len(come) > _MOST_COMPARED:
            return False
        likely = []
        for old in gone:
            for new in come:
                like = Indel.normalized_similarity(
                    self.old_codes[slice(*old)], self.new_codes[slice(*new)], score_cutoff=_LIKE_ENOUGH
                )
                if like:
                    likely.append((like, old, new))
        taken: set[tuple[int, tuple[int, int]]] = set()
        for _, old, new in sorted(likely, key=lambda each: (-each[0], each[1], each[2])):
            if (0, old) not in taken and (1, new) not in taken:
                taken |= {(0, old), (1, new)}
                self._move(old, new)
        if not taken:
            return False
        for old, new in self._gaps():
            self._forget(self.made.of_old, self.made.old_move, *old)
            self._forget(self.made.of_new, self.made.new_move, *new)
        return True

    @staticmethod
    def slide(text: Tokens, mine: list[int], theirs: list[int], moves: list[int], codes: str) -> None:
        """Put what only this text has where it begins and ends with a sentence or paragraph, if it may stand there."""
        beginnings = {first for first, _ in text.paragraphs}

        def worth(at: int) -> int:
            if at in beginnings or at == len(codes):
                return 4
            if text.ends_sentence(at - 1):
                return 3
            return 1 if text.is_word[at] and text.is_word[at - 1] else 0

        for first, last in list(_unpaired_runs(mine, moves)):
            best, shift = worth(first) + worth(last), 0
            for step in range(1, min(first, _FARTHEST) + 1):
                at = first - step
                if (
                    mine[at] < 0
                    or moves[at]
                    or codes[at] != codes[last - step]
                    or mine[at] != mine[first - 1] - step + 1
                ):
                    break
                value = worth(at) + worth(last - step)
                if value > best:
                    best, shift = value, -step
            for step in range(1, min(len(codes) - last, _FARTHEST) + 1):
                at = last + step - 1
                if (
                    mine[at] < 0
                    or moves[at]
                    or codes[at] != codes[first + step - 1]
                    or mine[at] != mine[last] + step - 1
                ):
                    break
                value = worth(first + step) + worth(at + 1)
                if value > best:
                    best, shift = value, step
            _shift(mine, theirs, first, last, shift)

    def _pair_words(self, mine: list[int], theirs: list[int]) -> None:
        if not mine or not theirs:
            return
        a = "".join([self.old_codes[n] for n in mine])
        b = "".join([self.new_codes[n] for n in theirs])
        for block in self._without_islands(list(blocks(a, b)), mine, theirs):
            for step in range(block[2]):
                self.made.pair(mine[block[0] + step], theirs[block[1] + step])

    def _without_islands(self, found: list[Block], mine: list[int], theirs: list[int]) -> list[Block]:
        """The equal runs without those of a few words between changes of many."""
        old_words = _counted([self.old.is_word[n] for n in mine])
        new_words = _counted([self.new.is_word[n] for n in theirs])
        for _ in range(2):
            kept: list[Block] = []
            for number, (i, j, length) in enumerate(found):
                before = kept[-1] if kept else (0, 0, 0)
                after = found[number + 1] if number + 1 < len(found) else (len(mine), len(theirs), 0)
                left = max(
                    old_words[i] - old_words[before[0] + before[2]], new_words[j] - new_words[before[1] + before[2]]
                )
                right = max(old_words[after[0]] - old_words[i + length], new_words[after[1]] - new_words[j + length])
                weight = max(1, old_words[i + length] - old_words[i])
                near = min(left, right)
                if near < (2 if weight <= 3 else 8) * weight or weight > 6:
                    kept.append((i, j, length))
            found = kept
        return found

    def _move(self, old: tuple[int, int], new: tuple[int, int]) -> None:
        self._moves += 1
        for number in range(*old):
            self.made.old_move[number] = self._moves
            self.made.of_old[number] = -1
        for number in range(*new):
            self.made.new_move[number] = self._moves
            self.made.of_new[number] = -1
        self._pair_words(list(range(*old)), list(range(*new)))

    def _gaps(self) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        i = j = 0
        for old, new in self._fixed:
            yield (i, old[0]), (j, new[0])
            i, j = old[1], new[1]
        yield (i, len(self.old_codes)), (j, len(self.new_codes))

    @staticmethod
    def _forget(counterparts: list[int], moves: list[int], first: int, last: int) -> None:
        for number in range(first, last):
            if not moves[number]:
                counterparts[number] = -1

    @staticmethod
    def _unpaired(text: Tokens, counterparts: list[int], moves: list[int]) -> list[tuple[int, int]]:
        """The paragraphs of which less than half has a counterpart."""
        found = []
        for first, last in text.paragraphs:
            words = sum(text.is_word[first:last])
            if words < _SHORTEST_MOVE or moves[first]:
                continue
            paired = sum(1 for n in range(first, last) if text.is_word[n] and counterparts[n] >= 0)
            if 2 * paired < words:
                found.append((first, last))
        return found


def _counted(flags: list[bool]) -> list[int]:
    """How many of the first n are true, for each n."""
    counts = [0]
    for flag in flags:
        counts.append(counts[-1] + flag)
    return counts


def _unpaired_runs(counterparts: list[int], moves: list[int]) -> Iterator[tuple[int, int]]:
    """The runs of tokens that only this text has and whose neighbours are each other's in the other text."""
    number, length = 0, len(counterparts)
    while number < length:
        if counterparts[number] >= 0 or moves[number]:
            number += 1
            continue
        last = number
        while last < length and counterparts[last] < 0 and not moves[last]:
            last += 1
        before = counterparts[number - 1] if number and not moves[number - 1] else -1
        after = counterparts[last] if last < length and not moves[last] else -1
        if (number == 0 or before >= 0) and (last == length or after >= 0):
            alone = before < 0 or after < 0 or after == before + 1
            if alone:
                yield number, last
        number = last


def _shift(mine: list[int], theirs: list[int], first: int, last: int, shift: int) -> None:
    """Move an unpaired run by some tokens; those that it passes take its other side."""
    width = last - first
    if shift < 0:
        for at in range(first - 1, first - 1 + shift, -1):
            mine[at + width], mine[at] = mine[at], -1
            theirs[mine[at + width]] = at + width
    else:
        for at in range(last, last + shift):
            mine[at - width], mine[at] = mine[at], -1
            theirs[mine[at - width]] = at - width


def blocks(a: str, b: str) -> Iterator[Block]:
    """Equal runs of two sequences in order, as long together as can be found in bounded time."""
    before = int(Prefix.similarity(a, b))
    if before:
        yield 0, 0, before
    behind = int(Postfix.similarity(a[before:], b[before:]))
    inner_a, inner_b = a[before : len(a) - behind], b[before : len(b) - behind]
    if inner_a and inner_b:
        if len(inner_a) * len(inner_b) <= _LARGEST:
            for each in LCSseq.opcodes(inner_a, inner_b):
                if each.tag == "equal":
                    yield before + each.src_start, before + each.dest_start, each.src_end - each.src_start
        else:
            yield from ((before + i, before + j, length) for i, j, length in _divided(inner_a, inner_b))
    if behind:
        yield len(a) - behind, len(b) - behind, behind


def _divided(a: str, b: str) -> Iterator[Block]:
    """`blocks` of long sequences: cut at runs that each has once (B. Cohen's patience diff), else in the middle."""
    once_a, once_b = _once(a), _once(b)
    pairs = [(i, once_b[run]) for run, i in once_a.items() if run in once_b]
    chosen = heaviest_increasing([(j, 1) for _, j in pairs])
    cuts = [pair for number, pair in enumerate(pairs) if number in chosen] or [(len(a) // 2, len(b) // 2)]
    i = j = 0
    for next_i, next_j in (*cuts, (len(a), len(b))):
        if next_i > i and next_j > j:
            yield from ((i + x, j + y, length) for x, y, length in blocks(a[i:next_i], b[j:next_j]))
        i, j = max(i, next_i), max(j, next_j)


def _once(codes: str) -> dict[str, int]:
    """Where runs of a few tokens stand that are there once."""
    found: dict[str, int] = {}
    for at in range(len(codes) - _RUN + 1):
        run = codes[at : at + _RUN]
        found[run] = -1 if run in found else at
    return {run: at for run, at in found.items() if at >= 0}


def heaviest_increasing(items: list[tuple[int, int]]) -> set[int]:
    """The numbers of those (value, weight) whose values increase in order and weigh most together.

    A Fenwick tree of maxima over the values: n log n.
    """
    if all(one[0] < other[0] for one, other in pairwise(items)):
        return set(range(len(items)))
    ranks = {value: rank + 1 for rank, value in enumerate(sorted({value for value, _ in items}))}
    tree: list[tuple[int, int]] = [(0, -1)] * (len(ranks) + 1)
    before = [-1] * len(items)
    best = (0, -1)
    for number, (value, weight) in enumerate(items):
        found, at = (0, -1), ranks[value] - 1
        while at:
            found = max(found, tree[at])
            at &= at - 1
        before[number] = found[1]
        total = (found[0] + weight, number)
        best = max(best, total)
        at = ranks[value]
        while at < len(tree):
            tree[at] = max(tree[at], total)
            at += at & -at
    chosen, number = set(), best[1]
    while number >= 0:
        chosen.add(number)
        number = before[number]
    return chosen

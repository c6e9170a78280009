"""What became of a text: two versions compared word by word, with paragraphs that moved said to have moved.

`compare` gives plain data that spells both texts out again, whoever shows it; `summary` counts it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Literal

from db.word_alignment import align
from db.word_tokens import tokens

Kind = Literal["equal", "insert", "delete", "replace", "moved"]


@dataclass(frozen=True, slots=True)
class Change:
    """A run of text that both have, or what stands in one for what stands in the other.

    All `old` one after the other are the old text, all `new` the new one. An `equal` run may differ in blanks and in
    the kind of quotation marks and dashes. A paragraph that moved is `moved` twice: where it was, with `new` empty, and
    where it is, with `old` empty; both have the same number `move`, as have the words that were cut from it there or
    added to it here.
    """

    kind: Kind
    old: str
    new: str
    move: int = 0


@dataclass(frozen=True, slots=True)
class Summary:
    """Words that stayed, went and came; those that stayed with a paragraph that moved are among `kept`.

    `passages` is the number of places that differ, moved paragraphs with the words changed in them not among them;
    `moved` is the number of those.
    """

    kept: int
    cut: int
    added: int
    passages: int
    moved: int

    @property
    def share(self) -> float:
        """The part of the old words that the new text has too, 0 to 1; 1 where there were none."""
        return self.kept / (self.kept + self.cut) if self.kept + self.cut else 1.0

    @property
    def same(self) -> bool:
        """Whether both have the same words in the same order."""
        return not (self.passages or self.moved)


def compare(old: str, new: str, *, exact: bool = False, moving: bool = True) -> list[Change]:
    """Compare two texts word by word; of scripts without spaces, sign by sign. Nothing of an empty text is told.

    Without `moving` a paragraph in another place is cut here and added there: that is how one that moved is compared
    with what it was, in which nothing else can have moved.

    Blanks and the kind of quotation marks and dashes make no difference unless `exact`. A line is a paragraph. An
    article of 5,000 words takes a third of the time of `difflib`, and the time is bounded for any texts of 50,000
    (`python -m tests.speed.word_diff`).
    """
    if old == new:
        return [Change("equal", old, new)] if old else []
    mine, theirs = tokens(old, exact=exact), tokens(new, exact=exact)
    made = align(mine, theirs, moving=moving)
    i = j = 0
    old_end, new_end = len(made.of_old), len(made.of_new)
    found: list[Change] = []
    while i < old_end or j < new_end:
        start_i, start_j = i, j
        if i < old_end and (made.of_old[i] < 0 or made.old_move[i]):
            move, stays = made.old_move[i], made.of_old[i] >= 0
            while i < old_end and made.old_move[i] == move and (made.of_old[i] >= 0) is stays:
                i += 1
            found.append(Change("moved" if stays else "delete", mine.part(start_i, i), "", move))
        elif j < new_end and (made.of_new[j] < 0 or made.new_move[j]):
            move, stays = made.new_move[j], made.of_new[j] >= 0
            while j < new_end and made.new_move[j] == move and (made.of_new[j] >= 0) is stays:
                j += 1
            found.append(Change("moved" if stays else "insert", "", theirs.part(start_j, j), move))
        else:
            while i < old_end and made.of_old[i] == j and not made.old_move[i]:
                i, j = i + 1, j + 1
            found.append(Change("equal", mine.part(start_i, i), theirs.part(start_j, j)))
    return _joined(found)


def _joined(found: Iterable[Change]) -> list[Change]:
    """The changes with what was cut and what came in its place as one."""
    joined: list[Change] = []
    for each in found:
        before = joined[-1] if joined else None
        if before and before.kind == "delete" and each.kind == "insert" and not (before.move or each.move):
            joined[-1] = replace(before, kind="replace", new=each.new)
        else:
            joined.append(each)
    return joined


def summary(changes: Sequence[Change]) -> Summary:
    """Count what `compare` found."""
    kept = cut = added = passages = 0
    changed = False
    for each in changes:
        if each.kind != "equal" and not each.move and not changed:
            passages += 1
        changed = each.kind != "equal" and not each.move
        if each.kind == "equal" or (each.kind == "moved" and each.new):
            kept += _words(each.new)
        elif each.kind != "moved":
            cut += _words(each.old)
            added += _words(each.new)
    return Summary(kept, cut, added, passages, len({each.move for each in changes if each.move}))


def moves(changes: Iterable[Change]) -> dict[int, tuple[str, str]]:
    """What each paragraph that moved was and is, by the number of its move."""
    found: dict[int, tuple[str, str]] = {}
    for each in changes:
        if each.move:
            old, new = found.get(each.move, ("", ""))
            found[each.move] = (old + each.old, new + each.new)
    return found


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of both texts written as one; what moved stands where it is now, where it was `away` tells of it."""

    kind: Literal["equal", "cut", "added", "moved", "away"]
    text: str
    move: int = 0


def runs(changes: Sequence[Change]) -> list[Run]:
    """Both texts as one, with lines broken as in the text that a piece is from.

    A paragraph that moved is, after one `moved` run without text, told with what was changed in it.
    """
    moved = moves(changes)
    away: set[int] = set()
    found: list[Run] = []
    waiting: list[Run] = []
    for before, each, after in zip([None, *changes], changes, [*changes[1:], None], strict=False):
        # What goes on in the same line comes before it is told that the next one went away.
        goes_on = each.kind == "insert" and not each.move and bool(found) and found[-1].text[-1:] != "\n"
        if waiting and not goes_on and not (each.move and each.old):
            found += waiting
            waiting = []
        if each.move and each.new:
            if each.move in moved:
                found.append(Run("moved", "", each.move))
                found += [
                    Run(run.kind, run.text, each.move) for run in runs(compare(*moved.pop(each.move), moving=False))
                ]
        elif each.move:
            if each.move not in away:
                away.add(each.move)
                waiting.append(Run("away", "".join(x.old for x in changes if x.move == each.move), each.move))
        elif each.kind == "equal":
            found.append(Run("equal", _joint(each, after)))
        else:
            if each.old:
                bare = each.old.rstrip()
                breaks = each.new and "\n" in each.old[len(bare) :]
                cut = bare if breaks else each.old
                # `attack cripples` that became `attack: ` keeps the blank that parted its words.
                parted = before is not None and before.kind == "equal" and before.old[-1:] == " "
                joins = parted and bool(found) and found[-1].kind == "equal" and not found[-1].text[-1:].isspace()
                found.append(Run("cut", f" {cut}" if joins else cut))
            if each.new:
                found.append(Run("added", each.new))
    return found + waiting


def _joint(equal: Change, after: Change | None) -> str:
    """The words of an equal run with the blanks that lead over to what follows it."""
    if after is None or not after.old or after.move:
        return equal.new
    bare = equal.new.rstrip()
    before = equal.old[len(equal.old.rstrip()) :]
    if "\n" in before:
        return bare + before
    return bare + before if "\n" in equal.new[len(bare) :] and after.old[-1] == "\n" else equal.new


def marked(changes: Sequence[Change]) -> str:
    """Both texts as one with the marks of `wdiff`: [-cut-]{+added+}.

    A paragraph that moved stands where it is now, with `[moved]` before it and what was changed in it.
    """
    pieces = []
    written = runs(changes)
    for each, after in zip_longest(written, written[1:]):
        match each.kind:
            case "cut":
                instead = after is not None and after.kind == "added"
                pieces.append(_within("[-", each.text.rstrip() if instead else each.text, "-]"))
            case "added":
                pieces.append(_within("{+", each.text, "+}"))
            case "moved":
                pieces.append("[moved] ")
            case "equal":
                pieces.append(each.text)
    return "".join(pieces)


def _words(text: str) -> int:
    return sum(tokens(text).is_word)


def _within(left: str, text: str, right: str) -> str:
    """The text in brackets, each line in its own, with the blanks around it outside."""
    lines = []
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        start = line.index(bare) if bare else len(line)
        lines.append(f"{line[:start]}{left}{bare}{right}{line[start + len(bare) :]}" if bare else line)
    return "".join(lines)

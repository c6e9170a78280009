"""Mutated inputs of every kind thrown at intake: nothing but our own errors may come out, and nothing may take long.

    python -m tests.desktop.intake.fuzz COUNT [--seed N] [--kind NAME] [--from N] [--save DIR]

Each input follows from the seed and its number alone, so that one can be made again. An input that fails or takes more
than two seconds of processor time is saved and named; one that never comes back ends the process with its number in
`DIR/now`. Exit status 1 where anything failed.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from db.errors import CuttingsError
from db.model import Draft, Original
from tests.desktop.intake.mutation import mutated
from tests.desktop.intake.seeds import SEEDS

LONGEST = 2.0
"""Seconds of processor time for one input."""
_GIVEN_UP = 180


class TooLong(BaseException):
    """An input took more than its time. No `Exception`, so that nothing in between takes it for its own."""


@dataclass
class Report:
    """What came of a run."""

    count: int = 0
    read: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    slowest: list[tuple[float, str]] = field(default_factory=list)
    seconds: float = 0.0

    def took(self, seconds: float, name: str) -> None:
        """Note how long an input took."""
        self.slowest = sorted([*self.slowest, (seconds, name)], reverse=True)[:5]

    def words(self) -> str:
        """The report for people."""
        lines = [
            f"{self.count:,} inputs in {self.seconds:,.0f} s ({self.count / max(self.seconds, 0.001):,.0f} a second)"
        ]
        for kind in sorted(self.read | self.refused):
            lines.append(f"  {kind:<14} {self.read[kind]:>7,} read  {self.refused[kind]:>7,} refused in words")
        lines += [f"  slowest: {seconds:.2f} s  {name}" for seconds, name in self.slowest]
        return "\n".join(
            [*lines, *(f"FAILED {failure}" for failure in self.failures), f"{len(self.failures)} failures"]
        )


def read(kind: str, content: bytes, folder: Path) -> int:
    """Put an input through intake as its kind comes in; how many drafts it gave."""
    drafts = list(_drafts(kind, content, folder))
    for draft in drafts:
        markup = draft.article.body.html()
        assert "pictures.invalid" not in markup
        assert {asset.sha256 for asset in draft.assets} >= set(), draft
        draft.article.record()
    return len(drafts)


def _drafts(kind: str, content: bytes, folder: Path) -> Iterator[Draft]:
    from desktop.intake import read as doors
    from desktop.intake.text import draft_from_text

    if kind == "pasted":
        yield draft_from_text(content.decode("utf-8", "replace"))
    elif kind == "clipboard":
        yield doors.draft_from_clipboard(content.decode("utf-8", "replace"), None)
    elif kind.startswith("import-"):
        yield from _imported(content, folder)
    else:
        original = Original(content, "", "2025-04-25T07:12:44Z", name=kind)
        yield from doors.drafts_from_original(original, refused=lambda name, error: None, keep_unread=True)


def _imported(content: bytes, folder: Path) -> Iterator[Draft]:
    from desktop.intake import importers

    path = folder / "input"
    path.write_bytes(content)
    found = importers.recognise(path)
    if found is None:
        return
    for row in found.rows(path):
        if row.arrival is not None:
            yield row.arrival.draft


def run(
    count: int, seed: int = 1, *, first: int = 0, kind: str = "", save: Path, say: Callable[[str], None] = print
) -> Report:
    """Try so many inputs."""
    save.mkdir(parents=True, exist_ok=True)
    seeds = [each for each in SEEDS if each.kind.startswith(kind)]
    for each in seeds:
        _quietly(each.kind, each.pack(each.content()), save)
    _load_dates()
    report = Report()
    previous = signal.signal(signal.SIGPROF, _too_long)
    now = os.open(save / "now", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    begun = time.monotonic()
    try:
        for index in range(first, first + count):
            dice = random.Random(f"{seed}:{index}")
            chosen = dice.choice(seeds)
            content = chosen.pack(mutated(chosen.content(), dice, [each.content for each in seeds]))
            os.pwrite(now, f"--seed {seed} --from {index} {chosen.kind:<20}\n".encode(), 0)
            _one(report, chosen.kind, content, f"{seed}-{index}-{chosen.kind}", save)
            if report.count % 2_000 == 0:
                say(f"{report.count:,} tried, {len(report.failures)} failures")
    finally:
        faulthandler.cancel_dump_traceback_later()
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, previous)
        os.close(now)
    report.seconds = time.monotonic() - begun
    return report


def _load_dates() -> None:
    """Load every language of the date parser that is asked where a page says no date: seconds, once in a process."""
    import dateparser  # type: ignore[import-untyped]

    dateparser.parse("12 of no month in any tongue")


def _quietly(kind: str, content: bytes, folder: Path) -> None:
    """Read an input only so that what it needs is loaded."""
    try:
        read(kind, content, folder)
    except CuttingsError:
        return


def _one(report: Report, kind: str, content: bytes, name: str, save: Path) -> None:
    faulthandler.dump_traceback_later(_GIVEN_UP, exit=True)
    failure = ""
    begun = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, LONGEST)
    try:
        report.read[kind] += bool(read(kind, content, save))
    except CuttingsError as error:
        report.refused[kind] += 1
        if not str(error).strip():
            failure = "an error without words"
    except TooLong:
        failure = f"more than {LONGEST} s\n{traceback.format_exc(limit=-6)}"
    except Exception:
        failure = traceback.format_exc(limit=-8)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    took = time.process_time() - begun
    report.count += 1
    report.took(took, name)
    if not failure and took > LONGEST:
        failure = f"{took:.1f} s"
    if failure:
        (save / name).write_bytes(content)
        report.failures.append(f"{save / name}: {failure}")


def _too_long(signum: int, frame: FrameType | None) -> None:
    raise TooLong


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(prog="python -m tests.desktop.intake.fuzz")
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", default="", help="only kinds that begin so")
    parser.add_argument("--from", dest="first", type=int, default=0, help="the number of the first input")
    parser.add_argument("--save", type=Path, default=Path(tempfile.gettempdir()) / "cuttings-fuzz")
    options = parser.parse_args()
    report = run(options.count, options.seed, first=options.first, kind=options.kind, save=options.save)
    print(report.words())
    sys.exit(bool(report.failures))


if __name__ == "__main__":
    main()

"""Searching measured side by side with its peers: `python -m tests.speed.search [CORPUS.jsonl[.gz]] [N] [options]`.

Builds one library of N clippings (10,000 by default; stories of the corpus recombined by paragraph, or seeded words)
and, on the same documents, SQLite FTS5 with porter and with unicode61, Recoll where it is installed and plain Whoosh if
asked for. Every question goes to all of them in turn, so that noise hits all alike. For each kind of query the p50 and
p95 of everybody are printed and the ratio of ours to each peer: below 1 is faster than the peer.

Cold is the first answer to each question after opening anew (a fresh searcher that has listed everything once, a fresh
connection or process that has found nothing once); the system keeps the files in memory all the same. Warm is every
later one. The same work is compared: words that stand for their inflections with porter and Recoll, the same words in
quotation marks with unicode61 and plain Whoosh, which don't stem; everybody gives the best 50, ours counts all besides.
What ours finds for quoted words is compared with what unicode61 finds: they may differ where a word is written with a
joint or a mark (`on-line`, `U.S.`), and nearness reaches further where a number stands between (`1,200` is one word of
ours, two of theirs).

Then the search process of the window is measured: open to first result, every key of typed queries, memory, a clipping
added. `--keep DIR` keeps library and indexes for the next run; `--growth 10000,100000` prints one table of all sizes.
"""

import argparse
import json
import random
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from pathlib import Path

from db.index.schema import VERSION
from db.query.matcher import Document
from db.search import Searcher
from tests.db.search.made import MadeLibrary
from tests.speed import process, recoll, report
from tests.speed.building import add_in_bulk, open_library
from tests.speed.ours import Ours
from tests.speed.peers import Fts5, PlainWhoosh
from tests.speed.questions import FREQUENT, TYPED, Question, Words, kinds, typed_through
from tests.speed.recoll import Recoll
from tests.speed.stories import documents
from tests.speed.timing import Contender, Times, side_by_side, stopped

_SAMPLE = 10_000
_BULK = 10_000
_MEGABYTE = 1e6


@dataclass(frozen=True)
class Plan:
    """What is measured, and how thoroughly."""

    count: int = 10_000
    corpus: Path | None = None
    questions: int = 20
    rounds: int = 3
    typed: int = 50
    opened: int = 5
    added: int = 20
    whoosh: bool = False
    recoll: bool = True
    optimize: bool = False
    """Whether FTS5 is merged to one segment first."""
    unstemmed: bool = True
    """Whether unicode61, and ours in quotation marks beside it, are measured too."""


@dataclass
class Measured:
    """What came out: times by kind and contender, how the hits compare, and everything else in words."""

    count: int
    cold: dict[str, dict[str, Times]] = field(default_factory=dict)
    warm: dict[str, dict[str, Times]] = field(default_factory=dict)
    agreement: dict[str, str] = field(default_factory=dict)
    figures: dict[str, str] = field(default_factory=dict)
    values: dict[str, float] = field(default_factory=dict)
    """What has a limit, see `report.LIMITS`."""

    def note(self, name: str, text: str) -> None:
        """Keep a figure and print it."""
        self.figures[name] = text
        print(f"  {name:<28}{text}", flush=True)


def measure(folder: Path, plan: Plan) -> Measured:
    """Build what isn't in `folder` yet, measure everything, print it."""
    name = plan.corpus.name if plan.corpus else "seeded words"
    print(f"{plan.count:,} clippings of {name}, index format {VERSION}", flush=True)
    measured = Measured(plan.count)
    _claim(folder, plan)
    with ExitStack() as held:
        library = open_library(folder / "library")
        held.callback(library.close)
        _build(folder, library, plan, measured)
        contenders: list[Contender] = []
        for contender in _contenders(folder, library, plan, measured):
            held.callback(contender.close)
            contenders.append(contender)
        sample = list(islice(documents(plan.count, plan.corpus), _SAMPLE))
        words = Words(sample, random.Random(5))
        asked = kinds(words, plan.questions)
        sessions = typed_through(words, plan.typed)
        table = report.Table([contender.name for contender in contenders])
        print("", *table.head("warm"), sep="\n", flush=True)
        for kind, questions in asked.items():
            _compare(kind, questions, plan.rounds, contenders, measured)
            print(table.line(kind, measured.warm[kind]), flush=True)
        _compare(TYPED, [key for session in sessions for key in session], 1, contenders, measured)
        print(table.line(TYPED, measured.warm[TYPED]), "", *table.head("cold"), sep="\n")
        for kind, times in measured.cold.items():
            print(table.line(kind, times))
        print()
        print(*report.aims(measured.warm), "", sep="\n")
        for kind, said in measured.agreement.items():
            print(f"  {kind:<24}{said}")
        print(flush=True)
        for contender in contenders:
            if isinstance(contender, Recoll):
                taken = Times(tuple(contender.by_command(each) for each in asked["middling word"]))
                measured.note("recollq, middling word", f"{taken}, a process for every query")
        extra = [replace(each, id=plan.count + at) for at, each in enumerate(sample[: plan.added], 1)]
        for contender in contenders:
            contender.close()
        _alone(folder, library, words, sessions, extra, asked, plan, measured)
        print("", *report.limits(measured.values), sep="\n", flush=True)
    return measured


def _claim(folder: Path, plan: Plan) -> None:
    """Write down what `folder` is made of, or end if it is made of something else."""
    made_of = {"count": plan.count, "corpus": plan.corpus.stat().st_size if plan.corpus else None}
    file = folder / "made-of.json"
    if file.exists():
        if json.loads(file.read_text()) != made_of:
            sys.exit(f"{folder} holds another measurement: give another folder, or delete it.")
    else:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(made_of))


def _build(folder: Path, library: MadeLibrary, plan: Plan, measured: Measured) -> None:
    """Library and index: nine tenths as one library to index anew, the rest as a bulk import on top of it."""
    bulk = min(_BULK, plan.count // 10)
    coming = documents(plan.count, plan.corpus)
    with Searcher(library, folder / "cache") as searcher:
        if _total(library) == 0:
            seconds, _ = stopped(lambda: add_in_bulk(library, islice(coming, plan.count - bulk)))
            measured.note("library", f"{(plan.count - bulk) / seconds:,.0f} clippings/s")
            seconds, indexed = stopped(searcher.sync)
            measured.note("rebuild", f"{seconds:,.1f} s, {indexed / seconds:,.0f} clippings/s")
            add_in_bulk(library, coming)
            seconds, indexed = stopped(searcher.sync)
            measured.note("bulk import, indexed", f"{indexed / seconds:,.0f} clippings/s")
        if _total(library) != plan.count:
            sys.exit(f"{folder} holds a library that was not finished: delete it, or give another folder.")
        seconds, indexed = stopped(searcher.sync)
        if indexed:
            measured.note("rebuild", f"{seconds:,.1f} s, {indexed / seconds:,.0f} clippings/s")
        seconds, merges = stopped(lambda: sum(1 for _ in iter(searcher.merge, False)))
        measured.note("merging when idle", f"{seconds:,.1f} s, {merges} times")
    text = library.connection.execute(
        "SELECT sum(length(CAST(b.text AS BLOB)) + length(CAST(c.title AS BLOB))) FROM body b "
        "JOIN clipping c ON c.id = b.clipping_id"
    ).fetchone()[0]
    size = sum(file.stat().st_size for file in (folder / "cache").rglob("*") if file.is_file())
    measured.values[report.SIZE] = size / text
    measured.note("text", f"{text / _MEGABYTE:,.1f} MB")
    measured.note("index", f"{size / _MEGABYTE:,.1f} MB, {size / text:.2f} of the text")


def _total(library: MadeLibrary) -> int:
    return int(library.connection.execute("SELECT count(*) FROM clipping").fetchone()[0])


def _contenders(folder: Path, library: MadeLibrary, plan: Plan, measured: Measured) -> Iterator[Contender]:
    yield Ours(library, folder / "cache")
    if plan.unstemmed:
        yield Ours(library, folder / "cache", stemmed=False)
    peers: list[Fts5 | PlainWhoosh | Recoll] = [
        Fts5(report.PORTER, "porter unicode61 remove_diacritics 2", folder, library.database)
    ]
    if plan.unstemmed:
        peers.append(Fts5(report.PLAIN, "unicode61 remove_diacritics 2", folder, library.database))
    if plan.recoll:
        missing = recoll.missing()
        if missing:
            print(f"  Recoll is left out: {missing}.", flush=True)
        else:
            peers.append(Recoll(folder))
    if plan.whoosh:
        peers.append(PlainWhoosh(folder))
    for peer in peers:
        finished = folder / f"{peer.name}.finished"
        built = ""
        if not finished.exists():
            if peer.built:
                sys.exit(f"{folder} holds an index of {peer.name} that was not finished: delete it.")
            built = f"{plan.count / peer.build(documents(plan.count, plan.corpus)):,.0f} clippings/s, "
            finished.touch()
        if plan.optimize and isinstance(peer, Fts5):
            peer.optimize()
        measured.note(f"{peer.name}", f"{built}{peer.size() / _MEGABYTE:,.1f} MB")
        yield peer


def _compare(
    kind: str, asked: Sequence[Question], rounds: int, contenders: Sequence[Contender], measured: Measured
) -> None:
    """Cold and warm times of everybody who can do this, and whether the hits agree."""
    able = [contender for contender in contenders if {question.work for question in asked} <= contender.works]
    alike = all(question.ours == question.quoted for question in asked)
    asking = [contender for contender in able if not (alike and contender.name == report.QUOTED)]
    for contender in asking:
        contender.reopen()
    for kept, often in ((measured.cold, 1), (measured.warm, rounds)):
        times = side_by_side(asking, asked, often)
        if len(asking) < len(able):
            times[report.QUOTED] = times[report.OURS]
        kept[kind] = times
    quoted = next((each for each in able if each.name == report.QUOTED and isinstance(each, Ours)), None)
    plain = next((each for each in able if each.name == report.PLAIN and isinstance(each, Fts5)), None)
    if quoted and plain and all(question.same_hits for question in asked):
        measured.agreement[kind] = _agreement(quoted, plain, asked)


def _agreement(quoted: Ours, plain: Fts5, asked: Sequence[Question]) -> str:
    """Whether both find the same."""
    found = different = missing = more = 0
    example = ""
    for question in asked:
        ours, theirs = set(quoted.hits(question).ids), plain.all_ids(question)
        found += len(theirs)
        missing += len(theirs - ours)
        more += len(ours - theirs)
        if ours != theirs:
            different += 1
            example = example or f"as {question.typed(False)}: {len(ours):,} and {len(theirs):,}"
    if not different:
        return f"{found:,} hits, equal"
    return f"{found:,} hits; {different} of {len(asked)} differ by -{missing} +{more}, {example}"


def _alone(
    folder: Path,
    library: MadeLibrary,
    words: Words,
    sessions: Sequence[Sequence[Question]],
    extra: Sequence[Document],
    asked: Mapping[str, Sequence[Question]],
    plan: Plan,
    measured: Measured,
) -> None:
    """What the window's search process does by itself."""
    place, cache = folder / "library", folder / "cache"
    word = words.between(FREQUENT)
    taken = []
    for _ in range(plan.opened):
        with Searcher(library, cache) as searcher:
            taken.append(stopped(partial(searcher.search, word))[0])
    measured.note("open, in this process", f"{Times(tuple(taken))}")
    first = process.first_results(place, cache, word, plan.opened)
    measured.note("open to first result", f"{first}")
    with process.RunningWorker(place, cache) as worker:
        worker.ask(do="search", text="")
        measured.note("memory when opened", _memory(worker))
        keys = process.keys(worker, sessions)
        measured.note("key to answer", f"{keys}")
        measured.note("keys at once, the last", f"{process.last_keys(worker, sessions)}")
        measured.note("search and all facets", f"{process.facets(worker, asked['facets'])}")
        process.each(worker, [question for questions in asked.values() for question in questions])
        found, indexed = process.adding(worker, library, extra)
        measured.note("add one, until found", f"{found}")
        measured.note("add one, until indexed", f"{indexed}")
        measured.note("memory after all", _memory(worker))
        measured.values[report.MEMORY] = worker.memory().get("VmHWM", 0.0)
    measured.values[report.OPEN] = first.p50
    measured.values[report.ADDED] = found.p95
    if report.PORTER in measured.warm[TYPED]:
        measured.values[report.KEYSTROKE] = keys.p95 - measured.warm[TYPED][report.PORTER].p95


def _memory(worker: process.RunningWorker) -> str:
    used = worker.memory()
    if not used:
        return "known on Linux only"
    return f"{used['VmRSS']:,.0f} MB ({used['RssAnon']:,.0f} its own), at most {used['VmHWM']:,.0f}"


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(prog="tests.speed.search", description="Searching side by side with its peers.")
    parser.add_argument("given", nargs="*", help="CORPUS.jsonl[.gz] and/or the number of clippings")
    parser.add_argument("--whoosh", action="store_true", help="measure plain Whoosh too (slow to build)")
    parser.add_argument("--whoosh-max", type=int, default=20_000, help="but not with more clippings than this")
    parser.add_argument("--no-recoll", action="store_true", help="leave Recoll out")
    parser.add_argument("--recoll-max", type=int, default=100_000, help="leave it out with more clippings than this")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep library and indexes here, and use them again")
    parser.add_argument("--growth", metavar="N,N,...", help="measure these sizes, ours and FTS5 only, in one table")
    parser.add_argument("--optimize", action="store_true", help="merge FTS5 to one segment first, its best case")
    parser.add_argument("--questions", type=int, default=20, help="questions of each kind")
    parser.add_argument("--rounds", type=int, default=3, help="warm answers to each")
    given = parser.parse_args()
    count = next((int(each) for each in given.given if each.isdecimal()), 10_000)
    corpus = next((Path(each) for each in given.given if not each.isdecimal()), None)
    if corpus and not corpus.exists():
        sys.exit(
            f"There is no corpus at {corpus}: give the path of a .jsonl or .jsonl.gz with title and body, or none."
        )
    plan = Plan(count, corpus, given.questions, given.rounds, recoll=not given.no_recoll and count <= given.recoll_max)
    plan = replace(plan, optimize=given.optimize, whoosh=given.whoosh and count <= given.whoosh_max)
    if given.growth:
        measure_growth([int(each) for each in given.growth.replace(" ", "").split(",")], plan, given.keep)
        return
    with _folder(given.keep) as folder:
        measure(folder, plan)


def measure_growth(counts: Sequence[int], plan: Plan, keep: Path | None) -> None:
    """Measure each size with ours and porter only, and print one table of all."""
    runs = []
    for count in counts:
        with _folder(keep / str(count) if keep else None) as folder:
            quick = replace(plan, count=count, rounds=1, typed=20, recoll=False, whoosh=False, unstemmed=False)
            runs.append(measure(folder, quick))
    print("", *report.growth([(each.count, each.warm, each.figures) for each in runs]), sep="\n")


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep:
        yield keep
        return
    with tempfile.TemporaryDirectory(prefix="cuttings-speed-") as folder:
        yield Path(folder)


if __name__ == "__main__":
    main()

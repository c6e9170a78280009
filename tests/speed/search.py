"""Searching measured side by side with its peers: `python -m tests.speed.search [CORPUS.jsonl[.gz]] [N] [--whoosh]`.

Builds one library of N clippings (10,000 by default; stories of the corpus recombined by paragraph, or seeded words)
and, in the same run on the same documents, SQLite FTS5 with unicode61 and with porter, and plain Whoosh if asked for.
Prints warm p50 and p95 per kind of query and the ratio to each peer: below 1 is faster than the peer. Ours returns all
ids in order, the peers their best 50. Where the meaning is the same, the counts are compared too: ours differ where a
word is written with a joint (`on-line` is found by `online`).
"""

import argparse
import random
import resource
import statistics
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from db.facets import facets
from db.index import outbox
from db.index.analysis import positions
from db.index.schema import VERSION
from db.model import Sort
from db.query.parser import parse
from db.search import Searcher, snippet
from tests.db.search.made import add, make_library
from tests.speed.peers import SHOWN, Fts5, PlainWhoosh
from tests.speed.stories import documents

REPEATS = 3
QUERIES = 20
KEYS = 50
"""Queries that are typed through, key by key."""


@dataclass(frozen=True)
class Question:
    """A query in our own spelling, with what has to be said to the peers apart from the words."""

    text: str
    tag: str = ""
    since: str = ""
    until: str = ""
    newest: bool = False
    same_count: bool = True

    def ours(self):
        conditions = (f" tag:{self.tag}" if self.tag else "") + (f" date:{self.since}.." if self.since else "")
        return parse(self.text + conditions + (f" before:{self.until}" if self.until else ""))

    def sort(self):
        return Sort.NEWEST if self.newest else Sort.RELEVANCE

    def fts5(self):
        words = []
        for word in self.text.split(" ") if not self.text.startswith('"') else [self.text]:
            if word.endswith("*"):
                words.append(f'"{word[:-1]}"*')
            elif word == "OR" or word.startswith('"'):
                words.append(word)
            else:
                words.append(f'"{word}"')
        return " ".join(words)


class Words:
    """The vocabulary of a sample, by how many documents have a word, and phrases that occur."""

    def __init__(self, sample, chance):
        self.chance = chance
        self.frequency: Counter[str] = Counter()
        self.texts = [document.texts.body for document in sample]
        for text in self.texts:
            self.frequency.update(term for term in positions(text)[0] if term.isascii() and term.isalpha())
        self.total = len(self.texts)

    def between(self, low, high, shortest=3):
        """A word that is in a share of the documents between `low` and `high`."""
        fitting = [
            term
            for term, count in self.frequency.items()
            if low <= count / self.total <= high and len(term) >= shortest
        ]
        return self.chance.choice(sorted(fitting) or [self.frequency.most_common(50)[-1][0]])

    def phrase(self, common):
        """Two words that stand side by side somewhere, both common or at least one not."""
        for _ in range(10_000):
            words = self.chance.choice(self.texts).replace("\n", " ").split(" ")
            at = self.chance.randrange(max(1, len(words) - 1))
            pair = [word.lower() for word in words[at : at + 2]]
            if len(pair) == 2 and all(word.isascii() and word.isalpha() for word in pair):
                shares = [self.frequency[word] / self.total for word in pair]
                if (min(shares) > 0.15) if common else (max(shares) < 0.3 and min(shares) > 0.002):
                    return f'"{pair[0]} {pair[1]}"'
        return f'"{self.between(0.1, 1)} {self.between(0.1, 1)}"'


def questions(words):
    """Kind of query -> questions."""
    rare, middling, common = (0.0005, 0.002), (0.01, 0.05), (0.2, 0.9)

    def some(make):
        return [make() for _ in range(QUERIES)]

    return {
        "rare word": some(lambda: Question(words.between(*rare))),
        "middling word": some(lambda: Question(words.between(*middling))),
        "common word": some(lambda: Question(words.between(*common))),
        "two words": some(lambda: Question(f"{words.between(*middling)} {words.between(0.05, 0.3)}")),
        "two common words": some(lambda: Question(f"{words.between(*common)} {words.between(*common)}")),
        "common OR common": some(lambda: Question(f"{words.between(*common)} OR {words.between(*common)}")),
        "phrase": some(lambda: Question(words.phrase(common=False))),
        "phrase of common words": some(lambda: Question(words.phrase(common=True))),
        "prefix of 2": some(lambda: Question(words.between(*middling)[:2] + "*")),
        "prefix of 3": some(lambda: Question(words.between(*middling)[:3] + "*")),
        "prefix of 5": some(lambda: Question(words.between(*middling, shortest=6)[:5] + "*")),
        "word + prefix": some(lambda: Question(f"{words.between(*middling)} {words.between(0.05, 0.3)[:3]}*")),
        "word + tag": some(lambda: Question(words.between(0.05, 0.3), tag="money", same_count=False)),
        "word + dates": some(
            lambda: Question(words.between(0.05, 0.3), since="2018-03-01", until="2018-09-01", same_count=False)
        ),
        "by date": some(lambda: Question(words.between(0.05, 0.3), newest=True)),
    }


def timed(run, items):
    """Seconds of every run, each item once unmeasured and then several times."""
    for item in items:
        run(item)
    taken = []
    for _ in range(REPEATS):
        for item in items:
            started = time.perf_counter()
            run(item)
            taken.append(time.perf_counter() - started)
    return taken


def percentiles(taken):
    ordered = sorted(taken)
    return statistics.median(ordered), ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


def main():
    parser = argparse.ArgumentParser(prog="tests.speed.search", description="Searching side by side with its peers.")
    parser.add_argument("given", nargs="*", help="CORPUS.jsonl[.gz] and/or the number of clippings")
    parser.add_argument("--whoosh", action="store_true", help="measure plain Whoosh too (slow to build)")
    given = parser.parse_args()
    count = next((int(each) for each in given.given if each.isdecimal()), 10_000)
    corpus = next((Path(each) for each in given.given if not each.isdecimal()), None)
    if corpus and not corpus.exists():
        sys.exit(
            f"There is no corpus at {corpus}: give the path of a .jsonl or .jsonl.gz with title and body, or none."
        )
    with tempfile.TemporaryDirectory(prefix="cuttings-speed-") as folder:
        measure(Path(folder), count, corpus, given.whoosh)


def measure(folder, count, corpus, with_whoosh):
    print(f"{count:,} clippings of {corpus.name if corpus else 'seeded words'}, index format {VERSION}", flush=True)
    library = make_library(folder, documents(count, corpus))
    library.connection.execute("ANALYZE")
    searcher = Searcher(library, folder / "cache")
    build(library, searcher, folder, count)
    peers = [
        Fts5("porter", "porter unicode61 remove_diacritics 2", folder, library.database),
        Fts5("unicode61", "unicode61 remove_diacritics 2", folder, library.database),
    ]
    plain = [PlainWhoosh(folder)] if with_whoosh else []
    for peer in peers:
        texts = outbox.texts_after(library.connection, 0, count)
        taken = peer.build(texts)
        print(f"  {peer.name}: {count / taken:,.0f} clippings/s, {peer.size() / 1e6:,.1f} MB", flush=True)
    for other in plain:
        taken = other.build(documents(count, corpus))
        print(f"  {other.name}: {count / taken:,.0f} clippings/s, {other.size() / 1e6:,.1f} MB", flush=True)
    chance = random.Random(5)
    sample = list(documents(min(count, 10_000), corpus))
    compare(library, searcher, questions(Words(sample, chance)), peers, plain)
    rest(library, searcher, count, sample)
    for peer in peers:
        peer.close()
    for other in plain:
        other.close()
    searcher.close()
    library.close()


def build(library, searcher, folder, count):
    size = library.connection.execute("SELECT sum(length(CAST(text AS BLOB))) FROM body").fetchone()[0]
    started = time.perf_counter()
    searcher.sync()
    written = time.perf_counter() - started
    while searcher.merge():
        pass
    merged = time.perf_counter() - started - written
    on_disk = sum(file.stat().st_size for file in (folder / "cache").rglob("*") if file.is_file())
    print(f"  text: {size / 1e6:,.1f} MB")
    print(
        f"  ours: {count / written:,.0f} clippings/s (and {merged:.1f} s of merging when idle), "
        f"{on_disk / 1e6:,.1f} MB, {on_disk / size:.2f} of the text",
        flush=True,
    )


def compare(library, searcher, kinds, peers, plain):
    names = [peer.name for peer in (*peers, *plain)]
    header = "".join(f"{name + ' p50':>15}{'p95':>8}{'ratio':>7}{'p95':>7}" for name in names)
    print(f"\nmilliseconds{'':<16}{'ours p50':>10}{'p95':>8}{header}{'hits':>9}  counts", flush=True)
    for kind, asked in kinds.items():
        ours = percentiles(timed(lambda q: searcher.search(q.ours(), sort=q.sort(), seconds=60), asked))
        hits = [searcher.search(q.ours(), seconds=60).count for q in asked]
        line = f"{kind:<28}{ours[0] * 1e3:>10.2f}{ours[1] * 1e3:>8.1f}"
        for peer in (*peers, *plain):
            theirs = percentiles(timed(peer.search, asked))
            line += f"{theirs[0] * 1e3:>15.2f}{theirs[1] * 1e3:>8.1f}"
            line += f"{ours[0] / theirs[0]:>7.2f}{ours[1] / theirs[1]:>7.2f}"
        print(f"{line}{statistics.median(hits):>9.0f}  {agreement(asked, hits, peers[1])}", flush=True)


def agreement(asked, hits, peer):
    """Whether FTS5 without stemming counts the same."""
    if not all(question.same_count for question in asked):
        return ""
    different = [(q.text, ours, peer.count(q)) for q, ours in zip(asked, hits, strict=True) if peer.count(q) != ours]
    if not different:
        return "equal"
    text, ours, theirs = different[0]
    return f"{len(different)} of {len(asked)} differ, as {text}: {ours} and {theirs}"


def rest(library, searcher, count, sample):
    """What has no peer here: a typed query, snippets, facets, one clipping added, opening."""
    words = Words(sample, random.Random(9))
    typed = []
    for _ in range(KEYS):
        text = f"{words.between(0.01, 0.05)} {words.between(0.02, 0.3)}"
        typed += [text[:end] for end in range(1, len(text) + 1)]

    def report(name, taken):
        p50, p95 = percentiles(taken)
        print(f"{name:<28}{p50 * 1e3:>10.2f}{p95 * 1e3:>8.1f}", flush=True)

    print()
    started = time.perf_counter()
    with Searcher(library, searcher_cache(library)) as fresh:
        fresh.search(words.between(0.01, 0.05))
        report("open to first result", [time.perf_counter() - started])
    taken = []
    for text in typed:
        started = time.perf_counter()
        searcher.search(parse(text, typing=True))
        taken.append(time.perf_counter() - started)
    report(f"each key of {KEYS} queries", taken)
    queries = [parse(words.between(0.05, 0.3)) for _ in range(QUERIES)]
    shown = {query: searcher.search(query).ids for query in queries}

    def snippets(query):
        texts = outbox.texts(library.connection, shown[query][:SHOWN])
        return [snippet(query, text.body) for text in texts.values()]

    report("50 snippets", timed(snippets, queries))
    report("facets", timed(lambda query: facets(library.connection, shown[query]), queries))
    added = []
    for number, document in enumerate(sample[:20]):
        extra = type(document)(count + 1 + number, document.texts, document.values, document.moments)
        started = time.perf_counter()
        add(library, [extra])
        assert extra.id in searcher.search(document.texts.title).ids
        searcher.sync()
        assert not searcher.pending()
        added.append(time.perf_counter() - started)
    report("add one, found, indexed", added)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of this process, peers included: {peak:,.0f} MB")


def searcher_cache(library):
    return library.database.parent / "cache"


if __name__ == "__main__":
    main()

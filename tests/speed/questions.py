"""What is asked: for every kind of query as many questions as wanted, each in the spelling of everybody who answers.

The words are drawn from the documents by how many of them have the word, the typed queries from their headlines, so
that they are as real as the corpus. A question is the same work for all: FTS5 knows near/5 as at most four words
between, Recoll as a slack of four; a typed query ends in a beginning unless a space ended its last word.
"""

import random
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from db.index.analysis import positions
from db.index.similar import telling_terms
from db.query.matcher import Document

RARE, MIDDLING, COMMON = (0.0005, 0.002), (0.01, 0.05), (0.2, 0.9)
"""Shares of the documents that have such a word."""
FREQUENT = (0.05, 0.3)
SINCE, UNTIL = "2018-03-01", "2018-08-31"
TAG = "money"
_TRIES = 20_000
_OPERATORS = frozenset({"and", "or", "not", "near"})

PHRASES = ("phrase", "phrase of common words")
TYPED = "typed through"


@dataclass(frozen=True)
class Question:
    """One query. `ours` and `quoted` are as a person types it, `quoted` with every word unstemmed.

    `work` is what has to be done with it: "search" (the best 50 in order), "facets" (search and count the values of all
    that was found) or "snippets" (search and show the best 50 with a piece of their text).
    """

    ours: str
    quoted: str
    fts5: str
    recoll: str
    whoosh: str
    work: str = "search"
    tag: str = ""
    since: str = ""
    until: str = ""
    newest: bool = False
    typing: bool = False
    same_hits: bool = True

    def typed(self, stemmed: bool) -> str:
        """The whole query in our spelling."""
        conditions = f" tag:{self.tag}" if self.tag else ""
        if self.since:
            conditions += f" date:{self.since}..{self.until}"
        return (self.ours if stemmed else self.quoted) + conditions


def words_of(*words: str, joint: str = " ", **rest) -> Question:
    """All of these words, or one of them with ` OR ` as the joint. A word may end in `*`."""

    def spelt(quote: Callable[[str], str]) -> str:
        return joint.join(word if word.endswith("*") else quote(word) for word in words)

    plain = spelt(str)
    fts5 = joint.join(f'"{word[:-1]}" *' if word.endswith("*") else f'"{word}"' for word in words)
    return Question(plain, spelt('"{}"'.format), fts5, plain, plain, **rest)


def phrase(first: str, second: str) -> Question:
    """Two words in a row."""
    text = f'"{first} {second}"'
    return Question(text, text, text, text, text)


def near(first: str, second: str) -> Question:
    """Two words at most five apart, in either order."""
    return Question(
        f"{first} near/5 {second}",
        f'"{first}" near/5 "{second}"',
        f'NEAR("{first}" "{second}", 4)',
        f'"{first} {second}"po4',
        f'"{first} {second}"~5',
    )


def similar(number: int, telling: list[str]) -> Question:
    """Clippings like this one: for the others any of the words that tell most about it."""
    text = f"similar:{number}"
    fts5 = " OR ".join(f'"{word}"' for word in telling)
    return Question(text, text, fts5, " OR ".join(telling), " OR ".join(telling), same_hits=False)


def typed_so_far(text: str) -> Question:
    """What stands in the search box while this is being typed."""
    words = re.findall(r"\w+", text)
    ended = not text or not text[-1].isalnum()
    fts5 = " ".join(f'"{word}"' for word in words)
    last = "" if ended else "*"
    return Question(text, text, fts5 + last, text + last, text + last, typing=True, same_hits=False)


class Words:
    """The vocabulary of a sample of the documents, by how many of them have a word."""

    def __init__(self, sample: Iterable[Document], chance: random.Random) -> None:
        self.chance = chance
        self.ids: list[int] = []
        self.texts: list[str] = []
        self.titles: list[str] = []
        frequency: Counter[str] = Counter()
        for document in sample:
            self.ids.append(document.id)
            self.texts.append(document.texts.body)
            self.titles.append(document.texts.title)
            frequency.update(
                term
                for term in positions(document.texts.body)[0]
                if term.isascii() and term.isalpha() and term not in _OPERATORS
            )
        total = len(self.texts)
        self.shares = sorted((count / total, term) for term, count in frequency.items() if len(term) >= 3)
        self.share = {term: count / total for term, count in frequency.items()}

    def between(self, limits: tuple[float, float], shortest: int = 3) -> str:
        """A word that is in such a share of the documents; where there is none, one of those that come nearest."""
        low, high = limits
        long = [(share, term) for share, term in self.shares if len(term) >= shortest]
        fitting = [term for share, term in long if low <= share <= high]
        if not fitting:
            fitting = [term for _, term in sorted(long, key=lambda each: (abs(each[0] - low), each[1]))[:20]]
        return self.chance.choice(fitting)

    def neighbours(self, common: bool, apart: int = 1) -> tuple[str, str]:
        """Two different words that stand at most `apart` from each other somewhere: both common, or neither."""
        for _ in range(_TRIES):
            words = self.chance.choice(self.texts).split()
            at = self.chance.randrange(max(1, len(words) - apart))
            pair = words[at].lower(), words[min(len(words) - 1, at + self.chance.randint(1, apart))].lower()
            if pair[0] != pair[1] and all(word.isascii() and word.isalpha() for word in pair):
                shares = [self.share.get(word, 0.0) for word in pair]
                if (min(shares) > 0.15) if common else (max(shares) < 0.3 and min(shares) > 0.002):
                    return pair
        return self.between(FREQUENT), self.between(FREQUENT)

    def telling(self, text: str) -> list[str]:
        """The words by which `similar:` looks for what is like this text, as far as the sample knows them."""
        counts = {term: len(spots) for term, spots in positions(text)[0].items() if term in self.share}
        total = len(self.texts)
        return list(telling_terms(counts, lambda terms: [round(self.share[term] * total) for term in terms], total))

    def headline(self) -> str:
        """The beginning of a headline, as somebody types it who remembers it."""
        for _ in range(_TRIES):
            words = re.findall(r"[A-Za-z]+", self.chance.choice(self.titles))
            if len(words) >= 3:
                return " ".join(words[: self.chance.randint(2, 4)]).lower()
        return self.between(FREQUENT)


Make = Callable[[], Question]


def kinds(words: Words, each: int) -> dict[str, list[Question]]:
    """Kind -> `each` questions; what is typed through is made by `typed_through`."""
    between = words.between
    makes: dict[str, Make] = {
        "rare word": lambda: words_of(between(RARE)),
        "middling word": lambda: words_of(between(MIDDLING)),
        "common word": lambda: words_of(between(COMMON)),
        "two words": lambda: words_of(between(MIDDLING), between(COMMON)),
        "two common words": lambda: words_of(between(COMMON), between(COMMON)),
        "common OR common": lambda: words_of(between(COMMON), between(COMMON), joint=" OR "),
        PHRASES[0]: lambda: phrase(*words.neighbours(common=False)),
        PHRASES[1]: lambda: phrase(*words.neighbours(common=True)),
        "near": lambda: near(*words.neighbours(common=False, apart=5)),
        "near, common words": lambda: near(*words.neighbours(common=True, apart=5)),
        "prefix of 2": lambda: words_of(between(MIDDLING)[:2] + "*"),
        "prefix of 3": lambda: words_of(between(MIDDLING)[:3] + "*"),
        "prefix of 5": lambda: words_of(between(MIDDLING, 6)[:5] + "*"),
        "word + prefix": lambda: words_of(between(MIDDLING), between(FREQUENT)[:3] + "*"),
        "word + tag": lambda: words_of(between(FREQUENT), tag=TAG),
        "word + dates": lambda: words_of(between(FREQUENT), since=SINCE, until=UNTIL),
        "by date": lambda: words_of(between(FREQUENT), newest=True),
        "facets": lambda: words_of(between(FREQUENT), work="facets"),
        "snippets of 50": lambda: words_of(between(FREQUENT), work="snippets"),
    }
    asked = {kind: [make() for _ in range(each)] for kind, make in makes.items()}
    chosen = words.chance.sample(range(len(words.texts)), min(each, len(words.texts)))
    asked["similar"] = [similar(words.ids[at], words.telling(words.texts[at])) for at in chosen]
    return asked


def typed_through(words: Words, queries: int) -> list[list[Question]]:
    """For every query what stands in the box after each of its keystrokes."""
    texts = [words.headline() for _ in range(queries)]
    return [[typed_so_far(text[:end]) for end in range(1, len(text) + 1)] for text in texts]

"""How well people, places and organisations are found in texts.

    python -m tests.quality.names [CORPUS.jsonl[.gz]] [--misses] [--only LANGUAGE]

Our own articles against a truth written by hand (`names.truth.jsonl`: the names of each article by kind, other
spellings after `|`, under `maybe` what may be found or not), precision and recall by kind and by script: a name of the
wrong kind is wrong. Accents and case do not count. With a corpus of agency stories (`title body places people orgs`,
labels as in Reuters-21578) it is also told which part of the labels is found: they are a librarian's, not what
the text says word for word, so this is a check of sanity and no measure.
The words in the tables were chosen with our own articles at hand: expect less of others.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from db.folding import count_words, fold
from db.kin.names import find
from desktop.intake.read import draft_from_file
from tests.quality.corpus import rows_of

ARTICLES = Path(__file__).parent.parent / "articles"
TRUTH = Path(__file__).with_name("names.truth.jsonl")
KINDS = ("person", "place", "organisation")
CAPITALS = frozenset("ca cs de el en es fi fr hu id it nl pl pt ro ru sv sw tr uk vi".split())  # noqa: SIM905
REUTERS = {
    "usa": "united states u.s america washington", "uk": "britain u.k united kingdom england london",
    "west-germany": "west germany germany", "ussr": "soviet union u.s.s.r moscow", "uae": "united arab emirates uae",
    "south-korea": "south korea korea", "netherlands": "netherlands holland",
}  # fmt: skip
"""Labels of Reuters-21578 that are no names, and what the texts say for them."""


@dataclass
class Score:
    """What was found and what was to be found."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0


def article(number: int) -> tuple[str, str, str | None]:
    """Text, headline and language of one of our articles."""
    (path,) = ARTICLES.glob(f"{number:03}-*")
    found = draft_from_file(path).article
    return found.body.text(), found.title, found.language


def measure(only: str = "", misses: bool = False) -> tuple[dict[str, Score], dict[str, float]]:
    """The scores by kind, for scripts with capitals and without; seconds and words under these names."""
    scores: dict[str, Score] = defaultdict(Score)
    spent = {"seconds": 0.0, "words": 0.0}
    for row in rows_of(TRUTH):
        text, title, language = article(row["id"])
        if only and language != only:
            continue
        begun = time.process_time()
        mentions = find(text, language, title)
        spent["seconds"] += time.process_time() - begun
        spent["words"] += count_words(text)
        script = "with capitals" if language in CAPITALS else "without"
        optional = {fold(each) for each in row.get("maybe", ())}
        for kind in KINDS:
            wanted = [{fold(each) for each in name.split("|")} for name in row[kind]]
            got = {fold(each.name) for each in mentions if each.kind == kind} - optional
            right = [names for names in wanted if names & got]
            wrong = got - set().union(*wanted) if wanted else got
            for group in (kind, script, "all"):
                score = scores[group]
                score.right += len(right)
                score.found += len(right) + len(wrong)
                score.wanted += len(wanted)
            if misses and (wrong or len(right) < len(wanted)):
                lost = [sorted(names)[0] for names in wanted if not names & got]
                print(f"{row['id']:>4} {language} {kind}: wrong {sorted(wrong)}, not found {lost}")
    return scores, spent


def labelled(path: Path) -> dict[str, Score]:
    """Which part of the labels of a corpus is found; `found` counts names of the kind."""
    scores: dict[str, Score] = defaultdict(Score)
    for row in rows_of(path):
        text = f"{row.get('dateline', '')} {row['body']}"
        mentions = find(text, "en", row.get("title", ""))
        for kind, field in zip(KINDS, ("people", "places", "orgs"), strict=True):
            got = {fold(each.name) for each in mentions if each.kind == kind}
            scores[kind].found += len(got)
            for label in row.get(field, ()):
                forms = [label.replace("-", " "), *re.split(r" (?=[a-z])", REUTERS.get(label, ""))]
                # A librarian's `james-baker` is whoever of that last name is spoken of.
                last = label.rpartition("-")[2] if kind == "person" else ""
                said = fold(text)
                if not any(form and form in said for form in (*forms, last)):
                    continue
                scores[kind].wanted += 1
                scores[kind].right += any(
                    form and (form in name or name in REUTERS.get(label, "")) for name in got for form in (*forms, last)
                )
    return scores


def main() -> int:
    """Read the arguments, run, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, nargs="?")
    parser.add_argument("--misses", action="store_true", help="print what was found wrongly or not at all")
    parser.add_argument("--only", default="", help="only articles in this language")
    arguments = parser.parse_args()
    find("Somebody.", "en")
    scores, spent = measure(arguments.only, arguments.misses)
    print(f"{'our articles':<16}{'precision':>10}{'recall':>8}{'names':>7}")
    for group in (*KINDS, "with capitals", "without", "all"):
        score = scores[group]
        print(f"{group:<16}{score.precision:>10.2f}{score.recall:>8.2f}{score.wanted:>7}")
    print(f"{spent['seconds'] / max(spent['words'], 1) * 400_000:.2f} ms of CPU time for 400 words")
    if arguments.corpus and arguments.corpus.exists():
        print(f"\n{'labels of corpus':<16}{'found':>10}{'of':>8}")
        for kind, score in labelled(arguments.corpus).items():
            print(f"{kind:<16}{score.recall:>10.2f}{score.wanted:>8}")
    elif arguments.corpus:
        print(f"No labelled stories to read: there is no {arguments.corpus}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

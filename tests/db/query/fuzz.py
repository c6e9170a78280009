"""Mutated queries: `python -m tests.db.query.fuzz [COUNT] [SEED]` checks that each has a meaning that reads back."""

import random
import sys
from datetime import date

from db.query.complete import completions
from db.query.explain import explain
from db.query.parser import parse
from db.query.printer import print_query
from db.query.tree import Node

TODAY = date(2024, 11, 25)
PIECES = [
    '"', "(", ")", "-", "*", "?", ":", "=", "..", " ", " ", " OR ", " AND ", "NOT ", "tag:", "title:(", "date:", "is:",
    "has:", "after:9999-12-31", "before:0001-01-01", "date:..", "date:>", "war/ukraine", "covid-19", "«", "”", "（",
    "：", "\0", "\ud800", "\u202e", "東京", "ا\u064b", "हिन्दी", "ı", "ß", "😀", "\t\n", "~3", "~", "~9999", "near/5",
    " near/5 ", " w/300 ", " pre/2 ", " adj5 ", " NEAR ", " SAME ", " w/s ", " W/P ", " near/", "NOT near/5 ",
    "99999 years", "x" * 300, "a" * 70, "/", "//", "tag:/", "tag:=", 'url:"', "-" * 9, "(" * 35, "AND" * 3,
    "O'Brien's", "U.S.", "1,200.50", "\u0301", "=Word", '="Two Words"', "title:=", "word~", "mines~2", "the~1",
    '"a b c"~2', "atleast3:", "atleast3 ", "atleast2(", "first50:", "first0:(", "atleast999999999:", "words>500",
    "words < 20", "wc=1..", "words:9-3", "hd=", "hd=(", "hlp=", "by=", "la=en", "ns=", "re=fra", "headline(",
    "length(>5", "date(last week)", "similar:12", "similar:x", "story:", "econom!", "date:last week", "date:>1y",
    "date:<2 weeks", "date:20 Nov 2024..", "pd=2024-q3", "any:", "any:NOT", "lead:", "highlight:", "date:last wee",
    "is:changed", "has:highlight", " or ", " and not ", "9" * 30, "٣", "²", "a_b", "_",
]  # fmt: skip


def mutated(chance: random.Random) -> str:
    text = "".join(chance.choices(PIECES, k=chance.randrange(1, 14)))
    for _ in range(chance.randrange(4)):
        at = chance.randrange(len(text) + 1)
        match chance.randrange(3):
            case 0:
                text = (
                    text[:at]
                    + chr(chance.choice((chance.randrange(128), chance.randrange(0x3000), chance.randrange(0x110000))))
                    + text[at:]
                )
            case 1:
                text = text[:at] + text[at + chance.randrange(1, 4) :]
            case _:
                text = text[:at] + text[:at][-5:] + text[at:]
    return text


def reads_back(tree: Node, typing: bool) -> bool:
    """Whether a tree is what its printed text means. That the cursor stood behind a word cannot be printed."""
    again = parse(print_query(tree), TODAY).tree
    return print_query(again) == print_query(tree) and (typing or again == tree)


def run(count: int, seed: int, typing: bool = False) -> None:
    chance = random.Random(seed)
    for _ in range(count):
        text = mutated(chance)
        try:
            tree = parse(text, TODAY, typing=typing).tree
            assert reads_back(tree, typing), print_query(tree)
            explain(tree)
            cursor = chance.randrange(len(text) + 1)
            for each in completions(text, cursor, lambda field, beginning: [(f"{beginning} x", 1)], TODAY):
                assert 0 <= each.start <= cursor <= each.end <= len(text), each
        except Exception as error:
            raise AssertionError(f"seed {seed}: {text!r}") from error


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    run(count, int(sys.argv[2]) if len(sys.argv) > 2 else 1, typing=False)
    run(count, int(sys.argv[2]) if len(sys.argv) > 2 else 2, typing=True)
    print(f"{2 * count} mutated queries: each has a meaning, prints and reads back the same.")

"""Nothing that a person can use is missing from the README; `python -m tests.test_docs` renews its tables of keys and
of the last long runs of the proofs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from db.query.parser import known_fields
from db.query.tree import PARTS, STATES
from desktop.actions import ACTIONS, MENUS, plain_text
from desktop.cli import cuttings
from tests.crash.__main__ import kept, table

FILE = Path(__file__).parent.parent / "README.md"
README = FILE.read_text(encoding="utf-8")


def key_table() -> str:
    """The table of everything in the menus with its keys, as Markdown."""
    lines = ["| menu | what | keys |", "|---|---|---|"]
    for menu in MENUS:
        for spec in (each for each in ACTIONS if each.menu == menu):
            keys = ", ".join(f"`{key}`" for key in spec.shortcuts)
            # A row of a menu inside the menu says nothing without its name: "Copy as > Chicago".
            inner = f"{plain_text(spec.submenu)} > " if spec.submenu else ""
            lines.append(f"| {plain_text(menu)} | {inner}{plain_text(spec.text)} | {keys} |")
    return "\n".join(lines)


def proof_table() -> str:
    """What the last long run of each proof of `tests.crash` has shown."""
    return table(kept())


def renewed(text: str, fresh: str) -> str:
    """A text in which the table with the same head as a fresh one is replaced by that."""
    head = fresh.partition("\n")[0]
    before, _, rest = text.partition(head)
    return before + fresh + "\n\n" + rest.partition("\n\n")[2]


def commands(group: click.Group = cuttings, above: str = "") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{above}{name} ")
        else:
            yield f"{above}{name}", command


def test_the_table_of_keys_is_that_of_the_program() -> None:
    assert key_table() in README, "run python -m tests.test_docs"


def test_the_table_of_proofs_is_that_of_their_last_long_runs() -> None:
    assert proof_table() in README, "run python -m tests.test_docs"


@pytest.mark.parametrize(("name", "command"), list(commands()))
def test_every_command_and_option_is_in_the_readme(name: str, command: click.Command) -> None:
    section = README.partition("## On the command line")[2].partition("\n## ")[0]
    assert name.split()[-1] in section
    options = [each for each in command.params if isinstance(each, click.Option)]
    assert [each.opts[-1] for each in options if each.opts[0] not in section] == []
    assert command.help
    assert [each.name for each in options if not each.help] == []


FIELDS = [f"{each}:" for each in known_fields()]
CONDITIONS = [*(f"is:{each}`" for each in STATES), *(f"has:{each}`" for each in PARTS)]


@pytest.mark.parametrize("word", [*FIELDS, *CONDITIONS])
def test_every_word_of_the_search_language_is_in_the_readme(word: str) -> None:
    section = README.partition("## Searching")[2].partition("\n## ")[0]
    assert f"`{word}" in section


if __name__ == "__main__":
    FILE.write_text(renewed(renewed(README, key_table()), proof_table()), encoding="utf-8")

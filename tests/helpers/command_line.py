"""The command line as a person or a script calls it, in this process."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import main

ARTICLES = Path(__file__).parent.parent / "articles"


@dataclass(frozen=True)
class Answer:
    """What a command printed, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Answer]


def runner(library: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """`run("list", "--json")` calls the command on this library."""

    def run(*arguments: object) -> Answer:
        status = main(["--library", str(library), *map(str, arguments)])
        captured = capsys.readouterr()
        return Answer(status, captured.out, captured.err)

    return run

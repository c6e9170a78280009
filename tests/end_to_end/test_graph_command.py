"""The neighbourhood of a clipping on the command line: as lines and as JSON."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.library import Library
from tests.helpers.command_line import runner
from tests.helpers.drafts import make_draft


def test_graph_tells_what_is_around_a_clipping(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "library"
    with Library.create(folder) as library:
        for title in ("The dam held", "The dam broke", "The trial"):
            library.add(make_draft(title, f"{title}, it is said."))
        library.link(2, [1], "follow-up", "A day later")
        library.link(3, [2], "background")
    run = runner(folder, capsys)
    said = run("graph", 1, "--json").json
    assert [(node["id"], node["steps"]) for node in said["nodes"]] == [(1, 0), (2, 1), (3, 2)]
    assert [(edge["from"], edge["to"], edge["type"]) for edge in said["edges"]] == [
        (2, 1, "follow-up"),
        (3, 2, "background"),
    ]
    near = run("graph", 1, "--steps", 1, "--json").json
    assert [node["id"] for node in near["nodes"]] == [1, 2]
    assert "follow-up of 1: A day later" in run("graph", 1).out
    assert run("graph", 9).status == 1

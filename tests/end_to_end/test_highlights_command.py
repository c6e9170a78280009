"""Highlights on the command line: `show` gives them as JSON."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.body import Body
from db.library import Library
from tests.helpers.command_line import runner
from tests.helpers.drafts import make_draft


def test_show_gives_highlights_with_their_places(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "library"
    with Library.create(folder) as library:
        library.add(make_draft("The dam held", "The dam held. It was built in 1950."))
        library.highlight(1, 14, 34, "green", "When?")
        library.highlight(1, 0, 12)
        library.edit_body(1, Body.from_text("The dam broke. It was built in 1950."))
    found = runner(folder, capsys)("show", 1, "--json").json["highlights"]
    assert [(each["quotation"], each["position"], each["colour"], each["note"]) for each in found] == [
        ("It was built in 1950", 15, "green", "When?"),
        ("The dam held", None, "yellow", None),
    ]

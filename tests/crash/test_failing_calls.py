import contextlib
from typing import cast

import pytest

from tests.crash import calls, faulty
from tests.crash.failing_calls import PROOF, lay_down
from tests.crash.proofs import run_quickly


@pytest.mark.timeout(600)
@pytest.mark.skipif(bool(calls.why_not()), reason=calls.why_not())
def test_every_call_may_fail(tmp_path):
    run_quickly(PROOF, tmp_path)


class NoShim:
    """Refuses nothing."""

    paused = contextlib.nullcontext


@pytest.fixture
def case(tmp_path):
    lay_down(tmp_path)
    made = faulty.Case(tmp_path / "begun", tmp_path / "imports", cast(calls.Shim, NoShim()))
    yield made
    made._deeds.close()


def test_a_deed_that_does_nothing_and_says_nothing_is_noticed(case, monkeypatch):
    monkeypatch.setattr(case._deeds, "tag", lambda: None)
    case.act(("open", "tag"), also_close=False)
    assert case.wrong == ["tag said nothing and did nothing."]


def test_an_error_that_is_not_told_in_words_is_noticed(case, monkeypatch):
    def fails():
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(case._deeds, "tag", fails)
    case.act(("open", "tag", "edit"), also_close=False)
    assert len(case.wrong) == 1
    assert "tag ended with" in case.wrong[0]
    assert "Input/output error" in case.wrong[0]


def test_what_is_lost_or_left_behind_is_noticed(case, tmp_path):
    case.act(("open", "add", "export_html"), also_close=False)
    case.go_on()
    root = tmp_path / "begun"
    expected = {"state": case.state, "files": case.files}
    assert case.wrong == faulty.look_afterwards(root, expected) == []
    (root / "out" / "page.html").write_text("<html>half")
    for number in range(9):
        (root / "out" / f".{number}.part").touch()
    found = faulty.look_afterwards(root, {**expected, "state": "another"})
    assert [each.split(":")[0] for each in found] == [
        "out/page.html is not what it was.",
        "out/page.html is not whole.",
        "The rows are not those that were acknowledged.",
        "9 files are left behind",
    ]

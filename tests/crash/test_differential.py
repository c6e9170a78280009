"""What is found by searching is what is found by reading; and the proof notices a search that is wrong."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from db.evaluation import Evaluation
from db.query.tree import Not
from tests.crash.differential import PROOF, run
from tests.crash.proofs import Broken, run_quickly


def test_searching_finds_what_reading_finds(tmp_path: Path) -> None:
    run_quickly(PROOF, tmp_path)


def test_a_search_that_forgets_what_is_not_wanted_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left = Evaluation._left

    def forgetful(self: Evaluation, node: Not, within: np.ndarray | None) -> np.ndarray:
        mask = left(self, node, within)
        mask[np.flatnonzero(mask)[:1]] = False
        return mask

    monkeypatch.setattr(Evaluation, "_left", forgetful)
    with pytest.raises(Broken, match="not the same found"):
        run(400, 2026, tmp_path)


def test_an_index_that_is_not_kept_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.search.outbox.newest_waiting", lambda *_: {})
    with pytest.raises(Broken, match="not the same found"):
        run(400, 2026, tmp_path)

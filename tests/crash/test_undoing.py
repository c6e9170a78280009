"""Undo over openings, tried some hundred times, and what the proof of it has to notice."""

from __future__ import annotations

from pathlib import Path

import pytest

from db import history
from db.transaction import Transaction
from tests.crash.proofs import Broken, run_quickly
from tests.crash.undoing import PROOF


def test_undo_over_openings_leads_to_what_was(tmp_path: Path) -> None:
    run_quickly(PROOF, tmp_path)


def test_an_undo_that_forgets_rows_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = history._update

    def forgetful(transaction: Transaction, table: str, key: dict[str, object], record: dict[str, object]) -> None:
        if table != "note":
            whole(transaction, table, key, record)

    monkeypatch.setattr(history, "_update", forgetful)
    with pytest.raises(Broken, match="is not what it was"):
        PROOF.run(160, 7, tmp_path)

"""An export that is ended by force leaves whole files, and the next one brings all to what it should be."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = os.environ.get("CUTTINGS_KILLS", "12")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="ends copies of itself")
def test_the_next_export_heals_what_was_left_half_done(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.desktop.export.vault_kill", str(tmp_path), KILLS]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "every vault healed" in done.stdout

from pathlib import Path

import pytest

from tests.crash.kill_related import PROOF
from tests.crash.killing import KILLED_HERE
from tests.crash.proofs import run_quickly


@pytest.mark.skipif(not KILLED_HERE, reason="there is no SIGKILL here")
def test_what_belongs_together_is_known_after_every_kill(tmp_path: Path) -> None:
    run_quickly(PROOF, tmp_path)

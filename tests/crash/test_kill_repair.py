from pathlib import Path

import pytest

from tests.crash.kill_repair import PROOF
from tests.crash.killing import KILLED_HERE
from tests.crash.proofs import run_quickly


@pytest.mark.skipif(not KILLED_HERE, reason="there is no SIGKILL here")
def test_a_library_can_still_be_mended_after_every_kill(tmp_path: Path) -> None:
    run_quickly(PROOF, tmp_path)
